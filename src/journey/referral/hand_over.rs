//! Handing work over: a referral shares it, a transfer moves the case, a forwarding passes a referral
//! on. One form for the three.

use super::units::{Wanted, chosen, offers};
use crate::casefile::shares::Known;
use crate::casefile::{contents, shares};
use crate::journey::casework::{
    Choice, Desk, FileChoice, FileMarks, Reading, Stamp, Step, choice, choices, files_shown,
    optional_words, programmes, with_none, word, words,
};
use crate::platform::error::{AppError, Refusal};
use crate::platform::fields::{FieldErrors, Problem};
use crate::platform::files::Shown;
use crate::rules::act::{self, Act};
use crate::rules::standing::UnitFacts;
use entity::case::Consent;
use entity::case_event::ActKind;
use entity::message_template::TemplateUse;
use entity::referral::LegalGround;
use entity::sla_rule::Stage;
use entity::unit::UnitId;
use serde::{Deserialize, Serialize};
use std::marker::PhantomData;

/// What the three ways of handing over differ in.
pub trait Way: 'static {
    const ACT: ActKind;
    /// Does the answer's way back have to be chosen?
    const ASKS_WAY_BACK: bool;
    /// The unit that hands over.
    fn from(desk: &Desk) -> Option<UnitId>;
    fn act(desk: &Desk, over: act::HandOver, passes_straight: bool) -> Option<Act>;
}

/// Another unit does its part; the owner stays.
pub struct Refer;

impl Way for Refer {
    const ACT: ActKind = ActKind::Refer;
    const ASKS_WAY_BACK: bool = false;

    fn from(desk: &Desk) -> Option<UnitId> {
        Some(desk.standing().course.owner.id)
    }

    fn act(_: &Desk, over: act::HandOver, _: bool) -> Option<Act> {
        Some(Act::Refer(over))
    }
}

/// Another unit takes the whole case, if it accepts.
pub struct Transfer;

impl Way for Transfer {
    const ACT: ActKind = ActKind::Transfer;
    const ASKS_WAY_BACK: bool = false;

    fn from(desk: &Desk) -> Option<UnitId> {
        Some(desk.standing().course.owner.id)
    }

    fn act(_: &Desk, over: act::HandOver, _: bool) -> Option<Act> {
        Some(Act::Transfer(over))
    }
}

/// A referral goes on to a division, another agency or the level above.
pub struct Forward;

impl Way for Forward {
    const ACT: ActKind = ActKind::Forward;
    const ASKS_WAY_BACK: bool = true;

    fn from(desk: &Desk) -> Option<UnitId> {
        desk.standing().referral(desk.at.referral?).map(|referral| referral.to)
    }

    fn act(desk: &Desk, over: act::HandOver, passes_straight: bool) -> Option<Act> {
        desk.at.referral.map(|referral| Act::Forward { referral, over, passes_straight })
    }
}

/// Handing over in one of the three ways.
pub struct HandOver<W>(PhantomData<W>);

/// Its form.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct HandOverForm {
    #[serde(flatten)]
    pub stamp: Stamp,
    #[serde(default)]
    pub tujuan: String,
    #[serde(default)]
    pub cari: String,
    #[serde(default)]
    pub program: String,
    #[serde(default)]
    pub alasan: String,
    #[serde(default)]
    pub ringkasan: String,
    #[serde(default)]
    pub dasar: String,
    #[serde(default)]
    pub langsung: String,
    /// Only units that take what the case is about.
    #[serde(default)]
    pub hanya: String,
    /// Only search.
    #[serde(default)]
    pub langkah: String,
    /// The files that are to travel with it.
    #[serde(flatten)]
    pub marks: FileMarks,
}

/// What its template shows.
#[derive(Clone, Debug, Serialize)]
pub struct HandOverChoices {
    pub units: Vec<Choice>,
    pub searched: bool,
    pub programmes: Vec<Choice>,
    pub grounds: Vec<Choice>,
    /// What the citizen last said about it.
    pub consent: String,
    /// Empty unless the way back has to be chosen.
    pub ways_back: Vec<Choice>,
    pub accept_in: String,
    pub reply_in: String,
    pub most: usize,
    pub files: Vec<FileChoice>,
}

const MOST: usize = 2_000;
const YES: &str = "ya";
const NO: &str = "tidak";

impl<W: Way> Step for HandOver<W> {
    const ACT: ActKind = W::ACT;
    const ROOM: &'static str = "refer";
    const TEMPLATE: &'static str = "referral/hand_over.html";
    const TEMPLATES: Option<TemplateUse> = Some(TemplateUse::Refer);
    type Form = HandOverForm;
    type Choices = HandOverChoices;

    async fn blank(desk: &Desk, stamp: Stamp) -> Result<HandOverForm, AppError> {
        let told = contents::told(&desk.platform().vault, &desk.opened)?;
        Ok(HandOverForm {
            stamp,
            cari: desk.at.asked("cari").unwrap_or_default(),
            tujuan: desk.at.asked("tujuan").unwrap_or_default(),
            program: desk.opened.row.programme.clone().unwrap_or_default(),
            ringkasan: told.story,
            dasar: LegalGround::PublicTask.code().to_owned(),
            ..Default::default()
        })
    }

