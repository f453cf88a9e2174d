//! 方案: what to do with each column of a sheet, found out once before its rows are read.

use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;
use std::sync::Arc;

use super::merges::Merges;
use super::{Merge, letters};
use crate::error::Error;
use crate::model::Entry;
use crate::model::member::{Fill, Object, Slot};
use crate::pointer::{is_within, steps};
use crate::text::is_blank;
use crate::vocabulary::columns::{Column, Columns, Layout, Target};

/// The number of no leaf, item or element.
pub(super) const NONE: u32 = u32::MAX;

/// 方案: what to do with the cells of one sheet.
#[derive(Debug)]
pub(super) struct Plan {
    pub(super) sheet: Arc<str>,
    pub(super) layout: Layout,
    /// The rows of headings; data follow.
    pub(super) head: Range<u32>,
    /// What each column is for, by its number in the sheet.
    pub(super) roles: Vec<Role>,
    pub(super) choices: Vec<Choice>,
    pub(super) leaves: Vec<Leaf>,
    /// The members of an entry, and those of an item, in the order in which documents have them.
    pub(super) entry: Branch,
    pub(super) item: Branch,
    /// The columns that go to `ext`, and those that are members of their own.
    pub(super) extras: Vec<u32>,
    pub(super) raws: Vec<(u32, String)>,
    /// The columns by which a row says which resource it belongs to.
    pub(super) name: Option<u32>,
    pub(super) code: Option<u32>,
    pub(super) provider: Option<u32>,
    pub(super) has_items: bool,
    pub(super) item_name: Option<usize>,
    pub(super) item_type: Option<usize>,
    pub(super) share_type: Option<usize>,
    pub(super) item_share_type: Option<usize>,
    /// Whether an item has a name and nothing else, so that a cell may list many.
    pub(super) has_names_only: bool,
    pub(super) merges: Merges,
    /// The columns of items in which cells are merged with those below.
    pub(super) carried: Vec<u32>,
}

/// What one column is for.
#[derive(Debug, Default)]
pub(super) struct Role {
    pub(super) level: Level,
    pub(super) goes: Goes,
    /// The part of an item that its cells are told of, where they differ from row to row.
    pub(super) own: Option<Own>,
    /// Its heading, unlike that of any other column.
    pub(super) key: String,
}

/// What the cells of a column speak of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Level {
    /// Nothing.
    #[default]
    Nothing,
    /// The resource.
    Entry,
    /// The item of the row.
    Item,
}

/// Where the cells of a column go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Goes {
    /// Nobody has said anything of the column.
    #[default]
    Unlisted,
    Nowhere,
    /// To one leaf.
    Leaf(usize),
    /// To one of several leaves, cell by cell.
    Choice(usize),
    Extra,
    Raw,
}

/// The part of an item that may differ from the same part of its resource.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Own {
    Share,
    Open,
}

/// Which of several leaves a cell goes to.
#[derive(Debug)]
pub(super) struct Choice {
    pub(super) leaves: Vec<usize>,
    pub(super) is_by_share_type: bool,
}

/// A member that holds a value.
#[derive(Debug)]
pub(super) struct Leaf {
    /// With `*` for the number of the item.
    pub(super) pointer: String,
    pub(super) kind: Kind,
    pub(super) sources: Vec<Source>,
}

/// A column that a leaf may be filled from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Source {
    pub(super) column: u32,
    /// The choice, and the leaf that has to be chosen.
    pub(super) choice: Option<(usize, usize)>,
    /// Which element of a list it is; `None` where it may be several.
    pub(super) element: Option<u32>,
    /// Whether the column speaks of the resource, and of an item only where rows differ.
    pub(super) own: Option<Own>,
}

/// How a value is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    List,
    Date,
    Count,
    Amount,
    Flag,
    Cycle,
}

/// The members of an object, in the order of the table of fields.
#[derive(Debug, Default)]
pub(super) struct Branch {
    pub(super) members: Vec<Member>,
}

