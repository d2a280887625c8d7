//! Saved views: whose they are, who may change them, and how they are written. A view is a question and
//! nothing more: whatever it asks of its list, reach decides what is seen.

use crate::journey::casework::working_units;
use crate::journey::desk::lists::Listed;
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::rules::access::{leads, works_on_cases};
use crate::rules::act::{Officer, Post};
use entity::officer::OfficerId;
use entity::saved_view::{ActiveModel, Audience, Column, DeskList, Entity, Model, SavedViewId};
use entity::view_pin;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect,
};
use std::collections::HashSet;

/// So many views stand as tabs of one list.
pub const MOST_PINNED: usize = 9;
/// So many views one officer keeps for themselves, or one unit for its people.
pub const MOST_SAVED: u64 = 60;

/// For whom a view is to be saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct For {
    pub audience: Audience,
    pub unit: Option<entity::unit::UnitId>,
    pub role: Option<entity::posting::Role>,
}

impl For {
    /// For oneself.
    pub const OWN: Self = Self { audience: Audience::Own, unit: None, role: None };
}

/// The postings by which an officer works on cases.
pub fn working(officer: &Officer) -> impl Iterator<Item = &Post> {
    officer.posts.iter().filter(|post| works_on_cases(post.role))
}

/// The postings by which an officer may save for others.
pub fn leading(officer: &Officer) -> impl Iterator<Item = &Post> {
    working(officer).filter(|post| leads(post.role))
}

/// The views an officer may use.
fn usable(officer: &Officer) -> Condition {
    let own = Condition::all()
        .add(Column::Audience.eq(Audience::Own))
        .add(Column::OwnerId.eq(officer.id));
    let of_unit = Condition::all()
        .add(Column::Audience.eq(Audience::Unit))
        .add(Column::UnitId.is_in(working_units(officer)));
    let of_role = |post: &Post| {
        Condition::all()
            .add(Column::Audience.eq(Audience::Role))
            .add(Column::UnitId.eq(post.unit.id))
            .add(Column::Role.eq(post.role))
    };
    let any = Condition::any().add(own).add(of_unit);
    // Whoever leads a unit keeps its views in order, those of its roles too.
    let kept = leading(officer).fold(any, |any, post| any.add(Column::UnitId.eq(post.unit.id)));
    working(officer).fold(kept, |any, post| any.add(of_role(post)))
}

/// The views an officer may change.
fn changeable(officer: &Officer) -> Condition {
    let own = Condition::all()
        .add(Column::Audience.eq(Audience::Own))
        .add(Column::OwnerId.eq(officer.id));
    leading(officer)
        .fold(Condition::any().add(own), |any, post| any.add(Column::UnitId.eq(post.unit.id)))
}

/// May this officer change this view?
pub fn may_change(officer: &Officer, view: &Model) -> bool {
    match view.audience {
        Audience::Own => view.owner_id == officer.id,
        Audience::Unit | Audience::Role => {
            leading(officer).any(|post| Some(post.unit.id) == view.unit_id)
        }
    }
}

/// Every view the officer may use, by name.
pub async fn all(session: &OfficerSession) -> Result<Vec<Model>, AppError> {
    let found = Entity::find().filter(usable(&session.officer)).order_by_asc(Column::Name);
    Ok(found.order_by_asc(Column::Id).all(&session.platform().db).await?)
}

/// One view the officer may use.
pub async fn find(session: &OfficerSession, id: SavedViewId) -> Result<Option<Model>, AppError> {
    let found = Entity::find_by_id(id).filter(usable(&session.officer));
    Ok(found.one(&session.platform().db).await?)
}

/// The view of a list that an address or a taste names, if the officer may use it.
pub async fn named(
    session: &OfficerSession,
    list: DeskList,
    id: Option<&str>,
) -> Result<Option<Model>, AppError> {
    let Some(id) = id.and_then(|id| id.parse().ok()) else { return Ok(None) };
    Ok(find(session, id).await?.filter(|view| view.list == list))
}

/// The views beside a list's own tabs: those that are pinned, and the one that is open without being so.
pub async fn beside(
    session: &OfficerSession,
    list: DeskList,
    open: Option<SavedViewId>,
) -> Result<[Vec<Model>; 2], AppError> {
    let pinned = pinned(session, list).await?;
    let open = match open.filter(|id| pinned.iter().all(|view| view.id != *id)) {
        Some(id) => find(session, id).await?.into_iter().collect(),
        None => Vec::new(),
    };
    Ok([pinned, open])
}

