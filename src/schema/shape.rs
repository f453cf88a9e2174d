//! The shape of an entry, member by member, from the table of fields.

use std::fmt::Write;

use super::json::{Json, object};
use crate::codec::json::is_act;
use crate::model::member::{Object, Row, Slot};
use crate::model::{Cycle, WordList};
use crate::text::is_invisible;

/// The shapes that others refer to, under their names.
pub(super) type Defs = Vec<(String, Json)>;

/// The characters of a unified social credit code.
const CREDIT: &str = "0-9A-HJ-NP-RTUWXY";

/// The shapes that are no objects of the model.
pub(super) fn plain() -> Defs {
    let invisible = invisible();
    let said = format!("[^{invisible}]");
    let named = Cycle::NAMED.iter().map(|(token, ..)| *token);
    let cycle = [
        object! { "enum" => or_nothing(named) },
        // Nine digits always fit the reader's number.
        object! { "type" => "string", "pattern" => "^P([1-9][0-9]{0,8}[DWMY]|T[1-9][0-9]{0,8}[MH])$" },
        object! {
            "type" => "object",
            "required" => ["other"],
            "properties" => object! { "other" => object! { "type" => "string" } },
            "additionalProperties" => false,
        },
    ];
    let shapes = [
        (
            "said",
            object! {
                "$comment" => "能看见内容的文字 / text in which there is something to read",
                "type" => "string",
                "pattern" => said.as_str(),
            },
        ),
        (
            "some",
            object! {
                "$comment" => "一段文字，或者至少有一段文字的列表 / a text, or a list with at least one",
                "type" => ["array", "string"],
                "contains" => object! { "$ref" => "#/$defs/said" },
                "pattern" => said.as_str(),
            },
        ),
        (
            "credit_code",
            // GB 32100: digits and capitals without I, O, S, V and Z; the division is in digits.
            object! {
                "$comment" => "统一社会信用代码：18位，半角大写 / a unified social credit code in half-width capitals",
                "pattern" => format!(
                    "^[{invisible}]*([{CREDIT}]{{2}}[0-9]{{6}}[{CREDIT}]{{10}})?[{invisible}]*$"
                ),
            },
        ),
        (
            "date",
            object! {
                "$comment" => "日期：CCYY-MM-DD / a day, CCYY-MM-DD",
                "type" => ["string", "null"],
                "pattern" => "^([0-9]{4}-[0-9]{2}-[0-9]{2})?$",
            },
        ),
        (
            "cycle",
            object! {
                "$comment" => "代码、ISO 8601时长（如P121D），或者{\"other\": 文字} / a token, an ISO 8601 duration such as P121D, or {\"other\": text}",
                "anyOf" => cycle,
            },
        ),
    ];
    shapes.into_iter().map(|(name, shape)| (name.to_owned(), shape)).collect()
}

/// The characters that show nothing, as ranges of a regular expression.
fn invisible() -> String {
    let mut ranges: Vec<(u32, u32)> = Vec::new();
    for c in ('\0'..='\u{FFFF}').filter(|c| is_invisible(*c)) {
        match ranges.last_mut() {
            Some((_, last)) if *last + 1 == u32::from(c) => *last += 1,
            _ => ranges.push((c.into(), c.into())),
        }
    }
    ranges.iter().fold(String::new(), |mut text, (first, last)| {
        // Writing to a string does not fail.
        let _ = write!(text, "\\u{first:04X}");
        if last > first {
            let _ = write!(text, "-\\u{last:04X}");
        }
        text
    })
}

/// The shape of an object of the model. The objects in it become shapes of their own in `defs`.
pub(super) fn object(object: &mut dyn Object<'_>, defs: &mut Defs) -> Json {
    let mut properties = Vec::new();
    for (index, row) in object.rows().iter().enumerate() {
        let Some(slot) = object.slot(index) else { continue };
        let (shape, list) = member(row, slot, defs);
        properties.push((row.key.to_owned(), titled(row, list).and(shape)));
    }
    object! { "properties" => Json::Object(properties), "additionalProperties" => false }
}

