//! 记录: flat records of a portal or system, whose names a dialect declares, as entries.
//!
//! A record is an object; its members are called as the system calls them. Those that are called as in an entry are read
//! as they are there, and what nobody knows is kept in `ext` under its name: a text as it is, anything else as JSON.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;
use std::io::Read;
use std::ops::Range;
use std::sync::{Arc, Mutex};

use serde::de::IgnoredAny;

use super::draft::{Columns, Filling, Node, Said, Spots, Value, spot_of};
use super::locate::{Children, below};
use super::reader::Reader;
use super::repair::{escape_at, repair};
use super::span::Span;
use super::split::{byte_of, skip_blanks};
use super::transcript::{Feed, Places, Transcript};
use crate::error::Error;
use crate::model::member::{Fill, Object};
use crate::model::{Entry, Odd, OddKind};
use crate::pointer::{Spot, escape};
use crate::text::reasons::{self, NO_CHARACTERS};
use crate::text::{Text, fill, quote};
use crate::vocabulary::Dialect;
use crate::vocabulary::columns::Target;

/// Turns the records of a stream into entries.
pub(crate) struct Records<R> {
    reader: Reader<R>,
    columns: Arc<Columns>,
    is_complete: bool,
    spare: super::Batch,
}

impl<R: Read> Records<R> {
    /// The records that a reader would read as entries. It decodes, splits and keeps the limits; it must not have the
    /// dialect.
    pub(crate) fn new(reader: Reader<R>, dialect: Arc<Dialect>) -> Records<R> {
        Records {
            reader,
            columns: Arc::new(Columns::of(dialect)),
            is_complete: true,
            spare: super::Batch::default(),
        }
    }
}

impl<R: Read> Feed for Records<R> {
    fn transcribe(&mut self, into: &mut Transcript) -> Result<bool, Error> {
        if !self.is_complete {
            return Ok(false);
        }
        let spare = std::mem::take(&mut self.spare);
        let batch = self.reader.next_batch(spare);
        into.notes.append(&mut self.reader.take_notes());
        let Some(batch) = batch? else { return Ok(false) };
        let is_read = transcribe(&batch, &self.columns, into);
        self.is_complete &= is_read || !batch.may_end;
        self.spare = batch;
        Ok(true)
    }

    fn is_complete(&self) -> bool {
        self.is_complete && self.reader.is_complete()
    }
}

/// Turns the records of a batch into entries. The first that cannot be read is the last of them where it ends the
/// document, and `false` is returned.
pub(super) fn transcribe(
    batch: &super::Batch,
    columns: &Arc<Columns>,
    into: &mut Transcript,
) -> bool {
    let mut is_read = true;
    for (number, span) in batch.spans.iter().enumerate() {
        let bytes = batch.bytes.get(span.start..span.end).unwrap_or_default();
        let record = match span.fault {
            Some(reason) => Err((reason.to_owned(), 0)),
            None => Record::of(bytes, columns),
        };
        match record {
            Ok(record) => {
                record.entry.write(&mut into.json);
                into.odd.extend(record.odd.into_iter().map(|odd| (number, odd)));
            }
            Err((reason, offset)) => {
                let is_lossy =
                    std::str::from_utf8(bytes).is_err_and(|error| error.valid_up_to() <= offset);
                let reason = match batch.script.encoding {
                    Some(encoding) if is_lossy => fill(NO_CHARACTERS, &[encoding.to_owned()]),
                    _ => reasons::detail(&reason),
                };
                into.json.extend_from_slice(b"{}");
                into.odd.push((number, Odd::new(OddKind::NotJson, "", reason)));
                is_read = !batch.may_end;
            }
        }
        into.end_entry();
        if !is_read {
            break;
        }
    }
    into.places = Some(Box::new(RecordPlaces {
        bytes: batch.bytes.clone(),
        spans: batch.spans.clone(),
        columns: Arc::clone(columns),
        is_transcoded: batch.script.is_transcoded,
        last: Mutex::new(None),
    }));
    is_read
}

/// One record as an entry, and what was noticed.
struct Record<'j> {
    entry: Node<'j>,
    odd: Vec<Odd>,
}

