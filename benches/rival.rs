//! What a Rust user would write in place of this library: the document's shape as structs that borrow, parsed by
//! `serde_json`. It keeps nothing that it does not know and judges nothing.

use serde::Deserialize;

#[derive(Deserialize)]
#[allow(dead_code)]
pub(crate) struct Entry<'a> {
    pub(crate) code: Option<&'a str>,
    pub(crate) name: Option<&'a str>,
    pub(crate) name_en: Option<&'a str>,
    pub(crate) short_name: Option<&'a str>,
    #[serde(borrow)]
    pub(crate) class: Option<Class<'a>>,
    #[serde(borrow)]
    pub(crate) provider: Option<Provider<'a>>,
    #[serde(rename = "abstract")]
    pub(crate) summary: Option<&'a str>,
    #[serde(borrow, default)]
    pub(crate) keywords: Vec<&'a str>,
    pub(crate) source_system: Option<&'a str>,
    #[serde(borrow)]
    pub(crate) format: Option<Format<'a>>,
    #[serde(borrow, default)]
    pub(crate) items: Vec<Item<'a>>,
    #[serde(borrow)]
    pub(crate) share: Option<Share<'a>>,
    #[serde(borrow)]
    pub(crate) open: Option<Open<'a>>,
    pub(crate) update_cycle: Option<&'a str>,
    pub(crate) published: Option<&'a str>,
    pub(crate) updated: Option<&'a str>,
    #[serde(borrow, default)]
    pub(crate) related: Vec<&'a str>,
    pub(crate) category: Option<&'a str>,
    pub(crate) level: Option<&'a str>,
    pub(crate) level_of: Option<&'a str>,
    pub(crate) secrecy: Option<Secrecy>,
    pub(crate) personal_info: Option<PersonalInfo>,
    #[serde(borrow, default)]
    pub(crate) assessments: Vec<Assessment<'a>>,
    #[serde(borrow)]
    pub(crate) approved: Option<Approval<'a>>,
    pub(crate) submitted: Option<&'a str>,
    pub(crate) reviewed: Option<&'a str>,
    pub(crate) source_department: Option<&'a str>,
    pub(crate) status: Option<Status>,
    pub(crate) url: Option<&'a str>,
}

#[derive(Deserialize)]
#[allow(dead_code)]
pub(crate) struct Class<'a> {
    pub(crate) code: Option<&'a str>,
    #[serde(borrow, default)]
    pub(crate) path: Vec<&'a str>,
}

#[derive(Deserialize)]
#[allow(dead_code)]
pub(crate) struct Provider<'a> {
    pub(crate) name: Option<&'a str>,
    pub(crate) office: Option<&'a str>,
    pub(crate) code: Option<&'a str>,
}

#[derive(Deserialize)]
#[allow(dead_code)]
pub(crate) struct Format<'a> {
    pub(crate) class: Option<&'a str>,
    #[serde(borrow, default)]
    pub(crate) types: Vec<&'a str>,
    pub(crate) other: Option<&'a str>,
}

#[derive(Deserialize)]
#[allow(dead_code)]
pub(crate) struct Item<'a> {
    pub(crate) name: Option<&'a str>,
    pub(crate) name_en: Option<&'a str>,
    #[serde(rename = "type")]
    pub(crate) kind: Option<&'a str>,
    pub(crate) length: Option<u32>,
    pub(crate) precision: Option<u32>,
}

#[derive(Deserialize)]
#[allow(dead_code)]
pub(crate) struct Share<'a> {
    #[serde(rename = "type")]
    pub(crate) kind: Option<ShareType>,
    pub(crate) condition: Option<&'a str>,
    #[serde(borrow, default)]
    pub(crate) scope: Vec<&'a str>,
    #[serde(borrow, default)]
    pub(crate) purposes: Vec<&'a str>,
    #[serde(borrow)]
    pub(crate) way: Option<Way<'a>>,
    pub(crate) reason: Option<&'a str>,
    #[serde(borrow, default)]
    pub(crate) basis: Vec<&'a str>,
}

#[derive(Deserialize)]
#[allow(dead_code)]
pub(crate) struct Way<'a> {
    pub(crate) class: Option<&'a str>,
    #[serde(rename = "type")]
    pub(crate) kind: Option<&'a str>,
    pub(crate) note: Option<&'a str>,
}

#[derive(Deserialize)]
#[allow(dead_code)]
pub(crate) struct Open<'a> {
    #[serde(rename = "type")]
    pub(crate) kind: Option<&'a str>,
    pub(crate) condition: Option<&'a str>,
    pub(crate) reason: Option<&'a str>,
}

#[derive(Deserialize)]
#[allow(dead_code)]
pub(crate) struct Assessment<'a> {
    pub(crate) kind: Option<&'a str>,
    pub(crate) on: Option<&'a str>,
    pub(crate) result: Option<&'a str>,
}

#[derive(Deserialize)]
#[allow(dead_code)]
pub(crate) struct Approval<'a> {
    pub(crate) by: Option<&'a str>,
    pub(crate) on: Option<&'a str>,
}

#[derive(Deserialize, PartialEq, Debug)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ShareType {
    Unconditional,
    Conditional,
    NotShared,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Secrecy {
    None,
    Work,
    Secret,
    Confidential,
    TopSecret,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum PersonalInfo {
    None,
    General,
    Sensitive,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Status {
    Draft,
    Approved,
    Submitted,
    Returned,
    Published,
    UpdateDue,
    Retired,
}
