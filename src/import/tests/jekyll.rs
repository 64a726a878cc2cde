//! What each part of a Jekyll blog becomes.

use super::ImportTest;

#[test]
fn a_small_blog_becomes_a_site() {
    let test = ImportTest::new()
        .file("_authors/ada.md", "---\nname: ada\nfull_name: Ada Byron\nrole: Editor\nredirect_from: /team/ada/\ncity: London\n---\nWrites about engines.\n")
        .file("_authors/Bob.md", "---\nname: Bob\nfull_name: Bob Hill\nalumni: true\nurl: https://bob.example/me\n---\n")
        .file("_authors/cleo.md", "---\nname: cleo\nfull_name: \"Cleo Lund, Ministry of Tides\"\nguest: true\n---\n")
        .file("_authors/dan.md", "---\nname: dan\nfull_name: Dan Ek\nguest: true\n---\n")
        .file("_authors/hidden.md", "---\nname: hidden\nfull_name: Hid Den\npublished: false\n---\n")
        .file(
            "_posts/2015-01-06-Some-Post.md",
            "---\nlayout: post\ntitle: \"Tea: a & b\"\ndate: 2015-01-08\nauthors: [ada, bob, cleo, dan, eva-lie]\n\
             tags: [Open Source, open-source, '18f']\nexcerpt: \"<p>Short <a href='/x'>text</a>.</p>\"\ndescription: Other.\n\
             image: /assets/a.png\nimage_accessibility: A picture\nredirect_from: [/old/tea/]\nhero: false\nmood: calm\n---\n\
             Body with [a link](https://a.example/authors/ada) and [a lost one](/lost/).\n",
        )
        .file("_posts/2015-02-01-plain.md", "---\ntitle: Plain\n---\nText.\n")
        .file("_posts/2015-03-01-unseen.md", "---\ntitle: Unseen\nauthor: ada\npublished: false\n---\nText.\n")
        .file("_drafts/idea.md", "---\ntitle: Idea\nauthor: ada\n---\nText.\n")
        .file("_data/people.yml", "a: b\n")
        .file("about.md", "---\ntitle: About\n---\nUs.\n")
        .file("assets/a.png", "PNG");
    insta::assert_snapshot!(test.whole());
}

#[test]
fn liquid_becomes_what_it_means_or_is_reported() {
    let test = ImportTest::new()
        .file("_posts/2014-12-31-before.md", "---\ntitle: Before\nauthor: ada\n---\n")
        .body(
            "![x]({{site.baseurl}}/assets/x.png) {{ site.title }} {{ page.title | upcase }} {{ nothing }}\n\
             {{ \"ada\" | team_photo }}\n\
             By {{ \"ada\" | team_link }} and {{\"joan-doe\"|team_link}}.\n\
             \n\
             <div>\n  {{ \"ada\" | team_link }}\n</div>\n\
             \n\
             {{ \"https://www.youtube-nocookie.com/embed/abc\" | embed: 'A\nvideo' }}\n\
             {% oembed https://twitter.com/seldo/status/571 %}\n\
             {% youtube \"xyz\" %}\n\
             [Before]({% post_url 2014-12-31-before %}) [Lost]({% post_url 2010-01-01-lost %})\n\
             {% include note.html text=\"{{ x }}\" %}\n\
             {% assign who = \"Eve\" %}\n\
             {% if page.title == \"A\" %}Hello {{ who }}{% else %}Never{% endif %}\n\
             {% unless page.title %}Never{% endunless %}\n\
             {% for x in site.posts %}\n- {{ x.title }}\n{% endfor %}\n\
             {% comment %}Secret {{ x }}{% endcomment %}\n\
             ```\n{% raw %}{{ shown }} {% as_it_is %}{% endraw %}\n```\n\
             {% highlight ruby %}\nputs 1\n{% endhighlight %}\n\
             {% mystery 1 %}{{ page.title | mystery }}\n\
             The end {{ never closed\n",
        );
    insta::assert_snapshot!(test.new_body());
}

