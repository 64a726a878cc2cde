

## authors
unknown-author = det finnes ingen forfatter `{ $id }`
    .by-name = skriv id-en til { $name }: `{ $id }`
    .help = lag filen content/authors/{ $id }.md, eller nevn en annen forfatter

## code and films in a text
unknown-code-language = det finnes ikke noe kodespråk `{ $word }`; koden står uten farger
    .help = skriv `text` for tekst uten farger
code-lines = `{ $word }` er ingen linjer
    .help = skriv for eksempel `hl_lines="2-4 7"`
code-setting = kode har ingen innstilling `{ $word }`
    .help = innstillingene er `{ $names }`
anchor-taken = `{ $id }` er navnet på et annet sted på siden
    .help = skriv en annen id i klammene, for eksempel `{"{"}#om-oss{"}"}`
film-address = ingen film kan ha adressen `{ $address }`
    .help = kopier adressen fra siden til filmen en gang til

## themes
theme-ejected = { $file } tar nå temaets plass
theme-no-template = temaet har ingen fil `{ $name }`; { $help }
    .help = skriv `svar theme eject` for å se hva det har
theme-version = temaet er laget for grensesnitt { $theme }, og denne utgaven av Svar har grensesnitt { $svar }
    .help = hent den utgaven av temaet som passer til denne utgaven av Svar, eller den utgaven av Svar som passer til temaet

## filnavn
date-in-name = datoen i filnavnet er gal: { $why }
language-in-name = språket `{ $code }` er ikke blant nb, nn, da og en
    .help = språket står foran filendelsen: `{ $example }`

## hodet i en fil
no-front-matter = hodet mangler øverst i filen
    .help = den første linjen er `---`, så kommer linjer som `title: …`, så `---` igjen, og så teksten
endless-front-matter = hodet øverst i filen tar aldri slutt
    .help = skriv `---` på en egen linje under den siste nøkkelen
no-date = skriv for eksempel `date: 2026-03-01`, eller la filnavnet begynne med datoen
no-author = forfatteren mangler
    .help = skriv `author: ` og navnet på en fil i content/authors, for eksempel `author: ingrid`
no-author-id = skriv `id: ` og navnet på en fil i content/authors
author-and-authors = både `author` og `authors` står her
    .help = behold `authors`
page-key = `{ $key }` har ingen virkning på en side
    .help = ta nøkkelen bort, eller flytt filen til content/posts/
no-text-title = skriv `title: ` og hva teksten heter
no-term-title = skriv `title: ` og det leserne skal se
over-at-once = dette blir tatt ned før det er publisert
    .help = gi `expires` en senere dag enn `date`
two-languages = `lang` er `{ $here }`, men filnavnet sier `{ $there }`
    .help = endre ett av dem
slug = `{ $slug }` kan ikke stå i en adresse
    .help = skriv `slug: { $better }`
alias = `{ $alias }` er ikke en adresse på dette nettstedet
    .help = skriv den gamle adressen fra første skråstrek, for eksempel `/2019/gammelt-navn/`
no-cover-image = skriv `image: ` og navnet på bildefilen
web-address-in = skriv for eksempel `{ $key }: https://example.no/tekst`
no-person-name = skriv `name: ` og personens navn slik leserne skal se det
guest-organisation = en gjest må ha en organisasjon
    .help = skriv `organisation: ` og hvem gjesten arbeider eller taler for; «privatperson» er også et svar
no-link-label = skriv `label: ` og det lenken skal hete
no-link-url = skriv `url: ` og hvor lenken går
author-link = begynn den med https:// (eller mailto: for en e-postadresse)
until-before-from = `until` er før `from`
    .help = `from` er den første dagen, `until` den siste

## forfattere
guest-disclosure = { $name } er gjest, og det står ikke noe sted hva som knytter vedkommende til dere
    .help = skriv `disclosure: ` og hva som binder gjesten til bedriften (betaling, vennskap, ingenting), her eller i { $file }
career-order = denne tittelen er ikke senere enn den over
    .help = skriv den tidligste tittelen først, hver med dagen den gjelder fra
