//! Python: the types of values, each with what copies it out of its object.

use super::super::values::{Ask, Copies, Gives, is_constant, values};
use crate::interface::Interface;

struct Python;

fn given(given: &[&str]) -> String {
    let word = |word: &&str| format!(", {}{word}", if is_constant(word) { "H." } else { "" });
    given.iter().map(word).collect()
}

impl Copies for Python {
    fn ask(&self, ask: &Ask) -> [String; 2] {
        let (f, given) = (&ask.function.name, given(&ask.given));
        let read = |how: &str| format!("it.{how}(\"{f}\", it{given})");
        let (kind, read) = match ask.gives {
            Gives::Text | Gives::TextOfTwo => ("AnyStr", read("_text")),
            Gives::Bytes => ("bytes", read("_bytes")),
            Gives::Written => ("AnyStr", read("_written")),
            Gives::Number => ("int", read("_number")),
            Gives::NumberOfTwo => ("int", format!("it._number(\"{f}\", it{given}, 1)")),
            Gives::Flag => ("bool", format!("bool({})", read("_number"))),
            Gives::Returned => ("int", format!("library.{f}(it._raw{given})")),
        };
        [kind.to_owned(), read]
    }

    fn index(&self, index: &str) -> [String; 2] {
        ["int", index].map(str::to_owned)
    }

    fn value(&self, name: &str, of: &[&str]) -> [String; 2] {
        [format!("{name}[AnyStr]"), format!("{name}._of(it{})", given(of))]
    }

    fn each(&self, [kind, one]: [String; 2], index: &str, count: &str) -> [String; 2] {
        // A list of lists has a line for each.
        let end = if one.starts_with('[') { format!("\n{:20}", "") } else { " ".to_owned() };
        [format!("List[{kind}]"), format!("[{one}{end}for {index} in range({count})]")]
    }
}

pub(in super::super) fn write(interface: &Interface) -> String {
    let values = values(interface);
    let names: Vec<_> = values.iter().map(|value| format!("\"{}\"", value.name)).collect();
    let mut text = format!(
        "\"\"\"What the library says, copied out of it: of str or of bytes, as the checker speaks.\"\"\"\n\
        # Written from include/mulu.h by tests/it/bindings.rs.\n\
        from dataclasses import dataclass\nfrom typing import AnyStr, Generic, List\n\n\
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
            let ([kind, read], name) = (member.read(&Python), member.name);
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
