//! Files that somebody else made: whatever their bytes are, reading ends, in bounded memory, with entries or a word.

use std::io::{Cursor, Read, Write};

use mulu::{Calendar, Checker, Encoding, InputFormat, Limits, Profile, Reader};
use proptest::prelude::*;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// Checks what may be anything; tells how many entries there were.
fn check(bytes: &[u8], format: InputFormat, encoding: Encoding) -> u32 {
    let profile = Profile::named("lenient").unwrap();
    let day = "2026-11-21".parse().unwrap();
    let mut limits = Limits::default();
    limits.entry_bytes = 1 << 16;
    limits.findings = 1000;
    let checker =
        Checker::new(profile, Calendar::default(), day).unwrap().limits(limits).excerpts();
    let mut run = checker.run();
    let result = run.read(Reader::new(bytes, "hostile").format(format).encoding(encoding));
    let report = run.finish();
    assert!(result.is_ok() || !report.is_complete());
    // Whatever was found has words and a place that can be shown.
    let mut shown = Vec::new();
    mulu::render::json(&report, mulu::Language::Zh, &mut shown).unwrap();
    report.summary().entries
}

const FORMATS: [InputFormat; 5] = [
    InputFormat::Auto,
    InputFormat::Ndjson,
    InputFormat::Csv,
    InputFormat::Workbook,
    InputFormat::Xml,
];

const XML: &str = r#"<?xml version="1.0"?><catalogue><entry code="307024/000001"><name>机动车排气检测结果</name>
<share><type>有条件共享</type><scope>市公安局</scope></share><items><item><name>号牌号码</name><length>15</length></item>
</items><ext><field name="备注">&lt;无&gt;<![CDATA[ & ]]></field></ext></entry><entry/><!-- 完 --></catalogue>"#;

const CSV: &str = "政务信息资源目录,,,\n信息资源名称（必填）,*信息资源代码,信息项名称,\"共享\n类型\"\n\
    机动车排气检测结果,307024/000001,号牌号码,有条件共享\n,,检测日期,\n\"甲\"\"乙\",2,\"a,b\",3\n";

/// A small workbook with merged cells, days and two sheets.
fn workbook() -> Vec<u8> {
    use rust_xlsxwriter::{Format, Workbook};
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let heads = ["信息资源名称", "信息资源代码", "信息项名称", "共享类型", "发布日期"];
    for (column, head) in heads.iter().enumerate() {
        sheet.write_string(0, column as u16, *head).unwrap();
    }
    for (row, item) in ["号牌号码", "检测日期"].iter().enumerate() {
        sheet.write_string(1 + row as u32, 2, *item).unwrap();
    }
    sheet.merge_range(1, 0, 2, 0, "机动车排气检测结果", &Format::new()).unwrap();
    sheet.write_string(1, 3, "有条件共享").unwrap();
    let day = Format::new().set_num_format("yyyy-mm-dd");
    sheet.write_number_with_format(1, 4, 45_000.0, &day).unwrap();
    book.add_worksheet().set_name("字典").unwrap().write_string(0, 0, "值").unwrap();
    book.save_to_buffer().unwrap()
}

/// The workbook with the bytes of one of its parts changed.
fn with_part(book: &[u8], part: usize, change: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(book)).unwrap();
    let part = part % archive.len();
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    let mut change = Some(change);
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).unwrap();
        let name = entry.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        if index == part {
            change.take().unwrap()(&mut bytes);
        }
        out.start_file(name, SimpleFileOptions::default()).unwrap();
        out.write_all(&bytes).unwrap();
    }
    out.finish().unwrap().into_inner()
}

/// What may happen to bytes.
#[derive(Clone, Debug)]
enum Harm {
    Cut(prop::sample::Index),
    Flip(prop::sample::Index, u8),
    Repeat(prop::sample::Index, prop::sample::Index, usize),
    Insert(prop::sample::Index, Vec<u8>),
}

impl Harm {
    fn to(&self, bytes: &mut Vec<u8>) {
        let length = bytes.len() + 1;
        match self {
            Harm::Cut(at) => bytes.truncate(at.index(length)),
            Harm::Flip(at, with) => {
                if let Some(byte) = bytes.get_mut(at.index(length)) {
                    *byte ^= with | 1;
                }
            }
            Harm::Repeat(a, b, times) => {
                let (a, b) = (a.index(length), b.index(length));
                let piece = bytes[a.min(b)..a.max(b)].to_vec();
                let at = a.max(b);
                bytes.splice(at..at, piece.repeat(*times));
            }
            Harm::Insert(at, more) => {
                let at = at.index(length);
                bytes.splice(at..at, more.iter().copied());
            }
        }
    }
}

fn harm() -> impl Strategy<Value = Vec<Harm>> {
    let at = any::<prop::sample::Index>;
    let tokens = prop::sample::select(vec![
        &b"<"[..],
        b">",
        b"&amp;",
        b"&x;",
        b"\"",
        b"]]>",
        b"<!DOCTYPE a [<!ENTITY x \"y\">]>",
        b"\0",
        b"\xFF",
        b"\xFE\xFF",
        b"\n",
        b",",
        b"=cmd|'/c calc'!A1",
        b"\xC4\xBF",
        b"9999999999",
        b"r=\"ZZZ9\"",
    ]);
    let one = prop_oneof![
        at().prop_map(Harm::Cut),
        (at(), any::<u8>()).prop_map(|(at, with)| Harm::Flip(at, with)),
        (at(), at(), 1..20_usize).prop_map(|(a, b, times)| Harm::Repeat(a, b, times)),
        (at(), tokens).prop_map(|(at, token)| Harm::Insert(at, token.to_vec())),
    ];
    prop::collection::vec(one, 1..6)
}

#[test]
fn what_is_whole_is_read() {
    assert_eq!(check(XML.as_bytes(), InputFormat::Auto, Encoding::Auto), 2);
    assert_eq!(check(CSV.as_bytes(), InputFormat::Csv, Encoding::Auto), 2);
    assert_eq!(check(&workbook(), InputFormat::Auto, Encoding::Auto), 1);
    let (gbk, ..) = encoding_rs::GB18030.encode(CSV);
    assert_eq!(check(&gbk, InputFormat::Csv, Encoding::Auto), 2);
}

proptest! {
    #[test]
    fn a_harmed_text_is_survived(harm in harm(), which in 0..3_usize, format in 0..5_usize) {
        let (gbk, ..) = encoding_rs::GB18030.encode(CSV);
        let mut bytes = [XML.as_bytes(), CSV.as_bytes(), &gbk][which].to_vec();
        harm.iter().for_each(|harm| harm.to(&mut bytes));
        check(&bytes, FORMATS[format], Encoding::Auto);
        check(&bytes, FORMATS[format], Encoding::Gb18030);
    }

    #[test]
    fn a_harmed_workbook_is_survived(harm in harm(), part in 0..16_usize, outside in any::<bool>()) {
        let book = workbook();
        let harmed = if outside {
            let mut harmed = book;
            harm.iter().for_each(|harm| harm.to(&mut harmed));
            harmed
        } else {
            with_part(&book, part, |bytes| harm.iter().for_each(|harm| harm.to(bytes)))
        };
        check(&harmed, InputFormat::Workbook, Encoding::Auto);
    }

    #[test]
    fn any_bytes_are_survived(bytes in prop::collection::vec(any::<u8>(), 0..400), format in 0..5_usize) {
        check(&bytes, FORMATS[format], Encoding::Auto);
    }
}
