use super::*;

const SOUND: [&str; 4] = [
    "code,name\n12,Sumatera Utara\n",
    "code,province_code,name\n12.09,12,Kabupaten Asahan\n",
    "code,regency_code,name\n12.09.11,12.09,Sei Kepayang\n",
    "code,district_code,name\n12.09.11.2001,12.09.11,Sei Paham\n",
];

/// The complaints about the sound edition in which `file` reads `content` instead.
fn refused(file: &str, content: &[u8]) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    for (known, sound) in FILES.iter().zip(SOUND) {
        std::fs::write(folder.path().join(known.name), sound).unwrap();
    }
    std::fs::write(folder.path().join(file), content).unwrap();
    let edition = Edition::from_folder(folder.path(), date!(2027 - 01 - 01));
    edition.unwrap_err().0.iter().map(ToString::to_string).collect()
}

fn villages(rows: &str) -> Vec<String> {
    refused("villages.csv", format!("code,district_code,name\n{rows}").as_bytes())
}

#[test]
fn the_shipped_edition_is_whole() {
    let edition = Edition::shipped().unwrap();
    let count = |level| edition.regions().iter().filter(|r| r.code.level() == level).count();
    let counts = RegionLevel::ALL.iter().map(|level| count(*level));
    assert_eq!(counts.collect::<Vec<_>>(), [38, 514, 7_285, 83_762]);
    let spelt = edition.regions().iter().find(|r| r.code.as_str() == "35.13.15.2017");
    assert_eq!(spelt.unwrap().name, "Soka\"an");
}

#[test]
fn every_flaw_names_its_file_and_line() {
    assert_eq!(
        villages("12.09.11.2001,12.09.11,Sei Paham\n12.09.11.201,12.09.11,Perbangunan\n"),
        ["villages.csv:3: group 4 of the region code must be 4 digits"]
    );
    assert_eq!(
        villages("12.09.11,12.09,X\n"),
        ["villages.csv:2: 12.09.11 does not belong in this file"]
    );
    assert_eq!(
        villages("12.09.11.2001,12.09.12,X\n"),
        [r#"villages.csv:2: 12.09.11.2001 cannot lie in "12.09.12""#]
    );
    assert_eq!(
        villages("12.09.12.2001,12.09.12,X\n"),
        ["villages.csv:2: 12.09.12.2001 lies in a region that is not listed"]
    );
    let twice = "12.09.11.2001,12.09.11,X\n";
    assert_eq!(villages(&twice.repeat(2)), ["villages.csv:3: 12.09.11.2001 is listed twice"]);
    for name in ["", " ", "\u{0}", &"x".repeat(101)] {
        let complaint = ["villages.csv:2: 12.09.11.2001 needs a name of 1 to 100 letters"];
        assert_eq!(villages(&format!("12.09.11.2001,12.09.11,{name}\n")), complaint);
    }
}

#[test]
fn a_file_that_is_no_such_table_is_refused() {
    let header = ["regencies.csv:1: the header must be code,province_code,name"];
    assert_eq!(refused("regencies.csv", b"code,name\n12.09,X\n")[..1], header);
    assert_eq!(refused("regencies.csv", b"")[..1], header);
    assert!(villages("12.09.11.2001,12.09.11\n")[0].starts_with("villages.csv:2: cannot be read"));
    let latin1 = b"code,district_code,name\n12.09.11.2001,12.09.11,caf\xe9\n";
    assert!(refused("villages.csv", latin1)[0].starts_with("villages.csv:2: cannot be read"));
}

#[test]
fn an_absent_folder_is_four_complaints_and_no_flood_has_more_than_twenty() {
    let nowhere = Edition::from_folder(Path::new("/nowhere"), SHIPPED_FROM).unwrap_err();
    assert_eq!(nowhere.0.len(), 4);
    assert_eq!(villages(&"x,x,x\n".repeat(500)).len(), 20);
}
