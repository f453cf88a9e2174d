//! What cells hold, and what becomes of files that mean no good.

use super::super::made::{BOOK, BOOK_RELATIONS, Cells, RELATIONS};
use super::super::made::{book, cells, corpus, open, package, read, sheet, wrong};
use super::super::{CellKind, Merge, Tables, open_workbook};
use crate::limits::Limits;
use crate::text::Language;

use CellKind::{Day, Fault, Flag, Number, Text};

const TEXTS: &str = "<sst count=\"9\" uniqueCount=\"18446744073709551615\"><si><t>名称</t></si>\
    <si><t xml:space=\"preserve\"> 甲_x000D_\n乙&amp; </t></si><si/><si><t> 裁 </t></si>\
    <si><r><t>丙</t></r><rPh sb=\"0\"><t>bing</t></rPh><r><rPr><b/></rPr><t>丁</t></r></si><si><t/></si></sst>";

const STYLES: &str = "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/>\
    </numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>\
    <xf numFmtId=\"164\"/><xf numFmtId=\"2\"></xf></cellXfs></styleSheet>";

fn row(list: &[(u32, CellKind, &str)]) -> Cells {
    list.iter().map(|(column, kind, text)| (0, *column, *kind, (*text).to_owned())).collect()
}

#[test]
fn cells_of_every_kind() {
    let xml = sheet(
        r#"<row r="1" spans="1:30"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>
        <c r="D1" t="s"><v>3</v></c><c r="E1" t="s"><v>4</v></c><c r="F1" t="s"><v>5</v></c>
        <c r="G1"><v>15</v></c><c r="H1"><v>3.5000000000000001E-1</v></c><c r="I1" t="n"><v>15.0</v></c>
        <c r="J1" s="1"><v>42988</v></c><c r="K1" s="2"><v>42988.40625</v></c><c r="L1" s="3"><v>-1.5</v></c>
        <c r="M1" t="b"><v>1</v></c><c r="N1" t="b"><v>0</v></c><c r="O1" t="e"><v>#N/A</v></c>
        <c r="P1" t="d"><v>2017-09-10T09:45:00.000Z</v></c><c r="Q1" t="d"><v>2017-09-10T00:00:00</v></c>
        <c r="R1" t="str"><f>A1&amp;"x"</f><v>名称x&#10;</v></c><c r="S1"><f>SUM(A1:B1)</f><v>7</v></c>
        <c r="T1" t="inlineStr"><is><r><t>内</t></r><r><t xml:space="preserve"> 嵌</t></r></is></c>
        <c r="U1" t="str"><f>A1</f><v></v></c><c r="V1"><f>B1&amp;1</f></c><c r="W1" s="1"/><c r="X1" s="1"></c>
        <c r="Y1"><v>110101199003071234</v></c><c r="Z1"><v>不是数</v></c><c r="AA1" t="e"><v>#SPILL!</v></c>
        <c r="AB1" t="str"><v><![CDATA[<&amp;>]]></v></c><c r="AC1"><!-- 无 --><v>1</v></c>
        <c r="AD1"><f>1+1</f><v /></c></row>"#,
    );
    assert_eq!(
        read(book(&xml, TEXTS, STYLES)).unwrap(),
        row(&[
            (0, Text, "名称"),
            (1, Text, " 甲\n乙& "),
            (3, Text, "裁"),
            (4, Text, "丙丁"),
            (6, Number, "15"),
            (7, Number, "0.35"),
            (8, Number, "15"),
            (9, Day, "2017-09-10"),
            (10, Day, "2017-09-10 09:45:00"),
            (11, Number, "-1.5"),
            (12, Flag, "TRUE"),
            (13, Flag, "FALSE"),
            (14, Fault, "#N/A"),
            (15, Day, "2017-09-10 09:45:00"),
            (16, Day, "2017-09-10"),
            (17, Text, "名称x\n"),
            (18, Number, "7"),
            (19, Text, "内 嵌"),
            // What a formula comes to that nobody has worked out is not passed over as a blank.
            (21, Fault, "=B1&1"),
            (24, Number, "110101199003071234"),
            (25, Text, "不是数"),
            (26, Fault, "#SPILL!"),
            (27, Text, "<&amp;>"),
            (28, Number, "1"),
            (29, Fault, "=1+1"),
        ])
    );
}

