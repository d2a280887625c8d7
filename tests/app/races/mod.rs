//! Many at once: one wins, nobody is lost, nothing is done twice, and the journal stays whole.

mod acts;
mod letters;
mod submissions;

use crate::world::TestApp;
use satupintu::casefile::CaseError;
use satupintu::casefile::verify::{Verdict, verify};
use satupintu::rules::refusal::Refusal;

/// Those who won, and the refusals of those who did not; a fault of ours fails the test.
fn sorted<T>(results: Vec<Result<T, CaseError>>) -> (Vec<T>, Vec<Refusal>) {
    let (mut won, mut lost) = (Vec::new(), Vec::new());
    for result in results {
        match result {
            Ok(done) => won.push(done),
            Err(CaseError::Refused(refusal)) => lost.push(refusal),
            Err(fault) => panic!("a fault instead of a refusal: {fault:?}"),
        }
    }
    (won, lost)
}

async fn assert_whole(app: &TestApp, cases: u64, events: u64) {
    let verdict = verify(&app.platform.db, &app.platform.vault).await.unwrap();
    assert_eq!(verdict, Verdict::Whole { cases, events });
}
