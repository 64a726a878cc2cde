# What is said to those who write, configure and run. The code of a diagnostic names the rule; the
# attribute `.help` says how to mend it.

## the frame around every message
error = error
warning = warning
help = help
errors-found = { $n ->
    [one] 1 error
   *[other] { $n } errors
}
warnings-found = { $n ->
    [one] 1 warning
   *[other] { $n } warnings
}
verbatim = { $text }
one-of = { $most } or { $last }
did-you-mean = did you mean `{ $close }`?

## values in YAML
unknown-value = `{ $key }` cannot be `{ $word }`
    .help = write { $names }
not-text = `{ $key }` is text, not { $found }
    .quotes = put the value in quotes
    .help = write `{ $key }: …` with the text behind it
not-true-or-false = `{ $key }` is either true or false, not { $found }
    .help = write `true` or `false`
    .true = write `{ $key }: true`
    .false = write `{ $key }: false`
not-a-number = `{ $key }` is a whole number, not { $found }
    .help = write for example `{ $key }: 10`
not-a-date = `{ $key }` is a date, not { $found }
    .help = write year-month-day, for example 2026-03-01 or 2026-03-01 14:30
not-keys = `{ $key }` has keys of its own, not { $found }
    .help = write one `key: value` a line below it, indented
not-keys-at-all = this is not a list of keys and values
found-nothing = nothing
found-number = the number { $number }
found-text = text
found-list = a list
found-keys = a list of keys
not-a-list = `{ $key }` is a list
    .help = write it in square brackets: `{ $key }: [{ $text }]`
missing-key = `{ $key }` is missing
duplicate-key = the key `{ $key }` stands here a second time
    .help = it stands in line { $line } already; keep one of the two
unknown-key = there is no key `{ $key }`
    .elsewhere = here it is `{ $ours }`
    .draft = here it is `draft`, with the opposite value
    .slug = here it is `slug`, and `permalinks` in svar.yaml
    .help = the keys here are: { $keys }

## dates in YAML
date-shape = `{ $text }` is not a date
    .help = write year-month-day, for example 2026-03-01
no-such-time = `{ $text }` is not a time of day
    .help = write hours and minutes like 14:30, and an offset like +01:00 behind them if need be
no-such-month = there is no month { $month }
no-such-year = there is no year 0
no-such-day = { $day } { $month } does not exist
    .help = { $month } { $year } has { $days } days

## what YAML cannot read
yaml-tab = a tab stands where the line is indented
    .help = replace the tab by two spaces
yaml-too-large = there are far too many values here
    .help = keep it short, and write no `&` and `*` references
yaml-too-deep = lists and keys are nested too deeply here
    .help = write it flatter
yaml-indentation = this line is indented more than the line above it
    .help = let the keys begin in the same column
yaml-two-colons = there is a second `: ` in this line
    .help = put the value in quotes, for example `title: "Fiber: what now?"`
yaml-beginning = a value cannot begin like this
yaml-reference = a value cannot begin with `*` or `&`
yaml-open-quote = a quotation mark is opened and never closed
    .help = close it: `"…"`
yaml-open-bracket = a bracket is opened and never closed
    .help = close it: `[a, b]` or `{"{"} a: b {"}"}`
yaml-no-colon = the colon between key and value is missing here
    .help = write `key: value`
yaml-misplaced = this line does not go with the lines above it
    .help = write one `key: value` a line; keys that belong together begin in the same column, and a value with quotes or a colon in it needs quotes around all of it
yaml-divider = `---` stands in the middle
    .help = `---` may only stand before and after the keys
yaml-unreadable = this cannot be read as YAML
    .help = write one `key: value` a line

## the configuration
no-site = there is no site here
    .help = go to the folder of the site, name it with `--root`, or make a new site with `svar init`
not-utf-8 = this file is not text in UTF-8
    .help = open it in a text editor and save it again as UTF-8
no-title = write `title: The name of the blog`
no-address = write the address that readers will use, for example `url: https://blog.example.com`
not-a-web-address = `{ $text }` is not a web address
    .service = write for example `url: https://comments.example.com`, or leave it out where the service answers under the address of the site
unknown-time-zone = there is no time zone `{ $name }`
    .help = write a place like Europe/Oslo or Europe/Copenhagen
not-a-theme = `{ $name }` is not the name of a theme
    .help = write the name of a folder in `themes/`, or `default`
bad-output-folder = the site cannot be built into `{ $folder }`
    .help = write the name of a folder that only Svar fills, for example `public`
no-posts-on-a-page = a list page shows at least one post
no-menu-link = write where it goes, for example `link: /about/`
no-menu-label = write `label: About us`
no-default-text = the text in the default language, { $language }, is missing
    .help = add `{ $language }: …`
address-without-slashes = the address pattern `{ $pattern }` does not start and end with a slash
    .help = write for example `{ $example }`
unknown-address-part = an address has no part `{ $part }`
    .help = here you can use { $parts }
address-for-all = the address pattern `{ $pattern }` gives every page the same address
    .help = put `{ $part }` into it
