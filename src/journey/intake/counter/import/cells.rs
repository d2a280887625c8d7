//! From the cells of a row to the form of D22: what is one of a list is known by its code or by its
//! words, in either language.

use super::columns::plain;
use crate::journey::casework::Choice;
use crate::journey::intake::answers::ForWhom;
use crate::journey::intake::counter::form::EntryForm;
use crate::journey::intake::counter::matter::{ACCUSED, WEIGHTS};
use crate::journey::intake::counter::people::{TIES, WAYS};
use crate::platform::locale::say;
use entity::case::{CaseKind, Confidentiality, Issue, Language, Severity};
use entity::person::{Contact, Tie};
use entity::register_entry::Source;

/// The lists behind columns: the catalogue's family and the codes.
pub fn list(column: &str) -> Option<(&'static str, Vec<&'static str>)> {
    fn codes<W: Copy>(all: &[W], code: fn(W) -> &'static str) -> Vec<&'static str> {
        all.iter().map(|word| code(*word)).collect()
    }
    Some(match column {
        "sumber" => ("counter-source", codes(Source::ALL, Source::code)),
        "untuk" => ("counter-whom", codes(ForWhom::ALL, ForWhom::code)),
        "hubungan" => ("casework-tie", TIES.map(Tie::code).to_vec()),
        "jenis" => ("kind", codes(CaseKind::ALL, CaseKind::code)),
        "masalah" => ("issue", codes(Issue::ALL, Issue::code)),
        "bobot" => ("counter-weight", WEIGHTS.map(Severity::code).to_vec()),
        "dilaporkan" => ("counter-accused", ACCUSED.to_vec()),
        "hubungi" => ("contact", WAYS.map(Contact::code).to_vec()),
        "rahasia" => ("counter-veil", codes(Confidentiality::ALL, Confidentiality::code)),
        _ => return None,
    })
}

/// The form that these cells fill.
pub fn form(
    columns: &[Option<&'static str>],
    cells: &[String],
    programmes: &[Choice],
) -> EntryForm {
    let mut form = EntryForm::default();
    for (column, cell) in columns.iter().zip(cells) {
        let Some(column) = column else { continue };
        let text = match (*column, list(column)) {
            ("program", _) => programme(programmes, cell),
            (_, Some((family, codes))) => code(family, &codes, cell),
            _ => cell.clone(),
        };
        put(&mut form, column, text);
    }
    form
}

fn put(form: &mut EntryForm, column: &str, text: String) {
    let slot = match column {
        "nomor" => &mut form.nomor,
        "tanggal" => &mut form.tanggal,
        "sumber" => &mut form.sumber,
        "nama" => &mut form.nama,
        "hp" => &mut form.hp,
        "nik" => &mut form.nik,
        "kk" => &mut form.kk,
        "untuk" => &mut form.untuk,
        "hubungan" => &mut form.hubungan,
        "nama_orang" => &mut form.nama_orang,
        "nik_orang" => &mut form.nik_orang,
        "desa" => &mut form.desa,
        "rt" => &mut form.rt,
        "patokan" => &mut form.patokan,
        "jenis" => &mut form.jenis,
        "masalah" => &mut form.masalah,
        "program" => &mut form.program,
        "bobot" => &mut form.bobot,
        "dilaporkan" => &mut form.dilaporkan,
        "cerita" => &mut form.cerita,
        "hubungi" => &mut form.hubungi,
        "rahasia" => &mut form.rahasia,
        _ => return,
    };
    *slot = text;
}

/// No code of any list: what is none of it stays so, and is told as at the counter.
const NONE_OF_THEM: &str = "?";

fn code(family: &str, codes: &[&'static str], cell: &str) -> String {
    let said = plain(cell);
    if said.is_empty() {
        return String::new();
    }
    let words = |code: &str, language| plain(&say(language, &format!("{family}-{code}"), &[]));
    let is_it = |code: &&str| {
        plain(code) == said
            || words(code, Language::Id) == said
            || words(code, Language::En) == said
    };
    codes.iter().copied().find(is_it).unwrap_or(NONE_OF_THEM).to_owned()
}

fn programme(programmes: &[Choice], cell: &str) -> String {
    let said = cell.trim().to_lowercase();
    if said.is_empty() {
        return String::new();
    }
    let is_it = |known: &&Choice| {
        known.value.to_lowercase() == said
            || known.label.to_lowercase() == said
            || plain(&known.label) == plain(&said)
    };
    let found = programmes.iter().find(is_it);
    found.map_or_else(|| NONE_OF_THEM.to_owned(), |known| known.value.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_of_a_list_is_known_by_its_code_and_in_both_languages() {
        let issue = |cell: &str| {
            let (family, codes) = list("masalah").unwrap();
            code(family, &codes, cell)
        };
        for cell in ["not_paid", " Bantuan belum diterima ", "BANTUAN BELUM DITERIMA."] {
            assert_eq!(issue(cell), "not_paid", "{cell}");
        }
        assert_eq!(issue("hujan"), NONE_OF_THEM);
        assert_eq!(issue(" "), "");
    }

    #[test]
    fn no_two_words_of_a_list_read_the_same() {
        for column in super::super::columns::COLUMNS {
            let Some((family, codes)) = list(column) else { continue };
            for one in &codes {
                for language in [Language::Id, Language::En] {
                    let words = say(language, &format!("{family}-{one}"), &[]);
                    assert_eq!(code(family, &codes, &words), *one, "{column}: {words}");
                }
            }
        }
    }
}
