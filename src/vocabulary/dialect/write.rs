//! 写出: an entry with the codes of a system.

use std::borrow::Cow;

use super::code::{Kind, Table, Value, known, say, unknown};
use super::{Dialect, Field};
use crate::model::Entry;
use crate::model::member::{Object, Slot, View, WordsSlot};

impl Dialect {
    /// Writes the values of an entry as the system does: the text of each becomes its code. Gives back where a value
    /// has no code, and the value.
    ///
    /// No value changes. A text that the dialect reads as the same value stays, so what was read with a dialect is
    /// written with it as it was. A value without a code, and a value of a field without a table whose text was a code
    /// of another system, becomes its token, which is read everywhere. A text that was not understood stays, and is
    /// among what is given back where the dialect has a table for its field. A list that the system writes as a sum of
    /// flags becomes that one text, to be read with the dialect again.
    ///
    /// ```
    /// use mulu::{Cycle, Dialect, Entry, ShareType};
    /// let mut entry = Entry::default();
    /// entry.share.kind = ShareType::NotShared.into();
    /// entry.update_cycle = Cycle::Never.into();
    /// let without = Dialect::named("kweaver-ddl")?.write(&mut entry);
    /// assert_eq!(entry.share.kind.written(), "3");
    /// assert_eq!(without, [("/update_cycle".to_owned(), "never".to_owned())]);
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn write(&self, entry: &mut Entry<'_>) -> Vec<(String, String)> {
        let mut without = Vec::new();
        self.write_below(entry, "", &mut without);
        without
    }

    fn write_below(
        &self,
        object: &mut dyn Object<'_>,
        path: &str,
        without: &mut Vec<(String, String)>,
    ) {
        for (index, row) in object.rows().iter().enumerate() {
            let path = format!("{path}/{}", row.key);
            if matches!(object.view(index), Some(View::Maybe(None))) {
                continue;
            }
            match object.slot(index).map(Slot::present) {
                Some(Slot::Object(next)) => self.write_below(next, &path, without),
                Some(Slot::Objects(list)) => {
                    for position in 0..list.len() {
                        if let Some(next) = list.at(position) {
                            self.write_below(next, &format!("{path}/{position}"), without);
                        }
                    }
                }
                Some(Slot::Words(list)) => self.write_list(list, &path, without),
                Some(slot) => {
                    if let Some(kind) = Kind::of(&slot) {
                        write_one(slot, kind, self.field(&path), &path, without);
                    }
                }
                None => {}
            }
        }
    }

    fn write_list(
        &self,
        list: &mut dyn WordsSlot<'_>,
        path: &str,
        without: &mut Vec<(String, String)>,
    ) {
        let (kind, field) = (Kind::Word(list.list()), self.field(path));
        if let Some(Field { table: table @ Table::Flags(_), .. }) = field
            && let Some(sum) = sum(list, table)
        {
            list.clear();
            list.push(None, Cow::Owned(sum));
            return;
        }
        for position in 0..list.len() {
            if let Some(slot) = list.at(position) {
                write_one(Slot::Word(slot), kind, field, &format!("{path}/{position}"), without);
            }
        }
    }
}

/// The sum of the flags of all words; `None` for an empty list, or where one has no flag.
fn sum(list: &dyn WordsSlot<'_>, table: &Table) -> Option<String> {
    let mut sum = 0;
    for position in 0..list.len() {
        let (Some(index), _) = list.said(position)? else { return None };
        sum |= table.code_of(&Value::Word(index))?.parse::<u32>().ok()?;
    }
    (sum > 0).then(|| sum.to_string())
}

/// Writes one member with its table, if the dialect has one for it.
fn write_one(
    slot: Slot<'_, '_>,
    kind: Kind,
    field: Option<&Field>,
    path: &str,
    without: &mut Vec<(String, String)>,
) {
    if let (Some(text), Some(_)) = (unknown(&slot), field) {
        without.push((path.to_owned(), text.to_owned()));
    }
    let Some((value, written)) = known(&slot) else { return };
    // The plain reading comes first, so a text that it reads is not that of a table.
    let reads = |text: &str| kind.read(text).or_else(|| field?.table.read(text));
    let is_code = || field.is_some_and(|field| field.table.read(written).as_ref() == Some(&value));
    let code = match field {
        Some(_) if is_code() && reads(written).as_ref() == Some(&value) => return,
        Some(field) => field.table.code_of(&value).map(|code| code.into_owned()),
        None if written.is_empty() || reads(written).as_ref() == Some(&value) => return,
        None => None,
    };
    if code.is_none() && field.is_some() {
        without.push((path.to_owned(), kind.token(&value)));
    }
    say(slot, value, Cow::Owned(code.unwrap_or_default()));
}
