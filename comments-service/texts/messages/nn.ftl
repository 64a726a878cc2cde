# Det som blir sagt til dei som skriv, set opp og driftar. Kortnamnet på regelen står i koden; attributtet
# `.help` seier korleis feilen kan rettast.

## ramma rundt kvar melding
error = feil
warning = åtvaring
help = råd
errors-found = { $n } feil
warnings-found = { $n ->
    [one] 1 åtvaring
   *[other] { $n } åtvaringar
}
verbatim = { $text }
one-of = { $most } eller { $last }
did-you-mean = meinte du `{ $close }`?

## verdiar i YAML
unknown-value = `{ $key }` kan ikkje vere `{ $word }`
    .help = skriv { $names }
not-text = `{ $key }` skal vere tekst, ikkje { $found }
    .quotes = set verdien i hermeteikn
    .help = skriv `{ $key }: …` med teksten bak
not-true-or-false = `{ $key }` er anten true (ja) eller false (nei), ikkje { $found }
    .help = skriv `true` eller `false`
    .true = skriv `{ $key }: true`
    .false = skriv `{ $key }: false`
not-a-number = `{ $key }` skal vere eit heilt tal, ikkje { $found }
    .help = skriv til dømes `{ $key }: 10`
not-a-date = `{ $key }` skal vere ein dato, ikkje { $found }
    .help = skriv år-månad-dag, til dømes 2026-03-01 eller 2026-03-01 14:30
not-keys = `{ $key }` skal ha eigne nøklar under seg, ikkje { $found }
    .help = skriv éin `nøkkel: verdi` per linje under han, med innrykk
not-keys-at-all = dette er ikkje ei liste med nøklar og verdiar
found-nothing = ingenting
found-number = talet { $number }
found-text = tekst
found-list = ei liste
found-keys = ei liste med nøklar
not-a-list = `{ $key }` skal vere ei liste
    .help = skriv ho i hakeparentesar: `{ $key }: [{ $text }]`
missing-key = `{ $key }` manglar
duplicate-key = nøkkelen `{ $key }` står her for andre gong
    .help = han står alt på linje { $line }; ta vare på éin av dei
unknown-key = det finst ingen nøkkel `{ $key }`
    .elsewhere = her heiter det `{ $ours }`
    .draft = her heiter det `draft`, med motsett verdi
    .slug = her heiter det `slug`, og `permalinks` i svar.yaml
    .help = nøklane her er: { $keys }

## datoar i YAML
date-shape = `{ $text }` er ikkje ein dato
    .help = skriv år-månad-dag, til dømes 2026-03-01
no-such-time = `{ $text }` er ikkje eit klokkeslett
    .help = skriv timar og minutt som 14:30, og om nødvendig tidssona bak, som +01:00
no-such-month = det finst ingen månad { $month }
no-such-year = det finst ikkje noko år 0
no-such-day = { $day }. { $month } finst ikkje
    .help = { $month } { $year } har { $days } dagar

## det YAML ikkje kan lese
yaml-tab = linja er rykt inn med ein tabulator
    .help = byt ut tabulatoren med to mellomrom
yaml-too-large = her er det altfor mange verdiar
    .help = gjer det kort, og skriv ingen tilvisingar med `&` og `*`
yaml-too-deep = her ligg lister og nøklar for djupt inne i kvarandre
    .help = skriv det med færre nivå
yaml-indentation = denne linja er rykt lenger inn enn linja over
    .help = lat nøklane byrje i same kolonne
yaml-two-colons = det står eit `: ` til på denne linja
    .help = set verdien i hermeteikn, til dømes `title: "Fiber: kva no?"`
yaml-beginning = ein verdi kan ikkje byrje slik
yaml-reference = ein verdi kan ikkje byrje med `*` eller `&`
yaml-open-quote = eit hermeteikn manglar maken sin
    .help = set det andre òg: `"…"`
yaml-open-bracket = ein parentes er opna og aldri lukka
    .help = lukk han: `[a, b]` eller `{"{"} a: b {"}"}`
yaml-no-colon = her manglar kolonet mellom nøkkel og verdi
    .help = skriv `nøkkel: verdi`
yaml-misplaced = denne linja passar ikkje saman med linjene over
    .help = skriv éin `nøkkel: verdi` per linje; nøklar som høyrer saman, byrjar i same kolonne, og ein verdi med hermeteikn eller kolon i må ha hermeteikn rundt det heile
