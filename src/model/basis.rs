//! 不予共享依据: what a citation says of itself: its form, and the rank of the instrument as far as the words
//! show it.
//!
//! Nobody looks up whether the instrument exists or says what is claimed. A title that fits more than one rank
//! is [`BasisKind::Unknown`]: a 条例 without a place may be national or not, a 办法 may be anybody's.

use super::rank;
use super::word::words;
use crate::text::{is_blank, narrow};

words! {
    /// 依据种类: the rank of an instrument, the highest first.
    BasisKind "basis_kind" {
        Law "law" "法律",
        AdministrativeRegulation "administrative_regulation" "行政法规",
        StateCouncilDecision "state_council_decision" "国务院决定",
        CentralPolicy "central_policy" "党中央、国务院文件",
        LocalRegulation "local_regulation" "地方性法规",
        /// A rule or document of a province's party committee or government.
        ProvincialPolicy "provincial_policy" "省级规章或者文件",
        /// The words do not show it. It stands above what is certainly lower: among several instruments the
        /// unknown one may be the one that counts.
        Unknown "unknown" "不能识别",
        DepartmentRule "department_rule" "部门规章",
        LocalRule "local_rule" "地方政府规章",
        NormativeDocument "normative_document" "规范性文件",
        /// A rule of the department's own, a leader's word, or no instrument at all.
        Internal "internal" "内部规定，或者没有指明文件",
    }
}

/// 依据: one text of 不予共享依据, as it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Basis<'t> {
    /// The rank; of several instruments in one text, the highest.
    pub kind: BasisKind,
    /// What stands between 《 and 》.
    pub title: Option<&'t str>,
    /// 第…条, with 第…款 and 第…项 where these follow.
    pub article: Option<&'t str>,
}

impl<'t> Basis<'t> {
    /// Reads a citation.
    ///
    /// ```
    /// use mulu::{Basis, BasisKind};
    /// let basis = Basis::read("《中华人民共和国统计法》第二十八条第一款");
    /// assert_eq!(basis.kind, BasisKind::Law);
    /// assert_eq!(basis.title, Some("中华人民共和国统计法"));
    /// assert_eq!(basis.article, Some("第二十八条第一款"));
    /// assert_eq!(Basis::read("《大连市数据管理条例》").kind, BasisKind::LocalRegulation);
    /// assert_eq!(Basis::read("《某某管理条例》第三条").kind, BasisKind::Unknown);
    /// assert_eq!(Basis::read("本局内部规定").kind, BasisKind::Internal);
    /// ```
    pub fn read(text: &'t str) -> Basis<'t> {
        let article = article(text);
        let (mut best, mut rest) = (None, text);
        while let Some((before, title, after)) = titled(rest) {
            // What stands before the second title belongs to the first, up to the next title.
            let before = if best.is_none() { before } else { "" };
            let near = after.split('《').next().unwrap_or("");
            let kind = rank::of_titled(before, title, near);
            if best.is_none_or(|(known, _)| (kind as u8) < known as u8) {
                best = Some((kind, title));
            }
            rest = after;
        }
        let (kind, title) = match best {
            Some((kind, title)) => (kind, Some(title)),
            None => (rank::of_untitled(text, article.map(|(before, _)| before)), None),
        };
        Basis { kind, title, article: article.map(|(_, article)| article) }
    }
}

/// The first 《…》 of a text, with what stands before and after it; titles may hold titles.
fn titled(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('《')?;
    let mut depth = 1_usize;
    for (at, c) in rest.char_indices() {
        match c {
            '《' => depth += 1,
            '》' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            let (title, after) = rest.split_at(at);
            return (!is_blank(title)).then(|| (before, title, after.trim_start_matches('》')));
        }
    }
    None
}

/// What stands before the first 第…条 of a text, and that with the 款 and 项 that follow.
fn article(text: &str) -> Option<(&str, &str)> {
    text.match_indices('第').find_map(|(at, _)| {
        let (before, place) = text.split_at(at);
        let mut rest = numbered(place, &["条"])?;
        if let Some(more) = rest.strip_prefix('之').filter(|more| more.starts_with(is_numeral)) {
            rest = more.trim_start_matches(is_numeral);
        }
        while let Some(more) = numbered(rest, &["款", "项", "目"]) {
            rest = more;
        }
        Some((before, place.strip_suffix(rest).unwrap_or(place)))
    })
}

/// What follows 第, a number, and one of the units; `None` where a text does not begin so.
fn numbered<'t>(text: &'t str, units: &[&str]) -> Option<&'t str> {
    let number = text.strip_prefix('第')?;
    let rest = number.trim_start_matches(is_numeral);
    let unit = |unit: &&str| rest.strip_prefix(*unit);
    if rest == number { None } else { units.iter().find_map(unit) }
}

pub(super) fn is_numeral(c: char) -> bool {
    let plain = narrow(c);
    plain.is_ascii_digit() || "〇零一二三四五六七八九十百千（）() ".contains(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_of_a_citation() {
        let form = |text| {
            let basis = Basis::read(text);
            (basis.title, basis.article)
        };
        assert_eq!(form("《统计法》第28条"), (Some("统计法"), Some("第28条")));
        assert_eq!(
            form("《刑法》第一百二十条之一第二款第（三）项的规定").1,
            Some("第一百二十条之一第二款第（三）项")
        );
        assert_eq!(form("《统计法》第二十八条之规定").1, Some("第二十八条"));
        assert_eq!(form("《统计法》第 ２８ 条").1, Some("第 ２８ 条"));
        assert_eq!(form("《统计法》第四章"), (Some("统计法"), None));
        assert_eq!(form("《统计法》第条"), (Some("统计法"), None));
        assert_eq!(form("统计法第二十八条"), (None, Some("第二十八条")));
        assert_eq!(form("《　》第二条").0, None);
        assert_eq!(form("《统计法第二条").0, None);
        assert_eq!(form("《某省实施《统计法》办法》").0, Some("某省实施《统计法》办法"));
    }

    #[test]
    fn of_several_instruments_the_highest_counts() {
        let read = |text| Basis::read(text);
        let both = "《大连市数据管理办法》第三条、《中华人民共和国统计法》第二十八条";
        assert_eq!(
            (read(both).kind, read(both).title),
            (BasisKind::Law, Some("中华人民共和国统计法"))
        );
        let other = "《中华人民共和国统计法》第二十八条、《大连市数据管理办法》第三条";
        assert_eq!(
            (read(other).kind, read(other).title),
            (BasisKind::Law, Some("中华人民共和国统计法"))
        );
        assert_eq!(read("《大连市数据管理办法》《某某管理条例》").kind, BasisKind::Unknown);
        // An order belongs to the title beside it.
        assert_eq!(
            read("《大连市数据管理办法》《某某办法》（国务院令第1号）").title,
            Some("某某办法")
        );
        assert_eq!(
            read("《某某办法》（国务院令第1号）《乙办法》").kind,
            BasisKind::AdministrativeRegulation
        );
        assert_eq!(read("《甲规定》《乙规定》（财政部令第1号）").kind, BasisKind::Unknown);
    }
}
