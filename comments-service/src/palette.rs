//! Turns the company's few colours into every colour that its pages use, for light and dark, and finds
//! the texts that nobody could read.

mod colour;

pub use colour::Colour;

use std::fmt::Write;

use colour::best_of;
use serde::{Deserialize, Serialize};

/// What text of any size needs (WCAG 2.2 AA).
pub const READABLE: f64 = 4.5;
/// What borders of fields and other parts of the interface need (WCAG 2.2 AA).
pub const VISIBLE: f64 = 3.0;
/// The lightest and the darkest text on an accent that looks soft; where neither reads, black does.
const INK_ON_ACCENT: Colour = Colour::new(12, 20, 18);

/// The colours that a company states for light or for dark pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BaseColours {
    /// Links, buttons, everything that is the company's own.
    pub accent: Colour,
    /// The page.
    pub background: Colour,
    /// Boxes, fields and menus on the page.
    pub surface: Colour,
    /// Text.
    pub text: Colour,
}

impl BaseColours {
    /// Light pages of a company that states nothing.
    pub const LIGHT: Self = Self {
        accent: Colour::new(0x0b, 0x5c, 0x55),
        background: Colour::new(0xfb, 0xfc, 0xfb),
        surface: Colour::WHITE,
        text: Colour::new(0x14, 0x20, 0x1e),
    };
    /// Dark pages of a company that states nothing.
    pub const DARK: Self = Self {
        accent: Colour::new(0x6f, 0xd3, 0xc4),
        background: Colour::new(0x0f, 0x16, 0x15),
        surface: Colour::new(0x18, 0x20, 0x1f),
        text: Colour::new(0xe8, 0xee, 0xec),
    };

    /// The surface that suits a background where the company states none.
    pub fn surface_on(background: Colour) -> Colour {
        let share = if is_dark(background) { 0.05 } else { 0.75 };
        background.mixed(Colour::WHITE, share)
    }

    /// The accent for dark pages where the company states only that for light ones.
    pub fn accent_on_dark(accent: Colour, background: Colour, surface: Colour) -> Colour {
        accent.until(Colour::WHITE, 7.0, &[background, surface])
    }

    /// The pairs that readers could not read, worst first.
    pub fn unreadable(&self) -> Vec<Unreadable> {
        let pairs = [
            (Part::Text, self.text, Part::Background, self.background),
            (Part::Text, self.text, Part::Surface, self.surface),
            (Part::Accent, self.accent, Part::Background, self.background),
            (Part::Accent, self.accent, Part::Surface, self.surface),
        ];
        let mut found: Vec<Unreadable> = pairs
            .into_iter()
            .filter_map(|(part, colour, ground_part, ground)| {
                let contrast = colour.contrast(ground);
                let grounds = [self.background, self.surface];
                (contrast < READABLE).then(|| Unreadable {
                    part,
                    colour,
                    ground_part,
                    ground,
                    contrast,
                    nearest: colour.readable(READABLE, &grounds),
                })
            })
            .collect();
        found.sort_by(|a, b| a.contrast.total_cmp(&b.contrast));
        found
    }
}

/// Which of the stated colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// [`BaseColours::accent`].
    Accent,
    /// [`BaseColours::background`].
    Background,
    /// [`BaseColours::surface`].
    Surface,
    /// [`BaseColours::text`].
    Text,
}

/// A colour of text that does not read on one of its grounds.
#[derive(Clone, Copy, Debug)]
pub struct Unreadable {
    /// Which colour is hard to read.
    pub part: Part,
    /// That colour.
    pub colour: Colour,
    /// On which one.
    pub ground_part: Part,
    /// That one.
    pub ground: Colour,
    /// Their contrast, from 1; [`READABLE`] would do.
    pub contrast: f64,
    /// The nearest colour to write instead.
    pub nearest: Colour,
}

/// Every colour of the pages, light or dark.
#[derive(Clone, Copy, Debug)]
pub struct Palette {
    base: BaseColours,
    on_accent: Colour,
    soft: Colour,
    line: Colour,
    edge: Colour,
    tint: Colour,
    deep: Colour,
    on_deep: Colour,
    warning: Colour,
    warning_tint: Colour,
}

