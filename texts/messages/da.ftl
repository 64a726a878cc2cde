## authors
unknown-author = der findes ingen forfatter `{ $id }`
    .by-name = skriv id'et for { $name }: `{ $id }`
    .help = lav filen content/authors/{ $id }.md, eller nævn en anden forfatter

## pictures
picture-empty = billedet `{ $name }` er tomt
    .help = gem eller kopiér det en gang til
picture-unknown = `{ $name }` er ikke et billede, som browsere viser
    .help = gem det som JPEG, PNG eller WebP; en anden endelse i navnet gør det ikke til et billede
picture-cut-short = billedet `{ $name }` slutter midt i
    .help = kopiér det en gang til; sidste gang blev kopieringen afbrudt
picture-too-large = billedet `{ $name }` er på { $width } × { $height } pixels, og så mange har ingen skærm
    .help = gem det som JPEG, højst 6000 pixels bredt
picture-too-heavy = filen med billedet `{ $name }` er større end 256 MB
picture-ending = dette billede hedder .{ $ending }, men er en { $kind }
    .help = giv navnet endelsen .{ $right }, her og dér hvor billedet vises
picture-place = dette billede fortæller alle, hvor det er taget
    .help = læg det ved siden af den tekst, der viser det: dér tager Svar stedet ud
broken-picture = dette billede kan ikke læses: { $why }
    .help = åbn det i et billedprogram og gem det på ny, eller tag det ud

## settings
setting = `{ $key }`: { $message }
