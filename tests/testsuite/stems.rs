//! The script of the search page and the index agree on every word.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use svar::terms::{stemmed, tokens_of_text};
use svar_comments::language::Language;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
/// Ends of Norwegian, Danish and English words, and what the stemmers look at before them.
const ENDS: [&str; 96] = [
    "", "a", "e", "ede", "ande", "ende", "ane", "ene", "hetene", "erte", "en", "heten", "ar", "er",
    "heter", "s", "as", "es", "edes", "endes", "enes", "hetenes", "ens", "hetens", "ers", "ets",
    "et", "het", "ert", "ast", "dt", "vt", "leg", "eleg", "ig", "eig", "lig", "elig", "els", "lov",
    "elov", "slov", "hetslov", "hed", "ethed", "ered", "erede", "erende", "erne", "ere", "heden",
    "eren", "hederne", "igst", "løst", "gd", "gt", "kt", "ll", "ks", "åks", "y", "ys", "yed",
    "ied", "ies", "sses", "us", "ing", "ingly", "edly", "eed", "eedly", "ation", "ational", "izer",
    "fulness", "ousness", "iveness", "biliti", "ogi", "logi", "li", "lessly", "alize", "icate",
    "ical", "ative", "ness", "ance", "ible", "sion", "tion", "ement", "ate", "e",
];
const BEGINNINGS: [&str; 28] = [
    "b", "sk", "kabel", "stolp", "høy", "å", "øy", "gener", "commun", "arsen", "bakk", "hopp",
    "run", "plann", "yt", "say", "hop", "conflat", "siz", "lykk", "fjord", "æ", "tæpp", "skjønn",
    "succ", "y", "ayy", "rel",
];

#[test]
fn the_browser_finds_the_same_stem_as_the_index() {
    let mut words = BTreeSet::new();
    for beginning in BEGINNINGS {
        let ends = ENDS
            .iter()
            .flat_map(|end| [(*end).to_owned(), format!("t{end}"), format!("{end}en")]);
        words.extend(ends.map(|end| format!("{beginning}{end}")));
    }
    assert!(words.len() > 5_000, "only {} words", words.len());
    collect_words(&Path::new(ROOT).join("content"), &mut words);
    let corpus = Path::new(ROOT).join("../shared/corpora/18f-jekyll/_posts");
    if corpus.is_dir() {
        collect_words(&corpus, &mut words);
    } else {
        eprintln!("SKIPPED the words of {}: it is not there", corpus.display());
    }

    let mut lines = String::new();
    let mut expected = Vec::new();
    for language in [Language::NB, Language::DA, Language::EN] {
        for word in &words {
            if let Some(stem) = stemmed(word, language) {
                lines.extend([language.code(), "\t", word, "\n"]);
                expected.push((language, word, stem));
            }
        }
    }
    let Some(found) = stems_of_the_script(lines) else {
        assert!(
            std::env::var_os("SVAR_TEST_REQUIRE_NODE").is_none(),
            "there is no node to run the script of the search page with"
        );
        eprintln!("SKIPPED: there is no node to run the script of the search page with");
        return;
    };
    let found: Vec<&str> = found.lines().collect();
    assert_eq!(found.len(), expected.len());
    let pairs = expected.iter().zip(found);
    let wrong: Vec<_> = pairs
        .filter(|((_, _, stem), found)| stem != found)
        .collect();
    assert!(
        wrong.is_empty(),
        "{} differ, first {:?}",
        wrong.len(),
        &wrong[..wrong.len().min(20)]
    );
}

/// Every word of the Markdown below a folder.
fn collect_words(folder: &Path, words: &mut BTreeSet<String>) {
    let entries = std::fs::read_dir(folder).expect("the folder of words can be read");
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            collect_words(&path, words);
        } else if let Ok(text) = std::fs::read_to_string(&path) {
            tokens_of_text(&text, |token| {
                words.insert(token.word.to_owned());
            });
        }
    }
}

fn stems_of_the_script(lines: String) -> Option<String> {
    let mut node = Command::new("node")
        .arg(Path::new(ROOT).join("tests/browser/stems.mjs"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .ok()?;
    let mut input = node.stdin.take().expect("the script has an input");
    let writing = std::thread::spawn(move || input.write_all(lines.as_bytes()));
    let output = node.wait_with_output().expect("the script ends");
    writing
        .join()
        .expect("the words are written")
        .expect("the script reads them all");
    assert!(output.status.success());
    Some(String::from_utf8(output.stdout).expect("stems are text"))
}
