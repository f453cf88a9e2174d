//! 写出: the values of cells as the JSON of documents, in the order of the table of fields.

use super::CellKind;
use super::cells::{Cells, Held, Value};
use super::choose::Chooser;
use super::plan::{Branch, Goes, Kind, Leaf, NONE, Node, Plan};
use super::serial::read_serial;
use super::spots::{Exception, Pending};
use crate::codec::json::{depth, plain_length};
use crate::codec::lists::split_cell;
use crate::model::{Odd, OddKind};

/// Writes one object after the other.
pub(super) struct Writer<'w> {
    pub(super) json: &'w mut Vec<u8>,
    pub(super) plan: &'w Plan,
    pub(super) chooser: &'w mut Chooser,
    pub(super) pending: &'w mut Pending,
    /// The items of the entry: objects with commas between them.
    pub(super) items: &'w [u8],
    pub(super) counts_from_1904: bool,
    /// How deep a member may nest that the model does not know.
    pub(super) depth: usize,
}

impl Writer<'_> {
    /// An entry, even if it says nothing. `added` are headings and texts from another sheet.
    pub(super) fn entry(&mut self, cells: &Held, added: &[(String, String)]) {
        let plan = self.plan;
        self.json.push(b'{');
        self.members(&plan.entry, cells);
        self.ext(cells, added);
        self.raws(cells);
        self.close();
    }

    /// An object; `false` where it says nothing, and then nothing is written.
    pub(super) fn object(&mut self, branch: &Branch, cells: &impl Cells) -> bool {
        let start = self.json.len();
        self.json.push(b'{');
        self.members(branch, cells);
        if self.json.len() == start + 1 {
            self.json.truncate(start);
            return false;
        }
        self.close();
        true
    }

    fn members(&mut self, branch: &Branch, cells: &impl Cells) {
        for member in &branch.members {
            let start = self.json.len();
            self.json.extend_from_slice(member.quoted.as_bytes());
            let is_said = match &member.node {
                Node::Leaf(leaf) => self.leaf(*leaf, cells),
                Node::Object(branch) => self.object(branch, cells),
                Node::Objects(list) => self.objects(member.quoted, list, cells),
                Node::Items => self.put_items(),
            };
            match is_said {
                true => self.json.push(b','),
                false => self.json.truncate(start),
            }
        }
    }

    /// Ends an object or a map whose members each have a comma behind them.
    fn close(&mut self) {
        match self.json.last_mut() {
            Some(last) if *last == b',' => *last = b'}',
            _ => self.json.push(b'}'),
        }
    }

    /// Ends a list; `false` where it is empty, and then nothing is written.
    fn close_list(&mut self, start: usize) -> bool {
        match self.json.last_mut() {
            Some(last) if *last == b',' => {
                *last = b']';
                true
            }
            _ => {
                self.json.truncate(start);
                false
            }
        }
    }

    fn put_items(&mut self) -> bool {
        if self.items.is_empty() {
            return false;
        }
        self.json.push(b'[');
        self.json.extend_from_slice(self.items);
        self.json.push(b']');
        true
    }

    /// Numbered objects: those that say nothing are left out, and the others move up.
    fn objects(&mut self, quoted: &str, list: &[(u32, Branch)], cells: &impl Cells) -> bool {
        let start = self.json.len();
        self.json.push(b'[');
        let mut said = Vec::new();
        for (number, branch) in list {
            if self.object(branch, cells) {
                self.json.push(b',');
                said.push(*number);
            }
        }
        if said.iter().zip(0..).any(|(number, index)| *number != index) {
            let key = quoted.trim_end_matches(':').trim_matches('"');
            self.pending.shifts.push((format!("/{key}/"), said));
        }
        self.close_list(start)
    }

    fn leaf(&mut self, index: usize, cells: &impl Cells) -> bool {
        let plan = self.plan;
        let Some(leaf) = plan.leaves.get(index) else { return false };
        if let Some(value) = cells.replaced(index) {
            self.value(leaf.kind, value);
            return true;
        }
        if leaf.kind == Kind::List {
            return self.list(index, leaf, cells);
        }
        let mut taken: Option<&str> = None;
        for (number, source) in leaf.sources.iter().enumerate() {
            let Some(value) = cells.cell(source) else { continue };
            if !self.is_meant(source.choice, value.text, cells) {
                continue;
            }
            match taken {
                None => {
                    taken = Some(value.text);
                    self.note(index, leaf, number, 0, value, cells);
                    self.value(leaf.kind, value);
                }
                Some(text) if text != value.text => {
                    self.pending.add_line(source.column, value.text);
                }
                Some(_) => {}
            }
        }
        taken.is_some()
    }

    fn list(&mut self, index: usize, leaf: &Leaf, cells: &impl Cells) -> bool {
        let start = self.json.len();
        self.json.push(b'[');
        let numbered = leaf.sources.iter().filter_map(|source| {
            let number = source.element?;
            cells.cell(source).map(|_| number)
        });
        let mut count = numbered.max().map_or(0, |last| last + 1);
        for element in 0..count {
            let at = leaf.sources.iter().position(|source| source.element == Some(element));
            let source = at.and_then(|at| Some((at, leaf.sources.get(at)?)));
            let value = source.and_then(|(at, source)| Some((at, cells.cell(source)?)));
            match value {
                Some((at, value)) => {
                    self.note(index, leaf, at, element, value, cells);
                    self.value(Kind::Text, value);
                }
                None => self.json.extend_from_slice(b"\"\""),
            }
            self.json.push(b',');
        }
        for (number, source) in leaf.sources.iter().enumerate() {
            let Some(value) = cells.cell(source).filter(|_| source.element.is_none()) else {
                continue;
            };
            if self.is_meant(source.choice, value.text, cells) {
                self.note(index, leaf, number, count, value, cells);
                count += self.elements(&leaf.pointer, value.text);
            }
        }
        self.close_list(start)
    }

    /// Writes the elements that one cell gives, each with a comma behind it; says how many.
    fn elements(&mut self, pointer: &str, cell: &str) -> u32 {
        let list = split_cell(pointer, cell);
        for element in &list {
            text(self.json, element);
            self.json.push(b',');
        }
        list.len() as u32
    }

    /// Whether a cell goes to the leaf, of those that its column may go to.
    fn is_meant(&mut self, choice: Option<(usize, usize)>, text: &str, cells: &impl Cells) -> bool {
        let Some((choice, leaf)) = choice else { return true };
        self.chooser.choose(self.plan, choice, text, cells.share_type(self.plan)) == Some(leaf)
    }

    /// Notes what cannot be known of a value later on.
    fn note(
        &mut self,
        index: usize,
        leaf: &Leaf,
        source: usize,
        element: u32,
        value: Value<'_>,
        cells: &impl Cells,
    ) {
        let item = cells.item();
        let is_numbered = leaf.sources.get(source).is_some_and(|source| source.element.is_some());
        if value.row != cells.row() || (source > 0 && !is_numbered) {
            let column = leaf.sources.get(source).map_or(0, |source| source.column);
            let (leaf, row) = (index as u32, value.row);
            self.pending.exceptions.push(Exception { item, leaf, element, column, row });
        }
        if value.is_damaged {
            let pointer = match item {
                NONE => leaf.pointer.clone(),
                item => leaf.pointer.replacen('*', &item.to_string(), 1),
            };
            self.pending.odds.push(Odd::new(OddKind::DecodingLoss, pointer, ""));
        }
    }

    fn value(&mut self, kind: Kind, value: Value<'_>) {
        let is_number = value.kind == CellKind::Number;
        match kind {
            Kind::Count => {
                if let Some(digits) = count(value.text) {
                    return self.json.extend_from_slice(digits.as_bytes());
                }
            }
            Kind::Amount if is_amount(value.text) => {
                return self.json.extend_from_slice(value.text.as_bytes());
            }
            Kind::Flag if value.kind == CellKind::Flag => {
                let flag: &[u8] = if value.text == "TRUE" { b"true" } else { b"false" };
                return self.json.extend_from_slice(flag);
            }
            // So we write them ourselves.
            Kind::Flag if matches!(value.text, "true" | "false") => {
                return self.json.extend_from_slice(value.text.as_bytes());
            }
            Kind::Date if is_number => {
                if let Some(day) = read_serial(value.text, self.counts_from_1904) {
                    return text(self.json, &day);
                }
            }
            // A cycle outside the list, as documents have it.
            Kind::Cycle if value.text.starts_with("{\"other\"") && is_json(value.text, 1) => {
                return self.json.extend_from_slice(value.text.as_bytes());
            }
            _ => {}
        }
        text(self.json, value.text);
    }

    /// What no field takes, under its heading.
    fn ext(&mut self, cells: &Held, added: &[(String, String)]) {
        let plan = self.plan;
        let given = plan.extras.iter().copied().filter(|column| cells.value(*column).is_some());
        let mut columns: Vec<u32> = given.collect();
        if cells.seat.has_unlisted || !self.pending.lines.is_empty() {
            columns.extend(cells.unlisted(plan));
            columns.extend(self.pending.lines.iter().map(|(column, _)| *column));
            columns.sort_unstable();
            columns.dedup();
        }
        for (column, _) in &plan.raws {
            let value = cells.value(*column);
            columns.extend(value.filter(|value| !is_json(value.text, self.depth)).map(|_| column));
        }
        if columns.is_empty() && added.is_empty() {
            return;
        }
        self.json.extend_from_slice(b"\"ext\":{");
        for column in columns {
            let key = plan.key(column);
            text(self.json, &key);
            self.json.push(b':');
            let is_extra =
                matches!(plan.role(column).goes, Goes::Extra | Goes::Unlisted | Goes::Raw);
            let value = cells.value(column).filter(|_| is_extra);
            let line = self.pending.lines.iter().find(|(known, _)| *known == column);
            match (value, line) {
                (Some(value), Some((_, lines))) => {
                    text(self.json, &format!("{}\n{lines}", value.text));
                }
                (Some(value), None) => text(self.json, value.text),
                (None, Some((_, lines))) => text(self.json, lines),
                (None, None) => text(self.json, ""),
            }
            self.json.push(b',');
            if value.is_some_and(|value| value.is_damaged) {
                let pointer = format!("/ext/{}", crate::pointer::escape(&key));
                self.pending.odds.push(Odd::new(OddKind::DecodingLoss, pointer, ""));
            }
        }
        for (key, lines) in added {
            text(self.json, key);
            self.json.push(b':');
            text(self.json, lines);
            self.json.push(b',');
        }
        self.close();
        self.json.push(b',');
    }

    /// Members that the model does not know, as the JSON that their cells hold.
    fn raws(&mut self, cells: &Held) {
        let plan = self.plan;
        for (column, key) in &plan.raws {
            let Some(value) = cells.value(*column) else { continue };
            if is_json(value.text, self.depth) {
                text(self.json, key);
                self.json.push(b':');
                self.json.extend_from_slice(value.text.as_bytes());
                self.json.push(b',');
            }
        }
    }
}

