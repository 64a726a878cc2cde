# Det som blir sagt til dem som skriver, setter opp og drifter. Regelens kortnavn står i koden; attributtet
# `.help` sier hvordan feilen kan rettes.

## rammen rundt hver melding
error = feil
warning = advarsel
help = råd
errors-found = { $n } feil
warnings-found = { $n ->
    [one] 1 advarsel
   *[other] { $n } advarsler
}
verbatim = { $text }
one-of = { $most } eller { $last }
did-you-mean = mente du `{ $close }`?

## verdier i YAML
unknown-value = `{ $key }` kan ikke være `{ $word }`
    .help = skriv { $names }
