

## authors
unknown-author = der findes ingen forfatter `{ $id }`
    .by-name = skriv id'et for { $name }: `{ $id }`
    .help = lav filen content/authors/{ $id }.md, eller nævn en anden forfatter

## code and films in a text
unknown-code-language = der findes ikke noget kodesprog `{ $word }`; koden står uden farver
    .help = skriv `text` for tekst uden farver
code-lines = `{ $word }` er ingen linjer
    .help = skriv for eksempel `hl_lines="2-4 7"`
code-setting = kode har ingen indstilling `{ $word }`
    .help = indstillingerne er `{ $names }`
anchor-taken = `{ $id }` er navnet på et andet sted på siden
    .help = skriv et andet id i klammerne, for eksempel `{"{"}#om-os{"}"}`
film-address = ingen film kan have adressen `{ $address }`
    .help = kopiér adressen fra filmens side en gang til

## themes
theme-ejected = { $file } træder nu i temaets sted
theme-no-template = temaet har ingen fil `{ $name }`; { $help }
    .help = skriv `svar theme eject` for at se, hvad det har
theme-version = temaet er lavet til grænseflade { $theme }, og denne udgave af Svar har grænseflade { $svar }
    .help = hent den udgave af temaet, der passer til denne udgave af Svar, eller den udgave af Svar, der passer til temaet

## filnavne
date-in-name = datoen i filnavnet er forkert: { $why }
language-in-name = sproget `{ $code }` er ikke blandt nb, nn, da og en
    .help = sproget står foran filendelsen: `{ $example }`

## hovedet i en fil
no-front-matter = hovedet mangler øverst i filen
    .help = den første linje er `---`, så kommer linjer som `title: …`, så `---` igen, og så teksten
endless-front-matter = hovedet øverst i filen slutter aldrig
    .help = skriv `---` på en linje for sig selv under den sidste nøgle
no-date = skriv for eksempel `date: 2026-03-01`, eller lad filnavnet begynde med datoen
no-author = forfatteren mangler
    .help = skriv `author: ` og navnet på en fil i content/authors, for eksempel `author: ingrid`
no-author-id = skriv `id: ` og navnet på en fil i content/authors
author-and-authors = både `author` og `authors` står her
    .help = behold `authors`
page-key = `{ $key }` har ingen virkning på en side
    .help = tag nøglen væk, eller flyt filen til content/posts/
no-text-title = skriv `title: ` og hvad teksten hedder
no-term-title = skriv `title: ` og det, læserne skal se
over-at-once = dette bliver taget ned, før det er udgivet
    .help = giv `expires` en senere dag end `date`
two-languages = `lang` er `{ $here }`, men filnavnet siger `{ $there }`
    .help = ret et af dem
slug = `{ $slug }` kan ikke stå i en adresse
    .help = skriv `slug: { $better }`
alias = `{ $alias }` er ikke en adresse på dette websted
    .help = skriv den gamle adresse fra første skråstreg, for eksempel `/2019/gammelt-navn/`
no-cover-image = skriv `image: ` og navnet på billedfilen
web-address-in = skriv for eksempel `{ $key }: https://example.dk/tekst`
no-person-name = skriv `name: ` og personens navn, som læserne skal se det
guest-organisation = en gæst skal have en organisation
    .help = skriv `organisation: ` og hvem gæsten arbejder eller taler for; »privatperson« er også et svar
no-link-label = skriv `label: ` og det, linket skal hedde
no-link-url = skriv `url: ` og hvor linket fører hen
author-link = begynd den med https:// (eller mailto: for en e-mailadresse)
until-before-from = `until` er før `from`
    .help = `from` er den første dag, `until` den sidste

## forfattere
guest-disclosure = { $name } er gæst, og der står ikke noget om, hvad der knytter vedkommende til jer
    .help = skriv `disclosure: ` og hvad der binder gæsten til virksomheden (betaling, venskab, ingenting), her eller i { $file }
career-order = denne titel er ikke senere end den ovenover
    .help = skriv den tidligste titel først, hver med den dag, den gælder fra
