//! 判定: which field one heading stands for, by itself and by what is above, beside and beneath it.

use std::collections::HashSet;

use super::canonical::{field_of, fields};
use super::column::{Reason, Target};
use super::fold::Folded;
use super::headings::{
    Group, Known, Sense, To, When, group, is_any_name, known, numbered, of_item, of_resource, units,
};
use crate::vocabulary;

/// The headings of one column.
#[derive(Clone, Debug)]
pub(super) struct Title {
    /// The column, from 0.
    pub(super) column: usize,
    /// As the sheet has them, on one line.
    pub(super) shown: String,
    /// Folded, from the widest group down to the column's own.
    pub(super) path: Vec<Folded>,
}

/// What stands around a heading.
#[derive(Debug, Default)]
pub(super) struct Around {
    /// Pointers of the columns of which the field is certain.
    pub(super) certain: HashSet<String>,
    /// The headings of the sheet, folded.
    pub(super) names: HashSet<String>,
    /// Whether keys of our own are among them.
    pub(super) has_keys: bool,
    /// Whether the rows of the sheet are items of resources that stand on another one.
    pub(super) is_item_sheet: bool,
}

/// Where the cells of a column go, and how it was found.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Found {
    pub(super) target: Target,
    pub(super) reason: Reason,
    pub(super) confidence: u8,
    /// Whether it is a name that anything may have.
    pub(super) is_any_name: bool,
}

impl Found {
    pub(super) fn new(target: Target, reason: Reason, confidence: u8) -> Found {
        Found { target, reason, confidence, is_any_name: false }
    }

    fn unknown() -> Found {
        Found::new(Target::Extra, Reason::Unknown, 50)
    }
}

/// What a heading is found to mean before its place is looked at.
enum Meaning {
    Settled(To, Reason, u8),
    Level(String),
    Unclear(&'static [Sense]),
}

/// Whether anything is known of a heading, folded.
pub(super) fn is_known(name: &str) -> bool {
    meaning(name, false).is_some()
}

fn meaning(name: &str, has_detail: bool) -> Option<Meaning> {
    let settled = |known: Known, confidence: u8| match known {
        Known::Own(pointer) => Meaning::Settled(To::Field(pointer), Reason::Heading, 100),
        Known::Alias(to) => Meaning::Settled(to, Reason::Alias, confidence),
        Known::Unclear(senses) => Meaning::Unclear(senses),
    };
    if let Some(meaning) = known(name).map(|known| settled(known, 95)) {
        return Some(meaning);
    }
    if let Some(pointer) = numbered(name, has_detail) {
        return Some(Meaning::Level(pointer));
    }
    // What follows is about words, and a stroke parts headings.
    if name.contains('/') {
        return None;
    }
    // 公共数据目录摘要 is 摘要, and 字段共享类型 is the item's; both only where the rest means one thing.
    let of_item = of_item(name).and_then(known).and_then(|rest| match rest {
        Known::Own(pointer) | Known::Alias(To::Field(pointer)) => twin(pointer).map(To::Field),
        _ => None,
    });
    let of_resource = || match of_resource(name).and_then(known)? {
        Known::Own(pointer) if !pointer.starts_with("/items/") => Some(To::Field(pointer)),
        Known::Alias(to @ To::Field(pointer)) if !pointer.starts_with("/items/") => Some(to),
        Known::Alias(to @ (To::FirstKnown(_) | To::ByShareType(_))) => Some(to),
        _ => None,
    };
    of_item.or_else(of_resource).map(|to| Meaning::Settled(to, Reason::Alias, 85))
}

/// The field of an item that says of it what a field of the entry says of the entry.
fn twin(pointer: &str) -> Option<&'static str> {
    if pointer == "/secrecy" {
        return Some("/items/*/secret");
    }
    // The name of a resource is not that of an item.
    let below = ["/share/", "/open/", "/level"].iter().any(|top| pointer.starts_with(top));
    let twin = fields().iter().find(|field| below && field.pointer == format!("/items/*{pointer}"));
    twin.filter(|_| pointer != "/level_of").map(|field| field.pointer.as_str())
}

/// The field of which a heading leaves no doubt, whatever stands beside it.
pub(super) fn certainly(title: &Title) -> Option<String> {
    match look_up(title, None, &[])?.target {
        Target::Field(pointer) => Some(pointer),
        _ => None,
    }
}

/// Where the cells of a column go.
pub(super) fn resolve(title: &Title, around: &Around, beneath: &[&str]) -> Found {
    look_up(title, Some(around), beneath).unwrap_or_else(Found::unknown)
}

/// Looks up the headings of a column; `None` where what stands around it must decide and is not given.
fn look_up(title: &Title, around: Option<&Around>, beneath: &[&str]) -> Option<Found> {
    let Some((own, groups)) = title.path.split_last() else { return Some(Found::unknown()) };
    let has_detail = around.is_some_and(|around| around.names.contains("细目分类"));
    // With its groups first: 信息项信息/共享类型 is one heading.
    let joined = (0..groups.len()).find_map(|from| {
        let names: Vec<&str> = title.path.iter().skip(from).map(|one| one.name.as_str()).collect();
        match meaning(&names.join("/"), has_detail)? {
            Meaning::Unclear(_) => None,
            settled => Some(settled),
        }
    });
    let is_joined = joined.is_some();
    let Some(meaning) = joined.or_else(|| meaning(&own.name, has_detail)) else {
        return Some(Found::unknown());
    };
    let groups: Vec<Group> = groups.iter().rev().filter_map(|one| group(&one.name)).collect();
    let is_bare = title.path.len() == 1;
    let mut found = match meaning {
        Meaning::Level(pointer) => Found::new(Target::Field(pointer), Reason::Alias, 95),
        Meaning::Settled(to, reason, confidence) => found(to, reason, confidence),
        Meaning::Unclear(senses) => decide(senses, &groups, is_bare, around, beneath)?,
    };
    if is_any_name(&own.name) && matches!(found.target, Target::Field(_)) && groups.is_empty() {
        found.is_any_name = true;
        found.confidence = found.confidence.min(80);
    }
    let is_item_sheet = around.is_some_and(|around| around.is_item_sheet);
    if is_item_sheet || (!is_joined && groups.contains(&Group::Item)) {
        found = of_an_item(found, is_item_sheet);
    }
    Some(in_unit(found, own.unit.as_deref()))
}

