//! Works out what a report is asked for from the words that somebody typed.

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;

use super::{GroupBy, ReportRequest};
use crate::instant::{parse_instant, parse_period_end};

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
    /// What is asked for, with everything filled in that was left out; an error says what to write.
    ///
    /// A finished period is looked at from its own end, so that the same request gives the same figures
    /// for ever.
    pub fn request(&self, zone: &TimeZone, now: Timestamp) -> Result<ReportRequest, String> {
        let to = said(self.to.as_ref()).map_or(Ok(now), |to| parse_period_end(to, zone))?;
        let usual_start = to - SignedDuration::from_hours(24 * USUAL_DAYS);
        let from =
            said(self.from.as_ref()).map_or(Ok(usual_start), |from| parse_instant(from, zone))?;
        let as_of = said(self.as_of.as_ref())
            .map_or(Ok(to.min(now)), |as_of| parse_instant(as_of, zone))?;
        let by = said(self.by.as_ref()).map_or(Ok(GroupBy::None), str::parse)?;
        if to < from {
            return Err(
                "the period ends before it begins; let `from` be the earlier day".to_owned(),
            );
        }
        if as_of > now {
            return Err("`as of` lies in the future; name an instant that has been".to_owned());
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
