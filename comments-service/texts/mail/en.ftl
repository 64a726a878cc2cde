### Mails, in English.

mail-link = link
mail-you = You wrote

mail-confirm-subject = Would you like answers by email?
mail-confirm-intro = Somebody, most likely you, has commented on “{ $title }” and asked for an email when there is an answer. Press the button if you would like that.
mail-confirm-button = Yes, send me the answers
mail-confirm-not-you = Was it not you? Then you can ignore this email. The button works for three days, and on the page that it opens you can also say that you never want email from here.
mail-confirm-because = You are getting this email because your address was entered in the comment form on { $site }.

mail-answer-subject = { $name } answered your comment
mail-holding-subject = { $name } is looking into your comment
mail-answers-subject = { $n ->
    [one] One new answer to your comments
   *[other] { $n } new answers to your comments
}
mail-answer-intro = There is an answer under “{ $title }”.
mail-promised = This is a first answer. More will come by { $when }.
mail-answer-button = Read the whole conversation
mail-more-answers = … and { $n } more on the blog.
mail-answer-because = You are getting this email because you asked for answers by email when you commented.
mail-answer-stop = Stop sending me answers by email

mail-alert-subject = { $name } has commented on “{ $title }”
mail-urgent-subject = Urgent: { $name } has commented on “{ $title }”
mail-alerts-subject = { $n ->
    [one] One new comment
   *[other] { $n } new comments
}
mail-alert-held = The comment is not shown on the blog until one of you approves it.
mail-alert-button = Answer in the inbox
mail-more-comments = … and { $n } more in the inbox.
mail-alert-because = You are getting this email because you answer comments on { $site }.
mail-alert-stop = Do not send me emails about new comments

mail-morning-subject = { $n ->
    [one] One person is waiting for an answer
   *[other] { $n } people are waiting for an answer
}
mail-morning-overdue = { $n ->
    [0] Nobody is past the due time.
    [one] One is past the due time.
   *[other] { $n } are past the due time.
} The one who has waited longest wrote on { $when }.
mail-morning-due = Due { $when }
mail-morning-late = Was due { $when }
mail-morning-more = … and { $n } more in the inbox.
mail-morning-button = Open the inbox
mail-morning-because = You are getting this email every working day when somebody is waiting for an answer on { $site }.
mail-morning-stop = Do not send me this overview
