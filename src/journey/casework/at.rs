//! Where in the desk a request is: at a case, perhaps at one of its referrals, from some view.

use crate::platform::error::{AppError, Refusal};
use crate::platform::paths;
use crate::platform::routes::{Asks, Gate};
use crate::rules::act::RevealedField;
use crate::rules::ticket_code::TicketCode;
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use entity::case_event::ActKind;
use entity::person::Part;
use entity::referral::ReferralId;
use std::future::{Ready, ready};

/// The words of the lists that are no views of the queue, where a case remembers which it was opened from.
pub mod lists {
    /// Referrals received.
    pub const INBOX: &str = "rujukan-masuk";
    /// Referrals sent.
    pub const OUTBOX: &str = "rujukan-keluar";
    /// Visits.
    pub const VISITS: &str = "kunjungan";
    /// Outcomes to be decided.
    pub const DECISIONS: &str = "persetujuan";
    /// Cases that were moved up.
    pub const ESCALATIONS: &str = "eskalasi";
}

/// The place of a page about a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AtCase {
    pub code: TicketCode,
    pub referral: Option<ReferralId>,
    /// The list the officer came from, to go on with it.
    pub view: Option<String>,
    /// The query of that list, where it says more than its view: filters, and the page.
    pub list: Option<String>,
    query: Vec<(String, String)>,
}

impl AtCase {
    fn of(request: &HttpRequest) -> Result<Self, Refusal> {
        let parts = request.match_info();
        let code = parts.get("kode").unwrap_or_default();
        let code = TicketCode::parse(code).map_err(|_| Refusal::OutOfReach)?;
        let referral = match parts.get("rujukan") {
            None => None,
            Some(id) => Some(id.parse().map_err(|_| Refusal::OutOfReach)?),
        };
        let query: Vec<(String, String)> =
            serde_urlencoded::from_str(request.query_string()).unwrap_or_default();
        Ok(Self { code, referral, view: view_of(&query), list: list_of(&query), query })
    }

    /// The same place, at another case.
    pub fn at(&self, code: TicketCode) -> Self {
        Self {
            code,
            referral: None,
            view: self.view.clone(),
            list: self.list.clone(),
            query: Vec::new(),
        }
    }

