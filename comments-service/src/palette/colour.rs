//! A colour: how light it is, how well it reads on another, and what lies between two.

use std::fmt;

use serde::{Deserialize, Serialize};

/// An opaque colour, written `#rrggbb`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Colour([u8; 3]);

impl Colour {
    /// White.
    pub const WHITE: Self = Self([255; 3]);
    /// Black.
    pub const BLACK: Self = Self([0; 3]);

    /// Red, green and blue.
    pub const fn new(red: u8, green: u8, blue: u8) -> Self {
        Self([red, green, blue])
    }

    /// Reads `#rrggbb`; nothing else is a colour, so that nothing else reaches a style sheet.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let channel = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
        Some(Self([channel(0)?, channel(2)?, channel(4)?]))
    }

    /// The contrast with another colour, from 1 to 21 (WCAG 2.2, contrast ratio).
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// The contrast with whichever of several grounds it reads worst on.
    pub fn least_contrast(self, grounds: &[Self]) -> f64 {
        let all = grounds.iter().map(|ground| self.contrast(*ground));
        all.fold(21.0, f64::min)
    }

    /// This colour with a share of another in it, from 0 to 1, as the eye sees the way between them.
    #[must_use]
    pub fn mixed(self, other: Self, share: f64) -> Self {
        let (one, two) = (self.oklab(), other.oklab());
        let between = |at: usize| one[at] + (two[at] - one[at]) * share;
        Self::from_oklab([between(0), between(1), between(2)])
    }

    /// The nearest colour on the way to `end` that has at least `contrast` with all of `grounds`.
    #[must_use]
    pub fn until(self, end: Self, contrast: f64, grounds: &[Self]) -> Self {
        (0..=100)
            .map(|step| self.mixed(end, f64::from(step) / 100.0))
            .find(|colour| colour.least_contrast(grounds) >= contrast)
            .unwrap_or(end)
    }

    /// The nearest colour of the same hue, darker or lighter, that has at least `contrast` with all of
    /// `grounds`; black or white where no such hue is left.
    #[must_use]
    pub fn readable(self, contrast: f64, grounds: &[Self]) -> Self {
        let [lightness, a, b] = self.oklab();
        let moved = |step: i32| {
            let other = (lightness + f64::from(step) / 200.0).clamp(0.0, 1.0);
            Self::from_oklab([other, a, b])
        };
        (0..=200)
            .flat_map(|step| [moved(-step), moved(step)])
            .find(|colour| colour.least_contrast(grounds) >= contrast)
            .unwrap_or_else(|| best_of([Self::BLACK, Self::WHITE], grounds))
    }

    /// Relative luminance (WCAG 2.2).
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// Lightness and the two opponent colours (Björn Ottosson, Oklab).
    fn oklab(self) -> [f64; 3] {
        let [red, green, blue] = self.0.map(linear);
        let long = (0.412_221_47 * red + 0.536_332_54 * green + 0.051_445_99 * blue).cbrt();
        let middle = (0.211_903_5 * red + 0.680_699_55 * green + 0.107_396_96 * blue).cbrt();
        let short = (0.088_302_46 * red + 0.281_718_84 * green + 0.629_978_7 * blue).cbrt();
        [
            0.210_454_26 * long + 0.793_617_79 * middle - 0.004_072_05 * short,
            1.977_998_5 * long - 2.428_592_2 * middle + 0.450_593_7 * short,
            0.025_904_04 * long + 0.782_771_77 * middle - 0.808_675_77 * short,
        ]
    }

    fn from_oklab([lightness, a, b]: [f64; 3]) -> Self {
        let long = (lightness + 0.396_337_78 * a + 0.215_803_76 * b).powi(3);
        let middle = (lightness - 0.105_561_35 * a - 0.063_854_17 * b).powi(3);
        let short = (lightness - 0.089_484_18 * a - 1.291_485_55 * b).powi(3);
        Self([
            encoded(4.076_741_66 * long - 3.307_711_59 * middle + 0.230_969_93 * short),
            encoded(-1.268_438 * long + 2.609_757_4 * middle - 0.341_319_4 * short),
            encoded(-0.004_196_09 * long - 0.703_418_61 * middle + 1.707_614_7 * short),
        ])
    }
}

/// Which of two colours reads better on all of `grounds`.
pub(super) fn best_of(two: [Colour; 2], grounds: &[Colour]) -> Colour {
    let [one, other] = two;
    if one.least_contrast(grounds) >= other.least_contrast(grounds) {
        one
    } else {
        other
    }
}

/// The light of a channel of sRGB.
fn linear(channel: u8) -> f64 {
    let value = f64::from(channel) / 255.0;
    if value <= 0.040_45 {
        value / 12.92
    } else {
        ((value + 0.055) / 1.055).powf(2.4)
    }
}

/// The channel of sRGB that has this light.
fn encoded(light: f64) -> u8 {
    let light = light.clamp(0.0, 1.0);
    let value = if light <= 0.003_130_8 {
        light * 12.92
    } else {
        1.055 * light.powf(1.0 / 2.4) - 0.055
    };
    (value * 255.0).round() as u8
}

impl fmt::Display for Colour {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(formatter, "#{red:02x}{green:02x}{blue:02x}")
    }
}

impl From<Colour> for String {
    fn from(colour: Colour) -> Self {
        colour.to_string()
    }
}

impl TryFrom<String> for Colour {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or_else(|| format!("`{text}` is not a colour like #0b5c55"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        Colour::parse(text).unwrap()
    }

    #[test]
    fn only_six_digits_are_a_colour() {
        assert_eq!(colour("#0B5C55").to_string(), "#0b5c55");
        for wrong in ["", "0b5c55", "#abc", "#+1+2+3", "red;}body{display:none"] {
            assert_eq!(Colour::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        assert!((Colour::BLACK.contrast(Colour::WHITE) - 21.0).abs() < 1e-9);
        // The grey that WCAG's own material names as the lightest that reads on white.
        assert!((colour("#767676").contrast(Colour::WHITE) - 4.54).abs() < 0.01);
    }

    #[test]
    fn what_is_mixed_lies_between_and_reaches_both_ends() {
        let (one, other) = (colour("#0b5c55"), colour("#fbfaf6"));
        assert_eq!(one.mixed(other, 0.0), one);
        assert_eq!(one.mixed(other, 1.0), other);
        let half = one.mixed(other, 0.5);
        assert!(half.luminance() > one.luminance() && half.luminance() < other.luminance());
    }

    #[test]
    fn the_nearest_readable_colour_is_no_further_than_needed() {
        let orange = colour("#f5b971").readable(4.5, &[Colour::WHITE]);
        let contrast = orange.contrast(Colour::WHITE);
        assert!((4.5..4.8).contains(&contrast), "{orange}: {contrast}");
        let fine = colour("#0b5c55");
        assert_eq!(fine.readable(4.5, &[Colour::WHITE]), fine);
    }
}
