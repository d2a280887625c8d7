//! The documents that are written from the tables of `rules/` say what the tables say.

use super::document::{Document, table};
use entity::case::CaseStatus;
use entity::case_event::ActKind;
use entity::posting::Role;
use entity::referral::{ReferralKind, ReferralStatus};
use satupintu::rules::access::{Relation, clock_may, reporter_may, role_may, works_on_cases};
use satupintu::rules::case_lifecycle::{Step, is_open, step};
use satupintu::rules::referral_lifecycle;
use std::collections::BTreeMap;

#[test]
fn lifecycles_are_written_as_the_tables_have_them() {
    Document::at("docs/LIFECYCLES.md")
        .section("case table", case_table())
        .section("case diagram", case_diagram())
        .section("referral table", referral_table(ReferralKind::Referral))
        .section("referral diagram", referral_diagram(ReferralKind::Referral))
        .section("transfer table", referral_table(ReferralKind::Transfer))
        .section("transfer diagram", referral_diagram(ReferralKind::Transfer))
        .check();
}

#[test]
fn access_is_written_as_the_matrix_has_it() {
    let mut access = Document::at("docs/ACCESS.md")
        .section("others", others())
        .section("who may at all", who_may_at_all());
    for relation in Relation::ALL {
        access = access.section(section_of(relation), acts_of(relation));
    }
    access.check();
}

fn codes<T: Copy + std::fmt::Display>(all: &[T]) -> Vec<String> {
    all.iter().map(|word| format!("`{word}`")).collect()
}

fn head(first: &str, columns: &[String]) -> Vec<String> {
    [&[first.to_owned()], columns].concat()
}

/// Acts that lead somewhere from some status, with a cell for each status.
fn case_table() -> String {
    let cell = |status: CaseStatus, act: ActKind| match step(status, act) {
        Ok(Step::To(to)) => format!("→ {to}"),
        Ok(Step::Stay) => "stays".to_owned(),
        Ok(Step::Back) => "→ back".to_owned(),
        Ok(Step::ByReferrals) => "by referrals".to_owned(),
        Err(_) => String::new(),
    };
    let row = |act: &ActKind| {
        let cells = CaseStatus::ALL.iter().map(|status| cell(*status, *act)).collect::<Vec<_>>();
        head(&format!("`{act}`"), &cells)
    };
    table(&head("act", &codes(CaseStatus::ALL)), &filled(ActKind::ALL.iter().map(row)))
}

/// Rows with at least one cell that says something.
fn filled(rows: impl Iterator<Item = Vec<String>>) -> Vec<Vec<String>> {
    rows.filter(|row| row.iter().skip(1).any(|cell| !cell.is_empty())).collect()
}

fn case_diagram() -> String {
    let mut ways = Ways::default();
    for status in CaseStatus::ALL {
        for act in ActKind::ALL {
            for to in ends_of(*status, *act) {
                ways.add(&status.to_string(), &to.to_string(), *act);
            }
        }
    }
    let ends: Vec<_> =
        CaseStatus::ALL.iter().filter(|s| !is_open(**s) && **s != CaseStatus::Resolved).collect();
    ways.diagram(CaseStatus::Received.code(), &ends)
}

/// Where an act may lead, other than where it started.
fn ends_of(status: CaseStatus, act: ActKind) -> Vec<CaseStatus> {
    let asks = |from: &&CaseStatus| {
        step(**from, ActKind::Ask) == Ok(Step::To(CaseStatus::AwaitingReporter))
    };
    let merges = |from: &&CaseStatus| step(**from, ActKind::Merge).is_ok();
    match step(status, act) {
        Ok(Step::To(to)) => vec![to],
        Ok(Step::Back) if status == CaseStatus::Merged => {
            CaseStatus::ALL.iter().filter(merges).copied().collect()
        }
        Ok(Step::Back) => CaseStatus::ALL.iter().filter(asks).copied().collect(),
        Ok(Step::ByReferrals) => vec![CaseStatus::Handling],
        Ok(Step::Stay) | Err(_) => Vec::new(),
    }
}

