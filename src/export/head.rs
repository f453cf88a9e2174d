//! 表头: the columns of a table, which must be known before its first row.

use std::collections::{HashMap, HashSet};

use super::form::Form;
use super::leaves::{Leaf, leaves};
use crate::model::Entry;
use crate::model::member::Fill;
use crate::pointer::{Path, escape};
use crate::text::Language;
use crate::vocabulary::columns::{Field, Recognition, Target, field_of, fields, recognise};

/// As many columns as a sheet of a workbook has.
pub(super) const MOST_COLUMNS: usize = 16_384;

/// The columns that every table has, be they empty: a table of anything may have names and codes.
const ALWAYS: [&str; 5] = ["/code", "/name", "/provider/name", "/share/type", "/update_cycle"];

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
/// let csv = String::from_utf8(csv).unwrap();
/// let (headings, row) = csv.split_once("\r\n").unwrap();
/// assert_eq!(headings, "\u{FEFF}信息资源代码,信息资源名称,信息资源提供方,信息项名称,数据类型,共享类型,更新周期");
/// assert_eq!(row, ",甲,,乙,,,\r\n");
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
    ///
    /// ```
    /// use mulu::export::{Form, Head, OutputFormat, Writer};
    /// let entry: mulu::Entry = serde_json::from_str(r#"{"keywords":["车辆"],"ext":{"备注":"无"}}"#)?;
    /// let mut head = Head::default();
    /// head.see(&entry);
    /// let (csv, _) = Writer::new(Vec::new(), Form::new(OutputFormat::Csv).in_chinese(), &head)?.finish()?;
    /// let headings = String::from_utf8(csv)?;
    /// assert!(headings.contains(",关键字,") && headings.ends_with(",备注\r\n"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
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

    /// The fields, and which element of its list each is, in the order in which they have their columns. There are always
    /// those by which a reader knows a catalogue; that of the types of items beside that of their names, for in a table of
    /// names alone a cell may list several; and 开放类型 beside 开放条件, which by itself is used for both.
    fn in_order(&self) -> Vec<(&'static Field, usize, String)> {
        let mut pointers = self.fields.clone();
        pointers.extend(ALWAYS.map(str::to_owned));
        if pointers.iter().any(|pointer| pointer.starts_with("/items/")) {
            pointers.extend(["/items/*/name", "/items/*/type"].map(str::to_owned));
        }
        if pointers.contains("/open/condition") {
            pointers.insert("/open/type".to_owned());
        }
        let places: HashMap<&str, usize> =
            fields().iter().zip(0..).map(|(field, place)| (&*field.pointer, place)).collect();
        let with_order = |pointer: String| {
            let field = field_of(&pointer)?;
            let place = *places.get(&*field.pointer)?;
            if !field.is_numbered() {
                return Some(((place, 0, 0), field, pointer));
            }
            // The fields of one element stand together, where the first of the list has its place.
            let top = field.pointer.split_inclusive('*').next()?;
            let first = fields().iter().position(|other| other.pointer.starts_with(top))?;
            let n = pointer.get(top.len() - 1..)?.split('/').next()?.parse().ok()?;
            Some(((first, n, place), field, pointer))
        };
        let mut known: Vec<_> = pointers.into_iter().filter_map(with_order).collect();
        known.sort_by_key(|(order, ..)| *order);
        known.into_iter().map(|((_, n, _), field, pointer)| (field, n, pointer)).collect()
    }

    fn note(&mut self, leaf: Leaf<'_, '_>, pointer: &str) {
        let is_full =
            self.fields.len() + self.ext.list.len() + self.extra.list.len() >= MOST_COLUMNS;
        match leaf {
            Leaf::Member(_) if !is_full && !self.fields.contains(pointer) => {
                self.fields.insert(pointer.to_owned());
            }
            Leaf::Ext { heading, .. } => self.ext.see(heading, is_full),
            Leaf::Unknown { name, .. } if pointer.is_empty() && has_column(name) => {
                self.extra.see(name, is_full);
            }
            Leaf::Member(_) | Leaf::Unknown { .. } | Leaf::Hollow => {}
        }
    }
}

/// The columns of a table, and where each field has its own.
pub(super) struct Columns {
    pub(super) headings: Vec<String>,
    /// Whether a heading would be read as something else.
    misread: Vec<bool>,
    fields: HashMap<String, usize>,
    ext: HashMap<String, usize>,
    extra: HashMap<String, usize>,
}

