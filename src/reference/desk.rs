//! The ministry's desk: it takes what nobody below can take, so it exists before anything else does.

use entity::unit::{ActiveModel, Column, Entity, Level, UnitId, UnitKind, Zone};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ConnectionTrait, DbErr, EntityTrait, TryInsertResult};

/// The code of the ministry's desk.
pub const MINISTRY_DESK: &str = "kemensos-command-centre";

/// Opens the desk unless a unit has its code already; tells whether it was missing.
pub async fn add_if_missing(conn: &impl ConnectionTrait) -> Result<bool, DbErr> {
    let insert = Entity::insert(desk())
        .on_conflict(OnConflict::column(Column::Code).do_nothing().to_owned())
        .try_insert();
    let done = insert.exec_without_returning(conn).await?;
    Ok(matches!(done, TryInsertResult::Inserted(1..)))
}

/// Its number and hours are those of the Command Center's published line, 171.
fn desk() -> ActiveModel {
    ActiveModel {
        id: Set(UnitId::fresh()),
        code: Set(MINISTRY_DESK.to_owned()),
        name: Set("Command Center Kementerian Sosial".to_owned()),
        kind: Set(UnitKind::CommandCentre),
        level: Set(Level::Ministry),
        region_code: Set(None),
        parent_id: Set(None),
        phone: Set(Some("171".to_owned())),
        email: Set(None),
        hours: Set(Some("24 jam setiap hari".to_owned())),
        zone: Set(Zone::Wib),
        takes_intake: Set(true),
        emergency_desk: Set(false),
        single_handed: Set(false),
        closed_at: Set(None),
    }
}
