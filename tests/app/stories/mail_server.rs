//! A mail server that misbehaves: what leaves, what waits, what is given up.

use crate::world::TestApp;
use entity::case::Language;
use entity::outbox::{Channel, Entity, OutboxId};
use satupintu::platform::Platform;
use satupintu::platform::mail::courier;
use satupintu::platform::mail::letters::Written;
use satupintu::platform::mail::outbox::{self, Outcome, Outgoing};
use satupintu::platform::mail::transports::{Parcel, Transport};
use satupintu::platform::settings::{MailSettings, MailTransport, SmtpSettings, SmtpTls};
use satupintu::rules::notices::Letter;
use sea_orm::EntityTrait;
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// How the server takes a message.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mood {
    Takes,
    /// Answers this to the recipient.
    Refuses(&'static str),
    /// Hangs up when the message is there, before it says yes.
    CutsAfterData,
}

struct Server {
    port: u16,
    taken: Arc<Mutex<Vec<String>>>,
}

async fn server(mood: Mood) -> Server {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let taken = Arc::new(Mutex::new(Vec::new()));
    let kept = Arc::clone(&taken);
    actix_web::rt::spawn(async move {
        while let Ok((socket, _)) = listener.accept().await {
            actix_web::rt::spawn(talk(socket, mood, Arc::clone(&kept)));
        }
    });
    Server { port, taken }
}

async fn talk(socket: TcpStream, mood: Mood, taken: Arc<Mutex<Vec<String>>>) {
    let (read, mut write) = socket.into_split();
    let mut lines = BufReader::new(read).lines();
    write.write_all(b"220 test\r\n").await.unwrap();
    while let Ok(Some(line)) = lines.next_line().await {
        let answer = match (line.split(' ').next().unwrap_or_default(), mood) {
            ("EHLO", _) => "250 test",
            ("RCPT", Mood::Refuses(answer)) => answer,
            ("DATA", _) => {
                write.write_all(b"354 go on\r\n").await.unwrap();
                let mut message = String::new();
                while let Ok(Some(line)) = lines.next_line().await {
                    if line == "." {
                        break;
                    }
                    message.push_str(&line);
                    message.push('\n');
                }
                taken.lock().unwrap().push(message);
                if mood == Mood::CutsAfterData {
                    return;
                }
                "250 taken"
            }
            ("QUIT", _) => "221 bye",
            _ => "250 ok",
        };
        if write.write_all(format!("{answer}\r\n").as_bytes()).await.is_err() {
            return;
        }
    }
}

fn settings(port: u16, dir: &std::path::Path) -> MailSettings {
    MailSettings {
        transport: MailTransport::Smtp,
        smtp: SmtpSettings {
            host: "127.0.0.1".to_owned(),
            port,
            tls: SmtpTls::None,
            user: None,
            password: None,
        },
        from: "Satu Pintu <satupintu@contoh.example>".to_owned(),
        files_dir: dir.to_path_buf(),
        sms_mail_domain: Some("sms.contoh.example".to_owned()),
        files_allowed: false,
    }
}

fn parcel(channel: Channel, recipient: &str, subject: &str) -> Parcel {
    Parcel {
        id: OutboxId::fresh(),
        channel,
        recipient: recipient.to_owned(),
        written: Written {
            subject: subject.to_owned(),
            body: "Isi surat.\n.\nBaris sesudah titik.".to_owned(),
            short: "PUSKESOS: pendek".to_owned(),
        },
    }
}

async fn send(mood: Mood, parcel: &Parcel) -> (Outcome, Vec<String>) {
    let dir = tempfile::tempdir().unwrap();
    let server = server(mood).await;
    let transport =
        Transport::new(&settings(server.port, dir.path()), "https://satupintu.example").unwrap();
    let outcome = transport.send(parcel).await;
    let taken = server.taken.lock().unwrap().clone();
    (outcome, taken)
}

