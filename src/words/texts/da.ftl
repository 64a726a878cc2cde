## authors
unknown-author = der findes ingen forfatter `{ $id }`
    .by-name = skriv id'et for { $name }: `{ $id }`
    .help = lav filen content/authors/{ $id }.md, eller nævn en anden forfatter
