//! 字段的形状: the kinds of members, seen and set through one small interface.
//!
//! The table of fields gives every struct of the model these two views, so that a reader, a writer, the
//! schema and the C setter are loops and never repeat a name.

mod own;
mod slots;

use std::borrow::Cow;

pub(super) use own::Member;
pub use slots::{MaybeSlot, ObjectsSlot, Said, WordSlot, WordsSlot};

use super::Cycle;
use super::Extra;
use super::Term;
use super::Word;
use super::keys::Keys;
use crate::calendar::Date;
use crate::text::Text;
use crate::text::Words;

/// One row of the table of fields.
#[derive(Debug)]
pub struct Row {
    /// The key in documents.
    pub key: &'static str,
    /// The key as compact JSON has it: in quotation marks, a colon behind them.
    pub(crate) quoted: &'static str,
    /// 标题: the Chinese heading, which readers take for the key too.
    pub heading: &'static str,
    /// The English title.
    pub title: &'static str,
    /// What belongs there.
    pub note: Words,
    /// The article, standard or template that it comes from.
    pub source: &'static str,
}

/// A struct of the model, member by member, in the order of its rows.
///
/// ```
/// use mulu::Entry;
/// use mulu::member::{Object, View};
/// let mut entry = Entry::default();
/// entry.name = "机动车登记信息".into();
/// // The headings of all texts that are stated.
/// let stated: Vec<&str> = (0..)
///     .map_while(|index| entry.view(index).zip(entry.rows().get(index)))
///     .filter(|(view, _)| matches!(view, View::Text(text) if !text.is_empty()))
///     .map(|(_, row)| row.heading)
///     .collect();
/// assert_eq!(stated, ["信息资源名称"]);
/// ```
pub trait Object<'a> {
    /// Its rows.
    ///
    /// ```
    /// use mulu::{Entry, member::Object};
    /// let rows = Entry::default().rows();
    /// assert_eq!((rows[1].key, rows[1].heading), ("name", "信息资源名称"));
    /// ```
    fn rows(&self) -> &'static [Row];
    /// The member of row `index`, to be looked at; `None` past the end.
    ///
    /// ```
    /// use mulu::{Entry, member::{Object, View}};
    /// let mut entry = Entry::default();
    /// entry.name = "机动车登记信息".into();
    /// assert!(matches!(entry.view(1), Some(View::Text(name)) if name == "机动车登记信息"));
    /// assert!(entry.view(entry.rows().len()).is_none());
    /// ```
    fn view(&self, index: usize) -> Option<View<'_, 'a>>;
    /// The member of row `index`, to be set; `None` past the end.
    ///
    /// ```
    /// use mulu::{Entry, member::{Object, Slot}};
    /// let mut entry = Entry::default();
    /// if let Some(Slot::Text(name)) = entry.slot(1) {
    ///     *name = "机动车登记信息".into();
    /// }
    /// assert_eq!(entry.name, "机动车登记信息");
    /// ```
    fn slot(&mut self, index: usize) -> Option<Slot<'_, 'a>>;
    /// The members that the model does not know.
    ///
    /// ```
    /// use mulu::{Entry, member::Object};
    /// let entry: Entry = serde_json::from_str(r#"{"科室":"车管所"}"#)?;
    /// let object: &dyn Object = &entry;
    /// assert_eq!(object.extra().get("科室"), Some("\"车管所\""));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    fn extra(&self) -> &Extra<'a>;
    /// The same, to be filled.
    ///
    /// ```
    /// use mulu::{Entry, member::Object};
    /// let mut entry = Entry::default();
    /// entry.extra_mut().insert("科室", "\"车管所\"")?;
    /// assert_eq!(entry.extra.get("科室"), Some("\"车管所\""));
    /// # Ok::<(), mulu::Error>(())
    /// ```
    fn extra_mut(&mut self) -> &mut Extra<'a>;
    /// Makes it empty, keeping its memory.
    ///
    /// ```
    /// use mulu::{Entry, member::Object};
    /// let mut entry: Entry = serde_json::from_str(r#"{"name":"机动车登记信息","科室":1}"#)?;
    /// entry.clear();
    /// assert!(entry.name.is_empty() && entry.extra.is_empty());
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    fn clear(&mut self);
}

