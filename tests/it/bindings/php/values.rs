//! PHP: the classes of values, and a trait with a method for each that copies it out of its object.

use super::super::copies::Copies;
use super::super::values::{Gives, values};
use super::super::words::camel;
use crate::interface::Interface;

const HEAD: &str = "<?php

// Written from include/mulu.h by tests/it/bindings.rs.

declare(strict_types=1);

namespace Mulu;

/** What is answered, copied. */
abstract class Value
{
    final public function __construct(array $values)
    {
        foreach ($values as $name => $value) {
            $this->$name = $value;
        }
    }
}
";

const PHP: Copies = Copies {
    function: |name| format!("'{name}'"),
    constant: |name| format!("Header::{name}"),
    index: |name| format!("${name}"),
    int: "'int'",
    size: "'size_t'",
    reads: |gives| match gives {
        Gives::Text | Gives::Bytes => ["string", "$this->lent({f}, [{list}])"],
        Gives::Written => ["string", "$this->made('text', {f}{given})->lent('text_get')"],
        Gives::First => ["string", "$this->lent({f}, [{list}], null)"],
        Gives::Second => ["int", "$this->second({n}, {f}{given})"],
        Gives::Number => ["int", "$this->number({n}, {f}{given})"],
        Gives::Flag => ["bool", "$this->number({n}, {f}{given}) === 1"],
        Gives::Returned => ["int", "$this->native({f}{given})"],
    },
    value: ["{name}", "$this->read{name}({list})"],
    list: |[kind, one], index, count| {
        [format!("{kind}[]"), format!("self::list({count}, fn(int {index}) => {one})")]
    },
};

pub(super) fn write(interface: &Interface) -> String {
    let (mut classes, mut reads) = (HEAD.to_owned(), String::new());
    for value in values(interface) {
        let name = value.name;
        let at: Vec<_> = value.at.iter().map(|at| format!("int ${at}")).collect();
        classes += &format!("\n/** {} */\nfinal class {name} extends Value\n{{\n", value.about);
        reads += &format!("\n    protected function read{name}({}): {name}\n", at.join(", "));
        reads += &format!("    {{\n        return new {name}([\n");
        for member in &value.members {
            let ([kind, read], name) = (PHP.member(member), camel(&member.name));
            let (list, kind) = match kind.ends_with("[]") {
                true => (format!("@var {kind} "), "array"),
                false => (String::new(), &*kind),
            };
            let about = member.about.replace("MULU_", "Header::");
            classes += &format!("    /** {list}{about} */\n    public {kind} ${name};\n");
            reads += &format!("            '{name}' => {read},\n");
        }
        classes += "}\n";
        reads += "        ]);\n    }\n";
    }
    let reads = reads.trim_start_matches('\n');
    format!("{classes}\n/** How each is copied out of its object. */\ntrait Reads\n{{\n{reads}}}\n")
}
