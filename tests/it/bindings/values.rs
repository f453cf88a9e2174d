//! What the library says of one thing, as a plain value of a language: the types of values of values.txt, and of each
//! member which calls read it. A language that has such types says in a `Copies` how it asks.

use super::calls::{Is, lends_a_document, parts};
use crate::interface::{Constant, Function, Interface};

/// One type of values.
pub(super) struct Value<'a> {
    pub(super) name: &'a str,
    pub(super) about: &'a str,
    /// The noun that is asked.
    pub(super) of: &'a str,
    /// What is given to every call after the object, such as the index.
    pub(super) at: Vec<&'a str>,
    pub(super) members: Vec<Member<'a>>,
}

pub(super) struct Member<'a> {
    pub(super) name: String,
    pub(super) about: &'a str,
    pub(super) read: Read<'a>,
}

pub(super) enum Read<'a> {
    Given(&'a str),
    Ask(Ask<'a>),
    /// Another value, and what it is asked by.
    Value(&'a str, Vec<&'a str>),
    Each(Ask<'a>, &'a str, Box<Read<'a>>),
}

/// A call.
pub(super) struct Ask<'a> {
    pub(super) function: &'a Function,
    /// After the object: an index, "each" of a list, or a constant without `MULU_`.
    pub(super) given: Vec<&'a str>,
    pub(super) gives: Gives,
}

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Gives {
    Text,
    /// A text in no encoding, or its own.
    Bytes,
    /// A text that becomes ours.
    Written,
    /// Of a text and a number beside it, the one or the other.
    First,
    Second,
    Number,
    Flag,
    /// What it returns.
    Returned,
}

impl Ask<'_> {
    /// Whether the number is an `int`.
    pub(super) fn is_int(&self) -> bool {
        match parts(self.function).last() {
            Some(last) if last.comes_out() => last.kind == "int *",
            _ => self.function.returns == "int",
        }
    }
}

/// Whether a word of the table names a constant.
pub(super) fn is_constant(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_uppercase())
}

fn comment<'a>(interface: &'a Interface, name: &str) -> &'a str {
    let found = interface.constants.iter().find(|constant| constant.short() == name);
    &found.unwrap_or_else(|| panic!("the header has no MULU_{name}")).comment
}

/// A call of the table: a function, and perhaps a constant.
fn ask<'a>(interface: &'a Interface, call: &'a str, given: &[&'a str]) -> Ask<'a> {
    let (name, which) = call.split_once(' ').map_or((call, None), |(f, which)| (f, Some(which)));
    ask_which(interface, name, which, given)
}

fn ask_which<'a>(
    interface: &'a Interface,
    name: &str,
    which: Option<&'a str>,
    given: &[&'a str],
) -> Ask<'a> {
    let found = interface.functions.iter().find(|f| f.short() == name);
    let function = found.unwrap_or_else(|| panic!("the header has no mulu_{name}"));
    let is_flag = || which.is_some_and(|which| comment(interface, which).starts_with("1 "));
    let gives = match &parts(function)[..] {
        [.., lent, beside] if lent.is == Is::Lent && beside.is == Is::Number => match which {
            Some(_) => Gives::First,
            None => Gives::Second,
        },
        [.., last] if last.is == Is::Lent && lends_a_document(function) => Gives::Bytes,
        [.., last] if last.is == Is::Lent => Gives::Text,
        [.., last] if last.is == Is::Made => Gives::Written,
        [.., last] if last.is == Is::Number && is_flag() => Gives::Flag,
        [.., last] if last.is == Is::Number => Gives::Number,
        _ => Gives::Returned,
    };
    Ask { function, given: given.iter().copied().chain(which).collect(), gives }
}

impl<'a> Value<'a> {
    /// A member for each constant of a group, as the header has them, but for those that another line names.
    fn group(&self, interface: &'a Interface, from: &'a str, block: &str) -> Vec<Member<'a>> {
        let mut from = from.split(", ");
        let (name, prefix) = from.next().unwrap().split_once(' ').unwrap();
        let prefix = prefix.strip_suffix('*').unwrap();
        let renamed: Vec<_> = from.filter_map(|pair| pair.split_once(" as ")).collect();
        let named: Vec<_> = block.split([' ', '\n', ':']).collect();
        let constants = interface.constants.iter().filter(|c| c.short().starts_with(prefix));
        let constants: Vec<_> = constants.collect();
        let ascend = |a: &&Constant, b: &&Constant| a.number() < b.number();
        let mut groups = constants.chunk_by(ascend);
        let asked = |which| ask_which(interface, name, Some(which), &self.at);
        let is_text = !matches!(asked(constants[0].short()).gives, Gives::Number | Gives::Flag);
        let group = if is_text { groups.next() } else { groups.next_back() };
        let group = group.unwrap().iter().filter(|constant| !named.contains(&constant.short()));
        let member = |constant: &&'a Constant| {
            let short = &constant.short()[prefix.len()..];
            let name = renamed.iter().find(|(constant, _)| *constant == short);
            let name = name.map_or_else(|| short.to_lowercase(), |(_, name)| (*name).to_owned());
            Member { name, about: &constant.comment, read: Read::Ask(asked(constant.short())) }
        };
        group.map(member).collect()
    }

    /// What a member is read from; `known` are the types above.
    fn read(&self, interface: &'a Interface, known: &[Value<'a>], from: &'a str) -> Read<'a> {
        if self.at.contains(&from) {
            return Read::Given(from);
        }
        let Some(each) = from.strip_prefix("each ") else {
            return Read::Ask(ask(interface, from, &self.at));
        };
        let (one, counts) = each.split_once(" of ").unwrap();
        let value = known.iter().find(|value| value.name == one);
        let (mut given, mut lists) = (self.at.clone(), Vec::new());
        for count in counts.split(", ") {
            let count = ask(interface, count, &given);
            // Of several lists, the constant that names one is given to what is in it.
            if count.gives == Gives::Returned {
                given.extend(count.given.last().filter(|last| is_constant(last)));
            }
            given.push(value.map_or("each", |value| value.at[given.len()]));
            lists.push((count, *given.last().unwrap()));
        }
        let one = match value {
            Some(value) => Read::Value(value.name, given),
            None => Read::Ask(ask(interface, one, &given)),
        };
        let lists = lists.into_iter().rev();
        lists.fold(one, |one, (count, index)| Read::Each(count, index, Box::new(one)))
    }
}

/// The table.
pub(super) fn values(interface: &Interface) -> Vec<Value<'_>> {
    let mut values: Vec<Value> = Vec::new();
    let (_, table) = include_str!("values.txt").split_once("\n\n").unwrap();
    for block in table.split("\n\n").skip(1) {
        let mut lines = block.lines();
        let (head, about) = lines.next().unwrap().split_once(": ").unwrap();
        let mut head = head.split([' ', ',']).filter(|word| !word.is_empty());
        let (name, of) = (head.next().unwrap(), head.next().unwrap());
        let mut value = Value { name, about, of, at: head.collect(), members: Vec::new() };
        for line in lines {
            let (line, about) =
                line.split_once(": ").map_or((line, None), |(l, about)| (l, Some(about)));
            let (name, from) = line.trim_start().split_once(' ').unwrap();
            if name == "*" {
                let members = value.group(interface, from, block);
                value.members.extend(members);
                continue;
            }
            let named = from.rsplit(' ').next().unwrap();
            let about = about.unwrap_or_else(|| comment(interface, named));
            let read = value.read(interface, &values, from);
            value.members.push(Member { name: name.to_owned(), about, read });
        }
        values.push(value);
    }
    values
}
