//! The cases that the definition of the reply clock names, and those that its rules imply.

use super::story::{Story, hours, oslo};
use crate::history::{DecisionKind, Exclusion, Span};
use crate::reply_clock::{ClockState, PromiseState, ReplyClock, WaitsFor};

// 2026-03-02 is a Monday; no holiday is near.
const LATER: &str = "2026-03-20T12:00";

fn answered_at(clock: &ReplyClock) -> Option<jiff::Timestamp> {
    clock.answer.as_ref().map(|answer| answer.at)
}

#[test]
fn a_reply_in_time_stops_both_clocks() {
    let story = Story::new()
        .reader("ola", "c1", "", "2026-03-06T15:00")
        .full("s1", "c1", "2026-03-09T15:00");
    let turn = story.turn("c1", LATER);
    assert_eq!(
        (turn.first.state, turn.full.state),
        (ClockState::Hit, ClockState::Hit)
    );
    assert_eq!(
        turn.first.due,
        Some(oslo("2026-03-09T15:00")),
        "a reply at the due time is in time"
    );
    assert_eq!(turn.first.worked, hours(24));
    assert_eq!(turn.first.wall, hours(72));
    assert_eq!(turn.first.answer.unwrap().staff.0, "ingrid");
}

#[test]
fn a_reply_a_millisecond_late_is_a_miss() {
    let story = Story::new()
        .reader("ola", "c1", "", "2026-03-06T15:00")
        .full("s1", "c1", "2026-03-09T15:00:00.001");
    assert_eq!(story.turn("c1", LATER).first.state, ClockState::Missed);
    assert_eq!(story.turn("c1", LATER).full.state, ClockState::Hit);
}

#[test]
fn a_turn_of_three_comments() {
    let story = Story::new()
        .reader("ola", "c1", "", "2026-03-02T10:00")
        .reader("ola", "c2", "c1", "2026-03-02T10:05")
        .reader("ola", "c3", "c2", "2026-03-02T10:10")
        .full("s1", "c3", "2026-03-02T12:00")
        .reader("ola", "c4", "c1", "2026-03-02T13:00");
    assert_eq!(story.turns(LATER), ["c1+c2+c3", "c4"]);
    let turn = story.turn("c1", LATER);
    assert_eq!(turn.start, oslo("2026-03-02T10:00"));
    assert_eq!(turn.first.wall, hours(2));
    // The fourth comes after a reply: it needs an answer of its own.
    assert!(story.turn("c4", LATER).is_open());
}

#[test]
fn a_follow_up_under_a_staff_reply_is_a_new_turn() {
    let story = Story::new()
        .reader("ola", "c1", "", "2026-03-02T10:00")
        .full("s1", "c1", "2026-03-02T12:00")
        .reader("ola", "c2", "s1", "2026-03-03T09:00")
        .reader("ola", "c3", "s1", "2026-03-03T09:05")
        .reader("per", "c4", "s1", "2026-03-03T10:00");
    assert_eq!(story.turns(LATER), ["c1", "c2+c3", "c4"]);
    assert_eq!(story.turn("c1", LATER).first.state, ClockState::Hit);
    assert_eq!(story.turn("c2", LATER).first.state, ClockState::Missed);
}

#[test]
fn an_answer_to_another_reader_is_listed_and_not_counted_until_it_is_promoted() {
    let story = Story::new()
        .reader("ola", "c1", "", "2026-03-02T10:00")
        .reader("per", "c2", "c1", "2026-03-02T11:00");
    let before = story.reckon("2026-03-02T12:00");
    assert_eq!(before.turns.len(), 1);
    assert_eq!(before.listed[0].0, "c2");
    let story = story.decide(DecisionKind::Promoted, "c2", "2026-03-02T12:30");
    assert_eq!(story.turns("2026-03-02T12:00"), ["c1"]);
    assert_eq!(story.turns("2026-03-02T13:00"), ["c1", "c2"]);
    assert_eq!(story.turn("c2", LATER).start, oslo("2026-03-02T11:00"));
}

#[test]
fn two_readers_one_reply() {
    let story = Story::new()
        .reader("ola", "c1", "", "2026-03-02T10:00")
        .reader("per", "c2", "c1", "2026-03-02T11:00")
        .decide(DecisionKind::Promoted, "c2", "2026-03-02T11:30")
        .full("s1", "c1", "2026-03-02T12:00");
    assert_eq!(story.turn("c1", LATER).first.state, ClockState::Hit);
    assert_eq!(
        story.turn("c2", LATER).first.state,
        ClockState::Missed,
        "it stands beside the reply"
    );
    let below = story.full("s2", "c2", "2026-03-02T13:00");
    assert_eq!(
        answered_at(&below.turn("c2", LATER).full),
        Some(oslo("2026-03-02T13:00"))
    );
    assert_eq!(
        answered_at(&below.turn("c1", LATER).full),
        Some(oslo("2026-03-02T12:00"))
    );
}

