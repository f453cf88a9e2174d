//! One entry from JSON, in place: text is borrowed, and what is odd is noted, never fatal.

use std::borrow::Cow;
use std::fmt;

use serde::Deserialize;
use serde::Deserializer;
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{DeserializeSeed, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;
use serde_json::value::RawValue;

use crate::limits::Limits;
use crate::model::member::{Object, Row, Slot};
use crate::model::{Cycle, Entry, Odd, OddKind, Request, Term};
use crate::pointer::{Path, is_within};
use crate::text::{Text, is_blank, quote};
use crate::vocabulary;

/// Fills an entry from the JSON text of one entry; what the entry said before is gone.
pub(crate) fn fill<'a>(
    entry: &mut Entry<'a>,
    json: &'a str,
    limits: &Limits,
) -> serde_json::Result<()> {
    let mut deserializer = serde_json::Deserializer::from_str(json);
    entry.clear();
    let kept = std::mem::take(&mut entry.odd);
    entry.odd = read_document(entry, kept, &mut deserializer, limits.depth)?;
    deserializer.end()
}

/// Fills a request from the JSON text of one request, as [`fill`] does an entry.
#[allow(dead_code)]
pub(crate) fn fill_request<'a>(
    request: &mut Request<'a>,
    json: &'a str,
    limits: &Limits,
) -> serde_json::Result<()> {
    let mut deserializer = serde_json::Deserializer::from_str(json);
    request.clear();
    let kept = std::mem::take(&mut request.odd);
    request.odd = read_document(request, kept, &mut deserializer, limits.depth)?;
    deserializer.end()
}

/// Fills an empty document, and gives back what was odd.
fn read_document<'a, D: Deserializer<'a>>(
    document: &mut dyn Object<'a>,
    odd: Vec<Odd>,
    from: D,
    depth: usize,
) -> Result<Vec<Odd>, D::Error> {
    let mut notes = Notes { odd, depth };
    let slot = Slot::Object(document);
    let result = Into { slot, notes: &mut notes, path: &Path::Top }.deserialize(from)?;
    if result.is_some() {
        // A number, a text or a list in place of an entry.
        notes.odd.clear();
        notes.note(OddKind::NotJson, &Path::Top, "it is no object");
    }
    Ok(notes.odd)
}

impl<'de: 'a, 'a> Deserialize<'de> for Entry<'a> {
    /// Reads an entry; text without escape sequences is borrowed from the input.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Entry<'a>, D::Error> {
        let mut entry: Entry<'de> = Entry::default();
        entry.odd = read_document(&mut entry, Vec::new(), deserializer, Limits::default().depth)?;
        Ok(entry)
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Request<'a> {
    /// Reads a request; text without escape sequences is borrowed from the input.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Request<'a>, D::Error> {
        let mut request: Request<'de> = Request::default();
        request.odd =
            read_document(&mut request, Vec::new(), deserializer, Limits::default().depth)?;
        Ok(request)
    }
}

/// How much in one entry may be odd, and how many headings its `ext` may have. Each is looked up among all
/// of them, which untrusted input must not draw out.
const MOST_ODD: usize = 10_000;
const MOST_HEADINGS: usize = 10_000;

/// What was noticed so far, and how deep a value may nest that the model does not know.
struct Notes {
    odd: Vec<Odd>,
    depth: usize,
}

impl Notes {
    fn note(&mut self, kind: OddKind, path: &Path<'_>, detail: &str) {
        self.odd.push(Odd::new(kind, path.pointer(), quote(detail)));
    }

    /// The member at a path stood there before: what was noticed of the earlier value no longer counts.
    fn note_twice(&mut self, path: &Path<'_>, detail: &str) {
        let pointer = path.pointer();
        self.odd.retain(|odd| !is_within(&odd.pointer, &pointer));
        self.note(OddKind::DuplicateKey, path, detail);
    }

    /// Refuses an entry in which too much is odd.
    fn bear<E: serde::de::Error>(&self) -> Result<(), E> {
        if self.odd.len() > MOST_ODD {
            return Err(E::custom(format_args!("more than {MOST_ODD} members are odd")));
        }
        Ok(())
    }

