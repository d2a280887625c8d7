//! Where an officer can go from every page: the one table of the desk's places, and which of them
//! stand in the menu for the postings somebody holds now. A new place is one line of [`PLACES`].

use crate::platform::http::Visitor;
use crate::platform::locale::say;
use crate::platform::page::MenuItem;
use crate::rules::access::{Duty, has_duty, works_on_cases};
use crate::rules::act::{Officer, Post};
use crate::rules::figures::reads_figures;
use entity::case::Language;
use entity::posting::Role;
use entity::unit::Level;
use std::fmt;

/// Who a place is for. One fitting posting is enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Everybody who has signed in.
    Everybody,
    /// Whoever works on cases.
    Cases,
    /// Whoever reads figures.
    Figures,
    /// Whoever has this work to do.
    Duty(Duty),
    /// Whoever is posted as one of these.
    Roles(&'static [Role]),
}

/// A place of the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its name in the catalogue; the same key with `-hint` says what it is good for.
    pub label: &'static str,
    pub href: &'static str,
    pub who: Who,
}

/// So many places stand in the menu itself.
const MOST: usize = 5;

/// Every other place.
pub const MORE: &str = "/meja/lainnya";

const TODAY: &str = "/meja";
const QUEUE: &str = "/meja/antrean";
const INBOX: &str = "/meja/rujukan/masuk";
const OUTBOX: &str = "/meja/rujukan/keluar";
/// Where visits are, once somebody makes them.
pub const VISITS: &str = "/meja/kunjungan";
const INTAKE: &str = "/meja/catat";
const TRAIL: &str = "/meja/jejak";
const APPROVALS: &str = "/meja/persetujuan";
const ESCALATED: &str = "/meja/eskalasi";
const FIGURES: &str = "/meja/dasbor";
/// Where an office keeps its templates of messages.
pub const TEMPLATES: &str = "/meja/templat";
/// Where an office keeps its quick actions.
pub const QUICKS: &str = "/meja/tindakan-cepat";

/// Who reads the trail, as `rules::access::reads_trail` has it.
pub const TRAIL_READERS: &[Role] = &[Role::Auditor, Role::Admin];

/// Who decides outcomes, as `rules::access::role_may` has it.
const DECIDERS: &[Role] =
    &[Role::Coordinator, Role::Supervisor, Role::Manager, Role::AgencyOfficer];

/// Every place, in the order of the page that lists them all: label, address, who it is for.
pub const PLACES: &[Place] = &[
    place("desk-menu-today", TODAY, Who::Cases),
    place("desk-menu-queue", QUEUE, Who::Cases),
    place("desk-menu-approvals", APPROVALS, Who::Roles(DECIDERS)),
    place("desk-menu-escalated", ESCALATED, Who::Cases),
    place("desk-menu-inbox", INBOX, Who::Cases),
    place("desk-menu-outbox", OUTBOX, Who::Cases),
    place("desk-menu-visits", VISITS, Who::Cases),
    place("counter-menu", INTAKE, Who::Duty(Duty::WriteDown)),
    place("people-menu", "/meja/warga", Who::Cases),
    place("people-menu-route", "/meja/coba-jalur", Who::Roles(ROUTE_KEEPERS)),
    place("desk-menu-templates", TEMPLATES, Who::Roles(DECIDERS)),
    place("desk-menu-quicks", QUICKS, Who::Roles(DECIDERS)),
    place("desk-menu-figures", FIGURES, Who::Figures),
    place("desk-menu-trail", TRAIL, Who::Roles(TRAIL_READERS)),
    place("desk-menu-account", "/akun", Who::Everybody),
];

/// They see to it that reports go the right way.
const ROUTE_KEEPERS: &[Role] = &[Role::Coordinator, Role::Manager, Role::Admin];

const fn place(label: &'static str, href: &'static str, who: Who) -> Place {
    Place { label, href, who }
}

