

## authors
unknown-author = there is no author `{ $id }`
    .by-name = write the id of { $name }: `{ $id }`
    .help = write the file content/authors/{ $id }.md, or name another author
guest-disclosure = { $name } is a guest, and nothing says why they write here
    .help = write `disclosure: ` and what ties them to the company (pay, friendship, nothing), here or in { $file }
career-order = this title is not later than the one above it
    .help = write the earliest title first, each with the day from which it was held
no-career-from = write for example `from: 2024-01-01`, the first day with this title
no-career-title = write `title: ` and what they were called from that day on

## code and films in a text
unknown-code-language = no language is called `{ $word }`; the code stays without colours
    .help = write `text` for text without colours
code-lines = `{ $word }` names no lines
    .help = write for example `hl_lines="2-4 7"`
code-setting = code has no setting `{ $word }`
    .help = the settings are `{ $names }`
anchor-taken = `{ $id }` is the name of another place on the page
    .help = write another id in the braces, for example `{"{"}#about-us{"}"}`
film-address = no film can have the address `{ $address }`
    .help = copy the address from the page of the film once more

## themes
theme-ejected = { $file } now takes the place of the theme's own
theme-no-template = the theme has no file `{ $name }`; { $help }
    .help = write `svar theme eject` to see what it has
theme-version = the theme is made for interface { $theme }, and this Svar has interface { $svar }
    .help = get the version of the theme that fits this Svar, or the Svar that fits the theme
theme-texts = the texts of the theme cannot be read: { $why }
theme-unreadable = a file here cannot be read: { $why }
unknown-theme = there is no theme `{ $name }`
    .help = make the folder `themes/{ $name }`, or write `theme: default`
unknown-template = there is no template `{ $name }`
    .help = put it into `templates/{ $name }`

## names of files
date-in-name = the date in the name of this file is wrong: { $why }
language-in-name = the language `{ $code }` is not one of nb, nn, da, en
    .help = the part before the ending is the language: `{ $example }`

## front matter
no-front-matter = the front matter is missing
    .help = the first line is `---`, then come lines like `title: …`, then `---` again, then the text
endless-front-matter = the front matter does not end
    .help = write `---` on a line of its own below the last key
no-date = write for example `date: 2026-03-01`, or begin the file's name with the date
no-author = the author is missing
    .help = write `author: ` and the name of a file in content/authors, for example `author: ingrid`
no-author-id = write `id: ` and the name of a file in content/authors
author-and-authors = `author` and `authors` stand here both
    .help = keep `authors`
page-key = `{ $key }` does nothing on a page
    .help = take it out, or move the file to content/posts/
no-text-title = write `title: ` and what the text is called
no-term-title = write `title: ` and what readers shall read
over-at-once = this expires before it is published
    .help = give `expires` a later day than `date`
two-languages = `lang` is `{ $here }`, but the file's name says `{ $there }`
    .help = change one of the two
slug = `{ $slug }` cannot stand in an address
    .help = write `slug: { $better }`
alias = `{ $alias }` is not an address on this site
    .help = write the old path from the root of the site, for example `/2019/old-name/`
no-cover-image = write `image: ` and the name of the picture's file
web-address-in = write for example `{ $key }: https://example.com/text`
no-person-name = write `name: ` and the person's name as readers shall see it
guest-organisation = a guest needs an organisation
    .help = write `organisation: ` and for whom the guest works or speaks; “private person” is an answer too
no-link-label = write `label: ` and what the link says
no-link-url = write `url: ` and where the link goes
author-link = begin it with https:// (or mailto: for an address)
until-before-from = `until` is before `from`
    .help = `from` is the first day, `until` the last one

## texts
first-level-heading = only the title is a heading of the first level
    .help = begin the headings of the text with `##`
mark-without-footnote = no note is called `{ $name }`, so the mark stands as it was typed
    .help = write the note on a line of its own, `[^{ $name }]: …`, or take the mark away
footnote-without-mark = no mark in the text leads to the note `{ $name }`, so nobody sees it
    .help = write `[^{ $name }]` where the note belongs, or take it away
