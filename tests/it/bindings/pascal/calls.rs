//! Each function that gives something out once more: texts are strings, the output is the result, a failure is raised.

use super::{camel, kind, listed};
use crate::interface::{Function, Interface};

/// How the status of a call is taken.
enum Taken {
    /// The result stands there already.
    Made,
    /// A lent text.
    Lent,
    /// A text that was given.
    Given,
    /// As `Made`, and what is wrong is told in a text.
    Why,
}

/// Head and body of one function; none for what gives nothing out.
fn call(f: &Function) -> Option<(String, String)> {
    let (mut list, mut passed) = (Vec::new(), Vec::new());
    let mut result: Option<(String, Taken)> = None;
    let mut parameters = f.parameters.iter().peekable();
    while let Some(p) = parameters.next() {
        let name = format!("A{}", camel(&p.name));
        let followed_by_length = parameters.peek().is_some_and(|next| next.kind == "size_t");
        match p.kind.as_str() {
            "const char *" if followed_by_length => {
                list.push(format!("const {name}: RawByteString"));
                passed.push(format!("PAnsiChar({name}), Length({name})"));
                parameters.next();
            }
            "const char **" => {
                result = Some(("RawByteString".to_owned(), Taken::Lent));
                passed.push("@Lent.Text, @Lent.Size".to_owned());
                parameters.next();
            }
            "mulu_text **" => {
                result = match result {
                    Some((made, _)) => Some((made, Taken::Why)),
                    None => Some(("RawByteString".to_owned(), Taken::Given)),
                };
                passed.push("@Lent.Own".to_owned());
            }
            c if c.ends_with("**") || ["int *", "size_t *"].contains(&c) => {
                // A second output is one that may be NULL.
                passed.push(if result.is_some() { "nil" } else { "@Result" }.to_owned());
                result = result.or(Some((kind(c)[1..].to_owned(), Taken::Made)));
            }
            c => {
                list.push(format!("{name}: {}", kind(c)));
                passed.push(name);
            }
        }
    }
    let (result, taken) = result?;
    let result = if result == "MuluSize" { "TMuluSize".to_owned() } else { result };
    let raw = format!("{}({})", f.name, passed.join(", "));
    let (needs_lent, body) = match taken {
        Taken::Made => (false, format!("MuluMust({raw})")),
        Taken::Lent => (true, format!("Result := MuluTaken({raw}, Lent, ACodePage)")),
        Taken::Given => (true, format!("Result := MuluGiven({raw}, Lent, ACodePage)")),
        Taken::Why => (true, format!("MuluMustWhy({raw}, Lent, ACodePage)")),
    };
    if needs_lent {
        list.push("ACodePage: Word = 65001".to_owned());
    }
    let head = format!("function {}{}: {result};\n", camel(&f.name), listed(&list));
    let lent = if needs_lent { "var\n  Lent: TMuluLent;\n" } else { "" };
    Some((head.clone(), format!("\n{head}{lent}begin\n  {body};\nend;\n")))
}

pub(in super::super) fn write(interface: &Interface) -> String {
    let (heads, bodies): (String, String) = interface.functions.iter().filter_map(call).unzip();
    let (interface, implementation) =
        include_str!("calls.pas").split_once("implementation\n").unwrap();
    format!("{interface}{heads}\nimplementation\n{implementation}{bodies}\nend.\n")
}
