//! Works out who is told of what has happened, by mail and by webhook.

use jiff::civil::Time;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};

use super::letters;
use super::sender::Mailer;
use crate::config::{AlertRule, AlertWhen};
use crate::mail_address::MailAddress;
use crate::outgoing::{Content, MailKind, NewMail};
use crate::site_file::SitePage;
use crate::staff::StaffContact;
use crate::store::{
    Consequences, HappenedComment, Happening, HappeningKind, NewCall, NewNotice, StoreError,
};
use crate::subscription::Pace;
use crate::waiting::excerpt;

/// Older comments alert nobody: they stand in the inbox, and after a long stop there may be many.
const ALERTS_FOR: SignedDuration = SignedDuration::from_hours(24);

impl Mailer {
    /// Stores who is to be told of everything that has happened.
    pub(super) async fn tell(&self) -> Result<(), StoreError> {
        loop {
            let now = self.clock.now();
            let happenings = self.store.happenings(now).await?;
            if happenings.is_empty() {
                return Ok(());
            }
            let staff = self.store.staff_contacts(self.config.language).await?;
            let mut all = Vec::with_capacity(happenings.len());
            for happening in happenings {
                let consequences = self.consequences(&happening, &staff, now).await?;
                all.push((happening, consequences));
            }
            self.store.carry_out(&all, now).await?;
        }
    }

    async fn consequences(
        &self,
        happening: &Happening,
        staff: &[StaffContact],
        now: Timestamp,
    ) -> Result<Consequences, StoreError> {
        let comment = &happening.comment;
        let site = (self.site)();
        let page = site.listed(&comment.thread);
        let mut consequences = Consequences {
            calls: self.calls(happening, page, now).await?,
            ..Consequences::default()
        };
        let is_seen = comment.is_public && !comment.is_hidden;
        match happening.kind {
            HappeningKind::Posted => {
                consequences.notices = self.alerts(happening, page, staff, now);
            }
            HappeningKind::Urgent => {
                consequences.notices = self.alerts(happening, page, staff, now);
                return Ok(consequences);
            }
            HappeningKind::Shown | HappeningKind::Replied => {}
            HappeningKind::Removed => return Ok(consequences),
        }
        if is_seen && let Some(page) = page {
            consequences.question = self.question(comment, page, now);
            let answers = self.answers(comment, now).await?;
            consequences.notices.extend(answers);
        }
        Ok(consequences)
    }

    /// Asks the address of who wants to hear of answers; whether it has been asked enough, the store knows.
    fn question(
        &self,
        comment: &HappenedComment,
        page: &SitePage,
        now: Timestamp,
    ) -> Option<NewMail> {
        let to = comment.subscriber.clone()?;
        let site = (self.site)();
        let letter =
            letters::confirmation(&self.words(page.lang), &to, &page.title, &site.file.name);
        Some(NewMail {
            id: self.clock.new_id(),
            kind: MailKind::Confirmation,
            to,
            language: page.lang,
            content: Content::Letter(letter),
            comment: Some(comment.id.clone()),
            once: None,
            queued_at: now,
        })
    }

    /// Who hears of a public answer: of one by staff everybody above it, of one by a reader only whom it
    /// answers directly. Nobody hears of their own.
    async fn answers(
        &self,
        comment: &HappenedComment,
        now: Timestamp,
    ) -> Result<Vec<NewNotice>, StoreError> {
        if comment.parent.is_none() {
            return Ok(Vec::new());
        }
        let own = comment.mail.as_ref().map(MailAddress::mailbox);
        let of_staff = comment.staff.as_ref().map(|(_, mail)| mail.to_lowercase());
        let notice = |listener: crate::store::Listener| {
            let is_meant = comment.staff.is_some() || listener.steps == Some(1);
            let is_own = own == Some(listener.address.mailbox())
                || of_staff.as_deref() == Some(listener.address.as_str());
            (is_meant && !is_own).then(|| NewNotice {
                due_at: self.due(listener.pace, now),
                address: listener.address,
                answers: Some(listener.comment),
            })
        };
        let listeners = self.store.listeners(&comment.id).await?;
        Ok(listeners.into_iter().filter_map(notice).collect())
    }

    fn due(&self, pace: Pace, now: Timestamp) -> Timestamp {
        match pace {
            Pace::Each => now,
            Pace::Daily => next_at(self.config.mail.digest_at, &self.config.timezone, now),
        }
    }

    /// Which staff hear at once of a comment.
    fn alerts(
        &self,
        happening: &Happening,
        page: Option<&SitePage>,
        staff: &[StaffContact],
        now: Timestamp,
    ) -> Vec<NewNotice> {
        let comment = &happening.comment;
        let is_old = now.duration_since(happening.at) > ALERTS_FOR;
        let Some(page) = page.filter(|_| !is_old && !comment.is_hidden && comment.staff.is_none())
        else {
            return Vec::new();
        };
        let is_urgent = happening.kind == HappeningKind::Urgent;
        let rules: Vec<&AlertRule> = self
            .config
            .mail
            .alerts
            .iter()
            .filter(|rule| self.applies(rule, page, is_urgent))
            .collect();
        let is_own = |contact: &StaffContact| {
            comment.mail.as_ref().map(MailAddress::as_str) == Some(contact.mail.as_str())
        };
        staff
            .iter()
            .filter(|contact| contact.wants_alerts && !is_own(contact))
            .filter(|contact| contact.member.sees(Some(page)))
            .filter(|contact| rules.iter().any(|rule| is_for(rule, contact, page)))
            .map(|contact| NewNotice {
                address: contact.mail.clone(),
                answers: None,
                due_at: now,
            })
            .collect()
    }