    /// What the address's query says under `name`.
    pub fn asked(&self, name: &str) -> Option<String> {
        self.query.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone())
    }

    /// The case's page, beside the list the officer came from.
    pub fn case_href(&self) -> String {
        self.kept(paths::case(self.code.as_str()))
    }

    /// The list the officer came from, as they left it.
    pub fn list_href(&self) -> String {
        let view = self.view.as_deref().unwrap_or("perlu-tindakan");
        let of = |path: String| match &self.list {
            Some(list) => format!("{path}?{list}"),
            None => path,
        };
        match (view, &self.list) {
            (lists::INBOX, _) => of(paths::inbox()),
            (lists::OUTBOX, _) => of(paths::outbox()),
            (lists::VISITS, _) => of(paths::visits()),
            (lists::DECISIONS, _) => of(paths::decisions()),
            (lists::ESCALATIONS, _) => of(paths::escalations()),
            (_, Some(list)) => paths::queue_of(list),
            (view, None) => paths::queue(view),
        }
    }

    /// Where somebody lands whose case is not theirs to see any more.
    pub fn way_out(&self) -> String {
        match self.view {
            Some(_) => self.list_href(),
            None => paths::queue_itself(),
        }
    }

    /// What the list's query says; empty where it is a plain view.
    pub fn list_pairs(&self) -> Vec<(String, String)> {
        let list = self.list.as_deref().unwrap_or_default();
        serde_urlencoded::from_str(list).unwrap_or_default()
    }

    /// The next report of that list, behind a place in it.
    pub fn next_href(&self, place: &str) -> String {
        let view = self.view.as_deref().unwrap_or_default();
        paths::next_in_queue(view, self.list.as_deref().unwrap_or_default(), place)
    }

    /// The form of an act on the case.
    pub fn act_href(&self, act: ActKind) -> String {
        self.kept(paths::case_act(self.code.as_str(), segment(act)))
    }

    /// The form of an act on one of its referrals.
    pub fn referral_href(&self, referral: ReferralId, act: ActKind) -> String {
        self.kept(paths::referral_act(self.code.as_str(), referral, segment(act)))
    }

    /// The form of an act, on the referral the request names or on the case.
    pub fn here(&self, act: ActKind) -> String {
        match self.referral {
            Some(referral) => self.referral_href(referral, act),
            None => self.act_href(act),
        }
    }

    /// Where the last act is taken back.
    pub fn undo_href(&self) -> String {
        self.kept(paths::case_act(self.code.as_str(), "urungkan"))
    }

    /// Where what somebody types is kept; `kept` adds no view: it answers no page.
    pub fn draft_href(&self) -> String {
        paths::case_act(self.code.as_str(), "draf")
    }

    /// The same place at another case; at this one when the code is none.
    pub fn of_another(&self, code: &str) -> Self {
        self.at(TicketCode::parse(code).unwrap_or_else(|_| self.code.clone()))
    }

    /// The page of a case that was reached without one: from a list, or for many at once.
    pub const fn bare(code: TicketCode) -> Self {
        Self { code, referral: None, view: None, list: None, query: Vec::new() }
    }

    /// The same place, at this referral.
    pub fn about(self, referral: Option<ReferralId>) -> Self {
        Self { referral, ..self }
    }

    /// The form that shows one masked field of one person.
    pub fn reveal_href(&self, field: RevealedField, part: Part) -> String {
        let path = self.act_href(ActKind::Reveal);
        let mark = if path.contains('?') { '&' } else { '?' };
        format!("{path}{mark}data={}&orang={}", field.code(), part.code())
    }

    /// A page about the case, with the list the officer came from.
    pub fn kept(&self, path: String) -> String {
        let view = self.view.as_deref().map(|view| ("tampilan", view));
        let list = self.list.as_deref().map(|list| ("daftar", list));
        let pairs: Vec<_> = [view, list].into_iter().flatten().collect();
        match serde_urlencoded::to_string(pairs) {
            Ok(query) if !query.is_empty() => format!("{path}?{query}"),
            _ => path,
        }
    }
}

/// The longest query of a list that links carry on.
const LONGEST_LIST: usize = 1_000;

/// A list's query travels in links only as the text of one.
fn list_of(query: &[(String, String)]) -> Option<String> {
    let (_, list) = query.iter().find(|(key, _)| key == "daftar")?;
    let allowed = |b: u8| b.is_ascii_alphanumeric() || b"=&%+-_.*".contains(&b);
    let plain = list.len() <= LONGEST_LIST && list.bytes().all(allowed);
    (plain && !list.is_empty()).then(|| list.clone())
}

/// A view travels in links only as a plain word.
fn view_of(query: &[(String, String)]) -> Option<String> {
    let (_, view) = query.iter().find(|(key, _)| key == "tampilan")?;
    let plain = view.len() <= 40 && view.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
    (plain && !view.is_empty()).then(|| view.clone())
}

