### The words around comments, in English.

comments-heading = { $n ->
    [0] Comments
    [one] One comment
   *[other] { $n } comments
}
comments-empty = Nobody has commented yet. Why not be the first?
comments-badge-staff = Staff
comments-badge-author = Author of this post
comments-badge-guest = Guest author of this post
comments-removed = This comment was removed by the editors.
comments-withdrawn = This comment was withdrawn by its writer.
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
