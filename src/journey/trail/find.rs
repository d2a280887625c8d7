//! Finding an officer by name, and who opened what is kept of a person. Both are typed into a form that
//! is sent, so that neither stands in an address or a log.

use super::asked::{Asked, Query};
use super::rows::{Line, read};
use crate::casefile::reads::{Read, Sheet, audited, cases_of_person, note};
use crate::journey::casework::Answer;
use crate::platform::error::{AppError, Refusal};
use crate::platform::extract::OfficerSession;
use crate::platform::fields::{FieldErrors, Filled, Problem};
use crate::platform::locale::say;
use crate::platform::page::{Face, Page, render_as};
use crate::rules::nik::Nik;
use crate::rules::words::clean;
use actix_web::http::StatusCode;
use actix_web::web::Form;
use entity::access_log::{self, ReadKind};
use entity::officer::{self, OfficerId};
use sea_orm::sea_query::{Expr, ExprTrait, Func, LikeExpr, Query as Sql};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::{Deserialize, Serialize};

/// The form: one of the two.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct FindForm {
    pub nama: String,
    pub nik: String,
}

/// What was found.
#[derive(Debug, Serialize)]
pub struct FoundPage {
    pub form: Filled<FindForm>,
    pub content: bool,
    pub officers: Vec<Found>,
    pub rows: Vec<Line>,
    /// A NIK was looked up, a name was.
    pub by_nik: bool,
    pub by_name: bool,
}

/// An officer.
#[derive(Clone, Debug, Serialize)]
pub struct Found {
    pub name: String,
    pub href: String,
}

const MOST: u64 = 50;
const MOST_READS: u64 = 200;

/// Finds and shows.
pub async fn show(session: OfficerSession, form: Form<FindForm>) -> Answer {
    let asked = Asked::of(session, Query::default()).await?;
    let form = form.into_inner();
    let mut errors = FieldErrors::default();
    let mut page = FoundPage {
        form: Filled::fresh(FindForm { nama: form.nama.clone(), nik: String::new() }),
        content: asked.content,
        officers: Vec::new(),
        rows: Vec::new(),
        by_nik: false,
        by_name: false,
    };
    if form.nik.trim().is_empty() {
        by_name(&asked, &form.nama, (&mut page, &mut errors)).await?;
    } else {
        by_nik(&asked, &form.nik, (&mut page, &mut errors)).await?;
    }
    let language = asked.session.public.language;
    page.form = Filled::with_errors(page.form.values, &errors, language);
    let frame = asked.session.frame(say(language, "trail-found-title", &[]));
    let (status, frame) = if page.form.has_errors() {
        (StatusCode::UNPROCESSABLE_ENTITY, frame.with_errors())
    } else {
        (StatusCode::OK, frame)
    };
    render_as(asked.session.platform(), status, frame, &page)
}

/// Who opened the cases this person stands in.
async fn by_nik(
    asked: &Asked,
    typed: &str,
    (page, errors): (&mut FoundPage, &mut FieldErrors),
) -> Result<(), AppError> {
    if !asked.content {
        return Err(Refusal::NotYourPlace("not-trail-person").into());
    }
    let Some(nik) =
        errors.take("nik", Nik::parse(typed).map_err(|_| Problem::new("trail-bad-nik")))
    else {
        return Ok(());
    };
    let platform = asked.session.platform();
    note(platform, &asked.session.officer, Read::of(ReadKind::Person, "nik")).await?;
    let cases = cases_of_person(&platform.db, &platform.vault, &nik).await?;
    page.by_nik = true;
    let about = Condition::all().add(access_log::Column::CaseId.is_in(cases));
    page.rows = read(asked, about, MOST_READS).await?;
    Ok(())
}

/// Officers of that name who have rows here.
async fn by_name(
    asked: &Asked,
    typed: &str,
    (page, errors): (&mut FoundPage, &mut FieldErrors),
) -> Result<(), AppError> {
    let name: String = clean(typed).chars().take(80).collect();
    if name.chars().count() < 2 {
        errors.note("nama", Problem::new("trail-bad-name"));
        return Ok(());
    }
    let platform = asked.session.platform();
    note(platform, &asked.session.officer, Read::of(ReadKind::Trail, "petugas")).await?;
    let escaped = name.to_lowercase().replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    let called = Func::lower(Expr::col((officer::Entity, officer::Column::Name)))
        .like(LikeExpr::new(format!("%{escaped}%")).escape('\\'));
    let rows: Vec<(OfficerId, String)> = officer::Entity::find()
        .filter(called)
        .filter(officer::Column::Id.in_subquery(with_rows(asked)))
        .select_only()
        .columns([officer::Column::Id, officer::Column::Name])
        .order_by_asc(officer::Column::Name)
        .limit(MOST)
        .into_tuple()
        .all(&platform.db)
        .await?;
    page.by_name = true;
    let found = |(id, name): (OfficerId, String)| Found {
        href: asked.address("/meja/jejak", |query| query.petugas = id.to_string()),
        name,
    };
    page.officers = rows.into_iter().map(found).collect();
    Ok(())
}

fn with_rows(asked: &Asked) -> sea_orm::sea_query::SelectStatement {
    Sql::select()
        .column((access_log::Entity, access_log::Column::OfficerId))
        .from(access_log::Entity)
        .cond_where(audited(&asked.session.officer, Sheet::Reads))
        .take()
}

impl Page for FoundPage {
    const TEMPLATE: &'static str = "trail/found.html";
    const FACE: Face = Face::Desk;

    fn samples() -> Vec<Self> {
        let found = Found { name: "Sari Harahap".to_owned(), href: "/meja/jejak".to_owned() };
        let page = |officers: Vec<Found>, rows: Vec<Line>, by_nik| Self {
            form: Filled::fresh(FindForm::default()),
            content: true,
            officers,
            rows,
            by_nik,
            by_name: !by_nik,
        };
        vec![
            page(vec![found], Vec::new(), false),
            page(Vec::new(), vec![Line::sample()], true),
            page(Vec::new(), Vec::new(), true),
        ]
    }
}