no-career-from = skriv for eksempel `from: 2024-01-01`, den første dag med denne titel
no-career-title = skriv `title: ` og titlen fra den dag af

## tekster
first-level-heading = kun titlen er en overskrift på øverste niveau
    .help = begynd overskrifterne i teksten med `##`
mark-without-footnote = ingen note hedder `{ $name }`, så mærket står, som det er skrevet
    .help = skriv noten på sin egen linje, `[^{ $name }]: …`, eller fjern mærket
footnote-without-mark = intet mærke i teksten viser til noten `{ $name }`, så ingen får den at se
    .help = skriv `[^{ $name }]`, hvor noten hører til, eller fjern den
skipped-heading = denne overskrift springer et niveau over
    .help = skriv `{ $marks }`; skærmlæsere følger niveauerne
missing-alt = dette billede har ingen beskrivelse
    .help = skriv mellem de kantede parenteser, hvad billedet viser: `![En båd](baad.jpg)`
    .html-help = skriv `alt="…"` med det, billedet viser, eller `alt=""`, hvis det kun er pynt
    .cover = billedet øverst, `{ $picture }`, har ingen beskrivelse
    .cover-help = skriv `cover: { "{" } image: { $picture }, alt: Det, billedet viser { "}" }`

## webstedets mapper
stray-file = denne fil ligger ikke i nogen af de mapper, som Svar læser
    .help = flyt den til content/posts/ eller content/pages/
broken-symlink = denne genvej fører ingen steder hen
    .help = fjern den, eller læg selve filen i stedet
link-out = denne genvej fører ud af webstedets mappe
    .help = kopiér filen ind i webstedet i stedet
link-to-hidden = denne genvej fører til en skjult fil
latin-1 = gem den igen i skriveprogrammet med tegnkodningen UTF-8; den er sandsynligvis i Latin-1 (Windows-1252) nu

## adresser
duplicate-address = adressen { $address } er optaget af { $owner }
    .help = giv en af dem en anden `slug`, en anden dato eller et andet alias
    .file = giv filen et andet navn, og skriv den gamle adresse i `aliases`
owner-topic = emnet `{ $slug }`
owner-list = en oversigt, som alle websteder har
same-copy = { $other } ville blive kopieret til samme adresse, /{ $address }
    .help = giv en af dem et andet navn
duplicate-thread = nøglen `{ $key }` tilhører { $owner }: de to ville få fælles kommentarer
    .help = skriv et eget `id`, for eksempel `id: { $key }-2`
not-an-id = `{ $id }` kan ikke være et id
    .help = skriv op til 200 bogstaver, cifre, bindestreger, punktummer og understreger, uden punktum først
nameless-file = intet i dette filnavn kan stå i en adresse
    .help = giv filen et andet navn, eller skriv for eksempel `slug: min-tekst` i hovedet

## det, der hører sammen
translation = { $other } er allerede denne tekst på samme sprog
    .help = skriv, hvilket sprog den er på: `lang: en`, eller kald filen `….en.md`
unknown-series = der findes ingen serie `{ $id }`
    .help = lav filen content/series/{ $id }.md med seriens titel
series-part = del { $part } af serien er allerede { $other }
    .help = giv en af dem en anden `part`
unknown-post = der findes ikke noget indlæg `{ $wanted }`
    .help = skriv den sidste del af indlæggets adresse, eller navnet på filen
related-to-itself = et indlæg kan ikke være det, man bør læse efter sig selv
    .help = nævn et andet indlæg, eller tag dette væk

## links
no-such-page = der findes ingen side `{ $path }` på dette websted
    .help = se adressen efter; et link til en indholdsfil, som `../pages/om.md`, følger med, når filen flyttes
no-such-file-here = der findes ingen fil `{ $path }` på dette websted
    .help = læg filen i static{ $path }, eller ved siden af teksten, og nævn den uden skråstreg
hidden-file = `{ $target }` er ikke udgivet
    .help = den vises sammen med den tekst, den hører til
no-such-file = der findes ingen fil `{ $target }`
    .help = et link til en indholdsfil skrives med denne fil eller `content/` som udgangspunkt
