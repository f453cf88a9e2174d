//! 填写: the elements of an entry as its members.

use std::borrow::Cow;

use serde_json::value::RawValue;

use super::names::Names;
use super::tree::Element;
use crate::codec::draft::{Filling, Kind, Node, Said, Value, What};
use crate::codec::lists::split_list;
use crate::model::member::{Fill, Object, Row, Slot};
use crate::model::{Entry, Odd, OddKind};
use crate::pointer::escape;
use crate::text::is_blank;
use crate::vocabulary::columns::Target;

/// An entry from its element, and what was noticed.
pub(super) fn fill(element: &Element, names: &Names) -> (Node<'static>, Vec<Odd>) {
    let mut odd = Vec::new();
    // Names of the model need no looking into.
    let leaves = element.children.iter().filter(|member| member.is_leaf() && !is_json(member));
    if leaves.clone().any(|member| Entry::KEYS.find(called(member)).is_none()) {
        names.learn(leaves.map(called));
    }
    let mut filling = Filling::of(names.dialect(), element.at.clone());
    let mut own = Node::object(element.at.clone());
    for member in &element.children {
        let name = called(member);
        let is_column = member.is_leaf() && !is_json(member);
        let found = names.declared(name).filter(|_| is_column);
        let row = Entry::KEYS.find(name).or_else(|| as_items(name, member));
        let row = row.and_then(|index| Entry::ROWS.get(index));
        if let (None, Some(row)) = (&found, row)
            && !(is_column && holds_objects(row) && names.undeclared(name).is_some())
        {
            put(&mut own, &mut Entry::default(), row.key, member, "", &mut odd);
            continue;
        }
        if !is_column {
            put(&mut own, &mut Entry::default(), name, member, "", &mut odd);
            continue;
        }
        let found = found.or_else(|| names.undeclared(name));
        let pointer = match &found {
            Some((_, Target::Field(pointer))) => pointer.clone(),
            _ => format!("/ext/{}", escape(name)),
        };
        note(member, &pointer, &mut odd);
        let said = |text: &Element| Value {
            said: Said::Text(text.text.clone().into()),
            at: text.at.clone(),
        };
        let (rank, target) = found.unwrap_or((usize::MAX, Target::Extra));
        if !member.text.is_empty() {
            filling.column(rank, name.to_owned(), Cow::Owned(target), said(member));
        }
        keep_attributes(member, name, |name, child| {
            filling.column(usize::MAX, name, Cow::Owned(Target::Extra), said(child));
        });
    }
    if !element.text.is_empty() {
        note(element, "/#text", &mut odd);
        own.add("#text", text_of(element));
    }
    if let What::Object(members) = own.what {
        members.into_iter().for_each(|(key, node)| filling.own(key, node));
    }
    (filling.finish(), odd)
}

/// The name of a member: `<field name="…">` is called as it says.
fn called(member: &Element) -> &str {
    match (&*member.name, member.attribute("name")) {
        ("field" | "json", Some(name)) => &name.text,
        _ => &member.name,
    }
}

/// Whether a member is given as JSON.
fn is_json(member: &Element) -> bool {
    member.name == "json" && member.attribute("name").is_some()
}

/// Whether this is what an item is called that has no list around it.
pub(super) fn is_item(name: &str) -> bool {
    matches!(name, "信息项" | "信息项列表" | "数据项")
}

fn as_items(name: &str, member: &Element) -> Option<usize> {
    if is_item(name) && !member.is_leaf() { Entry::KEYS.find("items") } else { None }
}

fn holds_objects(row: &Row) -> bool {
    let mut entry = Entry::default();
    let index = entry.rows().iter().position(|other| other.key == row.key);
    let slot = index.and_then(|index| entry.slot(index));
    slot.is_some_and(|slot| matches!(Kind::of(&slot), Kind::Object | Kind::Objects))
}

/// Puts a member into an object of the model; what the model does not know as well.
fn put(
    node: &mut Node<'static>,
    object: &mut dyn Object<'_>,
    name: &str,
    member: &Element,
    pointer: &str,
    odd: &mut Vec<Odd>,
) {
    let index = object.rows().iter().position(|row| row.key == name || row.heading == name);
    let key = index.and_then(|index| object.rows().get(index)).map_or(name, |row| row.key);
    let pointer = format!("{pointer}/{}", escape(key));
    if is_json(member) {
        note(member, &pointer, odd);
        node.add(key.to_owned(), json_of(member));
        return;
    }
    let slot = index.and_then(|index| object.slot(index));
    let Some(slot) = slot else {
        note_all(member, &pointer, odd);
        node.add(key.to_owned(), unknown(member));
        return;
    };
    let kind = Kind::of(&slot);
    match slot.present() {
        Slot::Texts(_) | Slot::Words(_) => {
            let Some(list) = node.list_of(key, &member.at) else { return };
            let leaves: Vec<&Element> = match member.is_leaf() {
                true => vec![member],
                false => member.children.iter().filter(|child| !child.is_attribute).collect(),
            };
            for leaf in leaves {
                note_all(leaf, &pointer, odd);
                if leaf.is_leaf() {
                    for text in split_list(&pointer, &leaf.text) {
                        list.add("", Node::text(text.into_owned(), leaf.at.clone()));
                    }
                } else {
                    list.add("", unknown(leaf));
                }
            }
        }
        Slot::Objects(objects) => {
            let object = objects.push();
            let is_one = is_one(object, member);
            let elements: Vec<&Element> = match is_one {
                true => vec![member],
                false => member.children.iter().filter(|child| !child.is_attribute).collect(),
            };
            let Some(list) = node.list_of(key, &member.at) else { return };
            for element in elements {
                let pointer = format!("{pointer}/{}", list.len());
                list.add("", nested(object, element, &pointer, odd));
            }
            if is_one {
                return;
            }
        }
        Slot::Object(next) => {
            let next = nested(next, member, &pointer, odd);
            node.add(key.to_owned(), next);
            return;
        }
        Slot::Map(_) => {
            let mut map = Node::object(member.at.clone());
            for child in &member.children {
                note_all(child, &format!("{pointer}/{}", escape(called(child))), odd);
                map.add(
                    called(child).to_owned(),
                    match (is_json(child), child.is_leaf()) {
                        (true, _) => json_of(child),
                        (false, true) => text_of(child),
                        (false, false) => unknown(child),
                    },
                );
            }
            node.add(key.to_owned(), map);
            return;
        }
        _ if !member.is_leaf() => {
            note_all(member, &pointer, odd);
            // `<update_cycle><other>…` is an object as it is in JSON.
            node.add(key.to_owned(), unknown(member));
        }
        _ => {
            note(member, &pointer, odd);
            if !member.text.is_empty() {
                node.add(key.to_owned(), plain(kind, member));
            }
        }
    }
    if member.is_leaf() || matches!(kind, Kind::Texts | Kind::Words(_) | Kind::Objects) {
        keep_attributes(member, key, |name, child| node.add(name, text_of(child)));
    }
}

