//! A sheet, rewritten as it streams by: marked cells get another style, and those that are not there are put in.

use std::io;
use std::io::{BufReader, Read, Write};
use std::iter::Peekable;
use std::ops::RangeInclusive;

use quick_xml::events::{BytesEnd, BytesStart, Event};
use quick_xml::{Reader, Writer};

use super::marks::{Cells, Mark};
use super::package::relation_id;
use super::styles::{Look, Styles};
use super::{Bounded, broken, xml};
use crate::legal::Severity;
use crate::pointer::cell_name;

/// Where the shapes of the comments of a sheet are.
pub(super) enum Drawing {
    /// In a part that must be made; the sheet now refers to it.
    New,
    /// In the part that the sheet refers to by this name.
    Known(String),
}

/// What a sheet has after the reference to the shapes of its comments.
const AFTER_DRAWING: [&str; 8] = [
    "legacyDrawingHF",
    "drawingHF",
    "picture",
    "oleObjects",
    "controls",
    "webPublishItems",
    "tableParts",
    "extLst",
];

/// A sheet on its way.
struct Way<'m, W: Write, M: Iterator<Item = (&'m (u32, u32), &'m Mark)>> {
    out: Writer<W>,
    /// The marks that are still to come.
    marks: Peekable<M>,
    styles: &'m mut Styles,
    prefix: String,
    /// The styles of columns, by their numbers from 0.
    columns: Vec<(RangeInclusive<u32>, u32)>,
    /// The row that is open, and its style.
    row: u32,
    row_style: Option<u32>,
    /// The column after the last cell.
    column: u32,
}

/// Rewrites a sheet. `id` is under which name it refers to a part for the shapes of its comments if it has none yet;
/// `has_shapes` says that it refers to some such part, be it for its comments or for something else.
pub(super) fn rewrite<R: Read, W: Write>(
    input: &mut Bounded<R>,
    cells: &Cells,
    styles: &mut Styles,
    id: &str,
    has_shapes: bool,
    out: W,
) -> io::Result<Drawing> {
    let mut way = Way {
        out: Writer::new(out),
        marks: cells.iter().peekable(),
        styles,
        prefix: String::new(),
        columns: Vec::new(),
        row: 0,
        row_style: None,
        column: 0,
    };
    let mut reader = xml::reader(BufReader::with_capacity(1 << 16, input), Reader::from_reader);
    let mut buffer = Vec::new();
    let (mut depth, mut is_data, mut is_after) = (0_usize, false, false);
    let mut next_row = 0;
    let mut space = String::new();
    let mut drawing = None;
    loop {
        buffer.clear();
        reader.get_mut().get_mut().renew();
        let event = reader.read_event_into(&mut buffer).map_err(broken)?;
        let is_end = match &event {
            Event::End(tag) => depth == 1 && xml::ends(tag, "worksheet"),
            Event::Start(tag) | Event::Empty(tag) => {
                let name = tag.local_name();
                // Controls come with their shapes, and stand in this where there are any.
                let is_choice = !has_shapes && name.as_ref() == "AlternateContent";
                is_after && depth == 1 && (is_choice || AFTER_DRAWING.contains(&name.as_ref()))
            }
            _ => false,
        };
        if is_end && drawing.is_none() {
            drawing = Some(Drawing::New);
            let (prefix, space) = (&way.prefix, xml::escaped(&space));
            let tag = format!("<{prefix}legacyDrawing xmlns:r=\"{space}\" r:id=\"{id}\"/>");
            way.out.get_mut().write_all(tag.as_bytes())?;
        }
        match event {
            Event::Start(tag) => {
                depth += 1;
                let name = tag.local_name();
                match name.as_ref() {
                    "worksheet" if depth == 1 => {
                        way.prefix = xml::prefix(&tag);
                        space = reference_space(&tag);
                        way.out.write_event(Event::Start(tag))?;
                    }
                    "sheetData" if depth == 2 => {
                        is_data = true;
                        way.out.write_event(Event::Start(tag))?;
                    }
                    "row" if is_data && depth == 3 => {
                        next_row = way.open_row(&tag, next_row)? + 1;
                        let tag = way.row_tag(tag);
                        way.out.write_event(Event::Start(tag))?;
                    }
                    "legacyDrawing" if depth == 2 => {
                        drawing = relation_id(&tag).map(Drawing::Known);
                        way.out.write_event(Event::Start(tag))?;
                    }
                    "c" if is_data && depth == 4 => {
                        let tag = way.cell(tag)?;
                        way.out.write_event(Event::Start(tag))?;
                    }
                    _ => way.out.write_event(Event::Start(tag))?,
                }
            }
            Event::Empty(tag) => {
                let name = tag.local_name();
                match name.as_ref() {
                    "sheetData" if depth == 1 => {
                        is_after = true;
                        way.out.write_event(Event::Start(tag.borrow()))?;
                        way.rows_before(u32::MAX)?;
                        way.out.write_event(Event::End(tag.to_end()))?;
                    }
                    "row" if is_data && depth == 2 => {
                        next_row = way.open_row(&tag, next_row)? + 1;
                        if way.is_marked() {
                            let tag = way.row_tag(tag);
                            way.out.write_event(Event::Start(tag.borrow()))?;
                            way.cells_before(u32::MAX)?;
                            way.out.write_event(Event::End(tag.to_end()))?;
                        } else {
                            way.out.write_event(Event::Empty(tag))?;
                        }
                    }
                    "c" if is_data && depth == 3 => {
                        let tag = way.cell(tag)?;
                        way.out.write_event(Event::Empty(tag))?;
                    }
                    "col" if !is_data && !is_after => {
                        way.columns.extend(column_style(&tag));
                        way.out.write_event(Event::Empty(tag))?;
                    }
                    "dimension" if depth == 1 => {
                        let tag = dimension(&tag, cells).unwrap_or_else(|| tag.to_owned());
                        way.out.write_event(Event::Empty(tag))?;
                    }
                    "legacyDrawing" if depth == 1 => {
                        drawing = relation_id(&tag).map(Drawing::Known);
                        way.out.write_event(Event::Empty(tag))?;
                    }
                    _ => way.out.write_event(Event::Empty(tag))?,
                }
            }
            Event::End(tag) => {
                match tag.local_name().as_ref().trim_end() {
                    "row" if is_data && depth == 3 => way.cells_before(u32::MAX)?,
                    "sheetData" if depth == 2 => {
                        way.rows_before(u32::MAX)?;
                        (is_data, is_after) = (false, true);
                    }
                    _ => {}
                }
                depth = depth.saturating_sub(1);
                way.out.write_event(Event::End(tag))?;
            }
            Event::Eof => break,
            event => way.out.write_event(event)?,
        }
    }
    drawing.ok_or_else(|| broken("a sheet of the workbook ends too early"))
}

