//! 损失: what of the entries could not be written, or would be read as something else.

use std::io;
use std::io::Write;

use serde::{Serialize, Serializer};

use crate::model::Entry;
use crate::pointer::Path;
use crate::text::{Language, Words, quote, reasons};

/// How many losses are kept; of the others there is only the count.
const MOST: usize = 100_000;

/// 损失: one thing that an entry said and the output does not.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Loss {
    /// The number of the entry in the output, from 0.
    pub entry: u32,
    /// The entry's 信息资源代码.
    pub code: String,
    /// The entry's 信息资源名称.
    pub name: String,
    /// An RFC 6901 pointer into the entry; empty for the entry as a whole.
    pub at: String,
    /// What kind of loss it is.
    pub kind: LossKind,
    /// The text that it is about, cut to a few words.
    pub detail: String,
}

impl Loss {
    /// [`detail`](Loss::detail) in a language: of an entry that could not be read it says why.
    ///
    /// ```
    /// use mulu::Language;
    /// use mulu::export::{Form, Head, OutputFormat, Writer};
    /// let entry: mulu::Entry = serde_json::from_str("[]").unwrap();
    /// let mut writer =
    ///     Writer::new(Vec::new(), Form::new(OutputFormat::Json), &Head::default())?;
    /// writer.entry(&entry)?;
    /// let (_, losses) = writer.finish()?;
    /// let loss = losses.iter().next().unwrap();
    /// assert_eq!(loss.text(Language::En), "it is no object");
    /// assert_eq!(loss.text(Language::Zh), "这里应当是一个对象，写的却是别的值");
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn text(&self, language: Language) -> String {
        match self.kind {
            LossKind::Unreadable => reasons::reason(&self.detail).said.of(language).to_owned(),
            _ => self.detail.clone(),
        }
    }
}

/// 损失种类.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LossKind {
    /// The entry could not be read, so it is not written.
    Unreadable,
    /// The entry was read with a loss: bytes that are no character, a member that stood there twice, rows of one
    /// resource that contradict each other.
    ReadWithLoss,
    /// An object without members, or an entry or item that says nothing, which the format has no way to show.
    Empty,
    /// The rows of the entry are read as more rows of the entry before it, for it has no name, or the same.
    NotApart,
    /// A member that the model does not know, in a place for which the format has no room.
    UnknownMember,
    /// There is no column for it, or none with a heading that would be read as its name.
    NoColumn,
    /// There is no row for it: the sheet is full.
    NoRow,
    /// The text is longer than a cell holds, and was cut.
    TooLong,
    /// Characters that the format or the encoding does not have; others stand in their place.
    Characters,
    /// The value is read as another one.
    Value,
    /// The dialect has no code for the value, which is written as a word.
    NoCode,
}

impl LossKind {
    /// Its name in the list of losses.
    ///
    /// ```
    /// assert_eq!(mulu::export::LossKind::TooLong.name(), "too_long");
    /// ```
    pub fn name(self) -> &'static str {
        self.row().0
    }

    /// What is lost, as a sentence.
    ///
    /// ```
    /// let said = mulu::export::LossKind::TooLong.text();
    /// assert_eq!((said.zh, said.en), ("超过单元格能容纳的长度，已截断", "longer than a cell holds, so it was cut"));
    /// ```
    pub fn text(self) -> Words {
        let (_, zh, en) = self.row();
        Words { zh, en }
    }

    #[rustfmt::skip]
    fn row(self) -> (&'static str, &'static str, &'static str) {
        match self {
            LossKind::Unreadable => ("unreadable", "这一条没有读到，因此没有写出", "the entry could not be read, so it is not written"),
            LossKind::ReadWithLoss => ("read_with_loss", "读取时已有损失", "something was lost when it was read"),
            LossKind::Empty => ("empty", "没有内容，这种格式无法表示", "it says nothing, which the format cannot show"),
            LossKind::NotApart => ("not_apart", "没有名称或者与上一条同名，读取时会并入上一条", "without a name, or with the same, it is read as part of the entry before it"),
            LossKind::UnknownMember => ("unknown_member", "模型之外的字段，这种格式没有地方写", "no known member, and the format has no room for it"),
            LossKind::NoColumn => ("no_column", "没有可以写入的列", "there is no column for it"),
            LossKind::NoRow => ("no_row", "工作表已满，没有可以写入的行", "the sheet is full, so there is no row for it"),
            LossKind::TooLong => ("too_long", "超过单元格能容纳的长度，已截断", "longer than a cell holds, so it was cut"),
            LossKind::Characters => ("characters", "有这种格式或者编码写不出的字符，已用别的字符代替", "characters that the format or the encoding does not have were replaced"),
            LossKind::Value => ("value", "读取时会成为别的值", "it is read as another value"),
            LossKind::NoCode => ("no_code", "代码对照中没有这个值的代码，按文字写出", "the dialect has no code for it, so it is written as a word"),
        }
    }
}