#[actix_web::test]
async fn a_letter_arrives_with_an_id_that_never_changes() {
    let parcel = parcel(Channel::Email, "warga@contoh.example", "Laporan 7K3M9-2QFXT – diterima");
    let (outcome, taken) = send(Mood::Takes, &parcel).await;
    assert_eq!(outcome, Outcome::Sent);
    let message = &taken[0];
    assert!(
        message.contains(&format!("Message-ID: <{}@satupintu.example>", parcel.id)),
        "{message}"
    );
    assert!(message.contains("To: warga@contoh.example"), "{message}");
    assert!(message.contains("Subject: Laporan"), "{message}");
    assert!(message.contains("Baris sesudah titik."), "a lone dot does not end the letter");
}

#[actix_web::test]
async fn a_text_message_goes_to_the_gateway_by_its_number() {
    let parcel = parcel(Channel::Sms, "+6281200007890", "x");
    let (outcome, taken) = send(Mood::Takes, &parcel).await;
    assert_eq!(outcome, Outcome::Sent);
    assert!(taken[0].contains("To: 6281200007890@sms.contoh.example"), "{}", taken[0]);
    assert!(taken[0].contains("PUSKESOS: pendek"), "{}", taken[0]);
}

#[actix_web::test]
async fn nobody_can_put_a_header_into_a_letter() {
    let subject = "Halo\r\nBcc: semua@contoh.example";
    let (_, taken) = send(Mood::Takes, &parcel(Channel::Email, "a@contoh.example", subject)).await;
    assert!(taken.iter().all(|message| !message.contains("\nBcc:")), "{taken:?}");
    let to = "a@contoh.example\r\nBcc: semua@contoh.example";
    let (outcome, taken) = send(Mood::Takes, &parcel(Channel::Email, to, "Halo")).await;
    assert!(matches!(outcome, Outcome::Never(_)) && taken.is_empty());
}

#[actix_web::test]
async fn each_way_to_refuse_is_understood() {
    let letter = || parcel(Channel::Email, "warga@contoh.example", "Halo");
    let busy = send(Mood::Refuses("451 4.7.1 warga@contoh.example: later"), &letter()).await.0;
    assert!(matches!(&busy, Outcome::Later(why) if why.contains("451")), "{busy:?}");
    let unknown = send(Mood::Refuses("550 5.1.1 warga@contoh.example: unknown"), &letter()).await.0;
    assert!(matches!(&unknown, Outcome::Never(why) if why.contains("550")), "{unknown:?}");
    for outcome in [&busy, &unknown] {
        assert!(!format!("{outcome:?}").contains("warga"), "the address stays out: {outcome:?}");
    }
    let cut = send(Mood::CutsAfterData, &letter()).await.0;
    assert!(matches!(cut, Outcome::Later(_)), "{cut:?}");
}

#[actix_web::test]
async fn while_the_mail_server_is_away_everything_waits_and_then_leaves() {
    let app = TestApp::new().await;
    let dir = tempfile::tempdir().unwrap();
    let taker = server(Mood::Takes).await;
    // A port nobody listens at.
    let closed = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let away = settings(closed.local_addr().unwrap().port(), dir.path());
    drop(closed);
    put_five(&app).await;

    let platform = with(&app, &away);
    for _ in 0..30 {
        courier::deliver_due(&platform).await.unwrap();
        app.wait_ms(60_000);
    }
    let rows = Entity::find().all(&app.platform.db).await.unwrap();
    assert!(rows.iter().all(|row| row.attempts == 0 && row.failed_at.is_none()), "{rows:?}");

    let round = courier::deliver_due(&with(&app, &settings(taker.port, dir.path()))).await.unwrap();
    assert_eq!(round.sent, 5);
    assert_eq!(taker.taken.lock().unwrap().len(), 5);
    app.finish().await;
}

fn with(app: &TestApp, mail: &MailSettings) -> Platform {
    let transport = Transport::new(mail, "https://satupintu.example").unwrap();
    Platform { transport, ..app.platform.clone() }
}

async fn put_five(app: &TestApp) {
    for n in 0..5 {
        let outgoing = Outgoing {
            case: None,
            channel: Channel::Email,
            recipient: format!("warga{n}@contoh.example"),
            language: Language::Id,
            letter: Letter::ReporterWrote { code: "7K3M92QFXT".to_owned() },
        };
        let now = app.platform.clock.now();
        outbox::put(&app.platform.db, &app.platform.vault, outgoing, now).await.unwrap();
    }
}
