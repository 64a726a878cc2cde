

## authors
unknown-author = det finst ingen forfattar `{ $id }`
    .by-name = skriv id-en til { $name }: `{ $id }`
    .help = lag fila content/authors/{ $id }.md, eller nemn ein annan forfattar

## code and films in a text
unknown-code-language = det finst ikkje noko kodespråk `{ $word }`; koden står utan fargar
    .help = skriv `text` for tekst utan fargar
code-lines = `{ $word }` er ingen linjer
    .help = skriv til dømes `hl_lines="2-4 7"`
code-setting = kode har inga innstilling `{ $word }`
    .help = innstillingane er `{ $names }`
anchor-taken = `{ $id }` er namnet på ein annan stad på sida
    .help = skriv ein annan id i klammene, til dømes `{"{"}#om-oss{"}"}`
film-address = ingen film kan ha adressa `{ $address }`
    .help = kopier adressa frå sida til filmen ein gong til

## themes
theme-ejected = { $file } tek no plassen til temaet
theme-no-template = temaet har inga fil `{ $name }`; { $help }
    .help = skriv `svar theme eject` for å sjå kva det har
theme-version = temaet er laga for grensesnitt { $theme }, og denne utgåva av Svar har grensesnitt { $svar }
    .help = hent den utgåva av temaet som passar til denne utgåva av Svar, eller den utgåva av Svar som passar til temaet

## filnamn
date-in-name = datoen i filnamnet er gal: { $why }
language-in-name = språket `{ $code }` er ikkje blant nb, nn, da og en
    .help = språket står framfor filendinga: `{ $example }`

## hovudet i ei fil
no-front-matter = hovudet manglar øvst i fila
    .help = den første linja er `---`, så kjem linjer som `title: …`, så `---` igjen, og så teksten
endless-front-matter = hovudet øvst i fila tek aldri slutt
    .help = skriv `---` på ei eiga linje under den siste nøkkelen
no-date = skriv til dømes `date: 2026-03-01`, eller lat filnamnet byrje med datoen
no-author = forfattaren manglar
    .help = skriv `author: ` og namnet på ei fil i content/authors, til dømes `author: ingrid`
no-author-id = skriv `id: ` og namnet på ei fil i content/authors
author-and-authors = både `author` og `authors` står her
    .help = ta vare på `authors`
page-key = `{ $key }` har ingen verknad på ei side
    .help = ta nøkkelen bort, eller flytt fila til content/posts/
no-text-title = skriv `title: ` og kva teksten heiter
no-term-title = skriv `title: ` og det lesarane skal sjå
over-at-once = dette blir teke ned før det er publisert
    .help = gi `expires` ein seinare dag enn `date`
two-languages = `lang` er `{ $here }`, men filnamnet seier `{ $there }`
    .help = endre eitt av dei
slug = `{ $slug }` kan ikkje stå i ei adresse
    .help = skriv `slug: { $better }`
alias = `{ $alias }` er ikkje ei adresse på denne nettstaden
    .help = skriv den gamle adressa frå første skråstrek, til dømes `/2019/gammalt-namn/`
no-cover-image = skriv `image: ` og namnet på biletfila
web-address-in = skriv til dømes `{ $key }: https://example.no/tekst`
no-person-name = skriv `name: ` og namnet på personen slik lesarane skal sjå det
guest-organisation = ein gjest må ha ein organisasjon
    .help = skriv `organisation: ` og kven gjesten arbeider eller talar for; «privatperson» er òg eit svar
no-link-label = skriv `label: ` og det lenkja skal heite
no-link-url = skriv `url: ` og kvar lenkja går
author-link = byrj ho med https:// (eller mailto: for ei e-postadresse)
until-before-from = `until` er før `from`
    .help = `from` er den første dagen, `until` den siste

## forfattarar
guest-disclosure = { $name } er gjest, og det står ikkje nokon stad kva som knyter vedkomande til dykk
    .help = skriv `disclosure: ` og kva som bind gjesten til bedrifta (betaling, venskap, ingenting), her eller i { $file }
career-order = denne tittelen er ikkje seinare enn den over
    .help = skriv den tidlegaste tittelen først, kvar med dagen han gjeld frå
