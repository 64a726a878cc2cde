# Rekneskapen etter ein import. Merknadene er heile setningar, for dei står for seg sjølve i ei liste.

## ramma rundt rekneskapen
import-heading-report = Dette gjorde importen
import-heading-editor = Til redaktøren
import-heading-rest = Alt anna
import-head-read = lese
import-kept = behalde
import-turned = gjort om
import-left-out = utelate
import-made = laga
import-for-the-editor = til redaktøren
import-balanced = Tala går opp: alt som blei lese, er behalde, gjort om eller ført opp som utelate.
import-unbalanced = Tala går ikkje opp; det er ein feil i sjølve importen.
import-unbalanced-row = <- går ikkje opp

## det som blir talt
import-kind-post = innlegg
import-kind-draft = utkast
import-kind-author = forfattar
import-kind-guest = gjest
import-kind-tag = emne
import-kind-date = dato
import-kind-page = side
import-kind-setting = innstilling
import-kind-settings = innstillingar
import-kind-settings-file = innstillingsfil
import-kind-data-file = datafil
import-kind-machinery = mal eller tillegg
import-kind-copied-file = kopiert fil
import-kind-other-file = anna fil
import-kind-key = nøkkel i hovudet
import-kind-redirect = vidaresending
import-kind-address = adresse
import-kind-page-address = adresse til ei side
import-kind-picture-address = adresse til eit bilete
import-kind-picture-elsewhere = bilete frå ein annan nettstad
import-kind-anchor = anker
import-kind-liquid-open = Liquid utan slutt
import-kind-abbreviation = kramdown: forkorting
import-kind-attributes = kramdown: attributt {"{"}: …{"}"}
import-kind-end-of-block = kramdown: blokkslutt (^)
import-kind-extension = kramdown: utviding {"{"}::…{"}"}
import-kind-heading = kramdown: overskrift utan mellomrom
import-kind-html-attribute = HTML-attributtet { $name }

## innstillingar
import-settings = { $reason } Importen går vidare med innstillingane Jekyll har frå før.
import-setting = Svar har inga slik innstilling, eller løyser det på ein annan måte.
import-no-zone = Jekyll brukte tidssona til maskina som bygde nettstaden; den nye nettstaden bruker UTC. Set `timezone` i svar.yaml, og sjå etter om adresser endrar seg.
import-unknown-zone = Tidssona er ukjend; den nye nettstaden bruker UTC.
import-language = Svar har ikkje tekstar på dette språket; den nye nettstaden bruker engelsk.

## filer
import-unreadable = Fila kan ikkje lesast: { $why }.
import-yaml = YAML-en i henne kan ikkje lesast: { $what }.
    .line = YAML-en i henne kan ikkje lesast: { $what }, på linje { $line }.
import-too-large = Ho er større enn { $most } MB.
import-not-utf-8 = Linje { $line } er ikkje UTF-8. Lagre fila som UTF-8 og importer på nytt.
import-link = Det er ein snarveg til ein annan stad, og importen følgjer ikkje snarvegar.
import-data = Svar les ingen datafiler; det ei side laga av henne, må skrivast rett inn.
import-machinery = Malar, innsette filer, stilark, tillegg og andre samlingar blir ikkje flytte.
import-excluded = Jekyll utelét henne òg.
import-page = Andre sider enn innlegg blir ikkje flytte; skriv henne inn i content/pages/.

## innlegg og forfattarar
import-no-author = Innlegget nemner ingen forfattar; det står under namnet til nettstaden.
import-same-tag = Det har same adresse som `{ $first }`, og heiter det no.
import-unpublished = Det var ikkje publisert; no er det eit utkast.
import-key = Svar har ingen slik nøkkel.
import-tabs = Hovudet i fila hadde tabulatorar der YAML ikkje tillèt dei; dei er blitt mellomrom.
import-no-date = Det har ingen dato; det fekk datoen til det nyaste innlegget.
import-date = Dette er ikkje ein dato; den i filnamnet gjeld.
import-date-rest = Lese som { $date }; resten er ikkje ein dato.
import-hidden-author = Jekyll publiserte inga side om denne forfattaren; Svar gir ei side til alle som eit innlegg nemner.
import-guest = Lesarane ser kven ein gjest skriv for, og kvifor: organisasjonen står som «{ $organisation }», og opplysninga seier ikkje meir enn det. Skriv det som er sant.
    .unknown = Lesarane ser kven ein gjest skriv for, og kvifor: organisasjonen er ukjend og blir ikkje vist, og opplysninga seier ikkje meir enn det. Skriv det som er sant.
