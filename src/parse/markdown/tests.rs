//! What Markdown becomes.

use super::*;

fn body(text: &str, language: Language) -> (Body, String) {
    let source = Source {
        path: "content/posts/a.md".to_owned(),
        text: text.to_owned(),
    };
    let mut diagnostics = Diagnostics::default();
    let mut body = body_of(&source, 0, language, &mut diagnostics);
    for reference in body.references.iter().rev() {
        body.html
            .replace_range(reference.at.clone(), &format!("[{}]", reference.target));
        assert!(!source.text[reference.written_at.clone()].is_empty());
    }
    (
        body,
        diagnostics.to_text(
            crate::words::words(svar_comments::language::Language::EN),
            false,
        ),
    )
}

fn html(text: &str) -> String {
    body(text, Language::NB).0.html
}

#[test]
fn straight_quotation_marks_follow_the_language() {
    assert_eq!(
        html("Hun sa \"ja\" og «nei» -- og “så”"),
        "<p>Hun sa «ja» og «nei» – og “så”</p>\n"
    );
    assert_eq!(body("\"yes\"", Language::EN).0.html, "<p>“yes”</p>\n");
}

#[test]
fn web_addresses_become_links() {
    assert_eq!(
        html("Se https://a.no/b_c_d--e?x=1&y=2, (www.b.no) og `https://c.no`."),
        "<p>Se <a href=[https://a.no/b_c_d--e?x=1&y=2]>https://a.no/b_c_d--e?x=1&amp;y=2</a>, (<a href=[https://www.b.no]>www.b.no</a>) og <code>https://c.no</code>.</p>\n"
    );
    assert_eq!(
        html("[https://a.no](b.md)"),
        "<p><a href=[b.md]>https://a.no</a></p>\n"
    );
    assert_eq!(
        html("(https://a.no/((1)))."),
        "<p>(<a href=[https://a.no/((1))]>https://a.no/((1))</a>).</p>\n"
    );
    let long = "https://a.no/".to_owned() + &"b".repeat(2_000);
    assert_eq!(html(&long), format!("<p>{long}</p>\n"));
}

#[test]
fn a_picture_alone_is_a_figure_and_its_title_the_caption() {
    assert_eq!(
        html("![En *båt*](baat.jpg \"Ved kaia\")\n\nord ![b](c.png) ord\n"),
        "<figure><img src=[baat.jpg] alt=\"En båt\" loading=\"lazy\" decoding=\"async\"><figcaption>Ved kaia</figcaption></figure>\n<p>ord <img src=[c.png] alt=\"b\" loading=\"lazy\" decoding=\"async\"> ord</p>\n"
    );
}

#[test]
fn headings_have_ids_of_their_own() {
    let (body, said) = body(
        "## Ås & Øy\n\n## Ås & Øy\n\n#### Dypt {#egen}\n",
        Language::NB,
    );
    let ids: Vec<_> = body
        .headings
        .iter()
        .map(|heading| heading.id.as_str())
        .collect();
    assert_eq!(ids, ["as-oy", "as-oy-2", "egen"]);
    assert!(said.contains("warning[heading-order]: this heading skips a level"));
}

#[test]
fn footnotes_stand_below_with_ways_back() {
    insta::assert_snapshot!(html(
        "Ett[^b] og to[^a] og ett[^b].\n\n[^a]: A\n[^b]: B *b*\n"
    ));
}

#[test]
fn a_footnote_without_its_mark_and_a_mark_without_its_footnote_are_told() {
    let (body, said) = body(
        "Ett[^a], to[^b] og \\[^c], `[^d]`.\n\n[^a]: A\n[^e]: E\n",
        Language::NB,
    );
    assert!(body.html.contains("to[^b]"));
    assert!(
        said.contains("warning[footnote]: no note is called `b`"),
        "{said}"
    );
    assert!(said.contains("warning[footnote]: no mark in the text leads to the note `e`"));
    assert_eq!(said.matches("warning[").count(), 2, "{said}");
}

