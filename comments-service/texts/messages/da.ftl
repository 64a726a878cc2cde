# Det, der bliver sagt til dem, som skriver, sætter op og driver. Reglens korte navn står i koden; attributten
# `.help` siger, hvordan fejlen kan rettes.

## rammen om hver besked
error = fejl
warning = advarsel
help = råd
errors-found = { $n } fejl
warnings-found = { $n ->
    [one] 1 advarsel
   *[other] { $n } advarsler
}
verbatim = { $text }
one-of = { $most } eller { $last }
did-you-mean = mente du `{ $close }`?

## værdier i YAML
unknown-value = `{ $key }` kan ikke være `{ $word }`
    .help = skriv { $names }
not-text = `{ $key }` skal være tekst, ikke { $found }
    .quotes = sæt værdien i anførselstegn
    .help = skriv `{ $key }: …` med teksten bagefter
not-true-or-false = `{ $key }` er enten true (ja) eller false (nej), ikke { $found }
    .help = skriv `true` eller `false`
    .true = skriv `{ $key }: true`
    .false = skriv `{ $key }: false`
not-a-number = `{ $key }` skal være et helt tal, ikke { $found }
    .help = skriv for eksempel `{ $key }: 10`
not-a-date = `{ $key }` skal være en dato, ikke { $found }
    .help = skriv år-måned-dag, for eksempel 2026-03-01 eller 2026-03-01 14:30
not-keys = `{ $key }` skal have sine egne nøgler under sig, ikke { $found }
    .help = skriv én `nøgle: værdi` pr. linje under den, med indrykning
not-keys-at-all = dette er ikke en liste med nøgler og værdier
found-nothing = ingenting
found-number = tallet { $number }
found-text = tekst
found-list = en liste
found-keys = en liste med nøgler
not-a-list = `{ $key }` skal være en liste
    .help = skriv den i kantede parenteser: `{ $key }: [{ $text }]`
missing-key = `{ $key }` mangler
duplicate-key = nøglen `{ $key }` står her for anden gang
    .help = den står allerede på linje { $line }; behold én af dem
unknown-key = der findes ingen nøgle `{ $key }`
    .elsewhere = her hedder det `{ $ours }`
    .draft = her hedder det `draft`, med modsat værdi
    .slug = her hedder det `slug`, og `permalinks` i svar.yaml
    .help = nøglerne her er: { $keys }

## datoer i YAML
date-shape = `{ $text }` er ikke en dato
    .help = skriv år-måned-dag, for eksempel 2026-03-01
no-such-time = `{ $text }` er ikke et klokkeslæt
    .help = skriv timer og minutter som 14:30, og om nødvendigt tidszonen bagefter, som +01:00
no-such-month = der findes ingen måned { $month }
no-such-year = der findes ikke noget år 0
no-such-day = { $day }. { $month } findes ikke
    .help = { $month } { $year } har { $days } dage

## det, YAML ikke kan læse
yaml-tab = linjen er rykket ind med en tabulator
    .help = erstat tabulatoren med to mellemrum
yaml-too-large = her er alt for mange værdier
    .help = gør det kort, og skriv ingen henvisninger med `&` og `*`
yaml-too-deep = her ligger lister og nøgler for dybt inde i hinanden
    .help = skriv det med færre niveauer
yaml-indentation = denne linje er rykket længere ind end linjen ovenover
    .help = lad nøglerne begynde i samme kolonne
yaml-two-colons = der står endnu et `: ` på denne linje
    .help = sæt værdien i anførselstegn, for eksempel `title: "Fiber: hvad nu?"`
yaml-beginning = en værdi kan ikke begynde sådan
yaml-reference = en værdi kan ikke begynde med `*` eller `&`
yaml-open-quote = et anførselstegn mangler sin mage
    .help = sæt også det andet: `"…"`
yaml-open-bracket = en parentes er åbnet og aldrig lukket
    .help = luk den: `[a, b]` eller `{"{"} a: b {"}"}`
yaml-no-colon = her mangler kolonet mellem nøgle og værdi
    .help = skriv `nøgle: værdi`
yaml-misplaced = denne linje passer ikke sammen med linjerne ovenover
    .help = skriv én `nøgle: værdi` pr. linje; nøgler, der hører sammen, begynder i samme kolonne, og en værdi med anførselstegn eller kolon i skal have anførselstegn om det hele
