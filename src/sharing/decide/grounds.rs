//! 理由的种类: everything that stands in the way of sharing, or speaks for it: how much it weighs, where it lies, which
//! article says so, and how it is put. A lawyer can read this file without the rest.

use super::outcome::Weight::{self, *};
use crate::legal::{
    Citation, Evidence, G1272, LN88, LOGIC, PERSONAL, PRACTICE, R51, R809, SECRETS,
};
use crate::text::Words;

/// What is said of one ground, besides its weight.
pub(super) struct Account {
    /// Where it lies; `{s}` stands for the sharing that is judged, the entry's or an item's, `{n}` for a position.
    pub(super) at: &'static str,
    /// Whether what lies there is missing or cannot be known.
    pub(super) is_missing: bool,
    /// The member of the request that could be changed to remove it.
    pub(super) edit: Option<Field>,
    /// The texts that may say so, in the order of preference: the first that the profile holds is cited.
    pub(super) basis: &'static [Citation],
    pub(super) text: Words,
}

/// A member of the request that its author may change. Who asks, and for which entry, is no such member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Basis,
    Scenario,
    Scope,
    Purposes,
    Way,
    Until,
    Items,
    Consented,
    ThirdParty,
}

impl Field {
    pub(super) const ALL: [Field; 9] = [
        Field::Basis,
        Field::Scenario,
        Field::Scope,
        Field::Purposes,
        Field::Way,
        Field::Until,
        Field::Items,
        Field::Consented,
        Field::ThirdParty,
    ];

    pub(super) const fn at(self) -> &'static str {
        match self {
            Field::Basis => "request:/basis",
            Field::Scenario => "request:/scenario",
            Field::Scope => "request:/scope",
            Field::Purposes => "request:/purposes",
            Field::Way => "request:/way",
            Field::Until => "request:/until",
            Field::Items => "request:/items",
            Field::Consented => "request:/consented",
            Field::ThirdParty => "request:/third_party",
        }
    }

    pub(super) const fn bit(self) -> u16 {
        1 << self as u16
    }
}

macro_rules! grounds {
    ($( $(#[$note:meta])* $name:ident $weight:ident $at:literal $(missing $missing:literal)? $(edit $edit:ident)?
        [$($basis:expr),*] $zh:literal $en:literal; )*) => {
        /// One ground, for or against.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum Ground { $( $(#[$note])* $name, )* }

        static ACCOUNTS: &[Account] = &[$( Account {
            at: $at,
            is_missing: false $(|| $missing)?,
            edit: grounds!(@edit $($edit)?),
            basis: &[$($basis),*],
            text: Words { zh: $zh, en: $en },
        } ),*];

        impl Ground {
            /// How much it weighs.
            #[inline]
            pub(super) const fn weight(self) -> Weight {
                const WEIGHTS: &[Weight] = &[$( $weight ),*];
                WEIGHTS[self as usize]
            }

            /// What is said of it.
            pub(super) fn account(self) -> &'static Account {
                &ACCOUNTS[self as usize]
            }
        }
    };
    (@edit) => { None };
    (@edit $edit:ident) => { Some(Field::$edit) };
}

/// R51 第九条 was seen in local rules that repeat it word for word.
const R51_TYPES: Citation = R51.must("第九条").seen(Evidence::SecondHand);
const R51_USE: Citation = R51.must("第十二条").seen(Evidence::Memory);

