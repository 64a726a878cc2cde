# Regnskabet efter en import. Bemærkningerne er hele sætninger, for de står for sig selv i en liste.

## rammen om regnskabet
import-heading-report = Det gjorde importen
import-heading-editor = Til redaktøren
import-heading-rest = Alt andet
import-head-read = læst
import-kept = beholdt
import-turned = omdannet
import-left-out = udeladt
import-made = lavet
import-for-the-editor = til redaktøren
import-balanced = Tallene går op: alt, der blev læst, er beholdt, omdannet eller opført som udeladt.
import-unbalanced = Tallene går ikke op; det er en fejl i selve importen.
import-unbalanced-row = <- går ikke op

## det, der tælles
import-kind-post = indlæg
import-kind-draft = kladde
import-kind-author = forfatter
import-kind-guest = gæst
import-kind-tag = emne
import-kind-date = dato
import-kind-page = side
import-kind-setting = indstilling
import-kind-settings = indstillinger
import-kind-settings-file = indstillingsfil
import-kind-data-file = datafil
import-kind-machinery = skabelon eller tilføjelse
import-kind-copied-file = kopieret fil
import-kind-other-file = anden fil
import-kind-key = nøgle i hovedet
import-kind-redirect = viderestilling
import-kind-address = adresse
import-kind-page-address = adresse på en side
import-kind-picture-address = adresse på et billede
import-kind-picture-elsewhere = billede fra et andet websted
import-kind-anchor = anker
import-kind-liquid-open = Liquid uden slutning
import-kind-abbreviation = kramdown: forkortelse
import-kind-attributes = kramdown: attributter {"{"}: …{"}"}
import-kind-end-of-block = kramdown: blokslutning (^)
import-kind-extension = kramdown: udvidelse {"{"}::…{"}"}
import-kind-heading = kramdown: overskrift uden mellemrum
import-kind-html-attribute = HTML-attributten { $name }

## indstillinger
import-settings = { $reason } Importen går videre med de indstillinger, Jekyll har i forvejen.
import-setting = Svar har ingen sådan indstilling eller løser det på en anden måde.
import-no-zone = Jekyll brugte tidszonen på den maskine, der byggede webstedet; det nye websted bruger UTC. Sæt `timezone` i svar.yaml, og se efter, om adresser ændrer sig.
import-unknown-zone = Tidszonen er ukendt; det nye websted bruger UTC.
import-language = Svar har ikke tekster på dette sprog; det nye websted bruger engelsk.

## filer
import-unreadable = Filen kan ikke læses: { $why }.
import-yaml = Dens YAML kan ikke læses: { $what }.
    .line = Dens YAML kan ikke læses: { $what }, i linje { $line }.
import-too-large = Den er større end { $most } MB.
import-not-utf-8 = Linje { $line } er ikke UTF-8. Gem filen som UTF-8, og importer igen.
import-link = Det er en genvej til et andet sted, og importen følger ikke genveje.
import-data = Svar læser ingen datafiler; det, en side lavede af den, skal skrives direkte ind.
import-machinery = Skabeloner, indsatte filer, typografiark, tilføjelser og andre samlinger bliver ikke flyttet.
import-excluded = Jekyll udelod den også.
import-page = Andre sider end indlæg bliver ikke flyttet; skriv den ind i content/pages/.

## indlæg og forfattere
import-no-author = Indlægget nævner ingen forfatter; det står under webstedets navn.
import-same-tag = Det har samme adresse som `{ $first }` og hedder det nu.
import-unpublished = Det var ikke udgivet; nu er det en kladde.
import-key = Svar har ingen sådan nøgle.
import-tabs = Hovedet i filen havde tabulatorer, hvor YAML ikke tillader dem; de er blevet til mellemrum.
import-no-date = Det har ingen dato; det fik det nyeste indlægs dato.
import-date = Dette er ikke en dato; den i filnavnet gælder.
import-date-rest = Læst som { $date }; resten er ikke en dato.
import-hidden-author = Jekyll udgav ingen side om denne forfatter; Svar giver en side til alle, som et indlæg nævner.
import-guest = Læserne ser, hvem en gæst skriver for og hvorfor: organisationen står som »{ $organisation }«, og oplysningen siger ikke mere end det. Skriv det, der er sandt.
    .unknown = Læserne ser, hvem en gæst skriver for og hvorfor: organisationen er ukendt og vises ikke, og oplysningen siger ikke mere end det. Skriv det, der er sandt.
