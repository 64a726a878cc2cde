# Det tjenestens kommandoer sier til den som kjører dem.

## når maskinen svikter
machine-failed = maskinen klarte det ikke
cannot-read = kan ikke lese { $path }
cannot-write = kan ikke skrive { $path }
cannot-start = programmet kan ikke starte
cannot-print = svaret kan ikke skrives ut
cannot-listen = kan ikke ta imot besøk på { $address }
cannot-serve = tjenesten stoppet
cannot-read-password = passordet kan ikke leses fra standard inn
unknown-database = adressen til databasen må begynne med `sqlite:` eller `postgres:`; den står i SVAR_DATABASE_URL
database-failed = databasen gjorde ikke det den ble bedt om
database-migration = databasen kunne ikke oppdateres
not-stored = en kommentar ble ikke lagret: { $why }
database-unreadable = databasen inneholder `{ $what }`, som denne versjonen ikke forstår; er den fra en nyere versjon?
database-damaged = databasen er skadet:
    { $damage }

## tidsrom, andeler og dager
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

## tidspunkter og perioder som noen har skrevet
no-instant = `{ $text }` er ikke et tidspunkt; skriv for eksempel 2026-03-06T15:00:00+01:00, 2026-03-06T14:00:00Z eller 2026-03-06T15:00 i nettstedets egen tidssone
instant-in-future = `{ $text }` ligger i framtiden; nevn et tidspunkt som har vært
instants-backwards = det andre tidspunktet er før det første; skriv det tidligste først
period-backwards = perioden slutter før den begynner; la `from` være den tidligste dagen
unknown-part = en rapport kan ikke deles opp etter `{ $word }`; skriv { $names }

## serve
listening = tar imot besøk på { $address }
site-file-missing = kan ikke lese { $file }; bygg nettstedet først med `svar build` ({ $reason })
site-file-unreadable = { $file } beskriver ikke et nettsted; bygg nettstedet på nytt med `svar build`

## export, migrate, doctor, backup
exported = { $comments ->
    [one] 1 kommentar
   *[other] { $comments } kommentarer
} på { $pages ->
    [one] 1 side
   *[other] { $pages } sider
} er lagret i { $file }
database-up-to-date = Databasen er oppdatert.
database-whole = Databasen svarer, er oppdatert og hel. Den har { $comments ->
    [one] 1 kommentar
   *[other] { $comments } kommentarer
}.
log-empty = Loggen er tom.
log-whole = { $n ->
    [one] Loggen er hel. Den har 1 handling
   *[other] Loggen er hel. Den har { $n } handlinger
} og slutter på { $hash }.
backup-exists = { $file } finnes fra før; en sikkerhetskopi skriver aldri over noe: velg et annet navn
backup-name = navnet { $file } er ikke tekst i UTF-8; velg et annet navn
backup-postgres = denne databasen er PostgreSQL, som har sitt eget verktøy: kjør `pg_dump --format=custom`
backed-up = Kopien ligger i { $file }.

## staff
staff-id = en id har bokstaver fra a til z, sifre og bindestreker, for eksempel `ingrid`
staff-mail = `--mail` trenger en e-postadresse, for eksempel `--mail ingrid@example.com`
staff-name = `--name` trenger navnet som svar signeres med, for eksempel `--name "Ingrid Moe"`
staff-author = en forfatter svarer på sine egne innlegg: si hvem det er med `--author ID`, der ID er navnet på en fil i content/authors, uten `.md`
staff-unknown = det finnes ingen konto `{ $id }`; `staff list` viser alle
staff-nobody = Det finnes ingen kontoer ennå. `staff add` lager en.
staff-ended = { $id } kan ikke lenger logge inn; åpne økter, lenker og nøkler er avsluttet.
staff-head-id = Konto
staff-head-role = Rolle
staff-head-name = Navn
staff-head-title = Tittel
staff-head-author = Forfatter
staff-head-mail = E-post
role-admin = administrator
role-editor = redaktør
role-responder = svarer lesere
role-author = forfatter
role-viewer = bare lesetilgang
password-set = Passordet til { $id } er satt.
password-short = passordet er for kort: bruk minst { $least } tegn, for eksempel fire ord
password-long = passordet er for langt: bruk høyst { $most } byte
password-failed = passordet kunne ikke lagres trygt