#[derive(Debug)]
pub(super) struct Member {
    row: usize,
    /// The key with quotation marks and a colon.
    pub(super) quoted: &'static str,
    pub(super) node: Node,
}

#[derive(Debug)]
pub(super) enum Node {
    Leaf(usize),
    Object(Branch),
    /// Numbered objects.
    Objects(Vec<(u32, Branch)>),
    /// The items, which are written row by row.
    Items,
}

/// One step on the way to a leaf.
#[derive(Clone, Copy)]
enum Step {
    Member(usize, &'static str),
    Element(u32),
}

impl Plan {
    /// The plan of a sheet. `keys` are the headings in `ext` that other sheets have, and takes those of this one.
    pub(super) fn new(
        sheet: Arc<str>,
        columns: &Columns,
        merges: &[Merge],
        keys: &mut HashSet<String>,
    ) -> Result<Plan, Error> {
        let mut plan = Plan {
            sheet,
            layout: columns.layout,
            head: columns.head.clone(),
            roles: Vec::new(),
            choices: Vec::new(),
            leaves: Vec::new(),
            entry: Branch::default(),
            item: Branch::default(),
            extras: Vec::new(),
            raws: Vec::new(),
            name: None,
            code: None,
            provider: None,
            has_items: false,
            item_name: None,
            item_type: None,
            share_type: None,
            item_share_type: None,
            has_names_only: false,
            merges: Merges::default(),
            carried: Vec::new(),
        };
        let width = columns.columns.iter().map(|column| column.index + 1).max().unwrap_or_default();
        plan.roles.resize_with(width as usize, Role::default);
        for column in &columns.columns {
            plan.add(column);
        }
        plan.name_apart(keys);
        plan.finish();
        plan.merges = Merges::new(merges, width)?;
        plan.carried = (0..width)
            .filter(|column| plan.role(*column).level == Level::Item && plan.merges.has(*column))
            .collect();
        Ok(plan)
    }

    /// What a column is for.
    pub(super) fn role(&self, column: u32) -> &Role {
        const UNLISTED: &Role =
            &Role { level: Level::Nothing, goes: Goes::Unlisted, own: None, key: String::new() };
        self.roles.get(column as usize).unwrap_or(UNLISTED)
    }

    /// The column that stands for the whole of an entry.
    pub(super) fn anchor(&self) -> u32 {
        if self.layout == Layout::Headings {
            // Every other heading is an item.
            return 0;
        }
        let listed = || self.roles.iter().position(|role| role.level == Level::Entry);
        let first = || listed().map_or(0, |column| column as u32);
        self.name.or(self.code).unwrap_or_else(first)
    }

    /// The column that stands for the whole of an item.
    pub(super) fn item_anchor(&self) -> u32 {
        let sources =
            self.item_name.and_then(|leaf| self.leaves.get(leaf)).map(|leaf| &leaf.sources);
        let name = sources.and_then(|sources| sources.first()).map(|source| source.column);
        let first = || self.roles.iter().position(|role| role.level == Level::Item);
        name.or_else(|| Some(first()? as u32)).unwrap_or_else(|| self.anchor())
    }

    /// Whether a column of its own gives the types of items.
    pub(super) fn has_types(&self) -> bool {
        let leaf = self.item_type.and_then(|leaf| self.leaves.get(leaf));
        leaf.is_some_and(|leaf| !leaf.sources.is_empty())
    }

    /// The pointer of a leaf, or of the element of its list that a column is for.
    pub(super) fn pointer_of(&self, leaf: usize, column: u32) -> String {
        let Some(leaf) = self.leaves.get(leaf) else { return String::new() };
        let source = leaf.sources.iter().find(|source| source.column == column);
        match source.and_then(|source| source.element) {
            Some(element) => format!("{}/{element}", leaf.pointer),
            None => leaf.pointer.clone(),
        }
    }

    /// The heading in `ext` of a column.
    pub(super) fn key(&self, column: u32) -> Cow<'_, str> {
        match &self.role(column).key {
            // No heading stands above it.
            key if key.is_empty() => {
                let key = letters(column);
                let is_taken = self.roles.iter().any(|role| role.key == key);
                Cow::Owned(if is_taken { format!("{key} (2)") } else { key })
            }
            key => Cow::Borrowed(key),
        }
    }

