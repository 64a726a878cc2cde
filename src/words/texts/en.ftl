## authors
unknown-author = there is no author `{ $id }`
    .by-name = write the id of { $name }: `{ $id }`
    .help = write the file content/authors/{ $id }.md, or name another author

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
theme-no-template = the theme has no file `{ $name }`
    .help = write `svar theme eject` to see what it has
theme-version = the theme is made for interface { $theme }, and this Svar has interface { $svar }
    .help = get the version of the theme that fits this Svar, or the Svar that fits the theme

## names of files
date-in-name = the date in the name of this file is wrong: { $why }
language-in-name = the language `{ $code }` is not one of nb, nn, da, en
    .help = the part before the ending is the language: `{ $example }`

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
missing-alt = this picture has no description
    .html-help = write `alt="…"` with what the picture shows, or `alt=""` if it is mere decoration
    .cover = the picture at the top, `{ $picture }`, has no description
    .cover-help = write `cover: { "{" } image: { $picture }, alt: What the picture shows { "}" }`
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
