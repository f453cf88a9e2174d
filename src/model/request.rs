//! 共享申请: one application for data of another department, and what became of it.

use super::Purpose;
use super::ShareType;
use super::Term;
use super::Way;
use super::fields::Extra;
use super::odd::Odd;
use super::word::words;
use crate::calendar::Date;
use crate::text::{Text, is_blank};

words! {
    /// 申请的环节: what can happen to an application (R809 第二十条至第二十二条、第二十五条至第二十八条).
    EventKind "event_kind" {
        Received "received" "收到申请",
        SupplementRequested "supplement_requested" "告知补充材料",
        Supplemented "supplemented" "已补充材料",
        Extended "extended" "延长答复期限",
        Agreed "agreed" "同意共享",
        Refused "refused" "不同意共享",
        Delivered "delivered" "已共享数据",
        CheckFiled "check_filed" "提出校核申请",
        CheckResolved "check_resolved" "反馈校核结果",
        Suspended "suspended" "暂停共享权限",
        Terminated "terminated" "终止共享",
        Disposed "disposed" "已处置数据",
        Disputed "disputed" "提出争议",
    }
}

/// 政务数据共享申请: what a department asks for, and the events since (R809 第二十条第二款).
///
/// ```
/// let json = r#"{"entry":"307024/000012","applicant":{"name":"市公安局"},"until":"2027-12-31"}"#;
/// let request: mulu::Request = serde_json::from_str(json)?;
/// assert_eq!(request.applicant.name, "市公安局");
/// assert!(request.basis.is_empty());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Request<'a> {
    /// 申请编号.
    pub id: Text<'a>,
    /// 信息资源代码: the code of the entry that is asked for.
    pub entry: Text<'a>,
    /// 共享类型 of that entry, for a register that comes without its catalogue.
    pub share_type: Term<'a, ShareType>,
    /// 需求部门.
    pub applicant: Applicant<'a>,
    /// 本部门政务数据共享工作机构负责人同意.
    pub consented: Act<'a>,
    /// 使用依据.
    pub basis: Text<'a>,
    /// 使用场景.
    pub scenario: Text<'a>,
    /// 使用范围.
    pub scope: Text<'a>,
    /// 使用用途.
    pub purposes: Vec<Term<'a, Purpose>>,
    /// 共享方式.
    pub way: Way<'a>,
    /// 使用时限; a duration in words stays text.
    pub until: Term<'a, Date>,
    /// 信息项: the items that are asked for; all of them when none is named.
    pub items: Vec<Text<'a>>,
    /// 是否提供给第三方.
    pub third_party: Term<'a, bool>,
    /// 收到申请之日.
    pub received: Term<'a, Date>,
    /// 办理过程.
    pub events: Vec<Event<'a>>,
    /// 使用记录.
    pub usage: Vec<Usage<'a>>,
    /// 仍向公民、法人和其他组织收集的信息项.
    pub collects: Vec<Text<'a>>,
    /// Members that the model does not know.
    pub extra: Extra<'a>,
    /// What the reader noticed and may not judge.
    pub odd: Vec<Odd>,
}

/// 需求部门: the department that asks.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Applicant<'a> {
    /// 部门名称.
    pub name: Text<'a>,
    /// 统一社会信用代码.
    pub code: Text<'a>,
    /// 使用数据的信息系统.
    pub system: Text<'a>,
    /// Members that the model does not know.
    pub extra: Extra<'a>,
}

/// 同意、告知等行为: an act that is recorded, by whom and when. Documents may give no more than a day, a name, or 是.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Act<'a> {
    /// 由谁作出.
    pub by: Text<'a>,
    /// 日期.
    pub on: Term<'a, Date>,
    /// 是否已经作出.
    pub done: Term<'a, bool>,
    /// Members that the model does not know.
    pub extra: Extra<'a>,
}

impl Act<'_> {
    /// Whether it is recorded that this was done: a name, a day or 是 says so, 否 says that it was not.
    ///
    /// ```
    /// let mut act = mulu::Act::default();
    /// assert!(!act.is_done());
    /// act.by = "王某".into();
    /// assert!(act.is_done());
    /// act.done = false.into();
    /// assert!(!act.is_done());
    /// ```
    pub fn is_done(&self) -> bool {
        match self.done {
            Term::Known { value, .. } => value,
            Term::Unknown(_) => false,
            Term::Missing => !is_blank(&self.by) || self.on.known().is_some(),
        }
    }
}

/// 办理过程中的一个环节: something that happened to an application.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Event<'a> {
    /// 日期.
    pub on: Term<'a, Date>,
    /// 环节.
    pub kind: Term<'a, EventKind>,
    /// 由谁办理.
    pub by: Text<'a>,
    /// 内容、理由或者结果.
    pub text: Text<'a>,
    /// 需要补充的材料.
    pub materials: Vec<Text<'a>>,
    /// 延长的工作日数.
    pub days: Term<'a, u32>,
    /// 经谁同意: of an extension the authority of the same level, of an answer the head of the provider's office.
    pub consented: Act<'a>,
    /// 告知需求部门.
    pub notified: Act<'a>,
    /// 与需求部门协商.
    pub negotiated: Act<'a>,
    /// 报同级政务数据共享主管部门备案.
    pub filed: Act<'a>,
    /// Members that the model does not know.
    pub extra: Extra<'a>,
}

/// 使用记录: one use of the data (R809 第二十九条第二款).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Usage<'a> {
    /// 使用日期.
    pub on: Term<'a, Date>,
    /// 使用场景.
    pub scenario: Text<'a>,
    /// 使用用途.
    pub purposes: Vec<Term<'a, Purpose>>,
    /// 使用的信息项.
    pub items: Vec<Text<'a>>,
    /// 应用成效.
    pub result: Text<'a>,
    /// 存储情况.
    pub stored: Text<'a>,
    /// 销毁日期.
    pub destroyed: Term<'a, Date>,
    /// 提供给的第三方.
    pub third_party: Text<'a>,
    /// 经提供部门同意.
    pub consented: Act<'a>,
    /// 记录保存至.
    pub kept_until: Term<'a, Date>,
    /// Members that the model does not know.
    pub extra: Extra<'a>,
}

impl PartialEq for Request<'_> {
    /// Two requests are equal when they say the same; what a reader noticed does not count.
    fn eq(&self, other: &Request<'_>) -> bool {
        self.is_same(other)
    }
}
