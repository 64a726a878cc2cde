# Det som blir sagt til dem som skriver, setter opp og drifter. Regelens kortnavn står i koden; attributtet
# `.help` sier hvordan feilen kan rettes.

## rammen rundt hver melding
error = feil
warning = advarsel
help = råd
errors-found = { $n } feil
warnings-found = { $n ->
    [one] 1 advarsel
   *[other] { $n } advarsler
}
verbatim = { $text }
one-of = { $most } eller { $last }
did-you-mean = mente du `{ $close }`?

## verdier i YAML
unknown-value = `{ $key }` kan ikke være `{ $word }`
    .help = skriv { $names }
not-text = `{ $key }` skal være tekst, ikke { $found }
    .quotes = sett verdien i anførselstegn
    .help = skriv `{ $key }: …` med teksten bak
not-true-or-false = `{ $key }` er enten true (ja) eller false (nei), ikke { $found }
    .help = skriv `true` eller `false`
    .true = skriv `{ $key }: true`
    .false = skriv `{ $key }: false`
not-a-number = `{ $key }` skal være et helt tall, ikke { $found }
    .help = skriv for eksempel `{ $key }: 10`
not-a-date = `{ $key }` skal være en dato, ikke { $found }
    .help = skriv år-måned-dag, for eksempel 2026-03-01 eller 2026-03-01 14:30
not-keys = `{ $key }` skal ha egne nøkler under seg, ikke { $found }
    .help = skriv én `nøkkel: verdi` per linje under den, med innrykk
not-keys-at-all = dette er ikke en liste med nøkler og verdier
found-nothing = ingenting
found-number = tallet { $number }
found-text = tekst
found-list = en liste
found-keys = en liste med nøkler
not-a-list = `{ $key }` skal være en liste
    .help = skriv den i hakeparenteser: `{ $key }: [{ $text }]`
missing-key = `{ $key }` mangler
duplicate-key = nøkkelen `{ $key }` står her for andre gang
    .help = den står allerede på linje { $line }; behold én av dem
unknown-key = det finnes ingen nøkkel `{ $key }`
    .elsewhere = her heter det `{ $ours }`
    .draft = her heter det `draft`, med motsatt verdi
    .slug = her heter det `slug`, og `permalinks` i svar.yaml
    .help = nøklene her er: { $keys }

## datoer i YAML
date-shape = `{ $text }` er ikke en dato
    .help = skriv år-måned-dag, for eksempel 2026-03-01
no-such-time = `{ $text }` er ikke et klokkeslett
    .help = skriv timer og minutter som 14:30, og om nødvendig tidssonen bak, som +01:00
no-such-month = det finnes ingen måned { $month }
no-such-year = det finnes ikke noe år 0
no-such-day = { $day }. { $month } finnes ikke
    .help = { $month } { $year } har { $days } dager

## det YAML ikke kan lese
yaml-tab = linjen er rykket inn med en tabulator
    .help = bytt ut tabulatoren med to mellomrom
yaml-too-large = her er det altfor mange verdier
    .help = gjør det kort, og skriv ingen henvisninger med `&` og `*`
yaml-too-deep = her ligger lister og nøkler for dypt inne i hverandre
    .help = skriv det med færre nivåer
yaml-indentation = denne linjen er rykket lenger inn enn linjen over
    .help = la nøklene begynne i samme kolonne
yaml-two-colons = det står et `: ` til på denne linjen
    .help = sett verdien i anførselstegn, for eksempel `title: "Fiber: hva nå?"`
yaml-beginning = en verdi kan ikke begynne slik
yaml-reference = en verdi kan ikke begynne med `*` eller `&`
yaml-open-quote = et anførselstegn mangler sin make
    .help = sett det andre også: `"…"`
yaml-open-bracket = en parentes er åpnet og aldri lukket
    .help = lukk den: `[a, b]` eller `{"{"} a: b {"}"}`
yaml-no-colon = her mangler kolonet mellom nøkkel og verdi
    .help = skriv `nøkkel: verdi`
yaml-misplaced = denne linjen passer ikke sammen med linjene over
    .help = skriv én `nøkkel: verdi` per linje; nøkler som hører sammen, begynner i samme kolonne, og en verdi med anførselstegn eller kolon i må ha anførselstegn rundt det hele
