### The words around comments, in Norwegian bokmål.

comments-heading = { $n ->
    [0] Kommentarer
    [one] Én kommentar
   *[other] { $n } kommentarer
}
comments-empty = Ingen har kommentert ennå. Bli gjerne den første.
comments-badge-staff = Ansatt
comments-badge-author = Forfatter av innlegget
comments-badge-guest = Gjesteforfatter av innlegget
comments-removed = Kommentaren er fjernet av redaksjonen.
comments-withdrawn = Kommentaren er trukket tilbake av den som skrev den.
comments-edited = redigert
comments-answers = Svar til { $name }
comments-holding = Mer kommer innen
comments-reply = Svar
comments-reply-to = til { $name }
comments-stale = Nyere kommentarer kan ikke hentes akkurat nå. Dette er kommentarene slik de var
comments-newer = Se de nyeste kommentarene
comments-closed = Kommentarfeltet er stengt.
comments-promise-goal = Målet vårt er å svare innen { $hours ->
    [one] én time
   *[other] { $hours } timer
} på hverdager.
comments-promise-usual = De fleste får svar innen { $hours ->
    [one] én time
   *[other] { $hours } timer
} på hverdager.
comments-form-heading = Skriv en kommentar
comments-form-answer = Svar til { $name }
comments-form-answer-short = Svar til
comments-form-cancel = Skriv heller en ny kommentar
comments-form-name = Navn
comments-form-mail = E-post
comments-form-mail-hint = (valgfritt, vises aldri)
comments-form-text = Kommentar
comments-form-text-hint = **fet**, *kursiv*, > sitat, lister og lenker
comments-form-trap = La dette feltet stå tomt
comments-form-send = Send kommentar
comments-form-preview = Forhåndsvis
comments-form-guidelines = Retningslinjer for kommentarer
comments-preview-heading = Slik blir kommentaren
comments-errors-heading = Kommentaren er ikke sendt ennå:
comments-error-offline = Vi fikk ikke kontakt med kommentartjenesten. Teksten din er tatt vare på her. Prøv igjen om litt.
