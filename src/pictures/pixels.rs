//! Makes pictures of pictures: upright, in another size, in another format. Bytes in, bytes out.

use std::collections::HashSet;
use std::io::Cursor;

use fast_image_resize::images::Image;
use fast_image_resize::{PixelType, ResizeOptions, Resizer};
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::metadata::Orientation;
use image::{
    DynamicImage, ExtendedColorType, ImageDecoder, ImageEncoder, ImageFormat, ImageReader, Limits,
};
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

use super::facts::{MOST_PIXELS, PictureFacts, PictureKind, without_metadata};
use super::recipe::Encoding;

/// The most memory that one picture may take while it is read.
const MOST_MEMORY: u64 = 1 << 30;
/// A picture with at most so many colours is a drawing, and is kept without loss.
const FEW_COLOURS: usize = 256;
/// The quality of a picture that has to be written anew only because it lay on its side.
const NEARLY_ALL: u8 = 92;
/// The quality of a file that would outweigh its original: that one was saved with little quality too.
const LESS_FINE: u8 = 50;
/// How hard AVIF is tried, from 1 to 10; below this a picture takes many seconds and gains little.
#[cfg(feature = "avif")]
const AVIF_SPEED: u8 = 8;

/// The pixels of a picture, upright, in the colours of the web.
pub(crate) struct Pixels {
    width: u32,
    height: u32,
    /// Red, green, blue and opacity of each.
    bytes: Vec<u8>,
    has_opacity: bool,
    is_drawing: bool,
    /// How large the file was.
    weight: usize,
}

/// Why there are no pixels, in words of the format's library.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(crate) struct Unreadable(String);

impl Unreadable {
    #[expect(
        clippy::needless_pass_by_value,
        reason = "errors are handed over by `map_err`"
    )]
    pub(super) fn because(error: impl ToString) -> Self {
        Self(error.to_string())
    }
}

impl Pixels {
    /// Reads a picture.
    pub(crate) fn read(bytes: &[u8], facts: &PictureFacts) -> Result<Self, Unreadable> {
        let format = match facts.kind {
            PictureKind::Jpeg => ImageFormat::Jpeg,
            PictureKind::Png => ImageFormat::Png,
            PictureKind::WebP => ImageFormat::WebP,
        };
        let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
        let mut limits = Limits::default();
        limits.max_alloc = Some(MOST_MEMORY);
        reader.limits(limits);
        let mut decoder = reader.into_decoder().map_err(Unreadable::because)?;
        // A file may say its size twice; what counts is what its pixels are made room for.
        let (width, height) = decoder.dimensions();
        if u64::from(width) * u64::from(height) > MOST_PIXELS || decoder.total_bytes() > MOST_MEMORY
        {
            return Err(Unreadable::because(format!("{width} × {height} pixels")));
        }
        let profile = decoder.icc_profile().unwrap_or_default();
        let mut image = DynamicImage::from_decoder(decoder).map_err(Unreadable::because)?;
        if let Some(orientation) = Orientation::from_exif(facts.orientation) {
            image.apply_orientation(orientation);
        }
        let has_opacity = image.color().has_alpha();
        let weight = bytes.len();
        let image = image.into_rgba8();
        let (width, height) = image.dimensions();
        let mut bytes = image.into_raw();
        if let Some(in_web_colours) = profile.and_then(|profile| in_web_colours(&bytes, &profile)) {
            bytes = in_web_colours;
        }
        Ok(Self {
            width,
            height,
            has_opacity,
            is_drawing: facts.kind != PictureKind::Jpeg && has_few_colours(&bytes),
            weight,
            bytes,
        })
    }

    /// The picture in a size; what sticks out of its proportions is cut off, more of it below than above.
    pub(crate) fn scaled(&self, (width, height): (u32, u32)) -> Result<Self, Unreadable> {
        let source =
            Image::from_vec_u8(self.width, self.height, self.bytes.clone(), PixelType::U8x4)
                .map_err(Unreadable::because)?;
        let mut target = Image::new(width, height, PixelType::U8x4);
        let options = ResizeOptions::new()
            .fit_into_destination(Some((0.5, 0.35)))
            .use_alpha(self.has_opacity);
        Resizer::new()
            .resize(&source, &mut target, &options)
            .map_err(Unreadable::because)?;
        Ok(Self {
            width,
            height,
            bytes: target.into_vec(),
            ..*self
        })
    }

    /// The bytes of a file. One that outweighs the picture it is made of is written once more, less finely.
    pub(crate) fn encoded(&self, encoding: Encoding, quality: u8) -> Result<Vec<u8>, Unreadable> {
        let bytes = self.written(encoding, quality)?;
        let is_lossy = encoding != Encoding::Png && !self.is_drawing;
        if is_lossy && bytes.len() >= self.weight && quality > LESS_FINE {
            return self.written(encoding, LESS_FINE);
        }
        Ok(bytes)
    }

    fn written(&self, encoding: Encoding, quality: u8) -> Result<Vec<u8>, Unreadable> {
        match encoding {
            Encoding::Png => self.png(),
            Encoding::Jpeg => self.jpeg(quality),
            Encoding::WebP => self.webp(quality),
            Encoding::Avif => self.avif(quality),
        }
    }

