//! JSON and NDJSON.

use std::io;
use std::io::Write;

use super::form::Form;
use super::losses::Notes;
use super::speech::Value;
use crate::codec::json::said_members;
use crate::model::Entry;
use crate::model::member::Object;
use crate::pointer::Path;

/// Writes one entry on a line of its own, without the line's end.
pub(super) fn write(
    out: &mut dyn Write,
    form: &Form,
    entry: &Entry<'_>,
    notes: &mut Notes<'_>,
) -> io::Result<()> {
    object(out, form, entry, &Path::Top, notes)
}

fn object(
    out: &mut dyn Write,
    form: &Form,
    object: &dyn Object<'_>,
    path: &Path<'_>,
    notes: &mut Notes<'_>,
) -> io::Result<()> {
    let mut separator = "{";
    for (row, view) in said_members(object) {
        let at = Path::Key(path, row.key);
        if let Some(said) = form.value(view, &at, notes) {
            key(out, &mut separator, form.name(row))?;
            value(out, form, said, &at, notes)?;
        }
    }
    for (name, raw) in object.extra().iter() {
        key(out, &mut separator, name)?;
        out.write_all(raw.as_bytes())?;
    }
    if separator == "{" {
        out.write_all(b"{")?;
    }
    out.write_all(b"}")
}

fn value(
    out: &mut dyn Write,
    form: &Form,
    value: Value<'_, '_>,
    at: &Path<'_>,
    notes: &mut Notes<'_>,
) -> io::Result<()> {
    match value {
        Value::Text(said) => text(out, &said),
        Value::Bare(said) => out.write_all(said.as_bytes()),
        Value::Other(said) => {
            out.write_all(b"{\"other\":")?;
            text(out, said)?;
            out.write_all(b"}")
        }
        Value::Texts(list) => elements(out, list.len(), |out, position| {
            list.get(position).map_or(Ok(()), |said| text(out, said))
        }),
        Value::Object(next) => object(out, form, next, at, notes),
        Value::Objects(list) => elements(out, list.len(), |out, position| {
            let next = |next| object(out, form, next, &Path::Index(at, position), notes);
            list.get(position).map_or(Ok(()), next)
        }),
        Value::Pairs(pairs) => {
            let mut separator = "{";
            for (heading, said) in pairs {
                key(out, &mut separator, heading)?;
                text(out, said)?;
            }
            out.write_all(b"}")
        }
    }
}

fn elements(
    out: &mut dyn Write,
    count: usize,
    mut element: impl FnMut(&mut dyn Write, usize) -> io::Result<()>,
) -> io::Result<()> {
    out.write_all(b"[")?;
    for position in 0..count {
        if position > 0 {
            out.write_all(b",")?;
        }
        element(out, position)?;
    }
    out.write_all(b"]")
}

fn key(out: &mut dyn Write, separator: &mut &'static str, name: &str) -> io::Result<()> {
    out.write_all(separator.as_bytes())?;
    *separator = ",";
    text(out, name)?;
    out.write_all(b":")
}

fn text(out: &mut dyn Write, text: &str) -> io::Result<()> {
    Ok(serde_json::to_writer(out, text)?)
}
