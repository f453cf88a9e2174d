//! The words of the drop-downs, on a hidden sheet of their own: a list in the rule of a cell has no room for more than
//! 255 characters.

use rust_xlsxwriter::{Workbook, XlsxError};

use super::columns::{Column, said};
use super::needs::Needed;
use crate::model::{FormatClass, FormatType, Word};
use crate::pointer::cell_name;
use crate::text::Language;

/// The first row of the words, from 0: after the title and the headings.
const FIRST: u32 = 2;

/// The field whose words depend on another's, and that.
const NARROWED: (&str, &str) = ("/format/types", "/format/class");

/// The lists of a template.
pub(super) struct Lists {
    /// The name of the sheet.
    sheet: &'static str,
    /// What each is called, and its words.
    lists: Vec<(String, Vec<&'static str>)>,
    /// Which list a column has, by its pointer; `None` for the one that another column narrows.
    columns: Vec<(String, Source)>,
}

enum Source {
    /// The list of this number.
    List(usize),
    /// That of the name that stands in the column of this number.
    Named(u16),
}

impl Lists {
    pub(super) fn of(columns: &[(Column, Needed)], language: Language) -> Lists {
        let sheet = match language {
            Language::Zh => "字典",
            Language::En => "lists",
        };
        let mut lists = Lists { sheet, lists: Vec::new(), columns: Vec::new() };
        for (column, _) in columns {
            let words = column.words(language);
            if words.is_empty() {
                continue;
            }
            let narrows = (0..).zip(columns).find(|(_, (other, _))| other.pointer == NARROWED.1);
            let source = match narrows {
                Some((index, _)) if column.pointer == NARROWED.0 => Source::Named(index),
                _ => {
                    // The items of one list are the same wherever it stands.
                    let known = lists.lists.iter().position(|(_, other)| *other == words);
                    Source::List(known.unwrap_or_else(|| {
                        lists.lists.push((column.field.row.heading.to_owned(), words));
                        lists.lists.len() - 1
                    }))
                }
            };
            lists.columns.push((column.pointer.clone(), source));
        }
        for class in FormatClass::ALL {
            let label = |word: FormatType| FormatType::LIST.labels.get(word.index());
            let types = FormatType::of(*class).chain([FormatType::Other]).filter_map(label);
            let name = FormatClass::LIST.labels.get(class.index());
            let name = name.map_or("", |label| said(label, language));
            lists.lists.push((name.to_owned(), types.map(|label| said(label, language)).collect()));
        }
        lists
    }

    /// The formula of the list of a column, whose first cell stands in row `first`.
    pub(super) fn formula(&self, pointer: &str, first: u32) -> Option<String> {
        let (_, source) = self.columns.iter().find(|(known, _)| known == pointer)?;
        Some(match source {
            Source::List(number) => format!("={}", self.range(*number)),
            Source::Named(column) => format!("=INDIRECT({})", cell_name(first, u32::from(*column))),
        })
    }

    fn range(&self, number: usize) -> String {
        let column = cell_name(0, number as u32);
        let column = column.trim_end_matches('1');
        let count = self.lists.get(number).map_or(1, |(_, words)| words.len() as u32);
        format!("'{}'!${column}${}:${column}${}", self.sheet, FIRST + 1, FIRST + count)
    }

    /// Writes the sheet, and gives the lists that are asked for by name their names.
    pub(super) fn write(&self, book: &mut Workbook, title: &str) -> Result<(), XlsxError> {
        let sheet = book.add_worksheet();
        sheet.set_name(self.sheet)?.set_hidden(true);
        sheet.write_string(0, 0, title)?;
        for (index, (name, words)) in (0..).zip(&self.lists) {
            sheet.write_string(1, index, name)?;
            for (row, word) in (FIRST..).zip(words) {
                sheet.write_string(row, index, *word)?;
            }
        }
        let first = self.lists.len() - FormatClass::ALL.len();
        for (number, (name, _)) in self.lists.iter().enumerate().skip(first) {
            book.define_name(name, &format!("={}", self.range(number)))?;
        }
        Ok(())
    }
}