/// A member to be looked at.
#[derive(Clone, Copy)]
pub enum View<'e, 'a> {
    /// Text; empty when missing.
    Text(&'e Text<'a>),
    /// A list of texts.
    Texts(&'e Vec<Text<'a>>),
    /// A word from a list.
    Word(&'e dyn WordSlot<'a>),
    /// Words from a list.
    Words(&'e dyn WordsSlot<'a>),
    /// A day.
    Date(&'e Term<'a, Date>),
    /// A whole number.
    Count(&'e Term<'a, u32>),
    /// A decimal number.
    Amount(&'e Term<'a, f64>),
    /// Yes or no.
    Flag(&'e Term<'a, bool>),
    /// An update cycle.
    Cycle(&'e Term<'a, Cycle<'a>>),
    /// An object of the model.
    Object(&'e dyn Object<'a>),
    /// An object of the model that may be absent.
    Maybe(Option<&'e dyn Object<'a>>),
    /// A list of objects.
    Objects(&'e dyn ObjectsSlot<'a>),
    /// Headings and texts.
    Map(&'e Vec<(Text<'a>, Text<'a>)>),
}

/// A member to be set.
pub enum Slot<'e, 'a> {
    /// Text.
    Text(&'e mut Text<'a>),
    /// A list of texts.
    Texts(&'e mut Vec<Text<'a>>),
    /// A word from a list.
    Word(&'e mut dyn WordSlot<'a>),
    /// Words from a list.
    Words(&'e mut dyn WordsSlot<'a>),
    /// A day.
    Date(&'e mut Term<'a, Date>),
    /// A whole number.
    Count(&'e mut Term<'a, u32>),
    /// A decimal number.
    Amount(&'e mut Term<'a, f64>),
    /// Yes or no.
    Flag(&'e mut Term<'a, bool>),
    /// An update cycle.
    Cycle(&'e mut Term<'a, Cycle<'a>>),
    /// An object of the model.
    Object(&'e mut dyn Object<'a>),
    /// An object of the model that may be absent.
    Maybe(&'e mut dyn MaybeSlot<'a>),
    /// A list of objects.
    Objects(&'e mut dyn ObjectsSlot<'a>),
    /// Headings and texts.
    Map(&'e mut Vec<(Text<'a>, Text<'a>)>),
}

impl<'e, 'a> Slot<'e, 'a> {
    /// The same, with an object that was absent made, empty.
    ///
    /// ```
    /// use mulu::{Item, member::{Object, Slot}};
    /// let mut item = Item::default();
    /// let share = item.rows().iter().position(|row| row.key == "share").unwrap();
    /// if let Some(slot) = item.slot(share) {
    ///     assert!(matches!(slot.present(), Slot::Object(_)));
    /// }
    /// assert!(item.share.is_some());
    /// ```
    pub fn present(self) -> Slot<'e, 'a> {
        match self {
            Slot::Maybe(object) => Slot::Object(object.present()),
            slot => slot,
        }
    }

    /// Makes the member empty.
    ///
    /// ```
    /// use mulu::{Entry, member::Object};
    /// let mut entry = Entry::default();
    /// entry.name = "机动车登记信息".into();
    /// entry.slot(1).unwrap().clear();
    /// assert_eq!(entry.name, "");
    /// ```
    pub fn clear(&mut self) {
        match self {
            Slot::Text(text) => **text = Cow::Borrowed(""),
            Slot::Texts(list) => list.clear(),
            Slot::Word(slot) => slot.clear(),
            Slot::Words(list) => list.clear(),
            Slot::Date(term) => **term = Term::Missing,
            Slot::Count(term) => **term = Term::Missing,
            Slot::Amount(term) => **term = Term::Missing,
            Slot::Flag(term) => **term = Term::Missing,
            Slot::Cycle(term) => **term = Term::Missing,
            Slot::Object(object) => object.clear(),
            Slot::Maybe(object) => object.clear(),
            Slot::Objects(list) => list.clear(),
            Slot::Map(pairs) => pairs.clear(),
        }
    }
}

/// A struct of the model whose members take what a source gives, each by its own type: what [`Object::slot`] is
/// for readers that choose while they read, this is for one that is compiled for every member.
pub(crate) trait Fill<'a>: Object<'a> + Default {
    /// Its number among the structs of the model.
    const KIND: usize;
    /// Its rows.
    const ROWS: &'static [Row];
    /// Its keys and headings.
    const KEYS: &'static Keys;
    /// Fills the member of row `index` with the value that begins at `at`, and tells where that ends; `None` past
    /// the last row, or where the source has nothing that fits.
    fn fill<S: Source<'a>>(&mut self, index: usize, from: S, at: usize) -> Option<usize>;
    /// Fills the members that stand one after the other from `at` on in the order of the rows, some left out, and
    /// notes which these are. Tells where the last of them ends; or, with `true`, where one begins that is another.
    ///
    /// Each key is compared with the only ones that it can be, and its value is read right there: most documents
    /// are written by programs that keep the order of the table.
    fn fill_in_order<S: Source<'a>>(
        &mut self,
        from: S,
        at: usize,
        seen: &mut u64,
    ) -> Option<(usize, bool)>;
    /// Makes those members empty that were not seen, and what the model does not know: together with filling the
    /// others this writes each member once.
    fn clear_unseen(&mut self, seen: u64);
}

/// What members are filled from: each takes the value that begins at `at`, in place of what it was before, and tells
/// where it ends. `None` where the value is none for that kind of member.
pub(crate) trait Source<'a>: Copy {
    /// Where the value begins of the key that stands at `at`, if it is this one, given with its quotation marks and
    /// a colon.
    fn after_key(self, at: usize, quoted: &'static str) -> Option<usize>;
    /// Behind `null`, if it stands at `at`.
    fn after_null(self, at: usize) -> Option<usize>;
    /// Where the next member or element begins, if a comma comes at `at`.
    fn after_comma(self, at: usize) -> Option<usize>;
    /// Text.
    fn text(self, at: usize, member: &mut Text<'a>) -> Option<usize>;
    /// A list of texts.
    fn texts(self, at: usize, member: &mut Vec<Text<'a>>) -> Option<usize>;
    /// A word from a list.
    fn word<T: Word>(self, at: usize, member: &mut Term<'a, T>) -> Option<usize>;
    /// Words from a list.
    fn words<T: Word>(self, at: usize, member: &mut Vec<Term<'a, T>>) -> Option<usize>;
    /// A day.
    fn date(self, at: usize, member: &mut Term<'a, Date>) -> Option<usize>;
    /// A whole number.
    fn count(self, at: usize, member: &mut Term<'a, u32>) -> Option<usize>;
    /// A decimal number.
    fn amount(self, at: usize, member: &mut Term<'a, f64>) -> Option<usize>;
    /// Yes or no.
    fn flag(self, at: usize, member: &mut Term<'a, bool>) -> Option<usize>;
    /// An update cycle.
    fn cycle(self, at: usize, member: &mut Term<'a, Cycle<'a>>) -> Option<usize>;
    /// An object of the model.
    fn object<O: Fill<'a>>(self, at: usize, member: &mut O) -> Option<usize>;
    /// A list of objects.
    fn objects<O: Fill<'a>>(self, at: usize, member: &mut Vec<O>) -> Option<usize>;
    /// Headings and texts.
    fn map(self, at: usize, member: &mut Vec<(Text<'a>, Text<'a>)>) -> Option<usize>;
}
