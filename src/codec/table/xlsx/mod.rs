//! XLSX: a ZIP archive of XML. The sheet is read while it is unpacked and never held.
//!
//! Why not `calamine`, which reads XLSX too: its reader of cells borrows the workbook, so that nothing can own both and
//! be asked for more; it takes memory for as many texts as a file claims to have, for texts as long as they come, and
//! gives up a whole workbook for one sheet of macros. Here every piece has a bound, and a cell costs a third. The tests
//! hold the two against each other.

mod formats;
mod sheet;
mod strings;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::sync::Arc;

use super::archive::Archive;
use super::markup::{Markup, Token, attribute, resolve};
use super::tables::{Sheet, head_of};
use super::texts::Texts;
use super::{Merge, Tables, what};
use crate::error::Error;
use crate::limits::Limits;
use crate::text::Words;
use formats::Formats;
use sheet::SheetRows;

/// The list of sheets, the relations and the styles are held in memory while they are read.
const SMALL: usize = 16 << 20;

/// What all sheets of a workbook refer to.
#[derive(Debug, Default)]
struct Shared {
    texts: Texts,
    formats: Formats,
}

/// An XLSX workbook.
pub(crate) struct Xlsx {
    archive: Archive,
    limits: Limits,
    sheets: Vec<Sheet>,
    /// The parts of the sheets.
    parts: Vec<String>,
    from_1904: bool,
    strings: Option<String>,
    styles: Option<String>,
    shared: Option<Arc<Shared>>,
    /// The merged ranges of the sheets that were asked for.
    merges: HashMap<usize, Vec<Merge>>,
}

impl Xlsx {
    pub(super) fn open(bytes: Arc<[u8]>, limits: &Limits) -> Result<Xlsx, Error> {
        let archive = Archive::open(bytes, limits)?;
        let workbook = relations(&archive, "_rels/.rels", "")?
            .into_iter()
            .find(|relation| relation.kind == "officeDocument")
            .map_or_else(|| "xl/workbook.xml".to_owned(), |relation| relation.target);
        let Some(xml) = archive.whole(&workbook, SMALL)? else {
            return Err(Error::unreadable(what::XLSX, what_else(&archive)));
        };
        let (folder, file) = workbook.rsplit_once('/').unwrap_or(("", &workbook));
        let relations = relations(&archive, &format!("{folder}/_rels/{file}.rels"), folder)?;
        let part = |kind| {
            let found = relations.iter().find(|relation: &&Relation| relation.kind == kind);
            found.map(|relation| relation.target.clone())
        };
        let mut book = Xlsx {
            strings: part("sharedStrings"),
            styles: part("styles"),
            archive,
            limits: *limits,
            sheets: Vec::new(),
            parts: Vec::new(),
            from_1904: false,
            shared: None,
            merges: HashMap::new(),
        };
        let mut markup = Markup::new(&*xml, SMALL);
        let mut has_book = false;
        while let Some(token) = markup.next()? {
            let Token::Open { name, attributes, .. } = token else { continue };
            let value = |name: &[u8]| attribute(attributes, name).map(plain).unwrap_or_default();
            match name {
                b"workbook" => has_book = true,
                b"workbookPr" => {
                    // A later one of an extension has no such attribute.
                    book.from_1904 |= matches!(&*value(b"date1904"), "1" | "true");
                }
                b"sheet" => {
                    let id = value(b"id");
                    let relation = relations.iter().find(|relation| relation.id == id);
                    book.sheets.push(Sheet {
                        name: value(b"name").into(),
                        is_hidden: matches!(&*value(b"state"), "hidden" | "veryHidden"),
                        has_cells: relation.is_some_and(|relation| relation.kind == "worksheet"),
                    });
                    book.parts.push(relation.map(|found| found.target.clone()).unwrap_or_default());
                }
                _ => {}
            }
        }
        if !has_book {
            return Err(markup.wrong("no workbook"));
        }
        Ok(book)
    }

    fn shared(&mut self) -> Result<Arc<Shared>, Error> {
        if let Some(shared) = &self.shared {
            return Ok(shared.clone());
        }
        let mut shared = Shared::default();
        if let Some(part) = self.strings.as_ref().and_then(|name| self.archive.checked_part(name)) {
            shared.texts = strings::read(part, &self.limits)?;
        }
        if let Some(part) = self.styles.as_ref().and_then(|name| self.archive.part(name)) {
            shared.formats = Formats::read(part, self.from_1904)?;
        }
        shared.formats.days.from_1904 = self.from_1904;
        Ok(self.shared.insert(Arc::new(shared)).clone())
    }