#[test]
fn cells_and_rows_need_no_names() {
    let xml = "<x:worksheet><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c/><x:c><x:v>2</x:v></x:c></x:row>\
        <x:row/><x:row r='7'><x:c r=\"c7\"><x:v>3</x:v></x:c><x:c><x:v>4</x:v></x:c></x:row>\
        <x:row><x:c><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>";
    let expected = [(0, 0, "1"), (0, 2, "2"), (6, 2, "3"), (6, 3, "4"), (7, 0, "5")];
    let expected: Cells =
        expected.iter().map(|(r, c, text)| (*r, *c, Number, (*text).to_owned())).collect();
    assert_eq!(read(book(xml, "", "")).unwrap(), expected);
}

#[test]
fn days_from_1904() {
    let workbook = BOOK.replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>");
    let xml = sheet(r#"<row><c s="1"><v>41526</v></c></row>"#);
    let mut book = open(package(&[
        ("xl/workbook.xml", &workbook),
        ("xl/_rels/workbook.xml.rels", BOOK_RELATIONS),
        ("XL\\S.xml", &xml),
        ("xl/f.xml", STYLES),
    ]))
    .unwrap();
    assert!(book.counts_from_1904());
    assert_eq!(cells(&mut *book.rows(0).unwrap()).unwrap(), row(&[(0, Day, "2017-09-10")]));
}

#[test]
fn merged_cells_are_known_before_the_rows() {
    let xml = "<worksheet><sheetData><row r=\"2\"><c r=\"B2\" t=\"str\"><v>共享属性</v></c><c r=\"D2\"><v>1</v></c></row>\
        </sheetData><mergeCells count=\"2\"><mergeCell ref=\"D4:D30\"/><mergeCell ref=\"B2:C3\"/></mergeCells></worksheet>";
    let mut book = open(book(xml, "", "")).unwrap();
    let merge = |first_row, last_row, first_column, last_column| Merge {
        first_row,
        last_row,
        first_column,
        last_column,
    };
    assert_eq!(book.merges(0).unwrap(), [merge(1, 2, 1, 2), merge(3, 29, 3, 3)]);
    let head = book.head(0).unwrap();
    assert_eq!(
        head,
        [vec![], vec!["", "共享属性", "共享属性", "1"], vec!["", "共享属性", "共享属性"]]
    );
    // The rows themselves have what stands in the file.
    assert_eq!(cells(&mut *book.rows(0).unwrap()).unwrap().len(), 2);
}

#[test]
fn the_word_for_merged_cells_may_be_a_text() {
    let xml = sheet("<row><c t=\"str\"><v>mergeCell &lt;mergeCell ref=\"A1:B2\"/></v></c></row>");
    assert_eq!(open(book(&xml, "", "")).unwrap().merges(0).unwrap(), []);
}

#[test]
fn sheets_with_and_without_cells() {
    let workbook = r#"<workbook><workbookPr/><sheets><sheet name="一&amp;二" r:id="a"/><sheet name="字典" state="hidden"
        r:id="b"/><sheet name="图" r:id="c"/><sheet name="宏" state="veryHidden" r:id="d"/><sheet name="缺" r:id="e"/>
        </sheets></workbook>"#;
    let relations = r#"<Relationships><Relationship Id="a" Type="http://x/worksheet" Target="worksheets/../s.xml"/>
        <Relationship Id="b" Type="http://x/worksheet" Target="./s.xml"/>
        <Relationship Id="c" Type="http://x/chartsheet" Target="c.xml"/>
        <Relationship Id="d" Type="http://x/xlMacrosheet" Target="m.xml"/>
        <Relationship Id="e" Type="http://x/worksheet" Target="nowhere.xml"/></Relationships>"#;
    let mut book = open(package(&[
        ("_rels/.rels", RELATIONS),
        ("xl/workbook.xml", workbook),
        ("xl/_rels/workbook.xml.rels", relations),
        ("xl/s.xml", &sheet("<row><c><v>1</v></c></row>")),
        ("xl/c.xml", "<chartsheet/>"),
        ("xl/m.xml", "<macrosheet/>"),
    ]))
    .unwrap();
    let sheets: Vec<_> = book
        .sheets()
        .iter()
        .map(|sheet| (&*sheet.name, sheet.is_hidden, sheet.has_cells))
        .collect();
    assert_eq!(
        sheets,
        [
            ("一&二", false, true),
            ("字典", true, true),
            ("图", false, false),
            ("宏", true, false),
            ("缺", false, true)
        ]
    );
    assert_eq!(cells(&mut *book.rows(1).unwrap()).unwrap().len(), 1);
    for sheet in [2, 3, 4, 5] {
        let error = book.rows(sheet).err().unwrap();
        assert_eq!(
            error.to_string(),
            "cannot read this as an XLSX workbook: the sheet is not in the file"
        );
    }
}

#[test]
fn what_is_no_workbook_is_said() {
    let none: &[(&str, &str)] = &[];
    let cases: [(Vec<u8>, &str); 12] = [
        (vec![], "the file is empty"),
        (b"<html><body><table><tr><td>1</td></tr></table></body></html>".to_vec(), "it is a web page (HTML)"),
        (b"\xEF\xBB\xBF<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>".to_vec(), "it is an XML Spreadsheet 2003"),
        ("名称,代码\n".into(), "it is a text, whose name should end in .csv or .tsv"),
        (b"%PDF-1.7".to_vec(), "it is a PDF"),
        (b"\x1F\x8B\x08\x00".to_vec(), "it is a packed file"),
        (b"\x00\x01\x02".to_vec(), "it is a binary file"),
        (package(none), "it is a ZIP archive without a workbook"),
        (package(&[("word/document.xml", "<w/>")]), "it is a Word document"),
        (package(&[("mimetype", "x"), ("content.xml", "<x/>")]), "it is an OpenDocument file"),
        (package(&[("xl/workbook.bin", "")]), "it is an XLSB workbook"),
        (package(&[("xl/workbook.xml", "<html/>")]), "its XML is wrong: no workbook"),
    ];
    for (bytes, expected) in cases {
        let error = open(bytes).err().unwrap();
        assert!(error.is_format());
        assert!(error.to_string().contains(expected), "{error}: {expected}");
    }
    let error = open(b"<html>".to_vec()).err().unwrap();
    assert_eq!(
        error.text(Language::Zh),
        "无法按工作簿读取：这是网页（HTML），请用电子表格软件另存为XLSX"
    );
}

#[test]
fn a_part_under_a_password_is_said() {
    let mut bytes = book(&sheet(""), "", "");
    // The first flag of each part, in both its headers.
    for (mark, at) in [(&b"PK\x03\x04"[..], 6), (b"PK\x01\x02", 8)] {
        let places: Vec<usize> = memchr::memmem::find_iter(&bytes, mark).collect();
        for place in places {
            bytes[place + at] |= 1;
        }
    }
    assert_eq!(
        wrong(bytes),
        "cannot read this as an XLSX workbook: the workbook is protected by a password"
    );
}

#[test]
fn a_file_cut_anywhere_is_an_error_or_read() {
    let xml = sheet(&"<row><c t=\"s\"><v>0</v></c><c><v>1</v></c></row>".repeat(10));
    let whole = book(&xml, TEXTS, STYLES);
    for end in 0..whole.len() {
        let error = wrong(whole[..end].to_vec());
        assert!(error.starts_with("cannot read this as "), "{end}: {error}");
    }
    let rows = "<worksheet><sheetData>".len()..xml.len() - "</worksheet>".len();
    for end in rows {
        let error = wrong(book(&xml[..end], TEXTS, STYLES));
        assert!(error.contains("its XML is wrong: "), "{end}: {error}");
    }
}

#[test]
fn a_wrong_checksum_is_said() {
    let mut bytes = book(&sheet("<row><c><v>1</v></c></row>"), "", "");
    let name = memchr::memmem::rfind(&bytes, b"xl/s.xml").unwrap();
    bytes[name - 46 + 16] ^= 1;
    assert!(wrong(bytes).ends_with("its ZIP archive is damaged: a checksum is wrong"));
}

#[test]
fn what_expands_is_refused_in_every_part() {
    let laughs = "<!DOCTYPE lolz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
    let xml = sheet("<row><c t=\"s\"><v>0</v></c></row>");
    let refused =
        "its XML is wrong: a declaration that workbooks must not have, at byte 0 of the part";
    for part in 0..6 {
        let texts = [
            "_rels/.rels",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "xl/s.xml",
            "xl/t.xml",
            "xl/f.xml",
        ]
        .into_iter()
        .zip([RELATIONS, BOOK, BOOK_RELATIONS, &xml, TEXTS, STYLES]);
        let texts: Vec<(&str, String)> = texts
            .enumerate()
            .map(|(index, (name, text))| {
                (name, if index == part { format!("{laughs}{text}") } else { text.to_owned() })
            })
            .collect();
        let parts: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (*name, &**text)).collect();
        let error = wrong(package(&parts));
        assert!(error.ends_with(refused), "{part}: {error}");
    }
    let nothing = sheet("<row><c t=\"str\"><v>&lol9;</v></c></row>");
    assert!(
        wrong(book(&nothing, "", "")).contains("its XML is wrong: a reference to nothing, at byte")
    );
    assert!(
        wrong(book(&xml, "<sst><si><t>&lol9;</t></si></sst>", ""))
            .contains("a reference to nothing")
    );
}

