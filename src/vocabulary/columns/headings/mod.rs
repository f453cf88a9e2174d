//! 标题的词表: which headings stand for which fields, as they occur in templates, portals and programs.
//!
//! Spellings are data; canonical headings and keys come from the table of fields and are not repeated.

mod entry;
mod item;
mod numbered;
mod outside;
mod share;
mod unclear;

use std::collections::HashMap;

use once_cell::sync::Lazy;

use super::canonical::fields;
use super::fold::fold_heading;
use crate::text::fold;
pub(super) use numbered::numbered;
use unclear::UNCLEAR;

/// A field and headings that stand for it wherever they occur.
type Names = (&'static str, &'static [&'static str]);

/// 上级标题: what a heading above others is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Group {
    Resource,
    Class,
    Provider,
    Format,
    Item,
    Share,
    Way,
    Open,
    /// Volumes, contacts and other groups that settle nothing.
    Other,
}

/// Where the cells below a heading go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum To {
    Field(&'static str),
    FirstKnown(&'static [&'static str]),
    ByShareType([&'static str; 3]),
    /// Known, and no field of the model.
    Outside,
    Ignored,
}

/// One thing that a heading may mean, and when it does.
pub(super) type Sense = (When, To);

/// When a heading means what it might.
#[derive(Clone, Copy, Debug)]
pub(super) enum When {
    /// If nothing before applies.
    Always,
    /// With no heading above it.
    Bare,
    /// Below a group heading, or a narrower one within it.
    Under(Group),
    /// Beside a column that surely is one of these fields, or below one of them.
    Beside(&'static [&'static str]),
    /// Beside a column that has one of these headings.
    With(&'static [&'static str]),
    /// Beside keys of our own: the heading is one too.
    Keys,
    /// Where each word in the column is one of this field's list.
    Words(&'static str),
    /// Never: only to be offered when somebody must choose.
    Asked,
}

/// What is known of a heading.
#[derive(Clone, Copy, Debug)]
pub(super) enum Known {
    /// The field's own heading or key.
    Own(&'static str),
    /// Stands for one thing.
    Alias(To),
    /// Stands for several.
    Unclear(&'static [Sense]),
}

/// Headings that also occur in tables that are no catalogue: they alone do not make one.
const COMMON: [&str; 23] = [
    "/abstract",
    "/published",
    "/updated",
    "/url",
    "/status",
    "/keywords",
    "/level",
    "/category",
    "/contact/name",
    "/contact/phone",
    "/contact/email",
    "/code",
    "/short_name",
    "/approved/by",
    "/approved/on",
    "/reviewed",
    "/submitted",
    "/change/on",
    "/change/completed",
    "/change/cause",
    "/change/extension/by",
    "/change/extension/on",
    "/change/extension/days",
];

/// Headings of names that anything may have.
const ANY_NAME: [&str; 4] = ["名称", "标题", "name", "title"];

/// Whether a field occurs in tables of every kind.
pub(super) fn is_common(pointer: &str) -> bool {
    COMMON.contains(&pointer)
}

/// Whether a heading, folded, is one that anything may have for its name.
pub(super) fn is_any_name(name: &str) -> bool {
    ANY_NAME.contains(&name)
}

static KNOWN: Lazy<HashMap<String, Known>> = Lazy::new(|| {
    let mut known = HashMap::new();
    let mut learn = |name: &str, what: Known| {
        known.insert(fold_heading(name).name, what);
    };
    for name in outside::OUTSIDE {
        learn(name, Known::Alias(To::Outside));
    }
    for name in outside::IGNORED {
        learn(name, Known::Alias(To::Ignored));
    }
    for (pointer, names) in [entry::NAMES, item::NAMES, share::NAMES].into_iter().flatten() {
        for name in *names {
            learn(name, Known::Alias(To::Field(pointer)));
        }
    }
    for (names, to) in share::SPLIT {
        for name in *names {
            learn(name, Known::Alias(*to));
        }
    }
    for field in fields().iter().filter(|field| !field.is_numbered()) {
        for name in [&field.full, &field.key, &field.heading] {
            learn(name, Known::Own(&field.pointer));
        }
    }
    for (names, senses) in UNCLEAR {
        for name in *names {
            learn(name, Known::Unclear(senses));
        }
    }
    known
});

/// Whether a heading may mean several things.
pub(super) fn is_unclear(heading: &str) -> bool {
    let name = fold_heading(heading).name;
    UNCLEAR.iter().any(|(names, _)| names.iter().any(|one| fold_heading(one).name == name))
}

/// What is known of a heading, folded.
pub(super) fn known(name: &str) -> Option<Known> {
    KNOWN.get(name).copied()
}

/// Words before a heading that say it is about the resource, as in 公共数据目录摘要.
const OF_RESOURCE: [&str; 9] = [
    "政务信息资源",
    "信息资源目录",
    "信息资源",
    "公共数据目录",
    "政务数据目录",
    "数据目录",
    "数据集",
    "目录",
    "资源",
];

/// Words before a heading that say it is about an item, as in 字段共享类型.
const OF_ITEM: [&str; 3] = ["信息项", "数据项", "字段"];

/// A heading without the word before it that says it is about the resource.
pub(super) fn of_resource(name: &str) -> Option<&str> {
    OF_RESOURCE.iter().find_map(|word| name.strip_prefix(word)).filter(|rest| !rest.is_empty())
}

/// A heading without the word before it that says it is about an item.
pub(super) fn of_item(name: &str) -> Option<&str> {
    OF_ITEM.iter().find_map(|word| name.strip_prefix(word)).filter(|rest| !rest.is_empty())
}

/// What a heading above others is about.
pub(super) fn group(name: &str) -> Option<Group> {
    GROUPS.iter().find(|(_, names)| names.contains(&name)).map(|(group, _)| *group)
}

const GROUPS: &[(Group, &[&str])] = &[
    (
        Group::Resource,
        &[
            "信息资源",
            "资源",
            "资源信息",
            "信息资源信息",
            "基本信息",
            "目录信息",
            "资源基本信息",
            "信息资源基本信息",
        ],
    ),
    (
        Group::Class,
        &[
            "信息资源分类",
            "资源分类",
            "分类",
            "目录分类",
            "公共数据目录分类",
            "政务数据目录分类",
            "部门类信息资源分类",
        ],
    ),
    (
        Group::Provider,
        &[
            "信息资源提供方",
            "资源提供方",
            "提供方",
            "提供方信息",
            "信息资源提供方信息",
            "公共数据目录提供方",
            "数据提供方",
            "资源提供方信息",
            "责任方",
        ],
    ),
    (Group::Format, &["信息资源格式", "资源格式", "格式", "目录格式", "数据格式", "格式信息"]),
    (
        Group::Item,
        &[
            "信息项信息",
            "信息项",
            "数据项",
            "数据项信息",
            "字段信息",
            "字段",
            "信息项属性",
            "数据项属性",
            "字段属性",
            "信息项内容",
        ],
    ),
    (
        Group::Share,
        &["共享属性", "共享", "共享信息", "资源共享属性", "信息资源共享属性", "共享要求"],
    ),
    (Group::Way, &["共享方式", "共享途径"]),
    (
        Group::Open,
        &[
            "开放属性",
            "开放",
            "开放信息",
            "社会开放",
            "资源开放属性",
            "信息资源开放属性",
            "开放要求",
        ],
    ),
    (
        Group::Other,
        &[
            "信息资源大普查",
            "大普查",
            "政务信息资源大普查",
            "联系方式",
            "联系信息",
            "部门负责人审核",
            "调整变化",
            "评估",
            "延长",
            "更新信息",
            "时间信息",
            "安全属性",
        ],
    ),
];

/// Units of a field, folded; the first is that of the model. A field that is not listed has none.
pub(super) fn units(pointer: &str) -> &'static [&'static str] {
    match pointer {
        "/census/stored_gb" | "/census/shared_gb" | "/census/opened_gb" => &["g", "gb"],
        "/census/records_10k" | "/census/shared_10k" | "/census/opened_10k" => &["万", "万条"],
        "/items/*/length" => &["字符", "位", "个"],
        "/items/*/precision" => &["位"],
        "/change/extension/days" => &["工作日"],
        _ => &[],
    }
}

/// Whether a key of our own is of a shape that nobody else's has: `share/type`, `name_en`.
pub(super) fn is_our_key(heading: &str) -> bool {
    let key = fold(heading);
    key.contains(['/', '_']) && fields().iter().any(|field| field.key == key)
}

/// Whether a heading is a key of our own.
pub(super) fn is_key(heading: &str) -> bool {
    let key = fold(heading);
    fields().iter().any(|field| field.key == key)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::super::canonical::field_of;
    use super::*;

    fn pointers(to: &To) -> Vec<&'static str> {
        match to {
            To::Field(pointer) => vec![pointer],
            To::FirstKnown(pointers) => pointers.to_vec(),
            To::ByShareType(pointers) => pointers.to_vec(),
            To::Outside | To::Ignored => Vec::new(),
        }
    }

    #[test]
    fn every_candidate_is_a_field() {
        for (name, known) in KNOWN.iter() {
            let all = match known {
                Known::Own(pointer) => vec![*pointer],
                Known::Alias(to) => pointers(to),
                Known::Unclear(senses) => senses.iter().flat_map(|(_, to)| pointers(to)).collect(),
            };
            for pointer in all {
                assert!(field_of(pointer).is_some(), "{name}: {pointer}");
            }
            let Known::Unclear(senses) = known else { continue };
            for (when, _) in senses.iter() {
                match when {
                    When::Beside(all) => {
                        let leads =
                            |top: &str| fields().iter().any(|field| field.pointer.starts_with(top));
                        assert!(all.iter().all(|top| leads(top)), "{name}: {all:?}");
                    }
                    When::With(all) => {
                        assert!(all.iter().all(|one| fold_heading(one).name == *one), "{name}");
                    }
                    When::Words(pointer) => assert!(field_of(pointer).is_some(), "{name}"),
                    _ => {}
                }
            }
        }
        assert!(COMMON.iter().all(|pointer| field_of(pointer).is_some()));
        assert!(fields().iter().filter(|field| !units(&field.pointer).is_empty()).count() == 9);
    }

    #[test]
    fn no_heading_stands_in_two_tables() {
        let plain = [entry::NAMES, item::NAMES, share::NAMES].into_iter().flatten();
        let plain = plain.flat_map(|(_, names)| names.iter());
        let split = share::SPLIT.iter().flat_map(|(names, _)| names.iter());
        let unclear = UNCLEAR.iter().flat_map(|(names, _)| names.iter());
        let rest = outside::OUTSIDE.iter().chain(outside::IGNORED);
        let mut seen = HashSet::new();
        for name in plain.chain(split).chain(unclear).chain(rest) {
            assert!(seen.insert(fold_heading(name).name), "{name} stands twice");
        }
        // What is the field's own heading is not repeated, unless it may mean something else too.
        for field in fields() {
            let own = fold_heading(&field.heading).name;
            let is_unclear = matches!(known(&own), Some(Known::Unclear(_)));
            assert!(is_unclear || !seen.contains(&own), "{own} is repeated");
        }
    }

    #[test]
    fn group_headings_are_folded() {
        for name in GROUPS.iter().flat_map(|(_, names)| names.iter()) {
            assert_eq!(fold_heading(name).name, *name);
        }
    }
}
