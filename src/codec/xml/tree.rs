//! 树: one entry's elements in memory.

use std::ops::Range;

use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::QName;
use quick_xml::reader::Reader;

use super::tap::LOST;
use crate::text::is_blank;

/// How many elements an entry may have, and how many attributes an element.
const MOST_ELEMENTS: usize = 100_000;
pub(super) const MOST_ATTRIBUTES: usize = 100;

/// An element, or an attribute as if it were one.
#[derive(Clone, Debug, Default)]
pub(super) struct Element {
    /// Its name, without that of a namespace.
    pub(super) name: String,
    /// The attributes first.
    pub(super) children: Vec<Element>,
    pub(super) text: String,
    /// The bytes of its text, else of its start tag.
    pub(super) at: Range<usize>,
    pub(super) is_attribute: bool,
    /// Whether a byte of its text stood for no character, and whether a control character stands in it.
    pub(super) is_lossy: bool,
    pub(super) has_control: bool,
    /// Where its text may be cut at both ends: only what is no reference, and no CDATA, is layout.
    soft: [usize; 2],
}

impl Element {
    /// Whether there is nothing in it but text.
    pub(super) fn is_leaf(&self) -> bool {
        self.children.iter().all(|child| child.is_attribute)
    }

    /// Whether it is no entry like the first, which was called so: it has no members, and another name.
    pub(super) fn is_stray(&self, name: &str) -> bool {
        self.children.is_empty() && self.name != name
    }

    /// The value of an attribute.
    pub(super) fn attribute(&self, name: &str) -> Option<&Element> {
        self.children.iter().find(|child| child.is_attribute && child.name == name)
    }

    fn push_text(&mut self, text: &str, is_soft: bool) {
        self.is_lossy |= text.contains(LOST);
        self.has_control |= text.contains(|c| matches!(c, '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{19}' | '\u{1B}'..='\u{1F}'));
        let [front, back] = &mut self.soft;
        if is_soft {
            if *front == self.text.len() {
                *front += text.len();
            }
            *back += text.len();
        } else {
            *back = 0;
        }
        self.text.push_str(text);
    }

    /// The end tag has come: blanks with a line break around the text are layout.
    fn close(&mut self) {
        let [front, back] = self.soft;
        let text = self.text.as_str();
        let is_layout = |blanks: &str| blanks.contains(['\n', '\r']);
        let blanks = |text: &str| text.len() - text.trim_start().len();
        let head = text.get(..front).map_or(0, |soft| match blanks(soft) {
            count if is_layout(soft.get(..count).unwrap_or_default()) => count,
            _ => 0,
        });
        let tail = text.get(text.len() - back.min(text.len() - head)..).map_or(0, |soft| {
            let count = soft.len() - soft.trim_end().len();
            match is_layout(soft.get(soft.len() - count..).unwrap_or_default()) {
                true => count,
                false => 0,
            }
        });
        if head + tail > 0 {
            let kept = text.get(head..text.len() - tail).unwrap_or_default().to_owned();
            self.text = kept;
        }
        if !self.is_leaf() && is_blank(&self.text) {
            self.text.clear();
        }
        if self.is_lossy {
            self.text = without_lost(&self.text);
        }
    }
}

/// A text in which each row of lost bytes is one U+FFFD.
fn without_lost(text: &str) -> String {
    let mut mended = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            LOST if mended.ends_with('\u{FFFD}') => {}
            LOST => mended.push('\u{FFFD}'),
            c => mended.push(c),
        }
    }
    mended
}

/// Why an entry cannot be read, and at which of its bytes.
pub(super) type Fault = (String, usize);

