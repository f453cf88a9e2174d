//! Files that are damaged: why they are not read is said in the language that was asked for, and in no other.

use std::collections::BTreeSet;

use mulu::export::{Form, Head, OutputFormat, Writer};
use mulu::{Entry, InputFormat, Language, OddKind, Reader};

use crate::patch::clean;

/// What stands in a Chinese sentence as it stands in an English one.
const TERMS: &[&str] = &[
    "JSON", "XML", "ZIP", "CRC", "XLSX", "XLS", "CSV", "csv", "tsv", "UTF", "BOM", "NUL",
    "DOCTYPE", "CDATA",
];

/// An entry as a file of a format.
fn written(format: OutputFormat) -> Vec<u8> {
    let json = clean();
    let entry: Entry<'_> = serde_json::from_str(&json).unwrap();
    let mut head = Head::default();
    head.see(&entry);
    let mut writer = Writer::new(Vec::new(), Form::new(format), &head).unwrap();
    writer.entry(&entry).unwrap();
    writer.finish().unwrap().0
}

/// Why a file was not read, or an entry of it: in Chinese and in English.
fn whys(bytes: &[u8], format: InputFormat) -> Vec<[String; 2]> {
    const BOTH: [Language; 2] = [Language::Zh, Language::En];
    let mut reader = Reader::new(bytes, "f").format(format);
    let mut whys = Vec::new();
    loop {
        match reader.next_block() {
            Ok(None) => return whys,
            Ok(Some(block)) => {
                let mut entries = block.entries();
                while let Some(entry) = entries.next() {
                    let unread = entry.odd.iter().filter(|odd| odd.kind == OddKind::NotJson);
                    whys.extend(unread.map(|odd| BOTH.map(|language| odd.text(language))));
                }
            }
            Err(error) => {
                whys.push(BOTH.map(|language| error.text(language)));
                return whys;
            }
        }
    }
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{9FFF}' | '\u{FF00}'..='\u{FFEF}')
}

/// Holds a reason against its language; what stands in quotation marks is the file's.
fn assert_one_language([zh, en]: &[String; 2]) {
    let own = |text: &str| text.split(['“', '”', '`', '"']).step_by(2).collect::<String>();
    let chinese = own(zh);
    let words = chinese.split(|c: char| !c.is_ascii_alphabetic());
    let foreign: Vec<&str> = words.filter(|word| word.len() > 1 && !TERMS.contains(word)).collect();
    assert!(foreign.is_empty() && zh.contains(is_han), "{foreign:?} in {zh}");
    assert!(!own(en).contains(is_han), "{en}");
}

#[test]
fn a_workbook_cut_or_changed_anywhere() {
    let whole = written(OutputFormat::Xlsx);
    let (mut seen, mut damaged) = (BTreeSet::new(), Vec::new());
    for end in (1..whole.len()).step_by(53) {
        damaged.push(whole[..end].to_vec());
    }
    for at in (4..whole.len()).step_by(19) {
        for bit in [0, 7] {
            let mut bytes = whole.clone();
            bytes[at] ^= 1 << bit;
            damaged.push(bytes);
        }
    }
    for bytes in damaged {
        for why in whys(&bytes, InputFormat::Workbook) {
            assert_one_language(&why);
            let [zh, _] = why;
            seen.insert(zh.split_once("压缩包已损坏").map_or(zh.clone(), |(_, why)| why.into()));
        }
    }
    for expected in [
        "：没有找到结尾的目录，文件可能不完整",
        "：校验值（CRC）不符，内容已经改变",
        "：压缩的内容有误，不能解压",
        "：结尾的目录有误",
        "：其中一部分的开头有误",
    ] {
        assert!(seen.contains(expected), "{expected}: {seen:#?}");
    }
    assert!(!seen.contains(""), "{seen:#?}");
}

#[test]
fn a_document_cut_or_changed_anywhere() {
    let whole = String::from_utf8(written(OutputFormat::Xml)).unwrap();
    let mut seen = BTreeSet::new();
    for end in (1..whole.len()).step_by(17) {
        for format in [InputFormat::Auto, InputFormat::Xml] {
            seen.extend(whys(&whole.as_bytes()[..end], format));
        }
    }
    for at in (0..whole.len()).step_by(7) {
        for sign in *b"<&>'\"/!?=\0" {
            let mut bytes = whole.clone().into_bytes();
            bytes[at] = sign;
            seen.extend(whys(&bytes, InputFormat::Xml));
        }
    }
    seen.iter().for_each(assert_one_language);
    assert!(seen.len() > 50, "{seen:#?}");
}

#[test]
fn each_damage_is_said_in_both_languages() {
    for (document, zh, en) in [
        (
            "<catalogue><entry><name>甲</entry></catalogue>",
            "这里应当是`</name>`，写的却是`</entry>`",
            "expected `</name>`, but `</entry>` was found",
        ),
        (
            "<catalogue><entry><name>甲",
            "文件在一个元素中间就结束了",
            "the document ends within an element",
        ),
        (
            "<catalogue><entry><name>&甲;</name></entry></catalogue>",
            "实体`&甲;`没有声明",
            "entity `&甲;` is not declared",
        ),
        (
            "<catalogue><entry name='&甲;'/></catalogue>",
            "实体`&甲;`没有声明",
            "at 1..4: unrecognized entity `甲`",
        ),
        (
            "<catalogue><entry name=甲><code>1</code></entry></catalogue>",
            "标签内第11字节处，属性值应当写在引号里",
            "position 11: attribute value must be enclosed in `\"` or `'`",
        ),
        (
            "<catalogue><entry><name>&#x0;</name></entry></catalogue>",
            "XML中不能有编号为0x0的字符",
            "invalid character reference: 0x0 character is not permitted in XML",
        ),
        (
            "<!DOCTYPE c [<!ENTITY a 'b'>]><catalogue/>",
            "无法按XML读取：文档类型声明中定义了实体，本工具不展开实体：位于第13字节",
            "cannot read this as XML: its DOCTYPE declares entities, which are not expanded: byte 13",
        ),
    ] {
        let whys = whys(document.as_bytes(), InputFormat::Xml);
        assert_eq!(whys, [[zh.to_owned(), en.to_owned()]], "{document}");
    }
}
