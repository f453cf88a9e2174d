//! What an object does by one call, as Python and Go have it: each method with what it takes and gives, read from the
//! declaration of its function.

use crate::interface::{Function, Interface};

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

/// The nouns that Python and Go have from here alone.
pub(super) const NOUNS: [(&str, &str); 3] = [
    ("request", "One request for data."),
    ("entry", "One catalogue entry, read or built."),
    (
        "catalogue",
        "Any number of entries, fed piece by piece or added, and what is wrong between them.",
    ),
];

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
    /// An object of a noun, and whether it may be missing.
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
    /// An object of a noun, which is asked more; or the value that is read from it.
    Object(String),
    Value(String),
}

/// "entry" as a type is called: "Entry".
pub(super) fn class(noun: &str) -> String {
    noun[..1].to_uppercase() + &noun[1..]
}

fn noun(kind: &str) -> Option<&str> {
    kind.trim_start_matches("const ").strip_prefix("mulu_")?.split(' ').next()
}

impl<'a> Method<'a> {
    fn read(name: &'a str, function: &'a Function, about: &str) -> Method<'a> {
        let about = copied(if about.is_empty() { function.about() } else { about });
        let (mut takes, mut gives) = (Vec::new(), Gives::Nothing);
        let mut rest = function.parameters[1..].iter().peekable();
        while let Some(parameter) = rest.next() {
            let (kind, name) = (&*parameter.kind, &*parameter.name);
            let follows = rest.peek().map_or("", |next| &*next.kind);
            match (kind, noun(kind)) {
                ("const char *", _) if follows == "const int *" => {
                    takes.push(Takes::Column);
                    rest.nth(1);
                }
                ("const char *", _) => {
                    let whole = matches!(name, "document" | "json" | "request" | "piece");
                    takes.push(if whole { Takes::Document(name) } else { Takes::Words(name) });
                    rest.next();
                }
                ("int", _) if name == "published" => takes.push(Takes::Flag(name)),
                ("int" | "size_t", _) => takes.push(Takes::Number(name)),
                ("const char **", _) => {
                    gives = Gives::Text;
                    rest.next();
                }
                ("size_t *", _) => gives = Gives::Number,
                ("int *", _) => gives = Gives::Flag,
                (_, Some("text")) => gives = Gives::Written,
                (_, Some(noun)) if kind.ends_with("**") => {
                    let kept = matches!(noun, "entry" | "request" | "report" | "catalogue");
                    gives =
                        if kept { Gives::Object(class(noun)) } else { Gives::Value(class(noun)) };
                }
                (_, Some(noun)) => {
                    let may_be_null = function.may_be_null(name) || about.contains("may be NULL");
                    takes.push(Takes::Object(name, class(noun), noun == "entry" && may_be_null));
                }
                _ => panic!("what is `{kind}` as a parameter of a method?"),
            }
        }
        Method { name, function, about, takes, gives }
    }
}

/// The methods of a noun that changes, or of a checker.
pub(super) fn methods<'a>(interface: &'a Interface, noun: &str) -> Vec<Method<'a>> {
    if noun == "checker" {
        let found = |function: &str| {
            let name = format!("mulu_{function}");
            interface.functions.iter().find(|f| f.name == name).unwrap()
        };
        return CHECKER
            .iter()
            .map(|(name, f, about)| Method::read(name, found(f), about))
            .collect();
    }
    let (prefix, itself) = (format!("mulu_{noun}_"), format!("mulu_{noun} *"));
    let is_method = |f: &&Function| f.parameters.first().is_some_and(|p| p.kind.ends_with(&itself));
    let verb = |f: &'a Function| f.name.strip_prefix(&prefix).filter(|verb| *verb != "free");
    let functions = interface.functions.iter().filter(is_method);
    functions.filter_map(|f| Some(Method::read(verb(f)?, f, ""))).collect()
}

/// What the header says of a function, for those who have a copy and free nothing.
pub(super) fn copied(about: &str) -> String {
    let mut about = about.replacen("Lends", "Gives", 1);
    for words in [
        ": until the entry changes",
        ": with a NUL at the end, and never to be freed",
        ": with a NUL at the end, never to be freed",
        ", which may be freed first",
        ", which may be freed then",
        " (MULU_FEATURES=files)",
    ] {
        about = about.replacen(words, "", 1);
    }
    about
}

/// A comment in lines of at most `width`, each behind a prefix.
pub(super) fn wrapped(text: &str, prefix: &str, width: usize) -> String {
    let mut lines = vec![prefix.to_owned()];
    for word in text.split_whitespace() {
        let last = lines.last_mut().unwrap();
        if last.chars().count() + word.chars().count() < width {
            if last.len() > prefix.len() {
                last.push(' ');
            }
            last.push_str(word);
        } else {
            lines.push(format!("{prefix}{word}"));
        }
    }
    lines.join("\n")
}
