//! Tells staff in the morning of a working day who waits for an answer.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};

use super::sender::Mailer;
use super::words::Words;
use crate::calendar::Calendar;
use crate::letter::{Block, Entry, Letter, Link};
use crate::outgoing::{Content, MailKind, NewMail};
use crate::reply_clock::Rules;
use crate::staff::StaffContact;
use crate::store::StoreError;
use crate::subscription::Mailing;
use crate::waiting::WaitingTurn;

/// How many turns are listed; the others are counted.
const MOST: usize = 10;
/// How long after its time an overview is still one of the morning.
const MORNING: SignedDuration = SignedDuration::from_hours(4);

impl Mailer {
    /// Queues the overviews of this morning, once for each person, however many processes there are.
    pub(super) async fn greet(&self) -> Result<(), StoreError> {
        let now = self.clock.now();
        let zone = &self.config.timezone;
        let today = zone.to_datetime(now).date();
        let starts = today
            .to_datetime(self.config.mail.digest_at)
            .to_zoned(zone.clone());
        let Ok(starts) = starts.map(|zoned| zoned.timestamp()) else {
            return Ok(());
        };
        let is_morning = starts <= now && now < starts + MORNING;
        if !is_morning || !self.is_first_of(today) || !self.works_on(starts) {
            return Ok(());
        }
        let turns = self
            .store
            .waiting_turns(Rules::of(&self.config), now)
            .await?;
        for contact in self.store.staff_contacts(self.config.language).await? {
            if contact.wants_digest && self.is_greeted(&contact) {
                self.greet_one(&contact, &turns, now).await?;
            }
        }
        Ok(())
    }

    fn works_on(&self, at: Timestamp) -> bool {
        let day = self.config.timezone.to_datetime(at).date();
        let noon = day.at(12, 0, 0, 0).to_zoned(self.config.timezone.clone());
        let calendars = &self.config.calendars;
        let calendar: Option<&Calendar> = calendars.iter().find(|it| it.name == "working_days");
        let noon = noon.map_or(at, |zoned| zoned.timestamp());
        calendar.is_none_or(|calendar| calendar.version_at(noon).is_open(noon))
    }

    /// Comms staff by their role or their name; authors for what waits on posts of their own.
    fn is_greeted(&self, contact: &StaffContact) -> bool {
        let member = &contact.member;
        let is_named = |word: &String| *word == member.role.word() || *word == member.id.0;
        self.config.mail.morning_to.iter().any(is_named)
    }

    async fn greet_one(
        &self,
        contact: &StaffContact,
        turns: &[WaitingTurn],
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let site = (self.site)();
        let seen: Vec<&WaitingTurn> = turns
            .iter()
            .filter(|turn| contact.member.sees(site.listed(&turn.thread)))
            .collect();
        if seen.is_empty() {
            return Ok(());
        }
        let words = self.words(contact.language);
        let letter = self.overview(&words, contact, &seen);
        let day = self.config.timezone.to_datetime(now).date();
        let mail = NewMail {
            id: self.clock.new_id(),
            kind: MailKind::Morning,
            to: contact.mail.clone(),
            language: contact.language,
            content: Content::Letter(letter),
            comment: None,
            once: Some(format!("morning {day} {}", contact.member.id)),
            queued_at: now,
        };
        self.store.queue_mail(&mail).await?;
        Ok(())
    }

    fn overview(&self, words: &Words, contact: &StaffContact, turns: &[&WaitingTurn]) -> Letter {
        let n = turns.len();
        let overdue = turns.iter().filter(|turn| turn.overdue).count();
        let oldest = turns
            .iter()
            .map(|turn| turn.start)
            .min()
            .unwrap_or_default();
        let values = BTreeMap::from([
            ("n", i64::try_from(overdue).unwrap_or_default().into()),
            ("when", words.moment(oldest).into()),
        ]);
        let values: Vec<_> = values.into_iter().collect();
        let entries = turns.iter().take(MOST).map(|turn| self.entry(words, turn));
        let mut blocks = vec![
            Block::Paragraph(words.with("mail-morning-overdue", &values)),
            Block::List(entries.collect()),
        ];
        if n > MOST {
            let more = words.with("mail-morning-more", &[("n", (n - MOST).into())]);
            blocks.push(Block::Paragraph(more));
        }
        blocks.push(Block::Button {
            label: words.say("mail-morning-button"),
            link: Link::Address(format!("{}/inbox", self.service_url)),
        });
        let site = &(self.site)().file.name;
        Letter {
            subject: words.with("mail-morning-subject", &[("n", n.into())]),
            blocks,
            because: words.with("mail-morning-because", &[("site", site.as_str().into())]),
            unsubscribe: Some((
                Mailing::Morning(contact.member.id.0.clone()).to_subject(),
                words.say("mail-morning-stop"),
            )),
        }
    }

    fn entry(&self, words: &Words, turn: &WaitingTurn) -> Entry {
        let due = turn.due.map(|due| {
            let key = if turn.overdue {
                "mail-morning-late"
            } else {
                "mail-morning-due"
            };
            words.with(key, &[("when", words.moment(due).into())])
        });
        Entry {
            label: format!("{} · {}", words.name(&turn.reader), turn.title),
            text: due.unwrap_or_default(),
            link: Some(Link::Address(self.inbox_address(&turn.thread, &turn.id))),
        }
    }
}
