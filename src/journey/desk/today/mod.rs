//! `/meja`: what is to be done today. Lists, not charts; every number leads to its list.

mod beyond;
mod calls;
mod counts;
mod load;
mod sections;

pub use calls::{Call, come};
pub use load::{Load, led};

use self::counts::Counts;
use self::load::load;
use self::sections::{Section, sections};
use super::paging::capped;
use super::queue::{self, Asked, Item, Today, View, today};
use super::referrals::{self, Direction, Question, Shelf};
use super::visits;
use crate::journey::casework::Answer;
use crate::journey::desk::waiting::{self, Waiting};
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::platform::locale::say;
use crate::platform::page::{Face, Page, render, see_other};
use crate::platform::{format, menu, paths};
use entity::Moment;
use entity::unit::Zone;
use serde::Serialize;

/// The officer's first page.
#[derive(Debug, Serialize)]
pub struct TodayPage {
    pub date: String,
    pub calls: Vec<Call>,
    pub lists: Vec<List>,
    pub numbers: Vec<Number>,
    /// The visits of the day, for those who make them.
    pub visits_href: String,
    /// What each officer of the units they lead has in hand.
    pub loads: Vec<Load>,
    /// Overdue in the territory whose figures they read, and where those are.
    pub territory: String,
}

/// One of the three lists.
#[derive(Clone, Debug, Serialize)]
pub struct List {
    pub title: String,
    pub count: String,
    pub items: Vec<Item>,
    pub empty: String,
    pub links: Vec<Link>,
}

/// To the whole list behind what is shown.
#[derive(Clone, Debug, Serialize)]
pub struct Link {
    pub label: String,
    pub href: String,
}

/// A number of the unit, and the list behind it.
#[derive(Clone, Debug, Serialize)]
pub struct Number {
    pub value: String,
    pub label: String,
    pub href: String,
    pub tone: &'static str,
}

/// So many items of a list are shown here.
const SHOWN: u64 = 6;

/// Shows the day; whoever does not work on cases begins elsewhere.
pub async fn show(session: OfficerSession) -> Answer {
    let home = menu::home(&session.officer);
    if home != paths::desk() {
        return Ok(see_other(home));
    }
    let today = today(&session).await?;
    let counts = Counts::of(&session, today).await?;
    let zone = session.officer.posts.first().map_or(Zone::Wib, |post| post.unit.zone);
    let language = session.public.language;
    let page = TodayPage {
        date: format::date(language, session.now(), zone),
        calls: calls::waiting(&session).await?,
        lists: lists(&session, today, &counts).await?,
        numbers: numbers(&session, &counts, visits::of_today(&session).await?),
        visits_href: beyond::visits(&session),
        loads: load(&session).await?,
        territory: beyond::territory(&session).await?,
    };
    render(session.platform(), session.frame(say(language, "desk-today-title", &[])), &page)
}

/// The lists of this officer's day.
async fn lists(
    session: &OfficerSession,
    today: Today,
    counts: &Counts,
) -> Result<Vec<List>, AppError> {
    let mut lists = Vec::new();
    for section in sections(&session.officer) {
        lists.push(match section {
            Section::Approvals => waits(session, Waiting::Decision).await?,
            Section::Escalated => waits(session, Waiting::Escalated).await?,
            Section::Inbox => inbox(session, today, counts).await?,
            Section::Late => mixed(session, today, (View::Late, Shelf::Late), counts).await?,
            Section::DueToday => {
                mixed(session, today, (View::DueToday, Shelf::DueToday), counts).await?
            }
            Section::Answered => of_view(session, today, (View::Answered, counts)).await?,
        });
    }
    Ok(lists)
}

/// What waits for this officer's word.
async fn waits(session: &OfficerSession, which: Waiting) -> Result<List, AppError> {
    let items = waiting::first(session, which, SHOWN).await?.into_iter();
    let count = waiting::count(session, which).await?;
    let links = [(count, "desk-see-waiting", which.href())];
    Ok(list(session, which.word(), count, (items, links.into_iter())))
}

/// Referrals received on which the next step is ours.
async fn inbox(session: &OfficerSession, today: Today, counts: &Counts) -> Result<List, AppError> {
    let items = received(session, today, Shelf::Waiting).await?.into_iter().map(|(_, item)| item);
    let count = counts.shelf(Direction::In, Shelf::Waiting);
    let links = [(count, "desk-to-inbox", paths::inbox())];
    Ok(list(session, "rujukan-masuk", count, (items, links.into_iter())))
}

/// Cases the officer's units hold and referrals they received, whichever is due first.
async fn mixed(
    session: &OfficerSession,
    today: Today,
    (view, shelf): (View, Shelf),
    counts: &Counts,
) -> Result<List, AppError> {
    let mut dated = cases(session, today, view).await?;
    dated.extend(received(session, today, shelf).await?);
    dated.sort_by_key(|(due, _)| *due);
    let (here, there) = (counts.view(view), counts.shelf(Direction::In, shelf));
    let inbox = format!("{}?tampilan={}", paths::inbox(), shelf.word());
    let links =
        [(here, "desk-to-queue", paths::queue(view.word())), (there, "desk-to-inbox", inbox)];
    let items = dated.into_iter().map(|(_, item)| item);
    Ok(list(session, view.word(), here + there, (items, links.into_iter())))
}

