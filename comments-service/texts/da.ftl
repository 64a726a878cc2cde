### The words around comments, in Danish.

comments-heading = { $n ->
    [0] Kommentarer
    [one] Én kommentar
   *[other] { $n } kommentarer
}
comments-empty = Ingen har kommenteret endnu. Vær gerne den første.
comments-badge-staff = Medarbejder
comments-badge-author = Forfatter til indlægget
comments-badge-guest = Gæsteforfatter til indlægget
comments-removed = Kommentaren er fjernet af redaktionen.
comments-withdrawn = Kommentaren er trukket tilbage af den, der skrev den.
comments-edited = redigeret
comments-answers = Svar til { $name }
comments-holding = Mere følger senest
comments-reply = Svar
comments-reply-to = til { $name }
comments-stale = Nyere kommentarer kan ikke hentes lige nu. Her er kommentarerne, som de så ud
comments-newer = Se de nyeste kommentarer
comments-closed = Kommentarfeltet er lukket.
comments-promise-goal = Vores mål er at svare inden for { $hours ->
    [one] én time
   *[other] { $hours } timer
} på hverdage.
comments-promise-usual = De fleste får svar inden for { $hours ->
    [one] én time
   *[other] { $hours } timer
} på hverdage.
comments-form-heading = Skriv en kommentar
comments-form-answer = Svar til { $name }
comments-form-answer-short = Svar til
comments-form-cancel = Skriv hellere en ny kommentar
comments-form-name = Navn
comments-form-mail = E-mail
comments-form-mail-hint = (valgfrit, vises aldrig)
comments-form-text = Kommentar
comments-form-text-hint = **fed**, *kursiv*, > citat, lister og links
comments-form-trap = Lad dette felt stå tomt
comments-form-send = Send kommentar
comments-form-preview = Vis et udkast
comments-form-guidelines = Retningslinjer for kommentarer
comments-preview-heading = Sådan kommer kommentaren til at se ud
comments-errors-heading = Kommentaren er ikke sendt endnu:
comments-error-offline = Vi kunne ikke få forbindelse til kommentartjenesten. Din tekst er gemt her. Prøv igen om lidt.