#[test]
fn one_reply_below_two_readers_answers_both() {
    let story = Story::new()
        .reader("ola", "c1", "", "2026-03-02T10:00")
        .reader("per", "c2", "c1", "2026-03-02T11:00")
        .decide(DecisionKind::Promoted, "c2", "2026-03-02T11:30")
        .full("s1", "c2", "2026-03-02T12:00");
    for id in ["c1", "c2"] {
        assert_eq!(story.turn(id, LATER).full.state, ClockState::Hit);
    }
}

#[test]
fn also_answers() {
    let story = Story::new()
        .reader("ola", "c1", "", "2026-03-02T10:00")
        .reader("per", "c2", "", "2026-03-02T10:30")
        .reader("eli", "c3", "", "2026-03-02T10:45")
        .full_also("s1", "c1", "2026-03-02T12:00", &["c2"]);
    assert_eq!(
        answered_at(&story.turn("c2", LATER).first),
        Some(oslo("2026-03-02T12:00"))
    );
    assert!(story.turn("c3", LATER).is_open());
}

#[test]
fn a_reply_taken_back() {
    let story = Story::new()
        .reader("ola", "c1", "", "2026-03-02T10:00")
        .full("s1", "c1", "2026-03-02T12:00")
        .public("s1", "2026-03-02T12:00", "2026-03-02T14:00");
    assert_eq!(
        story.turn("c1", "2026-03-02T13:00").full.state,
        ClockState::Hit
    );
    let open_again = story.turn("c1", "2026-03-02T15:00");
    assert!(open_again.is_open());
    assert_eq!(open_again.start, oslo("2026-03-02T10:00"));
    assert_eq!(open_again.first.state, ClockState::Running);
    assert_eq!(open_again.first.wall, hours(5));
    let story = story.full("s2", "c1", "2026-03-04T10:00");
    assert_eq!(story.turn("c1", LATER).first.state, ClockState::Missed);
}

#[test]
fn a_reply_taken_back_leaves_the_one_that_came_after_it() {
    let story = Story::new()
        .reader("ola", "c1", "", "2026-03-02T10:00")
        .full("s1", "c1", "2026-03-02T12:00")
        .public("s1", "2026-03-02T12:00", "2026-03-02T14:00")
        .full("s2", "c1", "2026-03-02T13:00");
    assert_eq!(
        answered_at(&story.turn("c1", LATER).full),
        Some(oslo("2026-03-02T13:00"))
    );
}

#[test]
fn a_reply_counts_from_when_everyone_can_see_it() {
    let story = Story::new()
        .reader("ola", "c1", "", "2026-03-02T10:00")
        .full("s1", "c1", "2026-03-03T09:00")
        .public("s1", "2026-03-03T10:30", "");
    assert!(story.turn("c1", "2026-03-03T09:30").is_open());
    assert_eq!(story.turn("c1", LATER).first.state, ClockState::Missed);
}

#[test]
fn late_removal() {
    let story = Story::new().reader("ola", "c1", "", "2026-03-02T10:00");
    let early = story.decide(DecisionKind::Removed, "c1", "2026-03-03T10:00");
    assert_eq!(early.turn("c1", LATER).first.state, ClockState::Closed);
    let story = Story::new().reader("ola", "c1", "", "2026-03-02T10:00");
    let late = story.decide(DecisionKind::Removed, "c1", "2026-03-03T10:00:00.001");
    let turn = late.turn("c1", LATER);
    assert_eq!(
        (turn.first.state, turn.full.state),
        (ClockState::Missed, ClockState::Closed)
    );
    assert!(!turn.is_open());
    assert_eq!(turn.first.closed_at, Some(oslo("2026-03-03T10:00:00.001")));
}

#[test]
fn a_turn_is_closed_only_when_all_its_comments_are_removed() {
    let story = Story::new()
        .reader("ola", "c1", "", "2026-03-02T10:00")
        .reader("ola", "c2", "c1", "2026-03-02T10:05")
        .decide(DecisionKind::Removed, "c1", "2026-03-02T11:00");
    assert!(story.turn("c1", "2026-03-02T12:00").is_open());
    let story = story.decide(DecisionKind::Removed, "c2", "2026-03-02T11:30");
    assert!(!story.turn("c1", "2026-03-02T12:00").is_open());
}

