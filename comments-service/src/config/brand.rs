//! Reads how the company looks, and refuses colours in which nobody could read.

mod fonts;

use super::Brand;
use crate::message::say;
use crate::palette::{BaseColours, Colour, Part, Unreadable};
use crate::yaml::{Fields, Node};

/// The radius of corners where the company states none, in pixels.
const RADIUS: u32 = 12;
/// The roundest corners that still are corners.
const ROUNDEST: u32 = 32;

/// The keys of a scheme, in the order of [`Part`].
struct Keys {
    accent: &'static str,
    background: &'static str,
    surface: &'static str,
    text: &'static str,
}

const LIGHT: Keys = Keys {
    accent: "accent",
    background: "background",
    surface: "surface",
    text: "text",
};
const DARK: Keys = Keys {
    accent: "accent_dark",
    background: "background_dark",
    surface: "surface_dark",
    text: "text_dark",
};

impl Brand {
    /// The looks of a company that states nothing but its name.
    pub(crate) fn unstated(company: &str) -> Self {
        Self {
            company: company.to_owned(),
            logo: None,
            logo_dark: None,
            light: BaseColours::LIGHT,
            dark: BaseColours::DARK,
            radius: RADIUS,
            text_font: None,
            heading_font: None,
        }
    }
}

impl Keys {
    fn of(&self, part: Part) -> &'static str {
        match part {
            Part::Accent => self.accent,
            Part::Background => self.background,
            Part::Surface => self.surface,
            Part::Text => self.text,
        }
    }
}

pub(super) fn read(fields: &Fields<'_>, title: &str) -> Brand {
    let Some(brand) = fields.map("brand") else {
        return Brand::unstated(title);
    };
    let light = base_colours(&brand, &LIGHT, BaseColours::LIGHT, |_, _| {
        BaseColours::LIGHT.accent
    });
    let accent = brand.get("accent").is_some().then_some(light.accent);
    let dark = base_colours(&brand, &DARK, BaseColours::DARK, |background, surface| {
        accent.map_or(BaseColours::DARK.accent, |accent| {
            BaseColours::accent_on_dark(accent, background, surface)
        })
    });
    refuse_unreadable(&brand, &LIGHT, &light);
    refuse_unreadable(&brand, &DARK, &dark);
    let fonts = brand.map("fonts");
    let font = |key| fonts.as_ref().and_then(|fonts| fonts::read(fonts, key));
    let (text_font, heading_font) = (font("text"), font("heading"));
    if let Some(fonts) = fonts {
        fonts.finish();
    }
    let read = Brand {
        company: brand.string("company").unwrap_or_else(|| title.to_owned()),
        logo: path(&brand, "logo"),
        logo_dark: path(&brand, "logo_dark"),
        light,
        dark,
        radius: radius(&brand),
        text_font,
        heading_font,
    };
    brand.finish();
    read
}

/// A path in `static/`, without a slash at the front.
fn path(fields: &Fields<'_>, key: &'static str) -> Option<String> {
    let path = fields.string(key)?;
    Some(path.trim_start_matches('/').to_owned())
}

fn radius(brand: &Fields<'_>) -> u32 {
    let Some(node) = brand.get("radius") else {
        return RADIUS;
    };
    let Some(radius) = node.whole_number() else {
        return RADIUS;
    };
    if radius > ROUNDEST {
        let help = say("radius.help").with("most", ROUNDEST);
        node.error("radius", say("radius").with("radius", radius), help);
    }
    radius.min(ROUNDEST)
}

/// The colours of light or of dark pages: those that are stated, and for the others what suits them.
fn base_colours(
    brand: &Fields<'_>,
    keys: &Keys,
    otherwise: BaseColours,
    accent: impl Fn(Colour, Colour) -> Colour,
) -> BaseColours {
    let stated = colour(brand, keys.background);
    let background = stated.unwrap_or(otherwise.background);
    let surface = colour(brand, keys.surface)
        .unwrap_or_else(|| stated.map_or(otherwise.surface, BaseColours::surface_on));
    BaseColours {
        accent: colour(brand, keys.accent).unwrap_or_else(|| accent(background, surface)),
        background,
        surface,
        text: colour(brand, keys.text).unwrap_or(otherwise.text),
    }
}

fn colour(brand: &Fields<'_>, key: &'static str) -> Option<Colour> {
    // `accent: #0b5c55` without quotes is a comment, and so no value at all.
    let node = brand.get(key)?;
    let written = node.string()?;
    let colour = Colour::parse(&written);
    if colour.is_none() {
        let message = say("colour").with("written", written);
        node.error("colour", message, say("colour.help"));
    }
    colour
}

/// Reports what could not be read, once for each colour of text.
fn refuse_unreadable(brand: &Fields<'_>, keys: &Keys, colours: &BaseColours) {
    let mut told = Vec::new();
    for pair in colours.unreadable() {
        if !told.contains(&pair.part) {
            told.push(pair.part);
            refuse(brand, keys, &pair);
        }
    }
}

fn refuse(brand: &Fields<'_>, keys: &Keys, pair: &Unreadable) {
    let (key, ground) = (keys.of(pair.part), keys.of(pair.ground_part));
    let message = say("contrast")
        .with("key", key)
        .with("colour", pair.colour.to_string())
        .with("ground", ground)
        .with("on", pair.ground.to_string())
        .with("contrast", format!("{:.1}", pair.contrast));
    let help = say("contrast.help")
        .with("key", key)
        .with("nearest", pair.nearest.to_string());
    let stated = |key: &'static str| brand.get(key);
    let place: Option<Node<'_>> = stated(key).or_else(|| stated(ground));
    match place {
        Some(node) => node.error("contrast", message, help),
        None => brand.error("contrast", message, help),
    }
}
