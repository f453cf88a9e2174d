//! What Java and C# have in common: each function once as C has it, and once as a language with objects would: a
//! text and its length are one, what is lent or made is returned, and a status that is no MULU_OK is thrown.

use super::calls::{Is, Part, lends_a_document, parts};
use super::copies::Copies;
use super::nouns;
use super::values::values;
use super::words::{capital, put};
use crate::interface::{Function, Interface, Parameter};

/// How a language says it; `{}` stands for what is put there.
pub(super) struct Words {
    /// A size_t for its users, and as C has it; how one becomes the other.
    pub(super) size: &'static str,
    pub(super) c_size: &'static str,
    pub(super) to_c: &'static str,
    pub(super) from_c: &'static str,
    /// A text with its length.
    pub(super) bytes: &'static str,
    pub(super) length: &'static str,
    pub(super) string: &'static str,
    /// A pointer to an object; what receives one, a size or an int, and how that is made and read.
    pub(super) pointer: &'static str,
    pub(super) pointers: [&'static str; 3],
    pub(super) sizes: [&'static str; 3],
    pub(super) ints: [&'static str; 3],
    pub(super) arrow: &'static str,
    /// A function of C, what stands before an output of it, and the class that holds them all.
    pub(super) native: &'static str,
    pub(super) out: &'static str,
    pub(super) class: &'static str,
    /// How a finding is copied out of `report`.
    pub(super) finding: Copies,
    /// A comment before a declaration.
    pub(super) doc: fn(&str) -> String,
    /// Whether methods begin with a capital.
    pub(super) capitals: bool,
}

/// A function as the language has it.
struct Call<'a> {
    gives: &'a str,
    name: &'a str,
    declared: Vec<String>,
    /// Those of them, the last, that receive an output besides the first.
    more: Vec<Part<'a>>,
    body: String,
}

/// The comment of a function, and that of its second output: the sentence of the header names both.
fn comments(f: &Function, second: &str) -> [String; 2] {
    let comment = f.about().replacen("Lends", "Gives", 1);
    match comment.split_once(&format!("; `{second}`, which may be NULL, is ")) {
        Some((first, what)) => [format!("{first}."), format!("The {second}: {what}")],
        None => [comment.clone(), comment],
    }
}

impl Words {
    pub(super) fn method(&self, name: &str) -> String {
        if self.capitals { capital(name) } else { name.to_owned() }
    }

    /// What receives an output.
    fn receiver(&self, c: &str) -> [&'static str; 3] {
        match c {
            "int *" => self.ints,
            "size_t *" => self.sizes,
            _ => self.pointers,
        }
    }

    /// What is given for an output.
    fn given(&self, c: &str) -> &'static str {
        match c {
            "int *" => "int",
            "size_t *" => self.size,
            _ => self.pointer,
        }
    }

    /// A C type as the language hands it to C.
    fn kind(&self, c: &str) -> &'static str {
        match c {
            "void" => "void",
            "int" => "int",
            "size_t" => self.c_size,
            "const char *" => self.bytes,
            "const int *" => "int[]",
            "int *" | "size_t *" => self.receiver(c)[0],
            _ if c.ends_with("**") => self.receiver(c)[0],
            _ => self.pointer,
        }
    }

    fn call<'a>(&'a self, f: &'a Function) -> Call<'a> {
        let (mut declared, mut passed, mut more) = (Vec::new(), Vec::new(), Vec::new());
        let mut around = "{}".to_owned();
        let changes = f.parameters.first().is_some_and(|p| p.kind.starts_with("mulu_"));
        let (mut gives, mut inner) = match &*f.returns {
            "size_t" => (self.size, self.from_c.to_owned()),
            _ if changes => ("int", format!("Handle.{}({{}})", self.method("done"))),
            _ => ("int", "{}".to_owned()),
        };
        let mut has_output = false;
        for part in parts(f) {
            let name = part.name;
            let mut takes = |kind: &str, given: String| {
                declared.push(format!("{kind} {name}"));
                passed.push(given);
            };
            match part.is {
                _ if part.comes_out() && has_output => {
                    takes(self.kind(part.kind), name.to_owned());
                    more.push(part);
                }
                Is::Lent => {
                    (gives, has_output) = (self.bytes, true);
                    let (lent, length) = (self.method("lent"), part.length);
                    inner = format!("Handle.{lent}(({name}_, {length}_) {} {{}})", self.arrow);
                    passed.extend([format!("{name}_"), format!("{length}_")]);
                }
                Is::Number | Is::Made => {
                    let [_, new, value] = self.receiver(part.kind);
                    (gives, has_output) = (self.given(part.kind), true);
                    let out = self.method("out");
                    inner =
                        put(value, &format!("Handle.{out}({new}, {name}_ {} {{}})", self.arrow));
                    passed.push(format!("{name}_"));
                }
                Is::Object => {
                    let with = self.method("with");
                    around = put(
                        &around,
                        &format!("Handle.{with}({name}, {name}_ {} {{}})", self.arrow),
                    );
                    takes("Handle", format!("{name}_"));
                }
                Is::Text => {
                    let length = put(self.to_c, &put(self.length, name));
                    takes(self.bytes, format!("{name}, {length}"));
                }
                Is::Bytes => takes(self.bytes, name.to_owned()),
                Is::Offsets => takes("int[]", name.to_owned()),
                // The number of rows of a column, which are counted here.
                Is::Size if name == "count" => {
                    let [data, offsets] = passed.last_chunk().unwrap();
                    let rows = format!("Handle.{}({data}, {offsets})", self.method("rows"));
                    passed.push(put(self.to_c, &rows));
                }
                Is::Size => takes(self.size, put(self.to_c, name)),
                Is::Int => takes("int", name.to_owned()),
            }
        }
        let call = format!("{}({})", f.name, passed.join(", "));
        let name = f.short();
        Call { gives, name, declared, more, body: put(&around, &put(&inner, &call)) }
    }

