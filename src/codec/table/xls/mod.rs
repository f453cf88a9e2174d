//! XLS: the records of Excel 5 to 2003 ([MS-XLS]) in an OLE container.
//!
//! Why not `calamine`, which reads XLS too: it takes memory for as many cells as a sheet claims to have, or lie between
//! its first and its last, and follows places in the file without a look at its end, so that a file of a few kilobytes
//! ends the process. The tests hold the two against each other.

mod container;
mod sheet;
#[cfg(test)]
mod tests;
mod text;

use std::collections::HashMap;
use std::sync::Arc;

use container::{Container, u16_at, u32_at};
use sheet::SheetRows;
use text::{Bytes, Old};

use super::serial::{Days, Shown};
use super::tables::{Sheet, head_of};
use super::texts::Texts;
use super::{Merge, Tables, what};
use crate::error::Error;
use crate::limits::Limits;
use crate::text::Words;

const DAMAGED: Words = Words { zh: "工作簿已损坏", en: "the workbook is damaged" };

/// A record: what it is, and what it holds.
#[derive(Clone, Copy)]
struct Record<'b> {
    kind: u16,
    data: &'b [u8],
    /// Where the next one begins.
    end: usize,
}

/// Kinds of records by their names in [MS-XLS].
mod kind {
    pub(super) const FORMULA: u16 = 0x0006;
    pub(super) const EOF: u16 = 0x000A;
    pub(super) const DATE_1904: u16 = 0x0022;
    pub(super) const FILE_PASS: u16 = 0x002F;
    pub(super) const CONTINUE: u16 = 0x003C;
    pub(super) const CODE_PAGE: u16 = 0x0042;
    pub(super) const BOUND_SHEET: u16 = 0x0085;
    pub(super) const MUL_RK: u16 = 0x00BD;
    pub(super) const R_STRING: u16 = 0x00D6;
    pub(super) const XF: u16 = 0x00E0;
    pub(super) const MERGE_CELLS: u16 = 0x00E5;
    pub(super) const SST: u16 = 0x00FC;
    pub(super) const LABEL_SST: u16 = 0x00FD;
    pub(super) const NUMBER: u16 = 0x0203;
    pub(super) const LABEL: u16 = 0x0204;
    pub(super) const BOOL_ERR: u16 = 0x0205;
    pub(super) const STRING: u16 = 0x0207;
    pub(super) const RK: u16 = 0x027E;
    pub(super) const FORMAT: u16 = 0x041E;
    pub(super) const BOF: u16 = 0x0809;
}

/// What all sheets of a workbook refer to.
struct Shared {
    stream: Vec<u8>,
    texts: Texts,
    styles: Vec<Shown>,
    days: Days,
    /// How texts are encoded, before they were Unicode.
    old: Option<Old>,
}

/// An XLS workbook.
pub(crate) struct Xls {
    shared: Arc<Shared>,
    sheets: Vec<Sheet>,
    /// Where the records of the sheets begin.
    starts: Vec<usize>,
}

impl Xls {
    pub(super) fn open(bytes: Arc<[u8]>, limits: &Limits) -> Result<Xls, Error> {
        let container =
            Container::open(bytes).ok_or_else(|| Error::unreadable(what::XLS, DAMAGED))?;
        if container.has("EncryptedPackage") {
            return Err(Error::unreadable(what::XLSX, what::PROTECTED));
        }
        let Some(stream) = container.stream("Workbook").or_else(|| container.stream("Book")) else {
            return Err(Error::unreadable(what::XLS, what_else(&container)));
        };
        drop(container);
        Globals::default().read(stream, limits)
    }
}

/// What is gathered from the records before the sheets.
#[derive(Default)]
struct Globals {
    formats: HashMap<u16, Shown>,
    styles: Vec<u16>,
    texts: Texts,
    sheets: Vec<(usize, Sheet)>,
    page: u16,
    is_old: bool,
    from_1904: bool,
}

impl Globals {
    fn read(mut self, stream: Vec<u8>, limits: &Limits) -> Result<Xls, Error> {
        self.texts = Texts::new(limits);
        let damaged = || Error::unreadable(what::XLS, DAMAGED);
        let mut at = 0;
        loop {
            let record = record_at(&stream, at).ok_or_else(damaged)?;
            if record.kind == kind::EOF {
                break;
            }
            self.take(record, &stream, at)?.ok_or_else(damaged)?;
            at = record.end;
        }
        let styles = self.styles.iter().map(|format| match self.formats.get(format) {
            Some(shown) => *shown,
            None => Shown::built_in(u32::from(*format)),
        });
        let shared = Shared {
            styles: styles.collect(),
            texts: self.texts,
            days: Days { from_1904: self.from_1904 },
            old: self.is_old.then(|| Old::of(self.page)),
            stream,
        };
        let (starts, sheets) = self.sheets.into_iter().unzip();
        Ok(Xls { shared: Arc::new(shared), sheets, starts })
    }

