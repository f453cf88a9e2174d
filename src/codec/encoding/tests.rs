use std::fs;
use std::path::Path;

use proptest::prelude::*;

use super::*;

/// Gives its bytes so many at a time.
struct Drip<'b>(&'b [u8], usize);

impl Read for Drip<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let most = self.1.min(out.len());
        self.0.read(out.get_mut(..most).unwrap())
    }
}

/// The text of some bytes, what they were taken for and why; read so many at a time, and given so many at a time.
fn decode_by(
    bytes: &[u8],
    declared: Encoding,
    inward: usize,
    outward: usize,
) -> (Vec<u8>, &'static str, String) {
    let mut decoder = Decoder::new(Drip(bytes, inward), declared);
    let mut text = Vec::new();
    let mut out = vec![0; outward];
    loop {
        match decoder.read(&mut out) {
            Ok(0) => break,
            Ok(count) => text.extend_from_slice(&out[..count]),
            Err(error) => return (text, "", error.to_string()),
        }
    }
    // The end stays the end.
    assert_eq!(decoder.read(&mut out).unwrap(), 0);
    match decoder.decided().known() {
        Some((name, why)) => (text, name, why.words().0),
        None => (text, "ASCII", String::new()),
    }
}

fn decode(bytes: &[u8], declared: Encoding) -> (Vec<u8>, &'static str, String) {
    decode_by(bytes, declared, usize::MAX, 1 << 16)
}

fn gb(text: &str) -> Vec<u8> {
    let (bytes, _, is_lossy) = GB18030.encode(text);
    assert!(!is_lossy);
    bytes.into_owned()
}

fn utf16(text: &str, is_little: bool) -> Vec<u8> {
    let bytes = |unit: u16| if is_little { unit.to_le_bytes() } else { unit.to_be_bytes() };
    "\u{FEFF}".encode_utf16().chain(text.encode_utf16()).flat_map(bytes).collect()
}

#[test]
fn every_encoding_becomes_utf8() {
    let text = "[{\"name\": \"机动车排气检测结果𠮷\"}, {\"name\": \"€ 100，镕\"}]\r\n";
    for (bytes, name, why) in [
        (text.as_bytes().to_vec(), "UTF-8", "无BOM；内容是有效的UTF-8"),
        (gb(text), "GB 18030", "无BOM；第11字节起不是UTF-8，按GB 18030解码没有错误"),
        (utf16(text, true), "UTF-16LE", "文件开头有BOM"),
        (utf16(text, false), "UTF-16BE", "文件开头有BOM"),
    ] {
        let (decoded, taken, reason) = decode(&bytes, Encoding::Auto);
        assert_eq!(std::str::from_utf8(&decoded), Ok(text), "{name}");
        assert_eq!((taken, reason.as_str()), (name, why));
    }
    // The mark of UTF-8, and that of GB 18030, stay for the reader to strip.
    let marked = format!("\u{FEFF}{text}");
    for bytes in [marked.as_bytes().to_vec(), gb(&marked)] {
        let (decoded, _, why) = decode(&bytes, Encoding::Auto);
        assert_eq!((decoded, why.as_str()), (marked.clone().into_bytes(), "文件开头有BOM"));
    }
    // The euro sign of GBK as one byte.
    assert_eq!(decode(b"a\x80", Encoding::Gb18030).0, "a€".as_bytes());
    for empty in [Encoding::Auto, Encoding::Utf8, Encoding::Gb18030] {
        assert!(decode(b"", empty).0.is_empty());
    }
    let (decoded, name, _) = decode(b"{\"name\": \"a\"}", Encoding::Auto);
    assert_eq!((decoded.len(), name), (13, "ASCII"));
}

#[test]
fn what_is_damaged_is_one_byte() {
    let mut bytes = gb("数据");
    bytes.extend(b"\xFF,");
    bytes.extend(gb("目录"));
    bytes.push(0xB1);
    assert_eq!(
        decode(&bytes, Encoding::Gb18030).0,
        ["数据".as_bytes(), b"\xFF,", "目录".as_bytes(), b"\xFF",].concat()
    );
    // Half of a surrogate pair, and an odd byte at the end.
    let bytes = [utf16("目\u{1F600}录", true), vec![0x3D, 0xD8, 0x55, 0x53, 0x01]].concat();
    let (text, ..) = decode(&bytes, Encoding::Auto);
    assert_eq!(text, ["目\u{1F600}录".as_bytes(), b"\xFF", "单".as_bytes(), b"\xFF"].concat());
    // UTF-8 is passed on, whatever it is.
    assert_eq!(decode(b"\xE7\x9B\xAE\xFF\xC0", Encoding::Utf8).0, b"\xE7\x9B\xAE\xFF\xC0");
}

