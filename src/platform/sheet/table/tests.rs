use super::*;
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn cells(bytes: &[u8]) -> Result<Vec<(usize, Vec<String>)>, TableFlaw> {
    Ok(read(bytes)?.into_iter().map(|line| (line.number, line.cells)).collect())
}

fn two_lines() -> Vec<(usize, Vec<String>)> {
    let line = |n, cells: [&str; 2]| (n, cells.map(str::to_owned).to_vec());
    vec![line(1, ["Nama", "Cerita"]), line(2, ["Siti", "Atap bocor, gelap"])]
}

#[test]
fn csv_is_read_as_spreadsheets_write_it() {
    for text in [
        "Nama,Cerita\nSiti,\"Atap bocor, gelap\"\n",
        "\u{feff}Nama;Cerita\r\nSiti;Atap bocor, gelap\r\n",
        "Nama\tCerita\nSiti\tAtap bocor, gelap\n",
        "Nama;Cerita\nSiti ; Atap bocor, gelap;;;\n;;\n \n",
    ] {
        assert_eq!(cells(text.as_bytes()), Ok(two_lines()), "{text}");
    }
}

#[test]
fn old_encodings_are_understood() {
    let windows = b"Nama;Cerita\nRen\xE9;\x93Atap\x94\n";
    let read = cells(windows).unwrap();
    assert_eq!(read[1].1, ["René", "“Atap”"]);
    let utf16: Vec<u8> = [0xFF, 0xFE]
        .into_iter()
        .chain("Nama\tCerita\nSiti\tAtap 🏠\n".encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    assert_eq!(cells(&utf16).unwrap()[1].1, ["Siti", "Atap 🏠"]);
}

#[test]
fn what_is_no_table_is_told_apart() {
    for (bytes, flaw) in [
        (&b""[..], TableFlaw::Empty),
        (b"\n ; ;\n", TableFlaw::Empty),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", TableFlaw::NotATable),
        (b"Nama;Cerita\nSi\0ti;x\n", TableFlaw::NotATable),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1rest", TableFlaw::OldOrLocked),
        (b"PK\x03\x04nonsense", TableFlaw::Broken),
    ] {
        assert_eq!(read(bytes), Err(flaw), "{bytes:?}");
    }
    let rows = "Nama\n".to_owned() + &"Siti\n".repeat(MOST_ROWS);
    assert_eq!(read(rows.as_bytes()).unwrap().len(), MOST_ROWS + 1);
    assert_eq!(read((rows + "Siti\n").as_bytes()), Err(TableFlaw::TooManyRows));
    let wide = "a;".repeat(MOST_COLUMNS + 1);
    assert_eq!(read(wide.as_bytes()), Err(TableFlaw::TooManyColumns));
    let long = format!("Nama\n{}\n", "x".repeat(MOST_TEXT));
    assert_eq!(read(long.as_bytes()), Err(TableFlaw::TooLarge));
}

#[test]
fn a_workbook_of_ours_is_read_back() {
    let rows = two_lines().into_iter().map(|(_, cells)| cells).collect();
    let file = xlsx(&[("Laporan", rows), ("Nilai", vec![vec!["<a & \"b\">".to_owned()]])]).unwrap();
    assert_eq!(cells(&file), Ok(two_lines()));
}

/// A workbook with this sheet.
fn workbook(sheet: &[u8]) -> Vec<u8> {
    let ours = xlsx(&[("Laporan", vec![])]).unwrap();
    let mut parts = zip::ZipArchive::new(Cursor::new(ours)).unwrap();
    let mut file = ZipWriter::new(Cursor::new(Vec::new()));
    let packed = SimpleFileOptions::default();
    for at in 0..parts.len() {
        let part = parts.by_index_raw(at).unwrap();
        if !part.name().unwrap().ends_with("sheet1.xml") {
            file.raw_copy_file(part).unwrap();
        }
    }
    file.start_file("xl/worksheets/sheet1.xml", packed).unwrap();
    file.write_all(sheet).unwrap();
    file.finish().unwrap().into_inner()
}

fn sheet(data: &str) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    format!("<worksheet xmlns=\"{main}\"><sheetData>{data}</sheetData></worksheet>").into_bytes()
}

#[test]
fn cells_are_read_as_they_are_seen() {
    let file = workbook(&sheet(
        "<row r=\"1\"><c r=\"A1\"><v>12</v></c><c r=\"C1\"><f>1+1</f><v>2</v></c></row>\
         <row r=\"3\"><c r=\"A3\"><v>1209094508709001</v></c><c r=\"B3\" t=\"b\"><v>1</v></c>\
         <c r=\"C3\" t=\"e\"><v>#REF!</v></c></row>",
    ));
    let line = |n, cells: &[&str]| (n, cells.iter().map(|c| (*c).to_owned()).collect());
    let wanted = vec![line(1, &["12", "", "2"]), line(3, &["1.209094508709001E15", "ya"])];
    assert_eq!(cells(&file), Ok(wanted));
}

#[test]
fn a_small_file_that_unpacks_to_much_is_refused() {
    let bomb = workbook(&vec![b' '; 40 * 1024 * 1024]);
    assert!(bomb.len() < 100_000, "{} bytes", bomb.len());
    assert_eq!(read(&bomb), Err(TableFlaw::TooLarge));
}

#[test]
fn a_far_cell_takes_no_room() {
    let far = workbook(&sheet("<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>"));
    assert_eq!(cells(&far), Ok(vec![(1_048_576, vec!["1".to_owned()])]));
    let wide = workbook(&sheet("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>"));
    assert_eq!(read(&wide), Err(TableFlaw::TooManyColumns));
    let twice = workbook(&sheet(
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A2\"><v>1</v></c><c r=\"B1\"><v>1</v></c></row>",
    ));
    assert_eq!(read(&twice), Err(TableFlaw::Broken));
}

#[test]
fn no_cell_we_hand_out_is_a_formula() {
    let line = csv_line(["=1+1", "@x", "a;\"b\"", "Siti", "-5"]);
    assert_eq!(line, "\"'=1+1\";\"'@x\";\"a;\"\"b\"\"\";\"Siti\";\"'-5\"\r\n");
}
