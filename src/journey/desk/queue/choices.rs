//! What the filters offer to choose from.

use super::asked::{Asked, Order};
use super::filters::{NAMES, NOBODY};
use super::hamlets::hamlet_choices;
use crate::casefile::directory::present;
use crate::casefile::labels;
use crate::journey::casework::{Choice, Names, choices, with_none, working_units};
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::platform::locale::say;
use crate::regions::{Gazetteer, Region};
use crate::rules::access::works_on_cases;
use crate::rules::label::Label;
use crate::rules::territory::{RegionCode, RegionLevel};
use entity::case::{CaseStatus, Intake, Issue, Language};
use entity::officer::OfficerId;
use entity::posting::Role;
use entity::{officer, posting};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::Serialize;
use std::collections::BTreeMap;

/// The form of the filters.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FilterForm {
    /// What is set, by name; empty where nothing is.
    pub values: BTreeMap<&'static str, String>,
    pub issues: Vec<Choice>,
    pub statuses: Vec<Choice>,
    /// Empty where there is one village only.
    pub places: Vec<Choice>,
    /// Empty where nobody of the officer's own village told of one.
    pub hamlets: Vec<Choice>,
    pub officers: Vec<Choice>,
    /// Empty where the officer's units use none.
    pub labels: Vec<Choice>,
    pub intakes: Vec<Choice>,
    pub orders: Vec<Choice>,
    /// Complaints about officers can be asked for.
    pub misconduct: bool,
    /// Something is set that stands further down.
    pub open: bool,
}

/// The filters that stand further down.
const FURTHER: [&str; 5] = ["sumber", "dari", "sampai", "berkadar", "mendesak"];

impl FilterForm {
    /// The form for a question.
    pub async fn of(
        session: &OfficerSession,
        asked: &Asked,
        (gazetteer, names): (&Gazetteer, &Names),
        misconduct: bool,
    ) -> Result<Self, AppError> {
        let language = session.public.language;
        let set = asked.filters.pairs();
        let value =
            |name: &str| set.iter().find(|(have, _)| *have == name).map(|(_, value)| value.clone());
        let mut values: BTreeMap<_, _> =
            NAMES.into_iter().map(|name| (name, value(name).unwrap_or_default())).collect();
        values.insert("urut", asked.order.word().to_owned());
        values.insert("tampilan", asked.view.word().to_owned());
        let all = |key: &str, choices| with_none(say(language, key, &[]), choices);
        let statuses = CaseStatus::ALL.iter().map(|status| status.code());
        let intakes = Intake::ALL.iter().map(|intake| intake.code());
        let places = place_choices(session, gazetteer, asked.filters.place.as_ref());
        let hamlets = hamlet_choices(session, &asked.filters).await?;
        let labels = label_choices(session, asked.filters.label.as_ref()).await?;
        Ok(Self {
            labels: if labels.is_empty() { labels } else { all("find-all-labels", labels) },
            hamlets: if hamlets.is_empty() { hamlets } else { all("find-all-hamlets", hamlets) },
            issues: all("desk-all-issues", issues(language)),
            statuses: all("desk-all-statuses", choices(language, "status", statuses)),
            places: if places.len() > 1 { all("find-all-places", places) } else { Vec::new() },
            officers: all(
                "find-all-officers",
                officer_choices(session, asked.filters.officer(), names).await?,
            ),
            intakes: all("find-all-intakes", choices(language, "intake", intakes)),
            orders: choices(language, "find-order", Order::ALL.map(Order::word)),
            misconduct: misconduct || asked.filters.misconduct,
            open: set.iter().any(|(name, _)| FURTHER.contains(name))
                || asked.order != Order::default(),
            values,
        })
    }
}

/// The labels of the officer's units, and the one asked for.
async fn label_choices(
    session: &OfficerSession,
    asked: Option<&Label>,
) -> Result<Vec<Choice>, AppError> {
    let units = working_units(&session.officer);
    let mut labels = labels::in_use(&session.platform().db, &session.officer, units).await?;
    labels.extend(asked.cloned());
    labels.sort_by_key(Label::key);
    labels.dedup_by_key(|label| label.key());
    Ok(labels.iter().map(|label| Choice::new(label.to_string(), label.to_string())).collect())
}

