# Det, tjenestens kommandoer siger til den, der kører dem.

## når maskinen svigter
machine-failed = maskinen kunne ikke gøre det
cannot-read = kan ikke læse { $path }
cannot-write = kan ikke skrive { $path }
cannot-start = programmet kan ikke starte
cannot-print = svaret kan ikke skrives ud
cannot-listen = kan ikke tage imod besøg på { $address }
cannot-serve = tjenesten stoppede
cannot-read-password = adgangskoden kan ikke læses fra standard ind
unknown-database = databasens adresse skal begynde med `sqlite:` eller `postgres:`; den står i SVAR_DATABASE_URL
database-failed = databasen gjorde ikke det, den blev bedt om
database-migration = databasen kunne ikke opdateres
not-stored = en kommentar blev ikke gemt: { $why }
database-unreadable = databasen indeholder `{ $what }`, som denne version ikke forstår; er den fra en nyere version?
database-damaged = databasen er beskadiget:
    { $damage }

## tidsrum, andele og dage
hours = { $h } t
minutes = { $m } min
seconds = { $s } s
hours-minutes = { $h } t { $m } min
hours-seconds = { $h } t { $s } s
minutes-seconds = { $m } min { $s } s
hours-minutes-seconds = { $h } t { $m } min { $s } s
decimal = { $whole },{ $part }
percent = { $whole },{ $tenth } %
weekday-1 = mandag
weekday-2 = tirsdag
weekday-3 = onsdag
weekday-4 = torsdag
weekday-5 = fredag
weekday-6 = lørdag
weekday-7 = søndag
weekday-and-time = { $weekday } { $at } ({ $offset })
weekday-and-second = { $weekday } { $at }.{ $second } ({ $offset })

## tidspunkter og perioder, som nogen har skrevet
no-instant = `{ $text }` er ikke et tidspunkt; skriv for eksempel 2026-03-06T15:00:00+01:00, 2026-03-06T14:00:00Z eller 2026-03-06T15:00 i webstedets egen tidszone
instant-in-future = `{ $text }` ligger i fremtiden; nævn et tidspunkt, der har været
instants-backwards = det andet tidspunkt er før det første; skriv det tidligste først
period-backwards = perioden slutter, før den begynder; lad `from` være den tidligste dag
unknown-part = en rapport kan ikke opdeles efter `{ $word }`; skriv { $names }

## serve
listening = tager imod besøg på { $address }
site-file-missing = kan ikke læse { $file }; byg webstedet først med `svar build` ({ $reason })
site-file-unreadable = { $file } beskriver ikke et websted; byg webstedet igen med `svar build`

## export, migrate, doctor, backup
exported = { $comments ->
    [one] 1 kommentar
   *[other] { $comments } kommentarer
} på { $pages ->
    [one] 1 side
   *[other] { $pages } sider
} er gemt i { $file }
database-up-to-date = Databasen er opdateret.
database-whole = Databasen svarer, er opdateret og hel. Den har { $comments ->
    [one] 1 kommentar
   *[other] { $comments } kommentarer
}.
log-empty = Loggen er tom.
log-whole = { $n ->
    [one] Loggen er hel. Den har 1 handling
   *[other] Loggen er hel. Den har { $n } handlinger
} og slutter på { $hash }.
backup-exists = { $file } findes allerede; en sikkerhedskopi overskriver aldrig noget: vælg et andet navn
backup-name = navnet { $file } er ikke tekst i UTF-8; vælg et andet navn
backup-postgres = denne database er PostgreSQL, som har sit eget værktøj: kør `pg_dump --format=custom`
backed-up = Kopien ligger i { $file }.

