use super::*;
use entity::case::CaseId;
use entity::unit::UnitId;
use futures_util::StreamExt;

/// News without long waits.
fn quick() -> Live {
    Live::with(Pace { breath: Duration::from_millis(200), gather: Duration::from_millis(20) })
}

fn signal(units: Vec<UnitId>) -> Signal {
    Signal::new(What::Case, CaseId::fresh(), units, ["12.09.09.2002".into(), "12.09.09".into()])
}

#[test]
fn a_signal_says_for_certain_whom_it_does_not_concern() {
    let (ours, theirs) = (UnitId::fresh(), UnitId::fresh());
    let one = signal(vec![ours]);
    assert!(one.may_concern(&[ours], &[]) && !one.may_concern(&[theirs], &[]));
    assert!(one.may_concern(&[theirs], &["12.09.09".to_owned()]));
    assert!(!one.may_concern(&[theirs], &["12.09".to_owned()]));
    let many = signal((0..500).map(|_| UnitId::fresh()).collect());
    assert!(many.may_concern(&[theirs], &[]), "too many to name: it may concern anybody");
    assert!(serde_json::to_string(&signal(vec![ours; 100])).unwrap().len() < 8_000);
}

#[tokio::test]
async fn a_listener_starts_hears_what_is_told_together_and_breathes() {
    let live = quick();
    let mut listener = live.listen(OfficerId::fresh());
    assert!(matches!(listener.hear().await, Some(Heard::Start)));
    live.tell(signal(Vec::new()));
    live.tell(signal(Vec::new()));
    let heard = listener.hear().await;
    assert!(matches!(&heard, Some(Heard::News(all)) if all.len() == 2), "{heard:?}");
    assert!(matches!(listener.hear().await, Some(Heard::Nothing)));
    live.end();
    assert!(listener.hear().await.is_none());
}

#[tokio::test]
async fn who_is_too_slow_looks_for_themselves() {
    let live = quick();
    let mut listener = live.listen(OfficerId::fresh());
    listener.hear().await;
    for _ in 0..=WAITING {
        live.tell(signal(Vec::new()));
    }
    assert!(matches!(listener.hear().await, Some(Heard::Missed)));
}

#[tokio::test]
async fn an_officer_with_too_many_streams_loses_the_oldest_and_nobody_else_does() {
    let live = quick();
    let (one, other) = (OfficerId::fresh(), OfficerId::fresh());
    let mut theirs = live.listen(other);
    let mut all: Vec<_> = (0..=STREAMS_EACH).map(|_| live.listen(one)).collect();
    for listener in all.iter_mut().chain([&mut theirs]) {
        listener.hear().await;
    }
    assert!(matches!(all[0].hear().await, Some(Heard::Enough)));
    assert!(all[0].hear().await.is_none());
    assert!(matches!(all[1].hear().await, Some(Heard::Nothing)));
    assert!(matches!(theirs.hear().await, Some(Heard::Nothing)));
    assert_eq!(live.open_streams(), STREAMS_EACH + 1);
    drop(all);
    assert_eq!(live.open_streams(), 1);
}

struct Counts(usize);

impl Feed for Counts {
    async fn tell(&mut self, heard: Heard) -> Option<String> {
        self.0 += 1;
        match heard {
            Heard::Start => Some("start".to_owned()),
            Heard::News(_) => Some(String::new()),
            _ => (self.0 < 4).then(|| "breath".to_owned()),
        }
    }
}

#[tokio::test]
async fn a_stream_never_sends_nothing_and_ends_when_its_feed_does() {
    let live = quick();
    let listener = live.listen(OfficerId::fresh());
    live.tell(signal(Vec::new()));
    let pieces: Vec<_> = stream(listener, Counts(0)).collect().await;
    let pieces: Vec<_> = pieces.into_iter().map(Result::unwrap).collect();
    assert_eq!(pieces, ["start", "breath"]);
}
