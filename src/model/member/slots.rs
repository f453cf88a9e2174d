//! 代码项与对象的形状: members that are words from a list, or objects, seen and set without knowing which list or object.

use super::Object;
use crate::model::{Term, Word, WordList};
use crate::text::Text;

/// What was said in one coded member: `None` for nothing, else the word understood, and the text.
pub type Said<'e> = Option<(Option<usize>, &'e str)>;

/// A coded member, whatever its list.
///
/// ```
/// use mulu::member::WordSlot;
/// use mulu::{Entry, ShareType};
/// let mut entry = Entry::default();
/// let kind: &mut dyn WordSlot = &mut entry.share.kind;
/// let conditional = kind.list().labels.iter().position(|label| label.zh == "有条件共享");
/// kind.say(conditional, "有条件".into());
/// assert_eq!(kind.said(), Some((conditional, "有条件")));
/// assert!(entry.share.kind.is(ShareType::Conditional));
/// ```
pub trait WordSlot<'a> {
    /// The list of its words.
    ///
    /// ```
    /// use mulu::{Entry, member::WordSlot};
    /// assert_eq!(Entry::default().share.kind.list().name, "share_type");
    /// ```
    fn list(&self) -> &'static WordList;
    /// What was said.
    ///
    /// ```
    /// use mulu::{Entry, member::WordSlot};
    /// let entry: Entry = serde_json::from_str(r#"{"share":{"type":"看情况"}}"#)?;
    /// assert_eq!(entry.share.kind.said(), Some((None, "看情况")));
    /// assert_eq!(entry.status.said(), None);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    fn said(&self) -> Said<'_>;
    /// Says the word at `index` of the list, or a text that was not understood.
    ///
    /// ```
    /// use mulu::{Entry, ShareType, member::WordSlot};
    /// let mut entry = Entry::default();
    /// entry.share.kind.say(Some(2), "不予".into());
    /// assert!(entry.share.kind.is(ShareType::NotShared));
    /// entry.share.kind.say(None, "看情况".into());
    /// assert_eq!(entry.share.kind.unknown(), Some("看情况"));
    /// ```
    fn say(&mut self, index: Option<usize>, written: Text<'a>);
    /// Says nothing.
    ///
    /// ```
    /// use mulu::{Entry, ShareType, member::WordSlot};
    /// let mut entry = Entry::default();
    /// entry.share.kind = ShareType::NotShared.into();
    /// entry.share.kind.clear();
    /// assert!(entry.share.kind.is_missing());
    /// ```
    fn clear(&mut self);
}

