//! A dialect as it stands in TOML.

use std::collections::HashSet;

use serde::Deserialize;
use toml::{Table as Toml, Value as Given};

use super::code::{Kind, Table, Value};
use super::days::Days;
use super::{Dialect, Field, is_number, shipped};
use crate::error::Error;
use crate::model::Entry;
use crate::model::member::{Object, Slot};
use crate::pointer::steps;
use crate::text::{fold, quote, trim};
use crate::vocabulary::columns::{Layout, Target, field_of};

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct DialectFile {
    name: String,
    title: String,
    title_en: String,
    source: String,
    extends: Option<String>,
    /// Pointer → code → word.
    codes: Toml,
    /// Pointer → flag → word.
    flags: Toml,
    /// Pointer → way of counting.
    dates: Toml,
    /// Heading or key → where its cells go.
    columns: Toml,
    /// What a row is: `entries`, `items` or `headings`.
    layout: Option<String>,
}

/// Reads a dialect. `heirs` are the names of those that extend it, from the first on.
pub(super) fn read(text: &str, heirs: &mut Vec<String>) -> Result<Dialect, Error> {
    let file: DialectFile = toml::from_str(text).map_err(|error| wrong(error.message()))?;
    heirs.push(file.name.clone());
    let mut dialect = match &file.extends {
        None => Dialect::default(),
        Some(parent) if heirs.contains(parent) => {
            return Err(wrong(&format!("`{}` extends itself", quote(parent))));
        }
        Some(parent) => read(shipped::text(parent)?, heirs)?,
    };
    dialect.name = file.name;
    dialect.title = [file.title, file.title_en];
    dialect.source = file.source;
    let mut fields: Vec<Field> = Vec::new();
    for (pointer, given) in file.codes {
        fields.push(field(&pointer, |kind| codes(&pointer, kind, &given))?);
    }
    for (pointer, given) in file.flags {
        fields.push(field(&pointer, |kind| flags(&pointer, kind, &given))?);
    }
    for (pointer, given) in file.dates {
        fields.push(field(&pointer, |kind| days(&pointer, kind, &given))?);
    }
    for (at, field) in fields.iter().enumerate() {
        if fields.iter().take(at).any(|other| other.pointer == field.pointer) {
            return Err(wrong(&format!("`{}` has two tables", field.pointer)));
        }
    }
    // A table is one whole: what it says of a field takes the place of what the parent says.
    dialect.fields.retain(|old| fields.iter().all(|new| new.pointer != old.pointer));
    dialect.fields.extend(fields);
    let (mut columns, mut headings) = (Vec::new(), HashSet::new());
    for (heading, given) in file.columns {
        if !headings.insert(fold(&heading)) {
            return Err(wrong(&format!("column `{}` stands twice", quote(&heading))));
        }
        let target = target(&heading, given)?;
        columns.push((heading, target));
    }
    dialect.columns.retain(|(old, _)| !headings.contains(&fold(old)));
    columns.append(&mut dialect.columns);
    dialect.columns = columns;
    if let Some(layout) = file.layout {
        dialect.layout = match layout.as_str() {
            "entries" => Some(Layout::Entries),
            "items" => Some(Layout::Items),
            "headings" => Some(Layout::Headings),
            _ => return Err(wrong(&format!("`{}` is no layout", quote(&layout)))),
        };
    }
    Ok(dialect)
}

fn wrong(why: &str) -> Error {
    Error::settings(format!("dialect: {why}"))
}

/// A field and its table.
fn field(pointer: &str, table: impl FnOnce(Kind) -> Result<Table, Error>) -> Result<Field, Error> {
    let way: Vec<String> = steps(pointer).map(Into::into).collect();
    let mut entry = Entry::default();
    let no_field = || wrong(&format!("`{}` is no coded field", quote(pointer)));
    let slot = member(&mut entry, &way).ok_or_else(no_field)?;
    let kind = Kind::of(&slot).ok_or_else(no_field)?;
    let is_list = matches!(slot, Slot::Words(_));
    Ok(Field { pointer: pointer.to_owned(), way, kind, is_list, table: table(kind)? })
}

fn codes(pointer: &str, kind: Kind, given: &Given) -> Result<Table, Error> {
    let table = words(pointer, kind, given)?;
    for (code, value) in &table {
        if trim(code) != code || code.is_empty() {
            return Err(wrong(&format!(
                "code `{}` of `{pointer}` is empty or has blanks around it",
                quote(code)
            )));
        }
        // What is read as it stands never comes to the table.
        if let Some(plain) = kind.read(code).filter(|plain| plain != value) {
            return Err(wrong(&format!(
                "code `{}` of `{pointer}` is already the word `{}`",
                quote(code),
                kind.token(&plain)
            )));
        }
    }
    Ok(Table::Codes(table))
}

fn flags(pointer: &str, kind: Kind, given: &Given) -> Result<Table, Error> {
    let flag = |(code, value): (String, Value)| match code.parse::<u32>() {
        Ok(flag) if flag.is_power_of_two() && is_number(&code) => Ok((flag, value)),
        _ => Err(wrong(&format!("flag `{}` of `{pointer}` is none of 1, 2, 4, 8 …", quote(&code)))),
    };
    let flags = words(pointer, kind, given)?;
    Ok(Table::Flags(flags.into_iter().map(flag).collect::<Result<_, _>>()?))
}