/// What a posting does most, in this order; what is not (yet) somebody's place is passed over.
const fn favourites(post: &Post) -> &'static [&'static str] {
    match (post.role, post.unit.level) {
        (Role::Leadership, _) => &[FIGURES],
        (Role::Auditor | Role::Admin, _) => &[TRAIL],
        (Role::Coordinator, _) => &[TODAY, QUEUE, APPROVALS, OUTBOX, FIGURES],
        (Role::Supervisor, _) => &[TODAY, QUEUE, VISITS, FIGURES, OUTBOX],
        (Role::Facilitator, _) => &[TODAY, VISITS, QUEUE, INTAKE, OUTBOX],
        (Role::FrontOffice, Level::Village) => &[TODAY, QUEUE, INTAKE, VISITS, OUTBOX],
        (_, Level::Village | Level::District) => &[TODAY, QUEUE, VISITS, OUTBOX, INTAKE],
        (Role::Manager, Level::Regency) => &[TODAY, APPROVALS, QUEUE, INBOX, FIGURES],
        (_, Level::Province | Level::Ministry) => &[TODAY, ESCALATED, INBOX, FIGURES, QUEUE],
        _ => &[TODAY, INBOX, QUEUE, OUTBOX],
    }
}

impl Who {
    /// Is this one of theirs?
    pub fn fits(self, officer: &Officer) -> bool {
        match self {
            Self::Everybody => true,
            Self::Cases => officer.posts.iter().any(|post| works_on_cases(post.role)),
            Self::Figures => officer.posts.iter().any(reads_figures),
            Self::Duty(duty) => officer.posts.iter().any(|post| has_duty(post.role, duty)),
            Self::Roles(roles) => officer.posts.iter().any(|post| roles.contains(&post.role)),
        }
    }
}

impl fmt::Display for Who {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Everybody => f.write_str("an officer"),
            Self::Cases => f.write_str("an officer who works on cases"),
            Self::Figures => f.write_str("an officer who reads figures"),
            Self::Duty(Duty::WriteDown) => f.write_str("an officer who writes reports down"),
            Self::Duty(Duty::ImportRegister) => f.write_str("an officer who keeps a register"),
            Self::Roles(roles) => {
                let names: Vec<&str> = roles.iter().map(|role| role.code()).collect();
                write!(f, "an officer posted as `{}`", names.join("` or `"))
            }
        }
    }
}

/// Every place of the officer's.
pub fn places(officer: &Officer) -> Vec<Place> {
    PLACES.iter().copied().filter(|place| place.who.fits(officer)).collect()
}

/// Is this address one of the officer's places?
pub fn has(officer: &Officer, href: &str) -> bool {
    places(officer).iter().any(|place| place.href == href)
}

/// The places of the menu: with several postings whatever comes first in any of them.
fn main_places(officer: &Officer) -> Vec<Place> {
    let lists: Vec<_> = officer.posts.iter().map(favourites).collect();
    let rank = |place: &Place| {
        lists.iter().filter_map(|list| list.iter().position(|href| *href == place.href)).min()
    };
    let own = places(officer);
    let mut ranked: Vec<_> = own.iter().filter_map(|p| Some((rank(p)?, *p))).collect();
    if ranked.is_empty() {
        ranked = own.iter().map(|place| (0, *place)).collect();
    }
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().map(|(_, place)| place).take(MOST).collect()
}

/// The officer's first page: the day, or the first place of those who do not work on cases.
pub fn home(officer: &Officer) -> &'static str {
    let own = main_places(officer).into_iter().find(|place| place.who != Who::Everybody);
    own.map_or(MORE, |place| place.href)
}

/// The menu as it stands on a page.
pub fn menu(officer: &Officer, language: Language, visitor: &Visitor) -> Vec<MenuItem> {
    let main = main_places(officer);
    let item = |label: &str, href: &str| MenuItem {
        label: say(language, label, &[]),
        href: href.to_owned(),
        current: false,
    };
    let mut items: Vec<MenuItem> = main.iter().map(|p| item(p.label, p.href)).collect();
    if places(officer).len() > main.len() {
        items.push(item("desk-menu-more", MORE));
    }
    mark(&mut items, &visitor.address());
    items
}

/// Marks the item that leads to this address, or to what lies above it; of several the most exact.
/// What only the page of all places leads to marks that page.
pub fn mark(items: &mut [MenuItem], address: &str) {
    let near = |href: &str| nearness(href, address);
    let best = items.iter().map(|item| near(&item.href)).max().unwrap_or(0);
    let elsewhere = PLACES.iter().any(|place| near(place.href) > best);
    for item in items {
        let here = best > 0 && near(&item.href) == best;
        item.current = if elsewhere { item.href == MORE } else { here };
    }
}

