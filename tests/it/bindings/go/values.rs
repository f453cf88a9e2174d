//! Go: the types of values, and a method of a reading for each that copies it out of its object.

use super::super::values::{Ask, Copies, Gives, is_constant, values};
use super::super::words::small;
use super::{call, camel, named};
use crate::interface::Interface;

struct Go;

/// The names that Go keeps for itself, or that other functions have here.
fn own(name: &str) -> &str {
    match name {
        "list" => "of",
        "each" => "i",
        name => name,
    }
}

fn given(given: &[&str]) -> String {
    let word = |word: &str| if is_constant(word) { camel(word) } else { own(word).to_owned() };
    given.iter().fold("h".to_owned(), |given, one| given + ", " + &word(one))
}

impl Copies for Go {
    fn ask(&self, ask: &Ask) -> [String; 2] {
        let asked = call(ask.function.name.strip_prefix("mulu_").unwrap());
        let given = given(&ask.given);
        let read = |how: &str| format!("get.{how}({asked}({given}))");
        let (kind, read) = match ask.gives {
            Gives::Text => ("string", read("text")),
            Gives::Bytes => ("[]byte", format!("[]byte({})", read("text"))),
            Gives::Written => ("[]byte", read("whole")),
            Gives::TextOfTwo => ("string", read("first")),
            Gives::NumberOfTwo => ("int", format!("get.second({asked}({given}, 1))")),
            Gives::Number => ("int", read("number")),
            Gives::Flag => ("bool", read("number") + " == 1"),
            Gives::Returned => ("int", format!("{asked}({given})")),
        };
        [kind.to_owned(), read]
    }

    fn index(&self, index: &str) -> [String; 2] {
        ["int", own(index)].map(str::to_owned)
    }

    fn value(&self, name: &str, of: &[&str]) -> [String; 2] {
        [name.to_owned(), format!("get.{}({})", call(name), given(of))]
    }

    fn each(&self, [kind, one]: [String; 2], index: &str, count: &str) -> [String; 2] {
        let (index, one) = (own(index), one.replace('\n', "\n\t"));
        let read =
            format!("list({count}, func({index} int) {kind} {{\n\t\t\treturn {one}\n\t\t}})");
        [format!("[]{kind}"), read]
    }
}

/// The members of a literal as gofmt has them: values begin in one column, but for one of several lines, behind which
/// a new column begins.
fn beside(members: &[[String; 2]]) -> String {
    let mut text = String::new();
    for block in members.split_inclusive(|[_, read]| read.contains('\n')) {
        let ends = block.last().is_some_and(|[_, read]| read.contains('\n'));
        let column = &block[..block.len() - usize::from(ends)];
        let width = column.iter().map(|[name, _]| name.len()).max().unwrap_or_default();
        for [name, read] in column {
            text += &format!("\t\t{name:width$} {read}\n");
        }
        for [name, read] in &block[column.len()..] {
            text += &format!("\t\t{name} {read}\n");
        }
    }
    text
}

pub(in super::super) fn write(interface: &Interface) -> String {
    let mut text =
        "// Code generated from include/mulu.h by tests/it/bindings.rs. DO NOT EDIT.\n\n\
        package mulu\n"
            .to_owned();
    for value in values(interface) {
        let (name, about) = (value.name, small(value.about));
        let at: String = value.at.iter().map(|at| format!(", {} int", own(at))).collect();
        let (mut members, mut reads) = (String::new(), Vec::new());
        for member in &value.members {
            let ([kind, read], name) = (member.read(&Go), camel(member.name));
            members += &format!("\t// {name}: {}.\n\t{name} {kind}\n", named(member.about));
            reads.push([format!("{name}:"), format!("{read},")]);
        }
        text += &format!(
            "\n// {name}: {about}\ntype {name} struct {{\n{members}}}\n\n\
            func (get *reading) {}(h *handle{at}) {name} {{\n\treturn {name}{{\n{}\t}}\n}}\n",
            call(name),
            beside(&reads),
        );
    }
    text
}