no-career-from = skriv til dømes `from: 2024-01-01`, den første dagen med denne tittelen
no-career-title = skriv `title: ` og tittelen frå den dagen av

## tekstar
first-level-heading = berre tittelen er ei overskrift på øvste nivå
    .help = byrj overskriftene i teksten med `##`
mark-without-footnote = ingen note heiter `{ $name }`, så merket står slik det er skrive
    .help = skriv noten på ei eiga linje, `[^{ $name }]: …`, eller ta bort merket
footnote-without-mark = ingen merke i teksten viser til noten `{ $name }`, så ingen får sjå han
    .help = skriv `[^{ $name }]` der noten høyrer til, eller ta han bort
skipped-heading = denne overskrifta hoppar over eit nivå
    .help = skriv `{ $marks }`; skjermlesarar følgjer nivåa
missing-alt = dette biletet har inga skildring
    .help = sei mellom hakeparentesane kva biletet viser: `![Ein båt](baat.jpg)`
    .html-help = skriv `alt="…"` med det biletet viser, eller `alt=""` om det berre er pynt
    .cover = biletet øvst, `{ $picture }`, har inga skildring
    .cover-help = skriv `cover: { "{" } image: { $picture }, alt: Det biletet viser { "}" }`

## mappene på nettstaden
stray-file = denne fila ligg ikkje i nokon av mappene som Svar les
    .help = flytt ho til content/posts/ eller content/pages/
broken-symlink = denne snarvegen fører ingen stader
    .help = ta han bort, eller legg sjølve fila i staden
link-out = denne snarvegen fører ut av mappa til nettstaden
    .help = kopier fila inn i nettstaden i staden
link-to-hidden = denne snarvegen fører til ei skjult fil
latin-1 = lagre ho på nytt i skriveprogrammet med teiknkodinga UTF-8; ho er truleg i Latin-1 (Windows-1252) no

## adresser
duplicate-address = adressa { $address } er oppteken av { $owner }
    .help = gi ein av dei ein annan `slug`, ein annan dato eller eit anna alias
    .file = gi fila eit anna namn, og skriv den gamle adressa i `aliases`
owner-topic = emnet `{ $slug }`
owner-list = ei oversikt som alle nettstader har
same-copy = { $other } ville bli kopiert til same adresse, /{ $address }
    .help = gi ei av dei eit anna namn
duplicate-thread = nøkkelen `{ $key }` høyrer til { $owner }: dei to ville få felles kommentarar
    .help = skriv ein eigen `id`, til dømes `id: { $key }-2`
not-an-id = `{ $id }` kan ikkje vere ein id
    .help = skriv opptil 200 bokstavar, siffer, bindestrekar, punktum og understrekar, utan punktum først
nameless-file = ingenting i dette filnamnet kan stå i ei adresse
    .help = gi fila eit anna namn, eller skriv til dømes `slug: min-tekst` i hovudet

## det som høyrer saman
translation = { $other } er alt denne teksten på same språk
    .help = sei kva språk han er på: `lang: en`, eller kall fila `….en.md`
unknown-series = det finst ingen serie `{ $id }`
    .help = lag fila content/series/{ $id }.md med tittelen på serien
series-part = del { $part } av serien er alt { $other }
    .help = gi ein av dei ein annan `part`
unknown-post = det finst ikkje noko innlegg `{ $wanted }`
    .help = skriv siste del av adressa til innlegget, eller namnet på fila
related-to-itself = eit innlegg kan ikkje vere det ein bør lese etter seg sjølv
    .help = nemn eit anna innlegg, eller ta dette bort

## lenkjer
no-such-page = det finst inga side `{ $path }` på denne nettstaden
    .help = sjå over adressa; ei lenkje til ei innhaldsfil, som `../pages/om.md`, følgjer med når fila blir flytta
no-such-file-here = det finst inga fil `{ $path }` på denne nettstaden
    .help = legg fila i static{ $path }, eller ved sida av teksten, og nemn ho utan skråstrek
hidden-file = `{ $target }` er ikkje publisert
    .help = ho blir vist saman med teksten ho høyrer til
no-such-file = det finst inga fil `{ $target }`
    .help = ei lenkje til ei innhaldsfil blir skriven med denne fila eller `content/` som utgangspunkt
