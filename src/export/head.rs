//! 表头: the columns of a table, which must be known before its first row.

use std::collections::{HashMap, HashSet};

use super::form::Form;
use super::leaves::{Leaf, leaves};
use crate::model::Entry;
use crate::pointer::{Path, escape};
use crate::text::{Language, is_blank, trim};
use crate::vocabulary::columns::{field_of, fields};

/// As many columns as a sheet of a workbook has.
pub(super) const MOST_COLUMNS: usize = 16_384;

/// 表头: what occurs in the entries, so that a table has a column for it.
///
/// Formats that are no tables need none.
///
/// ```
/// use mulu::export::{Form, Head, OutputFormat, Writer};
/// let entry: mulu::Entry = serde_json::from_str(r#"{"name":"甲","items":[{"name":"乙"}]}"#).unwrap();
/// let mut head = Head::default();
/// head.see(&entry);
/// let mut writer = Writer::new(Vec::new(), Form::new(OutputFormat::Csv).in_chinese(), &head)?;
/// writer.entry(&entry)?;
/// let (csv, losses) = writer.finish()?;
/// assert_eq!(String::from_utf8(csv).unwrap(), "\u{FEFF}信息资源名称,信息项名称\r\n甲,乙\r\n");
/// assert!(losses.is_empty());
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Head {
    /// Pointers of fields, `*` for the item.
    fields: HashSet<String>,
    ext: Names,
    extra: Names,
}

/// Names in the order in which they came.
#[derive(Clone, Debug, Default)]
struct Names {
    known: HashSet<String>,
    list: Vec<String>,
}

impl Names {
    fn see(&mut self, name: &str, is_full: bool) {
        if !is_full && !self.known.contains(name) {
            self.known.insert(name.to_owned());
            self.list.push(name.to_owned());
        }
    }
}

impl Head {
    /// Notes what an entry says. What does not fit into the columns that a sheet may have is left out, and is a loss
    /// when the entry is written.
    pub fn see(&mut self, entry: &Entry<'_>) {
        leaves(entry, &mut String::new(), &Path::Top, &mut |leaf, pointer, _| {
            self.note(leaf, pointer)
        });
        for item in &entry.items {
            let mut pointer = "/items/*".to_owned();
            leaves(item, &mut pointer, &Path::Top, &mut |leaf, pointer, _| {
                self.note(leaf, pointer)
            });
        }
    }

    fn note(&mut self, leaf: Leaf<'_, '_>, pointer: &str) {
        let is_full =
            self.fields.len() + self.ext.list.len() + self.extra.list.len() >= MOST_COLUMNS;
        match leaf {
            Leaf::Member(_) if !is_full && !self.fields.contains(pointer) => {
                self.fields.insert(pointer.to_owned());
            }
            Leaf::Ext { heading, .. } => self.ext.see(heading, is_full),
            Leaf::Unknown { name, .. } if pointer.is_empty() => self.extra.see(name, is_full),
            Leaf::Member(_) | Leaf::Unknown { .. } | Leaf::Hollow => {}
        }
    }
}

/// The columns of a table, and where each field has its own.
pub(super) struct Columns {
    pub(super) headings: Vec<String>,
    fields: HashMap<String, usize>,
    ext: HashMap<String, usize>,
    extra: HashMap<String, usize>,
}

impl Columns {
    /// The fields in the order of the table of fields, lists of objects element by element; then what departments added,
    /// then what the model does not know, each in the order in which it came.
    pub(super) fn of(head: &Head, form: &Form) -> Columns {
        let mut known: Vec<_> = head
            .fields
            .iter()
            .filter_map(|pointer| {
                let field = field_of(pointer)?;
                let place = fields().iter().position(|other| other.pointer == field.pointer)?;
                let step = |pointer: &str, n| pointer.split('/').nth(n).map(str::to_owned);
                let n = field.is_numbered().then(|| step(pointer, 2)?.parse().ok()).flatten();
                // Fields of one list stand together, whatever their own places.
                let first = match n {
                    Some(_) => fields().iter().position(|other| {
                        other.is_numbered() && step(&other.pointer, 1) == step(pointer, 1)
                    })?,
                    None => place,
                };
                Some(((first, n.unwrap_or(0_usize), place), field, pointer))
            })
            .collect();
        known.sort_by_key(|(order, ..)| *order);
        let mut columns = Columns {
            headings: Vec::new(),
            fields: HashMap::new(),
            ext: HashMap::new(),
            extra: HashMap::new(),
        };
        for ((_, n, _), field, pointer) in known {
            columns.fields.insert(pointer.clone(), columns.headings.len());
            columns.headings.push(match form.language {
                Language::Zh => field.heading_at(n),
                Language::En => field.key_at(n),
            });
        }
        for heading in &head.ext.list {
            columns.ext.insert(heading.clone(), columns.headings.len());
            let shown = if is_plain(heading) {
                heading.clone()
            } else {
                format!("/ext/{}", escape(heading))
            };
            columns.headings.push(shown);
        }
        for name in &head.extra.list {
            columns.extra.insert(name.clone(), columns.headings.len());
            columns.headings.push(format!("/{}", escape(name)));
        }
        columns
    }

    pub(super) fn find(&self, leaf: Leaf<'_, '_>, pointer: &str) -> Option<usize> {
        match leaf {
            Leaf::Member(_) => self.fields.get(pointer),
            Leaf::Ext { heading, .. } => self.ext.get(heading),
            Leaf::Unknown { name, .. } => self.extra.get(name),
            Leaf::Hollow => None,
        }
        .copied()
    }
}

/// Whether a heading of the department's own is read as such, and not as that of a field.
fn is_plain(heading: &str) -> bool {
    let is_taken =
        || fields().iter().any(|field| [&field.heading, &field.key].contains(&&heading.to_owned()));
    !is_blank(heading)
        && trim(heading).len() == heading.len()
        && !heading.starts_with('/')
        && !heading.contains(char::is_control)
        && !is_taken()
}
