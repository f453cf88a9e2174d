//! XML: entries as elements, whatever they are called.
//!
//! # The shape that this library writes
//!
//! ```xml
//! <?xml version="1.0" encoding="UTF-8"?>
//! <catalogue>
//!   <entry>
//!     <code>307024/000012</code>
//!     <class><code>307024</code><path>部门</path><path>…</path></class>
//!     <keywords>机动车</keywords><keywords>尾气</keywords>
//!     <items><item><name>号牌号码</name><length>15</length></item><item>…</item></items>
//!     <share><type>conditional</type><way><class>platform</class></way></share>
//!     <update_cycle><other>每学期</other></update_cycle>
//!     <assessments><item><kind>secrecy_risk</kind></item></assessments>
//!     <ext><field name="数据存储总量（G）">3.5</field></ext>
//!     <json name="colour">["red"]</json>
//!   </entry>
//! </catalogue>
//! ```
//!
//! * Keys are element names, as they stand or as Chinese headings; both may stand in one file.
//! * A list of texts or words is its element again and again. A list of objects is one element with an `<item>` for
//!   each of them.
//! * `<field name="…">` is a member whose name is no name of an element: each heading of `<ext>`, and in Chinese
//!   `数据存储总量（G）` in `<大普查>`.
//! * `<json name="…">` gives any member of any object as JSON: a member that the model does not know, one of the wrong
//!   type, and what XML cannot say: an empty text in a list (`<json name="keywords">["",""]</json>`), a control
//!   character (as `\u0001` in the JSON), U+FFFE and U+FFFF.
//! * An empty element says nothing: an object is empty, a text is missing; a `<field>` is an empty text.
//! * Blanks around a text are part of it, unless they contain a line break: then they are layout. So a line break or a
//!   tab that belongs to a text is written as `&#10;`, `&#13;`, `&#9;`.
//!
//! # What else is read
//!
//! Elements of any name that are the children of the root, or of the only element in it; attributes as members; lists
//! within an element of their own (`<keywords><keyword>…`); items without a list around them; flat records with
//! Chinese headings, or with names that a dialect declares.

mod fill;
mod names;
mod outline;
mod places;
mod tap;
#[cfg(test)]
mod tests;
mod tree;

use std::io;
use std::io::Read;
use std::sync::Arc;

use names::Names;
use outline::{Outline, Step};
use places::{Piece, XmlPlaces};
use tap::Tap;

use super::encoding::{Decoder, Encoding, Why};
use super::transcript::{Feed, Note, Transcript};
use crate::error::Error;
use crate::limits::Limits;
use crate::model::{Odd, OddKind};
use crate::text::reasons;
use crate::vocabulary::Dialect;

/// How much JSON is written at a time.
const CHUNK: usize = 256 << 10;

/// How many bytes may stand before the end of the XML declaration.
const DECLARATION: usize = 1024;

/// Reads the entries of an XML document.
pub(crate) struct Xml<R> {
    outline: Outline<R>,
    names: Arc<Names>,
    limits: Limits,
    /// The encoding that the document says it has.
    declared: Option<String>,
    is_noted: bool,
    is_ended: bool,
    is_complete: bool,
}

impl<R: Read> Xml<R> {
    /// The entries of a stream, of which nothing was read but what was peeked at.
    pub(crate) fn new(mut input: Decoder<R>, limits: &Limits, dialect: Arc<Dialect>) -> Xml<R> {
        let declared = declared(input.peek(DECLARATION));
        if let Some(encoding) = declared.as_deref().and_then(Encoding::named) {
            input.hint(encoding, Why::Stated);
        }
        let names = Arc::new(Names::of(dialect));
        Xml {
            outline: Outline::of(Tap::new(input, limits.entry_bytes), limits, Arc::clone(&names)),
            names,
            limits: *limits,
            declared,
            is_noted: false,
            is_ended: false,
            is_complete: true,
        }
    }

