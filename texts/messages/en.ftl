## authors
unknown-author = there is no author `{ $id }`
    .by-name = write the id of { $name }: `{ $id }`
    .help = write the file content/authors/{ $id }.md, or name another author

## pictures
picture-empty = the picture `{ $name }` is empty
    .help = save or copy it once more
picture-unknown = `{ $name }` is no picture that browsers show
    .help = save it as JPEG, PNG or WebP; another ending in its name does not make it a picture
picture-cut-short = the picture `{ $name }` ends in the middle
    .help = copy it once more; the last copy was interrupted
picture-too-large = the picture `{ $name }` has { $width } × { $height } pixels, and no screen has that many
    .help = save it as JPEG, at most 6000 pixels wide
picture-too-heavy = the file of the picture `{ $name }` is larger than 256 MB
picture-ending = this picture is called .{ $ending }, but is a { $kind }
    .help = give its name the ending .{ $right }, here and where it is shown
picture-place = this picture tells everyone where it was taken
    .help = put it beside the text that shows it: there Svar takes the place out
broken-picture = this picture cannot be read: { $why }
    .help = open it in a program for pictures and save it anew, or take it out

## settings
setting = `{ $key }`: { $message }
