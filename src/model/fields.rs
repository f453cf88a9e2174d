//! 字段表: the one table of fields.
//!
//! Everything that would otherwise repeat the names loops over it: readers, writers, the JSON Schema, the
//! setter by pointer. A new field is a member of a struct and a row here.

use super::entry::*;
use super::format::Format;
use super::item::Item;
use super::keys::Keys;
use super::member::{Fill, Member, Object, Row, Slot, Source, View};
use super::open::Open;
use super::request::*;
use super::share::{Share, Way};
use crate::text::Words;

pub use super::extra::Extra;

/// `member: Kind, "key", "heading", "title", note in zh, note in en, source;`
macro_rules! fields {
    ($( $object:ident $(+ $also:ident)? { $(
        $member:ident: $kind:ident, $key:literal, $heading:literal, $title:literal,
            $zh:literal, $en:literal, $source:literal;
    )* } )*) => {
        /// The structs of the model.
        enum Kind { $( $object ),* }

        /// How many structs the model has.
        pub(crate) const KINDS: usize = [$( stringify!($object) ),*].len();

    $(
        impl<'a> Fill<'a> for $object<'a> {
            const KIND: usize = Kind::$object as usize;
            const ROWS: &'static [Row] = &[$( Row {
                key: $key,
                quoted: concat!("\"", $key, "\":"),
                heading: $heading,
                title: $title,
                note: Words { zh: $zh, en: $en },
                source: $source,
            } ),*];
            const KEYS: &'static Keys = &const { Keys::of(Self::ROWS) };

            #[inline]
            #[allow(non_camel_case_types, non_upper_case_globals, clippy::enum_variant_names)]
            fn fill<S: Source<'a>>(&mut self, index: usize, from: S, at: usize) -> Option<usize> {
                enum At { $( $member ),* }
                // Constants, so that this becomes one jump.
                $( const $member: usize = At::$member as usize; )*
                match index {
                    $( $member => fields!(@fill $kind self.$member, from, at), )*
                    _ => None,
                }
            }

            #[inline]
            #[allow(non_camel_case_types, clippy::enum_variant_names)]
            fn fill_in_order<S: Source<'a>>(
                &mut self,
                from: S,
                mut at: usize,
                seen: &mut u64,
            ) -> Option<(usize, bool)> {
                enum At { $( $member ),* }
                $( if let Some(value) = from.after_key(at, concat!("\"", $key, "\":")) {
                    let end = match from.after_null(value) {
                        Some(end) => {
                            self.$member.reset();
                            end
                        }
                        None => fields!(@fill $kind self.$member, from, value)?,
                    };
                    *seen |= 1 << At::$member as usize;
                    match from.after_comma(end) {
                        Some(next) => at = next,
                        None => return Some((end, false)),
                    }
                } )*
                Some((at, true))
            }

            #[inline]
            #[allow(non_camel_case_types, clippy::enum_variant_names)]
            fn clear_unseen(&mut self, seen: u64) {
                enum At { $( $member ),* }
                $( if seen & (1 << At::$member as usize) == 0 {
                    self.$member.reset();
                } )*
                self.extra.clear();
                $( self.$also.clear(); )?
            }
        }

        impl<'a> Object<'a> for $object<'a> {
            fn rows(&self) -> &'static [Row] {
                Self::ROWS
            }

            fn view(&self, index: usize) -> Option<View<'_, 'a>> {
                #[allow(non_camel_case_types, clippy::enum_variant_names)]
                enum At { $( $member ),* }
                $( if index == At::$member as usize {
                    return Some(fields!(@view $kind self.$member));
                } )*
                None
            }

            fn slot(&mut self, index: usize) -> Option<Slot<'_, 'a>> {
                #[allow(non_camel_case_types, clippy::enum_variant_names)]
                enum At { $( $member ),* }
                $( if index == At::$member as usize {
                    return Some(fields!(@slot $kind self.$member));
                } )*
                None
            }

            fn extra(&self) -> &Extra<'a> {
                &self.extra
            }

            fn extra_mut(&mut self) -> &mut Extra<'a> {
                &mut self.extra
            }

            fn clear(&mut self) {
                $( self.$member.reset(); )*
                self.extra.clear();
                $( self.$also.clear(); )?
            }
        }

        impl $object<'_> {
            /// The same with text of its own, so that it may outlive the bytes it was read from.
            ///
            /// ```
            #[doc = concat!("use mulu::", stringify!($object), ";")]
            #[doc = concat!("let mut own = ", stringify!($object), "::default().into_owned();")]
            /// {
            ///     let bytes = String::from("备注");
            #[doc = concat!("    let mut read = ", stringify!($object), "::default();")]
            ///     read.extra.insert(&*bytes, "1")?;
            ///     own = read.into_owned();
            /// }
            /// assert_eq!(own.extra.get("备注"), Some("1"));
            /// # Ok::<(), mulu::Error>(())
            /// ```
            pub fn into_owned(self) -> $object<'static> {
                $object {
                    $( $member: self.$member.own(), )*
                    extra: self.extra.into_owned(),
                    $( $also: self.$also, )?
                }
            }

            /// Whether both say the same in every member.
            #[allow(dead_code)]
            pub(super) fn is_same(&self, other: &$object<'_>) -> bool {
                $( self.$member == other.$member && )* self.extra == other.extra
            }
        }

        impl Member for $object<'_> {
            type Owned = $object<'static>;

            fn reset(&mut self) {
                self.clear();
            }

            fn own(self) -> $object<'static> {
                self.into_owned()
            }
        }
    )* };
    (@view Maybe $self:ident.$member:ident) => {
        View::Maybe($self.$member.as_deref().map(|object| object as &dyn Object<'a>))
    };
    (@view $kind:ident $self:ident.$member:ident) => { View::$kind(&$self.$member) };
    (@slot $kind:ident $self:ident.$member:ident) => { Slot::$kind(&mut $self.$member) };
    (@fill Text $self:ident.$member:ident, $from:ident, $at:ident) => { $from.text($at, &mut $self.$member) };
    (@fill Texts $self:ident.$member:ident, $from:ident, $at:ident) => { $from.texts($at, &mut $self.$member) };
    (@fill Word $self:ident.$member:ident, $from:ident, $at:ident) => { $from.word($at, &mut $self.$member) };
    (@fill Words $self:ident.$member:ident, $from:ident, $at:ident) => { $from.words($at, &mut $self.$member) };
    (@fill Date $self:ident.$member:ident, $from:ident, $at:ident) => { $from.date($at, &mut $self.$member) };
    (@fill Count $self:ident.$member:ident, $from:ident, $at:ident) => { $from.count($at, &mut $self.$member) };
    (@fill Amount $self:ident.$member:ident, $from:ident, $at:ident) => { $from.amount($at, &mut $self.$member) };
    (@fill Flag $self:ident.$member:ident, $from:ident, $at:ident) => { $from.flag($at, &mut $self.$member) };
    (@fill Cycle $self:ident.$member:ident, $from:ident, $at:ident) => { $from.cycle($at, &mut $self.$member) };
    (@fill Object $self:ident.$member:ident, $from:ident, $at:ident) => { $from.object($at, &mut $self.$member) };
    (@fill Maybe $self:ident.$member:ident, $from:ident, $at:ident) => {
        $from.object($at, &mut **$self.$member.get_or_insert_default())
    };
    (@fill Objects $self:ident.$member:ident, $from:ident, $at:ident) => { $from.objects($at, &mut $self.$member) };
    (@fill Map $self:ident.$member:ident, $from:ident, $at:ident) => { $from.map($at, &mut $self.$member) };
}

fields! {
    Entry + odd {
        code: Text, "code", "信息资源代码", "resource code",
            "分类码加“/”加顺序码", "class code, `/` and a sequence number", "G1272 信息资源代码";
        name: Text, "name", "信息资源名称", "name",
            "反映数据内容的名称，不是系统的名称，宜在50字以内", "says what the data are, not which system holds them; at most 50 characters", "R809 第十三条第二款; G1272 信息资源名称";
        name_en: Text, "name_en", "信息资源英文名", "English name",
            "字母、数字、下划线或连字符", "letters, digits, `_` or `-`", "CENSUS17 信息资源英文名";
        short_name: Text, "short_name", "简称", "short name",
            "目录的简称或者别名", "a short name or an alias", "PRACTICE";
        class: Object, "class", "信息资源分类", "class",
            "基础、主题或者部门类及其下级分类", "base, theme or department class and what is below it", "G1272 信息资源分类";
        provider: Object, "provider", "提供方", "provider",
            "提供数据并负责数据质量的部门", "the department that answers for the data", "R809 第十三条第二款; G1272 信息资源提供方";
        summary: Text, "abstract", "信息资源摘要", "abstract",
            "对内容或者关键字段的概要说明，宜在256字以内", "what the data contain, in at most 256 characters", "G1272 信息资源摘要";
        keywords: Texts, "keywords", "关键字", "keywords",
            "便于检索的词", "words to search by", "GB/T 21063.3 关键字说明";
        source_system: Text, "source_system", "来源信息系统名称", "source system",
            "产生数据的信息系统", "the system that the data come from", "CENSUS17 来源信息系统名称";
        format: Object, "format", "信息资源格式", "format",
            "数据以何种格式存储", "how the data are stored", "R809 第十三条第二款; G1272 信息资源格式";
        items: Objects, "items", "信息项信息", "data items",
            "数据由哪些数据项组成", "what the data consist of", "R809 第十三条第二款; G1272 信息项信息";
        share: Object, "share", "共享属性", "sharing",
            "能否提供给其他政府部门，以什么方式、按什么条件提供", "whether, how and on which conditions other departments may have the data", "R809 第十四条、第十五条; G1272 共享属性";
        open: Object, "open", "开放属性", "openness",
            "能否向社会开放", "whether the public may have the data", "G1272 开放属性";
        update_cycle: Cycle, "update_cycle", "更新周期", "update cycle",
            "数据更新的频度", "how often the data are brought up to date", "R809 第十三条第二款; G1272 更新周期";
        published: Date, "published", "发布日期", "publication date",
            "提供方发布资源的日期", "the day on which the provider published the resource", "G1272 发布日期";
        updated: Date, "updated", "数据更新日期", "data updated on",
            "数据最近一次更新的日期", "the day on which the data were last brought up to date", "R809 第十九条第二款";
        related: Texts, "related", "关联资源代码", "related resources",
            "与本资源有相同信息项的其他资源的代码", "codes of other resources that share items with this one", "G1272 关联资源代码";
        category: Text, "category", "数据分类", "data category",
            "数据分类分级中的分类", "the category of the data classification", "R809 第十三条第二款";
        level: Text, "level", "数据分级", "data level",
            "数据分类分级中的分级，如“一般数据”", "the level of the data classification, such as 一般数据", "R809 第十三条第二款; GB/T 43697";
        level_of: Text, "level_of", "层级属性", "administrative level",
            "部门、国家、省、市或者县", "department, state, province, city or county", "G1272 层级属性";
        secrecy: Word, "secrecy", "涉密属性", "secrecy",
            "国家秘密的密级、工作秘密或者非涉密", "the level of state secrecy, a work secret, or none", "R809 第三条第一款; 保守国家秘密法 第十四条";
        personal_info: Word, "personal_info", "是否含个人信息", "personal information",
            "不含个人信息、含一般个人信息或者含敏感个人信息", "whether the data contain personal or sensitive personal information", "个人信息保护法 第四条、第二十八条";
        assessments: Objects, "assessments", "评估", "assessments",
            "编制目录时依法开展的评估", "assessments made when the entry was compiled", "R809 第十三条第一款";
        approved: Object, "approved", "部门负责人审核", "approval",
            "部门负责人审核同意", "the consent of the head of the department", "R809 第十三条第一款";
        submitted: Date, "submitted", "报送审核日", "submitted on",
            "报送政务数据共享主管部门审核的日期", "the day on which the entry went to the authority", "R809 第十六条第一款、第十七条第二款";
        reviewed: Date, "reviewed", "审核日", "reviewed on",
            "政务数据共享主管部门完成审核的日期", "the day on which the authority finished its review", "R809 第十六条第一款、第十七条第三款";
        change: Object, "change", "调整变化", "change",
            "引起目录更新的调整变化", "the event that made an update due", "R809 第十七条第二款";
        source_department: Text, "source_department", "数源部门", "source department",
            "收集工作涉及多个政府部门时，牵头收集的部门", "the department that leads where several collect", "R809 第十九条第二款";
        status: Word, "status", "状态", "status",
            "目录条目所处的环节", "where the entry is on its way", "R809 第十六条、第十七条";
        url: Text, "url", "在线资源链接地址", "URL",
            "资源的网址", "where the resource is found on line", "GB/T 21063.3 在线资源链接地址";
        contact: Object, "contact", "联系方式", "contact",
            "联系人、电话和邮箱", "person, telephone and e-mail", "PRACTICE";
        census: Object, "census", "大普查", "census",
            "2017年全国大普查的存储量和记录数", "volumes of the 2017 census", "CENSUS17";
        ext: Map, "ext", "扩展元数据", "extended metadata",
            "部门增加的列：标题和文字", "columns that a department added: heading and text", "G1272 扩展元数据";
    }
    Class {
        code: Text, "code", "分类码", "class code",
            "类1位、项2位、目3位，细目不定长", "1 digit, 2 digits, 3 digits, then any number", "G1272 信息资源代码";
        path: Texts, "path", "分类名称", "class names",
            "从类到细目的名称", "names from the widest class down", "G1272 信息资源分类";
    }
    Provider {
        name: Text, "name", "信息资源提供方", "provider",
            "提供单位的名称", "name of the department", "R809 第十三条第二款; G1272 信息资源提供方";
        office: Text, "office", "提供方内部部门", "internal department",
            "处室名称；没有的写“无相关内部部门”", "the office; 无相关内部部门 where there is none", "G1272 提供方内部部门; LN88 三(一)1";
        code: Text, "code", "信息资源提供方代码", "provider code",
            "18位统一社会信用代码", "unified social credit code, 18 characters", "G1272 信息资源提供方代码; GB 32100";
    }
    Format {
        class: Word, "class", "信息资源格式分类", "format class",
            "电子文件、电子表格、数据库等", "file, spreadsheet, database and so on", "R809 第十三条第二款; G1272 信息资源格式";
        types: Words, "types", "信息资源格式类型", "formats",
            "格式分类之下的具体格式", "the formats, each of the class named", "G1272 信息资源格式";
        other: Text, "other", "其他类型资源格式描述", "other format",
            "清单之外的格式的说明", "a description of a format outside the list", "CENSUS17 其他类型资源格式描述";
    }
    Item {
        name: Text, "name", "信息项名称", "item name",
            "数据项的中文名称", "name of the item", "R809 第十三条第二款; G1272 信息项信息";
        name_en: Text, "name_en", "信息项英文名", "English name of the item",
            "字段名", "the name of the column", "CENSUS17 信息项英文名";
        kind: Word, "type", "数据类型", "data type",
            "C、N、Y、D、T、L、M、G、B、I、F之一", "one of C N Y D T L M G B I F", "G1272 信息项信息";
        custom_type: Text, "custom_type", "自定义数据类型", "custom data type",
            "清单之外的数据类型", "a data type outside the list", "PRACTICE";
        length: Count, "length", "数据长度", "length",
            "字符或者数字的个数", "how many characters or digits", "CENSUS17 数据长度";
        precision: Count, "precision", "数据精度", "precision",
            "小数位数", "digits after the point", "PRACTICE";
        share: Maybe, "share", "共享属性", "sharing of the item",
            "信息项自己的共享属性", "the item's own sharing", "PRACTICE";
        open: Maybe, "open", "开放属性", "openness of the item",
            "信息项自己的开放属性", "the item's own openness", "PRACTICE";
        key: Flag, "key", "是否主键", "primary key",
            "是否主键", "whether the item is a primary key", "PRACTICE";
        nullable: Flag, "nullable", "是否可为空", "nullable",
            "是否可为空", "whether the item may be empty", "PRACTICE";
        code_set: Text, "code_set", "关联代码集", "code set",
            "取值的代码集", "the code set of its values", "PRACTICE";
        element: Text, "element", "数据元", "data element",
            "对应的数据元标准", "the standard data element", "PRACTICE";
        level: Text, "level", "数据分级", "level of the item",
            "信息项的分级", "the level of the item", "R809 第十三条第二款";
        secret: Flag, "secret", "是否涉密", "secret",
            "是否涉密", "whether the item is secret", "PRACTICE";
        sensitive: Flag, "sensitive", "是否敏感", "sensitive",
            "是否敏感", "whether the item is sensitive", "PRACTICE";
    }
    Share {
        kind: Word, "type", "共享类型", "share type",
            "无条件共享、有条件共享、不予共享", "unconditional, conditional or not shared", "R809 第十四条";
        condition: Text, "condition", "共享条件", "share condition",
            "共享使用的条件", "the conditions, in words", "R809 第十五条第二款; LN88 三(一)1";
        scope: Texts, "scope", "共享范围", "share scope",
            "可以共享使用的部门或者系统", "departments or systems that may have the data", "R809 第十五条第二款; LN88 三(一)1";
        purposes: Words, "purposes", "使用用途", "purposes",
            "行政依据、工作参考、数据校核、业务协同等", "what the data may be used for", "R809 第十五条第二款; LN88 三(一)1";
        way: Object, "way", "共享方式", "way of sharing",
            "数据以何种方式提供", "how the data are given", "R809 第十三条第二款、第二十二条第二款";
        reason: Text, "reason", "不予共享理由", "reason for not sharing",
            "不予共享的理由", "why the data are not shared", "R809 第十五条第二款";
        basis: Texts, "basis", "不予共享依据", "basis for not sharing",
            "明确规定不能提供的法律、行政法规或者国务院决定及其条款", "the provisions that forbid it, with their articles", "R809 第十四条第三项、第十五条第二款";
    }
    Way {
        class: Word, "class", "共享方式分类", "channel",
            "共享平台、邮件、拷盘、介质等", "platform, mail, disk, media", "R809 第十三条第二款; CENSUS17 共享方式分类";
        kind: Word, "type", "共享方式类型", "form",
            "数据库、文件、接口", "database, file or interface", "R809 第二十二条第二款; CENSUS17 共享方式类型";
        note: Text, "note", "共享方式说明", "note on the way",
            "不经共享平台提供的，说明原因和安全措施", "why not by the platform, and how the data are kept safe", "G1272 共享方式";
    }
    Open {
        kind: Word, "type", "开放类型", "openness",
            "无条件开放、有条件开放、不予开放", "unconditional, conditional or not open", "G1272 开放属性";
        condition: Text, "condition", "开放条件", "condition of opening",
            "向社会开放的条件", "on which conditions the public may have the data", "G1272 开放条件";
        reason: Text, "reason", "不开放理由", "reason for not opening",
            "不予开放的理由", "why the data are not open", "PRACTICE";
    }
    Assessment {
        kind: Word, "kind", "评估种类", "kind",
            "保密风险、个人信息保护影响等", "secrecy risk, impact on personal information, other", "R809 第十三条第一款";
        on: Date, "on", "评估日期", "assessed on",
            "完成评估的日期", "the day on which it was finished", "R809 第十三条第一款";
        result: Text, "result", "评估结论", "result",
            "评估的结论", "what it found", "R809 第十三条第一款";
    }
    Approval {
        by: Text, "by", "审核人", "approved by",
            "审核同意的部门负责人", "the head of the department who consented", "R809 第十三条第一款";
        on: Date, "on", "审核日期", "approved on",
            "审核同意的日期", "the day of the consent", "R809 第十三条第一款";
    }
    Change {
        cause: Word, "cause", "变化原因", "cause",
            "法律、行政法规、国务院决定调整或者职责变化", "a change of law or of functions", "R809 第十七条第二款";
        on: Date, "on", "发生日", "happened on",
            "调整、变化发生之日", "the day of the change", "R809 第十七条第二款";
        completed: Date, "completed", "更新完成日", "completed on",
            "完成目录更新的日期", "the day on which the update was done", "R809 第十七条第二款";
        extension: Object, "extension", "延长", "extension",
            "经同意延长更新期限", "more time, with consent", "R809 第十七条第二款";
    }
    Extension {
        by: Text, "by", "同意机关", "consented by",
            "同级政务数据共享主管部门", "the authority of the same level", "R809 第十七条第二款";
        on: Date, "on", "同意日期", "consented on",
            "同意延长的日期", "the day of the consent", "R809 第十七条第二款";
        days: Count, "days", "延长天数", "days",
            "延长的工作日数", "how many working days", "R809 第十七条第二款";
    }
    Contact {
        name: Text, "name", "联系人", "person",
            "联系人", "whom to ask", "PRACTICE";
        phone: Text, "phone", "联系电话", "telephone",
            "办公电话", "office telephone", "PRACTICE";
        email: Text, "email", "电子邮箱", "e-mail",
            "办公邮箱", "office mailbox", "PRACTICE";
    }
    Census {
        stored_gb: Amount, "stored_gb", "数据存储总量（G）", "stored, G",
            "数据存储总量", "volume stored", "CENSUS17";
        records_10k: Amount, "records_10k", "结构化信息记录总数（万）", "records, 10,000",
            "结构化记录总数", "records", "CENSUS17";
        shared_gb: Amount, "shared_gb", "已共享的数据存储量（G）", "shared, G",
            "已共享的存储量", "volume shared", "CENSUS17";
        shared_10k: Amount, "shared_10k", "已共享结构化记录数（万）", "records shared, 10,000",
            "已共享的记录数", "records shared", "CENSUS17";
        opened_gb: Amount, "opened_gb", "已开放的数据存储量（G）", "opened, G",
            "已开放的存储量", "volume opened", "CENSUS17";
        opened_10k: Amount, "opened_10k", "已开放结构化记录数（万）", "records opened, 10,000",
            "已开放的记录数", "records opened", "CENSUS17";
    }
    Request + odd {
        id: Text, "id", "申请编号", "request number",
            "登记册中的编号", "its number in the register", "PRACTICE";
        entry: Text, "entry", "申请的资源代码", "entry asked for",
            "统一发布的目录中该条目的信息资源代码", "the code of the entry in the published catalogue", "R809 第二十条第二款";
        share_type: Word, "share_type", "所申请资源的共享类型", "share type of the entry",
            "登记册不附目录时，写明该条目的共享类型", "for a register that comes without its catalogue", "R809 第二十一条第一款";
        applicant: Object, "applicant", "需求部门", "applicant",
            "提出申请的部门", "the department that asks", "R809 第二十条第二款";
        consented: Object, "consented", "工作机构负责人同意", "consent of the head of the office",
            "经本部门政务数据共享工作机构负责人同意", "the head of the applicant's data sharing office agreed", "R809 第二十条第二款";
        basis: Text, "basis", "使用依据", "basis of use",
            "履行职责所依据的规定及条款", "the provision under which the data are needed", "R809 第二十条第二款";
        scenario: Text, "scenario", "使用场景", "scenario of use",
            "在什么业务中使用", "in which business the data are used", "R809 第二十条第二款";
        scope: Text, "scope", "使用范围", "scope of use",
            "由哪些内设机构、人员使用", "who in the department uses the data", "R809 第二十条第二款";
        purposes: Words, "purposes", "使用用途", "purposes",
            "行政依据、工作参考、数据校核、业务协同等", "what the data are used for", "R809 第十五条第二款";
        way: Object, "way", "共享方式", "way of sharing",
            "希望以何种方式取得数据", "how the data are to be given", "R809 第二十条第二款、第二十二条第二款";
        until: Date, "until", "使用时限", "time limit of use",
            "使用到哪一天", "until which day the data are used", "R809 第二十条第二款";
        items: Texts, "items", "信息项", "items",
            "需要的信息项，不写即为全部", "the items that are needed; all unless said", "PRACTICE";
        third_party: Flag, "third_party", "是否提供给第三方", "passed on to a third party",
            "是否要把数据提供给第三方", "whether the data are to be given to a third party", "R809 第二十五条第一款";
        received: Date, "received", "收到申请之日", "received on",
            "提供部门收到申请的日期", "the day on which the provider received it", "R809 第二十一条第一款";
        events: Objects, "events", "办理过程", "events",
            "收到申请以后的各个环节", "what happened since", "R809 第二十一条、第二十二条、第二十六条、第二十七条";
        usage: Objects, "usage", "使用记录", "usage records",
            "使用场景、过程、成效、存储和销毁情况", "how the data were used, kept and destroyed", "R809 第二十九条第二款";
        collects: Texts, "collects", "仍在收集的信息项", "items still collected",
            "仍向公民、法人和其他组织收集的信息项", "items that the applicant still collects from the public", "R809 第十九条第一款";
    }
    Applicant {
        name: Text, "name", "部门名称", "department",
            "需求部门的全称", "its full name", "R809 第二十条第二款";
        code: Text, "code", "统一社会信用代码", "unified social credit code",
            "18位统一社会信用代码", "18 characters", "GB 32100";
        system: Text, "system", "信息系统", "system",
            "使用数据的信息系统", "the system that uses the data", "PRACTICE";
    }
    Act {
        by: Text, "by", "作出人", "by",
            "由谁作出", "who did it", "R809 第二十条";
        on: Date, "on", "日期", "on",
            "作出的日期", "on which day", "R809 第二十条";
        done: Flag, "done", "是否作出", "done",
            "是否已经作出", "whether it was done", "PRACTICE";
    }
    Event {
        on: Date, "on", "日期", "on",
            "发生的日期", "the day", "R809 第二十一条";
        kind: Word, "kind", "环节", "kind",
            "办理到哪个环节", "what happened", "R809 第二十一条";
        by: Text, "by", "办理人", "by",
            "由谁办理", "who did it", "R809 第二十条第三款";
        text: Text, "text", "内容", "text",
            "内容、理由或者结果", "content, reasons or result", "R809 第二十一条第二款";
        materials: Texts, "materials", "补充材料", "materials",
            "需要补充的材料", "what is to be supplemented", "R809 第二十一条第二款";
        days: Count, "days", "延长天数", "days",
            "延长的工作日数", "how many working days more", "R809 第二十一条第一款";
        consented: Object, "consented", "同意", "consent",
            "延长期限由同级主管部门同意，答复由工作机构负责人同意", "of the authority to an extension, of the head of the office to an answer", "R809 第二十条第三款、第二十一条第一款";
        notified: Object, "notified", "告知", "notice",
            "告知需求部门", "the applicant was told", "R809 第二十一条第一款";
        negotiated: Object, "negotiated", "协商", "negotiation",
            "终止或者变更服务前与需求部门协商", "the applicant was heard before the service ended", "R809 第二十七条第三款";
        filed: Object, "filed", "备案", "filing",
            "报同级政务数据共享主管部门备案", "filed with the authority of the same level", "R809 第二十七条第三款";
    }
    Usage {
        on: Date, "on", "使用日期", "used on",
            "使用数据的日期", "the day of the use", "R809 第二十九条第二款";
        scenario: Text, "scenario", "使用场景", "scenario",
            "在什么业务中使用", "in which business", "R809 第二十九条第二款";
        purposes: Words, "purposes", "使用用途", "purposes",
            "用于什么目的", "what for", "R809 第二十五条第一款";
        items: Texts, "items", "使用的信息项", "items",
            "使用了哪些信息项", "which items", "R809 第二十五条第一款";
        result: Text, "result", "应用成效", "result",
            "应用成效", "what came of it", "R809 第二十九条第二款";
        stored: Text, "stored", "存储情况", "storage",
            "数据存放在哪里", "where the data are kept", "R809 第二十九条第二款";
        destroyed: Date, "destroyed", "销毁日期", "destroyed on",
            "数据销毁的日期", "the day on which the data were destroyed", "R809 第二十九条第二款";
        third_party: Text, "third_party", "第三方", "third party",
            "数据提供给的第三方", "to whom the data were passed on", "R809 第二十五条第一款";
        consented: Object, "consented", "提供部门同意", "consent of the provider",
            "超出范围、用于其他目的或者提供给第三方，经提供部门同意", "the provider agreed to a wider use", "R809 第二十五条第一款";
        kept_until: Date, "kept_until", "记录保存至", "record kept until",
            "使用记录保存到哪一天", "until when the record is kept", "R809 第二十九条第二款";
    }
}
