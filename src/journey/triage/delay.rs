//! Why a deadline was not kept, said by itself; mostly it is said along with what is done next.

use crate::journey::casework::{Desk, Reading, Stamp, Step, delay};
use crate::platform::error::AppError;
use crate::platform::fields::FieldErrors;
use crate::rules::act::Act;
use entity::case::DelayReason;
use entity::case_event::ActKind;
use serde::{Deserialize, Serialize};

/// Saying why it is late.
pub struct ExplainDelay;

/// Its form: the fields are those that other forms ask along.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct DelayForm {
    #[serde(flatten)]
    pub stamp: Stamp,
}

impl Step for ExplainDelay {
    const ACT: ActKind = ActKind::ExplainDelay;
    const ROOM: &'static str = "triage";
    const TEMPLATE: &'static str = "casework/plain.html";
    type Form = DelayForm;
    type Choices = ();

    /// What was said last is chosen already, unless it was told in words.
    async fn blank(desk: &Desk, stamp: Stamp) -> Result<DelayForm, AppError> {
        let said = desk.standing().course.bell.delay.filter(|said| *said != DelayReason::Other);
        let said = said.map(|reason| reason.code().to_owned());
        Ok(DelayForm { stamp: Stamp { sebab: said.unwrap_or_default(), ..stamp } })
    }

    async fn choices(_: &Desk, _: &DelayForm) -> Result<(), AppError> {
        Ok(())
    }

    async fn read(_: &Desk, form: &DelayForm) -> Result<Reading, AppError> {
        Ok(match delay::said(&form.stamp) {
            Ok(delay) => Reading::Do(Box::new(Act::ExplainDelay(delay))),
            Err((field, problem)) => Reading::Wrong(FieldErrors::only(field, problem)),
        })
    }

    fn stamp(form: &DelayForm) -> &Stamp {
        &form.stamp
    }

    fn own_words(_: &DelayForm) -> Vec<String> {
        Vec::new()
    }

    fn sample() -> (DelayForm, ()) {
        (DelayForm::default(), ())
    }
}
