//! 草稿: an entry that is put together value by value from another format, with the place that each came from.

mod filling;
mod kind;
mod members;
mod value;

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

use crate::pointer::escape;
use crate::text::Text;

pub(super) use filling::{Columns, Filling};
#[cfg(feature = "files")]
pub(super) use kind::Kind;
pub(super) use members::Members;
pub(super) use value::{Said, Value};

/// One value of an entry that is being put together.
#[derive(Debug)]
pub(super) struct Node<'t> {
    pub(super) what: What<'t>,
    /// The bytes of the record that it came from.
    pub(super) at: Range<usize>,
}

#[derive(Debug)]
pub(super) enum What<'t> {
    /// A text, to be written as JSON.
    Text(Text<'t>),
    /// JSON, to be written as it is.
    Json(Cow<'t, str>),
    List(Vec<Node<'t>>),
    Object(Members<'t>),
}

/// The bytes of values by their pointers.
pub(super) type Spots = HashMap<String, Range<usize>>;

/// No list is longer because of a number in a pointer.
const MOST: usize = 1_000;

impl<'t> Node<'t> {
    pub(super) fn object(at: Range<usize>) -> Node<'t> {
        Node { what: What::Object(Members::default()), at }
    }

    pub(super) fn list(at: Range<usize>) -> Node<'t> {
        Node { what: What::List(Vec::new()), at }
    }

    pub(super) fn text(text: impl Into<Text<'t>>, at: Range<usize>) -> Node<'t> {
        Node { what: What::Text(text.into()), at }
    }

    pub(super) fn json(json: impl Into<Cow<'t, str>>, at: Range<usize>) -> Node<'t> {
        Node { what: What::Json(json.into()), at }
    }

    /// Adds a member to an object, whether or not there is one of that name; or an element to a list.
    pub(super) fn add(&mut self, key: impl Into<Cow<'t, str>>, node: Node<'t>) {
        match &mut self.what {
            What::Object(members) => members.push(key.into(), node),
            What::List(list) => list.push(node),
            What::Text(_) | What::Json(_) => {}
        }
    }

    /// The last member of that name.
    pub(super) fn member(&mut self, key: &str) -> Option<&mut Node<'t>> {
        match &mut self.what {
            What::Object(members) => members.last(key),
            _ => None,
        }
    }

    /// The list that the last member of that name is, or that is made.
    #[cfg(feature = "files")]
    pub(super) fn list_of(&mut self, key: &str, at: &Range<usize>) -> Option<&mut Node<'t>> {
        if !matches!(self.member(key), Some(Node { what: What::List(_), .. })) {
            self.add(key.to_owned(), Node::list(at.clone()));
        }
        self.member(key)
    }

    /// How many elements a list has.
    #[cfg(feature = "files")]
    pub(super) fn len(&self) -> usize {
        match &self.what {
            What::List(list) => list.len(),
            _ => 0,
        }
    }

    /// The value at the end of a way, whose objects and lists are made as they are needed: `new` where there was none.
    /// `None` where something else stands in the way.
    pub(super) fn reach(
        &mut self,
        way: &[&'static str],
        at: &Range<usize>,
        new: fn() -> What<'t>,
    ) -> Option<&mut Node<'t>> {
        let Some((step, rest)) = way.split_first() else { return Some(self) };
        let is_list = rest.first().is_some_and(|step| index(step).is_some());
        let make = || Node {
            what: match rest.is_empty() {
                true => new(),
                false if is_list => What::List(Vec::new()),
                false => What::Object(Members::default()),
            },
            at: at.clone(),
        };
        let next = match (&mut self.what, index(step)) {
            (What::Object(members), _) => {
                if members.last(step).is_none() {
                    members.push(Cow::Borrowed(step), make());
                }
                members.last(step)
            }
            (What::List(list), Some(index)) if index < MOST => {
                while list.len() <= index {
                    list.push(make());
                }
                list.get_mut(index)
            }
            _ => None,
        };
        next?.reach(rest, at, new)
    }

    /// Writes it as JSON.
    pub(super) fn write(&self, out: &mut Vec<u8>) {
        match &self.what {
            What::Text(text) => write_text(text, out),
            What::Json(json) => out.extend_from_slice(json.as_bytes()),
            What::List(list) => {
                out.push(b'[');
                for (index, node) in list.iter().enumerate() {
                    if index > 0 {
                        out.push(b',');
                    }
                    node.write(out);
                }
                out.push(b']');
            }
            What::Object(members) => {
                out.push(b'{');
                for (index, (key, node)) in members.iter().enumerate() {
                    if index > 0 {
                        out.push(b',');
                    }
                    write_text(key, out);
                    out.push(b':');
                    node.write(out);
                }
                out.push(b'}');
            }
        }
    }

    /// The bytes of each value by its pointer; of two with one pointer the last.
    pub(super) fn spots(&self) -> Spots {
        fn walk(node: &Node<'_>, pointer: &mut String, spots: &mut Spots) {
            spots.insert(pointer.clone(), node.at.clone());
            let length = pointer.len();
            let mut below = |step: &str, node: &Node<'_>| {
                pointer.push('/');
                pointer.push_str(step);
                walk(node, pointer, spots);
                pointer.truncate(length);
            };
            match &node.what {
                What::Text(_) | What::Json(_) => {}
                What::List(list) => {
                    list.iter().enumerate().for_each(|(n, node)| below(&n.to_string(), node));
                }
                What::Object(members) => {
                    members.iter().for_each(|(key, node)| below(&escape(key), node));
                }
            }
        }
        let mut spots = HashMap::new();
        walk(self, &mut String::new(), &mut spots);
        spots
    }
}

/// The number of an element that a step of a pointer leads to; `*` is the only one that there is.
fn index(step: &str) -> Option<usize> {
    match step {
        "*" => Some(0),
        _ => step.parse().ok(),
    }
}

/// Where a pointer leads among spots: to its value, else to the nearest that should hold it.
pub(super) fn spot_of<'s>(spots: &'s Spots, pointer: &str) -> Option<&'s Range<usize>> {
    let mut pointer = pointer;
    loop {
        if let Some(spot) = spots.get(pointer) {
            return Some(spot);
        }
        pointer = pointer.rsplit_once('/')?.0;
    }
}

/// Writes a text as JSON.
fn write_text(text: &str, out: &mut Vec<u8>) {
    // A vector takes all.
    let _ = serde_json::to_writer(out, text);
}
