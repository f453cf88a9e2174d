//! 轮廓: which elements of a document are entries.
//!
//! They are found on the way down to the first text: the element above the first name that a member of an entry has, or
//! above the text itself where no name is known. All others at the same depth are entries too.

use std::io::Read;
use std::sync::Arc;

use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use super::names::Names;
use super::tap::Tap;
use super::{failure, tree};
use crate::codec::span::Cursor;
use crate::error::Error;
use crate::limits::Limits;
use crate::model::Entry;
use crate::model::member::{Fill, Object};
use crate::text::{Note, Words, is_blank};

/// What comes next in a document.
pub(super) enum Step<'d> {
    /// An element that is an entry: its text, where it begins, and what the first of them was called.
    Entry {
        text: &'d str,
        at: Cursor,
        name: &'d str,
    },
    /// Here it goes wrong, and no more is read.
    Fault {
        reason: String,
        at: Cursor,
    },
    End,
}

/// The members of a catalogue beside its entries.
const OF_CATALOGUE: [&str; 4] = ["version", "name", "authority", "as_of"];

/// How many names of what was passed over are told.
const MOST_NAMES: usize = 5;

/// The elements of a document down to its entries.
pub(super) struct Outline<R> {
    reader: Reader<Tap<R>>,
    names: Arc<Names>,
    limits: Limits,
    buffer: Vec<u8>,
    /// The elements that are open, and where each begins.
    open: Vec<(String, u64)>,
    /// How many elements an entry is in, and its name, once that is known.
    level: Option<(usize, String)>,
    has_root: bool,
    /// What was passed over: how many elements, and the names of the first.
    passed: (usize, Vec<String>),
}

/// What one piece of the document means for its outline.
enum Piece {
    /// An element begins: its name, that in case it is a member, and the names of the attributes of an empty one.
    Begin {
        name: String,
        member: String,
        attributes: Vec<String>,
        is_empty: bool,
    },
    End,
    /// Text that is not blank.
    Text,
    Nothing,
    Eof,
    /// Entities are declared, so many bytes into the declaration.
    Entities(usize),
    Fault(String),
}

impl<R: Read> Outline<R> {
    pub(super) fn of(tap: Tap<R>, limits: &Limits, names: Arc<Names>) -> Outline<R> {
        Outline {
            reader: Reader::from_reader(tap),
            names,
            limits: *limits,
            buffer: Vec::new(),
            open: Vec::new(),
            level: None,
            has_root: false,
            passed: (0, Vec::new()),
        }
    }

    pub(super) fn tap(&mut self) -> &Tap<R> {
        self.reader.get_mut()
    }

    /// Notes an element that is no entry.
    pub(super) fn pass_over(&mut self, name: &str) {
        self.passed.0 += 1;
        if self.passed.1.len() < MOST_NAMES && !self.passed.1.iter().any(|other| other == name) {
            self.passed.1.push(name.to_owned());
        }
    }

    /// What there is to say of what was passed over.
    pub(super) fn passed(&self) -> Option<Note> {
        let (count, names) = &self.passed;
        (*count > 0).then(|| {
            Note::new(
                format!("有{count}个元素不是目录条目，没有读取：{}", names.join("、")),
                format!(
                    "{count} elements that are no entries were passed over: {}",
                    names.join(", ")
                ),
            )
        })
    }

