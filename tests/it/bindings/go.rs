//! Go: the constants, and an error for each status. The functions cgo reads from the header itself.

use crate::interface::{Constant, Interface};

/// `SEVERITY_ERROR` as Go writes it: `SeverityError`.
fn camel(name: &str) -> String {
    let word = |word: &str| match word {
        "ABI" | "OK" | "JSON" | "NDJSON" => word.to_owned(),
        _ => word[..1].to_owned() + &word[1..].to_lowercase(),
    };
    name.split('_').map(word).collect()
}

/// A line behind which gofmt moves nothing, since a comment stands above it.
fn line(constant: &Constant, name: &str, value: &str) -> String {
    format!("\t// {name}: {}.\n\t{name} = {value}\n", constant.comment)
}

pub(super) fn write(interface: &Interface) -> String {
    let mut constants = String::new();
    let mut errors = String::new();
    for constant in &interface.constants {
        let name = constant.name.strip_prefix("MULU_").unwrap();
        match name.strip_prefix("E_") {
            Some(status) => {
                let name = "Err".to_owned() + &camel(status);
                let value = format!("&Error{{{}, {:?}}}", constant.value, constant.comment);
                errors += &line(constant, &name, &value);
            }
            None => constants += &line(constant, &camel(name), &constant.value),
        }
    }
    format!(
        "// Code generated from include/mulu.h by tests/it/bindings.rs. DO NOT EDIT.\n\n\
        package mulu\n\n// The constants of the header.\nconst (\n{constants})\n\n\
        // The errors of the header, for errors.Is.\nvar (\n{errors})\n"
    )
}
