# Det, der bliver sagt til dem, som skriver, sætter op og driver. Reglens korte navn står i koden; attributten
# `.help` siger, hvordan fejlen kan rettes.

## rammen om hver besked
error = fejl
warning = advarsel
help = råd
errors-found = { $n } fejl
warnings-found = { $n ->
    [one] 1 advarsel
   *[other] { $n } advarsler
}
verbatim = { $text }
one-of = { $most } eller { $last }
did-you-mean = mente du `{ $close }`?

## værdier i YAML
unknown-value = `{ $key }` kan ikke være `{ $word }`
    .help = skriv { $names }
