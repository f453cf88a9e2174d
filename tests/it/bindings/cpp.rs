//! C++: the types of values, and a function for each that copies it out of its object.

use super::Files;
use super::copies::Copies;
use super::values::{Gives, values};
use super::words::small;
use crate::interface::Interface;

pub(super) fn files(interface: &Interface) -> Files {
    vec![("mulu_values.hpp".into(), write(interface))]
}

const CPP: Copies = Copies {
    function: |name| format!("mulu_{name}"),
    constant: |name| format!("MULU_{name}"),
    index: |name| if name == "each" { "i" } else { name }.to_owned(),
    int: "int",
    size: "std::size_t",
    reads: |gives| match gives {
        Gives::Text | Gives::Bytes => ["std::string", "lend({f}, it{given})"],
        Gives::Written => ["std::string", "written({f}, it{given})"],
        Gives::First => ["std::string", "first({f}, it{given})"],
        Gives::Second => ["{n}", "second<{n}>({f}, it{given}, 1)"],
        Gives::Number => ["{n}", "give<{n}>({f}, it{given})"],
        Gives::Flag => ["bool", "give<{n}>({f}, it{given}) == 1"],
        Gives::Returned => ["{n}", "{f}(it{given})"],
    },
    value: ["{name}", "read_{small}(it{given})"],
    list: |[kind, one], index, count| {
        let one = one.replace('\n', "\n    ");
        let read = format!(
            "list<{kind}>({count}, [&](std::size_t {index}) {{\n                return {one};\n            }})"
        );
        [format!("std::vector<{kind}>"), read]
    },
};

fn write(interface: &Interface) -> String {
    let (mut types, mut reads) = (String::new(), String::new());
    for value in values(interface) {
        let (name, about) = (value.name, value.about);
        let at: String = value
            .at
            .iter()
            .map(|at| match *at {
                "list" => ", int list".to_owned(),
                at => format!(", std::size_t {at}"),
            })
            .collect();
        types += &format!("\n// {about}\nstruct {name} {{\n");
        reads += &format!(
            "    static {name} read_{}(const mulu_{} *it{at}) {{\n        return {name}{{\n",
            small(name),
            value.of,
        );
        for member in &value.members {
            let [kind, read] = CPP.member(member);
            types += &format!("    {kind} {}; // {}\n", member.name, member.about);
            reads += &format!("            {read},\n");
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
