//! Python: the constants, and each function with the types that `ctypes` asks for.

use super::methods::{Gives, Method, NOUNS, Takes, class, methods, wrapped};
use super::values::{Count, Read, VALUES, Value, beside_a_text};
use crate::interface::{Function, Interface};

/// A C type in the words of `ctypes`, which whoever takes all constants of the module does not take with them. A noun
/// of ours is a pointer of which only C knows what it points to.
fn kind(c: &str) -> &'static str {
    match c {
        "void" => "None",
        "int" => "_c.c_int",
        "size_t" => "_c.c_size_t",
        "const char *" => "_c.c_char_p",
        "const char **" => "_c.POINTER(_c.c_void_p)",
        "const int *" => "_c.POINTER(_c.c_int)",
        "size_t *" => "_c.POINTER(_c.c_size_t)",
        "int *" => "_c.POINTER(_c.c_int)",
        noun if noun.ends_with("**") => "_c.POINTER(_c.c_void_p)",
        noun if noun.ends_with('*') => "_c.c_void_p",
        other => panic!("ctypes: nobody has said what `{other}` is"),
    }
}

fn function(f: &Function) -> String {
    let parameters: Vec<_> = f.parameters.iter().map(|p| kind(&p.kind)).collect();
    format!("    \"{}\": ({}, [{}]),\n", f.name, kind(&f.returns), parameters.join(", "))
}

pub(super) fn write(interface: &Interface) -> String {
    let mut text = "# Written from include/mulu.h by tests/it/bindings.rs.\n\
        import ctypes as _c\n\n"
        .to_owned();
    for constant in &interface.constants {
        let note = match constant.comment.is_empty() {
            true => String::new(),
            false => format!("  # {}", constant.comment),
        };
        let name = constant.name.strip_prefix("MULU_").unwrap();
        text += &format!("{name} = {}{note}\n", constant.value);
    }
    text += "\n_FUNCTIONS = {\n";
    text.extend(interface.functions.iter().map(function));
    text += "}\n\n# The noun that a function makes.\n_MAKES = {\n";
    for f in &interface.functions {
        if let Some(out) = f.parameters.iter().find(|parameter| parameter.name == "out") {
            let noun = out.kind.trim_start_matches("mulu_").trim_end_matches(" **");
            text += &format!("    \"{}\": \"{noun}\",\n", f.name);
        }
    }
    text += "}\n";
    text
}

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

pub(super) fn values(interface: &Interface) -> String {
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
            text += &format!("    {member_name}: {kind}  # {}\n", read.about(interface));
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

/// The parameters of a method, and what is given for them.
fn takes(method: &Method) -> [String; 2] {
    let (mut declared, mut given) = ("self".to_owned(), "self".to_owned());
    for (at, take) in method.takes.iter().enumerate() {
        let last = at + 1 == method.takes.len();
        let (name, kind) = match take {
            Takes::Column => {
                declared += ", data: Any, offsets: Any, count: int";
                given += ", *column(data, offsets, count)";
                continue;
            }
            Takes::Document(name) | Takes::Words(name) => (*name, "Text".to_owned()),
            Takes::Object(name, class, true) if last => {
                (*name, format!("Optional[{class}[AnyStr]] = None"))
            }
            Takes::Object(name, class, true) => (*name, format!("Optional[{class}[AnyStr]]")),
            Takes::Object(name, class, false) => (*name, format!("{class}[AnyStr]")),
            Takes::Number("format") => ("format", "int = H.FORMAT_AUTO".to_owned()),
            Takes::Number("words") => ("words", "int = H.WORDS_KEYS".to_owned()),
            Takes::Number("extension") => ("extension", "int = 0".to_owned()),
            // A word that Python keeps for itself.
            Takes::Number("from") => ("format", "int".to_owned()),
            Takes::Number(name) => (*name, "int".to_owned()),
            Takes::Flag(name) => (*name, "bool = False".to_owned()),
        };
        declared += &format!(", {name}: {kind}");
        given += &format!(", {name}");
    }
    [declared, given]
}

fn method(method: &Method) -> String {
    let [declared, given] = takes(method);
    let call = |how: &str| format!("self.{how}(\"{}\", {given})", method.function.name);
    let made = |class: &str| format!("self._made({class}, \"{}\", {given})", method.function.name);
    let (gives, body) = match &method.gives {
        Gives::Nothing => ("None".to_owned(), call("_call")),
        Gives::Text => ("AnyStr".to_owned(), format!("return {}", call("_text"))),
        Gives::Number => ("int".to_owned(), format!("return {}", call("_number"))),
        Gives::Flag => ("bool".to_owned(), format!("return bool({})", call("_number"))),
        Gives::Written => ("AnyStr".to_owned(), format!("return {}", call("_written"))),
        Gives::Object(class) => (format!("{class}[AnyStr]"), format!("return {}", made(class))),
        Gives::Value(class) => {
            (format!("{class}[AnyStr]"), format!("return {class}._of({})", made("Object")))
        }
    };
    let about = method.about.replace("NULL", "None").replace("MULU_", "");
    let about = wrapped(&format!("\"\"\"{about}\"\"\""), "        ", 118);
    format!("\n    def {}({declared}) -> {gives}:\n{about}\n        {body}\n", method.name)
}

pub(super) fn objects(interface: &Interface) -> String {
    let mut text = "\"\"\"What an object does by one call, in the words of the header.\"\"\"\n\
        # Written from include/mulu.h by tests/it/bindings.rs.\n\
        from typing import Any, AnyStr, Optional\n\n\
        from . import _header as H\nfrom ._library import Object, Text, column\n\
        from ._report import Report\nfrom ._values import *\n"
        .to_owned();
    for (noun, about) in NOUNS.into_iter().chain([("checker", "What a checker does.")]) {
        let class = if noun == "checker" { "Checks".to_owned() } else { class(noun) };
        text += &format!("\n\nclass {class}(Object[AnyStr]):\n    \"\"\"{about}\"\"\"\n");
        match noun {
            "request" => text += &request(interface),
            "checker" => {}
            _ => text += "    _changes = True\n",
        }
        // One of them has both ways to check a request.
        let methods = methods(interface, noun).into_iter();
        text.extend(methods.filter(|m| !m.name.starts_with("check_request")).map(|m| method(&m)));
    }
    text
}

/// The texts of a request, which are asked for one by one.
fn request(interface: &Interface) -> String {
    let mut text = String::new();
    for constant in &interface.constants {
        let Some(which) = constant.name.strip_prefix("MULU_REQUEST_") else { continue };
        text += &format!(
            "\n    @property\n    def {}(self) -> AnyStr:\n        \"\"\"{}.\"\"\"\n        \
            return self._text(\"mulu_request_text\", self, H.REQUEST_{which})\n",
            which.to_lowercase(),
            class(&constant.comment),
        );
    }
    text
}
