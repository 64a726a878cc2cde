//! Reads the Markdown of a text once more, for the rules: its links, pictures, headings and words, each with its
//! place. A build does not pay for it.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd};
use svar_comments::diagnostic::{Diagnostic, Place};
use svar_comments::language::Language;
use svar_comments::message::Message;

use crate::parse::{Document, markdown_options};

/// A text with the file that it stands in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Prose<'a> {
    pub(super) file: &'a str,
    pub(super) language: Language,
    source: &'a str,
    /// Where the text begins behind the front matter.
    start: usize,
    yaml_end: usize,
}

/// What the rules look at, in the order of the text; every range is one of bytes of the file.
#[derive(Debug, Default)]
pub(super) struct Pieces {
    pub(super) links: Vec<LinkPiece>,
    pub(super) pictures: Vec<PicturePiece>,
    /// Paragraphs of nothing but strong words, with another text behind them.
    pub(super) strong_paragraphs: Vec<(String, Range<usize>)>,
    /// The heads of tables in which no cell says anything.
    pub(super) empty_heads: Vec<Range<usize>>,
    /// A writer's own HTML.
    pub(super) raw_html: Vec<Range<usize>>,
    /// The words outside code and addresses, a line for each block.
    pub(super) words: Words,
}

/// A link.
#[derive(Debug)]
pub(super) struct LinkPiece {
    pub(super) text: String,
    pub(super) target: String,
    pub(super) is_mail: bool,
    pub(super) range: Range<usize>,
}

/// A picture.
#[derive(Debug)]
pub(super) struct PicturePiece {
    pub(super) alt: String,
    pub(super) target: String,
    pub(super) range: Range<usize>,
}

/// Words with the places that they come from.
#[derive(Debug, Default)]
pub(super) struct Words {
    pub(super) text: String,
    /// Where each part starts in the text, with its bytes in the file.
    parts: Vec<(usize, Range<usize>)>,
}

impl Words {
    fn push(&mut self, part: &str, range: Range<usize>) {
        self.parts.push((self.text.len(), range));
        self.text.push_str(part);
    }

    fn end_word(&mut self) {
        self.text.push(' ');
    }

    fn end_block(&mut self) {
        self.text.push('\n');
    }

    /// The bytes in the file of some of the text.
    pub(super) fn in_file(&self, range: &Range<usize>) -> Range<usize> {
        let at = |offset: usize| {
            let part = self.parts.partition_point(|(start, _)| *start <= offset);
            let Some((start, bytes)) = part.checked_sub(1).and_then(|part| self.parts.get(part))
            else {
                return 0;
            };
            (bytes.start + (offset - start)).min(bytes.end)
        };
        let first = at(range.start);
        first..(at(range.end.saturating_sub(1)) + 1).max(first)
    }
}

impl<'a> Prose<'a> {
    pub(super) fn of<M>(document: &'a Document<M>) -> Self {
        let source = document.source.text.as_str();
        let yaml = &document.yaml;
        let has_front_matter = yaml.start > 0;
        let start = if has_front_matter {
            let end = source[yaml.end..].find('\n');
            end.map_or(source.len(), |newline| yaml.end + newline + 1)
        } else {
            0
        };
        Self {
            file: &document.source.path,
            language: document.language,
            source,
            start,
            yaml_end: yaml.end,
        }
    }

    /// The front matter with the position at which it begins in the file.
    pub(super) fn front_matter(&self) -> &'a str {
        &self.source[..self.yaml_end]
    }

    /// What is written in the file.
    pub(super) fn written(&self, range: &Range<usize>) -> &'a str {
        self.source.get(range.clone()).unwrap_or_default()
    }

    /// A warning about some bytes of the file.
    pub(super) fn warning(
        &self,
        code: &'static str,
        range: Range<usize>,
        message: Message,
        help: Message,
    ) -> Diagnostic {
        Diagnostic::warning(code, self.file, message)
            .at(Place::of_bytes(self.source, range))
            .help(help)
    }

    pub(super) fn read(&self) -> Pieces {
        let parser = Parser::new_ext(&self.source[self.start..], markdown_options());
        let mut reader = Reader::default();
        for (event, range) in parser.into_offset_iter() {
            reader.read(event, range.start + self.start..range.end + self.start);
        }
        reader.pieces
    }
}

/// What is open while the events go by.
#[derive(Default)]
struct Reader {
    pieces: Pieces,
    links: Vec<LinkPiece>,
    pictures: Vec<PicturePiece>,
    code_blocks: usize,
    /// How deep in quotes, lists, tables and the like.
    nested: usize,
    paragraph: Option<Paragraph>,
    /// A paragraph of strong words alone, which is a heading only if something follows.
    candidate: Option<(String, Range<usize>)>,
    head: Option<(Range<usize>, bool)>,
}

/// A paragraph so far: whether it is nothing but one run of strong words.
#[derive(Default)]
struct Paragraph {
    strong: usize,
    runs: usize,
    text: String,
    has_other: bool,
}

