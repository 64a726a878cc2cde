# The words of the site.
skip-link = Skip to the content
menu-label = Main menu
languages-label = Language
language-front-page = (front page)
and = and

guest-badge = Guest
guest-post = Guest post
role-photo = photos
role-illustration = illustrations
role-translation = translation
credit-photo = Photos
credit-illustration = Illustrations
credit-translation = Translation
title-until = { $title } until { $year }
has-left = former colleague
preview-draft = Draft
preview-future = Coming
preview-expired = Expired
preview-note = This post is visible only in the preview.

reading-time = { $n } min read
comment-count = { $n ->
    [one] 1 comment
   *[other] { $n } comments
}
updated-on = Updated
read-in-this-language = Read this post in English
written-by = Written by
more-from = More from { $name }
toc-heading = Contents
share-heading = Share this post
share-mail = Email
share-copy = Copy the link
share-copied = The link is copied
share-more = Share another way
related-heading = Read next
near-label = More posts
near-older = Previous post
near-newer = Next post

stream-heading = Latest posts
pinned-mark = Pinned to the top
stream-all = All posts
no-posts = The first posts will be here soon.
page-number = Page { $n }
page-of = Page { $n } of { $total }
pager-label = Pages
pager-newer = Newer
pager-older = Older
voices-heading = The voices
voices-all = Everyone who writes here
post-count = { $n ->
    [one] 1 post
   *[other] { $n } posts
}

promise-heading = You get an answer
promise-text = Leave a comment under a post. We who work here read everything and answer you.
comments-invite = What do you think? Write to us here. We read everything, and we answer.
comments-answer = Answer us
comments-who = Answering here:

authors-heading = Authors
authors-intro = Everyone here writes under their own name: we who work at { $company }, and our guests.
author-description = Posts by { $name }.
author-feed = Follow in a feed reader
kind-employee = Works here
kind-team = Write together
kind-guest = Guest
kind-former = Used to work here
kinds-employee = We who work here
kinds-team = We who write together
kinds-guest = Our guests
kinds-former = Those who used to work here
titles-before = Earlier here

tags-heading = Topics
tag-description = Posts about { $name }.
tag-feed = Follow this topic in a feed reader
categories-heading = Categories

series-heading = Series
series-description = Posts in the series { $name }.
series-part = Part { $part } of { $planned }
series-parts = The parts
series-all = All parts
series-feed = Follow the series in a feed reader
series-previous = Previous part
series-next = Next part
series-coming = To come
series-progress = { $n } of { $planned } parts
series-more-coming = { $n ->
    [one] One more part to come.
   *[other] { $n } more parts to come.
}

archive-heading = Archive
archive-intro = Every post, year by year.
archive-year = Archive { $year }
archive-all = The whole archive

## search
search-heading = Search
search-link = Search
search-field = What are you looking for?
search-button = Search
search-one = 1 result
search-many = %n results
search-none = Nothing found for “%q”. Try another word, or fewer.
search-close = Nothing found for “%q”. Here is what comes close.
search-failed = The search is not answering just now. Please try again in a moment.
search-more = Show more results
search-without-script = The search needs JavaScript, which is switched off in your browser. Everything we have written is on these pages:
search-otherwise = Or browse:
search-newest = All posts, newest first
search-authors = Everyone who writes
search-tags = All topics

## code
code-copy = Copy
code-copied = Copied

## newsletter
newsletter-heading = Get the posts by e-mail
newsletter-text = Leave your address, and we will send you what we write.
newsletter-field = Your e-mail address
newsletter-button = Sign me up
newsletter-host = When you sign up, your address goes to { $host }, which sends the newsletter for us.
newsletter-privacy = How we look after your address

## the page that is not there
not-found-heading = This page does not exist
not-found-text = It may have moved, or there may be a mistake in the address. Try the front page or one of the latest posts.
not-found-home = Go to the front page
not-found-newest = Latest posts
moved-heading = This page has moved

footer-label = More on this site
footer-guidelines = Guidelines for comments
footer-feed = Atom feed
