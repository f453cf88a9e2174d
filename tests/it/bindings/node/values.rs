//! Node: a function for each type of values that copies it out of its object; and the types, for TypeScript.

use super::super::copies::Copies;
use super::super::values::{Gives, values};
use super::super::words::{camel, small};
use super::HEAD;
use crate::interface::Interface;

const NODE: Copies = Copies {
    function: |name| format!("mulu_{name}"),
    constant: |name| format!("constants.{name}"),
    index: str::to_owned,
    int: "number",
    size: "number",
    reads: |gives| match gives {
        Gives::Text => ["T", "ask.text('{f}', it{given})"],
        Gives::Bytes => ["Buffer", "ask.bytes('{f}', it{given})"],
        Gives::Written => ["T", "ask.written('{f}', it{given})"],
        Gives::First => ["T", "ask.first('{f}', it{given})"],
        Gives::Second => ["number", "ask.second('{f}', it{given})"],
        Gives::Number => ["number", "ask.number('{f}', it{given})"],
        Gives::Flag => ["boolean", "ask.number('{f}', it{given}) === 1"],
        Gives::Returned => ["number", "ask.returned('{f}', it{given})"],
    },
    value: ["{name}<T>", "exports.{small}(ask, it{given})"],
    list: |[kind, one], index, count| {
        [format!("{kind}[]"), format!("ask.list({count}, ({index}) => {one})")]
    },
};

pub(super) fn write(interface: &Interface) -> String {
    let mut text = format!("{HEAD}'use strict'\n\nconst {{ constants }} = require('./header')\n");
    for value in values(interface) {
        let at: String = value.at.iter().map(|at| format!(", {at}")).collect();
        text += &format!("\nexports.{} = (ask, it{at}) => ({{\n", small(value.name));
        for member in &value.members {
            let [_, read] = NODE.member(member);
            text += &format!("  {}: {read},\n", camel(&member.name));
        }
        text += "})\n";
    }
    text
}

pub(super) fn types(interface: &Interface) -> String {
    let mut text = HEAD.to_owned();
    for value in values(interface) {
        let (name, about) = (value.name, value.about);
        text += &format!("\n/** {about} */\nexport interface {name}<T = string> {{\n");
        for member in &value.members {
            let ([kind, _], about) = (NODE.member(member), member.about.replace("MULU_", ""));
            text += &format!("  /** {about} */\n  readonly {}: {kind}\n", camel(&member.name));
        }
        text += "}\n";
    }
    text
}
