//! Entries as JSON: what was said, in the author's own words where there are any.

use serde::Serialize;
use serde::Serializer;
use serde::ser::SerializeMap;

use crate::model::Entry;
use crate::model::Request;
use crate::model::Term;
use crate::model::member::{Object, Row, Said, View};

impl Serialize for Entry<'_> {
    /// Writes what was said; what is missing is left out.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Written(self).serialize(serializer)
    }
}

impl Serialize for Request<'_> {
    /// Writes what was said; what is missing is left out.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Written(self).serialize(serializer)
    }
}

struct Written<'e, 'a>(&'e dyn Object<'a>);

impl Serialize for Written<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let object = self.0;
        let mut map = serializer.serialize_map(None)?;
        for (row, view) in said_members(object) {
            map.serialize_entry(row.key, &Member(view))?;
        }
        for (key, raw) in object.extra().raw() {
            map.serialize_entry(key, raw)?;
        }
        map.end()
    }
}

/// The members of an object that say something. What did not fit into one is written as it stood, with what the model
/// does not know.
pub(crate) fn said_members<'e, 'a>(
    object: &'e dyn Object<'a>,
) -> impl Iterator<Item = (&'static Row, View<'e, 'a>)> {
    object.rows().iter().enumerate().filter_map(move |(index, row)| {
        let view = object.view(index).filter(|view| says_something(*view))?;
        object.extra().get(row.key).is_none().then_some((row, view))
    })
}

/// Whether there is anything to write.
pub(crate) fn says_something(view: View<'_, '_>) -> bool {
    match view {
        View::Text(text) => !text.is_empty(),
        View::Texts(list) => !list.is_empty(),
        View::Word(slot) => slot.said().is_some(),
        View::Words(slot) => !slot.is_empty(),
        View::Date(term) => !term.is_missing(),
        View::Count(term) => !term.is_missing(),
        View::Amount(term) => !term.is_missing(),
        View::Flag(term) => !term.is_missing(),
        View::Cycle(term) => !term.is_missing(),
        View::Object(object) => object_says_something(object),
        View::Maybe(object) => object.is_some(),
        View::Objects(list) => !list.is_empty(),
        View::Map(pairs) => !pairs.is_empty(),
    }
}

fn object_says_something(object: &dyn Object<'_>) -> bool {
    let members = (0..object.rows().len()).filter_map(|index| object.view(index));
    !object.extra().is_empty() || members.into_iter().any(says_something)
}

struct Member<'e, 'a>(View<'e, 'a>);

impl Serialize for Member<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            View::Text(text) => serializer.serialize_str(text),
            View::Texts(list) => serializer.collect_seq(list.iter()),
            View::Word(slot) => word(slot.said(), slot.list()).serialize(serializer),
            View::Words(slot) => serializer.collect_seq(
                (0..slot.len()).map(|position| word(slot.said(position), slot.list())),
            ),
            View::Date(term) => plain(serializer, term, |s, date| s.collect_str(date)),
            View::Count(term) => plain(serializer, term, |s, count| s.serialize_u32(*count)),
            View::Amount(term) => plain(serializer, term, |s, amount| s.serialize_f64(*amount)),
            View::Flag(term) => plain(serializer, term, |s, flag| s.serialize_bool(*flag)),
            View::Cycle(term) => plain(serializer, term, |s, cycle| match cycle {
                crate::model::Cycle::Other(text) => {
                    let mut map = s.serialize_map(Some(1))?;
                    map.serialize_entry("other", text)?;
                    map.end()
                }
                named => s.serialize_str(&named.token()),
            }),
            View::Object(object) | View::Maybe(Some(object)) => {
                Written(object).serialize(serializer)
            }
            View::Maybe(None) => serializer.serialize_none(),
            View::Objects(list) => serializer.collect_seq(
                (0..list.len()).filter_map(|position| list.get(position)).map(Written),
            ),
            View::Map(pairs) => serializer.collect_map(pairs.iter().map(|(key, text)| (key, text))),
        }
    }
}

/// The author's text, or the token of a word that was set by hand.
pub(crate) fn word<'e>(said: Said<'e>, list: &'static crate::model::WordList) -> &'e str {
    match said {
        Some((Some(index), "")) => list.labels[index].token,
        Some((_, text)) => text,
        None => "",
    }
}

/// The author's text, or the value that was set by hand.
fn plain<S: Serializer, T>(
    serializer: S,
    term: &Term<'_, T>,
    write: impl FnOnce(S, &T) -> Result<S::Ok, S::Error>,
) -> Result<S::Ok, S::Error> {
    match term {
        Term::Missing => serializer.serialize_none(),
        Term::Known { value, written } if written.is_empty() => write(serializer, value),
        Term::Known { written, .. } => serializer.serialize_str(written),
        Term::Unknown(text) => serializer.serialize_str(text),
    }
}
