//! 依据文件: the instruments that rules cite, each with the days on which it is in force.
//!
//! Days are written as numbers, `2025_08_01`. Where a date or a text was not seen at its source, the
//! evidence says so.

use super::Citation;
use super::Force;
use crate::text::Words;

/// How well we know a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// The primary text was read.
    Verified,
    /// A rule or program that reproduces the text was read.
    SecondHand,
    /// From memory: never makes an error.
    Memory,
}

/// 依据文件: a law, regulation, guide or standard.
#[derive(Debug)]
pub struct Instrument {
    /// The short name that findings cite, such as `R809`.
    pub id: &'static str,
    /// The full title.
    pub title: Words,
    /// 文号: the number under which it was issued.
    pub number: &'static str,
    /// The first day on which it is in force, as a number such as `2025_08_01`.
    pub from: u32,
    /// The first day on which it no longer is.
    pub until: Option<u32>,
    /// How well we know its text.
    pub evidence: Evidence,
}

impl Instrument {
    /// Whether it is in force on a day, given as a number such as `2025_08_01`.
    ///
    /// ```
    /// use mulu::legal::R809;
    /// assert!(!R809.is_in_force(2025_07_31));
    /// assert!(R809.is_in_force(2025_08_01));
    /// ```
    pub fn is_in_force(&self, on: u32) -> bool {
        self.from <= on && self.until.is_none_or(|until| on < until)
    }

    /// Cites words that demand: 应当, 不得.
    ///
    /// ```
    /// use mulu::legal::{Force, R809};
    /// let citation = R809.must("第十五条第二款");
    /// assert_eq!(citation.force, Force::Must);
    /// assert_eq!(citation.to_string(), "R809 第十五条第二款");
    /// ```
    pub const fn must(&'static self, place: &'static str) -> Citation {
        self.cite(place, Force::Must)
    }

    /// Cites words that recommend: 宜, 可参照.
    ///
    /// ```
    /// use mulu::legal::{Force, G1272};
    /// assert_eq!(G1272.should("共享属性").force, Force::Should);
    /// ```
    pub const fn should(&'static self, place: &'static str) -> Citation {
        self.cite(place, Force::Should)
    }

    /// Cites words that allow, or only speak of it.
    ///
    /// ```
    /// use mulu::Severity;
    /// use mulu::legal::{Force, R809};
    /// assert_eq!(R809.may("第二十二条第二款").severity(Force::Must), Severity::Notice);
    /// ```
    pub const fn may(&'static self, place: &'static str) -> Citation {
        self.cite(place, Force::May)
    }

    const fn cite(&'static self, place: &'static str, force: Force) -> Citation {
        Citation { instrument: self, place, force, evidence: self.evidence }
    }

    /// The instrument with a short name.
    ///
    /// ```
    /// use mulu::legal::Instrument;
    /// assert_eq!(Instrument::named("R809").unwrap().number, "国务院令第809号");
    /// assert!(Instrument::named("R810").is_none());
    /// ```
    pub fn named(id: &str) -> Option<&'static Instrument> {
        INSTRUMENTS.iter().copied().find(|instrument| instrument.id == id)
    }
}

macro_rules! instruments {
    ($( $name:ident $id:literal $zh:literal $en:literal, $number:literal, $from:literal $(to $until:literal)?, $evidence:ident; )*) => {
        $(
            #[doc = concat!("`", $id, "` ", $zh, ".")]
            pub static $name: Instrument = Instrument {
                id: $id,
                title: Words { zh: $zh, en: $en },
                number: $number,
                from: $from,
                until: instruments!(@until $($until)?),
                evidence: Evidence::$evidence,
            };
        )*

        /// All instruments.
        pub static INSTRUMENTS: &[&Instrument] = &[$(&$name),*];
    };
    (@until) => { None };
    (@until $until:literal) => { Some($until) };
}

