//! Every word people read: short sentences, plain words, all of them in the catalogue and all of them used.

mod abbreviations;
mod catalogue;
mod outside;
mod plain;
mod used;

use catalogue::messages;

const LANGUAGES: [&str; 2] = ["id", "en"];

#[test]
fn every_text_is_plain() {
    let found: Vec<String> = LANGUAGES
        .into_iter()
        .flat_map(|language| {
            messages(language).into_iter().flat_map(move |message| {
                let faults = message.texts.iter().flat_map(|text| plain::faults(language, text));
                let mut lines: Vec<_> =
                    faults.map(|fault| format!("{language} {}: {fault}", message.key)).collect();
                lines.dedup();
                lines
            })
        })
        .collect();
    assert!(found.is_empty(), "say it more plainly:\n{}", found.join("\n"));
}

#[test]
fn every_key_is_used() {
    let sources = used::Sources::read();
    let unused: Vec<String> = messages("id")
        .into_iter()
        .map(|message| message.key)
        .filter(|key| !sources.ask_for(key))
        .collect();
    assert!(unused.is_empty(), "nobody asks for these:\n{}", unused.join("\n"));
}

#[test]
fn the_kiosk_and_letters_say_bapak_ibu_and_the_portal_says_anda() {
    let wrong: Vec<String> = messages("id")
        .into_iter()
        .filter(|message| {
            message.texts.iter().any(|text| text.contains(other_address(&message.key)))
        })
        .map(|message| message.key)
        .collect();
    assert!(wrong.is_empty(), "addressed as at another face: {wrong:?}");
}

/// How this text must not address its reader.
fn other_address(key: &str) -> &'static str {
    let spoken = key.starts_with("intake-kiosk-") || key.starts_with("gaya-kiosk-");
    let letter = key.starts_with("letter-") && key.ends_with("-body");
    match (spoken, letter, key.starts_with("letter-")) {
        (true, ..) => "Anda",
        (_, true, _) if is_to_citizens(key) => "Anda",
        (.., true) => "kamu",
        _ => "Bapak/Ibu",
    }
}

fn is_to_citizens(key: &str) -> bool {
    let desk = [
        "case-arrived",
        "danger-alert",
        "digest",
        "due-soon",
        "overdue",
        "referral-",
        "reporter-wrote",
    ];
    !desk.iter().any(|kind| key.starts_with(&format!("letter-{kind}")))
}