skipped-heading = this heading skips a level
    .help = write `{ $marks }`; screen readers follow the levels
missing-alt = this picture has no description
    .help = say between the square brackets what the picture shows: `![A boat](boat.jpg)`
    .html-help = write `alt="…"` with what the picture shows, or `alt=""` if it is mere decoration
    .cover = the picture at the top, `{ $picture }`, has no description
    .cover-help = write `cover: { "{" } image: { $picture }, alt: What the picture shows { "}" }`

## the folders of the site
stray-file = this file is in none of the folders that Svar reads
    .help = move it to content/posts/ or content/pages/
broken-symlink = this link leads nowhere
    .help = remove it, or put the file itself in its place
link-out = this link leads out of the folder of the site
    .help = copy the file into the site instead
link-to-hidden = this link leads to a hidden file
latin-1 = save it again in your editor with the encoding UTF-8; it is probably Latin-1 (Windows-1252) now

## addresses
duplicate-address = the address { $address } is taken by { $owner }
    .help = give one of the two another `slug`, another date or another alias
    .file = give the file another name, and write the old one in `aliases`
owner-topic = the topic `{ $slug }`
owner-list = a list that every site has
same-copy = { $other } would be copied to the same address, /{ $address }
    .help = rename one of the two
duplicate-thread = the key `{ $key }` belongs to { $owner }: both would share their comments
    .help = write an `id` of its own, for example `id: { $key }-2`
not-an-id = `{ $id }` cannot be an id
    .help = write up to 200 letters, digits, hyphens, dots and underscores, and no dot at the front
nameless-file = nothing in the name of this file can stand in an address
    .help = rename the file, or write for example `slug: my-text` in the front matter

## what belongs together
translation = { $other } is this text in the same language already
    .help = say in which language it is: `lang: en`, or name the file `….en.md`
unknown-series = there is no series `{ $id }`
    .help = write the file content/series/{ $id }.md with the title of the series
series-part = part { $part } of the series is { $other } already
    .help = give one of the two another `part`
unknown-post = there is no post `{ $wanted }`
    .help = write the last part of the post's address, or the name of its file
related-to-itself = a post cannot be what to read after itself
    .help = name another post, or take this one out

## links
no-such-page = there is no page `{ $path }` on this site
    .help = check the address; a link to a content file, like `../pages/om.md`, follows it when it moves
no-such-file-here = there is no file `{ $path }` on this site
    .help = put the file at static{ $path }, or beside the text and name it without a slash
hidden-file = `{ $target }` is not published
    .help = it is shown together with the text that it belongs to
no-such-file = there is no file `{ $target }`
    .help = a link to a content file is written relative to this one, or from `content/`
no-such-picture = there is no picture `{ $target }`
link-to-draft = `{ $target }` is a draft
    .help = publish it first, or take the link out
link-to-future = `{ $target }` is not published yet
link-to-expired = `{ $target }` is no longer published
missing-anchor = there is no heading `#{ $anchor }` in { $whole }
    .none = there are no headings in it
    .help = its headings are: { $anchors }
this-text = this text
unsafe-link = a link cannot begin with `{ $scheme }:`
    .help = links begin with https:, http:, mailto: or tel:, or are paths
outside = `{ $target }` leads out of the folder of the site
    .help = copy the file beside this text, and link to it there

## the editorial calendar
weekday-short-1 = Mon
weekday-short-2 = Tue
weekday-short-3 = Wed
weekday-short-4 = Thu
weekday-short-5 = Fri
weekday-short-6 = Sat
weekday-short-7 = Sun
calendar-name = { $site }: editorial calendar
calendar-head = Editorial calendar of { $site }, { $from } – { $to }
calendar-goal = The goal is { $n ->
    [one] one post a week
   *[other] { $n } posts a week
}.
calendar-no-goal = There is no goal. Write for example `goals: { "{" } posts_per_week: 1 { "}" }` in svar.yaml.
calendar-week = Week { $number }
    .inside = week { $number }
