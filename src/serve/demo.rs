//! Fills a throw-away database with sample conversations whose times are counted back from now.

mod conversations;

use anyhow::Context;
use jiff::{SignedDuration, Timestamp};
use svar_comments::clock::Clock;
use svar_comments::comment::{CommentId, ReaderKey, ReplyKind, Responder, StaffId, Voice};
use svar_comments::comments_file::Badge;
use svar_comments::config::Moderation;
use svar_comments::history::DecisionKind;
use svar_comments::markup;
use svar_comments::message::say;
use svar_comments::site_file::{CommentsPolicy, SiteFile, SitePage};
use svar_comments::staff::{Role, StaffMember};
use svar_comments::store::{NewComment, NewDecision, NewReply, Removal, Store, Writer};

use conversations::{CONVERSATIONS, Conversation, Line};

/// The people who answer in the demonstration: id, name, title, role, author id.
const STAFF: [(&str, &str, &str, Role, &str); 4] = [
    (
        "hodan",
        "Hodan Lie",
        "Kundebehandler",
        Role::Editor,
        "hodan-lie",
    ),
    (
        "jorunn",
        "Jorunn Tangvald",
        "Daglig leder",
        Role::Admin,
        "jorunn-tangvald",
    ),
    (
        "eskil",
        "Eskil Fauskdal",
        "Nettverksingeniør",
        Role::Author,
        "eskil-fauskdal",
    ),
    (
        "odd-are",
        "Odd Are Skarvik",
        "Energimontør",
        Role::Responder,
        "odd-are-skarvik",
    ),
];

/// How far back the demonstration's site is known, so that every comment finds the tags of its page.
const KNOWN_SINCE: SignedDuration = SignedDuration::from_hours(24 * 90);

/// Who signs in by the link that the demonstration prints.
pub(crate) const SIGNED_IN: &str = "hodan";

/// Writes the conversations into `store`, as if they had happened before the clock's instant.
pub(crate) async fn fill(store: &Store, site: &SiteFile, clock: &Clock) -> anyhow::Result<()> {
    // One instant for all, so that "two hours later" is two hours later to the millisecond.
    let now = clock.now();
    let start = now - KNOWN_SINCE;
    store.record_site(site, start).await?;
    for (id, name, title, role, author) in STAFF {
        let member = StaffMember {
            id: StaffId(id.to_owned()),
            name: name.to_owned(),
            mail: format!("{id}@lomvaerlyslag.example"),
            role,
            title: Some(title.to_owned()),
            author: Some(author.to_owned()),
        };
        store.save_staff(&member, start).await?;
    }
    let demo = Demo {
        store,
        site,
        clock,
        now,
        writer: Writer::start(store.clone()),
    };
    for (conversation, page) in CONVERSATIONS.iter().zip(pages(site)) {
        demo.hold(conversation, page)
            .await
            .context(say("cannot-fill-demo"))?;
    }
    Ok(())
}

/// A page for each conversation: the one it is about, else the next one that takes comments.
fn pages(site: &SiteFile) -> Vec<&SitePage> {
    let takes_comments = |page: &&SitePage| page.comments != CommentsPolicy::Off;
    let mut others = site
        .pages
        .iter()
        .filter(takes_comments)
        .filter(|page| {
            CONVERSATIONS
                .iter()
                .all(|talk| talk.post != page.key.as_str())
        })
        .cycle();
    let page_of = |talk: &Conversation| {
        site.pages
            .iter()
            .find(|page| page.key.as_str() == talk.post)
    };
    CONVERSATIONS
        .iter()
        .filter_map(|talk| page_of(talk).or_else(|| others.next()))
        .collect()
}

struct Demo<'a> {
    store: &'a Store,
    site: &'a SiteFile,
    clock: &'a Clock,
    now: Timestamp,
    writer: Writer,
}

