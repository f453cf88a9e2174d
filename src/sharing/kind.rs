//! 何人: what kind of party a text names. A text alone decides it, and nothing is guessed.

use super::{bodies, places};
use crate::model::CreditCode;
use crate::model::condition::is_everyone;
use crate::text::trim;

/// 层级: the level of government.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Level {
    /// 国家.
    Nation,
    /// 省级.
    Province,
    /// 市级.
    City,
    /// 县级.
    County,
}

/// 共享对象的种类: what a party of a 共享范围 is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PartyKind {
    /// Every department, such as 全部政务部门.
    Everyone,
    /// One department, by its name.
    Department,
    /// One body, by its 统一社会信用代码.
    Code,
    /// One system, by its name.
    System,
    /// All departments of a level, such as 市级政务部门.
    Level(Level),
    /// All departments of the province, city or county that the catalogue is of, such as 全市各部门.
    Whole(Level),
    /// The departments of a division of GB/T 2260, such as 南京市各部门. Whether those below it are meant is not said.
    Division(u32),
    /// The departments of a division at all levels, such as 南京市各级政务部门.
    Within(u32),
    /// It leaves some out, such as 公安部门除外.
    Except,
    /// Anything else: a class of departments, or prose.
    Prose,
}

impl PartyKind {
    /// What a text of one party names.
    pub(super) fn of(text: &str) -> PartyKind {
        let text = trim(text);
        if may_be_code(text) && CreditCode::read(text).is_ok() {
            PartyKind::Code
        } else if bodies::leaves_out(text) {
            PartyKind::Except
        } else if bodies::is_department(text) {
            PartyKind::Department
        } else if bodies::is_system(text) {
            PartyKind::System
        } else if let Some(level) = places::whole(text) {
            PartyKind::Whole(level)
        } else if !text.contains(super::parts::MARKS) && is_everyone(text) {
            PartyKind::Everyone
        } else if let Some(level) = places::level(text) {
            PartyKind::Level(level)
        } else {
            match places::division(text) {
                Some((code, true)) => PartyKind::Within(code),
                Some((code, false)) => PartyKind::Division(code),
                None => PartyKind::Prose,
            }
        }
    }
}

/// Whether a text begins with an ASCII sign or a wide one, as codes do.
fn may_be_code(text: &str) -> bool {
    matches!(text.as_bytes().first(), Some(0..=0x7F | 0xEF))
}
