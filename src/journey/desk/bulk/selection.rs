//! What an officer has marked: cases or referrals, and the versions of the cases, frozen at that moment.
//! Nobody else opens it.

use crate::casefile::batch::MOST;
use crate::casefile::{self, Opened};
use crate::journey::casework::{AtCase, Desk, working_units};
use crate::journey::desk::lists::path;
use crate::platform::Platform;
use crate::platform::error::{AppError, Refusal};
use crate::platform::extract::OfficerSession;
use crate::regions::places;
use crate::rules::ticket_code::TicketCode;
use entity::case::CaseId;
use entity::referral::ReferralId;
use entity::saved_view::DeskList;
use entity::selection::{self, SelectionId};
use entity::selection_item;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use std::collections::HashMap;

const MINUTE_MS: i64 = 60 * 1000;
/// A selection is good for a while of work, not for tomorrow.
const KEPT_MS: i64 = 2 * 60 * MINUTE_MS;
const ROWS_AT_ONCE: usize = 200;

/// A case that is marked, or a referral of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    pub case: CaseId,
    pub referral: Option<ReferralId>,
    /// The version of the case.
    pub version: i32,
}

/// A selection and what is in it.
#[derive(Clone, Debug)]
pub struct Selection {
    pub id: SelectionId,
    pub list: DeskList,
    pub list_href: String,
    /// In the order of the list.
    pub items: Vec<Mark>,
}

/// What the column holds; a longer address leads back to the list as it opens.
const LONGEST_HREF: usize = 255;

fn kept(list: DeskList, list_href: &str) -> String {
    let fits = list_href.len() <= LONGEST_HREF;
    if fits { list_href.to_owned() } else { path(list) }
}

/// A case of it, as it is now; of a referral `at` names which.
pub enum Now {
    /// As it was when it was marked.
    Same(Box<Desk>),
    /// Changed since, or no longer within reach; the word says which.
    Gone { code: String, why: &'static str },
}

impl Selection {
    /// Freezes a selection.
    pub async fn freeze(
        session: &OfficerSession,
        (list, list_href): (DeskList, &str),
        items: &[Mark],
    ) -> Result<SelectionId, AppError> {
        let (db, now, id) = (&session.platform().db, session.now(), SelectionId::fresh());
        let items = items.get(..MOST.min(items.len())).unwrap_or_default();
        let row = selection::ActiveModel {
            id: Set(id),
            officer_id: Set(session.officer.id),
            list: Set(list),
            list_href: Set(kept(list, list_href)),
            total: Set(i32::try_from(items.len()).unwrap_or(i32::MAX)),
            made_at: Set(now),
            expires_at: Set(now.plus_ms(KEPT_MS)),
        };
        selection::Entity::insert(row).exec_without_returning(db).await?;
        let rows: Vec<_> = (1..)
            .zip(items)
            .map(|(place, mark)| selection_item::ActiveModel {
                selection_id: Set(id),
                place: Set(place),
                case_id: Set(mark.case),
                referral_id: Set(mark.referral),
                version: Set(mark.version),
            })
            .collect();
        for some in rows.chunks(ROWS_AT_ONCE) {
            let some = some.to_vec();
            selection_item::Entity::insert_many(some).exec_without_returning(db).await?;
        }
        Ok(id)
    }

    /// The officer's own selection, while it is kept.
    pub async fn load(session: &OfficerSession, id: SelectionId) -> Result<Self, AppError> {
        let db = &session.platform().db;
        let found = selection::Entity::find_by_id(id)
            .filter(selection::Column::OfficerId.eq(session.officer.id))
            .one(db)
            .await?
            .ok_or(Refusal::OutOfReach)?;
        if found.expires_at <= session.now() {
            return Err(Refusal::Expired.into());
        }
        let items = selection_item::Entity::find()
            .filter(selection_item::Column::SelectionId.eq(id))
            .order_by_asc(selection_item::Column::Place)
            .all(db)
            .await?;
        let mark = |item: selection_item::Model| Mark {
            case: item.case_id,
            referral: item.referral_id,
            version: item.version,
        };
        Ok(Self {
            id,
            list: found.list,
            list_href: found.list_href,
            items: items.into_iter().map(mark).collect(),
        })
    }

    /// Its cases as they are now, in their order; those that have changed since are not the same.
    pub async fn now(&self, session: &OfficerSession) -> Result<Vec<Now>, AppError> {
        self.open(session, false).await
    }

    /// The same for looking only: what has changed since is shown as it is now.
    pub async fn in_reach(&self, session: &OfficerSession) -> Result<Vec<Now>, AppError> {
        self.open(session, true).await
    }

    async fn open(
        &self,
        session: &OfficerSession,
        changed_too: bool,
    ) -> Result<Vec<Now>, AppError> {
        let platform: &Platform = session.platform();
        let ids: Vec<CaseId> = self.items.iter().map(|mark| mark.case).collect();
        let opened = casefile::open_these(&platform.db, &session.officer, &ids).await?;
        let opened: HashMap<CaseId, Opened> =
            opened.into_iter().map(|one| (one.row.id, one)).collect();
        let (policy, places) = (casefile::policy(platform).await?, places(platform).await?);
        let one = |mark: &Mark| {
            let gone = |code, why| Now::Gone { code, why };
            // One case may be there twice, with two of its referrals.
            let Some(opened) =
                opened.get(&mark.case).filter(|one| self.is_ours(session, one, mark))
            else {
                return gone(String::new(), "not-yours");
            };
            let code = opened.row.code.clone();
            match TicketCode::parse(&code) {
                Ok(ticket) if changed_too || opened.row.version == mark.version => {
                    Now::Same(Box::new(Desk {
                        session: session.clone(),
                        at: AtCase::bare(ticket).about(mark.referral),
                        opened: opened.clone(),
                        policy: policy.clone(),
                        places: places.clone(),
                    }))
                }
                _ => gone(code, "overtaken"),
            }
        };
        Ok(self.items.iter().map(one).collect())
    }

    /// A referral stays in its list for those only whose unit received it, or sent it.
    fn is_ours(&self, session: &OfficerSession, opened: &Opened, mark: &Mark) -> bool {
        let Some(id) = mark.referral else { return true };
        let ours = working_units(&session.officer);
        opened.standing.referral(id).is_some_and(|facts| match self.list {
            DeskList::Outbox => ours.contains(&facts.from),
            DeskList::Queue | DeskList::Inbox => ours.contains(&facts.to),
        })
    }
}