#[test]
fn what_goes_past_a_limit_is_said() {
    let xml = sheet(&"<row><c t=\"s\"><v>0</v></c></row>".repeat(100));
    let mut limits = Limits { unpacked_bytes: xml.len() as u64 - 1, ..Limits::default() };
    let mut opened = open_workbook(book(&xml, "", "").into(), &limits).unwrap();
    assert!(opened.merges(0).unwrap_err().is_limit());
    let error = opened.rows(0).map(|mut rows| cells(&mut *rows)).unwrap().unwrap_err();
    assert!(error.is_limit(), "{error}");

    // Zeros pack a thousandfold; nobody holds what they unpack to.
    let spaces = " ".repeat(2 << 20);
    limits = Limits { entry_bytes: 1 << 20, workbook_bytes: 1 << 20, ..Limits::default() };
    for (sheet_xml, texts) in [
        (sheet(&format!("<row><c t=\"str\"><v>{spaces}</v></c></row>")), String::new()),
        (format!("<worksheet a=\"{spaces}\">"), String::new()),
        (format!("<!--{spaces}-->"), String::new()),
        (xml.clone(), format!("<sst><si><t>{spaces}</t></si></sst>")),
        (xml.clone(), format!("<sst>{}</sst>", "<si/>".repeat(300_000))),
        (
            xml.clone(),
            format!("<sst><si><r>{}</r></si></sst>", "<t>甲甲甲甲甲甲甲甲</t>".repeat(50_000)),
        ),
        (
            sheet(&format!("<row>{}</row>", "<c t=\"s\"><v>0</v></c>".repeat(40))),
            format!("<sst><si><t>{}</t></si></sst>", "甲".repeat(32_767)),
        ),
    ] {
        let bytes = book(&sheet_xml, &texts, "");
        assert!(bytes.len() < 1 << 20);
        let read = open_workbook(bytes.into(), &limits)
            .and_then(|mut book| book.rows(0))
            .and_then(|mut rows| cells(&mut *rows));
        let error = read.unwrap_err();
        assert!(error.is_limit(), "{error}");
    }
    assert!(open_workbook(vec![0; (1 << 20) + 1].into(), &limits).err().unwrap().is_limit());
}

