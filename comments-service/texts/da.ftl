### The words around comments, in Danish.

comments-heading = { $n ->
    [0] Kommentarer
    [one] Én kommentar
   *[other] { $n } kommentarer
}
comments-empty = Ingen har skrevet noget endnu. Det første spørgsmål er tit det, som flere går og tænker på.
comments-badge-staff = Medarbejder
comments-badge-author = Forfatter til indlægget
comments-badge-guest = Gæsteforfatter til indlægget
comments-removed = Kommentaren er fjernet af redaktionen.
comments-withdrawn = Kommentaren er trukket tilbage af den, der skrev den.
comments-gone = Denne kommentar vises ikke længere.
comments-edited = redigeret
comments-answers = Svar til { $name }
comments-holding = Mere følger senest
comments-reply = Svar
comments-reply-to = til { $name }
comments-stale = Nyere kommentarer kan ikke hentes lige nu. Her er kommentarerne, som de så ud
comments-newer = Se de nyeste kommentarer
comments-closed = Kommentarfeltet er lukket.
comments-promise-goal = Vores mål er at svare inden for { $hours ->
    [one] én time
   *[other] { $hours } timer
} på hverdage.
comments-promise-usual = De fleste får svar inden for { $hours ->
    [one] én time
   *[other] { $hours } timer
} på hverdage.
comments-form-heading = Skriv en kommentar
comments-form-answer = Svar til { $name }
comments-form-answer-short = Svar til
comments-form-cancel = Skriv en ny kommentar i stedet
comments-form-name = Navn
comments-form-mail = E-mail
comments-form-mail-hint = (valgfrit, vises aldrig)
comments-form-text = Kommentar
comments-form-text-hint = **fed**, *kursiv*, > citat, lister og links
comments-form-trap = Lad dette felt stå tomt
comments-form-send = Send kommentar
comments-form-preview = Forhåndsvis
comments-form-guidelines = Retningslinjer for kommentarer
comments-preview-heading = Sådan kommer kommentaren til at se ud
comments-errors-heading = Kommentaren er ikke sendt endnu:
comments-error-offline = Vi kunne ikke få forbindelse til kommentartjenesten. Din tekst er gemt her. Prøv igen om lidt.
comments-error-name-missing = Skriv dit navn.
comments-error-name-long = Navnet er for langt. Brug højst 80 tegn.
comments-error-name-reserved = Navnet kan forveksles med en, der svarer for os. Vælg et andet.
comments-error-mail = E-mailadressen ser ikke rigtig ud. Ret den, eller lad feltet stå tomt.
comments-error-empty = Skriv en kommentar.
comments-error-long = Kommentaren er for lang. Brug højst 10.000 tegn.
comments-error-parent = Den kommentar, du svarer på, findes ikke længere. Send gerne teksten som en ny kommentar.
comments-error-closed = Kommentarfeltet er lukket. Gem gerne din tekst.
comments-error-busy = Der kommer rigtig mange kommentarer lige nu. Prøv igen om nogle sekunder.
comments-error-limit = Der er sendt mange kommentarer fra dit netværk på kort tid. Prøv igen om lidt.
comments-error-origin = Af sikkerhedshensyn skal kommentaren sendes fra denne side. Se teksten igennem, og send den igen.
comments-error-internal = Noget gik galt hos os, og kommentaren blev ikke gemt. Prøv igen. Fejlnummer: { $id }.

page-back = Tilbage til »{ $title }«
page-posted = Tak! Din kommentar er offentliggjort.
page-held = Tak! Vi har modtaget din kommentar. Den vises, når en af os har læst den.
page-comments-on = Kommentarer til »{ $title }«
page-error-404 = Siden findes ikke
page-error-404-more = Adressen kan være forkert, eller siden kan være fjernet.
page-error-403 = Det har du ikke adgang til
page-error-403-more = Har du brug for det, så spørg den, der styrer jeres brugerkonti.
page-error-429 = Lidt for mange forsøg
page-error-429-more = Vent lidt, og prøv igen.
page-error-503 = Vi har rigtig travlt lige nu
page-error-503-more = Prøv igen om nogle sekunder.
page-error-500 = Noget gik galt hos os
page-error-500-more = Prøv igen om lidt. Fejlnummer: { $id }.
page-error-400 = Det forstod vi ikke
page-error-400-more = Gå tilbage, og prøv igen.
page-home = Til forsiden

