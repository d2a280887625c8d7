//! `user`: lets somebody in, or in again. The password is made here, shown once, and kept as its hash;
//! whoever sets it is not the officer, who therefore must choose another at the first sign-in.

use super::{SettingsFile, open};
use crate::platform::clock::Clock;
use crate::platform::password::{Passwords, acceptable};
use crate::platform::signin::second;
use crate::platform::{db, vault};
use crate::rules::words::Words;
use anyhow::{Context, anyhow, bail, ensure};
use clap::{Args, Subcommand};
use entity::officer::OfficerId;
use entity::posting::{PostingId, Role};
use entity::{Moment, case::Language, officer, posting, session, unit};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseConnection, EntityTrait, QueryFilter,
};
use secrecy::SecretString;
use std::io::Read;
use validator::ValidateEmail;

#[derive(Debug, Subcommand)]
pub enum User {
    /// Makes an account with one posting, and shows its password.
    Add(NewUser),
    /// Gives an account a new password, ends its sessions and takes the code app off it.
    Reset {
        /// NIP or e-mail address.
        sign_in_name: String,
        #[command(flatten)]
        password: Password,
    },
}

#[derive(Debug, Args)]
pub struct NewUser {
    /// NIP or e-mail address.
    sign_in_name: String,
    /// The name others see.
    #[arg(long)]
    name: String,
    /// The code of the unit they work for, such as `puskesos-12.09.05.2003`.
    #[arg(long)]
    unit: String,
    /// What they do there, such as `front_office`, coordinator, manager or admin.
    #[arg(long, value_parser = role)]
    role: Role,
    #[command(flatten)]
    password: Password,
}

#[derive(Debug, Args)]
pub struct Password {
    /// Reads the password from standard input instead of making one.
    #[arg(long)]
    password_stdin: bool,
}

pub async fn run(file: &SettingsFile, what: User) -> anyhow::Result<()> {
    let settings = open::settings(file)?;
    let passwords = Passwords::new(&settings.passwords)?;
    let database = open::database(&settings).await?;
    let now = Clock::system().now();
    match what {
        User::Add(new) => {
            let names = [new.sign_in_name.as_str(), new.name.as_str()];
            let (hash, shown) = new.password.obtain(&passwords, &names).await?;
            add(&database, &new, hash, now).await?;
            tell("added", &new.sign_in_name, shown);
        }
        User::Reset { sign_in_name, password } => {
            let (hash, shown) = password.obtain(&passwords, &[&sign_in_name]).await?;
            reset(&database, &sign_in_name, hash).await?;
            tell("reset", &sign_in_name, shown);
        }
    }
    Ok(())
}

impl Password {
    /// The hash, and the password itself when it was made here.
    async fn obtain(
        &self,
        passwords: &Passwords,
        names: &[&str],
    ) -> anyhow::Result<(String, Option<String>)> {
        let (clear, shown) = if self.password_stdin {
            let mut typed = String::new();
            std::io::stdin().read_to_string(&mut typed)?;
            (typed.trim_end_matches(['\r', '\n']).to_owned(), false)
        } else {
            (made(), true)
        };
        if let Err(problem) = acceptable(&clear, names) {
            bail!(crate::platform::locale::say(Language::En, problem.key(), &[]));
        }
        let hash = passwords.hash(SecretString::from(clear.clone())).await?;
        Ok((hash, shown.then_some(clear)))
    }
}

/// Five groups of four symbols, close to 100 random bits, easy to copy from a screen.
fn made() -> String {
    let symbols = [vault::incident(), vault::incident(), vault::incident()].concat();
    let symbols: Vec<char> = symbols.chars().take(20).collect();
    symbols.chunks(4).map(|group| group.iter().collect()).collect::<Vec<String>>().join("-")
}

async fn add(
    database: &DatabaseConnection,
    new: &NewUser,
    hash: String,
    now: Moment,
) -> anyhow::Result<()> {
    let sign_in_name = sign_in_name(&new.sign_in_name)?;
    let name = Words::parse(&new.name, 1, 100);
    let name = name.map_err(|_| anyhow!("--name: must have 1 to 100 characters"))?;
    let txn = db::begin_write(database).await?;
    let unit = unit::Entity::find()
        .filter(unit::Column::Code.eq(&new.unit))
        .filter(unit::Column::ClosedAt.is_null())
        .one(&txn)
        .await?
        .with_context(|| format!("no open unit has the code {}", new.unit))?;
    ensure!(find(&txn, &sign_in_name).await?.is_none(), "{sign_in_name} has an account already");
    let id = OfficerId::fresh();
    let row = officer::ActiveModel {
        id: Set(id),
        email: Set(sign_in_name.contains('@').then(|| sign_in_name.clone())),
        sign_in_name: Set(sign_in_name),
        name: Set(name.into()),
        password_hash: Set(hash),
        must_change_password: Set(true),
        language: Set(Language::Id),
        wrong_tries: Set(0),
        next_try_at: Set(None),
        last_sign_in_at: Set(None),
        disabled_at: Set(None),
        created_at: Set(now),
    };
    officer::Entity::insert(row).exec_without_returning(&txn).await?;
    let row = posting::ActiveModel {
        id: Set(PostingId::fresh()),
        officer_id: Set(id),
        unit_id: Set(unit.id),
        role: Set(new.role),
        pillar: Set(None),
        starts_at: Set(now),
        ends_at: Set(None),
    };
    posting::Entity::insert(row).exec_without_returning(&txn).await?;
    Ok(txn.commit().await?)
}

/// A NIP has eighteen digits; anything else must be an e-mail address.
fn sign_in_name(text: &str) -> anyhow::Result<String> {
    let name = text.trim().to_lowercase();
    let is_nip = name.len() == 18 && name.bytes().all(|b| b.is_ascii_digit());
    ensure!(
        is_nip || name.validate_email(),
        "{name:?} is neither a NIP (18 digits) nor an e-mail address"
    );
    Ok(name)
}

async fn reset(
    database: &DatabaseConnection,
    sign_in_name: &str,
    hash: String,
) -> anyhow::Result<()> {
    let sign_in_name = sign_in_name.trim().to_lowercase();
    let txn = db::begin_write(database).await?;
    let found = find(&txn, &sign_in_name).await?;
    let found = found.with_context(|| format!("nobody signs in as {sign_in_name}"))?;
    let row = officer::ActiveModel {
        password_hash: Set(hash),
        must_change_password: Set(true),
        wrong_tries: Set(0),
        next_try_at: Set(None),
        ..Default::default()
    };
    let id = found.id;
    officer::Entity::update_many().set(row).filter(officer::Column::Id.eq(id)).exec(&txn).await?;
    session::Entity::delete_many().filter(session::Column::OfficerId.eq(id)).exec(&txn).await?;
    // Who lost the phone with the code app comes here too.
    second::end(&txn, id).await?;
    Ok(txn.commit().await?)
}

async fn find(conn: &impl ConnectionTrait, name: &str) -> anyhow::Result<Option<officer::Model>> {
    let found =
        officer::Entity::find().filter(officer::Column::SignInName.eq(name)).one(conn).await?;
    Ok(found)
}

fn tell(done: &str, name: &str, shown: Option<String>) {
    println!("{done}: {name}");
    if let Some(password) = shown {
        println!("password, shown only now: {password}");
        println!("it opens nothing but the account page, until the officer has chosen another");
    }
}

fn role(text: &str) -> Result<Role, String> {
    text.parse().map_err(|_| {
        let known: Vec<&str> = Role::ALL.iter().map(|role| role.code()).collect();
        format!("must be one of {}", known.join(", "))
    })
}