yaml-divider = `---` står midt inde blandt nøglerne
    .help = `---` må kun stå før og efter nøglerne
yaml-unreadable = dette kan ikke læses som YAML
    .help = skriv én `nøgle: værdi` pr. linje

## opsætningen
no-site = der er ikke noget websted her
    .help = gå til den mappe, hvor webstedet ligger, nævn den med `--root`, eller lav et nyt websted med `svar init`
not-utf-8 = denne fil er ikke tekst i UTF-8
    .help = åbn den i et skriveprogram, og gem den igen som UTF-8
no-title = skriv `title: Bloggens navn`
no-address = skriv den adresse, læserne skal bruge, for eksempel `url: https://blog.example.dk`
not-a-web-address = `{ $text }` er ikke en webadresse
    .service = skriv for eksempel `url: https://kommentarer.example.dk`, eller udelad den, hvis tjenesten svarer under webstedets egen adresse
unknown-time-zone = der findes ingen tidszone `{ $name }`
    .help = skriv et sted, som Europe/Oslo eller Europe/Copenhagen
not-a-theme = `{ $name }` er ikke navnet på et tema
    .help = skriv navnet på en mappe i `themes/`, eller `default`
bad-output-folder = webstedet kan ikke bygges i `{ $folder }`
    .help = skriv navnet på en mappe, som kun Svar fylder, for eksempel `public`
no-posts-on-a-page = en side med indlæg skal vise mindst ét indlæg
no-menu-link = skriv, hvor den fører hen, for eksempel `link: /om/`
no-menu-label = skriv `label: Om os`
no-default-text = teksten på webstedets hovedsprog, { $language }, mangler
    .help = tilføj `{ $language }: …`
address-without-slashes = adressemønstret `{ $pattern }` begynder og slutter ikke med en skråstreg
    .help = skriv for eksempel `{ $example }`
unknown-address-part = en adresse har ingen del `{ $part }`
    .help = her kan du bruge { $parts }
address-for-all = adressemønstret `{ $pattern }` giver alle siderne samme adresse
    .help = tag `{ $part }` med i det
too-many-posts-a-week = { $number } indlæg om ugen er ikke noget mål
    .help = skriv for eksempel `posts_per_week: 1`, eller udelad målet
unknown-rule = der findes ingen regel `{ $name }`
    .help = reglerne er: { $names }
no-right-spelling = skriv `write: ` og navnet, som det skal staves
no-wrong-spelling = skriv `not: ` og hvordan navnet ikke skal staves, for eksempel `not: [Fjordline]`
right-and-wrong-spelling = `{ $text }` er den rigtige stavemåde
    .help = tag den ud af listen over forkerte stavemåder

## kalendere og frister
calendar-order = udgaverne af en kalender skal stå med den ældste først
    .help = skriv `from:` med en senere dag end i udgaven ovenover
no-hours = skriv for eksempel `hours: {"{"} mon-fri: "08:00-16:00" {"}"}`
not-a-weekday = `{ $text }` er ikke en ugedag
    .help = skriv mon, tue, wed, thu, fri, sat, sun eller flere på række, som mon-fri
hours-overlap = timerne for { $day } overlapper hinanden
    .help = skriv hver time kun én gang
not-hours = `{ $text }` er ikke et tidsrum
    .help = skriv fra og til i anførselstegn, for eksempel "08:00-16:00"; midnat er 24:00
full-before-first = fristen for det fulde svar er kortere end for det første
    .help = giv `full` mindst lige så meget tid som `first`
no-calendar = skriv for eksempel `calendar: working_days`
unknown-calendar = der findes ingen kalender `{ $name }`
    .help = kalenderne er: { $names }
not-a-length = `{ $text }` er ikke et tidsrum
    .help = skriv timer eller minutter i kalenderen, for eksempel 24h eller 90m
not-a-map = `{ $key }` indeholder nøgler med værdier
    .help = skriv dine egne nøgler nedenunder, for eksempel `{ $key }: {"{"} farve: blå {"}"}`

## brandet i svar.yaml
colour = `{ $written }` er ikke en farve
    .help = skriv # og seks cifre i anførselstegn, for eksempel "#0b5c55"
