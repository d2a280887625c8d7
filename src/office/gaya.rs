//! `/gaya`: every component in every state, for those who build pages and for the browser tests.

use crate::platform::error::AppError;
use crate::platform::extract::PublicSession;
use crate::platform::locale::say;
use crate::platform::page::{Face, Page, render};
use crate::platform::qr::drawn;
use crate::platform::routes::Routes;
use actix_web::HttpResponse;
use serde::Serialize;

/// Mounts the demo page.
pub fn mount(routes: &mut Routes) {
    routes.get("/gaya", "the components, with invented content", show);
}

/// The demo page of the components.
#[derive(Debug, Serialize)]
pub struct GayaPage {
    pub qr: String,
}

impl Page for GayaPage {
    const TEMPLATE: &'static str = "gaya.html";
    const FACE: Face = Face::Desk;

    fn samples() -> Vec<Self> {
        vec![Self { qr: "<svg></svg>".to_owned() }]
    }
}

async fn show(session: PublicSession) -> Result<HttpResponse, AppError> {
    let qr = drawn("HTTPS://CONTOH.GO.ID/S/7K3M92QFXA")?;
    let frame = session.frame(say(session.language, "gaya-title", &[]));
    render(&session.platform, frame, &GayaPage { qr })
}
