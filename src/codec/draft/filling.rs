//! 填写: the values of one record go where their columns say.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use once_cell::sync::Lazy;

use super::kind::{Kind, kind_of};
use super::value::{Said, Value};
use super::{Members, Node, What};
use crate::codec::lists::split_list;
use crate::model::{Entry, ShareType, Term, Word};
use crate::text::{Text, is_blank};
use crate::vocabulary::columns::{Target, fields};
use crate::vocabulary::{self, Dialect};

/// Where the values of a heading or key go: as a dialect declares, else as the field is called.
#[derive(Debug)]
pub(in crate::codec) struct Columns {
    pub(in crate::codec) dialect: Arc<Dialect>,
    /// Heading or key → where in the dialect it stands.
    ranks: HashMap<String, usize>,
}

/// The fields of an entry by their headings. Those of items are left out: a record has one value for all its items.
static FIELDS: Lazy<HashMap<&'static str, Target>> = Lazy::new(|| {
    let fields = fields().iter().filter(|field| !field.is_item && !field.is_numbered());
    fields.map(|field| (field.heading.as_str(), Target::Field(field.pointer.clone()))).collect()
});

impl Columns {
    pub(in crate::codec) fn of(dialect: Arc<Dialect>) -> Columns {
        let names = dialect.columns().iter().enumerate().rev();
        let ranks = names.map(|(rank, (name, _))| (name.clone(), rank)).collect();
        Columns { dialect, ranks }
    }

    /// Where the values of a heading or key go: of several that go to one field, the one of the lowest rank counts.
    pub(in crate::codec) fn declared(&self, name: &str) -> Option<(usize, &Target)> {
        let rank = *self.ranks.get(name)?;
        Some((rank, self.dialect.columns().get(rank).map(|(_, target)| target)?))
    }

    /// Where the values of a name go that is the heading of a field, wherever in the model that is.
    pub(in crate::codec) fn called(&self, name: &str) -> Option<(usize, &'static Target)> {
        Some((self.ranks.len(), FIELDS.get(name)?))
    }
}

/// An entry that is being filled with the values of one record.
pub(in crate::codec) struct Filling<'f, 't> {
    pub(in crate::codec) entry: Node<'t>,
    dialect: &'f Dialect,
    /// Values with their columns, which go where they go when all are known.
    waiting: Vec<(usize, Text<'t>, Cow<'f, Target>, Value<'t>)>,
    /// The headings of `ext` so far, and how many values each has.
    headings: HashMap<String, usize>,
}

impl<'f, 't> Filling<'f, 't> {
    pub(in crate::codec) fn of(dialect: &'f Dialect, at: Range<usize>) -> Filling<'f, 't> {
        Filling { entry: Node::object(at), dialect, waiting: Vec::new(), headings: HashMap::new() }
    }

    /// A member that stands in the record as it does in an entry.
    pub(in crate::codec) fn own(&mut self, key: impl Into<Cow<'t, str>>, node: Node<'t>) {
        let key = key.into();
        if let ("ext", What::Object(members)) = (&*key, &node.what) {
            self.headings.extend(members.iter().map(|(name, _)| (name.to_string(), 1)));
        }
        self.entry.add(key, node);
    }

    /// A value of a column.
    pub(in crate::codec) fn column(
        &mut self,
        rank: usize,
        heading: impl Into<Text<'t>>,
        target: Cow<'f, Target>,
        value: Value<'t>,
    ) {
        self.waiting.push((rank, heading.into(), target, value));
    }

    /// The entry, when all columns have come.
    pub(in crate::codec) fn finish(mut self) -> Node<'t> {
        let mut waiting = std::mem::take(&mut self.waiting);
        // What depends on the share type comes when that is known.
        waiting.sort_by_key(|(rank, _, target, _)| {
            (matches!(**target, Target::ByShareType(_)), *rank)
        });
        for (_, heading, target, value) in waiting {
            let left = match &*target {
                Target::Field(pointer) => self.land(pointer, value),
                Target::FirstKnown(pointers) => self.land_first(pointers, value),
                Target::ByShareType(pointers) => {
                    let index = self.share_type().unwrap_or(ShareType::Conditional.index());
                    match pointers.get(index) {
                        Some(pointer) => self.land(pointer, value),
                        None => Some(value),
                    }
                }
                Target::Ignored => None,
                Target::Extra | Target::Ambiguous(_) => Some(value),
            };
            if let Some(value) = left {
                self.keep(heading, value);
            }
        }
        self.entry
    }