/// The last part of an act's address.
pub const fn segment(act: ActKind) -> &'static str {
    match act {
        ActKind::Check => "periksa",
        ActKind::CheckDocuments => "dokumen",
        ActKind::Classify => "golongkan",
        ActKind::Assign => "tugaskan",
        ActKind::Prioritise => "prioritas",
        ActKind::Label => "label",
        ActKind::Ask => "minta-keterangan",
        ActKind::Tell => "kabari",
        ActKind::Resume => "lanjutkan",
        ActKind::Verify => "cocokkan",
        ActKind::RecordFinding => "catat-hasil",
        ActKind::CheckRegistry => "data-register",
        ActKind::RecordConsent => "persetujuan",
        ActKind::ExplainDelay => "alasan-lambat",
        ActKind::PlanVisit => "jadwalkan-kunjungan",
        ActKind::MoveVisit => "ubah-kunjungan",
        ActKind::CancelVisit => "batalkan-kunjungan",
        ActKind::RecordVisit => "hasil-kunjungan",
        ActKind::Handle => "tangani",
        ActKind::Archive => "arsipkan",
        ActKind::Merge => "gabungkan",
        ActKind::Unmerge => "batalkan-penggabungan",
        ActKind::Refer => "rujuk",
        ActKind::Transfer => "alihkan",
        ActKind::Accept => "terima",
        ActKind::Begin => "mulai",
        ActKind::Return => "kembalikan",
        ActKind::Forward => "teruskan",
        ActKind::Reply => "jawab",
        ActKind::Recall => "tarik",
        ActKind::Remind => "ingatkan",
        ActKind::AssignReferral => "serahkan",
        ActKind::Propose => "usulkan",
        ActKind::SendBack => "kembalikan-usulan",
        ActKind::Decide => "putuskan",
        ActKind::Reopen => "buka-kembali",
        ActKind::Note => "catatan",
        ActKind::Reveal => "tampilkan",
        // Done by citizens and by the clock, never at the desk.
        ActKind::Receive
        | ActKind::Answer
        | ActKind::Withdraw
        | ActKind::Nudge
        | ActKind::Lapse
        | ActKind::Escalate
        | ActKind::PassOn
        | ActKind::Confirm
        | ActKind::Object
        | ActKind::CloseSilently
        | ActKind::MissVisit
        | ActKind::AddInformation => "bukan-di-meja",
    }
}

impl Asks for AtCase {
    const GATE: Gate = Gate::Case;
}

impl FromRequest for AtCase {
    type Error = AppError;
    type Future = Ready<Result<Self, AppError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Self::of(request).map_err(AppError::from))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_view_is_a_plain_word_or_nothing() {
        let view = |name: &str, value: &str| view_of(&[(name.to_owned(), value.to_owned())]);
        assert_eq!(view("tampilan", "lewat-batas").as_deref(), Some("lewat-batas"));
        for odd in ["", "a\"b", "A", "\0", "a b"] {
            assert_eq!(view("tampilan", odd), None, "{odd}");
        }
        assert_eq!(view("x", "semua"), None);
    }

    #[test]
    fn a_list_is_the_text_of_a_query_or_nothing() {
        let list = |value: &str| list_of(&[("daftar".to_owned(), value.to_owned())]);
        let asked = "tampilan=semua&cari=siti+a%26b&sesudah=17_0190-ab";
        assert_eq!(list(asked).as_deref(), Some(asked));
        for odd in ["", "a\"b", "a b", "a#b", "//x", &"a".repeat(1_001)] {
            assert_eq!(list(odd), None, "{odd}");
        }
    }

    #[test]
    fn every_list_is_found_again_as_it_was_left() {
        let at = |view: &str, list: Option<&str>| AtCase {
            view: Some(view.to_owned()),
            list: list.map(str::to_owned),
            ..AtCase::bare(TicketCode::parse("7K3M92QFXA").unwrap())
        };
        for (view, path) in [
            (lists::INBOX, "/meja/rujukan/masuk"),
            (lists::OUTBOX, "/meja/rujukan/keluar"),
            (lists::VISITS, "/meja/kunjungan"),
            (lists::DECISIONS, "/meja/persetujuan"),
            (lists::ESCALATIONS, "/meja/eskalasi"),
        ] {
            assert_eq!(at(view, None).list_href(), path);
            assert_eq!(at(view, Some("a=1")).way_out(), format!("{path}?a=1"));
        }
        assert_eq!(at("semua", None).way_out(), "/meja/antrean?tampilan=semua");
        let nowhere = AtCase { view: None, ..at("", None) };
        assert_eq!(nowhere.way_out(), "/meja/antrean");
    }

    #[test]
    fn every_act_of_the_desk_has_an_address_of_its_own() {
        let mut seen: Vec<_> = ActKind::ALL.iter().map(|act| segment(*act)).collect();
        seen.retain(|segment| *segment != "bukan-di-meja");
        let all = seen.len();
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(seen.len(), all);
    }
}