no-career-from = skriv for eksempel `from: 2024-01-01`, den første dagen med denne tittelen
no-career-title = skriv `title: ` og tittelen fra den dagen av

## tekster
first-level-heading = bare tittelen er en overskrift på øverste nivå
    .help = begynn overskriftene i teksten med `##`
mark-without-footnote = ingen note heter `{ $name }`, så merket står som det er skrevet
    .help = skriv noten på en egen linje, `[^{ $name }]: …`, eller ta bort merket
footnote-without-mark = ingen merker i teksten viser til noten `{ $name }`, så ingen får se den
    .help = skriv `[^{ $name }]` der noten hører til, eller ta den bort
skipped-heading = denne overskriften hopper over et nivå
    .help = skriv `{ $marks }`; skjermlesere følger nivåene
missing-alt = dette bildet har ingen beskrivelse
    .help = si mellom hakeparentesene hva bildet viser: `![En båt](baat.jpg)`
    .html-help = skriv `alt="…"` med det bildet viser, eller `alt=""` om det bare er pynt
    .cover = bildet øverst, `{ $picture }`, har ingen beskrivelse
    .cover-help = skriv `cover: { "{" } image: { $picture }, alt: Det bildet viser { "}" }`

## mappene på nettstedet
stray-file = denne filen ligger ikke i noen av mappene som Svar leser
    .help = flytt den til content/posts/ eller content/pages/
broken-symlink = denne snarveien fører ingen steder
    .help = ta den bort, eller legg selve filen i stedet
link-out = denne snarveien fører ut av nettstedets mappe
    .help = kopier filen inn i nettstedet i stedet
link-to-hidden = denne snarveien fører til en skjult fil
latin-1 = lagre den på nytt i skriveprogrammet med tegnkodingen UTF-8; den er trolig i Latin-1 (Windows-1252) nå

## adresser
duplicate-address = adressen { $address } er opptatt av { $owner }
    .help = gi en av dem en annen `slug`, en annen dato eller et annet alias
    .file = gi filen et annet navn, og skriv den gamle adressen i `aliases`
owner-topic = emnet `{ $slug }`
owner-list = en oversikt som alle nettsteder har
same-copy = { $other } ville bli kopiert til samme adresse, /{ $address }
    .help = gi en av dem et annet navn
duplicate-thread = nøkkelen `{ $key }` tilhører { $owner }: de to ville få felles kommentarer
    .help = skriv en egen `id`, for eksempel `id: { $key }-2`
not-an-id = `{ $id }` kan ikke være en id
    .help = skriv opptil 200 bokstaver, sifre, bindestreker, punktum og understreker, uten punktum først
nameless-file = ingenting i dette filnavnet kan stå i en adresse
    .help = gi filen et annet navn, eller skriv for eksempel `slug: min-tekst` i hodet

## det som hører sammen
translation = { $other } er alt denne teksten på samme språk
    .help = si hvilket språk den er på: `lang: en`, eller kall filen `….en.md`
unknown-series = det finnes ingen serie `{ $id }`
    .help = lag filen content/series/{ $id }.md med tittelen på serien
series-part = del { $part } av serien er alt { $other }
    .help = gi en av dem en annen `part`
unknown-post = det finnes ikke noe innlegg `{ $wanted }`
    .help = skriv siste del av adressen til innlegget, eller navnet på filen
related-to-itself = et innlegg kan ikke være det man bør lese etter seg selv
    .help = nevn et annet innlegg, eller ta dette bort

## lenker
no-such-page = det finnes ingen side `{ $path }` på dette nettstedet
    .help = se over adressen; en lenke til en innholdsfil, som `../pages/om.md`, følger med når filen flyttes
no-such-file-here = det finnes ingen fil `{ $path }` på dette nettstedet
    .help = legg filen i static{ $path }, eller ved siden av teksten, og nevn den uten skråstrek
hidden-file = `{ $target }` er ikke publisert
    .help = den vises sammen med teksten den hører til
no-such-file = det finnes ingen fil `{ $target }`
    .help = en lenke til en innholdsfil skrives med denne filen eller `content/` som utgangspunkt
