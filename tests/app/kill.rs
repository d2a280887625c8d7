//! Ten reporters write at the real program's pages; it is killed in the middle, again and again. What
//! was acknowledged – its code stood on a page – is there afterwards, once, with its journal and its
//! letter.

use crate::world::{Browser, Form, Installation, TestDatabase, VILLAGE, Wire, postgres};
use entity::case::CaseId;
use entity::outbox::Channel;
use entity::{case, outbox};
use futures_util::future::join_all;
use satupintu::platform::db;
use satupintu::rules::ticket_code::TicketCode;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseConnection, EntityTrait, QueryFilter, Statement,
};
use std::cell::Cell;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::time::{Duration, Instant};

const REPORTERS: usize = 10;
/// Rounds that are always played, and the time within which further ones begin.
const ROUNDS: usize = 3;
const MORE_ROUNDS: usize = 9;
const TIME_FOR_MORE: Duration = Duration::from_secs(20);

/// The connection broke off before the whole page was there.
#[derive(Debug)]
struct Cut;

/// Somebody at a phone who does not give up.
struct Reporter {
    wire: Wire,
    /// Codes that stood on a page.
    codes: Vec<String>,
    /// Written to the end; whether it has arrived nobody knows.
    unsure: Option<(Browser, Form)>,
    /// How many codes all of them have seen in this round.
    shown: Rc<Cell<usize>>,
}

impl Reporter {
    /// Writes a report up to the last button.
    async fn write(&mut self) -> Result<(), Cut> {
        let browser = Browser::new(Rc::clone(&self.wire));
        browser.open("/lapor").await;
        for (button, fields) in [
            ("Mulai", &[][..]),
            ("Lanjutkan", &[("untuk", "self")]),
            ("Lanjutkan", &[("pilih", VILLAGE)]),
            ("Lanjutkan", &[("rt", "RT 02"), ("patokan", "dekat musala")]),
            ("Lanjutkan", &[("masalah", "not-received")]),
            ("Lanjutkan", &[("cerita", "Bantuan PKH bulan Oktober belum masuk ke rekening.")]),
            ("Lanjutkan", &[("hubungi", "sms"), ("hp", "081200007890"), ("rahasia", "open")]),
        ] {
            arrived(&browser)?;
            browser.press(button, fields).await;
        }
        arrived(&browser)?;
        let form = browser.form_with("Kirim laporan");
        self.unsure = Some((browser, form));
        Ok(())
    }

    /// Sends what is written, as often as it takes: always the same form.
    async fn send(&mut self) -> Result<(), Cut> {
        let Some((browser, form)) = &self.unsure else {
            return Ok(());
        };
        let fields: Vec<(&str, &str)> =
            form.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        browser.post(&form.action, &fields).await;
        arrived(browser)?;
        let here = browser.path.borrow().clone();
        let code = here.strip_prefix("/lapor/terkirim/").unwrap_or_else(|| panic!("{here}"));
        let shown = TicketCode::parse(code).unwrap().to_string();
        assert!(shown.split('-').all(|group| browser.shows(group)), "{shown}: {}", browser.text());
        self.codes.push(code.to_owned());
        self.shown.set(self.shown.get() + 1);
        self.unsure = None;
        Ok(())
    }

    /// Sends and writes and sends, until nobody answers any more.
    async fn go_on(&mut self) {
        while self.send().await.is_ok() && self.write().await.is_ok() {}
    }
}

fn arrived(browser: &Browser) -> Result<(), Cut> {
    match browser.status().as_u16() {
        200 => Ok(()),
        crate::world::NO_ANSWER => Err(Cut),
        other => panic!("{other} at {}: {}", browser.path.borrow(), browser.text()),
    }
}

