//! 值: what was said in one field, understood or not.

use std::borrow::Cow;

use crate::text::Text;

/// 值: a coded value, a day or a number, as it was said. Reading never judges.
///
/// `written` is the author's text, and empty when the value was set by hand; writing gives it back.
///
/// ```
/// use mulu::{Entry, ShareType};
/// let mut entry = Entry::default();
/// assert!(entry.share.kind.is_missing());
/// entry.share.kind = ShareType::Conditional.into();
/// assert!(entry.share.kind.is(ShareType::Conditional));
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Term<'a, T> {
    /// Nothing was said.
    #[default]
    Missing,
    /// It was said and understood.
    Known {
        /// What it means.
        value: T,
        /// How the author wrote it; empty when set by hand.
        written: Text<'a>,
    },
    /// It was said and not understood; the author's text.
    Unknown(Text<'a>),
}

impl<'a, T> Term<'a, T> {
    /// The value, where it was understood.
    ///
    /// ```
    /// let entry: mulu::Entry = serde_json::from_str(r#"{"share":{"type":"有条件共享"}}"#)?;
    /// assert_eq!(entry.share.kind.known(), Some(&mulu::ShareType::Conditional));
    /// assert_eq!(entry.update_cycle.known(), None);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn known(&self) -> Option<&T> {
        match self {
            Term::Known { value, .. } => Some(value),
            Term::Missing | Term::Unknown(_) => None,
        }
    }

    /// Whether nothing was said.
    ///
    /// ```
    /// let entry: mulu::Entry = serde_json::from_str(r#"{"share":{"type":"看情况"}}"#)?;
    /// assert!(entry.update_cycle.is_missing());
    /// // What was not understood was said all the same.
    /// assert!(!entry.share.kind.is_missing());
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn is_missing(&self) -> bool {
        matches!(self, Term::Missing)
    }

    /// What was said and not understood.
    ///
    /// ```
    /// let entry: mulu::Entry = serde_json::from_str(r#"{"share":{"type":"看情况"}}"#)?;
    /// assert_eq!(entry.share.kind.unknown(), Some("看情况"));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn unknown(&self) -> Option<&str> {
        match self {
            Term::Unknown(text) => Some(text),
            Term::Missing | Term::Known { .. } => None,
        }
    }

    /// The author's text; empty when nothing was said, or when the value was set by hand.
    ///
    /// ```
    /// use mulu::{Entry, ShareType};
    /// let mut entry: Entry = serde_json::from_str(r#"{"share":{"type":"有条件"}}"#)?;
    /// assert_eq!(entry.share.kind.written(), "有条件");
    /// entry.share.kind = ShareType::Conditional.into();
    /// assert_eq!(entry.share.kind.written(), "");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn written(&self) -> &str {
        match self {
            Term::Missing => "",
            Term::Known { written, .. } => written,
            Term::Unknown(text) => text,
        }
    }

    /// Whether the value was understood and is this one.
    ///
    /// ```
    /// let entry: mulu::Entry = serde_json::from_str(r#"{"update_cycle":"每日"}"#)?;
    /// assert!(entry.update_cycle.is(mulu::Cycle::Daily));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn is(&self, value: T) -> bool
    where
        T: PartialEq,
    {
        self.known() == Some(&value)
    }

    /// The same with text of its own.
    pub(super) fn owned<U>(self, own: impl FnOnce(T) -> U) -> Term<'static, U> {
        match self {
            Term::Missing => Term::Missing,
            Term::Known { value, written } => {
                Term::Known { value: own(value), written: Cow::Owned(written.into_owned()) }
            }
            Term::Unknown(text) => Term::Unknown(Cow::Owned(text.into_owned())),
        }
    }
}

impl<T> From<T> for Term<'_, T> {
    /// A value set by hand.
    fn from(value: T) -> Self {
        Term::Known { value, written: Cow::Borrowed("") }
    }
}