    fn add(&mut self, column: &Column) {
        let index = column.index;
        let is_repeated = self.role(index).goes != Goes::Unlisted;
        if is_repeated {
            return;
        }
        let (level, goes) = match &column.target {
            Target::Ignored => (Level::Nothing, Goes::Nowhere),
            Target::Field(pointer) => self.add_field(index, pointer, &column.heading),
            Target::FirstKnown(pointers) => self.add_choice(index, pointers, false),
            Target::ByShareType(pointers) => self.add_choice(index, pointers, true),
            Target::Extra | Target::Ambiguous(_) => self.add_extra(index, &column.heading),
        };
        if let Some(role) = self.roles.get_mut(index as usize) {
            let heading = match &column.target {
                Target::Field(pointer) => pointer.strip_prefix("/ext/").map(unescaped),
                // So we write a heading ourselves that would be taken for that of a field.
                Target::Extra => column.heading.strip_prefix("/ext/").map(unescaped),
                _ => None,
            };
            let key = heading.unwrap_or_else(|| column.heading.clone());
            *role = Role { level, goes, own: None, key };
        }
    }

    /// Makes the headings differ from each other: those of `ext` come first.
    fn name_apart(&mut self, keys: &mut HashSet<String>) {
        for is_extra in [true, false] {
            for (role, column) in self.roles.iter_mut().zip(0..) {
                if role.goes == Goes::Unlisted || (role.goes == Goes::Extra) != is_extra {
                    continue;
                }
                if is_blank(&role.key) {
                    role.key = letters(column);
                }
                let heading = role.key.clone();
                let mut number = 2;
                while !keys.insert(role.key.clone()) {
                    role.key = format!("{heading} ({number})");
                    number += 1;
                }
            }
        }
    }

    fn add_field(&mut self, column: u32, pointer: &str, heading: &str) -> (Level, Goes) {
        let source = Source { column, choice: None, element: None, own: None };
        let Some((leaf, element)) = self.leaf(pointer) else {
            return self.add_extra(column, heading);
        };
        let Some(leaf_at) = self.leaves.get_mut(leaf) else { return (Level::Entry, Goes::Extra) };
        let is_settled = |known: &Source| known.choice.is_none() && known.element == element;
        if leaf_at.sources.iter().any(is_settled)
            && (leaf_at.kind != Kind::List || element.is_some())
        {
            // One of two columns for the same thing; both are kept.
            return self.add_extra(column, heading);
        }
        leaf_at.sources.push(Source { element, ..source });
        (level_of(pointer), Goes::Leaf(leaf))
    }

    fn add_choice(
        &mut self,
        column: u32,
        pointers: &[String],
        is_by_share_type: bool,
    ) -> (Level, Goes) {
        let choice = self.choices.len();
        let found: Option<Vec<_>> =
            pointers.iter().map(|pointer| Some(self.leaf(pointer)?.0)).collect();
        let level = pointers.first().map_or(Level::Nothing, |pointer| level_of(pointer));
        let leaves = match found {
            Some(leaves) if pointers.iter().all(|pointer| level_of(pointer) == level) => leaves,
            _ => return self.add_extra(column, ""),
        };
        for (index, leaf) in leaves.iter().enumerate() {
            let is_again = leaves.iter().take(index).any(|other| other == leaf);
            let source = Source { column, choice: Some((choice, *leaf)), element: None, own: None };
            if let Some(leaf) = self.leaves.get_mut(*leaf).filter(|_| !is_again) {
                leaf.sources.push(source);
            }
        }
        self.choices.push(Choice { leaves, is_by_share_type });
        (level, Goes::Choice(choice))
    }