yaml-divider = `---` står midt inne blant nøklene
    .help = `---` kan bare stå før og etter nøklene
yaml-unreadable = dette lar seg ikke lese som YAML
    .help = skriv én `nøkkel: verdi` per linje

## oppsettet
no-site = det er ikke noe nettsted her
    .help = gå til mappen der nettstedet ligger, nevn den med `--root`, eller lag et nytt nettsted med `svar init`
not-utf-8 = denne filen er ikke tekst i UTF-8
    .help = åpne den i et skriveprogram og lagre den på nytt som UTF-8
no-title = skriv `title: Navnet på bloggen`
no-address = skriv adressen leserne skal bruke, for eksempel `url: https://blogg.example.no`
not-a-web-address = `{ $text }` er ikke en nettadresse
    .service = skriv for eksempel `url: https://kommentarer.example.no`, eller utelat den hvis tjenesten svarer under nettstedets egen adresse
unknown-time-zone = det finnes ingen tidssone `{ $name }`
    .help = skriv et sted, som Europe/Oslo eller Europe/Copenhagen
not-a-theme = `{ $name }` er ikke navnet på et tema
    .help = skriv navnet på en mappe i `themes/`, eller `default`
bad-output-folder = nettstedet kan ikke bygges i `{ $folder }`
    .help = skriv navnet på en mappe som bare Svar fyller, for eksempel `public`
no-posts-on-a-page = en side med innlegg må vise minst ett innlegg
no-menu-link = skriv hvor den går, for eksempel `link: /om/`
no-menu-label = skriv `label: Om oss`
no-default-text = teksten på nettstedets hovedspråk, { $language }, mangler
    .help = legg til `{ $language }: …`
address-without-slashes = adressemønsteret `{ $pattern }` begynner og slutter ikke med en skråstrek
    .help = skriv for eksempel `{ $example }`
unknown-address-part = en adresse har ingen del `{ $part }`
    .help = her kan du bruke { $parts }
address-for-all = adressemønsteret `{ $pattern }` gir alle sidene samme adresse
    .help = ta med `{ $part }` i det
too-many-posts-a-week = { $number } innlegg i uken er ikke noe mål
    .help = skriv for eksempel `posts_per_week: 1`, eller utelat målet
unknown-rule = det finnes ingen regel `{ $name }`
    .help = reglene er: { $names }
no-right-spelling = skriv `write: ` og navnet slik det skal staves
no-wrong-spelling = skriv `not: ` og hvordan navnet ikke skal staves, for eksempel `not: [Fjordline]`
right-and-wrong-spelling = `{ $text }` er den riktige skrivemåten
    .help = ta den ut av listen over gale skrivemåter

## kalendere og frister
calendar-order = utgavene av en kalender skal stå med den eldste først
    .help = skriv `from:` med en senere dag enn i utgaven over
no-hours = skriv for eksempel `hours: {"{"} mon-fri: "08:00-16:00" {"}"}`
not-a-weekday = `{ $text }` er ikke en ukedag
    .help = skriv mon, tue, wed, thu, fri, sat, sun eller flere på rad, som mon-fri
hours-overlap = timene for { $day } overlapper hverandre
    .help = skriv hver time bare én gang
not-hours = `{ $text }` er ikke et tidsrom
    .help = skriv fra og til i anførselstegn, for eksempel "08:00-16:00"; midnatt er 24:00
full-before-first = fristen for det fulle svaret er kortere enn for det første
    .help = gi `full` minst like mye tid som `first`
no-calendar = skriv for eksempel `calendar: working_days`
unknown-calendar = det finnes ingen kalender `{ $name }`
    .help = kalenderne er: { $names }
not-a-length = `{ $text }` er ikke et tidsrom
    .help = skriv timer eller minutter i kalenderen, for eksempel 24h eller 90m
not-a-map = `{ $key }` inneholder nøkler med verdier
    .help = skriv dine egne nøkler under, for eksempel `{ $key }: {"{"} farge: blå {"}"}`

## merkevaren i svar.yaml
colour = `{ $written }` er ikke en farge
    .help = skriv # og seks sifre i anførselstegn, for eksempel "#0b5c55"
contrast = `{ $key }` { $colour } kan ikke leses på `{ $ground }` { $on }: kontrasten er { $contrast }, og den må være 4.5
    .help = den nærmeste fargen som kan leses, er `{ $key }: "{ $nearest }"`