impl<'m, W: Write, M: Iterator<Item = (&'m (u32, u32), &'m Mark)>> Way<'m, W, M> {
    /// A row opens: rows before it that are marked and not there are put in. Returns its number.
    fn open_row(&mut self, tag: &BytesStart<'_>, next: u32) -> io::Result<u32> {
        let number = |name| xml::attribute(tag, name)?.trim().parse::<u32>().ok();
        let row = number("r").and_then(|row| row.checked_sub(1)).unwrap_or(next);
        self.rows_before(row)?;
        let is_styled = xml::attribute(tag, "customFormat").is_some_and(|text| text != "0");
        (self.row, self.column) = (row, 0);
        self.row_style = number("s").filter(|_| is_styled);
        Ok(row.min(u32::MAX - 1))
    }

    /// The tag of the row. A marked row says no more where its cells begin and end, for there may be others now.
    fn row_tag<'t>(&mut self, tag: BytesStart<'t>) -> BytesStart<'t> {
        if self.is_marked() { xml::with(&tag, &[("spans", None)]) } else { tag }
    }

    /// Whether a cell of the open row is still to be marked.
    fn is_marked(&mut self) -> bool {
        self.marks.peek().is_some_and(|((row, _), _)| *row == self.row)
    }

    /// A cell comes: cells before it are put in, and it gets its style.
    fn cell<'t>(&mut self, tag: BytesStart<'t>) -> io::Result<BytesStart<'t>> {
        // Most rows have no mark at all.
        let is_unmarked = !self.is_marked();
        if is_unmarked {
            return Ok(tag);
        }
        let name = xml::attribute(&tag, "r");
        let column =
            name.and_then(|name| position(&name)).map_or(self.column, |(_, column)| column);
        self.cells_before(column)?;
        self.column = column.saturating_add(1);
        let Some((_, mark)) =
            self.marks.next_if(|((row, marked), _)| (*row, *marked) == (self.row, column))
        else {
            return Ok(tag);
        };
        let old = xml::attribute(&tag, "s").and_then(|style| style.trim().parse().ok());
        let style = self.styles.number(Look::Marked(old.unwrap_or(0), mark.severity))?;
        Ok(xml::with(&tag, &[("s", Some(&style.to_string()))]))
    }

    /// Puts in the marked cells of the open row that stand before a column.
    fn cells_before(&mut self, column: u32) -> io::Result<()> {
        let row = self.row;
        while let Some(((_, column), mark)) =
            self.marks.next_if(|((marked, at), _)| *marked == row && *at < column)
        {
            self.put_in(*column, mark.severity)?;
        }
        Ok(())
    }

    fn put_in(&mut self, column: u32, severity: Severity) -> io::Result<()> {
        let of_column =
            self.columns.iter().find(|(range, _)| range.contains(&column)).map(|(_, style)| *style);
        let old = self.row_style.or(of_column).unwrap_or(0);
        let style = self.styles.number(Look::Marked(old, severity))?;
        let (prefix, name) = (&self.prefix, cell_name(self.row, column));
        let cell = format!("<{prefix}c r=\"{name}\" s=\"{style}\"/>");
        self.out.get_mut().write_all(cell.as_bytes())
    }

    /// Puts in the marked rows before one that is there.
    fn rows_before(&mut self, row: u32) -> io::Result<()> {
        while let Some(((marked, _), _)) =
            self.marks.peek().filter(|((marked, _), _)| *marked < row)
        {
            (self.row, self.row_style, self.column) = (*marked, None, 0);
            let tag = format!("{}row", self.prefix);
            let start = format!("<{tag} r=\"{}\">", self.row + 1);
            self.out.get_mut().write_all(start.as_bytes())?;
            self.cells_before(u32::MAX)?;
            self.out.write_event(Event::End(BytesEnd::new(tag)))?;
        }
        Ok(())
    }
}