#[test]
fn no_reply_needed_closes_before_the_due_time_and_is_a_miss_after_it() {
    let asked = || Story::new().reader("ola", "c1", "", "2026-03-02T10:00");
    let early = asked().decide(DecisionKind::NoReplyNeeded, "c1", "2026-03-02T11:00");
    assert_eq!(early.turn("c1", LATER).full.state, ClockState::Closed);
    let late = asked().decide(DecisionKind::NoReplyNeeded, "c1", "2026-03-06T11:00");
    assert_eq!(late.turn("c1", LATER).first.state, ClockState::Missed);
    assert_eq!(late.turn("c1", LATER).full.state, ClockState::Missed);
    let undone = asked().decide_and_undo(
        DecisionKind::NoReplyNeeded,
        "c1",
        "2026-03-02T11:00",
        "2026-03-02T12:00",
    );
    assert!(!undone.turn("c1", "2026-03-02T11:30").is_open());
    assert!(undone.turn("c1", "2026-03-02T13:00").is_open());
    let more = early.reader("ola", "c2", "c1", "2026-03-02T12:00");
    assert_eq!(
        more.turns(LATER),
        ["c1", "c2"],
        "a closed turn takes no more comments"
    );
}

#[test]
fn an_automatic_acknowledgement() {
    // Nothing that is not a reply by signed-in staff is in the history as one: a reader's help, an
    // automatic text, a staff comment elsewhere in the thread leave the clock running.
    let story = Story::new()
        .reader("ola", "c1", "", "2026-03-02T10:00")
        .reader("per", "c2", "c1", "2026-03-02T10:01")
        .full("s1", "", "2026-03-02T10:02");
    let turn = story.turn("c1", "2026-03-02T12:00");
    assert_eq!(
        (turn.first.state, turn.full.state),
        (ClockState::Running, ClockState::Running)
    );
}

#[test]
fn a_holding_reply_stops_the_first_clock_and_opens_a_promise() {
    let story = Story::new()
        .reader("ola", "c1", "", "2026-03-02T10:00")
        .holding("s1", "c1", "2026-03-02T11:00", "2026-03-03T12:00");
    let held = story.turn("c1", "2026-03-02T12:00");
    assert_eq!(
        (held.first.state, held.full.state),
        (ClockState::Hit, ClockState::Running)
    );
    assert_eq!(held.promises[0].state, PromiseState::Pending);
    assert_eq!(
        held.next_due(),
        Some((oslo("2026-03-03T12:00"), WaitsFor::Promise))
    );
    assert!(held.is_open());
    let broken = story.turn("c1", "2026-03-03T12:00:00.001");
    assert_eq!(broken.promises[0].state, PromiseState::Broken);
    let story = story.full("s2", "c1", "2026-03-03T12:00");
    let kept = story.turn("c1", LATER);
    assert_eq!(kept.promises[0].state, PromiseState::Kept);
    assert_eq!(answered_at(&kept.first), Some(oslo("2026-03-02T11:00")));
    assert_eq!(answered_at(&kept.full), Some(oslo("2026-03-03T12:00")));
}

#[test]
fn a_broken_promise_is_not_unbroken_by_taking_it_back() {
    let story = Story::new()
        .reader("ola", "c1", "", "2026-03-02T10:00")
        .holding("s1", "c1", "2026-03-02T11:00", "2026-03-03T12:00");
    let after = story.public("s1", "2026-03-02T11:00", "2026-03-04T12:00");
    assert_eq!(
        after.turn("c1", LATER).promises[0].state,
        PromiseState::Broken
    );
    let before = after.public("s1", "2026-03-02T11:00", "2026-03-03T11:00");
    assert!(before.turn("c1", LATER).promises.is_empty());
}

#[test]
fn a_tag_set_late() {
    // Urgent from the start: an hour at the desk. Set at 09:30 it was in time, at noon too late.
    let asked = || Story::new().reader("ola", "c1", "", "2026-03-02T09:00");
    let in_time = asked()
        .tag("drift", "2026-03-02T09:30")
        .turn("c1", "2026-03-02T12:30");
    assert_eq!(in_time.first.target, "urgent");
    assert_eq!(in_time.first.due, Some(oslo("2026-03-02T10:00")));
    assert_eq!(
        (in_time.first.state, in_time.is_late_triage()),
        (ClockState::Missed, false)
    );
    let late = asked()
        .tag("drift", "2026-03-02T12:00")
        .turn("c1", "2026-03-02T12:30");
    assert_eq!(
        (late.first.state, late.is_late_triage()),
        (ClockState::Missed, true)
    );
    assert_eq!(late.full.state, ClockState::Running);
}

#[test]
fn a_mark_that_was_taken_off_again_still_holds() {
    let mut story = Story::new()
        .reader("ola", "c1", "", "2026-03-02T09:00")
        .mark("urgent", "c1", "2026-03-02T09:10");
    story.0.marks[0].span.until = Some(oslo("2026-03-02T09:20"));
    let turn = story.turn("c1", "2026-03-02T09:30");
    assert_eq!(turn.first.target, "urgent");
    assert!(turn.marks.is_empty());
}