no-such-picture = der findes ikke noget billede `{ $target }`
link-to-draft = `{ $target }` er en kladde
    .help = udgiv den først, eller tag linket væk
link-to-future = `{ $target }` er ikke udgivet endnu
link-to-expired = `{ $target }` er ikke længere udgivet
missing-anchor = der findes ingen overskrift `#{ $anchor }` i { $whole }
    .none = der er ingen overskrifter i den
    .help = overskrifterne i den er: { $anchors }
this-text = denne tekst
unsafe-link = et link kan ikke begynde med `{ $scheme }:`
    .help = links begynder med https:, http:, mailto: eller tel:, eller er adresser på webstedet
outside = `{ $target }` fører ud af webstedets mappe
    .help = læg en kopi af filen ved siden af denne tekst, og link til den der

## temaer
theme-texts = temaets tekster kan ikke læses: { $why }
theme-unreadable = en fil her kan ikke læses: { $why }
unknown-theme = der findes ikke noget tema `{ $name }`
    .help = lav mappen `themes/{ $name }`, eller skriv `theme: default`
unknown-template = der findes ingen skabelon `{ $name }`
    .help = læg den i `templates/{ $name }`

## redaktionskalenderen
weekday-short-1 = man
weekday-short-2 = tir
weekday-short-3 = ons
weekday-short-4 = tor
weekday-short-5 = fre
weekday-short-6 = lør
weekday-short-7 = søn
calendar-name = { $site }: redaktionskalender
calendar-head = Redaktionskalender for { $site }, { $from } – { $to }
calendar-goal = Målet er { $n ->
    [one] ét indlæg om ugen
   *[other] { $n } indlæg om ugen
}.
calendar-no-goal = Der er ikke sat noget mål. Skriv for eksempel `goals: { "{" } posts_per_week: 1 { "}" }` i svar.yaml.
calendar-week = Uge { $number }
    .inside = uge { $number }
calendar-days = { $first }.–{ $last }. { $last_month }
    .two-months = { $first }. { $first_month } – { $last }. { $last_month }
calendar-day = { $weekday } { $day }.
calendar-count = { $n ->
    [0] ingen indlæg
    [one] ét indlæg
   *[other] { $n } indlæg
}
calendar-count-of = { $count } af { $goal }
calendar-this-week = denne uge
calendar-fell-short = { $n } for lidt
calendar-missing = mangler { $n }
    .drafts = mangler { $n }, men har { $drafts ->
        [one] en kladde
       *[other] { $drafts } kladder
    }
calendar-note-weekend = kommer i weekenden
calendar-note-holiday = kommer på en helligdag: { $name }
calendar-note-same-day = samme dag som »{ $title }«
calendar-note-overdue = dagen er gået, og dette er stadig en kladde
calendar-published = udgivet
calendar-scheduled = planlagt
calendar-draft = kladde
calendar-expired = taget ned
calendar-event = { $title }
    .draft = Kladde: { $title }
    .expired = Taget ned: { $title }
only-calendar-is-ics = kun kalenderen kan skrives som iCalendar: `svar list calendar --format ics`
calendar-legend = ● ude   ○ kommer af sig selv   ◇ kladde   × taget ned   ✦ helligdag   ! se nærmere
calendar-reached = Målet blev nået i { $reached } af de seneste { $weeks } uger, der er gået.
calendar-next-gap = Første uge med plads: { $week }, { $days }. { $weeks ->
    [one] Ellers er det, som det skal være fremover.
   *[other] I alt mangler der noget i { $weeks } uger fremover.
}
calendar-no-gap = Alle ugerne fremover har det, de skal have.

## regler for svar check
guidelines = læserne kan kommentere, men ingen retningslinjer siger, hvad der er velkomment
    .help = skriv en side, og nævn den: `comments: { "{" } guidelines: /retningslinjer/ { "}" }`
vague-link = linkteksten »{ $text }« siger ikke, hvor linket fører hen
    .help = lad linket stå på de ord, der siger, hvad der venter, for eksempel [sådan læser du en driftsmelding](…)
