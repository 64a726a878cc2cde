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
