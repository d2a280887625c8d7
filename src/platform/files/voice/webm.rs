//! `WebM` (Matroska, RFC 9559): a tree of elements, each an id, a length and a content.

use super::{Sound, number};
use std::ops::Range;

const HEAD: u64 = 0x1A45_DFA3;
const DOC_TYPE: u64 = 0x4282;
const SEGMENT: u64 = 0x1853_8067;
const INFO: u64 = 0x1549_A966;
const SCALE: u64 = 0x2A_D7B1;
const TRACKS: u64 = 0x1654_AE6B;
const TRACK: u64 = 0xAE;
const TRACK_TYPE: u64 = 0x83;
const CODEC: u64 = 0x86;
const CLUSTER: u64 = 0x1F43_B675;
const CLUSTER_TIME: u64 = 0xE7;
const BLOCK: u64 = 0xA3;
const BLOCK_GROUP: u64 = 0xA0;
const TAGS: u64 = 0x1254_C367;
const ATTACHMENTS: u64 = 0x1941_A469;
const VOID: u8 = 0xEC;
const SOUND: u64 = 2;
/// Nanoseconds in a tick of the clock, unless the file says otherwise.
const USUAL_SCALE: u64 = 1_000_000;

/// One element: its id, all of it, and its content.
struct Element<'b> {
    id: u64,
    whole: Range<usize>,
    content: &'b [u8],
}

/// What was understood so far.
struct Reader {
    tracks: usize,
    scale: u64,
    cluster: u64,
    last: u64,
    telling: Vec<Range<usize>>,
}

/// Reads a file through; none when it is no sound of a browser.
pub fn read(bytes: &[u8]) -> Option<Sound> {
    let head = element(bytes, 0)?;
    let mut types = children(head.content, 0).filter(|child| child.id == DOC_TYPE);
    if head.id != HEAD || types.next()?.content != b"webm" {
        return None;
    }
    let segment = element(bytes, head.whole.end)?;
    let mut reader =
        Reader { tracks: 0, scale: USUAL_SCALE, cluster: 0, last: 0, telling: Vec::new() };
    if segment.id != SEGMENT || segment.whole.end != bytes.len() {
        return None;
    }
    let start = segment.whole.end - segment.content.len();
    reader.level(segment.content, start)?;
    let ms = reader.last.saturating_mul(reader.scale) / 1_000_000;
    (reader.tracks == 1).then_some(Sound { ms: Some(ms), telling: reader.telling })
}

impl Reader {
    /// The elements of the segment. A cluster of unknown length is read as if its elements stood
    /// beside it.
    fn level(&mut self, bytes: &[u8], start: usize) -> Option<()> {
        let mut at = 0;
        while at < bytes.len() {
            let found = element(bytes, at)?;
            let unknown = found.id == CLUSTER && found.whole.end == bytes.len();
            let inside = start + found.whole.end - found.content.len();
            match found.id {
                ATTACHMENTS | SEGMENT | HEAD => return None,
                TAGS => self.telling.push(start + found.whole.start..start + found.whole.end),
                INFO => self.info(found.content),
                TRACKS => self.tracks(found.content)?,
                CLUSTER if !unknown => self.level(found.content, inside)?,
                CLUSTER_TIME => self.cluster = number(found.content),
                BLOCK => self.block(found.content)?,
                BLOCK_GROUP => {
                    let mut blocks = children(found.content, 0).filter(|child| child.id == 0xA1);
                    self.block(blocks.next()?.content)?;
                }
                _ => {}
            }
            at = if unknown { found.whole.end - found.content.len() } else { found.whole.end };
        }
        Some(())
    }

    fn info(&mut self, bytes: &[u8]) {
        let scale = children(bytes, 0).find(|child| child.id == SCALE);
        self.scale = scale.map_or(self.scale, |scale| number(scale.content).max(1));
    }

    /// Every track is sound, in a codec browsers record with.
    fn tracks(&mut self, bytes: &[u8]) -> Option<()> {
        for track in children(bytes, 0).filter(|child| child.id == TRACK) {
            let part = |id: u64| children(track.content, 0).find(move |child| child.id == id);
            let codec = part(CODEC)?.content;
            let is_sound = number(part(TRACK_TYPE)?.content) == SOUND;
            if !is_sound || ![b"A_OPUS".as_slice(), b"A_VORBIS"].contains(&codec) {
                return None;
            }
            self.tracks += 1;
        }
        Some(())
    }

    /// A block begins with its track, then its time after the cluster's.
    fn block(&mut self, bytes: &[u8]) -> Option<()> {
        let (_, length) = variable(bytes, 0, false)?;
        let offset = number(bytes.get(length..length + 2)?);
        let offset = i64::from(u16::try_from(offset).ok()?.cast_signed());
        self.last = self.last.max(self.cluster.saturating_add_signed(offset));
        Some(())
    }
}

fn children(bytes: &[u8], from: usize) -> impl Iterator<Item = Element<'_>> {
    let mut at = from;
    std::iter::from_fn(move || {
        let next = element(bytes, at)?;
        at = next.whole.end;
        Some(next)
    })
}

fn element(bytes: &[u8], at: usize) -> Option<Element<'_>> {
    let (id, id_length) = variable(bytes, at, true)?;
    let (size, size_length) = variable(bytes, at + id_length, false)?;
    let from = at + id_length + size_length;
    let unknown = size == (1 << (7 * size_length)) - 1;
    let end = if unknown { bytes.len() } else { from.checked_add(usize::try_from(size).ok()?)? };
    Some(Element { id, whole: at..end, content: bytes.get(from..end)? })
}

/// A number that says its own length by the zeros in front; ids keep their mark.
fn variable(bytes: &[u8], at: usize, with_mark: bool) -> Option<(u64, usize)> {
    let first = *bytes.get(at)?;
    let length = first.leading_zeros() as usize + 1;
    if length > if with_mark { 4 } else { 8 } {
        return None;
    }
    let value = number(bytes.get(at..at + length)?);
    let mark = 1_u64 << (7 * length);
    Some((if with_mark { value } else { value & (mark - 1) }, length))
}

/// Makes an element an empty space of the same length.
pub fn blank(part: &mut [u8]) {
    let rest = part.len().saturating_sub(9) as u64;
    part.fill(0);
    let head = [&[VOID, 1][..], rest.to_be_bytes().get(1..).unwrap_or_default()].concat();
    for (slot, byte) in part.iter_mut().zip(head) {
        *slot = byte;
    }
}
