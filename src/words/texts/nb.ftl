## authors
unknown-author = det finnes ingen forfatter `{ $id }`
    .by-name = skriv id-en til { $name }: `{ $id }`
    .help = lag filen content/authors/{ $id }.md, eller nevn en annen forfatter

## code and films in a text
unknown-code-language = det finnes ikke noe kodespråk `{ $word }`; koden står uten farger
    .help = skriv `text` for tekst uten farger
code-lines = `{ $word }` er ingen linjer
    .help = skriv for eksempel `hl_lines="2-4 7"`
code-setting = kode har ingen innstilling `{ $word }`
    .help = innstillingene er `{ $names }`
anchor-taken = `{ $id }` er navnet på et annet sted på siden
    .help = skriv en annen id i klammene, for eksempel `{"{"}#om-oss{"}"}`
film-address = ingen film kan ha adressen `{ $address }`
    .help = kopier adressen fra siden til filmen en gang til

## themes
theme-version = temaet er laget for grensesnitt { $theme }, og denne utgaven av Svar har grensesnitt { $svar }
    .help = hent den utgaven av temaet som passer til denne Svar, eller den Svar som passer til temaet

## filnavn
date-in-name = datoen i filnavnet er gal: { $why }
language-in-name = språket `{ $code }` er ikke blant nb, nn, da og en
    .help = språket står foran filendelsen: `{ $example }`
