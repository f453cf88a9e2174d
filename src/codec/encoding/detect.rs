//! 识别: which encoding some bytes are in, and why.

use encoding_rs::{DecoderResult, GB18030};

use super::Encoding;

/// What bytes are taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    Utf8,
    Gb18030,
    Utf16Le,
    Utf16Be,
}

impl Verdict {
    pub(super) fn name(self) -> &'static str {
        match self {
            Verdict::Utf8 => "UTF-8",
            Verdict::Gb18030 => "GB 18030",
            Verdict::Utf16Le => "UTF-16LE",
            Verdict::Utf16Be => "UTF-16BE",
        }
    }
}

/// 理由: why bytes were taken for an encoding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Why {
    /// The caller said so.
    Declared,
    /// A byte order mark stands at the beginning.
    Mark,
    /// The document says so, and nothing speaks against it.
    #[cfg_attr(not(feature = "files"), allow(dead_code, reason = "XML says so"))]
    Stated,
    /// The settings of the caller say so, and nothing speaks against it.
    #[cfg_attr(not(feature = "capi"), allow(dead_code, reason = "callers in C say so"))]
    Settings,
    /// No mark, and what was looked at is UTF-8.
    Valid,
    /// No mark; as UTF-8 it would be letters such as no word has, as GB 18030 it is words of common characters.
    Words,
    /// No mark; from this byte on it is no UTF-8, and as GB 18030 there is no fault.
    NotUtf8 { byte: u64 },
    /// No mark; so many faults as UTF-8, clearly fewer as GB 18030.
    Fewer { utf8: usize, gb18030: usize },
    /// No mark; it is neither. So many faults as UTF-8, the first at this byte.
    Neither { byte: u64, utf8: usize },
}

impl Why {
    /// The reason in Chinese and in English.
    pub(crate) fn words(self) -> (String, String) {
        match self {
            Why::Declared => ("按指定的编码读取".into(), "as declared".into()),
            Why::Mark => {
                ("文件开头有BOM".into(), "a byte order mark stands at the beginning".into())
            }
            Why::Stated => (
                "无BOM；文件自身声明了编码".into(),
                "no byte order mark; the document says so".into(),
            ),
            Why::Settings => (
                "无BOM；设置中指定了编码".into(),
                "no byte order mark; the settings say so".into(),
            ),
            Why::Valid => {
                ("无BOM；内容是有效的UTF-8".into(), "no byte order mark; it is valid UTF-8".into())
            }
            Why::Words => (
                "无BOM；按UTF-8只能读成不成词的字母，按GB 18030是常用汉字".into(),
                "no byte order mark; as UTF-8 it is letters that make no words, as GB 18030 common Chinese".into(),
            ),
            Why::NotUtf8 { byte } => (
                format!("无BOM；第{byte}字节起不是UTF-8，按GB 18030解码没有错误"),
                format!(
                    "no byte order mark; no UTF-8 from byte {byte} on, and no fault as GB 18030"
                ),
            ),
            Why::Fewer { utf8, gb18030 } => (
                format!("无BOM；按UTF-8解码有{utf8}处错误，按GB 18030只有{gb18030}处"),
                format!("no byte order mark; {utf8} faults as UTF-8, only {gb18030} as GB 18030"),
            ),
            Why::Neither { byte, utf8 } => (
                format!(
                    "无BOM；第{byte}字节起不是UTF-8，也不像GB 18030的中文，按UTF-8读取，已见{utf8}处无法解码"
                ),
                format!(
                    "no byte order mark; no UTF-8 from byte {byte} on, nor likely Chinese as GB 18030; read as UTF-8, {utf8} faults so far"
                ),
            ),
        }
    }
}

/// The encoding whose byte order mark stands at the beginning.
pub(super) fn mark(head: &[u8]) -> Option<Verdict> {
    match head {
        [0xEF, 0xBB, 0xBF, ..] => Some(Verdict::Utf8),
        [0xFF, 0xFE, ..] => Some(Verdict::Utf16Le),
        [0xFE, 0xFF, ..] => Some(Verdict::Utf16Be),
        [0x84, 0x31, 0x95, 0x33, ..] => Some(Verdict::Gb18030),
        _ => None,
    }
}