sign-in-heading = Log ind
sign-in-login = E-mail eller brugernavn
sign-in-password = Adgangskode
sign-in-button = Log ind
sign-in-wrong = Brugernavnet eller adgangskoden er forkert.
sign-in-limit = For mange forsøg. Vent nogle minutter, og prøv igen.
sign-in-origin = Du skal logge ind fra denne side. Prøv igen.
sign-in-link-heading = Velkommen
sign-in-link-more = Tryk på knappen for at logge ind. Linket virker én gang.
sign-in-link-wrong = Linket er brugt eller udløbet. Bed om et nyt.
sign-out-button = Log ud

written-heading = Din kommentar
written-edited = Ændringen er gemt.
written-withdrawn = Kommentaren er trukket tilbage.
written-over = Tiden til at ændre kommentaren er udløbet. Skriv gerne en ny.
written-gone = Kommentaren er her ikke længere, så den kan ikke ændres.
written-answered = Kommentaren er besvaret og kan ikke længere ændres. Skriv gerne en ny, eller træk den tilbage.
written-approved = Redaktionen læste kommentaren, før den blev lagt ud, så den kan ikke længere ændres. Skriv gerne en ny, eller træk den tilbage.
written-conversation = Se kommentaren i samtalen
written-change-heading = Fortryder du noget?
written-until = Du kan ændre kommentaren eller trække den tilbage indtil kl. { $hour }.{ $minute }.
written-save = Gem ændringen
written-withdraw = Træk tilbage
written-withdraw-more = Kommentaren forsvinder for alle. Er den besvaret, bliver svaret stående med en bemærkning om, at du trak kommentaren tilbage.
written-sure = Vil du trække kommentaren tilbage?
written-keep = Behold den
written-edit = Ret
written-edit-heading = Ret kommentaren

comments-form-tell = Vil du have besked, når nogen svarer?
comments-form-tell-no = Nej tak
comments-form-tell-each = Ja, en mail for hvert svar
comments-form-tell-daily = Ja, samlet en gang om dagen
comments-form-tell-hint = Vi spørger dig først på mail, og du kan holde op, når du vil.
comments-error-tell = Skriv din mailadresse for at få svar på mail, eller vælg »Nej tak«.

mail-page-confirm = Vil du have svar på mail?
mail-page-confirm-more = Så skriver vi til { $address }, når nogen svarer på det, du har kommenteret. Du kan holde op når som helst.
mail-page-yes = Ja, send mig svarene
mail-page-never = Nej, og send aldrig mail hertil
mail-page-confirmed = Tak, så er det i orden
mail-page-confirmed-more = Du får en mail, når nogen svarer. Nederst i hver af dem kan du sige, at du ikke vil have flere.
mail-page-refused = Så hører du ikke fra os
mail-page-refused-more = Vi sender ikke flere mails til { $address }, uanset hvem der skriver adressen i kommentarfeltet.
mail-page-stop = Vil du holde op med at få svar på mail?
mail-page-stop-more = Det gælder mails til { $address }.
mail-page-stop-conversation = Ikke flere om denne samtale
mail-page-stop-all = Slet ikke flere
mail-page-stopped = Du får ikke flere mails
mail-page-stopped-more = Vi sender ikke flere svar til { $address }. Ombestemmer du dig, kan du vælge svar på mail, næste gang du kommenterer.
mail-page-stopped-conversation = Du får ikke flere mails om denne samtale
mail-page-stopped-conversation-more = Svar på andre kommentarer, du har skrevet, sender vi stadig til { $address }.
mail-page-stop-staff = Vil du holde op med at få disse mails?
mail-page-stop-staff-more = Du ser stadig alt i indbakken, og der kan du slå dem til igen.
mail-page-stop-staff-button = Ja, hold op med at sende dem
mail-page-stopped-staff = Du får ikke flere af disse mails
mail-page-stopped-staff-more = I indbakken kan du slå dem til igen.
mail-page-gone = Dette link virker ikke længere
mail-page-gone-more = Det er brugt eller for gammelt. Vil du have svar på mail, kan du bede om det, næste gang du kommenterer.
comments-solved = Løst
comments-pinned = Opdatering
comments-highlighted = Svaret fra { $name } er fremhævet
comments-highlighted-go = Se svaret i samtalen
comments-standing-received = Modtaget
comments-standing-seen = Set af { $name }
comments-standing-promised = { $name } har lovet svar inden
comments-standing-answered = Besvaret af { $name }
comments-react-helpful = Nyttigt
comments-react-agree = Enig
comments-react-thanks = Tak
comments-react-limit = Der er sendt mange reaktioner fra dit netværk på kort tid. Prøv igen om lidt.
comments-new-one = Én ny kommentar
comments-new-many = # nye kommentarer