no-such-picture = det finst ikkje noko bilete `{ $target }`
link-to-draft = `{ $target }` er eit utkast
    .help = publiser ho først, eller ta lenkja bort
link-to-future = `{ $target }` er ikkje publisert enno
link-to-expired = `{ $target }` er ikkje publisert lenger
missing-anchor = det finst inga overskrift `#{ $anchor }` i { $whole }
    .none = det er ingen overskrifter der
    .help = overskriftene der er: { $anchors }
this-text = denne teksten
unsafe-link = ei lenkje kan ikkje byrje med `{ $scheme }:`
    .help = lenkjer byrjar med https:, http:, mailto: eller tel:, eller er adresser på nettstaden
outside = `{ $target }` fører ut av mappa til nettstaden
    .help = legg ein kopi av fila ved sida av denne teksten, og lenk til ho der

## tema
theme-texts = tekstane i temaet let seg ikkje lese: { $why }
theme-unreadable = ei fil her let seg ikkje lese: { $why }
unknown-theme = det finst ikkje noko tema `{ $name }`
    .help = lag mappa `themes/{ $name }`, eller skriv `theme: default`
unknown-template = det finst ingen mal `{ $name }`
    .help = legg han i `templates/{ $name }`

## redaksjonskalenderen
weekday-short-1 = mån
weekday-short-2 = tys
weekday-short-3 = ons
weekday-short-4 = tor
weekday-short-5 = fre
weekday-short-6 = lau
weekday-short-7 = sun
calendar-name = { $site }: redaksjonskalender
calendar-head = Redaksjonskalender for { $site }, { $from } – { $to }
calendar-goal = Målet er { $n ->
    [one] eitt innlegg i veka
   *[other] { $n } innlegg i veka
}.
calendar-no-goal = Det er ikkje sett noko mål. Skriv til dømes `goals: { "{" } posts_per_week: 1 { "}" }` i svar.yaml.
calendar-week = Veke { $number }
    .inside = veke { $number }
calendar-days = { $first }.–{ $last }. { $last_month }
    .two-months = { $first }. { $first_month } – { $last }. { $last_month }
calendar-day = { $weekday } { $day }.
calendar-count = { $n ->
    [0] ingen innlegg
    [one] eitt innlegg
   *[other] { $n } innlegg
}
calendar-count-of = { $count } av { $goal }
calendar-this-week = denne veka
calendar-fell-short = { $n } for lite
calendar-missing = manglar { $n }
    .drafts = manglar { $n }, men har { $drafts ->
        [one] eit utkast
       *[other] { $drafts } utkast
    }
calendar-note-weekend = kjem i helga
calendar-note-holiday = kjem på ein heilagdag: { $name }
calendar-note-same-day = same dag som «{ $title }»
calendar-note-overdue = dagen er gått, og dette er framleis eit utkast
calendar-published = publisert
calendar-scheduled = planlagt
calendar-draft = utkast
calendar-expired = teke ned
calendar-event = { $title }
    .draft = Utkast: { $title }
    .expired = Teke ned: { $title }
only-calendar-is-ics = berre kalenderen kan skrivast som iCalendar: `svar list calendar --format ics`
calendar-legend = ● ute   ○ kjem av seg sjølv   ◇ utkast   × teke ned   ✦ heilagdag   ! sjå nærare
calendar-reached = Målet vart nådd i { $reached } av dei { $weeks } siste vekene som er over.
calendar-next-gap = Første veke med plass: { $week }, { $days }. { $weeks ->
    [one] Elles er det som det skal framover.
   *[other] I alt manglar det noko i { $weeks } veker framover.
}
calendar-no-gap = Alle vekene framover har det dei skal ha.

## reglar for svar check
guidelines = lesarane kan kommentere, men ingen retningslinjer seier kva som er velkome
    .help = skriv ei side og nemn ho: `comments: { "{" } guidelines: /retningslinjer/ { "}" }`
vague-link = lenkjeteksten «{ $text }» seier ikkje kvar lenkja fører
    .help = lat lenkja stå på orda som seier kva som ventar, til dømes [slik les du ei driftsmelding](…)