    fn png(&self) -> Result<Vec<u8>, Unreadable> {
        let mut out = Vec::new();
        let (bytes, colours) = if self.has_opacity {
            (self.bytes.clone(), ExtendedColorType::Rgba8)
        } else {
            (self.opaque(), ExtendedColorType::Rgb8)
        };
        PngEncoder::new(&mut out)
            .write_image(&bytes, self.width, self.height, colours)
            .map_err(Unreadable::because)?;
        Ok(out)
    }

    fn jpeg(&self, quality: u8) -> Result<Vec<u8>, Unreadable> {
        let mut out = Vec::new();
        JpegEncoder::new_with_quality(&mut out, quality)
            .write_image(
                &self.opaque(),
                self.width,
                self.height,
                ExtendedColorType::Rgb8,
            )
            .map_err(Unreadable::because)?;
        Ok(out)
    }

    fn webp(&self, quality: u8) -> Result<Vec<u8>, Unreadable> {
        let opaque;
        let encoder = if self.has_opacity {
            webp::Encoder::from_rgba(&self.bytes, self.width, self.height)
        } else {
            opaque = self.opaque();
            webp::Encoder::from_rgb(&opaque, self.width, self.height)
        };
        let written = encoder.encode_simple(self.is_drawing, f32::from(quality));
        let failed = |error| Unreadable(format!("{error:?}"));
        Ok(written.map_err(failed)?.to_vec())
    }

    #[cfg(feature = "avif")]
    fn avif(&self, quality: u8) -> Result<Vec<u8>, Unreadable> {
        use ravif::{BitDepth, Encoder, Img, RGB8, RGBA8};

        let encoder = Encoder::new()
            .with_quality(f32::from(quality))
            .with_alpha_quality(f32::from(quality))
            .with_speed(AVIF_SPEED)
            .with_bit_depth(BitDepth::Eight)
            .with_num_threads(Some(1));
        let (width, height) = (self.width as usize, self.height as usize);
        let pixels = self.bytes.chunks_exact(4);
        let written = if self.has_opacity {
            let pixels: Vec<RGBA8> = pixels
                .map(|it| RGBA8::new(it[0], it[1], it[2], it[3]))
                .collect();
            encoder.encode_rgba(Img::new(&pixels, width, height))
        } else {
            let pixels: Vec<RGB8> = pixels.map(|it| RGB8::new(it[0], it[1], it[2])).collect();
            encoder.encode_rgb(Img::new(&pixels, width, height))
        };
        Ok(written.map_err(Unreadable::because)?.avif_file)
    }

    #[cfg(not(feature = "avif"))]
    fn avif(&self, _quality: u8) -> Result<Vec<u8>, Unreadable> {
        Err(Unreadable("this program was made without AVIF".to_owned()))
    }

    /// The bytes as canvases hold them: colours dimmed by their opacity.
    pub(super) fn into_premultiplied(mut self) -> Vec<u8> {
        for pixel in self.bytes.chunks_exact_mut(4) {
            let opacity = u16::from(pixel[3]);
            for channel in &mut pixel[..3] {
                *channel = (u16::from(*channel) * opacity / 255) as u8;
            }
        }
        self.bytes
    }

    fn opaque(&self) -> Vec<u8> {
        let pixels = self.bytes.chunks_exact(4);
        pixels
            .flat_map(|pixel| [pixel[0], pixel[1], pixel[2]])
            .collect()
    }
}

/// The picture upright and without what it says about its making; its pixels are as they were where it stood
/// upright already.
pub(crate) fn cleaned(bytes: &[u8], facts: &PictureFacts) -> Result<Vec<u8>, Unreadable> {
    if facts.orientation == 1 {
        let cut_short = || Unreadable("it ends in the middle".to_owned());
        return without_metadata(bytes).ok_or_else(cut_short);
    }
    let encoding = match facts.kind {
        PictureKind::Jpeg => Encoding::Jpeg,
        PictureKind::Png => Encoding::Png,
        PictureKind::WebP => Encoding::WebP,
    };
    Pixels::read(bytes, facts)?.encoded(encoding, NEARLY_ALL)
}

/// The pixels in the colours that a browser takes for granted; `None` where the profile tells nothing else.
fn in_web_colours(bytes: &[u8], profile: &[u8]) -> Option<Vec<u8>> {
    let profile = ColorProfile::new_from_slice(profile).ok()?;
    if profile.color_space != DataColorSpace::Rgb {
        return None;
    }
    let web = ColorProfile::new_srgb();
    let options = TransformOptions::default();
    let transform = profile
        .create_transform_8bit(Layout::Rgba, &web, Layout::Rgba, options)
        .ok()?;
    let mut out = vec![0; bytes.len()];
    transform.transform(bytes, &mut out).ok()?;
    Some(out)
}

fn has_few_colours(bytes: &[u8]) -> bool {
    let mut seen = HashSet::new();
    bytes.chunks_exact(4).all(|pixel| {
        seen.insert(pixel);
        seen.len() <= FEW_COLOURS
    })
}
