//! Invented people: households that report more than once, with the names of the country. Their
//! numbers are well-formed and belong to nobody: the last four digits of NIK and KK begin with 9, and
//! no telephone number begins with 0812-0000.

use super::chance::Chance;
use crate::casefile::{Identity, NewPerson};
use crate::rules::territory::RegionCode;
use entity::person::{Contact, Tie};

const WOMEN: &[&str] = &[
    "Siti Aminah",
    "Sri Wahyuni",
    "Nurhayati",
    "Dewi Lestari",
    "Sumiati",
    "Rosmawati",
    "Fatimah",
    "Kartini",
    "Ngatmini",
    "Yuliana",
    "Rina Marlina",
    "Maria Goretti",
    "Ida Ayu",
    "Ni Luh Putu",
    "Suminah",
    "Halimah",
    "Murniati",
    "Rohani",
    "Tiurma",
    "Boru Tapian",
    "Jumiati",
    "Wati",
    "Eka Putri",
    "Ani Suryani",
    "Khadijah",
    "Lasmini",
    "Poniyem",
    "Sulastri",
    "Marlena",
    "Yohana",
    "Novita",
    "Ratna Sari",
    "Endang",
    "Titin",
    "Dahlia",
    "Mariani",
    "Samsiah",
    "Zubaidah",
    "Hotmaida",
    "Lina",
];
const MEN: &[&str] = &[
    "Ahmad",
    "Muhammad Yusuf",
    "Budi",
    "Slamet",
    "Suparman",
    "Agus",
    "Joko",
    "Herman",
    "Abdul Rahman",
    "Syahrul",
    "Ponidi",
    "Tumin",
    "Sukardi",
    "Rudi",
    "Hasan",
    "Ibrahim",
    "Yohanes",
    "Markus",
    "I Made",
    "I Wayan",
    "Sabar",
    "Horas",
    "Parlindungan",
    "Mangasi",
    "Zulkifli",
    "Irwan",
    "Dedi",
    "Asep",
    "Ujang",
    "Sutrisno",
    "Bambang",
    "Hendra",
    "Jamaluddin",
    "Sahat",
    "Togar",
    "Effendi",
    "Rahmat",
    "Supriadi",
    "Legiman",
    "Wagiman",
];
const FAMILIES: &[&str] = &[
    "Siregar",
    "Nasution",
    "Sinaga",
    "Manurung",
    "Sitorus",
    "Simanjuntak",
    "Marpaung",
    "Hasibuan",
    "Lubis",
    "Harahap",
    "Tanjung",
    "Pane",
    "Saragih",
    "Purba",
    "Ginting",
    "Panjaitan",
    "Hutapea",
    "Wijaya",
    "Santoso",
    "Hidayat",
    "Kurniawan",
    "Saputra",
    "Lestari",
    "Susanti",
    "Setiawan",
    "Rahayu",
    "Pratama",
    "Wibowo",
    "Nugroho",
    "Utami",
    "",
    "",
    "",
    "",
    "",
    "",
];

/// A family at one place: card, telephone, name.
pub struct Household<'a> {
    pub village: &'a RegionCode,
    number: u64,
    family: &'static str,
    kk: String,
    phone: String,
}

impl<'a> Household<'a> {
    /// The household with this number.
    pub fn new(seed: u64, number: u64, village: &'a RegionCode) -> Self {
        let mut chance = Chance::of(seed, 2, number);
        let family = chance.one_of(FAMILIES).copied().unwrap_or_default();
        let (day, month, year) =
            (chance.between(1, 28), chance.between(1, 12), chance.between(5, 24));
        let last = chance.between(9_000, 9_999);
        Self {
            village,
            number,
            family,
            kk: format!("{}{day:02}{month:02}{year:02}{last}", area(village)),
            phone: format!("+628120000{:05}", chance.between(0, 99_999)),
        }
    }

    /// One of its people; the first speaks most often.
    pub fn member(&self, seed: u64, member: u64) -> Identity {
        let mut chance = Chance::of(seed, 3, self.number * 8 + member);
        let woman = chance.in_a_thousand(550);
        let given = if woman { WOMEN } else { MEN };
        let given = chance.one_of(given).copied().unwrap_or_default();
        let day = chance.between(1, 28) + if woman { 40 } else { 0 };
        let (month, year) = (chance.between(1, 12), chance.between(40, 99));
        let last = chance.between(9_000, 9_999);
        Identity {
            name: Some(format!("{given} {}", self.family).trim_end().to_owned()),
            nik: Some(format!("{}{day:02}{month:02}{year:02}{last}", area(self.village))),
            kk: Some(self.kk.clone()),
            phone: Some(self.phone.clone()),
            email: None,
            address: None,
        }
    }
}

/// Six digits: province, regency, district.
fn area(village: &RegionCode) -> String {
    village.as_str().chars().filter(char::is_ascii_digit).take(6).collect()
}

/// Whoever speaks, for themselves or for somebody.
pub fn reporter(chance: &mut Chance, mut identity: Identity, tie: Tie) -> NewPerson {
    let contact = chance.weighted(
        &[(45, Contact::WhatsApp), (30, Contact::Sms), (10, Contact::Phone), (15, Contact::None)],
        Contact::None,
    );
    if contact == Contact::None && chance.in_a_thousand(600) {
        identity.phone = None;
    }
    if chance.in_a_thousand(300) {
        (identity.nik, identity.kk) = (None, None);
    }
    NewPerson { identity, tie: Some(tie), contact: Some(contact), aware: None }
}

/// Whom it is about, when somebody else speaks.
pub fn concerned(chance: &mut Chance, identity: Identity) -> NewPerson {
    NewPerson {
        identity: Identity { phone: None, ..identity },
        tie: None,
        contact: None,
        aware: Some(chance.in_a_thousand(700)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::kk::KkNumber;
    use crate::rules::nik::Nik;
    use crate::rules::phone::Phone;

    #[test]
    fn numbers_are_well_formed_belong_to_nobody_and_come_again() {
        let village = RegionCode::parse("12.09.09.2002").unwrap();
        for number in 0..500 {
            let household = Household::new(1, number, &village);
            let one = household.member(1, 0);
            let nik = one.nik.as_deref().unwrap();
            assert_eq!(Nik::parse(nik).unwrap().doubts(), [], "{nik}");
            assert_eq!(nik.get(12..13), Some("9"));
            let kk = one.kk.as_deref().unwrap();
            assert_eq!(KkNumber::parse(kk).unwrap().doubts(), [], "{kk}");
            assert!(Phone::parse(one.phone.as_deref().unwrap()).is_ok());
            assert_eq!(household.member(1, 0), one, "the same person every time");
            assert_eq!(household.member(1, 1).kk, one.kk, "one family card");
        }
    }
}
