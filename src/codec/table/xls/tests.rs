//! The old workbooks of real departments, and what becomes of files that mean no good.

use super::super::made::{Cells, cells, container, corpus, open, wrong};
use super::super::{CellKind, Merge, Tables};
use super::kind;

use CellKind::{Day, Fault, Flag, Number, Text};

fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    let mut bytes = kind.to_le_bytes().to_vec();
    bytes.extend((data.len() as u16).to_le_bytes());
    bytes.extend_from_slice(data);
    bytes
}

const BEGIN: [u8; 4] = [0x00, 0x06, 0x05, 0x00];

/// The stream of a workbook of one sheet, whose records are these.
fn stream(globals: &[Vec<u8>], sheet: &[Vec<u8>]) -> Vec<u8> {
    let begin = record(kind::BOF, &BEGIN);
    let end = record(kind::EOF, &[]);
    let globals = globals.concat();
    let name = [0x01, 0x00, 0x00, 0x00, 2, 1, 0xEE, 0x76, 0x55, 0x5F];
    let length = begin.len() + globals.len() + 4 + name.len() + 2 + end.len();
    let bound = [&(length as u32).to_le_bytes()[..], &[1, 0], &name[4..]].concat();
    let mut bytes =
        [begin.clone(), globals, record(kind::BOUND_SHEET, &bound), end.clone()].concat();
    assert_eq!(bytes.len(), length);
    bytes.extend(begin);
    bytes.extend(sheet.concat());
    bytes.extend(end);
    bytes
}

fn book(globals: &[Vec<u8>], sheet: &[Vec<u8>]) -> Vec<u8> {
    container(&[("Workbook", &padded(stream(globals, sheet)))])
}

/// Streams below 4096 bytes would stand in small sectors, if the header did not say otherwise.
fn padded(mut stream: Vec<u8>) -> Vec<u8> {
    stream.resize(stream.len().next_multiple_of(512), 0);
    stream
}

/// A cell's record: row, column, style and what is in it.
fn cell(kind: u16, row: u16, column: u16, style: u16, data: &[u8]) -> Vec<u8> {
    let mut all: Vec<u8> =
        [row, column, style].iter().flat_map(|number| number.to_le_bytes()).collect();
    all.extend_from_slice(data);
    record(kind, &all)
}

#[test]
fn cells_of_every_kind() {
    // 甲乙 is cut between its characters, and goes on in narrow ones; the next text has runs and a pronunciation.
    let shared = [
        record(
            kind::SST,
            &[&[3, 0, 0, 0, 3, 0, 0, 0, 4, 0, 1][..], &[0x32, 0x75, 0x59, 0x4E]].concat(),
        ),
        record(
            kind::CONTINUE,
            &[0, b'a', b'b', 1, 0, 0x0C, 1, 0, 2, 0, 0, 0, b'x', 9, 9, 9, 9, 8, 8, 1, 0, 1],
        ),
        record(kind::CONTINUE, &[1, 0x32, 0x75]),
    ];
    let mut globals = shared.to_vec();
    globals.push(record(kind::FORMAT, &[164, 0, 4, 0, 0, b'y', b'/', b'm', b'd']));
    for format in [0_u16, 14, 164] {
        globals.push(record(kind::XF, &[&[0, 0][..], &format.to_le_bytes(), &[0; 16]].concat()));
    }
    let rk = |value: i32| (value << 2 | 2).to_le_bytes();
    let formula = |value: [u8; 8]| [&value[..], &[0; 6]].concat();
    let sheet = [
        cell(kind::LABEL_SST, 1, 0, 0, &[0, 0, 0, 0]),
        cell(kind::LABEL_SST, 1, 1, 0, &[1, 0, 0, 0]),
        cell(kind::RK, 1, 2, 0, &rk(-15)),
        cell(kind::RK, 1, 3, 0, &(350 << 2 | 3_i32).to_le_bytes()),
        cell(kind::NUMBER, 1, 4, 2, &42988.40625_f64.to_le_bytes()),
        cell(kind::MUL_RK, 1, 5, 1, &[&rk(42988)[..], &[0, 0], &rk(7), &[6, 0]].concat()),
        cell(kind::BOOL_ERR, 1, 7, 0, &[1, 0]),
        cell(kind::BOOL_ERR, 1, 8, 0, &[0x2A, 1]),
        cell(kind::FORMULA, 1, 9, 1, &formula(42988_f64.to_le_bytes())),
        cell(kind::FORMULA, 1, 10, 0, &formula([0, 0, 0, 0, 0, 0, 0xFF, 0xFF])),
        record(kind::STRING, &[2, 0, 1, 0x19, 0x4E, 0x01, 0x4E]),
        cell(kind::FORMULA, 1, 11, 0, &formula([1, 0, 0, 0, 0, 0, 0xFF, 0xFF])),
        cell(kind::FORMULA, 1, 12, 0, &formula([2, 0, 7, 0, 0, 0, 0xFF, 0xFF])),
        cell(kind::FORMULA, 1, 13, 0, &formula([3, 0, 0, 0, 0, 0, 0xFF, 0xFF])),
        record(kind::BOF, &BEGIN),
        cell(kind::NUMBER, 0, 0, 0, &1_f64.to_le_bytes()),
        record(kind::EOF, &[]),
        // Cells need not come in order, and of two at one place the first counts.
        cell(kind::LABEL, 0, 1, 0, &[2, 0, 0, b'h', b'i']),
        cell(kind::LABEL, 0, 1, 0, &[1, 0, 0, b'x']),
        cell(kind::LABEL_SST, 0, 0, 0, &[2, 0, 0, 0]),
        record(kind::MERGE_CELLS, &[1, 0, 0, 0, 1, 0, 2, 0, 3, 0]),
    ];
    let mut book = open(book(&globals, &sheet)).unwrap();
    assert_eq!((&*book.sheets()[0].name, book.sheets()[0].is_hidden), ("目录", true));
    let merge = Merge { first_row: 0, last_row: 1, first_column: 2, last_column: 3 };
    assert_eq!(book.merges(0).unwrap(), [merge]);
    let expected: &[(u32, u32, CellKind, &str)] = &[
        (0, 0, Text, "甲"),
        (0, 1, Text, "hi"),
        (1, 0, Text, "甲乙ab"),
        (1, 1, Text, "x"),
        (1, 2, Number, "-15"),
        (1, 3, Number, "3.5"),
        (1, 4, Day, "2017-09-10 09:45:00"),
        (1, 5, Day, "2017-09-10"),
        (1, 6, Number, "7"),
        (1, 7, Flag, "TRUE"),
        (1, 8, Fault, "#N/A"),
        (1, 9, Day, "2017-09-10"),
        (1, 10, Text, "丙丁"),
        (1, 11, Flag, "FALSE"),
        (1, 12, Fault, "#DIV/0!"),
    ];
    let expected: Cells = expected
        .iter()
        .map(|(row, column, kind, text)| (*row, *column, *kind, (*text).to_owned()))
        .collect();
    assert_eq!(cells(&mut *book.rows(0).unwrap()).unwrap(), expected);
}

