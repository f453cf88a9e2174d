//! What the bindings of other languages have in common, and nobody should type ten times: the constants and the
//! functions of the header, written down in each language from the header itself.

use crate::generated::compare;
use crate::header::header;
use crate::interface::Interface;

mod cobol;
mod pascal;
mod python;

/// Writes the header down in one language.
type Write = fn(&Interface) -> String;

/// Each generated file, and what writes it.
const FILES: &[(&str, Write)] = &[
    ("bindings/python/mulu/_header.py", python::write),
    ("bindings/pascal/MuluRaw.pas", pascal::raw),
    ("bindings/pascal/MuluCalls.pas", pascal::calls),
    ("bindings/cobol/mulu.cpy", cobol::constants),
    ("bindings/cobol/muluwork.cpy", cobol::items),
    ("bindings/cobol/mulucall.cpy", cobol::calls),
];

#[test]
fn what_is_generated_for_other_languages_is_up_to_date() {
    let interface = Interface::read(&header());
    for (path, write) in FILES {
        compare(path, &write(&interface));
    }
}
