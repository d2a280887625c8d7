//! Cases as they might be, for the test that renders every template.

use super::around::Around;
use super::beside::Beside;
use super::buttons::Button;
use super::facts::Line;
use super::hands::Hands;
use super::page::{CasePage, LiveCase, Merged, Proposed};
use super::referrals::{Bundle, ReferralCard, Said};
use super::registers::Registers;
use crate::journey::casework::{
    Also, CaseSide, Due, Objection, PaperLine, Person, Row, Stamp, VisitLine,
};
use crate::journey::desk::queue::{Item, Tab};
use crate::platform::files::Shown;
use crate::platform::paths;

/// A case with everything, and one with next to nothing.
pub fn cases() -> Vec<CasePage> {
    vec![full(), bare()]
}

fn full() -> CasePage {
    CasePage {
        files: Shown::samples(),
        visits: VisitLine::samples(),
        hands: Hands::sample(),
        merged: Some(Merged {
            code: "9W4C7-7MMKA".to_owned(),
            href: "/meja/laporan/9W4C77MMKA".to_owned(),
        }),
        proposal: Some(Proposed {
            outcome: "Dikabulkan".to_owned(),
            text: "Bantuan cair hari Kamis.".to_owned(),
            who: "Budi Siregar".to_owned(),
        }),
        papers: vec![PaperLine::sample(true), PaperLine::sample(false)],
        papers_action: "/meja/laporan/7K3M92QFXA/dokumen".to_owned(),
        objection: Some(Objection::sample()),
        people: vec![Person {
            title: "Pelapor".to_owned(),
            rows: Vec::new(),
            also: vec![Also::sample()],
            part: None,
        }],
        registers: Registers::sample(),
        labels: vec!["Tunggu musdes <b>".to_owned()],
        labels_action: "/meja/laporan/7K3M92QFXA/label".to_owned(),
        around: Around::sample(),
        facts: vec![Line { key: "Jenis".to_owned(), value: "Pengaduan".to_owned() }],
        ours: vec![ReferralCard {
            anchor: "rujukan-1".to_owned(),
            above: String::new(),
            ..card(0)
        }],
        referrals: vec![card(0), card(1)],
        history: vec![row()],
        no_actions: "Laporan ini sudah berakhir.".to_owned(),
        buttons: vec![button(true), button(false)],
        more_acts: true,
        note_action: "/meja/laporan/7K3M92QFXA/catatan".to_owned(),
        live: LiveCase {
            code: "7K3M92QFXA".to_owned(),
            rows: 3,
            here: vec!["Budi Siregar sedang membuka laporan ini (2 menit).".to_owned()],
        },
        beside: Beside {
            list_href: paths::queue("perlu-tindakan"),
            label: "Perlu tindakan".to_owned(),
            tabs: vec![tab()],
            items: vec![item()],
            place: "2 dari 12".to_owned(),
            prev_href: "/meja/laporan/9W4C77MMKA".to_owned(),
            next_href: "/meja/laporan/9W4C77MMKA".to_owned(),
        },
        ..bare()
    }
}

fn bare() -> CasePage {
    let side = CaseSide::sample();
    CasePage {
        title: side.title,
        code: side.code,
        tags: side.tags,
        obligation: side.obligation,
        hands: Hands::default(),
        merged: None,
        story: side.story,
        papers: Vec::new(),
        papers_action: String::new(),
        files: Vec::new(),
        proposal: None,
        objection: None,
        people: Vec::new(),
        registers: Registers::default(),
        labels: Vec::new(),
        labels_action: String::new(),
        facts: Vec::new(),
        visits: Vec::new(),
        ours: Vec::new(),
        referrals: Vec::new(),
        history_tabs: vec![tab()],
        history: Vec::new(),
        no_actions: "Laporan ini sudah berakhir.".to_owned(),
        buttons: Vec::new(),
        more_acts: false,
        stamp: Stamp::default(),
        note_action: String::new(),
        live: LiveCase::default(),
        beside: Beside::default(),
        around: Around::default(),
    }
}

fn card(depth: usize) -> ReferralCard {
    ReferralCard {
        from: "Puskesos Air Joman".to_owned(),
        to: "Sekretariat SLRT Asahan".to_owned(),
        depth,
        kind: "Rujukan".to_owned(),
        status: "Terkirim".to_owned(),
        tone: "info",
        sent: "Senin, 23 November 2026".to_owned(),
        due: Due { text: "Sisa 3 hari kerja".to_owned(), tone: "ok", late: false },
        due_date: "Diterima paling lambat Kamis, 26 November 2026".to_owned(),
        facts: vec![Said { key: "Alasan".to_owned(), value: "Di luar wewenang desa.".to_owned() }],
        files: vec![Bundle { title: "Berkas jawaban".to_owned(), files: Shown::samples() }],
        buttons: vec![button(true)],
        ours: true,
        anchor: String::new(),
        above: "#rujukan-1".to_owned(),
    }
}

fn button(at_once: bool) -> Button {
    Button {
        name: "",
        value: String::new(),
        label: "Mulai periksa".to_owned(),
        href: "/meja/laporan/7K3M92QFXA/periksa".to_owned(),
        at_once,
        primary: at_once,
        rare: at_once,
        key: "P",
    }
}

fn tab() -> Tab {
    Tab {
        label: "Semua".to_owned(),
        href: "/meja/antrean".to_owned(),
        count: "12".to_owned(),
        current: true,
    }
}

fn item() -> Item {
    Item {
        href: "/meja/laporan/7K3M92QFXA".to_owned(),
        title: "Suminah".to_owned(),
        sub: "Saldo kosong".to_owned(),
        meta: "7K3M9-2QFXA · Air Joman".to_owned(),
        due: "Lewat 1 hari kerja".to_owned(),
        due_tone: "late",
        tag: "Baru".to_owned(),
        tone: "info",
        current: true,
    }
}

fn row() -> Row {
    Row {
        title: "Laporan diterima".to_owned(),
        when: "Senin, 23 November 2026, pukul 09.03 WIB".to_owned(),
        iso: "2026-11-23T02:03:00Z".to_owned(),
        who: "Warga".to_owned(),
        text: String::new(),
        tag: Some("Dibaca warga".to_owned()),
        tone: "info",
        public: true,
        internal: false,
    }
}