#[test]
fn a_list_of_too_many_parts_is_refused() {
    // A directory of parts without the parts: it is refused before anything of it is remembered.
    let mut bytes = b"PK\x03\x04".to_vec();
    bytes.extend(b"PK\x01\x02".repeat(16_385));
    let error = open(bytes).err().unwrap();
    assert!(error.is_limit(), "{error}");
}

#[test]
fn empty_rows_cost_nothing_but_time() {
    // As when somebody has given all rows a height.
    let mut rows = "<row ht=\"9\"/>".repeat(1_048_575);
    rows.push_str("<row r=\"1048576\"><c r=\"XFD1048576\"><v>9</v></c></row>");
    let xml = format!(
        "<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData>{rows}</sheetData></worksheet>"
    );
    assert_eq!(read(book(&xml, "", "")).unwrap(), [(1_048_575, 16_383, Number, "9".to_owned())]);
}

#[test]
fn a_sheet_as_wide_and_cells_as_long_as_they_may_be() {
    let long = "长".repeat(32_767);
    let wide: String = (0..16_384).map(|n| format!("<c><v>{n}</v></c>")).collect();
    let xml = sheet(&format!(
        "<row>{wide}</row><row><c t=\"s\"><v>0</v></c><c t=\"str\"><v>{long}</v></c></row>"
    ));
    let mut book = open(book(&xml, &format!("<sst><si><t>{long}</t></si></sst>"), "")).unwrap();
    let all = cells(&mut *book.rows(0).unwrap()).unwrap();
    assert_eq!(all.len(), 16_386);
    assert_eq!(all[16_383], (0, 16_383, Number, "16383".to_owned()));
    assert_eq!(all[16_385], (1, 1, Text, long));
    assert_eq!(book.head(0).unwrap()[0].len(), 16_384);
}

