//! The unit's own labels on a case: those it uses are ticked, a new one is written.

use crate::casefile::labels::{in_use, of_unit_on};
use crate::journey::casework::{Desk, Reading, Stamp, Step, new_label};
use crate::platform::error::{AppError, Refusal};
use crate::platform::fields::{FieldErrors, Problem};
use crate::rules::access::post_for;
use crate::rules::act::Act;
use crate::rules::label::{self, Label};
use entity::case_event::ActKind;
use entity::unit::UnitId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Putting labels on a case, and taking them off.
pub struct Labels;

/// Its form: a mark for every label, named after its place in the list, and a new one.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct LabelForm {
    #[serde(flatten)]
    pub stamp: Stamp,
    #[serde(default)]
    pub baru: String,
    #[serde(flatten)]
    pub marks: BTreeMap<String, String>,
}

/// What its template shows.
#[derive(Clone, Debug, Serialize)]
pub struct LabelChoices {
    pub labels: Vec<Mark>,
    pub longest: usize,
}

/// A label to tick.
#[derive(Clone, Debug, Serialize)]
pub struct Mark {
    pub name: String,
    pub label: String,
    pub checked: bool,
}

/// What each mark's name begins with; its value is the label.
const MARK: &str = "pasang-";

impl LabelForm {
    fn marked(&self, label: &Label) -> bool {
        let marks = self.marks.iter().filter(|(name, _)| name.starts_with(MARK));
        let mut labels = marks.filter_map(|(_, value)| Label::parse(value).ok().flatten());
        labels.any(|marked| marked.key() == label.key())
    }
}

impl Step for Labels {
    const ACT: ActKind = ActKind::Label;
    const ROOM: &'static str = "hands";
    const TEMPLATE: &'static str = "triage/label.html";
    type Form = LabelForm;
    type Choices = LabelChoices;

    async fn blank(desk: &Desk, stamp: Stamp) -> Result<LabelForm, AppError> {
        let worn = of_unit_on(&desk.platform().db, unit(desk)?, desk.opened.row.id).await?;
        let mark = |(place, label): (usize, &Label)| (format!("{MARK}{place}"), label.to_string());
        let marks = worn.iter().enumerate().map(mark).collect();
        Ok(LabelForm { stamp, baru: String::new(), marks })
    }

    async fn choices(desk: &Desk, form: &LabelForm) -> Result<LabelChoices, AppError> {
        let mark = |(place, label): (usize, &Label)| Mark {
            name: format!("{MARK}{place}"),
            label: label.to_string(),
            checked: form.marked(label),
        };
        let labels = known(desk).await?.iter().enumerate().map(mark).collect();
        Ok(LabelChoices { labels, longest: label::LONGEST })
    }

    async fn read(desk: &Desk, form: &LabelForm) -> Result<Reading, AppError> {
        let worn = of_unit_on(&desk.platform().db, unit(desk)?, desk.opened.row.id).await?;
        let fresh = match new_label(&form.baru) {
            Ok(fresh) => fresh,
            Err(problem) => return Ok(wrong(problem)),
        };
        let mut wanted: Vec<Label> = known(desk).await?;
        wanted.retain(|label| form.marked(label));
        let known = |label: &Label| wanted.iter().any(|have| have.key() == label.key());
        let fresh = fresh.filter(|label| !known(label));
        wanted.extend(fresh);
        if wanted.len() > label::MOST {
            return Ok(wrong(Problem::new("hands-label-many").with("most", &label::MOST)));
        }
        let without = |these: &[Label], those: &[Label]| -> Vec<Label> {
            let there = |label: &&Label| !those.iter().any(|other| other.key() == label.key());
            these.iter().filter(there).cloned().collect()
        };
        let (put, taken) = (without(&wanted, &worn), without(&worn, &wanted));
        if put.is_empty() && taken.is_empty() {
            return Ok(wrong(Problem::new("hands-label-nothing")));
        }
        Ok(Reading::Do(Box::new(Act::Label { put, taken })))
    }

    fn stamp(form: &LabelForm) -> &Stamp {
        &form.stamp
    }

    fn own_words(form: &LabelForm) -> Vec<String> {
        [form.baru.clone()].into_iter().filter(|text| !text.trim().is_empty()).collect()
    }

    fn sample() -> (LabelForm, LabelChoices) {
        let mark = |place: usize, label: &str| Mark {
            name: format!("{MARK}{place}"),
            label: label.to_owned(),
            checked: place == 0,
        };
        let labels = vec![mark(0, "Tunggu musdes <b>"), mark(1, "Perlu kunjungan ulang")];
        (LabelForm::default(), LabelChoices { labels, longest: label::LONGEST })
    }
}

fn wrong(problem: Problem) -> Reading {
    Reading::Wrong(FieldErrors::only("baru", problem))
}

/// The unit whose labels they are: the one the officer does it for.
fn unit(desk: &Desk) -> Result<UnitId, Refusal> {
    let post = post_for(&desk.session.officer, ActKind::Label, None, desk.standing());
    post.map(|post| post.unit.id).ok_or(Refusal::NotYourAct)
}

/// The labels the unit uses, and those on this case.
async fn known(desk: &Desk) -> Result<Vec<Label>, AppError> {
    let (db, unit) = (&desk.platform().db, unit(desk)?);
    let mut all = in_use(db, &desk.session.officer, vec![unit]).await?;
    all.extend(of_unit_on(db, unit, desk.opened.row.id).await?);
    all.sort_by_key(Label::key);
    all.dedup_by_key(|label| label.key());
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_known_by_its_word_wherever_its_mark_stands() {
        let marks = BTreeMap::from([("pasang-4".to_owned(), "tunggu  Musdes".to_owned())]);
        let form = LabelForm { marks, ..LabelForm::default() };
        assert!(form.marked(&Label::parse("Tunggu musdes").unwrap().unwrap()));
        assert!(!form.marked(&Label::parse("Tunggu").unwrap().unwrap()));
    }
}