    pub(super) fn constants(&self, interface: &Interface, indent: &str, declare: &str) -> String {
        let mut text = String::new();
        for constant in &interface.constants {
            if !constant.comment.is_empty() {
                text += &format!("{indent}{}\n", (self.doc)(&constant.comment));
            }
            let name = constant.short();
            text += &format!("{indent}{declare}{name} = {};\n", constant.value);
        }
        text
    }

    /// All functions, as C has them and with objects: but for those that free them, and what ends with a NUL.
    pub(super) fn functions(&self, interface: &Interface, indent: &str) -> String {
        let mut text = String::new();
        for f in &interface.functions {
            let declare = |p: &Parameter| {
                let comes_out = p.kind.ends_with("**") || matches!(&*p.kind, "size_t *" | "int *");
                let out = if comes_out { self.out } else { "" };
                format!("{out}{} {}_", self.kind(&p.kind), p.name)
            };
            let parameters: Vec<_> = f.parameters.iter().map(declare).collect();
            let returns = match &*f.returns {
                "const char *" => self.pointer,
                other => self.kind(other),
            };
            text += &put(self.native, &format!("{returns} {}({})", f.name, parameters.join(", ")));
            if f.returns == "int" || f.returns == "size_t" {
                let Call { gives, name, declared, body, .. } = self.call(f);
                let declared = declared.join(", ");
                text +=
                    &format!("{indent}static {gives} {name}({declared}) {{ return {body}; }}\n");
            }
        }
        text
    }

    /// The methods of a noun that only answers, of which the class is as the noun stands in the header.
    pub(super) fn methods(&self, interface: &Interface, noun: &str, indent: &str) -> String {
        let mut text = String::new();
        for (verb, f) in nouns::functions(interface, noun) {
            let Call { gives, name, declared, more, .. } = self.call(f);
            let [comment, second_comment] = comments(f, more.first().map_or("", |part| part.name));
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
            let made = |how: &str| format!("return {}({call});", self.method(how));
            let (gives, body) = match gives {
                _ if lends_a_document(f) => (gives, format!("return {call};")),
                _ if gives == self.bytes => (self.string, made("string")),
                _ if gives == self.pointer => (self.string, made("written")),
                _ => (gives, format!("return {call};")),
            };
            method(&comment, gives, verb, &asked, &body);
            for part in more {
                let [kind, new, value] = self.receiver(part.kind);
                // It comes with whichever text: the first will do.
                let call = call.replace(", which, null)", ", 1, more)");
                let body = format!("{kind} more = {new}; {call}; return {};", put(value, "more"));
                let asked: Vec<_> = asked.iter().copied().filter(|p| *p != "int which").collect();
                let name = format!("{verb}{}", capital(part.name));
                method(&second_comment, self.given(part.kind), &name, &asked, &body);
            }
        }
        text
    }

    /// The members of a finding, which is read whole, and the lines that read them; `{}` of `declare` stands for type
    /// and name.
    pub(super) fn finding(
        &self,
        interface: &Interface,
        indent: &str,
        declare: &str,
    ) -> [String; 2] {
        let [mut declared, mut read] = [String::new(), String::new()];
        let finding = values(interface).into_iter().find(|value| value.name == "Finding").unwrap();
        for member in &finding.members {
            let ([kind, how], name) = (self.finding.member(member), self.method(&member.name));
            let line = put(declare, &format!("{kind} {name}"));
            declared += &format!("{indent}{}\n{indent}{line}\n", (self.doc)(member.about));
            read += &format!("{indent}    {name} = {how};\n");
        }
        [declared, read]
    }
}