calendar-days = { $first }–{ $last } { $last_month }
    .two-months = { $first } { $first_month } – { $last } { $last_month }
calendar-day = { $weekday } { $day }
calendar-count = { $n ->
    [0] no posts
    [one] one post
   *[other] { $n } posts
}
calendar-count-of = { $count } of { $goal }
calendar-this-week = this week
calendar-fell-short = { $n } short
calendar-missing = { $n } missing
    .drafts = { $n } missing, but there { $drafts ->
        [one] is a draft
       *[other] are { $drafts } drafts
    }
calendar-note-weekend = comes out at the weekend
calendar-note-holiday = comes out on a public holiday: { $name }
calendar-note-same-day = the same day as “{ $title }”
calendar-note-overdue = the day has passed, and this is still a draft
calendar-published = published
calendar-scheduled = scheduled
calendar-draft = draft
calendar-expired = taken down
calendar-event = { $title }
    .draft = Draft: { $title }
    .expired = Taken down: { $title }
only-calendar-is-ics = only the calendar can be written as iCalendar: `svar list calendar --format ics`
calendar-legend = ● out   ○ comes out by itself   ◇ draft   × taken down   ✦ public holiday   ! look again
calendar-reached = The goal was reached in { $reached } of the last { $weeks } weeks that are over.
calendar-next-gap = The first week with room: { $week }, { $days }. { $weeks ->
    [one] Otherwise all is as it should be.
   *[other] In all, { $weeks } weeks to come lack something.
}
calendar-no-gap = All weeks to come have what they should have.

## rules of svar check
guidelines = readers may comment, but no guidelines say what is welcome
    .help = write a page and name it: `comments: { "{" } guidelines: /guidelines/ { "}" }`
vague-link = the link text “{ $text }” does not say where the link leads
    .help = put the link on the words that say what is there, for example [how to read a fault report](…)
bare-link = a web address stands as text; whoever has the text read out hears it sign by sign
    .help = write what is there, with the address behind it: [the name of the page]({ $address })
empty-link = this link has no text
    .help = write between the square brackets where it leads
    .target = the link “{ $text }” leads nowhere
    .target-help = write the address between the parentheses, or take the link out
alt-file-name = the description “{ $alt }” does not say what the picture shows
    .help = write what you would say about it on the telephone: ![Two linesmen in a mast in the snow](mast.jpg)
emphasis-heading = “{ $text }” looks like a heading, but is only emphasised
    .help = write `## { $text }`, so that screen readers and the table of contents find it too
table-head = the table has no headings above its columns
    .help = write in the first row what the columns show
    .html-help = write the names of the columns in `<th>` in the first row
placeholder-date = the date { $date } looks like one that was never filled in
    .help = write the day on which the post is published
future-date = the post does not come out until { $date }
    .help = is the year right?
weekend = the post comes out at the weekend, { $date }, when nobody is there to answer
    .help = move it to a working day, or see that somebody answers
holiday = the post comes out on { $date }, which is { $name }, when nobody is there to answer
long-title = the title has { $n } characters and is cut in lists and search results
    .help = say it in { $most } characters or fewer
missing-summary = the post has no summary, and the beginning of the text does not do for one: “{ $text }”
    .nothing = the post has no summary, and the text has no beginning that could stand in for it
    .help = write `summary: ` and a sentence or two about what the reader will learn
long-summary = the summary has { $n } characters and is cut in search results
    .help = say it in { $most } characters or fewer
short-summary = the summary has only { $n } characters
    .help = write a whole sentence about what the reader will learn, of at least { $least } characters
equal-titles = { $other } has the same title
    .help = readers and search engines tell posts apart by their titles
unused-author = { $name } stands at no post
    .help = write `{ $id }` under `authors` in a post, or remove the file
unused-tag = no post has the topic `{ $tag }`
    .help = write `{ $tag }` under `{ $key }` in a post, or remove the file
series-gap = the series `{ $series }` has no part { $first }
    .several = the series `{ $series }` lacks parts { $first } to { $last }
    .help = correct the numbers under `part`, or write the part that is missing
