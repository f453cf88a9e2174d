//! 目录条目: one entry of the catalogue, as it was said.

use super::Cycle;
use super::Format;
use super::Item;
use super::Open;
use super::Share;
use super::Term;
use super::fields::Extra;
use super::odd::Odd;
use super::word::words;
use crate::calendar::Date;
use crate::text::Text;

words! {
    /// 涉密属性, 密级 (保守国家秘密法 第十四条; R809 第三条第一款).
    Secrecy "secrecy" {
        None "none" "非涉密",
        Work "work" "工作秘密",
        Secret "secret" "秘密",
        Confidential "confidential" "机密",
        TopSecret "top_secret" "绝密",
    }
}

words! {
    /// 是否含个人信息 (个人信息保护法 第四条, 第二十八条).
    PersonalInfo "personal_info" {
        None "none" "无",
        General "general" "一般",
        Sensitive "sensitive" "敏感",
    }
}

words! {
    /// 评估种类 (R809 第十三条第一款).
    AssessmentKind "assessment_kind" {
        SecrecyRisk "secrecy_risk" "保密风险",
        PersonalInfoImpact "personal_info_impact" "个人信息保护影响",
        Other "other" "其他",
    }
}

words! {
    /// 状态 of an entry on its way (R809 第十六条, 第十七条).
    Status "status" {
        Draft "draft" "草稿",
        Approved "approved" "部门已审核",
        Submitted "submitted" "已报送",
        Returned "returned" "已退回",
        Published "published" "已发布",
        UpdateDue "update_due" "待更新",
        Retired "retired" "已停用",
    }
}

words! {
    /// 调整变化的原因 (R809 第十七条第二款).
    ChangeCause "change_cause" {
        Law "law" "法律、行政法规、国务院决定调整",
        Function "function" "职责变化",
    }
}

/// 目录条目: one entry of the catalogue.
///
/// It holds what was said, right or wrong; rules judge it. Empty text means that nothing was said.
///
/// ```
/// use mulu::{Cycle, Entry, ShareType};
/// let mut entry = Entry::default();
/// entry.name = "机动车排气检测结果".into();
/// entry.share.kind = ShareType::Conditional.into();
/// entry.update_cycle = Cycle::Daily.into();
/// assert_eq!(entry.share.scope.len(), 0);
/// ```
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Entry<'a> {
    /// 信息资源代码: class code, `/`, sequence number (G1272 信息资源代码).
    pub code: Text<'a>,
    /// 信息资源名称, 数据目录名称.
    pub name: Text<'a>,
    /// 信息资源英文名.
    pub name_en: Text<'a>,
    /// 简称.
    pub short_name: Text<'a>,
    /// 信息资源分类.
    pub class: Class<'a>,
    /// 信息资源提供方, 提供单位.
    pub provider: Provider<'a>,
    /// 信息资源摘要; the member `abstract` of documents.
    pub summary: Text<'a>,
    /// 关键字.
    pub keywords: Vec<Text<'a>>,
    /// 来源信息系统名称.
    pub source_system: Text<'a>,
    /// 信息资源格式, 数据格式.
    pub format: Format<'a>,
    /// 信息项信息, 数据项.
    pub items: Vec<Item<'a>>,
    /// 共享属性.
    pub share: Share<'a>,
    /// 开放属性.
    pub open: Open<'a>,
    /// 更新周期, 数据更新频率.
    pub update_cycle: Term<'a, Cycle<'a>>,
    /// 发布日期.
    pub published: Term<'a, Date>,
    /// 数据更新日期: when the data were last brought up to date.
    pub updated: Term<'a, Date>,
    /// 关联资源代码.
    pub related: Vec<Text<'a>>,
    /// 数据分类.
    pub category: Text<'a>,
    /// 数据分级.
    pub level: Text<'a>,
    /// 层级属性.
    pub level_of: Text<'a>,
    /// 涉密属性.
    pub secrecy: Term<'a, Secrecy>,
    /// 是否含个人信息.
    pub personal_info: Term<'a, PersonalInfo>,
    /// 保密风险、个人信息保护影响等评估.
    pub assessments: Vec<Assessment<'a>>,
    /// 部门负责人审核同意.
    pub approved: Approval<'a>,
    /// 报送审核日.
    pub submitted: Term<'a, Date>,
    /// 审核日.
    pub reviewed: Term<'a, Date>,
    /// 调整变化, and the update that follows from it.
    pub change: Change<'a>,
    /// 数源部门.
    pub source_department: Text<'a>,
    /// 状态.
    pub status: Term<'a, Status>,
    /// 在线资源链接地址.
    pub url: Text<'a>,
    /// 联系方式.
    pub contact: Contact<'a>,
    /// 大普查.
    pub census: Census<'a>,
    /// 扩展元数据: heading and text of columns that a table brought or a profile declares.
    pub ext: Vec<(Text<'a>, Text<'a>)>,
    /// Members that the model does not know.
    pub extra: Extra<'a>,
    /// What the reader noticed and may not judge.
    pub odd: Vec<Odd>,
}

