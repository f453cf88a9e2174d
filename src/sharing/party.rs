//! 共享对象: one party of a 共享范围, and whether somebody who asks is meant by it.

use std::fmt;

use super::kind::{Level, PartyKind};
use super::places::{self, level_of};
use super::truth::Truth;
use crate::model::{CreditCode, is_division};
use crate::text::{Text, is_blank, is_same, is_same_name, trim};

/// 申请方: who asks for data. What is not said is empty.
///
/// ```
/// use mulu::{Asker, Scope, Truth};
/// let asker = Asker { name: "市公安局", ..Asker::default() };
/// assert_eq!(Scope::read("市公安局、市司法局").admits(&asker), Truth::True);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asker<'r> {
    /// The name of the department.
    pub name: &'r str,
    /// Its 统一社会信用代码.
    pub code: &'r str,
    /// The system that asks for it.
    pub system: &'r str,
    /// The 行政区划码 of the provider, where its own code tells it: what 全市 means is the provider's city.
    pub here: Option<u32>,
}

impl<'r> Asker<'r> {
    /// The code that was given, where it is a valid one.
    pub(super) fn valid_code(&self) -> Option<CreditCode> {
        CreditCode::read(self.code).ok().filter(CreditCode::is_valid)
    }

    /// The division of the code that was given, where both exist.
    pub(super) fn division(&self) -> Option<u32> {
        self.valid_code().map(|code| code.division()).filter(|code| is_division(*code))
    }
}

/// 共享对象: one party of a 共享范围.
///
/// ```
/// use mulu::{Party, PartyKind};
/// assert_eq!(Party::read("市公安局").kind(), PartyKind::Department);
/// assert_eq!(Party::read("12320100671322000Q").kind(), PartyKind::Code);
/// assert_eq!(Party::read("有关部门").kind(), PartyKind::Prose);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party<'a> {
    kind: PartyKind,
    text: Text<'a>,
}

impl<'a> Party<'a> {
    /// Reads the text of one party. A list of several is for [`Scope::read`](crate::Scope::read).
    ///
    /// ```
    /// use mulu::{Party, PartyKind};
    /// assert_eq!(Party::read(" 全部政务部门 ").text(), "全部政务部门");
    /// assert_eq!(Party::read("全部政务部门").kind(), PartyKind::Everyone);
    /// ```
    pub fn read(text: impl Into<Text<'a>>) -> Party<'a> {
        let text = match text.into() {
            Text::Borrowed(text) => Text::Borrowed(trim(text)),
            Text::Owned(text) => Text::Owned(trim(&text).to_owned()),
        };
        Party { kind: PartyKind::of(&text), text }
    }

    /// What it names.
    ///
    /// ```
    /// use mulu::{Party, PartyKind};
    /// assert_eq!(Party::read("公安部门除外").kind(), PartyKind::Except);
    /// ```
    pub fn kind(&self) -> PartyKind {
        self.kind
    }

    /// The author's words.
    ///
    /// ```
    /// assert_eq!(mulu::Party::read(" 市公安局 ").text(), "市公安局");
    /// ```
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether who asks is meant by this party.
    ///
    /// ```
    /// use mulu::{Asker, Party, Truth};
    /// let asker = Asker { name: "市司法局", ..Asker::default() };
    /// assert_eq!(Party::read("市公安局").admits(&asker), Truth::False);
    /// assert_eq!(Party::read("政法部门").admits(&asker), Truth::Unknown);
    /// ```
    pub fn admits(&self, asker: &Asker<'_>) -> Truth {
        admits(self.kind, &self.text, asker)
    }

    /// The same with text of its own.
    pub(super) fn into_owned(self) -> Party<'static> {
        Party { kind: self.kind, text: Text::Owned(self.text.into_owned()) }
    }
}

impl fmt::Display for Party<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// Whether who asks is meant by a party of this kind and text. Allocates nothing.
pub(super) fn admits(kind: PartyKind, text: &str, asker: &Asker<'_>) -> Truth {
    // Of a fact that was not told, nothing is known.
    let compared = |said: &str, same: fn(&str, &str) -> bool| match is_blank(said) {
        true => Truth::Unknown,
        false => same(text, said).into(),
    };
    match kind {
        PartyKind::Everyone => Truth::True,
        PartyKind::Department => compared(asker.name, is_same_name),
        PartyKind::System => compared(asker.system, is_same_name),
        PartyKind::Code => match compared(asker.code, is_same_code) {
            // A mistyped code is not that of somebody else.
            Truth::False if asker.valid_code().is_none() => Truth::Unknown,
            truth => truth,
        },
        PartyKind::Level(level) => asker
            .division()
            .map_or(Truth::Unknown, |division| places::is_of_level(division, level, asker.here)),
        PartyKind::Whole(level) => match (asker.division(), asker.here) {
            (Some(division), Some(here)) => places::is_in_whole(division, level, here),
            _ => Truth::Unknown,
        },
        PartyKind::Division(place) => asker.division().map_or(Truth::Unknown, |division| {
            match (division == place, places::is_within(division, place)) {
                (true, _) => Truth::True,
                (false, true) => Truth::Unknown,
                (false, false) => Truth::False,
            }
        }),
        PartyKind::Within(place) => asker
            .division()
            .map_or(Truth::Unknown, |division| places::is_within(division, place).into()),
        PartyKind::Except => Truth::Unknown,
        PartyKind::Prose => {
            let names = [asker.name, asker.system];
            let is_named = |said: &&str| !is_blank(said) && is_same(text, said);
            if names.iter().any(is_named) { Truth::True } else { Truth::Unknown }
        }
    }
}

/// Whether two texts are the same credit code, in whatever width and case.
fn is_same_code(one: &str, other: &str) -> bool {
    CreditCode::read(one).is_ok_and(|code| CreditCode::read(other) == Ok(code))
}

impl Level {
    /// The level of a division.
    ///
    /// ```
    /// use mulu::Level;
    /// assert_eq!(Level::of_division(100_000), Level::Nation);
    /// assert_eq!(Level::of_division(320_000), Level::Province);
    /// assert_eq!(Level::of_division(320_100), Level::City);
    /// assert_eq!(Level::of_division(320_104), Level::County);
    /// ```
    pub fn of_division(division: u32) -> Level {
        level_of(division)
    }
}
