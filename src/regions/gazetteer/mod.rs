//! All current regions in memory: looked up, browsed from province to village, found by name.

mod rank;
mod search;
mod spelling;
#[cfg(test)]
mod tests;
mod tree;
mod words;

use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QuerySelect,
};
use serde::Serialize;
use time::Date;

use self::search::Index;
use self::tree::Tree;
use crate::rules::territory::{RegionCode, RegionLevel};

pub use self::tree::Region;

/// The regions of one day, some 7 MB. It never changes: after an import build a new one.
pub struct Gazetteer {
    tree: Tree,
    index: Index,
}

/// A village that a search found, with the places around it that tell it from its namesakes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Hit {
    /// The village's code.
    pub code: RegionCode,
    /// The village's name.
    pub name: String,
    /// The name of its kecamatan.
    pub district: String,
    /// The name of its kabupaten or kota, with that word.
    pub regency: String,
    /// The name of its province.
    pub province: String,
}

impl Gazetteer {
    /// The regions that count on `day`.
    pub async fn load<C: ConnectionTrait>(conn: &C, day: Date) -> Result<Self, DbErr> {
        use entity::region::{Column, Entity};
        let day = day.to_string();
        let open = Condition::any().add(Column::ValidTo.is_null()).add(Column::ValidTo.gt(&day));
        let rows = Entity::find().select_only().columns([Column::Code, Column::Name]);
        let rows = rows.filter(Column::ValidFrom.lte(&day)).filter(open);
        let rows: Vec<(String, String)> = rows.into_tuple().all(conn).await?;
        let region = |(code, name)| Some(Region { code: RegionCode::try_from(code).ok()?, name });
        let regions = rows.into_iter().filter_map(region).collect();
        // A second of work: not on a thread that answers.
        let built = tokio::task::spawn_blocking(|| Self::new(regions)).await;
        built.map_err(|stopped| DbErr::Custom(stopped.to_string()))
    }

    /// A gazetteer of these regions; one whose parent is missing is left out.
    pub fn new(regions: Vec<Region>) -> Self {
        let tree = Tree::new(regions);
        Self { index: Index::new(&tree), tree }
    }

    /// The region of this code.
    pub fn get(&self, code: &RegionCode) -> Option<Region> {
        self.tree.region(self.tree.find(code.as_str())?)
    }

    /// What lies directly in a region, by name; in the country: its provinces.
    pub fn children(&self, of: Option<&RegionCode>) -> Vec<Region> {
        let row = of.map(|code| self.tree.find(code.as_str()));
        let rows = if row == Some(None) { 0..0 } else { self.tree.children(row.flatten()) };
        let mut children: Vec<Region> = rows.filter_map(|row| self.tree.region(row)).collect();
        children.sort_by(|a, b| (&a.name, &a.code).cmp(&(&b.name, &b.code)));
        children
    }

    /// The way from the province down to this region; empty when there is no such region.
    pub fn path(&self, code: &RegionCode) -> Vec<Region> {
        let row = self.tree.find(code.as_str());
        let mut path: Vec<Region> =
            self.climb(row).filter_map(|row| self.tree.region(row)).collect();
        path.reverse();
        path
    }

    /// The villages people may mean by `query`, likeliest first; `near` lifts those of its regency.
    ///
    /// Understands part of a name, slips of the pen, `sei` for `sungai`, words written together or
    /// apart, and the names of kecamatan, kabupaten and province beside the village's.
    pub fn search(&self, query: &str, near: Option<&RegionCode>, limit: usize) -> Vec<Hit> {
        let rows = self.index.search(&self.tree, query, near, limit);
        rows.into_iter().filter_map(|row| self.hit(row)).collect()
    }

    fn hit(&self, row: u32) -> Option<Hit> {
        let village = self.tree.region(row)?;
        let mut above = self.climb(self.tree.parent(row)).map(|row| self.tree.name(row).to_owned());
        let (district, regency, province) = (above.next()?, above.next()?, above.next()?);
        Some(Hit { code: village.code, name: village.name, district, regency, province })
    }

    fn climb(&self, row: Option<u32>) -> impl Iterator<Item = u32> {
        std::iter::successors(row, |row| self.tree.parent(*row))
    }
}

impl Hit {
    /// What tells the village from its namesakes: `Sukamaju, Kec. Kalitengah, Kab. Lamongan`.
    pub fn label(&self) -> String {
        let regency = match self.regency.strip_prefix("Kabupaten ") {
            Some(name) => format!("Kab. {name}"),
            None => self.regency.clone(),
        };
        format!("{}, {} {}, {regency}", self.name, district_word(&self.code), self.district)
    }
}

/// Districts of the Papuan provinces, whose codes begin with 9, are called distrik (UU 21/2001).
fn district_word(within: &RegionCode) -> &'static str {
    if within.as_str().starts_with('9') { "Distrik" } else { "Kec." }
}

impl Region {
    /// The name as it stands in a line of places: a district is called one, lest it be taken for the
    /// village of the same name.
    pub fn in_a_line(self) -> String {
        match self.code.level() {
            RegionLevel::District => format!("{} {}", district_word(&self.code), self.name),
            _ => self.name,
        }
    }
}