#[test]
fn a_merged_range_of_everything_fills_no_memory() {
    let long = "长".repeat(32_767);
    let xml = format!(
        "<worksheet><sheetData><row><c t=\"str\"><v>{long}</v></c></row></sheetData>\
         <mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells></worksheet>"
    );
    assert!(open(book(&xml, "", "")).unwrap().head(0).unwrap_err().is_limit());
    // Nor do wide rows that all have the same long text.
    let row = format!("<row>{}</row>", "<c t=\"s\"><v>0</v></c>".repeat(1000));
    let texts = format!("<sst><si><t>{}</t></si></sst>", "长".repeat(1000));
    let mut wide = open(book(&sheet(&row.repeat(20)), &texts, "")).unwrap();
    assert!(wide.head(0).unwrap_err().is_limit());
    assert_eq!(cells(&mut wide.rows(0).unwrap()).unwrap().len(), 20_000);
}

#[test]
fn what_cannot_be_is_said_with_its_cell() {
    for (rows, expected) in [
        ("<row><c r=\"B1\" t=\"s\"><v>6</v></c></row>", "cell B1 has text 6, which is not there"),
        ("<row><c t=\"s\"><v>-1</v></c></row>", "cell A1 has text -1, which is not there"),
        ("<row><c t=\"s\"><v>99999999999999999999</v></c></row>", "has text 99999999999999999999"),
        ("<row><c r=\"XFE1\"><v>1</v></c></row>", "cell XFE1 at the wrong place"),
        ("<row><c r=\"B1\"/><c r=\"A1\"/></row>", "cell A1 at the wrong place"),
        ("<row><c r=\"1\"/></row>", "a cell without a name that is one"),
        ("<row><c r=\"AAAAAAAA1\"/></row>", "a cell without a name that is one"),
        ("<row r=\"1048577\"/>", "a row at the wrong place"),
        ("<row r=\"0\"/>", "a row at the wrong place"),
        ("<row r=\"99999999999\"/>", "a row at the wrong place"),
        ("<row r=\"2\"/><row r=\"2\"/>", "a row at the wrong place"),
    ] {
        let error = wrong(book(&sheet(rows), TEXTS, ""));
        assert!(
            error.contains("its XML is wrong: ") && error.contains(expected),
            "{rows}: {error}"
        );
    }
    let xml =
        "<worksheet><sheetData/><mergeCells><mergeCell ref=\"B2:A1\"/></mergeCells></worksheet>";
    assert!(wrong(book(xml, "", "")).contains("merged cells without a range that is one"));
}

