//! 字段的标题: every field of the model by the heading and by the key that a table has for it, walked once over the
//! table of fields.

use once_cell::sync::Lazy;

use super::headings::is_unclear;
use crate::model::member::{Object, Row, Slot};
use crate::model::{Cycle, Entry, WordList};
use crate::pointer::steps;

/// 字段的类型: what a field holds, or each element of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FieldKind {
    /// Any text.
    Text,
    /// A word from a list.
    Word,
    /// An update cycle: a word from a list, or an ISO 8601 duration.
    Cycle,
    /// Yes or no.
    Flag,
    /// A day.
    Date,
    /// A whole number.
    Count,
    /// A decimal number.
    Amount,
}

/// 叶字段: a field that a column of a table may hold.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Field {
    /// Its pointer, with `*` for any element of a list of objects: `/items/*/share/type`.
    pub pointer: String,
    /// Its heading. A field of an item that is called as one of the entry is has the group before it:
    /// `信息项信息/共享类型`. Of another list of objects this is without the number; see [`Field::heading_at`].
    pub heading: String,
    /// The heading with that of its parent before it, if it has one: `开放属性/开放条件`.
    pub full: String,
    /// Its key in a table, without the stars: `items/share/type`; see [`Field::key_at`].
    pub key: String,
    /// Whether it belongs to an item, so that a row holds one of them.
    pub is_item: bool,
    /// Whether it is a list of words or texts, so that several columns may hold it.
    pub is_list: bool,
    /// What it holds.
    pub kind: FieldKind,
    /// Its words, if it has a list of them.
    pub words: Option<&'static WordList>,
    /// Its row in the table of fields.
    pub row: &'static Row,
    /// The heading and the key of the list of objects, other than items, that it belongs to.
    list: Option<(&'static str, &'static str)>,
}

impl Field {
    /// The heading for element `n`, from 0, of its list: `评估1/评估种类`. That of a field outside such lists, and of
    /// one of an item, is always the same.
    ///
    /// ```
    /// let field = mulu::vocabulary::columns::field_of("/assessments/*/kind").unwrap();
    /// assert_eq!(field.heading_at(0), "评估1/评估种类");
    /// ```
    pub fn heading_at(&self, n: usize) -> String {
        match self.list {
            Some((heading, _)) => format!("{heading}{}/{}", n.saturating_add(1), self.row.heading),
            None => self.heading.clone(),
        }
    }

    /// A heading by which the field is recognised whatever columns stand beside it: [`Field::heading_at`], or
    /// [`Field::full`] where the heading by itself may mean something else too.
    ///
    /// ```
    /// use mulu::vocabulary::columns::field_of;
    /// assert_eq!(field_of("/share/condition").unwrap().sure_heading_at(0), "共享条件");
    /// assert_eq!(field_of("/open/condition").unwrap().sure_heading_at(0), "开放属性/开放条件");
    /// ```
    pub fn sure_heading_at(&self, n: usize) -> String {
        let heading = self.heading_at(n);
        if is_unclear(&heading) { self.full.clone() } else { heading }
    }

    /// The key for element `n`, from 0, of its list.
    ///
    /// ```
    /// let field = mulu::vocabulary::columns::field_of("/assessments/*/kind").unwrap();
    /// assert_eq!(field.key_at(1), "assessments/1/kind");
    /// ```
    pub fn key_at(&self, n: usize) -> String {
        match self.list {
            Some((_, key)) => self.key.replacen(key, &format!("{key}/{n}"), 1),
            None => self.key.clone(),
        }
    }

    /// The pointer for element `n`, from 0, of its list. The star of items stays: a row is an item.
    ///
    /// ```
    /// use mulu::vocabulary::columns::field_of;
    /// assert_eq!(field_of("/assessments/*/kind").unwrap().pointer_at(1), "/assessments/1/kind");
    /// assert_eq!(field_of("/items/*/name").unwrap().pointer_at(1), "/items/*/name");
    /// ```
    pub fn pointer_at(&self, n: usize) -> String {
        match self.list {
            Some(_) => self.pointer.replacen('*', &n.to_string(), 1),
            None => self.pointer.clone(),
        }
    }

