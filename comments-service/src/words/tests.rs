use std::collections::BTreeSet;

use super::*;

#[test]
fn every_language_has_every_message_once() {
    for language in Language::ALL {
        let list = Texts::keys(&TEXTS, language);
        assert_eq!(list, Texts::keys(&TEXTS, Language::EN), "{language}");
        let once: BTreeSet<_> = list.iter().collect();
        assert_eq!(list.len(), once.len(), "{language}: a key stands twice");
    }
}
