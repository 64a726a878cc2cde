### Mails, in Danish.

mail-link = link
mail-you = Du skrev

mail-confirm-subject = Vil du have svar på mail?
mail-confirm-intro = Nogen, formentlig dig, har kommenteret »{ $title }« og bedt om en mail, når der kommer svar. Tryk på knappen, hvis du vil have det.
mail-confirm-button = Ja, send mig svarene
mail-confirm-not-you = Var det ikke dig? Så kan du se bort fra denne mail. Knappen virker i tre døgn, og på siden, den åbner, kan du også sige, at du aldrig vil have mail herfra.
mail-confirm-because = Du får denne mail, fordi din adresse blev skrevet i kommentarfeltet på { $site }.

mail-answer-subject = { $name } svarede på din kommentar
mail-holding-subject = { $name } ser på din kommentar
mail-answers-subject = { $n ->
    [one] Ét nyt svar på dine kommentarer
   *[other] { $n } nye svar på dine kommentarer
}
mail-answer-intro = Der er kommet svar under »{ $title }«.
mail-promised = Dette er et foreløbigt svar. Mere kommer inden { $when }.
mail-answer-button = Læs hele samtalen
mail-more-answers = … og { $n } mere på bloggen.
mail-answer-because = Du får denne mail, fordi du bad om svar på mail, da du kommenterede.
mail-answer-stop = Hold op med at sende mig svar på mail

mail-alert-subject = { $name } har kommenteret »{ $title }«
mail-urgent-subject = Haster: { $name } har kommenteret »{ $title }«
mail-alerts-subject = { $n ->
    [one] Én ny kommentar
   *[other] { $n } nye kommentarer
}
mail-alert-held = Kommentaren vises ikke på bloggen, før en af jer godkender den.
mail-alert-button = Svar i indbakken
mail-more-comments = … og { $n } mere i indbakken.
mail-alert-because = Du får denne mail, fordi du svarer på kommentarer på { $site }.
mail-alert-stop = Send mig ikke mail om nye kommentarer

mail-morning-subject = { $n ->
    [one] Én venter på svar
   *[other] { $n } venter på svar
}
mail-morning-overdue = { $n ->
    [0] Ingen er over fristen.
    [one] Én er over fristen.
   *[other] { $n } er over fristen.
} Den, der har ventet længst, skrev { $when }.
mail-morning-due = Frist { $when }
mail-morning-late = Skulle have haft svar { $when }
mail-morning-more = … og { $n } mere i indbakken.
mail-morning-button = Åbn indbakken
mail-morning-because = Du får denne mail hver arbejdsdag, når nogen venter på svar på { $site }.
mail-morning-stop = Send mig ikke denne oversigt
