## authors
unknown-author = det finst ingen forfattar `{ $id }`
    .by-name = skriv id-en til { $name }: `{ $id }`
    .help = lag fila content/authors/{ $id }.md, eller nemn ein annan forfattar
