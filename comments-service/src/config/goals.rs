//! Reads what the company means to publish.

use super::Goals;
use crate::message::say;
use crate::yaml::Fields;

/// More posts in a week are surely a slip of the keyboard.
const MOST_IN_A_WEEK: u32 = 500;

pub(super) fn read(fields: &Fields<'_>) -> Goals {
    let Some(goals) = fields.map("goals") else {
        return Goals::default();
    };
    let read = Goals {
        posts_per_week: posts_per_week(&goals),
    };
    goals.finish();
    read
}

fn posts_per_week(goals: &Fields<'_>) -> Option<u32> {
    let node = goals.get("posts_per_week")?;
    let number = node.whole_number()?;
    if (1..=MOST_IN_A_WEEK).contains(&number) {
        return Some(number);
    }
    let message = say("too-many-posts-a-week").with("number", number);
    node.error("number", message, say("too-many-posts-a-week.help"));
    None
}
