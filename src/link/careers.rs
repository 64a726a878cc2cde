//! Works out what an author was to the company, day by day, from what the files say.

use jiff::civil::Date;

use crate::parse::{AuthorMatter, CareerStep, UNKNOWN_ORGANISATION};
use crate::site::{AuthorKind, Position};

/// What an author was one after the other, the earliest first; never empty. The titles in other
/// languages come from the translations of the file.
pub(super) fn positions(matter: &AuthorMatter, translations: &[&AuthorMatter]) -> Vec<Position> {
    let mut positions = vec![first(matter)];
    for (at, step) in matter.steps.iter().enumerate() {
        let before = &positions[positions.len() - 1];
        let next = after(before, step, matter.until);
        if at == 0 {
            positions[0] = Position {
                from: step.from.or(matter.from),
                ..next
            };
        } else {
            positions.push(next);
        }
    }
    for translation in translations {
        add_titles(&mut positions, translation);
    }
    if let Some(until) = matter.until {
        leave(&mut positions, until);
    }
    finish(&mut positions);
    positions
}

/// Which position was held on a day; on a day before all of them the first.
pub(super) fn held_on(positions: &[Position], day: Date) -> usize {
    let has_begun = |position: &Position| position.from.is_none_or(|from| from <= day);
    positions.iter().rposition(has_begun).unwrap_or(0)
}

/// Who is `former` since a known day was an employee before.
fn first(matter: &AuthorMatter) -> Position {
    let kind = match (matter.kind, matter.until) {
        (Some(AuthorKind::Former), Some(_)) | (None, _) => AuthorKind::Employee,
        (Some(kind), _) => kind,
    };
    Position {
        from: matter.from,
        until: None,
        title: matter.title.clone(),
        organisation: matter.organisation.clone(),
        kind,
    }
}

/// What a step makes of the position before it: who becomes something else to the company leaves
/// title and organisation behind.
fn after(before: &Position, step: &CareerStep, until: Option<Date>) -> Position {
    let has_left = until.is_some() && step.from > until;
    let kind = match step.kind {
        Some(kind) => kind,
        None if has_left => AuthorKind::Former,
        None => before.kind,
    };
    let stays = kind == before.kind || kind == AuthorKind::Former;
    let kept = stays.then(|| before.clone());
    let (old_title, old_organisation) = kept
        .map(|it| (it.title, it.organisation))
        .unwrap_or_default();
    Position {
        from: step.from,
        until: None,
        title: if step.title.is_empty() {
            old_title
        } else {
            step.title.clone()
        },
        organisation: step.organisation.clone().or(old_organisation),
        kind,
    }
}

/// A translation's plain title is the newest one; its steps belong to those of the same day.
fn add_titles(positions: &mut [Position], translation: &AuthorMatter) {
    if let Some(newest) = positions.last_mut() {
        add_missing(&mut newest.title, &translation.title);
    }
    for step in &translation.steps {
        let same = positions.iter_mut().find(|it| it.from == step.from);
        if let Some(position) = same {
            add_missing(&mut position.title, &step.title);
        }
    }
}

pub(super) fn add_missing<L: Copy + PartialEq>(texts: &mut Vec<(L, String)>, more: &[(L, String)]) {
    for (language, text) in more {
        if !texts.iter().any(|(known, _)| known == language) {
            texts.push((*language, text.clone()));
        }
    }
}

/// From the day after the last one the author is former, until a later step says otherwise.
fn leave(positions: &mut Vec<Position>, until: Date) {
    let last = held_on(positions, until);
    let Ok(left) = until.tomorrow() else {
        return;
    };
    let goes_on_at_once = positions
        .get(last + 1)
        .is_some_and(|next| next.from == Some(left));
    if !goes_on_at_once {
        let former = Position {
            from: Some(left),
            kind: AuthorKind::Former,
            ..positions[last].clone()
        };
        positions.insert(last + 1, former);
    }
}

