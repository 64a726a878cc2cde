### Mails, in Norwegian nynorsk.

mail-link = lenkje
mail-you = Du skreiv

mail-confirm-subject = Vil du ha svar på e-post?
mail-confirm-intro = Nokon, truleg du, har kommentert «{ $title }» og bede om e-post når det kjem svar. Trykk på knappen om du vil ha det.
mail-confirm-button = Ja, send meg svara
mail-confirm-not-you = Var det ikkje deg? Då kan du sjå bort frå denne e-posten. Knappen verkar i tre døgn, og på sida han opnar, kan du òg seie at du aldri vil ha e-post herifrå.
mail-confirm-because = Du får denne e-posten fordi adressa di vart skriven i kommentarfeltet på { $site }.

mail-answer-subject = { $name } svara på kommentaren din
mail-holding-subject = { $name } ser på kommentaren din
mail-answers-subject = { $n ->
    [one] Eitt nytt svar på kommentarane dine
   *[other] { $n } nye svar på kommentarane dine
}
mail-answer-intro = Det er kome svar under «{ $title }».
mail-promised = Dette er eit førebels svar. Meir kjem innan { $when }.
mail-answer-button = Les heile samtalen
mail-more-answers = … og { $n } til på bloggen.
mail-answer-because = Du får denne e-posten fordi du bad om svar på e-post då du kommenterte.
mail-answer-stop = Slutt å sende meg svar på e-post

mail-alert-subject = { $name } har kommentert «{ $title }»
mail-urgent-subject = Hastar: { $name } har kommentert «{ $title }»
mail-alerts-subject = { $n ->
    [one] Éin ny kommentar
   *[other] { $n } nye kommentarar
}
mail-alert-held = Kommentaren blir ikkje vist på bloggen før ein av dykk godkjenner han.
mail-alert-button = Svar i innboksen
mail-more-comments = … og { $n } til i innboksen.
mail-alert-because = Du får denne e-posten fordi du svarar på kommentarar på { $site }.
mail-alert-stop = Ikkje send meg e-post om nye kommentarar

mail-morning-subject = { $n ->
    [one] Éin ventar på svar
   *[other] { $n } ventar på svar
}
mail-morning-overdue = { $n ->
    [0] Ingen er over fristen.
    [one] Éin er over fristen.
   *[other] { $n } er over fristen.
} Den som har venta lengst, skreiv { $when }.
mail-morning-due = Frist { $when }
mail-morning-late = Skulle hatt svar { $when }
mail-morning-more = … og { $n } til i innboksen.
mail-morning-button = Opne innboksen
mail-morning-because = Du får denne e-posten kvar arbeidsdag når nokon ventar på svar på { $site }.
mail-morning-stop = Ikkje send meg denne oversikta