radius = hjørner på { $radius } piksler er ikke hjørner lenger
    .help = skriv et antall piksler fra 0 til { $most }
font-file = `{ $file }` er ikke en skrifttype for nettet
    .help = legg skrifttypen i `static/` og skriv for eksempel `file: fonts/firma.woff2`
font-name = `{ $name }` kan ikke være navnet på en skrifttype
    .help = skriv bare bokstaver, sifre, mellomrom og bindestreker, for eksempel `name: Firma Sans`
font-weights = `{ $weights }` er ikke vektene til en skrifttype
    .help = skriv `weights: 400`, eller `weights: 400 800` når filen har flere

## pictures
picture-width = et bilde er fra 16 til { $widest } piksler bredt
    .help = skriv for eksempel `widths: [480, 800, 1200, 1800]`
picture-quality = kvaliteten går fra 1 til 100
    .help = skriv for eksempel `quality: 78`

## søk og nyhetsbrev
search-address = `{ $path }` kan ikke være adressen til søkesiden
    .help = skriv for eksempel `search: /sok/`
newsletter-without-action = nyhetsbrevet mangler `action`, adressen skjemaet sendes til
newsletter-address = `{ $url }` er ikke en nettadresse
    .help = skriv adressen som nyhetsbrevtjenesten oppgir for skjemaer, for eksempel `action: https://nyheter.example.com/meld-pa`
    .unencrypted = `{ $url }` ville sendt e-postadresser ukryptert
    .encrypt = skriv adressen med https://

## the log of acts
log-changed = handling { $n } i loggen er endret etter at den ble skrevet
log-missing = handlingene { $from } til { $to } mangler i loggen
log-foreign = handling { $n } i loggen følger ikke etter den før

edit-minutes = lesere kan ikke få { $minutes } minutter til å endre en kommentar
    .help = skriv høyst 1440, som er et døgn; 15 er vanlig, og 0 betyr at ingen kan endre noe
not-a-mail-address = `{ $text }` er ingen e-postadresse
    .help = skriv for eksempel `Bloggen vår <blogg@firma.no>`
not-a-time-of-day = `{ $text }` er ikke et klokkeslett
    .help = skriv for eksempel "07:30", med anførselstegn
no-mails-an-hour = ingen e-poster i timen ville bety ingen e-poster
    .help = skriv et tall fra 1, eller la `per_hour` være borte
no-alert-on = `on` sier hvilke kommentarer noen skal få beskjed om: `own-posts`, `every` eller navnet på et mål
alert-to-nobody = denne regelen sier ikke hvem som skal få beskjed
    .help = skriv `to:` med roller eller brukernavn, for eksempel `to: [editor, ingrid]`
unknown-alert = det finnes ikke noe mål som heter `{ $name }`
    .help = skriv en av { $names }
unknown-role = `{ $name }` er ingen rolle
webhook-address = `{ $url }` kan ikke være adressen til en webhook
    .help = skriv en adresse som begynner med https://, uten brukernavn og passord; bare med `inside: true` kan den begynne med http://
unknown-event = det finnes ingen hendelse som heter `{ $name }`
    .help = skriv en av { $names }
mail-without-from = SVAR_SMTP_URL er satt, men `mail.from` mangler i konfigurasjonen: skriv hvem e-postene kommer fra
smtp-url = SVAR_SMTP_URL kan ikke brukes: { $problem }
webhook-without-secret = konfigurasjonen har webhooks, men SVAR_SECRET er ikke satt: uten den kan ingen kall signeres
unknown-webhook = det finnes ingen webhook som heter `{ $name }` i konfigurasjonen
weak-secret = SVAR_SECRET er ingen hemmelighet: den må ha minst 32 tegn og være tilfeldig, for eksempel fra `openssl rand -hex 32`
doctor-mail-server = E-post går til serveren i SVAR_SMTP_URL.
doctor-mail-nowhere = Ingen e-post sendes: SVAR_SMTP_URL er ikke satt.
doctor-mail-unset = E-post er ikke satt opp: `mail.from` står ikke i konfigurasjonen.
doctor-outbox = { $waiting } venter på å bli sendt, { $given } er oppgitt.
