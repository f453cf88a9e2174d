//! JSON Schema (2020-12) of the documents: an entry, a catalogue, a report; a request, a register of requests and what has
//! become of them, and a decision.
//!
//! The schema of an entry speaks of the canonical spelling under `national-2025`: keys and words in their tokens,
//! days as `CCYY-MM-DD`, numbers as numbers; nothing is `null`, or the member is left out. The reader takes more
//! than that. What the schema asks beyond types and tokens are the rules in [`COVERED`].

mod decision;
mod json;
mod open;
mod parts;
mod register;
mod report;
mod request;
mod shape;

use crate::model::Entry;

use json::{Json, object};

/// The documents that have a schema.
pub const NAMES: &[&str] =
    &["entry", "catalogue", "report", "request", "requests", "requests-report", "decision"];

/// The rules that the schema of an entry expresses.
///
/// An entry in canonical spelling is valid exactly when none of these rules finds more than a notice in it,
/// under `national-2025`.
pub const COVERED: &[&str] = &[
    "wrong-type",
    "unknown-member",
    "unknown-word",
    "name-missing",
    "provider-missing",
    "provider-code-format",
    "provider-code-lowercase-or-fullwidth",
    "format-class-missing",
    "format-class-unknown",
    "items-missing-structured",
    "item-name-missing",
    "item-type-unknown",
    "item-length-invalid",
    "secrecy-in-r809",
    "classification-level-missing",
    "assessment-missing",
    "approval-missing",
    "share-type-missing",
    "share-type-unknown",
    "share-type-bare-code",
    "conditional-without-condition",
    "conditional-without-scope",
    "conditional-without-purpose",
    "none-without-basis",
    "none-without-reason",
    "share-way-missing",
    "share-way-unknown",
    "open-unknown",
    "cycle-missing",
    "cycle-unknown",
    "cycle-custom-text-missing",
    "date-format",
];

/// The schema of a document, as it comes with this version.
///
/// ```
/// let schema = mulu::schema::document("entry").unwrap();
/// assert!(schema.contains("\"$schema\": \"https://json-schema.org/draft/2020-12/schema\""));
/// assert!(mulu::schema::document("poem").is_none());
/// ```
pub fn document(name: &str) -> Option<&'static str> {
    Some(match name {
        "entry" => include_str!("entry.schema.json"),
        "catalogue" => include_str!("catalogue.schema.json"),
        "report" => include_str!("report.schema.json"),
        "request" => include_str!("request.schema.json"),
        "requests" => include_str!("requests.schema.json"),
        "requests-report" => include_str!("requests-report.schema.json"),
        "decision" => include_str!("decision.schema.json"),
        _ => return None,
    })
}

/// Makes the schema of a document from the table of fields and the registry of rules.
///
/// [`document`] gives the same without the work.
///
/// ```
/// use mulu::schema::{document, generate};
/// assert_eq!(generate("entry").as_deref(), document("entry"));
/// ```
pub fn generate(name: &str) -> Option<String> {
    let schema = match name {
        "entry" => entry(),
        "catalogue" => catalogue(),
        "report" => report::schema(),
        "request" => request::request(),
        "requests" => request::requests(),
        "requests-report" => register::schema(),
        "decision" => decision::schema(),
        _ => return None,
    };
    Some(format!("{schema}\n"))
}

/// The head of a schema.
fn head(name: &str, title: &str, description: &str) -> Json {
    object! {
        "$schema" => "https://json-schema.org/draft/2020-12/schema",
        "$id" => format!("urn:mulu:schema:{name}"),
        "title" => title,
        "description" => description,
    }
}

fn entry() -> Json {
    let mut defs = shape::plain();
    let shape = shape::object(&mut Entry::default(), &mut defs);
    head(
        "entry",
        "目录条目 · catalogue entry",
        "政务数据目录的一个条目，按照政务数据共享条例（国务院令第809号）的要求，以规范的写法填写；没有内容的字段可以省略，也可以写null。 / \
         One entry of a government data catalogue, as the Regulation on Government Data Sharing (decree 809) \
         asks, in canonical spelling; a member without content is left out or null.",
    )
    .and(object! { "type" => "object" })
    .and(with_schema_member(shape))
    .and(object! { "allOf" => parts::all(), "$defs" => Json::Object(defs) })
}

/// A document may name its own schema.
fn with_schema_member(shape: Json) -> Json {
    let member = object! {
        "title" => "JSON Schema",
        "description" => "本文件遵循的JSON Schema / the JSON Schema that the document follows",
        "type" => "string",
    };
    match shape {
        Json::Object(members) => Json::Object(
            members
                .into_iter()
                .map(|(key, value)| match key.as_str() {
                    "properties" => (key, object! { "$schema" => member.clone() }.and(value)),
                    _ => (key, value),
                })
                .collect(),
        ),
        other => other,
    }
}

fn catalogue() -> Json {
    let member = |title: &str, description: &str, shape: Json| {
        object! { "title" => title, "description" => description }.and(shape)
    };
    let entries = object! { "$ref" => "urn:mulu:schema:entry" };
    head(
        "catalogue",
        "目录 · catalogue",
        "条目的列表，或者以entries列出条目的对象。 / A list of entries, or an object that lists them in `entries`.",
    )
    .and(object! {
        "type" => ["array", "object"],
        "items" => entries.clone(),
        "required" => ["entries"],
        "properties" => object! {
            "$schema" => object! { "type" => "string" },
            "version" => member("版本 · version", "文件格式的版本 / version of the format", object! { "const" => 1 }),
            "name" => member("目录名称 · name", "目录的名称 / name of the catalogue", object! { "type" => ["string", "null"] }),
            "authority" => member("主管部门 · authority", "政务数据共享主管部门 / the authority for government data sharing", object! { "type" => ["string", "null"] }),
            "as_of" => member("日期 · as of", "目录内容截至的日期，CCYY-MM-DD / the day for which the catalogue speaks", object! { "type" => ["string", "null"] }),
            "entries" => member("条目 · entries", "目录条目 / the entries", object! { "type" => "array", "items" => entries }),
        },
        "$defs" => object! { "entry" => entry() },
    })
}