#[test]
fn a_workbook_of_excel_95_is_read() {
    let old = |kind, data: &[u8]| record(kind, data);
    let begin = old(kind::BOF, &[0x00, 0x05, 0x05, 0x00]);
    let (name, _, _) = encoding_rs::GBK.encode("目录");
    let end = old(kind::EOF, &[]);
    let page = old(kind::CODE_PAGE, &936_u16.to_le_bytes());
    let start = begin.len() + page.len() + 4 + 7 + name.len() + end.len();
    let bound = [&(start as u32).to_le_bytes()[..], &[0, 0, name.len() as u8], &name].concat();
    let (text, _, _) = encoding_rs::GBK.encode("甲乙");
    let label = cell(kind::LABEL, 0, 0, 0, &[&[text.len() as u8, 0][..], &text].concat());
    let stream =
        [begin.clone(), page, old(kind::BOUND_SHEET, &bound), end.clone(), begin, label, end]
            .concat();
    let mut book = open(container(&[("Book", &padded(stream))])).unwrap();
    assert_eq!(&*book.sheets()[0].name, "目录");
    assert_eq!(cells(&mut *book.rows(0).unwrap()).unwrap(), [(0, 0, Text, "甲乙".to_owned())]);
}

#[test]
fn what_is_protected_or_something_else_is_said() {
    let protected = "the workbook is protected by a password";
    for (bytes, expected) in [
        (book(&[record(kind::FILE_PASS, &[1, 0, 1, 0, 1, 0])], &[]), protected),
        (container(&[("EncryptionInfo", &[0; 512]), ("EncryptedPackage", &[0; 512])]), protected),
        (container(&[("WordDocument", &[0; 512])]), "it is a Word document"),
        (container(&[("PowerPoint Document", &[0; 512])]), "it is a presentation"),
        (container(&[("Contents", &[0; 512])]), "it is an OLE container without a workbook"),
        (vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "the workbook is damaged"),
        (
            book(&[], &[cell(kind::LABEL_SST, 0, 2, 0, &[9, 0, 0, 0])]),
            "cell C1 has text 9, which is not there",
        ),
    ] {
        let error = wrong(bytes);
        assert!(
            error.starts_with("cannot read this as an XLS") && error.contains(expected),
            "{error}"
        );
    }
}

