//! The columns of a template: which there are, what they hold, and what a cell of them shows.

use std::borrow::Cow;
use std::io;

use super::needs::{Need, Needed, Needs};
use crate::legal::{CENSUS17, G1272};
use crate::model::member::{Object, Slot};
use crate::model::{Cycle, Entry, WordList};
use crate::rules::Checker;
use crate::text::Language;
use crate::vocabulary::columns::{Field, fields};

/// How many assessments an entry has columns for: the regulation knows two kinds.
const ASSESSMENTS: usize = 2;

/// A column of the template.
pub(super) struct Column {
    pub(super) field: &'static Field,
    /// Which element of a list of objects it belongs to, from 0.
    pub(super) number: usize,
    /// Its pointer, with `*` for the item of the row.
    pub(super) pointer: String,
    pub(super) kind: Kind,
}

/// What its cells hold.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    Text,
    Texts,
    /// One word of a list, or several; with the pointer of the word that narrows the list.
    Words(&'static WordList, bool),
    Cycle,
    Flag,
    Day,
    Whole,
    Decimal,
}

/// The columns with what the rules say of each. Without `all` those that a rule in force or the national template asks
/// for.
pub(super) fn columns(checker: &Checker, all: bool) -> io::Result<Vec<(Column, Needed)>> {
    let needs = Needs::of(checker)?;
    let mut columns = Vec::new();
    for column in every_column() {
        let needed = needs.ask(&column)?;
        columns.push((column, needed));
    }
    // Of an element of a list either all columns are there or none.
    let asked: Vec<String> = columns
        .iter()
        .filter(|(column, needed)| column.field.is_numbered() && needed.need != Need::Free)
        .map(|(column, _)| element(&column.pointer).to_owned())
        .collect();
    columns.retain(|(column, needed)| {
        all || !needed.rules.is_empty()
            || is_national(checker, column)
            || asked.iter().any(|element| *element == self::element(&column.pointer))
    });
    Ok(columns)
}

/// The beginning of a pointer into a list of objects: `/assessments/0`.
fn element(pointer: &str) -> &str {
    pointer.rsplit_once('/').map_or(pointer, |(element, _)| element)
}

/// Whether the national template or guide has the column. The volumes of 2017 count only where that census holds.
fn is_national(checker: &Checker, column: &Column) -> bool {
    let source = column.field.row.source;
    // What an item says of its own sharing is said of the resource there.
    if column.field.is_item && column.pointer.matches('/').count() > 3 {
        return false;
    }
    if source == CENSUS17.id {
        let on = checker.as_of().number();
        return checker.profile().severity_of(&CENSUS17.may(""), on).is_some();
    }
    [&G1272, &CENSUS17].iter().any(|instrument| {
        let from = |part: &str| part.trim().split(' ').next() == Some(instrument.id);
        source.split(';').any(from)
    })
}

/// All columns, in the order of the table of fields; an element of a list of objects after the other.
fn every_column() -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::new();
    let mut rest = fields();
    while let Some((first, after)) = rest.split_first() {
        let list = first.pointer.split("/*").next().unwrap_or_default();
        let is_beside = |field: &&Field| field.is_numbered() && field.pointer.starts_with(list);
        let (count, group) = if first.is_numbered() {
            let beside = rest.iter().take_while(|field| is_beside(field)).count();
            (ASSESSMENTS, rest.get(..beside).unwrap_or_default())
        } else {
            (1, std::slice::from_ref(first))
        };
        for number in 0..count {
            columns.extend(group.iter().map(|field| Column {
                field,
                number,
                pointer: field.pointer_at(number),
                kind: kind(&field.pointer),
            }));
        }
        rest = rest.get(group.len()..).unwrap_or(after);
    }
    columns
}

/// What a field holds.
fn kind(pointer: &str) -> Kind {
    let mut entry = Entry::default();
    kind_in(&mut entry, pointer.split('/').skip(1).collect::<Vec<_>>().as_slice())
}

fn kind_in(object: &mut dyn Object<'_>, way: &[&str]) -> Kind {
    let Some((step, rest)) = way.split_first() else { return Kind::Text };
    let Some(index) = object.rows().iter().position(|row| row.key == *step) else {
        return Kind::Text;
    };
    match object.slot(index).map(Slot::present) {
        Some(Slot::Object(next)) => kind_in(next, rest),
        Some(Slot::Objects(list)) => kind_in(list.push(), rest.get(1..).unwrap_or_default()),
        Some(Slot::Texts(_)) => Kind::Texts,
        Some(Slot::Word(slot)) => Kind::Words(slot.list(), false),
        Some(Slot::Words(slot)) => Kind::Words(slot.list(), true),
        Some(Slot::Date(_)) => Kind::Day,
        Some(Slot::Count(_)) => Kind::Whole,
        Some(Slot::Amount(_)) => Kind::Decimal,
        Some(Slot::Flag(_)) => Kind::Flag,
        Some(Slot::Cycle(_)) => Kind::Cycle,
        _ => Kind::Text,
    }
}

impl Column {
    /// The heading of the group that it stands in, and its own.
    pub(super) fn headings(&self, language: Language) -> (Option<String>, String) {
        if language == Language::En {
            return (None, self.field.key_at(self.number));
        }
        let heading = self.field.heading_at(self.number);
        if let Some((group, leaf)) = heading.rsplit_once('/') {
            return (Some(group.to_owned()), leaf.to_owned());
        }
        let mut steps = self.pointer.split('/').skip(1);
        let top = steps.next().filter(|_| steps.next().is_some());
        let entry = Entry::default();
        let group = top.and_then(|top| entry.rows().iter().find(|row| row.key == top));
        (group.map(|row| row.heading.to_owned()), heading)
    }

    /// The words that its drop-down shows; none for what is no list.
    pub(super) fn words(&self, language: Language) -> Vec<&'static str> {
        let zh = language == Language::Zh;
        match self.kind {
            Kind::Words(list, _) => list.labels.iter().map(|label| said(label, language)).collect(),
            Kind::Cycle => Cycle::NAMED
                .iter()
                .map(|(token, label, _)| if zh { *label } else { *token })
                .collect(),
            Kind::Flag if zh => vec!["是", "否"],
            Kind::Flag => vec!["yes", "no"],
            _ => Vec::new(),
        }
    }
}

/// A word as the template shows it.
pub(super) fn said(label: &crate::model::Label, language: Language) -> &'static str {
    match language {
        Language::Zh => label.zh,
        Language::En => label.token,
    }
}

/// What the field at a pointer is called, and a token of it.
pub(super) fn spoken(
    pointer: &str,
    token: &'static str,
    language: Language,
) -> (String, Cow<'static, str>) {
    let field = fields().iter().find(|field| field.pointer == pointer);
    let name = field.map_or(pointer, |field| match language {
        Language::Zh => field.row.heading,
        Language::En => field.row.title,
    });
    let word = match kind(pointer) {
        Kind::Words(list, _) => list.labels.iter().find(|label| label.token == token),
        _ => None,
    };
    (name.to_owned(), Cow::Borrowed(word.map_or(token, |label| said(label, language))))
}
