//! What an auditor may see of the trail, as a SQL condition: what people of their territory did, and
//! what anybody did to its cases; never about a case that complains of their own people.

use crate::casefile::directory::self_and_above;
use crate::platform::vault::Vault;
use crate::rules::access::reads_trail;
use crate::rules::act::{Officer, Post};
use crate::rules::nik::Nik;
use entity::case::CaseId;
use entity::{access_log, case_event, case_figure, person, unit};
use sea_orm::sea_query::{Expr, ExprTrait, Query, SelectStatement};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QuerySelect,
};

/// The two halves of the trail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    Reads,
    Acts,
}

impl Sheet {
    fn unit(self) -> Expr {
        match self {
            Self::Reads => Expr::col((access_log::Entity, access_log::Column::UnitId)),
            Self::Acts => Expr::col((case_event::Entity, case_event::Column::UnitId)),
        }
    }

    fn case(self) -> Expr {
        match self {
            Self::Reads => Expr::col((access_log::Entity, access_log::Column::CaseId)),
            Self::Acts => Expr::col((case_event::Entity, case_event::Column::CaseId)),
        }
    }
}

/// The rows that exist for this auditor.
pub fn audited(officer: &Officer, sheet: Sheet) -> Condition {
    let posts: Vec<&Post> = officer.posts.iter().filter(|post| reads_trail(post.role)).collect();
    if posts.is_empty() {
        return Condition::all().add(Expr::val(1).eq(0));
    }
    Condition::all().add(own_ground(&posts, sheet)).add(not_about_own(officer, sheet))
}

fn own_ground(posts: &[&Post], sheet: Sheet) -> Condition {
    let mut any = Condition::any();
    for post in posts {
        // A posting without a territory is the whole country's.
        let Some(region) = &post.unit.region else { return Condition::all() };
        let code = region.as_str();
        any = any
            .add(sheet.unit().in_subquery(units_in(code)))
            .add(sheet.case().in_subquery(cases_in(code)));
    }
    any
}

fn units_in(code: &str) -> SelectStatement {
    let region = unit::Column::RegionCode;
    Query::select()
        .column(unit::Column::Id)
        .from(unit::Entity)
        .cond_where(
            Condition::any().add(region.eq(code)).add(region.starts_with(format!("{code}."))),
        )
        .take()
}

fn cases_in(code: &str) -> SelectStatement {
    use case_figure::Column as C;
    let column = match code.len() {
        2 => C::ProvinceCode,
        5 => C::RegencyCode,
        8 => C::DistrictCode,
        _ => C::VillageCode,
    };
    Query::select().column(C::CaseId).from(case_figure::Entity).and_where(column.eq(code)).take()
}

/// Not even that somebody opened it.
fn not_about_own(officer: &Officer, sheet: Sheet) -> Condition {
    let own = officer.posts.iter().filter_map(|post| post.unit.region.as_ref());
    let own: Vec<String> = own.flat_map(self_and_above).collect();
    let about_own = Query::select()
        .column(case_figure::Column::CaseId)
        .from(case_figure::Entity)
        .and_where(case_figure::Column::AccusedRegion.is_in(own))
        .take();
    Condition::any().add(sheet.case().is_null()).add(sheet.case().in_subquery(about_own).not())
}

/// The cases in which somebody with this NIK stands, found by its keyed hash.
///
/// # Errors
/// When the database fails.
pub async fn cases_of_person(
    conn: &impl ConnectionTrait,
    vault: &Vault,
    nik: &Nik,
) -> Result<Vec<CaseId>, DbErr> {
    person::Entity::find()
        .filter(person::Column::NikKey.eq(vault.lookup("nik", nik.reveal())))
        .select_only()
        .column(person::Column::CaseId)
        .distinct()
        .limit(200)
        .into_tuple()
        .all(conn)
        .await
}
