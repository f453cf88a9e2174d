//! 层级和地域: levels of government, and the divisions that texts name.

mod names;

use names::PROVINCES;

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
    // Most prose ends in another way, and the table is long.
    let may_name = text.contains(['省', '市', '州', '盟', '区']);
    if !may_name || !NOUNS.iter().any(|noun| text.ends_with(noun)) {
        return None;
    }
    let after = |name: &str| {
        let rest = text.strip_prefix(name).filter(|rest| is_bodies(rest))?;
        Some(rest.starts_with("各级"))
    };
    PROVINCES.iter().find_map(|(province, name, cities)| {
        if let Some(is_all) = after(name) {
            return Some((province * 10_000, is_all));
        }
        cities.split_ascii_whitespace().find_map(|city| {
            let (digits, name) = city.split_at_checked(2)?;
            let is_all = after(name)?;
            Some((province * 10_000 + digits.parse::<u32>().ok()? * 100, is_all))
        })
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
        _ if division.is_multiple_of(10_000) => Level::Province,
        _ if division.is_multiple_of(100) => Level::City,
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
    let is_municipal = own == Level::Province && is_municipality(division);
    // A city of the rank of a county speaks of 市级 too.
    let is_city_of_county = own == Level::County && division % 100 > 80;
    if level == Level::City && (is_municipal || is_city_of_county) {
        return if here == Some(division) { Truth::True } else { Truth::Unknown };
    }
    if own != level {
        return Truth::False;
    }
    // 市级政务部门 are those of one city: that in which the catalogue is, or any where it is that of the province.
    let is_meant = |here| is_within(division, here) || is_within(here, division);
    if own == Level::Nation || here.is_some_and(is_meant) { Truth::True } else { Truth::Unknown }
}

/// Whether a division lies in the whole province, city or county that a catalogue of `here` speaks of.
pub(super) fn is_in_whole(division: u32, level: Level, here: u32) -> Truth {
    let own = level_of(here);
    let province = here / 10_000 * 10_000;
    let place = match level {
        Level::Province if own != Level::Nation => province,
        Level::City if is_municipality(here) => province,
        Level::City if own == Level::City => here,
        Level::County if own == Level::County => here,
        // Whether a county means its own city or that which it lies in is not said.
        _ => return Truth::Unknown,
    };
    is_within(division, place).into()
}

/// Whether a division is a 直辖市 or lies in one.
fn is_municipality(division: u32) -> bool {
    MUNICIPALITIES.contains(&(division / 10_000))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_and_places_are_read_by_all_their_words() {
        assert_eq!(level("市级政务部门"), Some(Level::City));
        assert_eq!(level("国务院各部门"), Some(Level::Nation));
        assert_eq!(whole("全省各级政务部门"), Some(Level::Province));
        assert_eq!(division("南京市各部门"), Some((320_100, false)));
        assert_eq!(division("南京市各级政务部门"), Some((320_100, true)));
        assert_eq!(division("江苏省所有部门"), Some((320_000, false)));
        assert_eq!(division("石家庄市政府部门"), Some((130_100, false)));
        for text in [
            "市级",
            "市级公安部门",
            "省级及以下部门",
            "全市",
            "全市公安机关",
            "南京市",
            "南京市公安部门",
        ] {
            assert_eq!((level(text), whole(text), division(text)), (None, None, None), "{text}");
        }
    }

    #[test]
    fn whose_level_it_is_depends_on_where_the_catalogue_is() {
        use Level::*;
        use Truth::*;
        for (division, level, here, truth) in [
            (320_100, City, Some(320_100), True),
            (320_100, City, Some(320_000), True),
            (320_100, City, Some(320_104), True),
            (320_100, City, Some(320_200), Unknown),
            (320_100, City, None, Unknown),
            (320_100, Province, None, False),
            (320_104, County, Some(320_100), True),
            (100_000, Nation, None, True),
            (320_000, Nation, None, False),
            // 北京市 speaks of its own departments as 市级, and so does 江阴市, which is of the rank of a county.
            (110_000, City, Some(110_000), True),
            (110_000, City, None, Unknown),
            (110_000, Province, Some(100_000), True),
            (320_281, City, Some(320_281), True),
            (320_281, City, Some(320_200), Unknown),
        ] {
            assert_eq!(is_of_level(division, level, here), truth, "{division} {level:?} {here:?}");
        }
    }

    #[test]
    fn the_whole_city_is_that_of_the_catalogue() {
        use Level::*;
        use Truth::*;
        for (division, level, here, truth) in [
            (320_104, City, 320_100, True),
            (320_100, City, 320_100, True),
            (320_000, City, 320_100, False),
            (320_200, City, 320_100, False),
            (320_104, City, 320_104, Unknown),
            (320_104, Province, 320_100, True),
            (330_000, Province, 320_000, False),
            (320_104, County, 320_104, True),
            (320_104, County, 320_100, Unknown),
            (110_000, City, 110_101, True),
            (110_000, City, 110_100, True),
            (320_000, Province, 100_000, Unknown),
        ] {
            assert_eq!(is_in_whole(division, level, here), truth, "{division} {level:?} {here}");
        }
    }

    #[test]
    fn every_place_is_a_division() {
        let mut count = 0;
        for (province, name, cities) in PROVINCES {
            assert!(crate::model::is_division(province * 10_000), "{name}");
            for city in cities.split_ascii_whitespace() {
                let (digits, name) = city.split_at(2);
                let code = province * 10_000 + digits.parse::<u32>().unwrap() * 100;
                assert!(crate::model::is_division(code), "{name}");
                assert_eq!(division(&format!("{name}各部门")), Some((code, false)));
                count += 1;
            }
        }
        assert_eq!((PROVINCES.len(), count), (31, 333));
    }
}
