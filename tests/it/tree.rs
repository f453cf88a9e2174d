//! JSON as it was written: order, twins and the form of numbers survive, and it can be changed at a pointer and
//! written in other styles.

use crate::patch::Members;

/// One JSON value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Tree {
    /// Anything else, right or wrong, as it is written.
    Raw(String),
    Text(String),
    List(Vec<Tree>),
    Object(Pairs),
}

/// The members of an object, in order, twins included.
pub(crate) type Pairs = Vec<(String, Tree)>;

impl Tree {
    pub(crate) fn of(json: &str) -> Tree {
        let json = json.trim();
        match json.as_bytes()[0] {
            b'{' => {
                let members = serde_json::from_str::<Members>(json).expect("an object").0;
                Tree::Object(members.into_iter().map(|(key, raw)| (key, Tree::of(&raw))).collect())
            }
            b'[' => {
                let list: Vec<Box<serde_json::value::RawValue>> =
                    serde_json::from_str(json).expect("a list");
                Tree::List(list.iter().map(|raw| Tree::of(raw.get())).collect())
            }
            b'"' => Tree::Text(serde_json::from_str(json).expect("a text")),
            _ => Tree::Raw(json.to_owned()),
        }
    }

    /// Puts a value where a pointer leads; objects on the way that are not there are made, and an index past the
    /// end of a list means one more element.
    pub(crate) fn set(&mut self, pointer: &str, value: Tree) {
        let Some((step, rest)) = split(pointer) else { return *self = value };
        match self {
            Tree::List(list) => {
                let index = step.parse().unwrap_or(0).min(list.len());
                if index == list.len() {
                    list.push(Tree::Object(Vec::new()));
                }
                list[index].set(rest, value);
            }
            Tree::Object(members) => {
                let known = members.iter().position(|(key, _)| key == step);
                let at = known.unwrap_or(members.len());
                if known.is_none() {
                    members.push((step.to_owned(), Tree::Object(Vec::new())));
                }
                members[at].1.set(rest, value);
            }
            _ => {
                *self = Tree::Object(Vec::new());
                self.set(pointer, value);
            }
        }
    }

    /// Lets `f` change each object, this one first.
    pub(crate) fn each_object(&mut self, f: &mut dyn FnMut(&mut Pairs)) {
        match self {
            Tree::Object(members) => {
                f(members);
                members.iter_mut().for_each(|(_, value)| value.each_object(f));
            }
            Tree::List(list) => list.iter_mut().for_each(|value| value.each_object(f)),
            Tree::Raw(_) | Tree::Text(_) => {}
        }
    }

    /// The same JSON in a style.
    pub(crate) fn written(&self, style: Style) -> String {
        let (mut out, mut dice) = (String::new(), style.seed | 1);
        self.write(style, &mut dice, 0, &mut out);
        out
    }

    fn write(&self, style: Style, dice: &mut u64, depth: usize, out: &mut String) {
        match self {
            Tree::Raw(raw) => out.push_str(raw),
            Tree::Text(text) => write_text(text, style, dice, out),
            Tree::List(list) => {
                out.push('[');
                for (at, value) in list.iter().enumerate() {
                    style.between(at, depth + 1, out);
                    value.write(style, dice, depth + 1, out);
                }
                style.end(list.is_empty(), depth, out);
                out.push(']');
            }
            Tree::Object(members) => {
                out.push('{');
                let mut order: Vec<_> = members.iter().collect();
                if style.shuffled {
                    order.sort_by_cached_key(|_| roll(dice));
                }
                for (at, (key, value)) in order.into_iter().enumerate() {
                    style.between(at, depth + 1, out);
                    write_text(key, style, dice, out);
                    out.push_str(if style.space == Space::None { ":" } else { ": " });
                    value.write(style, dice, depth + 1, out);
                }
                style.end(members.is_empty(), depth, out);
                out.push('}');
            }
        }
    }
}

/// How JSON is written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Style {
    pub(crate) space: Space,
    pub(crate) shuffled: bool,
    /// Whether some characters are written as escape sequences.
    pub(crate) escaped: bool,
    pub(crate) seed: u64,
}

impl Style {
    /// As most programs write it.
    pub(crate) const COMPACT: Style =
        Style { space: Space::None, shuffled: false, escaped: false, seed: 0 };

    fn between(self, at: usize, depth: usize, out: &mut String) {
        out.push_str(match (at, self.space) {
            (0, Space::None | Space::One) => "",
            (_, Space::None) => ",",
            (_, Space::One) => ", ",
            (0, Space::Lines) => "\n",
            (_, Space::Lines) => ",\n",
        });
        if self.space == Space::Lines {
            out.push_str(&"  ".repeat(depth));
        }
    }

    fn end(self, is_empty: bool, depth: usize, out: &mut String) {
        if self.space == Space::Lines && !is_empty {
            out.push('\n');
            out.push_str(&"  ".repeat(depth));
        }
    }
}

/// What stands between values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Space {
    None,
    /// One blank after commas and colons, as Python does.
    One,
    /// Line breaks and indents.
    Lines,
}

fn write_text(text: &str, style: Style, dice: &mut u64, out: &mut String) {
    let is_escaped = style.escaped && roll(dice).is_multiple_of(8);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c < ' ' || (is_escaped && roll(dice).is_multiple_of(4)) => {
                let mut units = [0; 2];
                for unit in c.encode_utf16(&mut units) {
                    out.push_str(&format!("\\u{unit:04x}"));
                }
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

/// The next of some numbers that look like chance (xorshift).
fn roll(dice: &mut u64) -> u64 {
    *dice ^= *dice << 13;
    *dice ^= *dice >> 7;
    *dice ^= *dice << 17;
    *dice
}

fn split(pointer: &str) -> Option<(&str, &str)> {
    let rest = pointer.strip_prefix('/')?;
    let end = rest.find('/').unwrap_or(rest.len());
    Some((&rest[..end], &rest[end..]))
}

#[test]
fn what_is_read_is_written_again() {
    let json = r#"{"a":[1,{"b":"\u4e2d"}],"a":1.50,"c":{}}"#;
    let mut tree = Tree::of(json);
    assert_eq!(tree.written(Style::COMPACT), r#"{"a":[1,{"b":"中"}],"a":1.50,"c":{}}"#);
    tree.set("/c/d/e", Tree::Text("x".into()));
    tree.set("/a/9/b", Tree::Raw("007".into()));
    let changed = r#"{"a":[1,{"b":"中"},{"b":007}],"a":1.50,"c":{"d":{"e":"x"}}}"#;
    assert_eq!(tree.written(Style::COMPACT), changed);
    let style = Style { space: Space::Lines, shuffled: true, escaped: true, seed: 7 };
    let value = |json: &str| serde_json::from_str::<serde_json::Value>(json).unwrap();
    let clean = Tree::of(&crate::patch::clean());
    let [one, other] = [Style::COMPACT, style].map(|style| clean.written(style));
    assert!(one != other && other.contains("\\u"));
    assert_eq!(value(&one), value(&other));
}
