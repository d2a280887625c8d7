//! A world with a case of every kind, each with words of its own that stand in no other, and officers
//! of every role in every place.

use crate::world::{
    Browser, OTHER_VILLAGE, TestApp, levy, officer_by_name, post_also, post_officer, report,
    unit_by_code, words,
};
use entity::attachment::AttachmentId;
use entity::case::Confidentiality;
use entity::case_event::{ActKind, ActorKind};
use entity::posting::Role;
use entity::referral::{LegalGround, ReferralId, ReturnReason};
use entity::unit::{self, Level, UnitId, UnitKind, Zone};
use entity::visit::VisitPurpose;
use entity::{attachment, case_event};
use satupintu::casefile::directory::facts;
use satupintu::casefile::{NewReport, Opened, Received, policy};
use satupintu::platform::Platform;
use satupintu::platform::files::{self, Holder};
use satupintu::rules::access::{knows_reporter, sees};
use satupintu::rules::act::{Act, ArchiveReason, Assignee, HandOver, Officer};
use satupintu::rules::decide::Present;
use satupintu::rules::file_sight::{Brought, FileFacts};
use satupintu::rules::policy::Policy;
use satupintu::rules::territory::RegionCode;
use satupintu::rules::visit::VisitPlan;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use std::io::Cursor;
use std::sync::Arc;

/// A village of the same district, and one in another regency.
const NEXT_VILLAGE: &str = "12.09.09.2003";
const FAR_VILLAGE: &str = "12.10.01.1001";

/// Offices beside those of the stories.
const FURTHER: &[(&str, UnitKind, Level, &str)] = &[
    ("desa-tetangga", UnitKind::Puskesos, Level::Village, NEXT_VILLAGE),
    ("desa-jauh", UnitKind::Puskesos, Level::Village, FAR_VILLAGE),
    ("slrt-lain", UnitKind::Secretariat, Level::Regency, "12.10"),
];

/// What all marks of all cases have in common: without it in a body there is nothing to look for.
const MARKS: &[&str] = &["unik", "Unik", "12090945087091", "8120000719", "812-0000-719"];

/// Where an officer of every role is posted.
const PLACES: &[&str] = &[
    "desa",
    "desa-tetangga",
    "desa-lain",
    "kecamatan",
    "slrt",
    "inspektorat",
    "slrt-lain",
    "provinsi",
    "kemensos",
];

/// One case and what gives it away.
pub struct Subject {
    pub what: &'static str,
    pub received: Received,
    pub opened: Opened,
    /// A photo that came with the story.
    pub file: AttachmentId,
    /// The reporter's name, if one is kept.
    pub name: Option<String>,
    /// Story, place in the village, and an internal note.
    pub told: Vec<String>,
    /// NIK and phone in full: no page shows them unasked.
    numbers: Vec<String>,
}

/// An officer, as the rules see them and at their desk.
pub struct Visitor {
    pub who: String,
    pub officer: Officer,
    pub browser: Browser,
}

/// The world.
pub struct Scene {
    pub app: TestApp,
    pub cases: Vec<Subject>,
    pub visitors: Vec<Visitor>,
    policy: Arc<Policy>,
}

impl Scene {
    pub async fn new() -> Self {
        let app = TestApp::new().await;
        for further in FURTHER {
            found_unit(&app, further).await;
            post_officer(&app, &format!("staf-{}", further.0), further.0, Role::Coordinator).await;
        }
        let cases = cases(&app).await;
        let visitors = visitors(&app).await;
        let policy = policy(&app.platform).await.unwrap();
        Self { app, cases, visitors, policy }
    }

    /// The time it is and the terms in force, as pages read them.
    pub fn present(&self) -> Present<'_> {
        Present { now: self.app.platform.clock.now(), policy: &self.policy }
    }

    pub fn case(&self, what: &str) -> &Subject {
        self.cases.iter().find(|case| case.what == what).unwrap()
    }

    /// Nobody changed anything: every case stands as it stood when the walk began.
    pub async fn assert_untouched(&self) {
        for case in &self.cases {
            let now = self.app.stands(&case.received).await.row;
            let then = &case.opened.row;
            assert_eq!((now.version, now.events), (then.version, then.events), "{}", case.what);
        }
    }
}

impl Subject {
    /// The ticket code, without its dash.
    pub fn code(&self) -> &str {
        self.received.code.as_str()
    }

    /// The address of its page at the desk.
    pub fn path(&self) -> String {
        format!("/meja/laporan/{}", self.code())
    }

    /// The reporter's NIK; empty when none is kept.
    pub fn nik(&self) -> &str {
        self.numbers.first().map_or("", String::as_str)
    }