yaml-divider = `---` står midt inne mellom nøklane
    .help = `---` kan berre stå før og etter nøklane
yaml-unreadable = dette let seg ikkje lese som YAML
    .help = skriv éin `nøkkel: verdi` per linje

## oppsettet
no-site = det er ikkje nokon nettstad her
    .help = gå til mappa der nettstaden ligg, nemn ho med `--root`, eller lag ein ny nettstad med `svar init`
not-utf-8 = denne fila er ikkje tekst i UTF-8
    .help = opne ho i eit skriveprogram og lagre ho på nytt som UTF-8
no-title = skriv `title: Namnet på bloggen`
no-address = skriv adressa lesarane skal bruke, til dømes `url: https://blogg.example.no`
not-a-web-address = `{ $text }` er ikkje ei nettadresse
    .service = skriv til dømes `url: https://kommentarar.example.no`, eller utelat ho dersom tenesta svarer under adressa til nettstaden
unknown-time-zone = det finst inga tidssone `{ $name }`
    .help = skriv ein stad, som Europe/Oslo eller Europe/Copenhagen
not-a-theme = `{ $name }` er ikkje namnet på eit tema
    .help = skriv namnet på ei mappe i `themes/`, eller `default`
bad-output-folder = nettstaden kan ikkje byggjast i `{ $folder }`
    .help = skriv namnet på ei mappe som berre Svar fyller, til dømes `public`
no-posts-on-a-page = ei side med innlegg må vise minst eitt innlegg
no-menu-link = skriv kvar ho går, til dømes `link: /om/`
no-menu-label = skriv `label: Om oss`
no-default-text = teksten på hovudspråket til nettstaden, { $language }, manglar
    .help = legg til `{ $language }: …`
address-without-slashes = adressemønsteret `{ $pattern }` byrjar og sluttar ikkje med ein skråstrek
    .help = skriv til dømes `{ $example }`
unknown-address-part = ei adresse har ingen del `{ $part }`
    .help = her kan du bruke { $parts }
address-for-all = adressemønsteret `{ $pattern }` gir alle sidene same adresse
    .help = ta med `{ $part }` i det
too-many-posts-a-week = { $number } innlegg i veka er ikkje noko mål
    .help = skriv til dømes `posts_per_week: 1`, eller utelat målet
unknown-rule = det finst ingen regel `{ $name }`
    .help = reglane er: { $names }
no-right-spelling = skriv `write: ` og namnet slik det skal stavast
no-wrong-spelling = skriv `not: ` og korleis namnet ikkje skal stavast, til dømes `not: [Fjordline]`
right-and-wrong-spelling = `{ $text }` er den rette skrivemåten
    .help = ta han ut av lista over gale skrivemåtar

## kalendrar og fristar
calendar-order = utgåvene av ein kalender skal stå med den eldste først
    .help = skriv `from:` med ein seinare dag enn i utgåva over
no-hours = skriv til dømes `hours: {"{"} mon-fri: "08:00-16:00" {"}"}`
not-a-weekday = `{ $text }` er ikkje ein vekedag
    .help = skriv mon, tue, wed, thu, fri, sat, sun eller fleire på rad, som mon-fri
hours-overlap = timane for { $day } overlappar kvarandre
    .help = skriv kvar time berre éin gong
not-hours = `{ $text }` er ikkje eit tidsrom
    .help = skriv frå og til i hermeteikn, til dømes "08:00-16:00"; midnatt er 24:00
full-before-first = fristen for det fulle svaret er kortare enn for det første
    .help = gi `full` minst like mykje tid som `first`
no-calendar = skriv til dømes `calendar: working_days`
unknown-calendar = det finst ingen kalender `{ $name }`
    .help = kalendrane er: { $names }
not-a-length = `{ $text }` er ikkje eit tidsrom
    .help = skriv timar eller minutt i kalenderen, til dømes 24h eller 90m
not-a-map = `{ $key }` inneheld nøklar med verdiar
    .help = skriv dine eigne nøklar under, til dømes `{ $key }: {"{"} farge: blå {"}"}`

## merkevara i svar.yaml
colour = `{ $written }` er ikkje ein farge
    .help = skriv # og seks siffer i hermeteikn, til dømes "#0b5c55"