impl Palette {
    /// The palette of a company's colours. Whatever is mixed here reads, as long as what was stated does.
    pub fn new(base: BaseColours) -> Self {
        let BaseColours {
            accent,
            background,
            surface,
            text,
        } = base;
        let is_dark = is_dark(background);
        let tint = readable_tint(&base);
        let deep = veiled(&base, if is_dark { 0.24 } else { 0.16 });
        let grounds = [background, surface, tint];
        let red = if is_dark {
            Colour::new(0xff, 0x9d, 0x94)
        } else {
            Colour::new(0x9b, 0x1c, 0x1c)
        };
        let warning_tint = background.mixed(red, if is_dark { 0.12 } else { 0.07 });
        Self {
            base,
            on_accent: text_on(accent),
            soft: background.mixed(text, 0.62).until(text, 5.0, &grounds),
            line: background.mixed(text, 0.15),
            edge: background.mixed(text, 0.45).until(text, VISIBLE, &grounds),
            tint,
            deep,
            on_deep: accent.mixed(text, 0.35).until(text, 5.0, &[deep]),
            warning: red.until(text, 5.0, &[background, surface, tint, warning_tint]),
            warning_tint,
        }
    }

    /// What text stands in and what it stands on, everywhere in the theme, with the contrast that is
    /// wanted of the two.
    pub fn pairs(&self) -> Vec<(&'static str, Colour, Colour, f64)> {
        let base = &self.base;
        let on = |name, colour, grounds: &[Colour], wanted| {
            let pair = |ground: &Colour| (name, colour, *ground, wanted);
            grounds.iter().map(pair).collect::<Vec<_>>()
        };
        let grounds = [base.background, base.surface, self.tint];
        [
            on("text", base.text, &grounds, READABLE),
            on(
                "text on deep",
                base.text,
                &[self.deep, self.warning_tint],
                READABLE,
            ),
            on("soft text", self.soft, &grounds, READABLE),
            on("accent", base.accent, &grounds, READABLE),
            on("text on accent", self.on_accent, &[base.accent], READABLE),
            on("badge", self.on_deep, &[self.deep], READABLE),
            on("warning", self.warning, &grounds, READABLE),
            on(
                "warning on its tint",
                self.warning,
                &[self.warning_tint],
                READABLE,
            ),
            on("border of a field", self.edge, &grounds, VISIBLE),
        ]
        .concat()
    }

    /// Text on the accent.
    pub fn on_accent(&self) -> Colour {
        self.on_accent
    }

    /// The colours as custom properties of CSS.
    fn properties(&self) -> String {
        let named = [
            ("accent", self.base.accent),
            ("on-accent", self.on_accent),
            ("paper", self.base.background),
            ("card", self.base.surface),
            ("ink", self.base.text),
            ("soft", self.soft),
            ("line", self.line),
            ("edge", self.edge),
            ("tint", self.tint),
            ("deep", self.deep),
            ("on-deep", self.on_deep),
            ("warning", self.warning),
            ("warning-tint", self.warning_tint),
        ];
        named.iter().fold(String::new(), |mut css, (name, colour)| {
            let _ = write!(css, "--{name}:{colour};");
            css
        })
    }
}

/// The style sheet that gives pages the company's colours, light and dark, and the radius of its
/// corners in pixels.
pub fn sheet(light: BaseColours, dark: BaseColours, radius: u32) -> String {
    let (light, dark) = (Palette::new(light), Palette::new(dark));
    format!(
        ":root{{color-scheme:light dark;--radius:{radius}px;{}}}\n@media (prefers-color-scheme:dark){{:root{{{}}}}}\n",
        light.properties(),
        dark.properties()
    )
}

/// White or near-black, whichever reads better on a colour.
pub fn text_on(colour: Colour) -> Colour {
    let soft = best_of([Colour::WHITE, INK_ON_ACCENT], &[colour]);
    if soft.contrast(colour) >= READABLE {
        soft
    } else {
        best_of([Colour::WHITE, Colour::BLACK], &[colour])
    }
}

/// The background with so much of the company in it that the accent and the text still read on it.
fn readable_tint(base: &BaseColours) -> Colour {
    let most = if is_dark(base.background) { 0.1 } else { 0.07 };
    (0..=10)
        .map(|step| veiled(base, most * f64::from(10 - step) / 10.0))
        .find(|tint| {
            let least = base.accent.contrast(*tint).min(base.text.contrast(*tint));
            least >= READABLE
        })
        .unwrap_or(base.background)
}

/// The background with a share of the accent in it. On dark pages most of it is light instead, because a
/// little of a bright colour turns a dark one grey.
fn veiled(base: &BaseColours, share: f64) -> Colour {
    if !is_dark(base.background) {
        return base.background.mixed(base.accent, share);
    }
    let lighter = base.background.mixed(base.text, share * 0.6);
    lighter.mixed(base.accent, share * 0.3)
}

fn is_dark(background: Colour) -> bool {
    background.contrast(Colour::WHITE) > background.contrast(Colour::BLACK)
}

#[cfg(test)]
mod tests;
