//! What a text looks like to its readers.

use std::fs;
use std::path::Path;

use crate::site_test::SiteTest;

#[test]
fn highlighted_code_has_classes_and_no_styles() {
    let site = SiteTest::small().post(
        "2026-03-01-a",
        "",
        "```python {title=\"les.py\" linenos}\nprint(\"hei\") # alle\n```\n",
    );
    let built = site.build();
    built.check_silent();
    let page = "2026/03/a/index.html";
    built.check_file(page, "<figcaption>les.py</figcaption>");
    built.check_file(page, "<span class=\"s\">&quot;hei&quot;</span>");
    built.check_file(page, "assets/reading.");
    assert!(!built.read(page).contains("style="));
}

#[test]
fn every_colour_of_code_can_be_read_on_both_grounds() {
    let css = fs::read_to_string(
        Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/assets/reading.css"),
    )
    .expect("the theme has a style sheet for texts");
    let schemes: Vec<&str> = css.split(":root").skip(1).collect();
    assert_eq!(schemes.len(), 2, "light and dark");
    for scheme in schemes {
        let colours: Vec<(&str, f64)> = scheme
            .split('}')
            .next()
            .unwrap_or_default()
            .lines()
            .filter_map(|line| line.trim().strip_prefix("--code-")?.split_once(": #"))
            .map(|(name, value)| (name, luminance(&value[..6])))
            .collect();
        assert_eq!(colours.len(), 12);
        for (name, colour) in &colours[2..] {
            for (ground, paper) in &colours[..2] {
                let contrast = (colour.max(*paper) + 0.05) / (colour.min(*paper) + 0.05);
                assert!(contrast >= 4.5, "{name} on {ground}: {contrast:.2}");
            }
        }
    }
}

/// The relative luminance of a colour (WCAG 2.2).
fn luminance(hexadecimal: &str) -> f64 {
    let part = |at: usize| {
        let byte = u8::from_str_radix(&hexadecimal[at..at + 2], 16).expect("this is a colour");
        let value = f64::from(byte) / 255.0;
        if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * part(0) + 0.7152 * part(2) + 0.0722 * part(4)
}

#[test]
fn only_a_page_with_a_film_has_the_script_for_it() {
    let site = SiteTest::small()
        .post(
            "2026-03-01-a",
            "",
            "![Skjøting](https://vimeo.com/76979871)",
        )
        .post("2026-03-02-b", "", "Ord");
    let built = site.build();
    built.check_silent();
    built.check_file("2026/03/a/index.html", "src=\"/assets/film.");
    built.check_file("atom.xml", "href=&quot;https://vimeo.com/76979871&quot;");
    assert!(!built.read("2026/03/b/index.html").contains("film"));
}

#[test]
fn templates_see_what_stands_under_extra() {
    let template = "{{ site.extra.a.b }} {{ page.extra.colour }} {{ post.extra.colour }} {{ post.extra.parts[1] }} {{ post.extra.none | default(value='-') }}";
    let site = SiteTest::small()
        .file(
            "svar.yaml",
            "title: Fjord\nurl: https://fjord.example\nextra: { a: { b: 4 } }\n",
        )
        .file("templates/post.html", template)
        .post(
            "2026-03-01-a",
            "extra: { colour: blå, parts: [1, 2.5] }\n",
            "Ord",
        )
        .post("2026-03-02-b", "template: bare.html\n", "Ord")
        .file(
            "templates/bare.html",
            "bare: {{ post.extra.none | default(value='-') }}",
        );
    let built = site.build();
    built.check_file("2026/03/a/index.html", "4 blå blå 2.5 -");
    built.check_file("2026/03/b/index.html", "bare: -");
    let wrong = SiteTest::small().post("2026-03-01-a", "extra: blå\n", "Ord");
    wrong
        .build()
        .check_message("`extra` holds keys with values");
}