impl Columns {
    /// The fields in the order of the table of fields, lists of objects element by element; then what departments added,
    /// then what the model does not know, each in the order in which it came.
    pub(super) fn of(head: &Head, form: &Form) -> Columns {
        let mut columns = Columns {
            headings: Vec::new(),
            misread: Vec::new(),
            fields: HashMap::new(),
            ext: HashMap::new(),
            extra: HashMap::new(),
        };
        let mut targets = Vec::new();
        for (field, n, pointer) in head.in_order() {
            columns.headings.push(match form.language {
                Language::Zh => field.heading_at(n),
                Language::En => field.key_at(n),
            });
            columns.fields.insert(pointer.clone(), targets.len());
            targets.push(Target::Field(pointer));
        }
        for heading in &head.ext.list {
            columns.ext.insert(heading.clone(), targets.len());
            columns.headings.push(heading.clone());
            targets.push(Target::Extra);
        }
        for name in &head.extra.list {
            columns.extra.insert(name.clone(), targets.len());
            columns.headings.push(format!("/{}", escape(name)));
            targets.push(Target::Extra);
        }
        // A heading of the department's own that is, or would be taken for, that of a field is written as a pointer.
        let misread = columns.misread(&targets);
        for (heading, column) in &columns.ext {
            let is_twice = columns.headings.iter().filter(|other| *other == heading).count() > 1;
            if let Some(shown) = columns.headings.get_mut(*column)
                && (is_twice || misread.get(*column) == Some(&true))
            {
                *shown = format!("/ext/{}", escape(heading));
            }
        }
        columns.misread = columns.misread(&targets);
        columns
    }

    /// Which headings a reader would not take for what they are.
    fn misread(&self, targets: &[Target]) -> Vec<bool> {
        let Recognition::Catalogue(read) = recognise(std::slice::from_ref(&self.headings), None)
        else {
            return vec![true; targets.len()];
        };
        let is_same = |(column, target): (usize, &Target)| {
            let Some(heading) = self.headings.get(column) else { return false };
            let mut read = read.columns.iter();
            read.any(|read| {
                read.index as usize == column
                    && read.target == *target
                    && (*target != Target::Extra || read.heading == *heading)
            })
        };
        targets.iter().enumerate().map(|column| !is_same(column)).collect()
    }

    /// The column of what is said; `None` where there is none with a heading that is read as its name.
    pub(super) fn find(&self, leaf: Leaf<'_, '_>, pointer: &str) -> Option<usize> {
        let column = match leaf {
            Leaf::Member(_) => self.fields.get(pointer),
            Leaf::Ext { heading, .. } => self.ext.get(heading),
            Leaf::Unknown { name, .. } => self.extra.get(name),
            Leaf::Hollow => None,
        };
        column.copied().filter(|column| self.misread.get(*column) == Some(&false))
    }

    /// The column of a field.
    pub(super) fn of_field(&self, pointer: &str) -> Option<usize> {
        self.fields.get(pointer).copied()
    }

    /// Whether there are columns for items.
    pub(super) fn has_items(&self) -> bool {
        self.fields.keys().any(|pointer| pointer.starts_with("/items/"))
    }
}

/// Whether a member that the model does not know may be a column: what stands in place of a field may not, for the column
/// would be that field's.
pub(super) fn has_column(name: &str) -> bool {
    !name.is_empty() && name != "$schema" && Entry::KEYS.find(name).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::OutputFormat;

    /// The headings for these fields, and those of them that are misread.
    fn headings(head: &Head, form: &Form) -> (Vec<String>, Vec<String>) {
        let columns = Columns::of(head, form);
        let named = columns.headings.iter().zip(&columns.misread);
        let misread = named.filter(|(_, is)| **is).map(|(heading, _)| heading.clone()).collect();
        (columns.headings, misread)
    }

    fn forms() -> [Form; 2] {
        let form = Form::new(OutputFormat::Csv);
        [form.clone(), form.in_chinese()]
    }

    #[test]
    fn every_heading_is_read_as_its_field() {
        for form in forms() {
            // By itself, and beside all others.
            let mut all = Head::default();
            for field in fields() {
                let one = Head { fields: [field.pointer_at(1)].into(), ..Head::default() };
                assert_eq!(headings(&one, &form).1, [""; 0], "{}", field.pointer);
                all.fields.extend([field.pointer_at(0), field.pointer_at(12)]);
            }
            assert_eq!(headings(&all, &form).1, [""; 0]);
            assert_eq!(headings(&Head::default(), &form).1, [""; 0]);
        }
    }

    #[test]
    fn columns_of_ones_own_are_read_as_such() {
        for form in forms() {
            let mut head = Head::default();
            for heading in ["备注", "name", "信息资源名称", "a/b", "x~", "序号", "共享条件"]
            {
                head.ext.see(heading, false);
            }
            for name in ["colour", "a/b", "颜色"] {
                head.extra.see(name, false);
            }
            let (all, misread) = headings(&head, &form);
            assert_eq!(all.iter().collect::<HashSet<_>>().len(), all.len(), "{all:?}");
            assert!(all.contains(&"备注".to_owned()) && all.contains(&"/ext/序号".to_owned()));
            assert!(all.contains(&"/a~1b".to_owned()) && all.contains(&"/颜色".to_owned()));
            assert_eq!(misread, [""; 0], "{all:?}");
        }
    }
}
