//! What is known of the citizen elsewhere, and whether it may be passed on.

use super::Detail;
use super::draft::Draft;
use super::referral_acts::{back_in_hand, take_down};
use crate::rules::act::ConsentWay;
use crate::rules::refusal::Refusal;
use crate::rules::registry::RegistryCheck;
use crate::rules::words::Words;
use entity::case::Consent;
use entity::case_event::ActKind;

/// What the register said is kept sealed beside the case; the journal says which one it was.
pub fn check_registry(draft: &mut Draft, check: &RegistryCheck) {
    draft.detail(Detail::RegistryChecked { register: check.register.code().to_owned() });
    draft.keep_check(check);
}

/// A consent that is taken back ends at once what rests on it (UU 27/2022 Ps. 9: within 3 x 24 hours).
pub fn record_consent(
    draft: &mut Draft,
    consent: Consent,
    way: ConsentWay,
    words: Option<&Words>,
) -> Result<(), Refusal> {
    if draft.course.consent == Some(consent) {
        return Err(Refusal::NothingChanges);
    }
    draft.course.consent = Some(consent);
    draft.detail(Detail::Consented { consent, way: way.code().to_owned() });
    if let Some(words) = words {
        draft.note(words);
    }
    if consent == Consent::Withdrawn {
        recall_what_rests_on_consent(draft);
    }
    Ok(())
}

/// Whatever rests on the citizen's consent is taken back, with all that was forwarded from it.
fn recall_what_rests_on_consent(draft: &mut Draft) {
    for referral in draft.case.referrals.iter().filter(|one| one.rests_on_consent()) {
        // One that was forwarded from another of them is taken back already.
        if draft.status_of(referral.id).is_open() {
            draft.follow(ActKind::Recall, Some(referral.id), None);
            take_down(draft, referral);
        }
    }
    back_in_hand(draft);
}