no-such-picture = det finnes ikke noe bilde `{ $target }`
link-to-draft = `{ $target }` er et utkast
    .help = publiser den først, eller ta lenken bort
link-to-future = `{ $target }` er ikke publisert ennå
link-to-expired = `{ $target }` er ikke lenger publisert
missing-anchor = det finnes ingen overskrift `#{ $anchor }` i { $whole }
    .none = det er ingen overskrifter der
    .help = overskriftene der er: { $anchors }
this-text = denne teksten
unsafe-link = en lenke kan ikke begynne med `{ $scheme }:`
    .help = lenker begynner med https:, http:, mailto: eller tel:, eller er adresser på nettstedet
outside = `{ $target }` fører ut av nettstedets mappe
    .help = legg en kopi av filen ved siden av denne teksten, og lenk til den der

## temaer
theme-texts = tekstene i temaet lar seg ikke lese: { $why }
theme-unreadable = en fil her lar seg ikke lese: { $why }
unknown-theme = det finnes ikke noe tema `{ $name }`
    .help = lag mappen `themes/{ $name }`, eller skriv `theme: default`
unknown-template = det finnes ingen mal `{ $name }`
    .help = legg den i `templates/{ $name }`

## redaksjonskalenderen
weekday-short-1 = man
weekday-short-2 = tir
weekday-short-3 = ons
weekday-short-4 = tor
weekday-short-5 = fre
weekday-short-6 = lør
weekday-short-7 = søn
calendar-name = { $site }: redaksjonskalender
calendar-head = Redaksjonskalender for { $site }, { $from } – { $to }
calendar-goal = Målet er { $n ->
    [one] ett innlegg i uken
   *[other] { $n } innlegg i uken
}.
calendar-no-goal = Det er ikke satt noe mål. Skriv for eksempel `goals: { "{" } posts_per_week: 1 { "}" }` i svar.yaml.
calendar-week = Uke { $number }
    .inside = uke { $number }
calendar-days = { $first }.–{ $last }. { $last_month }
    .two-months = { $first }. { $first_month } – { $last }. { $last_month }
calendar-day = { $weekday } { $day }.
calendar-count = { $n ->
    [0] ingen innlegg
    [one] ett innlegg
   *[other] { $n } innlegg
}
calendar-count-of = { $count } av { $goal }
calendar-this-week = denne uken
calendar-fell-short = { $n } for lite
calendar-missing = mangler { $n }
    .drafts = mangler { $n }, men har { $drafts ->
        [one] et utkast
       *[other] { $drafts } utkast
    }
calendar-note-weekend = kommer i helgen
calendar-note-holiday = kommer på en helligdag: { $name }
calendar-note-same-day = samme dag som «{ $title }»
calendar-note-overdue = dagen er gått, og dette er fremdeles et utkast
calendar-published = publisert
calendar-scheduled = planlagt
calendar-draft = utkast
calendar-expired = tatt ned
calendar-event = { $title }
    .draft = Utkast: { $title }
    .expired = Tatt ned: { $title }
only-calendar-is-ics = bare kalenderen kan skrives som iCalendar: `svar list calendar --format ics`
calendar-legend = ● ute   ○ kommer av seg selv   ◇ utkast   × tatt ned   ✦ helligdag   ! se nærmere
calendar-reached = Målet ble nådd i { $reached } av de { $weeks } siste ukene som er over.
calendar-next-gap = Første uke med plass: { $week }, { $days }. { $weeks ->
    [one] Ellers er det som det skal framover.
   *[other] I alt mangler det noe i { $weeks } uker framover.
}
calendar-no-gap = Alle ukene framover har det de skal ha.

## regler for svar check
guidelines = leserne kan kommentere, men ingen retningslinjer sier hva som er velkomment
    .help = skriv en side og nevn den: `comments: { "{" } guidelines: /retningslinjer/ { "}" }`
vague-link = lenketeksten «{ $text }» sier ikke hvor lenken fører
    .help = la lenken stå på ordene som sier hva som venter, for eksempel [slik leser du en driftsmelding](…)
