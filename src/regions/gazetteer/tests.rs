use std::sync::LazyLock;

use proptest::prelude::*;

use super::*;
use crate::regions::Edition;

static COUNTRY: LazyLock<Gazetteer> =
    LazyLock::new(|| Gazetteer::new(Edition::shipped().unwrap().regions().to_vec()));

fn code(text: &str) -> RegionCode {
    RegionCode::parse(text).unwrap()
}

fn labels(query: &str) -> Vec<String> {
    COUNTRY.search(query, None, 8).iter().map(Hit::label).collect()
}

fn names(of: Vec<Region>) -> Vec<String> {
    of.into_iter().map(|region| region.name).collect()
}

/// Villages of these names in one district, found by `query`.
fn found(villages: &[&str], query: &str) -> Vec<String> {
    let above = [("12", "Sumatera Utara"), ("12.09", "Kabupaten Asahan"), ("12.09.05", "Meranti")];
    let above = above.map(|(code, name)| (code.to_owned(), name));
    let villages = (2001..).zip(villages).map(|(at, name)| (format!("12.09.05.{at}"), *name));
    let region = |(at, name): (String, &str)| Region { code: code(&at), name: name.to_owned() };
    let gazetteer = Gazetteer::new(above.into_iter().chain(villages).map(region).collect());
    gazetteer.search(query, None, 20).into_iter().map(|hit| hit.name).collect()
}

#[test]
fn a_village_is_found_with_the_places_around_it() {
    let sei_apung = "Sei Apung, Kec. Tanjung Balai, Kab. Asahan";
    let jaya = "Sei Apung Jaya, Kec. Tanjung Balai, Kab. Asahan";
    assert_eq!(labels("Ds. Sei Apung, tanjung balai"), [sei_apung, jaya]);
    assert_eq!(labels("tanjungbalai asahan sei apng")[0], sei_apung);
    assert_eq!(
        labels("desa sungai apung kec. tanjung balai kab. asahan prov sumatera utara")[0],
        sei_apung
    );
    assert_eq!(labels("kalitengah lamongan")[0], "Kalitengah, Kec. Sugio, Kab. Lamongan");
}

#[test]
fn slips_of_the_pen_find_what_was_meant() {
    for (slip, meant) in [
        ("sukamju", "Sukamaju"),
        ("skuamaju", "Sukamaju"),
        ("sukkamaju", "Sukamaju"),
        ("sdomulyo", "Sidomulyo"),
        ("lobu jior", "Lobu Jiur"),
        ("suka mju", "Sukamaju"),
    ] {
        assert!(labels(slip)[0].starts_with(meant), "{slip}: {:?}", labels(slip));
    }
}

#[test]
fn together_or_apart_short_or_long_are_one() {
    let all = |query| COUNTRY.search(query, None, 500).into_iter().map(|hit| hit.code.to_string());
    let sorted = |query| all(query).collect::<std::collections::BTreeSet<_>>();
    assert!(sorted("suka maju").is_superset(&sorted("sukamaju")));
    assert!(sorted("sukamaju").len() > 100);
    assert_eq!(labels("seiapung")[..2], labels("Sungai Apung")[..2]);
    assert_eq!(labels("jaan")[0], "Ja\"an, Kec. Gondang, Kab. Nganjuk");
}

#[test]
fn whole_names_come_before_beginnings_words_and_likenesses() {
    let villages = ["Air Suka", "Sukamaju", "Suka", "Air Sukarame", "Desa Suka Lama"];
    let ranked = ["Suka", "Sukamaju", "Desa Suka Lama", "Air Suka", "Air Sukarame"];
    assert_eq!(found(&villages, "suka"), ranked);
    let alike = ["Lama Bandat", "Bandar", "Bandut"];
    assert_eq!(found(&alike, "bandet"), ["Bandut", "Bandar", "Lama Bandat"]);
}

#[test]
fn near_lifts_the_same_regency() {
    let near = |query, place: &str| COUNTRY.search(query, Some(&code(place)), 8);
    assert_eq!(near("sidomulyo", "12.09")[0].regency, "Kabupaten Asahan");
    assert_eq!(near("sidomulyo", "12.09.30.2001")[0].district, "Pulo Bandring");
    assert_eq!(near("sidomulyo", "12"), COUNTRY.search("sidomulyo", None, 8));
}

#[test]
fn words_that_nothing_answers_do_not_hide_the_village() {
    assert_eq!(
        labels("kisaran naga rt 03 rw 02")[0],
        "Kisaran Naga, Kec. Kota Kisaran Timur, Kab. Asahan"
    );
    assert!(labels("sukamaju asahan")[0].starts_with("Sukamaju"));
    assert_eq!(labels("kelurahan jambu semarang")[1], "Kelurahan, Kec. Jambu, Kab. Semarang");
}

#[test]
fn what_means_nothing_finds_nothing() {
    for nothing in ["", " ", "—", "\u{0}", "xyzzyq", "😀😀😀", &"z".repeat(100_000)] {
        assert_eq!(labels(nothing), [] as [&str; 0], "{nothing:.20}");
    }
    assert_eq!(COUNTRY.search("sukamaju", None, 0), []);
}

#[test]
fn eight_answers_fit_in_two_kilobytes() {
    let rows = (0..COUNTRY.tree.len()).filter_map(|row| COUNTRY.hit(row));
    let answer = |hit: Hit| {
        serde_json::json!({ "code": hit.code, "label": hit.label() }).to_string().len() + 1
    };
    let mut sizes: Vec<usize> = rows.map(answer).collect();
    sizes.sort_unstable();
    assert_eq!(sizes.len(), 83_762);
    assert!(sizes.iter().rev().take(8).sum::<usize>() + 2 <= 2048, "{:?}", sizes.last());
}

#[test]
fn villages_are_found_by_their_own_label() {
    for row in (0..COUNTRY.tree.len()).filter(|row| row % 997 == 0) {
        let Some(hit) = COUNTRY.hit(row) else {
            continue;
        };
        assert!(COUNTRY.search(&hit.label(), None, 8).contains(&hit), "{}", hit.label());
    }
}

#[test]
fn browsing_goes_from_province_to_village() {
    assert_eq!(names(COUNTRY.children(None)).len(), 38);
    assert_eq!(COUNTRY.children(Some(&code("12.09"))).len(), 25);
    assert_eq!(
        names(COUNTRY.children(Some(&code("12.09.10"))))[..2],
        ["Asahan Mati", "Bagan Asahan"]
    );
    assert_eq!(COUNTRY.children(Some(&code("12.09.10.2001"))), []);
    assert_eq!(COUNTRY.children(Some(&code("99"))), []);
    let path = names(COUNTRY.path(&code("12.09.10")));
    assert_eq!(path, ["Sumatera Utara", "Kabupaten Asahan", "Tanjung Balai"]);
    assert_eq!(COUNTRY.path(&code("12.09.99")), []);
    assert_eq!(COUNTRY.get(&code("12.09")).unwrap().name, "Kabupaten Asahan");
    assert_eq!(COUNTRY.get(&code("12.99")), None);
}

#[test]
fn papuan_districts_are_called_distrik() {
    let hit = &COUNTRY.search("Desa Adat Yoboi", None, 1)[0];
    assert_eq!(hit.label(), "Desa Adat Yoboi, Distrik Sentani, Kab. Jayapura");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn no_query_is_too_strange(query in "\\PC{0,40}", limit in 0_usize..10) {
        prop_assert!(COUNTRY.search(&query, None, limit).len() <= limit);
    }
}
