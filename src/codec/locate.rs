//! From a pointer to its place in the JSON text, and back. Used only when there is a finding to show.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

use super::split::skip_blanks;
use super::split::value_end;
use crate::model::member::{Object, Slot};
use crate::pointer::Path;
use crate::pointer::steps;

/// Which of two members with one key is meant.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Which {
    /// The first, of which a duplicate is reported.
    First,
    /// The last, which counts.
    Last,
}

/// Finds the places of one entry. What was looked through is remembered, so that many findings in a long
/// list cost no more than one way through it.
#[derive(Default)]
pub(super) struct Locator<'j> {
    /// The members of each object or list that was met, by its first byte.
    seen: HashMap<usize, Vec<Child<'j>>>,
}

impl<'j> Locator<'j> {
    /// Forgets the entry, so that another may follow.
    pub(super) fn clear(&mut self) {
        self.seen.clear();
    }

    /// The bytes of the value at a pointer into a document, of which `model` is an empty one. Where nothing stands
    /// there: the first byte of what should hold it.
    pub(super) fn locate(
        &mut self,
        model: &mut dyn Object<'_>,
        json: &'j [u8],
        pointer: &str,
        which: Which,
    ) -> Range<usize> {
        let mut object = Some(model);
        let mut at = skip_blanks(json, 0);
        for step in steps(pointer) {
            let row = object.as_ref().and_then(|object| {
                let rows: &'static [_] = object.rows();
                rows.iter().find(|row| row.key == step)
            });
            let children = self.seen.entry(at).or_insert_with(|| Children::of(json, at).collect());
            let found = if json.get(at) == Some(&b'[') {
                step.parse().ok().and_then(|index: usize| children.get(index))
            } else {
                let heading = row.map_or(&*step, |row| row.heading);
                let mut same =
                    children.iter().filter(|child| child.key == step || child.key == heading);
                if which == Which::First { same.next() } else { same.next_back() }
            };
            let Some(child) = found else { return at..(at + 1).min(json.len()) };
            object = object.and_then(|object| below(object, &step));
            at = child.value;
        }
        at..value_end(json, at).unwrap_or(json.len())
    }
}

/// The pointer of the innermost value that holds a byte, in the names of the model, an empty one.
pub(super) fn pointer_at(model: &mut dyn Object<'_>, json: &[u8], offset: usize) -> String {
    fn descend(
        json: &[u8],
        at: usize,
        offset: usize,
        object: Option<&mut dyn Object<'_>>,
        path: &Path<'_>,
    ) -> String {
        let is_list = json.get(at) == Some(&b'[');
        for (index, child) in Children::of(json, at).enumerate() {
            if !(child.start..child.end).contains(&offset) {
                continue;
            }
            let row = object.as_ref().and_then(|object| {
                object.rows().iter().find(|row| row.key == child.key || row.heading == child.key)
            });
            let key = row.map_or(child.key.as_ref(), |row| row.key);
            let step = if is_list { Cow::Owned(index.to_string()) } else { Cow::Borrowed(key) };
            let next = object.and_then(|object| below(object, &step));
            let path = if is_list { Path::Index(path, index) } else { Path::Key(path, key) };
            return descend(json, child.value, offset, next, &path);
        }
        path.pointer()
    }
    descend(json, skip_blanks(json, 0), offset, Some(model), &Path::Top)
}

/// The object of the model one step down; a list of objects is passed through by its index.
pub(super) fn below<'e, 'a>(
    object: &'e mut dyn Object<'a>,
    step: &str,
) -> Option<&'e mut dyn Object<'a>> {
    let index = object.rows().iter().position(|row| row.key == step);
    match index {
        Some(index) => match object.slot(index)?.present() {
            Slot::Object(next) => Some(next),
            Slot::Objects(list) => Some(list.push()),
            _ => None,
        },
        // An index: the element was made by the step before.
        None if step.bytes().all(|byte| byte.is_ascii_digit()) => Some(object),
        None => None,
    }
}

/// One member of an object or element of a list.
pub(super) struct Child<'j> {
    /// The key, unescaped; empty in a list.
    pub(super) key: Cow<'j, str>,
    /// Where the key, or the element, begins.
    start: usize,
    /// Where the value begins, and the byte after it.
    pub(super) value: usize,
    pub(super) end: usize,
}

/// The members of an object, or the elements of a list, one after the other.
pub(super) struct Children<'j> {
    json: &'j [u8],
    at: usize,
    is_object: bool,
}

