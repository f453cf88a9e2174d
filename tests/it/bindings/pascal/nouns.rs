//! A class for each noun, with a method for each function that asks it or changes it and makes no other object.

use super::calls::{Call, calls, has_status, head};
use super::{camel, kind, listed};
use crate::interface::{Function, Interface, Parameter};

/// What is called otherwise, where the name is a word of Pascal or says less than it could.
const NAMES: &[(&str, &str)] = &[
    ("mulu_entry_set", "Put"),
    ("mulu_entry_write", "Json"),
    ("mulu_decision_write", "Json"),
    ("mulu_question_pointer", "At"),
    ("mulu_rule_write", "Explain"),
];

/// Whether it is a method: no other handle and no array goes in, and no object comes out.
fn is_method(f: &Function, noun: &str) -> bool {
    let is_plain = |p: &Parameter| {
        p.kind == "mulu_text **" || !(p.kind.contains("mulu_") || p.kind == "const int *")
    };
    let kind = f.parameters.first().map_or("", |p| &p.kind);
    kind.strip_prefix("const ").unwrap_or(kind) == format!("mulu_{noun} *")
        && f.returns != "void"
        && f.parameters[1..].iter().all(is_plain)
}

fn method_name(f: &Function, noun: &str) -> String {
    if let Some((_, name)) = NAMES.iter().find(|(name, _)| *name == f.name) {
        return (*name).to_owned();
    }
    let short = f.short();
    camel(short.strip_prefix(&format!("{noun}_")).unwrap_or(short))
}

/// The names of what is declared.
fn names(list: &[String]) -> impl Iterator<Item = String> {
    list.iter().map(|p| p.split(':').next().unwrap().trim_start_matches("const ").to_owned())
}

/// Head and body. Sizes are Integer here, so that `Count - 1` is -1 where there is nothing.
fn method(class: &str, name: &str, list: &[String], result: &str, body: &str) -> (String, String) {
    let signed = |text: &str| text.replace("TMuluSize", "Integer");
    let list: Vec<String> = list.iter().map(|p| signed(p)).collect();
    let result = signed(result);
    let whole = head(&format!("{class}."), name, &list, &result);
    let declared = format!("    {}", head("", name, &list, &result));
    (declared, format!("\n{whole}begin\n  {body};\nend;\n"))
}

fn methods(f: &Function, noun: &str) -> Vec<(String, String)> {
    let (class, name) = (format!("TMulu{}Base", camel(noun)), method_name(f, noun));
    if has_status(f) {
        let of_call = |call: &Call| {
            let passed = names(&call.list[1..]).chain(call.is_text.then(|| "FPage".to_owned()));
            let passed: Vec<String> = std::iter::once("Handle".to_owned()).chain(passed).collect();
            let given = if call.result.is_empty() { "" } else { "Result := " };
            let body = format!("{given}{}({})", call.name, passed.join(", "));
            let second = call.name.strip_prefix(&camel(&f.name)).unwrap();
            method(&class, &format!("{name}{second}"), &call.list[1..], &call.result, &body)
        };
        return calls(f).iter().map(of_call).collect();
    }
    let declared = |p: &Parameter| format!("A{}: {}", camel(&p.name), kind(&p.kind));
    let list: Vec<String> = f.parameters[1..].iter().map(declared).collect();
    let passed: Vec<String> = std::iter::once("Handle".to_owned()).chain(names(&list)).collect();
    let asked = format!("{}{}", f.name, listed(&passed).replace(';', ","));
    let (result, body) = match f.returns.as_str() {
        "const char *" => ("RawByteString".to_owned(), format!("Result := {asked}")),
        c => (kind(c), format!("Result := {asked}")),
    };
    vec![method(&class, &name, &list, &result, &body)]
}

pub(super) fn write(interface: &Interface) -> String {
    let (mut classes, mut bodies) = (String::new(), String::new());
    for noun in interface.nouns.iter().filter(|noun| *noun != "text") {
        let functions = interface.functions.iter().filter(|f| is_method(f, noun));
        let (heads, more): (String, String) = functions.flat_map(|f| methods(f, noun)).unzip();
        classes += &format!("\n  TMulu{}Base = class(TMuluObject)\n{heads}  end;\n", camel(noun));
        bodies += &more;
    }
    let (interface, implementation) =
        include_str!("nouns.pas").split_once("implementation\n").unwrap();
    let interface = interface.trim_end();
    format!("{interface}\n{classes}\nimplementation\n{implementation}{bodies}\nend.\n")
}
