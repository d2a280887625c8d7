//! What an officer sees and hands over once a report is stored: the code, the PIN once, who reads it
//! and by when, and a paper. A report that is not theirs to see exists for them only here.

use super::clerk::Clerk;
use super::form::EntryForm;
use super::tray::{self, Kept};
use crate::casefile::{self, CaseError, Opened};
use crate::journey::casework::{place_name, shown_code, word};
use crate::journey::intake::asking::private;
use crate::journey::intake::kiosk::receipt::{PaperLine, qr};
use crate::journey::intake::portal::sent::{groups, promised};
use crate::platform::error::{AppError, Refusal};
use crate::platform::format;
use crate::platform::page::{Face, Page, render};
use crate::platform::paths;
use crate::regions::places;
use crate::rules::disclosure::neutral_title;
use crate::rules::ticket_code::TicketCode;
use actix_web::HttpResponse;
use actix_web::web::{Path, Query};
use entity::case::{CaseId, Severity};
use entity::tray::TrayId;
use serde::{Deserialize, Serialize};

/// What is kept of a report that was stored, for its receipt.
#[derive(Clone, Serialize, Deserialize)]
pub struct Slip {
    pub case: CaseId,
    pub code: String,
    pub pin: Option<String>,
    /// Where a message goes, masked.
    pub message_to: Option<String>,
    /// Other reports of the same people, within reach.
    pub known: u64,
    /// A number looks mistyped.
    pub doubtful: bool,
    /// The unit it was written down for.
    pub unit_name: String,
    /// What the next form begins with.
    pub again: EntryForm,
}

/// What stands above the next form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Saved {
    pub code: String,
    pub pin: Option<String>,
    pub href: String,
}

impl Saved {
    /// The receipt in one line.
    pub fn of(slip: &Slip, href: String) -> Self {
        Self { code: shown_code(&slip.code), pin: slip.pin.clone(), href }
    }

    /// As it really occurs, for the test that renders every page.
    pub fn sample() -> Self {
        Self {
            code: "7K3M9-2QFXA".to_owned(),
            pin: Some("482913".to_owned()),
            href: receipt_path(TrayId(uuid::Uuid::nil())),
        }
    }
}

/// Where the receipt is.
pub fn receipt_path(id: TrayId) -> String {
    format!("{}/tanda-terima/{id}", paths::counter())
}

/// The receipt.
#[derive(Debug, Serialize)]
pub struct SlipPage {
    pub groups: Vec<String>,
    pub qr: String,
    pub unit: String,
    pub pin: Option<String>,
    pub message_to: Option<String>,
    /// Who reads it now, and why they do.
    pub reads: String,
    pub why: String,
    pub by: Option<String>,
    pub danger: bool,
    pub known: u64,
    pub doubtful: bool,
    /// The case, if the officer may see it.
    pub case_href: String,
    pub again_href: String,
    pub paper: Vec<PaperLine>,
    /// `struk`, or `lembar` on a sheet of A5 or A4.
    pub size: &'static str,
    pub other_size: &'static str,
}

/// What the address says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    kertas: String,
}

/// Shows the receipt of what this officer wrote down within the last hour.
pub async fn show(
    clerk: Clerk,
    id: Path<String>,
    asked: Query<Asked>,
) -> Result<HttpResponse, AppError> {
    let id = TrayId(id.parse().map_err(|_| Refusal::OutOfReach)?);
    let platform = clerk.platform();
    let Kept::Slip(slip) = tray::take(platform, (clerk.session.officer.id, id)).await? else {
        return Err(Refusal::OutOfReach.into());
    };
    let code = TicketCode::parse(&slip.code).map_err(|_| Refusal::OutOfReach)?;
    let case = casefile::open_for_reporter(&platform.db, &code).await?;
    let sees = match casefile::open(&platform.db, &clerk.session.officer, slip.case).await {
        Ok(_) => true,
        Err(CaseError::Refused(_)) => false,
        Err(fault) => return Err(fault.into()),
    };
    let course = &case.standing.course;
    let by = promised(platform, &case, clerk.language()).await?;
    let sheet = asked.kertas == "lembar";
    let page = SlipPage {
        groups: groups(&code),
        qr: qr(&platform.settings.http.public_url, &code)?,
        unit: slip.unit_name,
        pin: slip.pin,
        message_to: slip.message_to,
        reads: course.owner.name.clone(),
        why: word(clerk.language(), "route", &case.row.route_reason),
        danger: course.severity == Severity::Danger,
        known: slip.known,
        doubtful: slip.doubtful,
        case_href: if sees { paths::case(code.as_str()) } else { String::new() },
        again_href: format!("{}?setelah={id}", paths::counter()),
        paper: paper(&clerk, &case, by.as_deref()).await?,
        by,
        size: if sheet { "lembar" } else { "struk" },
        other_size: if sheet { "struk" } else { "lembar" },
    };
    let frame = clerk.session.frame(clerk.say("counter-receipt", &[]));
    private(render(platform, frame, &page))
}

/// The paper carries no name, number or PIN, and of a sensitive report not even what it is about.
async fn paper(clerk: &Clerk, case: &Opened, by: Option<&str>) -> Result<Vec<PaperLine>, AppError> {
    let (language, course) = (clerk.language(), &case.standing.course);
    let line = |key: &str, value: String| PaperLine { label: clerk.say(key, &[]), value };
    let mut lines = Vec::new();
    if !neutral_title(course.issue) {
        lines.push(line("intake-paper-issue", word(language, "issue", course.issue.code())));
        let places = places(clerk.platform()).await?;
        let village = place_name(&places, &case.row.village_code, false);
        lines.push(line("counter-paper-village", village));
        lines.push(line("counter-paper-reads", course.owner.name.clone()));
    }
    let given = format::date_and_time(language, case.row.received_at, course.owner.zone);
    lines.push(line("intake-paper-given", given));
    lines.extend(by.map(|by| line("intake-paper-by", by.to_owned())));
    Ok(lines)
}

impl Page for SlipPage {
    const TEMPLATE: &'static str = "intake/counter/receipt.html";
    const FACE: Face = Face::Desk;

    fn samples() -> Vec<Self> {
        let page = |pin: Option<&str>| Self {
            groups: vec!["7K3M9".to_owned(), "2QFXA".to_owned()],
            qr: "<svg></svg>".to_owned(),
            unit: "Puskesos Air Joman".to_owned(),
            pin: pin.map(str::to_owned),
            message_to: pin.is_none().then(|| "0812••••••••".to_owned()),
            reads: "Puskesos Air Joman".to_owned(),
            why: "Puskesos desa ini aktif.".to_owned(),
            by: Some("Kamis, 26 November 2026".to_owned()),
            danger: pin.is_some(),
            known: u64::from(pin.is_some()) * 2,
            doubtful: pin.is_some(),
            case_href: if pin.is_some() { String::new() } else { paths::case("7K3M92QFXA") },
            again_href: paths::counter(),
            paper: vec![PaperLine { label: "Masalah:".to_owned(), value: "Laporan".to_owned() }],
            size: "struk",
            other_size: "lembar",
        };
        vec![page(Some("482913")), page(None)]
    }
}
