//! Writes `target/misuse.c`: every function of the header, called rightly, with every mistake that can be told, and
//! from several threads at once. What no value is known for fails here, so that no function is forgotten; the values
//! are in tests/capi/misuse/values.tsv. tests/capi/run.sh compiles the program and runs it.

use std::collections::BTreeSet;
use std::path::Path;

use crate::header::header;
use crate::interface::{Function, Interface, Parameter};
use crate::vectors::write_whole;

const VALUES: &str = include_str!("../capi/misuse/values.tsv");
/// What the program begins with and what it ends with.
const FRAME: &str = include_str!("../capi/misuse/frame.c");

/// Functions whose int is an answer and not a status: zero is all that they say of a mistake.
const ANSWERS: &[&str] = &["mulu_abi", "mulu_report_complete", "mulu_decision_outcome"];

/// What a parameter is for.
enum Role {
    /// A handle of a noun; `true` where the function may change it.
    Handle(String, bool),
    /// An output that receives an object of a noun.
    Made(String),
    /// Another output: a lent text or a number.
    Output,
    /// Bytes or other memory that is read.
    Text,
    /// How long the text before it is.
    Length,
    Number,
    Int,
}

/// What a row of the table says.
fn row(first: &str, second: &str) -> Option<&'static str> {
    VALUES.lines().filter(|line| !line.starts_with('#')).find_map(|line| {
        let mut cells = line.split('\t');
        let is_it = cells.next() == Some(first) && cells.next() == Some(second);
        cells.next().filter(|_| is_it)
    })
}

/// The right value of a parameter.
fn value(function: &str, parameter: &str) -> Option<&'static str> {
    row(function, parameter).or_else(|| row("*", parameter))
}

fn role(function: &Function, at: usize) -> Role {
    let parameter = &function.parameters[at];
    let noun = |kind: &str| {
        kind.strip_prefix("const ").unwrap_or(kind).strip_prefix("mulu_").map(str::to_owned)
    };
    let kind = parameter.kind.as_str();
    if let Some(noun) = kind.strip_suffix(" **").and_then(noun) {
        return Role::Made(noun);
    }
    if let Some(noun) = kind.strip_suffix(" *").and_then(noun) {
        return Role::Handle(noun, !kind.starts_with("const "));
    }
    let is_length = |previous: &Parameter| {
        previous.kind == "const char *"
            && [format!("{}_length", previous.name), "length".to_owned()].contains(&parameter.name)
    };
    match kind {
        "const char **" => Role::Output,
        "size_t *" => Role::Output,
        "int *" => Role::Output,
        "size_t" if at > 0 && is_length(&function.parameters[at - 1]) => Role::Length,
        "size_t" => Role::Number,
        "int" => Role::Int,
        _ if kind.starts_with("const ") => Role::Text,
        _ => panic!("{}: tests/it/misuse.rs does not know `{kind}`", function.name),
    }
}

/// The arguments of a right call.
fn arguments(function: &Function) -> Vec<String> {
    let one = |at: usize| {
        let name = &function.parameters[at].name;
        let known = value(&function.name, name);
        let required = |known: Option<&'static str>| {
            known.unwrap_or_else(|| panic!("values.tsv has no `{name}` for {}", function.name))
        };
        match role(function, at) {
            Role::Handle(noun, false) => format!("shared->{noun}"),
            Role::Handle(noun, true) => format!("own.{noun}"),
            Role::Made(_) | Role::Output => format!("&{name}"),
            Role::Text => required(known).to_owned(),
            Role::Length => {
                let text = value(&function.name, &function.parameters[at - 1].name);
                format!("sizeof {} - 1", required(text))
            }
            Role::Number => known.unwrap_or("0").to_owned(),
            Role::Int => known.unwrap_or("1").to_owned(),
        }
    };
    (0..function.parameters.len()).map(one).collect()
}

/// One way to call a function.
struct Call {
    label: String,
    arguments: Vec<String>,
    /// The status of the contract; what answers without one answers zero to any mistake.
    status: &'static str,
}

