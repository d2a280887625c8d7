use super::*;
use crate::rules::visit::short_name;
use entity::Moment;
use entity::case::Outcome;
use entity::unit::Zone;

/// The longest code, unit name and date that occur.
fn samples() -> Vec<Letter> {
    let by = Promise {
        at: Moment(1_795_582_799_999),
        zone: Zone::Wib,
        to_the_hour: false,
        provisional: false,
    };
    let code = || "7K3M92QFXT".to_owned();
    let unit = || "Sekretariat SLRT Kabupaten Pangkajene dan Kepulauan".to_owned();
    let dated = [
        Letter::Received { code: code(), unit: unit(), by: Some(by) },
        Letter::Question { code: code(), unit: unit(), by },
        Letter::Told { code: code(), unit: unit() },
        Letter::Late { code: code(), unit: Some(unit()), by },
        Letter::Late { code: code(), unit: None, by },
        Letter::DueSoon { code: code(), by: Some(by) },
        Letter::Digest { late: 1_234, today: 56, mine: 7, alerts: 0 },
        Letter::Overdue { code: code(), unit: unit() },
        Letter::PassedOn { code: code(), unit: unit(), by: Some(by) },
        Letter::OutcomeGiven { code: code(), outcome: Outcome::Partly, by },
        Letter::Ended { code: code(), by: Some(by) },
        Letter::Reopened { code: code(), unit: unit(), by: Some(by) },
        Letter::Merged { code: code() },
        Letter::TookIn { code: code() },
        Letter::Unmerged { code: code(), by: Some(by) },
        Letter::LetGo { code: code() },
        Letter::Survey { code: code() },
        Letter::CaseArrived { code: code(), by: Some(by) },
        Letter::DangerAlert { code: code(), by: Some(by) },
        Letter::ReferralArrived { code: code(), from: unit(), by },
        Letter::ReferralReturned { code: code(), from: unit() },
        Letter::ReferralAnswered { code: code(), from: unit(), outcome: Outcome::Declined },
        Letter::ReferralRecalled { code: code(), from: unit() },
        Letter::ReporterWrote { code: code() },
        Letter::ReferralReminder { code: code(), from: unit(), by },
        visit(Some("0812-0000-0000".to_owned())),
        moved(visit(Some("0812-0000-0000".to_owned()))),
    ];
    let undated = [
        Letter::Received { code: code(), unit: unit(), by: None },
        Letter::PassedOn { code: code(), unit: unit(), by: None },
        Letter::Ended { code: code(), by: None },
        Letter::Reopened { code: code(), unit: unit(), by: None },
        Letter::Unmerged { code: code(), by: None },
        Letter::CaseArrived { code: code(), by: None },
        Letter::DangerAlert { code: code(), by: None },
        visit(None),
        Letter::VisitCancelled { code: code() },
    ];
    dated.into_iter().chain(undated).collect()
}

/// On a Wednesday, the longest of days in English, by somebody with as long a name as there is room.
fn visit(call: Option<String>) -> Letter {
    let at = Promise {
        at: Moment(1_795_572_000_000),
        zone: Zone::Wita,
        to_the_hour: true,
        provisional: false,
    };
    let officer = short_name("Abdurrahmansyah Harahap");
    Letter::VisitPlanned { code: "7K3M92QFXT".to_owned(), officer, at, call }
}

fn moved(letter: Letter) -> Letter {
    match letter {
        Letter::VisitPlanned { code, officer, at, call } => {
            Letter::VisitMoved { code, officer, at, call }
        }
        other => other,
    }
}

#[test]
fn a_message_about_a_visit_says_who_comes_and_when() {
    let url = "https://example.go.id";
    let short = write(&visit(Some("0812-0000-0000".to_owned())), Language::Id, url).short;
    assert_eq!(
        short,
        "PUSKESOS: Petugas Abdurrahmansy H. berkunjung Rabu 25 Nov 2026 jam 10.00. Siapkan KTP dan \
         KK. Laporan 7K3M9-2QFXT. Jangan memberi uang. Info 0812-0000-0000"
    );
}

fn every() -> Vec<(Letter, Language, Written)> {
    let url = "https://satupintu.kemensos.example";
    let both = |letter: Letter| {
        Language::ALL.iter().map(move |language| {
            let written = write(&letter, *language, url);
            (letter.clone(), *language, written)
        })
    };
    samples().into_iter().flat_map(both).collect()
}

#[test]
fn every_letter_reads_whole_in_both_languages() {
    for (letter, language, written) in every() {
        for text in [&written.subject, &written.body, &written.short] {
            assert!(!text.trim().is_empty(), "{letter:?} {language}");
            assert!(!text.contains("letter-"), "a missing key in {letter:?} {language}: {text}");
            assert!(!text.contains(['{', '}', '$']), "{letter:?} {language}: {text}");
        }
    }
}

#[test]
fn a_short_message_is_one_segment_of_plain_letters() {
    for (letter, language, written) in every() {
        let length = written.short.chars().count();
        assert!(length <= 160, "{letter:?} {language}: {length} characters: {}", written.short);
        assert!(written.short.is_ascii(), "{letter:?} {language}: {}", written.short);
        assert!(!written.short.contains('\n'));
    }
}

#[test]
fn subjects_are_one_line() {
    for (_, _, written) in every() {
        assert!(!written.subject.contains(['\n', '\r']), "{}", written.subject);
    }
}

#[test]
fn a_citizens_letter_leads_to_the_status_page_and_a_desks_to_the_case() {
    let url = "https://example.go.id";
    let code = "7K3M92QFXT".to_owned();
    let received = Letter::Received { code: code.clone(), unit: String::new(), by: None };
    let arrived = Letter::CaseArrived { code, by: None };
    let body = |letter| write(letter, Language::Id, url).body;
    assert!(body(&received).contains("https://example.go.id/s/7K3M92QFXT"));
    assert!(body(&arrived).contains("https://example.go.id/meja/laporan/7K3M92QFXT"));
}

#[test]
fn a_long_unit_name_is_cut_between_words() {
    assert_eq!(
        shortened("Sekretariat SLRT Kabupaten Asahan", Length::Short),
        "Sekretariat SLRT Kabupaten"
    );
    assert_eq!(shortened("Puskesos Desa Sukamaju", Length::Short), "Puskesos Desa Sukamaju");
}
