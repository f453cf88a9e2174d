//! A dialect as it stands in TOML.

use std::collections::HashSet;
use std::fmt::Display;

use serde::Deserialize;
use toml::{Table as Toml, Value as Given};

use super::code::{Kind, Table, Value};
use super::days::Days;
use super::{Dialect, Field, is_number, shipped};
use crate::error::Error;
use crate::model::Entry;
use crate::model::member::{Object, Slot};
use crate::pointer::steps;
use crate::text::reasons::of_settings;
use crate::text::{Note, fold, quote, trim};
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
    let file: DialectFile = toml::from_str(text).map_err(|error| {
        let Note { zh, en } = of_settings(error.message());
        wrong(zh, en)
    })?;
    heirs.push(file.name.clone());
    let mut dialect = match &file.extends {
        None => Dialect::default(),
        Some(parent) if heirs.contains(parent) => {
            return Err(wrong(
                format!("「{}」扩展了自己", quote(parent)),
                format!("`{}` extends itself", quote(parent)),
            ));
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
            return Err(wrong(
                format!("「{}」有两张表", field.pointer),
                format!("`{}` has two tables", field.pointer),
            ));
        }
    }
    // A table is one whole: what it says of a field takes the place of what the parent says.
    dialect.fields.retain(|old| fields.iter().all(|new| new.pointer != old.pointer));
    dialect.fields.extend(fields);
    let (mut columns, mut headings) = (Vec::new(), HashSet::new());
    for (heading, given) in file.columns {
        if !headings.insert(fold(&heading)) {
            return Err(wrong(
                format!("列「{}」列了两次", quote(&heading)),
                format!("column `{}` stands twice", quote(&heading)),
            ));
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
            _ => {
                let layout = quote(&layout);
                return Err(wrong(
                    format!("「{layout}」不是版式"),
                    format!("`{layout}` is no layout"),
                ));
            }
        };
    }
    Ok(dialect)
}

fn wrong(zh: impl Display, en: impl Display) -> Error {
    Error::settings(format!("代码对照：{zh}"), format!("dialect: {en}"))
}

/// A field and its table.
fn field(pointer: &str, table: impl FnOnce(Kind) -> Result<Table, Error>) -> Result<Field, Error> {
    let way: Vec<String> = steps(pointer).map(Into::into).collect();
    let mut entry = Entry::default();
    let no_field = || {
        let pointer = quote(pointer);
        wrong(
            format!("「{pointer}」不是用代码填写的字段"),
            format!("`{pointer}` is no coded field"),
        )
    };
    let slot = member(&mut entry, &way).ok_or_else(no_field)?;
    let kind = Kind::of(&slot).ok_or_else(no_field)?;
    let is_list = matches!(slot, Slot::Words(_));
    Ok(Field { pointer: pointer.to_owned(), way, kind, is_list, table: table(kind)? })
}

fn codes(pointer: &str, kind: Kind, given: &Given) -> Result<Table, Error> {
    let table = words(pointer, kind, given)?;
    for (code, value) in &table {
        if trim(code) != code || code.is_empty() {
            return Err(wrong(
                format!("「{pointer}」的代码「{}」为空，或者前后有空白", quote(code)),
                format!("code `{}` of `{pointer}` is empty or has blanks around it", quote(code)),
            ));
        }
        // What is read as it stands never comes to the table.
        if let Some(plain) = kind.read(code).filter(|plain| plain != value) {
            let (code, word) = (quote(code), kind.token(&plain));
            return Err(wrong(
                format!("「{pointer}」的代码「{code}」本来就是「{word}」"),
                format!("code `{code}` of `{pointer}` is already the word `{word}`"),
            ));
        }
    }
    Ok(Table::Codes(table))
}

fn flags(pointer: &str, kind: Kind, given: &Given) -> Result<Table, Error> {
    let flag = |(code, value): (String, Value)| match code.parse::<u32>() {
        Ok(flag) if flag.is_power_of_two() && is_number(&code) => Ok((flag, value)),
        _ => {
            let code = quote(&code);
            Err(wrong(
                format!("「{pointer}」的标志位「{code}」不是1、2、4、8……之一"),
                format!("flag `{code}` of `{pointer}` is none of 1, 2, 4, 8 …"),
            ))
        }
    };
    let flags = words(pointer, kind, given)?;
    Ok(Table::Flags(flags.into_iter().map(flag).collect::<Result<_, _>>()?))
}

