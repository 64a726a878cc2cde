//! Writes the letters: what each kind of mail says, from what is known when it is sent.

use super::words::Words;
use crate::comment::ReplyKind;
use crate::letter::{Act, Block, Entry, Letter, Link};
use crate::mail_address::MailAddress;
use crate::store::ToldComment;
use crate::subscription::Mailing;
use crate::waiting::beginning;

/// How many characters of an answer stand in a mail that tells of one alone.
const LONG: usize = 700;
/// How many where there are several.
const SHORT: usize = 200;
/// How many answers or comments a mail lists; the others are counted.
pub(super) const MOST_ENTRIES: usize = 20;

/// A comment that is told of, with the places where it stands.
pub(super) struct Told<'a> {
    pub(super) comment: &'a ToldComment,
    pub(super) page: &'a str,
    pub(super) link: String,
}

/// Asks an address whether it wants to hear of answers. Nothing in it was written by whoever typed the
/// address: it can carry no message to a stranger.
pub(super) fn confirmation(words: &Words, to: &MailAddress, page: &str, site: &str) -> Letter {
    Letter {
        subject: words.say("mail-confirm-subject"),
        blocks: vec![
            Block::Paragraph(words.with("mail-confirm-intro", &[("title", page.into())])),
            Block::Button {
                label: words.say("mail-confirm-button"),
                link: Link::Act(Act::Confirm, to.to_string()),
            },
            Block::Note(words.say("mail-confirm-not-you")),
        ],
        because: words.with("mail-confirm-because", &[("site", site.into())]),
        unsubscribe: None,
    }
}

/// Tells a reader of answers.
pub(super) fn answers(words: &Words, to: &MailAddress, told: &[Told]) -> Option<Letter> {
    let first = told.first()?;
    let answered = first.comment.answers.as_ref().map(|it| it.id.clone());
    let (subject, blocks) = if told.len() == 1 {
        one_answer(words, first)
    } else {
        let subject = words.with("mail-answers-subject", &[("n", told.len().into())]);
        (subject, list(words, told, "mail-more-answers"))
    };
    Some(Letter {
        subject,
        blocks,
        because: words.say("mail-answer-because"),
        unsubscribe: Some((
            Mailing::Answers(to.clone(), answered).to_subject(),
            words.say("mail-answer-stop"),
        )),
    })
}

fn one_answer(words: &Words, told: &Told) -> (String, Vec<Block>) {
    let comment = told.comment;
    let is_holding = comment.kind == Some(ReplyKind::Holding);
    let key = if is_holding {
        "mail-holding-subject"
    } else {
        "mail-answer-subject"
    };
    let subject = words.with(key, &[("name", words.name(&comment.name).into())]);
    let mut blocks = vec![Block::Paragraph(
        words.with("mail-answer-intro", &[("title", told.page.into())]),
    )];
    if let Some(own) = &comment.answers {
        blocks.push(Block::Quote {
            by: words.say("mail-you"),
            text: words.foreign(&beginning(&own.markdown, SHORT)),
        });
    }
    blocks.push(Block::Quote {
        by: by(words, comment),
        text: words.foreign(&beginning(&comment.markdown, LONG)),
    });
    if let Some(at) = comment.promised_at {
        let when = words.moment(at);
        blocks.push(Block::Paragraph(
            words.with("mail-promised", &[("when", when.into())]),
        ));
    }
    blocks.push(Block::Button {
        label: words.say("mail-answer-button"),
        link: Link::Address(told.link.clone()),
    });
    (subject, blocks)
}

/// Tells staff of comments at once.
pub(super) fn alert(words: &Words, staff: &str, site: &str, told: &[Told]) -> Option<Letter> {
    let first = told.first()?;
    let (subject, blocks) = if told.len() == 1 {
        one_comment(words, first)
    } else {
        let subject = words.with("mail-alerts-subject", &[("n", told.len().into())]);
        (subject, list(words, told, "mail-more-comments"))
    };
    Some(Letter {
        subject,
        blocks,
        because: words.with("mail-alert-because", &[("site", site.into())]),
        unsubscribe: Some((
            Mailing::Alerts(staff.to_owned()).to_subject(),
            words.say("mail-alert-stop"),
        )),
    })
}

fn one_comment(words: &Words, told: &Told) -> (String, Vec<Block>) {
    let comment = told.comment;
    let name = words.name(&comment.name);
    let key = if comment.is_urgent {
        "mail-urgent-subject"
    } else {
        "mail-alert-subject"
    };
    let subject = words.with(
        key,
        &[("name", name.clone().into()), ("title", told.page.into())],
    );
    let mut blocks = vec![Block::Quote {
        by: name,
        text: words.foreign(&beginning(&comment.markdown, LONG)),
    }];
    if !comment.is_public {
        blocks.push(Block::Paragraph(words.say("mail-alert-held")));
    }
    blocks.push(Block::Button {
        label: words.say("mail-alert-button"),
        link: Link::Address(told.link.clone()),
    });
    (subject, blocks)
}

/// Several comments under each other; how many more there are says the text `more`.
fn list(words: &Words, told: &[Told], more: &str) -> Vec<Block> {
    let entries = told.iter().take(MOST_ENTRIES).map(|told| Entry {
        label: format!("{} · {}", by(words, told.comment), told.page),
        text: words.foreign(&beginning(&told.comment.markdown, SHORT)),
        link: Some(Link::Address(told.link.clone())),
    });
    let mut blocks = vec![Block::List(entries.collect())];
    if told.len() > MOST_ENTRIES {
        let n = told.len() - MOST_ENTRIES;
        blocks.push(Block::Paragraph(words.with(more, &[("n", n.into())])));
    }
    blocks
}

/// Who wrote, and what that person is.
fn by(words: &Words, comment: &ToldComment) -> String {
    let name = words.name(&comment.name);
    match &comment.title {
        Some(title) => format!("{name}, {title}"),
        None => name,
    }
}

#[cfg(test)]
mod tests;