#[test]
fn a_mark_after_the_answer_changes_nothing() {
    let story = Story::new()
        .reader("ola", "c1", "", "2026-03-02T09:00")
        .full("s1", "c1", "2026-03-02T15:00")
        .mark("urgent", "c1", "2026-03-02T16:00");
    let turn = story.turn("c1", LATER);
    assert_eq!(
        (turn.first.target.as_str(), turn.first.state),
        ("default", ClockState::Hit)
    );
}

#[test]
fn spam_is_excluded_and_rescued_spam_has_its_original_time() {
    let story = Story::new()
        .reader("ola", "c1", "", "2026-03-02T10:00")
        .decide_and_undo(
            DecisionKind::Excluded(Exclusion::Spam),
            "c1",
            "2026-03-02T10:00",
            "2026-03-04T10:00",
        );
    let spam = story.turn("c1", "2026-03-03T10:00");
    assert_eq!(
        (spam.excluded, spam.is_open()),
        (Some(Exclusion::Spam), false)
    );
    let rescued = story.turn("c1", "2026-03-04T11:00");
    assert_eq!((rescued.excluded, rescued.is_open()), (None, true));
    assert_eq!(
        (rescued.start, rescued.first.state),
        (oslo("2026-03-02T10:00"), ClockState::Missed)
    );
}

#[test]
fn a_withdrawn_first_comment_leaves_the_turn_to_the_next() {
    let story = Story::new()
        .reader("ola", "c1", "", "2026-03-02T10:00")
        .reader("ola", "c2", "c1", "2026-03-02T10:05")
        .decide(
            DecisionKind::Excluded(Exclusion::Withdrawn),
            "c1",
            "2026-03-02T10:06",
        );
    assert_eq!(story.turns("2026-03-02T10:05:30"), ["c1+c2"]);
    let after = story.reckon("2026-03-02T11:00");
    assert_eq!(after.turns.iter().filter(|turn| turn.is_open()).count(), 1);
    assert_eq!(story.turn("c2", LATER).start, oslo("2026-03-02T10:05"));
}

#[test]
fn time_in_moderation_counts_and_is_shown_apart() {
    let story = Story::new()
        .reader("ola", "c1", "", "2026-03-02T10:00")
        .public("c1", "2026-03-02T13:00", "")
        .full("s1", "c1", "2026-03-02T14:00");
    let turn = story.turn("c1", LATER);
    assert_eq!(
        (turn.moderation_delay, turn.first.wall),
        (hours(3), hours(4))
    );
    assert_eq!(
        story.turn("c1", "2026-03-02T11:00").moderation_delay,
        hours(1)
    );
}

#[test]
fn an_answer_outside_hours_takes_no_working_time_and_is_marked() {
    let story = Story::new()
        .reader("ola", "c1", "", "2026-03-07T11:00")
        .full("s1", "c1", "2026-03-07T20:00");
    let clock = story.turn("c1", LATER).first;
    assert_eq!((clock.worked, clock.wall), (hours(0), hours(9)));
    assert!(clock.answer.unwrap().is_outside_hours);
}

#[test]
fn what_happens_later_does_not_change_how_things_stood() {
    let before = Story::new().reader("ola", "c1", "", "2026-03-02T10:00");
    let then = before.reckon("2026-03-02T12:00");
    let mut later = before
        .full("s1", "c1", "2026-03-02T12:00:00.001")
        .reader("ola", "c2", "c1", "2026-03-02T13:00")
        .mark("urgent", "c1", "2026-03-02T13:00")
        .tag("drift", "2026-03-02T13:00")
        .decide(
            DecisionKind::Excluded(Exclusion::Duplicate),
            "c1",
            "2026-03-02T13:00",
        );
    later.0.comments[0].public = vec![Span {
        from: oslo("2026-03-02T10:00"),
        until: Some(oslo(LATER)),
    }];
    assert_eq!(later.reckon("2026-03-02T12:00"), then);
}

#[test]
fn working_time_left_is_negative_once_the_due_time_has_passed() {
    let story = Story::new().reader("ola", "c1", "", "2026-03-06T15:00");
    assert_eq!(
        story.turn("c1", "2026-03-07T15:00").first.left,
        Some(hours(15))
    );
    assert_eq!(
        story.turn("c1", "2026-03-09T17:00").first.left,
        Some(hours(-2))
    );
    assert!(
        story
            .turn("c1", "2026-03-09T17:00")
            .is_overdue(oslo("2026-03-09T17:00"))
    );
}
