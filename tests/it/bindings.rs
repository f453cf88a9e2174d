//! What the bindings of other languages have in common, and nobody should type ten times, written from the header.
//!
//! The model is `Interface`, what the header declares; `calls.rs`, what a function takes and gives; `nouns.rs`, what an
//! object does by one call; `values.rs`, what is copied out of it. A language is a file here, which says in its own words
//! what it makes of them, and a row of [`LANGUAGES`].

use crate::generated::compare;
use crate::header::header;
use crate::interface::Interface;

mod calls;
mod cobol;
mod copies;
mod cpp;
mod csharp;
mod go;
mod java;
mod node;
mod nouns;
mod objects;
mod pascal;
mod php;
mod python;
mod values;
mod words;

/// The files of a language: their names in its folder, and what they hold.
type Files = Vec<(String, String)>;

/// Writes the files of a language.
type Write = fn(&Interface) -> Files;

/// Each language: its folder, and what writes its files.
const LANGUAGES: &[(&str, Write)] = &[
    ("bindings/cobol", cobol::files),
    ("bindings/cpp", cpp::files),
    ("bindings/csharp/src", csharp::files),
    ("bindings/go", go::files),
    ("bindings/java/src/main/java/mulu", java::files),
    ("bindings/node", node::files),
    ("bindings/pascal", pascal::files),
    ("bindings/php/src", php::files),
    ("bindings/python/mulu", python::files),
];

#[test]
fn what_is_generated_for_other_languages_is_up_to_date() {
    let interface = Interface::read(&header());
    for (folder, files) in LANGUAGES {
        for (name, text) in files(&interface) {
            compare(&format!("{folder}/{name}"), &text);
        }
    }
}
