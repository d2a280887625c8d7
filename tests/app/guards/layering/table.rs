//! `docs/LAYERS.md`, read.

/// The four tables.
pub struct Layers {
    pub rooms: Vec<Room>,
    pub only_there: Vec<Rule>,
    pub never_there: Vec<Rule>,
    pub only_together: Vec<Together>,
}

/// What one room may use.
#[derive(Debug)]
pub struct Room {
    /// Below `src/`: `rules`, `platform/app.rs`, `journey/*`.
    pub place: String,
    pub uses: Vec<String>,
    pub tables: Tables,
    pub crates: Vec<String>,
}

/// How far a room may go into `entity/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tables {
    Nothing,
    Words,
    Read,
    Write,
}

/// Things that are named in these places only, or never there.
#[derive(Debug)]
pub struct Rule {
    pub what: Vec<String>,
    pub places: Vec<String>,
}

/// Things that are named outside a place only beside something else.
#[derive(Debug)]
pub struct Together {
    pub what: Vec<String>,
    pub outside: Vec<String>,
    pub beside: Vec<String>,
}

impl Layers {
    /// Reads the document.
    pub fn read(document: &str) -> Self {
        let rule = |cells: &Vec<String>| Rule { what: items(&cells[0]), places: items(&cells[1]) };
        Self {
            rooms: rows(document, "Rooms").iter().map(|cells| room(cells)).collect(),
            only_there: rows(document, "Only there").iter().map(rule).collect(),
            never_there: rows(document, "Never there").iter().map(rule).collect(),
            only_together: rows(document, "Only together")
                .iter()
                .map(|cells| Together {
                    what: items(&cells[0]),
                    outside: items(&cells[1]),
                    beside: items(&cells[2]),
                })
                .collect(),
        }
    }

    /// The most exact row for a file: its own, else its folder's, else that of `folder/*`, upwards.
    pub fn room_of(&self, file: &str) -> Option<&Room> {
        let mut place = file.to_owned();
        loop {
            let star = place.rsplit_once('/').map(|(up, _)| format!("{up}/*"));
            let found = self
                .rooms
                .iter()
                .find(|room| room.place == place)
                .or_else(|| self.rooms.iter().find(|room| Some(&room.place) == star.as_ref()));
            if found.is_some() {
                return found;
            }
            place = place.rsplit_once('/')?.0.to_owned();
        }
    }

    /// Is this crate one that only some rooms may use?
    pub fn is_watched(&self, name: &str) -> bool {
        self.rooms.iter().any(|room| room.crates.iter().any(|watched| watched == name))
    }
}

fn room(cells: &[String]) -> Room {
    Room {
        place: items(&cells[0]).remove(0),
        uses: items(&cells[2]),
        tables: match cells[3].as_str() {
            "" => Tables::Nothing,
            "words" => Tables::Words,
            "read" => Tables::Read,
            "write" => Tables::Write,
            other => panic!("docs/LAYERS.md: no such use of tables: {other}"),
        },
        crates: items(&cells[4]),
    }
}

/// The rows of the first table under a heading, cell by cell.
fn rows(document: &str, heading: &str) -> Vec<Vec<String>> {
    let (_, below) = document
        .split_once(&format!("\n## {heading}\n"))
        .unwrap_or_else(|| panic!("docs/LAYERS.md has no table “{heading}”"));
    below
        .lines()
        .skip_while(|line| !line.starts_with('|'))
        .take_while(|line| line.starts_with('|'))
        .skip(2)
        .map(|line| line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect())
        .collect()
}

/// What stands between backticks.
fn items(cell: &str) -> Vec<String> {
    cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const DOCUMENT: &str = "\n## Rooms\n\nwords\n\n| room | what | uses | tables | crates |\n|---|---|---|---|---|\n\
        | `rules` | pure | | words | |\n| `journey/*` | a stage | `rules`, `casefile` | read | `actix_web` |\n\
        | `journey/mod.rs` | mounts | | words | |\n\n## Only there\n\n| what | only in | why |\n|---|---|---|\n\
        | `.begin(`, `X::now` | `platform/db` | because |\n\n## Never there\n\n## Only together\n";

    #[test]
    fn a_row_says_what_its_room_may_use() {
        let layers = Layers::read(DOCUMENT);
        let stage = layers.room_of("journey/triage/judge.rs").unwrap();
        assert_eq!(stage.uses, ["rules", "casefile"]);
        assert_eq!(
            (stage.tables, &stage.crates[..]),
            (Tables::Read, &["actix_web".to_owned()][..])
        );
        assert_eq!(layers.only_there[0].what, [".begin(", "X::now"]);
        assert!(layers.is_watched("actix_web") && !layers.is_watched("serde"));
    }

    #[test]
    fn the_most_exact_row_counts() {
        let layers = Layers::read(DOCUMENT);
        let place = |file| layers.room_of(file).map(|room| room.place.as_str());
        assert_eq!(place("journey/mod.rs"), Some("journey/mod.rs"));
        assert_eq!(place("journey/desk/queue/page.rs"), Some("journey/*"));
        assert_eq!(place("rules/sla/mod.rs"), Some("rules"));
        assert_eq!(place("rulesets/mod.rs"), None);
    }
}
