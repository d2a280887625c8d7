//! The ways a message leaves: a mail server, a folder, or a list that tests read.

use super::letters::Written;
use super::outbox::Outcome;
use crate::platform::settings::{MailSettings, MailTransport, SmtpTls};
use entity::outbox::{Channel, OutboxId};
use lettre::message::{Mailbox, header::ContentType};
use lettre::transport::smtp::authentication::Credentials;
use lettre::{AsyncFileTransport, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use secrecy::ExposeSecret;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use thiserror::Error;

/// A written message on its way to somebody.
#[derive(Clone, Debug)]
pub struct Parcel {
    pub id: OutboxId,
    pub channel: Channel,
    pub recipient: String,
    pub written: Written,
}

/// Everything a transport in memory was given.
pub type Sent = Arc<Mutex<Vec<Parcel>>>;

/// Carries parcels.
#[derive(Clone)]
pub struct Transport {
    from: Mailbox,
    host: String,
    way: Way,
    /// Numbers are written to as `<number>@<domain>`.
    sms_mail_domain: Option<String>,
    files_dir: PathBuf,
}

#[derive(Clone)]
enum Way {
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    Files(AsyncFileTransport<Tokio1Executor>),
    Memory(Sent),
}

/// A setting that cannot be used.
#[derive(Debug, Error)]
pub enum TransportTrouble {
    #[error("mail.from: {0}")]
    From(#[from] lettre::address::AddressError),
    #[error("mail.smtp: {0}")]
    Smtp(#[from] lettre::transport::smtp::Error),
    #[error("mail.files_dir: {0}")]
    Folder(#[from] std::io::Error),
}

impl Transport {
    /// The transport the settings ask for; makes the folder if it is missing.
    ///
    /// # Errors
    /// When a setting cannot be used.
    pub fn new(settings: &MailSettings, public_url: &str) -> Result<Self, TransportTrouble> {
        std::fs::create_dir_all(&settings.files_dir)?;
        let way = match settings.transport {
            MailTransport::Files => Way::Files(AsyncFileTransport::new(&settings.files_dir)),
            MailTransport::Smtp => Way::Smtp(smtp(settings)?),
        };
        Ok(Self {
            from: settings.from.parse()?,
            host: host_of(public_url),
            way,
            sms_mail_domain: settings.sms_mail_domain.clone(),
            files_dir: settings.files_dir.clone(),
        })
    }

    /// A transport that keeps everything in memory, with the list it keeps.
    ///
    /// # Errors
    /// When `mail.from` is no address.
    pub fn memory(settings: &MailSettings) -> Result<(Self, Sent), TransportTrouble> {
        let sent = Sent::default();
        let transport = Self {
            from: settings.from.parse()?,
            host: "localhost".to_owned(),
            way: Way::Memory(Arc::clone(&sent)),
            sms_mail_domain: settings.sms_mail_domain.clone(),
            files_dir: settings.files_dir.clone(),
        };
        Ok((transport, sent))
    }

    /// Can the mail server be reached? Says so, or what is in the way.
    ///
    /// # Errors
    /// What is in the way.
    pub async fn reach(&self) -> Result<String, String> {
        match &self.way {
            Way::Smtp(server) => match server.test_connection().await {
                Ok(true) => Ok("the mail server answers".to_owned()),
                Ok(false) => Err("the mail server refuses: try later".to_owned()),
                Err(error) => Err(smtp_reason(&error)),
            },
            Way::Files(_) | Way::Memory(_) => Ok("messages land as files".to_owned()),
        }
    }

    /// Tries to deliver one parcel.
    pub async fn send(&self, parcel: &Parcel) -> Outcome {
        if let Way::Memory(sent) = &self.way {
            sent.lock().unwrap_or_else(PoisonError::into_inner).push(parcel.clone());
            return Outcome::Sent;
        }
        match (parcel.channel, &self.sms_mail_domain) {
            (Channel::Email, _) => self.mail(parcel, &parcel.recipient, &parcel.written.body).await,
            (Channel::Sms | Channel::WhatsApp, Some(domain)) => {
                let number = parcel.recipient.trim_start_matches('+');
                self.mail(parcel, &format!("{number}@{domain}"), &parcel.written.short).await
            }
            (Channel::Sms | Channel::WhatsApp, None) => self.file(parcel).await,
        }
    }

    async fn mail(&self, parcel: &Parcel, to: &str, body: &str) -> Outcome {
        let message = match self.message(parcel, to, body) {
            Ok(message) => message,
            Err(why) => return Outcome::Never(why),
        };
        match &self.way {
            Way::Smtp(server) => match server.send(message).await {
                Ok(_) => Outcome::Sent,
                Err(error) => refused(server, &error).await,
            },
            Way::Files(folder) => match folder.send(message).await {
                Ok(_) => Outcome::Sent,
                Err(_) => Outcome::Unreachable("the folder cannot be written".to_owned()),
            },
            Way::Memory(_) => Outcome::Sent,
        }
    }

    /// The Message-ID comes from the outbox id: a letter sent twice around a crash is seen as one.
    fn message(&self, parcel: &Parcel, to: &str, body: &str) -> Result<Message, String> {
        let to: Mailbox = to.parse().map_err(|_| "not an e-mail address".to_owned())?;
        Message::builder()
            .message_id(Some(format!("<{}@{}>", parcel.id, self.host)))
            .from(self.from.clone())
            .to(to)
            .subject(parcel.written.subject.clone())
            .header(ContentType::TEXT_PLAIN)
            .body(body.to_owned())
            .map_err(|_| "the message cannot be built".to_owned())
    }

    /// Without a gateway a telephone message is a file that somebody, or another program, picks up.
    async fn file(&self, parcel: &Parcel) -> Outcome {
        let name = format!("{}.{}.txt", parcel.id, parcel.channel);
        let text = format!("{}\n{}\n", parcel.recipient, parcel.written.short);
        match tokio::fs::write(self.files_dir.join(name), text).await {
            Ok(()) => Outcome::Sent,
            Err(_) => Outcome::Unreachable("the folder cannot be written".to_owned()),
        }
    }
}

fn smtp(
    settings: &MailSettings,
) -> Result<AsyncSmtpTransport<Tokio1Executor>, lettre::transport::smtp::Error> {
    let smtp = &settings.smtp;
    let builder = match smtp.tls {
        SmtpTls::Starttls => AsyncSmtpTransport::<Tokio1Executor>::starttls_relay(&smtp.host)?,
        SmtpTls::Wrapped => AsyncSmtpTransport::<Tokio1Executor>::relay(&smtp.host)?,
        SmtpTls::None => AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&smtp.host),
    };
    let builder = match (&smtp.user, &smtp.password) {
        (Some(user), Some(password)) => {
            builder.credentials(Credentials::new(user.clone(), password.expose_secret().to_owned()))
        }
        _ => builder,
    };
    Ok(builder.port(smtp.port).timeout(Some(std::time::Duration::from_secs(30))).build())
}

/// A server that answers to others but breaks off over this message has something against the
/// message; one that does not answer at all is away.
async fn refused(
    server: &AsyncSmtpTransport<Tokio1Executor>,
    error: &lettre::transport::smtp::Error,
) -> Outcome {
    let why = smtp_reason(error);
    if error.is_permanent() {
        Outcome::Never(why)
    } else if error.status().is_some() || server.test_connection().await.unwrap_or(false) {
        Outcome::Later(why)
    } else {
        Outcome::Unreachable(why)
    }
}

/// The server's code and class; its text may repeat the recipient, so it is left out.
fn smtp_reason(error: &lettre::transport::smtp::Error) -> String {
    match error.status() {
        Some(code) => format!("the mail server answered {code}"),
        None if error.is_timeout() => "the mail server did not answer in time".to_owned(),
        None => "the mail server could not be reached".to_owned(),
    }
}

fn host_of(public_url: &str) -> String {
    let without_scheme = public_url.split_once("://").map_or(public_url, |(_, rest)| rest);
    let end = without_scheme.find([':', '/']).unwrap_or(without_scheme.len());
    without_scheme.get(..end).unwrap_or("localhost").to_owned()
}
