//! What is taken away from an entry: a field, an element of a list, a member that nobody knows.

use std::borrow::Cow;

use super::get::index_of;
use crate::error::Error;
use crate::model::member::{Object, Slot, View};
use crate::model::{Entry, Odd};
use crate::pointer::{is_within, steps};
use crate::text::quote;

impl<'a> Entry<'a> {
    /// Takes away what stands at an RFC 6901 pointer: a field, a whole object or list, one element of a list, so that
    /// those after it move up, or a member that the model does not know.
    ///
    /// # Errors
    ///
    /// When the pointer names neither a field nor a member that was kept, or an element of a list or a heading of `/ext`
    /// that is not there. A field that says nothing may be removed again.
    ///
    /// ```
    /// let json = r#"{"name":"甲","share":{"scope":["市公安局","市税务局"]},"colour":"red"}"#;
    /// let mut entry: mulu::Entry = serde_json::from_str(json).unwrap();
    /// entry.remove("/share/scope/0")?;
    /// entry.remove("/colour")?;
    /// assert_eq!(serde_json::to_string(&entry).unwrap(), r#"{"name":"甲","share":{"scope":["市税务局"]}}"#);
    /// assert!(entry.remove("/share/scope/1").is_err());
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn remove(&mut self, pointer: &str) -> Result<(), Error> {
        let way: Vec<_> = steps(pointer).collect();
        let Some(list) = remove_in(self, &way) else {
            return Err(Error::argument(
                format!("没有「{}」这一处", quote(pointer)),
                format!("`{}` is not there", quote(pointer)),
            ));
        };
        self.odd.retain(|odd| !is_within(&odd.pointer, pointer));
        if let (Removed::Element(index), Some((list, _))) = (list, pointer.rsplit_once('/')) {
            self.odd.iter_mut().for_each(|odd| move_up(odd, list, index));
        }
        Ok(())
    }
}

/// What was taken away.
enum Removed {
    Member,
    Element(usize),
}

fn remove_in<'a>(object: &mut dyn Object<'a>, way: &[Cow<'_, str>]) -> Option<Removed> {
    let (step, rest) = way.split_first()?;
    let is_kept = object.extra().get(step).is_some();
    let Some(index) = object.rows().iter().position(|row| row.key == *step) else {
        object.extra_mut().remove(step);
        return (is_kept && rest.is_empty()).then_some(Removed::Member);
    };
    if rest.is_empty() {
        object.slot(index)?.clear();
        // JSON that did not fit into the member was kept beside it.
        object.extra_mut().remove(step);
        return Some(Removed::Member);
    }
    if let Some(View::Maybe(None)) = object.view(index) {
        return None;
    }
    match (object.slot(index)?.present(), rest) {
        (Slot::Object(next), _) => remove_in(next, rest),
        (Slot::Objects(list), [position]) => {
            let position = index_of(position)?;
            list.remove(position).then_some(Removed::Element(position))
        }
        (Slot::Objects(list), [position, rest @ ..]) => {
            remove_in(list.at(index_of(position)?)?, rest)
        }
        (Slot::Texts(list), [position]) => {
            let position = index_of(position).filter(|position| *position < list.len())?;
            list.remove(position);
            Some(Removed::Element(position))
        }
        (Slot::Words(list), [position]) => {
            let position = index_of(position)?;
            list.remove(position).then_some(Removed::Element(position))
        }
        (Slot::Map(pairs), [heading]) => {
            let position = pairs.iter().position(|(name, _)| name == heading)?;
            pairs.remove(position);
            Some(Removed::Member)
        }
        _ => None,
    }
}

/// What was noticed of an element after the one that is gone stands one further up.
fn move_up(odd: &mut Odd, list: &str, gone: usize) {
    let Some(rest) = odd.pointer.strip_prefix(list).and_then(|rest| rest.strip_prefix('/')) else {
        return;
    };
    let (step, below) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    if let Some(before) = index_of(step).filter(|at| *at > gone).map(|at| at - 1) {
        odd.pointer = format!("{list}/{before}{below}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_there_stays_away() {
        let json = r#"{"items":[{"name":"甲"}],"share":{"scope":["x"]},"ext":{"a":"b"}}"#;
        let mut entry: Entry = serde_json::from_str(json).unwrap();
        let before = entry.clone();
        for pointer in [
            "",
            "/colour",
            "/items/1",
            "/items/0/share/type",
            "/items/-",
            "/share/scope/1",
            "/share/scope/00",
            "/share/scope/0/x",
            "/share/purposes/0",
            "/ext/c",
            "/items/0/x",
            "/name/0",
        ] {
            assert!(entry.remove(pointer).is_err(), "{pointer}");
            assert_eq!(entry, before, "{pointer}");
        }
        for pointer in ["/name", "/items/0/share", "/assessments"] {
            entry.remove(pointer).unwrap();
            assert_eq!(entry, before, "{pointer}");
        }
        for pointer in ["/items/0", "/share", "/ext/a"] {
            entry.remove(pointer).unwrap();
        }
        assert_eq!(entry, Entry::default());
    }

    #[test]
    fn what_was_odd_goes_and_moves_with_its_element() {
        let json = r#"{"items":[{"name":[1]},{"name":[2]},{"x":3}],"format":{"types":["a","b"]},"open":5}"#;
        let mut entry: Entry = serde_json::from_str(json).unwrap();
        entry.remove("/items/0").unwrap();
        entry.remove("/open").unwrap();
        entry.remove("/format/types/0").unwrap();
        let odd: Vec<_> = entry.odd.iter().map(|odd| odd.pointer.as_str()).collect();
        assert_eq!(odd, ["/items/0/name", "/items/1/x"]);
        let written = serde_json::to_string(&entry).unwrap();
        assert_eq!(written, r#"{"format":{"types":["b"]},"items":[{"name":[2]},{"x":3}]}"#);
        entry.remove("/items/1/x").unwrap();
        entry.remove("/items/0/name").unwrap();
        assert!(entry.odd.is_empty());
    }
}