bare-link = en nettadresse står som tekst; den som får teksten lest opp, hører den tegn for tegn
    .help = skriv hva som er der, med adressen bak: [navnet på siden]({ $address })
empty-link = denne lenken har ingen tekst
    .help = skriv mellom hakeparentesene hvor den fører
    .target = lenken «{ $text }» fører ingen steder
    .target-help = skriv adressen mellom parentesene, eller ta lenken bort
alt-file-name = beskrivelsen «{ $alt }» sier ikke hva bildet viser
    .help = skriv det du ville sagt om bildet i telefonen: ![To montører i en mast i snøvær](mast.jpg)
emphasis-heading = «{ $text }» ser ut som en overskrift, men er bare uthevet
    .help = skriv `## { $text }`, så finner også skjermlesere og innholdslisten den
table-head = tabellen har ingen overskrifter over kolonnene
    .help = skriv i den øverste raden hva kolonnene viser
    .html-help = skriv kolonnenes navn i `<th>` i den øverste raden
placeholder-date = datoen { $date } ser ut som en som aldri ble fylt ut
    .help = skriv dagen innlegget kommer ut
future-date = innlegget kommer først { $date }
    .help = er det riktig år?
weekend = innlegget kommer i helgen, { $date }, når ingen er der og kan svare
    .help = flytt det til en arbeidsdag, eller sørg for at noen svarer
holiday = innlegget kommer { $date }, som er { $name }, når ingen er der og kan svare
long-title = tittelen har { $n } tegn, og blir kuttet i lister og søketreff
    .help = få det sagt med { $most } tegn eller færre
missing-summary = innlegget har ikke noe sammendrag, og begynnelsen av teksten egner seg ikke som et: «{ $text }»
    .nothing = innlegget har ikke noe sammendrag, og teksten har ingen begynnelse som kan stå i stedet
    .help = skriv `summary: ` og en setning eller to om hva leseren får vite
long-summary = sammendraget har { $n } tegn, og blir kuttet i søketreff
    .help = få det sagt med { $most } tegn eller færre
short-summary = sammendraget har bare { $n } tegn
    .help = skriv en hel setning om hva leseren får vite, på minst { $least } tegn
equal-titles = { $other } har den samme tittelen
    .help = lesere og søkemotorer kjenner innlegg fra hverandre på tittelen
unused-author = { $name } står ikke ved noe innlegg
    .help = skriv `{ $id }` under `authors` i et innlegg, eller ta filen bort
unused-tag = ingen innlegg har emnet `{ $tag }`
    .help = skriv `{ $tag }` under `{ $key }` i et innlegg, eller ta filen bort
series-gap = serien `{ $series }` har ingen del { $first }
    .several = serien `{ $series }` mangler del { $first } til { $last }
    .help = rett tallene under `part`, eller skriv delen som mangler
spelling-of-name = «{ $written }» er ikke slik navnet skrives
    .help = skriv «{ $write }»

## lenker ut av nettstedet
moved-link = denne siden er flyttet for godt til { $to }
    .help = skriv den nye adressen: { $to }
dead-link = tjeneren svarer med feilen { $status }
    .gone = denne siden finnes ikke lenger
    .broken = tjeneren svarer at den selv har feil ({ $status })
    .no-host = ingen kjenner tjeneren { $host }
    .no-connection = tjeneren { $host } tar ikke imot
    .too-slow = tjeneren { $host } svarte ikke i tide
    .unsafe = tjeneren { $host } kan ikke vise at den er den den gir seg ut for å være
    .circle = adressen sender videre i ring
    .private = { $host } ligger i et lukket nett, og ble ikke spurt
    .help = åpne { $address } i nettleseren; finn siden der den er nå, eller ta lenken bort
    .private-help = skal den spørres, skriv `checks: { "{" } allow_hosts: [{ $host }] { "}" }` i svar.yaml
links-asked = { $done } av { $all } lenker er spurt om
links-known = { $all } adresser utenfor nettstedet; { $asked } ble spurt om nå, for resten gjelder svaret fra forrige gang.
links-offline = Ikke én av { $n } adresser kunne nås. Er maskinen på nett? Lenkene er ikke kontrollert.

