//! C++: the types of values, and a function for each that copies it out of its object.

use super::records::{Count, Read, VALUES, Value, beside_a_text};
use crate::interface::Interface;

fn snake(name: &str) -> String {
    format!("read_{}", name.to_lowercase())
}

fn count(count: &Count, asked: &str) -> String {
    match count {
        Count::Number(f, which) => format!("give(mulu_{f}, {asked}, MULU_{which})"),
        Count::Returned(f) => format!("mulu_{f}({asked})"),
    }
}

/// The type of a number that a function gives or returns.
fn number(interface: &Interface, function: &str) -> &'static str {
    let name = format!("mulu_{function}");
    let f = interface.functions.iter().find(|f| f.name == name).unwrap();
    match f.parameters.last() {
        Some(last) if last.kind == "size_t *" => "std::size_t",
        _ => "int",
    }
}

/// The type of a member, and what reads it.
fn member(interface: &Interface, value: &Value, read: &Read) -> [String; 2] {
    let asked = ["it"].iter().chain(value.at).copied().collect::<Vec<_>>().join(", ");
    let ask = |how: &str, f: &str, more: &str| format!("{how}(mulu_{f}, {asked}{more})");
    let which = |which: &str| format!(", MULU_{which}");
    let each = |kind: &str, number: String, one: &str, read: String| {
        let read = format!(
            "list<{kind}>({number}, [&](std::size_t {one}) {{\n                return {read};\n            }})"
        );
        [format!("std::vector<{kind}>"), read]
    };
    let (kind, read) = match read {
        Read::Given(_) => ("std::size_t", value.each().to_owned()),
        Read::Text(f, constant) => {
            let how = if beside_a_text(interface, f) { "first" } else { "lend" };
            ("std::string", ask(how, f, &which(constant)))
        }
        Read::Number(f, constant) => ("std::size_t", ask("give", f, &which(constant))),
        Read::Flag(f, constant) => ("bool", ask("give", f, &which(constant)) + " == 1"),
        Read::Last(f, _) => {
            let kind = number(interface, f);
            let (how, more) =
                if beside_a_text(interface, f) { ("second", ", 1") } else { ("give", "") };
            (kind, ask(&format!("{how}<{kind}>"), f, more))
        }
        Read::Returned(f, _) => (number(interface, f), count(&Count::Returned(f), &asked)),
        Read::Lent(f, _) | Read::Bytes(f, _) => ("std::string", ask("lend", f, "")),
        Read::Written(f, _) => ("std::string", ask("written", f, "")),
        Read::Texts(f, number, _) => {
            return each("std::string", count(number, &asked), "i", ask("lend", f, ", i"));
        }
        Read::Numbers(f, number, _) => {
            return each("std::size_t", count(number, &asked), "i", ask("give", f, ", i"));
        }
        Read::Values(name, number, _) => {
            let one = Value::named(name).each();
            let read = format!("{}({asked}, {one})", snake(name));
            return each(name, count(number, &asked), one, read);
        }
        Read::List(name, list, f) => {
            let asked = asked + &which(list);
            let one = Value::named(name).each();
            let read = format!("{}({asked}, {one})", snake(name));
            return each(name, count(&Count::Returned(f), &asked), one, read);
        }
        Read::Lists(name, lists, f, _) => {
            let [list, one] = Value::named(name).at else { panic!("{name} is in no lists") };
            let number = count(&Count::Returned(f), &format!("{asked}, {list}"));
            let read = format!("{}({asked}, {list}, {one})", snake(name));
            let [kind, read] = each(name, number, one, read);
            let read = read.replace('\n', "\n    ");
            return each(&kind, count(&Count::Returned(lists), &asked), list, read);
        }
    };
    [kind.to_owned(), read]
}

pub(super) fn values(interface: &Interface) -> String {
    let (mut types, mut reads) = (String::new(), String::new());
    for value in VALUES {
        let (name, about) = (value.name, value.about);
        types += &format!("\n// {about}\nstruct {name} {{\n");
        let parameters = value.at.iter().map(|at| match *at {
            "list" => ", int list".to_owned(),
            at => format!(", std::size_t {at}"),
        });
        reads += &format!(
            "    static {name} {}(const mulu_{} *it{}) {{\n        return {name}{{\n",
            snake(name),
            value.of,
            parameters.collect::<String>()
        );
        for (member_name, read) in value.members {
            let [kind, how] = member(interface, value, read);
            types += &format!("    {kind} {member_name}; // {}\n", read.about(interface));
            reads += &format!("            {how},\n");
        }
        types += "};\n";
        reads += "        };\n    }\n";
    }
    format!(
        "// What the library says, copied out of it: a part of mulu.hpp, which includes it.\n\
        // Written from mulu.h by tests/it/bindings.rs.\nnamespace mulu {{\n{types}\n\
        class Reads : protected Calls {{\nprotected:\n{reads}}};\n}} // namespace mulu\n"
    )
}
