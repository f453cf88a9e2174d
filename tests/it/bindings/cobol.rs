//! COBOL: a copybook of constants, one of the items that calls take and fill, and one with a paragraph for each call.

use super::Files;
use std::collections::BTreeMap;

use crate::interface::{Function, Interface, Parameter};

pub(super) fn files(interface: &Interface) -> Files {
    vec![
        ("mulu.cpy".into(), constants(interface)),
        ("muluwork.cpy".into(), items(interface)),
        ("mulucall.cpy".into(), calls(interface)),
    ]
}

const HEAD: &str = "      * Written from include/mulu.h by tests/it/bindings.rs.\n";

/// A name in COBOL: with hyphens, in capitals, and within the 30 letters of the standard.
fn name(c: &str) -> String {
    let mut name = c.to_uppercase().replace('_', "-");
    name.truncate(30);
    name.trim_end_matches('-').to_owned()
}

/// How a parameter is passed, in which item, and what that is.
fn passed(p: &Parameter) -> (&'static str, String, &'static str) {
    const SIZE: &str = "BINARY-DOUBLE UNSIGNED";
    let own = name(&format!("mulu_{}", p.name));
    let noun = p.kind.trim_start_matches("const ").split(' ').next().unwrap();
    match p.kind.as_str() {
        // Without a size, GnuCOBOL passes 4 bytes, and after one that size.
        "int" => ("VALUE SIZE 4", own, "BINARY-LONG"),
        "int *" => ("REFERENCE", own, "BINARY-LONG"),
        "size_t" => ("VALUE UNSIGNED SIZE 8", own, SIZE),
        "size_t *" => ("REFERENCE", own, SIZE),
        "const char *" | "const int *" => ("VALUE", own.replacen('-', "-IN-", 1), "POINTER"),
        "const char **" => ("REFERENCE", "MULU-LENT".to_owned(), "POINTER"),
        c if !noun.starts_with("mulu_") => panic!("what is `{c}`?"),
        c if c.ends_with("**") => ("REFERENCE", name(noun), "POINTER"),
        _ => ("VALUE", name(noun), "POINTER"),
    }
}

fn constants(interface: &Interface) -> String {
    let mut text = HEAD.to_owned();
    let mut names = Vec::new();
    for c in &interface.constants {
        let taken = interface.functions.iter().any(|f| f.name == c.name.to_lowercase());
        let name = name(&if taken { c.name.replacen('_', "_HEADER_", 1) } else { c.name.clone() });
        assert!(!names.contains(&name), "{name} stands for two");
        if !c.comment.is_empty() {
            text += &format!("      * {}\n", c.comment);
        }
        text += &format!("       78  {name:<30}  VALUE {}.\n", c.value);
        names.push(name);
    }
    text
}

fn items(interface: &Interface) -> String {
    let mut items = BTreeMap::from([("MULU-STATUS".to_owned(), "BINARY-LONG")]);
    for p in interface.functions.iter().flat_map(|f| &f.parameters) {
        let (_, item, usage) = passed(p);
        assert_eq!(*items.entry(item.clone()).or_insert(usage), usage, "{item}");
    }
    // C gives back a size_t as it gives back a pointer.
    items.remove("MULU-COUNT").unwrap();
    let mut text = format!("{HEAD}       01  MULU-RETURNED           POINTER.\n");
    text += "       01  MULU-COUNT REDEFINES MULU-RETURNED\n";
    text += "                                   BINARY-DOUBLE UNSIGNED.\n";
    text.extend(items.iter().map(|(item, usage)| format!("       01  {item:<22}  {usage}.\n")));
    text
}

fn call(f: &Function) -> String {
    let mut text = format!("       {}.\n           CALL \"{}\"", name(&f.name), f.name);
    for (at, p) in f.parameters.iter().enumerate() {
        let (way, item, _) = passed(p);
        let using = if at == 0 { " USING" } else { "" };
        text += &format!("{using}\n               BY {way} {item}");
    }
    let answer = match f.returns.as_str() {
        "int" => "MULU-STATUS",
        "size_t" => "MULU-RETURNED",
        "const char *" => "MULU-LENT",
        "void" => "OMITTED",
        c => panic!("what is `{c}`?"),
    };
    text += &format!("\n               RETURNING {answer}\n           END-CALL");
    if f.name.ends_with("_free") {
        text += &format!("\n           SET {} TO NULL", passed(&f.parameters[0]).1);
    }
    text + ".\n"
}

fn calls(interface: &Interface) -> String {
    HEAD.to_owned() + &interface.functions.iter().map(call).collect::<String>()
}
