//! 代码项: values that come from a closed list, with their token and their Chinese label.

use super::places::Places;

/// One word of a list: the token that documents carry, and the label that people read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label {
    /// The token: ASCII, stable, the same in every encoding.
    pub token: &'static str,
    /// The Chinese label.
    pub zh: &'static str,
}

/// 代码表: a closed list of words, in the order in which documents name them.
#[derive(Debug)]
pub struct WordList {
    /// The list's own name, such as `share_type`.
    pub name: &'static str,
    /// Its words.
    pub labels: &'static [Label],
    /// Where the tokens and labels stand among them.
    places: Places,
}

impl WordList {
    /// The list of these words.
    pub(super) const fn new(name: &'static str, labels: &'static [Label]) -> WordList {
        let mut places = Places::EMPTY;
        let mut index = 0;
        while index < labels.len() {
            places = places.with_pair(index, labels[index].token, labels[index].zh);
            index += 1;
        }
        WordList { name, labels, places }
    }

    /// The position of the word whose token or label this text is, letter by letter.
    #[inline(always)]
    pub(crate) fn position(&self, text: &str) -> Option<usize> {
        let pair = |index| self.labels.get(index).map(|label: &Label| (label.token, label.zh));
        self.places.find_pair(text, pair)
    }
}

/// A value from a closed list.
///
/// ```
/// use mulu::{ShareType, Word};
/// assert_eq!(ShareType::NotShared.token(), "not_shared");
/// assert_eq!(ShareType::NotShared.label(), "不予共享");
/// ```
pub trait Word: Copy + PartialEq + 'static {
    /// The list that it comes from.
    const LIST: &'static WordList;

    /// All values, in the order of the list.
    const ALL: &'static [Self];

    /// Its position in the list.
    ///
    /// ```
    /// use mulu::{ShareType, Word};
    /// assert_eq!(ShareType::NotShared.index(), 2);
    /// assert_eq!(ShareType::ALL[2], ShareType::NotShared);
    /// ```
    fn index(self) -> usize;

    /// Its token in documents.
    ///
    /// ```
    /// use mulu::{Status, Word};
    /// assert_eq!(Status::UpdateDue.token(), "update_due");
    /// ```
    fn token(self) -> &'static str {
        Self::LIST.labels[self.index()].token
    }

    /// Its Chinese label.
    ///
    /// ```
    /// use mulu::{Status, Word};
    /// assert_eq!(Status::UpdateDue.label(), "待更新");
    /// ```
    fn label(self) -> &'static str {
        Self::LIST.labels[self.index()].zh
    }
}

/// Declares an enum together with its list of words.
macro_rules! words {
    (
        $(#[$meta:meta])*
        $name:ident $list:literal { $( $(#[$doc:meta])* $variant:ident $token:literal $zh:literal, )* }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $( $(#[$doc])* #[doc = concat!($zh, ": `", $token, "`.")] $variant, )*
        }

        impl $crate::model::Word for $name {
            const LIST: &'static $crate::model::WordList = &const {
                $crate::model::WordList::new(
                    $list,
                    &[$( $crate::model::Label { token: $token, zh: $zh } ),*],
                )
            };
            const ALL: &'static [$name] = &[$( $name::$variant ),*];

            fn index(self) -> usize {
                self as usize
            }
        }
    };
}

pub(super) use words;