## staff
staff-id = et id har bogstaver fra a til z, cifre og bindestreger, for eksempel `ingrid`
staff-mail = `--mail` skal have en e-mailadresse, for eksempel `--mail ingrid@example.com`
staff-name = `--name` skal have det navn, som svar underskrives med, for eksempel `--name "Ingrid Moe"`
staff-author = en forfatter svarer på sine egne indlæg: sig, hvem det er, med `--author ID`, hvor ID er navnet på en fil i content/authors, uden `.md`
staff-unknown = der er ingen konto `{ $id }`; `staff list` viser dem alle
staff-nobody = Der er ingen konti endnu. `staff add` opretter en.
staff-ended = { $id } kan ikke længere logge ind; åbne sessioner, links og nøgler er afsluttet.
staff-head-id = Konto
staff-head-role = Rolle
staff-head-name = Navn
staff-head-title = Titel
staff-head-author = Forfatter
staff-head-mail = E-mail
role-admin = administrator
role-editor = redaktør
role-responder = svarer læsere
role-author = forfatter
role-viewer = kun læseadgang
password-set = Adgangskoden til { $id } er sat.
password-short = adgangskoden er for kort: brug mindst { $least } tegn, for eksempel fire ord
password-long = adgangskoden er for lang: brug højst { $most } byte
password-failed = adgangskoden kunne ikke gemmes sikkert

## calendar
replies-due = Frist for første svar: { $first }
    Frist for fuldt svar:  { $full }
    Målet `{ $target }`: { $first-time } og { $full-time } af `{ $calendar }`, regnet fra { $start }
too-few-hours = kalenderen `{ $calendar }` får aldrig så mange timer
working-time = { $time } af `{ $calendar }`
no-such-target = der er ikke noget mål `{ $name }` i svar.yaml: { $advice }
no-such-calendar = der er ingen kalender `{ $name }` i svar.yaml: { $advice }
known-names = der står { $names }

## unanswered
nobody-waits = Ingen venter på svar.
waiting = { $n ->
    [one] Én læser venter
   *[other] { $n } læsere venter
}, { $overdue } over fristen
waits-for-first = Første svar
waits-for-full = Fuldt svar
waits-for-promise = Lovet svar
due-at = senest { $at }
never-due = uden frist
left = { $time } tilbage
left-working = { $time } arbejdstid tilbage
left-overdue = over fristen
left-never = ingen frist
mark-urgent = haster
mark-criticism = kritik
mark-question = spørgsmål
mark-praise = ros
waiting-turn = {""}
    { $what } { $due } ({ $left }){ $marks }
      { $reader } under »{ $title }« (tråd { $thread }, kommentar { $comment })
      { $excerpt }

## report
report-head = Spørgsmål fra læsere fra { $from } til { $to }, som det så ud { $as-of }.
    Tiderne er arbejdstid efter kalenderen `{ $calendar }`, rundet op.
report-turns = { $n } spørgsmål
report-first = Første svar
report-full = Fuldt svar
report-clock = { $name }
    {"  "}inden for målet { $within } (nået { $hit }, ikke nået { $missed }); i værste fald { $worst }
    {"  "}fristen løber { $running }, besvaret før fristen { $early }, afsluttet { $closed }
report-percentiles = median { $median }, 90-percentil { $p90 }; i klokketid { $wall-median } og { $wall-p90 }
report-listed = { $turn }: { $state } efter { $worked }, { $wall } klokketid
clock-running = fristen løber
clock-hit = inden for målet
clock-missed = ikke inden for målet
clock-closed = afsluttet
clock-excluded = ikke medregnet
not-reached = ikke nået (over { $time })
too-few = for få
report-rest = Åbne: { $open }; over fristen: { $overdue }{ $oldest }
    Løfter: { $kept } holdt, { $broken } brudt, { $pending } ikke forfaldne, { $closed } afsluttet
    Besvaret uden for arbejdstid: { $outside }; mærket efter fristen: { $late }
    Holdt tilbage før visning: { $moderated }; højst { $longest }
    Ikke medregnet: { $excluded }{ $reasons }
report-oldest = ; den ældste siden { $since } under `{ $thread }`
excluded-spam = spam { $n }
excluded-blocked = blokeret { $n }
excluded-duplicate = sendt to gange { $n }
excluded-test = prøver { $n }
excluded-withdrawn = trukket tilbage af læseren { $n }
report-head-turns = spørgsmål
report-head-within = inden for
report-head-worst = i værste fald
report-head-running = fristen løber
report-head-closed = afsluttet
report-head-excluded = ikke medregnet
report-head-median = median
report-head-p90 = 90-percentil
report-head-open = åbne
report-head-overdue = over fristen
report-comms = kommunikation
report-employee = medarbejder
report-guest = gæsteforfatter
