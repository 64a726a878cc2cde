# What the commands of the service say to those who run it.

## when the machine fails
machine-failed = this machine could not do it
cannot-read = cannot read { $path }
cannot-write = cannot write { $path }
cannot-start = the program cannot start
cannot-print = the answer cannot be printed
cannot-listen = cannot listen on { $address }
cannot-serve = the service stopped
cannot-read-password = the password cannot be read from standard input
unknown-database = the address of the database must begin with `sqlite:` or `postgres:`; it stands in SVAR_DATABASE_URL
database-failed = the database did not do what it was asked
database-migration = the database could not be brought up to date
not-stored = a comment was not stored: { $why }
database-unreadable = the database holds `{ $what }`, which this version does not understand; is it from a newer version?
database-damaged = the database is damaged:
    { $damage }

## lengths of time, shares and days
hours = { $h } h
minutes = { $m } min
seconds = { $s } s
hours-minutes = { $h } h { $m } min
hours-seconds = { $h } h { $s } s
minutes-seconds = { $m } min { $s } s
hours-minutes-seconds = { $h } h { $m } min { $s } s
decimal = { $whole }.{ $part }
percent = { $whole }.{ $tenth }%
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
weekday-and-time = { $weekday } { $at } ({ $offset })
weekday-and-second = { $weekday } { $at }:{ $second } ({ $offset })

## instants and periods that somebody typed
no-instant = `{ $text }` is not a point in time; write for example 2026-03-06T15:00:00+01:00, 2026-03-06T14:00:00Z, or 2026-03-06T15:00 for the site’s own time zone
instant-in-future = `{ $text }` lies in the future; name a time that has been
instants-backwards = the second time is before the first; write the earlier one first
period-backwards = the period ends before it begins; let `from` be the earlier day
unknown-part = a report cannot be split by `{ $word }`; write { $names }

## serve
listening = listening on { $address }
site-file-missing = cannot read { $file }; build the site first with `svar build` ({ $reason })
site-file-unreadable = { $file } does not describe a site; build the site again with `svar build`

## export, migrate, doctor, backup
exported = { $comments ->
    [one] 1 comment
   *[other] { $comments } comments
} on { $pages ->
    [one] 1 page
   *[other] { $pages } pages
} saved in { $file }
database-up-to-date = The database is up to date.
database-whole = The database answers, is up to date and whole. It keeps { $comments ->
    [one] 1 comment
   *[other] { $comments } comments
}.
log-empty = The log is empty.
log-whole = { $n ->
    [one] The log is whole. It holds 1 act
   *[other] The log is whole. It holds { $n } acts
} and ends in { $hash }.
backup-exists = { $file } is there already; a backup never overwrites: choose another name
backup-name = the name { $file } is not text in UTF-8; choose another name
backup-postgres = this database is PostgreSQL, which has its own tool: run `pg_dump --format=custom`
backed-up = The copy is in { $file }.

## staff
staff-id = an id holds letters from a to z, digits and hyphens, for example `ingrid`
staff-mail = `--mail` needs a mail address, for example `--mail ingrid@example.com`
staff-name = `--name` needs the name that signs replies, for example `--name "Ingrid Moe"`
staff-author = an author answers on their own posts: say whose with `--author ID`, where ID is the name of a file in content/authors, without `.md`
staff-unknown = there is no account `{ $id }`; `staff list` shows all of them
staff-nobody = There are no accounts yet. `staff add` makes one.
staff-ended = { $id } can no longer sign in; open sessions, links and tokens are ended.
staff-head-id = Account
staff-head-role = Role
staff-head-name = Name
staff-head-title = Title
staff-head-author = Author
staff-head-mail = Mail
role-admin = administrator
role-editor = editor
role-responder = responder
role-author = author
role-viewer = viewer
password-set = The password of { $id } is set.
password-short = the password is too short: use at least { $least } characters, for example four words
password-long = the password is too long: use at most { $most } bytes
password-failed = the password could not be hashed

## calendar
replies-due = First reply due { $first }
    Full reply due  { $full }
    Target `{ $target }`: { $first-time } and { $full-time } of `{ $calendar }`, from { $start }
too-few-hours = the calendar `{ $calendar }` never has that many hours
working-time = { $time } of `{ $calendar }`
no-such-target = there is no target `{ $name }` in svar.yaml: { $advice }
no-such-calendar = there is no calendar `{ $name }` in svar.yaml: { $advice }
known-names = it has { $names }

## unanswered
nobody-waits = Nobody is waiting for a reply.
waiting = { $n ->
    [one] One reader is waiting
   *[other] { $n } readers are waiting
}, { $overdue } overdue
waits-for-first = First reply
waits-for-full = Full reply
waits-for-promise = Promised reply
due-at = due { $at }
never-due = without a due time
left = { $time } left
left-working = { $time } of working time left
left-overdue = overdue
left-never = no deadline
mark-urgent = urgent
mark-criticism = criticism
mark-question = question
mark-praise = praise
waiting-turn = {""}
    { $what } { $due } ({ $left }){ $marks }
      { $reader } on “{ $title }” (thread { $thread }, comment { $comment })
      { $excerpt }

## report
report-head = Questions from readers from { $from } to { $to }, as things stood { $as-of }.
    Times are working time on the calendar `{ $calendar }`, rounded up.
report-turns = { $n ->
    [one] 1 question
   *[other] { $n } questions
}
report-first = First reply
report-full = Full reply
report-clock = { $name }
    {"  "}within target { $within } (hit { $hit }, missed { $missed }); worst case { $worst }
    {"  "}running { $running }, answered before the deadline { $early }, closed { $closed }
report-percentiles = median { $median }, 90th percentile { $p90 }; by the wall clock { $wall-median } and { $wall-p90 }
report-listed = { $turn }: { $state } after { $worked }, { $wall } by the wall clock
clock-running = running
clock-hit = within target
clock-missed = not within target
clock-closed = closed
clock-excluded = not counted
not-reached = not reached (over { $time })
too-few = too few
report-rest = Open: { $open }; overdue: { $overdue }{ $oldest }
    Promises: { $kept } kept, { $broken } broken, { $pending } not due, { $closed } closed
    Answered outside hours: { $outside }; marked after the deadline: { $late }
    Held back before being shown: { $moderated }; at most { $longest }
    Not counted: { $excluded }{ $reasons }
report-oldest = ; the oldest since { $since } on `{ $thread }`
excluded-spam = spam { $n }
excluded-blocked = blocked { $n }
excluded-duplicate = sent twice { $n }
excluded-test = tests { $n }
excluded-withdrawn = withdrawn by the reader { $n }
report-head-turns = questions
report-head-within = within
report-head-worst = worst case
report-head-running = running
report-head-closed = closed
report-head-excluded = not counted
report-head-median = median
report-head-p90 = p90
report-head-open = open
report-head-overdue = overdue
report-comms = communications staff
report-employee = employee
report-guest = guest author
