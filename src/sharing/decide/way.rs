//! 共享方式: whether the way that is asked for is one that is offered.

use super::{examine, explain};
use crate::model::{Term, Way, WayClass, WayType, Word};
use crate::sharing::Truth;
use crate::text::{Language, Note, is_same};

/// Whether a way states anything.
pub(super) fn is_stated(way: &Way<'_>) -> bool {
    is_said(&way.class) || is_said(&way.kind) && !way.kind.is(WayType::None)
}

fn is_said<T: Word>(term: &Term<'_, T>) -> bool {
    match term {
        Term::Missing => false,
        Term::Known { .. } => true,
        Term::Unknown(text) => examine::is_stated(text),
    }
}

/// Whether a way that is offered is, or covers, the one that is asked for. A form that one of them leaves open does not
/// part them; a channel that one of them leaves open may be any.
pub(in crate::sharing) fn offers(offered: &Way<'_>, asked: &Way<'_>) -> Truth {
    let class = match (channel(offered), channel(asked)) {
        (Channel::Said(one), Channel::Said(other)) => {
            agree(one, other, Truth::Unknown, |one, other| {
                one == other
                    || *one == WayClass::EmailOrMedia && is_by_hand(*other)
                    || *other == WayClass::EmailOrMedia && is_by_hand(*one)
            })
        }
        (Channel::OfForm, Channel::OfForm) => Truth::True,
        (Channel::OfForm, Channel::Said(class)) | (Channel::Said(class), Channel::OfForm)
            if class.is(WayClass::Platform) =>
        {
            Truth::True
        }
        _ => Truth::Unknown,
    };
    let is_other = |way: &Way<'_>| way.class.is(WayClass::Other);
    if is_other(offered) && is_other(asked) && !has_one_note(offered, asked) {
        // What 其他 stands for is not said.
        return Truth::Unknown;
    }
    class.and(agree(&offered.kind, &asked.kind, Truth::True, |one, other| one == other))
}

/// Whether two ways are explained in the same words.
fn has_one_note(one: &Way<'_>, other: &Way<'_>) -> bool {
    examine::is_stated(&one.note) && is_same(&one.note, &other.note)
}

/// What a way says of its channel.
enum Channel<'w> {
    Said(&'w Term<'w, WayClass>),
    /// Nothing, but a form, in which the platform gives data; whether others do is not said.
    OfForm,
    Open,
}

fn channel<'w>(way: &'w Way<'w>) -> Channel<'w> {
    let has_form = || way.kind.known().is_some_and(|kind| *kind != WayType::None);
    match is_said(&way.class) {
        true => Channel::Said(&way.class),
        false if has_form() => Channel::OfForm,
        false => Channel::Open,
    }
}

/// What 邮件或介质 covers.
fn is_by_hand(class: WayClass) -> bool {
    use WayClass::{DiskCopy, Email, MediaElectronic, MediaPaper};
    matches!(class, Email | DiskCopy | MediaPaper | MediaElectronic)
}

/// A way for people: its channel, and in brackets its form.
pub(super) fn label(way: &Way<'_>) -> Note {
    let (class, kind) = (explain::label(&way.class), explain::label(&way.kind));
    let both = |language, open: &str, close: &str| {
        let (class, kind) = (class.of(language), kind.of(language));
        match (class.is_empty(), kind.is_empty()) {
            (_, true) => class.to_owned(),
            (true, false) => kind.to_owned(),
            (false, false) => format!("{class}{open}{kind}{close}"),
        }
    };
    Note::new(both(Language::Zh, "（", "）"), both(Language::En, " (", ")"))
}

/// Whether two words agree; `open` where one of them says nothing.
fn agree<T: Word>(
    offered: &Term<'_, T>,
    asked: &Term<'_, T>,
    open: Truth,
    is_one: impl Fn(&T, &T) -> bool,
) -> Truth {
    if !is_said(offered) || !is_said(asked) {
        return open;
    }
    match (offered, asked) {
        (Term::Known { value, .. }, Term::Known { value: other, .. }) => {
            is_one(value, other).into()
        }
        (Term::Unknown(text), Term::Unknown(other)) if is_same(text, other) => Truth::True,
        _ => Truth::Unknown,
    }
}