grounds! {
    NotInForce Undetermined "profile:" missing true
        [LOGIC.must("")]
        "适用规则的主要依据《{0}》在{1}尚未施行或者已经失效，无法判断"
        "the main instrument of the profile, {0}, is not in force on {1}";
    NotListed Undetermined "request:/entry" missing true
        [R809.must("第二十条第二款"), LN88.must("三(一)4"), PRACTICE.should("")]
        "目录中没有代码为「{0}」的条目，申请应当以统一发布的目录为准"
        "the catalogue lists no entry `{0}`: requests go by the published catalogue";
    ListedTwice Undetermined "request:/entry" missing true
        [LOGIC.must("")]
        "目录中有两个以上条目的代码为「{0}」，不能确定所申请的是哪一个"
        "the catalogue has more than one entry `{0}`: it cannot be told which is meant";
    OtherEntry Undetermined "request:/entry" missing true
        [R809.must("第二十条第二款"), LOGIC.must("")]
        "申请的是「{0}」，不是这一条目，不能据以判断"
        "the request is for `{0}`, which is not this entry";
    NoEntryNamed Incomplete "request:/entry" missing true
        [R809.must("第二十条第二款"), LN88.must("三(一)4"), PRACTICE.should("")]
        "申请没有写明所申请的目录条目"
        "the request does not name an entry of the catalogue";
    NoApplicant Incomplete "request:/applicant/name" missing true
        [R809.must("第二十条第二款"), LN88.must("三(一)4"), PRACTICE.should("")]
        "申请没有写明需求部门"
        "the request does not name the department that asks";
    NotPublished Refuse "entry:/status"
        [R809.must("第二十条第二款"), LN88.must("三(一)4"), PRACTICE.should("")]
        "这一条目的状态是“{0}”，不在统一发布的目录之内，不能据以申请共享"
        "the entry is `{0}` and not in the published catalogue, by which requests go";
    StatusMissing Undetermined "entry:/status" missing true
        [R809.must("第二十条第二款"), LN88.must("三(一)4"), PRACTICE.should("")]
        "目录没有写明这一条目是否已经发布，无法判断"
        "it is not said whether the entry is published";
    StatusUnknown Undetermined "entry:/status" missing true
        [R809.must("第二十条第二款"), LN88.must("三(一)4"), PRACTICE.should("")]
        "不能识别这一条目的状态「{0}」，无法判断是否已经发布"
        "the status `{0}` is not understood, so it is not known whether the entry is published";
    Secret Undetermined "entry:/secrecy"
        [R809.must("第三条第一款"), SECRETS.must("第二十九条"), LOGIC.must("")]
        "这一条目标为{0}，不属于政务数据共享的范围，应当按照保密规定办理，不能依照政务数据共享的规定判断"
        "the entry is marked {0}: secrets are outside of data sharing and follow the rules on secrecy";
    SecrecyMissing Undetermined "entry:/secrecy" missing true
        [G1272.must("涉密属性分类"), LOGIC.must("")]
        "目录没有写明涉密属性，无法判断是否涉密"
        "secrecy is not stated, so it is not known whether the data are secret";
    SecrecyUnknown Undetermined "entry:/secrecy" missing true
        [R809.must("第三条第一款"), SECRETS.must("第二十九条"), LOGIC.must("")]
        "不能识别涉密属性「{0}」，无法判断是否属于政务数据共享的范围"
        "the secrecy `{0}` is not understood, so it is not known whether the data may be shared at all";
    ShareTypeMissing Undetermined "entry:{s}/type" missing true
        [R809.must("第十三条第二款"), LN88.must("三(一)1"), G1272.must("共享类型"), LOGIC.must("")]
        "目录没有写明共享类型，无法判断"
        "the share type is not stated";
    ShareTypeUnknown Undetermined "entry:{s}/type" missing true
        [R809.must("第十四条"), LN88.must("三(一)1"), G1272.must("共享类型"), LOGIC.must("")]
        "不能识别共享类型「{0}」，无法判断"
        "the share type `{0}` is not understood";
    NotShared Refuse "entry:{s}/basis/{n}"
        [R809.must("第十四条第三项"), LN88.must("三(一)1"), R51_TYPES, LOGIC.must("")]
        "这项数据属于不予共享类，目录所列依据为「{0}」"
        "the data are not shared; the catalogue cites `{0}`";
    BasisMissing Undetermined "entry:{s}/basis" missing true
        [R809.must("第十五条第二款"), LN88.must("三(一)1"), G1272.must("共享条件"), LOGIC.must("")]
        "目录把这项数据列为不予共享类，但没有列明依据，不能据以拒绝，也不能共享"
        "the entry says that the data are not shared but cites nothing: they can be neither refused on that nor shared";
    BasisTooLow Undetermined "entry:{s}/basis" missing true
        [R809.must("第十五条第二款"), LN88.must("三(一)1"), G1272.must("共享条件"), LOGIC.must("")]
        "目录把这项数据列为不予共享类，但所列依据「{0}」不是适用规则认可的依据，或者不能识别，不能据以拒绝，也不能共享"
        "the entry says that the data are not shared, but `{0}` is no basis that counts, or is not recognised: they can be neither refused on that nor shared";
    NoBasis Incomplete "request:/basis" missing true edit Basis
        [R809.must("第二十条第二款")]
        "申请没有写明使用依据"
        "the request states no basis of use";
    NoScenario Incomplete "request:/scenario" missing true edit Scenario
        [R809.must("第二十条第二款")]
        "申请没有写明使用场景"
        "the request states no scenario of use";
    NoScope Incomplete "request:/scope" missing true edit Scope
        [R809.must("第二十条第二款")]
        "申请没有写明使用范围"
        "the request states no scope of use";
    NoWay Incomplete "request:/way" missing true edit Way
        [R809.must("第二十条第二款")]
        "申请没有写明共享方式"
        "the request states no way of sharing";
    NoUntil Incomplete "request:/until" missing true edit Until
        [R809.must("第二十条第二款")]
        "申请没有写明使用时限"
        "the request states no time limit of use";
    NoConsent Incomplete "request:/consented" missing true edit Consented
        [R809.must("第二十条第二款")]
        "申请没有记载经本部门政务数据共享工作机构负责人同意"
        "the request does not record the consent of the head of the applicant's data sharing office";
    NotGovernment Undetermined "request:/applicant" missing true
        [R809.must("第二条"), R51_TYPES, LN88.must("三(一)4"), LOGIC.must("")]
        "「{0}」不是政府部门，是否属于法律、法规授权的具有管理公共事务职能的组织，无法判断"
        "`{0}` is no government department; whether a law authorises it to manage public affairs cannot be told";
    ThirdParty Outside "request:/third_party" edit ThirdParty
        [R809.must("第二十五条第一款"), R51.must("第十四条").seen(Evidence::Memory), PRACTICE.should("")]
        "申请要把数据提供给第三方，应当经提供部门同意"
        "the data are to be given to a third party, which needs the provider's consent";
    ThirdPartyUnknown Undetermined "request:/third_party" missing true edit ThirdParty
        [R809.must("第二十五条第一款"), R51.must("第十四条").seen(Evidence::Memory), PRACTICE.should("")]
        "不能识别是否提供给第三方的填写「{0}」"
        "whether the data go to a third party cannot be told from `{0}`";
    ScopeRestricted Unclear "entry:{s}/scope" missing true
        [R809.must("第十四条第一项"), R51_TYPES, LN88.must("三(一)4"), LOGIC.must("")]
        "目录写明无条件共享，又限定了共享范围，自相矛盾；需求部门不在该范围内，无法判断"
        "the entry is shared unconditionally and yet names a scope, in which the applicant is not: it contradicts itself";
    ScopeMissing Unclear "entry:{s}/scope" missing true
        [R809.must("第十五条第二款"), LN88.must("三(一)1"), G1272.must("共享条件"), LOGIC.must("")]
        "目录没有列明共享范围，无法判断需求部门是否在内"
        "the entry names no scope, so it is not known whether the applicant is inside it";
    ScopeUnclear Unclear "entry:{s}/scope" missing true
        [R809.must("第十五条第二款"), LN88.must("三(一)1"), G1272.must("共享条件"), LOGIC.must("")]
        "共享范围「{0}」没有写明具体部门，无法判断需求部门是否在内"
        "the scope `{0}` names no department for certain, so it is not known whether the applicant is inside it";
    ScopeOutside Outside "entry:{s}/scope"
        [R809.must("第十五条第二款"), LN88.must("三(一)4"), R51_USE, LOGIC.must("")]
        "需求部门「{0}」不在目录列明的共享范围之内"
        "the applicant `{0}` is outside of the scope that the entry names";
    PurposesMissing Unclear "entry:{s}/purposes" missing true
        [R809.must("第十五条第二款"), LN88.must("三(一)1"), G1272.must("共享条件"), LOGIC.must("")]
        "目录没有列明使用用途，无法判断申请的用途是否在内"
        "the entry states no purposes, so it is not known whether that of the request is among them";
    PurposesNotAsked Unclear "request:/purposes" missing true edit Purposes
        [R809.must("第十五条第二款"), LN88.must("三(一)1"), G1272.must("共享条件"), LOGIC.must("")]
        "申请没有写明使用用途，无法判断是否符合目录列明的用途"
        "the request states no purpose, so it is not known whether it is one that the entry names";
    PurposesUnclear Unclear "request:/purposes" missing true edit Purposes
        [R809.must("第十五条第二款"), LN88.must("三(一)1"), G1272.must("共享条件"), LOGIC.must("")]
        "申请的用途「{0}」与目录列明的用途写法不同，无法判断是否一致"
        "the purpose `{0}` is put in other words than those of the entry: it cannot be told whether they agree";
    PurposesOutside Outside "request:/purposes" edit Purposes
        [R809.must("第十五条第二款"), LN88.must("三(一)4"), R51_USE, LOGIC.must("")]
        "申请的用途「{0}」不在目录列明的使用用途之内"
        "the purpose `{0}` is none of those that the entry names";
    WayMissing Unclear "entry:{s}/way" missing true
        [R809.must("第十三条第二款"), G1272.must("共享方式"), LOGIC.must("")]
        "目录没有写明共享方式，无法判断申请的方式是否在内"
        "the entry states no way of sharing, so it is not known whether that of the request is offered";
    WayUnclear Unclear "request:/way" missing true edit Way
        [R809.must("第十三条第二款"), G1272.must("共享方式"), LOGIC.must("")]
        "申请的共享方式与目录写明的方式无法对应"
        "the way that is asked for cannot be matched with the one that the entry offers";
    WayNotAsked Unclear "request:/way" missing true edit Way
        [R809.must("第二十条第二款"), G1272.must("共享方式"), LOGIC.must("")]
        "申请没有写明共享方式，无法判断是否符合目录写明的方式"
        "the request states no way, so it is not known whether it is the one that the entry offers";
    WayOutside Outside "request:/way" edit Way
        [R809.must("第十三条第二款"), LN88.must("三(一)4"), G1272.must("共享方式"), LOGIC.must("")]
        "目录写明的共享方式是{0}，不是申请的方式"
        "the entry offers {0}, not the way that is asked for";
    ConsentAsked Outside "entry:{s}/condition"
        [R809.must("第十五条第二款"), LN88.must("三(一)1"), G1272.must("共享条件"), LOGIC.must("")]
        "共享条件要求经「{0}」同意，由提供部门审核决定"
        "the condition asks for the consent of `{0}`: the provider decides";
    ValidityPast Outside "entry:{s}/condition"
        [R809.must("第十五条第二款"), LN88.must("三(一)1"), G1272.must("共享条件"), LOGIC.must("")]
        "目录写明的共享有效期至{0}，已经届满"
        "the entry offers the data until {0}, which is past";
    ValidityShort Outside "request:/until" edit Until
        [R809.must("第十五条第二款"), LN88.must("三(一)1"), G1272.must("共享条件"), LOGIC.must("")]
        "申请的使用时限超过目录写明的有效期{0}"
        "the time limit of use goes beyond {0}, until which the entry offers the data";
    ValidityUnclear Unclear "request:/until" missing true edit Until
        [R809.must("第十五条第二款"), LN88.must("三(一)1"), G1272.must("共享条件"), LOGIC.must("")]
        "目录写明的有效期至{0}，申请的使用时限没有写明到哪一天，无法判断是否超过"
        "the entry offers the data until {0}, and the request does not say until which day it uses them";
    ItemUnknown Undetermined "request:/items/{n}" missing true edit Items
        [R809.must("第二十条第二款"), LOGIC.must("")]
        "目录的这一条目没有信息项「{0}」"
        "the entry has no item `{0}`";
    ItemsOutside Outside "request:/items" edit Items
        [R809.must("第十五条第二款"), LN88.must("三(一)4"), R51_USE, LOGIC.must("")]
        "申请的信息项超出共享条件列明的信息项"
        "the items that are asked for go beyond those that the condition names";
    NotCovered Undetermined "calendar:{n}" missing true
        [LOGIC.must("")]
        "{0}年的放假安排没有载入，不能计算答复期限"
        "the days off of {0} are not loaded, so the deadline cannot be computed";

    // What speaks for it.
    Unconditional Nothing "entry:{s}/type"
        [R809.must("第十四条第一项"), LN88.must("三(一)4"), R51_TYPES, LOGIC.must("")]
        "这项数据属于无条件共享类，可以提供给所有政府部门共享使用"
        "the data are shared unconditionally, with every government department";
    Conditional Nothing "entry:{s}/type"
        [R809.must("第十四条第二项"), LN88.must("三(一)4"), R51_TYPES, LOGIC.must("")]
        "这项数据属于有条件共享类，申请符合目录列明的共享条件"
        "the data are shared on conditions, which the request meets";
    ScopeInside Nothing "entry:{s}/scope"
        [R809.must("第十五条第二款"), LN88.must("三(一)4"), R51_USE, LOGIC.must("")]
        "需求部门「{0}」在目录列明的共享范围之内"
        "the applicant `{0}` is inside the scope that the entry names";
    PurposesInside Nothing "entry:{s}/purposes"
        [R809.must("第十五条第二款"), LN88.must("三(一)4"), R51_USE, LOGIC.must("")]
        "申请的用途在目录列明的使用用途之内"
        "the purposes of the request are among those that the entry names";
    WayInside Nothing "entry:{s}/way"
        [R809.must("第十三条第二款"), LN88.must("三(一)4"), R51_USE, LOGIC.must("")]
        "申请的共享方式与目录写明的方式一致"
        "the entry offers the way that is asked for";
    NoNarrowing Nothing "entry:{s}/condition"
        [R809.must("第十五条第一款"), R51_TYPES, LOGIC.must("")]
        "无条件共享的数据不因写明的条件或者用途而受限，不得擅自增设条件"
        "a condition or purposes do not narrow what is shared unconditionally; no conditions may be added at will";
    NotSecret Nothing "entry:/secrecy"
        [R809.must("第三条第一款")]
        "目录没有写明涉密属性；列入已经发布的政务数据目录的，不属于国家秘密、工作秘密"
        "secrecy is not stated; what the published catalogue lists is neither a state secret nor a work secret";
    TellOnce Nothing "request:"
        [R809.must("第二十一条第二款"), PRACTICE.should("")]
        "申请材料不全，提供部门应当一次性告知需要补充的全部材料，不得直接拒绝"
        "the request is incomplete: the provider tells everything that is missing at once and may not refuse it for that";
    AnswerConditional Nothing "entry:/share/type"
        [R809.must("第二十一条")]
        "提供部门应当按期答复是否同意，不得增设条件；不同意共享的，应当说明理由"
        "the provider answers in time whether it agrees, adds no conditions, and gives its reasons if it declines";
    AnswerUnconditional Nothing "entry:/share/type"
        [R809.must("第二十一条")]
        "提供部门应当按期答复；申请缺乏真实性、合法性、必要性而不同意共享的，应当说明理由"
        "the provider answers in time; where a request is not true, lawful or necessary and it declines, it gives its reasons";
    AnswerOutside Nothing "entry:/share/type"
        [R809.must("第二十一条"), LN88.must("三(一)4"), R51_USE]
        "可以提出申请，由提供部门按期审核答复；不同意共享的，应当说明理由"
        "the department may apply; the provider answers in time and gives its reasons if it declines";

    // What the applicant must keep to.
    NothingToChange Nothing "request:"
        [LOGIC.must("")]
        "无可改之处：{0}"
        "none: {0}";
    KeepPurpose Nothing "entry:{s}"
        [R809.must("第二十五条第一款"), R51.must("第十四条").seen(Evidence::Memory)]
        "不得擅自扩大使用范围，不得用于或者变相用于其他目的，不得擅自提供给第三方"
        "the use may not be widened, nor serve other ends, nor may the data be given to a third party";
    ReportErrors Nothing "entry:{s}"
        [R809.must("第二十六条第二款")]
        "记录数据使用状态；发现数据不准确或者不完整的，及时提出校核申请"
        "the state of use is recorded; what is inaccurate or incomplete is reported for correction";
    DisposeAfterUse Nothing "entry:{s}"
        [R809.must("第二十七条第一款")]
        "共享目的已实现、无法实现或者不再必要的，按照提供部门的要求妥善处置数据"
        "once the purpose is met, cannot be met or is no longer needed, the data are disposed of as the provider asks";
    KeepRecords Nothing "entry:{s}"
        [R809.must("第二十九条第二款")]
        "记录使用场景、使用过程、应用成效、存储情况、销毁情况，记录保存不少于3年"
        "scenario, course, result, storage and destruction are recorded, and the records kept for 3 years at least";
    GuardPersonal Nothing "entry:/personal_info"
        [R809.must("第三十七条第一款"), PERSONAL.must("第四条")]
        "数据含有个人信息，应当遵守个人信息保护法等法律、行政法规的规定"
        "the data hold personal information, to which the law on its protection applies";
    KeepCondition Nothing "entry:{s}/condition"
        [R809.must("第十五条第二款"), LN88.must("三(一)1"), G1272.must("共享条件"), LOGIC.must("")]
        "{0}"
        "{0}";
    OtherWay Nothing "entry:{s}/way"
        [R809.must("第二十二条第二款"), G1272.must("共享方式"), LOGIC.must("")]
        "目录写明的共享方式是{0}，数据以该方式提供"
        "the entry offers {0}, by which the data are given";
}
