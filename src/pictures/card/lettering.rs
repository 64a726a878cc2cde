//! Sets the words of a card: as large as they fit, in lines of about equal length.

use std::sync::LazyLock;

use skrifa::instance::{Location, Size};
use skrifa::{FontRef, MetadataProvider};

/// The theme's font, with all its weights.
pub(super) const FONT: &[u8] = include_bytes!("schibsted-grotesk.ttf");
/// The weight of the title.
pub(super) const WEIGHT: f32 = 700.0;
/// What letters of the title stand closer, in ems.
pub(super) const SPACING: f32 = -0.025;
const LARGEST: f32 = 104.0;
const SMALLEST: f32 = 40.0;
const MOST_LINES: usize = 4;

/// A title in lines.
pub(super) struct Lettering {
    pub(super) lines: Vec<String>,
    /// In pixels.
    pub(super) size: f32,
    /// From line to line, in ems.
    pub(super) leading: f32,
}

impl Lettering {
    /// The largest setting that fits; a title that never does is cut off.
    pub(super) fn fitting(title: &str, width: f32, height: f32) -> Self {
        let words: Vec<&str> = title.split_whitespace().collect();
        let widths: Vec<f32> = words.iter().map(|word| title_width(word)).collect();
        let mut size = LARGEST;
        loop {
            let lines = lines(&words, &widths, width / size);
            let set = Self {
                size,
                leading: 1.08,
                lines,
            };
            let is_narrow = widths.iter().all(|word| word * size <= width);
            let fits = is_narrow && set.lines.len() <= MOST_LINES && set.height() <= height;
            if fits {
                return set.balanced(&words, &widths, width);
            }
            if size <= SMALLEST {
                return set.cut(width);
            }
            size -= 2.0;
        }
    }

    pub(super) fn height(&self) -> f32 {
        self.size * (1.15 + self.leading * (self.lines.len().max(1) - 1) as f32)
    }

    /// The same lines, none much shorter than the others.
    fn balanced(mut self, words: &[&str], widths: &[f32], width: f32) -> Self {
        let count = self.lines.len();
        let mut narrower = width;
        while narrower > width / 2.0 {
            let tried = lines(words, widths, (narrower - 16.0) / self.size);
            if tried.len() > count {
                break;
            }
            self.lines = tried;
            narrower -= 16.0;
        }
        self
    }

    fn cut(mut self, width: f32) -> Self {
        let is_long = self.lines.len() > MOST_LINES;
        self.lines.truncate(MOST_LINES);
        if let (true, Some(last)) = (is_long, self.lines.last_mut()) {
            last.push('…');
        }
        let ems = width / self.size;
        for line in &mut self.lines {
            *line = shortened(line, WEIGHT, ems);
        }
        self
    }
}

/// Words in lines of at most so many ems.
fn lines(words: &[&str], widths: &[f32], ems: f32) -> Vec<String> {
    let space = title_width(" ");
    let mut lines: Vec<String> = Vec::new();
    let mut filled = f32::INFINITY;
    for (word, width) in words.iter().zip(widths) {
        match lines.last_mut() {
            Some(line) if filled + space + width <= ems => {
                line.push(' ');
                line.push_str(word);
                filled += space + width;
            }
            _ => {
                lines.push((*word).to_owned());
                filled = *width;
            }
        }
    }
    lines
}

/// The text, cut off with an ellipsis where it is wider than so many ems.
pub(super) fn shortened(text: &str, weight: f32, ems: f32) -> String {
    if width(text, weight) <= ems {
        return text.to_owned();
    }
    let mut room = ems - 0.8;
    let fits = |letter: &char| {
        room -= width(letter.encode_utf8(&mut [0; 4]), weight);
        room >= 0.0
    };
    let short: String = text.chars().take_while(fits).collect();
    format!("{}…", short.trim_end())
}

fn title_width(text: &str) -> f32 {
    width(text, WEIGHT) + SPACING * text.chars().count() as f32
}

/// How wide a text is in ems.
pub(super) fn width(text: &str, weight: f32) -> f32 {
    let Ok(font) = &*FACE else {
        return text.chars().count() as f32 * 0.55;
    };
    let location: Location = font.axes().location([("wght", weight)]);
    let metrics = font.glyph_metrics(Size::new(1.0), &location);
    let charmap = font.charmap();
    let advance = |letter| metrics.advance_width(charmap.map(letter)?);
    text.chars()
        .map(|letter| advance(letter).unwrap_or(0.55))
        .sum()
}

static FACE: LazyLock<Result<FontRef<'static>, skrifa::raw::ReadError>> =
    LazyLock::new(|| FontRef::new(FONT));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_title_is_large_and_a_long_one_in_four_lines_at_most() {
        let short = Lettering::fitting("Ankeret", 976.0, 300.0);
        assert_eq!((short.lines.len(), short.size), (1, LARGEST));
        let long = "Hvorfor strømmen gikk på Vardneset i nitten timer, hva vi gjorde galt, og hva vi \
                    lover hver eneste av dere før neste storm kommer inn fra nordvest i januar";
        let long = Lettering::fitting(long, 976.0, 300.0);
        assert!(long.lines.len() <= MOST_LINES && long.height() <= 300.0);
        assert!(
            long.lines
                .iter()
                .all(|line| title_width(line) * long.size <= 976.0)
        );
    }

    #[test]
    fn a_word_that_never_ends_is_cut_off() {
        let endless = "strøm".repeat(40);
        let set = Lettering::fitting(&endless, 976.0, 300.0);
        assert!(set.lines[0].ends_with('…'));
        assert!(title_width(&set.lines[0]) * set.size <= 976.0);
    }
}
