//! One edition of the region codes: four CSV files, read and checked whole before anything uses them.

use std::collections::HashSet;
use std::io;
use std::path::Path;

use csv::StringRecord;
use time::Date;
use time::macros::date;

use self::refusal::NAME_LIMIT;
use super::Region;
use crate::rules::territory::{RegionCode, RegionLevel};

mod refusal;
#[cfg(test)]
mod tests;

pub use refusal::{Complaint, EditionRefused, Flaw};

/// The day of Kepmendagri 300.2.2-2138/2025, whose codes ship with the program.
const SHIPPED_FROM: Date = date!(2025 - 04 - 25);
const COMPLAINTS_LIMIT: usize = 20;

/// All regions as one decree names them, parents before children.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    valid_from: Date,
    regions: Vec<Region>,
}

struct File {
    name: &'static str,
    level: RegionLevel,
    header: &'static str,
    shipped: &'static str,
}

// Plain text, not packed: 3 MB of a 35 MB program that stay on disk until an import reads them, can be
// compared line by line from edition to edition, and shrink with the package anyway.
const FILES: [File; 4] = [
    File {
        name: "provinces.csv",
        level: RegionLevel::Province,
        header: "code,name",
        shipped: include_str!("../../../data/wilayah/provinces.csv"),
    },
    File {
        name: "regencies.csv",
        level: RegionLevel::Regency,
        header: "code,province_code,name",
        shipped: include_str!("../../../data/wilayah/regencies.csv"),
    },
    File {
        name: "districts.csv",
        level: RegionLevel::District,
        header: "code,regency_code,name",
        shipped: include_str!("../../../data/wilayah/districts.csv"),
    },
    File {
        name: "villages.csv",
        level: RegionLevel::Village,
        header: "code,district_code,name",
        shipped: include_str!("../../../data/wilayah/villages.csv"),
    },
];

impl Edition {
    /// The edition that ships inside the program.
    pub fn shipped() -> Result<Self, EditionRefused> {
        Self::read(SHIPPED_FROM, |file| Ok(file.shipped.as_bytes()))
    }

    /// The edition in `folder`, four files of the shipped shape, that counts from `valid_from`.
    pub fn from_folder(folder: &Path, valid_from: Date) -> Result<Self, EditionRefused> {
        Self::read(valid_from, |file| std::fs::File::open(folder.join(file.name)))
    }

    /// The day from which this edition counts.
    pub fn valid_from(&self) -> Date {
        self.valid_from
    }

    /// Its regions, parents before children.
    pub fn regions(&self) -> &[Region] {
        &self.regions
    }

    /// An edition of these regions, unchecked.
    #[cfg(test)]
    pub(in crate::regions) fn of(valid_from: Date, regions: &[(&str, &str)]) -> Self {
        let region = |(code, name): &(&str, &str)| Region {
            code: RegionCode::parse(code).unwrap(),
            name: (*name).to_owned(),
        };
        Self { valid_from, regions: regions.iter().map(region).collect() }
    }

    fn read<R: io::Read>(
        valid_from: Date,
        open: impl Fn(&File) -> io::Result<R>,
    ) -> Result<Self, EditionRefused> {
        let mut reading = Reading::default();
        for file in &FILES {
            match open(file) {
                Ok(source) => reading.file(file, source),
                Err(problem) => reading.complain(file, 1, Flaw::Unreadable(problem.to_string())),
            }
        }
        if reading.complaints.is_empty() {
            Ok(Self { valid_from, regions: reading.regions })
        } else {
            Err(EditionRefused(reading.complaints))
        }
    }
}

#[derive(Default)]
struct Reading {
    regions: Vec<Region>,
    known: HashSet<RegionCode>,
    complaints: Vec<Complaint>,
}

impl Reading {
    fn file(&mut self, file: &File, source: impl io::Read) {
        let mut rows = csv::Reader::from_reader(source);
        if !rows.headers().is_ok_and(|header| header.iter().eq(file.header.split(','))) {
            return self.complain(file, 1, Flaw::Header(file.header));
        }
        let mut row = StringRecord::new();
        loop {
            match rows.read_record(&mut row) {
                Ok(false) => return,
                Ok(true) => self.row(file, &row),
                Err(problem) => {
                    let line = problem.position().map_or(1, csv::Position::line);
                    return self.complain(file, line, Flaw::Unreadable(problem.to_string()));
                }
            }
        }
    }

    fn row(&mut self, file: &File, row: &StringRecord) {
        let line = row.position().map_or(1, csv::Position::line);
        match self.region(file, row) {
            Ok(region) => {
                self.known.insert(region.code.clone());
                self.regions.push(region);
            }
            Err(flaw) => self.complain(file, line, flaw),
        }
    }

    fn region(&self, file: &File, row: &StringRecord) -> Result<Region, Flaw> {
        let last = row.len().saturating_sub(1);
        let [code, name] = [0, last].map(|column| row.get(column).unwrap_or_default());
        let code = RegionCode::parse(code)?;
        if code.level() != file.level {
            return Err(Flaw::Level(code));
        }
        if let Some(above) = code.parent() {
            let parent = row.get(1).unwrap_or_default();
            if parent != above.as_str() {
                return Err(Flaw::Parent { code, parent: parent.to_owned() });
            }
            if !self.known.contains(&above) {
                return Err(Flaw::Orphan(code));
            }
        }
        if self.known.contains(&code) {
            return Err(Flaw::Twice(code));
        }
        let letters = name.chars().count();
        if name.trim().is_empty() || letters > NAME_LIMIT || name.chars().any(char::is_control) {
            return Err(Flaw::Name(code));
        }
        Ok(Region { code, name: name.to_owned() })
    }

    fn complain(&mut self, file: &File, line: u64, flaw: Flaw) {
        if self.complaints.len() < COMPLAINTS_LIMIT {
            self.complaints.push(Complaint { file: file.name, line, flaw });
        }
    }
}
