# Regnskapet etter en import. Merknadene er hele setninger, for de står for seg selv i en liste.

## rammen rundt regnskapet
import-heading-report = Dette gjorde importen
import-heading-editor = Til redaktøren
import-heading-rest = Alt annet
import-head-read = lest
import-kept = beholdt
import-turned = omgjort
import-left-out = utelatt
import-made = laget
import-for-the-editor = til redaktøren
import-balanced = Tallene går opp: alt som ble lest, er beholdt, omgjort eller ført opp som utelatt.
import-unbalanced = Tallene går ikke opp; det er en feil i selve importen.
import-unbalanced-row = <- går ikke opp

## det som telles
import-kind-post = innlegg
import-kind-draft = utkast
import-kind-author = forfatter
import-kind-guest = gjest
import-kind-tag = emne
import-kind-date = dato
import-kind-page = side
import-kind-setting = innstilling
import-kind-settings = innstillinger
import-kind-settings-file = innstillingsfil
import-kind-data-file = datafil
import-kind-machinery = mal eller tillegg
import-kind-copied-file = kopiert fil
import-kind-other-file = annen fil
import-kind-key = nøkkel i hodet
import-kind-redirect = videresending
import-kind-address = adresse
import-kind-page-address = adresse til en side
import-kind-picture-address = adresse til et bilde
import-kind-picture-elsewhere = bilde fra et annet nettsted
import-kind-anchor = anker
import-kind-liquid-open = Liquid uten slutt
import-kind-abbreviation = kramdown: forkortelse
import-kind-attributes = kramdown: attributter {"{"}: …{"}"}
import-kind-end-of-block = kramdown: blokkslutt (^)
import-kind-extension = kramdown: utvidelse {"{"}::…{"}"}
import-kind-heading = kramdown: overskrift uten mellomrom
import-kind-html-attribute = HTML-attributtet { $name }

## innstillinger
import-settings = { $reason } Importen går videre med innstillingene Jekyll har fra før.
import-setting = Svar har ingen slik innstilling, eller løser det på en annen måte.
import-no-zone = Jekyll brukte tidssonen til maskinen som bygde nettstedet; det nye nettstedet bruker UTC. Sett `timezone` i svar.yaml, og se etter om adresser endrer seg.
import-unknown-zone = Tidssonen er ukjent; det nye nettstedet bruker UTC.
import-language = Svar har ikke tekster på dette språket; det nye nettstedet bruker engelsk.

## filer
import-unreadable = Filen kan ikke leses: { $why }.
import-yaml = YAML-en i den kan ikke leses: { $what }.
    .line = YAML-en i den kan ikke leses: { $what }, på linje { $line }.
import-too-large = Den er større enn { $most } MB.
import-not-utf-8 = Linje { $line } er ikke UTF-8. Lagre filen som UTF-8 og importer på nytt.
import-link = Det er en snarvei til et annet sted, og importen følger ikke snarveier.
import-data = Svar leser ingen datafiler; det en side laget av den, må skrives rett inn.
import-machinery = Maler, innsatte filer, stilark, tillegg og andre samlinger blir ikke flyttet.
import-excluded = Jekyll utelot den også.
import-page = Andre sider enn innlegg blir ikke flyttet; skriv den inn i content/pages/.

## innlegg og forfattere
import-no-author = Innlegget nevner ingen forfatter; det står under nettstedets navn.
import-same-tag = Det har samme adresse som `{ $first }`, og heter det nå.
import-unpublished = Det var ikke publisert; nå er det et utkast.
import-key = Svar har ingen slik nøkkel.
import-tabs = Hodet i filen hadde tabulatorer der YAML ikke tillater dem; de er blitt mellomrom.
import-no-date = Det har ingen dato; det fikk datoen til det nyeste innlegget.
import-date = Dette er ikke en dato; den i filnavnet gjelder.
import-date-rest = Lest som { $date }; resten er ikke en dato.
import-hidden-author = Jekyll publiserte ingen side om denne forfatteren; Svar gir en side til alle som et innlegg nevner.
import-guest = Leserne ser hvem en gjest skriver for, og hvorfor: organisasjonen står som «{ $organisation }», og opplysningen sier ikke mer enn det. Skriv det som er sant.
    .unknown = Leserne ser hvem en gjest skriver for, og hvorfor: organisasjonen er ukjent og vises ikke, og opplysningen sier ikke mer enn det. Skriv det som er sant.
