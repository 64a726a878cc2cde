# The account of an import. Its notes are whole sentences: they stand by themselves in a list.

## the frame of the account
import-heading-report = What the import did
import-heading-editor = For the editor
import-heading-rest = Everything else
import-head-read = read
import-kept = kept
import-turned = turned
import-left-out = left out
import-made = made
import-for-the-editor = for the editor
import-balanced = Counts in = counts out: everything that was read is kept, turned or listed as left out.
import-unbalanced = Counts in and counts out differ; this is a mistake in the import itself.
import-unbalanced-row = <- does not add up

## what is counted
import-kind-post = post
import-kind-draft = draft
import-kind-author = author
import-kind-guest = guest
import-kind-tag = tag
import-kind-date = date
import-kind-page = page
import-kind-setting = setting
import-kind-settings = settings
import-kind-settings-file = settings file
import-kind-data-file = data file
import-kind-machinery = layout or plugin
import-kind-copied-file = copied file
import-kind-other-file = other file
import-kind-key = front matter key
import-kind-redirect = redirect
import-kind-address = address
import-kind-page-address = address of a page
import-kind-picture-address = address of a picture
import-kind-picture-elsewhere = picture of another site
import-kind-anchor = anchor
import-kind-liquid-open = Liquid never closed
import-kind-abbreviation = kramdown abbreviation
import-kind-attributes = kramdown attributes {"{"}: …{"}"}
import-kind-end-of-block = kramdown end of block (^)
import-kind-extension = kramdown extension {"{"}::…{"}"}
import-kind-heading = kramdown heading without a blank
import-kind-html-attribute = HTML attribute { $name }

## settings
import-settings = { $reason } The import goes on with Jekyll’s own settings.
import-setting = Svar has no such setting, or makes it in another way.
import-no-zone = Jekyll used the zone of the machine that built the site; the new site uses UTC. Set `timezone` in svar.yaml, and look whether addresses change.
import-unknown-zone = This time zone is not known; the new site uses UTC.
import-language = Svar’s interface does not speak this language; the new site says English.

## files
import-unreadable = The file cannot be read: { $why }.
import-yaml = Its YAML cannot be read: { $what }.
    .line = Its YAML cannot be read: { $what }, in line { $line } of it.
import-too-large = It is larger than { $most } MB.
import-not-utf-8 = Line { $line } is not UTF-8. Save the file as UTF-8 and import again.
import-link = It is a link to another place; the import does not follow links.
import-data = Svar reads no data files; what a page made of it has to be written out.
import-machinery = Layouts, includes, styles, plugins and other collections are not moved.
import-excluded = Jekyll left it out as well.
import-page = Pages besides posts are not moved; write it into content/pages/.

## posts and authors
import-no-author = The post names no author; it stands under the name of the site.
import-same-tag = It has the same address as `{ $first }`, and is called so now.
import-unpublished = It was not published; it is a draft now.
import-key = Svar has no such key.
import-tabs = The front matter held tabs where YAML allows none; they became blanks.
import-no-date = It has no date; it got that of the newest post.
import-date = This is not a date; the one in the name of the file holds.
import-date-rest = Read as { $date }; the rest is no date.
import-hidden-author = Jekyll published no page of this author; Svar gives one to everybody whom a post names.
import-guest = Readers see who a guest writes for and why: the organisation stands as “{ $organisation }”, the disclosure says no more than that. Write what is true.
    .unknown = Readers see who a guest writes for and why: the organisation is unknown, and none is shown, the disclosure says no more than that. Write what is true.
import-capitals = `{ $other }` differs only in capitals; this one is now `{ $id }-2`.
import-capitals-count = The author’s id is `{ $id }`; capitals count now.
import-same-name = `{ $other }` has the same name. One person? Then make one file of the two.
import-made-author = The source has no author `{ $named }`; the import made one with a name only.
    .close = The source has no author `{ $named }`; the import made one with a name only. Did they mean `{ $close }`?

## redirects and addresses
import-unpublished-author = The author was not published, and no post names them.
import-author-redirect = It was no author but a redirect to a page that is not in the source.
import-alias = It was only a redirect; it is an alias now.
import-led-away = It led to { $target }; the text stays as a draft, so that nothing is lost.
import-moved = It stands at { $address } now; the old address leads there.
import-bad-address = No file of the site can stand at this address.
import-there-already = The page stands there already.
import-address-taken = Another page has this address.
import-to-no-author = It led to an author who has no page.
import-picture-elsewhere = Readers’ browsers ask another site for this picture; copy it into static/.
import-points-nowhere = What it points to is not in the source.
import-lost-anchor = Nothing on that page has this anchor; the link leads to its top.
import-empty-link = The link says no address; it leads to the page itself.
import-unsafe-link = A page does not link there; the link leads to the page itself.

## HTML, kramdown and Liquid
import-player = The player of another site became a link, so that nothing is asked of it before a click.
import-elsewhere = What another site would have shown here became a link to it.
import-script = Pages run no scripts of other sites; what it did is gone, what it marked up stays.
import-attribute = The theme decides how things look, and pages run no scripts in attributes.
import-comment = A comment that readers never saw.
import-extension = CommonMark has no such extension.
import-abbreviation = Svar has no abbreviations; say it in the text.
import-attributes = Only headings take attributes, and only ids.
import-heading = A heading needs a blank behind its marks; it has one now.
import-liquid-open = This Liquid is never closed; it stands in the text as it is.
import-block-open = This block is never ended.
import-tag = Svar knows no tag `{ $name }`; nothing stands in its place.
import-no-post = No post `{ $post }` is in the source; the link goes to the front page.
import-assign = This assigns nothing.
import-condition = Whether this is true is known only to Jekyll; what it holds is shown.
import-loop = Svar runs no loops in a text; everything up to `{ $end }` is left out.
import-stray = This ends or divides a block that was never begun.
import-no-value = It had no value, so that Jekyll showed nothing here either.
import-no-person = No author `{ $id }` is in the source; the name is made from the id.
    .close = No author `{ $id }` is in the source; the name is made from the id. Did they mean `{ $close }`?
import-no-portrait = The picture of `{ $id }` is not in the source.
import-filter = The filter `{ $name }` is not known; the value stands there without it.
import-no-include = The file `_includes/{ $name }` is not in the source; write into the post what it showed here.
import-nested-include = `{ $name }` stands in another include; write into the post what it showed here.

## refusals
import-no-jekyll = { $folder } does not look like a Jekyll blog: it has neither a folder `_posts` nor a file `_config.yml`. Name the folder that holds them.
import-outside = `{ $path }` would lie outside the new site
import-twice = `{ $path }` stands there twice
import-overwrites = { $folder } already holds files that the import would overwrite:
    { $files }{ $more ->
        [0] {""}
       *[other] {"\u000A  "}and { $more } more
    }
    Nothing was written. Choose another folder with `--into`, or move these files away first.
import-into-link = { $path } is a link to another place; the import writes only into real folders. Remove the link, or choose another folder with `--into`.