bare-link = ei nettadresse står som tekst; den som får teksten lesen opp, høyrer henne teikn for teikn
    .help = skriv kva som er der, med adressa bak: [namnet på sida]({ $address })
empty-link = denne lenkja har ingen tekst
    .help = skriv mellom hakeparentesane kvar ho fører
    .target = lenkja «{ $text }» fører ingen stader
    .target-help = skriv adressa mellom parentesane, eller ta lenkja bort
alt-file-name = skildringa «{ $alt }» seier ikkje kva biletet viser
    .help = skriv det du ville sagt om biletet i telefonen: ![To montørar i ei mast i snøvêr](mast.jpg)
emphasis-heading = «{ $text }» ser ut som ei overskrift, men er berre utheva
    .help = skriv `## { $text }`, så finn skjermlesarar og innhaldslista ho òg
table-head = tabellen har ingen overskrifter over kolonnane
    .help = skriv i den øvste rada kva kolonnane viser
    .html-help = skriv namna på kolonnane i `<th>` i den øvste rada
placeholder-date = datoen { $date } ser ut som ein som aldri vart fylt ut
    .help = skriv dagen innlegget kjem ut
future-date = innlegget kjem ikkje før { $date }
    .help = er det rett år?
weekend = innlegget kjem i helga, { $date }, når ingen er der og kan svare
    .help = flytt det til ein arbeidsdag, eller syt for at nokon svarar
holiday = innlegget kjem { $date }, som er { $name }, når ingen er der og kan svare
long-title = tittelen har { $n } teikn, og blir kutta i lister og søkjetreff
    .help = få det sagt med { $most } teikn eller færre
missing-summary = innlegget har ikkje noko samandrag, og byrjinga av teksten høver ikkje som eit: «{ $text }»
    .nothing = innlegget har ikkje noko samandrag, og teksten har inga byrjing som kan stå i staden
    .help = skriv `summary: ` og ei setning eller to om kva lesaren får vite
long-summary = samandraget har { $n } teikn, og blir kutta i søkjetreff
    .help = få det sagt med { $most } teikn eller færre
short-summary = samandraget har berre { $n } teikn
    .help = skriv ei heil setning om kva lesaren får vite, på minst { $least } teikn
equal-titles = { $other } har den same tittelen
    .help = lesarar og søkjemotorar kjenner innlegg frå kvarandre på tittelen
unused-author = { $name } står ikkje ved noko innlegg
    .help = skriv `{ $id }` under `authors` i eit innlegg, eller ta fila bort
unused-tag = ingen innlegg har emnet `{ $tag }`
    .help = skriv `{ $tag }` under `{ $key }` i eit innlegg, eller ta fila bort
series-gap = serien `{ $series }` har ingen del { $first }
    .several = serien `{ $series }` manglar del { $first } til { $last }
    .help = rett tala under `part`, eller skriv delen som manglar
spelling-of-name = «{ $written }» er ikkje slik namnet blir skrive
    .help = skriv «{ $write }»

## lenkjer ut av nettstaden
moved-link = denne sida er flytt for godt til { $to }
    .help = skriv den nye adressa: { $to }
dead-link = tenaren svarar med feilen { $status }
    .gone = denne sida finst ikkje lenger
    .broken = tenaren svarar at han sjølv har feil ({ $status })
    .no-host = ingen kjenner tenaren { $host }
    .no-connection = tenaren { $host } tek ikkje imot
    .too-slow = tenaren { $host } svara ikkje i tide
    .unsafe = tenaren { $host } kan ikkje vise at han er den han gir seg ut for å vere
    .circle = adressa sender vidare i ring
    .private = { $host } ligg i eit lukka nett, og vart ikkje spurt
    .help = opne { $address } i nettlesaren; finn sida der ho er no, eller ta lenkja bort
    .private-help = skal han spørjast, skriv `checks: { "{" } allow_hosts: [{ $host }] { "}" }` i svar.yaml
links-asked = { $done } av { $all } lenkjer er spurde om
links-known = { $all } adresser utanfor nettstaden; { $asked } vart spurde om no, for resten gjeld svaret frå førre gong.
links-offline = Ikkje éi av { $n } adresser kunne nåast. Er maskina på nett? Lenkjene er ikkje kontrollerte.

