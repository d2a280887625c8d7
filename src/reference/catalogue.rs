//! The programmes and the papers they ask for: one TOML file a programme, one file for all papers.

use crate::platform::sheet::Complaints;
use entity::document::DocumentForm;
use entity::programme::Situation;
use entity::programme_document::Need;
use entity::{document, programme, programme_document};
use sea_orm::{ActiveModelTrait, IntoActiveModel};
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// Programmes, papers, and which programme asks for which paper.
pub struct Catalogue {
    pub programmes: Vec<programme::ActiveModel>,
    pub documents: Vec<document::ActiveModel>,
    pub asked: Vec<programme_document::ActiveModel>,
}

macro_rules! shipped {
    ($($name:literal)+) => {
        &[$((concat!("programmes/", $name, ".toml"), include_str!(concat!("../../data/programmes/", $name, ".toml")))),+]
    };
}

/// A file's name and its text.
type File = (&'static str, &'static str);

const DOCUMENTS: File =
    ("programmes/documents.toml", include_str!("../../data/programmes/documents.toml"));
const PROGRAMMES: &[File] = shipped![
    "dtsen" "pkh" "sembako" "pbi_jk" "pbi_daerah" "sekolah_rakyat" "rtlh" "alat_bantu" "atensi"
    "permakanan" "yatim_piatu" "lks" "bencana" "konflik" "ppse" "surat" "adminduk" "usulan_daerah"
];

impl Catalogue {
    /// Reads the files inside the program.
    pub fn read(complaints: &mut Complaints) -> Self {
        let papers = parse::<Papers>(DOCUMENTS, complaints).map(|file| file.document);
        let papers = papers.unwrap_or_default();
        let known: Vec<&str> = papers.iter().map(|paper| paper.code.as_str()).collect();
        let (mut programmes, mut asked) = (Vec::new(), Vec::new());
        for file in PROGRAMMES {
            let Some(one) = parse::<Programme>(*file, complaints) else { continue };
            if let Some(flaw) = one.flaw(&known) {
                complaints.add(file.0, 1, flaw);
            }
            asked.extend(one.asks_for().into_iter().map(stored));
            programmes.push(stored(one.row()));
        }
        let documents = papers.into_iter().map(|paper| stored(paper.row())).collect();
        Self { programmes, documents, asked }
    }
}

/// Every column is written, those that equal a default too.
fn stored<M: IntoActiveModel<A>, A: ActiveModelTrait>(row: M) -> A {
    row.into_active_model().reset_all()
}