fn referral_table(kind: ReferralKind) -> String {
    let cell = |status: ReferralStatus, act: ActKind| {
        referral_lifecycle::step(kind, status, act).map_or(String::new(), |to| format!("→ {to}"))
    };
    let row = |act: &ActKind| {
        let cells =
            ReferralStatus::ALL.iter().map(|status| cell(*status, *act)).collect::<Vec<_>>();
        head(&format!("`{act}`"), &cells)
    };
    table(&head("act", &codes(ReferralStatus::ALL)), &filled(ActKind::ALL.iter().map(row)))
}

fn referral_diagram(kind: ReferralKind) -> String {
    let mut ways = Ways::default();
    for status in ReferralStatus::ALL {
        for act in ActKind::ALL {
            if let Some(to) = referral_lifecycle::step(kind, *status, *act) {
                ways.add(&status.to_string(), &to.to_string(), *act);
            }
        }
    }
    if kind == ReferralKind::Referral {
        // A child that was returned or taken back wakes its parent; no act is done to the parent.
        ways.label(ReferralStatus::Forwarded.code(), ReferralStatus::InProgress.code(), "(woken)");
    }
    let reached = |status: &&ReferralStatus| !status.is_open() && ways.reach(status.code());
    let ends: Vec<_> = ReferralStatus::ALL.iter().filter(reached).collect();
    ways.diagram(ReferralStatus::Sent.code(), &ends)
}

/// The arrows of a diagram: all acts between two statuses share one.
#[derive(Default)]
struct Ways(BTreeMap<(String, String), Vec<String>>);

impl Ways {
    fn add(&mut self, from: &str, to: &str, act: ActKind) {
        self.label(from, to, act.code());
    }

    fn label(&mut self, from: &str, to: &str, label: &str) {
        self.0.entry((from.to_owned(), to.to_owned())).or_default().push(label.to_owned());
    }

    fn reach(&self, status: &str) -> bool {
        self.0.keys().any(|(_, to)| to == status)
    }

    fn diagram(&self, first: &str, ends: &[impl std::fmt::Display]) -> String {
        let mut lines = vec!["```mermaid".to_owned(), "stateDiagram-v2".to_owned()];
        lines.push(format!("    [*] --> {first}"));
        for ((from, to), acts) in &self.0 {
            lines.push(format!("    {from} --> {to}: {}", acts.join(", ")));
        }
        lines.extend(ends.iter().map(|end| format!("    {end} --> [*]")));
        lines.push("```".to_owned());
        lines.join("\n")
    }
}

fn others() -> String {
    let list = |may: fn(ActKind) -> bool| {
        let acts: Vec<ActKind> = ActKind::ALL.iter().copied().filter(|act| may(*act)).collect();
        codes(&acts).join(", ")
    };
    format!(
        "- The reporter, once proven: {}.\n- The clock: {}.\n",
        list(reporter_may),
        list(clock_may)
    )
}

fn who_may_at_all() -> String {
    let (work, read): (Vec<Role>, Vec<Role>) =
        Role::ALL.iter().partition(|role| works_on_cases(**role));
    format!(
        "- Work on cases: {}.\n- Never open one: {}.\n",
        codes(&work).join(", "),
        codes(&read).join(", ")
    )
}

const fn section_of(relation: Relation) -> &'static str {
    match relation {
        Relation::Holder => "holder",
        Relation::Receiver => "receiver",
        Relation::Answerer => "answerer",
        Relation::Sender => "sender",
        Relation::Neighbour => "neighbour",
    }
}

/// What the roles may do that have this relation to a case.
fn acts_of(relation: Relation) -> String {
    let roles: Vec<Role> = Role::ALL.iter().copied().filter(|role| works_on_cases(*role)).collect();
    let mark = |role: &Role, act: ActKind| {
        if role_may(*role, relation, act) { "●".to_owned() } else { String::new() }
    };
    let row = |act: &ActKind| {
        let cells: Vec<String> = roles.iter().map(|role| mark(role, *act)).collect();
        head(&format!("`{act}`"), &cells)
    };
    table(&head("act", &codes(&roles)), &filled(ActKind::ALL.iter().map(row)))
}