/// The mistakes that the contract gives a status.
fn mistakes(interface: &Interface, function: &Function) -> Vec<Call> {
    let mut calls = Vec::new();
    let right = arguments(function);
    let mut add = |at: usize, mistake: String, status| {
        let mut arguments = right.clone();
        let label = format!("{}: {} is {mistake}", function.name, function.parameters[at].name);
        arguments[at] = mistake;
        calls.push(Call { label, arguments, status });
    };
    for (at, parameter) in function.parameters.iter().enumerate() {
        let null = match function.may_be_null(&parameter.name) {
            true => "MULU_OK",
            false => "MULU_E_NULL",
        };
        let is_free = row("free", &format!("{}.{}", function.name, parameter.name)).is_some();
        match role(function, at) {
            Role::Handle(noun, _) => {
                add(at, "NULL".to_owned(), null);
                add(at, format!("(mulu_{noun} *)odd"), "MULU_E_HANDLE");
                for other in interface.nouns.iter().filter(|other| **other != noun) {
                    let wrong = format!("(mulu_{noun} *)(void *)shared->{other}");
                    add(at, wrong, "MULU_E_HANDLE");
                }
            }
            Role::Made(_) | Role::Output | Role::Text => add(at, "NULL".to_owned(), null),
            Role::Length => add(at, "(size_t)-1".to_owned(), "MULU_E_LIMIT"),
            Role::Number if !is_free => add(at, "(size_t)-1".to_owned(), "MULU_E_RANGE"),
            Role::Int if !is_free => {
                add(at, "-1".to_owned(), "MULU_E_RANGE");
                add(at, "9999".to_owned(), "MULU_E_RANGE");
            }
            Role::Number | Role::Int => {}
        }
    }
    calls
}

/// One call in C, with what is expected of it and of its outputs.
fn in_c(function: &Function, call: &Call) -> String {
    let text = format!("{}({})", function.name, call.arguments.join(", "));
    let label = call.label.replace('\\', "\\\\").replace('"', "\\\"");
    let is_right = call.status == "MULU_OK";
    let is_free = function.name.ends_with("_free");
    let answers = function.returns != "int" || ANSWERS.contains(&function.name.as_str());
    let mut c = String::new();
    let outputs = || {
        function.parameters.iter().enumerate().filter_map(|(at, parameter)| {
            match role(function, at) {
                Role::Made(noun) => Some((at, &parameter.name, Some(noun))),
                Role::Output => Some((at, &parameter.name, None)),
                _ => None,
            }
        })
    };
    for (at, name, _) in outputs() {
        let kind = function.parameters[at].kind.strip_suffix('*').unwrap();
        c += &format!("    {name} = ({kind})RUBBISH;\n");
    }
    c += &match (is_free, answers, is_right) {
        (true, ..) => format!("    {text};\n"),
        (_, true, true) => {
            format!("    expect({text} != 0 || {}, \"{label}\");\n", may_answer_zero(function))
        }
        (_, true, false) => format!("    expect({text} == 0, \"{label}\");\n"),
        (..) => format!("    expect({text} == {}, \"{label}\");\n", call.status),
    };
    for (at, name, noun) in outputs() {
        let is_asked = call.arguments[at] != "NULL";
        if is_asked && !is_right {
            c += &format!("    expect({name} == 0, \"{label}, and {name} is left\");\n");
        } else if let Some(noun) = noun.filter(|_| is_asked) {
            c += &format!("    mulu_{noun}_free({name});\n");
        }
    }
    c
}

/// Counts may be zero; other answers to a right call are not.
fn may_answer_zero(function: &Function) -> u8 {
    (function.returns == "size_t").into()
}

/// The function that makes a noun.
fn maker<'a>(interface: &'a Interface, noun: &str) -> &'a Function {
    let makes = |function: &&Function| match row("made-by", noun) {
        Some(name) => function.name == name,
        None => function.parameters.iter().any(|parameter| {
            parameter.kind == format!("mulu_{noun} **") && !function.may_be_null(&parameter.name)
        }),
    };
    interface.functions.iter().find(makes).unwrap_or_else(|| panic!("nothing makes a mulu_{noun}"))
}

/// The nouns, each after those that its maker asks for.
fn in_order(interface: &Interface) -> Vec<&str> {
    let mut order: Vec<&str> = Vec::new();
    while order.len() < interface.nouns.len() {
        let next = interface.nouns.iter().map(String::as_str).find(|noun| {
            let maker = maker(interface, noun);
            let asks = |at: usize| match role(maker, at) {
                Role::Handle(other, _) => order.contains(&other.as_str()),
                _ => true,
            };
            !order.contains(noun) && (0..maker.parameters.len()).all(asks)
        });
        order.push(next.expect("a noun is made of itself"));
    }
    order
}