## calendar
replies-due = Frist for første svar: { $first }
    Frist for fullt svar:  { $full }
    Målet `{ $target }`: { $first-time } og { $full-time } av `{ $calendar }`, regnet fra { $start }
too-few-hours = kalenderen `{ $calendar }` får aldri så mange timer
working-time = { $time } av `{ $calendar }`
no-such-target = det finnes ikke noe mål `{ $name }` i svar.yaml: { $advice }
no-such-calendar = det finnes ingen kalender `{ $name }` i svar.yaml: { $advice }
known-names = der står { $names }

## unanswered
nobody-waits = Ingen venter på svar.
waiting = { $n ->
    [one] Én leser venter
   *[other] { $n } lesere venter
}, { $overdue } over fristen
waits-for-first = Første svar
waits-for-full = Fullt svar
waits-for-promise = Lovet svar
due-at = innen { $at }
never-due = uten frist
left = { $time } igjen
left-working = { $time } arbeidstid igjen
left-overdue = over fristen
left-never = ingen frist
mark-urgent = haster
mark-criticism = kritikk
mark-question = spørsmål
mark-praise = ros
waiting-turn = {""}
    { $what } { $due } ({ $left }){ $marks }
      { $reader } under «{ $title }» (tråd { $thread }, kommentar { $comment })
      { $excerpt }

## report
report-head = Spørsmål fra lesere fra { $from } til { $to }, slik det så ut { $as-of }.
    Tidene er arbeidstid etter kalenderen `{ $calendar }`, rundet opp.
report-turns = { $n } spørsmål
report-first = Første svar
report-full = Fullt svar
report-clock = { $name }
    {"  "}innenfor målet { $within } (nådd { $hit }, ikke nådd { $missed }); i verste fall { $worst }
    {"  "}fristen løper { $running }, besvart før fristen { $early }, avsluttet { $closed }
report-percentiles = median { $median }, 90-prosentil { $p90 }; i klokketid { $wall-median } og { $wall-p90 }
report-listed = { $turn }: { $state } etter { $worked }, { $wall } klokketid
clock-running = fristen løper
clock-hit = innenfor målet
clock-missed = ikke innenfor målet
clock-closed = avsluttet
clock-excluded = ikke medregnet
not-reached = ikke nådd (over { $time })
too-few = for få
report-rest = Åpne: { $open }; over fristen: { $overdue }{ $oldest }
    Løfter: { $kept } holdt, { $broken } brutt, { $pending } ikke forfalt, { $closed } avsluttet
    Besvart utenom arbeidstid: { $outside }; merket etter fristen: { $late }
    Holdt tilbake før visning: { $moderated }; på det meste { $longest }
    Ikke medregnet: { $excluded }{ $reasons }
report-oldest = ; den eldste siden { $since } under `{ $thread }`
excluded-spam = søppel { $n }
excluded-blocked = blokkert { $n }
excluded-duplicate = sendt to ganger { $n }
excluded-test = prøver { $n }
excluded-withdrawn = trukket tilbake av leseren { $n }
report-head-turns = spørsmål
report-head-within = innenfor
report-head-worst = i verste fall
report-head-running = fristen løper
report-head-closed = avsluttet
report-head-excluded = ikke medregnet
report-head-median = median
report-head-p90 = 90-prosentil
report-head-open = åpne
report-head-overdue = over fristen
report-comms = kommunikasjon
report-employee = ansatt
report-guest = gjesteforfatter
