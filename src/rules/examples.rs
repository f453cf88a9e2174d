//! 示例: entries that are right, and the choices that an author makes: what is left out of them shows what is required.

use serde_json::Value;

use crate::calendar::Date;

/// The entries that are shown as examples; `{day}` stands for the day of the checker.
const EXAMPLES: &str = include_str!("example.json");

/// A choice that an author makes, and an example in which it was made: which example, and what is changed in it
/// (RFC 7396).
#[cfg_attr(
    not(feature = "files"),
    expect(dead_code, reason = "templates say on what a field hangs")
)]
pub(crate) struct Choice {
    /// The field in which it is made, and the token.
    pub(crate) pointer: &'static str,
    pub(crate) token: &'static str,
    /// The number of the example, from 0.
    pub(crate) example: usize,
    change: &'static str,
}

/// The choices on which it depends what must be filled in.
pub(crate) const CHOICES: [Choice; 14] = [
    Choice { pointer: "/share/type", token: "unconditional", example: 1, change: "{}" },
    Choice { pointer: "/share/type", token: "conditional", example: 0, change: "{}" },
    Choice { pointer: "/share/type", token: "not_shared", example: 2, change: "{}" },
    Choice { pointer: "/open/type", token: "unconditional", example: 1, change: "{}" },
    Choice { pointer: "/open/type", token: "conditional", example: 0, change: "{}" },
    Choice { pointer: "/open/type", token: "not_open", example: 2, change: "{}" },
    Choice { pointer: "/share/way/class", token: "platform", example: 0, change: "{}" },
    Choice {
        pointer: "/share/way/class",
        token: "email",
        example: 0,
        change: r#"{"share":{"way":{"class":"email","type":null,"note":"共享平台尚未接通，经加密后发送"}}}"#,
    },
    Choice { pointer: "/format/types", token: "oracle", example: 0, change: "{}" },
    Choice {
        pointer: "/format/types",
        token: "other",
        example: 0,
        change: r#"{"format":{"types":["other"],"other":"部门自有格式"}}"#,
    },
    Choice { pointer: "/items/*/type", token: "C", example: 0, change: "{}" },
    Choice {
        pointer: "/items/*/type",
        token: "D",
        example: 0,
        change: r#"{"items":[{"name":"检测日期","name_en":"tested_on","type":"D"}]}"#,
    },
    Choice { pointer: "/personal_info", token: "general", example: 0, change: "{}" },
    Choice {
        pointer: "/personal_info",
        token: "none",
        example: 0,
        change: r#"{"personal_info":"none","assessments":[{"kind":"secrecy_risk","on":"{day}"}]}"#,
    },
];

/// The example entries for a day.
pub(crate) fn examples(as_of: Date) -> serde_json::Result<Vec<Value>> {
    serde_json::from_str(&EXAMPLES.replace("{day}", &as_of.to_string()))
}

/// For each choice an entry in which it was made.
pub(crate) fn cases_of(as_of: Date) -> serde_json::Result<Vec<Value>> {
    let examples = examples(as_of)?;
    let case = |choice: &Choice| {
        let mut entry = examples.get(choice.example).cloned().unwrap_or_default();
        let change = choice.change.replace("{day}", &as_of.to_string());
        merge(&mut entry, serde_json::from_str(&change)?);
        Ok(entry)
    };
    CHOICES.iter().map(case).collect()
}

/// A JSON Merge Patch (RFC 7396).
fn merge(target: &mut Value, patch: Value) {
    let Value::Object(patch) = patch else {
        *target = patch;
        return;
    };
    if !target.is_object() {
        *target = Value::Object(serde_json::Map::new());
    }
    let Value::Object(target) = target else { return };
    for (key, value) in patch {
        if value.is_null() {
            target.remove(&key);
        } else {
            merge(target.entry(key).or_insert(Value::Null), value);
        }
    }
}