impl<'j> Record<'j> {
    /// Reads a record; otherwise why it cannot be read, and at which of its bytes.
    fn of(json: &'j [u8], columns: &Columns) -> Result<Record<'j>, (String, usize)> {
        is_object(json)?;
        let start = skip_blanks(json, 0);
        let mut odd = Vec::new();
        // Of members with one key the last counts.
        let mut members: Vec<(Cow<'j, str>, Range<usize>, bool)> = Vec::new();
        let mut numbers: HashMap<Cow<'j, str>, usize> = HashMap::new();
        for child in Children::of(json, start) {
            let at = child.value..child.end;
            let number = *numbers.entry(child.key.clone()).or_insert(members.len());
            match members.get_mut(number) {
                Some(member) => (member.1, member.2) = (at, true),
                None => members.push((child.key, at, false)),
            }
        }
        let mut filling = Filling::of(&columns.dialect, start..start + 1);
        for (key, at, is_twice) in members {
            let declared = columns.declared(&key);
            let own = Entry::KEYS.find(&key).and_then(|index| Entry::ROWS.get(index));
            let found = match (declared, own) {
                (None, Some(_)) => None,
                _ => declared.or_else(|| columns.called(&key)),
            };
            let pointer = match (found, own) {
                (Some((_, Target::Field(pointer))), _) => pointer.clone(),
                (None, Some(row)) => format!("/{}", row.key),
                _ => format!("/ext/{}", escape(&key)),
            };
            if is_twice {
                odd.push(Odd::new(OddKind::DuplicateKey, pointer.as_str(), quote(&key)));
            }
            if let (None, Some(row)) = (found, own) {
                let mut model = Entry::default();
                let object = below(&mut model, row.key);
                filling.own(row.key, node_of(json, at, object, &pointer, &mut odd));
                continue;
            }
            let Some(value) = value_of(json, at, &pointer, &mut odd) else { continue };
            match found {
                Some((rank, target)) => filling.column(rank, key, Cow::Borrowed(target), value),
                None => filling.column(usize::MAX, key, Cow::Owned(Target::Extra), value),
            }
        }
        Ok(Record { entry: filling.finish(), odd })
    }
}

/// Whether these bytes are an object, but for what can be mended; else why not, and where.
fn is_object(json: &[u8]) -> Result<(), (String, usize)> {
    let fault = |json: &[u8]| match serde_json::from_slice::<IgnoredAny>(json) {
        Ok(_) => None,
        Err(error) => Some((reasons::of_json(&error), byte_of(json, &error))),
    };
    if let Some(reason) = fault(json) {
        let mended =
            repair(json).and_then(|(mended, _)| fault(mended.as_bytes()).is_none().then_some(()));
        mended.ok_or(reason)?;
    }
    match json.get(skip_blanks(json, 0)) {
        Some(b'{') => Ok(()),
        _ => Err(("it is no object".to_owned(), 0)),
    }
}

/// A text of JSON, mended if it must be; what was mended is noted.
fn text_of<'j>(json: &'j [u8], pointer: &str, odd: &mut Vec<Odd>) -> Text<'j> {
    /// Borrowed where it can be, which a bare `Cow` would not be.
    #[derive(serde::Deserialize)]
    struct Plain<'j>(#[serde(borrow)] Cow<'j, str>);
    if let Ok(Plain(text)) = serde_json::from_slice(json) {
        return text;
    }
    let (mended, faults) = repair(json).unwrap_or_default();
    note(faults.into_iter().map(|(kind, at)| (kind, escape_at(json, at))), pointer, odd);
    Cow::Owned(serde_json::from_str(&mended).unwrap_or(mended))
}

/// JSON as it stands; bytes that are no characters are noted.
fn json_of<'j>(json: &'j [u8], pointer: &str, odd: &mut Vec<Odd>) -> Text<'j> {
    let text = String::from_utf8_lossy(json);
    note(matches!(text, Cow::Owned(_)).then_some((OddKind::DecodingLoss, "")), pointer, odd);
    text
}

/// Notes what was found in a value, each kind once.
fn note<'j>(
    kinds: impl IntoIterator<Item = (OddKind, &'j str)>,
    pointer: &str,
    odd: &mut Vec<Odd>,
) {
    let mut seen: Vec<OddKind> = Vec::new();
    for (kind, detail) in kinds {
        if !seen.contains(&kind) {
            seen.push(kind);
            odd.push(Odd::new(kind, pointer, detail));
        }
    }
}

