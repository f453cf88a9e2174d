//! 层级和地域: levels of government, and the divisions that texts name.

use super::kind::Level;
use super::truth::Truth;

/// How a text begins that means a level.
const LEVELS: &[(&str, Level)] = &[
    ("国家级", Level::Nation),
    ("中央和国家", Level::Nation),
    ("中央国家", Level::Nation),
    ("中央", Level::Nation),
    ("国务院", Level::Nation),
    ("省级", Level::Province),
    ("省直", Level::Province),
    ("市级", Level::City),
    ("市直", Level::City),
    ("区县级", Level::County),
    ("县区级", Level::County),
    ("县级", Level::County),
    ("县直", Level::County),
    ("区级", Level::County),
    ("区直", Level::County),
];

/// How a text begins that means a whole place, whichever it is.
const WHOLES: &[(&str, Level)] = &[
    ("全省", Level::Province),
    ("全市", Level::City),
    ("全州", Level::City),
    ("全县", Level::County),
    ("全区", Level::County),
];

/// What may follow: it leaves none out.
const WORDS: &[&str] =
    &["各级", "各类", "各个", "各", "所有", "全部", "政务", "政府", "行政", "党政", "及其", "的"];

/// What must follow: the bodies.
const NOUNS: &[&str] = &["部门", "单位", "机关", "机构", "委办局", "部委"];

/// The provinces and cities that texts may name, with the code of GB/T 2260.
const PLACES: &[(&str, u32)] = &[("南京市", 320_100), ("江苏省", 320_000)];

/// 直辖市: their own level is that of a province, and they speak of 市级.
const MUNICIPALITIES: [u32; 4] = [11, 12, 31, 50];

/// The level that a text means, such as 市级政务部门.
pub(super) fn level(text: &str) -> Option<Level> {
    if matches!(text, "国家部委" | "国家各部委") {
        return Some(Level::Nation);
    }
    let of = |(word, level): &(&str, Level)| {
        text.strip_prefix(word).filter(|rest| is_bodies(rest)).map(|_| *level)
    };
    LEVELS.iter().find_map(of)
}

/// The level of the place that a text means as a whole, such as 全市各部门.
pub(super) fn whole(text: &str) -> Option<Level> {
    let of = |(word, level): &(&str, Level)| {
        text.strip_prefix(word).filter(|rest| is_bodies(rest)).map(|_| *level)
    };
    WHOLES.iter().find_map(of)
}

/// The division whose departments a text means, and whether it means those of all levels: 南京市各级政务部门.
pub(super) fn division(text: &str) -> Option<(u32, bool)> {
    PLACES.iter().find_map(|(name, code)| {
        let rest = text.strip_prefix(name).filter(|rest| is_bodies(rest))?;
        Some((*code, rest.starts_with("各级")))
    })
}

/// Whether a text is bodies without any left out: 各部门, 政务部门.
fn is_bodies(mut text: &str) -> bool {
    let mut is_noun = false;
    while !text.is_empty() {
        let after = |words: &[&str]| words.iter().find_map(|word| text.strip_prefix(word));
        text = match (after(WORDS), after(NOUNS)) {
            (Some(after), _) => after,
            (None, Some(after)) => {
                is_noun = true;
                after
            }
            (None, None) => return false,
        };
    }
    is_noun
}

/// The level of a division.
pub(super) fn level_of(division: u32) -> Level {
    match division {
        100_000 => Level::Nation,
        _ if division % 10_000 == 0 => Level::Province,
        _ if division % 100 == 0 => Level::City,
        _ => Level::County,
    }
}

/// Whether a division lies in another, or is it.
pub(super) fn is_within(division: u32, place: u32) -> bool {
    match level_of(place) {
        Level::Nation => true,
        Level::Province => division / 10_000 == place / 10_000,
        Level::City => division / 100 == place / 100,
        Level::County => division == place,
    }
}

/// Whether the departments of a division are of a level, as they speak of it where the catalogue is.
pub(super) fn is_of_level(division: u32, level: Level, here: Option<u32>) -> Truth {
    let own = level_of(division);
    let is_municipal = own == Level::Province && MUNICIPALITIES.contains(&(division / 10_000));
    // A city of the rank of a county speaks of 市级 too.
    let is_city_of_county = own == Level::County && division % 100 > 80;
    if level == Level::City && (is_municipal || is_city_of_county) {
        return if here == Some(division) { Truth::True } else { Truth::Unknown };
    }
    if own != level {
        return Truth::False;
    }
    // Another province's departments may or may not be meant by 省级政务部门.
    match here {
        Some(here) if !is_related(division, here) => Truth::Unknown,
        _ => Truth::True,
    }
}

/// Whether one of two divisions lies in the other.
fn is_related(one: u32, other: u32) -> bool {
    is_within(one, other) || is_within(other, one)
}

/// Whether a division lies in the whole province, city or county that a catalogue of `here` speaks of.
pub(super) fn is_in_whole(division: u32, level: Level, here: u32) -> Truth {
    let own = level_of(here);
    let place = match level {
        Level::Province if own != Level::Nation => here / 10_000 * 10_000,
        Level::City if own == Level::City => here,
        Level::County if own == Level::County => here,
        Level::City if MUNICIPALITIES.contains(&(here / 10_000)) => here / 10_000 * 10_000,
        // Whether a county means its own city or that which it lies in is not said.
        _ => return Truth::Unknown,
    };
    is_within(division, place).into()
}
