//! Draws the picture that stands for a post where links to it are shared: who says what, in the company's colours.

mod lettering;

use std::fmt::Write as _;
use std::sync::{Arc, LazyLock};

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ExtendedColorType, ImageEncoder};
use resvg::tiny_skia::{IntSize, Pixmap, Transform};
use resvg::usvg::{ImageHrefResolver, Options, Tree, fontdb};

use super::pixels::{Pixels, Unreadable};
use super::recipe::{Ingredients, PictureSource, Recipe, hashed};
use crate::escape::{escape_html, for_xml};
use lettering::{FONT, Lettering};

/// What networks show at its best.
pub const CARD_SIZE: (u32, u32) = (1200, 630);
/// The side of the face.
pub(crate) const FACE: u32 = 124;
/// The quality of a card with a photograph on it.
const PHOTOGRAPH: u8 = 84;

/// What stands on a card.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Card {
    /// What is said.
    pub title: String,
    /// By whom.
    pub names: String,
    /// What they are; may be empty.
    pub below: String,
    /// What marks a guest.
    pub badge: Option<String>,
    /// The name of the site.
    pub site: String,
    /// The colours: accent, text on it, the bubble, text in it.
    pub colours: [String; 4],
}

/// The face on a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Face {
    /// A photograph.
    Picture(Arc<PictureSource>),
    /// A drawing in SVG: its text.
    Drawing(Arc<str>),
    /// Letters in its place.
    Initials(String),
    /// None.
    Nobody,
}

impl Recipe {
    /// A card, over a photograph if there is one.
    pub fn card(slug: &str, card: Card, face: Face, ground: Option<Arc<PictureSource>>) -> Self {
        let face_text = match &face {
            Face::Picture(source) => source.facts.digest.clone(),
            Face::Drawing(text) => text.to_string(),
            Face::Initials(letters) => letters.clone(),
            Face::Nobody => String::new(),
        };
        let ground_text = ground.as_ref().map_or("", |source| &source.facts.digest);
        let badge = card.badge.as_deref().unwrap_or_default();
        let mut parts: Vec<&str> = vec![&card.title, &card.names, &card.below, badge, &card.site];
        parts.extend(card.colours.iter().map(String::as_str));
        parts.extend([face_text.as_str(), ground_text]);
        let ending = if ground.is_some() { "jpg" } else { "png" };
        let name = hashed(slug, &parts, ending);
        Self {
            name,
            ingredients: Ingredients::Card(Box::new((card, face, ground))),
        }
    }
}

/// The bytes of a card. Photographs come as their files; one that cannot be read is left out.
pub(crate) fn drawn(
    card: &Card,
    face: &Face,
    face_pixels: Option<&Pixels>,
    ground: Option<&Pixels>,
) -> Result<Vec<u8>, Unreadable> {
    let (width, height) = CARD_SIZE;
    let mut canvas = match ground {
        Some(pixels) => pixmap(pixels, CARD_SIZE)?,
        None => Pixmap::new(width, height).ok_or_else(|| Unreadable::because("no canvas"))?,
    };
    let svg = composed(card, face, ground.is_some());
    resvg::render(&tree(&svg)?, Transform::identity(), &mut canvas.as_mut());
    if let Some(drawn) = face_on_card(face, face_pixels)? {
        let paint = resvg::tiny_skia::PixmapPaint::default();
        let (left, top) = (FACE_LEFT as i32, FACE_TOP as i32);
        canvas.draw_pixmap(
            left,
            top,
            drawn.as_ref(),
            &paint,
            Transform::identity(),
            None,
        );
    }
    encoded(&canvas, ground.is_some())
}

const FACE_LEFT: u32 = 64;
const FACE_TOP: u32 = 456;

/// The face in a circle.
fn face_on_card(face: &Face, pixels: Option<&Pixels>) -> Result<Option<Pixmap>, Unreadable> {
    let mut drawn = match (face, pixels) {
        (Face::Picture(_), Some(pixels)) => pixmap(pixels, (FACE, FACE))?,
        (Face::Drawing(text), _) => {
            let Ok(tree) = tree(text) else {
                return Ok(None);
            };
            let Some(mut canvas) = Pixmap::new(FACE, FACE) else {
                return Ok(None);
            };
            let size = tree.size();
            let scale = FACE as f32 / size.width().min(size.height());
            resvg::render(
                &tree,
                Transform::from_scale(scale, scale),
                &mut canvas.as_mut(),
            );
            canvas
        }
        _ => return Ok(None),
    };
    let middle = FACE as f32 / 2.0;
    let mut mask =
        resvg::tiny_skia::Mask::new(FACE, FACE).ok_or_else(|| Unreadable::because("no canvas"))?;
    if let Some(circle) = resvg::tiny_skia::PathBuilder::from_circle(middle, middle, middle) {
        let rule = resvg::tiny_skia::FillRule::Winding;
        mask.fill_path(&circle, rule, true, Transform::identity());
    }
    drawn.apply_mask(&mask);
    Ok(Some(drawn))
}

fn pixmap(pixels: &Pixels, size: (u32, u32)) -> Result<Pixmap, Unreadable> {
    let bytes = pixels.scaled(size)?.into_premultiplied();
    IntSize::from_wh(size.0, size.1)
        .and_then(|size| Pixmap::from_vec(bytes, size))
        .ok_or_else(|| Unreadable::because("no canvas"))
}

