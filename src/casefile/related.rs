//! Other reports that touch this one: of the same person, of the same family, about the same matter.
//! Only within reach, and only where the officer may know both reporters.

use super::reach::reach;
use super::{CaseError, Opened, directory::open_statuses, open_many};
use crate::rules::act::Officer;
use crate::rules::duplicates::{Likeness, is_recent, may_compare, recent_since};
use entity::Moment;
use entity::case;
use entity::case::CaseId;
use entity::person::{self, Part};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};
use std::collections::{HashMap, HashSet};

/// So many people with the same number are looked at, the newest first.
const PEOPLE: u64 = 300;
/// So many reports of the same matter.
const SAME_MATTER: u64 = 50;

/// Another report, and what it has to do with this one.
#[derive(Clone, Debug)]
pub struct Related {
    pub case: Opened,
    pub likeness: Likeness,
    pub ties: Vec<Tie>,
}

/// One of this report's people stands in the other too, or one of their family does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tie {
    /// Whose tie it is, here.
    pub part: Part,
    pub kin: Kin,
}

/// Who it is, there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kin {
    /// The same NIK.
    Same,
    /// The same family card, and not the same NIK.
    Family,
}

/// The reports that touch `of`, whatever their age.
///
/// # Errors
/// When the database fails.
pub async fn related(
    conn: &impl ConnectionTrait,
    officer: &Officer,
    of: &Opened,
    now: Moment,
) -> Result<Vec<Related>, CaseError> {
    if !crate::rules::access::knows_reporter(officer, &of.standing) {
        return Ok(Vec::new());
    }
    let mine = people(conn, [of.row.id]).await?;
    let alike = alike(conn, &mine, of.row.id).await?;
    let rows = within_reach(conn, officer, of, &alike, now).await?;
    let theirs = people(conn, rows.iter().map(|row| row.id)).await?;
    let mut by_case: HashMap<CaseId, Vec<person::Model>> = HashMap::new();
    for person in theirs {
        by_case.entry(person.case_id).or_default().push(person);
    }
    let opened = open_many(conn, rows).await?;
    let comparable = opened.into_iter().filter(|c| may_compare(officer, &of.standing, &c.standing));
    Ok(comparable
        .map(|case| {
            let theirs = by_case.remove(&case.row.id).unwrap_or_default();
            compare(of, &mine, case, &theirs)
        })
        .collect())
}

impl Related {
    /// Could the two be one? Alike, and not long ago.
    pub fn is_suggested(&self, now: Moment) -> bool {
        let row = &self.case.row;
        !self.likeness.whys().is_empty() && is_recent(row.status, row.received_at, now)
    }
}

async fn people(
    conn: &impl ConnectionTrait,
    cases: impl IntoIterator<Item = CaseId>,
) -> Result<Vec<person::Model>, CaseError> {
    let cases: Vec<CaseId> = cases.into_iter().collect();
    // A list of nothing would be looked for in every row.
    if cases.is_empty() {
        return Ok(Vec::new());
    }
    Ok(person::Entity::find().filter(person::Column::CaseId.is_in(cases)).all(conn).await?)
}

/// The cases that have one of these people's numbers.
async fn alike(
    conn: &impl ConnectionTrait,
    mine: &[person::Model],
    but: CaseId,
) -> Result<HashSet<CaseId>, CaseError> {
    let keys = |key: fn(&person::Model) -> &Option<String>| -> Vec<String> {
        mine.iter().filter_map(|person| key(person).clone()).collect()
    };
    let mut found = HashSet::new();
    for (column, keys) in [
        (person::Column::NikKey, keys(|person| &person.nik_key)),
        (person::Column::KkKey, keys(|person| &person.kk_key)),
        (person::Column::PhoneKey, keys(|person| &person.phone_key)),
    ] {
        if keys.is_empty() {
            continue;
        }
        let cases: Vec<CaseId> = person::Entity::find()
            .filter(column.is_in(keys))
            .filter(person::Column::CaseId.ne(but))
            .order_by_desc(person::Column::Id)
            .limit(PEOPLE)
            .select_only()
            .column(person::Column::CaseId)
            .into_tuple()
            .all(conn)
            .await?;
        found.extend(cases);
    }
    Ok(found)
}

/// The reports with those people, and the recent ones of the same matter, that the officer sees.
async fn within_reach(
    conn: &impl ConnectionTrait,
    officer: &Officer,
    of: &Opened,
    alike: &HashSet<CaseId>,
    now: Moment,
) -> Result<Vec<case::Model>, CaseError> {
    use case::Column as C;
    let mut rows = Vec::new();
    if !alike.is_empty() {
        let of_those = case::Entity::find().filter(C::Id.is_in(alike.iter().copied()));
        rows = of_those.filter(reach(officer)).order_by_desc(C::ReceivedAt).all(conn).await?;
    }
    let recent = Condition::any()
        .add(C::ReceivedAt.gte(recent_since(now)))
        .add(C::Status.is_in(open_statuses()));
    let same_matter = case::Entity::find()
        .filter(C::VillageCode.eq(&of.row.village_code))
        .filter(C::Issue.eq(of.row.issue))
        .filter(C::Id.ne(of.row.id))
        .filter(recent)
        .filter(reach(officer))
        .order_by_desc(C::ReceivedAt)
        .limit(SAME_MATTER)
        .all(conn)
        .await?;
    rows.extend(same_matter.into_iter().filter(|row| !alike.contains(&row.id)));
    Ok(rows)
}

fn compare(of: &Opened, mine: &[person::Model], case: Opened, theirs: &[person::Model]) -> Related {
    let any = |alike: fn(&person::Model, &person::Model) -> bool| {
        mine.iter().any(|one| theirs.iter().any(|other| alike(one, other)))
    };
    let (row, other) = (&of.row, &case.row);
    let likeness = Likeness {
        person: any(|a, b| shared(a.nik_key.as_ref(), b.nik_key.as_ref())),
        family: any(|a, b| shared(a.kk_key.as_ref(), b.kk_key.as_ref())),
        phone: any(|a, b| shared(a.phone_key.as_ref(), b.phone_key.as_ref())),
        name: any(|a, b| called(a).is_some_and(|name| called(b) == Some(name))),
        matter: row.issue == other.issue && row.village_code == other.village_code,
    };
    let ties = mine.iter().filter_map(|one| tie(one, theirs)).collect();
    Related { case, likeness, ties }
}

fn tie(mine: &person::Model, theirs: &[person::Model]) -> Option<Tie> {
    let is = |kin| Some(Tie { part: mine.part, kin });
    if theirs.iter().any(|other| shared(mine.nik_key.as_ref(), other.nik_key.as_ref())) {
        return is(Kin::Same);
    }
    let family = theirs.iter().any(|other| shared(mine.kk_key.as_ref(), other.kk_key.as_ref()));
    if family { is(Kin::Family) } else { None }
}

/// Both are known and the same.
fn shared(one: Option<&String>, other: Option<&String>) -> bool {
    one.is_some() && one == other
}

/// A name as two people may write it alike.
fn called(person: &person::Model) -> Option<String> {
    let words: Vec<String> = person
        .name
        .as_deref()?
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    (!words.is_empty()).then(|| words.join(" "))
}
