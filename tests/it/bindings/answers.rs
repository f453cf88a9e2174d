//! The nouns that only answer, of which Java and C# have the whole class as it stands in the header.

use super::objects::{Call, Words, capital, put};
use crate::interface::{Function, Interface};

/// Each of them, and what it is.
pub(super) const ANSWERS: &[(&str, &str)] = &[
    ("field", "What a member of an entry is called, what it holds, which words it takes."),
    ("question", "What an entry has to say now, may not say, or may say only so."),
    ("counting", "Which days are worked, and by when something is to be done."),
    ("decision", "Who may have the data, by which article, and by when."),
    ("request", "One request for data."),
    ("life", "Where a request stands, and what is to be done by when."),
    ("conversion", "A document written in another format, and what was lost by it."),
];

/// The comment of a function, and that of its second output: the sentence of the header names both.
fn comments(f: &Function, second: &str) -> [String; 2] {
    let comment = f.comment.trim_start_matches("/* ").trim_end_matches(" */");
    let comment = comment.replacen("Lends", "Gives", 1);
    match comment.split_once(&format!("; `{second}`, which may be NULL, is ")) {
        Some((first, what)) => [format!("{first}."), format!("The {second}: {what}")],
        None => [comment.clone(), comment],
    }
}

impl Words {
    /// The methods of the class.
    pub(super) fn methods(&self, interface: &Interface, noun: &str, indent: &str) -> String {
        let mut text = String::new();
        let (prefix, itself) = (format!("mulu_{noun}_"), format!("const mulu_{noun} *"));
        let asks_it = |f: &&Function| f.parameters.first().is_some_and(|p| p.kind == itself);
        for f in interface.functions.iter().filter(asks_it) {
            let verb = f.name.strip_prefix(&prefix).unwrap();
            let Call { gives, name, declared, more, .. } = self.call(f, &interface.nouns);
            let second = more.first().map_or("", |parameter| &parameter.name);
            let [comment, second_comment] = comments(f, second);
            let mut method =
                |comment: &str, gives: &str, name: &str, asked: &[&str], body: &str| {
                    let (comment, name, asked) =
                        ((self.doc)(comment), self.method(name), asked.join(", "));
                    text += &format!("\n{indent}{comment}\n");
                    text += &format!("{indent}public {gives} {name}({asked}) {{ {body} }}\n");
                };
            // Without the object itself, nor the second output, which has a method of its own.
            let asked: Vec<&str> =
                declared[1..declared.len() - more.len()].iter().map(|p| &**p).collect();
            let given: String =
                asked.iter().map(|p| format!(", {}", p.rsplit(' ').next().unwrap())).collect();
            let null = if more.is_empty() { "" } else { ", null" };
            let call = format!("{}.{name}(this{given}{null})", self.class);
            match gives {
                // It has an encoding of its own, or none.
                _ if verb == "document" => {
                    method(&comment, gives, verb, &asked, &format!("return {call};"));
                }
                _ if gives == self.bytes => {
                    let body = format!("return {}({call});", self.method("string"));
                    method(&comment, self.string, verb, &asked, &body);
                }
                _ if gives == self.pointer => {
                    let body = format!("return {}({call});", self.method("written"));
                    method(&comment, self.string, verb, &asked, &body);
                }
                _ => method(&comment, gives, verb, &asked, &format!("return {call};")),
            }
            for parameter in more {
                let [kind, new, value] = self.receiver(&parameter.kind);
                let gives = if parameter.kind == "int *" { "int" } else { self.size };
                // It comes with whichever text: the first will do.
                let call = call.replace(", which, null)", ", 1, more)");
                let body = format!("{kind} more = {new}; {call}; return {};", put(value, "more"));
                let asked: Vec<_> = asked.iter().copied().filter(|p| *p != "int which").collect();
                let name = format!("{verb}{}", capital(&parameter.name));
                method(&second_comment, gives, &name, &asked, &body);
            }
        }
        text
    }
}
