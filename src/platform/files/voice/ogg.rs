//! Ogg (RFC 3533) with Opus (RFC 7845): pages of one stream, each with the time it ends at.

use super::Sound;

const HEAD: usize = 27;
/// Opus counts its time in samples of 48 kHz, whatever was recorded.
const SAMPLES_A_MS: u64 = 48;

/// Reads a file through; none when it is no sound of a browser.
pub fn read(bytes: &[u8]) -> Option<Sound> {
    let (mut at, mut pages, mut last) = (0, 0, 0);
    let stream = bytes.get(14..18)?;
    while at < bytes.len() {
        let head = bytes.get(at..at + HEAD)?;
        let lengths = usize::from(*head.get(26)?);
        let table = bytes.get(at + HEAD..at + HEAD + lengths)?;
        let size: usize = table.iter().map(|length| usize::from(*length)).sum();
        let body = bytes.get(at + HEAD + lengths..at + HEAD + lengths + size)?;
        let ours = head.starts_with(b"OggS\0") && head.get(14..18)? == stream;
        let opens = pages > 0 || body.starts_with(b"OpusHead");
        if !ours || !opens {
            return None;
        }
        // A page on which nothing ends has no time: all ones.
        let time = u64::from_le_bytes(head.get(6..14)?.try_into().ok()?);
        last = if time == u64::MAX { last } else { last.max(time) };
        (at, pages) = (at + HEAD + lengths + size, pages + 1);
    }
    (pages > 2).then_some(Sound { ms: Some(last / SAMPLES_A_MS), telling: Vec::new() })
}
