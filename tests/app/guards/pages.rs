//! Every template has one page struct, every page renders its samples in both languages, and no
//! template reads a variable its struct does not have.

use entity::case::Language;
use satupintu::journey::casework::{ActPage, Plain};
use satupintu::journey::intake::asking::QuestionPage;
use satupintu::journey::intake::{counter, kiosk, portal, questions};
use satupintu::journey::{closure, referral, triage, visit};
use satupintu::platform::error::ErrorPage;
use satupintu::platform::page::{Frame, Page, Pages};
use std::collections::BTreeSet;

type OnPortal<Q> = QuestionPage<portal::PortalVisit, Q>;
type AtKiosk<Q> = QuestionPage<kiosk::KioskVisit, Q>;

/// What is checked of one page.
struct Claim {
    template: &'static str,
    fields: BTreeSet<String>,
    rendered: Vec<Result<String, String>>,
}

fn claim<P: Page>(pages: &Pages) -> Claim {
    let samples = P::samples();
    let fields = samples.iter().flat_map(field_names).collect();
    let rendered = samples
        .iter()
        .flat_map(|sample| {
            [Language::Id, Language::En].map(|language| {
                let frame = Frame::new(language, "Contoh");
                pages.html(&frame, sample).map_err(|error| format!("{language}: {error:?}"))
            })
        })
        .collect();
    Claim { template: P::TEMPLATE, fields, rendered }
}

fn field_names<P: Page>(sample: &P) -> Vec<String> {
    match serde_json::to_value(sample).unwrap() {
        serde_json::Value::Object(fields) => fields.keys().cloned().collect(),
        _ => Vec::new(),
    }
}

macro_rules! claims {
    ($pages:expr; $($page:ty),* $(,)?) => { vec![$(claim::<$page>($pages)),*] };
}

/// Every page of the service. A new one is listed here.
#[expect(clippy::too_many_lines, reason = "a list, one line a page")]
fn every(pages: &Pages) -> Vec<Claim> {
    claims![pages;
        ErrorPage,
        satupintu::journey::casework::ExpiredPage,
        satupintu::journey::casework::RefusedPage,
        satupintu::journey::casework::StalePage,
        satupintu::journey::desk::AlertsPage,
        satupintu::journey::desk::CasePage,
        satupintu::journey::desk::FoundPage,
        satupintu::journey::desk::MorePage,
        satupintu::journey::insight::DashboardPage,
        satupintu::journey::insight::ListPage,
        satupintu::journey::insight::StatisticsPage,
        satupintu::journey::desk::PeoplePage,
        satupintu::journey::trail::FoundPage,
        satupintu::journey::trail::TrailPage,
        satupintu::journey::desk::QueuePage,
        satupintu::journey::desk::BulkPage,
        satupintu::journey::desk::HubPage,
        satupintu::journey::desk::PrintPage,
        satupintu::journey::desk::ResultPage,
        satupintu::journey::shortcuts::ApplyPage,
        satupintu::journey::shortcuts::QuickPage,
        satupintu::journey::shortcuts::QuicksPage,
        satupintu::journey::shortcuts::TemplatePage,
        satupintu::journey::shortcuts::TemplatesPage,
        satupintu::journey::desk::ReferralsPage,
        satupintu::journey::desk::RevealedPage,
        satupintu::journey::desk::TodayPage,
        satupintu::journey::desk::VisitSheetPage,
        satupintu::journey::desk::VisitsPage,
        satupintu::journey::desk::TryPage,
        satupintu::journey::desk::WhyPage,
        satupintu::journey::desk::ViewsPage,
        satupintu::journey::desk::WaitingPage,
        ActPage<satupintu::journey::desk::Reveal>,
        ActPage<Plain<triage::Note>>,
        ActPage<triage::Archive>,
        ActPage<triage::Ask>,
        ActPage<triage::Assign>,
        ActPage<triage::CheckDocuments>,
        ActPage<triage::CheckRegistry>,
        ActPage<triage::Labels>,
        ActPage<triage::RecordConsent>,
        ActPage<triage::ExplainDelay>,
        ActPage<triage::Classify>,
        ActPage<triage::Merge>,
        ActPage<triage::Tell>,
        ActPage<visit::Planning<visit::Plan>>,
        ActPage<visit::Record>,
        ActPage<referral::Assign>,
        ActPage<triage::Prioritise>,
        ActPage<referral::HandOver<referral::Forward>>,
        ActPage<referral::Reply>,
        ActPage<referral::Return>,
        ActPage<closure::Outcome<closure::Decide>>,
        satupintu::office::signin::AccountPage,
        satupintu::office::signin::CodePage,
        satupintu::office::signin::FactorPage,
        satupintu::office::signin::SignInPage,
        satupintu::office::gaya::GayaPage,
        satupintu::journey::tracking::ActPage,
        satupintu::journey::tracking::ChangedPage,
        satupintu::journey::tracking::DetailsPage,
        satupintu::journey::tracking::LookupPage,
        satupintu::journey::tracking::ProofPage,
        satupintu::journey::tracking::StatusPage,
        satupintu::journey::tracking::SurveyPage,
        portal::home::HomePage,
        portal::home::PreparePage,
        portal::village::VillagePage,
        portal::region::RegionPage,
        portal::danger::DangerPage,
        portal::danger::LeftPage,
        portal::check::CheckPage,
        portal::late::LatePage,
        portal::drafts::DraftsPage,
        portal::offline::OfflinePage,
        portal::sent::SentPage,
        portal::services::ServicesPage,
        portal::services::ServicePage,
        portal::tasks::TasksPage,
        portal::documents::DocumentsPage,
        portal::documents::DocumentPage,
        portal::office::OfficePage,
        portal::office::OfficeSearchPage,
        portal::reading::HelpPage,
        portal::reading::ReadersPage,
        portal::reading::PrivacyPage,
        portal::reading::AccessibilityPage,
        OnPortal<questions::ForWhomForm>,
        OnPortal<questions::ConcernedForm>,
        OnPortal<questions::AddressForm>,
        OnPortal<questions::ProblemForm>,
        OnPortal<questions::AskedByForm>,
        OnPortal<questions::DangerForm>,
        OnPortal<questions::HarmForm>,
        OnPortal<questions::CareForm>,
        portal::story::StoryPage,
        OnPortal<questions::ContactForm>,
        counter::EntryPage,
        counter::DataRequestPage,
        counter::SlipPage,
        counter::import::ImportPage,
        counter::import::CheckPage,
        counter::import::ResultPage,
        kiosk::screens::WaitingPage,
        kiosk::screens::NotReadyPage,
        kiosk::screens::TilesPage,
        kiosk::enrol::EnrolPage,
        kiosk::services::ServiceTilesPage,
        kiosk::danger::KioskDangerPage,
        kiosk::check::KioskCheckPage,
        kiosk::receipt::ReceiptPage,
        kiosk::find::FindPage,
        kiosk::find::FoundPage,
        kiosk::call::CallPage,
        AtKiosk<questions::ProblemForm>,
        AtKiosk<questions::AskedByForm>,
        AtKiosk<questions::DangerForm>,
        AtKiosk<questions::HarmForm>,
        AtKiosk<questions::CareForm>,
        AtKiosk<questions::StoryForm>,
        AtKiosk<questions::NameForm>,
        AtKiosk<questions::PhoneForm>,
        AtKiosk<questions::NikForm>,
    ]
}

