# Ordene på nettstedet.
skip-link = Hopp til innholdet
menu-label = Hovedmeny
languages-label = Språk
language-front-page = (forsiden)
and = og

guest-badge = Gjest
guest-post = Gjesteinnlegg
role-photo = foto
role-illustration = illustrasjon
role-translation = oversettelse
credit-photo = Foto
credit-illustration = Illustrasjon
credit-translation = Oversettelse
title-until = { $title } til { $year }
has-left = tidligere kollega
preview-draft = Utkast
preview-future = Kommer
preview-expired = Utløpt
preview-note = Innlegget er bare synlig i forhåndsvisningen.

reading-time = { $n } min lesetid
comment-count = { $n ->
    [one] 1 kommentar
   *[other] { $n } kommentarer
}
updated-on = Oppdatert
read-in-this-language = Les innlegget på bokmål
written-by = Skrevet av
more-from = Mer fra { $name }
toc-heading = Innhold
share-heading = Del innlegget
share-mail = E-post
share-copy = Kopier lenken
share-copied = Lenken er kopiert
share-more = Del på en annen måte
related-heading = Les også
near-label = Flere innlegg
near-older = Forrige innlegg
near-newer = Neste innlegg

stream-heading = Siste innlegg
pinned-mark = Festet øverst
stream-all = Alle innlegg
no-posts = Her kommer det snart innlegg.
page-number = Side { $n }
page-of = Side { $n } av { $total }
pager-label = Sider
pager-newer = Nyere
pager-older = Eldre
voices-heading = Stemmene
voices-all = Alle som skriver
post-count = { $n ->
    [one] 1 innlegg
   *[other] { $n } innlegg
}

promise-heading = Du får svar
promise-text = Skriv en kommentar under et innlegg. Vi som jobber her, leser alt og svarer deg.
comments-invite = Hva tenker du? Skriv til oss her. Vi leser alt og svarer.
comments-answer = Svar oss
comments-who = Her svarer

authors-heading = Forfattere
authors-intro = Alle som skriver her, skriver under eget navn: vi som jobber i { $company }, og gjestene våre.
author-description = Innlegg av { $name }.
author-feed = Følg i RSS-leser
kind-employee = Jobber her
kind-team = Skriver sammen
kind-guest = Gjest
kind-former = Har jobbet her
kinds-employee = Vi som jobber her
kinds-team = Vi som skriver sammen
kinds-guest = Gjestene våre
kinds-former = De som har jobbet her
titles-before = Tidligere her

tags-heading = Emner
tag-description = Innlegg om { $name }.
tag-feed = Følg emnet i RSS-leser
categories-heading = Kategorier

series-heading = Serier
series-description = Innlegg i serien { $name }.
series-part = Del { $part } av { $planned }
series-parts = Delene
series-all = Alle delene
series-feed = Følg serien i RSS-leser
series-previous = Forrige del
series-next = Neste del
series-coming = Kommer
series-progress = { $n } av { $planned } deler
series-more-coming = { $n ->
    [one] Én del til kommer.
   *[other] { $n } deler til kommer.
}

archive-heading = Arkiv
archive-intro = Alle innleggene, år for år.
archive-year = Arkiv { $year }
archive-all = Hele arkivet

## search
search-heading = Søk
search-link = Søk
search-field = Hva leter du etter?
search-button = Søk
search-one = 1 treff
search-many = %n treff
search-none = Ingen treff på «%q». Prøv et annet ord, eller færre.
search-close = Ingen treff på «%q». Her er det som ligner.
search-failed = Søket svarer ikke akkurat nå. Prøv igjen om litt.
search-more = Vis flere treff
search-without-script = Søket trenger JavaScript, og det er slått av i nettleseren din. Du finner alt vi har skrevet, på disse sidene:
search-otherwise = Du kan også bla:
search-newest = Alle innlegg, de nyeste først
search-authors = Alle som skriver
search-tags = Alle emner

## code
code-copy = Kopier
code-copied = Kopiert

## newsletter
newsletter-heading = Få innleggene på e-post
newsletter-text = Skriv adressen din, så sender vi deg det nye vi skriver.
newsletter-field = E-postadressen din
newsletter-button = Meld meg på
newsletter-host = Når du melder deg på, sendes adressen til { $host }, som sender ut nyhetsbrevet for oss.
newsletter-privacy = Slik tar vi vare på adressen din

## the page that is not there
not-found-heading = Denne siden finnes ikke
not-found-text = Den kan være flyttet, eller så er det en feil i adressen. Prøv forsiden eller et av de siste innleggene.
not-found-home = Til forsiden
not-found-newest = Siste innlegg
moved-heading = Siden er flyttet

footer-label = Mer på nettstedet
footer-guidelines = Retningslinjer for kommentarer
footer-feed = Nyhetsstrøm