## pictures
picture-empty = biletet `{ $name }` er tomt
    .help = lagre eller kopier det ein gong til
picture-unknown = `{ $name }` er ikkje eit bilete som nettlesarar viser
    .help = lagre det som JPEG, PNG eller WebP; ei anna ending i namnet gjer det ikkje til eit bilete
picture-cut-short = biletet `{ $name }` sluttar midt i
    .help = kopier det ein gong til; førre gongen vart kopieringa avbroten
picture-too-large = biletet `{ $name }` er på { $width } × { $height } pikslar, og så mange har ingen skjerm
    .help = lagre det som JPEG, høgst 6000 pikslar breitt
picture-too-heavy = fila til biletet `{ $name }` er større enn 256 MB
picture-ending = dette biletet heiter .{ $ending }, men er ein { $kind }
    .help = gje namnet endinga .{ $right }, her og der biletet blir vist
picture-place = dette biletet fortel alle kvar det er teke
    .help = legg det ved sida av teksten som viser det: der tek Svar staden ut
broken-picture = dette biletet kan ikkje lesast: { $why }
    .help = opne det i eit biletprogram og lagre det på nytt, eller ta det ut

## settings
setting = `{ $key }`: { $message }

## svar explain
explain-post = Innlegget «{ $title }»
explain-page = Sida «{ $title }»
explain-author = Forfattaren { $name } (`{ $id }`), med { $n } innlegg, utkast og komande medrekna
explain-term = `{ $id }`, med { $n } innlegg, utkast og komande medrekna
    .unused = Ingen innlegg har `{ $id }` under `{ $key }`, og difor finst det inga side om det.
explain-file = Fila { $file }
    .unused = Ho er ikkje med: ho ligg ved noko som ikkje blir vist, eller utanfor mappene som blir kopierte.
explain-unknown = { $file } høyrer ikkje til nettstaden: tekstar ligg i content/, filer som blir kopierte, i static/
    .missing = det finst inga fil { $file }
    .mistaken = { $file } kan ikkje lesast som ho er; `svar check` seier kva som er gale
explain-published = PÅ BLOGGEN sidan { $date }.
    .page = PÅ BLOGGEN.
explain-draft = IKKJE PÅ BLOGGEN: det er eit utkast (`draft: true`, linje { $line }).
    .help = Ta bort linja, så gjeld datoen: { $date }.
explain-future = IKKJE PÅ BLOGGEN ENNO: datoen er { $date }. Det kjem av seg sjølv når nettstaden blir bygd etter det.
explain-expired = IKKJE PÅ BLOGGEN LENGER: det gjekk ut { $date } (`expires`, linje { $line }).
explain-errors = INGENTING NYTT KJEM UT så lenge noko er gale: { $n ->
    [one] éin feil står i vegen
   *[other] { $n } feil står i vegen
}; `svar check` viser kvar.
explain-date = { $date } kl. { $time }
explain-no-date = utan dato
explain-address = Adresse: { $address }
explain-not-built = Sida er ikkje i { $folder }/ enno: køyr `svar build`, og legg ut det som vart bygd.
explain-where = Der står det:
    .later = Der kjem det til å stå:
explain-nowhere = Inga side fører dit.
explain-more = og { $n } til
explain-in-home = framsida
explain-in-authors = forfattarar
explain-in-tags = emne
explain-in-categories = kategoriar
explain-in-series = seriar
explain-in-archive = arkivet
explain-in-texts = tekstar
explain-in-feeds = straumar
explain-in-sitemap = nettstadkart
explain-in-aliases = gamle adresser
explain-posts = Innlegga:
explain-origins = Kvar det kjem frå:
explain-by-line = { $value }  (linje { $line }: `{ $key }`)
explain-by-name = { $value }  (namnet på fila)
explain-by-default = { $value }  (svar.yaml)
explain-by-slug = { $value }  (siste delen av adressa)
explain-by-text = { $value }  (byrjinga av teksten)
explain-title = tittel
explain-date-key = dato
explain-slug = adressedel
explain-language = språk
explain-thread = samtale
explain-authors = forfattarar
explain-summary = samandrag
explain-comments = kommentarar