bare-link = en webadresse står som tekst; den, der får teksten læst op, hører den tegn for tegn
    .help = skriv, hvad der er, med adressen bagefter: [navnet på siden]({ $address })
empty-link = dette link har ingen tekst
    .help = skriv mellem de kantede parenteser, hvor det fører hen
    .target = linket »{ $text }« fører ingen steder hen
    .target-help = skriv adressen mellem parenteserne, eller tag linket væk
alt-file-name = beskrivelsen »{ $alt }« siger ikke, hvad billedet viser
    .help = skriv det, du ville sige om billedet i telefonen: ![To montører i en mast i snevejr](mast.jpg)
emphasis-heading = »{ $text }« ligner en overskrift, men er kun fremhævet
    .help = skriv `## { $text }`, så finder skærmlæsere og indholdslisten den også
table-head = tabellen har ingen overskrifter over kolonnerne
    .help = skriv i den øverste række, hvad kolonnerne viser
    .html-help = skriv kolonnernes navne i `<th>` i den øverste række
placeholder-date = datoen { $date } ligner en, der aldrig blev udfyldt
    .help = skriv den dag, indlægget udkommer
future-date = indlægget kommer først { $date }
    .help = er det det rigtige år?
weekend = indlægget kommer i weekenden, { $date }, når ingen er der til at svare
    .help = flyt det til en arbejdsdag, eller sørg for, at nogen svarer
holiday = indlægget kommer { $date }, som er { $name }, når ingen er der til at svare
long-title = titlen har { $n } tegn, og bliver skåret over i lister og søgeresultater
    .help = sig det med { $most } tegn eller færre
missing-summary = indlægget har intet resumé, og begyndelsen af teksten egner sig ikke som et: »{ $text }«
    .nothing = indlægget har intet resumé, og teksten har ingen begyndelse, der kan stå i stedet
    .help = skriv `summary: ` og en sætning eller to om, hvad læseren får at vide
long-summary = resuméet har { $n } tegn, og bliver skåret over i søgeresultater
    .help = sig det med { $most } tegn eller færre
short-summary = resuméet har kun { $n } tegn
    .help = skriv en hel sætning om, hvad læseren får at vide, på mindst { $least } tegn
equal-titles = { $other } har den samme titel
    .help = læsere og søgemaskiner kender indlæg fra hinanden på titlen
unused-author = { $name } står ikke ved noget indlæg
    .help = skriv `{ $id }` under `authors` i et indlæg, eller fjern filen
unused-tag = ingen indlæg har emnet `{ $tag }`
    .help = skriv `{ $tag }` under `{ $key }` i et indlæg, eller fjern filen
series-gap = serien `{ $series }` har ingen del { $first }
    .several = serien `{ $series }` mangler del { $first } til { $last }
    .help = ret tallene under `part`, eller skriv den del, der mangler
spelling-of-name = »{ $written }« er ikke sådan, navnet skrives
    .help = skriv »{ $write }«

## links ud af webstedet
moved-link = denne side er flyttet permanent til { $to }
    .help = skriv den nye adresse: { $to }
dead-link = serveren svarer med fejlen { $status }
    .gone = denne side findes ikke længere
    .broken = serveren svarer, at den selv har fejl ({ $status })
    .no-host = ingen kender serveren { $host }
    .no-connection = serveren { $host } tager ikke imod
    .too-slow = serveren { $host } svarede ikke i tide
    .unsafe = serveren { $host } kan ikke vise, at den er den, den giver sig ud for at være
    .circle = adressen sender videre i ring
    .private = { $host } ligger i et lukket net og blev ikke spurgt
    .help = åbn { $address } i browseren; find siden, hvor den er nu, eller tag linket væk
    .private-help = skal den spørges, så skriv `checks: { "{" } allow_hosts: [{ $host }] { "}" }` i svar.yaml
links-asked = der er spurgt om { $done } af { $all } links
links-known = { $all } adresser uden for webstedet; { $asked } blev der spurgt om nu, for resten gælder svaret fra sidst.
links-offline = Ikke én af { $n } adresser kunne nås. Er maskinen på nettet? Linkene er ikke kontrolleret.