/// Every issue, by its words.
pub fn issues(language: Language) -> Vec<Choice> {
    choices(language, "issue", Issue::ALL.iter().map(|issue| issue.code()))
}

/// Nobody, oneself, and everybody else who works on cases for the officer's units.
pub async fn officer_choices(
    session: &OfficerSession,
    chosen: Option<OfficerId>,
    names: &Names,
) -> Result<Vec<Choice>, AppError> {
    let language = session.public.language;
    let me = session.officer.id;
    let mut colleagues = colleagues(session).await?;
    if let Some(id) = chosen
        && colleagues.iter().all(|(known, _)| *known != id)
        && let Some(name) = names.officer(id)
    {
        colleagues.push((id, name.to_owned()));
    }
    colleagues.sort_by_key(|(id, _)| *id != me);
    let label = |(id, name): &(OfficerId, String)| {
        if *id == me {
            say(language, "find-me", &[("name", name.as_str().into())])
        } else {
            name.clone()
        }
    };
    let nobody = Choice::new(NOBODY, say(language, "find-nobody", &[]));
    let people = colleagues.iter().map(|one| Choice::new(one.0.to_string(), label(one)));
    Ok(std::iter::once(nobody).chain(people).collect())
}

async fn colleagues(session: &OfficerSession) -> Result<Vec<(OfficerId, String)>, AppError> {
    let db = &session.platform().db;
    let posted: Vec<(OfficerId, Role)> = posting::Entity::find()
        .filter(posting::Column::UnitId.is_in(working_units(&session.officer)))
        .filter(present(session.now()))
        .select_only()
        .columns([posting::Column::OfficerId, posting::Column::Role])
        .into_tuple()
        .all(db)
        .await?;
    let working = posted.into_iter().filter(|(_, role)| works_on_cases(*role)).map(|(id, _)| id);
    Ok(officer::Entity::find()
        .filter(officer::Column::Id.is_in(working))
        .filter(officer::Column::DisabledAt.is_null())
        .order_by_asc(officer::Column::Name)
        .select_only()
        .columns([officer::Column::Id, officer::Column::Name])
        .into_tuple()
        .all(db)
        .await?)
}

/// The places of the officer's territory, the smaller below the larger. A regency shows all its villages; a
/// wider territory opens along the way to the place that is chosen.
pub fn place_choices(
    session: &OfficerSession,
    gazetteer: &Gazetteer,
    chosen: Option<&RegionCode>,
) -> Vec<Choice> {
    let posts = session.officer.posts.iter().filter(|post| works_on_cases(post.role));
    let mut roots: Vec<Option<&RegionCode>> = posts.map(|post| post.unit.region.as_ref()).collect();
    roots.sort_unstable();
    roots.dedup();
    if roots.contains(&None) {
        roots = vec![None];
    }
    let mut all = Vec::new();
    for root in roots {
        let whole = root.is_some_and(|code| code.level() == RegionLevel::Regency);
        let opens = |region: &Region| {
            whole && region.code.level() == RegionLevel::District
                || chosen.is_some_and(|chosen| region.code.contains(chosen))
        };
        if let Some(village) = root.filter(|code| code.level() == RegionLevel::Village) {
            all.extend(gazetteer.get(village).map(|region| (0, region)));
        }
        below(gazetteer, root, (0, &opens), &mut all);
    }
    let choice = |(depth, region): (usize, Region)| {
        let code = region.code.to_string();
        Choice::new(code, format!("{}{}", "\u{2003}".repeat(depth), region.in_a_line()))
    };
    all.into_iter().map(choice).collect()
}

fn below(
    gazetteer: &Gazetteer,
    of: Option<&RegionCode>,
    (depth, opens): (usize, &dyn Fn(&Region) -> bool),
    all: &mut Vec<(usize, Region)>,
) {
    for child in gazetteer.children(of) {
        let code = opens(&child).then(|| child.code.clone());
        all.push((depth, child));
        if let Some(code) = code {
            below(gazetteer, Some(&code), (depth + 1, opens), all);
        }
    }
}