fn parse<T: DeserializeOwned>((name, text): File, complaints: &mut Complaints) -> Option<T> {
    toml::from_str(text)
        .map_err(|error| {
            let ahead = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
            let line = 1 + ahead.matches('\n').count() as u64;
            complaints.add(name, line, error.message());
        })
        .ok()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Papers {
    document: Vec<Paper>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Paper {
    code: String,
    form: DocumentForm,
    name_id: String,
    name_en: String,
    without_id: String,
    without_en: String,
}

impl Paper {
    fn row(self) -> document::Model {
        document::Model {
            code: self.code,
            form: self.form,
            name_id: self.name_id,
            name_en: self.name_en,
            without_id: self.without_id,
            without_en: self.without_en,
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Programme {
    code: String,
    effective_from: String,
    situation: Situation,
    #[serde(default = "yes")]
    for_citizens: bool,
    legal_ref: String,
    working_days: i32,
    working_days_ref: String,
    /// Code and need, in the order they are asked for.
    documents: Vec<(String, Need)>,
    id: Words,
    en: Words,
}

const fn yes() -> bool {
    true
}

/// The texts in one language.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    name: String,
    for_whom: String,
    gets: Vec<String>,
    requirements: Vec<String>,
    steps: Vec<String>,
    time: String,
    cost: String,
    urgent: Option<String>,
    to_check: Option<String>,
}

impl Programme {
    /// What no reader of TOML sees: papers nobody described, texts that say less in one language.
    fn flaw(&self, known: &[&str]) -> Option<String> {
        let unknown = self.documents.iter().find(|(code, _)| !known.contains(&code.as_str()));
        if let Some((code, _)) = unknown {
            return Some(format!("documents: there is no document {code}"));
        }
        let shape = |words: &Words| {
            let lists = [&words.gets, &words.requirements, &words.steps].map(Vec::len);
            (lists, words.urgent.is_some(), words.to_check.is_some())
        };
        (shape(&self.id) != shape(&self.en)).then(|| "id and en do not say the same".to_owned())
    }

    fn asks_for(&self) -> Vec<programme_document::Model> {
        let one = |(rank, (document, need)): (i32, &(String, Need))| programme_document::Model {
            programme: self.code.clone(),
            effective_from: self.effective_from.clone(),
            document: document.clone(),
            rank,
            need: *need,
        };
        (1..).zip(&self.documents).map(one).collect()
    }

    fn row(self) -> programme::Model {
        let (id, en) = (self.id, self.en);
        programme::Model {
            code: self.code,
            effective_from: self.effective_from,
            situation: self.situation,
            for_citizens: self.for_citizens,
            name_id: id.name,
            name_en: en.name,
            for_whom_id: id.for_whom,
            for_whom_en: en.for_whom,
            gets_id: id.gets.join("\n"),
            gets_en: en.gets.join("\n"),
            requirements_id: id.requirements.join("\n"),
            requirements_en: en.requirements.join("\n"),
            steps_id: id.steps.join("\n"),
            steps_en: en.steps.join("\n"),
            working_days: self.working_days,
            working_days_ref: self.working_days_ref,
            time_id: id.time,
            time_en: en.time,
            cost_id: id.cost,
            cost_en: en.cost,
            urgent_id: id.urgent,
            urgent_en: en.urgent,
            to_check_id: id.to_check,
            to_check_en: en.to_check,
            legal_ref: self.legal_ref,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sea_orm::TryIntoModel;

    fn shipped() -> (Vec<programme::Model>, Vec<document::Model>) {
        let mut complaints = Complaints::default();
        let all = Catalogue::read(&mut complaints);
        assert_eq!(complaints, Complaints::default());
        let programmes = all.programmes.into_iter().map(|row| row.try_into_model().unwrap());
        let documents = all.documents.into_iter().map(|row| row.try_into_model().unwrap());
        (programmes.collect(), documents.collect())
    }

    /// ux.md §1.4: one idea a sentence, at most 15 words. What stands in brackets only explains.
    fn assert_plain(of: &str, text: &str) {
        for sentence in text.split(['.', '\n', ':']) {
            let words = sentence.split_whitespace().filter(|word| !word.starts_with('('));
            assert!(words.count() <= 15, "{of}: {sentence}");
        }
        for word in ["wajib", "harap", "mohon ", "gagal", "upload", "submit", "valid", "!"] {
            assert!(!text.to_lowercase().contains(word), "{of}: {word} in {text}");
        }
    }

    #[test]
    fn every_text_is_plain_and_there_in_both_languages() {
        let (programmes, documents) = shipped();
        for row in &programmes {
            let texts = [
                &row.gets_id,
                &row.requirements_id,
                &row.steps_id,
                &row.time_id,
                &row.for_whom_id,
                &row.gets_en,
                &row.requirements_en,
                &row.steps_en,
                &row.time_en,
            ];
            for text in texts.into_iter().chain(&row.urgent_id).chain(&row.to_check_id) {
                assert!(!text.trim().is_empty(), "{}", row.code);
                assert_plain(&row.code, text);
            }
        }
        for row in &documents {
            assert_plain(&row.code, &row.without_id);
            assert_plain(&row.code, &row.name_id);
            let plain = |c: char| c.is_ascii_lowercase() || c == '-';
            assert!(row.code.chars().all(plain), "{} stands in addresses", row.code);
        }
    }

    /// The page of a service promises no other day than the clock of its cases keeps.
    #[test]
    fn a_service_promises_what_its_clock_keeps() {
        let sla = include_str!("../../data/sla.csv");
        for row in shipped().0 {
            let kept = format!("*,finish,*,{},working_days,", row.working_days);
            let line = sla.lines().find(|line| line.starts_with(&kept));
            assert!(line.is_some_and(|line| line.ends_with(&row.working_days_ref)), "{}", row.code);
        }
    }

    #[test]
    fn a_flawed_file_is_named() {
        let mut complaints = Complaints::default();
        let text = "[[document]]\ncode = \"ktp\"\nform = \"stone\"\n";
        assert!(parse::<Papers>(("documents.toml", text), &mut complaints).is_none());
        let said = complaints.list().first().unwrap().to_string();
        assert!(said.starts_with("documents.toml:3: "), "{said}");
        let (_, text) = PROGRAMMES.first().unwrap();
        let one: Programme = toml::from_str(text).unwrap();
        assert!(one.flaw(&["ktp"]).unwrap().contains("there is no document kk"));
    }
}