instruments! {
    R809 "R809" "政务数据共享条例" "Regulation on Government Data Sharing",
        "国务院令第809号", 2025_08_01, Verified;
    R51 "R51" "政务信息资源共享管理暂行办法" "Interim Measures for Sharing Government Information Resources",
        "国发〔2016〕51号", 2016_09_05, Memory;
    R39 "R39" "政务信息系统整合共享实施方案" "Plan for Integrating and Sharing Government Information Systems",
        "国办发〔2017〕39号", 2017_05_03, Verified;
    G1272 "G1272" "政务信息资源目录编制指南（试行）" "Guide to Compiling the Government Information Resource Catalogue (trial)",
        "发改高技〔2017〕1272号", 2017_06_30, SecondHand;
    CENSUS17 "CENSUS17" "政务信息资源目录全国普查模板" "National census template of government information resources",
        "2017年全国政务信息资源大普查表", 2017_06_30, Verified;
    LN88 "LN88" "辽宁省政务信息系统整合共享实施方案" "Liaoning plan for integrating and sharing government information systems",
        "辽政办发〔2017〕88号", 2017_08_16, Verified;
    AK25 "AK25" "安康市政务信息系统整合共享工作方案" "Ankang plan for integrating and sharing government information systems",
        "安政办发〔2018〕25号", 2018_04_08, Verified;
    SECRETS "保守国家秘密法" "中华人民共和国保守国家秘密法（2024年修订）" "Law on Guarding State Secrets (2024)",
        "主席令第20号", 2024_05_01, Verified;
    SECRETS2010 "保守国家秘密法（2010）" "中华人民共和国保守国家秘密法（2010年修订）" "Law on Guarding State Secrets (2010)",
        "主席令第28号", 2010_10_01 to 2024_05_01, SecondHand;
    PERSONAL "个人信息保护法" "中华人民共和国个人信息保护法" "Personal Information Protection Law",
        "主席令第91号", 2021_11_01, Verified;
    GB32100 "GB 32100" "法人和其他组织统一社会信用代码编码规则" "Coding rule of the unified social credit code",
        "GB 32100-2015", 2015_10_01, Verified;
    GB11714 "GB 11714" "全国组织机构代码编制规则" "Coding rule of organisation codes",
        "GB 11714-1997", 1998_01_01, Verified;
    GBT2260 "GB/T 2260" "中华人民共和国行政区划代码" "Codes of administrative divisions",
        "GB/T 2260-2007", 2008_02_01, Verified;
    GBT7408_2005 "GB/T 7408-2005" "数据元和交换格式 信息交换 日期和时间表示法" "Representation of dates and times (2005)",
        "GB/T 7408-2005", 2005_10_01 to 2024_04_01, Verified;
    GBT7408 "GB/T 7408.1-2023" "日期和时间 信息交换表示法 第1部分：基本原则" "Date and time representations, part 1: basic rules",
        "GB/T 7408.1-2023", 2024_04_01, Verified;
    GB18030_2005 "GB 18030-2005" "信息技术 中文编码字符集（2005）" "Chinese coded character set (2005)",
        "GB 18030-2005", 2006_05_01 to 2023_08_01, SecondHand;
    GB18030 "GB 18030-2022" "信息技术 中文编码字符集" "Chinese coded character set",
        "GB 18030-2022", 2023_08_01, Verified;
    LOGIC "LOGIC" "数据自相矛盾" "the data contradict themselves",
        "", 0, Verified;
    PRACTICE "PRACTICE" "通行做法" "good practice",
        "", 0, Verified;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn editions_follow_each_other_without_a_gap() {
        for (old, new) in
            [(&GBT7408_2005, &GBT7408), (&GB18030_2005, &GB18030), (&SECRETS2010, &SECRETS)]
        {
            assert_eq!(old.until, Some(new.from), "{}", old.id);
        }
    }

    #[test]
    fn short_names_are_unique() {
        let mut ids: Vec<_> = INSTRUMENTS.iter().map(|i| i.id).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), INSTRUMENTS.len());
    }
}
