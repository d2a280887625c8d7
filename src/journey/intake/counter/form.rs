//! What is typed of one report: the same at the counter and in a line of a register.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// The form, as it comes in: strings.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct EntryForm {
    /// The unit it is written down for.
    pub unit: String,
    /// How they came: `entity::register_entry::Source`.
    pub sumber: String,
    /// The number in the paper register.
    pub nomor: String,
    /// The date on the paper.
    pub tanggal: String,
    pub nama: String,
    pub hp: String,
    pub nik: String,
    pub kk: String,
    /// For whom: `ForWhom`.
    pub untuk: String,
    /// What the reporter is to that person.
    pub hubungan: String,
    pub nama_orang: String,
    pub nik_orang: String,
    /// The village as it was typed, the one the type-ahead set, the one chosen from a list.
    pub desa: String,
    pub kode: String,
    pub pilih: String,
    pub rt: String,
    pub patokan: String,
    pub jenis: String,
    pub masalah: String,
    pub program: String,
    /// How it weighs: ordinary, danger, a patient who waits.
    pub bobot: String,
    /// Who is complained about: `village` or `regency`.
    pub dilaporkan: String,
    /// The officer has read who reads it.
    pub paham: String,
    pub cerita: String,
    pub hubungi: String,
    pub rahasia: String,
    /// Papers that were seen, one mark each: `dokumen-ktp`.
    #[serde(flatten)]
    pub papers: BTreeMap<String, String>,
}

/// What each mark of a paper that was seen begins with.
const PAPER: &str = "dokumen-";

impl EntryForm {
    /// Without what is none of it: buttons and files.
    pub fn tidied(mut self) -> Self {
        self.papers.retain(|name, _| name.starts_with(PAPER));
        self
    }

    /// The codes of the papers that were seen.
    pub fn seen(&self) -> impl Iterator<Item = &str> {
        self.papers.keys().filter_map(|name| name.strip_prefix(PAPER))
    }

    /// Was this paper seen?
    pub fn has_seen(&self, document: &str) -> bool {
        self.papers.contains_key(&format!("{PAPER}{document}"))
    }

    /// What somebody wrote by hand, to be given back when it could not be saved.
    pub fn own_words(&self) -> Vec<String> {
        [&self.nama, &self.nama_orang, &self.rt, &self.patokan, &self.cerita]
            .into_iter()
            .filter(|text| !text.trim().is_empty())
            .cloned()
            .collect()
    }
}

impl fmt::Debug for EntryForm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("EntryForm(…)")
    }
}
