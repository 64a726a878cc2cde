# Ordene på webstedet.
skip-link = Gå til indholdet
menu-label = Hovedmenu
languages-label = Sprog
language-front-page = (forsiden)
and = og

guest-badge = Gæst
guest-post = Gæsteindlæg
role-photo = foto
role-illustration = illustration
role-translation = oversættelse
credit-photo = Foto
credit-illustration = Illustration
credit-translation = Oversættelse
title-until = { $title } indtil { $year }
has-left = tidligere kollega
preview-draft = Kladde
preview-future = Kommer
preview-expired = Udløbet
preview-note = Indlægget er kun synligt i forhåndsvisningen.

reading-time = { $n } min. læsetid
comment-count = { $n ->
    [one] 1 kommentar
   *[other] { $n } kommentarer
}
updated-on = Opdateret
read-in-this-language = Læs indlægget på dansk
written-by = Skrevet af
more-from = Mere fra { $name }
toc-heading = Indhold
share-heading = Del indlægget
share-mail = E-mail
share-copy = Kopiér linket
share-copied = Linket er kopieret
share-more = Del på en anden måde
related-heading = Læs også
near-label = Flere indlæg
near-older = Forrige indlæg
near-newer = Næste indlæg

stream-heading = Seneste indlæg
pinned-mark = Fastgjort øverst
stream-all = Alle indlæg
no-posts = Her kommer der snart indlæg.
page-number = Side { $n }
page-of = Side { $n } af { $total }
pager-label = Sider
pager-newer = Nyere
pager-older = Ældre
voices-heading = Stemmerne
voices-all = Alle, der skriver
post-count = { $n } indlæg

promise-heading = Du får svar
promise-text = Skriv en kommentar under et indlæg. Vi, der arbejder her, læser alt og svarer dig.
comments-invite = Hvad tænker du? Skriv til os her. Vi læser alt og svarer.
comments-answer = Svar os
comments-who = Her svarer

authors-heading = Forfattere
authors-intro = Alle, der skriver her, skriver under eget navn: både vi, der arbejder i { $company }, og vores gæster.
author-description = Indlæg af { $name }.
author-feed = Følg i RSS-læser
kind-employee = Arbejder her
kind-team = Skriver sammen
kind-guest = Gæst
kind-former = Har arbejdet her
kinds-employee = Vi, der arbejder her
kinds-team = Vi, der skriver sammen
kinds-guest = Vores gæster
kinds-former = De, der har arbejdet her
titles-before = Tidligere her

tags-heading = Emner
tag-description = Indlæg om { $name }.
tag-feed = Følg emnet i RSS-læser
categories-heading = Kategorier

series-heading = Serier
series-description = Indlæg i serien { $name }.
series-part = Del { $part } af { $planned }
series-parts = Delene
series-all = Alle delene
series-feed = Følg serien i RSS-læser
series-previous = Forrige del
series-next = Næste del
series-coming = Kommer
series-progress = { $n } af { $planned } dele
series-more-coming = { $n ->
    [one] Der kommer én del til.
   *[other] Der kommer { $n } dele til.
}

archive-heading = Arkiv
archive-intro = Alle indlæggene, år for år.
archive-year = Arkiv { $year }
archive-all = Hele arkivet

## search
search-heading = Søg
search-link = Søg
search-field = Hvad leder du efter?
search-button = Søg
search-one = 1 resultat
search-many = %n resultater
search-none = Ingen resultater for »%q«. Prøv et andet ord, eller færre.
search-close = Ingen resultater for »%q«. Her er det, der ligner.
search-failed = Søgningen svarer ikke lige nu. Prøv igen om lidt.
search-more = Vis flere resultater
search-without-script = Søgningen kræver JavaScript, og det er slået fra i din browser. Du finder alt, vi har skrevet, på disse sider:
search-otherwise = Du kan også bladre:
search-newest = Alle indlæg, de nyeste først
search-authors = Alle, der skriver
search-tags = Alle emner

## code
code-copy = Kopiér
code-copied = Kopieret

## newsletter
newsletter-heading = Få indlæggene på mail
newsletter-text = Skriv din adresse, så sender vi dig det nye, vi skriver.
newsletter-field = Din mailadresse
newsletter-button = Tilmeld mig
newsletter-host = Når du tilmelder dig, sendes adressen til { $host }, som udsender nyhedsbrevet for os.
newsletter-privacy = Sådan passer vi på din adresse

## the page that is not there
not-found-heading = Siden findes ikke
not-found-text = Den kan være flyttet, eller også er der en fejl i adressen. Prøv forsiden eller et af de seneste indlæg.
not-found-home = Til forsiden
not-found-newest = Seneste indlæg
moved-heading = Siden er flyttet

footer-label = Mere på webstedet
footer-guidelines = Retningslinjer for kommentarer
footer-feed = Nyhedsstrøm
