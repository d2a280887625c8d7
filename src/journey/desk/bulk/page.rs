//! The form for many at once, and the preview: how many it will be done to, who is skipped and why.

use super::aim::Aim;
use super::form::{BulkChoices, BulkForm, Wanted, read};
use super::hub_href;
use super::plan::{Planned, plan};
use super::selection::Selection;
use super::words::{about, of_list};
use crate::journey::casework::{Answer, Choice, Desk, shown_code, word};
use crate::journey::desk::queue::rows_of;
use crate::platform::error::{AppError, Refusal};
use crate::platform::extract::OfficerSession;
use crate::platform::fields::Filled;
use crate::platform::locale::{Arg, say};
use crate::platform::page::{Face, Page, render_as};
use crate::platform::{menu, paths};
use crate::rules::deed::Deed;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use entity::batch::BatchId;
use entity::case::{CaseId, Language};
use entity::saved_view::DeskList;
use entity::selection::SelectionId;
use serde::Serialize;

/// So many that are marked are named.
const NAMED: usize = 3;

/// The page.
#[derive(Debug, Serialize)]
pub struct BulkPage {
    pub aim: &'static str,
    pub title: String,
    pub intro: String,
    /// Nothing has to be said first, so there is nothing to change.
    pub at_once: bool,
    pub action: String,
    pub back_href: String,
    pub form: Filled<BulkForm>,
    pub assign_label: String,
    pub choices: BulkChoices,
    pub preview: Option<Preview>,
    /// Where the unit's quick actions stand.
    pub quicks_href: &'static str,
    /// The officer looks after them.
    pub may_keep_quicks: bool,
}

/// What will happen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Preview {
    /// "12 laporan akan ditugaskan kepada Budi Siregar."
    pub will: String,
    /// "2 dilewati: sudah selesai."
    pub skipped: Vec<String>,
    pub todo: usize,
    pub lines: Vec<Line>,
    /// What the first of those who are written to will read, and who they are.
    pub example: String,
    pub example_title: String,
}

/// One row, and why it is skipped.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    pub code: String,
    pub href: String,
    pub title: String,
    /// Empty when it will be done.
    pub why: String,
}

/// The selection and the aim an address names.
pub async fn named(
    session: &OfficerSession,
    (id, aim): (String, String),
) -> Result<(Selection, Aim), AppError> {
    let id: SelectionId = id.parse().map_err(|_| Refusal::OutOfReach)?;
    let selection = Selection::load(session, id).await?;
    let aim = Aim::of_word(selection.list, &aim).ok_or(Refusal::OutOfReach)?;
    Ok((selection, aim))
}

/// Shows the form; where nothing is asked, the preview at once.
pub async fn show(session: OfficerSession, path: Path<(String, String)>) -> Answer {
    let (selection, aim) = named(&session, path.into_inner()).await?;
    if aim.asks_nothing() {
        let form = BulkForm::default();
        return match read(&session, aim, &form).await? {
            Ok(wanted) => preview(&session, &selection, (aim, form), &wanted).await,
            Err(errors) => {
                let filled = Filled::with_errors(form, &errors, session.public.language);
                shown(&session, &selection, aim, (filled, None)).await
            }
        };
    }
    shown(&session, &selection, aim, (Filled::fresh(BulkForm::default()), None)).await
}

/// Shows what would happen.
pub async fn preview(
    session: &OfficerSession,
    selection: &Selection,
    (aim, mut form): (Aim, BulkForm),
    wanted: &Wanted,
) -> Answer {
    let planned = plan(session, selection, wanted).await?;
    form.batch = BatchId::fresh().to_string();
    let preview = Preview::of(session, (selection.list, wanted), &planned);
    shown(session, selection, aim, (Filled::fresh(form), Some(preview))).await
}