## pictures
picture-empty = bildet `{ $name }` er tomt
    .help = lagre eller kopier det en gang til
picture-unknown = `{ $name }` er ikke et bilde som nettlesere viser
    .help = lagre det som JPEG, PNG eller WebP; en annen endelse i navnet gjør det ikke til et bilde
picture-cut-short = bildet `{ $name }` slutter midt i
    .help = kopier det en gang til; forrige gang ble kopieringen avbrutt
picture-too-large = bildet `{ $name }` er på { $width } × { $height } piksler, og så mange har ingen skjerm
    .help = lagre det som JPEG, høyst 6000 piksler bredt
picture-too-heavy = filen til bildet `{ $name }` er større enn 256 MB
picture-ending = dette bildet heter .{ $ending }, men er en { $kind }
    .help = gi navnet endelsen .{ $right }, her og der bildet vises
picture-place = dette bildet forteller alle hvor det er tatt
    .help = legg det ved siden av teksten som viser det: der tar Svar stedet ut
broken-picture = dette bildet kan ikke leses: { $why }
    .help = åpne det i et bildeprogram og lagre det på nytt, eller ta det ut

## settings
setting = `{ $key }`: { $message }

## svar explain
explain-post = Innlegget «{ $title }»
explain-page = Siden «{ $title }»
explain-author = Forfatteren { $name } (`{ $id }`), med { $n } innlegg, utkast og kommende medregnet
explain-term = `{ $id }`, med { $n } innlegg, utkast og kommende medregnet
    .unused = Ingen innlegg har `{ $id }` under `{ $key }`, og derfor finnes det ingen side om det.
explain-file = Filen { $file }
    .unused = Den er ikke med: den ligger ved noe som ikke vises, eller utenfor mappene som kopieres.
explain-unknown = { $file } hører ikke til nettstedet: tekster ligger i content/, filer som kopieres i static/
    .missing = det finnes ingen fil { $file }
    .mistaken = { $file } kan ikke leses som den er; `svar check` sier hva som er galt
explain-published = PÅ BLOGGEN siden { $date }.
    .page = PÅ BLOGGEN.
explain-draft = IKKE PÅ BLOGGEN: det er et utkast (`draft: true`, linje { $line }).
    .help = Ta bort linjen, så gjelder datoen: { $date }.
explain-future = IKKE PÅ BLOGGEN ENNÅ: datoen er { $date }. Det kommer av seg selv når nettstedet bygges etter det.
explain-expired = IKKE PÅ BLOGGEN LENGER: det gikk ut { $date } (`expires`, linje { $line }).
explain-errors = INGENTING NYTT KOMMER UT så lenge noe er galt: { $n ->
    [one] én feil står i veien
   *[other] { $n } feil står i veien
}; `svar check` viser hvor.
explain-date = { $date } kl. { $time }
explain-no-date = uten dato
explain-address = Adresse: { $address }
explain-not-built = Siden er ikke i { $folder }/ ennå: kjør `svar build`, og legg ut det som ble bygd.
explain-where = Der står det:
    .later = Der kommer det til å stå:
explain-nowhere = Ingen side fører dit.
explain-more = og { $n } til
explain-in-home = forsiden
explain-in-authors = forfattere
explain-in-tags = emner
explain-in-categories = kategorier
explain-in-series = serier
explain-in-archive = arkivet
explain-in-texts = tekster
explain-in-feeds = strømmer
explain-in-sitemap = nettstedskart
explain-in-aliases = gamle adresser
explain-posts = Innleggene:
explain-origins = Hvor det kommer fra:
explain-by-line = { $value }  (linje { $line }: `{ $key }`)
explain-by-name = { $value }  (filens navn)
explain-by-default = { $value }  (svar.yaml)
explain-by-slug = { $value }  (adressens siste del)
explain-by-text = { $value }  (begynnelsen av teksten)
explain-title = tittel
explain-date-key = dato
explain-slug = adressedel
explain-language = språk
explain-thread = samtale
explain-authors = forfattere
explain-summary = sammendrag
explain-comments = kommentarer

