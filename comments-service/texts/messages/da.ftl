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
not-a-map = `{ $key }` indeholder nøgler med værdier
    .help = skriv dine egne nøgler nedenunder, for eksempel `{ $key }: {"{"} farve: blå {"}"}`

## brandet i svar.yaml
colour = `{ $written }` er ikke en farve
    .help = skriv # og seks cifre i anførselstegn, for eksempel "#0b5c55"
contrast = `{ $key }` { $colour } kan ikke læses på `{ $ground }` { $on }: kontrasten er { $contrast }, og den skal være 4.5
    .help = den nærmeste farve, der kan læses, er `{ $key }: "{ $nearest }"`
radius = hjørner på { $radius } pixels er ikke hjørner længere
    .help = skriv et antal pixels fra 0 til { $most }
font-file = `{ $file }` er ikke en skrifttype til nettet
    .help = læg skrifttypen i `static/`, og skriv for eksempel `file: fonts/firma.woff2`
font-name = `{ $name }` kan ikke være navnet på en skrifttype
    .help = skriv kun bogstaver, cifre, mellemrum og bindestreger, for eksempel `name: Firma Sans`
font-weights = `{ $weights }` er ikke vægtene i en skrifttype
    .help = skriv `weights: 400`, eller `weights: 400 800`, når filen har flere
