//! Python: the types of values, each with what copies it out of its object.

use super::super::copies::Copies;
use super::super::values::{Gives, values};
use crate::interface::Interface;

const PYTHON: Copies = Copies {
    function: |name| format!("mulu_{name}"),
    constant: |name| format!("H.{name}"),
    index: str::to_owned,
    int: "int",
    size: "int",
    reads: |gives| match gives {
        Gives::Text | Gives::First => ["AnyStr", "it._text(\"{f}\", it{given})"],
        Gives::Bytes => ["bytes", "it._bytes(\"{f}\", it{given})"],
        Gives::Written => ["AnyStr", "it._written(\"{f}\", it{given})"],
        Gives::Second => ["int", "it._number(\"{f}\", it{given}, 1)"],
        Gives::Number => ["int", "it._number(\"{f}\", it{given})"],
        Gives::Flag => ["bool", "bool(it._number(\"{f}\", it{given}))"],
        Gives::Returned => ["int", "library.{f}(it._raw{given})"],
    },
    value: ["{name}[AnyStr]", "{name}._of(it{given})"],
    list: |[kind, one], index, count| {
        // A list of lists has a line for each. All are tuples, so that a value can be in a set.
        let end = if one.starts_with("tuple") { format!("\n{:26}", "") } else { " ".to_owned() };
        [format!("Tuple[{kind}, ...]"), format!("tuple({one}{end}for {index} in range({count}))")]
    },
};

pub(super) fn write(interface: &Interface) -> String {
    let values = values(interface);
    let names: Vec<_> = values.iter().map(|value| format!("\"{}\"", value.name)).collect();
    let mut text = format!(
        "\"\"\"What the library says, copied out of it: of str or of bytes, as the checker speaks.\"\"\"\n\
        # Written from include/mulu.h by tests/it/bindings.rs.\n\
        from dataclasses import dataclass\nfrom typing import AnyStr, Generic, Tuple\n\n\
        from . import _header as H\nfrom ._library import Object, library\n\n\
        __all__ = [\n    {},\n]\n",
        names.join(",\n    ")
    );
    for value in values {
        let (name, about) = (value.name, value.about);
        let at: String = value.at.iter().map(|at| format!(", {at}: int")).collect();
        let mut reads = String::new();
        text += &format!("\n\n@dataclass(frozen=True)\nclass {name}(Generic[AnyStr]):\n");
        text += &format!("    \"\"\"{about}\"\"\"\n");
        for member in &value.members {
            let ([kind, read], name) = (PYTHON.member(member), &member.name);
            text += &format!("    {name}: {kind}  # {}\n", member.about.replace("MULU_", ""));
            reads += &format!("            {name}={read},\n");
        }
        text += &format!(
            "\n    @classmethod\n    def _of(cls, it: Object[AnyStr]{at}) -> \"{name}[AnyStr]\":\n        \
            return cls(\n{reads}        )\n"
        );
    }
    text
}