/// 损失清单: all that could not be written.
///
/// ```
/// use mulu::export::{Form, Head, OutputFormat, Writer};
/// # #[cfg(feature = "files")] {
/// let entry: mulu::Entry = serde_json::from_str(r#"{"name":"甲","share":{"colour":1}}"#).unwrap();
/// let mut head = Head::default();
/// head.see(&entry);
/// let mut writer = Writer::new(Vec::new(), Form::new(OutputFormat::Csv), &head)?;
/// writer.entry(&entry)?;
/// let (_, losses) = writer.finish()?;
/// let loss = losses.iter().next().unwrap();
/// assert_eq!((loss.at.as_str(), loss.kind.name()), ("/share/colour", "unknown_member"));
/// # }
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Losses {
    list: Vec<Loss>,
    count: u64,
}

impl Losses {
    /// The losses in the order of the entries: all of them, or the first 100,000.
    ///
    /// ```
    /// use mulu::export::{Form, Head, OutputFormat, Writer};
    /// let unread: mulu::Entry = serde_json::from_str("12")?;
    /// let mut writer = Writer::new(Vec::new(), Form::new(OutputFormat::Ndjson), &Head::default())?;
    /// writer.entry(&unread)?;
    /// let (json, losses) = writer.finish()?;
    /// assert!(json.is_empty());
    /// assert_eq!(losses.iter().next().unwrap().kind.name(), "unreadable");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn iter(&self) -> impl Iterator<Item = &Loss> {
        self.list.iter()
    }

    /// How many there are.
    ///
    /// ```
    /// use mulu::export::{Form, Head, OutputFormat, Writer};
    /// let unread: mulu::Entry = serde_json::from_str("12")?;
    /// let mut writer = Writer::new(Vec::new(), Form::new(OutputFormat::Json), &Head::default())?;
    /// writer.entry(&unread)?;
    /// assert_eq!(writer.finish()?.1.count(), 1);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn count(&self) -> u64 {
        self.count
    }

    /// Whether there are none.
    ///
    /// ```
    /// assert!(mulu::export::Losses::default().is_empty());
    /// ```
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Writes them as one JSON document: `version`, `count`, `complete` (`false` where only the first are listed) and
    /// `losses`, each with `entry`, `code`, `name`, `at`, `kind`, and in a language `message` and `detail`.
    ///
    /// # Errors
    ///
    /// When `out` cannot be written to.
    ///
    /// ```
    /// use mulu::Language;
    /// let mut out = Vec::new();
    /// mulu::export::Losses::default().json(Language::Zh, &mut out)?;
    /// assert_eq!(out, b"{\"version\":1,\"count\":0,\"complete\":true,\"losses\":[]}\n");
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn json(&self, language: Language, out: &mut dyn Write) -> io::Result<()> {
        #[derive(Serialize)]
        struct Document<'l> {
            version: u32,
            count: u64,
            complete: bool,
            losses: List<'l>,
        }
        let losses = List(&self.list, language);
        let complete = self.count == self.list.len() as u64;
        serde_json::to_writer(
            &mut *out,
            &Document { version: 1, count: self.count, complete, losses },
        )?;
        out.write_all(b"\n")
    }
}

/// Losses as they are said in a language, one after the other.
struct List<'l>(&'l [Loss], Language);

impl Serialize for List<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Shown<'l> {
            entry: u32,
            code: &'l str,
            name: &'l str,
            at: &'l str,
            kind: &'static str,
            message: &'static str,
            detail: String,
        }
        serializer.collect_seq(self.0.iter().map(|loss| Shown {
            entry: loss.entry,
            code: &loss.code,
            name: &loss.name,
            at: &loss.at,
            kind: loss.kind.name(),
            message: loss.kind.text().of(self.1),
            detail: loss.text(self.1),
        }))
    }
}

/// Notes the losses of one entry.
pub(super) struct Notes<'n> {
    pub(super) losses: &'n mut Losses,
    pub(super) number: u32,
    pub(super) entry: &'n Entry<'n>,
}

impl Notes<'_> {
    pub(super) fn note(&mut self, kind: LossKind, at: &Path<'_>, detail: &str) {
        self.note_at(kind, || at.pointer(), detail);
    }

    pub(super) fn note_at(&mut self, kind: LossKind, at: impl FnOnce() -> String, detail: &str) {
        self.losses.count += 1;
        if self.losses.list.len() < MOST {
            self.losses.list.push(Loss {
                entry: self.number,
                code: quote(&self.entry.code),
                name: quote(&self.entry.name),
                at: at(),
                kind,
                // Why it could not be read is cut already.
                detail: if kind == LossKind::Unreadable { detail.into() } else { quote(detail) },
            });
        }
    }
}