/// Shows the page.
pub async fn shown(
    session: &OfficerSession,
    selection: &Selection,
    aim: Aim,
    (form, preview): (Filled<BulkForm>, Option<Preview>),
) -> Answer {
    let language = session.public.language;
    let hub = hub_href(selection.id);
    let page = BulkPage {
        aim: aim.word(),
        title: say(language, &format!("hands-bulk-{}", aim.word()), &[]),
        intro: chosen(session, selection).await?,
        at_once: aim.asks_nothing(),
        action: format!("{hub}/{}", aim.word()),
        back_href: hub,
        assign_label: of_list(language, selection.list, "hands-assign-whom", &[]),
        choices: BulkChoices::of(session, aim).await?,
        form,
        preview,
        quicks_href: menu::QUICKS,
        may_keep_quicks: menu::has(&session.officer, menu::QUICKS),
    };
    let frame = session.frame(page.title.clone());
    if page.form.has_errors() {
        let frame = frame.with_errors();
        return render_as(session.platform(), StatusCode::UNPROCESSABLE_ENTITY, frame, &page);
    }
    render_as(session.platform(), StatusCode::OK, frame, &page)
}

/// How many are marked; of a few, which.
async fn chosen(session: &OfficerSession, selection: &Selection) -> Result<String, AppError> {
    let (language, n) = (session.public.language, selection.items.len());
    let chosen = of_list(language, selection.list, "hands-chosen", &[("n", n.into())]);
    if n > NAMED {
        return Ok(chosen);
    }
    let cases: Vec<CaseId> = selection.items.iter().map(|item| item.case).collect();
    let rows = rows_of(&session.platform().db, &session.officer, &cases).await?;
    let code = |case: &CaseId| rows.iter().find(|row| row.id == *case).map(|row| &row.code);
    let mut codes: Vec<String> =
        cases.iter().filter_map(code).map(|code| shown_code(code)).collect();
    codes.dedup();
    Ok(if codes.is_empty() { chosen } else { format!("{chosen}: {}", codes.join(", ")) })
}

impl Preview {
    fn of(
        session: &OfficerSession,
        (list, wanted): (DeskList, &Wanted),
        planned: &[Planned],
    ) -> Self {
        let language = session.public.language;
        let todo = planned.iter().filter(|one| one.item.plan.is_ok()).count();
        let (key, args) = sentence(language, wanted);
        let args: Vec<Arg<'_>> =
            args.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
        let args = [args, vec![("n", todo.into())]].concat();
        let told = planned.iter().find_map(example);
        let to = if wanted.is_for_units() { "hands-example-unit" } else { "hands-example" };
        Self {
            will: match wanted {
                Wanted::Assign(_) => of_list(language, list, key, &args),
                _ => say(language, key, &args),
            },
            skipped: skipped(session, planned),
            todo,
            lines: planned.iter().map(|one| line(language, list, one)).collect(),
            example: told.or_else(|| wanted.to_units().map(str::to_owned)).unwrap_or_default(),
            example_title: say(language, to, &[]),
        }
    }
}

/// What will be done, as a key and its arguments.
fn sentence(language: Language, wanted: &Wanted) -> (&'static str, Vec<(&'static str, String)>) {
    match wanted {
        Wanted::Assign(Some((to, _))) => ("hands-will-assign", vec![("name", to.name.clone())]),
        Wanted::Assign(None) => ("hands-will-unassign", Vec::new()),
        Wanted::Prioritise(to, ..) => {
            ("hands-will-prioritise", vec![("priority", word(language, "priority", to.code()))])
        }
        Wanted::Label(label) => ("hands-will-label", vec![("label", label.to_string())]),
        Wanted::Ask(_) => ("hands-will-ask", Vec::new()),
        Wanted::ExplainDelay(delay) => {
            let reason = word(language, "delay-reason", delay.reason.code());
            ("hands-will-explain", vec![("reason", reason)])
        }
        Wanted::Quick(quick) => ("hands-will-quick", vec![("name", quick.name.clone())]),
        Wanted::Accept => ("hands-will-accept", Vec::new()),
        Wanted::Return(reason, _) => {
            ("hands-will-return", vec![("reason", word(language, "return-reason", reason.code()))])
        }
        Wanted::Remind(_) => ("hands-will-remind", Vec::new()),
    }
}

