//! Go: what an object does by one call.

use super::super::nouns::{Gives, Method, Takes, kept, methods};
use super::super::words::{capital, small, wrapped};
use super::{call, camel, named};
use crate::interface::Interface;

/// The parameters of a method, what is given for them, and what is looked at first.
fn takes(method: &Method) -> (Vec<String>, String, bool) {
    let (mut declared, mut given, mut column) = (Vec::new(), "it.handle".to_owned(), false);
    for take in &method.takes {
        let (declare, give) = match take {
            Takes::Column => {
                column = true;
                (
                    "data []byte, offsets []int32".to_owned(),
                    "data, offsets, len(offsets)-1".to_owned(),
                )
            }
            Takes::Document(name) => (format!("{name} []byte"), (*name).to_owned()),
            Takes::Words(name) => (format!("{name} string"), format!("[]byte({name})")),
            Takes::Object(name, class, _) => (format!("{name} *{class}"), format!("own({name})")),
            Takes::Number(name) => (format!("{} int", call(name)), call(name)),
            Takes::Flag(name) => (format!("{name} bool"), format!("flag({name})")),
        };
        declared.push(declare);
        given += &format!(", {give}");
    }
    (declared, given, column)
}

fn method(of: &str, method: &Method) -> String {
    let (declared, given, column) = takes(method);
    let asked = format!("{}({given})", call(method.function.short()));
    let (gives, none, body) = match &method.gives {
        Gives::Nothing => ("error".to_owned(), "", format!("return {asked}")),
        Gives::Text => ("(string, error)".to_owned(), "\"\", ", format!("return {asked}")),
        Gives::Number => ("(int, error)".to_owned(), "0, ", format!("return {asked}")),
        Gives::Flag => (
            "(bool, error)".to_owned(),
            "false, ",
            format!("answer, err := {asked}\n\treturn answer == 1, err"),
        ),
        Gives::Written => {
            ("([]byte, error)".to_owned(), "nil, ", format!("return written({asked})"))
        }
        Gives::Object(class) => {
            (format!("(*{class}, error)"), "nil, ", format!("return as[{class}]({asked})"))
        }
        Gives::Value(class) => (
            format!("({class}, error)"),
            "",
            format!("h, err := {asked}\n\treturn said(h, err, (*reading).{})", call(class)),
        ),
    };
    let name = match method.name {
        "catalogue" => "NewCatalogue".to_owned(),
        name => camel(name),
    };
    let about = named(&method.about.replace("NULL", "nil"));
    let about = format!("{name}: {}", small(&about));
    let about = wrapped(&about, "// ", 118);
    let look = match column {
        true => format!("\tif !inside(data, offsets) {{\n\t\treturn {none}ErrRange\n\t}}\n"),
        false => String::new(),
    };
    format!(
        "\n{about}\nfunc (it *{of}) {name}({}) {gives} {{\n{look}\t{body}\n}}\n",
        declared.join(", ")
    )
}

pub(super) fn write(interface: &Interface) -> String {
    let mut text =
        "// Code generated from include/mulu.h by tests/it/bindings.rs. DO NOT EDIT.\n\n\
        package mulu\n"
            .to_owned();
    for (noun, about) in kept(interface) {
        let class = capital(noun);
        text += &format!("\n// {class}: {}\ntype {class} struct{{ *handle }}\n", small(about));
    }
    for constant in &interface.constants {
        let Some(which) = constant.name.strip_prefix("MULU_REQUEST_") else { continue };
        let (name, about) = (camel(which), &constant.comment);
        text += &format!(
            "\n// {name}: {about}.\nfunc (it *Request) {name}() (string, error) {{\n\t\
            return requestText(it.handle, Request{name})\n}}\n"
        );
    }
    for noun in ["checker", "entry", "catalogue"] {
        text.extend(methods(interface, noun).iter().map(|m| method(&capital(noun), m)));
    }
    text
}