    /// Says once that the document was not decoded as it says of itself. The reader says what it was decoded as.
    fn note_encoding(&mut self, notes: &mut Vec<Note>) {
        let name = self.outline.tap().input.decided().name();
        let Some(name) = name.filter(|_| !self.is_noted) else { return };
        self.is_noted = true;
        let Some(declared) = &self.declared else { return };
        let is_same = match Encoding::named(declared) {
            Some(encoding) => encoding.name() == name,
            None => {
                declared.to_ascii_uppercase().starts_with("UTF-16") && name.starts_with("UTF-16")
            }
        };
        if !is_same {
            notes.push(Note::new(
                format!("XML声明的编码是{declared}，内容实际按{name}解码"),
                format!(
                    "the XML declaration says {declared}, but the document was decoded as {name}"
                ),
            ));
        }
    }
}

impl<R: Read> Feed for Xml<R> {
    fn transcribe(&mut self, into: &mut Transcript) -> Result<bool, Error> {
        let mut places = XmlPlaces::of(Arc::clone(&self.names), self.limits.depth);
        let mut failure = None;
        while !self.is_ended && into.json.len() < CHUNK {
            let (piece, fault) = match self.outline.next() {
                Ok(Step::Entry { text, at, name }) => match tree::read(text, self.limits.depth) {
                    Ok(element) if element.is_stray(name) => {
                        let name = element.name;
                        self.outline.pass_over(&name);
                        continue;
                    }
                    Ok(element) => {
                        let (entry, odd) = fill::fill(&element, &self.names);
                        entry.write(&mut into.json);
                        into.odd.extend(odd.into_iter().map(|odd| (into.ends.len(), odd)));
                        (Piece { text: text.to_owned(), at }, None)
                    }
                    Err((reason, offset)) => {
                        let mut at = at;
                        at.pass(text.as_bytes().get(..offset).unwrap_or_default());
                        (Piece { text: String::new(), at }, Some(reason))
                    }
                },
                Ok(Step::Fault { reason, at }) => {
                    self.is_ended = true;
                    (Piece { text: String::new(), at }, Some(reason))
                }
                Ok(Step::End) => {
                    self.is_ended = true;
                    into.notes.extend(self.outline.passed());
                    break;
                }
                Err(error) => {
                    self.is_ended = true;
                    failure = Some(error);
                    break;
                }
            };
            if let Some(reason) = fault {
                self.is_complete = false;
                into.json.extend_from_slice(b"{}");
                into.odd.push((
                    into.ends.len(),
                    Odd::new(OddKind::NotJson, "", reasons::detail(&reason)),
                ));
            }
            places.pieces.push(piece);
            into.end_entry();
        }
        self.note_encoding(&mut into.notes);
        places.is_transcoded = self.outline.tap().input.decided().is_transcoded();
        let has_entries = !places.pieces.is_empty();
        into.places = Some(Box::new(places));
        match failure {
            Some(error) => {
                self.is_complete = false;
                Err(error)
            }
            None => Ok(has_entries),
        }
    }

    fn is_complete(&self) -> bool {
        self.is_complete
    }
}

/// The encoding that an XML declaration gives.
fn declared(head: &[u8]) -> Option<String> {
    let head = head.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(head);
    let end = memchr::memmem::find(head, b"?>")?;
    let text = std::str::from_utf8(head.get(..end)?).ok()?;
    let (_, rest) = text.strip_prefix("<?xml")?.split_once("encoding")?;
    let rest = rest.trim_start().strip_prefix('=')?.trim_start();
    let mark = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let (name, _) = rest.get(1..)?.split_once(mark)?;
    Some(name.to_owned())
}

/// An error of the stream below the parser.
fn failure(error: &io::Error) -> Error {
    let again = || io::Error::new(error.kind(), error.to_string());
    error.raw_os_error().map_or_else(again, io::Error::from_raw_os_error).into()
}
