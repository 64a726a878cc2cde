//! Writes a made-up company blog of any size, the same bytes for the same size.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

const AUTHORS: usize = 40;
const TAGS: [&str; 12] = [
    "drift",
    "nett",
    "sikkerhet",
    "fiber",
    "mobil",
    "kunder",
    "design",
    "data",
    "hav",
    "folk",
    "miljø",
    "lab",
];
const WORDS: [&str; 40] = [
    "vi",
    "la",
    "kabelen",
    "over",
    "fjorden",
    "mens",
    "det",
    "regnet",
    "og",
    "alle",
    "målte",
    "spenningen",
    "før",
    "natten",
    "kom",
    "som",
    "ingen",
    "hadde",
    "ventet",
    "på",
    "feltet",
    "der",
    "kundene",
    "ringte",
    "om",
    "nettet",
    "til",
    "slutt",
    "fant",
    "noen",
    "feilen",
    "i",
    "et",
    "skap",
    "ved",
    "veien",
    "hvor",
    "snøen",
    "lå",
    "dyp",
];

/// Writes a site of `posts` posts of about 600 words into `folder`.
pub(crate) fn write_site(folder: &Path, posts: usize) {
    for part in ["content/posts", "content/authors", "content/pages"] {
        fs::create_dir_all(folder.join(part)).expect("the folder is writable");
    }
    let site = "title: Målebloggen\nurl: https://blogg.example\nlanguage: nb\ntimezone: Europe/Oslo\ncountry: NO\n";
    write(folder, "svar.yaml", site);
    for number in 0..AUTHORS {
        write(
            folder,
            &format!("content/authors/person-{number}.md"),
            &author(number),
        );
    }
    let mut dice = Dice(1);
    for number in 0..posts {
        let (year, month, day) = (
            2025 - number / 336 % 12,
            1 + number / 28 % 12,
            1 + number % 28,
        );
        let path = format!("content/posts/{year}-{month:02}-{day:02}-post-{number}.md");
        write(folder, &path, &post(number, &mut dice));
    }
}

fn write(folder: &Path, path: &str, text: &str) {
    fs::write(folder.join(path), text).expect("the folder is writable");
}

fn author(number: usize) -> String {
    let kind = match number % 4 {
        3 => "kind: guest\norganisation: Gjestehuset\ndisclosure: Skriver på invitasjon.\n",
        _ => "kind: employee\n",
    };
    format!(
        "---\nname: Person {number}\ntitle: Ingeniør\n{kind}---\nPerson {number} skriver om *sitt*.\n"
    )
}

fn post(number: usize, dice: &mut Dice) -> String {
    let (author, tag) = (dice.below(AUTHORS), dice.below(TAGS.len()));
    let other = (tag + 1 + dice.below(TAGS.len() - 1)) % TAGS.len();
    let mut text = format!(
        "---\ntitle: Post nummer {number}\nauthor: person-{author}\ntags: [{}, {}]\n---\n",
        TAGS[tag], TAGS[other]
    );
    for section in 0..6 {
        let _ = write!(text, "## Del {section}\n\n");
        for _ in 0..2 {
            paragraph(&mut text, dice);
        }
    }
    if number.is_multiple_of(5) {
        text.push_str("```rust\nfn main() {\n    println!(\"hei\");\n}\n```\n");
    }
    text
}

fn paragraph(text: &mut String, dice: &mut Dice) {
    for position in 0..50 {
        let word = WORDS[dice.below(WORDS.len())];
        match position {
            10 => _ = write!(text, "**{word}** "),
            30 => _ = write!(text, "[{word}](https://example.org/{word}) "),
            _ => _ = write!(text, "{word} "),
        }
    }
    text.push_str("slutt.\n\n");
}

/// A small generator of numbers that is the same everywhere (Knuth's constants for 64 bits).
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }
}