    /// The next entry.
    ///
    /// # Errors
    ///
    /// When the document cannot be read, declares entities, or goes past a limit.
    pub(super) fn next(&mut self) -> Result<Step<'_>, Error> {
        loop {
            let start = self.reader.buffer_position();
            if self.level.is_some() || self.open.is_empty() {
                self.reader.get_mut().set_mark(start);
            }
            match self.read()? {
                Piece::Begin { .. } if self.has_root && self.open.is_empty() => {
                    return Ok(self.fault_at("nothing may follow the root element", start));
                }
                Piece::Begin { .. } if self.open.len() >= self.limits.depth => {
                    let reason = format!("nested deeper than {} levels", self.limits.depth);
                    return Ok(self.fault_at(&reason, start));
                }
                Piece::Begin { name, member, attributes, is_empty } => {
                    self.has_root = true;
                    self.open.push((name, start));
                    if is_empty {
                        let level = self.decide(&member, &attributes);
                        if let Some(level) = level {
                            return self.entry(level, true);
                        }
                        self.leave();
                    } else if self
                        .level
                        .as_ref()
                        .is_some_and(|(level, _)| *level + 1 == self.open.len())
                    {
                        return self.entry(self.open.len() - 1, false);
                    }
                    if let Some((name, _)) = self.open.last_mut().filter(|_| !is_empty) {
                        // A member that is called in an attribute.
                        if *name == "field" {
                            *name = member;
                        }
                    }
                }
                Piece::Text if self.level.is_none() && !self.open.is_empty() => {
                    let name = self.open.last().map(|(name, _)| name.clone()).unwrap_or_default();
                    if let Some(level) = self.decide(&name, &[]) {
                        return self.entry(level, false);
                    }
                }
                Piece::Text if self.open.is_empty() => {
                    return Ok(self.fault_at("text outside of the root element", start));
                }
                Piece::Text => self.pass_over("#text"),
                Piece::End if self.level.is_none() && self.open.len() == 1 && self.passed.0 > 0 => {
                    // The root has nothing but members that nobody knows.
                    let is_own = self.open.first().is_some_and(|(name, _)| name == "catalogue");
                    if is_own {
                        self.open.clear();
                        continue;
                    }
                    self.passed = (0, Vec::new());
                    let name = self.open.pop().map(|(name, _)| name).unwrap_or_default();
                    self.level = Some((0, name));
                    let end = self.reader.buffer_position();
                    return Ok(self.step(end));
                }
                Piece::End => self.leave(),
                Piece::Nothing => {}
                Piece::Eof if !self.has_root => {
                    return Ok(self.fault_at("the document is empty", start));
                }
                Piece::Eof => {
                    let Some((name, _)) = self.open.last() else { return Ok(Step::End) };
                    let reason = format!("the document ends before `</{name}>`");
                    return Ok(self.fault_at(&reason, start));
                }
                Piece::Entities(offset) => {
                    let at = self.reader.get_mut().place_of(start).offset + offset as u64;
                    return Err(Error::damaged(XML, ENTITIES, format_args!("byte {at}")));
                }
                Piece::Fault(reason) => {
                    let at = self.reader.error_position();
                    return Ok(self.fault_at(&reason, at));
                }
            }
        }
    }

    /// Reads the next piece.
    fn read(&mut self) -> Result<Piece, Error> {
        self.buffer.clear();
        let event = match self.reader.read_event_into(&mut self.buffer) {
            Ok(event) => event,
            Err(error) => return Self::refuse(&error, self.reader.get_mut(), &self.limits),
        };
        Ok(match event {
            Event::Start(tag) => begin(&tag, false),
            Event::Empty(tag) => begin(&tag, true),
            Event::End(_) => Piece::End,
            Event::Text(text) if is_blank(&text) => Piece::Nothing,
            Event::Text(_) | Event::CData(_) | Event::GeneralRef(_) => Piece::Text,
            Event::Comment(_) | Event::PI(_) | Event::Decl(_) => Piece::Nothing,
            Event::DocType(text) => match text.find("<!ENTITY") {
                Some(offset) => Piece::Entities(offset + "<!DOCTYPE ".len()),
                None => Piece::Nothing,
            },
            Event::Eof => Piece::Eof,
        })
    }

    /// What an error of the parser means: one of the document, or of the stream below.
    fn refuse(error: &quick_xml::Error, tap: &Tap<R>, limits: &Limits) -> Result<Piece, Error> {
        match error {
            quick_xml::Error::Io(_) if tap.is_full => Err(Error::limit(
                Words { zh: "一个条目", en: "an entry" },
                limits.entry_bytes as u64,
                tap.place().offset,
            )),
            quick_xml::Error::Io(error) => Err(failure(error)),
            error => Ok(Piece::Fault(tree::said(error))),
        }
    }

    /// How many elements the entry is in that holds the member at which the way down ends, if that can be told.
    fn decide(&mut self, member: &str, attributes: &[String]) -> Option<usize> {
        if let Some((level, name)) = &self.level {
            let is_entry = self.open.len() == *level + 1;
            let is_called = self.open.last().is_some_and(|(open, _)| open == name);
            return (is_entry && (is_called || !attributes.is_empty())).then_some(*level);
        }
        let names: Vec<&str> = self.open.iter().map(|(name, _)| name.as_str()).collect();
        let (first, last) = (names.first().copied()?, names.len() - 1);
        let is_own = first == "catalogue" && (last < 2 || names.contains(&"entry"));
        let level = if first == "entry" {
            Some(0)
        } else if is_own {
            names.iter().position(|name| *name == "entry")
        } else if attributes.iter().any(|name| self.names.is_member(name)) {
            Some(last)
        } else {
            let is_member = |at: usize| match names.get(at) {
                Some(_) if at == last => self.names.is_member(member),
                Some(name) => is_structure(name),
                None => false,
            };
            let known = (1..names.len()).find(|at| is_member(*at)).map(|at| at - 1);
            known.or_else(|| last.checked_sub(1).filter(|above| *above > 0))
        };
        let name = self.open.get(level?).map(|(name, _)| name.clone())?;
        self.level = Some((level?, name));
        level
    }

    /// The innermost element ends; if it is no entry, nothing was read of it.
    fn leave(&mut self) {
        let Some((name, _)) = self.open.pop() else { return };
        let is_catalogue = self.open.len() == 1
            && self.open.first().is_some_and(|(root, _)| root == "catalogue")
            && OF_CATALOGUE.contains(&name.as_str());
        let is_leaf = self.level.as_ref().is_none_or(|(level, _)| self.open.len() >= *level);
        if !self.open.is_empty() && is_leaf && !is_catalogue {
            self.pass_over(&name);
        }
    }

    /// Reads to the end of the entry that is in so many elements.
    fn entry(&mut self, level: usize, is_empty: bool) -> Result<Step<'_>, Error> {
        let start = self.open.get(level).map_or(0, |(_, start)| *start);
        self.reader.get_mut().set_mark(start);
        let mut inside = self.open.len() - level - usize::from(is_empty);
        self.open.truncate(level);
        while inside > 0 {
            match self.read()? {
                Piece::Begin { is_empty: false, .. } => inside += 1,
                Piece::End => inside -= 1,
                Piece::Begin { .. } | Piece::Text | Piece::Nothing | Piece::Entities(_) => {}
                Piece::Eof => {
                    let at = self.reader.buffer_position();
                    return Ok(self.fault_at("the document ends within an element", at));
                }
                Piece::Fault(reason) => {
                    let at = self.reader.error_position();
                    return Ok(self.fault_at(&reason, at));
                }
            }
        }
        let end = self.reader.buffer_position();
        if end - start > self.limits.entry_bytes as u64 {
            let at = self.reader.get_mut().place().offset;
            return Err(Error::limit(
                Words { zh: "一个条目", en: "an entry" },
                self.limits.entry_bytes as u64,
                at,
            ));
        }
        Ok(self.step(end))
    }

    /// The entry from the mark on to a place in the document.
    fn step(&mut self, end: u64) -> Step<'_> {
        let name = self.level.as_ref().map_or("", |(_, name)| name.as_str());
        let tap: &Tap<R> = self.reader.get_mut();
        Step::Entry { text: tap.text_to(end), at: tap.place(), name }
    }

    fn fault_at(&mut self, reason: &str, offset: u64) -> Step<'static> {
        Step::Fault { reason: reason.to_owned(), at: self.reader.get_mut().place_of(offset) }
    }
}

