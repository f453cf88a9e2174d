//! Python: what an object does by one call.

use super::super::nouns::{Gives, Method, Takes, kept, methods};
use super::super::words::{capital, wrapped};
use crate::interface::Interface;

/// What Python takes for a column.
const COLUMN: &str = " Each of `data` and `offsets` is bytes, a writable buffer, a buffer of Arrow, or the address of its \
    first byte, which the caller keeps alive. Nothing is copied.";

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
    let about =
        method.about.replace("NULL", "None").replace("MULU_", "").replace("`from`", "`format`");
    let about = match method.takes[..] {
        [Takes::Column] => about + COLUMN,
        _ => about,
    };
    let about = wrapped(&format!("\"\"\"{about}\"\"\""), "        ", 118);
    format!("\n    def {}({declared}) -> {gives}:\n{about}\n        {body}\n", method.name)
}

pub(super) fn write(interface: &Interface) -> String {
    let mut text = "\"\"\"What an object does by one call, in the words of the header.\"\"\"\n\
        # Written from include/mulu.h by tests/it/bindings.rs.\n\
        from typing import Any, AnyStr, Optional\n\n\
        from . import _header as H\nfrom ._library import Object, Text, column\n\
        from ._report import Report\nfrom ._values import *\n"
        .to_owned();
    for (noun, about) in kept(interface).chain([("checker", "What a checker does.")]) {
        let class = if noun == "checker" { "Checks".to_owned() } else { capital(noun) };
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
            capital(&constant.comment),
        );
    }
    text
}
