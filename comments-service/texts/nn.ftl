### The words around comments, in Norwegian nynorsk.

comments-heading = { $n ->
    [0] Kommentarar
    [one] Éin kommentar
   *[other] { $n } kommentarar
}
comments-empty = Ingen har skrive noko enno. Det første spørsmålet er ofte det fleire lurer på.
comments-badge-staff = Tilsett
comments-badge-author = Forfattar av innlegget
comments-badge-guest = Gjesteforfattar av innlegget
comments-removed = Kommentaren er fjerna av redaksjonen.
comments-withdrawn = Kommentaren er trekt tilbake av den som skreiv han.
comments-gone = Denne kommentaren er ikkje synleg lenger.
comments-edited = redigert
comments-answers = Svar til { $name }
comments-holding = Meir kjem innan
comments-reply = Svar
comments-reply-to = til { $name }
comments-stale = Nyare kommentarar kan ikkje hentast akkurat no. Dette er kommentarane slik dei var
comments-newer = Sjå dei nyaste kommentarane
comments-closed = Kommentarfeltet er stengt.
comments-promise-goal = Målet vårt er å svare innan { $hours ->
    [one] éin time
   *[other] { $hours } timar
} på kvardagar.
comments-promise-usual = Dei fleste får svar innan { $hours ->
    [one] éin time
   *[other] { $hours } timar
} på kvardagar.
comments-form-heading = Skriv ein kommentar
comments-form-answer = Svar til { $name }
comments-form-answer-short = Svar til
comments-form-cancel = Skriv heller ein ny kommentar
comments-form-name = Namn
comments-form-mail = E-post
comments-form-mail-hint = (valfritt, blir aldri vist)
comments-form-text = Kommentar
comments-form-text-hint = **feit**, *kursiv*, > sitat, lister og lenkjer
comments-form-trap = La dette feltet stå tomt
comments-form-send = Send kommentar
comments-form-preview = Førehandsvis
comments-form-guidelines = Retningslinjer for kommentarar
comments-preview-heading = Slik blir kommentaren
comments-errors-heading = Kommentaren er ikkje send enno:
comments-error-offline = Vi fekk ikkje kontakt med kommentartenesta. Teksten din er teken vare på her. Prøv igjen om litt.
comments-error-name-missing = Skriv namnet ditt.
comments-error-name-long = Namnet er for langt. Bruk høgst 80 teikn.
comments-error-name-reserved = Dette namnet kan forvekslast med nokon som svarar for oss. Vel eit anna.
comments-error-mail = E-postadressa ser ikkje rett ut. Rett ho opp, eller la feltet stå tomt.
comments-error-empty = Skriv ein kommentar.
comments-error-long = Kommentaren er for lang. Bruk høgst 10 000 teikn.
comments-error-parent = Kommentaren du svarer på, finst ikkje lenger. Send gjerne teksten som ein ny kommentar.
comments-error-closed = Kommentarfeltet er stengt. Ta gjerne vare på teksten din.
comments-error-busy = Det kjem svært mange kommentarar akkurat no. Prøv igjen om nokre sekund.
comments-error-limit = Det er sendt mange kommentarar frå nettverket ditt på kort tid. Prøv igjen om litt.
comments-error-origin = Av tryggleiksomsyn må kommentaren sendast frå denne sida. Sjå over teksten, og send han igjen.
comments-error-internal = Noko gjekk gale hos oss, og kommentaren blei ikkje lagra. Prøv igjen. Feilnummer: { $id }.

page-back = Tilbake til «{ $title }»
page-posted = Takk! Kommentaren din er lagd ut.
page-held = Takk! Vi har fått kommentaren din. Han blir vist når nokon hos oss har lese han.
page-comments-on = Kommentarar til «{ $title }»
page-error-404 = Denne sida finst ikkje
page-error-404-more = Adressa kan vere feil, eller sida kan vere fjerna.
page-error-403 = Dette har du ikkje tilgang til
page-error-403-more = Treng du det, så spør den som styrer kontoane hos dykk.
page-error-429 = Litt for mange forsøk
page-error-429-more = Vent litt, og prøv igjen.
page-error-503 = Det er stor pågang akkurat no
page-error-503-more = Prøv igjen om nokre sekund.
page-error-500 = Noko gjekk gale hos oss
page-error-500-more = Prøv igjen om litt. Feilnummer: { $id }.
page-error-400 = Dette forstod vi ikkje
page-error-400-more = Gå tilbake, og prøv igjen.
page-home = Til framsida