import-capitals = `{ $other }` adskiller sig kun ved store bogstaver; denne hedder nu `{ $id }-2`.
import-capitals-count = Forfatterens id er `{ $id }`; nu tæller store og små bogstaver.
import-same-name = `{ $other }` har samme navn. Er det én person? Så kan de to filer blive til én.
import-made-author = Kilden har ingen forfatter `{ $named }`; importen lavede en med kun et navn.
    .close = Kilden har ingen forfatter `{ $named }`; importen lavede en med kun et navn. Var det `{ $close }`, der var ment?

## viderestillinger og adresser
import-unpublished-author = Forfatteren var ikke udgivet, og ingen indlæg nævner vedkommende.
import-author-redirect = Det var ingen forfatter, men en viderestilling til en side, der ikke er i kilden.
import-alias = Det var kun en viderestilling; nu er det et alias.
import-led-away = Det førte til { $target }; teksten bliver stående som kladde, så intet går tabt.
import-moved = Det står på { $address } nu; den gamle adresse fører dertil.
import-bad-address = Ingen fil på webstedet kan stå på denne adresse.
import-there-already = Siden står der allerede.
import-address-taken = En anden side har denne adresse.
import-to-no-author = Den førte til en forfatter, der ikke har nogen side.
import-picture-elsewhere = Browseren henter dette billede fra et andet websted; kopiér det til static/.
import-points-nowhere = Det, den peger på, er ikke i kilden.
import-lost-anchor = Intet på den side har dette anker; linket fører til toppen af siden.
import-empty-link = Linket har ingen adresse; det fører til siden selv.
import-unsafe-link = En side kan ikke linke dertil; linket fører til siden selv.

## HTML, kramdown og Liquid
import-player = Afspilleren fra et andet websted er blevet til et link, så intet hentes derfra, før nogen klikker.
import-elsewhere = Det, et andet websted ville have vist her, er blevet til et link dertil.
import-script = Siderne kører ingen scripts fra andre websteder; det, scriptet gjorde, er væk, men teksten står.
import-attribute = Temaet bestemmer, hvordan tingene ser ud, og siderne kører ingen scripts i attributter.
import-comment = En kommentar, som læserne aldrig så.
import-extension = CommonMark har ingen sådan udvidelse.
import-abbreviation = Svar har ingen forkortelser; sig det i teksten.
import-attributes = Kun overskrifter tager attributter, og kun id'er.
import-heading = En overskrift skal have et mellemrum bag tegnene; nu har den det.
import-liquid-open = Denne Liquid-kode bliver aldrig lukket; den står i teksten, som den er.
import-block-open = Denne blok bliver aldrig afsluttet.
import-tag = Svar kender ikke `{ $name }`; der står intet i stedet.
import-no-post = Indlægget `{ $post }` er ikke i kilden; linket går til forsiden.
import-assign = Dette tildeler intet.
import-condition = Kun Jekyll ved, om dette er sandt; det, der står indeni, vises.
import-loop = Svar kører ingen løkker i en tekst; alt frem til `{ $end }` er udeladt.
import-stray = Dette afslutter eller deler en blok, der aldrig begyndte.
import-no-value = Den havde ingen værdi, så Jekyll viste heller intet her.
import-no-person = Forfatteren `{ $id }` er ikke i kilden; navnet er lavet af id'et.
    .close = Forfatteren `{ $id }` er ikke i kilden; navnet er lavet af id'et. Var det `{ $close }`, der var ment?
import-no-portrait = Billedet af `{ $id }` er ikke i kilden.
import-filter = Filteret `{ $name }` er ukendt; værdien står der uden det.
import-no-include = Filen `_includes/{ $name }` er ikke i kilden; skriv det, den viste her, ind i indlægget.
import-nested-include = `{ $name }` er indsat i en anden indsat fil; skriv det, den viste her, ind i indlægget.

## afvisninger
import-no-jekyll = { $folder } ligner ikke en Jekyll-blog: der er hverken en mappe `_posts` eller en fil `_config.yml`. Nævn den mappe, de ligger i.
import-outside = `{ $path }` ville ligge uden for det nye websted
import-twice = `{ $path }` er der to gange
import-overwrites = { $folder } har allerede filer, som importen ville overskrive:
    { $files }{ $more ->
        [0] {""}
       *[other] {"\u000A  "}og { $more } mere
    }
    Intet blev skrevet. Vælg en anden mappe med `--into`, eller flyt disse filer først.
import-into-link = { $path } er en genvej til et andet sted, og importen skriver kun i rigtige mapper. Fjern genvejen, eller vælg en anden mappe med `--into`.
