//! 识别: a sheet's headings to fields.

use std::collections::HashSet;

use super::aside::is_aside;
use super::column::{Column, Columns, Head, Layout, Reason, Target};
use super::field_of;
use super::fold::fold_heading;
use super::form;
use super::head::{Headings, find};
use super::headings::{is_common, is_key, is_our_key};
use super::resolve::{Around, Found, Title, certainly, resolve};
use crate::text::{Words, fold, is_blank, trim};
use crate::vocabulary::Dialect;

/// 识别结果: what a sheet is.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Recognition {
    /// Part of a catalogue, with these columns.
    Catalogue(Columns),
    /// Something else, to be passed over.
    NotACatalogue(NotACatalogue),
}

/// 不是目录: why a sheet is no part of a catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NotACatalogue {
    /// Nothing stands in it.
    Empty,
    /// Its first cell says that it holds no entries, as in an example that this library wrote.
    Aside,
    /// No heading is known.
    NoHeadings,
    /// No heading names a resource or an item.
    NoName,
    /// Its headings could be those of a table of anything.
    TooCommon,
    /// It is hidden: nobody would find what is wrong in it.
    Hidden,
}

impl NotACatalogue {
    /// A word for programs.
    ///
    /// ```
    /// use mulu::vocabulary::columns::NotACatalogue;
    /// assert_eq!(NotACatalogue::NoName.token(), "no_name");
    /// ```
    pub fn token(self) -> &'static str {
        match self {
            NotACatalogue::Empty => "empty",
            NotACatalogue::Aside => "aside",
            NotACatalogue::NoHeadings => "no_headings",
            NotACatalogue::NoName => "no_name",
            NotACatalogue::TooCommon => "too_common",
            NotACatalogue::Hidden => "hidden",
        }
    }

    /// The same in words.
    ///
    /// ```
    /// use mulu::vocabulary::columns::NotACatalogue;
    /// assert_eq!(NotACatalogue::Empty.text().zh, "没有内容");
    /// ```
    pub fn text(self) -> Words {
        let (zh, en) = match self {
            NotACatalogue::Empty => ("没有内容", "nothing stands in it"),
            NotACatalogue::Aside => {
                ("第一格写明不作为目录数据", "its first cell says that it holds no entries")
            }
            NotACatalogue::NoHeadings => ("没有认识的标题", "no heading is known"),
            NotACatalogue::NoName => {
                ("没有信息资源名称或者信息项名称这样的列", "no column names a resource or an item")
            }
            NotACatalogue::TooCommon => {
                ("只有任何表格都会有的标题", "its headings could be those of any table")
            }
            NotACatalogue::Hidden => ("工作表已隐藏", "it is hidden"),
        };
        Words { zh, en }
    }
}

/// 识别一张表: which column of a sheet is which field. Nothing is guessed: a heading that may mean several things, where
/// nothing says which, is [`Target::Ambiguous`], and one that is not known is kept under its heading.
///
/// A heading with another unit than the field's (`（M）` where the field has G) is kept too, and its reason says so. What a
/// dialect says of a heading counts before everything else.
///
/// ```
/// use mulu::vocabulary::columns::{Recognition, Target, recognise};
/// let row = |cells: &[&str]| cells.iter().map(|cell| cell.to_string()).collect::<Vec<_>>();
/// let head = [row(&["信息资源名称\n（必填项）", "共享属性", ""]), row(&["", "共享类型", "共享条件"])];
/// let Recognition::Catalogue(found) = recognise(&head, None) else { panic!() };
/// assert_eq!(found.head, 0..2);
/// assert_eq!(found.columns[2].heading, "共享属性/共享条件");
/// assert_eq!(found.columns[2].target, Target::Field("/share/condition".into()));
/// ```
pub fn recognise(head: &Head, dialect: Option<&Dialect>) -> Recognition {
    Declared::of(dialect).recognise(head, Beside::Nothing)
}

/// 识别一个工作簿: all sheets, by name and head. A sheet whose rows are items that name their resource is told from the
/// sheet of the resources only beside it.
///
/// ```
/// use mulu::vocabulary::columns::{Layout, Recognition, recognise_all};
/// let row = |cells: &[&str]| cells.iter().map(|cell| cell.to_string()).collect::<Vec<_>>();
/// let resources = [row(&["信息资源名称", "共享类型", "更新周期"])];
/// let items = [row(&["信息资源名称", "信息项名称", "数据类型"])];
/// let sheets = recognise_all(&[("目录", &resources[..]), ("信息项", &items[..])], None);
/// assert!(matches!(&sheets[1], Recognition::Catalogue(found) if found.layout == Layout::Items));
/// ```
pub fn recognise_all(sheets: &[(&str, &Head)], dialect: Option<&Dialect>) -> Vec<Recognition> {
    let declared = Declared::of(dialect);
    let beside = if sheets.len() > 1 { Beside::Sheets } else { Beside::Nothing };
    let mut all: Vec<Recognition> =
        sheets.iter().map(|(_, head)| declared.recognise(head, beside)).collect();
    let has_resources = all.iter().any(|one| is_entries(one) && !names_items_only(one));
    if has_resources {
        for (one, (_, head)) in all.iter_mut().zip(sheets) {
            if names_items_only(one) {
                *one = declared.recognise(head, Beside::Resources);
            }
        }
    }
    all
}

