//! Each wording is found, and what parsers say is said in Chinese, without their words.

use super::*;
use crate::text::Language;

/// What stands in a Chinese sentence as it stands in an English one.
const TERMS: &[&str] = &["JSON", "XML", "ZIP", "CRC", "TOML", "UTF", "DOCTYPE", "CDATA", "NUL"];

/// The Latin words of a sentence that are no terms; what is in quotation marks is somebody's text.
fn latin(text: &str) -> Vec<&str> {
    let own = text.split(['“', '”', '`', '"']).step_by(2);
    own.flat_map(|own| own.split(|c: char| !c.is_ascii_alphabetic()))
        .filter(|word| word.len() > 1 && !TERMS.contains(word))
        .collect()
}

#[test]
fn every_reason_is_found_and_said_in_chinese() {
    for tables in [OF_ENTRIES, OF_FILES, OF_SETTINGS] {
        for (about, rows) in tables {
            for (en, zh) in *rows {
                let args = ["甲".to_owned(), "乙".to_owned()];
                let text = fill(en, &args);
                let found = known(tables, &text).unwrap();
                assert_eq!((found.en, found.about), (*en, *about), "{text}");
                assert_eq!(found.english(), text);
                assert_eq!(chinese(tables, &text), Some(fill(zh, &args)), "{text}");
                for hole in ["{0}", "{1}"] {
                    assert!(en.contains(hole) || !zh.contains(hole), "{en}");
                }
            }
        }
    }
}

#[test]
fn what_the_parser_of_json_says_is_known() {
    let texts = [
        "",
        "[1",
        "{\"a\"",
        "\"a",
        "{\"a\" 1}",
        "[1 2]",
        "{\"a\":1 2}",
        "tru",
        "?",
        "\"\\x\"",
        "01",
        "1e999",
        "{1:2}",
        "[1,]",
        "{\"a\":1,}",
        "1 2",
        "\"\u{1}\"",
        "\"\\ud800\"",
        "\"\\ud800x\"",
        "\"\\u12\"",
        &"[".repeat(999),
    ];
    for text in texts {
        let error = serde_json::from_str::<serde_json::Value>(text).unwrap_err().to_string();
        let said = error.split(" at line ").next().unwrap();
        assert!(chinese(OF_ENTRIES, said).is_some(), "{text}: {said}");
    }
}

#[test]
fn what_the_parser_of_toml_says_is_known() {
    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "it is only read")]
    struct Settings {
        day: Option<toml::value::Datetime>,
        number: Option<u8>,
        texts: Option<Vec<String>>,
        table: Option<toml::Table>,
        is: Option<bool>,
    }
    let texts = [
        "colour = 1",
        "day = 1",
        "day = 2026-13-01",
        "day = 2026-11",
        "number = 'a'",
        "number = 1000",
        "number = 1_",
        "number = 01",
        "number = +-1",
        "number = 0X1",
        "number = -0x1",
        "number = 99999999999999999999999",
        "texts = 'a'",
        "texts = [1.5]",
        "texts = [true]",
        "texts = ['a' 'b']",
        "texts = ['a',,]",
        "texts = ['a'",
        "texts = [['a']]",
        "table = 1",
        "table = { a = 1",
        "table = { a = 1 b = 2 }",
        "table = { = 1 }",
        "is = { a = 1 }",
        "is = yes",
        "is = 'a",
        "is = \"\\q\"",
        "is = '''a",
        "is",
        "is =",
        "is = = true",
        "is = true\nis = true",
        "is = true true",
        "is = true\nis.a = true",
        "= 1",
        "a b = 1",
        "[table",
        "[[table]",
        "[table]\n[table]",
        "\u{1}",
        "# \u{1}",
        &format!("texts = {}", "[".repeat(999)),
    ];
    for text in texts {
        let error = toml::from_str::<Settings>(text).unwrap_err();
        let said = of_settings(error.message());
        assert_eq!(said.en, error.message());
        assert!(chinese(OF_SETTINGS, &said.en).is_some(), "{text}: {}", said.en);
        assert_eq!(latin(&said.zh), Vec::<&str>::new(), "{text}: {}", said.zh);
    }
    let said = |text: &str| of_settings(toml::from_str::<Settings>(text).unwrap_err().message());
    assert_eq!(said("number = 'a'").zh, "值的类型不对：应当是整数，写的却是文本\"a\"");
    let unknown = "没有“colour”这一项，可以写的是“day”“number”“texts”“table”“is”之一";
    assert_eq!(said("colour = 1").zh, unknown);
    assert_eq!(of_settings("something else").zh, "不是TOML的写法");
}

