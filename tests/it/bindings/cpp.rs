//! C++: the types of values, and a function for each that copies it out of its object.

use super::values::{Ask, Copies, Gives, is_constant, values};
use crate::interface::Interface;

struct Cpp;

fn given(given: &[&str]) -> String {
    let word = |word: &&str| match *word {
        "each" => ", i".to_owned(),
        word if is_constant(word) => format!(", MULU_{word}"),
        word => format!(", {word}"),
    };
    "it".to_owned() + &given.iter().map(word).collect::<String>()
}

impl Copies for Cpp {
    fn ask(&self, ask: &Ask) -> [String; 2] {
        let (f, given) = (&ask.function.name, given(&ask.given));
        let number = if ask.is_int() { "int" } else { "std::size_t" };
        let (kind, read) = match ask.gives {
            Gives::Text | Gives::Bytes => ("std::string", format!("lend({f}, {given})")),
            Gives::Written => ("std::string", format!("written({f}, {given})")),
            Gives::TextOfTwo => ("std::string", format!("first({f}, {given})")),
            Gives::NumberOfTwo => (number, format!("second<{number}>({f}, {given}, 1)")),
            Gives::Number if ask.is_int() => (number, format!("give<int>({f}, {given})")),
            Gives::Number => (number, format!("give({f}, {given})")),
            Gives::Flag => ("bool", format!("give({f}, {given}) == 1")),
            Gives::Returned => (number, format!("{f}({given})")),
        };
        [kind.to_owned(), read]
    }

    fn index(&self, index: &str) -> [String; 2] {
        ["std::size_t", index].map(str::to_owned)
    }

    fn value(&self, name: &str, of: &[&str]) -> [String; 2] {
        [name.to_owned(), format!("{}({})", reader(name), given(of))]
    }

    fn each(&self, [kind, one]: [String; 2], index: &str, count: &str) -> [String; 2] {
        let (index, one) = (if index == "each" { "i" } else { index }, one.replace('\n', "\n    "));
        let read = format!(
            "list<{kind}>({count}, [&](std::size_t {index}) {{\n                return {one};\n            }})"
        );
        [format!("std::vector<{kind}>"), read]
    }
}

fn reader(name: &str) -> String {
    format!("read_{}", name.to_lowercase())
}

pub(super) fn write(interface: &Interface) -> String {
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
            "    static {name} {}(const mulu_{} *it{at}) {{\n        return {name}{{\n",
            reader(name),
            value.of,
        );
        for member in &value.members {
            let [kind, read] = member.read(&Cpp);
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
