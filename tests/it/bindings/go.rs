//! Go: the constants, an error for each status, and each function in Go's own types: bytes go in and strings come out,
//! a noun is a handle that frees itself, and a status is an error.

use super::Files;
use super::calls::{Is, parts};
use super::words::{copied, wrapped};
use crate::interface::{Function, Interface};

mod methods;
mod values;

pub(super) fn files(interface: &Interface) -> Files {
    vec![
        ("header.go".into(), write(interface)),
        ("methods.go".into(), methods::write(interface)),
        ("values.go".into(), values::write(interface)),
    ]
}

/// `SEVERITY_ERROR` as Go writes it: `SeverityError`.
pub(super) fn camel(name: &str) -> String {
    let word = |word: &str| match word {
        "ABI" | "ID" | "OK" | "JSON" | "NDJSON" => word.to_owned(),
        "json" => "JSON".to_owned(),
        _ => word[..1].to_uppercase() + &word[1..].to_lowercase(),
    };
    name.split('_').map(word).collect()
}

/// A sentence of the header with the constants as Go writes them.
fn named(text: &str) -> String {
    let mut parts = text.split("MULU_");
    let mut named = parts.next().unwrap().to_owned();
    for part in parts {
        let end = part.find(|c: char| !c.is_ascii_uppercase() && c != '_').unwrap_or(part.len());
        let (name, rest) = part.split_at(end);
        named += &match name.strip_prefix("E_") {
            Some(status) => format!("Err{}", camel(status)),
            None => camel(name.trim_end_matches('_')),
        };
        named += rest;
    }
    named
}

/// The name of a function of header.go: `ruleText`.
pub(super) fn call(function: &str) -> String {
    let name = camel(function);
    name[..1].to_lowercase() + &name[1..]
}

/// What one function has in Go.
#[derive(Default)]
struct Parts {
    takes: Vec<String>,
    gives: Vec<String>,
    /// The handles that must be open, and be kept alive.
    handles: Vec<String>,
    passes: Vec<String>,
    before: String,
    after: String,
}

impl Parts {
    fn takes(&mut self, name: &str, kind: &str, passed: String) {
        self.takes.push(format!("{name} {kind}"));
        self.passes.push(passed);
    }

    fn gives(&mut self, name: &str, kind: &str, c: &str, made: String) {
        self.before += &format!("\tvar {name}_ {c}\n");
        self.after += &format!("\t{name} = {made}\n");
        self.passes.push(format!("&{name}_"));
        self.gives.push(format!("{name} {kind}"));
    }

    fn of(f: &Function) -> Parts {
        let mut p = Parts::default();
        for part in parts(f) {
            let name = part.name;
            match part.is {
                Is::Int => p.takes(name, "int", format!("C.int({name})")),
                Is::Size => p.takes(name, "int", format!("C.size_t({name})")),
                Is::Text => p.takes(name, "[]byte", format!("in({name}), C.size_t(len({name}))")),
                Is::Bytes => p.takes(name, "[]byte", format!("in({name})")),
                Is::Offsets => {
                    p.takes(name, "[]int32", format!("(*C.int)(unsafe.Pointer(&{name}[0]))"));
                }
                Is::Object => {
                    p.handles.push(name.to_owned());
                    p.takes(name, "*handle", format!("(*C.mulu_{})({name}.at())", part.noun()));
                }
                Is::Lent => {
                    let length = part.length;
                    p.gives(name, "string", "*C.char", format!("lent({name}_, {length}_)"));
                    p.before += &format!("\tvar {length}_ C.size_t\n");
                    p.passes.push(format!("&{length}_"));
                }
                Is::Number => {
                    let c = part.kind.trim_end_matches(" *");
                    p.gives(name, "int", &format!("C.{c}"), format!("int({name}_)"));
                }
                Is::Made => {
                    let noun = format!("C.mulu_{}", part.noun());
                    let free = format!("func(p unsafe.Pointer) {{ {noun}_free((*{noun})(p)) }}");
                    let made = format!("hold(unsafe.Pointer({name}_), {free})");
                    p.gives(name, "*handle", &format!("*{noun}"), made);
                }
            }
        }
        p
    }
}

/// A function that changes nothing and gives nothing out answers by what it returns; all others return a status.
fn function(f: &Function) -> String {
    let p = Parts::of(f);
    let name = call(f.short());
    let asked = format!("C.{}({})", f.name, p.passes.join(", "));
    let takes = p.takes.join(", ");
    let alive: String =
        p.handles.iter().map(|handle| format!("\tdefer runtime.KeepAlive({handle})\n")).collect();
    let first = f.parameters.first().map_or("", |first| first.kind.as_str());
    let reads = !first.starts_with("mulu_");
    if reads && p.gives.is_empty() {
        let (kind, value) = match f.returns.as_str() {
            "const char *" => ("string", format!("C.GoString({asked})")),
            _ => ("int", format!("int({asked})")),
        };
        // What is asked of the library itself is for everyone.
        if kind == "string" && p.handles.is_empty() {
            let (name, about) = (camel(f.short()), copied(f.about()));
            let about = wrapped(&format!("{name}: {about}"), "// ", 118);
            return format!("{about}\nfunc {name}({takes}) string {{ return {value} }}\n\n");
        }
        return format!("func {name}({takes}) {kind} {{\n{alive}\treturn {value}\n}}\n\n");
    }
    let gives: String = p.gives.iter().map(|give| give.clone() + ", ").collect();
    format!(
        "func {name}({takes}) ({gives}err error) {{\n\tif err = open({}); err != nil {{\n\t\treturn\n\t}}\n\
        {alive}{}\terr = failed({asked})\n{}\treturn\n}}\n\n",
        p.handles.join(", "),
        p.before,
        p.after,
    )
}

fn write(interface: &Interface) -> String {
    let [mut constants, mut errors] = [String::new(), String::new()];
    for constant in &interface.constants {
        let name = camel(constant.short());
        let (value, comment) = (&constant.value, &constant.comment);
        match constant.name.strip_prefix("MULU_E_") {
            Some(_) => {
                let name = named(&constant.name);
                errors += &format!(
                    "\t// {name}: {comment}.\n\t{name} = &Error{{{value}, {comment:?}}}\n"
                );
            }
            None => {
                let comment = named(comment);
                constants += &format!("\t// {name}: {comment}.\n\t{name} = {value}\n");
            }
        }
    }
    let frees = |f: &&Function| !f.name.ends_with("_free");
    let functions: String = interface.functions.iter().filter(frees).map(function).collect();
    format!(
        "// Code generated from include/mulu.h by tests/it/bindings.rs. DO NOT EDIT.\n\n\
        package mulu\n\n// #include <mulu.h>\nimport \"C\"\n\nimport (\n\t\"runtime\"\n\t\"unsafe\"\n)\n\n\
        // The constants of the header.\nconst (\n{constants})\n\n\
        // The errors of the header, for errors.Is.\nvar (\n{errors})\n\n\
        {}\n",
        functions.trim_end()
    )
}