/// The views that stand as tabs of a list, the longest pinned first.
pub async fn pinned(session: &OfficerSession, list: DeskList) -> Result<Vec<Model>, AppError> {
    let db = &session.platform().db;
    let pins = pins(session).await?;
    if pins.is_empty() {
        return Ok(Vec::new());
    }
    let usable = usable(&session.officer);
    let mut views: Vec<Model> = Entity::find()
        .filter(Column::Id.is_in(pins.clone()))
        .filter(Column::List.eq(list))
        .filter(usable)
        .all(db)
        .await?;
    views.sort_by_key(|view| pins.iter().position(|id| *id == view.id));
    views.truncate(MOST_PINNED);
    Ok(views)
}

/// What the officer pinned, in the order it was.
pub async fn pins(session: &OfficerSession) -> Result<Vec<SavedViewId>, AppError> {
    Ok(view_pin::Entity::find()
        .filter(view_pin::Column::OfficerId.eq(session.officer.id))
        .order_by_asc(view_pin::Column::PinnedAt)
        .order_by_asc(view_pin::Column::ViewId)
        .select_only()
        .column(view_pin::Column::ViewId)
        .into_tuple()
        .all(&session.platform().db)
        .await?)
}

/// How many views there are already of the kind that is to be saved.
pub async fn count_like(session: &OfficerSession, whom: For) -> Result<u64, AppError> {
    let alike = match whom.unit {
        None => Condition::all()
            .add(Column::Audience.eq(Audience::Own))
            .add(Column::OwnerId.eq(session.officer.id)),
        Some(unit) => Condition::all().add(Column::UnitId.eq(unit)),
    };
    Ok(Entity::find().filter(alike).count(&session.platform().db).await?)
}

/// Saves a view under the id its form brought: sent twice, it is saved once.
pub async fn save(
    session: &OfficerSession,
    id: SavedViewId,
    (name, asks): (String, &Listed),
    whom: For,
) -> Result<(), AppError> {
    let row = ActiveModel {
        id: Set(id),
        list: Set(asks.list()),
        name: Set(name),
        owner_id: Set(session.officer.id),
        audience: Set(whom.audience),
        unit_id: Set(whom.unit),
        role: Set(whom.role),
        query: Set(asks.query(None)),
        created_at: Set(session.now()),
        version: Set(1),
    };
    Entity::insert(row)
        .on_conflict(OnConflict::column(Column::Id).do_nothing().to_owned())
        .exec_without_returning(&session.platform().db)
        .await?;
    Ok(())
}

/// Gives a view another name, if it still is as the page showed it. Answers whether it was.
pub async fn rename(
    session: &OfficerSession,
    (id, version): (SavedViewId, i32),
    name: String,
) -> Result<bool, AppError> {
    let change = ActiveModel { name: Set(name), version: Set(version + 1), ..Default::default() };
    let done = Entity::update_many()
        .set(change)
        .filter(Column::Id.eq(id))
        .filter(Column::Version.eq(version))
        .filter(changeable(&session.officer))
        .exec(&session.platform().db)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Deletes a view and everybody's pins of it.
pub async fn delete(session: &OfficerSession, view: &Model) -> Result<(), AppError> {
    let db = &session.platform().db;
    view_pin::Entity::delete_many().filter(view_pin::Column::ViewId.eq(view.id)).exec(db).await?;
    Entity::delete_many()
        .filter(Column::Id.eq(view.id))
        .filter(changeable(&session.officer))
        .exec(db)
        .await?;
    Ok(())
}

/// Puts a view among the officer's tabs.
pub async fn pin(session: &OfficerSession, id: SavedViewId) -> Result<(), AppError> {
    let row = view_pin::ActiveModel {
        officer_id: Set(session.officer.id),
        view_id: Set(id),
        pinned_at: Set(session.now()),
    };
    let twice = OnConflict::columns([view_pin::Column::OfficerId, view_pin::Column::ViewId])
        .do_nothing()
        .to_owned();
    view_pin::Entity::insert(row)
        .on_conflict(twice)
        .exec_without_returning(&session.platform().db)
        .await?;
    Ok(())
}

/// Takes a view from the officer's tabs.
pub async fn unpin(session: &OfficerSession, id: SavedViewId) -> Result<(), AppError> {
    view_pin::Entity::delete_by_id((session.officer.id, id)).exec(&session.platform().db).await?;
    Ok(())
}

/// The names of those who saved views for others.
pub fn savers(views: &[Model]) -> HashSet<OfficerId> {
    views.iter().filter(|view| view.audience != Audience::Own).map(|view| view.owner_id).collect()
}