## pictures
picture-empty = billedet `{ $name }` er tomt
    .help = gem eller kopiér det en gang til
picture-unknown = `{ $name }` er ikke et billede, som browsere viser
    .help = gem det som JPEG, PNG eller WebP; en anden endelse i navnet gør det ikke til et billede
picture-cut-short = billedet `{ $name }` slutter midt i
    .help = kopiér det en gang til; sidste gang blev kopieringen afbrudt
picture-too-large = billedet `{ $name }` er på { $width } × { $height } pixels, og så mange har ingen skærm
    .help = gem det som JPEG, højst 6000 pixels bredt
picture-too-heavy = filen med billedet `{ $name }` er større end 256 MB
picture-ending = dette billede hedder .{ $ending }, men er en { $kind }
    .help = giv navnet endelsen .{ $right }, her og dér hvor billedet vises
picture-place = dette billede fortæller alle, hvor det er taget
    .help = læg det ved siden af den tekst, der viser det: dér tager Svar stedet ud
broken-picture = dette billede kan ikke læses: { $why }
    .help = åbn det i et billedprogram og gem det på ny, eller tag det ud

## settings
setting = `{ $key }`: { $message }

## svar explain
explain-post = Indlægget »{ $title }«
explain-page = Siden »{ $title }«
explain-author = Forfatteren { $name } (`{ $id }`) med { $n } indlæg, kladder og kommende medregnet
explain-term = `{ $id }` med { $n } indlæg, kladder og kommende medregnet
    .unused = Ingen indlæg har `{ $id }` under `{ $key }`, og derfor er der ingen side om det.
explain-file = Filen { $file }
    .unused = Den er ikke med: den ligger ved noget, der ikke vises, eller uden for de mapper, der kopieres.
explain-unknown = { $file } hører ikke til webstedet: tekster ligger i content/, filer, der kopieres, i static/
    .missing = der findes ingen fil { $file }
    .mistaken = { $file } kan ikke læses, som den er; `svar check` siger, hvad der er galt
explain-published = PÅ BLOGGEN siden { $date }.
    .page = PÅ BLOGGEN.
explain-draft = IKKE PÅ BLOGGEN: det er en kladde (`draft: true`, linje { $line }).
    .help = Fjern linjen, så gælder datoen: { $date }.
explain-future = IKKE PÅ BLOGGEN ENDNU: datoen er { $date }. Det kommer af sig selv, når webstedet bygges efter det.
explain-expired = IKKE PÅ BLOGGEN LÆNGERE: det udløb { $date } (`expires`, linje { $line }).
explain-errors = INTET NYT KOMMER UD, så længe noget er galt: { $n ->
    [one] én fejl står i vejen
   *[other] { $n } fejl står i vejen
}; `svar check` viser hvor.
explain-date = { $date } kl. { $time }
explain-no-date = uden dato
explain-address = Adresse: { $address }
explain-not-built = Siden er ikke i { $folder }/ endnu: kør `svar build`, og læg det ud, der blev bygget.
explain-where = Der står det:
    .later = Der kommer det til at stå:
explain-nowhere = Ingen side fører derhen.
explain-more = og { $n } til
explain-in-home = forsiden
explain-in-authors = forfattere
explain-in-tags = emner
explain-in-categories = kategorier
explain-in-series = serier
explain-in-archive = arkivet
explain-in-texts = tekster
explain-in-feeds = feeds
explain-in-sitemap = sitemap
explain-in-aliases = gamle adresser
explain-posts = Indlæggene:
explain-origins = Hvor det kommer fra:
explain-by-line = { $value }  (linje { $line }: `{ $key }`)
explain-by-name = { $value }  (filens navn)
explain-by-default = { $value }  (svar.yaml)
explain-by-slug = { $value }  (adressens sidste del)
explain-by-text = { $value }  (begyndelsen af teksten)
explain-title = titel
explain-date-key = dato
explain-slug = adressedel
explain-language = sprog
explain-thread = samtale
explain-authors = forfattere
explain-summary = resumé
explain-comments = kommentarer

