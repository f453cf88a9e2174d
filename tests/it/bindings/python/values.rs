//! Python: the types of values, each with what copies it out of its object.

use super::super::records::{Count, Read, VALUES, Value, beside_a_text};
use crate::interface::Interface;

fn count(count: &Count, asked: &str) -> String {
    match count {
        Count::Number(f, which) => format!("it._number(\"mulu_{f}\", {asked}, H.{which})"),
        Count::Returned(f) => format!("library.mulu_{f}({})", asked.replacen("it", "it._raw", 1)),
    }
}

/// The type of a member, and what reads it.
fn member(interface: &Interface, value: &Value, read: &Read) -> [String; 2] {
    let asked = ["it"].iter().chain(value.at).copied().collect::<Vec<_>>().join(", ");
    let ask = |how: &str, f: &str| format!("it.{how}(\"mulu_{f}\", {asked})");
    let ask_which =
        |how: &str, f: &str, which: &str| format!("it.{how}(\"mulu_{f}\", {asked}, {which})");
    let each = |of: &str, number: &Count| format!("[{of} in range({})]", count(number, &asked));
    let (kind, read) = match read {
        Read::Given(_) => ("int", value.each().to_owned()),
        Read::Text(f, which) => ("AnyStr", ask_which("_text", f, &format!("H.{which}"))),
        Read::Number(f, which) => ("int", ask_which("_number", f, &format!("H.{which}"))),
        Read::Flag(f, which) => {
            ("bool", format!("bool({})", ask_which("_number", f, &format!("H.{which}"))))
        }
        Read::Last(f, _) if beside_a_text(interface, f) => ("int", ask_which("_number", f, "1")),
        Read::Last(f, _) => ("int", ask("_number", f)),
        Read::Returned(f, _) => ("int", count(&Count::Returned(f), &asked)),
        Read::Lent(f, _) => ("AnyStr", ask("_text", f)),
        Read::Bytes(f, _) => ("bytes", ask("_bytes", f)),
        Read::Written(f, _) => ("AnyStr", ask("_written", f)),
        Read::Texts(f, number, _) => {
            ("List[AnyStr]", each(&format!("{} for each", ask_which("_text", f, "each")), number))
        }
        Read::Numbers(f, number, _) => {
            ("List[int]", each(&format!("{} for each", ask_which("_number", f, "each")), number))
        }
        Read::Values(name, number, _) => {
            let one = Value::named(name).each();
            let read = each(&format!("{name}._of({asked}, {one}) for {one}"), number);
            return [format!("List[{name}[AnyStr]]"), read];
        }
        Read::List(name, list, f) => {
            let one = Value::named(name).each();
            let number = count(&Count::Returned(f), &format!("{asked}, H.{list}"));
            let read =
                format!("[{name}._of({asked}, H.{list}, {one}) for {one} in range({number})]");
            return [format!("List[{name}[AnyStr]]"), read];
        }
        Read::Lists(name, lists, f, _) => {
            let [list, one] = Value::named(name).at else { panic!("{name} is in no lists") };
            let [lists, number] = [(lists, asked.clone()), (f, format!("{asked}, {list}"))]
                .map(|(f, asked)| count(&Count::Returned(f), &asked));
            let read = format!(
                "[[{name}._of({asked}, {list}, {one}) for {one} in range({number})]\n{:20}for {list} in range({lists})]",
                ""
            );
            return [format!("List[List[{name}[AnyStr]]]"), read];
        }
    };
    [kind.to_owned(), read]
}

pub(in super::super) fn write(interface: &Interface) -> String {
    let names: Vec<_> = VALUES.iter().map(|value| format!("\"{}\"", value.name)).collect();
    let mut text = format!(
        "\"\"\"What the library says, copied out of it: of str or of bytes, as the checker speaks.\"\"\"\n\
        # Written from include/mulu.h by tests/it/bindings.rs.\n\
        from dataclasses import dataclass\nfrom typing import AnyStr, Generic, List\n\n\
        from . import _header as H\nfrom ._library import Object, library\n\n\
        __all__ = [\n    {},\n]\n",
        names.join(",\n    ")
    );
    for value in VALUES {
        let (name, at) = (value.name, value.at.iter().map(|at| format!(", {at}: int")));
        text += &format!("\n\n@dataclass(frozen=True)\nclass {name}(Generic[AnyStr]):\n");
        text += &format!("    \"\"\"{}\"\"\"\n", value.about);
        let mut reads = String::new();
        for (member_name, read) in value.members {
            let [kind, how] = member(interface, value, read);
            text += &format!(
                "    {member_name}: {kind}  # {}\n",
                read.about(interface).replace("MULU_", "")
            );
            reads += &format!("            {member_name}={how},\n");
        }
        text += &format!(
            "\n    @classmethod\n    def _of(cls, it: Object[AnyStr]{}) -> \"{name}[AnyStr]\":\n        \
            return cls(\n{reads}        )\n",
            at.collect::<String>()
        );
    }
    text
}
