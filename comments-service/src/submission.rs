//! Checks what a reader sent: turns a form into the parts of a comment, or into all its mistakes.

use crate::comment::{CommentId, ReaderKey};
use crate::mail_address::MailAddress;
use crate::names;
use crate::subscription::Pace;
use crate::thread_html::LONGEST_COMMENT;

/// The most characters of a name.
const LONGEST_NAME: usize = 80;
/// Joins several emoji into one, so a text may hold it.
const JOINER: char = '\u{200d}';

/// What says that a text is too long.
const TOO_LONG: &str = "comments-error-long";

/// A form as it was sent.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct Submission {
    /// The name.
    pub name: String,
    /// The mail address, or nothing.
    pub mail: String,
    /// The text.
    pub markdown: String,
    /// The comment that it answers, or nothing.
    pub parent: String,
    /// A field that people cannot see: who fills it in is a machine.
    pub website: String,
    /// Whether the writer wants to hear of answers by mail: `each`, `daily`, or anything else for no.
    pub tell: String,
    /// Marks one form, so that sending it twice gives one comment.
    pub token: String,
    /// `preview` to see it first.
    pub action: String,
}

/// The parts of a comment, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckedSubmission {
    /// The name, on one line.
    pub name: String,
    /// The mail address.
    pub mail: Option<String>,
    /// How the writer wants to hear of answers.
    pub tell: Option<Pace>,
    /// The text, without characters that nobody can see.
    pub markdown: String,
    /// The comment that it answers.
    pub parent: Option<CommentId>,
    /// Who counts as the same reader.
    pub reader: ReaderKey,
}

/// A mistake in a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The field that it belongs to.
    pub field: &'static str,
    /// The key of the text that says what is wrong and what to do.
    pub text: &'static str,
}

/// Whose names a reader must not use.
#[derive(Clone, Copy, Debug)]
pub struct ReservedNames<'a> {
    /// The company.
    pub company: &'a str,
    /// Staff and the authors of the page.
    pub people: &'a [String],
}

impl Submission {
    /// Checks everything at once: all mistakes, in the order of the fields.
    pub fn check(&self, reserved: ReservedNames) -> Result<CheckedSubmission, Vec<Mistake>> {
        let name = one_line(&self.name);
        let mail = self.mail.trim();
        let markdown = readable(&self.markdown);
        let parent = Some(self.parent.trim())
            .filter(|id| !id.is_empty())
            .map(CommentId::parse);
        let tell = Pace::parse(&self.tell);
        let found = [
            ("name", mistake_in_name(&name, reserved)),
            ("mail", mistake_in_mail(mail, tell)),
            ("markdown", mistake_in_text(&markdown)),
            (
                "parent",
                (parent == Some(None)).then_some("comments-error-parent"),
            ),
        ];
        let mistake = |(field, text): (_, Option<_>)| Some(Mistake { field, text: text? });
        let mistakes: Vec<Mistake> = found.into_iter().filter_map(mistake).collect();
        if !mistakes.is_empty() {
            return Err(mistakes);
        }
        let mail = (!mail.is_empty()).then(|| mail.to_owned());
        let reader = ReaderKey::of(&name, mail.as_deref());
        Ok(CheckedSubmission {
            name,
            mail,
            tell,
            markdown,
            parent: parent.flatten(),
            reader,
        })
    }

    /// Whether it was filled in by a machine.
    pub fn is_trapped(&self) -> bool {
        !self.website.is_empty()
    }
}

/// A text as it would be kept, to be shown before it is sent; what is wrong with it where it is longer
/// than a comment may be.
pub fn text_to_preview(markdown: &str) -> Result<String, &'static str> {
    let text = readable(markdown);
    if is_too_long(&text) {
        Err(TOO_LONG)
    } else {
        Ok(text)
    }
}

/// A text as it is kept, or what is wrong with it.
pub fn checked_text(markdown: &str) -> Result<String, &'static str> {
    let text = readable(markdown);
    mistake_in_text(&text).map_or(Ok(text), Err)
}

fn mistake_in_name(name: &str, reserved: ReservedNames) -> Option<&'static str> {
    let people = reserved.people.iter().map(String::as_str);
    if !name.chars().any(char::is_alphanumeric) {
        Some("comments-error-name-missing")
    } else if name.chars().count() > LONGEST_NAME {
        Some("comments-error-name-long")
    } else if names::is_reserved(name, reserved.company, people) {
        Some("comments-error-name-reserved")
    } else {
        None
    }
}

