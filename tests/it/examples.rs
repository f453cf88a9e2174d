//! Every public function shows in an example how it is used, and every one that can fail says when.
//!
//! No parser is needed: the lint `unreachable_pub` leaves no `pub` that nobody outside can reach, so a public function is
//! what begins with `pub fn`, or stands in a `pub trait`.

use std::fs;
use std::path::{Path, PathBuf};

/// Where `pub` is not for callers of the Rust library, and why.
const NOT_FOR_CALLERS: [(&str, &str); 3] = [
    ("src/ffi", "it is for C"),
    ("src/cli", "it is for the command"),
    ("src/codec/document.rs", "the trait is sealed: a bound names it, and nobody outside can"),
];

/// A public function as it stands in a file.
struct Function {
    /// File and line.
    place: String,
    /// Its attributes and documentation.
    docs: String,
    /// From its first line to its body.
    signature: String,
}

#[test]
fn every_public_function_has_an_example() {
    let functions = public_functions();
    assert!(functions.len() > 350, "only {} public functions were found", functions.len());
    let bare = functions.iter().filter(|function| !function.docs.contains("/// ```"));
    let bare: Vec<&str> = bare.map(|function| function.place.as_str()).collect();
    assert!(bare.is_empty(), "give them an example: {bare:#?}");
}

#[test]
fn every_function_that_can_fail_says_when() {
    let functions = public_functions();
    let fallible = |function: &&Function| {
        let returned = function.signature.rsplit_once(") -> ").map_or("", |(_, returned)| returned);
        returned.starts_with("Result<") || returned.starts_with("io::Result<")
    };
    let fallible: Vec<&Function> = functions.iter().filter(fallible).collect();
    assert!(fallible.len() > 40, "only {} can fail", fallible.len());
    let silent = fallible.iter().filter(|function| !function.docs.contains("/// # Errors\n"));
    let silent: Vec<&str> = silent.map(|function| function.place.as_str()).collect();
    assert!(silent.is_empty(), "say under `# Errors` when they fail: {silent:#?}");
}

fn public_functions() -> Vec<Function> {
    let mut functions = Vec::new();
    visit(&root().join("src"), &mut |file, text| {
        let lines: Vec<&str> = text.lines().collect();
        let mut in_trait = false;
        for (at, line) in lines.iter().enumerate() {
            in_trait = line.starts_with("pub trait ") || (in_trait && *line != "}");
            let rest = line.trim_start();
            let is_public = rest.starts_with("pub fn ") || rest.starts_with("pub const fn ");
            // What stands deeper in a trait are the bodies.
            let is_method = in_trait && line.starts_with("    fn ");
            if !(is_public || is_method) {
                continue;
            }
            let is_doc = |line: &&&str| line.trim_start().starts_with(['/', '#']);
            let docs = lines[..at].iter().rev().take_while(is_doc).count();
            let last = lines[at..].iter().position(|line| line.ends_with(['{', ';'])).unwrap_or(0);
            functions.push(Function {
                place: format!("{file}:{}", at + 1),
                docs: lines[at - docs..at]
                    .iter()
                    .map(|line| format!("{}\n", line.trim()))
                    .collect(),
                signature: lines[at..=at + last].join(" "),
            });
        }
    });
    functions
}

fn root() -> PathBuf {
    env!("CARGO_MANIFEST_DIR").into()
}

/// Calls `f` with every source file of the library.
fn visit(folder: &Path, f: &mut dyn FnMut(&str, &str)) {
    for found in fs::read_dir(folder).expect("a folder of sources") {
        let path = found.expect("a source").path();
        if NOT_FOR_CALLERS.iter().any(|(place, _)| path == root().join(place)) {
            continue;
        }
        if path.is_dir() {
            visit(&path, f);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).expect("a source is text");
            let name = path.strip_prefix(root()).expect("a file of ours");
            f(&name.to_string_lossy(), &text);
        }
    }
}
