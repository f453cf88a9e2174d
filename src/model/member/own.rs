//! 清空与自有: how a member is emptied, and how it comes to own its text.

use std::borrow::Cow;

use crate::calendar::Date;
use crate::model::{AssessmentKind, ChangeCause, Cycle, EventKind, FormatClass, FormatType};
use crate::model::{ItemType, OpenType, PersonalInfo, Purpose, Secrecy, ShareType, Status, Term};
use crate::model::{WayClass, WayType};
use crate::text::Text;

/// How a member is emptied, and how it comes to own its text.
pub(in crate::model) trait Member {
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
pub(in crate::model) trait Value {
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
plain!(ShareType, Purpose, WayClass, WayType, OpenType);
plain!(FormatClass, FormatType, ItemType, Secrecy, PersonalInfo);
plain!(AssessmentKind, Status, ChangeCause, EventKind);

impl Value for Cycle<'_> {
    type Owned = Cycle<'static>;

    fn own(self) -> Cycle<'static> {
        self.into_owned()
    }
}