/// The card as a drawing: the words in a bubble of speech, below it who says them.
fn composed(card: &Card, face: &Face, has_ground: bool) -> String {
    let [accent, on_accent, bubble, ink] = &card.colours;
    let mut svg = String::with_capacity(2048);
    svg.push_str(r#"<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" font-family="Schibsted Grotesk">"#);
    let ground = if has_ground {
        r##"<defs><linearGradient id="g" x2="0" y2="1"><stop offset="0" stop-color="#0a0d0d" stop-opacity=".18"/><stop offset=".4" stop-color="#0a0d0d" stop-opacity=".5"/><stop offset="1" stop-color="#0a0d0d" stop-opacity=".93"/></linearGradient></defs><rect width="1200" height="630" fill="url(#g)"/>"##.to_owned()
    } else {
        format!(r#"<rect width="1200" height="630" fill="{accent}"/>"#)
    };
    svg.push_str(&ground);
    let lower = if has_ground { "#ffffff" } else { on_accent };
    // Over a photograph the words stand on it, at its foot; else in a bubble of speech.
    let lettering = Lettering::fitting(&card.title, 976.0, 300.0);
    let (left, top, words) = if has_ground {
        (64, 424.0 - lettering.height(), "#ffffff")
    } else {
        let _ = write!(
            svg,
            r#"<path d="M104 48H1096a40 40 0 0 1 40 40V376a40 40 0 0 1-40 40H64V88a40 40 0 0 1 40-40z" fill="{bubble}"/>"#
        );
        (112, 48.0 + (368.0 - lettering.height()) / 2.0, ink.as_str())
    };
    for (at, line) in lettering.lines.iter().enumerate() {
        let y = top + lettering.size * (0.92 + lettering.leading * at as f32);
        let _ = write!(
            svg,
            r#"<text x="{left}" y="{y:.1}" font-size="{:.1}" font-weight="{}" letter-spacing="{:.2}" fill="{words}">{}</text>"#,
            lettering.size,
            lettering::WEIGHT,
            lettering.size * lettering::SPACING,
            escaped(line)
        );
    }
    push_signature(&mut svg, card, face, lower, bubble, ink);
    svg.push_str("</svg>");
    svg
}

/// Who says it, and where.
fn push_signature(
    svg: &mut String,
    card: &Card,
    face: &Face,
    lower: &str,
    bubble: &str,
    ink: &str,
) {
    let mut left = 64.0;
    if !matches!(face, Face::Nobody) {
        left += FACE as f32 + 28.0;
        let _ = write!(svg, r#"<circle cx="126" cy="518" r="66" fill="{bubble}"/>"#);
    }
    if let Face::Initials(letters) = face {
        let _ = write!(
            svg,
            r#"<text x="126" y="534" font-size="46" font-weight="700" text-anchor="middle" fill="{ink}">{}</text>"#,
            escaped(letters)
        );
    }
    let site_width = lettering::width(&card.site, 600.0) * 30.0;
    let room = 1136.0 - site_width - 40.0 - left;
    let names = lettering::shortened(&card.names, 700.0, room / 36.0);
    let has_below = !card.below.is_empty() || card.badge.is_some();
    let y = if has_below { 508 } else { 530 };
    let _ = write!(
        svg,
        r#"<text x="{left}" y="{y}" font-size="36" font-weight="700" letter-spacing="-.5" fill="{lower}">{}</text>"#,
        escaped(&names)
    );
    let mut below_left = left;
    if let Some(badge) = &card.badge {
        let width = lettering::width(badge, 700.0) * 24.0 + 32.0;
        let middle = left + width / 2.0;
        let _ = write!(
            svg,
            r#"<rect x="{left}" y="526" width="{width:.1}" height="38" rx="19" fill="{bubble}"/><text x="{middle:.1}" y="553" font-size="24" font-weight="700" text-anchor="middle" fill="{ink}">{}</text>"#,
            escaped(badge)
        );
        below_left += width + 16.0;
    }
    let below = lettering::shortened(
        &card.below,
        400.0,
        (1136.0 - site_width - 40.0 - below_left) / 27.0,
    );
    let _ = write!(
        svg,
        r#"<text x="{below_left:.1}" y="554" font-size="27" fill="{lower}" fill-opacity=".86">{}</text><text x="1136" y="530" font-size="30" font-weight="600" letter-spacing="-.3" text-anchor="end" fill="{lower}">{}</text>"#,
        escaped(&below),
        escaped(&card.site)
    );
}

/// Fonts of this program only: the same letters on every machine. No file and no address is looked up.
static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    fonts.load_font_data(FONT.to_vec());
    Arc::new(fonts)
});

fn tree(svg: &str) -> Result<Tree, Unreadable> {
    let options = Options {
        fontdb: Arc::clone(&FONTS),
        font_family: "Schibsted Grotesk".to_owned(),
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    };
    Tree::from_str(svg, &options).map_err(Unreadable::because)
}

fn encoded(canvas: &Pixmap, has_photograph: bool) -> Result<Vec<u8>, Unreadable> {
    let pixels = canvas.data().chunks_exact(4);
    let opaque: Vec<u8> = pixels
        .flat_map(|pixel| [pixel[0], pixel[1], pixel[2]])
        .collect();
    let (width, height) = CARD_SIZE;
    let mut out = Vec::new();
    let written =
        if has_photograph {
            JpegEncoder::new_with_quality(&mut out, PHOTOGRAPH).write_image(
                &opaque,
                width,
                height,
                ExtendedColorType::Rgb8,
            )
        } else {
            PngEncoder::new_with_quality(&mut out, CompressionType::Fast, FilterType::Sub)
                .write_image(&opaque, width, height, ExtendedColorType::Rgb8)
        };
    written.map_err(Unreadable::because)?;
    Ok(out)
}

/// Text as it can stand in a drawing.
fn escaped(text: &str) -> String {
    escape_html(&for_xml(text))
}
