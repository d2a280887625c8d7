//! What comes in, good and hostile.

use super::{Flaw, Prepared, prepare};
use entity::attachment::AttachmentKind;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use lopdf::{Dictionary, Document, Object, Stream, dictionary};
use std::io::Cursor;

fn photo(width: u32, height: u32) -> DynamicImage {
    let pixel = |x: u32, y: u32| Rgb([x.to_le_bytes()[0], y.to_le_bytes()[0], 90]);
    DynamicImage::ImageRgb8(RgbImage::from_fn(width, height, pixel))
}

fn encoded(photo: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    photo.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn decoded(prepared: &Prepared) -> DynamicImage {
    image::load_from_memory_with_format(&prepared.bytes, ImageFormat::Jpeg).unwrap()
}

fn flaw(bytes: &[u8]) -> Option<Flaw> {
    prepare(bytes).err()
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// A JPEG with a segment behind its first mark.
fn with_segment(mark: u8, content: &[u8]) -> Vec<u8> {
    let jpeg = encoded(&photo(60, 40), ImageFormat::Jpeg);
    let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], &[0xFF, mark], &length, content, &jpeg[2..]].concat()
}

/// EXIF with a camera held upright (orientation 6) and the place in so many words.
fn exif() -> Vec<u8> {
    let entry = |tag: u16, kind: u16, count: u32, value: u32| {
        [&tag.to_le_bytes()[..], &kind.to_le_bytes(), &count.to_le_bytes(), &value.to_le_bytes()]
            .concat()
    };
    let gps = [&1_u16.to_le_bytes()[..], &entry(0x1D, 2, 11, 56), &[0; 4]].concat();
    let first =
        [&2_u16.to_le_bytes()[..], &entry(0x0112, 3, 1, 6), &entry(0x8825, 4, 1, 38), &[0; 4]]
            .concat();
    [b"Exif\0\0II*\0\x08\0\0\0".as_slice(), &first, &gps, b"LINTANG-2.98\0"].concat()
}

#[test]
fn photos_of_every_kind_become_jpegs_of_a_size_that_can_be_sent() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
        let kept = prepare(&encoded(&photo(2_000, 1_000), format)).unwrap();
        assert_eq!((kept.kind, kept.media_type), (AttachmentKind::Photo, "image/jpeg"));
        assert_eq!(kept.size, Some((1_600, 800)), "{format:?}");
        assert_eq!(decoded(&kept).width(), 1_600);
        let small = image::load_from_memory(&kept.thumbnail.unwrap()).unwrap();
        assert_eq!((small.width(), small.height()), (320, 160));
    }
    let kept = prepare(&encoded(&photo(30, 20), ImageFormat::Png)).unwrap();
    assert_eq!(kept.size, Some((30, 20)), "small ones stay small");
}

#[test]
fn what_shines_through_is_white_paper() {
    let clear = DynamicImage::ImageRgba8(RgbaImage::from_pixel(8, 8, Rgba([0, 0, 0, 0])));
    let kept = prepare(&encoded(&clear, ImageFormat::Png)).unwrap();
    assert_eq!(decoded(&kept).to_rgb8().get_pixel(4, 4), &Rgb([255, 255, 255]));
}

#[test]
fn place_and_camera_are_gone_and_the_picture_is_upright() {
    let bytes = with_segment(0xE1, &exif());
    assert!(contains(&bytes, b"LINTANG-2.98"));
    let kept = prepare(&bytes).unwrap();
    assert_eq!(kept.size, Some((40, 60)), "turned as the camera was held");
    for part in [&kept.bytes, kept.thumbnail.as_ref().unwrap()] {
        assert!(!contains(part, b"LINTANG") && !contains(part, b"Exif"));
    }
}

#[test]
fn a_page_inside_a_photo_is_not_copied() {
    let script = b"<script>alert(1)</script>";
    let behind = [encoded(&photo(60, 40), ImageFormat::Jpeg), script.to_vec()].concat();
    for bytes in [with_segment(0xFE, script), behind] {
        let kept = prepare(&bytes).unwrap();
        assert!(!contains(&kept.bytes, b"<script"));
    }
}

