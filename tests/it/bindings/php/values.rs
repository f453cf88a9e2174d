//! PHP: what is answered, as classes whose members are those of the groups of constants, and a few of their own.

use super::super::groups::groups;
use crate::interface::Interface;

/// A class, the groups of constants of which it has the members, with the type of these, and the members of its own,
/// which stand for those of a group with the same name.
type Value = (&'static str, &'static [(&'static str, &'static str)], &'static [Member]);

/// A member: its type, its name, and what it is.
type Member = (&'static str, &'static str, &'static str);

const VALUES: &[Value] = &[
    (
        "Conversion",
        &[],
        &[
            ("string", "document", "in the encoding of the checker, XML in UTF-8"),
            ("int", "entries", "how many entries were written"),
            ("int", "lost", "how many losses there are, listed or not"),
            ("Loss[]", "losses", "all of them, or the first hundred thousand"),
        ],
    ),
    ("Loss", &[("string", "LOSS")], &[("int", "entry", "the entry that lost it, from 0")]),
    (
        "Counting",
        &[("string", "DUE"), ("int", "COUNTING")],
        &[("Day[]", "days", "every one from the day of the event on")],
    ),
    (
        "Day",
        &[("string", "DAY")],
        &[("int", "number", "its number among the days that count, from 1, or 0")],
    ),
    (
        "Decision",
        &[("string", "DECISION"), ("int", "DECISION_NUMBERS"), ("Item[]", "LIST")],
        &[
            ("int", "outcome", "one of MULU_OUTCOME_*"),
            (
                "Edit[][]",
                "changes",
                "sets of edits to the request, each of which would make it a grant",
            ),
            ("string", "json", "all of it"),
        ],
    ),
    ("Item", &[("string", "ITEM")], &[]),
    ("Edit", &[("string", "EDIT")], &[]),
    (
        "Field",
        &[("string", "FIELD"), ("int", "FIELD_NUMBERS")],
        &[("bool", "list", "a list of such texts or words"), ("Word[]", "words", "which it takes")],
    ),
    ("Word", &[("string", "WORD")], &[]),
    ("Finding", &[("string", "TEXT"), ("int", "NUMBER")], &[]),
    (
        "Life",
        &[("string", "LIFE")],
        &[("Duty[]", "duties", "the answer, the delivery, then every check that was filed")],
    ),
    (
        "Duty",
        &[("string", "DUTY")],
        &[
            ("int", "standing", "one of MULU_STANDING_*"),
            ("string", "standingText", "the same for people"),
        ],
    ),
    (
        "Question",
        &[],
        &[
            ("Need[]", "fields", "those of which there is something to say"),
            ("?Need", "next", "the first that is required or advised and not answered"),
        ],
    ),
    (
        "Need",
        &[("int", "QUESTION")],
        &[
            ("string", "pointer", "a field, or a whole object or list such as \"/items\""),
            ("bool", "answered", "it says something to which no rule objects"),
            ("string[]", "words", "those that alone may stand there; none: no limit"),
            ("int[]", "rules", "the index of each rule that misses it, forbids it or limits it"),
        ],
    ),
    (
        "Rule",
        &[("int", "RULE")],
        &[
            ("int", "index", "what Need::$rules has"),
            ("string", "code", "\"SHR201\": stable, never reused"),
            ("string", "name", "\"none-without-basis\": the rule in words, stable"),
            ("string", "basis", "what it rests on, one place a line"),
            ("string", "title", "the rule's fault in a few words"),
            ("string", "explain", "why it is one, and what to do, in a paragraph"),
            ("int", "severity", "one of MULU_SEVERITY_*, or 0 where it is not in force"),
            ("Source[]", "sources", "the places of the law"),
        ],
    ),
    ("Source", &[("string", "SOURCE")], &[]),
];

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

fn declared((kind, name, what): (&str, &str, &str)) -> String {
    match kind.strip_suffix("[]") {
        Some(_) => format!("    /** @var {kind} {what} */\n    public array ${name};\n"),
        None => format!("    /** {what} */\n    public {kind} ${name};\n"),
    }
}

pub(in super::super) fn write(interface: &Interface) -> String {
    let groups = groups(interface);
    let mut text = HEAD.to_owned();
    for (class, taken, own) in VALUES {
        text += &format!("\nfinal class {class} extends Value\n{{\n");
        for (kind, name) in *taken {
            let group = groups.iter().find(|group| group.name == *name).unwrap();
            for (name, constant) in &group.members {
                if !own.iter().any(|(_, own, _)| own == name) {
                    text += &declared((kind, name, &constant.comment));
                }
            }
        }
        text.extend(own.iter().copied().map(declared));
        text += "}\n";
    }
    text
}
