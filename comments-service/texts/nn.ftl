### The words around comments, in Norwegian nynorsk.

comments-heading = { $n ->
    [0] Kommentarar
    [one] Éin kommentar
   *[other] { $n } kommentarar
}
comments-empty = Ingen har kommentert enno. Ver gjerne den første.
comments-badge-staff = Tilsett
comments-badge-author = Forfattar av innlegget
comments-badge-guest = Gjesteforfattar av innlegget
comments-removed = Kommentaren er fjerna av redaksjonen.
comments-withdrawn = Kommentaren er trekt tilbake av den som skreiv han.
comments-edited = redigert
comments-answers = Svar til { $name }
comments-holding = Meir kjem innan
comments-reply = Svar
comments-reply-to = til { $name }
comments-stale = Nyare kommentarar kan ikkje hentast akkurat no. Dette er kommentarane slik dei var
comments-newer = Sjå dei nyaste kommentarane
comments-closed = Kommentarfeltet er stengt.
comments-promise-goal = Målet vårt er å svare innan { $hours ->
    [one] éin time
   *[other] { $hours } timar
} på kvardagar.
comments-promise-usual = Dei fleste får svar innan { $hours ->
    [one] éin time
   *[other] { $hours } timar
} på kvardagar.
comments-form-heading = Skriv ein kommentar
comments-form-answer = Svar til { $name }
comments-form-answer-short = Svar til
comments-form-cancel = Skriv heller ein ny kommentar
comments-form-name = Namn
comments-form-mail = E-post
comments-form-mail-hint = (valfritt, blir aldri vist)
comments-form-text = Kommentar
comments-form-text-hint = **feit**, *kursiv*, > sitat, lister og lenkjer
comments-form-trap = La dette feltet stå tomt
comments-form-send = Send kommentar
comments-form-preview = Førehandsvis
comments-form-guidelines = Retningslinjer for kommentarar
comments-preview-heading = Slik blir kommentaren
comments-errors-heading = Kommentaren er ikkje send enno:
comments-error-offline = Vi fekk ikkje kontakt med kommentartenesta. Teksten din er teken vare på her. Prøv igjen om litt.