    /// 取值: the tokens that it takes and their Chinese labels, where these come from a list.
    ///
    /// ```
    /// use mulu::vocabulary::columns::field_of;
    /// let share = field_of("/share/type").unwrap().choices();
    /// assert_eq!(share[2], ("not_shared", "不予共享"));
    /// assert_eq!(field_of("/items/*/key").unwrap().choices(), [("true", "是"), ("false", "否")]);
    /// assert!(field_of("/name").unwrap().choices().is_empty());
    /// ```
    pub fn choices(&self) -> Vec<(&'static str, &'static str)> {
        match (self.words, self.kind) {
            (Some(list), _) => list.labels.iter().map(|label| (label.token, label.zh)).collect(),
            (None, FieldKind::Cycle) => {
                Cycle::NAMED.iter().map(|(token, label, _)| (*token, *label)).collect()
            }
            (None, FieldKind::Flag) => vec![("true", "是"), ("false", "否")],
            (None, _) => Vec::new(),
        }
    }

    /// Whether it belongs to a list of objects other than items, so that its columns are numbered.
    ///
    /// ```
    /// use mulu::vocabulary::columns::field_of;
    /// assert!(field_of("/assessments/*/kind").unwrap().is_numbered());
    /// assert!(!field_of("/items/*/name").unwrap().is_numbered());
    /// ```
    pub fn is_numbered(&self) -> bool {
        self.list.is_some()
    }

    /// Whether a pointer leads to this field, or to an element of it when it is a list of words or texts.
    fn is_at(&self, pointer: &str) -> bool {
        let is_number = |step: &str| !step.is_empty() && step.bytes().all(|b| b.is_ascii_digit());
        let mut there = steps(pointer);
        let same = steps(&self.pointer).all(|step| {
            there.next().is_some_and(|other| step == other || (step == "*" && is_number(&other)))
        });
        let rest = match there.next() {
            Some(number) => self.is_list && is_number(&number) && there.next().is_none(),
            None => true,
        };
        same && rest
    }
}

/// 全部字段: every leaf field of the model, in the order of the table of fields; `/ext` is none.
///
/// ```
/// let mut fields = mulu::vocabulary::columns::fields().iter();
/// assert!(fields.any(|field| field.heading == "信息项信息/共享类型" && field.key == "items/share/type"));
/// ```
pub fn fields() -> &'static [Field] {
    static FIELDS: Lazy<Vec<Field>> = Lazy::new(|| {
        let mut fields = Vec::new();
        walk(&mut Entry::default(), &mut Way::default(), &mut fields);
        name_apart(&mut fields);
        fields
    });
    &FIELDS
}

/// The field that a pointer leads to. A number stands for the `*` of a list, and may follow a field that is a list.
///
/// ```
/// use mulu::vocabulary::columns::field_of;
/// assert_eq!(field_of("/share/type").unwrap().heading, "共享类型");
/// assert_eq!(field_of("/class/path/0").unwrap().pointer, "/class/path");
/// assert_eq!(field_of("/assessments/7/kind").unwrap().pointer, "/assessments/*/kind");
/// assert!(field_of("/share").is_none());
/// ```
pub fn field_of(pointer: &str) -> Option<&'static Field> {
    fields().iter().find(|field| field.is_at(pointer))
}

/// The way down to a struct of the model.
#[derive(Clone, Default)]
struct Way {
    pointer: String,
    key: String,
    /// The headings passed, from the widest.
    headings: Vec<&'static str>,
    list: Option<(&'static str, &'static str)>,
    is_item: bool,
}

fn walk(object: &mut dyn Object<'_>, way: &mut Way, fields: &mut Vec<Field>) {
    for (index, row) in object.rows().iter().enumerate() {
        let mut down = way.clone();
        down.pointer = format!("{}/{}", way.pointer, row.key);
        down.key = if way.key.is_empty() {
            row.key.to_owned()
        } else {
            format!("{}/{}", way.key, row.key)
        };
        down.headings.push(row.heading);
        let (mut words, mut kind) = (None, FieldKind::Text);
        let is_list = match object.slot(index).map(Slot::present) {
            None | Some(Slot::Map(_)) => continue,
            Some(Slot::Object(next)) => {
                walk(next, &mut down, fields);
                continue;
            }
            Some(Slot::Objects(list)) => {
                down.pointer.push_str("/*");
                if row.key == "items" {
                    down.is_item = true;
                } else {
                    down.list = Some((row.heading, row.key));
                }
                walk(list.push(), &mut down, fields);
                continue;
            }
            Some(Slot::Texts(_)) => true,
            Some(Slot::Words(slot)) => {
                (words, kind) = (Some(slot.list()), FieldKind::Word);
                true
            }
            Some(Slot::Word(slot)) => {
                (words, kind) = (Some(slot.list()), FieldKind::Word);
                false
            }
            Some(slot) => {
                kind = match slot {
                    Slot::Date(_) => FieldKind::Date,
                    Slot::Count(_) => FieldKind::Count,
                    Slot::Amount(_) => FieldKind::Amount,
                    Slot::Flag(_) => FieldKind::Flag,
                    Slot::Cycle(_) => FieldKind::Cycle,
                    _ => FieldKind::Text,
                };
                false
            }
        };
        fields.push(Field {
            heading: match down.list {
                Some((heading, _)) => format!("{heading}/{}", row.heading),
                None => down.headings.join("/"),
            },
            full: match (down.is_item, down.headings.as_slice()) {
                (true, [group, .., last]) | (false, [.., group, last]) => format!("{group}/{last}"),
                _ => row.heading.to_owned(),
            },
            pointer: down.pointer,
            key: down.key,
            is_item: down.is_item,
            is_list,
            kind,
            words,
            row,
            list: down.list,
        });
    }
}

