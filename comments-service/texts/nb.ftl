### The words around comments, in Norwegian bokmål.

comments-heading = { $n ->
    [0] Kommentarer
    [one] Én kommentar
   *[other] { $n } kommentarer
}
comments-empty = Ingen har skrevet noe ennå. Det første spørsmålet er ofte det flere lurer på.
comments-badge-staff = Ansatt
comments-badge-author = Forfatter av innlegget
comments-badge-guest = Gjesteforfatter av innlegget
comments-removed = Kommentaren er fjernet av redaksjonen.
comments-withdrawn = Kommentaren er trukket tilbake av den som skrev den.
comments-gone = Denne kommentaren vises ikke lenger.
comments-edited = redigert
comments-answers = Svar til { $name }
comments-holding = Mer kommer innen
comments-reply = Svar
comments-reply-to = til { $name }
comments-stale = Nyere kommentarer kan ikke hentes akkurat nå. Dette er kommentarene slik de var
comments-newer = Se de nyeste kommentarene
comments-closed = Kommentarfeltet er stengt.
comments-promise-goal = Målet vårt er å svare innen { $hours ->
    [one] én time
   *[other] { $hours } timer
} på hverdager.
comments-promise-usual = De fleste får svar innen { $hours ->
    [one] én time
   *[other] { $hours } timer
} på hverdager.
comments-form-heading = Skriv en kommentar
comments-form-answer = Svar til { $name }
comments-form-answer-short = Svar til
comments-form-cancel = Skriv heller en ny kommentar
comments-form-name = Navn
comments-form-mail = E-post
comments-form-mail-hint = (valgfritt, vises aldri)
comments-form-text = Kommentar
comments-form-text-hint = **fet**, *kursiv*, > sitat, lister og lenker
comments-form-trap = La dette feltet stå tomt
comments-form-send = Send kommentar
comments-form-preview = Forhåndsvis
comments-form-guidelines = Retningslinjer for kommentarer
comments-preview-heading = Slik blir kommentaren
comments-errors-heading = Kommentaren er ikke sendt ennå:
comments-error-offline = Vi fikk ikke kontakt med kommentartjenesten. Teksten din er tatt vare på her. Prøv igjen om litt.
comments-error-name-missing = Skriv navnet ditt.
comments-error-name-long = Navnet er for langt. Bruk høyst 80 tegn.
comments-error-name-reserved = Dette navnet kan forveksles med noen som svarer for oss. Velg et annet.
comments-error-mail = E-postadressen ser ikke riktig ut. Rett den opp, eller la feltet stå tomt.
comments-error-empty = Skriv en kommentar.
comments-error-long = Kommentaren er for lang. Bruk høyst 10 000 tegn.
comments-error-parent = Kommentaren du svarer på, finnes ikke lenger. Send gjerne teksten som en ny kommentar.
comments-error-closed = Kommentarfeltet er stengt. Ta gjerne vare på teksten din.
comments-error-busy = Det kommer svært mange kommentarer akkurat nå. Prøv igjen om noen sekunder.
comments-error-limit = Det er sendt mange kommentarer fra nettverket ditt på kort tid. Prøv igjen om litt.
comments-error-origin = Av sikkerhetshensyn må kommentaren sendes fra denne siden. Se over teksten, og send den igjen.
comments-error-internal = Noe gikk galt hos oss, og kommentaren ble ikke lagret. Prøv igjen. Feilnummer: { $id }.

page-back = Tilbake til «{ $title }»
page-posted = Takk! Kommentaren din er lagt ut.
page-held = Takk! Vi har fått kommentaren din. Den vises når noen hos oss har lest den.
page-comments-on = Kommentarer til «{ $title }»
page-error-404 = Denne siden finnes ikke
page-error-404-more = Adressen kan være feil, eller siden kan være fjernet.
page-error-403 = Dette har du ikke tilgang til
page-error-403-more = Trenger du det, så spør den som styrer kontoene hos dere.
page-error-429 = Litt for mange forsøk
page-error-429-more = Vent litt, og prøv igjen.
page-error-503 = Det er stor pågang akkurat nå
page-error-503-more = Prøv igjen om noen sekunder.
page-error-500 = Noe gikk galt hos oss
page-error-500-more = Prøv igjen om litt. Feilnummer: { $id }.
page-error-400 = Dette forsto vi ikke
page-error-400-more = Gå tilbake, og prøv igjen.
page-home = Til forsiden