## kommandoar
built = Bygde { $posts } innlegg og { $pages ->
        [one] 1 side
       *[other] { $pages } sider
    } i { $folder } på { $seconds } s: { $written } filer skrivne, { $unchanged } som før, { $removed } fjerna
not-comments = { $source } er ikkje ei kommentarfil som `svar-comments export` har skrive: { $why }
    .version = ho har versjon { $found }, og dette programmet les { $wanted }
unsafe-source = { $source } kan endrast av kven som helst undervegs; bruk ei adresse som byrjar med https://
cannot-fetch = kan ikkje hente kommentarane frå { $source }
nothing-wrong = Ingen feil i { $posts } innlegg og { $pages ->
        [one] 1 side
       *[other] { $pages } sider
    }.
started = Byrja på { $path }
started-draft = Det er eit utkast; `svar serve --drafts` viser det. Ta bort `draft: true` for å publisere det.
no-slug = det går ikkje å lage ei adresse av tittelen «{ $title }»; bruk nokre bokstavar
no-such-author = det finst ingen forfattar `{ $id }`; { $help }
name-author = sei kven som skriv innlegget, med `--author ID`; { $help }
authors-are = forfattarane er: { $ids }
    .none = det finst ingen enno: `svar new author "Namn"` lagar ein
already-there = { $path } finst frå før og er ikkje rørt
new-site = Ein nettstad med to innlegg ligg i { $folder }.
    .see = Sjå han:  { $command }
    .build = Bygg han: { $command }
    .language = Tekstane er på bokmål; `language:` i svar.yaml kan vere nb, nn, da og en.
folder-taken = { $folder } inneheld alt { $names }; ingenting vart skrive. Nemn ei tom mappe
file-too-many = berre `svar list share` tek imot ei fil; `{ $file }` er éi for mykje her
dry-run = Ingenting vart skrive: dette var berre ei prøve.
imported = { $files } filer skrivne til { $folder }. { $waiting ->
        [one] 1 ting ventar
       *[other] { $waiting } ting ventar
    } på ein redaktør; { $report } viser dei, saman med alt anna som vart endra eller utelate, etter fil og linje.
not-a-post = { $file } er ikkje eit innlegg på denne nettstaden, eller ho har feil som skjuler ho; `svar check` viser dei

## svar serve
serve-site = Nettstad: { $address }
serve-inbox = Innboks:  { $address }
serve-link = (ei lenkje til å logge inn med éin gong, innan { $hours } timar)
serve-demo = Samtalane er oppdikta og forsvinn når du stoppar dette med Ctrl-C.
serve-no-browser = Ingen nettlesar let seg opne; nettstaden har adressa over.
serve-port = kan ikkje lytte på port { $port }; køyrer ei anna førehandsvising? Vel ein annan port med `--port`
last-good-build = Denne sida viser den siste vellykka bygginga
nothing-yet = Det er inga side her enno.

## det ei bygging gjer, og det som kan stå i vegen
step = { $name } { $ms } ms ({ $share } %)
step-load = les filene
step-parse = les tekstane
step-link = koplar dei saman
step-theme = les temaet
step-render = teiknar sidene
step-check = kontrollerer
step-write = skriv
disk-failed = kan ikkje lese eller skrive { $path }
not-inside = `{ $path }` ligg ikkje inne i den bygde nettstaden
two-files = to av filene til nettstaden ville blitt skrivne til `{ $path }`
foreign-file = `{ $path }` finst frå før og er ikkje laga av Svar: flytt fila, eller bygg i ei anna mappe
foreign-in-staging = `{ $path }` ligg der endra filer ventar, og er ikkje laga av Svar: flytt fila
sources-there = nettstaden kan ikkje byggjast i `{ $folder }`, for kjeldene ligg der: vel ei eiga mappe, til dømes `output_dir: public`
out-through-link = `{ $path }` fører ut av den bygde nettstaden gjennom ein snarveg
cache-is-link = `{ $folder }` er ein snarveg til ei anna mappe: fjern han, slik at bileta blir liggjande i mappa til nettstaden
folder-is-link = `{ $folder }` er ein snarveg til ei anna mappe: fjern han
cannot-watch = kan ikkje følgje med på endringar i { $path }
cannot-fill-demo = eksempelsamtalane kunne ikkje lagast
