//! Recordings as browsers wrap them, and what only looks like one.

use super::super::{Flaw, prepare};
use entity::attachment::AttachmentKind;

/// One element of a `WebM` file.
fn element(id: &[u8], content: &[u8]) -> Vec<u8> {
    let length = (content.len() as u64 | 1 << 56).to_be_bytes();
    [id, &length, content].concat()
}

fn open(id: &[u8], content: &[u8]) -> Vec<u8> {
    [id, &[0x01, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], content].concat()
}

fn track(kind: u8, codec: &[u8]) -> Vec<u8> {
    element(&[0xAE], &[element(&[0x83], &[kind]), element(&[0x86], codec)].concat())
}

fn cluster(at_ms: u32, block_ms: u16) -> Vec<u8> {
    let block = [&[0x81][..], &block_ms.to_be_bytes(), &[0x80, 1, 2, 3]].concat();
    let inside = [element(&[0xE7], &at_ms.to_be_bytes()), element(&[0xA3], &block)].concat();
    open(&[0x1F, 0x43, 0xB6, 0x75], &inside)
}

/// A recording as Chromium makes it: lengths unknown, clusters one after the other.
fn webm(tracks: &[Vec<u8>], rest: &[Vec<u8>]) -> Vec<u8> {
    let head = element(&[0x1A, 0x45, 0xDF, 0xA3], &element(&[0x42, 0x82], b"webm"));
    let tracks = element(&[0x16, 0x54, 0xAE, 0x6B], &tracks.concat());
    let segment = open(&[0x18, 0x53, 0x80, 0x67], &[tracks, rest.concat()].concat());
    [head, segment].concat()
}

fn spoken(seconds: u32) -> Vec<u8> {
    let clusters = (0..=seconds).map(|second| cluster(second * 1_000, 0)).collect::<Vec<_>>();
    webm(&[track(2, b"A_OPUS")], &clusters)
}

#[test]
fn a_recording_is_kept_as_it_is_with_its_length() {
    let bytes = spoken(42);
    let kept = prepare(&bytes).unwrap();
    assert_eq!((kept.kind, kept.media_type), (AttachmentKind::Voice, "audio/webm"));
    assert_eq!(kept.seconds, Some(42));
    assert!(kept.bytes == bytes);
}

#[test]
fn more_than_a_minute_is_too_long() {
    assert!(prepare(&spoken(61)).is_ok(), "a recorder takes a moment to stop");
    assert_eq!(prepare(&spoken(63)).err(), Some(Flaw::VoiceTooLong));
    let heavy = [spoken(10), vec![0; 400 * 1024]].concat();
    assert_eq!(prepare(&heavy).err(), Some(Flaw::VoiceTooLong));
}

#[test]
fn pictures_that_move_are_no_voice() {
    let clusters = [cluster(0, 0)];
    for tracks in [
        vec![track(1, b"V_VP8")],
        vec![track(2, b"A_OPUS"), track(1, b"V_VP9")],
        vec![track(2, b"A_PCM/INT/LIT")],
        vec![track(17, b"S_TEXT/UTF8")],
        vec![],
    ] {
        let refused = prepare(&webm(&tracks, &clusters)).err();
        assert_eq!(refused, Some(Flaw::VoiceUnreadable), "{} tracks", tracks.len());
    }
}

#[test]
fn words_beside_the_sound_are_blanked_and_files_inside_it_refused() {
    let tags = element(&[0x12, 0x54, 0xC3, 0x67], b"RAHASIA dan banyak lagi");
    let bytes = webm(&[track(2, b"A_OPUS")], &[tags, cluster(0, 500)]);
    let kept = prepare(&bytes).unwrap();
    assert!(!kept.bytes.windows(7).any(|part| part == b"RAHASIA"));
    assert_eq!(kept.bytes.len(), bytes.len());
    let again = prepare(&kept.bytes).unwrap();
    assert_eq!(again.seconds, kept.seconds, "still readable");
    let file = element(&[0x19, 0x41, 0xA4, 0x69], b"MZ");
    let refused = prepare(&webm(&[track(2, b"A_OPUS")], &[file, cluster(0, 0)])).err();
    assert_eq!(refused, Some(Flaw::VoiceUnreadable));
}

#[test]
fn a_recording_cut_off_anywhere_never_breaks_the_reader() {
    for bytes in [spoken(3), ogg(3), mp4(&[("soun", 3_000)])] {
        for end in 0..bytes.len() {
            let _ = prepare(&bytes[..end]);
        }
        for place in 0..bytes.len() {
            let mut bent = bytes.clone();
            bent[place] ^= 0xFF;
            let _ = prepare(&bent);
        }
    }
}

fn page(number: u32, samples: u64, body: &[u8]) -> Vec<u8> {
    let table: Vec<u8> = vec![u8::try_from(body.len()).unwrap()];
    let head = [b"OggS\0\0".as_slice(), &samples.to_le_bytes(), b"ABCD", &number.to_le_bytes()];
    [head.concat(), vec![0; 4], vec![1], table, body.to_vec()].concat()
}

fn ogg(seconds: u64) -> Vec<u8> {
    let pages = [page(0, 0, b"OpusHead"), page(1, 0, b"OpusTags")];
    [pages.concat(), page(2, seconds * 48_000, b"sound")].concat()
}

#[test]
fn firefox_and_iphones_are_understood_too() {
    let kept = prepare(&ogg(12)).unwrap();
    assert_eq!((kept.media_type, kept.seconds), ("audio/ogg", Some(12)));
    assert_eq!(prepare(&ogg(70)).err(), Some(Flaw::VoiceTooLong));
    let theora = [page(0, 0, b"\x80theora"), page(1, 0, b"x"), page(2, 1, b"y")].concat();
    assert_eq!(prepare(&theora).err(), Some(Flaw::VoiceUnreadable));

    let kept = prepare(&mp4(&[("soun", 9_500)])).unwrap();
    assert_eq!((kept.media_type, kept.seconds), ("audio/mp4", Some(10)));
    assert!(
        !kept.bytes.windows(7).any(|part| part == b"RAHASIA"),
        "what phones write about themselves"
    );
    assert_eq!(prepare(&mp4(&[("soun", 90_000)])).err(), Some(Flaw::VoiceTooLong));
    for tracks in [vec![("vide", 1_000)], vec![("soun", 1_000), ("vide", 1_000)], vec![]] {
        assert_eq!(prepare(&mp4(&tracks)).err(), Some(Flaw::VoiceUnreadable), "{tracks:?}");
    }
}

fn part(name: &str, content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len() + 8).unwrap().to_be_bytes();
    [&length, name.as_bytes(), content].concat()
}

fn mp4(tracks: &[(&str, u32)]) -> Vec<u8> {
    let length = tracks.first().map_or(0, |(_, ms)| *ms);
    let head = [vec![0; 12], 1_000_u32.to_be_bytes().to_vec(), length.to_be_bytes().to_vec()];
    let track = |kind: &str| {
        let handler = [vec![0; 8], kind.as_bytes().to_vec(), vec![0; 12]].concat();
        part("trak", &part("mdia", &part("hdlr", &handler)))
    };
    let all: Vec<u8> = tracks.iter().flat_map(|(kind, _)| track(kind)).collect();
    let movie = [part("mvhd", &head.concat()), all, part("udta", b"RAHASIA")].concat();
    [part("ftyp", b"M4A \0\0\0\0"), part("moov", &movie), part("mdat", b"sound")].concat()
}
