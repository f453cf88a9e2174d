//! 字段的形状: the kinds of members, seen and set through one small interface.
//!
//! The table of fields gives every struct of the model these two views, so that a reader, a writer, the
//! schema and the C setter are loops and never repeat a name.

use std::borrow::Cow;

use super::Cycle;
use super::Extra;
use super::Term;
use super::Word;
use super::WordList;
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
pub trait Object<'a> {
    /// Its rows.
    fn rows(&self) -> &'static [Row];
    /// The member of row `index`, to be looked at; `None` past the end.
    fn view(&self, index: usize) -> Option<View<'_, 'a>>;
    /// The member of row `index`, to be set; `None` past the end.
    fn slot(&mut self, index: usize) -> Option<Slot<'_, 'a>>;
    /// The members that the model does not know.
    fn extra(&self) -> &Extra<'a>;
    /// The same, to be filled.
    fn extra_mut(&mut self) -> &mut Extra<'a>;
    /// Makes it empty, keeping its memory.
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
    pub fn present(self) -> Slot<'e, 'a> {
        match self {
            Slot::Maybe(object) => Slot::Object(object.present()),
            slot => slot,
        }
    }

    /// Makes the member empty.
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

/// What was said in one coded member: `None` for nothing, else the word understood, and the text.
pub type Said<'e> = Option<(Option<usize>, &'e str)>;

/// A coded member, whatever its list.
pub trait WordSlot<'a> {
    /// The list of its words.
    fn list(&self) -> &'static WordList;
    /// What was said.
    fn said(&self) -> Said<'_>;
    /// Says the word at `index` of the list, or a text that was not understood.
    fn say(&mut self, index: Option<usize>, written: Text<'a>);
    /// Says nothing.
    fn clear(&mut self);
}

/// A list of coded members.
pub trait WordsSlot<'a> {
    /// The list of its words.
    fn list(&self) -> &'static WordList;
    /// How many there are.
    fn len(&self) -> usize;
    /// What was said at a position.
    fn said(&self, position: usize) -> Said<'_>;
    /// Says one more.
    fn push(&mut self, index: Option<usize>, written: Text<'a>);
    /// The one at a position, to be said again.
    fn at(&mut self, position: usize) -> Option<&mut dyn WordSlot<'a>>;
    /// Takes the one at a position away; says whether there was one.
    fn remove(&mut self, position: usize) -> bool;
    /// Makes it empty.
    fn clear(&mut self);
    /// Whether there are none.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// An object that may be absent.
pub trait MaybeSlot<'a> {
    /// The object, made empty if it was absent.
    fn present(&mut self) -> &mut dyn Object<'a>;
    /// Makes it absent.
    fn clear(&mut self);
}

impl<'a, T: Object<'a> + Default> MaybeSlot<'a> for Option<Box<T>> {
    fn present(&mut self) -> &mut dyn Object<'a> {
        &mut **self.get_or_insert_default()
    }

    fn clear(&mut self) {
        *self = None;
    }
}

/// A list of objects.
pub trait ObjectsSlot<'a> {
    /// How many there are.
    fn len(&self) -> usize;
    /// The one at a position.
    fn get(&self, position: usize) -> Option<&dyn Object<'a>>;
    /// The same, to be set.
    fn at(&mut self, position: usize) -> Option<&mut dyn Object<'a>>;
    /// One more, empty.
    fn push(&mut self) -> &mut dyn Object<'a>;
    /// Takes the one at a position away; says whether there was one.
    fn remove(&mut self, position: usize) -> bool;
    /// Makes it empty.
    fn clear(&mut self);
    /// Whether there are none.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl<'a, T: Word> WordSlot<'a> for Term<'a, T> {
    fn list(&self) -> &'static WordList {
        T::LIST
    }

    fn said(&self) -> Said<'_> {
        match self {
            Term::Missing => None,
            Term::Known { value, written } => Some((Some(value.index()), written)),
            Term::Unknown(text) => Some((None, text)),
        }
    }

    fn say(&mut self, index: Option<usize>, written: Text<'a>) {
        *self = match index.and_then(|index| T::ALL.get(index)) {
            Some(&value) => Term::Known { value, written },
            None => Term::Unknown(written),
        };
    }

    fn clear(&mut self) {
        *self = Term::Missing;
    }
}

