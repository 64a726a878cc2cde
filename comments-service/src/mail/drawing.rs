//! Draws a letter twice, as plain text and as HTML, so that both say the same.

use std::sync::LazyLock;

use serde::Serialize;
use tera::{Context, Tera};

use crate::language::Language;
use crate::letter::{Block, Letter, Link};
use crate::palette::{Colour, text_on};
use crate::site_file::SiteFile;

/// How the company's mails look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// The name of the site.
    pub site: String,
    /// The address of its front page.
    pub home: String,
    /// The colours: accent, page, box and text; first the light ones, then the dark ones.
    pub colours: [[Colour; 4]; 2],
}

/// A letter as it is sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, serde::Deserialize)]
pub struct Drawn {
    /// The subject.
    pub subject: String,
    /// For programs that show text.
    pub text: String,
    /// For those that show HTML.
    pub html: String,
    /// Where a POST ends these mails.
    pub unsubscribe: Option<String>,
}

impl Look {
    /// The look of a site.
    pub fn of(site: &SiteFile) -> Self {
        let brand = &site.brand;
        Self {
            site: site.name.clone(),
            home: format!("{}/", site.base_url),
            colours: [
                [brand.accent, brand.background, brand.surface, brand.text],
                [
                    brand.accent_dark,
                    brand.background_dark,
                    brand.surface_dark,
                    brand.text_dark,
                ],
            ],
        }
    }
}

/// A block with its links as addresses.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum DrawnBlock<'a> {
    Heading { text: &'a str },
    Paragraph { text: &'a str },
    Quote { by: &'a str, text: &'a str },
    List { entries: Vec<DrawnEntry<'a>> },
    Button { label: &'a str, address: String },
    Note { text: &'a str },
}

#[derive(Serialize)]
struct DrawnEntry<'a> {
    label: &'a str,
    text: &'a str,
    address: Option<String>,
}

/// The parts of a letter with addresses for its links, and for ending such mails.
struct Parts<'a> {
    blocks: Vec<DrawnBlock<'a>>,
    unsubscribe: Option<(&'a str, String)>,
}

/// Draws a letter; `address_of` gives the address of a link.
pub fn draw(
    letter: &Letter,
    language: Language,
    look: &Look,
    address_of: &dyn Fn(&Link) -> String,
) -> Drawn {
    let parts = Parts {
        blocks: letter
            .blocks
            .iter()
            .map(|it| drawn(it, address_of))
            .collect(),
        unsubscribe: letter.unsubscribe.as_ref().map(|(subject, label)| {
            let link = Link::Act(crate::letter::Act::Unsubscribe, subject.clone());
            (label.as_str(), address_of(&link))
        }),
    };
    Drawn {
        subject: letter.subject.clone(),
        text: as_text(letter, &parts, look),
        html: as_html(letter, &parts, language, look),
        unsubscribe: parts.unsubscribe.map(|(_, address)| address),
    }
}

fn drawn<'a>(block: &'a Block, address_of: &dyn Fn(&Link) -> String) -> DrawnBlock<'a> {
    match block {
        Block::Heading(text) => DrawnBlock::Heading { text },
        Block::Paragraph(text) => DrawnBlock::Paragraph { text },
        Block::Quote { by, text } => DrawnBlock::Quote { by, text },
        Block::Note(text) => DrawnBlock::Note { text },
        Block::Button { label, link } => DrawnBlock::Button {
            label,
            address: address_of(link),
        },
        Block::List(entries) => {
            let entries = entries.iter().map(|entry| DrawnEntry {
                label: &entry.label,
                text: &entry.text,
                address: entry.link.as_ref().map(address_of),
            });
            DrawnBlock::List {
                entries: entries.collect(),
            }
        }
    }
}

fn as_text(letter: &Letter, parts: &Parts, look: &Look) -> String {
    let mut pieces = vec![letter.subject.clone()];
    pieces.extend(parts.blocks.iter().map(block_as_text));
    let mut foot = vec![letter.because.clone()];
    if let Some((label, address)) = &parts.unsubscribe {
        foot.push(format!("{label}:\n{address}"));
    }
    foot.retain(|piece| !piece.is_empty());
    // What stands below this line is taken for a signature, and is not quoted in answers.
    pieces.push(format!("-- \n{}\n{}", look.site, look.home));
    pieces.extend(foot);
    pieces.join("\n\n") + "\n"
}

fn block_as_text(block: &DrawnBlock) -> String {
    match block {
        DrawnBlock::Heading { text } => format!("{text}\n{}", "-".repeat(text.chars().count())),
        DrawnBlock::Paragraph { text } | DrawnBlock::Note { text } => (*text).to_owned(),
        DrawnBlock::Quote { by, text } => {
            let lines = text.lines().map(|line| format!("> {line}"));
            let by = Some(format!("{by}:")).filter(|_| !by.is_empty());
            by.into_iter().chain(lines).collect::<Vec<_>>().join("\n")
        }
        DrawnBlock::Button { label, address } => format!("{label}:\n{address}"),
        DrawnBlock::List { entries } => {
            let entries: Vec<String> = entries.iter().map(entry_as_text).collect();
            entries.join("\n")
        }
    }
}

fn entry_as_text(entry: &DrawnEntry) -> String {
    let more = [Some(entry.text), entry.address.as_deref()];
    let more = more.into_iter().flatten().filter(|line| !line.is_empty());
    let first = format!("* {}", entry.label);
    let lines = std::iter::once(first).chain(more.map(|line| format!("  {line}")));
    lines.collect::<Vec<_>>().join("\n")
}

fn as_html(letter: &Letter, parts: &Parts, language: Language, look: &Look) -> String {
    let mut context = Context::new();
    context.insert("lang", language.code());
    context.insert("subject", &letter.subject);
    context.insert("blocks", &parts.blocks);
    context.insert("because", &letter.because);
    context.insert("unsubscribe", &parts.unsubscribe);
    context.insert("site", &look.site);
    context.insert("home", &look.home);
    for (theme, [accent, page, surface, text]) in ["light", "dark"].into_iter().zip(look.colours) {
        let colours = [
            ("accent", accent),
            ("on_accent", text_on(accent)),
            ("page", page),
            ("box", surface),
            ("text", text),
            // Small print: still readable on the box.
            ("soft", text.mixed(surface, 0.25).readable(4.5, &[surface])),
            ("line", text.mixed(surface, 0.82)),
        ];
        let colours: std::collections::BTreeMap<_, _> = colours
            .into_iter()
            .map(|(name, colour)| (name, colour.to_string()))
            .collect();
        context.insert(theme, &colours);
    }
    TEMPLATES
        .render("letter.html", &context)
        .expect("the template is part of the program and a test renders every branch of it")
}

static TEMPLATES: LazyLock<Tera> = LazyLock::new(|| {
    let mut tera = Tera::default();
    tera.add_raw_template(
        "letter.html",
        include_str!("../../templates/mail/letter.html"),
    )
    .expect("the template is part of the program and a test renders it");
    tera
});