    /// Keeps a value that no field takes, under its heading.
    fn keep(&mut self, heading: Text<'t>, value: Value<'t>) {
        let count = self.headings.entry(heading.to_string()).or_insert(0);
        *count += 1;
        let name = match *count {
            1 => heading,
            count => format!("{heading} [{count}]").into(),
        };
        let at = value.at.clone();
        let entry_at = self.entry.at.clone();
        if let Some(ext) =
            self.entry.reach(&["ext"], &entry_at, || What::Object(Members::default()))
        {
            ext.add(name, Node::text(value.into_text(), at));
        }
    }

    /// Puts a value into a field; gives it back where it finds no room.
    fn land(&mut self, pointer: &str, value: Value<'t>) -> Option<Value<'t>> {
        let Some((way, kind)) = kind_of(pointer) else { return Some(value) };
        if kind.is_list() {
            let Some(values) = apart(pointer, &value) else { return Some(value) };
            return match self.entry.reach(way, &value.at, || What::List(Vec::new())) {
                Some(Node { what: What::List(list), .. }) => {
                    list.extend(values.into_iter().map(|(text, at)| Node::text(text, at)));
                    None
                }
                _ => Some(value),
            };
        }
        let node = match (&value.said, kind) {
            (Said::Json(_), _) | (_, Kind::Object | Kind::Objects | Kind::Map) => {
                return Some(value);
            }
            (Said::Text(text), _) if is_blank(text) => return None,
            (Said::Texts(texts), _) if texts.is_empty() => return None,
            (Said::Texts(texts), kind) if texts.len() > 1 && !matches!(kind, Kind::Text) => {
                return Some(value);
            }
            (Said::Bare(bare), Kind::Number) if !matches!(&**bare, "true" | "false") => {
                What::Json(bare.clone())
            }
            (Said::Bare(bare), Kind::Flag) if matches!(&**bare, "true" | "false") => {
                What::Json(bare.clone())
            }
            _ => What::Text(value.clone().into_text()),
        };
        match self.entry.reach(way, &value.at, || What::Text(Cow::Borrowed(""))) {
            Some(there) if matches!(&there.what, What::Text(text) if is_blank(text)) => {
                *there = Node { what: node, at: value.at };
                None
            }
            _ => Some(value),
        }
    }

    /// Puts a value into the first field that knows it, else into the last. What stands apart is put apart.
    fn land_first(&mut self, pointers: &[String], value: Value<'t>) -> Option<Value<'t>> {
        let Some((last, others)) = pointers.split_last() else { return Some(value) };
        let first = |text: &str| {
            others.iter().find(|pointer| {
                kind_of(pointer).is_some_and(|(_, kind)| kind.knows(pointer, text, self.dialect))
            })
        };
        let whole = match &value.said {
            Said::Text(text) | Said::Bare(text) => first(text),
            Said::Texts(_) | Said::Json(_) => None,
        };
        if let Some(pointer) = whole {
            return self.land(pointer, value);
        }
        let Some(values) = apart(last, &value).filter(|values| values.len() > 1) else {
            return self.land(last, value);
        };
        if values.iter().all(|(text, _)| first(text).is_none()) {
            return self.land(last, value);
        }
        let mut left = Vec::new();
        for (text, at) in values {
            let pointer = first(&text).unwrap_or(last).clone();
            let value = Value { said: Said::Text(text.clone()), at: at.clone() };
            if self.land(&pointer, value).is_some() {
                left.push((text, at));
            }
        }
        (!left.is_empty()).then_some(Value { said: Said::Texts(left), at: value.at })
    }

    /// The position of the share type that the record gives.
    fn share_type(&mut self) -> Option<usize> {
        let node = self.entry.member("share")?.member("type")?;
        let (What::Text(text) | What::Json(text)) = &node.what else { return None };
        let mut entry = Entry::default();
        entry.share.kind = match vocabulary::find(ShareType::LIST, text) {
            Some(index) => return Some(index),
            None => Term::Unknown(text.clone()),
        };
        self.dialect.apply(&mut entry);
        entry.share.kind.known().map(|kind| kind.index())
    }
}

/// The values of a list that came as one text or apart; `None` where it is neither.
fn apart<'t>(pointer: &str, value: &Value<'t>) -> Option<Vec<(Text<'t>, Range<usize>)>> {
    match &value.said {
        Said::Text(text) => {
            let texts = split_list(pointer, text).into_iter();
            Some(texts.map(|text| (Text::Owned(text.into_owned()), value.at.clone())).collect())
        }
        Said::Bare(bare) => Some(vec![(bare.clone(), value.at.clone())]),
        Said::Texts(texts) => {
            Some(texts.iter().filter(|(text, _)| !is_blank(text)).cloned().collect())
        }
        Said::Json(_) => None,
    }
}