#[cfg(feature = "files")]
#[test]
fn what_the_parser_of_xml_says_is_known() {
    use quick_xml::events::{BytesStart, Event};

    let texts = [
        "<a",
        "<a b='",
        "<a b=\"",
        "<a></b>",
        "</a>",
        "<!-- a",
        "<![CDATA[ a",
        "<!DOCTYPE a",
        "<!DOCTYPE>",
        "<!x>",
        "<?xml version='1.0'",
        "<?a",
        "<a>&b",
        "<a b/>",
        "<a b=/>",
        "<a b=c/>",
        "<a b='c' b='d'/>",
        "<a b='&c;'/>",
        "<a b='&c'/>",
        "<a b='&#0;'/>",
        "<a b='&#xD800;'/>",
        "<a b='&#x110000;'/>",
        "<a b='&#-1;'/>",
        "<a b='&#y;'/>",
        "<a>&#y;</a>",
    ];
    let attributes = |tag: &BytesStart<'_>| {
        tag.attributes().find_map(|attribute| match attribute {
            Err(error) => Some(error.to_string()),
            Ok(attribute) => {
                let value = attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0);
                value.err().map(|error| error.to_string())
            }
        })
    };
    for text in texts {
        let mut reader = quick_xml::Reader::from_str(text);
        let error = loop {
            let said = match reader.read_event() {
                Ok(Event::Eof) => panic!("{text}"),
                Ok(Event::Start(tag) | Event::Empty(tag)) => attributes(&tag),
                Ok(Event::GeneralRef(name)) => {
                    name.resolve_char_ref().err().map(|error| error.to_string())
                }
                Ok(_) => None,
                Err(error) => Some(error.to_string()),
            };
            if let Some(said) = said {
                break said;
            }
        };
        let said = reason(&error).said;
        assert!(chinese(OF_ENTRIES, &error).is_some(), "{text}: {error}");
        assert_eq!(latin(&said.zh), Vec::<&str>::new(), "{text}: {}", said.zh);
    }
}

#[test]
fn only_what_was_found_is_cut() {
    let mark = "it begins with the byte order mark of UTF-16LE, but UTF-8 is declared";
    assert_eq!(detail(mark), mark);
    let long = "x".repeat(99);
    let cut = format!("the document ends before `</{}…>`", "x".repeat(40));
    assert_eq!(detail(&format!("the document ends before `</{long}>`")), cut);
    assert_eq!(detail(&long), format!("{}…", "x".repeat(40)));
    assert_eq!(reason("expected `,` or `}`").said.zh, "这里应当是逗号“,”或者“}”");
}

#[test]
fn what_is_not_known_is_said_without_its_words() {
    assert_eq!(reason("别的原因").said, Note::new("别的原因", "别的原因"));
    assert_eq!(reason("another reason").said, Note::new("写法有误", "another reason"));
    assert_eq!(of_file("another reason"), Note::new("", "another reason"));
    // Somebody's text is never taken for the parser's.
    let said = reason("the document ends before `</expected value>`").said;
    assert_eq!(said.zh, "文件结束时还没有`</expected value>`");
}

#[test]
fn reasons_within_reasons_come_to_an_end() {
    let deep = "x, expected ".repeat(100_000);
    assert_eq!(of_settings(&deep).zh, "不是TOML的写法");
}

#[test]
fn what_the_system_says_of_a_file_is_said_in_chinese() {
    use std::io::{Error, ErrorKind};

    let said = |error: &Error| Note::from(error);
    let gone = std::fs::File::open("/there/is/no/such/file").unwrap_err();
    let number = gone.raw_os_error().unwrap();
    assert_eq!(said(&gone).zh, format!("没有这个文件或者文件夹（系统错误{number}）"));
    assert_eq!(said(&gone).en, gone.to_string());
    assert_eq!(said(&Error::from_raw_os_error(9999)).zh, "系统错误9999");
    assert_eq!(said(&Error::new(ErrorKind::InvalidData, "no such thing")).zh, "内容有误");
    assert_eq!(said(&Error::new(ErrorKind::InvalidData, "坏了")).zh, "坏了");
    assert_eq!(said(&Error::other("the disk is gone")).zh, "the disk is gone");
    let own = crate::error::Error::settings("中文", "English");
    assert_eq!(said(&Error::other(own)), Note::new("中文", "English"));
    let input = crate::error::Error::from(Error::from(ErrorKind::PermissionDenied));
    assert_eq!(input.text(Language::Zh), "无法读取输入：没有权限");
}