/// Reads one element with all that is in it.
pub(super) fn read(xml: &str, depth: usize) -> Result<Element, Fault> {
    let mut reader = Reader::from_str(xml);
    let mut open: Vec<Element> = Vec::new();
    let mut count = 0_usize;
    loop {
        let start = reader.buffer_position() as usize;
        let event = reader.read_event();
        let end = reader.buffer_position() as usize;
        let event = event.map_err(|error| (said(&error), reader.error_position() as usize))?;
        let fault = |reason: String| (reason, start);
        match event {
            Event::Start(_) | Event::Empty(_) if open.len() >= depth => {
                return Err(fault(format!("nested deeper than {depth} levels")));
            }
            Event::Start(tag) => {
                count += 1;
                if count > MOST_ELEMENTS {
                    return Err(fault(format!("more than {MOST_ELEMENTS} elements")));
                }
                open.push(element(&tag, start..end).map_err(fault)?);
            }
            Event::Empty(tag) => {
                count += 1;
                if count > MOST_ELEMENTS {
                    return Err(fault(format!("more than {MOST_ELEMENTS} elements")));
                }
                let element = element(&tag, start..end).map_err(fault)?;
                match open.last_mut() {
                    Some(parent) => parent.children.push(element),
                    None => return Ok(element),
                }
            }
            Event::End(_) => {
                let Some(mut element) = open.pop() else {
                    return Err(fault("an end tag without a start tag".into()));
                };
                element.close();
                match open.last_mut() {
                    Some(parent) => parent.children.push(element),
                    None => return Ok(element),
                }
            }
            Event::Text(text) => {
                push(&mut open, &text.xml10_content(), true, seen(xml, start..end))
            }
            Event::CData(text) => push(&mut open, &text.xml10_content(), false, start..end),
            Event::GeneralRef(name) => {
                let text = match name.resolve_char_ref() {
                    Ok(Some(c)) => c.to_string(),
                    Ok(None) => match resolve_predefined_entity(&name) {
                        Some(text) => text.to_owned(),
                        None => {
                            return Err(fault(format!("entity `&{};` is not declared", &*name)));
                        }
                    },
                    Err(error) => return Err(fault(said(&error))),
                };
                push(&mut open, &text, false, start..end);
            }
            Event::Eof => return Err(fault("the element is not closed".into())),
            Event::Comment(_) | Event::PI(_) | Event::Decl(_) => {}
            Event::DocType(_) => return Err(fault("a DOCTYPE within an element".into())),
        }
    }
}

/// The bytes of a text without the blanks around it.
fn seen(xml: &str, at: Range<usize>) -> Range<usize> {
    let text = xml.get(at.clone()).unwrap_or_default();
    let start = at.start + text.len() - text.trim_start().len();
    start..start.max(at.start + text.trim_end().len())
}

fn push(open: &mut [Element], text: &str, is_soft: bool, at: Range<usize>) {
    let Some(element) = open.last_mut() else { return };
    let is_first = is_blank(&element.text);
    element.push_text(text, is_soft);
    if element.is_leaf() && !at.is_empty() {
        let start = if is_first { at.start } else { element.at.start };
        element.at = start..at.end;
    }
}

fn element(tag: &BytesStart<'_>, at: Range<usize>) -> Result<Element, String> {
    let name = without_lost(tag.local_name().as_ref());
    let mut element = Element { name, at: at.clone(), ..Element::default() };
    for attribute in tag.attributes() {
        let attribute = attribute.map_err(|error| error.to_string())?;
        if is_technical(attribute.key) {
            continue;
        }
        if element.children.len() == MOST_ATTRIBUTES {
            return Err(format!("more than {MOST_ATTRIBUTES} attributes"));
        }
        let value = attribute.normalized_value(XmlVersion::Implicit1_0);
        let value = value.map_err(|error| error.to_string())?;
        let mut child = Element {
            name: without_lost(attribute.key.local_name().as_ref()),
            at: at.clone(),
            is_attribute: true,
            ..Element::default()
        };
        child.push_text(&value, false);
        child.close();
        element.children.push(child);
    }
    Ok(element)
}

/// Whether an attribute is about the document, and not about what it says.
pub(super) fn is_technical(name: QName<'_>) -> bool {
    let prefix = name.prefix().map(|prefix| prefix.as_ref().to_owned());
    name.as_ref() == "xmlns" || matches!(prefix.as_deref(), Some("xmlns" | "xml" | "xsi"))
}

/// What the parser says, without its preface.
pub(super) fn said(error: &quick_xml::Error) -> String {
    let text = error.to_string();
    let rest = ["syntax error: ", "ill-formed document: "];
    rest.iter().find_map(|preface| text.strip_prefix(preface)).unwrap_or(&text).to_owned()
}