    async fn choices(desk: &Desk, form: &HandOverForm) -> Result<HandOverChoices, AppError> {
        let from = W::from(desk).ok_or(Refusal::OutOfReach)?;
        let wanted = Wanted {
            from,
            programme: &form.program,
            search: &form.cari,
            chosen: &form.tujuan,
            only_takers: !form.hanya.is_empty(),
        };
        let consent = desk.standing().course.consent;
        let grounds = LegalGround::ALL.iter().map(|ground| ground.code());
        let ways_back = choices(desk.language(), "refer-way-back", [YES, NO]);
        Ok(HandOverChoices {
            units: offers(desk, &wanted).await?,
            searched: !form.cari.trim().is_empty(),
            programmes: with_none(desk.say("refer-no-programme", &[]), programmes(desk).await?),
            grounds: choices(desk.language(), "ground", grounds),
            consent: word(desk.language(), "consent", consent.map_or("unasked", |c| c.code())),
            ways_back: if W::ASKS_WAY_BACK { ways_back } else { Vec::new() },
            accept_in: desk.allowance(Stage::ReferralAcceptance),
            reply_in: desk.allowance(Stage::ReferralReply),
            most: MOST,
            files: form.marks.choices(files(desk).await?),
        })
    }

    async fn read(desk: &Desk, form: &HandOverForm) -> Result<Reading, AppError> {
        if !form.langkah.is_empty() {
            return Ok(Reading::NotYet);
        }
        let from = W::from(desk).ok_or(Refusal::OutOfReach)?;
        let unit = chosen(desk, from, &form.tujuan).await?;
        let known = programmes(desk).await?;
        let (mut over, straight) = match over(form, unit, &known, W::ASKS_WAY_BACK) {
            Ok(read) => read,
            Err(errors) => return Ok(Reading::Wrong(errors)),
        };
        let withdrawn = desk.standing().course.consent == Some(Consent::Withdrawn);
        if withdrawn && over.ground == LegalGround::Consent {
            let problem = Problem::new("refer-consent-withdrawn");
            return Ok(Reading::Wrong(FieldErrors::only("dasar", problem)));
        }
        over.files = form.marks.chosen(&seen(desk).await?);
        let act = W::act(desk, over, straight).ok_or(Refusal::OutOfReach)?;
        Ok(Reading::Do(Box::new(act)))
    }

    fn put(form: &mut HandOverForm, text: String) {
        form.alasan = text;
    }

    fn stamp(form: &HandOverForm) -> &Stamp {
        &form.stamp
    }

    fn own_words(form: &HandOverForm) -> Vec<String> {
        [form.alasan.clone(), form.ringkasan.clone()]
            .into_iter()
            .filter(|text| !text.trim().is_empty())
            .collect()
    }

    fn sample() -> (HandOverForm, HandOverChoices) {
        let some = |label: &str| vec![Choice::new("1", label).with_hint("Kabupaten/kota")];
        let choices = HandOverChoices {
            units: some("Sekretariat SLRT Asahan"),
            searched: true,
            programmes: some("PKH"),
            grounds: some("Persetujuan warga"),
            consent: "Boleh".to_owned(),
            ways_back: if W::ASKS_WAY_BACK { some("Ya") } else { Vec::new() },
            accept_in: "3 hari kerja".to_owned(),
            reply_in: "10 hari kerja".to_owned(),
            most: MOST,
            files: FileChoice::samples(),
        };
        (HandOverForm::default(), choices)
    }
}

/// What this officer sees of the files: nobody hands on more.
async fn seen(desk: &Desk) -> Result<Vec<Known>, AppError> {
    let (db, officer) = (&desk.platform().db, &desk.session.officer);
    Ok(shares::seen_by(db, officer, &desk.opened).await?)
}

async fn files(desk: &Desk) -> Result<Vec<Shown>, AppError> {
    let (db, vault) = (&desk.platform().db, &desk.platform().vault);
    let known = seen(desk).await?;
    if known.is_empty() {
        return Ok(Vec::new());
    }
    let journal = contents::journal(db, vault, &desk.opened).await?;
    Ok(files_shown(desk, &known, &journal))
}

fn over(
    form: &HandOverForm,
    unit: Result<UnitFacts, Problem>,
    programmes: &[Choice],
    asks_way_back: bool,
) -> Result<(act::HandOver, bool), FieldErrors> {
    let mut errors = FieldErrors::default();
    let to = errors.take("tujuan", unit);
    let programme = match form.program.as_str() {
        "" => Some(None),
        code if programmes.iter().any(|known| known.value == code) => Some(Some(code.to_owned())),
        _ => errors.take("program", Err(Problem::new("refer-unknown-programme"))),
    };
    let reason = errors.take("alasan", words(&form.alasan, (5, MOST), "refer-no-reason"));
    let summary = errors.take("ringkasan", optional_words(&form.ringkasan, MOST));
    let ground = errors.take("dasar", choice(&form.dasar, "refer-no-ground"));
    let straight = match form.langsung.as_str() {
        _ if !asks_way_back => Some(false),
        YES => Some(true),
        NO => Some(false),
        _ => errors.take("langsung", Err(Problem::new("refer-no-way-back"))),
    };
    match (to, programme, reason, summary, ground.zip(straight)) {
        (Some(to), Some(programme), Some(reason), Some(summary), Some((ground, straight))) => {
            let files = Vec::new();
            Ok((act::HandOver { to, programme, reason, summary, ground, files }, straight))
        }
        _ => Err(errors),
    }
}
