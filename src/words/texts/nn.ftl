## authors
unknown-author = det finst ingen forfattar `{ $id }`
    .by-name = skriv id-en til { $name }: `{ $id }`
    .help = lag fila content/authors/{ $id }.md, eller nemn ein annan forfattar

## code and films in a text
unknown-code-language = det finst ikkje noko kodespråk `{ $word }`; koden står utan fargar
    .help = skriv `text` for tekst utan fargar
code-lines = `{ $word }` er ingen linjer
    .help = skriv til dømes `hl_lines="2-4 7"`
code-setting = kode har inga innstilling `{ $word }`
    .help = innstillingane er `{ $names }`
anchor-taken = `{ $id }` er namnet på ein annan stad på sida
    .help = skriv ein annan id i klammene, til dømes `{"{"}#om-oss{"}"}`
film-address = ingen film kan ha adressa `{ $address }`
    .help = kopier adressa frå sida til filmen ein gong til

## themes
theme-version = temaet er laga for grensesnitt { $theme }, og denne utgåva av Svar har grensesnitt { $svar }
    .help = hent den utgåva av temaet som passar til denne Svar, eller den Svar som passar til temaet

## filnamn
date-in-name = datoen i filnamnet er gal: { $why }
language-in-name = språket `{ $code }` er ikkje blant nb, nn, da og en
    .help = språket står framfor filendinga: `{ $example }`