impl Demo<'_> {
    async fn hold(&self, conversation: &Conversation, page: &SitePage) -> anyhow::Result<()> {
        // A line that is neither a comment nor a reply takes a place too, so that positions stay true.
        let mut ids = Vec::with_capacity(conversation.lines.len());
        for line in conversation.lines {
            let id = self.clock.new_id();
            self.happen(line, CommentId(id.clone()), &ids, page).await?;
            ids.push(CommentId(id));
        }
        Ok(())
    }

    async fn happen(
        &self,
        line: &Line,
        id: CommentId,
        ids: &[CommentId],
        page: &SitePage,
    ) -> anyhow::Result<()> {
        match line {
            Line::Reader { .. } => self.post(line, id, ids, page).await,
            Line::Reply { .. } | Line::Holding { .. } => self.reply(line, id, ids, page).await,
            Line::Removed {
                staff,
                hours_ago,
                line,
                reason,
            } => {
                let removal = Removal {
                    id: id.0,
                    comment: ids[*line].clone(),
                    thread: page.key.clone(),
                    reason: (*reason).to_owned(),
                    staff: StaffId((*staff).to_owned()),
                    at: self.ago(*hours_ago),
                };
                Ok(self.store.remove(&removal).await?)
            }
            Line::NoReplyNeeded {
                staff,
                hours_ago,
                line,
                reason,
            } => {
                let decision = self.decision(id, &ids[*line], page, staff, *hours_ago, reason);
                Ok(self.store.decide(&decision).await?)
            }
            Line::Marked {
                staff,
                hours_ago,
                line,
                mark,
            } => {
                let decision = self.decision(id, &ids[*line], page, staff, *hours_ago, mark);
                Ok(self.store.mark(&decision, mark, true).await?)
            }
        }
    }

    async fn post(
        &self,
        line: &Line,
        id: CommentId,
        ids: &[CommentId],
        page: &SitePage,
    ) -> anyhow::Result<()> {
        let Line::Reader {
            name,
            hours_ago,
            answers,
            text,
        } = line
        else {
            return Ok(());
        };
        let received_at = self.ago(*hours_ago);
        let comment = NewComment {
            receipt: (id.0.clone(), received_at),
            id,
            thread: page.key.clone(),
            parent: answers.map(|position| ids[position].clone()),
            name: (*name).to_owned(),
            mail: None,
            reader: ReaderKey::of(name, None),
            markdown: (*text).to_owned(),
            html: markup::render(text),
            received_at,
            moderation: Moderation::Open,
            is_spam: false,
            edit_key: None,
            subscription: None,
        };
        self.writer.post(comment).await?;
        Ok(())
    }

    async fn reply(
        &self,
        line: &Line,
        id: CommentId,
        ids: &[CommentId],
        page: &SitePage,
    ) -> anyhow::Result<()> {
        let none: &[usize] = &[];
        let (staff, hours_ago, answers, also, voice, text, promised_in) = match line {
            Line::Reply {
                staff,
                hours_ago,
                answers,
                also_answers,
                voice,
                text,
            } => (staff, hours_ago, answers, *also_answers, *voice, text, None),
            Line::Holding {
                staff,
                hours_ago,
                answers,
                promised_in_hours,
                text,
            } => (
                staff,
                hours_ago,
                answers,
                none,
                Voice::Own,
                text,
                Some(*promised_in_hours),
            ),
            _ => return Ok(()),
        };
        let at = self.ago(*hours_ago);
        let signature = self.signature(staff, voice, page);
        self.store
            .add_reply(&NewReply {
                id,
                thread: page.key.clone(),
                parent: ids[*answers].clone(),
                staff: StaffId((*staff).to_owned()),
                responder: signature.responder,
                voice,
                name: signature.name,
                title: signature.title,
                badge: signature.badge,
                markdown: (*text).to_owned(),
                html: markup::render(text),
                kind: if promised_in.is_some() {
                    ReplyKind::Holding
                } else {
                    ReplyKind::Full
                },
                promised_at: promised_in.map(|hours| self.now + SignedDuration::from_hours(hours)),
                also_answers: also.iter().map(|position| ids[*position].clone()).collect(),
                received_at: at,
                published_at: at,
            })
            .await?;
        Ok(())
    }

    fn signature(&self, staff: &str, voice: Voice, page: &SitePage) -> Signature {
        let (_, name, title, role, author) = STAFF
            .into_iter()
            .find(|(id, ..)| *id == staff)
            .unwrap_or(STAFF[0]);
        let is_author = page.authors.iter().any(|by| by.id == author);
        let responder = if role.answers_anywhere() {
            Responder::Comms
        } else {
            Responder::Employee
        };
        match voice {
            Voice::Company => Signature {
                responder,
                name: self.site.brand.company.clone(),
                title: None,
                badge: Badge::Staff,
            },
            Voice::Own => Signature {
                responder,
                name: name.to_owned(),
                title: Some(title.to_owned()),
                badge: if is_author {
                    Badge::Author
                } else {
                    Badge::Staff
                },
            },
        }
    }

    fn decision(
        &self,
        id: CommentId,
        comment: &CommentId,
        page: &SitePage,
        staff: &str,
        hours_ago: i64,
        reason: &str,
    ) -> NewDecision {
        NewDecision {
            id: id.0,
            comment: comment.clone(),
            thread: page.key.clone(),
            kind: DecisionKind::NoReplyNeeded,
            reason: reason.to_owned(),
            staff: StaffId(staff.to_owned()),
            at: self.ago(hours_ago),
        }
    }

    fn ago(&self, hours: i64) -> Timestamp {
        self.now - SignedDuration::from_hours(hours)
    }
}

/// How a reply is signed.
struct Signature {
    responder: Responder,
    name: String,
    title: Option<String>,
    badge: Badge,
}