/// What a member of the record says; `None` for `null`.
fn value_of<'j>(
    json: &'j [u8],
    at: Range<usize>,
    pointer: &str,
    odd: &mut Vec<Odd>,
) -> Option<Value<'j>> {
    let bytes = json.get(at.clone()).unwrap_or_default();
    let said = match bytes.first()? {
        b'n' => return None,
        b'"' => Said::Text(text_of(bytes, pointer, odd)),
        b'{' => Said::Json(json_of(bytes, pointer, odd)),
        b'[' => {
            let is_text =
                |element: &super::locate::Child<'_>| json.get(element.value) == Some(&b'"');
            if Children::of(json, at.start).all(|element| is_text(&element)) {
                let texts = Children::of(json, at.start).map(|element| {
                    let bytes = json.get(element.value..element.end).unwrap_or_default();
                    (text_of(bytes, pointer, odd), element.value..element.end)
                });
                Said::Texts(texts.collect())
            } else {
                Said::Json(json_of(bytes, pointer, odd))
            }
        }
        _ => Said::Bare(String::from_utf8_lossy(bytes)),
    };
    Some(Value { said, at })
}

/// A member that stands as it does in an entry, with the names of the model.
fn node_of<'j>(
    json: &'j [u8],
    at: Range<usize>,
    mut object: Option<&mut dyn Object<'_>>,
    pointer: &str,
    odd: &mut Vec<Odd>,
) -> Node<'j> {
    let is_list = json.get(at.start) == Some(&b'[');
    let is_map = pointer == "/ext" && json.get(at.start) == Some(&b'{');
    // Nothing in the model is as deep as that.
    let is_deep = pointer.bytes().filter(|byte| *byte == b'/').count() > 16;
    if (object.is_none() && !is_map) || is_deep || !(is_list || json.get(at.start) == Some(&b'{')) {
        let bytes = json.get(at.clone()).unwrap_or_default();
        return Node::json(json_of(bytes, pointer, odd), at);
    }
    let mut node = match is_list {
        true => Node::list(at.clone()),
        false => Node::object(at.clone()),
    };
    for (index, child) in Children::of(json, at.start).enumerate() {
        let row = object.as_ref().and_then(|object| {
            object.rows().iter().find(|row| row.key == child.key || row.heading == child.key)
        });
        let step = match row {
            _ if is_list => Cow::Owned(index.to_string()),
            Some(row) => Cow::Borrowed(row.key),
            None => child.key,
        };
        let below = match &mut object {
            Some(object) => below(*object, &step),
            None => None,
        };
        let pointer = format!("{pointer}/{}", escape(&step));
        let next = node_of(json, child.value..child.end, below, &pointer, odd);
        node.add(step, next);
    }
    node
}

/// Where the values of records stand.
struct RecordPlaces {
    bytes: Vec<u8>,
    spans: Vec<Span>,
    columns: Arc<Columns>,
    is_transcoded: bool,
    /// The spots of the record that was asked for last.
    last: Mutex<Option<(usize, Spots)>>,
}

impl fmt::Debug for RecordPlaces {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RecordPlaces").field("spans", &self.spans.len()).finish()
    }
}

impl Places for RecordPlaces {
    fn spot(&self, entry: usize, pointer: &str) -> Spot {
        let Some(span) = self.spans.get(entry) else {
            return Spot::Text { line: 1, column: 1, bytes: None };
        };
        let bytes = self.bytes.get(span.start..span.end).unwrap_or_default();
        // Another thread that came to grief over it left no harm.
        let mut last = self.last.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        if last.as_ref().is_none_or(|(number, _)| *number != entry) {
            let spots = match Record::of(bytes, &self.columns) {
                Ok(record) => record.entry.spots(),
                Err((_, offset)) => HashMap::from([(String::new(), offset..offset + 1)]),
            };
            *last = Some((entry, spots));
        }
        let found = last.as_ref().and_then(|(_, spots)| spot_of(spots, pointer));
        let range = found.cloned().unwrap_or(0..1);
        let mut cursor = span.at;
        cursor.pass(bytes.get(..range.start).unwrap_or_default());
        Spot::Text {
            line: cursor.lines + 1,
            column: cursor.column + 1,
            bytes: (!self.is_transcoded).then(|| cursor.offset..cursor.offset + range.len() as u64),
        }
    }
}

#[cfg(test)]
mod tests;