    /// A referral of this case.
    pub fn referral(&self) -> Option<ReferralId> {
        self.opened.standing.referrals.first().map(|referral| referral.id)
    }

    /// What the rules know of each photo: it came with the story and was chosen for no referral.
    pub fn photo() -> FileFacts {
        let brought =
            Brought { act: ActKind::Receive, by: ActorKind::Reporter, unit: None, referral: None };
        FileFacts { brought, with: Vec::new(), given: false }
    }

    pub fn seen_by(&self, officer: &Officer) -> bool {
        sees(officer, &self.opened.standing)
    }

    /// What the body says although this officer must not read it. `asked` is what they typed
    /// themselves.
    pub fn leak_to(&self, officer: &Officer, body: &str, asked: &str) -> Option<String> {
        let marked = MARKS.iter().any(|mark| body.contains(mark));
        let mut secret = Vec::new();
        if marked {
            secret.extend(self.numbers.iter().cloned());
        }
        if !self.seen_by(officer) {
            secret.extend(self.codes());
        }
        if marked && !self.seen_by(officer) {
            secret.extend(self.told.iter().cloned());
        }
        if marked && !knows_reporter(officer, &self.opened.standing) {
            secret.extend(self.name.clone());
        }
        first_in(&secret, body, asked)
    }

    /// What the body says although its reader has shown no proof; a code alone gives none of it.
    pub fn leak_to_public(&self, body: &str) -> Option<String> {
        let secret = [self.numbers.as_slice(), &self.told, self.name.as_slice()].concat();
        first_in(&secret, body, "")
    }

    fn codes(&self) -> [String; 2] {
        [self.code().to_owned(), self.received.code.to_string()]
    }
}

/// The first of these words in a body, other than those that were asked for.
fn first_in(secret: &[String], body: &str, asked: &str) -> Option<String> {
    let typed = asked.replace('-', "");
    secret
        .iter()
        .find(|word| body.contains(word.as_str()) && !typed.contains(&word.replace('-', "")))
        .cloned()
}

async fn found_unit(app: &TestApp, (code, kind, level, region): &(&str, UnitKind, Level, &str)) {
    unit::ActiveModel {
        id: Set(UnitId::fresh()),
        code: Set((*code).to_owned()),
        name: Set(format!("Kantor {code}")),
        kind: Set(*kind),
        level: Set(*level),
        region_code: Set(Some((*region).to_owned())),
        parent_id: Set(None),
        phone: Set(None),
        email: Set(None),
        hours: Set(None),
        zone: Set(Zone::Wib),
        takes_intake: Set(true),
        emergency_desk: Set(false),
        single_handed: Set(false),
        closed_at: Set(None),
    }
    .insert(&app.platform.db)
    .await
    .unwrap();
}

/// Every role in every place, and one officer of the accused village who works for the overseers too.
async fn visitors(app: &TestApp) -> Vec<Visitor> {
    let mut all = Vec::new();
    for place in PLACES {
        for role in Role::ALL {
            let who = format!("{role} of {place}");
            let short = who.replace(' ', "-");
            post_officer(app, &short, place, *role).await;
            all.push(visitor(app, who, &short).await);
        }
    }
    post_officer(app, "rangkap", "inspektorat", Role::Manager).await;
    post_also(app, "rangkap", "desa", Role::Facilitator).await;
    all.push(
        visitor(app, "manager of inspektorat and facilitator of desa".into(), "rangkap").await,
    );
    all
}

async fn visitor(app: &TestApp, who: String, short: &str) -> Visitor {
    let officer = app.as_ruled(short).await;
    assert_eq!(officer.id, officer_by_name(&app.platform.db, short).await.id);
    Visitor { who, officer, browser: app.officer(short).await }
}

async fn cases(app: &TestApp) -> Vec<Subject> {
    let mut all = Vec::new();
    for (n, (what, report)) in reports().into_iter().enumerate() {
        let (report, name, told, numbers) = marked(report, what, n);
        let received = app.receive(report).await;
        play(app, what, &received, &told[2]).await;
        let opened = app.stands(&received).await;
        let file = photo(&app.platform, &received).await;
        all.push(Subject { what, received, opened, file, name, told, numbers });
    }
    all
}

/// A photo of one pixel, as if it had come with the story.
async fn photo(platform: &Platform, received: &Received) -> AttachmentId {
    let mut png = Cursor::new(Vec::new());
    image::RgbImage::new(1, 1).write_to(&mut png, image::ImageFormat::Png).unwrap();
    let holder = Holder::Case(received.case, 1);
    let kept = files::keep(platform, holder, png.into_inner()).await.unwrap().unwrap();
    let first = case_event::Column::CaseId.eq(received.case);
    let event = case_event::Entity::find().filter(first).one(&platform.db).await.unwrap().unwrap();
    let sent = attachment::ActiveModel { event_id: Set(Some(event.id)), ..Default::default() };
    let this = attachment::Column::Id.eq(kept.id);
    attachment::Entity::update_many().set(sent).filter(this).exec(&platform.db).await.unwrap();
    kept.id
}

