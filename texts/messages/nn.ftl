## authors
unknown-author = det finst ingen forfattar `{ $id }`
    .by-name = skriv id-en til { $name }: `{ $id }`
    .help = lag fila content/authors/{ $id }.md, eller nemn ein annan forfattar

## pictures
picture-empty = biletet `{ $name }` er tomt
    .help = lagre eller kopier det ein gong til
picture-unknown = `{ $name }` er ikkje eit bilete som nettlesarar viser
    .help = lagre det som JPEG, PNG eller WebP; ei anna ending i namnet gjer det ikkje til eit bilete
picture-cut-short = biletet `{ $name }` sluttar midt i
    .help = kopier det ein gong til; førre gongen vart kopieringa avbroten
picture-too-large = biletet `{ $name }` er på { $width } × { $height } pikslar, og så mange har ingen skjerm
    .help = lagre det som JPEG, høgst 6000 pikslar breitt
picture-too-heavy = fila til biletet `{ $name }` er større enn 256 MB
picture-ending = dette biletet heiter .{ $ending }, men er ein { $kind }
    .help = gje namnet endinga .{ $right }, her og der biletet blir vist
picture-place = dette biletet fortel alle kvar det er teke
    .help = legg det ved sida av teksten som viser det: der tek Svar staden ut
broken-picture = dette biletet kan ikkje lesast: { $why }
    .help = opne det i eit biletprogram og lagre det på nytt, eller ta det ut

## settings
setting = `{ $key }`: { $message }
