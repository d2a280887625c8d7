//! One edition of the region codes: four CSV files, read and checked whole before anything uses them.

use std::collections::HashSet;
use std::fmt;
use std::io;
use std::path::Path;

use csv::StringRecord;
use thiserror::Error;
use time::Date;
use time::macros::date;

use super::Region;
use crate::rules::territory::{BadRegionCode, RegionCode, RegionLevel};

/// The day of Kepmendagri 300.2.2-2138/2025, whose codes ship with the program.
const SHIPPED_FROM: Date = date!(2025 - 04 - 25);
const NAME_LIMIT: usize = 100;
const COMPLAINTS_LIMIT: usize = 20;

/// All regions as one decree names them, parents before children.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    valid_from: Date,
    regions: Vec<Region>,
}

/// An edition with any flaw is refused whole; up to twenty complaints at once.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub struct EditionRefused(pub Vec<Complaint>);

/// What is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// The file's name inside the folder.
    pub file: &'static str,
    /// Its line, counted from 1; the header is line 1.
    pub line: u64,
    /// What is wrong there.
    pub flaw: Flaw,
}

/// What may be wrong with a line.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Flaw {
    /// The file or line cannot be read at all.
    #[error("cannot be read: {0}")]
    Unreadable(String),
    /// The header is not the one this file must have.
    #[error("the header must be {0}")]
    Header(&'static str),
    /// The code is none.
    #[error(transparent)]
    Code(#[from] BadRegionCode),
    /// The code names a region of another level.
    #[error("{0} does not belong in this file")]
    Level(RegionCode),
    /// The parent column contradicts the code.
    #[error("{code} cannot lie in {parent:?}")]
    Parent {
        /// The row's code.
        code: RegionCode,
        /// The parent it claims.
        parent: String,
    },
    /// No earlier file has the parent.
    #[error("{0} lies in a region that is not listed")]
    Orphan(RegionCode),
    /// The code was there before.
    #[error("{0} is listed twice")]
    Twice(RegionCode),
    /// The name is empty, too long or has control characters.
    #[error("{0} needs a name of 1 to {NAME_LIMIT} letters")]
    Name(RegionCode),
}

struct File {
    name: &'static str,
    level: RegionLevel,
    header: &'static str,
    shipped: &'static str,
}

const FILES: [File; 4] = [
    File {
        name: "provinces.csv",
        level: RegionLevel::Province,
        header: "code,name",
        shipped: include_str!("../../data/wilayah/provinces.csv"),
    },
    File {
        name: "regencies.csv",
        level: RegionLevel::Regency,
        header: "code,province_code,name",
        shipped: include_str!("../../data/wilayah/regencies.csv"),
    },
    File {
        name: "districts.csv",
        level: RegionLevel::District,
        header: "code,regency_code,name",
        shipped: include_str!("../../data/wilayah/districts.csv"),
    },
    File {
        name: "villages.csv",
        level: RegionLevel::Village,
        header: "code,district_code,name",
        shipped: include_str!("../../data/wilayah/villages.csv"),
    },
];

impl Edition {
    /// The edition that ships inside the program.
    pub fn shipped() -> Result<Self, EditionRefused> {
        Self::read(SHIPPED_FROM, |file| Ok(file.shipped.as_bytes()))
    }

    /// The edition in `folder`, four files of the shipped shape, that counts from `valid_from`.
    pub fn from_folder(folder: &Path, valid_from: Date) -> Result<Self, EditionRefused> {
        Self::read(valid_from, |file| {
            std::fs::File::open(folder.join(file.name))
        })
    }

    /// The day from which this edition counts.
    pub fn valid_from(&self) -> Date {
        self.valid_from
    }

    /// Its regions, parents before children.
    pub fn regions(&self) -> &[Region] {
        &self.regions
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
            Ok(Self {
                valid_from,
                regions: reading.regions,
            })
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
        if !rows
            .headers()
            .is_ok_and(|header| header.iter().eq(file.header.split(',')))
        {
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
                return Err(Flaw::Parent {
                    code,
                    parent: parent.to_owned(),
                });
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
        Ok(Region {
            code,
            name: name.to_owned(),
        })
    }

    fn complain(&mut self, file: &File, line: u64, flaw: Flaw) {
        if self.complaints.len() < COMPLAINTS_LIMIT {
            self.complaints.push(Complaint {
                file: file.name,
                line,
                flaw,
            });
        }
    }
}

impl fmt::Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.flaw)
    }
}

