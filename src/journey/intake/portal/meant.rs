//! The village meant by words that were written without a network.

use super::village::LONGEST;
use crate::regions::{Gazetteer, Hit};
use crate::rules::territory::RegionCode;
use crate::rules::words::clean;

/// Namesakes beyond these are told apart only by saying more.
const COMPARED: usize = 50;

/// The one village that was meant by words written without a network: “desa, kecamatan, kabupaten”, as
/// many of them as it takes until only one place in the country is called so.
pub(super) fn meant(places: &Gazetteer, typed: &str) -> Option<RegionCode> {
    let typed: String = clean(typed).chars().take(LONGEST).collect();
    let said: Vec<String> = typed.split(',').map(bare).collect();
    let is_meant = |hit: &&Hit| {
        let names = [&hit.name, &hit.district, &hit.regency, &hit.province];
        said.len() <= names.len() && said.iter().zip(names).all(|(said, name)| *said == bare(name))
    };
    let hits = places.search(&typed, None, COMPARED);
    let mut meant = hits.iter().filter(is_meant);
    match (meant.next(), meant.next()) {
        (Some(only), None) => Some(only.code.clone()),
        _ => None,
    }
}

/// A name without the word for what it is.
pub(in crate::journey::intake) fn bare(name: &str) -> String {
    const KINDS: [&str; 9] =
        ["desa", "kelurahan", "kel", "kecamatan", "kec", "kabupaten", "kab", "kota", "provinsi"];
    let name = name.to_lowercase().replace('.', " ");
    let mut words: Vec<&str> = name.split_whitespace().collect();
    if words.len() > 1 && words.first().is_some_and(|first| KINDS.contains(first)) {
        words.remove(0);
    }
    words.join(" ")
}