    /// The name of a sheet's part.
    fn part_of(&self, sheet: usize) -> Result<&str, Error> {
        let has_cells = self.sheets.get(sheet).is_some_and(|sheet| sheet.has_cells);
        let part = self.parts.get(sheet).filter(|name| has_cells && self.archive.has(name));
        part.map(String::as_str).ok_or_else(|| Error::unreadable(what::XLSX, what::NO_SHEET))
    }
}

impl Tables for Xlsx {
    type Rows = SheetRows;

    fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }

    fn counts_from_1904(&self) -> bool {
        self.from_1904
    }

    fn merges(&mut self, sheet: usize) -> Result<Vec<Merge>, Error> {
        if let Some(merges) = self.merges.get(&sheet) {
            return Ok(merges.clone());
        }
        let name = self.part_of(sheet)?;
        let part = || self.archive.checked_part(name);
        let merges =
            match part().map(sheet::may_have_merges).transpose()?.and_then(|may| may.then(part)) {
                Some(Some(part)) => sheet::merges(part)?,
                _ => Vec::new(),
            };
        Ok(self.merges.entry(sheet).or_insert(merges).clone())
    }

    fn head(&mut self, sheet: usize) -> Result<Vec<Vec<String>>, Error> {
        let merges = self.merges(sheet)?;
        head_of(&mut self.rows(sheet)?, &merges)
    }

    fn rows(&mut self, sheet: usize) -> Result<SheetRows, Error> {
        let shared = self.shared()?;
        let part = self.archive.part(self.part_of(sheet)?);
        let part = part.ok_or_else(|| Error::unreadable(what::XLSX, what::NO_SHEET))?;
        Ok(SheetRows::new(part, shared, &self.limits))
    }
}

/// A relation of one part to another.
struct Relation {
    id: String,
    /// The last step of its type: `worksheet`.
    kind: String,
    target: String,
}

fn relations(archive: &Archive, name: &str, folder: &str) -> Result<Vec<Relation>, Error> {
    let Some(xml) = archive.whole(name.trim_start_matches('/'), SMALL)? else {
        return Ok(Vec::new());
    };
    let (mut markup, mut relations) = (Markup::new(&*xml, SMALL), Vec::new());
    while let Some(token) = markup.next()? {
        let Token::Open { name: b"Relationship", attributes, .. } = token else { continue };
        let value = |name: &[u8]| attribute(attributes, name).map(plain).unwrap_or_default();
        let kind = value(b"Type").rsplit('/').next().unwrap_or_default().to_owned();
        relations.push(Relation {
            id: value(b"Id"),
            kind,
            target: resolved(folder, &value(b"Target")),
        });
    }
    Ok(relations)
}

/// The name of a part that is named from a folder.
fn resolved(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            ".." => drop(steps.pop()),
            "." | "" => {}
            step => steps.push(step),
        }
    }
    steps.join("/")
}

/// An attribute's value as text.
fn plain(value: &[u8]) -> String {
    let (mut text, mut is_damaged) = (String::new(), false);
    resolve(value, &mut text, &mut is_damaged);
    text
}

/// What a ZIP archive is that has no workbook.
fn what_else(archive: &Archive) -> Words {
    if archive.has("xl/workbook.bin") {
        return Words {
            zh: "这是 XLSB 工作簿，请另存为XLSX",
            en: "it is an XLSB workbook: save it as XLSX",
        };
    }
    if archive.has("word/document.xml") {
        return Words { zh: "这是 Word 文档", en: "it is a Word document" };
    }
    if archive.has("ppt/presentation.xml") {
        return Words { zh: "这是演示文稿", en: "it is a presentation" };
    }
    if archive.has("mimetype") && archive.has("content.xml") {
        return Words {
            zh: "这是 OpenDocument 文件，请另存为XLSX",
            en: "it is an OpenDocument file: save it as XLSX",
        };
    }
    Words {
        zh: "这是 ZIP 压缩包，其中没有工作簿", en: "it is a ZIP archive without a workbook"
    }
}
