//! What the rules ask beyond the shape, one row a demand: under which conditions, where, and what.

use super::json::{Json, object};
use crate::rules::Rule;

/// One demand of a rule.
struct Part {
    /// The rule's name.
    rule: &'static str,
    /// When the demand is made.
    when: &'static [When],
    /// Where, as a pointer: `*` stands for every element, and a step that ends in `?` may be missing.
    at: &'static str,
    /// What must stand there.
    must: fn() -> Json,
}

/// A condition: a pointer, and the tokens that stand there.
enum When {
    Is(&'static str, &'static [&'static str]),
    IsNot(&'static str, &'static [&'static str]),
}

use When::{Is, IsNot};

const ALWAYS: &[When] = &[];
const CONDITIONAL: &[When] = &[Is("/share/type", &["conditional"])];
const NOT_SHARED: &[When] = &[Is("/share/type", &["not_shared"])];
const SHARED: &[When] = &[Is("/share/type", &["unconditional", "conditional"])];

/// Not known to be before 报送: an entry that does not say where it is may have been submitted.
const SUBMITTED: &[When] = &[IsNot("/status", &["draft", "approved"])];
const SUBMITTED_PERSONAL: &[When] =
    &[IsNot("/status", &["draft", "approved"]), IsNot("/personal_info", &["none"])];

const fn part(
    rule: &'static str,
    when: &'static [When],
    at: &'static str,
    must: fn() -> Json,
) -> Part {
    Part { rule, when, at, must }
}

const PARTS: &[Part] = &[
    part("name-missing", ALWAYS, "/name", said),
    part("provider-missing", ALWAYS, "/provider/name", said),
    part("provider-code-format", ALWAYS, "/provider?/code?", credit_code),
    part("format-class-missing", ALWAYS, "/format/class", said),
    part("items-missing-structured", ALWAYS, "/items", at_least_one),
    part("item-name-missing", ALWAYS, "/items?/*/name", said),
    part("item-length-invalid", ALWAYS, "/items?/*/length?", at_least_1),
    part("share-type-missing", ALWAYS, "/share/type", said),
    part("conditional-without-condition", CONDITIONAL, "/share/condition", said),
    part("conditional-without-scope", CONDITIONAL, "/share/scope", some),
    part("conditional-without-purpose", CONDITIONAL, "/share/purposes", some),
    part("none-without-basis", NOT_SHARED, "/share/basis", some),
    part("none-without-reason", NOT_SHARED, "/share/reason", said),
    part("share-way-missing", SHARED, "/share/way", channel_or_form),
    part("cycle-missing", ALWAYS, "/update_cycle", cycle),
    part("cycle-custom-text-missing", ALWAYS, "/update_cycle?/other?", said),
    part("classification-level-missing", ALWAYS, "/level", said),
    part("classification-level-missing", ALWAYS, "/category", said),
    part("secrecy-in-r809", ALWAYS, "/secrecy?", no_secret),
    part("approval-missing", SUBMITTED, "/approved", by_whom_and_when),
    part("assessment-missing", SUBMITTED, "/assessments", secrecy_risk),
    part("assessment-missing", SUBMITTED_PERSONAL, "/assessments", personal_info_impact),
];

fn said() -> Json {
    object! { "$ref" => "#/$defs/said" }
}

fn some() -> Json {
    object! { "$ref" => "#/$defs/some" }
}

fn cycle() -> Json {
    object! { "not" => object! { "enum" => [Json::from(""), Json::Null] } }
}

fn at_least_one() -> Json {
    object! { "type" => "array", "minItems" => 1 }
}

fn credit_code() -> Json {
    object! { "$ref" => "#/$defs/credit_code" }
}

fn at_least_1() -> Json {
    object! { "minimum" => 1 }
}

fn no_secret() -> Json {
    object! { "enum" => [Json::from("none"), Json::from(""), Json::Null] }
}

/// Either word says how the data come; the form 无 says nothing.
fn channel_or_form() -> Json {
    let form = object! { "allOf" => [said(), object! { "not" => object! { "const" => "none" } }] };
    object! { "type" => "object", "anyOf" => [with("class", said()), with("type", form)] }
}

fn by_whom_and_when() -> Json {
    object! {
        "type" => "object",
        "required" => ["by", "on"],
        "properties" => object! { "by" => said(), "on" => said() },
    }
}

fn secrecy_risk() -> Json {
    assessed("secrecy_risk")
}

fn personal_info_impact() -> Json {
    assessed("personal_info_impact")
}

/// An assessment is shown by its day or by what it found.
fn assessed(kind: &str) -> Json {
    let made = object! {
        "type" => "object",
        "required" => ["kind"],
        "properties" => object! { "kind" => object! { "const" => kind } },
        "anyOf" => [with("on", said()), with("result", said())],
    };
    object! { "type" => "array", "contains" => made }
}

/// A member that must be there.
fn with(key: &str, shape: Json) -> Json {
    object! { "required" => [key], "properties" => object! { key => shape } }
}

/// All demands, each under the code, the name and the title of its rule.
pub(super) fn all() -> Json {
    let demand = |part: &Part| {
        let comment = match Rule::find(part.rule) {
            Some(rule) => {
                format!("{} {}: {} · {}", rule.code, rule.name, rule.title.zh, rule.title.en)
            }
            None => part.rule.to_owned(),
        };
        let then = unfold(part.at, (part.must)());
        let demand = match part.when {
            [] => then,
            [one] => object! { "if" => one.schema(), "then" => then },
            several => {
                let all: Vec<_> = several.iter().map(When::schema).collect();
                object! { "if" => object! { "allOf" => all }, "then" => then }
            }
        };
        object! { "$comment" => comment }.and(demand)
    };
    Json::List(PARTS.iter().map(demand).collect())
}

impl When {
    fn schema(&self) -> Json {
        let one_of = |at, tokens: &[&str]| unfold(at, object! { "enum" => tokens.to_vec() });
        match self {
            Is(at, tokens) => one_of(at, tokens),
            IsNot(at, tokens) => object! { "not" => one_of(at, tokens) },
        }
    }
}

/// What is asked at a pointer, as it is asked of the entry.
fn unfold(pointer: &str, leaf: Json) -> Json {
    let steps: Vec<_> = pointer.split('/').skip(1).collect();
    let below = |leaf, (depth, step): (usize, &&str)| match step.strip_suffix('?') {
        _ if *step == "*" => object! { "items" => leaf },
        Some(key) => object! { "properties" => object! { key => leaf } },
        None => {
            // The entry is an object in any case.
            let object = if depth == 0 {
                object! {}
            } else {
                object! { "type" => "object" }
            };
            object.and(object! {
                "required" => [*step],
                "properties" => object! { *step => leaf },
            })
        }
    };
    steps.iter().enumerate().rev().fold(leaf, below)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_demand_belongs_to_a_rule_that_is_covered() {
        for part in PARTS {
            assert!(crate::schema::COVERED.contains(&part.rule), "{}", part.rule);
        }
    }
}