#[test]
fn a_declaration_holds_unless_a_mark_speaks_against_it() {
    let text = "目录";
    assert_eq!(decode(&gb(text), Encoding::Utf8).0, gb(text));
    assert_eq!(decode(text.as_bytes(), Encoding::Gb18030).1, "GB 18030");
    for (bytes, declared, error) in [
        (
            utf16(text, true),
            Encoding::Utf8,
            "it begins with the byte order mark of UTF-16LE, but UTF-8 is declared",
        ),
        (
            utf16(text, false),
            Encoding::Gb18030,
            "it begins with the byte order mark of UTF-16BE, but GB 18030 is declared",
        ),
        (
            "\u{FEFF}x".into(),
            Encoding::Gb18030,
            "it begins with the byte order mark of UTF-8, but GB 18030 is declared",
        ),
    ] {
        assert_eq!(decode(&bytes, declared).2, error);
    }
}

#[test]
fn utf16_without_a_mark_is_refused() {
    for text in ["[{}]", "信息资源名称,信息资源摘要\r\n机动车排气检测结果,"] {
        for is_little in [true, false] {
            let (_, _, error) = decode(&utf16(text, is_little)[2..], Encoding::Auto);
            assert!(error.starts_with("a NUL at byte "), "{text} {error}");
        }
    }
}

#[test]
fn other_texts_are_not_taken_for_chinese() {
    let latin = |text: &str| text.chars().map(|c| c as u32 as u8).collect::<Vec<u8>>();
    for text in
        ["café au lait", "Zürich, Genève", "señor Núñez", "naïve", "é", "© 2026", "größte Straße"]
    {
        let (decoded, name, why) = decode(&latin(text), Encoding::Auto);
        assert_eq!((decoded, name), (latin(text), "UTF-8"), "{text}");
        assert!(why.contains("也不像GB 18030"), "{why}");
        assert_eq!(decode(text.as_bytes(), Encoding::Auto).1, "UTF-8");
    }
    // Damaged UTF-8 stays UTF-8, although its bytes could be other characters.
    for cut in 1..9 {
        let mut bytes = "信息资源名称,信息资源提供方,信息资源摘要\n".repeat(3).into_bytes();
        bytes.remove(cut);
        assert_eq!(decode(&bytes, Encoding::Auto).1, "UTF-8", "{cut}");
    }
    // Damaged GB 18030 stays GB 18030.
    let mut bytes = gb(&"信息资源名称,信息资源提供方,信息资源摘要\n".repeat(3));
    bytes[30] = 0xFF;
    assert_eq!(decode(&bytes, Encoding::Auto).1, "GB 18030");
}

#[test]
fn the_encoding_is_settled_where_it_first_matters() {
    // Far behind the first bytes, and with a character cut where looking ahead ends.
    for ahead in [0, 1, 2] {
        let text = format!("{}{}{}", "x".repeat(100_000), "y".repeat(ahead), "目录".repeat(30_000));
        for bytes in [text.as_bytes().to_vec(), gb(&text)] {
            let (decoded, name, why) = decode_by(&bytes, Encoding::Auto, 4096, 4096);
            let first = decoded.iter().zip(text.as_bytes()).position(|(one, other)| one != other);
            assert_eq!((first, decoded.len()), (None, text.len()), "{name} {why}");
        }
    }
}

#[test]
fn what_the_document_says_settles_what_is_open() {
    // By chance valid UTF-8: words of common characters are taken for what they are.
    let words = gb("{\"目录\":1}");
    assert!(std::str::from_utf8(&words).is_ok());
    let (text, name, why) = decode(&words, Encoding::Auto);
    assert_eq!((text.as_slice(), name), ("{\"目录\":1}".as_bytes(), "GB 18030"), "{why}");
    // A character alone could be a letter.
    let bytes = gb("一丁");
    assert!(std::str::from_utf8(&bytes[..2]).is_ok());
    let name = |bytes: &[u8], hint| {
        let mut decoder = Decoder::new(bytes, Encoding::Auto);
        decoder.hint(hint, Why::Stated);
        let mut text = Vec::new();
        decoder.read_to_end(&mut text).unwrap();
        decoder.decided().known().unwrap().0
    };
    assert_eq!(name(&bytes[..2], Encoding::Utf8), "UTF-8");
    assert_eq!(name(&bytes[..2], Encoding::Gb18030), "GB 18030");
    assert_eq!(name("目录".as_bytes(), Encoding::Gb18030), "UTF-8");
    assert_eq!(name(&gb("机动车排气"), Encoding::Utf8), "GB 18030");
}

