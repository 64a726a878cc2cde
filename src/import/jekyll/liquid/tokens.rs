//! Turns text into pieces of Liquid and the text between them.

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    Text {
        text: &'a str,
        line: usize,
    },
    /// What stands between `raw` and `endraw`.
    Raw {
        text: &'a str,
        line: usize,
    },
    /// From `comment` to `endcomment`.
    Comment {
        source: &'a str,
        line: usize,
    },
    /// `{{ … }}`.
    Output {
        inside: &'a str,
        source: &'a str,
        line: usize,
    },
    /// `{% name rest %}`.
    Tag {
        name: &'a str,
        rest: &'a str,
        source: &'a str,
        line: usize,
    },
    /// An opening mark without its closing one.
    Unclosed {
        source: &'a str,
        line: usize,
    },
}

/// All pieces in order. `line` is the number of the first line.
pub(super) fn tokens(text: &str, line: usize) -> Vec<Token<'_>> {
    let mut scanner = Scanner { text, at: 0, line };
    let mut found = Vec::new();
    while let Some(token) = scanner.next() {
        found.push(token);
    }
    found
}

struct Scanner<'a> {
    text: &'a str,
    at: usize,
    line: usize,
}

impl<'a> Scanner<'a> {
    fn next(&mut self) -> Option<Token<'a>> {
        let rest = &self.text[self.at..];
        if rest.is_empty() {
            return None;
        }
        let line = self.line;
        if rest.starts_with("{{") {
            return Some(self.output(rest, line));
        }
        if rest.starts_with("{%") {
            return Some(self.tag(rest, line));
        }
        let end = [rest.find("{{"), rest.find("{%")]
            .into_iter()
            .flatten()
            .min();
        let text = self.advance(end.unwrap_or(rest.len()));
        Some(Token::Text { text, line })
    }

    fn output(&mut self, rest: &'a str, line: usize) -> Token<'a> {
        let Some(end) = rest.find("}}") else {
            return Token::Unclosed {
                source: self.advance(2),
                line,
            };
        };
        let source = self.advance(end + 2);
        Token::Output {
            inside: trim_marks(&source[2..end]),
            source,
            line,
        }
    }

    fn tag(&mut self, rest: &'a str, line: usize) -> Token<'a> {
        let Some(end) = rest.find("%}") else {
            return Token::Unclosed {
                source: self.advance(2),
                line,
            };
        };
        let source = self.advance(end + 2);
        let inside = trim_marks(&source[2..end]);
        let (name, arguments) = inside
            .split_once(char::is_whitespace)
            .unwrap_or((inside, ""));
        match name {
            "raw" => match self.up_to("endraw") {
                Some((text, _)) => Token::Raw { text, line },
                None => Token::Unclosed { source, line },
            },
            "comment" => match self.up_to("endcomment") {
                Some((_, whole)) => Token::Comment {
                    source: whole,
                    line,
                },
                None => Token::Unclosed { source, line },
            },
            _ => Token::Tag {
                name,
                rest: arguments.trim(),
                source,
                line,
            },
        }
    }

    /// What stands before the tag `name`, without it and with it; the scanner goes behind it.
    fn up_to(&mut self, name: &str) -> Option<(&'a str, &'a str)> {
        let rest = &self.text[self.at..];
        for (start, _) in rest.match_indices("{%") {
            let end = start + rest[start..].find("%}")?;
            if trim_marks(&rest[start + 2..end]) == name {
                let whole = self.advance(end + 2);
                return Some((&whole[..start], whole));
            }
        }
        None
    }

    fn advance(&mut self, length: usize) -> &'a str {
        let taken = &self.text[self.at..self.at + length];
        self.at += length;
        self.line += taken.matches('\n').count();
        taken
    }
}

fn trim_marks(inside: &str) -> &str {
    let inside = inside.strip_prefix('-').unwrap_or(inside);
    inside.strip_suffix('-').unwrap_or(inside).trim()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_know_their_lines() {
        let text = "a\n{{ b }}{%raw%}{{c}}\n{%endraw%}\n{%- comment -%}{{ d }}{% endcomment %}{% e f g %}{{";
        let found: Vec<_> = tokens(text, 5);
        assert_eq!(
            found,
            [
                Token::Text {
                    text: "a\n",
                    line: 5
                },
                Token::Output {
                    inside: "b",
                    source: "{{ b }}",
                    line: 6
                },
                Token::Raw {
                    text: "{{c}}\n",
                    line: 6
                },
                Token::Text {
                    text: "\n",
                    line: 7
                },
                Token::Comment {
                    source: "{{ d }}{% endcomment %}",
                    line: 8
                },
                Token::Tag {
                    name: "e",
                    rest: "f g",
                    source: "{% e f g %}",
                    line: 8
                },
                Token::Unclosed {
                    source: "{{",
                    line: 8
                },
            ]
        );
    }
}
