//! Which words are found, and which of them are the same.

use super::*;
use svar_comments::language::Language;

fn words_of(html: &str) -> Vec<(String, u16)> {
    let mut all = Vec::new();
    tokens_of_html(html, |token| {
        all.push((token.word.to_owned(), token.weight));
    });
    all
}

fn plain(html: &str) -> String {
    let words = words_of(html);
    let words: Vec<String> = words.into_iter().map(|(word, _)| word).collect();
    words.join(" ")
}

#[test]
fn words_are_found_between_tags_and_entities() {
    let html =
        r#"<p>Kabelen <a href="/not/this/">lå&nbsp;på</a> <em>hav</em>bunnen, &lt;dypt&gt;.</p>"#;
    assert_eq!(plain(html), "kabelen lå på havbunnen dypt");
}

#[test]
fn code_blocks_are_not_read_and_headings_count_double() {
    let html = "<h2 id=\"x\">Målet</h2><pre><code><span>fn main</span></code></pre><p>ÆRE 5G é</p>";
    let expected = [("målet", 2), ("ære", 1), ("5g", 1)];
    assert_eq!(
        words_of(html),
        expected.map(|(word, weight)| (word.to_owned(), weight))
    );
}

#[test]
fn a_tag_that_never_ends_is_the_end() {
    assert_eq!(plain("før <pre>inni"), "før");
    assert_eq!(plain("før <a href="), "før");
}

#[test]
fn letters_keep_what_makes_them_other_letters() {
    let fold = |word| folded(word, Language::NB).into_owned();
    assert_eq!(fold("idé"), "ide");
    assert_eq!(fold("ångström"), "ångstrøm");
    // The ring as a character of its own is the same letter.
    assert_eq!(fold("a\u{30a}pen"), "åpen");
    assert_eq!(folded("tromsø", Language::EN), "tromso");
}

#[test]
fn forms_of_a_word_have_one_stem() {
    let stem = |word| stemmed(word, Language::NB);
    assert_eq!(stem("stolpene"), stem("stolpen"));
    assert_eq!(stem("og"), None);
    assert_eq!(stemmed("kettles", Language::EN).as_deref(), Some("kettl"));
}

#[test]
fn stop_words_are_sorted_as_they_are_looked_up() {
    for language in Language::ALL {
        let words = stop_words(language);
        assert!(words.is_sorted(), "{language}");
        assert!(words.iter().all(|word| folded(word, language) == *word));
    }
}

#[test]
fn equal_words_of_many_texts_have_equal_numbers() {
    let text = |html| Text {
        title: "Lys",
        summary: "Lys.",
        html,
    };
    let texts: Vec<Text<'_>> = (0..1_200).map(|_| text("<p>lys i lys</p>")).collect();
    let words = Words::count(&texts);
    assert_eq!(words.all().len(), 1);
    assert!((0..1_200).all(|at| words.of_text(at) == [(0, 7)]));
}
