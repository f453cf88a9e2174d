//! 一望可知: what one look over an entry settles, so that rules need not look closely.
//!
//! The registry names beside a rule what settles it. A quick look may be wrong in one way only: it may leave to a rule
//! what the rule then passes. `tests/it/plainly.rs` holds both against each other.

use super::Context;
use crate::calendar::Date;
use crate::model::places::hash;
use crate::model::{Entry, Item, ItemType, Term};
use crate::text::{Text, begins_plainly, begins_with_han, ends_plainly, is_plain, is_same_word};

/// What is plain of one entry: some of the constants below.
#[derive(Clone, Copy, Default)]
pub(super) struct Plain(u16);

/// Nothing: no rule is settled by it.
pub(super) const NOTHING: u16 = 0;
/// No text in which CON502 looks for a placeholder begins as one does.
pub(super) const TEXTS: u16 = 1;
/// No two items have one name.
pub(super) const NAMES_DIFFER: u16 = 1 << 1;
/// Every item has a name, a type that is known, the length that belongs to it, and no sharing or openness of its own.
pub(super) const ITEMS: u16 = 1 << 2;
/// The same, and every other word of DOC107 is known.
pub(super) const WORDS: u16 = 1 << 3;
/// No name of an item ends with 码 or 号, as those of numbers do by which people or bodies are known.
pub(super) const NO_NUMBERS: u16 = 1 << 4;
/// The name is nothing but Chinese characters, digits and small letters.
pub(super) const NAME: u16 = 1 << 5;
/// The provider code is that of the entry before, in which nothing is wrong: files go department by department.
pub(super) const PROVIDER: u16 = 1 << 6;
/// Every day is written `CCYY-MM-DD`, exists and can be.
pub(super) const DAYS: u16 = 1 << 7;
/// The abstract has no more than 256 characters.
pub(super) const ABSTRACT: u16 = 1 << 8;
/// The condition begins with more Chinese characters than any that says nothing has in all.
pub(super) const CONDITION: u16 = 1 << 9;
/// The code has the form that it has under most profiles.
pub(super) const CODE_FORM: u16 = 1 << 10;
/// The code begins with the class code.
pub(super) const CODE_CLASS: u16 = 1 << 11;

impl Plain {
    /// Looks over an entry. `before` is one in which every rule finds nothing, or none of all of this is used.
    pub(super) fn of(
        entry: &Entry<'_>,
        before: Option<&Entry<'_>>,
        context: &Context<'_>,
    ) -> Plain {
        let mut items = true;
        let mut numbers = false;
        let mut texts = all_say_something(entry);
        let mut names = Names::default();
        for item in &entry.items {
            let name = item.name.as_bytes();
            items &= begins_plainly(&item.name) && is_plain_item(item);
            numbers |= !ends_plainly(&item.name)
                | name.ends_with("码".as_bytes())
                | name.ends_with("号".as_bytes());
            texts &= says_something(name);
            names.add(name);
        }
        let words = || {
            is_understood(&entry.secrecy)
                && is_understood(&entry.personal_info)
                && is_understood(&entry.status)
                && is_understood(&entry.change.cause)
                && entry.assessments.iter().all(|made| is_understood(&made.kind))
        };
        let provider = |before: &Entry<'_>| {
            is_same_word(before.provider.code.as_bytes(), entry.provider.code.as_bytes())
        };
        let days = || entry.dates().all(|(_, day)| is_plain_day(day, context.as_of));
        let class_of_code = usual_class(entry.code.as_bytes());
        let has_usual_form = class_of_code.is_some() && context.profile.has_usual_codes();
        let has_class = class_of_code.is_some_and(|class| class == entry.class.code.as_bytes());
        let either = |is_so: bool, what: u16| if is_so { what } else { NOTHING };
        Plain(
            either(texts, TEXTS)
                | either(names.differ(), NAMES_DIFFER)
                | either(items, ITEMS)
                | either(items && words(), WORDS)
                | either(!numbers, NO_NUMBERS)
                | either(is_plain(entry.name.as_bytes()), NAME)
                | either(before.is_some_and(provider), PROVIDER)
                | either(days(), DAYS)
                | either(has_usual_form, CODE_FORM)
                | either(has_class, CODE_CLASS)
                | either(is_short(&entry.summary), ABSTRACT)
                | either(begins_with_many(entry.share.condition.as_bytes(), MANY), CONDITION),
        )
    }

    /// Whether this is among what is plain.
    #[inline(always)]
    pub(super) fn holds(self, what: u16) -> bool {
        self.0 & what != 0
    }
}