impl<'j> Children<'j> {
    pub(super) fn of(json: &'j [u8], at: usize) -> Children<'j> {
        match json.get(at) {
            Some(open @ (b'{' | b'[')) => Children { json, at: at + 1, is_object: *open == b'{' },
            _ => Children { json, at: json.len(), is_object: false },
        }
    }
}

impl<'j> Iterator for Children<'j> {
    type Item = Child<'j>;

    fn next(&mut self) -> Option<Child<'j>> {
        let mut start = skip_blanks(self.json, self.at);
        if self.json.get(start) == Some(&b',') {
            start = skip_blanks(self.json, start + 1);
        }
        if matches!(self.json.get(start), None | Some(b'}' | b']')) {
            return None;
        }
        let (mut key, mut value) = (Cow::Borrowed(""), start);
        if self.is_object {
            let key_end = value_end(self.json, start)?;
            let text = String::from_utf8_lossy(self.json.get(start..key_end)?);
            key = match text {
                Cow::Borrowed(text) => {
                    serde_json::from_str(text).map_or(Cow::Borrowed(text), |Key(key)| key)
                }
                Cow::Owned(text) => Cow::Owned(serde_json::from_str(&text).unwrap_or(text)),
            };
            let colon = skip_blanks(self.json, key_end);
            value = skip_blanks(self.json, colon + 1);
        }
        self.at = value_end(self.json, value).unwrap_or(self.json.len());
        (self.at > start).then_some(Child { key, start, value, end: self.at })
    }
}

/// A key that is borrowed where it can be, which a bare `Cow` would not be.
#[derive(serde::Deserialize)]
struct Key<'j>(#[serde(borrow)] Cow<'j, str>);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Entry;

    const JSON: &[u8] = r#"{"name":"目录", "share":{"type":"x","basis":[ "a", "b" ],"type":"y"},"信息项信息":[{"name":"甲"},{"":1,"a/b":2}],"":{"0":3}}"#.as_bytes();

    fn find(pointer: &str, which: Which) -> Range<usize> {
        Locator::default().locate(&mut Entry::default(), JSON, pointer, which)
    }

    fn text(pointer: &str, which: Which) -> &'static str {
        std::str::from_utf8(&JSON[find(pointer, which)]).unwrap()
    }

    #[test]
    fn a_pointer_leads_to_its_value() {
        assert_eq!(text("/name", Which::Last), "\"目录\"");
        assert_eq!(text("/share/basis/1", Which::Last), "\"b\"");
        assert_eq!(text("/share/type", Which::Last), "\"y\"");
        assert_eq!(text("/share/type", Which::First), "\"x\"");
        assert_eq!(text("/items/0/name", Which::Last), "\"甲\"");
        assert_eq!(text("/items/1/a~1b", Which::Last), "2");
        assert_eq!(text("/items/1/", Which::Last), "1");
        assert_eq!(text("//0", Which::Last), "3");
    }

    #[test]
    fn what_was_looked_through_is_found_again() {
        let mut locator = Locator::default();
        for _ in 0..2 {
            for pointer in ["/items/1/", "/share/basis/0", "/name", "/items/0/name", "/open"] {
                assert_eq!(
                    locator.locate(&mut Entry::default(), JSON, pointer, Which::Last),
                    find(pointer, Which::Last)
                );
            }
        }
        locator.clear();
        assert_eq!(
            locator.locate(&mut Entry::default(), b"{\"name\":1}", "/name", Which::Last),
            8..9
        );
    }

    #[test]
    fn what_is_missing_is_placed_at_what_should_hold_it() {
        assert_eq!(text("/share/reason", Which::Last), "{");
        assert_eq!(text("/share/basis/2", Which::Last), "[");
        assert_eq!(find("/open/type", Which::Last), 0..1);
    }

    #[test]
    fn a_byte_leads_back_to_its_pointer() {
        for pointer in ["/name", "/share/basis/1", "/items/0/name", "/items/1/a~1b"] {
            assert_eq!(
                pointer_at(&mut Entry::default(), JSON, find(pointer, Which::Last).end - 1),
                pointer
            );
        }
        assert_eq!(pointer_at(&mut Entry::default(), b"{\"a\xff\":1}", 3), "/a\u{FFFD}");
        assert_eq!(pointer_at(&mut Entry::default(), b"{} ", 2), "");
    }
}