/// An object of the model from its element.
fn nested(
    object: &mut dyn Object<'_>,
    element: &Element,
    pointer: &str,
    odd: &mut Vec<Odd>,
) -> Node<'static> {
    if element.children.is_empty() && !is_blank(&element.text) {
        note(element, pointer, odd);
        return text_of(element);
    }
    let mut node = Node::object(element.at.clone());
    for child in &element.children {
        put(&mut node, object, called(child), child, pointer, odd);
    }
    if !element.text.is_empty() {
        note(element, pointer, odd);
        node.add("#text", text_of(element));
    }
    node
}

/// Whether an element is itself one of the objects of a list, and not the list.
fn is_one(object: &dyn Object<'_>, member: &Element) -> bool {
    let is_row =
        |name: &str| object.rows().iter().any(|row| row.key == name || row.heading == name);
    member.children.iter().any(|child| is_row(called(child)) && child.is_leaf())
}

/// A number or a flag as JSON writes it, else a text.
fn plain(kind: Kind, member: &Element) -> Node<'static> {
    let text = &*member.text;
    let is_bare = match kind {
        Kind::Flag => matches!(text, "true" | "false"),
        Kind::Number => is_number(text),
        _ => false,
    };
    match is_bare {
        true => Node::json(member.text.clone(), member.at.clone()),
        false => text_of(member),
    }
}

/// Whether a text is a number in its shortest form, so that nothing of it is lost when it is read as one.
fn is_number(text: &str) -> bool {
    let is_whole = text.parse::<u32>().is_ok_and(|number| number.to_string() == text);
    let is_decimal =
        || text.parse::<f64>().is_ok_and(|number| number.is_finite() && number.to_string() == text);
    is_whole || is_decimal()
}

fn text_of(element: &Element) -> Node<'static> {
    Node::text(element.text.clone(), element.at.clone())
}

/// What an element says in JSON; a text, where that is none.
fn json_of(element: &Element) -> Node<'static> {
    match serde_json::from_str::<&RawValue>(&element.text) {
        Ok(_) => Node::json(element.text.clone(), element.at.clone()),
        Err(_) => text_of(element),
    }
}

/// An element that the model does not know, as JSON.
fn unknown(element: &Element) -> Node<'static> {
    if element.children.is_empty() {
        return text_of(element);
    }
    let mut node = Node::object(element.at.clone());
    for child in &element.children {
        let name = match child.is_attribute {
            true => format!("@{}", child.name),
            false => child.name.clone(),
        };
        let value = unknown(child);
        match node.member(&name) {
            None => node.add(name, value),
            // Elements of one name are a list.
            Some(there) => match &mut there.what {
                What::List(list) => list.push(value),
                _ => {
                    let mut list = Node::list(there.at.clone());
                    std::mem::swap(there, &mut list);
                    there.add("", list);
                    there.add("", value);
                }
            },
        }
    }
    if !element.text.is_empty() {
        node.add("#text", text_of(element));
    }
    node
}

/// The attributes of an element with a text, which are kept beside it.
fn keep_attributes(member: &Element, name: &str, mut keep: impl FnMut(String, &Element)) {
    let attributes = member.children.iter().filter(|child| child.is_attribute);
    for child in attributes.filter(|child| !is_named(member, child)) {
        keep(format!("{name}@{}", child.name), child);
    }
}

/// Whether an attribute is what a field is called.
fn is_named(member: &Element, attribute: &Element) -> bool {
    attribute.name == "name" && matches!(&*member.name, "field" | "json")
}

/// Notes what is wrong with the characters of an element's text.
fn note(element: &Element, pointer: &str, odd: &mut Vec<Odd>) {
    if element.is_lossy {
        odd.push(Odd::new(OddKind::DecodingLoss, pointer, ""));
    }
    if element.has_control {
        odd.push(Odd::new(OddKind::RawControl, pointer, ""));
    }
}

/// The same, with all that is in it.
fn note_all(element: &Element, pointer: &str, odd: &mut Vec<Odd>) {
    note(element, pointer, odd);
    element.children.iter().for_each(|child| note_all(child, pointer, odd));
}
