//! Queues as they might be, for the test that renders every template.

use super::chips::Chip;
use super::choices::FilterForm;
use super::columns::{Shows, head};
use super::filters::NAMES;
use super::lines::{Cell, TableRow};
use super::look::Look;
use super::page::{FindForm, QueuePage};
use super::tabs::Tab;
use super::view::View;
use crate::journey::casework::{Choice, Pager, UndoOffer};
use crate::journey::desk::bulk::BulkBar;
use crate::journey::desk::views::{SaveOffer, Taste};
use crate::platform::paths;
use entity::case::Language;
use entity::desk_taste::Density;

/// A row of the table.
pub fn sample_row() -> TableRow {
    let cells = ["7K3M9-2QFXA", "Suminah", "Saldo kosong", "Air Joman", "Baru", "Lewat 1 hari", ""];
    TableRow {
        id: "l-7K3M9-2QFXA".to_owned(),
        value: "7K3M92QFXA".to_owned(),
        select_label: "Pilih laporan 7K3M9-2QFXA".to_owned(),
        href: "/meja/laporan/7K3M92QFXA".to_owned(),
        late: true,
        act: String::new(),
        cells: cells.map(|text| Cell { text: text.to_owned(), ..Cell::default() }).to_vec(),
    }
}

fn look() -> Look {
    let columns = "age".to_owned();
    Look::of(Language::Id, &Taste { columns, density: Density::Dense, ..Taste::default() })
}

fn form() -> FilterForm {
    let choice = |label: &str| vec![Choice::new("", label)];
    let names = NAMES.into_iter().chain(["urut", "tampilan"]);
    FilterForm {
        values: names.map(|name| (name, "<b>".to_owned())).collect(),
        issues: choice("Semua masalah"),
        statuses: choice("Semua status"),
        places: choice("Semua desa"),
        hamlets: choice("Semua dusun"),
        labels: choice("Semua label"),
        officers: choice("Semua petugas"),
        intakes: choice("Semua sumber"),
        orders: choice("Sisa waktu"),
        misconduct: true,
        open: true,
    }
}

/// A full one, one whose filters fit nothing, and empty ones.
pub fn queues() -> Vec<QueuePage> {
    let tab = Tab {
        label: "Perlu tindakan".to_owned(),
        href: paths::queue("perlu-tindakan"),
        count: "99+".to_owned(),
        current: true,
    };
    let chip = Chip {
        label: "Masalah".to_owned(),
        value: "<script>".to_owned(),
        href: paths::queue("semua"),
    };
    let page = |rows: Vec<TableRow>, chips, view: View| QueuePage {
        tabs: vec![tab.clone()],
        view: view.word().to_owned(),
        view_label: "Perlu tindakan".to_owned(),
        find: FindForm { text: "<script>".to_owned(), ..FindForm::default() },
        form: form(),
        chips,
        cut: false,
        wider_href: "/meja/antrean?cari=sumi*".to_owned(),
        look: look(),
        save: SaveOffer::sample(),
        clear_href: paths::queue(view.word()),
        columns: head(Language::Id, &Shows::chosen("")),
        rows,
        total: "148".to_owned(),
        pager: Pager::sample(),
        all_href: paths::queue("semua"),
        read_at: "09.00 WIB".to_owned(),
        done: "Laporan digolongkan".to_owned(),
        undo: Some(UndoOffer::sample()),
        gone: false,
        bulk: BulkBar::sample(),
    };
    vec![
        page(vec![sample_row()], vec![chip.clone()], View::NeedsAction),
        page(Vec::new(), vec![chip], View::All),
        page(Vec::new(), Vec::new(), View::NeedsAction),
        page(Vec::new(), Vec::new(), View::Late),
    ]
}
