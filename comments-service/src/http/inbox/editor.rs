//! The editor of a reply: what was typed, what is wrong with it, and what else it can answer.

use jiff::Timestamp;
use jiff::civil::DateTime;
use serde::Serialize;

use super::cards::Thread;
use super::fields::Fields;
use super::screen::Screen;
use super::thread::is_public;
use crate::comment::{CommentId, ReplyKind, Responder, Voice};
use crate::history::HistoryComment;
use crate::http::staff_page::StaffPage;
use crate::replying::{ReplyDraft, ReplyMistake, sign};
use crate::waiting::excerpt;

/// A reply as it was typed.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) comment: CommentId,
    markdown: String,
    kind: ReplyKind,
    voice: Voice,
    /// As the field for a local date and time has it.
    promised_at: String,
    also_answers: Vec<CommentId>,
    errors: Vec<DraftError>,
    preview: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
struct DraftError {
    field: &'static str,
    text: String,
}

/// The editor as the page shows it.
#[derive(Debug, Serialize)]
pub(super) struct Editor {
    comment: CommentId,
    markdown: String,
    is_holding: bool,
    promised_at: String,
    is_company: bool,
    own_name: String,
    own_title: Option<String>,
    /// The company's name, where this person may speak for it.
    company: Option<String>,
    also: Vec<Also>,
    errors: Vec<DraftError>,
    preview: Option<String>,
}

/// Another turn of the thread that the reply can answer too.
#[derive(Debug, Serialize)]
struct Also {
    id: CommentId,
    reader: String,
    excerpt: String,
    is_ticked: bool,
}

impl Draft {
    pub(super) fn empty(comment: CommentId) -> Self {
        Self {
            comment,
            markdown: String::new(),
            kind: ReplyKind::Full,
            voice: Voice::Own,
            promised_at: String::new(),
            also_answers: Vec::new(),
            errors: Vec::new(),
            preview: None,
        }
    }

    pub(super) fn typed(comment: CommentId, fields: &Fields) -> Self {
        let is = |name, value| fields.text(name) == value;
        Self {
            markdown: fields.text("markdown").to_owned(),
            kind: if is("kind", "holding") {
                ReplyKind::Holding
            } else {
                ReplyKind::Full
            },
            voice: if is("voice", "company") {
                Voice::Company
            } else {
                Voice::Own
            },
            promised_at: fields.text("promised_at").to_owned(),
            also_answers: fields
                .all("also_answers")
                .map(|id| CommentId(id.to_owned()))
                .collect(),
            ..Self::empty(comment)
        }
    }

    /// The reply to store, or the draft with what is wrong with it.
    pub(super) fn check(
        mut self,
        screen: &Screen,
        now: Timestamp,
    ) -> Result<ReplyDraft, Box<Self>> {
        let reply = ReplyDraft {
            markdown: self.markdown.clone(),
            kind: self.kind,
            promised_at: self.promised(screen),
            voice: self.voice,
            also_answers: self.also_answers.clone(),
        };
        match reply.check(now) {
            Ok(_) => Ok(reply),
            Err(mistake) => {
                let text = screen.words.say(key_of(mistake));
                self.errors.push(DraftError {
                    field: mistake.field(),
                    text,
                });
                Err(Box::new(self))
            }
        }
    }

    /// The draft with how it will look.
    pub(super) fn with_preview(mut self) -> Self {
        self.preview = Some(crate::markup::render(&self.markdown));
        self
    }

    fn promised(&self, screen: &Screen) -> Option<Timestamp> {
        let local: DateTime = self.promised_at.parse().ok()?;
        screen.words.zone.to_timestamp(local).ok()
    }
}

fn key_of(mistake: ReplyMistake) -> &'static str {
    match mistake {
        ReplyMistake::Empty => "inbox-error-empty",
        ReplyMistake::TooLong => "inbox-error-long",
        ReplyMistake::NoPromise => "inbox-error-no-promise",
        ReplyMistake::PromisePassed => "inbox-error-promise-passed",
        ReplyMistake::NeedlessPromise => "inbox-error-needless-promise",
        ReplyMistake::AlsoAnswersElsewhere => "inbox-error-elsewhere",
    }
}

/// The editor of a draft.
pub(super) fn show(screen: &Screen, page: &StaffPage, thread: &Thread, draft: Draft) -> Editor {
    let company = &page.site.file.brand.company;
    let signature = sign(&screen.member, Voice::Company, &page.page, company);
    let may_speak = signature.is_some_and(|signature| signature.responder != Responder::Guest);
    Editor {
        also: also(thread, &draft),
        comment: draft.comment,
        markdown: draft.markdown,
        is_holding: draft.kind == ReplyKind::Holding,
        promised_at: draft.promised_at,
        is_company: draft.voice == Voice::Company,
        own_name: screen.member.name.clone(),
        own_title: screen.member.title.clone(),
        company: may_speak.then(|| company.clone()),
        errors: draft.errors,
        preview: draft.preview,
    }
}

/// The other turns that wait in this thread: those that the reply does not answer by where it stands.
fn also(thread: &Thread, draft: &Draft) -> Vec<Also> {
    let fact = |id: &CommentId| thread.facts.get(id);
    let above = |comment: &&HistoryComment| comment.parent.as_ref().and_then(fact);
    let chain: Vec<_> = std::iter::successors(fact(&draft.comment), above)
        .take(thread.facts.len())
        .map(|comment| &comment.id)
        .collect();
    let is_other = |comments: &[CommentId]| !comments.iter().any(|id| chain.contains(&id));
    let open = thread
        .turns
        .iter()
        .filter(|turn| turn.is_open() && is_other(&turn.comments));
    let entry = |id: &CommentId| {
        let text = thread.texts.iter().find(|text| text.id == *id)?;
        is_public(fact(id)?, thread.now).then(|| Also {
            id: id.clone(),
            reader: text.name.clone(),
            excerpt: excerpt(&text.markdown),
            is_ticked: draft.also_answers.contains(id),
        })
    };
    open.filter_map(|turn| entry(&turn.id)).collect()
}
