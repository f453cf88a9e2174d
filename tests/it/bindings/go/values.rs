//! Go: the types of values, and a method of a reading for each that copies it out of its object.

use super::super::copies::Copies;
use super::super::values::{Gives, values};
use super::super::words::small;
use super::{call, camel, named};
use crate::interface::Interface;

const GO: Copies = Copies {
    function: call,
    constant: camel,
    index: |name| own(name).to_owned(),
    int: "int",
    size: "int",
    reads: |gives| match gives {
        Gives::Text => ["string", "get.text({f}(h{given}))"],
        Gives::Bytes => ["[]byte", "[]byte(get.text({f}(h{given})))"],
        Gives::Written => ["[]byte", "get.whole({f}(h{given}))"],
        Gives::First => ["string", "get.first({f}(h{given}))"],
        Gives::Second => ["int", "get.second({f}(h{given}, 1))"],
        Gives::Number => ["int", "get.number({f}(h{given}))"],
        Gives::Flag => ["bool", "get.number({f}(h{given})) == 1"],
        Gives::Returned => ["int", "{f}(h{given})"],
    },
    value: ["{name}", "get.{small}(h{given})"],
    list: |[kind, one], index, count| {
        let one = one.replace('\n', "\n\t");
        let read =
            format!("list({count}, func({index} int) {kind} {{\n\t\t\treturn {one}\n\t\t}})");
        [format!("[]{kind}"), read]
    },
};

/// The names that Go keeps for itself, or that other functions have here.
fn own(name: &str) -> &str {
    match name {
        "list" => "of",
        "each" => "i",
        name => name,
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

pub(super) fn write(interface: &Interface) -> String {
    let mut text =
        "// Code generated from include/mulu.h by tests/it/bindings.rs. DO NOT EDIT.\n\n\
        package mulu\n"
            .to_owned();
    for value in values(interface) {
        let (name, about) = (value.name, small(value.about));
        let at: String = value.at.iter().map(|at| format!(", {} int", own(at))).collect();
        let (mut members, mut reads) = (String::new(), Vec::new());
        for member in &value.members {
            let ([kind, read], name) = (GO.member(member), camel(&member.name));
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