spelling-of-name = “{ $written }” is not how the name is spelled
    .help = write “{ $write }”

## links that lead away from the site
moved-link = this page has moved permanently to { $to }
    .help = write the new address: { $to }
dead-link = the server answers with the error { $status }
    .gone = this page is no longer there
    .broken = the server answers that something is wrong with it ({ $status })
    .no-host = nobody knows the host { $host }
    .no-connection = the host { $host } takes no connection
    .too-slow = the host { $host } did not answer in time
    .unsafe = the host { $host } cannot show that it is who it says
    .circle = the address sends on in a circle
    .private = { $host } is in a private network and was not asked
    .help = open { $address } in a browser; find the page where it is now, or take the link out
    .private-help = if it shall be asked, write `checks: { "{" } allow_hosts: [{ $host }] { "}" }` in svar.yaml
links-asked = { $done } of { $all } links asked about
links-known = { $all } addresses outside the site; { $asked } were asked about now, for the others an answer is remembered.
links-offline = Not one of { $n } addresses could be reached. Is this machine online? The links were not checked.

## pictures
picture-empty = the picture `{ $name }` is empty
    .help = save or copy it once more
picture-unknown = `{ $name }` is no picture that browsers show
    .help = save it as JPEG, PNG or WebP; another ending in its name does not make it a picture
picture-cut-short = the picture `{ $name }` ends in the middle
    .help = copy it once more; the last copy was interrupted
picture-too-large = the picture `{ $name }` has { $width } × { $height } pixels, and no screen has that many
    .help = save it as JPEG, at most 6000 pixels wide
picture-too-heavy = the file of the picture `{ $name }` is larger than 256 MB
picture-ending = this picture is called .{ $ending }, but is a { $kind }
    .help = give its name the ending .{ $right }, here and where it is shown
picture-place = this picture tells everyone where it was taken
    .help = put it beside the text that shows it: there Svar takes the place out
broken-picture = this picture cannot be read: { $why }
    .help = open it in a program for pictures and save it anew, or take it out

## settings
setting = `{ $key }`: { $message }

## svar explain
explain-post = The post “{ $title }”
explain-page = The page “{ $title }”
explain-author = The author { $name } (`{ $id }`), with { $n ->
    [one] one post
   *[other] { $n } posts
}, drafts and coming ones included
explain-term = `{ $id }`, with { $n ->
    [one] one post
   *[other] { $n } posts
}, drafts and coming ones included
    .unused = No post has `{ $id }` under `{ $key }`, and so there is no page about it.
explain-file = The file { $file }
    .unused = It is left out: it lies beside something that is not shown, or outside the folders that are copied.
explain-unknown = { $file } is no part of the site: texts are in content/, files that are copied in static/
    .missing = there is no file { $file }
    .mistaken = { $file } cannot be read as it is; `svar check` says what is wrong
explain-published = ON THE BLOG since { $date }.
    .page = ON THE BLOG.
explain-draft = NOT ON THE BLOG: it is a draft (`draft: true`, line { $line }).
    .help = Take the line out, and the date decides: { $date }.
explain-future = NOT ON THE BLOG YET: its date is { $date }. It comes by itself when the site is built after that.
explain-expired = NO LONGER ON THE BLOG: it expired on { $date } (`expires`, line { $line }).
explain-errors = NOTHING NEW COMES OUT while something is wrong: { $n ->
    [one] one error stands in the way
   *[other] { $n } errors stand in the way
}; `svar check` shows where.
explain-date = { $date }, { $time }
explain-no-date = without a date
explain-address = Address: { $address }
explain-not-built = The page is not in { $folder }/ yet: run `svar build`, and publish what it built.
explain-where = Where it stands:
    .later = Where it will stand:
