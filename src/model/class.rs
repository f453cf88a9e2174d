//! 信息资源分类: the three classes, the themes that are listed, and the head of the national tree.

use crate::text::{is_invisible, is_same_name, narrow, trim};

/// 类: the first level of the classification (G1272, by 资源属性).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ClassKind {
    /// 基础信息资源.
    Base,
    /// 主题信息资源.
    Theme,
    /// 部门信息资源.
    Department,
}

impl ClassKind {
    /// All classes, in the order of their digits.
    pub const ALL: [ClassKind; 3] = [ClassKind::Base, ClassKind::Theme, ClassKind::Department];

    /// The digit that codes begin with.
    ///
    /// ```
    /// assert_eq!(mulu::ClassKind::Department.digit(), '3');
    /// ```
    pub const fn digit(self) -> char {
        match self {
            ClassKind::Base => '1',
            ClassKind::Theme => '2',
            ClassKind::Department => '3',
        }
    }

    /// The word that tells the class from the others.
    ///
    /// ```
    /// assert_eq!(mulu::ClassKind::Theme.label(), "主题");
    /// ```
    pub const fn label(self) -> &'static str {
        match self {
            ClassKind::Base => "基础",
            ClassKind::Theme => "主题",
            ClassKind::Department => "部门",
        }
    }

    /// The class of a class code, or of a resource code: its first digit says it.
    ///
    /// ```
    /// use mulu::ClassKind;
    /// assert_eq!(ClassKind::of_code("307024/000012"), Some(ClassKind::Department));
    /// assert_eq!(ClassKind::of_code("407"), None);
    /// ```
    pub fn of_code(code: &str) -> Option<ClassKind> {
        let digit = narrow(trim(code).chars().next()?);
        ClassKind::ALL.into_iter().find(|class| class.digit() == digit)
    }

    /// The class that a name stands for: 部门, 部门类, 3 部门, 部门政务信息资源目录.
    ///
    /// ```
    /// use mulu::ClassKind;
    /// assert_eq!(ClassKind::of_name("政务主题信息资源目录"), Some(ClassKind::Theme));
    /// assert_eq!(ClassKind::of_name("3 部门"), Some(ClassKind::Department));
    /// assert_eq!(ClassKind::of_name("部门预算"), None);
    /// ```
    pub fn of_name(name: &str) -> Option<ClassKind> {
        if let Some(class) = ClassKind::ALL.into_iter().find(|class| class.label() == name) {
            return Some(class);
        }
        let name = trim(name);
        let mut chars = name.chars();
        if let (Some(digit), None) = (chars.next(), chars.next()) {
            return ClassKind::of_code(digit.encode_utf8(&mut [0; 4]));
        }
        let is_number = |c: char| narrow(c).is_ascii_digit() || is_invisible(c);
        let name = name.trim_start_matches(is_number);
        let name = name.strip_prefix("政务").unwrap_or(name);
        ClassKind::ALL
            .into_iter()
            .find(|class| name.strip_prefix(class.label()).is_some_and(is_filler))
    }
}

/// Whether a text has only words that every class's name may end in.
fn is_filler(mut text: &str) -> bool {
    const WORDS: [&str; 6] = ["政务", "信息资源", "公共数据", "数据", "目录", "类"];
    while let Some(rest) = WORDS.iter().find_map(|word| text.strip_prefix(word)) {
        text = rest;
    }
    text.is_empty()
}

/// 主题: the twelve themes of the guide (G1272 主题信息资源目录).
pub const THEMES: [&str; 12] = [
    "公共服务",
    "健康保障",
    "社会保障",
    "食品药品安全",
    "安全生产",
    "价格监管",
    "能源安全",
    "信用体系",
    "城乡建设",
    "社区治理",
    "生态环保",
    "应急维稳",
];

/// 类 and 项 of the national classification tree: code and name, sorted by code.
const NATIONAL: [(&str, &str); 27] = [
    ("1", "政务基础信息资源目录"),
    ("2", "政务主题信息资源目录"),
    ("201", "全民健康保障"),
    ("202", "全民住房保障"),
    ("203", "全民社会保障"),
    ("204", "药品安全监督"),
    ("205", "食品安全监管"),
    ("206", "安全生产监督"),
    ("207", "市场价格监管"),
    ("208", "金融监管"),
    ("209", "能源安全保障"),
    ("210", "信用体系建设"),
    ("211", "生态环境保护"),
    ("212", "应急维稳保障"),
    ("213", "行政执法监督"),
    ("214", "民主法治建设"),
    ("215", "执政能力建设"),
    ("216", "投资审批"),
    ("217", "公共资源交易"),
    ("3", "部门政务信息资源目录"),
    ("301", "党中央"),
    ("302", "全国人大常委"),
    ("303", "国务院"),
    ("304", "全国政协"),
    ("305", "最高人民法院"),
    ("306", "最高人民检察院"),
    ("307", "省（自治区、直辖市）和计划单列市"),
];

/// The name that the national tree gives to a class code of one digit (类) or three (项).
///
/// ```
/// assert_eq!(mulu::national_class("210"), Some("信用体系建设"));
/// assert_eq!(mulu::national_class("399"), None);
/// ```
pub fn national_class(code: &str) -> Option<&'static str> {
    let at = NATIONAL.binary_search_by_key(&code, |(known, _)| known).ok()?;
    NATIONAL.get(at).map(|(_, name)| *name)
}

/// Whether a 项 of the class 主题 is one of the guide's themes, or one of the national tree.
///
/// ```
/// assert!(mulu::is_listed_theme("信用体系") && mulu::is_listed_theme("信用体系建设"));
/// assert!(!mulu::is_listed_theme("玩具"));
/// ```
pub fn is_listed_theme(name: &str) -> bool {
    let below_theme = NATIONAL.iter().filter(|(code, _)| code.len() == 3 && code.starts_with('2'));
    let mut listed = THEMES.iter().chain(below_theme.map(|(_, name)| name));
    listed.any(|theme| is_same_name(theme, name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_a_class_are_known_however_long() {
        let base = Some(ClassKind::Base);
        for name in [
            "基础",
            "基础类",
            "基础信息资源",
            "政务基础信息资源目录",
            "1 基础",
            "１基础",
            "1",
            "１",
        ] {
            assert_eq!(ClassKind::of_name(name), base, "{name}");
        }
        assert_eq!(ClassKind::of_name("部门政务信息资源目录"), Some(ClassKind::Department));
        for name in ["", "4", "4 其他", "基", "政务", "基础设施", "主题公园", "类"] {
            assert_eq!(ClassKind::of_name(name), None, "{name}");
        }
    }

    #[test]
    fn the_digit_of_a_code_is_its_class() {
        assert_eq!(ClassKind::of_code("２01"), Some(ClassKind::Theme));
        assert_eq!(ClassKind::of_code(" 1"), Some(ClassKind::Base));
        for code in ["", "0", "4", "A3"] {
            assert_eq!(ClassKind::of_code(code), None, "{code}");
        }
    }

    #[test]
    fn the_tree_is_sorted_and_complete_at_its_head() {
        assert!(NATIONAL.windows(2).all(|pair| pair[0].0 < pair[1].0));
        for class in ClassKind::ALL {
            let name = national_class(class.digit().encode_utf8(&mut [0; 4])).unwrap();
            assert_eq!(ClassKind::of_name(name), Some(class));
        }
        assert!(is_listed_theme(" 公共资源交易") && is_listed_theme("应急维稳"));
        assert!(!is_listed_theme("党中央") && !is_listed_theme("政务主题信息资源目录"));
    }
}
