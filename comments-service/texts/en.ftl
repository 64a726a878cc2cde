### The words around comments, in English.

comments-heading = { $n ->
    [0] Comments
    [one] One comment
   *[other] { $n } comments
}
comments-empty = Nobody has written yet. The first question is often the one that others have too.
comments-badge-staff = Staff
comments-badge-author = Author of this post
comments-badge-guest = Guest author of this post
comments-removed = This comment was removed by the editors.
comments-withdrawn = This comment was withdrawn by its writer.
comments-gone = This comment is no longer shown.
comments-edited = edited
comments-answers = Reply to { $name }
comments-holding = More to come by
comments-reply = Reply
comments-reply-to = to { $name }
comments-stale = Newer comments cannot be fetched right now. These are the comments as of
comments-newer = See the newest comments
comments-closed = Comments are closed.
comments-promise-goal = Our goal is to reply within { $hours ->
    [one] one hour
   *[other] { $hours } hours
} on working days.
comments-promise-usual = Most people get a reply within { $hours ->
    [one] one hour
   *[other] { $hours } hours
} on working days.
comments-form-heading = Write a comment
comments-form-answer = Reply to { $name }
comments-form-answer-short = Reply to
comments-form-cancel = Write a new comment instead
comments-form-name = Name
comments-form-mail = Email
comments-form-mail-hint = (optional, never shown)
comments-form-text = Comment
comments-form-text-hint = **bold**, *italic*, > quote, lists and links
comments-form-trap = Leave this field empty
comments-form-send = Post comment
comments-form-preview = Preview
comments-form-guidelines = Guidelines for comments
comments-preview-heading = How your comment will look
comments-errors-heading = Your comment has not been posted yet:
comments-error-offline = We could not reach the comments service. Your text is kept here. Please try again in a moment.
comments-error-name-missing = Please write your name.
comments-error-name-long = The name is too long. Use at most 80 characters.
comments-error-name-reserved = This name could be mistaken for somebody who answers for us. Please choose another.
comments-error-mail = That email address does not look right. Correct it, or leave the field empty.
comments-error-empty = Please write a comment.
comments-error-long = The comment is too long. Use at most 10,000 characters.
comments-error-parent = The comment you are replying to is no longer there. You are welcome to post the text as a new comment.
comments-error-closed = Comments are closed. You may want to keep a copy of your text.
comments-error-busy = A lot of comments are arriving right now. Please try again in a few seconds.
comments-error-limit = Many comments were sent from your network in a short time. Please try again in a little while.
comments-error-origin = For safety, the comment must be sent from this page. Please look it over and send it again.
comments-error-internal = Something went wrong on our side and the comment was not saved. Please try again. Error number: { $id }.

page-back = Back to “{ $title }”
page-posted = Thank you! Your comment has been published.
page-held = Thank you! We have received your comment. It will be shown when one of us has read it.
page-comments-on = Comments on “{ $title }”
page-error-404 = This page does not exist
page-error-404-more = The address may be wrong, or the page may have been removed.
page-error-403 = You do not have access to this
page-error-403-more = If you need it, ask whoever manages your accounts.
page-error-429 = Too many attempts
page-error-429-more = Wait a little and try again.
page-error-503 = We are very busy right now
page-error-503-more = Please try again in a few seconds.
page-error-500 = Something went wrong on our side
page-error-500-more = Please try again in a little while. Error number: { $id }.
page-error-400 = We did not understand that
page-error-400-more = Please go back and try again.
page-home = Go to the front page

sign-in-heading = Sign in
sign-in-login = Email or username
sign-in-password = Password
sign-in-button = Sign in
sign-in-wrong = The username or password is not right.
sign-in-limit = Too many attempts. Wait a few minutes and try again.
sign-in-origin = You must sign in from this page. Please try again.
sign-in-link-heading = Welcome
sign-in-link-more = Press the button to sign in. The link works once.
sign-in-link-wrong = The link has been used or has expired. Ask for a new one.
sign-out-button = Sign out

written-heading = Your comment
written-edited = Your change has been saved.
written-withdrawn = The comment has been withdrawn.
written-over = The time for changing the comment is over. You are welcome to write a new one.
written-gone = The comment is no longer here, so it cannot be changed.
written-answered = The comment has been answered and can no longer be changed. You are welcome to write a new one, or to withdraw it.
written-approved = We read the comment before it was published, so it can no longer be changed. You are welcome to write a new one, or to withdraw it.
written-conversation = See the comment in the conversation
written-change-heading = Changed your mind?
written-until = You can change or withdraw the comment until { $hour }:{ $minute }.
written-save = Save the change
written-withdraw = Withdraw
written-withdraw-more = The comment disappears for everybody. If it has been answered, the answer stays, with a note that you withdrew the comment.
written-sure = Withdraw the comment?
written-keep = Keep it
written-edit = Edit
written-edit-heading = Edit your comment

comments-form-tell = Would you like to know when somebody answers?
comments-form-tell-no = No, thank you
comments-form-tell-each = Yes, an email for each answer
comments-form-tell-daily = Yes, all of them once a day
comments-form-tell-hint = We ask you by email first, and you can stop whenever you like.
comments-error-tell = Enter your email address to get answers by email, or choose “No, thank you”.

mail-page-confirm = Would you like answers by email?
mail-page-confirm-more = Then we write to { $address } when somebody answers what you have commented. You can stop at any time.
mail-page-yes = Yes, send me the answers
mail-page-never = No, and never send email here
mail-page-confirmed = Thank you, all is set
mail-page-confirmed-more = You will get an email when somebody answers. At the end of each you can say that you want no more.
mail-page-refused = You will not hear from us
mail-page-refused-more = We send no more email to { $address }, whoever enters the address in the comment form.
mail-page-stop = Do you want to stop getting answers by email?
mail-page-stop-more = This is about email to { $address }.
mail-page-stop-conversation = No more about this conversation
mail-page-stop-all = No more at all
mail-page-stopped = You will get no more emails
mail-page-stopped-more = We send no more answers to { $address }. If you change your mind, you can choose answers by email the next time you comment.
mail-page-stopped-conversation = You will get no more emails about this conversation
mail-page-stopped-conversation-more = We still send answers to your other comments to { $address }.
mail-page-stop-staff = Do you want to stop getting these emails?
mail-page-stop-staff-more = You still see everything in the inbox, and there you can turn them on again.
mail-page-stop-staff-button = Yes, stop sending them
mail-page-stopped-staff = You will get no more of these emails
mail-page-stopped-staff-more = You can turn them on again in the inbox.
mail-page-gone = This link no longer works
mail-page-gone-more = It has been used or is too old. If you would like answers by email, you can ask for them the next time you comment.
comments-solved = Solved
comments-pinned = Update
comments-highlighted = The answer from { $name } is highlighted
comments-highlighted-go = See the answer in the conversation
comments-standing-received = Received
comments-standing-seen = Seen by { $name }
comments-standing-promised = { $name } has promised an answer by
comments-standing-answered = Answered by { $name }
comments-react-helpful = Helpful
comments-react-agree = I agree
comments-react-thanks = Thanks
comments-react-limit = Many reactions were sent from your network in a short time. Please try again in a little while.
comments-new-one = One new comment
comments-new-many = # new comments
