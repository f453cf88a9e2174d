//! PHP: the classes of values, and a trait with a method for each that copies it out of its object.

use super::super::values::{Ask, Copies, Gives, is_constant, values};
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

struct Php;

fn given(given: &[&str]) -> String {
    let word = |word: &&str| match is_constant(word) {
        true => format!("Header::{word}"),
        false => format!("${word}"),
    };
    given.iter().map(word).collect::<Vec<_>>().join(", ")
}

impl Copies for Php {
    fn ask(&self, ask: &Ask) -> [String; 2] {
        let f = format!("'{}'", ask.function.name.strip_prefix("mulu_").unwrap());
        let list = given(&ask.given);
        let more = if list.is_empty() { String::new() } else { format!(", {list}") };
        let number = if ask.is_int() { "'int'" } else { "'size_t'" };
        let (kind, read) = match ask.gives {
            Gives::Text | Gives::Bytes => ("string", format!("lent({f}, [{list}])")),
            Gives::Written => ("string", format!("made('text', {f}{more})->lent('text_get')")),
            Gives::TextOfTwo => ("string", format!("lent({f}, [{list}], null)")),
            Gives::NumberOfTwo => ("int", format!("second({number}, {f}{more})")),
            Gives::Number => ("int", format!("number({number}, {f}{more})")),
            Gives::Flag => ("bool", format!("number({number}, {f}{more}) === 1")),
            Gives::Returned => ("int", format!("native({f}{more})")),
        };
        [kind.to_owned(), format!("$this->{read}")]
    }

    fn index(&self, index: &str) -> [String; 2] {
        ["int".to_owned(), given(&[index])]
    }

    fn value(&self, name: &str, of: &[&str]) -> [String; 2] {
        [name.to_owned(), format!("$this->read{name}({})", given(of))]
    }

    fn each(&self, [kind, one]: [String; 2], index: &str, count: &str) -> [String; 2] {
        [format!("{kind}[]"), format!("self::list({count}, fn(int ${index}) => {one})")]
    }
}

pub(in super::super) fn write(interface: &Interface) -> String {
    let (mut classes, mut reads) = (HEAD.to_owned(), String::new());
    for value in values(interface) {
        let name = value.name;
        let at: Vec<_> = value.at.iter().map(|at| format!("int ${at}")).collect();
        classes += &format!("\n/** {} */\nfinal class {name} extends Value\n{{\n", value.about);
        reads += &format!("\n    protected function read{name}({}): {name}\n", at.join(", "));
        reads += &format!("    {{\n        return new {name}([\n");
        for member in &value.members {
            let ([kind, read], name) = (member.read(&Php), camel(member.name));
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