fn mistake_in_mail(mail: &str, tell: Option<Pace>) -> Option<&'static str> {
    if mail.is_empty() && tell.is_some() {
        return Some("comments-error-tell");
    }
    (!mail.is_empty() && MailAddress::parse(mail).is_none()).then_some("comments-error-mail")
}

fn mistake_in_text(markdown: &str) -> Option<&'static str> {
    if markdown.chars().all(|c| c.is_whitespace() || c == JOINER) {
        Some("comments-error-empty")
    } else {
        is_too_long(markdown).then_some(TOO_LONG)
    }
}

fn is_too_long(markdown: &str) -> bool {
    markdown.chars().count() > LONGEST_COMMENT
}

/// A name on one line: no line breaks, which could reach the head of a mail, and nothing unseen.
fn one_line(text: &str) -> String {
    let plain = |c: char| if is_break(c) { ' ' } else { c };
    text.chars()
        .filter(|c| !names::is_invisible(*c))
        .map(plain)
        .collect::<String>()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// A text without characters that nobody can see; lines end in one way.
fn readable(text: &str) -> String {
    text.replace("\r\n", "\n")
        .replace('\r', "\n")
        .chars()
        .filter(|c| matches!(c, '\n' | '\t' | &JOINER) || !is_unseen(*c))
        .collect()
}

/// Control characters and ends of lines.
fn is_break(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')
}

/// What nobody can see, or what turns the direction of the text around it.
fn is_unseen(c: char) -> bool {
    is_break(c) || names::is_invisible(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn submission(name: &str, mail: &str, markdown: &str) -> Submission {
        Submission {
            name: name.into(),
            mail: mail.into(),
            markdown: markdown.into(),
            ..Submission::default()
        }
    }

    fn mistakes(submission: &Submission) -> Vec<&'static str> {
        let people = ["Ingrid Moe".to_owned()];
        let reserved = ReservedNames {
            company: "Fjordlys",
            people: &people,
        };
        let mistakes = submission.check(reserved).err().unwrap_or_default();
        mistakes.into_iter().map(|mistake| mistake.text).collect()
    }

    #[test]
    fn all_mistakes_of_a_form_are_told_at_once() {
        assert_eq!(
            mistakes(&submission(" \u{200b}", "ola@", " \n ")),
            [
                "comments-error-name-missing",
                "comments-error-mail",
                "comments-error-empty"
            ]
        );
        assert_eq!(
            mistakes(&submission(&"å".repeat(81), "", &"å".repeat(10_001))),
            ["comments-error-name-long", "comments-error-long"]
        );
        assert_eq!(
            mistakes(&submission("lngrid Moe", "", "Hei")),
            ["comments-error-name-reserved"]
        );
        assert_eq!(
            mistakes(&submission(
                "Ola",
                "ola@fjordlys.example",
                &"å".repeat(10_000)
            )),
            [""; 0]
        );
    }

    #[test]
    fn line_breaks_and_unseen_characters_do_not_reach_a_name() {
        let people = [];
        let reserved = ReservedNames {
            company: "Fjordlys",
            people: &people,
        };
        let sent = submission(
            "Ola\r\nBcc: \0x\u{2028}\u{202e}",
            "",
            "a\r\nb\0\u{202e}c\rd",
        );
        let checked = sent.check(reserved).unwrap();
        assert_eq!(checked.name, "Ola Bcc: x");
        assert_eq!(checked.markdown, "a\nbc\nd");
        assert_eq!(checked.reader, ReaderKey("name:ola bcc: x".into()));
    }

    #[test]
    fn letters_that_nobody_can_see_are_no_name_and_no_text() {
        let blank = "\u{3164}\u{115f}\u{1160}\u{ffa0}\u{200f}\u{2060}\u{e0061}";
        assert_eq!(
            mistakes(&submission(blank, "", &format!("{blank}\u{200d}"))),
            ["comments-error-name-missing", "comments-error-empty"]
        );
        let reserved = ReservedNames {
            company: "Fjordlys",
            people: &[],
        };
        let family = "👩\u{200d}👧 a\u{200b}b";
        let sent = submission("O\u{200d}\u{3164}la", "", family);
        let checked = sent.check(reserved).unwrap();
        assert_eq!(checked.name, "Ola");
        assert_eq!(checked.markdown, "👩\u{200d}👧 ab");
    }
}
