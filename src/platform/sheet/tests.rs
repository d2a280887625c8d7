use super::*;

const COLUMNS: [&str; 3] = ["code", "level", "open"];

type Line = (String, u8, bool);

fn parse(row: &Row) -> Result<Line, Flaw> {
    Ok((row.needed("code", 8)?, row.word("level", &[1, 2])?, row.yes("open")?))
}

fn table(csv: &[u8]) -> Result<Vec<(u64, Line)>, Complaints> {
    let mut complaints = Complaints::default();
    let rows = read(("units.csv", csv), &COLUMNS, &mut complaints, parse);
    complaints.or(rows)
}

fn complaint(csv: &[u8]) -> String {
    table(csv).unwrap_err().list()[0].to_string()
}

#[test]
fn lines_become_values_with_their_numbers() {
    let rows = table(b"code,level,open\na,1,yes\n\n b , 2 ,\n").unwrap();
    assert_eq!(rows, [(2, ("a".into(), 1, true)), (4, ("b".into(), 2, false))]);
}

#[test]
fn a_spreadsheets_semicolons_mark_and_order_are_understood() {
    let rows = table("\u{feff}open;code;level\nyes;a,b;1\n".as_bytes()).unwrap();
    assert_eq!(rows, [(2, ("a,b".into(), 1, true))]);
}

#[test]
fn every_flaw_is_named_with_file_line_and_column() {
    let all = table(b"code,level,open\n,1,yes\na,3,yes\na,1,ja\n123456789,1,no\n").unwrap_err();
    let said: Vec<String> = all.list().iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        [
            "units.csv:2: code: is empty",
            "units.csv:3: level: \"3\" is none of 1, 2",
            "units.csv:4: open: must be yes or no",
            "units.csv:5: code: has 9 letters, at most 8 fit",
        ]
    );
}

#[test]
fn a_table_of_another_shape_is_refused_at_its_header() {
    let must = "units.csv:1: the columns must be code,level,open";
    for csv in ["", "code,level\na,1\n", "code,level,open,more\n", "code,code,open\n"] {
        assert_eq!(complaint(csv.as_bytes()), must, "{csv:?}");
    }
}

#[test]
fn broken_lines_and_broken_text_are_told_apart() {
    assert_eq!(
        complaint(b"code,level,open\na,1\n"),
        "units.csv:2: the line has another number of cells than the header"
    );
    assert_eq!(complaint(b"code,level,open\n\xff,1,no\n"), "units.csv:1: the file is not UTF-8");
    assert_eq!(
        complaint(b"code,level,open\n\"a\nb\",1,no\n"),
        "units.csv:2: code: has a line break or another control character"
    );
}

#[test]
fn a_missing_file_is_a_complaint_too() {
    let folder = tempfile::tempdir().unwrap();
    let mut complaints = Complaints::default();
    let place = (folder.path(), "units.csv");
    assert!(read_file(place, &COLUMNS, &mut complaints, parse).is_empty());
    let said = complaints.list()[0].to_string();
    assert!(said.starts_with("units.csv:1: the file cannot be read"), "{said}");
}

#[test]
fn at_most_twenty_complaints_are_made() {
    let csv = format!("code,level,open\n{}", ",1,no\n".repeat(30));
    assert_eq!(table(csv.as_bytes()).unwrap_err().list().len(), 20);
}