#[test]
fn kramdown_becomes_commonmark() {
    let test = ImportTest::new().body(
        "* TOC\n{:toc}\n\n\
         ##No blank\n\n\
         ## One: a.b.c\n{: #one .big}\n\n\
         ## Two {: #two}\n\n\
         ## What's v1.2 about?\n\n[Down](#whats-v12-about)\n\n\
         A *word*{: .red} in red.\n{: .lead}\n\n\
         {::comment}\nhidden\n{:/comment}\n\n\
         *[HTML]: A language\n\
         *[A linked](/authors/ada/)* word\n\
         ^\n\
         Code `{: .kept}` stays.\n\n\
         ~~~ ruby\n{: .kept}\n##kept\n~~~\n\n\
         Note[^1].\n\n[^1]: Here.\n",
    );
    insta::assert_snapshot!(test.new_body());
}

#[test]
fn html_keeps_its_blocks_and_loses_what_asks_other_sites() {
    let test = ImportTest::new().body(
        "<div class=\"a\" style=\"color: red\" onclick='x()'>\n\n    <p>One</p>\n\n\tTwo\n</div>\nText *with* stars\n\n\
         <div markdown=\"1\">\n*Three*\n\n- four\n</div>\n\n\
         <script async src=\"https://x.example/w.js\"\n  charset=\"utf-8\"></script>\n\n\
         <iframe width=\"5\"\n  src=\"https://www.youtube.com/embed/abc?start=9\" title=\"Talk\"></iframe>\n\n\
         <img src=\"/a.png\" alt=\"\">\n*Caption*\n\n\
         `<script>` is `<b style=\"x\">` an element, and a = b on=\"c\".\n\n\
         ```\n<script>\n<p style=\"x\">\n```\n",
    );
    insta::assert_snapshot!(test.new_body());
}

#[test]
fn redirects_become_aliases() {
    let post = |keys: &str| format!("---\ntitle: T\nauthor: ada\n{keys}---\nText.\n");
    let test = ImportTest::new()
        .file(
            "_authors/ada.md",
            "---\nname: ada\nfull_name: Ada Byron\nredirect_from: [/team/ada, /same/]\n---\n",
        )
        .file(
            "_authors/joke.md",
            "---\nname: joke\nfull_name: A Joke\nredirect_to: /authors/ada/\n---\n",
        )
        .file(
            "_authors/gone.md",
            "---\nname: gone\nfull_name: Gone\nredirect_to: /april/\n---\n",
        )
        .file(
            "_posts/2015-01-06-a.md",
            &post("redirect_from: [/same/, /../../etc/, '/a/../b/', /2015/01/06/a/]\n"),
        )
        .file(
            "_posts/2015-01-07-b.md",
            &post("redirect_to: /2015/01/06/a/\n"),
        )
        .file(
            "_posts/2015-01-08-c.md",
            &post("redirect_to: https://b.example/\n"),
        )
        .file(
            "_posts/2015-01-09-d.md",
            &post("permalink: /2015/01/09/other-name/\n"),
        )
        .file(
            "_posts/2015-01-10-e.md",
            &post("permalink: /special/e.html\n"),
        )
        .file("news/_posts/2015-01-11-f.md", &post("category: Big News\n"));
    insta::assert_snapshot!(test.whole());
}

#[test]
fn one_slug_on_two_days_is_two_threads() {
    let test = ImportTest::new()
        .file("_authors/ada.md", "---\nname: ada\nfull_name: Ada\n---\n")
        .file(
            "_posts/2015-01-06-hub.md",
            "---\ntitle: One\nauthor: ada\n---\n",
        )
        .file(
            "_posts/2016-01-06-hub.md",
            "---\ntitle: Two\nauthor: ADA\n---\n",
        );
    insta::assert_snapshot!(test.whole());
}

#[test]
fn an_include_stands_where_it_was_put() {
    let test = ImportTest::new()
        .file("_includes/note.html", "<p>{{ include.text }} by {{ page.title }} {{ include.who }}</p>\n{% include other.html %}\n")
        .body("Before\n\n{% include note.html text=\"Mind, the gap\" who=page.title %}\n\nAfter {% include gone.svg %}\n");
    insta::assert_snapshot!(test.new_body());
}

#[test]
fn a_data_file_of_authors_is_read_as_authors() {
    let test = ImportTest::new()
        .file(
            "_data/authors.yml",
            "ada:\n  name: Ada Byron\n  bio: Writes.\nbob:\n  name: Bob Hill\n",
        )
        .file(
            "_posts/2015-01-06-a.md",
            "---\ntitle: A\nauthor: ada\n---\n![Far](https://b.example/a.png)\n",
        );
    insta::assert_snapshot!(test.whole());
}