/// Gives each field, which has all headings on its way so far, the shortest one that is its own: the row's heading;
/// for a field of an item that the entry has too, the group `信息项信息` before it; else the parent's heading.
fn name_apart(fields: &mut [Field]) {
    let ways: Vec<String> = fields.iter().map(|field| field.heading.clone()).collect();
    let bare: Vec<(&'static str, bool)> =
        fields.iter().map(|field| (field.row.heading, field.is_item)).collect();
    for (field, way) in fields.iter_mut().zip(&ways) {
        if field.list.is_some() {
            continue;
        }
        let is_same = |one: &&(&str, bool)| one.0 == field.row.heading;
        let all = bare.iter().filter(is_same).count();
        let level = bare.iter().filter(is_same).filter(|one| one.1 == field.is_item).count();
        let steps: Vec<&str> = way.split('/').collect();
        let group = match (field.is_item, level) {
            _ if all == 1 => None,
            (false, 1) => None,
            (true, 1) => steps.first(),
            _ => steps.iter().rev().nth(1),
        };
        field.heading = match group {
            Some(group) => format!("{group}/{}", field.row.heading),
            None => field.row.heading.to_owned(),
        };
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn headings_keys_and_pointers_are_unique() {
        for name in [
            |field: &Field| field.pointer.clone(),
            |field: &Field| field.heading.clone(),
            |field: &Field| field.key.clone(),
            |field: &Field| field.heading_at(0),
            |field: &Field| field.full.clone(),
        ] {
            let names: HashSet<String> = fields().iter().map(name).collect();
            assert_eq!(names.len(), fields().len());
        }
        // No heading is that of another key.
        for field in fields() {
            assert!(fields().iter().all(|other| other.key != field.heading));
        }
    }

    #[test]
    fn the_entry_has_the_bare_heading() {
        let heading = |pointer| field_of(pointer).unwrap().heading.as_str();
        assert_eq!(heading("/share/type"), "共享类型");
        assert_eq!(heading("/items/*/share/type"), "信息项信息/共享类型");
        assert_eq!(heading("/items/0/share/way/class"), "信息项信息/共享方式分类");
        assert_eq!(heading("/level"), "数据分级");
        assert_eq!(heading("/items/*/level"), "信息项信息/数据分级");
        assert_eq!(heading("/items/*/name"), "信息项名称");
        assert_eq!(heading("/change/extension/days"), "延长天数");
        assert_eq!(heading("/assessments/*/on"), "评估/评估日期");
    }

    #[test]
    fn every_field_is_found_by_its_pointer() {
        for field in fields() {
            assert_eq!(field_of(&field.pointer).unwrap().pointer, field.pointer);
            let numbered = field.pointer.replace('*', "12");
            assert_eq!(field_of(&numbered).unwrap().pointer, field.pointer);
            let element = field_of(&format!("{}/0", field.pointer));
            assert_eq!(element.is_some(), field.is_list, "{}", field.pointer);
            assert_eq!(field.is_item, field.pointer.starts_with("/items/*/"));
            assert_eq!(field.is_numbered(), field.pointer.starts_with("/assessments/"));
        }
        for none in ["", "/", "/ext", "/share", "/items/*", "/items/x/name", "/share/type/0", "/a"]
        {
            assert!(field_of(none).is_none(), "{none}");
        }
    }

    #[test]
    fn lists_of_objects_are_numbered() {
        let field = field_of("/assessments/3/result").unwrap();
        assert_eq!(field.heading_at(2), "评估3/评估结论");
        assert_eq!(field.key_at(2), "assessments/2/result");
        assert_eq!(field.pointer_at(2), "/assessments/2/result");
        let field = field_of("/items/*/share/type").unwrap();
        assert_eq!(field.heading_at(2), field.heading);
        assert_eq!(field.key_at(2), "items/share/type");
    }
}