#[test]
fn tables_alerts_lists_and_raw_html_are_written() {
    let text = "| a | b |\n|---|--:|\n| 1 | 2 |\n\n> [!NOTE]\n> Merk\n\n- [x] gjort\n\nOrd\n: Forklaring\n\n~~bort~~\n\n<p id=\"x\"><a class='k' href='../om.md'>om</a><img src=\"b.png\"></p>\n";
    insta::assert_snapshot!(html(text));
}

#[test]
fn code_is_highlighted_wherever_it_stands() {
    let text = "```rust {title=\"src/a & b.rs\" hl_lines=2 linenos linenostart=9}\nfn a() {\n    b(\"c\");\n}\n```\n\n\
        - i en liste\n\n  ```sh\n  ls -l\n  ```\n\n> ```\n> a < b\n> ```\n\n[^1]\n\n[^1]: Note\n\n    ```json\n    {\"a\": 1}\n    ```\n\n    indented\n";
    insta::assert_snapshot!(html(text));
}

#[test]
fn an_unknown_language_or_setting_of_code_is_told_with_a_suggestion() {
    let (body, said) = body(
        "```rsut {tilte=x}\n<a>\n```\n\n```qwxzy\nb\n```\n",
        Language::NB,
    );
    assert!(
        body.html.contains("<code>&lt;a&gt;\n</code>"),
        "{}",
        body.html
    );
    insta::assert_snapshot!(said);
}

#[test]
fn the_summary_is_what_stands_before_more_or_the_first_paragraph() {
    let (body, _) = body(
        "![x](y.png)\n\nFørste *avsnitt*.\n\nAndre.\n\n<!-- more -->\n\nResten.\n",
        Language::NB,
    );
    assert_eq!(body.summary, "Første avsnitt. Andre.");
    assert!(!body.html.contains("more"));
    assert_eq!(body.words, 4);
}

#[test]
fn no_text_can_take_the_place_of_a_link() {
    assert_eq!(
        html("\"&#0;0&#0;\" &#1;ø [her](b.md \"&#0;0&#0;\") \u{0}"),
        "<p>«\u{fffd}0\u{fffd}» \u{1}ø <a href=[b.md] title=\"\u{fffd}0\u{fffd}\">her</a></p>\n"
    );
}

#[test]
fn a_film_alone_on_a_line_waits_for_a_click() {
    let text = "https://youtu.be/aB3_-xyZ012?t=90\n\n![Slik skjøter vi](https://vimeo.com/76979871 \"skjot.jpg\")\n\n<https://www.youtube.com/shorts/aB3_-xyZ012>\n\n\
        ![Film](https://youtu.be/aB3_-xyZ012 \"Fra kaia\")\n\nSe https://youtu.be/aB3_-xyZ012 her.\n\nhttps://youtu.be/feil\n\nFørste avsnitt.\n";
    let (body, said) = body(text, Language::NB);
    assert!(body.has_film);
    assert_eq!(body.summary, "Se https://youtu.be/aB3_-xyZ012 her.");
    insta::assert_snapshot!(format!("{}\n{said}", body.html));
}

#[test]
fn several_addresses_in_one_piece_of_text_become_links() {
    assert_eq!(
        html("a https://a.no og https://b.no, c"),
        "<p>a <a href=[https://a.no]>https://a.no</a> og <a href=[https://b.no]>https://b.no</a>, c</p>\n"
    );
}

#[test]
fn words_around_the_text_are_in_its_language() {
    let text = "> [!WARNING]\n> Se \"opp\".\n\n- [ ] a[^1]\n- [x] b[^1]\n\n|  | a |\n|--|--|\n| b | c |\n\n[^1]: Note\n";
    let all: Vec<String> = Language::ALL
        .into_iter()
        .map(|language| body(text, language).0.html)
        .collect();
    insta::assert_snapshot!(all.join("\n"));
}

#[test]
fn a_heading_leads_to_itself_and_takes_no_id_of_the_page() {
    let (body, said) = body(
        "## Main\n\n## Se [her](b.md)\n\n## A {#main}\n\n## https://a.no\n",
        Language::NB,
    );
    insta::assert_snapshot!(format!("{}\n{said}", body.html));
}