/// Codes and what they stand for.
fn words(pointer: &str, kind: Kind, given: &Given) -> Result<Vec<(String, Value)>, Error> {
    if matches!(kind, Kind::Date) {
        return Err(wrong(
            format!("「{pointer}」不是用代码填写的字段，日期列在[dates]中"),
            format!("`{pointer}` is no coded field: its days belong into [dates]"),
        ));
    }
    let Given::Table(given) = given else {
        return Err(wrong(
            format!("「{pointer}」不是代码表"),
            format!("`{pointer}` is no table of codes"),
        ));
    };
    let mut codes = Vec::with_capacity(given.len());
    for (code, word) in given {
        let Given::String(word) = word else {
            return Err(wrong(
                format!("「{pointer}」的代码「{}」对应的不是文本", quote(code)),
                format!("code `{}` of `{pointer}`: no text", quote(code)),
            ));
        };
        let value = kind.read(word).ok_or_else(|| {
            let (code, word) = (quote(code), quote(word));
            wrong(
                format!("「{pointer}」的代码「{code}」：没有「{word}」这个值"),
                format!("code `{code}` of `{pointer}`: unknown word `{word}`"),
            )
        })?;
        codes.push((code.clone(), value));
    }
    Ok(codes)
}

fn days(pointer: &str, kind: Kind, given: &Given) -> Result<Table, Error> {
    if !matches!(kind, Kind::Date) {
        return Err(wrong(format!("「{pointer}」不是日期"), format!("`{pointer}` is no day")));
    }
    let named = |name: &str| Days::NAMES.iter().find(|(known, _)| *known == name);
    match given.as_str().and_then(named) {
        Some((_, days)) => Ok(Table::Days(*days)),
        None => {
            let names = Days::NAMES.map(|(name, _)| name).join(", ");
            Err(wrong(
                format!("「{pointer}」的日期只能按{names}之一计"),
                format!("days of `{pointer}` are counted in none of {names}"),
            ))
        }
    }
}

/// Where the cells of a column go.
fn target(heading: &str, given: Given) -> Result<Target, Error> {
    let of = |zh: String, en: String| {
        let heading = quote(heading);
        wrong(format!("列「{heading}」：{zh}"), format!("column `{heading}`: {en}"))
    };
    let text = |given: &Given| match given {
        Given::String(text) => Ok(text.clone()),
        _ => Err(of("指针应当是文本".into(), "a pointer is a text".into())),
    };
    let pointer = |given: &Given| {
        let pointer = text(given)?;
        match is_field(&pointer) {
            true => Ok(pointer),
            false => {
                let pointer = quote(&pointer);
                Err(of(format!("「{pointer}」不是字段"), format!("`{pointer}` is no field")))
            }
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
                return Err(of(
                    "列表应当有两个以上的字段".into(),
                    "a list has two fields or more".into(),
                ));
            };
            if let Some(pointer) = known.iter().find(|pointer| !is_coded(pointer)) {
                return Err(of(
                    format!("「{pointer}」没有取值清单，只能排在最后"),
                    format!("`{pointer}` has no list of words, so it must be the last"),
                ));
            }
            Ok(Target::FirstKnown(pointers))
        }
        Given::Table(table) => {
            const TYPES: [&str; 3] = ["unconditional", "conditional", "not_shared"];
            if let Some(key) = table.keys().find(|key| !TYPES.contains(&key.as_str())) {
                let key = quote(key);
                return Err(of(
                    format!("「{key}」不是共享类型"),
                    format!("`{key}` is no share type"),
                ));
            }
            let of_type = |name: &str| match table.get(name) {
                Some(given) => pointer(given),
                None => Err(of(
                    format!("没有写明「{name}」对应的字段"),
                    format!("no field for `{name}`"),
                )),
            };
            let [first, second, third] = TYPES;
            Ok(Target::ByShareType([of_type(first)?, of_type(second)?, of_type(third)?]))
        }
        _ => Err(of(
            "既不是指针，也不是指针的列表或者表".into(),
            "neither a pointer, nor a list or table of pointers".into(),
        )),
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