#[actix_web::test]
async fn what_was_acknowledged_is_there_once_however_often_the_program_is_killed() {
    let (database, _) = TestDatabase::create().await;
    let db = db::connect(&database.settings).await.unwrap();
    satupintu::reference::load(&db).await.unwrap();
    db.close().await.unwrap();
    let installed = Installation::new(database);
    let mut reporters = ten(&installed);

    let (began, mut rounds, mut unsure) = (Instant::now(), 0, 0);
    while rounds < ROUNDS || (rounds < MORE_ROUNDS && began.elapsed() < TIME_FOR_MORE) {
        killed_in_the_middle(&installed, &mut reporters).await;
        unsure += reporters.iter().filter(|reporter| reporter.unsure.is_some()).count();
        rounds += 1;
    }

    let server = installed.start().await;
    let sent = join_all(reporters.iter_mut().map(Reporter::send)).await;
    assert!(sent.iter().all(Result::is_ok), "the last ones are answered");
    let codes: Vec<String> = reporters.into_iter().flat_map(|reporter| reporter.codes).collect();
    assert!(unsure > 0, "nobody was cut while sending: the test says nothing");
    assert_all_found(&installed, &codes).await;
    server.kill();
    assert!(installed.run("verify-journal").success(), "{}", installed.log());
    assert_stored_once(&installed, &codes).await;
    println!("{rounds} kills, {} acknowledged, {unsure} sent again", codes.len());
    installed.database.drop().await;
}

fn ten(installed: &Installation) -> Vec<Reporter> {
    let shown = Rc::new(Cell::new(0));
    let reporter = || Reporter {
        wire: installed.wire(),
        codes: Vec::new(),
        unsure: None,
        shown: Rc::clone(&shown),
    };
    (0..REPORTERS).map(|_| reporter()).collect()
}

/// Everybody has written; all send at once; after the first few answers the program dies.
async fn killed_in_the_middle(installed: &Installation, reporters: &mut [Reporter]) {
    let server = installed.start().await;
    let unwritten = reporters.iter_mut().filter(|reporter| reporter.unsure.is_none());
    let written = join_all(unwritten.map(Reporter::write)).await;
    assert!(written.iter().all(Result::is_ok));

    let shown = Rc::clone(&reporters[0].shown);
    shown.set(0);
    let killer = async move {
        let enough = rand::random_range(1..=REPORTERS / 2);
        while shown.get() < enough {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        tokio::time::sleep(Duration::from_millis(rand::random_range(0..20))).await;
        server.kill();
    };
    tokio::join!(killer, join_all(reporters.iter_mut().map(Reporter::go_on)));
}

/// Whoever holds a code finds the report, from any phone.
async fn assert_all_found(installed: &Installation, codes: &[String]) {
    for code in codes {
        let anybody = Browser::new(installed.wire());
        let status = anybody.open(&format!("/s/{code}")).await;
        assert_eq!(status.as_u16(), 200, "{code} was acknowledged and is not there");
    }
}

/// As many cases as codes, each with one letter to its reporter, in a database without a fault.
async fn assert_stored_once(installed: &Installation, codes: &[String]) {
    let db = db::connect(&installed.database.settings).await.unwrap();
    let cases = case::Entity::find().all(&db).await.unwrap();
    let mut stored: Vec<&str> = cases.iter().map(|row| row.code.as_str()).collect();
    let mut shown: Vec<&str> = codes.iter().map(String::as_str).collect();
    stored.sort_unstable();
    shown.sort_unstable();
    assert_eq!(stored, shown, "every case was acknowledged, and acknowledged once");

    let letters = outbox::Entity::find().filter(outbox::Column::Channel.eq(Channel::Sms));
    let mut per_case: BTreeMap<CaseId, usize> = BTreeMap::new();
    for letter in letters.all(&db).await.unwrap() {
        *per_case.entry(letter.case_id.unwrap()).or_default() += 1;
    }
    let once: BTreeMap<CaseId, usize> = cases.iter().map(|row| (row.id, 1)).collect();
    assert_eq!(per_case, once, "one letter for each reporter");
    if postgres().is_none() {
        assert_eq!(pragma(&db, "PRAGMA integrity_check").await, ["ok"]);
        assert!(pragma(&db, "PRAGMA foreign_key_check").await.is_empty());
    }
    db.close().await.unwrap();
}

async fn pragma(db: &DatabaseConnection, question: &str) -> Vec<String> {
    let statement = Statement::from_string(db.get_database_backend(), question);
    let rows = db.query_all_raw(statement).await.unwrap();
    rows.iter().map(|row| row.try_get_by_index(0).unwrap()).collect()
}
