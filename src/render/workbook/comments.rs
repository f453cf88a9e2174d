//! The comments of a sheet, and ours among them.

use std::collections::BTreeSet;
use std::io;

use quick_xml::events::Event;
use quick_xml::{Reader, Writer};

use super::marks::{Cells, Marks};
use super::sheet::position;
use super::{broken, xml};
use crate::pointer::cell_name;

/// A sheet's comments with ours.
pub(super) struct Edited {
    pub(super) xml: String,
    /// The cells whose comment is new, and needs a shape.
    pub(super) added: Vec<(u32, u32)>,
}

const NONE: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">",
    "<authors></authors><commentList></commentList></comments>"
);

/// Adds to the comments of a sheet: a cell that has one keeps its words and gets ours below.
pub(super) fn edited(
    old: Option<String>,
    cells: &Cells,
    marks: &Marks<'_>,
    most: usize,
) -> io::Result<Edited> {
    let old = old.as_deref().unwrap_or(NONE);
    let said: Vec<_> = cells.iter().take(most).collect();
    let note = |at: (u32, u32)| {
        let found = said.binary_search_by_key(&at, |(at, _)| **at).ok()?;
        said.get(found).map(|(_, mark)| marks.note(mark))
    };
    let mut reader = xml::reader(old.as_bytes(), Reader::from_reader);
    let mut out = Writer::new(Vec::with_capacity(old.len() + 512 * said.len()));
    let mut buffer = Vec::new();
    let (mut authors, mut prefix) = (0, String::new());
    let mut done = BTreeSet::new();
    // What is still to be said in the comment that is open.
    let mut open: Option<String> = None;
    let mut added = Vec::new();
    loop {
        buffer.clear();
        let event = reader.read_event_into(&mut buffer).map_err(broken)?;
        match &event {
            Event::Start(tag) | Event::Empty(tag) if xml::is(tag, "author") => authors += 1,
            Event::Start(tag) if xml::is(tag, "comments") => prefix = xml::prefix(tag),
            Event::Start(tag) if xml::is(tag, "comment") => {
                let at = xml::attribute(tag, "ref").and_then(|name| position(&name));
                let fresh = at.filter(|at| done.insert(*at));
                open = fresh.and_then(note);
            }
            Event::Start(tag) if xml::is(tag, "rPh") || xml::is(tag, "phoneticPr") => {
                put(&mut out, open.take(), &prefix);
            }
            Event::Empty(tag) if xml::is(tag, "text") && open.is_some() => {
                out.write_event(Event::Start(tag.borrow()))?;
                put(&mut out, open.take(), &prefix);
                out.write_event(Event::End(tag.to_end()))?;
                continue;
            }
            Event::Empty(tag) if xml::is(tag, "authors") => {
                out.write_event(Event::Start(tag.borrow()))?;
                put_author(&mut out, &prefix);
                out.write_event(Event::End(tag.to_end()))?;
                continue;
            }
            Event::Empty(tag) if xml::is(tag, "commentList") => {
                out.write_event(Event::Start(tag.borrow()))?;
                added = put_new(&mut out, &said, marks, &done, authors, &prefix);
                out.write_event(Event::End(tag.to_end()))?;
                continue;
            }
            Event::End(tag) => match tag.local_name().as_ref().trim_end() {
                "text" => put(&mut out, open.take(), &prefix),
                "authors" => put_author(&mut out, &prefix),
                "commentList" => added = put_new(&mut out, &said, marks, &done, authors, &prefix),
                _ => {}
            },
            Event::Eof => break,
            _ => {}
        }
        out.write_event(event)?;
    }
    Ok(Edited { xml: String::from_utf8(out.into_inner()).map_err(broken)?, added })
}

fn put_author(out: &mut Writer<Vec<u8>>, prefix: &str) {
    let author = format!("<{prefix}author>mulu</{prefix}author>");
    out.get_mut().extend_from_slice(author.as_bytes());
}

/// Ends the text of a comment with a note.
fn put(out: &mut Writer<Vec<u8>>, note: Option<String>, prefix: &str) {
    if let Some(note) = note {
        let text = xml::cell_text(&format!("\n{note}"));
        let run =
            format!("<{prefix}r><{prefix}t xml:space=\"preserve\">{text}</{prefix}t></{prefix}r>");
        out.get_mut().extend_from_slice(run.as_bytes());
    }
}

/// Puts the comments of cells that had none.
fn put_new(
    out: &mut Writer<Vec<u8>>,
    said: &[(&(u32, u32), &super::marks::Mark)],
    marks: &Marks<'_>,
    done: &BTreeSet<(u32, u32)>,
    author: usize,
    p: &str,
) -> Vec<(u32, u32)> {
    let mut added = Vec::new();
    for (at, mark) in said.iter().filter(|(at, _)| !done.contains(*at)) {
        let (name, text) = (cell_name(at.0, at.1), xml::cell_text(&marks.note(mark)));
        let comment = format!(
            "<{p}comment ref=\"{name}\" authorId=\"{author}\"><{p}text><{p}r>\
             <{p}t xml:space=\"preserve\">{text}</{p}t></{p}r></{p}text></{p}comment>"
        );
        out.get_mut().extend_from_slice(comment.as_bytes());
        added.push(**at);
    }
    added
}
