# Det som blir sagt til dei som skriv, set opp og driftar. Kortnamnet på regelen står i koden; attributtet
# `.help` seier korleis feilen kan rettast.

## ramma rundt kvar melding
error = feil
warning = åtvaring
help = råd
errors-found = { $n } feil
warnings-found = { $n ->
    [one] 1 åtvaring
   *[other] { $n } åtvaringar
}
verbatim = { $text }
one-of = { $most } eller { $last }
did-you-mean = meinte du `{ $close }`?

## verdiar i YAML
unknown-value = `{ $key }` kan ikkje vere `{ $word }`
    .help = skriv { $names }
not-a-map = `{ $key }` inneheld nøklar med verdiar
    .help = skriv dine eigne nøklar under, til dømes `{ $key }: {"{"} farge: blå {"}"}`

## merkevara i svar.yaml
colour = `{ $written }` er ikkje ein farge
    .help = skriv # og seks siffer i hermeteikn, til dømes "#0b5c55"
contrast = `{ $key }` { $colour } kan ikkje lesast på `{ $ground }` { $on }: kontrasten er { $contrast }, og han må vere 4.5
    .help = den næraste fargen som kan lesast, er `{ $key }: "{ $nearest }"`
radius = hjørne på { $radius } pikslar er ikkje hjørne lenger
    .help = skriv eit tal pikslar frå 0 til { $most }
font-file = `{ $file }` er ikkje ein skrifttype for nettet
    .help = legg skrifttypen i `static/` og skriv til dømes `file: fonts/firma.woff2`
font-name = `{ $name }` kan ikkje vere namnet på ein skrifttype
    .help = skriv berre bokstavar, siffer, mellomrom og bindestrekar, til dømes `name: Firma Sans`
font-weights = `{ $weights }` er ikkje vektene til ein skrifttype
    .help = skriv `weights: 400`, eller `weights: 400 800` når fila har fleire