too-many-posts-a-week = { $number } posts in a week are no goal
    .help = write for example `posts_per_week: 1`, or leave the goal out
unknown-rule = there is no rule `{ $name }`
    .help = the rules are: { $names }
no-right-spelling = write `write: ` and the name as it is spelled
no-wrong-spelling = write `not: ` and how the name is not spelled, for example `not: [Fjordline]`
right-and-wrong-spelling = `{ $text }` is the right spelling
    .help = take it out of the list of wrong spellings

## calendars and targets
calendar-order = the versions of a calendar stand oldest first
    .help = write `from:` with a later day than that of the version above it
no-hours = write for example `hours: {"{"} mon-fri: "08:00-16:00" {"}"}`
not-a-weekday = `{ $text }` is not a weekday
    .help = write mon, tue, wed, thu, fri, sat, sun or a range like mon-fri
hours-overlap = the hours of { $day } overlap
    .help = write each hour once
not-hours = `{ $text }` is not a span of hours
    .help = write from and to in quotes, for example "08:00-16:00"; midnight is 24:00
full-before-first = the full answer is due before the first one
    .help = give `full` at least as much time as `first`
no-calendar = write for example `calendar: working_days`
unknown-calendar = there is no calendar `{ $name }`
    .help = the calendars are: { $names }
not-a-length = `{ $text }` is not a length of time
    .help = write hours or minutes of its calendar, for example 24h or 90m
not-a-map = `{ $key }` holds keys with values
    .help = write keys of your own below it, for example `{ $key }: {"{"} colour: blue {"}"}`

## the brand in svar.yaml
colour = `{ $written }` is not a colour
    .help = write # and six digits in quotes, for example "#0b5c55"
contrast = `{ $key }` { $colour } cannot be read on `{ $ground }` { $on }: the contrast is { $contrast }, and it has to be 4.5
    .help = the nearest colour that can is `{ $key }: "{ $nearest }"`
radius = corners of { $radius } pixels are no corners any more
    .help = write a number of pixels from 0 to { $most }
font-file = `{ $file }` is not a font for the web
    .help = put the font into `static/` and write for example `file: fonts/company.woff2`
font-name = `{ $name }` cannot be the name of a font
    .help = write letters, digits, spaces and hyphens alone, for example `name: Company Sans`
font-weights = `{ $weights }` are not the weights of a font
    .help = write `weights: 400`, or `weights: 400 800` where the file holds several

## pictures
picture-width = a picture is from 16 to { $widest } pixels wide
    .help = write for example `widths: [480, 800, 1200, 1800]`
picture-quality = quality goes from 1 to 100
    .help = write for example `quality: 78`

## search and newsletter
search-address = `{ $path }` cannot be the address of the search page
    .help = write for example `search: /search/`
newsletter-without-action = the newsletter lacks `action`, the address that the form goes to
newsletter-address = `{ $url }` is not a web address
    .help = write the address that your newsletter service gives for forms, for example `action: https://news.example.com/subscribe`
    .unencrypted = `{ $url }` would send mail addresses unencrypted
    .encrypt = write the address with https://

## the log of acts
log-changed = act { $n } in the log was changed after it was written
log-missing = acts { $from } to { $to } are missing in the log
log-foreign = act { $n } in the log does not follow the one before it

edit-minutes = readers cannot have { $minutes } minutes to change a comment
    .help = write at most 1440, which is a day; 15 is usual, and 0 means that nobody can change anything
not-a-mail-address = `{ $text }` is not a mail address
    .help = write for example `Our blog <blog@company.com>`
not-a-time-of-day = `{ $text }` is not a time of day
    .help = write for example "07:30", in quotes
no-mails-an-hour = no mails an hour would mean no mails
    .help = write a number from 1, or leave `per_hour` out
no-alert-on = `on` says of which comments somebody hears: `own-posts`, `every` or the name of a target
alert-to-nobody = this rule does not say who hears of it
    .help = write `to:` with roles or ids of staff, for example `to: [editor, ingrid]`
unknown-alert = there is no target `{ $name }`
    .help = write one of { $names }
unknown-role = `{ $name }` is not a role
webhook-address = `{ $url }` cannot be the address of a webhook
    .help = write an address that begins with https://, without user name and password; only with `inside: true` may it begin with http://
unknown-event = there is no event `{ $name }`
    .help = write one of { $names }
mail-without-from = SVAR_SMTP_URL is set, but `mail.from` is missing in the configuration: write whom mails come from
smtp-url = SVAR_SMTP_URL cannot be used: { $problem }
webhook-without-secret = the configuration has webhooks, but SVAR_SECRET is not set: without it no call can be signed
unknown-webhook = there is no webhook `{ $name }` in the configuration
weak-secret = SVAR_SECRET is no secret: it must have at least 32 characters and be random, for example from `openssl rand -hex 32`
doctor-mail-server = Mails go to the server of SVAR_SMTP_URL.
doctor-mail-nowhere = No mail leaves: SVAR_SMTP_URL is not set.
doctor-mail-unset = Mails are not set up: `mail.from` is not in the configuration.
doctor-outbox = { $waiting } wait to be sent, { $given } were given up.