fn is_entries(one: &Recognition) -> bool {
    matches!(one, Recognition::Catalogue(columns) if columns.layout == Layout::Entries)
}

/// Whether a sheet says nothing of resources but which one an item belongs to.
fn names_items_only(one: &Recognition) -> bool {
    let Recognition::Catalogue(columns) = one else { return false };
    let pointers: Vec<&str> =
        columns.columns.iter().flat_map(|one| pointers(&one.target)).collect();
    let names = |pointer: &str| pointers.contains(&pointer);
    // What an item may have of its own does not speak of the resource.
    let is_of_item = |pointer: &&str| {
        ["/items/", "/share/", "/open/"].iter().any(|top| pointer.starts_with(top))
            || ["/name", "/code", "/secrecy", "/level"].contains(pointer)
    };
    columns.layout == Layout::Entries
        && names("/items/*/name")
        && (names("/name") || names("/code"))
        && pointers.iter().all(|pointer| is_of_item(pointer))
}

/// The fields that the cells of a column may go to; none where somebody must choose.
fn pointers(target: &Target) -> Vec<&str> {
    match target {
        Target::Field(pointer) => vec![pointer],
        Target::FirstKnown(pointers) => pointers.iter().map(String::as_str).collect(),
        Target::ByShareType(pointers) => pointers.iter().map(String::as_str).collect(),
        Target::Extra | Target::Ignored | Target::Ambiguous(_) => Vec::new(),
    }
}

/// What stands beside a sheet.
#[derive(Clone, Copy, PartialEq)]
enum Beside {
    /// It is the only one.
    Nothing,
    /// Others.
    Sheets,
    /// Others, and one of them has the resources that this one has the items of.
    Resources,
}

/// What a dialect says of columns.
struct Declared<'d> {
    columns: &'d [(String, Target)],
    layout: Option<Layout>,
}

impl<'d> Declared<'d> {
    fn of(dialect: Option<&'d Dialect>) -> Declared<'d> {
        let columns = dialect.map_or(&[][..], Dialect::columns);
        Declared { columns, layout: dialect.and_then(Dialect::layout) }
    }

    /// What it says of a heading: as it stands, or folded.
    fn find(&self, heading: &str) -> Option<&'d Target> {
        if self.columns.is_empty() || is_blank(heading) {
            return None;
        }
        let exactly = self.columns.iter().find(|(name, _)| fold(name) == fold(heading));
        let loosely = || {
            let heading = fold_heading(heading);
            self.columns.iter().find(|(name, _)| fold_heading(name) == heading)
        };
        exactly.or_else(loosely).map(|(_, target)| target)
    }

    fn recognise(&self, head: &Head, beside: Beside) -> Recognition {
        if head.iter().flatten().all(|cell| is_blank(cell)) {
            return Recognition::NotACatalogue(NotACatalogue::Empty);
        }
        if is_aside(head) {
            return Recognition::NotACatalogue(NotACatalogue::Aside);
        }
        let form = match self.layout {
            Some(Layout::Headings) => form::declared(head),
            _ => form::marked(head),
        };
        if let Some(form) = form {
            return Recognition::Catalogue(form);
        }
        let is_item_sheet = beside == Beside::Resources || self.layout == Some(Layout::Items);
        let why = match find(head, &|heading| self.find(heading).is_some()) {
            None => NotACatalogue::NoHeadings,
            Some(headings) => {
                let (columns, found) = self.columns(head, headings, is_item_sheet);
                // One sheet whose headings are all keys of ours was written by us.
                let is_ours = columns.columns.iter().all(|column| is_key(&column.heading));
                match objection(&found) {
                    Some(NotACatalogue::TooCommon) if is_ours && beside == Beside::Nothing => {
                        return Recognition::Catalogue(columns);
                    }
                    None => return Recognition::Catalogue(columns),
                    Some(why) => why,
                }
            }
        };
        match form::blank(head) {
            Some(form) => Recognition::Catalogue(form),
            None => Recognition::NotACatalogue(why),
        }
    }