    fn add_extra(&mut self, column: u32, heading: &str) -> (Level, Goes) {
        let member = heading.strip_prefix('/').filter(|rest| !rest.contains('/'));
        if let Some(key) = member.map(unescaped)
            && !key.is_empty()
            && key != "$schema"
            && Entry::KEYS.find(&key).is_none()
            && self.raws.iter().all(|(_, known)| *known != key)
        {
            self.raws.push((column, key));
            return (Level::Entry, Goes::Raw);
        }
        self.extras.push(column);
        (Level::Entry, Goes::Extra)
    }

    /// The leaf at a pointer, made if there is none yet, and which element of its list is meant.
    fn leaf(&mut self, pointer: &str) -> Option<(usize, Option<u32>)> {
        let (mut way, mut entry) = (Vec::new(), Entry::default());
        let tokens: Vec<_> = steps(pointer).collect();
        let (kind, element) = walk(&mut entry, &tokens, &mut way)?;
        // In a sheet of items other fields than name and code belong to the resource, which is told of elsewhere.
        let is_item = level_of(pointer) == Level::Item;
        if self.layout == Layout::Items && !is_item && !matches!(pointer, "/name" | "/code") {
            return None;
        }
        if !is_item && tokens.first().is_some_and(|token| token == "items") {
            return None;
        }
        let pointer = match element {
            Some(_) => pointer.rsplit_once('/')?.0,
            None => pointer,
        };
        if let Some(index) = self.leaves.iter().position(|leaf| leaf.pointer == pointer) {
            return Some((index, element));
        }
        let index = self.leaves.len();
        self.leaves.push(Leaf { pointer: pointer.to_owned(), kind, sources: Vec::new() });
        match (is_item, way.as_slice()) {
            (true, [_, _, rest @ ..]) => self.item.insert(rest, index),
            _ => self.entry.insert(&way, index),
        }
        Some((index, element))
    }

    /// Settles what depends on all columns.
    fn finish(&mut self) {
        let leaf_at = |leaves: &[Leaf], pointer: &str| {
            leaves.iter().position(|leaf| leaf.pointer == pointer && !leaf.sources.is_empty())
        };
        let column_at = |leaves: &[Leaf], pointer| {
            let leaf = leaves.get(leaf_at(leaves, pointer)?)?;
            Some(leaf.sources.iter().find(|source| source.choice.is_none())?.column)
        };
        self.name = column_at(&self.leaves, "/name");
        self.code = column_at(&self.leaves, "/code");
        self.provider = column_at(&self.leaves, "/provider/name")
            .or_else(|| column_at(&self.leaves, "/provider/code"));
        self.share_type = leaf_at(&self.leaves, "/share/type");
        // Items may come from another sheet too.
        let row = Entry::ROWS.iter().position(|row| row.key == "items").unwrap_or_default();
        let quoted = Entry::ROWS.get(row).map_or("", |row| row.quoted);
        self.entry.put(row, quoted, || Node::Items);
        self.has_items = self.roles.iter().any(|role| role.level == Level::Item);
        if !self.has_items {
            return;
        }
        self.item_name = leaf_at(&self.leaves, "/items/*/name");
        self.has_names_only =
            self.roles.iter().filter(|role| role.level == Level::Item).count() == 1;
        if self.item_name.is_some() {
            // A cell may give the types together with the names.
            self.item_type = self.leaf("/items/*/type").map(|(leaf, _)| leaf);
        }
        self.lend();
        self.item_share_type = leaf_at(&self.leaves, "/items/*/share/type");
    }

    /// Lets items have a share and an openness of their own, from the columns of the resource.
    fn lend(&mut self) {
        for (top, own) in [("/share", Own::Share), ("/open", Own::Open)] {
            let of_entry = |leaf: &&Leaf| is_within(&leaf.pointer, top) && !leaf.sources.is_empty();
            let lent = self.leaves.iter().filter(of_entry);
            let lent: Vec<_> =
                lent.map(|leaf| (leaf.pointer.clone(), leaf.sources.clone())).collect();
            let (mut taken, mut refused) = (Vec::new(), Vec::new());
            for (pointer, sources) in lent {
                let columns = sources.iter().map(|source| source.column);
                let leaf = self.leaf(&format!("/items/*{pointer}"));
                let Some(leaf) = leaf.and_then(|(leaf, _)| self.leaves.get_mut(leaf)) else {
                    continue;
                };
                if leaf.sources.iter().any(|source| source.own.is_none()) {
                    // Items have columns of their own for that.
                    refused.extend(columns);
                    continue;
                }
                taken.extend(columns);
                let lend = |source| Source { own: Some(own), ..source };
                leaf.sources = sources.into_iter().map(lend).collect();
            }
            for column in taken.into_iter().filter(|column| !refused.contains(column)) {
                if let Some(role) = self.roles.get_mut(column as usize) {
                    role.own = Some(own);
                }
            }
        }
    }
}