#[test]
fn what_is_no_photo_is_refused_whatever_it_is_called() {
    let svg = br#"<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>"#;
    let html = b"<!doctype html><script>alert(1)</script>";
    let gif = b"GIF89a/*\0\0\0\0\0*/=1;alert(1)//";
    let zip = b"PK\x03\x04\x14\0\0\0\x08\0";
    let bmp = encoded(&photo(4, 4), ImageFormat::Png).split_off(8);
    for bytes in [svg.as_slice(), html, gif, zip, &bmp, b"MZ\x90\0", b"\0\0\0\0", b"x"] {
        assert_eq!(flaw(bytes), Some(Flaw::WrongType), "{bytes:.20?}");
    }
    assert_eq!(flaw(b""), Some(Flaw::Empty));
}

#[test]
fn a_photo_cut_off_anywhere_never_breaks_the_decoder() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
        let bytes = encoded(&photo(64, 48), format);
        for end in (1..bytes.len()).step_by(bytes.len() / 40 + 1) {
            // Some decoders draw what they have; what they draw is a picture again.
            if let Ok(kept) = prepare(&bytes[..end]) {
                assert_eq!(decoded(&kept).width(), 64, "{format:?} cut at {end}");
            }
        }
        assert!(prepare(&bytes[..20]).is_err(), "{format:?}");
    }
}

/// The check sum of a PNG chunk.
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum: u32, _| {
            if sum & 1 == 1 { sum >> 1 ^ 0xEDB8_8320 } else { sum >> 1 }
        })
    })
}

/// A small PNG that says it is of another size.
fn claiming(width: u32, height: u32) -> Vec<u8> {
    let mut png = encoded(&photo(16, 16), ImageFormat::Png);
    png[16..20].copy_from_slice(&width.to_be_bytes());
    png[20..24].copy_from_slice(&height.to_be_bytes());
    let sum = crc(&png[12..29]);
    png[29..33].copy_from_slice(&sum.to_be_bytes());
    png
}

#[test]
fn a_picture_that_would_fill_the_memory_is_refused_by_its_head() {
    assert_eq!(flaw(&claiming(10_000, 5_000)), Some(Flaw::TooLarge), "50 megapixels");
    for (width, height) in [(100_000, 100_000), (0x7FFF_FFFF, 0x7FFF_FFFF), (13_000, 1)] {
        assert!(prepare(&claiming(width, height)).is_err(), "{width}×{height}");
    }
    for (width, height) in [(0, 0), (0, 10), (10, 0)] {
        assert_eq!(flaw(&claiming(width, height)), Some(Flaw::WrongType), "no pixel");
    }
    let endless = [&[0xFF, 0xD8, 0xFF, 0xE0][..], &[0xFF, 0xDA].repeat(101)].concat();
    assert_eq!(flaw(&endless), Some(Flaw::WrongType), "a hundred passes over one picture");
}

/// A paper of one page; `more` adds to it.
fn pdf(more: impl FnOnce(&mut Document, &mut Dictionary)) -> Vec<u8> {
    let mut document = Document::with_version("1.5");
    let content = document.add_object(Stream::new(dictionary! {}, b"BT ET".to_vec()));
    let pages = document.new_object_id();
    let page = document.add_object(dictionary! {
        "Type" => "Page", "Parent" => pages, "Contents" => content,
        "MediaBox" => vec![0.into(), 0.into(), 200.into(), 200.into()],
    });
    let tree = dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 };
    document.objects.insert(pages, Object::Dictionary(tree));
    let mut catalog = dictionary! { "Type" => "Catalog", "Pages" => pages };
    more(&mut document, &mut catalog);
    let catalog = document.add_object(catalog);
    document.trailer.set("Root", catalog);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

