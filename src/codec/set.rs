//! An entry built field by field: a pointer and a text, for systems without a JSON library.

use std::borrow::Cow;

use super::json::say;
use crate::error::Error;
use crate::model::member::{Object, Slot, View};
use crate::model::{Entry, Odd, OddKind};
use crate::pointer::{is_within, steps};
use crate::text::Text;
use crate::text::quote;
use crate::vocabulary::find;

impl<'a> Entry<'a> {
    /// Sets the field at an RFC 6901 pointer to a text, as if the text had been read there.
    ///
    /// A list grows by the index after its last element, or by `-`. A pointer to a whole list of texts takes
    /// one text as the whole list. Under `/ext` any heading is a field.
    ///
    /// # Errors
    ///
    /// When the pointer names no field, or a field with fields of its own such as `/share`, or when its index leaves a gap
    /// in a list or is written with a sign or leading zeros. The entry is then as it was.
    ///
    /// ```
    /// let mut entry = mulu::Entry::default();
    /// entry.set("/share/type", "有条件共享")?;
    /// entry.set("/share/scope/-", "市公安局")?;
    /// entry.set("/items/0/length", "15")?;
    /// assert!(entry.share.kind.is(mulu::ShareType::Conditional));
    /// assert_eq!(entry.items[0].length.known(), Some(&15));
    /// assert!(entry.set("/share/colour", "red").is_err());
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn set(&mut self, pointer: &str, text: &str) -> Result<(), Error> {
        let way: Vec<_> = steps(pointer).collect();
        let (items, assessments) = (self.items.len(), self.assessments.len());
        if set_in(self, &way, Cow::Owned(text.to_owned())).is_none() {
            // What grew on the way to a field that does not exist says nothing, and goes again.
            self.items.truncate(items);
            self.assessments.truncate(assessments);
            return Err(Error::argument(
                format!("「{}」不是条目的字段", quote(pointer)),
                format!("`{}` is no field of an entry", quote(pointer)),
            ));
        }
        // What the reader noticed about the text that stood here is over.
        let misfits =
            |odd: &Odd| odd.kind == OddKind::WrongType && is_within(pointer, &odd.pointer);
        self.odd.retain(|odd| !is_within(&odd.pointer, pointer) && !misfits(odd));
        Ok(())
    }
}

fn set_in<'a>(object: &mut dyn Object<'a>, way: &[Cow<'_, str>], text: Text<'a>) -> Option<()> {
    let (step, _) = way.split_first()?;
    let index = object.rows().iter().position(|row| row.key == *step)?;
    set_member(object, index, way, text)?;
    // JSON that did not fit into the member was kept beside it, and would be written in its place.
    let key = object.rows()[index].key;
    object.extra_mut().remove(key);
    Some(())
}

fn set_member<'a>(
    object: &mut dyn Object<'a>,
    index: usize,
    way: &[Cow<'_, str>],
    text: Text<'a>,
) -> Option<()> {
    let (_, rest) = way.split_first()?;
    if let (Some(View::Maybe(None)), [_, ..]) = (object.view(index), rest) {
        let Slot::Object(next) = object.slot(index)?.present() else { return None };
        let says_nothing = text.is_empty();
        let done = set_in(next, rest, text);
        if done.is_none() || says_nothing {
            object.slot(index)?.clear();
        }
        return done;
    }
    match (object.slot(index)?.present(), rest) {
        (Slot::Object(next), [_, ..]) => set_in(next, rest, text),
        (Slot::Objects(list), [position, rest @ ..]) => {
            let position = position_in(position, list.len())?;
            if position == list.len() {
                list.push();
            }
            set_in(list.at(position)?, rest, text)
        }
        (Slot::Map(pairs), [heading]) => {
            match pairs.iter_mut().find(|(name, _)| name == heading) {
                Some(pair) => pair.1 = text,
                None => pairs.push((Cow::Owned(heading.to_string()), text)),
            }
            Some(())
        }
        (Slot::Texts(list), [position]) => {
            let position = position_in(position, list.len())?;
            match list.get_mut(position) {
                Some(slot) => *slot = text,
                None => list.push(text),
            }
            Some(())
        }
        (Slot::Words(list), [position]) => {
            let position = position_in(position, list.len())?;
            let word = find(list.list(), &text);
            match list.at(position) {
                Some(slot) => slot.say(word, text),
                None => list.push(word, text),
            }
            Some(())
        }
        (Slot::Object(_) | Slot::Maybe(_) | Slot::Objects(_) | Slot::Map(_), _) => None,
        (mut slot, []) => {
            slot.clear();
            if !text.is_empty() {
                say(slot, text);
            }
            Some(())
        }
        _ => None,
    }
}

/// The position that a step means in a list of `length`: an index in it, the next one, or `-`.
fn position_in(step: &str, length: usize) -> Option<usize> {
    // RFC 6901 has digits without leading zeros; the parser would take `+1` and `01` too.
    if step.starts_with('+') || (step.starts_with('0') && step != "0") {
        return None;
    }
    let position = if step == "-" { length } else { step.parse().ok()? };
    (position <= length).then_some(position)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_field_leaves_nothing_behind() {
        let mut entry = Entry::default();
        let wrong = [
            "/items/0/colour",
            "/items/-/share/scope/1",
            "/items/0/share",
            "/items/1/name",
            "/items/00/name",
            "/items/+0/name",
            "/share/scope/00",
            "/assessments/0/colour",
            "/open/colour",
        ];
        for pointer in wrong {
            assert!(entry.set(pointer, "x").is_err(), "{pointer}");
            assert_eq!(entry, Entry::default(), "{pointer}");
        }
        entry.set("/items/0/name", "甲").unwrap();
        let before = entry.clone();
        for pointer in ["/items/0/share/colour", "/items/0/open/colour", "/items/0/share/scope/1"] {
            assert!(entry.set(pointer, "x").is_err(), "{pointer}");
            assert_eq!(entry, before, "{pointer}");
        }
        entry.set("/items/0/share/type", "").unwrap();
        assert_eq!(entry, before);
        entry.set("/items/0/share/scope/0", "x").unwrap();
        assert!(entry.set("/items/0/share/scope/2", "x").is_err());
        assert_eq!(entry.items[0].share.as_ref().unwrap().scope, ["x"]);
    }

    #[test]
    fn what_was_odd_about_a_field_ends_when_it_is_set() {
        let json = r#"{"name":[1],"share":"none","open":[],"x":1}"#;
        let mut entry: Entry = serde_json::from_str(json).unwrap();
        let odd = |entry: &Entry| entry.odd.iter().map(|o| o.pointer.clone()).collect::<Vec<_>>();
        assert_eq!(odd(&entry), ["/name", "/share", "/open", "/x"]);
        assert!(entry.set("/share/colour", "red").is_err());
        assert_eq!(odd(&entry), ["/name", "/share", "/open", "/x"]);
        entry.set("/name", "甲").unwrap();
        entry.set("/share/type", "conditional").unwrap();
        assert_eq!(odd(&entry), ["/open", "/x"]);
        let written = serde_json::to_string(&entry).unwrap();
        assert_eq!(written, r#"{"name":"甲","share":{"type":"conditional"},"open":[],"x":1}"#);
    }
}