#[test]
fn a_damaged_text_is_marked() {
    let mut bytes =
        sheet("<row><c t=\"str\"><v>甲X</v></c><c t=\"s\"><v>0</v></c></row>").into_bytes();
    let at = memchr::memchr(b'X', &bytes).unwrap();
    bytes[at] = 0xFF;
    let mut out = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, part) in [
        ("xl/workbook.xml", BOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", BOOK_RELATIONS.as_bytes()),
        ("xl/s.xml", &bytes),
        ("xl/t.xml", b"<sst><si><t>\xFF</t></si></sst>"),
    ] {
        out.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        std::io::Write::write_all(&mut out, part).unwrap();
    }
    let mut book = open(out.finish().unwrap().into_inner()).unwrap();
    let (mut rows, mut row) = (book.rows(0).unwrap(), super::super::Row::default());
    assert!(super::super::Rows::next_row(&mut rows, &mut row).unwrap());
    assert_eq!(row.text_of(&row.cells()[0]), "甲\u{FFFD}");
    assert!(row.cells().iter().all(|cell| cell.is_damaged));
}

/// What `calamine` makes of a sheet, in our words.
fn rival(bytes: &[u8], sheet: &str) -> Cells {
    use calamine::{DataRef, Reader};
    let mut book = calamine::Xlsx::new(std::io::Cursor::new(bytes)).unwrap();
    let mut reader = book.worksheet_cells_reader(sheet).unwrap();
    let mut all = Vec::new();
    while let Some(cell) = reader.next_cell().unwrap() {
        let (kind, text) = match cell.get_value() {
            DataRef::Empty => continue,
            DataRef::Int(number) => (Number, number.to_string()),
            DataRef::Float(number) => (Number, number.to_string()),
            DataRef::String(text) => (Text, text.clone()),
            DataRef::SharedString(text) => (Text, (*text).to_owned()),
            DataRef::Bool(flag) => (Flag, flag.to_string().to_uppercase()),
            DataRef::DateTime(day) => {
                let (year, month, date, hour, minute, second, _) = day.to_ymd_hms_milli();
                let time = format!(" {hour:02}:{minute:02}:{second:02}");
                let time = time.strip_suffix(" 00:00:00").unwrap_or(&time).to_owned();
                (Day, format!("{year:04}-{month:02}-{date:02}{time}"))
            }
            DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => (Day, text.clone()),
            DataRef::Error(error) => (Fault, error.to_string()),
        };
        if !text.is_empty() {
            all.push((
                cell.get_position().0,
                cell.get_position().1,
                kind,
                text.replace("\r\n", "\n"),
            ));
        }
    }
    all
}

#[test]
fn another_reader_reads_the_same() {
    use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
    let mut made = Workbook::new();
    let sheet = made.add_worksheet().set_name("甲").unwrap();
    let day = Format::new().set_num_format("yyyy/m/d h:mm");
    for row in 0..200_u32 {
        sheet
            .write(
                row,
                0,
                format!("资源{} <&>\"'\n_x000D_ {}", row % 7, " ".repeat(row as usize % 3)),
            )
            .unwrap();
        sheet.write(row, 1, f64::from(row) * 0.1).unwrap();
        let date = ExcelDateTime::from_serial_datetime(f64::from(row * 211) + 1.25).unwrap();
        sheet.write_with_format(row, 2 + row as u16 % 5 * 9, &date, &day).unwrap();
        sheet.write(row, 60, row % 2 == 0).unwrap();
        sheet.write_blank(row, 61, &day).unwrap();
    }
    let bytes = made.save_to_buffer().unwrap();
    let files = ["templates/kweaver-info-catalog.xlsx", "templates/national-census-2017.xlsx"];
    let files = files.into_iter().filter_map(corpus).chain([bytes.into()]);
    for file in files {
        let mut book = open_workbook(file.clone(), &Limits::default()).unwrap();
        for sheet in 0..book.sheets().len() {
            let name = book.sheets()[sheet].name.to_string();
            let ours = cells(&mut *book.rows(sheet).unwrap()).unwrap();
            let rival: Cells = rival(&file, &name)
                .into_iter()
                // Of numbers we show the digits that people see, and of the first days of the calendar those that were.
                .map(|(row, column, kind, text)| match (kind, text.parse::<f64>()) {
                    (Number, Ok(number)) => {
                        let mut seen = String::new();
                        super::super::serial::write_number(number, &mut seen);
                        (row, column, kind, seen)
                    }
                    _ => (row, column, kind, text),
                })
                .collect();
            assert!(!ours.is_empty());
            assert_eq!(ours, rival, "{name}");
        }
    }
}