contrast = `{ $key }` { $colour } kan ikke læses på `{ $ground }` { $on }: kontrasten er { $contrast }, og den skal være 4.5
    .help = den nærmeste farve, der kan læses, er `{ $key }: "{ $nearest }"`
radius = hjørner på { $radius } pixels er ikke hjørner længere
    .help = skriv et antal pixels fra 0 til { $most }
font-file = `{ $file }` er ikke en skrifttype til nettet
    .help = læg skrifttypen i `static/`, og skriv for eksempel `file: fonts/firma.woff2`
font-name = `{ $name }` kan ikke være navnet på en skrifttype
    .help = skriv kun bogstaver, cifre, mellemrum og bindestreger, for eksempel `name: Firma Sans`
font-weights = `{ $weights }` er ikke vægtene i en skrifttype
    .help = skriv `weights: 400`, eller `weights: 400 800`, når filen har flere

## pictures
picture-width = et billede er fra 16 til { $widest } pixels bredt
    .help = skriv for eksempel `widths: [480, 800, 1200, 1800]`
picture-quality = kvaliteten går fra 1 til 100
    .help = skriv for eksempel `quality: 78`

## søgning og nyhedsbrev
search-address = `{ $path }` kan ikke være adressen på søgesiden
    .help = skriv for eksempel `search: /soeg/`
newsletter-without-action = nyhedsbrevet mangler `action`, adressen, som formularen sendes til
newsletter-address = `{ $url }` er ikke en webadresse
    .help = skriv den adresse, nyhedsbrevtjenesten giver til formularer, for eksempel `action: https://nyheder.example.com/tilmeld`
    .unencrypted = `{ $url }` ville sende mailadresser ukrypteret
    .encrypt = skriv adressen med https://

## the log of acts
log-changed = handling { $n } i loggen er ændret, efter at den blev skrevet
log-missing = handlingerne { $from } til { $to } mangler i loggen
log-foreign = handling { $n } i loggen følger ikke efter den foregående

edit-minutes = læsere kan ikke få { $minutes } minutter til at ændre en kommentar
    .help = skriv højst 1440, som er et døgn; 15 er almindeligt, og 0 betyder, at ingen kan ændre noget
not-a-mail-address = `{ $text }` er ikke en mailadresse
    .help = skriv for eksempel `Vores blog <blog@firma.dk>`
not-a-time-of-day = `{ $text }` er ikke et klokkeslæt
    .help = skriv for eksempel "07:30", med anførselstegn
no-mails-an-hour = ingen mails i timen ville betyde ingen mails
    .help = skriv et tal fra 1, eller lad `per_hour` være væk
no-alert-on = `on` siger, hvilke kommentarer nogen skal have besked om: `own-posts`, `every` eller navnet på et mål
alert-to-nobody = denne regel siger ikke, hvem der skal have besked
    .help = skriv `to:` med roller eller brugernavne, for eksempel `to: [editor, ingrid]`
unknown-alert = der findes ikke noget mål, der hedder `{ $name }`
    .help = skriv en af { $names }
unknown-role = `{ $name }` er ikke en rolle
webhook-address = `{ $url }` kan ikke være adressen på en webhook
    .help = skriv en adresse, der begynder med https://, uden brugernavn og adgangskode; kun med `inside: true` kan den begynde med http://
unknown-event = der findes ingen hændelse, der hedder `{ $name }`
    .help = skriv en af { $names }
mail-without-from = SVAR_SMTP_URL er sat, men `mail.from` mangler i konfigurationen: skriv, hvem mails kommer fra
smtp-url = SVAR_SMTP_URL kan ikke bruges: { $problem }
webhook-without-secret = konfigurationen har webhooks, men SVAR_SECRET er ikke sat: uden den kan ingen kald signeres
unknown-webhook = der findes ingen webhook, der hedder `{ $name }`, i konfigurationen
weak-secret = SVAR_SECRET er ingen hemmelighed: den skal have mindst 32 tegn og være tilfældig, for eksempel fra `openssl rand -hex 32`
doctor-mail-server = Mails går til serveren i SVAR_SMTP_URL.
doctor-mail-nowhere = Ingen mails sendes: SVAR_SMTP_URL er ikke sat.
doctor-mail-unset = Mails er ikke sat op: `mail.from` står ikke i konfigurationen.
doctor-outbox = { $waiting } venter på at blive sendt, { $given } er opgivet.
