//! Turns the pictures of a site into recipes for what its readers get, and recipes into files.

mod card;
mod facts;
mod jpeg;
mod pixels;
mod png;
mod recipe;
mod variants;
mod webp;

pub use card::{CARD_SIZE, Card, Face};
pub(crate) use card::{FACE, drawn};
pub use facts::{PictureFacts, PictureFlaw, PictureKind, facts_of};
pub(crate) use pixels::{Pixels, Unreadable, cleaned};
pub use recipe::{Encoding, Ingredients, PictureSource, Recipe};
pub use variants::{PictureUse, Variants, variants_of};

use svar_comments::language::Language;

/// Who made a picture, as it stands below it. What names a part itself (“Drawing: Ola”) stays as it is.
pub fn credit_line(language: Language, credit: &str) -> String {
    if credit.contains(':') {
        return credit.to_owned();
    }
    let word = if language == Language::EN {
        "Photo"
    } else {
        "Foto"
    };
    format!("{word}: {credit}")
}
