//! 模型: what a catalogue entry says, and nothing about whether it is right.
//!
//! Glossary: 目录 catalogue · 条目 entry · 信息项 item · 提供方 provider · 共享 sharing between departments ·
//! 开放 opening to the public · 依据 basis · 评估 assessment · 数源部门 source department · 共享申请 request ·
//! 需求部门 applicant.

mod basis;
mod class;
mod code;
pub mod condition;
mod credit;
mod cycle;
mod dates;
mod divisions;
mod entry;
mod extra;
pub mod fields;
mod format;
mod item;
pub(crate) mod keys;
pub mod member;
mod odd;
mod open;
pub(crate) mod places;
mod rank;
mod request;
mod share;
mod term;
mod texts;
mod word;

pub use basis::{Basis, BasisKind};
pub use class::{ClassKind, THEMES, is_listed_theme, national_class};
pub use code::{ClassCode, ResourceCode};
pub use credit::{CreditCode, CreditFlaw, OrganisationCode};
pub use cycle::{Cycle, CycleUnit};
pub use dates::DatePlace;
pub(crate) use divisions::divisions;
pub use divisions::is_division;
pub use entry::{
    Approval, Assessment, AssessmentKind, Census, Change, ChangeCause, Class, Contact, Entry,
    Extension, PersonalInfo, Provider, Secrecy, Status,
};
pub use extra::Extra;
pub use format::{Format, FormatClass, FormatType};
pub use item::{Item, ItemType};
pub use odd::{Odd, OddKind};
pub use open::{Open, OpenType};
pub use request::{Act, Applicant, Event, EventKind, Request, Usage};
pub use share::{Purpose, Share, ShareType, Way, WayClass, WayMisfit, WayType};
pub use term::Term;
pub(crate) use texts::each_text;
pub use word::{Label, Word, WordList};