#[test]
fn every_page_renders_its_samples_in_both_languages() {
    let pages = Pages::load().unwrap();
    for claim in every(&pages) {
        assert!(!claim.rendered.is_empty(), "{} has no sample", claim.template);
        for rendered in &claim.rendered {
            let html = rendered.as_ref().unwrap_or_else(|why| panic!("{}: {why}", claim.template));
            assert!(html.contains("<h1"), "{} has no heading", claim.template);
        }
    }
}

#[test]
fn no_template_reads_what_its_page_does_not_have() {
    let pages = Pages::load().unwrap();
    for claim in every(&pages) {
        let unknown: Vec<_> = pages
            .variables(claim.template)
            .into_iter()
            .filter(|name| name != "frame" && !claim.fields.contains(name))
            .collect();
        assert!(unknown.is_empty(), "{} reads {unknown:?}", claim.template);
    }
}

#[test]
fn every_template_is_some_pages() {
    let pages = Pages::load().unwrap();
    let claimed: BTreeSet<_> = every(&pages).into_iter().map(|claim| claim.template).collect();
    let parts = ["components/", "frames/", "gaya/"];
    let unclaimed: Vec<_> = pages
        .names()
        .filter(|name| !parts.iter().any(|part| name.starts_with(part)))
        .filter(|name| !name.rsplit('/').next().unwrap_or(name).starts_with('_'))
        .filter(|name| !claimed.contains(name))
        .collect();
    assert!(unclaimed.is_empty(), "templates without a page: {unclaimed:?}");
}

#[test]
fn no_page_carries_inline_script_style_or_handler() {
    let pages = Pages::load().unwrap();
    for claim in every(&pages) {
        for html in claim.rendered.iter().flatten() {
            let lower = html.to_lowercase();
            for forbidden in ["<script>", " style=\"", " onclick=", " onload=", "javascript:"] {
                assert!(!lower.contains(forbidden), "{} has {forbidden}", claim.template);
            }
        }
    }
}

/// A label, an error's link and a reader's tools go to the first of two elements that share an id.
#[test]
fn no_page_uses_an_id_twice() {
    let pages = Pages::load().unwrap();
    let mut twice = BTreeSet::new();
    for claim in every(&pages) {
        for html in claim.rendered.iter().flatten() {
            let mut seen = BTreeSet::new();
            for id in html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
                if !seen.insert(id) {
                    twice.insert(format!("{}: #{id}", claim.template));
                }
            }
        }
    }
    assert!(twice.is_empty(), "two elements share an id: {twice:#?}");
}