/// The name space of the references of a sheet.
fn reference_space(tag: &BytesStart<'_>) -> String {
    let is_strict =
        xml::attribute(tag, "xmlns").is_some_and(|space| space.contains("purl.oclc.org"));
    let space = if is_strict {
        "http://purl.oclc.org/ooxml/officeDocument/relationships"
    } else {
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    };
    space.to_owned()
}

/// The columns that have a style, and that.
fn column_style(tag: &BytesStart<'_>) -> Option<(RangeInclusive<u32>, u32)> {
    let number = |name| xml::attribute(tag, name)?.trim().parse::<u32>().ok();
    Some((number("min")?.checked_sub(1)?..=number("max")?.checked_sub(1)?, number("style")?))
}

/// The range of cells that a sheet has, with those that are put in.
fn dimension(tag: &BytesStart<'_>, cells: &Cells) -> Option<BytesStart<'static>> {
    let range = xml::attribute(tag, "ref")?;
    let (first, last) = range.split_once(':').unwrap_or((&range, &range));
    let (mut first, mut last) = (position(first)?, position(last)?);
    for (row, column) in cells.keys() {
        first = (first.0.min(*row), first.1.min(*column));
        last = (last.0.max(*row), last.1.max(*column));
    }
    let (first, last) = (cell_name(first.0, first.1), cell_name(last.0, last.1));
    Some(xml::with(tag, &[("ref", Some(&format!("{first}:{last}")))]))
}

/// Row and column, from 0, of a cell's name.
pub(super) fn position(name: &str) -> Option<(u32, u32)> {
    let digits = name.find(|c: char| c.is_ascii_digit())?;
    let (letters, digits) = name.split_at(digits);
    let mut column = 0_u32;
    for letter in letters.bytes() {
        let value = match letter.to_ascii_uppercase() {
            letter @ b'A'..=b'Z' => u32::from(letter - b'A') + 1,
            _ => return None,
        };
        column = column.checked_mul(26)?.checked_add(value)?;
    }
    Some((digits.parse::<u32>().ok()?.checked_sub(1)?, column.checked_sub(1)?))
}
