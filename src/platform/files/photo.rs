//! Photos: decoded within limits, turned upright, made smaller, written anew. What else stood in the
//! file (place and time, the camera's number, anything behind the picture) is not copied.

use super::flaw::Flaw;
use super::prepare::Prepared;
use entity::attachment::AttachmentKind;
use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use image::{
    DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, Rgba, RgbaImage, imageops,
};
use std::io::Cursor;

/// More than any camera of a telephone writes in its ordinary mode.
const MOST_PIXELS: u64 = 25_000_000;
const MOST_SIDE: u32 = 12_000;
const MOST_MEMORY: u64 = 128 * 1024 * 1024;
/// A JPEG may draw itself in many passes, each over the whole picture; real ones have about ten.
const MOST_PASSES: usize = 100;
const SIDE: u32 = 1_600;
const THUMBNAIL_SIDE: u32 = 320;
/// Telephones send about 70; more would only make files larger again.
const QUALITY: u8 = 75;
const THUMBNAIL_QUALITY: u8 = 65;

/// A photo as it is kept.
pub fn prepare(bytes: &[u8], format: ImageFormat) -> Result<Prepared, Flaw> {
    if format == ImageFormat::Jpeg && passes(bytes) > MOST_PASSES {
        return Err(Flaw::WrongType);
    }
    let photo = upright(bytes, format)?;
    let jpeg = encoded(&photo, QUALITY)?;
    let thumbnail = encoded(&at_most(photo.clone(), THUMBNAIL_SIDE), THUMBNAIL_QUALITY)?;
    Ok(Prepared {
        kind: AttachmentKind::Photo,
        media_type: "image/jpeg",
        size: Some((photo.width(), photo.height())),
        seconds: None,
        bytes: jpeg,
        thumbnail: Some(thumbnail),
    })
}

fn passes(bytes: &[u8]) -> usize {
    bytes.windows(2).filter(|pair| *pair == b"\xFF\xDA").count()
}

/// The picture, no larger than we keep it. Its size is judged before a pixel is decoded.
fn upright(bytes: &[u8], format: ImageFormat) -> Result<DynamicImage, Flaw> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits());
    let mut decoder = reader.into_decoder().map_err(|_| Flaw::WrongType)?;
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width) * u64::from(height);
    if pixels > MOST_PIXELS || decoder.total_bytes() > MOST_MEMORY {
        return Err(Flaw::TooLarge);
    }
    if pixels == 0 {
        return Err(Flaw::WrongType);
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let photo = DynamicImage::from_decoder(decoder).map_err(|_| Flaw::WrongType)?;
    let mut photo = at_most(photo, SIDE);
    photo.apply_orientation(orientation);
    Ok(on_white(photo))
}

fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_image_width = Some(MOST_SIDE);
    limits.max_image_height = Some(MOST_SIDE);
    limits.max_alloc = Some(MOST_MEMORY);
    limits
}

fn at_most(photo: DynamicImage, side: u32) -> DynamicImage {
    if photo.width() <= side && photo.height() <= side {
        return photo;
    }
    photo.thumbnail(side, side)
}

/// A JPEG knows no transparency: what shines through is paper.
fn on_white(photo: DynamicImage) -> DynamicImage {
    if !photo.color().has_alpha() {
        return DynamicImage::ImageRgb8(photo.into_rgb8());
    }
    let mut paper = RgbaImage::from_pixel(photo.width(), photo.height(), Rgba([255; 4]));
    imageops::overlay(&mut paper, &photo.into_rgba8(), 0, 0);
    DynamicImage::ImageRgb8(DynamicImage::ImageRgba8(paper).into_rgb8())
}

fn encoded(photo: &DynamicImage, quality: u8) -> Result<Vec<u8>, Flaw> {
    let mut jpeg = Vec::new();
    let written = photo.write_with_encoder(JpegEncoder::new_with_quality(&mut jpeg, quality));
    written.map_err(|_| Flaw::WrongType)?;
    Ok(jpeg)
}