## kommandoer
built = Bygde { $posts } innlegg og { $pages ->
        [one] 1 side
       *[other] { $pages } sider
    } i { $folder } på { $seconds } s: { $written } filer skrevet, { $unchanged } som før, { $removed } fjernet
not-comments = { $source } er ikke en kommentarfil som `svar-comments export` har skrevet: { $why }
    .version = den har versjon { $found }, og dette programmet leser { $wanted }
unsafe-source = { $source } kan endres av hvem som helst underveis; bruk en adresse som begynner med https://
cannot-fetch = kan ikke hente kommentarene fra { $source }
nothing-wrong = Ingen feil i { $posts } innlegg og { $pages ->
        [one] 1 side
       *[other] { $pages } sider
    }.
started = Begynte på { $path }
started-draft = Det er et utkast; `svar serve --drafts` viser det. Ta bort `draft: true` for å publisere det.
no-slug = det går ikke å lage en adresse av tittelen «{ $title }»; bruk noen bokstaver
no-such-author = det finnes ingen forfatter `{ $id }`; { $help }
name-author = si hvem som skriver innlegget, med `--author ID`; { $help }
authors-are = forfatterne er: { $ids }
    .none = det finnes ingen ennå: `svar new author "Navn"` lager en
already-there = { $path } finnes fra før og er ikke rørt
new-site = Et nettsted med to innlegg ligger i { $folder }.
    .see = Se det:   { $command }
    .build = Bygg det: { $command }
    .language = Tekstene er på bokmål; `language:` i svar.yaml kan være nb, nn, da og en.
folder-taken = { $folder } inneholder allerede { $names }; ingenting ble skrevet. Nevn en tom mappe
file-too-many = bare `svar list share` tar imot en fil; `{ $file }` er én for mye her
dry-run = Ingenting ble skrevet: dette var bare en prøve.
imported = { $files } filer skrevet til { $folder }. { $waiting ->
        [one] 1 ting venter
       *[other] { $waiting } ting venter
    } på en redaktør; { $report } viser dem, sammen med alt annet som ble endret eller utelatt, etter fil og linje.
not-a-post = { $file } er ikke et innlegg på dette nettstedet, eller den har feil som skjuler den; `svar check` viser dem

## svar serve
serve-site = Nettsted: { $address }
serve-inbox = Innboks:  { $address }
serve-link = (en lenke til å logge inn med én gang, innen { $hours } timer)
serve-demo = Samtalene er oppdiktet og forsvinner når du stopper dette med Ctrl-C.
serve-no-browser = Ingen nettleser lot seg åpne; nettstedet har adressen over.
serve-port = kan ikke lytte på port { $port }; kjører en annen forhåndsvisning? Velg en annen port med `--port`
last-good-build = Denne siden viser den siste vellykkede byggingen
nothing-yet = Det er ingen side her ennå.

## det en bygging gjør, og det som kan stå i veien
step = { $name } { $ms } ms ({ $share } %)
step-load = leser filene
step-parse = leser tekstene
step-link = kobler dem sammen
step-theme = leser temaet
step-render = tegner sidene
step-check = kontrollerer
step-write = skriver
disk-failed = kan ikke lese eller skrive { $path }
not-inside = `{ $path }` ligger ikke inne i det bygde nettstedet
two-files = to av nettstedets filer ville blitt skrevet til `{ $path }`
foreign-file = `{ $path }` finnes fra før og er ikke laget av Svar: flytt den, eller bygg i en annen mappe
foreign-in-staging = `{ $path }` ligger der endrede filer venter, og er ikke laget av Svar: flytt den
sources-there = nettstedet kan ikke bygges i `{ $folder }`, for kildene ligger der: velg en egen mappe, for eksempel `output_dir: public`
out-through-link = `{ $path }` fører ut av det bygde nettstedet gjennom en snarvei
cache-is-link = `{ $folder }` er en snarvei til en annen mappe: fjern den, slik at bildene blir liggende i nettstedets egen
folder-is-link = `{ $folder }` er en snarvei til en annen mappe: fjern den
cannot-watch = kan ikke følge med på endringer i { $path }
cannot-fill-demo = eksempelsamtalene kunne ikke lages