impl Branch {
    /// The member of a row, made where it is not there yet.
    fn put(&mut self, row: usize, quoted: &'static str, node: impl FnOnce() -> Node) -> &mut Node {
        let at = self.members.partition_point(|member| member.row < row);
        if self.members.get(at).is_none_or(|member| member.row != row) {
            self.members.insert(at, Member { row, quoted, node: node() });
        }
        // INVARIANT: it is there, or was just put there.
        &mut self.members[at].node
    }

    fn insert(&mut self, way: &[Step], leaf: usize) {
        let (row, quoted, rest) = match way {
            [Step::Member(row, quoted), rest @ ..] => (*row, *quoted, rest),
            _ => return,
        };
        match rest {
            [] => {
                self.put(row, quoted, || Node::Leaf(leaf));
            }
            [Step::Element(number), rest @ ..] => {
                let node = self.put(row, quoted, || Node::Objects(Vec::new()));
                let Node::Objects(list) = node else { return };
                let at = list.partition_point(|(known, _)| known < number);
                if list.get(at).is_none_or(|(known, _)| known != number) {
                    list.insert(at, (*number, Branch::default()));
                }
                if let Some((_, branch)) = list.get_mut(at) {
                    branch.insert(rest, leaf);
                }
            }
            rest => {
                let node = self.put(row, quoted, || Node::Object(Branch::default()));
                if let Node::Object(branch) = node {
                    branch.insert(rest, leaf);
                }
            }
        }
    }
}

/// The way to the leaf at a pointer, its kind, and which element of its list is meant.
fn walk<'a>(
    object: &mut dyn Object<'a>,
    tokens: &[Cow<'_, str>],
    way: &mut Vec<Step>,
) -> Option<(Kind, Option<u32>)> {
    let (token, rest) = tokens.split_first()?;
    let index = object.rows().iter().position(|row| row.key == *token)?;
    let row: &'static _ = object.rows().get(index)?;
    way.push(Step::Member(index, row.quoted));
    let number = |token: &Cow<'_, str>| match &**token {
        "*" => Some(0),
        token => token.parse().ok(),
    };
    match (object.slot(index)?.present(), rest) {
        (Slot::Object(next), [_, ..]) => walk(next, rest, way),
        (Slot::Objects(list), [element, rest @ ..]) => {
            way.push(Step::Element(number(element)?));
            walk(list.push(), rest, way)
        }
        (Slot::Texts(_) | Slot::Words(_), []) => Some((Kind::List, None)),
        // A longer gap would be filled with blank elements.
        (Slot::Texts(_), [element]) => {
            Some((Kind::List, Some(number(element).filter(|number| *number < 64)?)))
        }
        (Slot::Text(_) | Slot::Word(_), []) => Some((Kind::Text, None)),
        (Slot::Date(_), []) => Some((Kind::Date, None)),
        (Slot::Count(_), []) => Some((Kind::Count, None)),
        (Slot::Amount(_), []) => Some((Kind::Amount, None)),
        (Slot::Flag(_), []) => Some((Kind::Flag, None)),
        (Slot::Cycle(_), []) => Some((Kind::Cycle, None)),
        _ => None,
    }
}

fn level_of(pointer: &str) -> Level {
    if pointer.starts_with("/items/*/") { Level::Item } else { Level::Entry }
}

fn unescaped(token: &str) -> String {
    token.replace("~1", "/").replace("~0", "~")
}
