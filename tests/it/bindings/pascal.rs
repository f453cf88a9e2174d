//! Pascal and Delphi: the constants, a pointer type for each noun, and each function as it lies in the library.

use super::Files;
use crate::interface::{Constant, Function, Interface, Parameter};

mod calls;
mod nouns;

pub(super) fn files(interface: &Interface) -> Files {
    vec![
        ("MuluRaw.pas".into(), raw(interface)),
        ("MuluCalls.pas".into(), calls::write(interface)),
        ("MuluNouns.pas".into(), nouns::write(interface)),
    ]
}

/// A C type in Pascal. Each noun has a pointer of its own, so that the compiler tells them apart.
fn kind(c: &str) -> String {
    let c = c.strip_prefix("const ").unwrap_or(c);
    match c {
        "int" => "Integer".to_owned(),
        "int *" => "PInteger".to_owned(),
        "size_t" => "TMuluSize".to_owned(),
        "size_t *" => "PMuluSize".to_owned(),
        "char *" => "PAnsiChar".to_owned(),
        "char **" => "PMuluBytes".to_owned(),
        _ => {
            let (noun, stars) = c.split_once(' ').unwrap_or((c, ""));
            let noun = noun.strip_prefix("mulu_").unwrap_or_else(|| panic!("what is `{c}`?"));
            format!("{}Mulu{}", "P".repeat(stars.len()), camel(noun))
        }
    }
}

fn camel(name: &str) -> String {
    let capital = |word: &str| word[..1].to_uppercase() + &word[1..];
    name.split('_').map(capital).collect()
}

fn listed(parameters: &[String]) -> String {
    if parameters.is_empty() { String::new() } else { format!("({})", parameters.join("; ")) }
}

fn function(f: &Function) -> String {
    let parameter = |p: &Parameter| format!("A{}: {}", camel(&p.name), kind(&p.kind));
    let list = listed(&f.parameters.iter().map(parameter).collect::<Vec<_>>());
    let head = match f.returns.as_str() {
        "void" => format!("procedure {}{list}", f.name),
        c => format!("function {}{list}: {}", f.name, kind(c)),
    };
    format!("{head};\n  cdecl; external MULU_LIBRARY name '{}';\n", f.name)
}

/// Pascal takes capitals and small letters for the same: a constant may be called like a function.
fn constant(c: &Constant, functions: &[Function]) -> String {
    let taken = functions.iter().any(|f| f.name == c.name.to_lowercase());
    let name = if taken { c.name.replacen('_', "_HEADER_", 1) } else { c.name.clone() };
    let note = if c.comment.is_empty() { String::new() } else { format!(" // {}", c.comment) };
    format!("  {name} = {};{note}\n", c.value)
}

fn raw(interface: &Interface) -> String {
    let mut text = include_str!("pascal/raw.pas").to_owned();
    for noun in interface.nouns.iter().map(|noun| camel(noun)) {
        text +=
            &format!("  TMulu{noun}Opaque = record end;\n  PMulu{noun} = ^TMulu{noun}Opaque;\n");
        text += &format!("  PPMulu{noun} = ^PMulu{noun};\n");
    }
    text += "\nconst\n";
    text.extend(interface.constants.iter().map(|c| constant(c, &interface.functions)));
    text += "\n";
    text.extend(interface.functions.iter().map(function));
    text + "\nimplementation\n\nend.\n"
}
