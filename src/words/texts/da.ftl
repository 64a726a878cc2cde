## authors
unknown-author = der findes ingen forfatter `{ $id }`
    .by-name = skriv id'et for { $name }: `{ $id }`
    .help = lav filen content/authors/{ $id }.md, eller nævn en anden forfatter

## code and films in a text
unknown-code-language = der findes ikke noget kodesprog `{ $word }`; koden står uden farver
    .help = skriv `text` for tekst uden farver
code-lines = `{ $word }` er ingen linjer
    .help = skriv for eksempel `hl_lines="2-4 7"`
code-setting = kode har ingen indstilling `{ $word }`
    .help = indstillingerne er `{ $names }`
anchor-taken = `{ $id }` er navnet på et andet sted på siden
    .help = skriv et andet id i klammerne, for eksempel `{"{"}#om-os{"}"}`
film-address = ingen film kan have adressen `{ $address }`
    .help = kopiér adressen fra filmens side en gang til

## themes
theme-version = temaet er lavet til grænseflade { $theme }, og denne udgave af Svar har grænseflade { $svar }
    .help = hent den udgave af temaet, der passer til denne Svar, eller den Svar, der passer til temaet

## filnavne
date-in-name = datoen i filnavnet er forkert: { $why }
language-in-name = sproget `{ $code }` er ikke blandt nb, nn, da og en
    .help = sproget står foran filendelsen: `{ $example }`
