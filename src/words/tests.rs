use std::collections::BTreeSet;
use std::path::Path;

use super::*;

fn is_of_another_name(before: char) -> bool {
    before == '.' || before == '_' || before.is_alphanumeric()
}

fn is_key(name: &str) -> bool {
    let is_of_key = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    !name.is_empty()
        && name
            .bytes()
            .all(|byte| is_of_key(byte) || b"-.".contains(&byte))
}

/// The keys that are said in the sources below a folder: what stands in `say("…")`.
fn said_below(folder: &Path, said: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            said_below(&path, said);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let source = std::fs::read_to_string(&path).unwrap();
            let calls = source.match_indices("say(");
            let calls = calls.filter(|(at, _)| !source[..*at].ends_with(is_of_another_name));
            let keys = calls
                .map(|(at, call)| source[at + call.len()..].trim_start())
                .filter_map(|rest| rest.strip_prefix('"')?.split('"').next());
            said.extend(keys.filter(|key| is_key(key)).map(str::to_owned));
        }
    }
}

fn keys(texts: &[(Language, &str)]) -> BTreeSet<String> {
    Texts::keys(texts, Language::EN).into_iter().collect()
}

#[test]
fn every_language_has_every_message_once() {
    for language in Language::ALL {
        let list = Texts::keys(&TEXTS, language);
        assert_eq!(list, Texts::keys(&TEXTS, Language::EN), "{language}");
        let once: BTreeSet<_> = list.iter().collect();
        assert_eq!(list.len(), once.len(), "{language}: a key stands twice");
    }
}

/// Of the service too: the generator says its messages as well.
#[test]
fn every_message_that_is_said_has_words_and_all_words_are_said() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let services = keys(&svar_comments::words::TEXTS);
    let all = &keys(&TEXTS) | &services;
    let (mut said, mut said_there) = (BTreeSet::new(), BTreeSet::new());
    said_below(&root.join("src"), &mut said);
    said_below(&root.join("comments-service/src"), &mut said_there);
    let wordless: Vec<_> = said_there.difference(&services).collect();
    assert!(
        wordless.is_empty(),
        "no text for {wordless:?} of the service"
    );
    said.extend(said_there);
    let wordless: Vec<_> = said.difference(&all).collect();
    assert!(wordless.is_empty(), "no text for {wordless:?}");
    let unsaid: Vec<_> = all.difference(&said).collect();
    assert!(unsaid.is_empty(), "nothing says {unsaid:?}");
}

#[test]
fn no_message_of_the_generator_hides_one_of_the_configuration() {
    let both = &keys(&TEXTS) & &keys(&svar_comments::words::TEXTS);
    assert!(both.is_empty(), "{both:?}");
}
