//! 更新周期的写法: tokens, Chinese labels and their variants, ISO 8601 durations.

use std::borrow::Cow;

use crate::model::Cycle;
use crate::model::CycleUnit;
use crate::model::places::Places;
use crate::text::{fold, trim};

/// Spellings of the cycles; 每 or 按 may stand before them and 更新 after them.
static SPELLINGS: &[(Cycle<'static>, &[&str])] = &[
    (Cycle::Realtime, &["实时", "即时", "持续"]),
    (Cycle::Minutely, &["分钟", "分钟级"]),
    (Cycle::Hourly, &["小时", "小时级"]),
    (Cycle::Daily, &["日", "天", "工作日", "日度", "day"]),
    (Cycle::Weekly, &["周", "星期", "周度", "week"]),
    (Cycle::TenDays, &["旬", "旬度"]),
    (Cycle::Semimonthly, &["半月", "半个月"]),
    (Cycle::Monthly, &["月", "月度", "month"]),
    (Cycle::Bimonthly, &["双月"]),
    (Cycle::Quarterly, &["季", "季度", "quarter"]),
    (Cycle::Semiannual, &["半年", "半年度", "half-yearly", "semiannually"]),
    (Cycle::Annual, &["年", "年度", "year", "yearly", "annually"]),
    (Cycle::Irregular, &["不定期", "不定时", "按需", "ondemand"]),
    (Cycle::Never, &["一次性", "静态", "静态数据"]),
];

/// The cycle that a text spells; `None` for a text that is none.
///
/// 其他 may say in brackets or after a colon what it means. What a text adds as 更新说明 is no cycle and is left
/// aside. A bare number is no cycle.
///
/// ```
/// use mulu::{Cycle, CycleUnit, vocabulary::read_cycle};
/// assert_eq!(read_cycle("每季度"), Some(Cycle::Quarterly));
/// assert_eq!(read_cycle("P121D"), Some(Cycle::Every(121, CycleUnit::Day)));
/// assert_eq!(read_cycle("其他（每5年）"), Some(Cycle::Other("每5年".into())));
/// assert_eq!(read_cycle("经常"), None);
/// ```
pub fn read_cycle(text: &str) -> Option<Cycle<'static>> {
    if let Some(cycle) = word(text) {
        return Some(cycle);
    }
    let text = without_remark(trim(text));
    let folded = fold(text);
    let bare = folded.trim_matches(['‘', '’', '“', '”', '"', '\'']);
    named(bare).or_else(|| every(bare)).or_else(|| duration(bare)).or_else(|| other(text))
}

static NAMED: [(&str, &str, Cycle<'static>); 17] = Cycle::NAMED;

/// Where the tokens and labels stand among them.
static PLACES: Places = {
    let mut places = Places::EMPTY;
    let mut index = 0;
    while index < NAMED.len() {
        places = places.with_pair(index, NAMED[index].0, NAMED[index].1);
        index += 1;
    }
    places
};

/// The cycle with this token or Chinese label.
fn word(text: &str) -> Option<Cycle<'static>> {
    let pair = |index: usize| NAMED.get(index).map(|(token, label, _)| (*token, *label));
    let index = PLACES.find_pair(text, pair)?;
    NAMED.get(index).map(|(.., cycle)| cycle.clone())
}

/// The text before `(更新说明:…)`.
fn without_remark(text: &str) -> &str {
    let remark = ["(更新说明", "（更新说明"].iter().find_map(|start| text.find(start));
    match remark {
        Some(start) if text.ends_with([')', '）']) => trim(&text[..start]),
        _ => text,
    }
}

/// A folded word such as `daily`, 每日, 按日, 日 or 按日更新.
fn named(text: &str) -> Option<Cycle<'static>> {
    if let Some(cycle) = word(text) {
        return Some(cycle);
    }
    let bare = text.strip_suffix("更新").unwrap_or(text);
    let stem = match bare.strip_prefix('每') {
        Some(rest) => rest.strip_prefix('个').unwrap_or(rest),
        None => bare.strip_prefix('按').unwrap_or(bare),
    };
    let (cycle, _) = SPELLINGS
        .iter()
        .find(|(_, spellings)| spellings.contains(&bare) || spellings.contains(&stem))?;
    Some(cycle.clone())
}