    fn columns(
        &self,
        head: &Head,
        headings: Headings,
        is_item_sheet: bool,
    ) -> (Columns, Vec<Found>) {
        let Headings { rows, titles } = headings;
        let around = self.around(&titles, is_item_sheet);
        let rest = head.get(rows.end..).unwrap_or_default();
        let mut all: Vec<Found> = titles
            .iter()
            .map(|title| {
                let cells = rest.iter().filter_map(|row| row.get(title.column));
                let beneath: Vec<&str> =
                    cells.map(|cell| trim(cell)).filter(|cell| !cell.is_empty()).collect();
                self.of_title(title).unwrap_or_else(|| resolve(title, &around, &beneath))
            })
            .collect();
        settle(&mut all);
        let columns = titles.into_iter().zip(&all).map(|(title, found)| Column {
            index: title.column as u32,
            heading: title.shown,
            target: found.target.clone(),
            confidence: found.confidence,
            reason: found.reason,
        });
        let columns = Columns {
            layout: if is_item_sheet { Layout::Items } else { Layout::Entries },
            head: rows.start as u32..rows.end as u32,
            columns: columns.collect(),
        };
        (columns, all)
    }

    /// What it says of a column, by its heading with its groups, or without.
    fn of_title(&self, title: &Title) -> Option<Found> {
        let mut shown = title.shown.as_str();
        loop {
            if let Some(target) = self.find(shown) {
                return Some(Found::new(target.clone(), Reason::Declared, 100));
            }
            (_, shown) = shown.split_once('/')?;
        }
    }

    fn around(&self, titles: &[Title], is_item_sheet: bool) -> Around {
        let own = |title: &Title| title.path.last().map(|own| own.name.clone());
        let declared = |title: &Title| match self.of_title(title)?.target {
            Target::Field(pointer) => Some(pointer),
            _ => None,
        };
        let certain = titles.iter().filter_map(|one| declared(one).or_else(|| certainly(one)));
        let names: HashSet<String> = titles.iter().filter_map(own).collect();
        // Programs write keys: where one is ours alone, or none is another's, all are ours.
        let mut keys = names.iter().filter(|name| name.is_ascii());
        let has_keys = names.iter().any(|name| is_our_key(name))
            || (keys.clone().count() > 1 && keys.all(|name| is_key(name)));
        Around { certain: certain.collect(), names, has_keys, is_item_sheet }
    }
}

/// Why these columns do not make a catalogue.
fn objection(all: &[Found]) -> Option<NotACatalogue> {
    let names = |found: &&Found| {
        let is_name = |pointer: &str| matches!(pointer, "/name" | "/items/*/name");
        match &found.target {
            Target::Ambiguous(choices) => choices.iter().any(|one| is_name(one)),
            target => pointers(target).into_iter().any(is_name),
        }
    };
    let names: Vec<&Found> = all.iter().filter(names).collect();
    if names.is_empty() {
        return Some(NotACatalogue::NoName);
    }
    let is_sure = |found: &&Found| {
        found.reason == Reason::Declared
            || !(found.is_any_name || matches!(found.target, Target::Ambiguous(_)))
    };
    let is_telling = |found: &&Found| {
        let mut pointers = pointers(&found.target).into_iter();
        pointers.any(|pointer| pointer != "/name" && !is_common(pointer))
    };
    let is_catalogue =
        names.iter().any(|found| is_sure(found)) || all.iter().filter(is_telling).count() > 1;
    (!is_catalogue).then_some(NotACatalogue::TooCommon)
}

/// Gives each field that has one value to one column: the surest, and of these the first. Of several fields for one
/// column those that have a column of their own are left out.
fn settle(all: &mut [Found]) {
    let mut order: Vec<usize> = (0..all.len()).collect();
    let rank = |found: &Found| (found.reason != Reason::Declared, u8::MAX - found.confidence);
    order.sort_by_key(|at| all.get(*at).map(rank));
    let mut taken: HashSet<String> = HashSet::new();
    for at in order {
        let Some(found) = all.get_mut(at) else { continue };
        let is_free = |pointer: &str| is_free(pointer, &taken);
        let target = match &found.target {
            Target::FirstKnown(pointers) => {
                let free: Vec<String> =
                    pointers.iter().filter(|one| is_free(one)).cloned().collect();
                match free.as_slice() {
                    [] => None,
                    [one] => Some(Target::Field(one.clone())),
                    _ => Some(Target::FirstKnown(free)),
                }
            }
            target => pointers(target).into_iter().all(is_free).then(|| target.clone()),
        };
        let Some(target) = target else {
            *found = Found::new(Target::Extra, Reason::Twice, 60);
            continue;
        };
        if target != found.target {
            *found = Found { target, reason: Reason::Beside, confidence: 85, ..*found };
        }
        taken.extend(pointers(&found.target).into_iter().map(str::to_owned));
    }
}

/// Whether a column may still go to a field: one that is a list of words takes several, and the levels of a class
/// stand each in a column, or all in one.
fn is_free(pointer: &str, taken: &HashSet<String>) -> bool {
    if taken.contains(pointer) {
        return pointer != "/class/path"
            && field_of(pointer).is_some_and(|f| f.is_list && f.pointer == pointer);
    }
    match pointer.strip_prefix("/class/path") {
        Some("") => taken.iter().all(|other| !other.starts_with("/class/path/")),
        Some(_) => !taken.contains("/class/path"),
        None => true,
    }
}