import-capitals = `{ $other }` skiller seg bare i store bokstaver; denne heter nå `{ $id }-2`.
import-capitals-count = Forfatterens id er `{ $id }`; nå teller store og små bokstaver.
import-same-name = `{ $other }` har samme navn. Er det én person? Da kan de to filene bli én.
import-made-author = Kilden har ingen forfatter `{ $named }`; importen laget en med bare et navn.
    .close = Kilden har ingen forfatter `{ $named }`; importen laget en med bare et navn. Var det `{ $close }` som var ment?

## videresendinger og adresser
import-unpublished-author = Forfatteren var ikke publisert, og ingen innlegg nevner vedkommende.
import-author-redirect = Det var ingen forfatter, men en videresending til en side som ikke er i kilden.
import-alias = Det var bare en videresending; nå er det et alias.
import-led-away = Det førte til { $target }; teksten blir stående som utkast, slik at ingenting går tapt.
import-moved = Det står på { $address } nå; den gamle adressen fører dit.
import-bad-address = Ingen fil på nettstedet kan stå på denne adressen.
import-there-already = Siden står der allerede.
import-address-taken = En annen side har denne adressen.
import-to-no-author = Den førte til en forfatter som ikke har noen side.
import-picture-elsewhere = Nettleseren henter dette bildet fra et annet nettsted; kopier det til static/.
import-points-nowhere = Det den peker på, er ikke i kilden.
import-lost-anchor = Ingenting på den siden har dette ankeret; lenken fører til toppen av siden.
import-empty-link = Lenken har ingen adresse; den fører til siden selv.
import-unsafe-link = En side kan ikke lenke dit; lenken fører til siden selv.

## HTML, kramdown og Liquid
import-player = Avspilleren fra et annet nettsted er blitt en lenke, slik at ingenting hentes derfra før noen klikker.
import-elsewhere = Det et annet nettsted ville vist her, er blitt en lenke dit.
import-script = Sidene kjører ingen skript fra andre nettsteder; det skriptet gjorde, er borte, men teksten står.
import-attribute = Temaet bestemmer hvordan ting ser ut, og sidene kjører ingen skript i attributter.
import-comment = En kommentar som leserne aldri så.
import-extension = CommonMark har ingen slik utvidelse.
import-abbreviation = Svar har ingen forkortelser; si det i teksten.
import-attributes = Bare overskrifter tar attributter, og bare id-er.
import-heading = En overskrift må ha et mellomrom bak tegnene; nå har den det.
import-liquid-open = Denne Liquid-koden blir aldri lukket; den står i teksten som den er.
import-block-open = Denne blokken blir aldri avsluttet.
import-tag = Svar kjenner ikke `{ $name }`; det står ingenting i stedet.
import-no-post = Innlegget `{ $post }` er ikke i kilden; lenken går til forsiden.
import-assign = Dette tilordner ingenting.
import-condition = Bare Jekyll vet om dette er sant; det som står inni, vises.
import-loop = Svar kjører ingen løkker i en tekst; alt fram til `{ $end }` er utelatt.
import-stray = Dette avslutter eller deler en blokk som aldri begynte.
import-no-value = Den hadde ingen verdi, så Jekyll viste heller ingenting her.
import-no-person = Forfatteren `{ $id }` er ikke i kilden; navnet er laget av id-en.
    .close = Forfatteren `{ $id }` er ikke i kilden; navnet er laget av id-en. Var det `{ $close }` som var ment?
import-no-portrait = Bildet av `{ $id }` er ikke i kilden.
import-filter = Filteret `{ $name }` er ukjent; verdien står der uten det.
import-no-include = Filen `_includes/{ $name }` er ikke i kilden; skriv inn i innlegget det den viste her.
import-nested-include = `{ $name }` er satt inn i en annen innsatt fil; skriv inn i innlegget det den viste her.

## avslag
import-no-jekyll = { $folder } ser ikke ut som en Jekyll-blogg: der er verken en mappe `_posts` eller en fil `_config.yml`. Nevn mappen de ligger i.
import-outside = `{ $path }` ville ligge utenfor det nye nettstedet
import-twice = `{ $path }` er der to ganger
import-overwrites = { $folder } har allerede filer som importen ville skrevet over:
    { $files }{ $more ->
        [0] {""}
       *[other] {"\u000A  "}og { $more } til
    }
    Ingenting ble skrevet. Velg en annen mappe med `--into`, eller flytt disse filene først.
import-into-link = { $path } er en snarvei til et annet sted, og importen skriver bare i virkelige mapper. Fjern snarveien, eller velg en annen mappe med `--into`.
