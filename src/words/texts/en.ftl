## authors
unknown-author = there is no author `{ $id }`
    .by-name = write the id of { $name }: `{ $id }`
    .help = write the file content/authors/{ $id }.md, or name another author
