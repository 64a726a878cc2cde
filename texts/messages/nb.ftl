## authors
unknown-author = det finnes ingen forfatter `{ $id }`
    .by-name = skriv id-en til { $name }: `{ $id }`
    .help = lag filen content/authors/{ $id }.md, eller nevn en annen forfatter

## pictures
picture-empty = bildet `{ $name }` er tomt
    .help = lagre eller kopier det en gang til
picture-unknown = `{ $name }` er ikke et bilde som nettlesere viser
    .help = lagre det som JPEG, PNG eller WebP; en annen endelse i navnet gjør det ikke til et bilde
picture-cut-short = bildet `{ $name }` slutter midt i
    .help = kopier det en gang til; forrige gang ble kopieringen avbrutt
picture-too-large = bildet `{ $name }` er på { $width } × { $height } piksler, og så mange har ingen skjerm
    .help = lagre det som JPEG, høyst 6000 piksler bredt
picture-too-heavy = filen til bildet `{ $name }` er større enn 256 MB
picture-ending = dette bildet heter .{ $ending }, men er en { $kind }
    .help = gi navnet endelsen .{ $right }, her og der bildet vises
picture-place = dette bildet forteller alle hvor det er tatt
    .help = legg det ved siden av teksten som viser det: der tar Svar stedet ut
broken-picture = dette bildet kan ikke leses: { $why }
    .help = åpne det i et bildeprogram og lagre det på nytt, eller ta det ut

## settings
setting = `{ $key }`: { $message }