/// The first cases of a view of the queue, and the way to all of them.
async fn of_view(
    session: &OfficerSession,
    today: Today,
    (view, counts): (View, &Counts),
) -> Result<List, AppError> {
    let items = cases(session, today, view).await?.into_iter().map(|(_, item)| item);
    let count = counts.view(view);
    let links = [(count, "desk-to-queue", paths::queue(view.word()))];
    Ok(list(session, view.word(), count, (items, links.into_iter())))
}

fn list(
    session: &OfficerSession,
    word: &str,
    count: u64,
    (items, links): (impl Iterator<Item = Item>, impl Iterator<Item = (u64, &'static str, String)>),
) -> List {
    let language = session.public.language;
    let link = |(count, key, href): (u64, &'static str, String)| Link {
        label: say(language, key, &[("count", capped(language, count).into())]),
        href,
    };
    List {
        title: say(language, &format!("desk-today-{word}"), &[]),
        count: capped(language, count),
        items: items.take(usize::try_from(SHOWN).unwrap_or(usize::MAX)).collect(),
        empty: say(language, &format!("desk-today-{word}-none"), &[]),
        links: links.filter(|(count, ..)| *count > 0).map(link).collect(),
    }
}

async fn cases(
    session: &OfficerSession,
    today: Today,
    view: View,
) -> Result<Vec<(Option<Moment>, Item)>, AppError> {
    let asked = Asked::view(view);
    let whose = (&session.officer, today);
    let rows = queue::read(&session.platform().db, whose, &asked, (None, SHOWN)).await?;
    let lines = queue::lines(session, &rows, &asked.carried(None)).await?;
    let due = rows.iter().map(|row| row.clock_due_at);
    Ok(due.zip(lines.into_iter().map(|line| line.item(""))).collect())
}

async fn received(
    session: &OfficerSession,
    today: Today,
    shelf: Shelf,
) -> Result<Vec<(Option<Moment>, Item)>, AppError> {
    let whose = (&session.officer, today);
    let list = Question::shelf(Direction::In, shelf);
    let rows = referrals::read(&session.platform().db, whose, &list, (None, SHOWN)).await?;
    let carried = list.carried(None);
    let lines = referrals::lines(session, (Direction::In, &carried), &rows).await?;
    Ok(lines.into_iter().map(|line| (line.due_at, line.item(""))).collect())
}

fn numbers(
    session: &OfficerSession,
    counts: &Counts,
    (visits, visits_href): (u64, String),
) -> Vec<Number> {
    let language = session.public.language;
    let number = |count: u64, key: &str, href: String, tone| Number {
        value: capped(language, count),
        label: say(language, key, &[]),
        href,
        tone,
    };
    let view = |view: View, tone| {
        let key = format!("desk-view-{}", view.word());
        number(counts.view(view), &key, paths::queue(view.word()), tone)
    };
    let shelf = |direction: Direction, href, tone| {
        let key = format!("desk-{}-title", direction.word());
        number(counts.shelf(direction, Shelf::Waiting), &key, href, tone)
    };
    let own = counts.shelf(Direction::In, Shelf::Mine);
    let own_href = Question::shelf(Direction::In, Shelf::Mine).address(None);
    let own = (own > 0).then(|| number(own, "desk-today-own-referrals", own_href, "ref"));
    let cases = vec![view(View::NeedsAction, "info"), view(View::Mine, "")];
    let others = vec![
        number(visits, "desk-today-visits", visits_href, "visit"),
        shelf(Direction::In, paths::inbox(), "ref"),
        shelf(Direction::Out, paths::outbox(), ""),
        view(View::Referred, ""),
        view(View::Awaiting, "wait"),
    ];
    cases.into_iter().chain(own).chain(others).collect()
}

impl Page for TodayPage {
    const TEMPLATE: &'static str = "desk/today.html";
    const FACE: Face = Face::Desk;

    fn samples() -> Vec<Self> {
        let item = Item {
            href: "/meja/laporan/7K3M92QFXA".to_owned(),
            title: "Suminah".to_owned(),
            sub: "Bantuan belum diterima".to_owned(),
            meta: "7K3M9-2QFXA · Air Joman".to_owned(),
            due: "Lewat 1 hari kerja".to_owned(),
            due_tone: "late",
            tag: "Baru".to_owned(),
            tone: "info",
            current: false,
        };
        let link = Link { label: "Semua 7".to_owned(), href: paths::queue("lewat-batas") };
        let list = |items: Vec<Item>, links| List {
            title: "Lewat batas".to_owned(),
            count: items.len().to_string(),
            items,
            empty: "Tidak ada yang lewat batas.".to_owned(),
            links,
        };
        let call = Call {
            kiosk: "Kios 1".to_owned(),
            minutes: 2,
            action: "/meja/panggilan/x/datang".to_owned(),
        };
        let number = Number {
            value: "12".to_owned(),
            label: "Perlu tindakan".to_owned(),
            href: paths::queue("perlu-tindakan"),
            tone: "info",
        };
        vec![Self {
            date: "Senin, 23 November 2026".to_owned(),
            calls: vec![call],
            lists: vec![list(vec![item], vec![link]), list(Vec::new(), Vec::new())],
            numbers: vec![number],
            visits_href: "/meja/kunjungan".to_owned(),
            loads: vec![Load { name: "Budi Siregar".to_owned(), count: "6".to_owned(), bar: 60 }],
            territory: "Lewat batas di wilayah Anda: 12.".to_owned(),
        }]
    }
}