#[test]
fn a_paper_is_kept_without_its_author() {
    let bytes = pdf(|document, catalog| {
        let author = dictionary! { "Author" => Object::string_literal("Budi Rahasia") };
        let info = document.add_object(author);
        document.trailer.set("Info", info);
        let xmp =
            Stream::new(dictionary! { "Type" => "Metadata" }, b"<x>Budi Rahasia</x>".to_vec());
        let xmp = document.add_object(xmp);
        catalog.set("Metadata", xmp);
        catalog.set("OpenAction", vec![Object::Integer(0), "Fit".into()]);
    });
    assert!(contains(&bytes, b"Budi Rahasia"));
    let behind = [bytes, b"\n<script>alert(1)</script>".to_vec()].concat();
    let kept = prepare(&behind).unwrap();
    assert_eq!((kept.kind, kept.media_type), (AttachmentKind::Pdf, "application/pdf"));
    for part in [b"Budi Rahasia".as_slice(), b"<script", b"OpenAction", b"Metadata"] {
        assert!(!contains(&kept.bytes, part), "{part:?}");
    }
    assert_eq!(Document::load_mem(&kept.bytes).unwrap().get_pages().len(), 1);
}

/// What makes a paper act.
type Change = Box<dyn FnOnce(&mut Dictionary)>;

#[test]
fn a_paper_that_acts_by_itself_is_refused() {
    let script =
        || dictionary! { "S" => "JavaScript", "JS" => Object::string_literal("app.alert(1)") };
    let launch = dictionary! { "S" => "Launch", "F" => Object::string_literal("cmd.exe") };
    let file = dictionary! { "Type" => "Filespec", "EF" => dictionary! {} };
    let attached = dictionary! { "Type" => "Annot", "Subtype" => "FileAttachment" };
    let catalogs: Vec<Change> = vec![
        Box::new(move |catalog| catalog.set("OpenAction", script())),
        Box::new(move |catalog| catalog.set("AA", dictionary! { "WC" => script() })),
        Box::new(move |catalog| catalog.set("Names", dictionary! { "JavaScript" => script() })),
        Box::new(move |catalog| catalog.set("Next", launch)),
        Box::new(move |catalog| catalog.set("AF", file)),
        Box::new(move |catalog| catalog.set("Annots", vec![Object::Dictionary(attached)])),
        Box::new(|catalog| catalog.set("AcroForm", dictionary! { "XFA" => Object::Null })),
    ];
    for (number, change) in catalogs.into_iter().enumerate() {
        let bytes = pdf(|_, catalog| change(catalog));
        assert_eq!(flaw(&bytes), Some(Flaw::ActivePdf), "the {number}. way");
    }
}

#[test]
fn a_locked_a_torn_and_a_made_up_paper_are_refused() {
    let whole = pdf(|_, _| {});
    assert!(prepare(&whole).is_ok());
    let locked = pdf(|document, _| {
        document.trailer.set("Encrypt", dictionary! { "Filter" => "Standard", "V" => 1, "R" => 2 });
    });
    assert_eq!(flaw(&locked), Some(Flaw::ActivePdf));
    for bytes in
        [&whole[..20], b"%PDF-1.7\n", b"%PDF-1.7\n%%EOF", b"%PDF-<script>alert(1)</script>"]
    {
        assert_eq!(flaw(bytes), Some(Flaw::WrongType));
    }
}

#[test]
fn a_packed_bomb_is_not_unpacked() {
    let bytes = pdf(|document, _| {
        let head = dictionary! { "Type" => "ObjStm", "N" => 1, "First" => 4 };
        let mut bomb = Stream::new(head, vec![b' '; 96 * 1024 * 1024]);
        bomb.compress().unwrap();
        document.add_object(bomb);
    });
    assert!(bytes.len() < 1_000_000, "{} bytes hold 96 MB", bytes.len());
    if let Ok(kept) = prepare(&bytes) {
        assert!(kept.bytes.len() < 10_000, "the bomb was left out");
    }
}

#[test]
fn arrays_within_arrays_do_not_exhaust_the_stack() {
    let deep = [b"%PDF-1.5\n1 0 obj\n".to_vec(), b"[".repeat(200_000)].concat();
    assert!(prepare(&deep).is_err());
    let bytes = pdf(|_, catalog| {
        let nested = (0..100).fold(Object::Null, |inside, _| Object::Array(vec![inside]));
        catalog.set("Deep", nested);
    });
    assert!(prepare(&bytes).is_err());
}
