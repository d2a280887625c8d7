//! The third door: an officer writes down what somebody tells at the counter, by phone or in a letter,
//! or brings in a whole paper register. The officer is where the report is told, not whose it is: it
//! goes the way of every report, and whoever may not read it has only its receipt.

mod clerk;
mod data_request;
mod entry;
mod form;
pub mod import;
mod matter;
mod page;
mod papers;
mod people;
mod place;
mod preview;
mod receipt;
mod store;
mod take;
mod tray;

pub use data_request::DataRequestPage;
pub use page::EntryPage;
pub use receipt::SlipPage;

use crate::platform::paths;
use crate::platform::routes::{Gate, Routes};
use crate::rules::access::Duty;

/// Mounts the counter's routes.
pub fn mount(routes: &mut Routes) {
    routes
        .get(paths::counter(), "the form of a report told to an officer", take::show)
        .post(paths::counter(), "stores a report told to an officer", take::take)
        .only(Gate::Duty(Duty::WriteDown))
        .get(
            format!("{}/tanda-terima/{{id}}", paths::counter()),
            "the receipt of what this officer has just written down",
            receipt::show,
        );
    routes
        .get(
            format!("{}/permintaan-data", paths::counter()),
            "the form of a request about the data of the case's people",
            data_request::show,
        )
        .only(Gate::Duty(Duty::WriteDown))
        .post(
            format!("{}/permintaan-data", paths::counter()),
            "stores the request as a report of its own",
            data_request::take,
        )
        .only(Gate::Duty(Duty::WriteDown));
    import::mount(routes);
}