/// Codes and what they stand for.
fn words(pointer: &str, kind: Kind, given: &Given) -> Result<Vec<(String, Value)>, Error> {
    if matches!(kind, Kind::Date) {
        return Err(wrong(&format!("`{pointer}` is no coded field: its days belong into [dates]")));
    }
    let Given::Table(given) = given else {
        return Err(wrong(&format!("`{pointer}` is no table of codes")));
    };
    let mut codes = Vec::with_capacity(given.len());
    for (code, word) in given {
        let Given::String(word) = word else {
            return Err(wrong(&format!("code `{}` of `{pointer}`: no text", quote(code))));
        };
        let value = kind.read(word).ok_or_else(|| {
            let (code, word) = (quote(code), quote(word));
            wrong(&format!("code `{code}` of `{pointer}`: unknown word `{word}`"))
        })?;
        codes.push((code.clone(), value));
    }
    Ok(codes)
}

fn days(pointer: &str, kind: Kind, given: &Given) -> Result<Table, Error> {
    if !matches!(kind, Kind::Date) {
        return Err(wrong(&format!("`{pointer}` is no day")));
    }
    let named = |name: &str| Days::NAMES.iter().find(|(known, _)| *known == name);
    match given.as_str().and_then(named) {
        Some((_, days)) => Ok(Table::Days(*days)),
        None => {
            let names = Days::NAMES.map(|(name, _)| name).join(", ");
            Err(wrong(&format!("days of `{pointer}` are counted in none of {names}")))
        }
    }
}

/// Where the cells of a column go.
fn target(heading: &str, given: Given) -> Result<Target, Error> {
    let of = |why: String| wrong(&format!("column `{}`: {why}", quote(heading)));
    let text = |given: &Given| match given {
        Given::String(text) => Ok(text.clone()),
        _ => Err(of("a pointer is a text".to_owned())),
    };
    let pointer = |given: &Given| {
        let pointer = text(given)?;
        match is_field(&pointer) {
            true => Ok(pointer),
            false => Err(of(format!("`{}` is no field", quote(&pointer)))),
        }
    };
    match &given {
        Given::String(text) if text.is_empty() => Ok(Target::Ignored),
        Given::String(text) if text == "ext" => Ok(Target::Extra),
        Given::String(_) => Ok(Target::Field(pointer(&given)?)),
        Given::Array(list) => {
            let pointers = list.iter().map(pointer).collect::<Result<Vec<_>, _>>()?;
            let Some((_, known)) = pointers.split_last().filter(|(_, rest)| !rest.is_empty())
            else {
                return Err(of("a list has two fields or more".to_owned()));
            };
            if let Some(pointer) = known.iter().find(|pointer| !is_coded(pointer)) {
                return Err(of(format!(
                    "`{pointer}` has no list of words, so it must be the last"
                )));
            }
            Ok(Target::FirstKnown(pointers))
        }
        Given::Table(table) => {
            const TYPES: [&str; 3] = ["unconditional", "conditional", "not_shared"];
            if let Some(key) = table.keys().find(|key| !TYPES.contains(&key.as_str())) {
                return Err(of(format!("`{}` is no share type", quote(key))));
            }
            let of_type = |name: &str| match table.get(name) {
                Some(given) => pointer(given),
                None => Err(of(format!("no field for `{name}`"))),
            };
            let [first, second, third] = TYPES;
            Ok(Target::ByShareType([of_type(first)?, of_type(second)?, of_type(third)?]))
        }
        _ => Err(of("neither a pointer, nor a list or table of pointers".to_owned())),
    }
}

/// Whether a cell may go there: a field, as columns have it. Of lists of objects only that of the items is meant as a
/// whole, by `items/*`, for a row has one item; an assessment and a level of the class have their number.
fn is_field(pointer: &str) -> bool {
    const MOST: usize = 99;
    field_of(pointer).is_some_and(|field| match pointer.strip_prefix("/class/path/") {
        Some(level) => level.parse().is_ok_and(|level: usize| level <= MOST),
        None if field.is_numbered() => (0..=MOST).any(|n| field.pointer_at(n) == pointer),
        None => field.pointer == pointer,
    })
}

/// Whether a field has a list of words.
fn is_coded(pointer: &str) -> bool {
    let way: Vec<String> = steps(pointer).map(Into::into).collect();
    let mut entry = Entry::default();
    member(&mut entry, &way).is_some_and(|slot| Kind::of(&slot).is_some())
}

/// The member that a way leads to, made for the purpose; `*` stands for any element of a list.
fn member<'e, 'a>(object: &'e mut dyn Object<'a>, way: &[String]) -> Option<Slot<'e, 'a>> {
    let (step, rest) = way.split_first()?;
    let index = object.rows().iter().position(|row| row.key == step)?;
    match (object.slot(index)?.present(), rest) {
        (slot, []) => Some(slot),
        (Slot::Object(next), _) => member(next, rest),
        (Slot::Objects(list), [star, rest @ ..]) if star == "*" => member(list.push(), rest),
        _ => None,
    }
}
