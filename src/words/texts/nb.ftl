## authors
unknown-author = det finnes ingen forfatter `{ $id }`
    .by-name = skriv id-en til { $name }: `{ $id }`
    .help = lag filen content/authors/{ $id }.md, eller nevn en annen forfatter
