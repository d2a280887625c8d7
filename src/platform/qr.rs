//! Addresses as QR codes, for paper.

use super::error::{AppError, While};
use qrcode::render::svg;
use qrcode::{EcLevel, QrCode, Version};

/// The code as an SVG to stand inside a page: as small as the address allows, readable on worn paper.
///
/// # Errors
/// When the address is longer than any code can be.
pub fn drawn(address: &str) -> Result<String, AppError> {
    let smallest = QrCode::with_version(address, Version::Normal(2), EcLevel::M);
    let code = match smallest {
        Ok(code) => code,
        Err(_) => {
            QrCode::with_error_correction_level(address, EcLevel::M).while_("drawing a QR code")?
        }
    };
    let drawn = code.render::<svg::Color>().min_dimensions(200, 200).build();
    // Inside a page the declaration of an XML document has no place.
    Ok(drawn.find("<svg").and_then(|at| drawn.get(at..)).unwrap_or_default().to_owned())
}