fn finish(positions: &mut [Position]) {
    let starts: Vec<Option<Date>> = positions.iter().map(|it| it.from).collect();
    for (at, position) in positions.iter_mut().enumerate() {
        let next = starts.get(at + 1).copied().flatten();
        position.until = next.and_then(|next| next.yesterday().ok());
        position
            .organisation
            .take_if(|name| name == UNKNOWN_ORGANISATION);
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use svar_comments::language::Language;

    use super::*;

    fn title(text: &str) -> Vec<(Language, String)> {
        vec![(Language::NB, text.to_owned())]
    }

    fn step(from: Option<Date>, text: &str, kind: Option<AuthorKind>) -> CareerStep {
        CareerStep {
            from,
            title: if text.is_empty() {
                Vec::new()
            } else {
                title(text)
            },
            organisation: (kind == Some(AuthorKind::Guest)).then(|| "Havet".to_owned()),
            kind,
        }
    }

    fn matter(steps: Vec<CareerStep>, until: Option<Date>) -> AuthorMatter {
        AuthorMatter {
            name: None,
            title: Vec::new(),
            steps,
            organisation: Some("Fjordlys".to_owned()),
            kind: None,
            disclosure: Vec::new(),
            links: Vec::new(),
            portrait: None,
            from: Some(date(2015, 1, 1)),
            until,
            aliases: Vec::new(),
        }
    }

    /// What was held on a day: kind, title, organisation.
    fn on(positions: &[Position], day: Date) -> String {
        let held = &positions[held_on(positions, day)];
        let title = held.title.first().map_or("-", |(_, text)| text);
        let organisation = held.organisation.as_deref().unwrap_or("-");
        format!("{:?} {title} {organisation}", held.kind)
    }

    #[test]
    fn a_title_is_held_from_its_day_to_the_day_before_the_next() {
        let steps = vec![
            step(None, "Lærling", None),
            step(Some(date(2020, 5, 1)), "Montør", None),
        ];
        let positions = positions(&matter(steps, None), &[]);
        assert_eq!(
            on(&positions, date(2010, 1, 1)),
            "Employee Lærling Fjordlys"
        );
        assert_eq!(
            on(&positions, date(2020, 4, 30)),
            "Employee Lærling Fjordlys"
        );
        assert_eq!(on(&positions, date(2020, 5, 1)), "Employee Montør Fjordlys");
        assert_eq!(positions[0].until, Some(date(2020, 4, 30)));
        assert_eq!(positions[0].from, Some(date(2015, 1, 1)));
    }

    #[test]
    fn the_day_after_the_last_one_an_author_is_former_with_the_same_title() {
        let steps = vec![step(None, "Montør", None)];
        let positions = positions(&matter(steps, Some(date(2025, 2, 28))), &[]);
        assert_eq!(
            on(&positions, date(2025, 2, 28)),
            "Employee Montør Fjordlys"
        );
        assert_eq!(on(&positions, date(2025, 3, 1)), "Former Montør Fjordlys");
    }

    #[test]
    fn who_comes_back_as_a_guest_leaves_the_old_title_behind() {
        let steps = vec![
            step(None, "Montør", None),
            step(Some(date(2026, 1, 1)), "", Some(AuthorKind::Guest)),
        ];
        let positions = positions(&matter(steps, Some(date(2025, 2, 28))), &[]);
        assert_eq!(on(&positions, date(2025, 1, 1)), "Employee Montør Fjordlys");
        assert_eq!(on(&positions, date(2025, 6, 1)), "Former Montør Fjordlys");
        assert_eq!(on(&positions, date(2026, 1, 1)), "Guest - Havet");
    }

    #[test]
    fn a_former_employee_with_a_last_day_was_an_employee_before() {
        let matter = AuthorMatter {
            kind: Some(AuthorKind::Former),
            title: title("Montør"),
            ..matter(Vec::new(), Some(date(2025, 2, 28)))
        };
        let positions = positions(&matter, &[]);
        assert_eq!(on(&positions, date(2024, 1, 1)), "Employee Montør Fjordlys");
        assert_eq!(on(&positions, date(2026, 1, 1)), "Former Montør Fjordlys");
    }
}