explain-nowhere = No page leads there.
explain-more = and { $n } more
explain-in-home = front page
explain-in-authors = authors
explain-in-tags = topics
explain-in-categories = categories
explain-in-series = series
explain-in-archive = archive
explain-in-texts = texts
explain-in-feeds = feeds
explain-in-sitemap = sitemap
explain-in-aliases = old addresses
explain-posts = The posts:
explain-origins = Where it comes from:
explain-by-line = { $value }  (line { $line }: `{ $key }`)
explain-by-name = { $value }  (the file's name)
explain-by-default = { $value }  (svar.yaml)
explain-by-slug = { $value }  (the last part of the address)
explain-by-text = { $value }  (the beginning of the text)
explain-title = title
explain-date-key = date
explain-slug = address part
explain-language = language
explain-thread = thread
explain-authors = authors
explain-summary = summary
explain-comments = comments

## commands
built = Built { $posts ->
        [one] 1 post
       *[other] { $posts } posts
    } and { $pages ->
        [one] 1 page
       *[other] { $pages } pages
    } into { $folder } in { $seconds } s: { $written } files written, { $unchanged } as before, { $removed } removed
not-comments = { $source } is not a file of comments that `svar-comments export` wrote: { $why }
    .version = it has version { $found }, and this program reads { $wanted }
unsafe-source = { $source } could be changed by anyone on the way; use an address that starts with https://
cannot-fetch = cannot fetch the comments from { $source }
nothing-wrong = Nothing is wrong with { $posts ->
        [one] 1 post
       *[other] { $posts } posts
    } and { $pages ->
        [one] 1 page
       *[other] { $pages } pages
    }.
started = Started { $path }
started-draft = It is a draft; `svar serve --drafts` shows it. Take `draft: true` away to publish it.
no-slug = no address can be made of the title “{ $title }”; use some letters
no-such-author = there is no author `{ $id }`; { $help }
name-author = say who writes the post with `--author ID`; { $help }
authors-are = the authors are: { $ids }
    .none = there is none yet: `svar new author "Name"` starts one
already-there = { $path } is there already and was left as it is
new-site = A site with two posts stands in { $folder }.
    .see = See it:   { $command }
    .build = Build it: { $command }
    .language = Its texts are in Norwegian; `language:` in svar.yaml takes nb, nn, da and en.
folder-taken = { $folder } holds { $names } already; nothing was written. Name an empty folder
file-too-many = only `svar list share` takes a file; `{ $file }` is one too many here
dry-run = Nothing was written: this was a dry run.
imported = { $files } files written to { $folder }. { $waiting ->
        [one] 1 thing waits
       *[other] { $waiting } things wait
    } for an editor; { $report } lists them, with everything else that changed or was left out, by file and line.
not-a-post = { $file } is not a post of this site, or it has mistakes that hide it; `svar check` lists them

## svar serve
serve-site = Site:   { $address }
serve-inbox = Inbox:  { $address }
serve-link = (a link to sign in with once, within { $hours } hours)
serve-demo = The conversations are made up, and go when you stop this with Ctrl-C.
serve-no-browser = No browser could be opened; the address above is the site.
serve-port = cannot listen on port { $port }; is another preview running? `--port` takes another one
last-good-build = This page shows the last good build
nothing-yet = There is no page here yet.

## what a build does, and what stands in its way
step = { $name } { $ms } ms ({ $share }%)
step-load = reading files
step-parse = reading texts
step-link = joining them
step-theme = reading the theme
step-render = drawing pages
step-check = checking
step-write = writing
disk-failed = cannot read or write { $path }
not-inside = `{ $path }` is not a path inside the built site
two-files = two files of the site would be written to `{ $path }`
foreign-file = `{ $path }` is already there and was not made by Svar: move it away, or build into another folder
foreign-in-staging = `{ $path }` stands where changed files wait, and was not made by Svar: move it away
sources-there = the site cannot be built into `{ $folder }`, because its sources are there: choose a folder of its own, for example `output_dir: public`
out-through-link = `{ $path }` leads out of the built site through a link
cache-is-link = `{ $folder }` is a link to another folder: remove it, so that pictures are kept in the site’s own
folder-is-link = `{ $folder }` is a link to another folder: remove it
cannot-watch = cannot watch { $path } for changes
cannot-fill-demo = the sample conversations cannot be made