/// 信息资源分类: the class code, and the names from the class down.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Class<'a> {
    /// 分类码.
    pub code: Text<'a>,
    /// 类、项、目、细目: their names, the widest first.
    pub path: Vec<Text<'a>>,
    /// Members that the model does not know.
    pub extra: Extra<'a>,
}

/// 信息资源提供方: the department that answers for the data.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Provider<'a> {
    /// 提供方名称.
    pub name: Text<'a>,
    /// 提供方内部部门.
    pub office: Text<'a>,
    /// 提供方代码: a unified social credit code.
    pub code: Text<'a>,
    /// Members that the model does not know.
    pub extra: Extra<'a>,
}

/// 评估: an assessment that was made before the entry was compiled.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Assessment<'a> {
    /// 评估种类.
    pub kind: Term<'a, AssessmentKind>,
    /// 评估日期.
    pub on: Term<'a, Date>,
    /// 评估结论.
    pub result: Text<'a>,
    /// Members that the model does not know.
    pub extra: Extra<'a>,
}

/// 审核同意: who agreed, and when.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Approval<'a> {
    /// 审核人.
    pub by: Text<'a>,
    /// 审核日期.
    pub on: Term<'a, Date>,
    /// Members that the model does not know.
    pub extra: Extra<'a>,
}

/// 调整变化: the event after which an entry must be brought up to date (R809 第十七条第二款).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Change<'a> {
    /// 原因.
    pub cause: Term<'a, ChangeCause>,
    /// 发生日.
    pub on: Term<'a, Date>,
    /// 更新完成日.
    pub completed: Term<'a, Date>,
    /// 延长.
    pub extension: Extension<'a>,
    /// Members that the model does not know.
    pub extra: Extra<'a>,
}

/// 延长: more time, and who consented to it.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Extension<'a> {
    /// 同意机关.
    pub by: Text<'a>,
    /// 同意日期.
    pub on: Term<'a, Date>,
    /// 延长天数, in working days.
    pub days: Term<'a, u32>,
    /// Members that the model does not know.
    pub extra: Extra<'a>,
}

/// 联系方式.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Contact<'a> {
    /// 联系人.
    pub name: Text<'a>,
    /// 联系电话.
    pub phone: Text<'a>,
    /// 电子邮箱.
    pub email: Text<'a>,
    /// Members that the model does not know.
    pub extra: Extra<'a>,
}

/// 大普查: the six volumes of the 2017 census; storage in 吉 (G), records in 万.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Census<'a> {
    /// 数据存储总量（G）.
    pub stored_gb: Term<'a, f64>,
    /// 结构化信息记录总数（万）.
    pub records_10k: Term<'a, f64>,
    /// 已共享的数据存储量（G）.
    pub shared_gb: Term<'a, f64>,
    /// 已共享结构化记录数（万）.
    pub shared_10k: Term<'a, f64>,
    /// 已开放的数据存储量（G）.
    pub opened_gb: Term<'a, f64>,
    /// 已开放结构化记录数（万）.
    pub opened_10k: Term<'a, f64>,
    /// Members that the model does not know.
    pub extra: Extra<'a>,
}

impl Entry<'_> {
    /// Whether the entry says that it has not been submitted yet. One that does not say where it is may have
    /// been.
    ///
    /// ```
    /// use mulu::{Entry, Status};
    /// let mut entry = Entry::default();
    /// assert!(!entry.is_before_submission());
    /// entry.status = Status::Approved.into();
    /// assert!(entry.is_before_submission());
    /// entry.status = Status::Submitted.into();
    /// assert!(!entry.is_before_submission());
    /// ```
    pub fn is_before_submission(&self) -> bool {
        matches!(self.status.known(), Some(Status::Draft | Status::Approved))
    }
}

impl PartialEq for Entry<'_> {
    /// Two entries are equal when they say the same; what a reader noticed does not count.
    fn eq(&self, other: &Entry<'_>) -> bool {
        self.is_same(other)
    }
}