impl fmt::Display for EditionRefused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the edition of region codes is refused")?;
        self.0
            .iter()
            .try_for_each(|complaint| write!(f, "\n  {complaint}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOUND: [&str; 4] = [
        "code,name\n12,Sumatera Utara\n",
        "code,province_code,name\n12.09,12,Kabupaten Asahan\n",
        "code,regency_code,name\n12.09.11,12.09,Sei Kepayang\n",
        "code,district_code,name\n12.09.11.2001,12.09.11,Sei Paham\n",
    ];

    /// The complaints about the sound edition in which `file` reads `content` instead.
    fn refused(file: &str, content: &[u8]) -> Vec<String> {
        let folder = tempfile::tempdir().unwrap();
        for (known, sound) in FILES.iter().zip(SOUND) {
            std::fs::write(folder.path().join(known.name), sound).unwrap();
        }
        std::fs::write(folder.path().join(file), content).unwrap();
        let edition = Edition::from_folder(folder.path(), date!(2027 - 01 - 01));
        edition
            .unwrap_err()
            .0
            .iter()
            .map(ToString::to_string)
            .collect()
    }

    fn villages(rows: &str) -> Vec<String> {
        refused(
            "villages.csv",
            format!("code,district_code,name\n{rows}").as_bytes(),
        )
    }

    #[test]
    fn the_shipped_edition_is_whole() {
        let edition = Edition::shipped().unwrap();
        let count = |level| {
            edition
                .regions()
                .iter()
                .filter(|r| r.code.level() == level)
                .count()
        };
        let counts = RegionLevel::ALL.iter().map(|level| count(*level));
        assert_eq!(counts.collect::<Vec<_>>(), [38, 514, 7_285, 83_762]);
        let spelt = edition
            .regions()
            .iter()
            .find(|r| r.code.as_str() == "35.13.15.2017");
        assert_eq!(spelt.unwrap().name, "Soka\"an");
    }

    #[test]
    fn every_flaw_names_its_file_and_line() {
        assert_eq!(
            villages("12.09.11.2001,12.09.11,Sei Paham\n12.09.11.201,12.09.11,Perbangunan\n"),
            ["villages.csv:3: group 4 of the region code must be 4 digits"]
        );
        assert_eq!(
            villages("12.09.11,12.09,X\n"),
            ["villages.csv:2: 12.09.11 does not belong in this file"]
        );
        assert_eq!(
            villages("12.09.11.2001,12.09.12,X\n"),
            [r#"villages.csv:2: 12.09.11.2001 cannot lie in "12.09.12""#]
        );
        assert_eq!(
            villages("12.09.12.2001,12.09.12,X\n"),
            ["villages.csv:2: 12.09.12.2001 lies in a region that is not listed"]
        );
        let twice = "12.09.11.2001,12.09.11,X\n";
        assert_eq!(
            villages(&twice.repeat(2)),
            ["villages.csv:3: 12.09.11.2001 is listed twice"]
        );
        for name in ["", " ", "\u{0}", &"x".repeat(101)] {
            let complaint = ["villages.csv:2: 12.09.11.2001 needs a name of 1 to 100 letters"];
            assert_eq!(
                villages(&format!("12.09.11.2001,12.09.11,{name}\n")),
                complaint
            );
        }
    }

    #[test]
    fn a_file_that_is_no_such_table_is_refused() {
        let header = ["regencies.csv:1: the header must be code,province_code,name"];
        assert_eq!(
            refused("regencies.csv", b"code,name\n12.09,X\n")[..1],
            header
        );
        assert_eq!(refused("regencies.csv", b"")[..1], header);
        assert!(
            villages("12.09.11.2001,12.09.11\n")[0].starts_with("villages.csv:2: cannot be read")
        );
        let latin1 = b"code,district_code,name\n12.09.11.2001,12.09.11,caf\xe9\n";
        assert!(refused("villages.csv", latin1)[0].starts_with("villages.csv:2: cannot be read"));
    }

    #[test]
    fn an_absent_folder_is_four_complaints_and_no_flood_has_more_than_twenty() {
        let nowhere = Edition::from_folder(Path::new("/nowhere"), SHIPPED_FROM).unwrap_err();
        assert_eq!(nowhere.0.len(), 4);
        assert_eq!(villages(&"x,x,x\n".repeat(500)).len(), 20);
    }
}
