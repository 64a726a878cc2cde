//! Writes the editorial calendar for programs: JSON by week, and a row for each thing in it for spreadsheets.

use serde_json::{Value, json};

use super::{Entry, Note, Plan, Week, When};

/// The columns of the rows.
pub const COLUMNS: [&str; 10] = [
    "week", "date", "time", "kind", "title", "authors", "language", "url", "file", "notes",
];

impl Plan<'_> {
    /// For programs: `as_of timezone from to goals weeks`, each week with `posts` and `holidays`.
    pub fn to_json(&self) -> Value {
        let weeks: Vec<Value> = self.weeks.iter().map(|week| self.week(week)).collect();
        json!({
            "as_of": self.as_of.to_string(),
            "timezone": self.timezone.iana_name(),
            "from": self.weeks.first().map(|week| week.monday.to_string()),
            "to": self.weeks.last().map(|week| week.sunday().to_string()),
            "goals": { "posts_per_week": self.goals.posts_per_week },
            "weeks": weeks,
        })
    }

    fn week(&self, week: &Week<'_>) -> Value {
        let posts: Vec<Value> = week.entries.iter().map(|entry| self.post(entry)).collect();
        let holidays = week.holidays.iter();
        let holidays: Vec<Value> = holidays
            .map(|one| json!({ "date": one.date.to_string(), "name": one.name }))
            .collect();
        json!({
            "week": week_number(week),
            "from": week.monday.to_string(),
            "to": week.sunday().to_string(),
            "when": when(week.when),
            "count": week.count,
            "missing": week.missing,
            "posts": posts,
            "holidays": holidays,
        })
    }

    fn post(&self, entry: &Entry<'_>) -> Value {
        let post = entry.post;
        let authors = post.credits.iter();
        let authors: Vec<&str> = authors
            .map(|credit| self.site.authors[credit.author.0].id.as_str())
            .collect();
        let notes: Vec<Value> = entry.notes.iter().map(note).collect();
        json!({
            "key": post.key,
            "date": post.date.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string(),
            "state": entry.state.name(),
            "title": post.title,
            "authors": authors,
            "language": post.language,
            "is_translation": entry.is_translation,
            "url": format!("{}{}", self.site.config.url, post.permalink.0),
            "file": post.source,
            "notes": notes,
        })
    }

    /// A row for each post, each public holiday, and each week that misses the goal, by date.
    pub fn rows(&self) -> Vec<Vec<String>> {
        self.weeks
            .iter()
            .flat_map(|week| self.rows_of(week))
            .collect()
    }

    fn rows_of(&self, week: &Week<'_>) -> Vec<Vec<String>> {
        let number = week_number(week);
        let mut rows: Vec<Vec<String>> = Vec::new();
        for holiday in &week.holidays {
            let day = holiday.date.to_string();
            rows.push(row([&number, &day, "", "holiday", holiday.name]));
        }
        for entry in &week.entries {
            rows.push(self.row_of(&number, entry));
        }
        if week.missing > 0 {
            let (day, missing) = (week.monday.to_string(), format!("-{}", week.missing));
            rows.push(row([&number, &day, "", "gap", &missing]));
        }
        rows.sort_by(|a, b| (&a[1], &a[2]).cmp(&(&b[1], &b[2])));
        rows
    }

    fn row_of(&self, week: &str, entry: &Entry<'_>) -> Vec<String> {
        let post = entry.post;
        let notes: Vec<&str> = entry.notes.iter().map(note_name).collect();
        let date = post.date.date().to_string();
        let time = post.date.strftime("%H:%M").to_string();
        let mut cells = row([week, &date, &time, entry.state.name(), &post.title]);
        cells[5] = self.authors(entry);
        cells[6] = post.language.to_string();
        cells[7] = format!("{}{}", self.site.config.url, post.permalink.0);
        cells[8].clone_from(&post.source);
        cells[9] = notes.join(" ");
        cells
    }
}

fn row(first: [&str; 5]) -> Vec<String> {
    let mut cells: Vec<String> = first.iter().map(|cell| (*cell).to_owned()).collect();
    cells.resize(COLUMNS.len(), String::new());
    cells
}

/// `2026-W47`, as ISO 8601 counts weeks.
fn week_number(week: &Week<'_>) -> String {
    let iso = week.monday.iso_week_date();
    format!("{:04}-W{:02}", iso.year(), iso.week())
}

fn when(when: When) -> &'static str {
    match when {
        When::Past => "past",
        When::Current => "current",
        When::Coming => "coming",
    }
}

fn note_name(note: &Note<'_>) -> &'static str {
    match note {
        Note::Weekend => "weekend",
        Note::Holiday(_) => "holiday",
        Note::SameDay(_) => "same-day",
        Note::Overdue => "overdue",
    }
}

fn note(note: &Note<'_>) -> Value {
    match note {
        Note::Holiday(name) => json!({ "note": "holiday", "name": name }),
        Note::SameDay(title) => json!({ "note": "same-day", "title": title }),
        Note::Weekend | Note::Overdue => json!({ "note": note_name(note) }),
    }
}
