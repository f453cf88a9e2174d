//! An entry read back field by field: the text at a pointer, and how long a list is.

use std::borrow::Cow;
use std::fmt::Display;

use super::json::word;
use crate::model::member::{Object, View};
use crate::model::{Entry, Term};
#[cfg(any(test, feature = "capi"))]
use crate::pointer::escape;
use crate::pointer::steps;
use crate::vocabulary::columns::field_of;

impl<'a> Entry<'a> {
    /// The text of the field at an RFC 6901 pointer, as its author wrote it; for a value that was set by hand its token,
    /// number or day. Empty where nothing is said; `None` where the pointer leads to no field, or past the end of a list.
    ///
    /// ```
    /// let json = r#"{"share":{"type":"有条件共享","scope":["市公安局"]},"items":[{"length":15}]}"#;
    /// let entry: mulu::Entry = serde_json::from_str(json).unwrap();
    /// assert_eq!(entry.get("/share/type").unwrap(), "有条件共享");
    /// assert_eq!(entry.get("/share/scope/0").unwrap(), "市公安局");
    /// assert_eq!(entry.get("/items/0/length").unwrap(), "15");
    /// assert_eq!(entry.get("/name").unwrap(), "");
    /// assert_eq!(entry.get("/share/scope/1"), None);
    /// assert_eq!(entry.get("/share"), None);
    /// ```
    pub fn get(&self, pointer: &str) -> Option<Cow<'_, str>> {
        let way: Vec<_> = steps(pointer).collect();
        match self.view_at(&way)? {
            At::View(view) => text_of(view),
            At::Said(text) => Some(Cow::Borrowed(text)),
            At::Absent => field_of(pointer).filter(|f| !f.is_list).map(|_| Cow::Borrowed("")),
        }
    }

    /// How many elements the list at a pointer has; `None` where the pointer leads to no list.
    ///
    /// ```
    /// let json = r#"{"share":{"scope":["市公安局"]},"items":[{},{}]}"#;
    /// let entry: mulu::Entry = serde_json::from_str(json).unwrap();
    /// assert_eq!(entry.count("/items"), Some(2));
    /// assert_eq!(entry.count("/share/scope"), Some(1));
    /// assert_eq!(entry.count("/keywords"), Some(0));
    /// assert_eq!(entry.count("/name"), None);
    /// ```
    pub fn count(&self, pointer: &str) -> Option<usize> {
        let way: Vec<_> = steps(pointer).collect();
        match self.view_at(&way)? {
            At::View(View::Texts(list)) => Some(list.len()),
            At::View(View::Words(list)) => Some(list.len()),
            At::View(View::Objects(list)) => Some(list.len()),
            At::View(_) | At::Said(_) => None,
            // Of an object that may be absent the lists are those of words and texts.
            At::Absent => field_of(pointer)
                .filter(|field| field.is_list && steps(&field.pointer).count() == way.len())
                .map(|_| 0),
        }
    }

    fn view_at(&self, way: &[Cow<'_, str>]) -> Option<At<'_, 'a>> {
        let mut object: &dyn Object<'a> = self;
        let mut rest = way;
        loop {
            let (step, after) = rest.split_first()?;
            let index = object.rows().iter().position(|row| row.key == *step)?;
            rest = after;
            object = match (object.view(index)?, rest) {
                (view, []) => return Some(At::View(view)),
                (View::Object(next) | View::Maybe(Some(next)), _) => next,
                (View::Maybe(None), _) => return Some(At::Absent),
                (View::Objects(list), [position, after @ ..]) => {
                    rest = after;
                    list.get(index_of(position)?)?
                }
                (View::Texts(list), [position]) => {
                    return Some(At::Said(list.get(index_of(position)?)?));
                }
                (View::Words(list), [position]) => {
                    let position = index_of(position).filter(|position| *position < list.len())?;
                    return Some(At::Said(word(list.said(position), list.list())));
                }
                (View::Map(pairs), [heading]) => {
                    let said = pairs.iter().find(|(name, _)| name == heading);
                    return Some(At::Said(said.map_or("", |(_, text)| text)));
                }
                _ => return None,
            };
        }
    }

    /// Calls `f` with the pointer and the text of every field that says something.
    #[cfg(any(test, feature = "capi"))]
    pub(crate) fn each_text(&self, f: &mut dyn FnMut(String, &str)) {
        each_text(self, "", f);
    }
}