    /// Takes a record in; `None` when it is cut.
    fn take(&mut self, record: Record<'_>, stream: &[u8], at: usize) -> Result<Option<()>, Error> {
        Ok(match record.kind {
            kind::FILE_PASS => return Err(Error::unreadable(what::XLS, what::PROTECTED)),
            kind::SST => return self.strings(continued(stream, at)),
            kind::BOF => u16_at(record.data, 0).map(|version| self.is_old = version < 0x0600),
            kind::CODE_PAGE => u16_at(record.data, 0).map(|page| self.page = page),
            kind::DATE_1904 => u16_at(record.data, 0).map(|flag| self.from_1904 = flag == 1),
            kind::XF => u16_at(record.data, 2).map(|format| self.styles.push(format)),
            kind::FORMAT => self.format(Bytes::new(vec![record.data])),
            kind::BOUND_SHEET => self.sheet(record.data),
            _ => Some(()),
        })
    }

    fn format(&mut self, mut bytes: Bytes<'_>) -> Option<()> {
        let (id, mut code) = (bytes.number()?, String::new());
        if self.is_old {
            let count = bytes.byte()?;
            bytes.old(count.into(), Old::of(self.page), &mut code)?;
        } else {
            let count = bytes.number()?;
            bytes.unicode(count.into(), &mut code)?;
        }
        self.formats.insert(id, Shown::by(&code));
        Some(())
    }

    fn sheet(&mut self, data: &[u8]) -> Option<()> {
        let (start, flags, sort) = (u32_at(data, 0)?, *data.get(4)?, *data.get(5)?);
        let (mut bytes, mut name) = (Bytes::new(vec![data.get(6..)?]), String::new());
        let count = bytes.byte()?;
        if self.is_old {
            bytes.old(count.into(), Old::of(self.page), &mut name)?;
        } else {
            bytes.unicode(count.into(), &mut name)?;
        }
        let sheet = Sheet { name: name.into(), is_hidden: flags & 3 != 0, has_cells: sort == 0 };
        self.sheets.push((start as usize, sheet));
        Some(())
    }

    /// The texts that sheets share. How many a file claims to have is not looked at.
    fn strings(&mut self, mut bytes: Bytes<'_>) -> Result<Option<()>, Error> {
        bytes.pass(8);
        let mut text = String::new();
        while let Some(count) = bytes.number() {
            text.clear();
            let Some(is_damaged) = bytes.unicode(count.into(), &mut text) else { return Ok(None) };
            self.texts.push(&text.replace("\r\n", "\n").replace('\r', "\n"), is_damaged)?;
        }
        Ok(Some(()))
    }
}

/// The record that begins at a place.
fn record_at(stream: &[u8], at: usize) -> Option<Record<'_>> {
    let (kind, length) = (u16_at(stream, at)?, u16_at(stream, at + 2)?);
    let end = at + 4 + usize::from(length);
    Some(Record { kind, data: stream.get(at + 4..end)?, end })
}

/// What the record at a place holds, with all that continue it.
fn continued(stream: &[u8], at: usize) -> Bytes<'_> {
    let mut pieces = Vec::new();
    let mut next = record_at(stream, at);
    while let Some(record) = next {
        pieces.push(record.data);
        next = record_at(stream, record.end).filter(|record| record.kind == kind::CONTINUE);
    }
    Bytes::new(pieces)
}

impl Tables for Xls {
    type Rows = SheetRows;

    fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }

    fn counts_from_1904(&self) -> bool {
        self.shared.days.from_1904
    }

    fn merges(&mut self, sheet: usize) -> Result<Vec<Merge>, Error> {
        Ok(sheet::merges(&self.shared.stream, self.start(sheet)?))
    }

    fn head(&mut self, sheet: usize) -> Result<Vec<Vec<String>>, Error> {
        let merges = self.merges(sheet)?;
        head_of(&mut self.rows(sheet)?, &merges)
    }

    fn rows(&mut self, sheet: usize) -> Result<SheetRows, Error> {
        let rows = SheetRows::new(self.shared.clone(), self.start(sheet)?);
        rows.ok_or_else(|| Error::unreadable(what::XLS, DAMAGED))
    }
}

impl Xls {
    fn start(&self, sheet: usize) -> Result<usize, Error> {
        let has_cells = self.sheets.get(sheet).is_some_and(|sheet| sheet.has_cells);
        let start = self.starts.get(sheet).copied().filter(|_| has_cells);
        start.ok_or_else(|| Error::unreadable(what::XLS, what::NO_SHEET))
    }
}

/// What a container is that has no workbook.
fn what_else(container: &Container) -> Words {
    if container.has("WordDocument") {
        return Words { zh: "这是 Word 文档", en: "it is a Word document" };
    }
    if container.has("PowerPoint Document") {
        return Words { zh: "这是演示文稿", en: "it is a presentation" };
    }
    Words {
        zh: "这是 OLE 容器，其中没有工作簿", en: "it is an OLE container without a workbook"
    }
}
