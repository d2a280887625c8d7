//! K7: the code, the QR and a paper to take home. The paper carries no name, number or PIN, and of a
//! sensitive report not even what it is about.

use super::KioskVisit;
use crate::casefile::{self, Opened};
use crate::journey::intake::asking::{Visit, private};
use crate::journey::intake::draft::Draft;
use crate::journey::intake::offices::nearest;
use crate::journey::intake::portal::sent::{groups, promised};
use crate::journey::intake::submit::code_of;
use crate::platform::error::AppError;
use crate::platform::format;
use crate::platform::page::{Face, Page, render};
use crate::platform::qr::drawn;
use crate::platform::routes::Routes;
use crate::rules::disclosure::neutral_title;
use crate::rules::ticket_code::TicketCode;
use actix_web::HttpResponse;
use serde::Serialize;

/// Mounts the receipt.
pub fn mount(routes: &mut Routes) {
    routes.get("/kios/tanda-terima", "the code just given here", show);
}

/// Somebody copies the code by hand: ask later whether they are still there.
const IDLE_SECONDS: u32 = 120;

/// A line of the paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PaperLine {
    pub label: String,
    pub value: String,
}

/// K7: the receipt.
#[derive(Debug, Serialize)]
pub struct ReceiptPage {
    pub groups: Vec<String>,
    pub qr: String,
    /// The village, on paper.
    pub village: String,
    pub by: Option<String>,
    /// On the screen only.
    pub pin: Option<String>,
    pub message_to: Option<String>,
    pub paper: Vec<PaperLine>,
}

impl Page for ReceiptPage {
    const TEMPLATE: &'static str = "intake/kiosk/receipt.html";
    const FACE: Face = Face::Kiosk;

    fn samples() -> Vec<Self> {
        let page = |pin: Option<&str>| Self {
            groups: vec!["7K3M9".to_owned(), "2QFXA".to_owned()],
            qr: "<svg></svg>".to_owned(),
            village: "Air Joman".to_owned(),
            by: Some("Kamis, 26 November 2026".to_owned()),
            pin: pin.map(str::to_owned),
            message_to: pin.is_none().then(|| "0812••••••••".to_owned()),
            paper: vec![PaperLine { label: "Masalah:".to_owned(), value: "Laporan".to_owned() }],
        };
        vec![page(Some("482913")), page(None)]
    }
}

async fn show(visit: KioskVisit) -> Result<HttpResponse, AppError> {
    let Some(sent) = visit.draft().and_then(Draft::sent).cloned() else {
        return Ok(visit.go("/kios/beranda"));
    };
    let Some(code) = code_of(&sent) else {
        return Ok(visit.go("/kios/beranda"));
    };
    let case = casefile::open_for_reporter(&visit.platform().db, &code).await?;
    let by = promised(visit.platform(), &case, visit.public().language).await?;
    let page = ReceiptPage {
        groups: groups(&code),
        qr: qr(&visit.platform().settings.http.public_url, &code)?,
        village: visit.village_name.clone(),
        paper: paper(&visit, &case, by.as_deref()).await?,
        by,
        pin: sent.pin,
        message_to: sent.message_to,
    };
    let mut frame = visit.frame(visit.say("intake-kiosk-receipt"));
    frame.idle_seconds = Some(IDLE_SECONDS);
    private(render(visit.platform(), frame, &page))
}

async fn paper(
    visit: &KioskVisit,
    case: &Opened,
    by: Option<&str>,
) -> Result<Vec<PaperLine>, AppError> {
    let (language, course) = (visit.public().language, &case.standing.course);
    let line = |word: &str, value: String| PaperLine {
        label: visit.say(&format!("intake-paper-{word}")),
        value,
    };
    let mut lines = Vec::new();
    let neutral = neutral_title(course.issue);
    if !neutral {
        lines.push(line("issue", visit.say(&format!("issue-{}", course.issue.code()))));
    }
    let zone = course.owner.zone;
    lines.push(line("given", format::date_and_time(language, case.row.received_at, zone)));
    if let Some(by) = by {
        lines.push(line("by", by.to_owned()));
    }
    let office =
        if neutral { None } else { nearest(visit.platform(), &visit.session.village).await? };
    if let Some(office) = office.filter(|office| !office.phone.is_empty()) {
        lines.push(line("phone", office.phone));
    }
    Ok(lines)
}

/// In capitals the address fits the alphanumeric mode: bigger modules, readable on worn paper.
pub(in crate::journey::intake) fn qr(
    public_url: &str,
    code: &TicketCode,
) -> Result<String, AppError> {
    let address = format!("{public_url}/s/{}", code.as_str()).to_uppercase();
    drawn(&address)
}

#[cfg(test)]
mod tests {
    use super::*;
    use qrcode::{EcLevel, QrCode, Version};

    #[test]
    fn the_qr_is_small_for_a_short_address_and_still_drawn_for_a_long_one() {
        let code = TicketCode::from_random([7; 9]);
        let short = QrCode::with_version(
            format!("HTTPS://PUSKESOS.GO.ID/S/{}", code.as_str()),
            Version::Normal(2),
            EcLevel::M,
        );
        assert!(short.is_ok(), "version 2-M, 25 by 25 modules");
        let long = "https://satu-pintu.layanan-sosial.kabupaten-asahan.sumutprov.go.id";
        let drawn = qr(long, &code).unwrap();
        assert!(drawn.starts_with("<svg") && !drawn.contains("<?xml"));
    }
}
