//! XML, in the shape that `codec/xml` describes. What an element cannot say (a character that XML lacks, an empty text
//! of a list) is said by `<json name="…">`.

use std::borrow::Cow;
use std::io;
use std::io::Write;

use quick_xml::escape::escape;

use super::form::Form;
use super::losses::{LossKind, Notes};
use super::speech::Value;
use crate::codec::json::said_members;
use crate::codec::split_list;
use crate::model::Entry;
use crate::model::member::Object;
use crate::pointer::Path;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<catalogue>\n";

pub(super) fn begin(out: &mut dyn Write) -> io::Result<()> {
    out.write_all(HEAD.as_bytes())
}

pub(super) fn end(out: &mut dyn Write) -> io::Result<()> {
    out.write_all(b"</catalogue>\n")
}

/// Writes one entry.
pub(super) fn write(
    out: &mut dyn Write,
    form: &Form,
    entry: &Entry<'_>,
    notes: &mut Notes<'_>,
) -> io::Result<()> {
    out.write_all(b"<entry>\n")?;
    members(out, form, entry, &Path::Top, notes)?;
    out.write_all(b"</entry>\n")
}

fn members(
    out: &mut dyn Write,
    form: &Form,
    object: &dyn Object<'_>,
    path: &Path<'_>,
    notes: &mut Notes<'_>,
) -> io::Result<()> {
    for (row, view) in said_members(object) {
        let at = Path::Key(path, row.key);
        if let Some(value) = form.value(view, &at, notes) {
            member(out, form, form.name(row), value, &at, notes)?;
        }
    }
    for (name, raw) in object.extra().iter() {
        let at = Path::Key(path, name);
        json(out, name, raw, &at, notes)?;
    }
    Ok(())
}

fn member(
    out: &mut dyn Write,
    form: &Form,
    name: &str,
    value: Value<'_, '_>,
    at: &Path<'_>,
    notes: &mut Notes<'_>,
) -> io::Result<()> {
    match value {
        Value::Text(text) => said(out, name, &text, at, notes),
        Value::Bare(text) => said(out, name, &text, at, notes),
        Value::Other(text) if text.is_empty() || !is_xml(text) => {
            json(out, name, &serde_json::json!({ "other": text }).to_string(), at, notes)
        }
        Value::Other(text) => within(out, name, |out| said(out, "other", text, at, notes)),
        Value::Texts(list) if list.iter().all(|text| is_element(at, text)) => {
            list.iter().try_for_each(|text| said(out, name, text, at, notes))
        }
        Value::Texts(list) => json(out, name, &serde_json::to_string(&list)?, at, notes),
        Value::Object(next) => within(out, name, |out| members(out, form, next, at, notes)),
        Value::Objects(list) => within(out, name, |out| {
            for position in 0..list.len() {
                let Some(next) = list.get(position) else { break };
                let at = Path::Index(at, position);
                within(out, "item", |out| members(out, form, next, &at, notes))?;
            }
            Ok(())
        }),
        Value::Pairs(pairs) => within(out, name, |out| {
            for (heading, text) in pairs {
                let at = Path::Key(at, heading);
                if !is_xml(text) {
                    json(out, heading, &serde_json::to_string(text)?, &at, notes)?;
                } else {
                    field(out, heading, text, &at, notes)?;
                }
            }
            Ok(())
        }),
    }
}

/// Whether a text can be one of a list by itself: it is not read as nothing, and not taken apart.
fn is_element(at: &Path<'_>, text: &str) -> bool {
    let name = match at {
        Path::Key(_, name) => format!("/{name}"),
        Path::Top | Path::Index(..) => return false,
    };
    is_xml(text) && split_list(&name, text) == [text]
}

/// A member that is a text.
fn said(
    out: &mut dyn Write,
    name: &str,
    text: &str,
    at: &Path<'_>,
    notes: &mut Notes<'_>,
) -> io::Result<()> {
    if !is_xml(text) {
        return json(out, name, &serde_json::to_string(text)?, at, notes);
    }
    if !is_name(name) {
        return field(out, name, text, at, notes);
    }
    writeln!(out, "<{name}>{}</{name}>", content(text))
}

fn field(
    out: &mut dyn Write,
    name: &str,
    text: &str,
    at: &Path<'_>,
    notes: &mut Notes<'_>,
) -> io::Result<()> {
    writeln!(out, "<field name=\"{}\">{}</field>", attribute(name, at, notes), content(text))
}

/// A member as JSON.
fn json(
    out: &mut dyn Write,
    name: &str,
    raw: &str,
    at: &Path<'_>,
    notes: &mut Notes<'_>,
) -> io::Result<()> {
    let mut safe = String::with_capacity(raw.len());
    for c in raw.chars() {
        // Outside of texts JSON has no such character, and in a text it may be escaped.
        match c {
            '\n' | '\r' | '\t' => safe.push(' '),
            c if is_xml_char(c) => safe.push(c),
            c => safe.push_str(&format!("\\u{:04x}", u32::from(c))),
        }
    }
    writeln!(out, "<json name=\"{}\">{}</json>", attribute(name, at, notes), escape(&safe))
}

fn within(
    out: &mut dyn Write,
    name: &str,
    inside: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    writeln!(out, "<{name}>")?;
    inside(out)?;
    writeln!(out, "</{name}>")
}

/// A name in an attribute, without what XML has no character for.
fn attribute(name: &str, at: &Path<'_>, notes: &mut Notes<'_>) -> String {
    if !is_xml(name) {
        notes.note(LossKind::Characters, at, name);
    }
    let shown = |c: char| if is_xml_char(c) { c } else { '\u{FFFD}' };
    content(&name.chars().map(shown).collect::<String>()).into_owned()
}

/// A text between tags, or in an attribute. Line breaks and tabs that belong to it are written as references, for as they
/// stand they are layout.
fn content(text: &str) -> Cow<'_, str> {
    let escaped = escape(text);
    if !escaped.contains(['\n', '\r', '\t', '\u{85}', '\u{2028}']) {
        return escaped;
    }
    let mut referred = String::with_capacity(escaped.len() + 16);
    for c in escaped.chars() {
        match c {
            '\n' | '\r' | '\t' | '\u{85}' | '\u{2028}' => {
                referred.push_str(&format!("&#{};", u32::from(c)))
            }
            c => referred.push(c),
        }
    }
    Cow::Owned(referred)
}

/// Whether XML 1.0 has every character of a text.
fn is_xml(text: &str) -> bool {
    text.chars().all(is_xml_char)
}

fn is_xml_char(c: char) -> bool {
    !matches!(c, '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}')
}

/// Whether a heading may be the name of an element: letters, digits and a few signs.
fn is_name(name: &str) -> bool {
    let is_letter = |c: char| c.is_alphabetic() || c == '_';
    let mut chars = name.chars();
    chars.next().is_some_and(is_letter)
        && chars.all(|c| is_letter(c) || c.is_ascii_digit() || matches!(c, '-' | '.'))
}