import-capitals = `{ $other }` skil seg berre i store bokstavar; denne heiter no `{ $id }-2`.
import-capitals-count = Id-en til forfattaren er `{ $id }`; no tel store og små bokstavar.
import-same-name = `{ $other }` har same namn. Er det éin person? Då kan dei to filene bli éi.
import-made-author = Kjelda har ingen forfattar `{ $named }`; importen laga ein med berre eit namn.
    .close = Kjelda har ingen forfattar `{ $named }`; importen laga ein med berre eit namn. Var det `{ $close }` som var meint?

## vidaresendingar og adresser
import-unpublished-author = Forfattaren var ikkje publisert, og ingen innlegg nemner vedkomande.
import-author-redirect = Det var ingen forfattar, men ei vidaresending til ei side som ikkje er i kjelda.
import-alias = Det var berre ei vidaresending; no er det eit alias.
import-led-away = Det førte til { $target }; teksten blir ståande som utkast, slik at ingenting går tapt.
import-moved = Det står på { $address } no; den gamle adressa fører dit.
import-bad-address = Inga fil på nettstaden kan stå på denne adressa.
import-there-already = Sida står der alt.
import-address-taken = Ei anna side har denne adressa.
import-to-no-author = Ho førte til ein forfattar som ikkje har noka side.
import-picture-elsewhere = Nettlesaren hentar dette biletet frå ein annan nettstad; kopier det til static/.
import-points-nowhere = Det ho peikar på, er ikkje i kjelda.
import-lost-anchor = Ingenting på den sida har dette ankeret; lenkja fører til toppen av sida.
import-empty-link = Lenkja har inga adresse; ho fører til sida sjølv.
import-unsafe-link = Ei side kan ikkje lenkje dit; lenkja fører til sida sjølv.

## HTML, kramdown og Liquid
import-player = Avspelaren frå ein annan nettstad er blitt ei lenkje, slik at ingenting blir henta derifrå før nokon klikkar.
import-elsewhere = Det ein annan nettstad ville vist her, er blitt ei lenkje dit.
import-script = Sidene køyrer ingen skript frå andre nettstader; det skriptet gjorde, er borte, men teksten står.
import-attribute = Temaet avgjer korleis ting ser ut, og sidene køyrer ingen skript i attributt.
import-comment = Ein kommentar som lesarane aldri såg.
import-extension = CommonMark har inga slik utviding.
import-abbreviation = Svar har ingen forkortingar; sei det i teksten.
import-attributes = Berre overskrifter tek attributt, og berre id-ar.
import-heading = Ei overskrift må ha eit mellomrom bak teikna; no har ho det.
import-liquid-open = Denne Liquid-koden blir aldri lukka; han står i teksten som han er.
import-block-open = Denne blokka blir aldri avslutta.
import-tag = Svar kjenner ikkje `{ $name }`; det står ingenting i staden.
import-no-post = Innlegget `{ $post }` er ikkje i kjelda; lenkja går til framsida.
import-assign = Dette tilordnar ingenting.
import-condition = Berre Jekyll veit om dette er sant; det som står inni, blir vist.
import-loop = Svar køyrer ingen løkker i ein tekst; alt fram til `{ $end }` er utelate.
import-stray = Dette avsluttar eller deler ei blokk som aldri byrja.
import-no-value = Han hadde ingen verdi, så Jekyll viste heller ingenting her.
import-no-person = Forfattaren `{ $id }` er ikkje i kjelda; namnet er laga av id-en.
    .close = Forfattaren `{ $id }` er ikkje i kjelda; namnet er laga av id-en. Var det `{ $close }` som var meint?
import-no-portrait = Biletet av `{ $id }` er ikkje i kjelda.
import-filter = Filteret `{ $name }` er ukjent; verdien står der utan det.
import-no-include = Fila `_includes/{ $name }` er ikkje i kjelda; skriv inn i innlegget det ho viste her.
import-nested-include = `{ $name }` er sett inn i ei anna innsett fil; skriv inn i innlegget det ho viste her.

## avslag
import-no-jekyll = { $folder } ser ikkje ut som ein Jekyll-blogg: der er verken ei mappe `_posts` eller ei fil `_config.yml`. Nemn mappa dei ligg i.
import-outside = `{ $path }` ville liggje utanfor den nye nettstaden
import-twice = `{ $path }` er der to gonger
import-overwrites = { $folder } har alt filer som importen ville skrive over:
    { $files }{ $more ->
        [0] {""}
       *[other] {"\u000A  "}og { $more } til
    }
    Ingenting blei skrive. Vel ei anna mappe med `--into`, eller flytt desse filene først.
import-into-link = { $path } er ein snarveg til ein annan stad, og importen skriv berre i verkelege mapper. Fjern snarvegen, eller vel ei anna mappe med `--into`.