    fn applies(&self, rule: &AlertRule, page: &SitePage, is_urgent: bool) -> bool {
        match &rule.when {
            AlertWhen::Every | AlertWhen::OwnPost => !is_urgent,
            AlertWhen::Target(name) => {
                let target = self
                    .config
                    .targets
                    .iter()
                    .find(|target| target.name == *name);
                target.is_some_and(|target| {
                    let scope = &target.applies_to;
                    if is_urgent {
                        return scope.triage.iter().any(|mark| mark == "urgent");
                    }
                    scope.tags.iter().any(|tag| page.tags.contains(tag))
                        || scope.posts.iter().any(|key| key == page.key.as_str())
                        || scope.languages.iter().any(|code| code == page.lang.code())
                })
            }
        }
    }

    /// What webhooks are told: never who wrote, and the words only where everyone can read them.
    async fn calls(
        &self,
        happening: &Happening,
        page: Option<&SitePage>,
        now: Timestamp,
    ) -> Result<Vec<NewCall>, StoreError> {
        let comment = &happening.comment;
        let kind = match happening.kind {
            HappeningKind::Posted if comment.is_hidden => return Ok(Vec::new()),
            HappeningKind::Posted => "comment.received",
            HappeningKind::Shown => "comment.published",
            HappeningKind::Replied => "reply.published",
            HappeningKind::Removed => "comment.removed",
            HappeningKind::Urgent => "comment.urgent",
        };
        let hooks = self.config.webhooks.iter();
        let hooks: Vec<_> = hooks.filter(|hook| hook.wants(kind)).collect();
        if hooks.is_empty() {
            return Ok(Vec::new());
        }
        let is_seen = comment.is_public && !comment.is_hidden;
        let text = self.store.comment_text(&comment.id).await?;
        let text = text.filter(|_| is_seen).map(|text| excerpt(&text.markdown));
        let site = (self.site)();
        let url = page.map(|page| format!("{}#c-{}", site.address(&page.url), comment.id));
        let body = |id: &str| {
            serde_json::json!({
                "id": id,
                "type": kind,
                "at": happening.at,
                "site": site.file.base_url,
                "thread": comment.thread,
                "comment": {
                    "id": comment.id,
                    "parent": comment.parent,
                    "public": is_seen,
                    "by": if comment.staff.is_some() { "staff" } else { "reader" },
                    "name": is_seen.then_some(&comment.name),
                    "excerpt": text,
                    "url": url,
                    "inbox": format!("{}/inbox/threads/{}#c-{}", self.service_url, comment.thread, comment.id),
                },
            })
            .to_string()
        };
        let call = |hook: &crate::config::Webhook| {
            let id = self.clock.new_id();
            NewCall {
                body: body(&id),
                id,
                hook: hook.name.clone(),
                kind: kind.to_owned(),
                comment: comment.id.clone(),
                queued_at: now,
            }
        };
        Ok(hooks.into_iter().map(call).collect())
    }
}

fn is_for(rule: &AlertRule, contact: &StaffContact, page: &SitePage) -> bool {
    let member = &contact.member;
    let is_author = page
        .authors
        .iter()
        .any(|author| Some(&author.id) == member.author.as_ref());
    if rule.when == AlertWhen::OwnPost && rule.to.is_empty() {
        return is_author;
    }
    let is_named = |word: &String| *word == member.role.word() || *word == member.id.0;
    rule.to.iter().any(is_named) && (rule.when != AlertWhen::OwnPost || is_author)
}

/// The next instant at which clocks show a time of day.
pub(super) fn next_at(time: Time, zone: &TimeZone, now: Timestamp) -> Timestamp {
    let today = zone.to_datetime(now).date();
    let days = [Some(today), today.checked_add(1.day()).ok()];
    let instants = days
        .into_iter()
        .flatten()
        .filter_map(|day| day.to_datetime(time).to_zoned(zone.clone()).ok());
    let mut instants = instants.map(|zoned| zoned.timestamp());
    instants.find(|at| *at > now).unwrap_or(now)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_goes_out_at_the_same_time_of_day_also_when_clocks_change() {
        let zone = TimeZone::get("Europe/Oslo").unwrap();
        let at = |now: &str| {
            next_at(Time::constant(7, 30, 0, 0), &zone, now.parse().unwrap()).to_string()
        };
        assert_eq!(at("2026-03-02T06:29:59Z"), "2026-03-02T06:30:00Z");
        assert_eq!(at("2026-03-02T06:30:00Z"), "2026-03-03T06:30:00Z");
        assert_eq!(at("2026-03-28T20:00:00Z"), "2026-03-29T05:30:00Z");
    }
}