/// What a pointer leads to.
enum At<'e, 'a> {
    View(View<'e, 'a>),
    /// An element of a list of texts or words, or of the map.
    Said(&'e str),
    /// A member of an object that is absent.
    Absent,
}

/// The position that a step means, in digits without leading zeros as RFC 6901 has them.
pub(super) fn index_of(step: &str) -> Option<usize> {
    let is_plain = step == "0" || !step.starts_with(['0', '+']);
    step.parse().ok().filter(|_| is_plain)
}

fn text_of<'e>(view: View<'e, '_>) -> Option<Cow<'e, str>> {
    Some(match view {
        View::Text(text) => Cow::Borrowed(text),
        View::Word(slot) => Cow::Borrowed(word(slot.said(), slot.list())),
        View::Date(term) => plain(term),
        View::Count(term) => plain(term),
        View::Amount(term) => plain(term),
        View::Flag(term) => plain(term),
        View::Cycle(term) => match term {
            Term::Known { value, written } if written.is_empty() => value.token(),
            said => Cow::Borrowed(said.written()),
        },
        View::Texts(_)
        | View::Words(_)
        | View::Object(_)
        | View::Maybe(_)
        | View::Objects(_)
        | View::Map(_) => return None,
    })
}

/// The author's text, or the value that was set by hand.
fn plain<'e, T: Display>(term: &'e Term<'_, T>) -> Cow<'e, str> {
    match term {
        Term::Known { value, written } if written.is_empty() => Cow::Owned(value.to_string()),
        said => Cow::Borrowed(said.written()),
    }
}

#[cfg(any(test, feature = "capi"))]
fn each_text(object: &dyn Object<'_>, above: &str, f: &mut dyn FnMut(String, &str)) {
    for (index, row) in object.rows().iter().enumerate() {
        let Some(view) = object.view(index) else { continue };
        let pointer = format!("{above}/{}", row.key);
        match view {
            View::Object(next) | View::Maybe(Some(next)) => each_text(next, &pointer, f),
            View::Maybe(None) => {}
            View::Objects(list) => {
                for (number, next) in (0..list.len()).filter_map(|n| Some((n, list.get(n)?))) {
                    each_text(next, &format!("{pointer}/{number}"), f);
                }
            }
            View::Texts(list) => {
                list.iter().enumerate().for_each(|(n, text)| f(format!("{pointer}/{n}"), text));
            }
            View::Words(list) => (0..list.len())
                .for_each(|n| f(format!("{pointer}/{n}"), word(list.said(n), list.list()))),
            View::Map(pairs) => {
                pairs
                    .iter()
                    .for_each(|(name, text)| f(format!("{pointer}/{}", escape(name)), text));
            }
            leaf => {
                if let Some(text) = text_of(leaf).filter(|text| !text.is_empty()) {
                    f(pointer, &text);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_field_has_no_text() {
        let json = r#"{"keywords":["a"],"items":[{"name":"甲"}],"ext":{"a/b":"x"},"x":1}"#;
        let entry: Entry = serde_json::from_str(json).unwrap();
        let no_fields = [
            "",
            "/",
            "/colour",
            "/x",
            "/name/0",
            "/keywords",
            "/keywords/1",
            "/keywords/00",
            "/keywords/+0",
            "/keywords/-",
            "/items",
            "/items/0",
            "/items/1/name",
            "/items/0/share",
            "/items/0/share/colour",
            "/items/0/share/scope",
            "/items/0/share/scope/0",
            "/ext",
            "/share/way",
            "/share/purposes/0",
        ];
        for pointer in no_fields {
            assert_eq!(entry.get(pointer), None, "{pointer}");
        }
        for (pointer, text) in [
            ("/keywords/0", "a"),
            ("/items/0/name", "甲"),
            ("/items/0/share/type", ""),
            ("/items/0/share/way/type", ""),
            ("/ext/a~1b", "x"),
            ("/ext/c", ""),
            ("/update_cycle", ""),
        ] {
            assert_eq!(entry.get(pointer).as_deref(), Some(text), "{pointer}");
        }
        for (pointer, count) in [
            ("/items/0/share/scope", Some(0)),
            ("/items/0/share/type", None),
            ("/items/1/share/scope", None),
            ("/share/purposes", Some(0)),
            ("/ext", None),
            ("/share", None),
        ] {
            assert_eq!(entry.count(pointer), count, "{pointer}");
        }
    }

    #[test]
    fn what_was_said_is_given_back() {
        let json = r#"{"published":"2026年2月13日","update_cycle":{"other":"按需"},"census":{"stored_gb":1.5},
            "items":[{"length":15,"key":true,"type":"字符型"}],"share":{"purposes":["数据校核","x"]}}"#;
        let mut entry: Entry = serde_json::from_str(json).unwrap();
        entry.share.kind = crate::model::ShareType::Conditional.into();
        let mut said = Vec::new();
        entry.each_text(&mut |pointer, text| said.push((pointer, text.to_owned())));
        for (pointer, text) in &said {
            assert_eq!(entry.get(pointer).as_deref(), Some(&**text), "{pointer}");
        }
        let expected = [
            ("/items/0/type", "字符型"),
            ("/items/0/length", "15"),
            ("/items/0/key", "true"),
            ("/share/type", "conditional"),
            ("/share/purposes/0", "数据校核"),
            ("/share/purposes/1", "x"),
            ("/update_cycle", "按需"),
            ("/published", "2026年2月13日"),
            ("/census/stored_gb", "1.5"),
        ];
        assert_eq!(said, expected.map(|(pointer, text)| (pointer.to_owned(), text.to_owned())));
    }
}
