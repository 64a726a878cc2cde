## authors
unknown-author = there is no author `{ $id }`
    .by-name = write the id of { $name }: `{ $id }`
    .help = write the file content/authors/{ $id }.md, or name another author

## code and films in a text
unknown-code-language = no language is called `{ $word }`; the code stays without colours
    .help = write `text` for text without colours
code-lines = `{ $word }` names no lines
    .help = write for example `hl_lines="2-4 7"`
code-setting = code has no setting `{ $word }`
    .help = the settings are `{ $names }`
anchor-taken = `{ $id }` is the name of another place on the page
    .help = write another id in the braces, for example `{"{"}#about-us{"}"}`
film-address = no film can have the address `{ $address }`
    .help = copy the address from the page of the film once more

## themes
theme-version = the theme is made for interface { $theme }, and this Svar has interface { $svar }
    .help = get the version of the theme that fits this Svar, or the Svar that fits the theme

## names of files
date-in-name = the date in the name of this file is wrong: { $why }
language-in-name = the language `{ $code }` is not one of nb, nn, da, en
    .help = the part before the ending is the language: `{ $example }`
