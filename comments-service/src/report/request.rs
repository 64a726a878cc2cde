//! Works out what a report is asked for from the words that somebody typed.

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;

use super::{GroupBy, ReportRequest};
use crate::instant::{parse_as_of, parse_instant, parse_period_end};
use crate::message::{Message, say};

/// How many days before its end a period begins, where nothing is said.
const USUAL_DAYS: i64 = 30;

/// What was typed; what is missing or empty has a default.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ReportWords {
    /// The first day of the period, or the instant at which it begins; else 30 days before its end.
    pub from: Option<String>,
    /// The last day of the period, or the instant at which it ends; else now.
    pub to: Option<String>,
    /// The instant at which things are looked at; else the end of the period, or now if that is earlier.
    pub as_of: Option<String>,
    /// How it is split; else not at all.
    pub by: Option<String>,
}

impl ReportWords {
    /// The instant at which things are to be looked at, where one was named.
    pub fn as_of(&self) -> Option<&str> {
        said(self.as_of.as_ref())
    }

    /// What is asked for, with everything filled in that was left out; an error says what to write.
    ///
    /// A finished period is looked at from its own end, so that the same request gives the same figures
    /// for ever.
    pub fn request(&self, zone: &TimeZone, now: Timestamp) -> Result<ReportRequest, Message> {
        // A period ends before the instant that is named: what comes at this very instant belongs to it.
        let just_now = now + SignedDuration::from_millis(1);
        let to = said(self.to.as_ref()).map_or(Ok(just_now), |to| parse_period_end(to, zone))?;
        let usual_start = to - SignedDuration::from_hours(24 * USUAL_DAYS);
        let from =
            said(self.from.as_ref()).map_or(Ok(usual_start), |from| parse_instant(from, zone))?;
        let usual_view = to.min(now);
        let as_of = said(self.as_of.as_ref())
            .map_or(Ok(usual_view), |as_of| parse_as_of(as_of, zone, now))?;
        let by = said(self.by.as_ref()).map_or(Ok(GroupBy::None), str::parse)?;
        if to < from {
            return Err(say("period-backwards"));
        }
        Ok(ReportRequest {
            from,
            to,
            as_of,
            by,
        })
    }
}

fn said(written: Option<&String>) -> Option<&str> {
    written
        .map(|text| text.trim())
        .filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(from: &str, to: &str, as_of: &str) -> Result<ReportRequest, Message> {
        let words = |text: &str| Some(text.to_owned());
        let oslo = TimeZone::get("Europe/Oslo").unwrap();
        let words = ReportWords {
            from: words(from),
            to: words(to),
            as_of: words(as_of),
            by: None,
        };
        words.request(&oslo, "2026-04-15T12:00:00Z".parse().unwrap())
    }

    fn spelled(request: ReportRequest) -> String {
        format!("{} {} {}", request.from, request.to, request.as_of)
    }

    #[test]
    fn a_finished_month_is_looked_at_from_its_own_end() {
        let march = request("2026-03-01", "2026-03-31", "").unwrap();
        assert_eq!(
            spelled(march),
            "2026-02-28T23:00:00Z 2026-03-31T22:00:00Z 2026-03-31T22:00:00Z"
        );
    }

    #[test]
    fn a_running_period_is_looked_at_from_now() {
        let april = request("2026-04-01", "2026-04-30", "").unwrap();
        assert_eq!(
            spelled(april),
            "2026-03-31T22:00:00Z 2026-04-30T22:00:00Z 2026-04-15T12:00:00Z"
        );
        let usual = request("", "", "").unwrap();
        assert_eq!(
            spelled(usual),
            "2026-03-16T12:00:00.001Z 2026-04-15T12:00:00.001Z 2026-04-15T12:00:00Z"
        );
    }

    #[test]
    fn a_period_that_cannot_be_is_refused() {
        assert_eq!(
            request("2026-03-31", "2026-03-01", ""),
            Err(say("period-backwards"))
        );
        assert_eq!(
            request("", "", "2026-04-16"),
            Err(say("instant-in-future").with("text", "2026-04-16"))
        );
        assert_eq!(
            request("soon", "", ""),
            Err(say("no-instant").with("text", "soon"))
        );
    }
}
