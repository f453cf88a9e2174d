//! Node: a function for each type of values that copies it out of its object; and the types, for TypeScript.

use super::super::values::{Ask, Copies, Gives, is_constant, values};
use super::super::words::camel;
use super::HEAD;
use crate::interface::Interface;

struct Node;

fn given(given: &[&str]) -> String {
    let word = |word: &&str| match is_constant(word) {
        true => format!(", constants.{word}"),
        false => format!(", {word}"),
    };
    given.iter().map(word).collect()
}

impl Copies for Node {
    fn ask(&self, ask: &Ask) -> [String; 2] {
        let asked = format!("('{}', it{})", ask.function.name, given(&ask.given));
        let (kind, how, then) = match ask.gives {
            Gives::Text => ("T", "text", ""),
            Gives::Bytes => ("Buffer", "bytes", ""),
            Gives::Written => ("T", "written", ""),
            Gives::TextOfTwo => ("T", "first", ""),
            Gives::NumberOfTwo => ("number", "second", ""),
            Gives::Number => ("number", "number", ""),
            Gives::Flag => ("boolean", "number", " === 1"),
            Gives::Returned => ("number", "returned", ""),
        };
        [kind.to_owned(), format!("ask.{how}{asked}{then}")]
    }

    fn index(&self, index: &str) -> [String; 2] {
        ["number", index].map(str::to_owned)
    }

    fn value(&self, name: &str, of: &[&str]) -> [String; 2] {
        [format!("{name}<T>"), format!("exports.{}(ask, it{})", camel(name), given(of))]
    }

    fn each(&self, [kind, one]: [String; 2], index: &str, count: &str) -> [String; 2] {
        [format!("{kind}[]"), format!("ask.list({count}, ({index}) => {one})")]
    }
}

pub(in super::super) fn write(interface: &Interface) -> String {
    let mut text = format!("{HEAD}'use strict'\n\nconst {{ constants }} = require('./header')\n");
    for value in values(interface) {
        let at = given(&value.at);
        text += &format!("\nexports.{} = (ask, it{at}) => ({{\n", camel(value.name));
        for member in &value.members {
            let [_, read] = member.read(&Node);
            text += &format!("  {}: {read},\n", camel(member.name));
        }
        text += "})\n";
    }
    text
}

pub(in super::super) fn types(interface: &Interface) -> String {
    let mut text = HEAD.to_owned();
    for value in values(interface) {
        let (name, about) = (value.name, value.about);
        text += &format!("\n/** {about} */\nexport interface {name}<T = string> {{\n");
        for member in &value.members {
            let ([kind, _], about) = (member.read(&Node), member.about.replace("MULU_", ""));
            text += &format!("  /** {about} */\n  readonly {}: {kind}\n", camel(member.name));
        }
        text += "}\n";
    }
    text
}
