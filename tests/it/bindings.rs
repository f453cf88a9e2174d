//! What the bindings of other languages have in common, and nobody should type ten times: the constants and the
//! functions of the header, written down in each language from the header itself.

use crate::generated::compare;
use crate::header::header;
use crate::interface::Interface;

mod calls;
mod cobol;
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

/// Writes the header down in one language.
type Write = fn(&Interface) -> String;

/// Each generated file, and what writes it.
const FILES: &[(&str, Write)] = &[
    ("bindings/cpp/mulu_values.hpp", cpp::write),
    ("bindings/csharp/src/Header.cs", csharp::write),
    ("bindings/java/src/main/java/mulu/Mulu.java", java::write),
    ("bindings/java/src/main/java/mulu/Field.java", |i| java::answer(i, "field")),
    ("bindings/java/src/main/java/mulu/Question.java", |i| java::answer(i, "question")),
    ("bindings/java/src/main/java/mulu/Counting.java", |i| java::answer(i, "counting")),
    ("bindings/java/src/main/java/mulu/Decision.java", |i| java::answer(i, "decision")),
    ("bindings/java/src/main/java/mulu/Request.java", |i| java::answer(i, "request")),
    ("bindings/java/src/main/java/mulu/Life.java", |i| java::answer(i, "life")),
    ("bindings/java/src/main/java/mulu/Conversion.java", |i| java::answer(i, "conversion")),
    ("bindings/java/src/main/java/mulu/Finding.java", java::finding),
    ("bindings/python/mulu/_header.py", python::write),
    ("bindings/python/mulu/_objects.py", python::objects),
    ("bindings/python/mulu/_values.py", python::values),
    ("bindings/pascal/MuluRaw.pas", pascal::raw),
    ("bindings/pascal/MuluCalls.pas", pascal::calls),
    ("bindings/pascal/MuluNouns.pas", pascal::nouns),
    ("bindings/cobol/mulu.cpy", cobol::constants),
    ("bindings/cobol/muluwork.cpy", cobol::items),
    ("bindings/cobol/mulucall.cpy", cobol::calls),
    ("bindings/go/header.go", go::write),
    ("bindings/go/methods.go", go::methods),
    ("bindings/go/values.go", go::values),
    ("bindings/node/header.d.ts", node::types),
    ("bindings/node/header.js", node::write),
    ("bindings/node/values.d.ts", node::value_types),
    ("bindings/node/values.js", node::values),
    ("bindings/php/src/Header.php", php::write),
    ("bindings/php/src/Values.php", php::values),
];

#[test]
fn what_is_generated_for_other_languages_is_up_to_date() {
    let interface = Interface::read(&header());
    for (path, write) in FILES {
        compare(path, &write(&interface));
    }
}