#[test]
fn sizes_and_places_that_are_claimed_are_not_believed() {
    // A sheet that claims to have four thousand million rows, and has two cells far apart.
    let dimensions =
        [&0_u32.to_le_bytes()[..], &u32::MAX.to_le_bytes(), &[0, 0, 0xFF, 0xFF, 0, 0]].concat();
    let sheet = [
        record(0x0200, &dimensions),
        cell(kind::NUMBER, 0, 0, 0, &1_f64.to_le_bytes()),
        cell(kind::NUMBER, 65_535, 255, 0, &2_f64.to_le_bytes()),
    ];
    let mut opened = open(book(&[], &sheet)).unwrap();
    assert_eq!(
        cells(&mut *opened.rows(0).unwrap()).unwrap(),
        [(0, 0, Number, "1".to_owned()), (65_535, 255, Number, "2".to_owned())]
    );

    // A sheet that begins behind the end of the file, or in the middle of something.
    let good = stream(&[], &sheet);
    let at = memchr::memmem::find(&good, &kind::BOUND_SHEET.to_le_bytes()).unwrap() + 4;
    for start in [u32::MAX, good.len() as u32, 4] {
        let mut bad = good.clone();
        bad[at..at + 4].copy_from_slice(&start.to_le_bytes());
        let error = wrong(container(&[("Workbook", &padded(bad))]));
        assert!(error.ends_with("the workbook is damaged"), "{start}: {error}");
    }

    // A container whose chains go around, or lead out of it.
    let whole = book(&[], &sheet);
    for next in [2, 0, 1, 77, 0xFFFF_FFF0_u32] {
        let mut bad = whole.clone();
        bad[512 + 2 * 4..512 + 3 * 4].copy_from_slice(&next.to_le_bytes());
        assert!(wrong(bad).len() < 1000);
        let mut bad = whole.clone();
        bad[512 + 4..512 + 2 * 4].copy_from_slice(&next.to_le_bytes());
        assert!(wrong(bad).len() < 1000);
        let mut bad = whole.clone();
        bad[68..72].copy_from_slice(&next.to_le_bytes());
        bad[44..48].copy_from_slice(&u32::MAX.to_le_bytes());
        assert!(wrong(bad).len() < 1000);
    }
}

#[test]
fn a_file_cut_anywhere_is_an_error_or_read() {
    let text = "目录".repeat(300);
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let shared = [&[1, 0, 0, 0, 1, 0, 0, 0][..], &600_u16.to_le_bytes(), &[1], &wide].concat();
    let whole =
        book(&[record(kind::SST, &shared)], &[cell(kind::LABEL_SST, 0, 0, 0, &[0, 0, 0, 0])]);
    let read = format!("read: {:?}", vec![(0, 0, Text, text)]);
    assert_eq!(wrong(whole.clone()), read);
    for end in 0..whole.len() {
        let error = wrong(whole[..end].to_vec());
        assert!(error.starts_with("cannot read this as ") || error == read, "{end}: {error}");
    }
}

/// The workbooks of the corpus: the sheets of each, their rows and their cells, as `xlrd` counts them.
const PUTUO: [(&str, usize, usize, usize); 19] = [
    ("ajjfr", 7, 77, 160),
    ("clrk", 13, 143, 354),
    ("corp_xk", 1, 1, 16),
    ("czjjl", 2, 22, 58),
    ("dafr", 4, 44, 95),
    ("fgjrk", 1, 11, 26),
    ("fgwjj", 1, 11, 18),
    ("hbfr", 4, 44, 96),
    ("jyjfr", 4, 44, 106),
    ("kwfr", 8, 88, 205),
    ("lyfr", 1, 11, 31),
    ("mzrk", 2, 22, 65),
    ("people_xk", 1, 1, 12),
    ("rsjj", 1, 11, 23),
    ("scjgfr", 17, 187, 400),
    ("sfrk", 5, 55, 123),
    ("swjjl", 7, 77, 209),
    ("whfr", 15, 165, 308),
    ("wjrk", 6, 66, 93),
];

#[test]
fn all_workbooks_of_the_corpus_are_read() {
    for (name, sheets, rows, count) in PUTUO {
        let Some(bytes) = corpus(&format!("putuo/{name}.xls")) else { return };
        let mut book = super::super::open_workbook(bytes.clone(), &Default::default()).unwrap();
        let (mut seen_rows, mut seen_cells) = (0, 0);
        for sheet in 0..book.sheets().len() {
            let all = cells(&mut *book.rows(sheet).unwrap()).unwrap();
            let numbers: std::collections::BTreeSet<u32> = all.iter().map(|cell| cell.0).collect();
            seen_rows += numbers.len();
            seen_cells += all.len();
            let name = book.sheets()[sheet].name.to_string();
            assert_eq!(all, rival(&bytes, &name), "{name}");
        }
        assert_eq!((book.sheets().len(), seen_rows, seen_cells), (sheets, rows, count), "{name}");
    }
}

/// What `calamine` makes of a sheet, in our words.
fn rival(bytes: &[u8], sheet: &str) -> Cells {
    use calamine::{Data, Reader};
    let mut book = calamine::Xls::new(std::io::Cursor::new(bytes)).unwrap();
    let range = book.worksheet_range(sheet).unwrap();
    let (top, left) = range.start().unwrap();
    let cells = range.used_cells().map(|(row, column, data)| {
        let (kind, text) = match data {
            Data::Int(number) => (Number, number.to_string()),
            Data::Float(number) => (Number, number.to_string()),
            Data::String(text) => (Text, text.replace("\r\n", "\n")),
            other => panic!("the corpus has no {other:?}"),
        };
        (top + row as u32, left + column as u32, kind, text)
    });
    cells.filter(|cell| !cell.3.is_empty()).collect()
}