/// Whether some names differ, as far as that shows: they are nothing but what folds to itself, and their hashes are
/// different.
struct Names {
    seen: [u64; 8],
    differ: bool,
    count: usize,
}

impl Default for Names {
    fn default() -> Names {
        Names { seen: [0; 8], differ: true, count: 0 }
    }
}

impl Names {
    /// More names than this are likely to meet in one of 512 places.
    const FEW: usize = 24;

    fn add(&mut self, name: &[u8]) {
        let place = hash(name) % 512;
        let Some(word) = self.seen.get_mut((place / 64) as usize) else { return };
        let bit = 1 << (place % 64);
        self.differ &= *word & bit == 0 && is_plain(name);
        *word |= bit;
        self.count += 1;
    }

    fn differ(&self) -> bool {
        self.differ && self.count <= Names::FEW
    }
}

/// The class code of a resource code that has the usual form: 1, 3, 6 or more digits, `/`, and digits.
fn usual_class(code: &[u8]) -> Option<&[u8]> {
    let slash = code.iter().position(|byte| *byte == b'/')?;
    let (class, [_, sequence @ ..]) = code.split_at_checked(slash)? else { return None };
    let are_digits = |text: &[u8]| text.iter().fold(true, |all, byte| all & byte.is_ascii_digit());
    let is_usual = matches!(class.len(), 1 | 3 | 6..) && !sequence.is_empty();
    (is_usual && are_digits(class) && are_digits(sequence)).then_some(class)
}

fn is_understood<T>(term: &Term<'_, T>) -> bool {
    !matches!(term, Term::Unknown(_))
}

fn is_plain_item(item: &Item<'_>) -> bool {
    use ItemType::*;
    let Term::Known { value: kind, .. } = &item.kind else { return false };
    let needs_length = matches!(kind, Character | Numeric | Currency | Float | Double);
    let has_no_length = matches!(kind, Date | DateTime | Logical | Memo | General);
    let has_right_length = match &item.length {
        Term::Known { value, .. } => *value != 0 && !has_no_length,
        Term::Missing => !needs_length,
        Term::Unknown(_) => false,
    };
    has_right_length
        && is_understood(&item.key)
        && is_understood(&item.nullable)
        && is_understood(&item.secret)
        && is_understood(&item.sensitive)
        && item.share.is_none()
        && item.open.is_none()
}

/// Whether a day is missing, or written as it should be and one that can be. A 29th of February is left to the rules.
fn is_plain_day(day: &Term<'_, Date>, as_of: Date) -> bool {
    let (value, written) = match day {
        Term::Known { value, written } => (value, written.as_bytes()),
        Term::Missing => return true,
        Term::Unknown(_) => return false,
    };
    let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = written else { return false };
    let number = |tens: u8, ones: u8| tens.wrapping_sub(b'0') * 10 + ones.wrapping_sub(b'0');
    let are_digits = [y1, y2, y3, y4, m1, m2, d1, d2].iter().all(u8::is_ascii_digit);
    const LAST: [u8; 13] = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let last = LAST.get(usize::from(number(m1, m2))).copied().unwrap_or(0);
    are_digits && (1..=last).contains(&number(d1, d2)) && value.is_plausible(as_of)
}

