//! Shapes of what this library writes: objects that may gain members.

use super::json::{Json, object};

/// One member: key, title, description, shape. A member whose key ends in `?` may be missing.
pub(super) type Member<'t> = (&'static str, &'static str, &'t str, Json);

/// An object with these members; others may be added.
pub(super) fn open_object(members: Vec<Member<'_>>) -> Json {
    let required: Vec<_> =
        members.iter().map(|(key, ..)| *key).filter(|key| !key.ends_with('?')).collect();
    let property = |(key, title, description, shape): Member<'_>| {
        let titled = object! { "title" => title, "description" => description };
        (key.trim_end_matches('?').to_owned(), titled.and(shape))
    };
    object! {
        "type" => "object",
        "required" => required,
        "properties" => Json::Object(members.into_iter().map(property).collect()),
    }
}

/// The same, or `null`.
pub(super) fn or_null(shape: Json) -> Json {
    match shape {
        Json::Object(members) => Json::Object(
            members
                .into_iter()
                .map(|(key, value)| match (key.as_str(), value) {
                    ("type", value) => (key, Json::List(vec![value, Json::from("null")])),
                    (_, value) => (key, value),
                })
                .collect(),
        ),
        other => other,
    }
}

pub(super) fn list(items: Json) -> Json {
    object! { "type" => "array", "items" => items }
}

pub(super) fn text() -> Json {
    object! { "type" => "string" }
}

pub(super) fn flag() -> Json {
    object! { "type" => "boolean" }
}

pub(super) fn count() -> Json {
    object! { "type" => "integer", "minimum" => 0 }
}

pub(super) fn date() -> Json {
    object! { "type" => "string", "pattern" => "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }
}
