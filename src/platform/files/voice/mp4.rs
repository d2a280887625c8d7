//! MP4 (ISO 14496-12), as iPhones record: a tree of boxes, each a length, a name and a content.

use super::{Sound, number};
use std::ops::Range;

/// Boxes that hold boxes on the way to what we look at.
const HOLDING: &[&[u8]] = &[b"moov", b"trak", b"mdia", b"minf", b"stbl", b"moof", b"traf"];
const TELLING: &[&[u8]] = &[b"udta", b"meta", b"uuid"];
const MOST_DEPTH: usize = 8;

/// What was understood so far.
#[derive(Default)]
struct Reader {
    tracks: usize,
    all_sound: bool,
    /// Length in seconds and thousandths, of the file and of its pieces.
    ms: Option<u64>,
    telling: Vec<Range<usize>>,
}

/// Reads a file through; none when it is no sound of a browser.
pub fn read(bytes: &[u8]) -> Option<Sound> {
    let mut reader = Reader { all_sound: true, ..Reader::default() };
    reader.level(bytes, 0..bytes.len(), 0)?;
    let Reader { tracks, all_sound, ms, telling } = reader;
    (tracks == 1 && all_sound).then_some(Sound { ms, telling })
}

impl Reader {
    fn level(&mut self, bytes: &[u8], within: Range<usize>, depth: usize) -> Option<()> {
        let mut at = within.start;
        while at < within.end {
            let (name, head, end) = box_at(bytes, at, within.end)?;
            let content = bytes.get(at + head..end)?;
            if HOLDING.contains(&name) && depth < MOST_DEPTH {
                self.level(bytes, at + head..end, depth + 1)?;
            } else if TELLING.contains(&name) {
                self.telling.push(at..end);
            } else if name == b"hdlr" {
                self.tracks += 1;
                self.all_sound &= content.get(8..12)? == b"soun";
            } else if name == b"mvhd" {
                self.ms = length(content);
            }
            at = end;
        }
        Some(())
    }
}

/// Name, length of the head, and end.
fn box_at(bytes: &[u8], at: usize, most: usize) -> Option<(&[u8], usize, usize)> {
    let size = number(bytes.get(at..at + 4)?);
    let name = bytes.get(at + 4..at + 8)?;
    let (size, head) = match size {
        // To the end of the file.
        0 => ((most - at) as u64, 8),
        1 => (number(bytes.get(at + 8..at + 16)?), 16),
        size => (size, 8),
    };
    let end = at.checked_add(usize::try_from(size).ok()?)?;
    (end <= most && end >= at + head).then_some((name, head, end))
}

/// A recording made of pieces says zero here: then only its size bounds it.
fn length(movie: &[u8]) -> Option<u64> {
    let wide = *movie.first()? == 1;
    let (from, width) = if wide { (20, 8) } else { (12, 4) };
    let scale = number(movie.get(from..from + 4)?);
    let length = number(movie.get(from + 4..from + 4 + width)?);
    let unknown = length == 0 || scale == 0 || length == u64::MAX >> (64 - 8 * width);
    (!unknown).then(|| length.saturating_mul(1_000) / scale)
}

/// Makes a box free space of the same length.
pub fn blank(part: &mut [u8]) {
    for (place, byte) in part.iter_mut().enumerate().skip(4) {
        *byte = b"free".get(place - 4).copied().unwrap_or(0);
    }
}
