//! The regions themselves, packed: beside nearly 92,000 names a pointer for each would weigh.

use std::ops::Range;

use serde::Serialize;

use super::words::packed;
use crate::rules::territory::RegionCode;

/// A region by code and name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Region {
    /// Its dotted code.
    pub code: RegionCode,
    /// Its name as the decree writes it.
    pub name: String,
}

/// All regions by level, then by code: what lies in a region is one stretch of the level below.
#[derive(Default)]
pub(super) struct Tree {
    text: String,
    rows: Vec<Row>,
}

/// Where code and name stand in the text, and in which row the region lies.
struct Row {
    code: u32,
    name: u32,
    end: u32,
    parent: u32,
}

const NOWHERE: u32 = u32::MAX;

impl Tree {
    /// The tree of these regions; one whose parent is missing is left out.
    pub fn new(mut regions: Vec<Region>) -> Self {
        regions.sort_unstable_by(|a, b| by_level(a.code.as_str()).cmp(&by_level(b.code.as_str())));
        let mut tree = Self::default();
        for region in &regions {
            tree.add(region);
        }
        tree.text.shrink_to_fit();
        tree.rows.shrink_to_fit();
        tree
    }

    fn add(&mut self, region: &Region) {
        let parent = match region.code.parent() {
            Some(above) => self.find(above.as_str()),
            None => Some(NOWHERE),
        };
        if let Some(parent) = parent {
            let code = packed(self.text.len());
            self.text.push_str(region.code.as_str());
            let name = packed(self.text.len());
            self.text.push_str(&region.name);
            self.rows.push(Row { code, name, end: packed(self.text.len()), parent });
        }
    }

    /// The row of this code.
    pub fn find(&self, code: &str) -> Option<u32> {
        let found =
            self.rows.binary_search_by(|row| by_level(self.row_code(row)).cmp(&by_level(code)));
        found.ok().map(packed)
    }

    /// The rows directly in this one; of the country: the provinces.
    pub fn children(&self, of: Option<u32>) -> Range<u32> {
        let (start, length) = match of.map(|row| self.code(row)) {
            None => (String::new(), 2),
            Some(code) => (format!("{code}."), code.len() + if code.len() < 8 { 3 } else { 5 }),
        };
        let first = (length, start.as_str());
        let from = self.rows.partition_point(|row| by_level(self.row_code(row)) < first);
        let rest = self.rows.get(from..).unwrap_or_default();
        let inside = |row: &Row| {
            let code = self.row_code(row);
            code.len() == length && code.starts_with(&start)
        };
        packed(from)..packed(from + rest.partition_point(inside))
    }

    /// The row this one lies in; a province lies in none.
    pub fn parent(&self, row: u32) -> Option<u32> {
        self.row(row).map(|row| row.parent).filter(|parent| *parent != NOWHERE)
    }

    /// How many rows there are.
    pub fn len(&self) -> u32 {
        packed(self.rows.len())
    }

    pub fn code(&self, row: u32) -> &str {
        self.row(row).map_or("", |row| self.row_code(row))
    }

    pub fn name(&self, row: u32) -> &str {
        self.row(row).map_or("", |row| self.between(row.name, row.end))
    }

    pub fn region(&self, row: u32) -> Option<Region> {
        let code = RegionCode::parse(self.code(row)).ok()?;
        Some(Region { code, name: self.name(row).to_owned() })
    }

    fn row(&self, row: u32) -> Option<&Row> {
        self.rows.get(row as usize)
    }

    fn row_code(&self, row: &Row) -> &str {
        self.between(row.code, row.name)
    }

    fn between(&self, from: u32, to: u32) -> &str {
        self.text.get(from as usize..to as usize).unwrap_or_default()
    }
}

/// Longer codes are lower levels.
fn by_level(code: &str) -> (usize, &str) {
    (code.len(), code)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(codes: &[&str]) -> Tree {
        let region = |code: &&str| Region {
            code: RegionCode::parse(code).unwrap(),
            name: format!("n{code}"),
        };
        Tree::new(codes.iter().map(region).collect())
    }

    fn children(tree: &Tree, of: Option<&str>) -> Vec<String> {
        let of = of.map(|code| tree.find(code).unwrap());
        tree.children(of).map(|row| tree.code(row).to_owned()).collect()
    }

    const CODES: [&str; 8] =
        ["12.09.11.2002", "12", "12.10", "13", "12.09", "12.09.11", "12.09.11.2001", "12.10.01"];

    #[test]
    fn children_are_exactly_one_level_down() {
        let tree = tree(&CODES);
        assert_eq!(children(&tree, None), ["12", "13"]);
        assert_eq!(children(&tree, Some("12")), ["12.09", "12.10"]);
        assert_eq!(children(&tree, Some("12.09")), ["12.09.11"]);
        assert_eq!(children(&tree, Some("12.09.11")), ["12.09.11.2001", "12.09.11.2002"]);
        assert_eq!(children(&tree, Some("12.09.11.2001")), [] as [&str; 0]);
        assert_eq!(children(&tree, Some("13")), [] as [&str; 0]);
    }

    #[test]
    fn rows_know_their_code_name_and_parent() {
        let tree = tree(&CODES);
        let row = tree.find("12.09.11.2001").unwrap();
        assert_eq!((tree.code(row), tree.name(row)), ("12.09.11.2001", "n12.09.11.2001"));
        assert_eq!(tree.parent(row), tree.find("12.09.11"));
        assert_eq!(tree.parent(tree.find("12").unwrap()), None);
        assert_eq!(tree.find("12.11"), None);
    }

    #[test]
    fn a_region_without_its_parent_is_left_out() {
        let tree = tree(&["12", "13.01", "13.01.01"]);
        assert_eq!((tree.len(), tree.find("13.01")), (1, None));
        assert_eq!(Tree::default().children(None), 0..0);
    }
}
