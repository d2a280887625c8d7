use super::*;

fn passwords(memory_kib: u32) -> Passwords {
    Passwords::new(&PasswordSettings { memory_kib, passes: 1, at_once: 1 }).unwrap()
}

fn secret(text: &str) -> SecretString {
    text.to_owned().into()
}

#[actix_web::test]
async fn a_password_fits_its_own_hash_only() {
    let passwords = passwords(64);
    let hash = passwords.hash(secret("pagi hari di pasar")).await.unwrap();
    assert!(hash.starts_with("$argon2id$v=19$m=64,t=1,p=1$"), "{hash}");
    let verify = |typed: &str| passwords.verify(secret(typed), Some(hash.clone()));
    assert_eq!(verify("pagi hari di pasar").await.unwrap(), Verdict::Right);
    assert_eq!(verify("pagi hari di pasaR").await.unwrap(), Verdict::Wrong);
}

#[actix_web::test]
async fn nothing_of_a_long_password_is_cut_off() {
    let passwords = passwords(64);
    for length in [64, 73, 128] {
        let (right, wrong) =
            (format!("{}a", "x".repeat(length)), format!("{}b", "x".repeat(length)));
        let hash = passwords.hash(secret(&right)).await.unwrap();
        assert_eq!(passwords.verify(secret(&wrong), Some(hash)).await.unwrap(), Verdict::Wrong);
    }
}

#[actix_web::test]
async fn an_unknown_name_is_wrong_whatever_was_typed() {
    assert_eq!(passwords(64).verify(secret("x"), None).await.unwrap(), Verdict::Wrong);
}

#[actix_web::test]
async fn a_hash_of_weaker_days_is_noticed() {
    let old = passwords(64).hash(secret("pagi hari di pasar")).await.unwrap();
    let today = passwords(128);
    assert_eq!(
        today.verify(secret("pagi hari di pasar"), Some(old)).await.unwrap(),
        Verdict::RightButWeak
    );
}

#[actix_web::test]
async fn whoever_finds_no_turn_is_asked_to_come_back() {
    let passwords = Passwords { patience: Duration::from_millis(20), ..passwords(64) };
    let busy = Arc::clone(&passwords.turns).acquire_owned().await.unwrap();
    let refused = passwords.verify(secret("x"), None).await.unwrap_err();
    assert!(matches!(refused, AppError::Refusal(Refusal::TooMany { .. })));
    drop(busy);
}

#[test]
fn guessable_passwords_are_refused_and_phrases_taken() {
    let problem =
        |text: &str| acceptable(text, &["siti.rahma@contoh.go.id", "Siti Rahmawati"]).err();
    assert_eq!(problem("pendek"), Some(PasswordProblem::TooShort));
    assert_eq!(problem("password1234"), Some(PasswordProblem::Common));
    assert_eq!(problem("Qwertyuiop123!"), Some(PasswordProblem::Common));
    assert_eq!(problem("aaaaaaaaaaaaaa"), Some(PasswordProblem::Repeats));
    assert_eq!(problem("rahmawati1987"), Some(PasswordProblem::OwnName));
    assert_eq!(problem(&"x1y2z3".repeat(200)), Some(PasswordProblem::TooLong));
    assert_eq!(problem("kuda hitam makan jagung"), None);
    assert_eq!(problem(&"kuda hitam ".repeat(8)), None);
}

#[test]
fn every_problem_has_words() {
    use crate::platform::locale::try_say;
    use entity::case::Language;
    for problem in [
        PasswordProblem::TooShort,
        PasswordProblem::TooLong,
        PasswordProblem::Common,
        PasswordProblem::OwnName,
        PasswordProblem::Repeats,
    ] {
        for language in [Language::Id, Language::En] {
            assert!(try_say(language, problem.key(), &[]).is_some());
        }
    }
}