/// A folded text such as 每121日, 每3个月 or 每两年.
fn every(text: &str) -> Option<Cycle<'static>> {
    let text = text.strip_suffix("更新").unwrap_or(text).strip_prefix('每')?;
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (count, rest) = match text.chars().next()? {
        '两' => (2, text.strip_prefix('两')?),
        first if digits == 0 => {
            let value = "一二三四五六七八九十".chars().position(|known| known == first)?;
            (u32::try_from(value).ok()? + 1, text.strip_prefix(first)?)
        }
        _ => (text[..digits].parse().ok()?, &text[digits..]),
    };
    let unit = match rest.strip_prefix('个').unwrap_or(rest) {
        "分钟" => CycleUnit::Minute,
        "小时" => CycleUnit::Hour,
        "日" | "天" => CycleUnit::Day,
        "周" | "星期" => CycleUnit::Week,
        "月" => CycleUnit::Month,
        "年" => CycleUnit::Year,
        _ => return None,
    };
    of_length(count, unit)
}

/// A folded ISO 8601 duration of one unit.
fn duration(text: &str) -> Option<Cycle<'static>> {
    let (text, is_time) = match text.strip_prefix("pt") {
        Some(rest) => (rest, true),
        None => (text.strip_prefix('p')?, false),
    };
    let unit = match (text.chars().next_back()?, is_time) {
        ('m', true) => CycleUnit::Minute,
        ('h', true) => CycleUnit::Hour,
        ('d', false) => CycleUnit::Day,
        ('w', false) => CycleUnit::Week,
        ('m', false) => CycleUnit::Month,
        ('y', false) => CycleUnit::Year,
        _ => return None,
    };
    let digits = &text[..text.len() - 1];
    // `parse` alone would take a sign.
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
    of_length(digits.parse().ok().filter(|_| plain)?, unit)
}

/// The cycle of a length: its word where it has one.
fn of_length(count: u32, unit: CycleUnit) -> Option<Cycle<'static>> {
    Some(match (count, unit) {
        (0, _) => return None,
        (1, CycleUnit::Minute) => Cycle::Minutely,
        (1, CycleUnit::Hour) => Cycle::Hourly,
        (1, CycleUnit::Day) => Cycle::Daily,
        (1, CycleUnit::Week) | (7, CycleUnit::Day) => Cycle::Weekly,
        (1, CycleUnit::Month) => Cycle::Monthly,
        (2, CycleUnit::Month) => Cycle::Bimonthly,
        (3, CycleUnit::Month) => Cycle::Quarterly,
        (6, CycleUnit::Month) => Cycle::Semiannual,
        (1, CycleUnit::Year) | (12, CycleUnit::Month) => Cycle::Annual,
        (2, CycleUnit::Year) => Cycle::Biennial,
        (3, CycleUnit::Year) => Cycle::Triennial,
        (5, CycleUnit::Year) => Cycle::Quinquennial,
        (count, unit) => Cycle::Every(count, unit),
    })
}

