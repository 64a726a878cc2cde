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
not-a-map = `{ $key }` inneholder nøkler med verdier
    .help = skriv dine egne nøkler under, for eksempel `{ $key }: {"{"} farge: blå {"}"}`

## merkevaren i svar.yaml
colour = `{ $written }` er ikke en farge
    .help = skriv # og seks sifre i anførselstegn, for eksempel "#0b5c55"
contrast = `{ $key }` { $colour } kan ikke leses på `{ $ground }` { $on }: kontrasten er { $contrast }, og den må være 4.5
    .help = den nærmeste fargen som kan leses, er `{ $key }: "{ $nearest }"`
radius = hjørner på { $radius } piksler er ikke hjørner lenger
    .help = skriv et antall piksler fra 0 til { $most }
font-file = `{ $file }` er ikke en skrifttype for nettet
    .help = legg skrifttypen i `static/` og skriv for eksempel `file: fonts/firma.woff2`
font-name = `{ $name }` kan ikke være navnet på en skrifttype
    .help = skriv bare bokstaver, sifre, mellomrom og bindestreker, for eksempel `name: Firma Sans`
font-weights = `{ $weights }` er ikke vektene til en skrifttype
    .help = skriv `weights: 400`, eller `weights: 400 800` når fila har flere