/// A text with quotation marks, and escaped where it must be.
pub(super) fn text(json: &mut Vec<u8>, text: &str) {
    json.push(b'"');
    let mut rest = text.as_bytes();
    loop {
        let (plain, special) = rest.split_at(plain_length(rest));
        json.extend_from_slice(plain);
        match special.first() {
            Some(b'\n') => json.extend_from_slice(b"\\n"),
            Some(b'\r') => json.extend_from_slice(b"\\r"),
            Some(b'\t') => json.extend_from_slice(b"\\t"),
            Some(byte @ (b'"' | b'\\')) => json.extend_from_slice(&[b'\\', *byte]),
            Some(byte) => json.extend_from_slice(format!("\\u{byte:04x}").as_bytes()),
            None => break,
        }
        rest = special.get(1..).unwrap_or_default();
    }
    json.push(b'"');
}

/// The digits of a whole number as JSON has it: `15`, of `15` and of `15.0`.
fn count(text: &str) -> Option<&str> {
    let (digits, zeros) = text.split_once('.').unwrap_or((text, "0"));
    let is_whole = !zeros.is_empty() && zeros.bytes().all(|byte| byte == b'0');
    (is_whole && digits.len() <= 9 && are_digits(digits)).then_some(digits)
}

/// Whether a text is a decimal number, just as JSON would write it.
fn is_amount(text: &str) -> bool {
    // Of no more digits than these the number gives back the text.
    const SURE: usize = 15;
    let (whole, rest) = text.split_once('.').unwrap_or((text, "1"));
    let is_rest = !rest.ends_with('0') && !rest.is_empty();
    text.len() <= SURE
        && are_digits(whole)
        && is_rest
        && rest.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether these are digits, with no zero before others.
fn are_digits(text: &str) -> bool {
    let is_sound = text.len() == 1 || (text.len() > 1 && !text.starts_with('0'));
    is_sound && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a text is a JSON value that does not nest too deep.
fn is_json(text: &str, most: usize) -> bool {
    depth(text) <= most && serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_json_has_them() {
        for (written, digits) in [
            ("15", Some("15")),
            ("15.0", Some("15")),
            ("0", Some("0")),
            ("015", None),
            ("15.5", None),
            ("15.", None),
            ("-1", None),
            ("1234567890", None),
            ("", None),
        ] {
            assert_eq!(count(written), digits, "{written}");
        }
        for (text, is) in [
            ("3.5", true),
            ("0", true),
            ("0.25", true),
            ("3.50", false),
            ("03", false),
            ("3.", false),
        ] {
            assert_eq!(is_amount(text), is, "{text}");
        }
        assert!(!is_amount("1e5") && !is_amount("") && !is_amount("1234567890.123456"));
    }

    #[test]
    fn a_text_is_escaped_as_json_asks() {
        let ugly = "“甲”\"\\/\n\r\t\u{1}\u{7f}\u{2028}";
        let mut json = Vec::new();
        text(&mut json, ugly);
        assert_eq!(serde_json::from_slice::<String>(&json).unwrap(), ugly);
    }

    #[test]
    fn only_sound_json_is_a_member_of_its_own() {
        assert!(is_json("{\"a\":[1]}", 2) && !is_json("{\"a\":[1]}", 1));
        assert!(!is_json("甲", 9) && !is_json("1 2", 9) && !is_json("", 9));
    }
}