#[test]
fn a_note_says_who_said_so() {
    let note = |bytes: &[u8], declared, by| {
        let mut decoder = Decoder::new(bytes, declared);
        if let Some(by) = by {
            decoder.hint(Encoding::Gb18030, by);
        }
        let mut text = Vec::new();
        decoder.read_to_end(&mut text).unwrap();
        decoder.decided().note()
    };
    let read = |zh: &str, en: &str| {
        Some(Note::new(format!("按GB 18030读取：{zh}"), format!("read as GB 18030: {en}")))
    };
    let settings = read("无BOM；设置中指定了编码", "no byte order mark; the settings say so");
    assert_eq!(note(&gb("机动车"), Encoding::Auto, Some(Why::Settings)), settings);
    let stated = read("无BOM；文件自身声明了编码", "no byte order mark; the document says so");
    assert_eq!(note(&gb("机动车"), Encoding::Auto, Some(Why::Stated)), stated);
    let declared = read("按指定的编码读取", "as declared");
    for bytes in [gb("机动车"), gb("目录"), b"abc".to_vec(), gb("{\"name\":\"目录和数据\"}")]
    {
        assert_eq!(note(&bytes, Encoding::Gb18030, None), declared);
    }
    // A text in UTF-8 through and through; and one that is UTF-8 for long, and then is not.
    let mut long = "x".repeat(CHUNK - 1) + &"目录".repeat(CHUNK);
    let doubted = read(
        "按指定的编码读取；但是其字节也是有效的UTF-8，可能指定错了编码",
        "as declared; but its bytes are valid UTF-8 as well, so it may be declared wrongly",
    );
    assert_eq!(note(long.as_bytes(), Encoding::Gb18030, None), doubted);
    assert_eq!(note("目录".as_bytes(), Encoding::Gb18030, None), doubted);
    long.push('x');
    let mut bytes = long.into_bytes();
    bytes.extend(gb("机动车"));
    assert_eq!(note(&bytes, Encoding::Gb18030, None), declared);
}

/// Gives its bytes, and then fails.
struct Failing<'b>(&'b [u8]);

impl Read for Failing<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        match self.0.read(out)? {
            0 => Err(io::Error::other("the disk is gone")),
            count => Ok(count),
        }
    }
}

#[test]
fn what_came_before_a_failure_is_passed_on() {
    for bytes in [b"ab".to_vec(), "abcd目录".into(), gb("abcd目录和数据")] {
        let mut decoder = Decoder::new(Failing(&bytes), Encoding::Auto);
        let mut text = Vec::new();
        let error = decoder.read_to_end(&mut text).unwrap_err();
        assert_eq!(error.to_string(), "the disk is gone");
        assert!(
            text.starts_with(b"ab")
                && (text.len() == 2
                    || text.ends_with("录".as_bytes())
                    || text.ends_with("据".as_bytes()))
        );
    }
}

#[test]
fn real_texts_are_recognised_in_both_encodings() {
    let folder = std::env::var_os("MULU_CORPUS")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data"), Into::into);
    let Ok(sheets) = fs::read_to_string(folder.join("putuo/sheets.jsonl")) else {
        println!("skipped: no texts in {}", folder.display());
        return;
    };
    let is_chinese = |c: char| ('\u{4E00}'..='\u{9FFF}').contains(&c);
    let mut seen = 0;
    for text in sheets.split(|c| !is_chinese(c)).filter(|text| text.chars().count() >= 4) {
        seen += 1;
        assert_eq!(decode(text.as_bytes(), Encoding::Auto).1, "UTF-8", "{text}");
        assert_eq!(decode(&gb(text), Encoding::Auto).1, "GB 18030", "{text}");
    }
    assert!(seen > 1_000, "{seen}");
}

proptest! {
    #[test]
    fn what_was_encoded_is_decoded(text in any::<String>(), inward in 1..9_usize, outward in 1..50_usize) {
        for (bytes, declared) in [
            (text.as_bytes().to_vec(), Encoding::Utf8),
            (gb(&text), Encoding::Gb18030),
            (utf16(&text, true), Encoding::Auto),
            (utf16(&text, false), Encoding::Auto),
        ] {
            let (decoded, ..) = decode_by(&bytes, declared, inward, outward);
            // A text may begin with what is a mark.
            prop_assume!(!text.starts_with('\u{FEFF}'));
            prop_assert_eq!(std::str::from_utf8(&decoded), Ok(text.as_str()));
        }
    }

    #[test]
    fn any_chunks_give_the_same(
        mut bytes in prop::collection::vec(any::<u8>(), 0..200),
        text in "[目录数据 a-z\u{20BB7}]{0,40}",
        inward in 1..9_usize,
        outward in 1..50_usize,
    ) {
        bytes.extend(gb(&text));
        for declared in [Encoding::Auto, Encoding::Utf8, Encoding::Gb18030] {
            let whole = decode(&bytes, declared);
            let parts = decode_by(&bytes, declared, inward, outward);
            prop_assert_eq!((&parts.1, &parts.2), (&whole.1, &whole.2));
            prop_assert!(parts.0 == whole.0 || whole.1.is_empty());
        }
    }
}
