# Det kommandoane til tenesta seier til den som køyrer dei.

## når maskina sviktar
machine-failed = maskina greidde det ikkje
cannot-read = kan ikkje lese { $path }
cannot-write = kan ikkje skrive { $path }
cannot-start = programmet kan ikkje starte
cannot-print = svaret kan ikkje skrivast ut
cannot-listen = kan ikkje ta imot besøk på { $address }
cannot-serve = tenesta stoppa
cannot-read-password = passordet kan ikkje lesast frå standard inn
unknown-database = adressa til databasen må byrje med `sqlite:` eller `postgres:`; ho står i SVAR_DATABASE_URL
database-failed = databasen gjorde ikkje det han blei beden om
database-migration = databasen kunne ikkje oppdaterast
not-stored = ein kommentar blei ikkje lagra: { $why }
database-unreadable = databasen inneheld `{ $what }`, som denne versjonen ikkje forstår; er han frå ein nyare versjon?
database-damaged = databasen er skadd:
    { $damage }

## tidsrom, delar og dagar
hours = { $h } t
minutes = { $m } min
seconds = { $s } s
hours-minutes = { $h } t { $m } min
hours-seconds = { $h } t { $s } s
minutes-seconds = { $m } min { $s } s
hours-minutes-seconds = { $h } t { $m } min { $s } s
decimal = { $whole },{ $part }
percent = { $whole },{ $tenth } %
weekday-1 = måndag
weekday-2 = tysdag
weekday-3 = onsdag
weekday-4 = torsdag
weekday-5 = fredag
weekday-6 = laurdag
weekday-7 = søndag
weekday-and-time = { $weekday } { $at } ({ $offset })
weekday-and-second = { $weekday } { $at }.{ $second } ({ $offset })

## tidspunkt og periodar som nokon har skrive
no-instant = `{ $text }` er ikkje eit tidspunkt; skriv til dømes 2026-03-06T15:00:00+01:00, 2026-03-06T14:00:00Z eller 2026-03-06T15:00 i nettstaden si eiga tidssone
instant-in-future = `{ $text }` ligg i framtida; nemn eit tidspunkt som har vore
instants-backwards = det andre tidspunktet er før det første; skriv det tidlegaste først
period-backwards = perioden sluttar før han byrjar; la `from` vere den tidlegaste dagen
unknown-part = ein rapport kan ikkje delast opp etter `{ $word }`; skriv { $names }

## serve
listening = tek imot besøk på { $address }
site-file-missing = kan ikkje lese { $file }; bygg nettstaden først med `svar build` ({ $reason })
site-file-unreadable = { $file } beskriv ikkje ein nettstad; bygg nettstaden på nytt med `svar build`

## export, migrate, doctor, backup
exported = { $comments ->
    [one] 1 kommentar
   *[other] { $comments } kommentarar
} på { $pages ->
    [one] 1 side
   *[other] { $pages } sider
} er lagra i { $file }
database-up-to-date = Databasen er oppdatert.
database-whole = Databasen svarar, er oppdatert og heil. Han har { $comments ->
    [one] 1 kommentar
   *[other] { $comments } kommentarar
}.
log-empty = Loggen er tom.
log-whole = { $n ->
    [one] Loggen er heil. Han har 1 handling
   *[other] Loggen er heil. Han har { $n } handlingar
} og sluttar på { $hash }.
backup-exists = { $file } finst frå før; ein tryggingskopi skriv aldri over noko: vel eit anna namn
backup-name = namnet { $file } er ikkje tekst i UTF-8; vel eit anna namn
backup-postgres = denne databasen er PostgreSQL, som har sitt eige verktøy: køyr `pg_dump --format=custom`
backed-up = Kopien ligg i { $file }.