/// How well a place fits an address: 0 not at all, more the longer the part they have in common.
fn nearness(href: &str, address: &str) -> usize {
    let (path, query) = href.split_once('?').unwrap_or((href, ""));
    let (at, asked) = address.split_once('?').unwrap_or((address, ""));
    let under = path != TODAY && at.strip_prefix(path).is_some_and(|rest| rest.starts_with('/'));
    let asks = query.is_empty() || asked.split('&').any(|pair| pair == query);
    if (at == path && asks) || (under && query.is_empty()) { href.len() } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::access::{Relation, role_may};
    use crate::rules::standing::UnitFacts;
    use crate::rules::territory::RegionCode;
    use entity::case_event::ActKind;
    use entity::officer::OfficerId;
    use entity::unit::{UnitId, UnitKind, Zone};

    fn post(role: Role, level: Level) -> Post {
        let unit = UnitFacts {
            id: UnitId::fresh(),
            name: String::new(),
            kind: UnitKind::Puskesos,
            level,
            region: RegionCode::parse("12").ok(),
            zone: Zone::Wib,
            single_handed: false,
        };
        Post { role, unit }
    }

    fn officer(posts: Vec<Post>) -> Officer {
        Officer { id: OfficerId::fresh(), name: String::new(), language: Language::Id, posts }
    }

    fn hrefs(officer: &Officer) -> Vec<&'static str> {
        main_places(officer).iter().map(|place| place.href).collect()
    }

    fn marked(address: &str) -> Vec<String> {
        let hrefs = [TODAY, QUEUE, INBOX, MORE];
        let item =
            |href: &str| MenuItem { label: String::new(), href: href.to_owned(), current: false };
        let mut items: Vec<_> = hrefs.iter().map(|href| item(href)).collect();
        mark(&mut items, address);
        items.into_iter().filter(|item| item.current).map(|item| item.href).collect()
    }

    #[test]
    fn nobody_has_more_than_five_places_in_the_menu_nor_one_twice() {
        for role in Role::ALL {
            for level in Level::ALL {
                let one = officer(vec![post(*role, *level)]);
                let mut hrefs = hrefs(&one);
                assert!((1..=MOST).contains(&hrefs.len()), "{role} of {level}: {hrefs:?}");
                let home = home(&one);
                assert!(home == MORE || hrefs.contains(&home), "{role} of {level}: {home}");
                hrefs.sort_unstable();
                hrefs.dedup();
                assert_eq!(hrefs.len(), main_places(&one).len());
            }
        }
    }

    #[test]
    fn the_trails_readers_are_those_of_the_rules() {
        let ruled: Vec<Role> = Role::ALL
            .iter()
            .copied()
            .filter(|role| crate::rules::access::reads_trail(*role))
            .collect();
        assert_eq!(ruled, TRAIL_READERS);
    }

    #[test]
    fn who_settles_services_looks_after_what_the_office_has_prepared() {
        let ruled: Vec<Role> = Role::ALL
            .iter()
            .copied()
            .filter(|role| role_may(*role, Relation::Holder, ActKind::Decide))
            .collect();
        let listed: Vec<Role> =
            Role::ALL.iter().copied().filter(|role| DECIDERS.contains(role)).collect();
        assert_eq!(ruled, listed);
        let head = officer(vec![post(Role::Coordinator, Level::Village)]);
        let desk = officer(vec![post(Role::BackOffice, Level::Village)]);
        for href in [TEMPLATES, QUICKS] {
            assert!(has(&head, href) && !has(&desk, href), "{href}");
        }
    }

    #[test]
    fn several_postings_have_what_comes_first_in_each() {
        let village = officer(vec![post(Role::BackOffice, Level::Village)]);
        let both = officer(vec![
            post(Role::BackOffice, Level::Village),
            post(Role::BackOffice, Level::Regency),
        ]);
        assert_eq!(hrefs(&village)[..2], [TODAY, QUEUE]);
        assert_eq!(hrefs(&both)[..3], [TODAY, QUEUE, INBOX], "the same places, each once");
        assert!(hrefs(&both).len() <= MOST);
    }

    #[test]
    fn the_most_exact_place_is_marked() {
        assert_eq!(marked("/meja"), [TODAY]);
        assert_eq!(marked("/meja/antrean?tampilan=semua&status=x"), [QUEUE]);
        assert_eq!(marked("/meja/rujukan/masuk?tampilan=semua"), [INBOX]);
        assert_eq!(marked("/meja/rujukan/keluar"), [MORE], "it stands on that page");
        assert_eq!(marked("/meja/lainnya"), [MORE]);
        assert!(marked("/meja/laporan/7K3M92QFXA").is_empty(), "the day is not above all");
    }
}