    /// Refuses a value that nests too deep.
    fn fathom<E: serde::de::Error>(&self, json: &str) -> Result<(), E> {
        if depth(json) > self.depth {
            return Err(E::custom(format_args!("nested deeper than {} levels", self.depth)));
        }
        Ok(())
    }
}

/// Reads a value into a member. What does not fit there comes back as raw JSON, to be kept.
struct Into<'x, 'a> {
    slot: Slot<'x, 'a>,
    notes: &'x mut Notes,
    path: &'x Path<'x>,
}

type Misfit = Option<Box<RawValue>>;

impl<'a> DeserializeSeed<'a> for Into<'_, 'a> {
    type Value = Misfit;

    fn deserialize<D: Deserializer<'a>>(self, deserializer: D) -> Result<Misfit, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'a> Into<'_, 'a> {
    /// Text, whatever the member is.
    fn text(self, text: Text<'a>) -> Misfit {
        if is_blank(&text) && !matches!(self.slot, Slot::Text(_) | Slot::Texts(_)) {
            return None;
        }
        match self.slot {
            Slot::Object(object) if is_act(object) => {
                say_act(object, text);
                None
            }
            Slot::Object(_) | Slot::Maybe(_) | Slot::Objects(_) | Slot::Map(_) => {
                self.notes.note(OddKind::WrongType, self.path, &text);
                serde_json::value::to_raw_value(text.as_ref()).ok()
            }
            slot => {
                say(slot, text);
                None
            }
        }
    }

    /// A number or a truth value: where the member has another type, its text is kept and noted.
    fn scalar(self, text: String) -> Misfit {
        let fits = match &self.slot {
            Slot::Word(slot) => vocabulary::find(slot.list(), &text).is_some(),
            _ => false,
        };
        if !fits {
            self.notes.note(OddKind::WrongType, self.path, &text);
        }
        match self.slot {
            Slot::Object(_) | Slot::Maybe(_) | Slot::Objects(_) | Slot::Map(_) => {
                RawValue::from_string(text).ok()
            }
            slot => {
                say(slot, Cow::Owned(text));
                None
            }
        }
    }

    /// A list or an object in a member of another type: kept as it is and noted.
    fn misfit<E: serde::de::Error>(self, value: Value) -> Result<Misfit, E> {
        let raw = serde_json::value::to_raw_value(&value).map_err(E::custom)?;
        self.notes.fathom(raw.get())?;
        let is_code = self.path.pointer() == "/code";
        let takes_one = !matches!(
            self.slot,
            Slot::Object(_) | Slot::Maybe(_) | Slot::Objects(_) | Slot::Map(_)
        );
        let values = value.as_array().filter(|_| takes_one);
        let texts = values.and_then(|values| values.iter().map(Value::as_str).collect());
        let texts: Vec<&str> = texts.unwrap_or_default();
        let Some(first) = texts.first() else {
            self.notes.note(OddKind::WrongType, self.path, raw.get());
            return Ok(Some(raw));
        };
        match texts.iter().any(|text| text != first) {
            true if is_code => {
                self.notes.note(OddKind::TwoCodes, self.path, &texts.join("、"));
            }
            true => {
                let texts: String = texts.iter().map(|text| format!("「{text}」")).collect();
                self.notes.note(OddKind::TwoValues, self.path, &texts);
            }
            false if is_code => {}
            false => {
                self.notes.note(OddKind::WrongType, self.path, raw.get());
                return Ok(Some(raw));
            }
        }
        say(self.slot, Cow::Owned((*first).to_owned()));
        Ok(Some(raw))
    }
}

/// Says a text in a member that is no object and no list of objects.
pub(crate) fn say<'a>(slot: Slot<'_, 'a>, text: Text<'a>) {
    match slot {
        Slot::Text(member) => *member = text,
        Slot::Texts(list) => list.push(text),
        Slot::Word(slot) => slot.say(vocabulary::find(slot.list(), &text), text),
        Slot::Words(slot) => slot.push(vocabulary::find(slot.list(), &text), text),
        Slot::Date(term) => *term = said(vocabulary::read_date(&text), text),
        Slot::Count(term) => *term = said(text.parse().ok(), text),
        Slot::Amount(term) => *term = said(vocabulary::read_amount(&text), text),
        Slot::Flag(term) => *term = said(vocabulary::read_flag(&text), text),
        Slot::Cycle(term) => *term = said(vocabulary::read_cycle(&text), text),
        Slot::Object(_) | Slot::Maybe(_) | Slot::Objects(_) | Slot::Map(_) => {}
    }
}

