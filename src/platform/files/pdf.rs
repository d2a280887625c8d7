//! PDFs: read within limits, refused when they are locked or act by themselves, written anew without
//! what they tell about their author.

use super::flaw::Flaw;
use super::prepare::Prepared;
use entity::attachment::AttachmentKind;
use lopdf::{Dictionary, Document, LoadOptions, Object};

/// What one of its packed streams may grow to while it is read.
const MOST_UNPACKED: usize = 16 * 1024 * 1024;
const MOST_OBJECTS: usize = 100_000;
/// No paper nests deeper; a made-up one might, to exhaust the stack.
const MOST_DEPTH: usize = 64;

/// Names that make a document do something, or hide another file in it. (PDF 32000-1, 7.11.4, 12.6)
const ACTIVE: &[&[u8]] = &[
    b"AA",
    b"EF",
    b"EmbeddedFiles",
    b"JS",
    b"JavaScript",
    b"RichMedia",
    b"RichMediaContent",
    b"XFA",
    b"Renditions",
];
/// Actions that reach outside the document.
const OUTWARD: &[&[u8]] = &[
    b"Launch",
    b"JavaScript",
    b"ImportData",
    b"SubmitForm",
    b"GoToE",
    b"GoToR",
    b"Rendition",
    b"Movie",
    b"Sound",
    b"RichMediaExecute",
];
/// What a document tells about who made it, and when.
const TELLING: &[&[u8]] = &[b"Metadata", b"PieceInfo", b"LastModified"];

/// A PDF as it is kept.
pub fn prepare(bytes: &[u8]) -> Result<Prepared, Flaw> {
    let options = LoadOptions::with_max_decompressed_size(MOST_UNPACKED);
    let mut document =
        Document::load_mem_with_options(bytes, options).map_err(|_| unreadable(bytes))?;
    if document.was_encrypted() || document.trailer.has(b"Encrypt") {
        return Err(Flaw::ActivePdf);
    }
    if document.objects.len() > MOST_OBJECTS || document.get_pages().is_empty() {
        return Err(unreadable(bytes));
    }
    disarm_opening(&mut document)?;
    if document.objects.values().any(|object| is_active(object, 0)) {
        return Err(Flaw::ActivePdf);
    }
    forget_author(&mut document);
    let mut written = Vec::new();
    document.save_to(&mut written).map_err(|_| Flaw::WrongType)?;
    Ok(Prepared {
        kind: AttachmentKind::Pdf,
        media_type: "application/pdf",
        bytes: written,
        size: None,
        seconds: None,
        thumbnail: None,
    })
}

/// One that is locked with a password is told so; all else is no PDF to us.
fn unreadable(bytes: &[u8]) -> Flaw {
    let locked = bytes.windows(8).any(|part| part == b"/Encrypt");
    if locked { Flaw::ActivePdf } else { Flaw::WrongType }
}

/// Opening at a certain page is harmless and not needed; opening with an action is neither.
fn disarm_opening(document: &mut Document) -> Result<(), Flaw> {
    let catalog = document.catalog().map_err(|_| Flaw::WrongType)?;
    let Ok(opening) = catalog.get(b"OpenAction") else {
        return Ok(());
    };
    let (_, opening) = document.dereference(opening).map_err(|_| Flaw::WrongType)?;
    let harmless = match opening {
        Object::Array(_) | Object::Null => true,
        Object::Dictionary(action) => {
            action.get(b"S").and_then(Object::as_name).is_ok_and(|name| name == b"GoTo")
        }
        _ => false,
    };
    if !harmless {
        return Err(Flaw::ActivePdf);
    }
    document.catalog_mut().map_err(|_| Flaw::WrongType)?.remove(b"OpenAction");
    Ok(())
}

fn is_active(object: &Object, depth: usize) -> bool {
    if depth > MOST_DEPTH {
        return true;
    }
    match object {
        Object::Array(items) => items.iter().any(|item| is_active(item, depth + 1)),
        Object::Dictionary(dictionary) => acts(dictionary, depth),
        Object::Stream(stream) => acts(&stream.dict, depth),
        _ => false,
    }
}

fn acts(dictionary: &Dictionary, depth: usize) -> bool {
    let named = |key: &[u8], names: &[&[u8]]| {
        dictionary.get(key).and_then(Object::as_name).is_ok_and(|name| names.contains(&name))
    };
    let holds = ACTIVE.iter().any(|key| dictionary.has(key));
    let does = named(b"S", OUTWARD) || named(b"Type", &[b"EmbeddedFile"]);
    let shows = named(b"Subtype", &[b"FileAttachment", b"RichMedia", b"Movie", b"Screen", b"3D"]);
    holds || does || shows || dictionary.iter().any(|(_, value)| is_active(value, depth + 1))
}

fn forget_author(document: &mut Document) {
    document.trailer.remove(b"Info");
    document.trailer.remove(b"ID");
    for object in document.objects.values_mut() {
        let dictionary = match object {
            Object::Dictionary(dictionary) => dictionary,
            Object::Stream(stream) => &mut stream.dict,
            _ => continue,
        };
        for key in TELLING {
            dictionary.remove(key);
        }
    }
    // What is no longer pointed at (the author, older versions of a page) goes.
    document.prune_objects();
}
