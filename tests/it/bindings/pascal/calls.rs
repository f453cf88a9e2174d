//! Each function that has a status once more: texts are strings, the output is the result, a failure is raised.

use super::super::calls::{Is, Part, parts};
use super::{camel, kind, listed};
use crate::interface::{Function, Interface, Parameter};

/// A function as Pascal has it.
pub(super) struct Call {
    pub(super) name: String,
    /// What it is given, without the code page.
    pub(super) list: Vec<String>,
    /// What it gives; empty for a procedure.
    pub(super) result: String,
    /// Whether it is told the code page of its result.
    pub(super) is_text: bool,
    /// What it does, and whether a lent text is needed for it.
    body: String,
    needs_lent: bool,
}

impl Call {
    fn head(&self) -> String {
        let mut list = self.list.clone();
        if self.is_text || self.body.contains("ACodePage") {
            list.push("ACodePage: Word = 65001".to_owned());
        }
        head("", &self.name, &list, &self.result)
    }

    fn whole(&self) -> String {
        let lent = if self.needs_lent { "var\n  Lent: TMuluLent;\n" } else { "" };
        format!("\n{}{lent}begin\n  {};\nend;\n", self.head(), self.body)
    }
}

/// The head of a function, or of a procedure if it gives nothing.
pub(super) fn head(class: &str, name: &str, list: &[String], result: &str) -> String {
    let list = listed(list);
    match result {
        "" => format!("procedure {class}{name}{list};\n"),
        _ => format!("function {class}{name}{list}: {result};\n"),
    }
}

/// An int is a status where something is given out or changed.
pub(super) fn has_status(f: &Function) -> bool {
    let is_const = |p: &Parameter| p.kind.starts_with("const ") && !p.kind.ends_with("**");
    f.returns == "int" && f.parameters.iter().any(|p| p.kind.contains('*') && !is_const(p))
}

/// A function, and another for its second output, which may be NULL.
pub(super) fn calls(f: &Function) -> Vec<Call> {
    if !has_status(f) {
        return Vec::new();
    }
    let parts = parts(f);
    let beside = match &parts[..] {
        [.., lent, beside] if lent.is == Is::Lent && beside.is == Is::Number => Some(beside),
        _ => None,
    };
    let second = beside.map(|beside| call(f, &parts, Some(beside)));
    std::iter::once(call(f, &parts, None)).chain(second).collect()
}

fn call(f: &Function, parts: &[Part], second: Option<&Part>) -> Call {
    let (mut list, mut passed, mut taken) = (Vec::new(), Vec::new(), "");
    let mut result = second.map_or_else(String::new, |p| kind(p.kind)[1..].to_owned());
    for p in parts {
        let name = format!("A{}", camel(p.name));
        match p.is {
            Is::Text => {
                list.push(format!("const {name}: RawByteString"));
                passed.push(format!("PAnsiChar({name}), Length({name})"));
            }
            Is::Lent => {
                if second.is_none() {
                    (taken, result) = ("MuluTaken", "RawByteString".to_owned());
                }
                passed.push("@Lent.Text, @Lent.Size".to_owned());
            }
            Is::Made if p.noun() == "text" => {
                taken = if result.is_empty() { "MuluGiven" } else { "MuluMustWhy" };
                if result.is_empty() {
                    result = "RawByteString".to_owned();
                }
                passed.push("@Lent.Own".to_owned());
            }
            Is::Number | Is::Made => {
                let is_result = result.is_empty() || second.is_some_and(|s| s.name == p.name);
                passed.push(if is_result { "@Result" } else { "nil" }.to_owned());
                if result.is_empty() {
                    result = kind(p.kind)[1..].to_owned();
                }
            }
            // Any of the texts will do.
            Is::Int if second.is_some() => passed.push("1".to_owned()),
            Is::Int | Is::Size | Is::Bytes | Is::Offsets | Is::Object => {
                list.push(format!("{name}: {}", kind(p.kind)));
                passed.push(name);
            }
        }
    }
    if result == "MuluSize" {
        result.insert(0, 'T');
    }
    let raw = format!("{}({})", f.name, passed.join(", "));
    let body = match taken {
        "" => format!("MuluMust({raw})"),
        "MuluMustWhy" => format!("MuluMustWhy({raw}, Lent, ACodePage)"),
        _ => format!("Result := {taken}({raw}, Lent, ACodePage)"),
    };
    let name = camel(&f.name) + &second.map_or_else(String::new, |p| camel(p.name));
    let needs_lent = raw.contains("Lent.");
    Call { name, list, is_text: result == "RawByteString", result, body, needs_lent }
}

pub(super) fn write(interface: &Interface) -> String {
    let calls: Vec<Call> = interface.functions.iter().flat_map(calls).collect();
    let heads: String = calls.iter().map(Call::head).collect();
    let bodies: String = calls.iter().map(Call::whole).collect();
    let (interface, implementation) =
        include_str!("calls.pas").split_once("implementation\n").unwrap();
    format!("{interface}{heads}\nimplementation\n{implementation}{bodies}\nend.\n")
}
