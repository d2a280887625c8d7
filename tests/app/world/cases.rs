//! Cases made without pages, for tests of what lies behind them.

use super::{TestApp, VILLAGE};
use entity::case::{CaseId, CaseKind, Confidentiality, Intake, Issue, Language, Severity};
use entity::person::{Contact, Tie};
use satupintu::casefile::{
    self, CaseError, Done, Identity, NewPerson, NewReport, Opened, Received, Request, SubmissionKey,
};
use satupintu::rules::act::{Act, Actor};
use satupintu::rules::decide::By;
use satupintu::rules::territory::RegionCode;
use satupintu::rules::words::Words;

/// Words for an act.
pub fn words(text: &str) -> Words {
    Words::parse(text, 1, 1000).unwrap()
}

/// An ordinary report by somebody who left a phone number.
pub fn report() -> NewReport {
    NewReport {
        kind: CaseKind::Complaint,
        issue: Issue::NotPaid,
        programme: Some("pkh".to_owned()),
        village: RegionCode::parse(VILLAGE).unwrap(),
        place: Some(words("RT 02, dekat musala")),
        severity: Severity::Ordinary,
        accused: None,
        confidentiality: Confidentiality::Open,
        intake: Intake::Portal,
        language: Language::Id,
        story: words("Bantuan PKH saya belum cair sejak tiga bulan lalu."),
        reporter: Some(NewPerson {
            identity: Identity {
                name: Some("Suminah".to_owned()),
                nik: Some("1209094508709001".to_owned()),
                phone: Some("+6281200007890".to_owned()),
                ..Identity::default()
            },
            tie: Some(Tie::SelfOrHousehold),
            contact: Some(Contact::Sms),
            aware: None,
        }),
        concerned: None,
        pin_hash: None,
        by: By::Reporter,
        files: None,
    }
}

/// A report that an official asked for money: the village never sees it.
pub fn levy() -> NewReport {
    NewReport {
        issue: Issue::Levy,
        severity: Severity::Misconduct,
        accused: RegionCode::parse(VILLAGE).ok(),
        ..report()
    }
}

impl TestApp {
    /// Stores a report under a fresh key.
    pub async fn receive(&self, report: NewReport) -> Received {
        let key = self.fresh_key();
        casefile::start(&self.platform, report, key).await.unwrap()
    }

    /// A submission key nobody used before.
    pub fn fresh_key(&self) -> SubmissionKey {
        let key = uuid::Uuid::now_v7().to_string();
        SubmissionKey::new(&self.platform.vault, "test", &key, &key).unwrap()
    }

    /// The case as it stands, whoever may see it.
    pub async fn stands(&self, received: &Received) -> Opened {
        casefile::open_for_reporter(&self.platform.db, &received.code).await.unwrap()
    }

    /// An officer acts on the case as it stands.
    pub async fn does(
        &self,
        short: &str,
        received: &Received,
        act: Act,
    ) -> Result<Done, CaseError> {
        let actor = Actor::Officer(self.as_ruled(short).await);
        self.acts(&actor, received, act).await
    }

    /// Somebody acts on the case as it stands.
    pub async fn acts(
        &self,
        actor: &Actor,
        received: &Received,
        act: Act,
    ) -> Result<Done, CaseError> {
        let seen = self.stands(received).await.row.version;
        let case: CaseId = received.case;
        let request = Request { case, seen, key: self.fresh_key(), act };
        casefile::act(&self.platform, actor, request).await
    }
}
