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