/// A list of coded members.
///
/// ```
/// use mulu::Share;
/// use mulu::member::WordsSlot;
/// let mut share = Share::default();
/// let purposes: &mut dyn WordsSlot = &mut share.purposes;
/// purposes.push(Some(0), "".into());
/// purposes.push(None, "年检核验".into());
/// assert_eq!(purposes.said(1), Some((None, "年检核验")));
/// assert!(purposes.remove(0) && !purposes.remove(1));
/// assert_eq!(share.purposes[0].unknown(), Some("年检核验"));
/// ```
pub trait WordsSlot<'a> {
    /// The list of its words.
    ///
    /// ```
    /// use mulu::{Share, member::WordsSlot};
    /// assert_eq!(Share::default().purposes.list().name, "purpose");
    /// ```
    fn list(&self) -> &'static WordList;
    /// How many there are.
    ///
    /// ```
    /// use mulu::{Share, member::WordsSlot};
    /// let share: Share = Share::default();
    /// assert_eq!(WordsSlot::len(&share.purposes), 0);
    /// ```
    fn len(&self) -> usize;
    /// What was said at a position.
    ///
    /// ```
    /// use mulu::{Purpose, Share, Word, member::WordsSlot};
    /// let mut share = Share::default();
    /// share.purposes = vec![Purpose::ALL[1].into()];
    /// assert_eq!(share.purposes.said(0), Some((Some(1), "")));
    /// assert_eq!(share.purposes.said(1), None);
    /// ```
    fn said(&self, position: usize) -> Said<'_>;
    /// Says one more.
    ///
    /// ```
    /// use mulu::{Share, member::WordsSlot};
    /// let mut share = Share::default();
    /// WordsSlot::push(&mut share.purposes, None, "年检核验".into());
    /// assert_eq!(share.purposes[0].unknown(), Some("年检核验"));
    /// ```
    fn push(&mut self, index: Option<usize>, written: Text<'a>);
    /// The one at a position, to be said again.
    ///
    /// ```
    /// use mulu::{Purpose, Share, member::WordsSlot};
    /// let mut share = Share::default();
    /// share.purposes = vec![Purpose::WorkReference.into()];
    /// if let Some(purpose) = share.purposes.at(0) {
    ///     purpose.say(None, "年检核验".into());
    /// }
    /// assert_eq!(share.purposes[0].unknown(), Some("年检核验"));
    /// ```
    fn at(&mut self, position: usize) -> Option<&mut dyn WordSlot<'a>>;
    /// Takes the one at a position away; says whether there was one.
    ///
    /// ```
    /// use mulu::{Purpose, Share, member::WordsSlot};
    /// let mut share = Share::default();
    /// share.purposes = vec![Purpose::WorkReference.into()];
    /// assert!(WordsSlot::remove(&mut share.purposes, 0));
    /// assert!(!WordsSlot::remove(&mut share.purposes, 0));
    /// ```
    fn remove(&mut self, position: usize) -> bool;
    /// Makes it empty.
    ///
    /// ```
    /// use mulu::{Purpose, Share, member::WordsSlot};
    /// let mut share = Share::default();
    /// share.purposes = vec![Purpose::WorkReference.into()];
    /// WordsSlot::clear(&mut share.purposes);
    /// assert!(!share.has_purpose());
    /// ```
    fn clear(&mut self);
    /// Whether there are none.
    ///
    /// ```
    /// use mulu::{Share, member::WordsSlot};
    /// assert!(WordsSlot::is_empty(&Share::default().purposes));
    /// ```
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// An object that may be absent.
pub trait MaybeSlot<'a> {
    /// The object, made empty if it was absent.
    ///
    /// ```
    /// use mulu::{Item, member::MaybeSlot};
    /// let mut item = Item::default();
    /// item.share.present();
    /// assert!(item.share.is_some_and(|share| share.kind.is_missing()));
    /// ```
    fn present(&mut self) -> &mut dyn Object<'a>;
    /// Makes it absent.
    ///
    /// ```
    /// use mulu::{Item, member::MaybeSlot};
    /// let mut item = Item::default();
    /// item.share = Some(Box::default());
    /// item.share.clear();
    /// assert!(item.share.is_none());
    /// ```
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
///
/// ```
/// use mulu::Entry;
/// use mulu::member::{ObjectsSlot, Slot};
/// let mut entry = Entry::default();
/// let items: &mut dyn ObjectsSlot = &mut entry.items;
/// let item = items.push();
/// let name = item.rows().iter().position(|row| row.key == "name").unwrap();
/// if let Some(Slot::Text(name)) = item.slot(name) {
///     *name = "车牌号码".into();
/// }
/// assert_eq!(items.len(), 1);
/// assert_eq!(entry.items[0].name, "车牌号码");
/// ```
pub trait ObjectsSlot<'a> {
    /// How many there are.
    ///
    /// ```
    /// use mulu::{Entry, Item, member::ObjectsSlot};
    /// let mut entry = Entry::default();
    /// entry.items = vec![Item::default(), Item::default()];
    /// assert_eq!(ObjectsSlot::len(&entry.items), 2);
    /// ```
    fn len(&self) -> usize;
    /// The one at a position.
    ///
    /// ```
    /// use mulu::{Entry, Item, member::ObjectsSlot};
    /// let mut entry = Entry::default();
    /// entry.items = vec![Item::default()];
    /// let first = ObjectsSlot::get(&entry.items, 0).unwrap();
    /// assert!(first.rows().iter().any(|row| row.heading == "信息项名称"));
    /// ```
    fn get(&self, position: usize) -> Option<&dyn Object<'a>>;
    /// The same, to be set.
    ///
    /// ```
    /// use mulu::{Entry, Item, member::ObjectsSlot};
    /// let mut entry = Entry::default();
    /// entry.items = vec![Item::default()];
    /// entry.items.at(0).unwrap().extra_mut().insert("备注", "1")?;
    /// assert_eq!(entry.items[0].extra.get("备注"), Some("1"));
    /// # Ok::<(), mulu::Error>(())
    /// ```
    fn at(&mut self, position: usize) -> Option<&mut dyn Object<'a>>;
    /// One more, empty.
    ///
    /// ```
    /// use mulu::{Entry, member::ObjectsSlot};
    /// let mut entry = Entry::default();
    /// ObjectsSlot::push(&mut entry.items).extra_mut().insert("备注", "1")?;
    /// assert_eq!(entry.items.len(), 1);
    /// # Ok::<(), mulu::Error>(())
    /// ```
    fn push(&mut self) -> &mut dyn Object<'a>;
    /// Takes the one at a position away; says whether there was one.
    ///
    /// ```
    /// use mulu::{Entry, Item, member::ObjectsSlot};
    /// let mut entry = Entry::default();
    /// entry.items = vec![Item::default()];
    /// assert!(ObjectsSlot::remove(&mut entry.items, 0));
    /// assert!(!ObjectsSlot::remove(&mut entry.items, 0));
    /// ```
    fn remove(&mut self, position: usize) -> bool;
    /// Makes it empty.
    ///
    /// ```
    /// use mulu::{Entry, Item, member::ObjectsSlot};
    /// let mut entry = Entry::default();
    /// entry.items = vec![Item::default()];
    /// ObjectsSlot::clear(&mut entry.items);
    /// assert!(entry.items.is_empty());
    /// ```
    fn clear(&mut self);
    /// Whether there are none.
    ///
    /// ```
    /// use mulu::{Entry, member::ObjectsSlot};
    /// assert!(ObjectsSlot::is_empty(&Entry::default().items));
    /// ```
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
