//! Turns `{% … %}` into what it means.

use serde_json::Value;
use svar_comments::message::say;

use super::expression::{Expression, operand};
use super::facts::printed;
use super::{Markup, Meaning, Turning, media};
use crate::import::report::Fate;

impl Turning<'_> {
    pub(super) fn take_tag(&mut self, name: &str, rest: &str, source: &str, line: usize) {
        let counted = format!("{{% {name} %}}");
        match name {
            "if" | "unless" => self.enter_condition(name, rest, source, line),
            "for" | "case" | "capture" | "tablerow" => self.enter_hidden(name, source, line),
            "else" | "elsif" | "when" => {
                let is_true = name == "else" || self.condition(rest).unwrap_or(true);
                if !self.blocks.next_branch(is_true) {
                    self.put(&stray(), &counted, source, line);
                }
                self.is_emptied = true;
            }
            _ if name.starts_with("end") && name != "endhighlight" => {
                if !self.blocks.leave(&name[3..]) {
                    self.put(&stray(), &counted, source, line);
                }
                self.is_emptied = true;
            }
            _ if self.blocks.is_hidden() => self.count(&counted, Fate::LeftOut),
            _ => {
                let meaning = self.meaning_of_tag(name, rest);
                if name == "endhighlight" {
                    self.put_text(meaning, line);
                } else {
                    self.put(&meaning, &counted, source, line);
                }
            }
        }
    }

    fn meaning_of_tag(&mut self, name: &str, rest: &str) -> Meaning {
        match name {
            "highlight" => {
                let language = rest.split_whitespace().next().unwrap_or_default();
                Meaning::text(format!("```{language}"))
            }
            "endhighlight" => Meaning::text("```"),
            "oembed" => media::post_elsewhere(rest.trim_matches(['"', '\''])),
            "youtube" => media::video(
                &format!(
                    "https://www.youtube.com/embed/{}",
                    rest.trim_matches(['"', '\''])
                ),
                "",
            ),
            "gist" => {
                let id = rest.split_whitespace().next().unwrap_or_default();
                media::post_elsewhere(&format!("https://gist.github.com/{id}"))
            }
            "post_url" => self.post_address(rest),
            "link" => self.file_address(rest),
            "assign" => self.assign(rest),
            "include" => self.include(rest),
            _ => Meaning::nothing(say("import-tag").with("name", name)),
        }
    }

    fn put_text(&mut self, meaning: Meaning, line: usize) {
        if let Markup::Text(text) = meaning.markup {
            self.push(&text, line, false);
        }
    }

    fn post_address(&self, name: &str) -> Meaning {
        let stem = name.trim().trim_matches('/');
        let by_end = || {
            self.facts
                .posts
                .iter()
                .find(|(known, _)| stem.ends_with(known.as_str()))
        };
        match self
            .facts
            .posts
            .get(stem)
            .or_else(|| by_end().map(|(_, url)| url))
        {
            Some(url) => Meaning::text(url.clone()),
            None => Meaning::text("/")
                .with_note(Fate::ForTheEditor, say("import-no-post").with("post", stem)),
        }
    }

    fn file_address(&self, path: &str) -> Meaning {
        let path = path.trim().trim_matches(['"', '\'']);
        let stem = path.rsplit('/').next().unwrap_or(path);
        let stem = stem.rsplit_once('.').map_or(stem, |(stem, _)| stem);
        if path.starts_with('_') {
            self.post_address(stem)
        } else {
            Meaning::text(format!("/{path}"))
        }
    }

    fn assign(&mut self, rest: &str) -> Meaning {
        let Some((name, value)) = rest.split_once('=') else {
            return Meaning::nothing(say("import-assign"));
        };
        let meaning = self.evaluate(&Expression::parse(value));
        if let Markup::Text(text) = meaning.markup {
            self.variables
                .insert(name.trim().to_owned(), Value::String(text));
        }
        Meaning::text("")
    }

    fn enter_condition(&mut self, name: &str, rest: &str, source: &str, line: usize) {
        let counted = format!("{{% {name} %}}");
        let condition = self.condition(rest);
        self.count(&counted, Fate::Turned);
        if condition.is_none() {
            let note = say("import-condition");
            self.tell(line, &counted, Fate::ForTheEditor, source, note);
        }
        let is_shown = condition.is_none_or(|is_true| is_true == (name == "if"));
        self.blocks.enter(name, source, line, is_shown);
        self.is_emptied = true;
    }

    fn enter_hidden(&mut self, name: &str, source: &str, line: usize) {
        let counted = format!("{{% {name} %}}");
        let note = say("import-loop").with("end", format!("end{name}"));
        self.count(&counted, Fate::LeftOut);
        self.tell(line, &counted, Fate::LeftOut, source, note);
        self.blocks.enter(name, source, line, false);
        self.is_emptied = true;
    }

    /// Whether a simple condition holds; none where it is more than a value or a comparison.
    fn condition(&self, text: &str) -> Option<bool> {
        if [" and ", " or ", " contains ", "<", ">"]
            .iter()
            .any(|sign| text.contains(sign))
        {
            return None;
        }
        for (sign, wanted) in [("==", true), ("!=", false)] {
            if let Some((left, right)) = text.split_once(sign) {
                let [left, right] = [left, right].map(|side| self.value_of(&operand(side)));
                let equal = left.as_ref().map(printed) == right.as_ref().map(printed);
                return Some(equal == wanted);
            }
        }
        Some(!matches!(
            self.value_of(&operand(text)),
            None | Some(Value::Bool(false))
        ))
    }
}

fn stray() -> Meaning {
    Meaning::nothing(say("import-stray"))
}