sign-in-heading = Logg inn
sign-in-login = E-post eller brukernavn
sign-in-password = Passord
sign-in-button = Logg inn
sign-in-wrong = Brukernavnet eller passordet stemmer ikke.
sign-in-limit = For mange forsøk. Vent noen minutter, og prøv igjen.
sign-in-origin = Innloggingen må sendes fra denne siden. Prøv igjen.
sign-in-link-heading = Velkommen
sign-in-link-more = Trykk på knappen for å logge inn. Lenken virker én gang.
sign-in-link-wrong = Lenken er brukt eller utløpt. Be om en ny.
sign-out-button = Logg ut

written-heading = Kommentaren din
written-edited = Endringen er lagret.
written-withdrawn = Kommentaren er trukket tilbake.
written-over = Tiden til å endre kommentaren er ute. Skriv gjerne en ny.
written-gone = Kommentaren er ikke lenger her, så den kan ikke endres.
written-answered = Kommentaren er besvart og kan ikke endres lenger. Skriv gjerne en ny, eller trekk den tilbake.
written-approved = Redaksjonen leste kommentaren før den ble lagt ut, så den kan ikke endres lenger. Skriv gjerne en ny, eller trekk den tilbake.
written-conversation = Se kommentaren i samtalen
written-change-heading = Angrer du på noe?
written-until = Du kan endre kommentaren eller trekke den tilbake til kl. { $hour }.{ $minute }.
written-save = Lagre endringen
written-withdraw = Trekk tilbake
written-withdraw-more = Kommentaren blir borte for alle. Er den besvart, blir svaret stående, med en merknad om at du trakk kommentaren tilbake.
written-sure = Vil du trekke kommentaren tilbake?
written-keep = Behold den
written-edit = Endre
written-edit-heading = Endre kommentaren

comments-form-tell = Vil du ha beskjed når noen svarer?
comments-form-tell-no = Nei takk
comments-form-tell-each = Ja, én e-post for hvert svar
comments-form-tell-daily = Ja, samlet én gang om dagen
comments-form-tell-hint = Vi spør deg først på e-post, og du kan slutte når du vil.
comments-error-tell = Skriv e-postadressen din for å få svar på e-post, eller velg «Nei takk».

mail-page-confirm = Vil du ha svar på e-post?
mail-page-confirm-more = Da skriver vi til { $address } når noen svarer på det du har kommentert. Du kan slutte når som helst.
mail-page-yes = Ja, send meg svarene
mail-page-never = Nei, og send aldri e-post hit
mail-page-confirmed = Takk, da er det i orden
mail-page-confirmed-more = Du får en e-post når noen svarer. Nederst i hver av dem kan du si at du ikke vil ha flere.
mail-page-refused = Da hører du ikke fra oss
mail-page-refused-more = Vi sender ingen flere e-poster til { $address }, uansett hvem som skriver adressen i kommentarfeltet.
mail-page-stop = Vil du slutte å få svar på e-post?
mail-page-stop-more = Det gjelder e-post til { $address }.
mail-page-stop-conversation = Ikke flere om denne samtalen
mail-page-stop-all = Ikke flere i det hele tatt
mail-page-stopped = Du får ikke flere e-poster
mail-page-stopped-more = Vi sender ikke flere svar til { $address }. Ombestemmer du deg, kan du velge svar på e-post neste gang du kommenterer.
mail-page-stopped-conversation = Du får ikke flere e-poster om denne samtalen
mail-page-stopped-conversation-more = Svar på andre kommentarer du har skrevet, sender vi fortsatt til { $address }.
mail-page-stop-staff = Vil du slutte å få disse e-postene?
mail-page-stop-staff-more = Du ser fortsatt alt i innboksen, og der kan du slå dem på igjen.
mail-page-stop-staff-button = Ja, slutt å sende dem
mail-page-stopped-staff = Du får ikke flere av disse e-postene
mail-page-stopped-staff-more = I innboksen kan du slå dem på igjen.
mail-page-gone = Denne lenken virker ikke lenger
mail-page-gone-more = Den er brukt eller for gammel. Vil du ha svar på e-post, kan du be om det neste gang du kommenterer.
comments-solved = Løst
comments-pinned = Oppdatering
comments-highlighted = Svaret fra { $name } er fremhevet
comments-highlighted-go = Se svaret i samtalen
comments-standing-received = Mottatt
comments-standing-seen = Sett av { $name }
comments-standing-promised = { $name } har lovet svar innen
comments-standing-answered = Besvart av { $name }
comments-react-helpful = Nyttig
comments-react-agree = Enig
comments-react-thanks = Takk
comments-react-limit = Det er sendt mange reaksjoner fra nettverket ditt på kort tid. Prøv igjen om litt.
comments-new-one = Én ny kommentar
comments-new-many = # nye kommentarer
