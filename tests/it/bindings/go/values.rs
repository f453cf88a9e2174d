//! Go: the types of values, and a method of a reading for each that copies it out of its object.

use super::super::records::{Count, Read, VALUES, Value, beside_a_text};
use super::{camel, named};
use crate::interface::Interface;

/// The name of a function of header.go: `ruleText`.
pub(super) fn call(function: &str) -> String {
    let name = camel(function);
    name[..1].to_lowercase() + &name[1..]
}

/// The names that Go keeps for itself, or that other functions have here.
fn own(name: &str) -> &str {
    if name == "list" { "of" } else { name }
}

fn count(count: &Count, asked: &str) -> String {
    match count {
        Count::Number(f, which) => format!("get.number({}({asked}, {}))", call(f), camel(which)),
        Count::Returned(f) => format!("{}({asked})", call(f)),
    }
}

/// The type of a member, and what reads it.
fn member(interface: &Interface, value: &Value, read: &Read) -> [String; 2] {
    let asked = ["h"].into_iter().chain(value.at.iter().map(|at| own(at)));
    let asked = asked.collect::<Vec<_>>().join(", ");
    let ask = |how: &str, f: &str, more: &str| format!("get.{how}({}({asked}{more}))", call(f));
    let which = |which: &str| format!(", {}", camel(which));
    let each = |kind: &str, number: String, one: &str, read: String| {
        let read =
            format!("list({number}, func({one} int) {kind} {{\n\t\t\treturn {read}\n\t\t}})");
        [format!("[]{kind}"), read]
    };
    let (kind, read) = match read {
        Read::Given(_) => ("int", value.each().to_owned()),
        Read::Text(f, constant) => {
            let how = if beside_a_text(interface, f) { "first" } else { "text" };
            ("string", ask(how, f, &which(constant)))
        }
        Read::Number(f, constant) => ("int", ask("number", f, &which(constant))),
        Read::Flag(f, constant) => ("bool", ask("number", f, &which(constant)) + " == 1"),
        Read::Last(f, _) if beside_a_text(interface, f) => ("int", ask("second", f, ", 1")),
        Read::Last(f, _) => ("int", ask("number", f, "")),
        Read::Returned(f, _) => ("int", format!("{}({asked})", call(f))),
        Read::Lent(f, _) => ("string", ask("text", f, "")),
        Read::Bytes(f, _) => ("[]byte", format!("[]byte({})", ask("text", f, ""))),
        Read::Written(f, _) => ("[]byte", ask("whole", f, "")),
        Read::Texts(f, number, _) => {
            return each("string", count(number, &asked), "i", ask("text", f, ", i"));
        }
        Read::Numbers(f, number, _) => {
            return each("int", count(number, &asked), "i", ask("number", f, ", i"));
        }
        Read::Values(name, number, _) => {
            let one = Value::named(name).each();
            let read = format!("get.{}({asked}, {one})", call(name));
            return each(name, count(number, &asked), one, read);
        }
        Read::List(name, list, f) => {
            let asked = asked + &which(list);
            let one = Value::named(name).each();
            let read = format!("get.{}({asked}, {one})", call(name));
            return each(name, count(&Count::Returned(f), &asked), one, read);
        }
        Read::Lists(name, lists, f, _) => {
            let [list, one] = Value::named(name).at else { panic!("{name} is in no lists") };
            let number = count(&Count::Returned(f), &format!("{asked}, {list}"));
            let read = format!("get.{}({asked}, {list}, {one})", call(name));
            let [kind, read] = each(name, number, one, read);
            let read = read.replace('\n', "\n\t");
            return each(&kind, count(&Count::Returned(lists), &asked), list, read);
        }
    };
    [kind.to_owned(), read]
}

/// Beside each other, as gofmt has them: what begins a line, and in a second column what follows.
fn beside(lines: &[[String; 2]]) -> String {
    let width = lines.iter().map(|[name, _]| name.len()).max().unwrap_or_default();
    lines.iter().map(|[name, rest]| format!("\t{name:width$} {rest}\n")).collect()
}

pub(in super::super) fn write(interface: &Interface) -> String {
    let mut text =
        "// Code generated from include/mulu.h by tests/it/bindings.rs. DO NOT EDIT.\n\n\
        package mulu\n"
            .to_owned();
    for value in VALUES {
        let (name, about) = (value.name, value.about);
        let at: String = value.at.iter().map(|at| format!(", {} int", own(at))).collect();
        let (mut members, mut reads) = (String::new(), Vec::new());
        for (member_name, read) in value.members {
            let [kind, how] = member(interface, value, read);
            let member_name = camel(member_name);
            members += &format!("\t// {member_name}: {}.\n", named(read.about(interface)));
            members += &format!("\t{member_name} {kind}\n");
            reads.push([format!("{member_name}:"), format!("{how},")]);
        }
        text += &format!("\n// {name}: {}{}\n", about[..1].to_lowercase(), &about[1..]);
        text += &format!("type {name} struct {{\n{members}}}\n\n");
        text += &format!("func (get *reading) {}(h *handle{at}) {name} {{\n", call(name));
        // gofmt begins a new column behind a value of several lines.
        text += &format!("\treturn {name}{{\n");
        let mut block = Vec::new();
        for [name, read] in reads {
            let ends = read.contains('\n');
            if ends {
                text += &beside(&block).replace('\t', "\t\t");
                block.clear();
                text += &format!("\t\t{name} {read}\n");
            } else {
                block.push([name, read]);
            }
        }
        text += &beside(&block).replace('\t', "\t\t");
        text += "\t}\n}\n";
    }
    text
}
