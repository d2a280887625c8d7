//! Voice notes as browsers record them: sound only, a minute at most. They are kept as they are, for
//! decoding and encoding again would cost what little quality a telephone gives.

mod mp4;
mod ogg;
#[cfg(test)]
mod tests;
mod webm;

use super::flaw::Flaw;
use super::prepare::Prepared;
use entity::attachment::AttachmentKind;

/// A minute, and what a recorder takes to stop.
const MOST_MS: u64 = 62_000;
/// A minute at 16 kbit/s takes 120 KB; recorders that choose their own rate get some more.
const MOST_BYTES: usize = 400 * 1024;

/// The wrappings browsers put sound into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Container {
    WebM,
    Ogg,
    Mp4,
}

impl Container {
    /// By its first bytes.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(b"\x1A\x45\xDF\xA3") {
            Some(Self::WebM)
        } else if bytes.starts_with(b"OggS") {
            Some(Self::Ogg)
        } else if bytes.get(4..8) == Some(b"ftyp") {
            Some(Self::Mp4)
        } else {
            None
        }
    }

    const fn media_type(self) -> &'static str {
        match self {
            Self::WebM => "audio/webm",
            Self::Ogg => "audio/ogg",
            Self::Mp4 => "audio/mp4",
        }
    }
}

/// A sound whose wrapping was understood.
#[derive(Debug, PartialEq, Eq)]
struct Sound {
    /// How long it lasts, if the wrapping says so.
    ms: Option<u64>,
    /// Parts that hold words rather than sound.
    telling: Vec<std::ops::Range<usize>>,
}

/// A voice note as it is kept.
pub fn prepare(bytes: &[u8], container: Container) -> Result<Prepared, Flaw> {
    if bytes.len() > MOST_BYTES {
        return Err(Flaw::VoiceTooLong);
    }
    let sound = match container {
        Container::WebM => webm::read(bytes),
        Container::Ogg => ogg::read(bytes),
        Container::Mp4 => mp4::read(bytes),
    };
    let sound = sound.ok_or(Flaw::VoiceUnreadable)?;
    if sound.ms.is_some_and(|ms| ms > MOST_MS) {
        return Err(Flaw::VoiceTooLong);
    }
    let mut bytes = bytes.to_vec();
    for part in sound.telling {
        let part = bytes.get_mut(part).ok_or(Flaw::VoiceUnreadable)?;
        match container {
            Container::WebM => webm::blank(part),
            Container::Mp4 => mp4::blank(part),
            Container::Ogg => {}
        }
    }
    Ok(Prepared {
        kind: AttachmentKind::Voice,
        media_type: container.media_type(),
        size: None,
        seconds: sound.ms.and_then(|ms| u32::try_from(ms.div_ceil(1_000)).ok()),
        bytes,
        thumbnail: None,
    })
}

/// A big-endian number of up to eight bytes.
fn number(bytes: &[u8]) -> u64 {
    bytes.iter().take(8).fold(0, |sum, byte| sum << 8 | u64::from(*byte))
}