fn all_say_something(entry: &Entry<'_>) -> bool {
    let (share, format) = (&entry.share, &entry.format);
    let texts = [
        &entry.name,
        &entry.summary,
        &entry.provider.name,
        &entry.category,
        &entry.level,
        &entry.approved.by,
        &format.other,
        &share.way.note,
        &share.reason,
        &share.condition,
    ];
    let says = |text: &Text<'_>| says_something(text.as_bytes());
    let mut purposes = share.purposes.iter().filter_map(|term| term.unknown());
    texts.iter().fold(true, |all, text| all & says(text))
        && entry.assessments.iter().all(|made| says(&made.result))
        && share.scope.iter().all(says)
        && purposes.all(|text| says_something(text.as_bytes()))
}

/// The characters with which words begin that say nothing, each at the place that the end of its last byte gives.
const VAGUE: [[u8; 3]; 32] = {
    let words = "无暂没空待未测".as_bytes();
    let mut places = [[0; 3]; 32];
    let mut at = 0;
    while at < words.len() {
        let place = words[at + 2] as usize % 32;
        assert!(places[place][0] == 0, "two characters at one place");
        places[place] = [words[at], words[at + 1], words[at + 2]];
        at += 3;
    }
    places
};

/// Whether a text is empty, or begins with a Chinese character or a digit with which no placeholder begins.
#[inline]
fn says_something(text: &[u8]) -> bool {
    if let [b'0'..=b'9', ..] = text {
        return true;
    }
    let Some(first) = text.first_chunk::<3>() else { return text.is_empty() };
    let is_vague = VAGUE[usize::from(first[2] % 32)] == *first;
    // A text that begins with four characters is none of those words, which have three at most.
    begins_with_han(text) && (!is_vague || begins_with_many(text, 4))
}

/// Whether a text has no more characters than an abstract may have; they are counted only where its length leaves it
/// open.
fn is_short(text: &str) -> bool {
    const MOST: usize = 256;
    text.len() <= MOST || text.chars().count() <= MOST
}

/// More Chinese characters than a condition has that says nothing.
const MANY: usize = 9;

/// Whether a text begins with so many Chinese characters.
fn begins_with_many(text: &[u8], count: usize) -> bool {
    let mut chars = text.chunks_exact(3).take(count);
    chars.len() == count && chars.all(begins_with_han)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_placeholder_says_something() {
        let list = include_str!("../vocabulary/placeholder.rs");
        let (_, words) = list.split_once("const WORDS: &[&str] = &[").unwrap();
        let (words, _) = words.split_once("];").unwrap();
        let words: Vec<&str> = words.split('"').skip(1).step_by(2).collect();
        assert!(words.len() > 20 && words.contains(&"暂无"), "{words:?}");
        assert!(words.iter().all(|word| word.is_ascii() || word.chars().count() < 4));
        for text in words.into_iter().chain([" 市公安局", "xx", "——", "／", "\u{3000}", "䷀"])
        {
            assert!(!says_something(text.as_bytes()), "{text}");
        }
        for text in ["", "市公安局", "一氧化碳", "龙", "空气质量监测点", "2025年度", "1"]
        {
            assert!(says_something(text.as_bytes()), "{text}");
        }
    }

    #[test]
    fn limits_are_those_of_the_rules() {
        assert!(include_str!("identity/abstract_length.rs").contains("const MOST: usize = 256;"));
        let longest = include_str!("../model/condition.rs").split_once("static VACUOUS").unwrap().1;
        let (words, _) = longest.split_once("];").unwrap();
        assert!(words.split('"').skip(1).step_by(2).all(|word| word.chars().count() < MANY));
        let is_much = |text: &str| begins_with_many(text.as_bytes(), MANY);
        assert!(is_much("仅用于机动车年检核验") && !is_much("仅用于机动车年检，核验"));
        assert_eq!(usual_class(b"307024/000012"), Some(b"307024".as_slice()));
        for code in ["", "/", "30/1", "3/", "/1", "3/1a", "3/1/2", " 3/1", "3 /1", "30702/1"] {
            assert_eq!(usual_class(code.as_bytes()), None, "{code}");
        }
        assert!(is_short(&"长".repeat(256)) && !is_short(&"长".repeat(257)));
    }
}
