//! What a Rust user would write in place of this library: the document's shape as structs that borrow, parsed by
//! `serde_json`. It keeps nothing that it does not know and judges nothing.

use serde::Deserialize;

#[derive(Deserialize)]
#[allow(dead_code)]
pub struct Entry<'a> {
    pub code: Option<&'a str>,
    pub name: Option<&'a str>,
    pub name_en: Option<&'a str>,
    pub short_name: Option<&'a str>,
    #[serde(borrow)]
    pub class: Option<Class<'a>>,
    #[serde(borrow)]
    pub provider: Option<Provider<'a>>,
    #[serde(rename = "abstract")]
    pub summary: Option<&'a str>,
    #[serde(borrow, default)]
    pub keywords: Vec<&'a str>,
    pub source_system: Option<&'a str>,
    #[serde(borrow)]
    pub format: Option<Format<'a>>,
    #[serde(borrow, default)]
    pub items: Vec<Item<'a>>,
    #[serde(borrow)]
    pub share: Option<Share<'a>>,
    #[serde(borrow)]
    pub open: Option<Open<'a>>,
    pub update_cycle: Option<&'a str>,
    pub published: Option<&'a str>,
    pub updated: Option<&'a str>,
    #[serde(borrow, default)]
    pub related: Vec<&'a str>,
    pub category: Option<&'a str>,
    pub level: Option<&'a str>,
    pub level_of: Option<&'a str>,
    pub secrecy: Option<Secrecy>,
    pub personal_info: Option<PersonalInfo>,
    #[serde(borrow, default)]
    pub assessments: Vec<Assessment<'a>>,
    #[serde(borrow)]
    pub approved: Option<Approval<'a>>,
    pub submitted: Option<&'a str>,
    pub reviewed: Option<&'a str>,
    pub source_department: Option<&'a str>,
    pub status: Option<Status>,
    pub url: Option<&'a str>,
}

#[derive(Deserialize)]
#[allow(dead_code)]
pub struct Class<'a> {
    pub code: Option<&'a str>,
    #[serde(borrow, default)]
    pub path: Vec<&'a str>,
}

#[derive(Deserialize)]
#[allow(dead_code)]
pub struct Provider<'a> {
    pub name: Option<&'a str>,
    pub office: Option<&'a str>,
    pub code: Option<&'a str>,
}

#[derive(Deserialize)]
#[allow(dead_code)]
pub struct Format<'a> {
    pub class: Option<&'a str>,
    #[serde(borrow, default)]
    pub types: Vec<&'a str>,
    pub other: Option<&'a str>,
}

#[derive(Deserialize)]
#[allow(dead_code)]
pub struct Item<'a> {
    pub name: Option<&'a str>,
    pub name_en: Option<&'a str>,
    #[serde(rename = "type")]
    pub kind: Option<&'a str>,
    pub length: Option<u32>,
    pub precision: Option<u32>,
}

#[derive(Deserialize)]
#[allow(dead_code)]
pub struct Share<'a> {
    #[serde(rename = "type")]
    pub kind: Option<ShareType>,
    pub condition: Option<&'a str>,
    #[serde(borrow, default)]
    pub scope: Vec<&'a str>,
    #[serde(borrow, default)]
    pub purposes: Vec<&'a str>,
    #[serde(borrow)]
    pub way: Option<Way<'a>>,
    pub reason: Option<&'a str>,
    #[serde(borrow, default)]
    pub basis: Vec<&'a str>,
}

#[derive(Deserialize)]
#[allow(dead_code)]
pub struct Way<'a> {
    pub class: Option<&'a str>,
    #[serde(rename = "type")]
    pub kind: Option<&'a str>,
    pub note: Option<&'a str>,
}

#[derive(Deserialize)]
#[allow(dead_code)]
pub struct Open<'a> {
    #[serde(rename = "type")]
    pub kind: Option<&'a str>,
    pub condition: Option<&'a str>,
    pub reason: Option<&'a str>,
}

#[derive(Deserialize)]
#[allow(dead_code)]
pub struct Assessment<'a> {
    pub kind: Option<&'a str>,
    pub on: Option<&'a str>,
    pub result: Option<&'a str>,
}

#[derive(Deserialize)]
#[allow(dead_code)]
pub struct Approval<'a> {
    pub by: Option<&'a str>,
    pub on: Option<&'a str>,
}

#[derive(Deserialize, PartialEq, Debug)]
#[serde(rename_all = "snake_case")]
pub enum ShareType {
    Unconditional,
    Conditional,
    NotShared,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Secrecy {
    None,
    Work,
    Secret,
    Confidential,
    TopSecret,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PersonalInfo {
    None,
    General,
    Sensitive,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    Draft,
    Approved,
    Submitted,
    Returned,
    Published,
    UpdateDue,
    Retired,
}
