//! Lists of referrals as they might be, for the test that renders every template.

use super::form::ReferralForm;
use super::page::{ReferralsPage, columns};
use super::shelf::{Direction, Shelf};
use crate::journey::casework::Pager;
use crate::journey::desk::bulk::BulkBar;
use crate::journey::desk::queue::{Cell, Chip, FindForm, TableRow};
use crate::journey::desk::views::SaveOffer;
use crate::platform::paths;
use entity::case::Language;

/// A row of the table.
pub fn row() -> TableRow {
    let cell = |text: &str| Cell { text: text.to_owned(), ..Cell::default() };
    let cells = [
        "7K3M9-2QFXA",
        "Puskesos",
        "Suminah",
        "Saldo kosong",
        "PKH",
        "Terkirim",
        "",
        "Sisa 1 hari",
        "",
    ];
    TableRow {
        id: "l-7K3M9-2QFXA".to_owned(),
        value: "018f.1".to_owned(),
        select_label: "Pilih rujukan 7K3M9-2QFXA".to_owned(),
        href: "/meja/laporan/7K3M92QFXA".to_owned(),
        late: false,
        cells: cells.map(cell).to_vec(),
        act: "018f.1".to_owned(),
    }
}

/// A full one, one whose filters fit nothing, and an empty one.
pub fn pages() -> Vec<ReferralsPage> {
    let (label, value) = ("Masalah".to_owned(), "<script>".to_owned());
    let chip = Chip { label, value, href: paths::inbox() };
    let page = |direction, rows: Vec<TableRow>, chips: Vec<Chip>| ReferralsPage {
        title: "Rujukan masuk".to_owned(),
        tabs: Vec::new(),
        shelf: Shelf::Waiting.word().to_owned(),
        find: FindForm::default(),
        form: ReferralForm::sample(),
        chips,
        cut: false,
        wider_href: "/meja/antrean?cari=sumi*".to_owned(),
        save: SaveOffer::sample(),
        clear_href: paths::inbox(),
        columns: columns(Language::Id, direction),
        dense: true,
        rows,
        act_href: paths::accept_one(),
        key: "k".to_owned(),
        done: "Rujukan diterima".to_owned(),
        total: "1".to_owned(),
        empty: "Tidak ada rujukan.".to_owned(),
        pager: Pager::default(),
        all_href: paths::inbox(),
        read_at: "09.00 WIB".to_owned(),
        bulk: BulkBar::sample(),
    };
    vec![
        page(Direction::In, vec![row()], vec![chip.clone()]),
        page(Direction::Out, Vec::new(), vec![chip]),
        page(Direction::Out, Vec::new(), Vec::new()),
    ]
}