const XML: Words = Words { zh: "XML", en: "XML" };

const ENTITIES: Words = Words {
    zh: "文档类型声明中定义了实体，本工具不展开实体",
    en: "its DOCTYPE declares entities, which are not expanded",
};

fn begin(tag: &BytesStart<'_>, is_empty: bool) -> Piece {
    let name = tag.local_name().as_ref().to_owned();
    let attributes = tag.attributes().flatten();
    let attributes = attributes.filter(|attribute| !tree::is_technical(attribute.key));
    let mut member = name.clone();
    let mut names = Vec::new();
    for attribute in attributes.take(tree::MOST_ATTRIBUTES) {
        if name == "field" && attribute.key.as_ref() == "name" {
            // A field without a text is a member all the same.
            member = attribute.value.into_owned();
        } else if is_empty {
            names.push(attribute.key.local_name().as_ref().to_owned());
        }
    }
    Piece::Begin { name, member, attributes: names, is_empty }
}

/// Whether an element of this name has the members of an object, or the elements of a list, of an entry.
fn is_structure(name: &str) -> bool {
    let mut entry = Entry::default();
    let index = <Entry<'_> as Fill<'_>>::KEYS.find(name);
    let kind =
        index.and_then(|index| entry.slot(index)).map(|slot| crate::codec::draft::Kind::of(&slot));
    kind.is_some_and(|kind| kind.has_parts()) || super::fill::is_item(name)
}