/// What some bytes are, of which the first is not ASCII and stands at `byte` of the file; whether they are all that
/// there is; and what the document says of itself.
///
/// UTF-8 proves itself: text of another encoding is hardly ever valid. GB 18030 does not, for nearly every pair of
/// bytes is a character of it, so the characters must also be such as people use.
pub(super) fn judge(
    window: &[u8],
    is_whole: bool,
    byte: u64,
    hint: Option<(Encoding, Why)>,
) -> (Verdict, Why) {
    let as_utf8 = Utf8::of(window, is_whole);
    let said = hint.filter(|(encoding, _)| *encoding == Encoding::Gb18030).map(|(_, why)| why);
    let Some(first) = as_utf8.first else {
        // Chinese in UTF-8 has three bytes a character. A few words of GB 18030 may by chance be pairs of UTF-8: 目录 is
        // one of them.
        if as_utf8.chinese == 0 && faults_as_gb18030(window, is_whole) == 0 {
            match said {
                Some(why) => return (Verdict::Gb18030, why),
                None if is_words(window, is_whole) => return (Verdict::Gb18030, Why::Words),
                None => {}
            }
        }
        return (Verdict::Utf8, Why::Valid);
    };
    let (byte, utf8) = (byte + first as u64, as_utf8.faults);
    // UTF-8 that is damaged here and there: as GB 18030 it would be other characters, often without a fault.
    let is_damaged = as_utf8.chinese >= 4 && utf8 * 4 <= as_utf8.chinese;
    let gb18030 = faults_as_gb18030(window, is_whole);
    if !is_damaged && (said.is_some() || is_common(window)) {
        match gb18030 {
            0 => return (Verdict::Gb18030, said.unwrap_or(Why::NotUtf8 { byte })),
            _ if gb18030 * 4 <= utf8 => return (Verdict::Gb18030, Why::Fewer { utf8, gb18030 }),
            _ => {}
        }
    }
    (Verdict::Utf8, Why::Neither { byte, utf8 })
}

/// How bytes look as UTF-8.
struct Utf8 {
    faults: usize,
    /// Where the first of them is.
    first: Option<usize>,
    /// Characters of three bytes and more, as Chinese has.
    chinese: usize,
}

impl Utf8 {
    fn of(bytes: &[u8], is_whole: bool) -> Utf8 {
        let is_chinese: fn(&u8) -> bool = |byte| *byte >= 0xE0;
        let mut seen = Utf8 { faults: 0, first: None, chinese: 0 };
        if simdutf8::basic::from_utf8(bytes).is_ok() {
            // How many does not matter here.
            seen.chinese = bytes.iter().any(is_chinese).into();
            return seen;
        }
        let chinese = |text: &[u8]| text.iter().filter(|byte| is_chinese(byte)).count();
        let mut at = 0;
        for chunk in bytes.utf8_chunks() {
            seen.chinese += chinese(chunk.valid().as_bytes());
            at += chunk.valid().len();
            let invalid = chunk.invalid();
            let is_cut = !is_whole
                && at + invalid.len() == bytes.len()
                && std::str::from_utf8(invalid).is_err_and(|error| error.error_len().is_none());
            if !invalid.is_empty() && !is_cut {
                seen.faults += 1;
                seen.first.get_or_insert(at);
            }
            at += invalid.len();
        }
        seen
    }
}

fn faults_as_gb18030(bytes: &[u8], is_whole: bool) -> usize {
    let mut decoder = GB18030.new_decoder_without_bom_handling();
    let mut text = vec![0; 4096];
    let (mut at, mut faults) = (0, 0);
    loop {
        let rest = bytes.get(at..).unwrap_or_default();
        let (result, read, _) =
            decoder.decode_to_utf8_without_replacement(rest, &mut text, is_whole);
        at += read;
        match result {
            DecoderResult::InputEmpty => return faults,
            DecoderResult::OutputFull => {}
            DecoderResult::Malformed(..) => faults += 1,
        }
    }
}

/// Whether at least half of the characters are signs or common Chinese characters, the first level of GB 2312, or have
/// four bytes, which no other encoding hits by chance. Letters of Latin-1 with accents make pairs of rare ones.
fn is_common(bytes: &[u8]) -> bool {
    let (mut common, mut all, mut at) = (0_usize, 0_usize, 0);
    while let Some(byte) = bytes.get(at) {
        let next = bytes.get(at + 1);
        at += match (byte, next) {
            (0..=0x80, _) => 1,
            (0x81..=0xFE, Some(b'0'..=b'9')) => {
                let is_four = matches!(bytes.get(at + 2..at + 4), Some([0x81..=0xFE, b'0'..=b'9']));
                common += usize::from(is_four);
                all += 1;
                if is_four { 4 } else { 1 }
            }
            (lead, Some(trail)) => {
                let is_common = matches!(lead, 0xA1..=0xA9 | 0xB0..=0xD7) && *trail >= 0xA1;
                common += usize::from(is_common);
                all += 1;
                2
            }
            _ => 1,
        };
    }
    common * 2 >= all
}

/// Whether all that is not ASCII stands in words of two or more of the most common characters. Letters with accents
/// stand between others, and words of Cyrillic or Greek letters have some that are no such pair.
fn is_words(bytes: &[u8], is_whole: bool) -> bool {
    let is_common = |pair: &[u8]| matches!(pair, [0xB0..=0xD7, 0xA1..=0xFE]);
    let mut runs = bytes.split(u8::is_ascii).filter(|run| !run.is_empty()).peekable();
    while let Some(run) = runs.next() {
        let is_cut = runs.peek().is_none() && !is_whole;
        if !is_cut && (run.len() < 4 || !run.chunks(2).all(is_common)) {
            return false;
        }
    }
    true
}
