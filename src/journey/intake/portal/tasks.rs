//! P16: a request as a list of tasks, taken up wherever it was left.

use super::PortalVisit;
use crate::journey::intake::answers::Answers;
use crate::journey::intake::asking::{Visit, private};
use crate::journey::intake::catalogue::find_service;
use crate::journey::intake::steps::{Door, resume};
use crate::journey::intake::tasks::{self, Standing, Task};
use crate::platform::error::{AppError, Refusal};
use crate::platform::locale::say;
use crate::platform::page::{Face, Page, render};
use crate::platform::routes::Routes;
use actix_web::HttpResponse;
use entity::case::Language;
use serde::Serialize;

/// Mounts the list of tasks.
pub fn mount(routes: &mut Routes) {
    routes.get(tasks::LIST, "the tasks of the own request", show);
}

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Item {
    pub label: String,
    pub hint: String,
    /// None while its turn has not come.
    pub href: Option<String>,
    pub status: String,
    /// The tag's tone; without one the status is plain words.
    pub tone: &'static str,
}

/// The tasks of a request.
#[derive(Debug, Serialize)]
pub struct TasksPage {
    pub service: String,
    pub service_href: String,
    pub progress: String,
    /// What holds while a patient waits.
    pub urgent: Option<String>,
    pub items: Vec<Item>,
    /// The next task's question.
    pub next: String,
    /// Nothing is left but the check.
    pub ready: bool,
}

impl Page for TasksPage {
    const TEMPLATE: &'static str = "intake/tasks.html";
    const FACE: Face = Face::Portal;

    fn samples() -> Vec<Self> {
        let item = |tone, href: Option<&str>| Item {
            label: "Data pemohon".to_owned(),
            hint: "Nama, nomor HP, dan desa".to_owned(),
            href: href.map(str::to_owned),
            status: "Belum".to_owned(),
            tone,
        };
        let page = |urgent: Option<&str>| Self {
            service: "Surat keterangan".to_owned(),
            service_href: "/layanan/surat".to_owned(),
            progress: "1 dari 3 bagian selesai".to_owned(),
            urgent: urgent.map(str::to_owned),
            items: vec![item("info", Some("/lapor/kontak")), item("", None)],
            next: "/lapor/kontak".to_owned(),
            ready: urgent.is_none(),
        };
        vec![page(None), page(Some("Pasien didahulukan."))]
    }
}

async fn show(visit: PortalVisit) -> Result<HttpResponse, AppError> {
    let Some(answers) = visit.answers() else {
        return Ok(visit.go(Door::Portal.lost()));
    };
    let here = resume(Door::Portal, answers);
    let Some(code) = answers.service.as_deref().filter(|_| here == tasks::LIST) else {
        return Ok(visit.go(&here));
    };
    let language = visit.session.language;
    let service = find_service(&visit.session.platform, code, language).await?;
    let service = service.ok_or(Refusal::OutOfReach)?;
    let page = TasksPage {
        service_href: format!("/layanan/{}", service.code),
        service: service.name,
        progress: progress(answers, language),
        urgent: service.urgent.filter(|_| answers.needs_care),
        items: items(answers, language),
        next: next(answers),
        ready: Task::Check.standing(answers) == Standing::Open,
    };
    private(render(&visit.session.platform, visit.frame(visit.say("intake-tasks")), &page))
}

fn items(answers: &Answers, language: Language) -> Vec<Item> {
    Task::all(answers).into_iter().map(|task| item(task, answers, language)).collect()
}

fn item(task: Task, answers: &Answers, language: Language) -> Item {
    let words = |key: &str| say(language, key, &[]);
    let (status, tone) = match task.standing(answers) {
        Standing::Done => ("done", ""),
        Standing::Open => ("open", "info"),
        Standing::MayFollow => ("may-follow", "mute"),
        Standing::NotYet => ("not-yet", ""),
    };
    Item {
        label: words(&format!("intake-task-{}", task.code())),
        hint: words(&format!("intake-task-{}-hint", task.code())),
        href: task.path(answers).filter(|_| status != "not-yet"),
        status: words(&format!("intake-task-status-{status}")),
        tone,
    }
}

/// "1 dari 3 bagian selesai": neither the check counts nor what may follow.
fn progress(answers: &Answers, language: Language) -> String {
    let parts = Task::all(answers).into_iter().filter(|task| *task != Task::Check);
    let standings: Vec<_> = parts
        .map(|task| task.standing(answers))
        .filter(|standing| *standing != Standing::MayFollow)
        .collect();
    let done = standings.iter().filter(|standing| **standing == Standing::Done).count();
    let args = [("done", done.into()), ("of", standings.len().into())];
    say(language, "intake-tasks-progress", &args)
}

/// The first question of the first task that is not done; the check when there is none.
fn next(answers: &Answers) -> String {
    let open = |task: &Task| task.standing(answers) == Standing::Open;
    let task = Task::all(answers).into_iter().find(open).unwrap_or(Task::Check);
    task.path(answers).unwrap_or_else(|| tasks::LIST.to_owned())
}
