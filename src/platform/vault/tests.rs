use super::*;

const HERE: &str = "person.sealed:1";
const THERE: &str = "person.sealed:2";

#[test]
fn what_is_sealed_opens_only_where_it_belongs() {
    let vault = Vault::generate();
    let sealed = vault.seal(HERE, b"1209051207900001");
    assert_eq!(vault.open(HERE, &sealed).unwrap(), b"1209051207900001");
    assert_eq!(vault.open(THERE, &sealed), Err(VaultError::Damaged), "moved to another row");
    assert_eq!(Vault::generate().open(HERE, &sealed), Err(VaultError::Damaged), "another key");
}

#[test]
fn nothing_can_be_changed_or_cut() {
    let vault = Vault::generate();
    let sealed = vault.seal(HERE, b"1209051207900001");
    for at in 0..sealed.len() {
        let mut changed = sealed.clone();
        changed[at] ^= 1;
        assert!(vault.open(HERE, &changed).is_err(), "byte {at}");
        assert!(vault.open(HERE, &sealed[..at]).is_err(), "cut at {at}");
    }
}

#[test]
fn the_same_words_are_sealed_differently_each_time() {
    let vault = Vault::generate();
    assert_ne!(vault.seal(HERE, b"sama"), vault.seal(HERE, b"sama"));
}

#[test]
fn values_come_back_as_they_went_in() {
    let vault = Vault::generate();
    let sealed = vault.seal_json(HERE, &("Siti", 3)).unwrap();
    assert_eq!(vault.open_json::<(String, i32)>(HERE, &sealed).unwrap(), ("Siti".to_owned(), 3));
    assert_eq!(vault.open_json::<i32>(HERE, &sealed), Err(VaultError::Unreadable));
}

#[test]
fn hashes_are_for_one_purpose_and_one_vault() {
    let vault = Vault::generate();
    let nik = vault.lookup("nik", "1209051207900001");
    assert_eq!(nik.len(), 64);
    assert_eq!(nik, vault.lookup("nik", "1209051207900001"));
    assert_ne!(nik, vault.lookup("kk", "1209051207900001"));
    assert_ne!(nik, Vault::generate().lookup("nik", "1209051207900001"));
    assert_ne!(vault.lookup("a", "bc"), vault.lookup("ab", "c"), "parts do not run together");
    assert_ne!(vault.chain(&[b"a", b"bc"]), vault.chain(&[b"ab", b"c"]));
}

#[test]
fn the_keyed_hash_is_hmac_sha_256() {
    // The library pads the key to its block by itself; each part is preceded by its length.
    let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(&[7; 32]).unwrap();
    mac.update(&5_u64.to_be_bytes());
    mac.update(b"hello");
    assert_eq!(hmac_hex(&[7; 32], &[b"hello"]), hex(&mac.finalize().into_bytes()));
}

#[test]
fn tokens_are_random_and_kept_as_their_hash() {
    let (one, two) = (token(), token());
    assert_ne!(one, two);
    assert_eq!(one.len(), 43);
    assert!(one.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_'));
    // FIPS 180-2, "abc".
    let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assert_eq!(token_hash("abc"), abc);
}

#[test]
fn nothing_prints_a_key() {
    let printed = format!("{:?}", Vault::generate());
    assert_eq!(printed, "Vault { keys: KeyRing { current: 1, older: [] } }");
}

mod key_file {
    use super::*;
    use std::path::PathBuf;

    fn file(dir: &tempfile::TempDir) -> PathBuf {
        dir.path().join("keys.toml")
    }

    fn rewrite(file: &PathBuf, change: impl FnOnce(String) -> String) {
        let text = std::fs::read_to_string(file).unwrap();
        std::fs::write(file, change(text)).unwrap();
    }

    #[test]
    fn a_key_ring_comes_back_from_its_file() {
        let dir = tempfile::tempdir().unwrap();
        let keys = KeyRing::generate();
        keys.save_new(&file(&dir)).unwrap();
        let vault = Vault::new(keys);
        let again = Vault::new(KeyRing::load(&file(&dir)).unwrap());
        let sealed = vault.seal(HERE, b"rahasia");
        assert_eq!(again.open(HERE, &sealed).unwrap(), b"rahasia");
        assert_eq!(again.lookup("nik", "1"), vault.lookup("nik", "1"));
        assert_eq!(again.chain(&[b"1"]), vault.chain(&[b"1"]));
        assert!(!again.is_demo());
    }

    #[test]
    fn it_is_never_written_over() {
        let dir = tempfile::tempdir().unwrap();
        KeyRing::generate().save_new(&file(&dir)).unwrap();
        let before = std::fs::read(file(&dir)).unwrap();
        let twice = KeyRing::generate().save_new(&file(&dir));
        assert!(matches!(twice, Err(KeyRingTrouble::Exists)));
        assert_eq!(std::fs::read(file(&dir)).unwrap(), before);
    }

    #[cfg(unix)]
    #[test]
    fn it_is_for_its_owner_only() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().unwrap();
        KeyRing::generate().save_new(&file(&dir)).unwrap();
        let mode = std::fs::metadata(file(&dir)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        std::fs::set_permissions(file(&dir), std::fs::Permissions::from_mode(0o640)).unwrap();
        assert!(matches!(KeyRing::load(&file(&dir)), Err(KeyRingTrouble::OpenToOthers)));
    }

    #[test]
    fn a_new_current_key_leaves_the_old_one_readable() {
        let dir = tempfile::tempdir().unwrap();
        KeyRing::generate().save_new(&file(&dir)).unwrap();
        let old = Vault::new(KeyRing::load(&file(&dir)).unwrap()).seal(HERE, b"dulu");
        let second = format!("2 = \"{}\"\n", base64(&[9; 32]));
        rewrite(&file(&dir), |text| text.replace("current = 1", "current = 2") + &second);
        let vault = Vault::new(KeyRing::load(&file(&dir)).unwrap());
        assert_eq!(vault.open(HERE, &old).unwrap(), b"dulu");
        assert_eq!(vault.seal(HERE, b"kini")[0], 2);
    }

    #[test]
    fn demo_keys_say_so() {
        let dir = tempfile::tempdir().unwrap();
        KeyRing::generate().for_demo().save_new(&file(&dir)).unwrap();
        assert!(Vault::new(KeyRing::load(&file(&dir)).unwrap()).is_demo());
    }

    #[test]
    fn a_damaged_file_is_refused_without_showing_a_key() {
        let dir = tempfile::tempdir().unwrap();
        KeyRing::generate().save_new(&file(&dir)).unwrap();
        let whole = std::fs::read_to_string(file(&dir)).unwrap();
        let short = base64(&[9; 16]);
        let index = whole.lines().find(|line| line.starts_with("index")).unwrap().to_owned();
        let damages = [
            whole.replace(&index, &format!("index = \"{short}\"")),
            whole.replace("current = 1", "current = 3"),
            whole.replace(&index, ""),
            "not toml [".to_owned(),
        ];
        for damaged in damages {
            rewrite(&file(&dir), |_| damaged);
            let trouble = KeyRing::load(&file(&dir)).unwrap_err().to_string();
            assert!(!trouble.contains(&short), "{trouble}");
        }
    }
}