impl<'a, T: Word> WordsSlot<'a> for Vec<Term<'a, T>> {
    fn list(&self) -> &'static WordList {
        T::LIST
    }

    fn len(&self) -> usize {
        Vec::len(self)
    }

    fn said(&self, position: usize) -> Said<'_> {
        self.get(position)?.said()
    }

    fn push(&mut self, index: Option<usize>, written: Text<'a>) {
        let mut term = Term::Missing;
        term.say(index, written);
        Vec::push(self, term);
    }

    fn at(&mut self, position: usize) -> Option<&mut dyn WordSlot<'a>> {
        Some(self.get_mut(position)?)
    }

    fn remove(&mut self, position: usize) -> bool {
        position < self.as_slice().len() && {
            Vec::remove(self, position);
            true
        }
    }

    fn clear(&mut self) {
        Vec::clear(self);
    }
}

impl<'a, T: Object<'a> + Default> ObjectsSlot<'a> for Vec<T> {
    fn len(&self) -> usize {
        Vec::len(self)
    }

    fn get(&self, position: usize) -> Option<&dyn Object<'a>> {
        Some(self.as_slice().get(position)?)
    }

    fn at(&mut self, position: usize) -> Option<&mut dyn Object<'a>> {
        Some(self.get_mut(position)?)
    }

    fn push(&mut self) -> &mut dyn Object<'a> {
        self.push_mut(T::default())
    }

    fn remove(&mut self, position: usize) -> bool {
        position < self.as_slice().len() && {
            Vec::remove(self, position);
            true
        }
    }

    fn clear(&mut self) {
        Vec::clear(self);
    }
}

/// How a member is emptied, and how it comes to own its text.
pub(super) trait Member {
    type Owned;
    fn reset(&mut self);
    fn own(self) -> Self::Owned;
}

impl Member for Text<'_> {
    type Owned = Text<'static>;

    fn reset(&mut self) {
        *self = Cow::Borrowed("");
    }

    fn own(self) -> Text<'static> {
        Cow::Owned(self.into_owned())
    }
}

impl<T: Member> Member for Vec<T> {
    type Owned = Vec<T::Owned>;

    fn reset(&mut self) {
        self.clear();
    }

    fn own(self) -> Vec<T::Owned> {
        self.into_iter().map(Member::own).collect()
    }
}

impl<T: Member> Member for Option<Box<T>> {
    type Owned = Option<Box<T::Owned>>;

    fn reset(&mut self) {
        *self = None;
    }

    fn own(self) -> Self::Owned {
        self.map(|object| Box::new((*object).own()))
    }
}

impl<A: Member, B: Member> Member for (A, B) {
    type Owned = (A::Owned, B::Owned);

    fn reset(&mut self) {
        self.0.reset();
        self.1.reset();
    }

    fn own(self) -> Self::Owned {
        (self.0.own(), self.1.own())
    }
}

impl<T: Value> Member for Term<'_, T> {
    type Owned = Term<'static, T::Owned>;

    fn reset(&mut self) {
        *self = Term::Missing;
    }

    fn own(self) -> Self::Owned {
        self.owned(Value::own)
    }
}

/// What a [`Term`] may hold.
pub(super) trait Value {
    type Owned;
    fn own(self) -> Self::Owned;
}

macro_rules! plain {
    ($($type:ty),*) => { $( impl Value for $type {
        type Owned = $type;
        fn own(self) -> $type {
            self
        }
    } )* };
}

plain!(Date, u32, f64, bool);
plain!(super::ShareType, super::Purpose, super::WayClass, super::WayType, super::OpenType);
plain!(super::FormatClass, super::FormatType, super::ItemType, super::Secrecy, super::PersonalInfo);
plain!(super::AssessmentKind, super::Status, super::ChangeCause, super::EventKind);

impl Value for Cycle<'_> {
    type Owned = Cycle<'static>;

    fn own(self) -> Cycle<'static> {
        self.into_owned()
    }
}