impl Reader {
    fn read(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.open(tag, range),
            Event::End(tag) => self.close(tag, range),
            Event::Text(text) => self.text(&text, range),
            Event::Code(text) => {
                self.label(&text);
                self.pieces.words.end_word();
            }
            Event::SoftBreak | Event::HardBreak => {
                self.label(" ");
                self.pieces.words.push(" ", range);
            }
            Event::Html(_) | Event::InlineHtml(_) => {
                self.other();
                self.pieces.raw_html.push(range);
            }
            _ => self.other(),
        }
    }

    fn open(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Strong => self.open_strong(),
            Tag::Link { .. } | Tag::Image { .. } => {
                self.other();
                self.open_reference(tag, range);
            }
            Tag::TableHead => self.head = Some((range, false)),
            tag => self.open_block(&tag),
        }
    }

    fn open_strong(&mut self) {
        if let Some(paragraph) = &mut self.paragraph {
            paragraph.strong += 1;
            paragraph.runs += 1;
        }
    }

    fn open_reference(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Link {
                link_type,
                dest_url,
                ..
            } => self.links.push(LinkPiece {
                text: String::new(),
                target: dest_url.to_string(),
                is_mail: link_type == LinkType::Email,
                range,
            }),
            Tag::Image { dest_url, .. } => self.pictures.push(PicturePiece {
                alt: String::new(),
                target: dest_url.to_string(),
                range,
            }),
            _ => {}
        }
    }

    fn open_block(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Paragraph => {
                self.confirm_candidate();
                self.paragraph = (self.nested == 0).then(Paragraph::default);
            }
            Tag::CodeBlock(_) => {
                self.confirm_candidate();
                self.code_blocks += 1;
            }
            Tag::Heading { .. } => self.candidate = None,
            Tag::List(_) | Tag::Table(_) => {
                self.confirm_candidate();
                self.nested += 1;
            }
            Tag::BlockQuote(_) | Tag::FootnoteDefinition(_) | Tag::DefinitionList => {
                self.candidate = None;
                self.nested += 1;
            }
            _ => {}
        }
    }

    fn close(&mut self, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::Paragraph => {
                self.close_paragraph(range);
                self.pieces.words.end_block();
            }
            TagEnd::Strong => {
                if let Some(paragraph) = &mut self.paragraph {
                    paragraph.strong = paragraph.strong.saturating_sub(1);
                }
            }
            TagEnd::Link => self.pieces.links.extend(self.links.pop()),
            TagEnd::Image => {
                let picture = self.pictures.pop();
                if let (Some(link), Some(picture)) = (self.links.last_mut(), &picture) {
                    link.text.push_str(&picture.alt);
                }
                self.pieces.pictures.extend(picture);
            }
            TagEnd::CodeBlock => self.code_blocks = self.code_blocks.saturating_sub(1),
            TagEnd::TableHead => {
                if let Some((range, false)) = self.head.take() {
                    self.pieces.empty_heads.push(range);
                }
                self.pieces.words.end_block();
            }
            TagEnd::List(_)
            | TagEnd::Table
            | TagEnd::BlockQuote(_)
            | TagEnd::FootnoteDefinition
            | TagEnd::DefinitionList => {
                self.nested = self.nested.saturating_sub(1);
            }
            TagEnd::Heading(_) | TagEnd::Item | TagEnd::TableCell => self.pieces.words.end_block(),
            _ => {}
        }
    }

    fn text(&mut self, text: &str, range: Range<usize>) {
        if self.code_blocks > 0 {
            return;
        }
        self.label(text);
        if let Some(paragraph) = &mut self.paragraph {
            if paragraph.strong > 0 {
                paragraph.text.push_str(text);
            } else {
                paragraph.has_other = paragraph.has_other || !text.trim().is_empty();
            }
        }
        self.pieces.words.push(text, range);
    }

    /// Text of whatever is open and named by it.
    fn label(&mut self, text: &str) {
        if let Some(picture) = self.pictures.last_mut() {
            picture.alt.push_str(text);
        } else if let Some(link) = self.links.last_mut() {
            link.text.push_str(text);
        }
        if let Some((_, says_something)) = &mut self.head {
            *says_something = *says_something || !text.trim().is_empty();
        }
    }

    fn other(&mut self) {
        if let Some(paragraph) = &mut self.paragraph {
            paragraph.has_other = true;
        }
        if let Some((_, says_something)) = &mut self.head {
            *says_something = true;
        }
    }

    fn close_paragraph(&mut self, range: Range<usize>) {
        let Some(paragraph) = self.paragraph.take() else {
            return;
        };
        if paragraph.runs == 1 && !paragraph.has_other {
            self.candidate = Some((paragraph.text, range));
        }
    }

    fn confirm_candidate(&mut self) {
        if self.nested == 0 {
            self.pieces.strong_paragraphs.extend(self.candidate.take());
        }
    }
}