## kommandoer
built = Byggede { $posts } indlæg og { $pages ->
        [one] 1 side
       *[other] { $pages } sider
    } i { $folder } på { $seconds } s: { $written } filer skrevet, { $unchanged } som før, { $removed } fjernet
not-comments = { $source } er ikke en kommentarfil, som `svar-comments export` har skrevet: { $why }
    .version = den har version { $found }, og dette program læser { $wanted }
unsafe-source = { $source } kan ændres af hvem som helst undervejs; brug en adresse, der begynder med https://
cannot-fetch = kan ikke hente kommentarerne fra { $source }
nothing-wrong = Ingen fejl i { $posts } indlæg og { $pages ->
        [one] 1 side
       *[other] { $pages } sider
    }.
started = Begyndte på { $path }
started-draft = Det er en kladde; `svar serve --drafts` viser den. Tag `draft: true` væk for at udgive den.
no-slug = der kan ikke laves en adresse af titlen »{ $title }«; brug nogle bogstaver
no-such-author = der findes ingen forfatter `{ $id }`; { $help }
name-author = skriv, hvem der skriver indlægget, med `--author ID`; { $help }
authors-are = forfatterne er: { $ids }
    .none = der findes ingen endnu: `svar new author "Navn"` laver en
already-there = { $path } findes i forvejen og er ikke rørt
new-site = Et websted med to indlæg ligger i { $folder }.
    .see = Se det:   { $command }
    .build = Byg det:  { $command }
    .language = Teksterne er på norsk; `language:` i svar.yaml kan være nb, nn, da og en.
folder-taken = { $folder } indeholder allerede { $names }; der blev ikke skrevet noget. Nævn en tom mappe
file-too-many = kun `svar list share` tager imod en fil; `{ $file }` er én for meget her
dry-run = Der blev ikke skrevet noget: dette var kun en prøve.
imported = { $files } filer skrevet til { $folder }. { $waiting ->
        [one] 1 ting venter
       *[other] { $waiting } ting venter
    } på en redaktør; { $report } viser dem sammen med alt andet, der blev ændret eller udeladt, efter fil og linje.
not-a-post = { $file } er ikke et indlæg på dette websted, eller den har fejl, der skjuler den; `svar check` viser dem

## svar serve
serve-site = Websted:  { $address }
serve-inbox = Indbakke: { $address }
serve-link = (et link til at logge ind med én gang inden for { $hours } timer)
serve-demo = Samtalerne er opdigtede og forsvinder, når du stopper dette med Ctrl-C.
serve-no-browser = Der kunne ikke åbnes en browser; webstedet har adressen ovenfor.
serve-port = kan ikke lytte på port { $port }; kører der en anden forhåndsvisning? Vælg en anden port med `--port`
last-good-build = Denne side viser den seneste vellykkede bygning
nothing-yet = Der er ingen side her endnu.

## det, en bygning gør, og det, der kan stå i vejen
step = { $name } { $ms } ms ({ $share } %)
step-load = læser filerne
step-parse = læser teksterne
step-link = kobler dem sammen
step-theme = læser temaet
step-render = tegner siderne
step-check = kontrollerer
step-write = skriver
disk-failed = kan ikke læse eller skrive { $path }
not-inside = `{ $path }` ligger ikke inde i det byggede websted
two-files = to af webstedets filer ville blive skrevet til `{ $path }`
foreign-file = `{ $path }` findes allerede og er ikke lavet af Svar: flyt den, eller byg i en anden mappe
foreign-in-staging = `{ $path }` ligger, hvor ændrede filer venter, og er ikke lavet af Svar: flyt den
sources-there = webstedet kan ikke bygges i `{ $folder }`, fordi kilderne ligger der: vælg en mappe for sig, for eksempel `output_dir: public`
out-through-link = `{ $path }` fører ud af det byggede websted gennem en genvej
cache-is-link = `{ $folder }` er en genvej til en anden mappe: fjern den, så billederne bliver i webstedets egen
folder-is-link = `{ $folder }` er en genvej til en anden mappe: fjern den
cannot-watch = kan ikke holde øje med ændringer i { $path }
cannot-fill-demo = eksempelsamtalerne kunne ikke laves