fn reports() -> Vec<(&'static str, NewReport)> {
    let of = |village: &str| NewReport { village: RegionCode::parse(village).unwrap(), ..report() };
    let kept = |confidentiality| NewReport { confidentiality, ..report() };
    vec![
        ("biasa", report()),
        ("tetangga", of(NEXT_VILLAGE)),
        ("asing", of(OTHER_VILLAGE)),
        ("jauh", of(FAR_VILLAGE)),
        ("dirujuk", report()),
        ("ditolak", report()),
        ("rahasia", kept(Confidentiality::Confidential)),
        ("anonim", NewReport { reporter: None, ..kept(Confidentiality::Anonymous) }),
        ("pungutan", levy()),
        ("selesai", report()),
    ]
}

type Marked = (NewReport, Option<String>, Vec<String>, Vec<String>);

/// The same report in words that stand in no other.
fn marked(mut report: NewReport, what: &str, n: usize) -> Marked {
    let told = ["Kisah", "Tempat", "Catatan"].map(|word| format!("{word}unik{what}")).to_vec();
    report.story = words(&told[0]);
    report.place = Some(words(&told[1]));
    let (mut name, mut numbers) = (None, Vec::new());
    if let Some(person) = &mut report.reporter {
        let (nik, phone) = (format!("12090945087091{n:02}"), format!("8120000719{n:02}"));
        name = Some(format!("Tanda Unik{what}"));
        person.identity.name.clone_from(&name);
        person.identity.nik = Some(nik.clone());
        person.identity.phone = Some(format!("+62{phone}"));
        let spaced = format!("{}-{}-{}", &phone[..3], &phone[3..7], &phone[7..]);
        numbers = vec![nik, phone, spaced];
    }
    (report, name, told, numbers)
}

/// Brings the case where its kind has it, and leaves a note in it.
async fn play(app: &TestApp, what: &str, case: &Received, note: &str) {
    let holder = match what {
        "tetangga" => "staf-desa-tetangga",
        "asing" => "andi",
        "jauh" => "staf-desa-jauh",
        "pungutan" => "maria",
        _ => "hadi",
    };
    let does = async |who: &str, act: Act| app.does(who, case, act).await.unwrap();
    does(holder, Act::Note { words: words(note) }).await;
    does(holder, Act::Check).await;
    match what {
        "dirujuk" | "rahasia" => {
            does("budi", Act::Refer(hand_over(app, "slrt").await)).await;
            does("ratna", Act::Accept { referral: first_referral(app, case).await }).await;
        }
        "ditolak" => {
            does("budi", Act::Refer(hand_over(app, "slrt").await)).await;
            let referral = first_referral(app, case).await;
            let (reason, words) = (ReturnReason::Incomplete, words("Lengkapi dahulu."));
            does("ratna", Act::Return { referral, reason, words, suggested: None }).await;
        }
        "selesai" => {
            let (reason, told) = (ArchiveReason::Test, words("Laporan percobaan."));
            does(holder, Act::Archive { reason, told }).await;
        }
        _ => {}
    }
    if what == "dirujuk" {
        does("hadi", Act::PlanVisit(visit(app, note).await)).await;
        let referral = first_referral(app, case).await;
        let over = hand_over(app, "kemensos").await;
        does("ratna", Act::Forward { referral, over, passes_straight: false }).await;
    }
}

/// Somebody is to go there tomorrow.
async fn visit(app: &TestApp, note: &str) -> VisitPlan {
    let hadi = app.as_ruled("hadi").await;
    let starts = app.platform.clock.now().plus_ms(24 * 60 * 60 * 1000);
    VisitPlan {
        officer: Assignee { id: hadi.id, name: hadi.name },
        starts,
        ends: starts.plus_ms(60 * 60 * 1000),
        purpose: VisitPurpose::FamilyData,
        place: None,
        note: Some(words(note)),
        call: None,
    }
}

async fn first_referral(app: &TestApp, case: &Received) -> ReferralId {
    app.stands(case).await.standing.referrals[0].id
}

async fn hand_over(app: &TestApp, unit: &str) -> HandOver {
    HandOver {
        to: facts(&unit_by_code(&app.platform.db, unit).await.unwrap()).unwrap(),
        programme: None,
        reason: words("Kami tidak dapat menyelesaikannya sendiri."),
        summary: None,
        ground: LegalGround::PublicTask,
        files: Vec::new(),
    }
}