/// How many are skipped for each reason.
fn skipped(session: &OfficerSession, planned: &[Planned]) -> Vec<String> {
    let mut reasons: Vec<(&'static str, usize)> = Vec::new();
    for why in planned.iter().filter_map(|one| one.item.plan.as_ref().err()) {
        match reasons.iter_mut().find(|(known, _)| known == why) {
            Some((_, count)) => *count += 1,
            None => reasons.push((why, 1)),
        }
    }
    let language = session.public.language;
    reasons
        .into_iter()
        .map(|(why, n)| {
            let why = word(language, "hands-why", why);
            say(language, "hands-skipped", &[("n", n.into()), ("why", why.into())])
        })
        .collect()
}

fn line(language: Language, list: DeskList, one: &Planned) -> Line {
    let what = |desk: &Desk| about(language, &desk.opened, (list, one.item.referral));
    let why = one.item.plan.as_ref().err().map(|why| word(language, "hands-why", why));
    Line {
        href: if one.code.is_empty() { String::new() } else { paths::case(&one.code) },
        code: shown_code(&one.code),
        title: one.desk.as_deref().map(what).unwrap_or_default(),
        why: why.unwrap_or_default(),
    }
}

/// What the first citizen reads.
fn example(one: &Planned) -> Option<String> {
    let deeds = one.item.plan.as_ref().ok()?;
    deeds.iter().find_map(Deed::told).map(str::to_owned)
}

impl Page for BulkPage {
    const TEMPLATE: &'static str = "desk/bulk/form.html";
    const FACE: Face = Face::Desk;

    fn samples() -> Vec<Self> {
        let some = || vec![Choice::new("1", "Budi Siregar").with_hint("6 tugas")];
        let choices = BulkChoices {
            officers: some(),
            priorities: some(),
            reasons: some(),
            quick: some(),
            labels: vec![Choice::new("Tunggu musdes", "Tunggu musdes")],
            most: 1_000,
        };
        let line = Line {
            code: "7K3M9-2QFXA".to_owned(),
            href: paths::case("7K3M92QFXA"),
            title: "Saldo kosong".to_owned(),
            why: "sudah selesai".to_owned(),
        };
        let preview = Preview {
            will: "1 laporan akan ditugaskan kepada Budi Siregar.".to_owned(),
            skipped: vec!["1 dilewati: sudah selesai.".to_owned()],
            todo: 1,
            lines: vec![Line { why: String::new(), ..line.clone() }, line],
            example: "Kapan?\n<script>".to_owned(),
            example_title: "Contoh yang dibaca warga".to_owned(),
        };
        let page = |aim: Aim, preview: Option<Preview>| Self {
            aim: aim.word(),
            title: "Tugaskan".to_owned(),
            intro: "2 laporan dipilih.".to_owned(),
            at_once: aim.asks_nothing(),
            action: format!("/meja/pilihan/1/{}", aim.word()),
            back_href: "/meja/pilihan/1".to_owned(),
            form: Filled::fresh(BulkForm::default()),
            assign_label: "Siapa yang menangani?".to_owned(),
            choices: choices.clone(),
            preview,
            quicks_href: menu::QUICKS,
            may_keep_quicks: true,
        };
        let nothing = Preview { todo: 0, ..preview.clone() };
        let forms = DeskList::ALL.iter().flat_map(|list| Aim::of_list(*list));
        let forms = forms.map(|aim| page(*aim, None));
        forms.chain([page(Aim::Assign, Some(preview)), page(Aim::Take, Some(nothing))]).collect()
    }
}
