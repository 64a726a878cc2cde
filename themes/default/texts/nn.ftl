# Orda på nettstaden.
skip-link = Hopp til innhaldet
menu-label = Hovudmeny
languages-label = Språk
language-front-page = (framsida)
and = og

guest-badge = Gjest
guest-post = Gjesteinnlegg
role-photo = foto
role-illustration = illustrasjon
role-translation = omsetjing
credit-photo = Foto
credit-illustration = Illustrasjon
credit-translation = Omsetjing
title-until = { $title } til { $year }
has-left = tidlegare kollega
preview-draft = Utkast
preview-future = Kjem
preview-expired = Gått ut
preview-note = Innlegget er berre synleg i førehandsvisinga.

reading-time = { $n } min lesetid
comment-count = { $n ->
    [one] 1 kommentar
   *[other] { $n } kommentarar
}
updated-on = Oppdatert
read-in-this-language = Les innlegget på nynorsk
written-by = Skrive av
more-from = Meir frå { $name }
toc-heading = Innhald
share-heading = Del innlegget
share-mail = E-post
share-copy = Kopier lenkja
share-copied = Lenkja er kopiert
share-more = Del på ein annan måte
related-heading = Les òg
near-label = Fleire innlegg
near-older = Førre innlegg
near-newer = Neste innlegg

stream-heading = Siste innlegg
pinned-mark = Festa øvst
stream-all = Alle innlegg
no-posts = Her kjem det snart innlegg.
page-number = Side { $n }
page-of = Side { $n } av { $total }
pager-label = Sider
pager-newer = Nyare
pager-older = Eldre
voices-heading = Røystene
voices-all = Alle som skriv
post-count = { $n ->
    [one] 1 innlegg
   *[other] { $n } innlegg
}

promise-heading = Du får svar
promise-text = Skriv ein kommentar under eit innlegg. Vi som jobbar her, les alt og svarar deg.
comments-invite = Kva tenkjer du? Skriv til oss her. Vi les alt og svarar.
comments-answer = Svar oss
comments-who = Her svarar

authors-heading = Forfattarar
authors-intro = Alle som skriv her, skriv under eige namn: vi som jobbar i { $company }, og gjestene våre.
author-description = Innlegg av { $name }.
author-feed = Følg i RSS-lesar
kind-employee = Jobbar her
kind-team = Skriv saman
kind-guest = Gjest
kind-former = Har jobba her
kinds-employee = Vi som jobbar her
kinds-team = Vi som skriv saman
kinds-guest = Gjestene våre
kinds-former = Dei som har jobba her
titles-before = Tidlegare her

tags-heading = Emne
tag-description = Innlegg om { $name }.
tag-feed = Følg emnet i RSS-lesar
categories-heading = Kategoriar

series-heading = Seriar
series-description = Innlegg i serien { $name }.
series-part = Del { $part } av { $planned }
series-parts = Delane
series-all = Alle delane
series-feed = Følg serien i RSS-lesar
series-previous = Førre del
series-next = Neste del
series-coming = Kjem
series-progress = { $n } av { $planned } delar
series-more-coming = { $n ->
    [one] Éin del til kjem.
   *[other] { $n } delar til kjem.
}

archive-heading = Arkiv
archive-intro = Alle innlegga, år for år.
archive-year = Arkiv { $year }
archive-all = Heile arkivet

## search
search-heading = Søk
search-link = Søk
search-field = Kva leitar du etter?
search-button = Søk
search-one = 1 treff
search-many = %n treff
search-none = Ingen treff på «%q». Prøv eit anna ord, eller færre.
search-close = Ingen treff på «%q». Her er det som liknar.
search-failed = Søket svarer ikkje akkurat no. Prøv igjen om litt.
search-more = Vis fleire treff
search-without-script = Søket treng JavaScript, og det er slått av i nettlesaren din. Du finn alt vi har skrive, på desse sidene:
search-otherwise = Du kan òg bla:
search-newest = Alle innlegg, dei nyaste først
search-authors = Alle som skriv
search-tags = Alle emne

## code
code-copy = Kopier
code-copied = Kopiert

## newsletter
newsletter-heading = Få innlegga på e-post
newsletter-text = Skriv adressa di, så sender vi deg det nye vi skriv.
newsletter-field = E-postadressa di
newsletter-button = Meld meg på
newsletter-host = Når du melder deg på, blir adressa send til { $host }, som sender ut nyheitsbrevet for oss.
newsletter-privacy = Slik tek vi vare på adressa di

## the page that is not there
not-found-heading = Denne sida finst ikkje
not-found-text = Ho kan vere flytta, eller så er det ein feil i adressa. Prøv framsida eller eit av dei siste innlegga.
not-found-home = Til framsida
not-found-newest = Siste innlegg
moved-heading = Sida er flytta

footer-label = Meir på nettstaden
footer-guidelines = Retningslinjer for kommentarar
footer-feed = Nyheitsstraum