/// 其他 or 自定义, with the text that says what, if any.
fn other(text: &str) -> Option<Cycle<'static>> {
    let words = ["其他", "其它", "自定义", "other"];
    let rest = trim(words.iter().find_map(|word| text.strip_prefix(word))?);
    let bracketed = rest.strip_prefix(['(', '（']).and_then(|rest| rest.strip_suffix([')', '）']));
    let said = bracketed.or_else(|| rest.strip_prefix([':', '：']));
    match said {
        Some(said) => Some(Cycle::Other(Cow::Owned(trim(said).to_owned()))),
        None => rest.is_empty().then_some(Cycle::Other(Cow::Borrowed(""))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_spellings_of_real_catalogues_are_read() {
        for (cycle, spellings) in [
            (Cycle::Realtime, "实时 实时更新 即时 持续 持续更新 REALTIME 　实时"),
            (Cycle::Minutely, "每分钟 分钟级 PT1M 分钟级(更新说明:暂无新业务数据产生)"),
            (Cycle::Hourly, "每小时 小时级 PT1H 按小时 小时级(更新说明:暂无新业务数据产生)"),
            (
                Cycle::Daily,
                "每日 每天 日 按日 天 按天 日更新 每工作日 工作日 每个工作日 P1D 每1日 DAILY day",
            ),
            (Cycle::Weekly, "每周 周 每星期 按周 P1W P7D 每周(更新说明:暂无新业务数据产生)"),
            (Cycle::TenDays, "每旬 旬"),
            (Cycle::Semimonthly, "每半月 半月 半个月 每半个月"),
            (Cycle::Monthly, "每月 月度 按月 月 每个月 P1M 每月（更新说明：暂无新业务数据产生）"),
            (Cycle::Bimonthly, "每两月 每2月 每两个月 双月 P2M 每二月"),
            (Cycle::Quarterly, "每季度 季度 每季 按季度 每3月 每三个月 P3M"),
            (Cycle::Semiannual, "每半年 半年 按半年 半年度 每6月 P6M half-yearly"),
            (
                Cycle::Annual,
                "每年 年 年度 按年 按年更新 每年更新 ‘每年’ “每年” \"每年\" '每年' P1Y P12M 每一年 yearly",
            ),
            (Cycle::Biennial, "每两年 每2年 P2Y"),
            (Cycle::Triennial, "每三年 每3年 P3Y"),
            (Cycle::Quinquennial, "每五年 每5年 P5Y"),
            (
                Cycle::Irregular,
                "不定期 不定期更新 不定时 不定时更新 按需 按需更新 ondemand 不定期(更新说明:无)",
            ),
            (Cycle::Never, "不更新 一次性 静态数据 静态 不更新(更新说明:暂无新业务数据产生)"),
            (Cycle::Every(2, CycleUnit::Day), "每2日 每两天 每２日 p2d"),
            (Cycle::Every(121, CycleUnit::Day), "每121日 P121D"),
            (Cycle::Every(2, CycleUnit::Week), "每2周 每两星期 P2W"),
            (Cycle::Every(4, CycleUnit::Month), "每四个月 P4M 每4月更新"),
            (Cycle::Every(10, CycleUnit::Year), "每十年 P10Y"),
            (Cycle::Every(30, CycleUnit::Minute), "每30分钟 PT30M"),
            (Cycle::Every(12, CycleUnit::Hour), "每12小时 每12个小时 PT12H"),
            (Cycle::Other("".into()), "其他 其它 自定义 其他() 其他(更新说明:无)"),
            (Cycle::Other("每5年".into()), "其他（每5年） 其它(每5年) 自定义：每5年 其他:每5年"),
        ] {
            for spelling in spellings.split(' ') {
                assert_eq!(read_cycle(spelling), Some(cycle.clone()), "{spelling}");
            }
        }
        assert_eq!(read_cycle("每 121 日"), Some(Cycle::Every(121, CycleUnit::Day)));
        assert_eq!(read_cycle("每 3 月"), Some(Cycle::Quarterly));
        assert_eq!(read_cycle(" 其他 （ 每 5 年 ） "), Some(Cycle::Other("每 5 年".into())));
    }

    #[test]
    fn what_is_no_cycle_is_not_read() {
        for text in [
            "",
            " ",
            "经常",
            "牲畜饲养",
            "None",
            "null",
            "每 null null",
            "1",
            "06",
            "7",
            "每",
            "按",
            "更新",
            "每次",
            "3月",
            "每0日",
            "每日日",
            "每半日",
            "每99999999999日",
            "P0D",
            "P1",
            "PD",
            "P",
            "PT",
            "PT1D",
            "P1H",
            "P-1D",
            "P+1D",
            "P1M2D",
            "P0.5M",
            "其他部门",
            "其他（每5年",
            "每年（如有）",
            "每十一年",
            "T+1",
            "按年度计划",
        ] {
            assert_eq!(read_cycle(text), None, "{text:?}");
        }
    }
}