fn found(to: To, reason: Reason, confidence: u8) -> Found {
    let owned = |pointers: &[&str]| pointers.iter().map(|one| (*one).to_owned()).collect();
    match to {
        To::Field(pointer) => Found::new(Target::Field(pointer.to_owned()), reason, confidence),
        To::FirstKnown(pointers) => {
            Found::new(Target::FirstKnown(owned(pointers)), reason, confidence.min(90))
        }
        To::ByShareType(pointers) => {
            Found::new(Target::ByShareType(pointers.map(str::to_owned)), reason, confidence)
        }
        To::Outside => Found::new(Target::Extra, Reason::Outside, 90),
        To::Ignored => Found::new(Target::Ignored, Reason::Outside, 95),
    }
}

/// The first sense that applies, or all of them to choose from.
fn decide(
    senses: &[Sense],
    groups: &[Group],
    is_bare: bool,
    around: Option<&Around>,
    beneath: &[&str],
) -> Option<Found> {
    // Within 信息项信息, a narrower group says more.
    let nearest = groups.iter().find(|group| **group != Group::Item).or(groups.first());
    for (when, to) in senses {
        let reason = match when {
            When::Always => Some((Reason::Alias, 90)),
            When::Bare => is_bare.then_some((Reason::Alias, 90)),
            When::Under(group) => (nearest == Some(group)).then_some((Reason::Group, 90)),
            When::Asked => None,
            When::Beside(tops) => {
                let is_at = |pointer: &String, top: &str| {
                    pointer
                        .strip_prefix(top)
                        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
                };
                let certain = &around?.certain;
                let is_there = certain.iter().any(|one| tops.iter().any(|top| is_at(one, top)));
                is_there.then_some((Reason::Beside, 85))
            }
            When::With(names) => {
                let all = &around?.names;
                names.iter().any(|name| all.contains(*name)).then_some((Reason::Beside, 85))
            }
            When::Keys => around?.has_keys.then_some((Reason::Beside, 85)),
            When::Words(pointer) => {
                around?;
                are_words(pointer, beneath).then_some((Reason::Words, 75))
            }
        };
        if let Some((reason, confidence)) = reason {
            return Some(found(*to, reason, confidence));
        }
    }
    let mut choices: Vec<String> = Vec::new();
    for (_, to) in senses {
        let pointers: &[&str] = match to {
            To::Field(pointer) => &[pointer],
            To::FirstKnown(pointers) => pointers,
            To::ByShareType(pointers) => pointers,
            To::Outside | To::Ignored => &[],
        };
        for pointer in pointers {
            if choices.iter().all(|one| one != pointer) {
                choices.push((*pointer).to_owned());
            }
        }
    }
    Some(Found::new(Target::Ambiguous(choices), Reason::Ambiguous, 0))
}

/// Whether there are texts beneath, and each is a word of the field's list.
fn are_words(pointer: &str, beneath: &[&str]) -> bool {
    let list = field_of(pointer).and_then(|field| field.words);
    let is_word = |text: &&str| list.is_some_and(|list| vocabulary::find(list, text).is_some());
    !beneath.is_empty() && beneath.iter().all(is_word)
}

/// What was found, said of an item. Below the group heading of items nothing else can be meant; on a sheet of items
/// the resource is named too.
fn of_an_item(found: Found, is_item_sheet: bool) -> Found {
    let is_of_item = |pointer: &str| pointer.starts_with("/items/");
    let down = |pointer: &String| match twin(pointer) {
        _ if is_of_item(pointer) => Some(pointer.clone()),
        Some(twin) => Some(twin.to_owned()),
        None => is_item_sheet.then(|| pointer.clone()),
    };
    let target = match &found.target {
        Target::Field(pointer) => down(pointer).map(Target::Field),
        Target::FirstKnown(pointers) => {
            pointers.iter().map(down).collect::<Option<Vec<_>>>().map(Target::FirstKnown)
        }
        Target::ByShareType([first, second, third]) => {
            match (down(first), down(second), down(third)) {
                (Some(first), Some(second), Some(third)) => {
                    Some(Target::ByShareType([first, second, third]))
                }
                _ => None,
            }
        }
        target => Some(target.clone()),
    };
    match target {
        Some(target) if target == found.target => found,
        Some(target) => {
            let reason = if is_item_sheet { Reason::Beside } else { Reason::Group };
            Found { target, reason, confidence: found.confidence.min(90), ..found }
        }
        None => Found::unknown(),
    }
}

/// What was found, unless the heading names another unit than the field has: nothing is converted, and nothing is
/// taken for what it is not.
fn in_unit(found: Found, unit: Option<&str>) -> Found {
    let Some(unit) = unit else { return found };
    match &found.target {
        Target::Extra | Target::Ignored => found,
        Target::Field(pointer) if units(pointer).contains(&unit) => found,
        _ => Found::new(Target::Extra, Reason::Unit, 90),
    }
}
