//! 信息项: one data item of a resource.

use super::Open;
use super::Share;
use super::Term;
use super::fields::Extra;
use super::word::words;
use crate::text::Text;

words! {
    /// 数据类型: the eleven letters of the guide and the two extra values of the national template.
    ItemType "item_type" {
        Character "C" "字符型C",
        Numeric "N" "数值型N",
        Currency "Y" "货币型Y",
        Date "D" "日期型D",
        DateTime "T" "日期时间型T",
        Logical "L" "逻辑型L",
        Memo "M" "备注型M",
        General "G" "通用型G",
        Double "B" "双精度型B",
        Integer "I" "整型I",
        Float "F" "浮点型F",
        Blob "blob" "二进制blob",
        LongText "text" "长文本text",
        Custom "custom" "自定义",
    }
}

/// 信息项, 数据项: one data item.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Item<'a> {
    /// 信息项名称.
    pub name: Text<'a>,
    /// 信息项英文名.
    pub name_en: Text<'a>,
    /// 数据类型.
    pub kind: Term<'a, ItemType>,
    /// 自定义数据类型: the name of a type outside the list.
    pub custom_type: Text<'a>,
    /// 数据长度, in characters or digits.
    pub length: Term<'a, u32>,
    /// 数据精度: digits after the point.
    pub precision: Term<'a, u32>,
    /// The item's own 共享属性, where it has one.
    pub share: Option<Box<Share<'a>>>,
    /// The item's own 开放属性, where it has one.
    pub open: Option<Box<Open<'a>>>,
    /// 是否主键.
    pub key: Term<'a, bool>,
    /// 是否可为空.
    pub nullable: Term<'a, bool>,
    /// 关联代码集.
    pub code_set: Text<'a>,
    /// 数据元.
    pub element: Text<'a>,
    /// 数据分级 of the item.
    pub level: Text<'a>,
    /// 是否涉密.
    pub secret: Term<'a, bool>,
    /// 是否敏感.
    pub sensitive: Term<'a, bool>,
    /// Members that the model does not know.
    pub extra: Extra<'a>,
}

/// Words in the names of items by which people and things are told apart.
const KEYS: [&str; 3] = ["姓名", "号码", "代码"];

impl Item<'_> {
    /// 标识性数据项: whether it only tells people and things apart, such as 姓名, 证件号码 or a key, so that every
    /// table has it and one says nothing of another.
    ///
    /// ```
    /// let mut item = mulu::Item::default();
    /// item.name = "身份证号码".into();
    /// assert!(item.identifies());
    /// item.name = "检测结论".into();
    /// assert!(!item.identifies());
    /// item.key = true.into();
    /// assert!(item.identifies());
    /// ```
    pub fn identifies(&self) -> bool {
        // Chinese words of two characters, each of three bytes.
        let mut pairs = self.name.as_bytes().windows(6);
        self.key.is(true) || pairs.any(|pair| KEYS.iter().any(|word| pair == word.as_bytes()))
    }
}
