//! Finds the words in HTML and in plain text, in one pass.

/// A word with the weight of its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token<'t> {
    /// In lower case, two letters or digits at least.
    pub word: &'t str,
    /// 1, and more in headings.
    pub weight: u16,
}

/// How much a word in a heading counts.
const HEADING_WEIGHT: u16 = 2;
/// What is longer in bytes is no word that anyone searches for.
const LONGEST: usize = 60;
/// Elements whose text is not read: code, and what raw HTML may bring that is no text at all.
const SILENT: [&str; 4] = ["pre", "script", "style", "svg"];

/// Tells every word of plain text.
pub fn tokens_of_text(text: &str, tell: impl FnMut(Token<'_>)) {
    let mut reader = Reader::new(tell);
    reader.read(text);
    reader.end_word();
}

/// Tells every word of HTML outside of tags and code blocks.
pub fn tokens_of_html(html: &str, tell: impl FnMut(Token<'_>)) {
    let mut reader = Reader::new(tell);
    let mut rest = html;
    while let Some(open) = rest.find('<') {
        reader.read_escaped(&rest[..open]);
        let tag = &rest[open + 1..];
        let end = tag.find('>').unwrap_or(tag.len());
        let after = tag.get(end + 1..).unwrap_or_default();
        rest = reader.pass_tag(&tag[..end], after);
    }
    reader.read_escaped(rest);
    reader.end_word();
}

struct Reader<F> {
    word: String,
    weight: u16,
    tell: F,
}

impl<F: FnMut(Token<'_>)> Reader<F> {
    fn new(tell: F) -> Self {
        Self {
            word: String::with_capacity(64),
            weight: 1,
            tell,
        }
    }

    fn read(&mut self, text: &str) {
        let bytes = text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let byte = bytes[at];
            if byte.is_ascii() {
                at += 1;
                if byte.is_ascii_alphanumeric() {
                    self.word.push(byte.to_ascii_lowercase() as char);
                } else {
                    self.end_word();
                }
            } else {
                let letter = text[at..].chars().next().unwrap_or(' ');
                at += letter.len_utf8();
                self.add(letter);
            }
        }
    }

    fn add(&mut self, letter: char) {
        if letter.is_alphanumeric() || is_combining(letter) {
            self.word.extend(letter.to_lowercase());
        } else if letter != '\u{ad}' {
            self.end_word();
        }
    }

    /// Text of HTML: an entity stands between words.
    fn read_escaped(&mut self, text: &str) {
        let mut rest = text;
        while let Some(at) = rest.find('&') {
            self.read(&rest[..at]);
            self.end_word();
            let entity = &rest[at + 1..];
            let end = entity.find(';').filter(|end| *end < 10);
            rest = end.map_or(entity, |end| &entity[end + 1..]);
        }
        self.read(rest);
    }

    /// Goes past a tag, and past the whole element where it holds no text; tells what comes then.
    fn pass_tag<'h>(&mut self, tag: &str, after: &'h str) -> &'h str {
        let name_end = tag.find(|c: char| !c.is_ascii_alphanumeric() && c != '/');
        let name = &tag[..name_end.unwrap_or(tag.len())];
        if !is_within_a_word(name.trim_start_matches('/')) {
            self.end_word();
        }
        match name.as_bytes() {
            [b'h', b'1'..=b'6'] => self.weight = HEADING_WEIGHT,
            [b'/', b'h', b'1'..=b'6'] => self.weight = 1,
            _ if SILENT.contains(&name) && !tag.ends_with('/') => {
                let end = format!("</{name}>");
                return after.find(&end).map_or("", |at| &after[at + end.len()..]);
            }
            _ => {}
        }
        after
    }

    fn end_word(&mut self) {
        let length = self.word.len();
        if (2..=LONGEST).contains(&length) && self.word.chars().nth(1).is_some() {
            (self.tell)(Token {
                word: &self.word,
                weight: self.weight,
            });
        }
        self.word.clear();
    }
}

/// Elements that may stand around a part of a word.
fn is_within_a_word(name: &str) -> bool {
    matches!(name, "em" | "strong" | "i" | "b" | "mark" | "wbr")
}

fn is_combining(letter: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&letter)
}