## staff
staff-id = ein id har bokstavar frå a til z, siffer og bindestrekar, til dømes `ingrid`
staff-mail = `--mail` treng ei e-postadresse, til dømes `--mail ingrid@example.com`
staff-name = `--name` treng namnet som svar blir signerte med, til dømes `--name "Ingrid Moe"`
staff-author = ein forfattar svarar på sine eigne innlegg: sei kven det er med `--author ID`, der ID er namnet på ei fil i content/authors, utan `.md`
staff-unknown = det finst ingen konto `{ $id }`; `staff list` viser alle
staff-nobody = Det finst ingen kontoar enno. `staff add` lagar ein.
staff-ended = { $id } kan ikkje lenger logge inn; opne økter, lenkjer og nøklar er avslutta.
staff-head-id = Konto
staff-head-role = Rolle
staff-head-name = Namn
staff-head-title = Tittel
staff-head-author = Forfattar
staff-head-mail = E-post
role-admin = administrator
role-editor = redaktør
role-responder = svarar lesarar
role-author = forfattar
role-viewer = berre lesetilgang
password-set = Passordet til { $id } er sett.
password-short = passordet er for kort: bruk minst { $least } teikn, til dømes fire ord
password-long = passordet er for langt: bruk høgst { $most } byte
password-failed = passordet kunne ikkje lagrast trygt

## calendar
replies-due = Frist for første svar: { $first }
    Frist for fullt svar:  { $full }
    Målet `{ $target }`: { $first-time } og { $full-time } av `{ $calendar }`, rekna frå { $start }
too-few-hours = kalenderen `{ $calendar }` får aldri så mange timar
working-time = { $time } av `{ $calendar }`
no-such-target = det finst ikkje noko mål `{ $name }` i svar.yaml: { $advice }
no-such-calendar = det finst ingen kalender `{ $name }` i svar.yaml: { $advice }
known-names = der står { $names }

## unanswered
nobody-waits = Ingen ventar på svar.
waiting = { $n ->
    [one] Éin lesar ventar
   *[other] { $n } lesarar ventar
}, { $overdue } over fristen
waits-for-first = Første svar
waits-for-full = Fullt svar
waits-for-promise = Lova svar
due-at = innan { $at }
never-due = utan frist
left = { $time } att
left-working = { $time } arbeidstid att
left-overdue = over fristen
left-never = ingen frist
mark-urgent = hastar
mark-criticism = kritikk
mark-question = spørsmål
mark-praise = ros
waiting-turn = {""}
    { $what } { $due } ({ $left }){ $marks }
      { $reader } under «{ $title }» (tråd { $thread }, kommentar { $comment })
      { $excerpt }

## report
report-head = Spørsmål frå lesarar frå { $from } til { $to }, slik det såg ut { $as-of }.
    Tidene er arbeidstid etter kalenderen `{ $calendar }`, runda opp.
report-turns = { $n } spørsmål
report-first = Første svar
report-full = Fullt svar
report-clock = { $name }
    {"  "}innanfor målet { $within } (nådd { $hit }, ikkje nådd { $missed }); i verste fall { $worst }
    {"  "}fristen løper { $running }, fått svar før fristen { $early }, avslutta { $closed }
report-percentiles = median { $median }, 90-prosentil { $p90 }; i klokketid { $wall-median } og { $wall-p90 }
report-listed = { $turn }: { $state } etter { $worked }, { $wall } klokketid
clock-running = fristen løper
clock-hit = innanfor målet
clock-missed = ikkje innanfor målet
clock-closed = avslutta
clock-excluded = ikkje medrekna
not-reached = ikkje nådd (over { $time })
too-few = for få
report-rest = Opne: { $open }; over fristen: { $overdue }{ $oldest }
    Lovnader: { $kept } haldne, { $broken } brotne, { $pending } ikkje forfalne, { $closed } avslutta
    Fekk svar utanom arbeidstid: { $outside }; merkt etter fristen: { $late }
    Haldne tilbake før vising: { $moderated }; på det meste { $longest }
    Ikkje medrekna: { $excluded }{ $reasons }
report-oldest = ; den eldste sidan { $since } under `{ $thread }`
excluded-spam = søppel { $n }
excluded-blocked = blokkert { $n }
excluded-duplicate = send to gonger { $n }
excluded-test = prøver { $n }
excluded-withdrawn = trekt tilbake av lesaren { $n }
report-head-turns = spørsmål
report-head-within = innanfor
report-head-worst = i verste fall
report-head-running = fristen løper
report-head-closed = avslutta
report-head-excluded = ikkje medrekna
report-head-median = median
report-head-p90 = 90-prosentil
report-head-open = opne
report-head-overdue = over fristen
report-comms = kommunikasjon
report-employee = tilsett
report-guest = gjesteforfattar