sign-in-heading = Logg inn
sign-in-login = E-post eller brukarnamn
sign-in-password = Passord
sign-in-button = Logg inn
sign-in-wrong = Brukarnamnet eller passordet stemmer ikkje.
sign-in-limit = For mange forsøk. Vent nokre minutt, og prøv igjen.
sign-in-origin = Innlogginga må sendast frå denne sida. Prøv igjen.
sign-in-link-heading = Velkomen
sign-in-link-more = Trykk på knappen for å logge inn. Lenkja verkar éin gong.
sign-in-link-wrong = Lenkja er brukt eller har gått ut. Be om ei ny.
sign-out-button = Logg ut

written-heading = Kommentaren din
written-edited = Endringa er lagra.
written-withdrawn = Kommentaren er trekt tilbake.
written-over = Tida til å endre kommentaren er ute. Skriv gjerne ein ny.
written-gone = Kommentaren er ikkje lenger her, så han kan ikkje endrast.
written-answered = Kommentaren er svart på og kan ikkje endrast lenger. Skriv gjerne ein ny, eller trekk han tilbake.
written-approved = Redaksjonen las kommentaren før han vart lagd ut, så han kan ikkje endrast lenger. Skriv gjerne ein ny, eller trekk han tilbake.
written-conversation = Sjå kommentaren i samtalen
written-change-heading = Angrar du på noko?
written-until = Du kan endre kommentaren eller trekkje han tilbake til kl. { $hour }.{ $minute }.
written-save = Lagre endringa
written-withdraw = Trekk tilbake
written-withdraw-more = Kommentaren blir borte for alle. Er han svart på, blir svaret ståande, med ein merknad om at du trekte kommentaren tilbake.
written-sure = Vil du trekkje kommentaren tilbake?
written-keep = Behald han
written-edit = Endre
written-edit-heading = Endre kommentaren

comments-form-tell = Vil du ha beskjed når nokon svarar?
comments-form-tell-no = Nei takk
comments-form-tell-each = Ja, éin e-post for kvart svar
comments-form-tell-daily = Ja, samla éin gong om dagen
comments-form-tell-hint = Vi spør deg først på e-post, og du kan slutte når du vil.
comments-error-tell = Skriv e-postadressa di for å få svar på e-post, eller vel «Nei takk».

mail-page-confirm = Vil du ha svar på e-post?
mail-page-confirm-more = Då skriv vi til { $address } når nokon svarar på det du har kommentert. Du kan slutte når som helst.
mail-page-yes = Ja, send meg svara
mail-page-never = Nei, og send aldri e-post hit
mail-page-confirmed = Takk, då er det i orden
mail-page-confirmed-more = Du får ein e-post når nokon svarar. Nedst i kvar av dei kan du seie at du ikkje vil ha fleire.
mail-page-refused = Då høyrer du ikkje frå oss
mail-page-refused-more = Vi sender ingen fleire e-postar til { $address }, same kven som skriv adressa i kommentarfeltet.
mail-page-stop = Vil du slutte å få svar på e-post?
mail-page-stop-more = Det gjeld e-post til { $address }.
mail-page-stop-conversation = Ikkje fleire om denne samtalen
mail-page-stop-all = Ikkje fleire i det heile
mail-page-stopped = Du får ikkje fleire e-postar
mail-page-stopped-more = Vi sender ikkje fleire svar til { $address }. Ombestemmer du deg, kan du velje svar på e-post neste gong du kommenterer.
mail-page-stopped-conversation = Du får ikkje fleire e-postar om denne samtalen
mail-page-stopped-conversation-more = Svar på andre kommentarar du har skrive, sender vi framleis til { $address }.
mail-page-stop-staff = Vil du slutte å få desse e-postane?
mail-page-stop-staff-more = Du ser framleis alt i innboksen, og der kan du slå dei på att.
mail-page-stop-staff-button = Ja, slutt å sende dei
mail-page-stopped-staff = Du får ikkje fleire av desse e-postane
mail-page-stopped-staff-more = I innboksen kan du slå dei på att.
mail-page-gone = Denne lenkja verkar ikkje lenger
mail-page-gone-more = Ho er brukt eller for gammal. Vil du ha svar på e-post, kan du be om det neste gong du kommenterer.
comments-solved = Løyst
comments-pinned = Oppdatering
comments-highlighted = Svaret frå { $name } er framheva
comments-highlighted-go = Sjå svaret i samtalen
comments-standing-received = Motteken
comments-standing-seen = Sett av { $name }
comments-standing-promised = { $name } har lova svar innan
comments-standing-answered = Svara på av { $name }
comments-react-helpful = Nyttig
comments-react-agree = Einig
comments-react-thanks = Takk
comments-react-limit = Det er sendt mange reaksjonar frå nettverket ditt på kort tid. Prøv igjen om litt.
comments-new-one = Éin ny kommentar
comments-new-many = # nye kommentarar