/// Whether an object is an [`Act`](crate::model::Act), of which documents may give no more than a day, a name, or 是.
pub(crate) fn is_act(object: &dyn Object<'_>) -> bool {
    object.rows().iter().map(|row| row.key).eq(["by", "on", "done"])
}

/// Says of an act the one thing that stands in its place: the first of its members that understands it, else who did it.
fn say_act<'a>(act: &mut dyn Object<'a>, text: Text<'a>) {
    let is_day = vocabulary::read_date(&text).is_some();
    let is_flag = vocabulary::read_flag(&text).is_some();
    let row = |row: &Row| match row.key {
        "on" => is_day,
        "done" => is_flag && !is_day,
        _ => !is_flag && !is_day,
    };
    let index = act.rows().iter().position(row);
    if let Some(slot) = index.and_then(|index| act.slot(index)) {
        say(slot, text);
    }
}

pub(super) fn said<'a, T>(value: Option<T>, written: Text<'a>) -> Term<'a, T> {
    match value {
        Some(value) => Term::Known { value, written },
        None => Term::Unknown(written),
    }
}

impl<'a> Visitor<'a> for Into<'_, 'a> {
    type Value = Misfit;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_borrowed_str<E>(self, text: &'a str) -> Result<Misfit, E> {
        Ok(self.text(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Misfit, E> {
        Ok(self.text(Cow::Owned(text.to_owned())))
    }

    fn visit_unit<E>(self) -> Result<Misfit, E> {
        // `null` reads as missing, but not in place of the whole entry.
        let is_entry = matches!(self.path, Path::Top);
        Ok(if is_entry { serde_json::value::to_raw_value(&()).ok() } else { None })
    }

    fn visit_u64<E>(self, number: u64) -> Result<Misfit, E> {
        match self.slot {
            Slot::Count(term) if u32::try_from(number).is_ok() => {
                *term = Term::from(number as u32);
                Ok(None)
            }
            Slot::Amount(term) => {
                *term = Term::from(number as f64);
                Ok(None)
            }
            Slot::Count(term) => {
                *term = Term::Unknown(Cow::Owned(number.to_string()));
                Ok(None)
            }
            _ => Ok(self.scalar(number.to_string())),
        }
    }

    fn visit_i64<E: serde::de::Error>(self, number: i64) -> Result<Misfit, E> {
        self.visit_f64(number as f64)
    }

    fn visit_f64<E>(self, number: f64) -> Result<Misfit, E> {
        match self.slot {
            Slot::Amount(term) if number >= 0.0 => *term = Term::from(number),
            Slot::Amount(term) => *term = Term::Unknown(Cow::Owned(number.to_string())),
            // 15.0 is a whole number too, as programs write it that know only one kind of number.
            Slot::Count(term)
                if number.fract() == 0.0 && (0.0..=4_294_967_295.0).contains(&number) =>
            {
                *term = Term::from(number as u32);
            }
            Slot::Count(term) => *term = Term::Unknown(Cow::Owned(number.to_string())),
            _ => return Ok(self.scalar(number.to_string())),
        }
        Ok(None)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Misfit, E> {
        match self.slot {
            Slot::Flag(term) => *term = Term::from(flag),
            Slot::Object(object) if is_act(object) => {
                let done = object.rows().iter().position(|row| row.key == "done");
                if let Some(Slot::Flag(term)) = done.and_then(|index| object.slot(index)) {
                    *term = Term::from(flag);
                }
            }
            _ => return Ok(self.scalar(flag.to_string())),
        }
        Ok(None)
    }

    fn visit_seq<A: SeqAccess<'a>>(self, mut list: A) -> Result<Misfit, A::Error> {
        match self.slot {
            Slot::Texts(texts) => {
                let mut index = 0;
                loop {
                    self.notes.bear()?;
                    texts.push(Cow::Borrowed(""));
                    let Some(text) = texts.last_mut() else { break };
                    let path = Path::Index(self.path, index);
                    let seed = Into { slot: Slot::Text(text), notes: self.notes, path: &path };
                    match list.next_element_seed(seed)? {
                        Some(Some(raw)) => texts[index] = Cow::Owned(raw.get().to_owned()),
                        Some(None) => {}
                        None => break,
                    }
                    index += 1;
                }
                texts.truncate(index);
                Ok(None)
            }
            Slot::Words(words) => {
                let mut index = 0;
                loop {
                    self.notes.bear()?;
                    let mut text = Cow::Borrowed("");
                    let path = Path::Index(self.path, index);
                    let seed = Into { slot: Slot::Text(&mut text), notes: self.notes, path: &path };
                    match list.next_element_seed(seed)? {
                        Some(Some(raw)) => words.push(None, Cow::Owned(raw.get().to_owned())),
                        Some(None) => words.push(vocabulary::find(words.list(), &text), text),
                        None => break,
                    }
                    index += 1;
                }
                Ok(None)
            }
            Slot::Objects(objects) => {
                let mut index = 0;
                while let Some(()) = {
                    self.notes.bear()?;
                    let path = Path::Index(self.path, index);
                    list.next_element_seed(Element { objects, notes: self.notes, path: &path })?
                } {
                    index += 1;
                }
                Ok(None)
            }
            _ => {
                let value = Value::deserialize(SeqAccessDeserializer::new(list))?;
                self.misfit(value)
            }
        }
    }

    fn visit_map<A: MapAccess<'a>>(self, mut map: A) -> Result<Misfit, A::Error> {
        match self.slot {
            Slot::Maybe(object) => {
                read_object(object.present(), &mut map, self.notes, self.path)?;
                Ok(None)
            }
            Slot::Object(object) => {
                read_object(object, &mut map, self.notes, self.path)?;
                Ok(None)
            }
            Slot::Map(pairs) => {
                while let Some(key) = map.next_key::<String>()? {
                    let mut text = Cow::Borrowed("");
                    let path = Path::Key(self.path, &key);
                    if let Some(position) = pairs.iter().position(|(name, _)| *name == key) {
                        pairs.remove(position);
                        self.notes.note_twice(&path, &key);
                    }
                    self.notes.bear()?;
                    if pairs.len() == MOST_HEADINGS {
                        let text = format_args!("more than {MOST_HEADINGS} headings");
                        return Err(A::Error::custom(text));
                    }
                    let seed = Into { slot: Slot::Text(&mut text), notes: self.notes, path: &path };
                    if let Some(raw) = map.next_value_seed(seed)? {
                        text = Cow::Owned(raw.get().to_owned());
                    }
                    pairs.push((Cow::Owned(key), text));
                }
                Ok(None)
            }
            Slot::Cycle(term) => {
                let value = Value::deserialize(MapAccessDeserializer::new(map))?;
                match (
                    value.get("other").and_then(Value::as_str),
                    value.as_object().map(|o| o.len()),
                ) {
                    (Some(text), Some(1)) => {
                        *term = Term::from(Cycle::Other(Cow::Owned(text.to_owned())));
                        Ok(None)
                    }
                    _ => Into { slot: Slot::Cycle(term), ..self }.misfit(value),
                }
            }
            _ => {
                let value = Value::deserialize(MapAccessDeserializer::new(map))?;
                self.misfit(value)
            }
        }
    }
}

/// One element of a list of objects. The list grows only when there is one.
struct Element<'x, 'a> {
    objects: &'x mut dyn crate::model::member::ObjectsSlot<'a>,
    notes: &'x mut Notes,
    path: &'x Path<'x>,
}

impl<'a> DeserializeSeed<'a> for Element<'_, 'a> {
    type Value = ();

    fn deserialize<D: Deserializer<'a>>(self, deserializer: D) -> Result<(), D::Error> {
        let object = self.objects.push();
        let seed = Into { slot: Slot::Object(object), notes: self.notes, path: self.path };
        if let Some(raw) = seed.deserialize(deserializer)? {
            object.extra_mut().put(Cow::Borrowed(""), raw);
        }
        Ok(())
    }
}

fn read_object<'a, A: MapAccess<'a>>(
    object: &mut dyn Object<'a>,
    map: &mut A,
    notes: &mut Notes,
    path: &Path<'_>,
) -> Result<(), A::Error> {
    let rows = object.rows();
    let mut seen = 0_u64;
    let mut expected = 0;
    while let Some(key) = map.next_key_seed(KeyOf { rows, expected })? {
        notes.bear()?;
        match key {
            Key::Row(index) => {
                expected = index + 1;
                let path = Path::Key(path, rows[index].key);
                let Some(mut slot) = object.slot(index) else { continue };
                let is_twice = seen & (1 << index) != 0;
                if is_twice {
                    notes.note_twice(&path, rows[index].key);
                    slot.clear();
                }
                seen |= 1 << index;
                let misfit = map.next_value_seed(Into { slot, notes, path: &path })?;
                match misfit {
                    Some(raw) => {
                        object.extra_mut().put(Cow::Borrowed(rows[index].key), raw);
                    }
                    None if is_twice => object.extra_mut().remove(rows[index].key),
                    None => {}
                }
            }
            Key::Other(key) if key == "$schema" && matches!(path, Path::Top) => {
                map.next_value::<IgnoredAny>()?;
            }
            Key::Other(key) => {
                let raw: Box<RawValue> = map.next_value()?;
                notes.fathom(raw.get())?;
                let path = Path::Key(path, &key);
                if object.extra().get(&key).is_some() {
                    notes.note_twice(&path, &key);
                }
                notes.note(OddKind::UnknownMember, &path, &key);
                object.extra_mut().put(key, raw);
            }
        }
    }
    Ok(())
}

/// How deep a JSON text nests.
pub(crate) fn depth(json: &str) -> usize {
    let (mut level, mut deepest, mut in_text, mut escaped) = (0_usize, 0, false, false);
    for byte in json.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            b'[' | b'{' if !in_text => {
                level += 1;
                deepest = deepest.max(level);
            }
            b']' | b'}' if !in_text => level = level.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}

/// A key: the row it names, or a name that the model does not know.
enum Key<'a> {
    Row(usize),
    Other(Text<'a>),
}

struct KeyOf {
    rows: &'static [Row],
    expected: usize,
}

/// The row that a key names, by key or by heading. Documents mostly keep the order of the rows, so the next
/// row is tried first.
fn row_of(rows: &[Row], key: &str, expected: usize) -> Option<usize> {
    match rows.get(expected) {
        Some(row) if row.key == key => Some(expected),
        _ => {
            let keys = rows.iter().position(|row| row.key == key);
            keys.or_else(|| rows.iter().position(|row| row.heading == key))
        }
    }
}

impl<'a> DeserializeSeed<'a> for KeyOf {
    type Value = Key<'a>;

    fn deserialize<D: Deserializer<'a>>(self, deserializer: D) -> Result<Key<'a>, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'a> Visitor<'a> for KeyOf {
    type Value = Key<'a>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_borrowed_str<E>(self, key: &'a str) -> Result<Key<'a>, E> {
        Ok(row_of(self.rows, key, self.expected).map_or(Key::Other(Cow::Borrowed(key)), Key::Row))
    }

    fn visit_str<E>(self, key: &str) -> Result<Key<'a>, E> {
        Ok(row_of(self.rows, key, self.expected)
            .map_or_else(|| Key::Other(Cow::Owned(key.to_owned())), Key::Row))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn null_reads_as_missing_everywhere() {
        let json =
            r#"{"name":null,"items":[{"share":null,"open":null,"length":null}],"share":null}"#;
        let entry: Entry<'_> = serde_json::from_str(json).unwrap();
        assert!(entry.odd.is_empty() && entry.items.len() == 1);
        assert!(entry.items[0].share.is_none() && entry.items[0].open.is_none());
    }
}