/// Title and description of a member, in both languages, with what the tokens of its list mean.
fn titled(row: &Row, list: Option<&WordList>) -> Json {
    let mut description = format!("{} / {} ({})", row.note.zh, row.note.en, row.source);
    for (number, label) in list.map_or(&[][..], |list| list.labels).iter().enumerate() {
        let before = if number == 0 { "：" } else { "、" };
        let _ = write!(description, "{before}{} {}", label.token, label.zh);
    }
    object! { "title" => format!("{} · {}", row.heading, row.title), "description" => description }
}

/// The shape of a member, and the list that its words come from.
///
/// `null` stands for nothing everywhere; in texts, words and days an empty text does too.
fn member(row: &Row, slot: Slot<'_, '_>, defs: &mut Defs) -> (Json, Option<&'static WordList>) {
    let text = || object! { "type" => ["string", "null"] };
    let shape = match slot {
        Slot::Text(_) => text(),
        Slot::Texts(_) => object! { "type" => ["array", "string", "null"], "items" => text() },
        Slot::Word(slot) => {
            return (object! { "enum" => or_nothing(tokens(slot.list())) }, Some(slot.list()));
        }
        Slot::Words(slot) => {
            // Words outside the list keep their text, so the list is a proposal.
            let known =
                object! { "enum" => tokens(slot.list()).map(Json::from).collect::<Vec<_>>() };
            let items = object! { "anyOf" => [known, text()] };
            let shape = object! { "type" => ["array", "string", "null"], "items" => items };
            return (shape, Some(slot.list()));
        }
        Slot::Date(_) => reference("date"),
        Slot::Cycle(_) => reference("cycle"),
        Slot::Count(_) => object! { "type" => ["integer", "null"], "minimum" => 0 },
        Slot::Amount(_) => object! { "type" => ["number", "null"], "minimum" => 0 },
        Slot::Flag(_) => object! { "type" => ["boolean", "null"] },
        Slot::Map(_) => object! { "type" => ["object", "null"], "additionalProperties" => text() },
        Slot::Object(inner) => named(row.key, inner, defs),
        Slot::Maybe(inner) => named(row.key, inner.present(), defs),
        Slot::Objects(list) => {
            object! { "type" => ["array", "null"], "items" => named(row.key, list.push(), defs) }
        }
    };
    (shape, None)
}

fn tokens(list: &'static WordList) -> impl Iterator<Item = &'static str> {
    list.labels.iter().map(|label| label.token)
}

/// The tokens, and what stands for nothing.
fn or_nothing(tokens: impl Iterator<Item = &'static str>) -> Vec<Json> {
    tokens.map(Json::from).chain([Json::from(""), Json::Null]).collect()
}

fn reference(name: &str) -> Json {
    object! { "$ref" => format!("#/$defs/{name}") }
}

/// An object under its own name. Where that name already means another object, it stays where it is.
fn named(key: &str, inner: &mut dyn Object<'_>, defs: &mut Defs) -> Json {
    // Of an act, a day, a name or a yes is enough.
    let types: &[&str] =
        if is_act(inner) { &["object", "string", "boolean", "null"] } else { &["object", "null"] };
    let shape = object! { "type" => types.to_vec() }.and(object(inner, defs));
    match defs.iter().find(|(name, _)| name == key) {
        Some((_, known)) if *known == shape => {}
        Some(_) => return shape,
        None => defs.push((key.to_owned(), shape)),
    }
    reference(key)
}

#[cfg(test)]
mod tests {
    use regex::Regex;

    use super::*;

    #[test]
    fn the_pattern_means_the_same_characters_as_the_rules() {
        let pattern = Regex::new(&format!("^[{}]$", invisible())).unwrap();
        let mut text = String::new();
        for c in '\0'..='\u{FFFF}' {
            text.clear();
            text.push(c);
            assert_eq!(pattern.is_match(&text), is_invisible(c), "{c:?}");
        }
        assert!(!('\u{10000}'..=char::MAX).any(is_invisible));
    }

    #[test]
    fn an_item_shares_as_its_entry_does() {
        let mut defs = plain();
        let entry = object(&mut crate::model::Entry::default(), &mut defs).to_string();
        let (_, item) = defs.iter().find(|(name, _)| name == "items").unwrap();
        for name in ["share", "open"] {
            let reference = format!("\"$ref\": \"#/$defs/{name}\"");
            assert!(entry.contains(&reference) && item.to_string().contains(&reference));
        }
    }
}