contrast = `{ $key }` { $colour } kan ikkje lesast på `{ $ground }` { $on }: kontrasten er { $contrast }, og han må vere 4.5
    .help = den næraste fargen som kan lesast, er `{ $key }: "{ $nearest }"`
radius = hjørne på { $radius } pikslar er ikkje hjørne lenger
    .help = skriv eit tal pikslar frå 0 til { $most }
font-file = `{ $file }` er ikkje ein skrifttype for nettet
    .help = legg skrifttypen i `static/` og skriv til dømes `file: fonts/firma.woff2`
font-name = `{ $name }` kan ikkje vere namnet på ein skrifttype
    .help = skriv berre bokstavar, siffer, mellomrom og bindestrekar, til dømes `name: Firma Sans`
font-weights = `{ $weights }` er ikkje vektene til ein skrifttype
    .help = skriv `weights: 400`, eller `weights: 400 800` når fila har fleire

## pictures
picture-width = eit bilete er frå 16 til { $widest } pikslar breitt
    .help = skriv til dømes `widths: [480, 800, 1200, 1800]`
picture-quality = kvaliteten går frå 1 til 100
    .help = skriv til dømes `quality: 78`

## søk og nyheitsbrev
search-address = `{ $path }` kan ikkje vere adressa til søkjesida
    .help = skriv til dømes `search: /sok/`
newsletter-without-action = nyheitsbrevet manglar `action`, adressa skjemaet blir sendt til
newsletter-address = `{ $url }` er ikkje ei nettadresse
    .help = skriv adressa som nyheitsbrevtenesta gir for skjema, til dømes `action: https://nyheiter.example.com/meld-pa`
    .unencrypted = `{ $url }` ville sendt e-postadresser ukryptert
    .encrypt = skriv adressa med https://

## the log of acts
log-changed = handling { $n } i loggen er endra etter at ho vart skriven
log-missing = handlingane { $from } til { $to } manglar i loggen
log-foreign = handling { $n } i loggen følgjer ikkje etter den før

edit-minutes = lesarar kan ikkje få { $minutes } minutt til å endre ein kommentar
    .help = skriv høgst 1440, som er eit døgn; 15 er vanleg, og 0 tyder at ingen kan endre noko
not-a-mail-address = `{ $text }` er inga e-postadresse
    .help = skriv til dømes `Bloggen vår <blogg@firma.no>`
not-a-time-of-day = `{ $text }` er ikkje eit klokkeslett
    .help = skriv til dømes "07:30", med hermeteikn
no-mails-an-hour = ingen e-postar i timen ville bety ingen e-postar
    .help = skriv eit tal frå 1, eller la `per_hour` vere borte
no-alert-on = `on` seier kva kommentarar nokon skal få beskjed om: `own-posts`, `every` eller namnet på eit mål
alert-to-nobody = denne regelen seier ikkje kven som skal få beskjed
    .help = skriv `to:` med roller eller brukarnamn, til dømes `to: [editor, ingrid]`
unknown-alert = det finst ikkje noko mål som heiter `{ $name }`
    .help = skriv ein av { $names }
unknown-role = `{ $name }` er inga rolle
webhook-address = `{ $url }` kan ikkje vere adressa til ein webhook
    .help = skriv ei adresse som byrjar med https://, utan brukarnamn og passord; berre med `inside: true` kan ho byrje med http://
unknown-event = det finst inga hending som heiter `{ $name }`
    .help = skriv ei av { $names }
mail-without-from = SVAR_SMTP_URL er sett, men `mail.from` manglar i konfigurasjonen: skriv kven e-postane kjem frå
smtp-url = SVAR_SMTP_URL kan ikkje brukast: { $problem }
webhook-without-secret = konfigurasjonen har webhooks, men SVAR_SECRET er ikkje sett: utan han kan ingen kall signerast
unknown-webhook = det finst ingen webhook som heiter `{ $name }` i konfigurasjonen
weak-secret = SVAR_SECRET er ingen løyndom: han må ha minst 32 teikn og vere tilfeldig, til dømes frå `openssl rand -hex 32`
doctor-mail-server = E-post går til tenaren i SVAR_SMTP_URL.
doctor-mail-nowhere = Ingen e-post blir send: SVAR_SMTP_URL er ikkje sett.
doctor-mail-unset = E-post er ikkje sett opp: `mail.from` står ikkje i konfigurasjonen.
doctor-outbox = { $waiting } ventar på å bli sende, { $given } er oppgitt.
