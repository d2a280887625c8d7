//! Every address of the service, built in one place.

/// The citizen's first page.
pub fn home() -> String {
    "/".to_owned()
}

/// The officer's first page.
pub fn desk() -> String {
    "/meja".to_owned()
}

/// The first screen of a kiosk.
pub fn kiosk() -> String {
    "/kios".to_owned()
}

/// The sign-in page; afterwards it goes on to `next`.
pub fn sign_in(next: &str) -> String {
    let query = serde_urlencoded::to_string([("ke", next)]).unwrap_or_default();
    format!("/masuk?{query}")
}

/// The queue at one of its views.
pub fn queue(view: &str) -> String {
    format!("/meja/antrean?tampilan={view}")
}

/// The queue as this query asks for it.
pub fn queue_of(query: &str) -> String {
    format!("/meja/antrean?{query}")
}

/// Where the desk's search is sent: a form, so that no number gets into an address.
pub fn find() -> String {
    "/meja/cari".to_owned()
}

/// The queue, as it opens.
pub fn queue_itself() -> String {
    "/meja/antrean".to_owned()
}

/// The next report of a view, or of the list with this query, behind a place in it.
pub fn next_in_queue(view: &str, list: &str, place: &str) -> String {
    let query = [("tampilan", view), ("daftar", list), ("sesudah", place)];
    let query = serde_urlencoded::to_string(query).unwrap_or_default();
    format!("/meja/antrean/berikutnya?{query}")
}

/// The referrals a unit received.
pub fn inbox() -> String {
    "/meja/rujukan/masuk".to_owned()
}

/// The referrals a unit sent.
pub fn outbox() -> String {
    "/meja/rujukan/keluar".to_owned()
}

/// Where one row of that list is accepted with one press.
pub fn accept_one() -> String {
    "/meja/rujukan/masuk/terima".to_owned()
}

/// Rows an officer has marked, to do something with all of them.
pub fn selections() -> String {
    "/meja/pilihan".to_owned()
}

/// The visits of the day, or another of their tabs.
pub fn visits() -> String {
    "/meja/kunjungan".to_owned()
}

/// Outcomes that wait for the officer's decision.
pub fn decisions() -> String {
    "/meja/persetujuan".to_owned()
}

/// Cases that were moved up to the officer's units.
pub fn escalations() -> String {
    "/meja/eskalasi".to_owned()
}

/// What an officer is told of: the bell's list.
pub fn alerts() -> String {
    "/meja/pemberitahuan".to_owned()
}

/// A report at the desk.
pub fn case(code: &str) -> String {
    format!("/meja/laporan/{code}")
}

/// The report that an address of [`case`] leads to.
pub fn case_in(href: &str) -> Option<&str> {
    let code = href.strip_prefix("/meja/laporan/")?;
    code.split(['?', '#', '/']).next().filter(|code| !code.is_empty())
}

/// What an officer does with a report.
pub fn case_act(code: &str, act: &str) -> String {
    format!("/meja/laporan/{code}/{act}")
}

/// Where somebody's request about their own data is written down, beginning at a report of theirs.
pub fn data_request(code: &str) -> String {
    format!("{}/permintaan-data?laporan={code}", counter())
}

/// What an officer does with one referral of a report.
pub fn referral_act(code: &str, referral: impl std::fmt::Display, act: &str) -> String {
    format!("/meja/laporan/{code}/rujukan/{referral}/{act}")
}

/// Where an officer writes a report down.
pub fn counter() -> String {
    "/meja/catat".to_owned()
}

/// Where a paper register is brought in.
pub fn register() -> String {
    "/meja/catat/impor".to_owned()
}

/// The officer's own account.
pub fn account() -> String {
    "/akun".to_owned()
}

/// Is this the account, or something done there?
pub fn is_account(path: &str) -> bool {
    let account = account();
    path.strip_prefix(&account).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The last part of the address at which the reporter adds something.
pub const ADD: &str = "tambah";

/// The status page of a report, as it stands in messages and QR codes.
pub fn status(code: &str) -> String {
    format!("/s/{code}")
}

/// Where the reporter adds something to it.
pub fn add_information(code: &str) -> String {
    format!("{}/{ADD}", status(code))
}

/// Does a form that is sent here bring files?
pub fn takes_files(path: &str) -> bool {
    let of_report = ["/lapor/cerita", "/lapor/berkas"].contains(&path)
        || [counter(), register()].iter().any(|own| own == path);
    of_report
        || (path.starts_with("/s/") && path.split('/').count() == 4)
        || (path.starts_with("/meja/laporan/") && path.ends_with("/jawab"))
}

/// Where the code of the second step is asked for; afterwards the way goes on to `next`.
pub fn code(next: &str) -> String {
    match serde_urlencoded::to_string([("ke", next)]) {
        Ok(query) if !next.is_empty() => format!("/masuk/kode?{query}"),
        _ => "/masuk/kode".to_owned(),
    }
}

/// `next` if it leads to a page of ours, else `otherwise`: no address from outside is followed.
pub fn own_or(next: Option<&str>, otherwise: String) -> String {
    match next {
        Some(path) if is_own(path) => path.to_owned(),
        _ => otherwise,
    }
}

fn is_own(path: &str) -> bool {
    let mut symbols = path.chars();
    symbols.next() == Some('/')
        && !matches!(symbols.next(), Some('/' | '\\'))
        && path.chars().all(|c| c.is_ascii_graphic() && c != '\\')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_own_pages_are_followed_after_sign_in() {
        assert_eq!(own_or(Some("/meja/kasus?p=2"), desk()), "/meja/kasus?p=2");
        for foreign in [
            "//evil.example",
            "/\\evil.example",
            "https://evil.example",
            "",
            "evil",
            "/a\nb",
            "/\\/x",
            "/ü",
        ] {
            assert_eq!(own_or(Some(foreign), desk()), "/meja", "{foreign}");
        }
        assert_eq!(own_or(None, desk()), "/meja");
    }

    #[test]
    fn a_report_is_read_from_its_address() {
        for href in [case("7K3M92QFXA"), format!("{}?tampilan=x#y", case("7K3M92QFXA"))] {
            assert_eq!(case_in(&href), Some("7K3M92QFXA"));
        }
        assert_eq!(case_in("/meja/antrean"), None);
    }

    #[test]
    fn files_are_taken_where_somebody_tells_and_nowhere_else() {
        for path in [
            "/lapor/cerita",
            "/lapor/berkas",
            "/s/7K3M92QFXA/jawab",
            "/meja/laporan/7K3M92QFXA/rujukan/x/jawab",
        ] {
            assert!(takes_files(path), "{path}");
        }
        for path in ["/masuk", "/lapor/kontak", "/s", "/s/7K3M92QFXA", "/meja/laporan/x/y"] {
            assert!(!takes_files(path), "{path}");
        }
    }

    #[test]
    fn the_way_back_survives_the_sign_in_page() {
        assert_eq!(sign_in("/meja?a=1&b=2"), "/masuk?ke=%2Fmeja%3Fa%3D1%26b%3D2");
    }
}
