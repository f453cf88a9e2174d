//! From a pointer to its place in the JSON text, and back. Used only when there is a finding to show.

use std::borrow::Cow;
use std::ops::Range;

use super::split::skip_blanks;
use super::split::value_end;
use crate::model::Entry;
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

/// The bytes of the value at a pointer. Where nothing stands there: the first byte of what should hold it.
pub(super) fn locate(json: &[u8], pointer: &str, which: Which) -> Range<usize> {
    let mut model = Entry::default();
    let mut object: Option<&mut dyn Object<'_>> = Some(&mut model);
    let mut at = skip_blanks(json, 0);
    for step in steps(pointer) {
        let heading = match &object {
            Some(object) => object.rows().iter().find(|row| row.key == step).map(|row| row.heading),
            None => None,
        };
        let same = |key: &str, index: usize| {
            key == step || Some(key) == heading || (key.is_empty() && step.parse() == Ok(index))
        };
        let mut found = None;
        for (index, child) in Children::of(json, at).enumerate() {
            if same(&child.key, index) && (found.is_none() || which == Which::Last) {
                found = Some(child.value);
            }
        }
        let Some(value) = found else { return at..(at + 1).min(json.len()) };
        object = object.and_then(|object| below(object, &step));
        at = value;
    }
    at..value_end(json, at).unwrap_or(json.len())
}

/// The pointer of the innermost value that holds a byte, in the names of the model.
pub(super) fn pointer_at(json: &[u8], offset: usize) -> String {
    fn descend(
        json: &[u8],
        at: usize,
        offset: usize,
        object: Option<&mut dyn Object<'_>>,
        path: &Path<'_>,
    ) -> String {
        let is_list = json.get(at) == Some(&b'[');
        for (index, child) in Children::of(json, at).enumerate() {
            let end = value_end(json, child.value).unwrap_or(json.len());
            if !(child.start..end).contains(&offset) {
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
    descend(json, skip_blanks(json, 0), offset, Some(&mut Entry::default()), &Path::Top)
}

/// The object of the model one step down; a list of objects is passed through by its index.
fn below<'e, 'a>(object: &'e mut dyn Object<'a>, step: &str) -> Option<&'e mut dyn Object<'a>> {
    let index = object.rows().iter().position(|row| row.key == step);
    match index {
        Some(index) => match object.slot(index)? {
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
struct Child<'j> {
    /// The key, unescaped; empty in a list.
    key: Cow<'j, str>,
    /// Where the key, or the element, begins.
    start: usize,
    /// Where the value begins.
    value: usize,
}

/// The members of an object, or the elements of a list, one after the other.
struct Children<'j> {
    json: &'j [u8],
    at: usize,
    is_object: bool,
}

impl<'j> Children<'j> {
    fn of(json: &'j [u8], at: usize) -> Children<'j> {
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
            let text = std::str::from_utf8(&self.json[start..key_end]).ok()?;
            key = serde_json::from_str(text).unwrap_or(Cow::Borrowed(text));
            let colon = skip_blanks(self.json, key_end);
            value = skip_blanks(self.json, (colon + 1).min(self.json.len()));
        }
        self.at = value_end(self.json, value).unwrap_or(self.json.len());
        (self.at > start).then_some(Child { key, start, value })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const JSON: &[u8] = r#"{"name":"目录", "share":{"type":"x","basis":[ "a", "b" ],"type":"y"},"信息项信息":[{"name":"甲"}]}"#.as_bytes();

    fn text(pointer: &str, which: Which) -> &'static str {
        std::str::from_utf8(&JSON[locate(JSON, pointer, which)]).unwrap()
    }

    #[test]
    fn a_pointer_leads_to_its_value() {
        assert_eq!(text("/name", Which::Last), "\"目录\"");
        assert_eq!(text("/share/basis/1", Which::Last), "\"b\"");
        assert_eq!(text("/share/type", Which::Last), "\"y\"");
        assert_eq!(text("/share/type", Which::First), "\"x\"");
        assert_eq!(text("/items/0/name", Which::Last), "\"甲\"");
    }

    #[test]
    fn what_is_missing_is_placed_at_what_should_hold_it() {
        assert_eq!(text("/share/reason", Which::Last), "{");
        assert_eq!(locate(JSON, "/open/type", Which::Last), 0..1);
    }

    #[test]
    fn a_byte_leads_back_to_its_pointer() {
        for pointer in ["/name", "/share/basis/1", "/items/0/name"] {
            assert_eq!(pointer_at(JSON, locate(JSON, pointer, Which::Last).start + 1), pointer);
        }
    }
}
