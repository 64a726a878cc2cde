//! Turns the inside of `{{ … }}` into a value and the filters behind it.

/// `value | filter: argument, argument | …`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Expression {
    pub(super) value: Operand,
    pub(super) filters: Vec<Filter>,
}

/// A filter with its arguments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Filter {
    pub(super) name: String,
    pub(super) arguments: Vec<Operand>,
}

/// A string that stands there, or the name of something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Operand {
    Literal(String),
    /// The steps of `page.images[0]`.
    Path(Vec<String>),
}

impl Expression {
    pub(super) fn parse(inside: &str) -> Self {
        let mut parts = split_outside_quotes(inside, '|').into_iter();
        let value = operand(parts.next().unwrap_or_default());
        Self {
            value,
            filters: parts.map(filter).collect(),
        }
    }

    /// The name under which it is counted: its last filter, else its variable.
    pub(super) fn name(&self) -> String {
        match (self.filters.last(), &self.value) {
            (Some(filter), _) => format!("| {}", filter.name),
            (None, Operand::Path(steps)) => {
                let names = steps.iter().filter(|step| step.parse::<usize>().is_err());
                let names: Vec<_> = names.map(String::as_str).collect();
                format!("{{{{ {} }}}}", names.join("."))
            }
            (None, Operand::Literal(_)) => "{{ \"…\" }}".to_owned(),
        }
    }
}

/// A string in quotes, a number, or a path.
pub(super) fn operand(text: &str) -> Operand {
    let text = text.trim();
    for quote in ['"', '\''] {
        let inner = text
            .strip_prefix(quote)
            .and_then(|text| text.strip_suffix(quote));
        if let Some(inner) = inner {
            return Operand::Literal(inner.to_owned());
        }
    }
    if text.parse::<f64>().is_ok() {
        return Operand::Literal(text.to_owned());
    }
    let path = text.replace('[', ".").replace([']', '"', '\''], "");
    Operand::Path(
        path.split('.')
            .map(str::trim)
            .filter(|step| !step.is_empty())
            .map(str::to_owned)
            .collect(),
    )
}

fn filter(text: &str) -> Filter {
    let (name, arguments) = text.split_once(':').unwrap_or((text, ""));
    let arguments = split_outside_quotes(arguments, ',');
    let arguments = arguments
        .into_iter()
        .filter(|text| !text.trim().is_empty())
        .map(operand);
    Filter {
        name: name.trim().to_owned(),
        arguments: arguments.collect(),
    }
}

/// The parts of a text between separators that do not stand in quotes.
fn split_outside_quotes(text: &str, separator: char) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut quote = None;
    let mut start = 0;
    for (at, c) in text.char_indices() {
        match quote {
            Some(open) if c == open => quote = None,
            None if matches!(c, '"' | '\'') => quote = Some(c),
            None if c == separator => {
                parts.push(&text[start..at]);
                start = at + c.len_utf8();
            }
            _ => {}
        }
    }
    parts.push(&text[start..]);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_and_commas_in_quotes_belong_to_the_string() {
        let expression = Expression::parse(r#""a | b" | replace: "x, y", 'z' | embed"#);
        assert_eq!(expression.value, Operand::Literal("a | b".to_owned()));
        assert_eq!(
            expression.filters[0].arguments,
            [operand("'x, y'"), operand("'z'")]
        );
        assert_eq!(expression.name(), "| embed");
    }

    #[test]
    fn an_index_is_a_step() {
        let steps = ["page", "images", "3"].map(str::to_owned).to_vec();
        assert_eq!(operand(" page.images[3] "), Operand::Path(steps));
        assert_eq!(
            Expression::parse("site.baseurl").name(),
            "{{ site.baseurl }}"
        );
    }
}
