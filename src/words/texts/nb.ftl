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
theme-no-template = temaet har ingen fil `{ $name }`
    .help = skriv `svar theme eject` for å se hva det har
theme-version = temaet er laget for grensesnitt { $theme }, og denne utgaven av Svar har grensesnitt { $svar }
    .help = hent den utgaven av temaet som passer til denne Svar, eller den Svar som passer til temaet

## filnavn
date-in-name = datoen i filnavnet er gal: { $why }
language-in-name = språket `{ $code }` er ikke blant nb, nn, da og en
    .help = språket står foran filendelsen: `{ $example }`

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
missing-alt = dette bildet har ingen beskrivelse
    .html-help = skriv `alt="…"` med det bildet viser, eller `alt=""` om det bare er pynt
    .cover = bildet øverst, `{ $picture }`, har ingen beskrivelse
    .cover-help = skriv `cover: { "{" } image: { $picture }, alt: Det bildet viser { "}" }`
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
    .unsafe = tjeneren { $host } kan ikke vise at den er den den sier
    .circle = adressen sender videre i ring
    .private = { $host } ligger i et lukket nett, og ble ikke spurt
    .help = åpne { $address } i nettleseren; finn siden der den er nå, eller ta lenken bort
    .private-help = skal den spørres, skriv `checks: { "{" } allow_hosts: [{ $host }] { "}" }` i svar.yaml
links-asked = { $done } av { $all } lenker er spurt om
links-known = { $all } adresser utenfor nettstedet; { $asked } ble spurt om nå, for resten gjelder et svar som er husket.
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
