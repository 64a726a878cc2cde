### Mails, in Norwegian bokmål.

mail-link = lenke
mail-you = Du skrev

mail-confirm-subject = Vil du ha svar på e-post?
mail-confirm-intro = Noen, antakelig du, har kommentert «{ $title }» og bedt om e-post når det kommer svar. Trykk på knappen hvis du vil ha det.
mail-confirm-button = Ja, send meg svarene
mail-confirm-not-you = Var det ikke deg? Da kan du se bort fra denne e-posten. Knappen virker i tre døgn, og på siden den åpner, kan du også si at du aldri vil ha e-post herfra.
mail-confirm-because = Du får denne e-posten fordi adressen din ble skrevet i kommentarfeltet på { $site }.

mail-answer-subject = { $name } svarte på kommentaren din
mail-holding-subject = { $name } ser på kommentaren din
mail-answers-subject = { $n ->
    [one] Ett nytt svar på kommentarene dine
   *[other] { $n } nye svar på kommentarene dine
}
mail-answer-intro = Det er kommet svar under «{ $title }».
mail-promised = Dette er et foreløpig svar. Mer kommer innen { $when }.
mail-answer-button = Les hele samtalen
mail-more-answers = … og { $n } til på bloggen.
mail-answer-because = Du får denne e-posten fordi du ba om svar på e-post da du kommenterte.
mail-answer-stop = Slutt å sende meg svar på e-post

mail-alert-subject = { $name } har kommentert «{ $title }»
mail-urgent-subject = Haster: { $name } har kommentert «{ $title }»
mail-alerts-subject = { $n ->
    [one] Én ny kommentar
   *[other] { $n } nye kommentarer
}
mail-alert-held = Kommentaren vises ikke på bloggen før en av dere godkjenner den.
mail-alert-button = Svar i innboksen
mail-more-comments = … og { $n } til i innboksen.
mail-alert-because = Du får denne e-posten fordi du svarer på kommentarer på { $site }.
mail-alert-stop = Ikke send meg e-post om nye kommentarer

mail-morning-subject = { $n ->
    [one] Én venter på svar
   *[other] { $n } venter på svar
}
mail-morning-overdue = { $n ->
    [0] Ingen er over fristen.
    [one] Én er over fristen.
   *[other] { $n } er over fristen.
} Den som har ventet lengst, skrev { $when }.
mail-morning-due = Frist { $when }
mail-morning-late = Skulle hatt svar { $when }
mail-morning-more = … og { $n } til i innboksen.
mail-morning-button = Åpne innboksen
mail-morning-because = Du får denne e-posten hver arbeidsdag når noen venter på svar på { $site }.
mail-morning-stop = Ikke send meg denne oversikten
