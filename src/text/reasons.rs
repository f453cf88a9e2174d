//! 原因: why something was not read, in both languages. A reader, a parser or the system says it in English, and the
//! tables here have the Chinese.

mod entries;
#[cfg(feature = "files")]
mod packages;
mod settings;
mod system;
#[cfg(feature = "files")]
mod xml;

use super::{Note, fill, quote};

/// What a reason is about, and so what is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum About {
    /// Signs that are missing, or too many.
    Syntax,
    /// There is nothing.
    Nothing,
    /// Something else stands in place of an entry.
    Shape,
    /// The bytes are not in the encoding in which they were read.
    Bytes,
    /// The file is in another encoding than was said.
    Mark,
    /// It is more than is read.
    Size,
}

use About::{Bytes, Mark, Nothing, Shape, Size, Syntax};

/// The reason for bytes that stand for no character in an encoding.
pub(crate) const NO_CHARACTERS: &str = "some bytes stand for no character in {0}";

/// What a reader says, and the same in Chinese. What stands for `{0}` and `{1}` is the same in both languages where it
/// is quoted, and otherwise, where the words are the parser's too, it is looked up as well.
type Rows = &'static [(&'static str, &'static str)];

/// Tables in which a text is looked up, and what they are about.
type Tables = &'static [(About, Rows)];

/// Why an entry was not read.
const OF_ENTRIES: Tables = &[
    (Nothing, entries::NOTHING),
    (Shape, entries::SHAPE),
    (Bytes, entries::BYTES),
    (Mark, entries::MARK),
    (Size, entries::SIZE),
    (Syntax, entries::SYNTAX),
    (Syntax, entries::JSON),
    #[cfg(feature = "files")]
    (Syntax, xml::ROWS),
];

/// What is wrong with a file as a whole.
const OF_FILES: Tables = &[
    (Bytes, entries::BYTES),
    (Mark, entries::MARK),
    (Syntax, system::ROWS),
    #[cfg(feature = "files")]
    (Syntax, packages::ROWS),
    #[cfg(feature = "files")]
    (Syntax, xml::ROWS),
];

/// What is wrong with settings.
const OF_SETTINGS: Tables = &[(Syntax, settings::ROWS), (Syntax, settings::WORDS)];

/// A reason as it is shown.
pub(crate) struct Reason {
    pub(crate) said: Note,
    pub(crate) about: About,
    /// What stands for `{0}`, where something does.
    pub(crate) first: String,
}

/// Why an entry was not read. What is in no table may be in Chinese already; otherwise the Chinese says no more than
/// that something is wrong.
pub(crate) fn reason(detail: &str) -> Reason {
    let known = known(OF_ENTRIES, detail);
    let (about, first) = match &known {
        Some(known) => (known.about, known.args.first().map(|arg| quote(arg)).unwrap_or_default()),
        None => (Syntax, String::new()),
    };
    let en = known.map_or_else(|| detail.to_owned(), |known| known.english());
    let zh = chinese(OF_ENTRIES, detail).unwrap_or_else(|| match is_chinese(detail) {
        true => detail.to_owned(),
        false => "写法有误".to_owned(),
    });
    Reason { said: Note::new(zh, en), about, first }
}

/// What the parser of JSON says, without the line and column that the place gives anyway.
pub(crate) fn of_json(error: &serde_json::Error) -> String {
    let text = error.to_string();
    match text.rfind(" at line ") {
        Some(end) => text.get(..end).unwrap_or(&text).to_owned(),
        None => text,
    }
}

/// What is wrong with a file; in Chinese nothing where that is not known.
pub(crate) fn of_file(detail: &str) -> Note {
    Note::new(chinese(OF_FILES, detail).unwrap_or_default(), detail)
}

/// What the parser of TOML says of settings.
pub(crate) fn of_settings(message: &str) -> Note {
    let zh = chinese(OF_SETTINGS, message);
    Note::new(zh.unwrap_or_else(|| "不是TOML的写法".to_owned()), message)
}

/// A reason to be kept: in one of our own words nothing but what was found there is cut, any other as a whole.
pub(crate) fn detail(reason: &str) -> String {
    known(OF_ENTRIES, reason).map_or_else(|| quote(reason), |known| known.english())
}

/// What a text says in Chinese, if the tables know that.
fn chinese(tables: Tables, text: &str) -> Option<String> {
    chinese_within(tables, text, 3)
}

/// The same, where so many reasons may stand in each other.
fn chinese_within(tables: Tables, text: &str, depth: usize) -> Option<String> {
    let known = known(tables, text).filter(|_| depth > 0)?;
    let said = |(number, arg): (usize, &&str)| match is_quoted(known.en, number) {
        true => quote(arg),
        false => chinese_within(tables, arg, depth - 1)
            .or_else(|| names(arg))
            .unwrap_or_else(|| quote(arg)),
    };
    let args: Vec<String> = known.args.iter().enumerate().map(said).collect();
    Some(fill(known.zh, &args)).filter(|text| is_chinese(text))
}

/// What may be written, by its names: all of them, since none was found there. Between what is quoted no 顿号 stands.
fn names(text: &str) -> Option<String> {
    let name = |text: &str| Some(format!("“{}”", text.strip_prefix('`')?.strip_suffix('`')?));
    text.split(", ").map(name).collect()
}

/// Whether what stands for a number in a wording is quoted: it is somebody's text, and no word of the parser's.
fn is_quoted(wording: &str, number: usize) -> bool {
    let before = wording.split(&hole(number)).next().unwrap_or_default();
    before.ends_with(['`', '/', '&'])
}

/// Whether there is a Chinese character in a text.
fn is_chinese(text: &str) -> bool {
    text.chars().any(super::is_han)
}

/// A row that says what a text says.
struct Known<'t> {
    about: About,
    en: &'static str,
    zh: &'static str,
    args: Vec<&'t str>,
}

impl Known<'_> {
    /// The text, of which nothing but what was found there is cut.
    fn english(&self) -> String {
        let args: Vec<String> = self.args.iter().map(|arg| quote(arg)).collect();
        fill(self.en, &args)
    }
}

fn known<'t>(tables: Tables, text: &'t str) -> Option<Known<'t>> {
    let mut rows = tables.iter().flat_map(|(about, rows)| rows.iter().map(|row| (*about, *row)));
    rows.find_map(|(about, (en, zh))| Some(Known { about, en, zh, args: matched(en, text)? }))
}

fn hole(number: usize) -> String {
    format!("{{{number}}}")
}

/// What of a text stands for `{0}`, `{1}` … of a wording, if it is put together from that.
fn matched<'t>(wording: &str, mut text: &'t str) -> Option<Vec<&'t str>> {
    let (mut rest, mut found) = (wording, Vec::new());
    loop {
        let Some((before, after)) = rest.split_once(&hole(found.len())) else {
            return (text == rest).then_some(found);
        };
        text = text.strip_prefix(before)?;
        let next = after.split(&hole(found.len() + 1)).next().unwrap_or_default();
        let end = if next.is_empty() { text.len() } else { text.find(next)? };
        let (arg, behind) = text.split_at_checked(end)?;
        found.push(arg);
        (text, rest) = (behind, after);
    }
}

#[cfg(test)]
mod tests;
