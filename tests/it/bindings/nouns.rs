//! The nouns of the header, and what an object of each does by one call: its methods, with what they take and give.

use super::calls::{Is, parts};
use super::values::values;
use super::words::{capital, copied};
use crate::interface::{Function, Interface};

/// The nouns that a language has whole from here, and what each is. Checker and report are by hand.
const NOUNS: &[(&str, &str)] = &[
    ("field", "What a member of an entry is called, what it holds, which words it takes."),
    ("question", "What an entry has to say now, may not say, or may say only so."),
    ("counting", "Which days are worked, and by when something is to be done."),
    ("decision", "Who may have the data, by which article, and by when."),
    ("request", "One request for data."),
    ("entry", "One catalogue entry, read or built."),
    (
        "catalogue",
        "Any number of entries, fed piece by piece or added, and what is wrong between them.",
    ),
    ("life", "Where a request stands, and what is to be done by when."),
    ("conversion", "A document written in another format, and what was lost by it."),
];

/// The methods of a checker, of which the header has the thing first: the method, the function, and what it does where
/// the header says "the same".
const CHECKER: &[(&str, &str, &str)] = &[
    ("field", "field_of", ""),
    ("new_entry", "entry_new", ""),
    ("read_entry", "entry_read", ""),
    ("check_entry", "entry_check", ""),
    ("check", "checker_check", ""),
    ("check_column", "checker_check_column", ""),
    ("write_keys", "keys_write", ""),
    ("check_keys", "keys_check", ""),
    ("convert", "convert", ""),
    ("catalogue", "catalogue_new", ""),
    (
        "is_working_day",
        "calendar_is_working_day",
        "Says whether a day such as \"2026-02-13\" is worked. MULU_E_CALENDAR: nothing is known of its year.",
    ),
    ("due", "calendar_due", ""),
    ("count", "calendar_count", "Counts a number of working days, as a duty's are counted."),
    ("decide", "decide", ""),
    ("read_request", "request_read", ""),
    ("check_request", "request_check", ""),
    (
        "check_request_listed",
        "request_check_listed",
        "Checks a request where the whole published catalogue is at hand: `entry` may be NULL, and then the \
         catalogue does not list what the request asks for.",
    ),
    ("life", "request_life", ""),
];

/// One noun and what it is.
pub(super) type Noun = (&'static str, &'static str);

/// The nouns of which no value is copied out: they are objects in every language.
pub(super) fn kept(interface: &Interface) -> impl Iterator<Item = Noun> {
    let values = values(interface);
    let is_copied = move |noun: &str| values.iter().any(|value| value.of == noun);
    NOUNS.iter().copied().filter(move |(noun, _)| !is_copied(noun))
}

/// The nouns that only answer: nothing changes them.
pub(super) fn answers(interface: &Interface) -> impl Iterator<Item = Noun> {
    let changes = |f: &Function, noun: &str| {
        let itself = f.parameters.first().is_some_and(|p| p.kind == format!("mulu_{noun} *"));
        itself && !f.name.ends_with("_free")
    };
    let nouns = NOUNS.iter().copied();
    nouns.filter(move |(noun, _)| !interface.functions.iter().any(|f| changes(f, noun)))
}

/// The functions that have an object of a noun first, but for the one that frees it, with what they do to it: `set` of
/// `mulu_entry_set`.
pub(super) fn functions<'a>(interface: &'a Interface, noun: &str) -> Vec<(&'a str, &'a Function)> {
    let (prefix, itself) = (format!("mulu_{noun}_"), format!("mulu_{noun} *"));
    let asks_it = |f: &&Function| f.parameters.first().is_some_and(|p| p.kind.ends_with(&itself));
    let verb = |f: &'a Function| f.name.strip_prefix(&prefix).filter(|verb| *verb != "free");
    interface.functions.iter().filter(asks_it).filter_map(|f| Some((verb(f)?, f))).collect()
}

/// One method.
pub(super) struct Method<'a> {
    pub(super) name: &'a str,
    pub(super) function: &'a Function,
    pub(super) about: String,
    /// After the object itself.
    pub(super) takes: Vec<Takes<'a>>,
    pub(super) gives: Gives,
}

pub(super) enum Takes<'a> {
    /// A text with its length: a whole document, or a few words.
    Document(&'a str),
    Words(&'a str),
    /// `data`, `offsets` and `count`.
    Column,
    /// An object of a class, and whether it may be missing.
    Object(&'a str, String, bool),
    Number(&'a str),
    Flag(&'a str),
}

pub(super) enum Gives {
    Nothing,
    Text,
    Number,
    Flag,
    Written,
    /// An object of a class, which is asked more; or the value that is read from it.
    Object(String),
    Value(String),
}

/// The methods of a noun, or of a checker.
pub(super) fn methods<'a>(interface: &'a Interface, noun: &str) -> Vec<Method<'a>> {
    if noun != "checker" {
        let functions = functions(interface, noun).into_iter();
        return functions.map(|(verb, f)| method(verb, f, "")).collect();
    }
    let found = |name: &str| interface.functions.iter().find(|f| f.short() == name).unwrap();
    CHECKER.iter().map(|(name, f, about)| method(name, found(f), about)).collect()
}

fn method<'a>(name: &'a str, function: &'a Function, about: &str) -> Method<'a> {
    let about = copied(if about.is_empty() { function.about() } else { about });
    let (mut takes, mut gives) = (Vec::new(), Gives::Nothing);
    let mut parts = parts(function).into_iter().skip(1);
    while let Some(part) = parts.next() {
        let name = part.name;
        match part.is {
            Is::Text if matches!(name, "document" | "json" | "request" | "piece") => {
                takes.push(Takes::Document(name));
            }
            Is::Text => takes.push(Takes::Words(name)),
            Is::Bytes => takes.push(Takes::Column),
            // They and their number are the column.
            Is::Offsets => drop(parts.next()),
            Is::Int if name == "published" => takes.push(Takes::Flag(name)),
            Is::Int | Is::Size => takes.push(Takes::Number(name)),
            Is::Object => {
                let may_be_null = function.may_be_null(name) || about.contains("may be NULL");
                let may_miss = part.noun() == "entry" && may_be_null;
                takes.push(Takes::Object(name, capital(part.noun()), may_miss));
            }
            Is::Lent => gives = Gives::Text,
            Is::Number if part.kind == "int *" => gives = Gives::Flag,
            Is::Number => gives = Gives::Number,
            Is::Made => {
                let class = capital(part.noun());
                gives = match part.noun() {
                    "text" => Gives::Written,
                    "entry" | "request" | "report" | "catalogue" => Gives::Object(class),
                    _ => Gives::Value(class),
                };
            }
        }
    }
    Method { name, function, about, takes, gives }
}