/// The functions `own_T`, `all` and `mistakes` of the program.
fn body(interface: &Interface) -> String {
    let order = in_order(interface);
    let mut c = String::from("struct things {\n");
    for noun in &order {
        c += &format!("    mulu_{noun} *{noun};\n");
    }
    c += "};\n\n";
    for noun in &order {
        let maker = maker(interface, noun);
        let out = |at: &usize| matches!(role(maker, *at), Role::Made(made) if made == *noun);
        let at = (0..maker.parameters.len()).find(out).unwrap();
        let mut list = arguments(maker);
        for (other, argument) in list.iter_mut().enumerate() {
            match role(maker, other) {
                Role::Made(_) | Role::Output => *argument = "NULL".to_owned(),
                _ => {}
            }
        }
        list[at] = "&made".to_owned();
        c += &format!("static mulu_{noun} *own_{noun}(const struct things *shared)\n{{\n");
        c += &format!("    mulu_{noun} *made = NULL;\n    (void)shared;\n");
        c += &format!(
            "    expect({}({}) == MULU_OK, \"a {noun} is made\");\n",
            maker.name,
            list.join(", ")
        );
        c += "    return made;\n}\n\n";
    }
    c += "static void make(struct things *shared)\n{\n";
    for noun in &order {
        c += &format!("    shared->{noun} = own_{noun}(shared);\n");
    }
    c += "}\n\nstatic void end(struct things *shared)\n{\n";
    for noun in &order {
        c += &format!("    mulu_{noun}_free(shared->{noun});\n");
    }
    c += "}\n\n";
    for function in &interface.functions {
        c += &calls(interface, function);
    }
    for part in ["right", "wrong"] {
        c += &format!("static void all_{part}(const struct things *shared)\n{{\n");
        for function in &interface.functions {
            c += &format!("    {part}_{}(shared);\n", function.name);
        }
        c += "}\n\n";
    }
    c + &format!("#define FUNCTIONS {}\n", interface.functions.len())
}

/// The two functions that call one function of the header: rightly, and with each mistake.
fn calls(interface: &Interface, function: &Function) -> String {
    let right = Call {
        label: format!("{} is called rightly", function.name),
        arguments: arguments(function),
        status: "MULU_OK",
    };
    let mut c = String::new();
    for (part, calls) in [("right", vec![right]), ("wrong", mistakes(interface, function))] {
        let (mut locals, mut made, mut ended) = (String::new(), String::new(), String::new());
        let text: String = calls.iter().map(|call| in_c(function, call)).collect();
        for (at, parameter) in function.parameters.iter().enumerate() {
            match role(function, at) {
                Role::Made(_) | Role::Output => {
                    let kind = parameter.kind.strip_suffix('*').unwrap().trim();
                    locals += &format!("    {kind} {};\n", parameter.name);
                }
                Role::Handle(noun, true) => {
                    if made.is_empty() {
                        locals += "    struct things own;\n";
                    }
                    made += &format!("    own.{noun} = own_{noun}(shared);\n");
                    // What the right call frees is gone.
                    if part == "wrong" || !function.name.ends_with("_free") {
                        ended += &format!("    mulu_{noun}_free(own.{noun});\n");
                    }
                }
                _ => {}
            }
        }
        if text.contains(")odd") {
            let noun = if function.name.contains("checker") { "entry" } else { "checker" };
            locals += &format!("    void *odd = (char *)(void *)shared->{noun} + 1;\n");
        }
        c += &format!("static void {part}_{}(const struct things *shared)\n{{\n", function.name);
        c += &format!("{locals}    (void)shared;\n{made}{text}{ended}}}\n\n");
    }
    c
}

/// The whole program.
fn program(interface: &Interface) -> String {
    FRAME.replacen("/* THE CALLS */\n", &body(interface), 1)
}

#[test]
fn every_function_is_called_rightly_and_wrongly() {
    let header = header();
    let interface = Interface::read(&header);
    let program = program(&interface);
    let declared: BTreeSet<&str> = header
        .split("mulu_")
        .skip(1)
        .filter_map(|rest| rest.split_once('('))
        .map(|(name, _)| name)
        .filter(|name| name.chars().all(|c| c.is_ascii_lowercase() || c == '_'))
        .collect();
    for name in &declared {
        assert!(
            program.contains(&format!(" mulu_{name}("))
                || program.contains(&format!("(mulu_{name}(")),
            "{name}"
        );
    }
    assert_eq!(declared.len(), interface.functions.len());
    write_whole(&Path::new(env!("CARGO_MANIFEST_DIR")).join("target/misuse.c"), &program);
}

#[test]
fn a_function_that_nothing_is_known_of_is_seen() {
    let known = "typedef struct mulu_checker mulu_checker;\n/* Makes one; `why` may be NULL. */\n\
                 int mulu_checker_new(const char *settings, size_t length, mulu_checker **out);\n";
    let forgotten = [
        "int mulu_checker_paint(const mulu_checker *checker, const char *colour, size_t length);\n",
        "int mulu_checker_paint(const mulu_checker *checker, double colour);\n",
        "int mulu_checker_paint(const mulu_brush *brush);\ntypedef struct mulu_brush mulu_brush;\n",
    ];
    let _ = program(&Interface::read(known));
    for function in forgotten {
        let interface = Interface::read(&format!("{known}{function}"));
        assert!(std::panic::catch_unwind(|| program(&interface)).is_err(), "{function}");
    }
}
