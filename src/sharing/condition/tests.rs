//! Conditions: what is read of prose, and that printing and reading lose nothing.

use proptest::prelude::*;

use super::Condition;
use super::quote::clauses;
use crate::calendar::Date;
use crate::model::{Purpose, Term, WayClass, WayType};
use crate::sharing::kind::PartyKind;
use crate::text::{is_blank, is_word, trim};

fn scope_of(text: &str) -> Vec<String> {
    Condition::read(text).scope.parties().iter().map(|party| party.text().to_owned()).collect()
}

#[test]
fn whom_the_data_are_for() {
    for (text, parties) in [
        ("限市公安局使用", &["市公安局"][..]),
        ("仅限市公安局", &["市公安局"]),
        ("仅供市公安局、市司法局使用。", &["市公安局", "市司法局"]),
        ("限市公安局，市司法局使用", &["市公安局", "市司法局"]),
        ("限市公安局，有关部门使用，须脱敏", &["市公安局", "有关部门"]),
        ("限市公安局，市司法局", &["市公安局", "市司法局"]),
        ("限市公安局和市工业和信息化局使用", &["市公安局", "市工业和信息化局"]),
        ("仅限市公安局、市司法局等部门使用", &["市公安局", "市司法局", "等部门"]),
        ("仅投资项目相关领域系统使用", &["投资项目相关领域系统"]),
        ("面向全市各部门共享", &["全市各部门"]),
        ("供12320100671322000Q使用", &["12320100671322000Q"]),
        ("限全部政务部门（公安部门除外）使用", &["全部政务部门（公安部门除外）"]),
    ] {
        assert_eq!(scope_of(text), parties, "{text}");
    }
}

#[test]
fn what_follows_no_form_stays_as_it_is() {
    for text in [
        "限内部使用",
        "局内使用",
        "仅限查询",
        "限一次使用",
        "限接口方式使用",
        "限无条件使用",
        "限无使用",
        "供社会使用",
        "用于",
        "根据接口规范",
        "按接口规范",
        "经审批",
        "经脱敏处理后使用",
        "有效期至年底",
        "有效期至2026年2月30日",
        "有效期至2026年2月3日17:30",
        "限有关人员使用",
        "仅提供姓名等数据项",
        "1级\t不脱敏",
        "按其他方式提供",
        "以「一网通办」为准",
    ] {
        let condition = Condition::read(text);
        assert_eq!(condition.remainder, [text], "{condition:?}");
        let alone = Condition { remainder: vec![text.into()], ..Condition::default() };
        assert_eq!(condition, alone);
    }
}

#[test]
fn two_scopes_are_not_guessed_to_be_one() {
    let condition = Condition::read("限市公安局使用，限市司法局使用，用于数据校核");
    assert!(!condition.scope.is_stated());
    assert_eq!(condition.remainder, ["限市公安局使用", "限市司法局使用"]);
    assert_eq!(condition.purposes.len(), 1);
    assert_eq!(condition.to_string(), "用于数据校核；「限市公安局使用」；「限市司法局使用」");
}

#[test]
fn what_the_data_are_for() {
    use Purpose::*;
    for (text, purposes) in [
        ("用于数据校核", &[DataVerification][..]),
        (
            "仅用于行政依据、工作参考和业务协同",
            &[AdministrativeBasis, WorkReference, BusinessCollaboration],
        ),
        ("作为行政依据用途", &[AdministrativeBasis]),
        ("业务协同", &[BusinessCollaboration]),
        ("供工作参考", &[WorkReference]),
        ("用于数据核验\n", &[DataVerification]),
    ] {
        let condition = Condition::read(text);
        let known: Vec<_> = condition.purposes.iter().filter_map(Term::known).copied().collect();
        assert_eq!(known, purposes, "{text}");
        assert!(condition.remainder.is_empty());
    }
    for (text, purpose) in [
        ("仅用于机动车年检核验", "机动车年检核验"),
        ("用于数据校核、年报核验", "数据校核、年报核验"),
        (
            "用于对接省教育厅教育魔方数据校核、业务协同等",
            "对接省教育厅教育魔方数据校核、业务协同等",
        ),
        ("仅供参考", "参考"),
        ("供各部门参考", "各部门参考"),
    ] {
        let condition = Condition::read(text);
        assert_eq!(condition.purposes, [Term::Unknown(purpose.into())], "{text}");
    }
    let both = Condition::read("限市场监管部门用于年报核验");
    assert_eq!(both.scope.to_string(), "市场监管部门");
    assert_eq!(both.scope.parties()[0].kind(), PartyKind::Prose);
    assert_eq!(both.purposes, [Term::Unknown("年报核验".into())]);
}

#[test]
fn by_which_way() {
    for (text, class, kind, note) in [
        ("按接口逐条查询", None, Some(WayType::Interface), "逐条查询"),
        ("通过共享平台提供", Some(WayClass::Platform), None, "提供"),
        ("通过共享平台以接口方式提供", Some(WayClass::Platform), Some(WayType::Interface), "提供"),
        ("仅通过服务接口调用", None, Some(WayType::Interface), "调用"),
        ("以邮件或介质方式", Some(WayClass::EmailOrMedia), None, ""),
        ("联机查询", None, Some(WayType::Query), ""),
    ] {
        let condition = Condition::read(text);
        let [way] = &*condition.ways else { panic!("{text}: {condition:?}") };
        assert_eq!(
            (way.class.known().copied(), way.kind.known().copied()),
            (class, kind),
            "{text}"
        );
        assert_eq!(way.note, note, "{text}");
    }
    assert_eq!(Condition::read("通过接口、文件下载提供").ways.len(), 2);
    assert_eq!(Condition::read("通过接口或者数据库方式提供").ways.len(), 2);
}

#[test]
fn with_whose_consent() {
    for (text, by, act) in [
        ("经市公安局同意后使用", "市公安局", "同意"),
        ("经相关数源部门审核同意后", "相关数源部门", "审核同意"),
        ("经大数据主管部门领导同意", "", ""),
        ("须经市公安局书面同意后方可提供", "市公安局", "书面同意"),
        ("数源部门同意", "数源部门", "同意"),
        ("经本人授权同意", "本人", "授权同意"),
        ("经网站持有部门同意", "网站持有部门", "同意"),
        ("经同意", "", ""),
    ] {
        let condition = Condition::read(text);
        let consents: Vec<_> =
            condition.consents.iter().map(|consent| (consent.by(), consent.act())).collect();
        match by {
            "" => assert_eq!((consents.len(), &*condition.remainder), (0, &[text.into()][..])),
            by => assert_eq!(consents, [(by, act)], "{text}"),
        }
    }
}

#[test]
fn the_rest_of_the_forms() {
    let condition = Condition::read(
        "限市公安局使用；仅提供姓名、性别数据项，有效期至2027年12月31日止，不得提供给第三方",
    );
    assert_eq!(condition.items, ["姓名", "性别"]);
    assert_eq!(condition.until, Date::new(2027, 12, 31));
    assert_eq!(condition.obligations, ["不得提供给第三方"]);
    assert_eq!(
        condition.to_string(),
        "限市公安局使用；仅提供姓名、性别数据项；有效期至2027年12月31日；不得提供给第三方"
    );
    assert_eq!(Condition::read("有效期至2027-12-31，有效期至2028-12-31").remainder.len(), 1);
}

#[test]
fn what_an_entry_states_comes_before_its_prose() {
    let of = |json: &str| {
        let entry: crate::model::Entry<'_> = serde_json::from_str(json).unwrap();
        Condition::of(&entry.share).to_string()
    };
    for (share, printed) in [
        // All three are stated: the prose is not weighed.
        (
            r#"{"scope":["市公安局"],"purposes":["data_verification"],"way":{"class":"platform"},"condition":"限市司法局使用，须脱敏"}"#,
            "限市公安局使用；用于数据校核；通过共享平台；遵守「限市司法局使用，须脱敏」",
        ),
        // What is missing is taken from the prose, and the rest is carried along.
        (
            r#"{"scope":["市公安局"],"condition":"限市司法局用于数据校核，按接口逐条查询，须脱敏"}"#,
            "限市公安局使用；用于数据校核；以接口逐条查询；遵守「限市司法局用于数据校核」；遵守「须脱敏」",
        ),
        // Something is still missing: what else is said may be about it.
        (
            r#"{"scope":["市公安局"],"purposes":["年报核验"],"condition":"用于办案，须脱敏"}"#,
            "限市公安局使用；用于年报核验；「用于办案」；须脱敏",
        ),
        (
            r#"{"scope":["/"],"purposes":["无"],"way":{"class":"无","type":"none"},"condition":"无条件"}"#,
            "",
        ),
        (r#"{"condition":"暂无"}"#, ""),
        (r#"{"condition":"经市公安局同意后使用"}"#, "经市公安局同意"),
        (r#"{"way":{"class":"微信","type":"api","note":"按月"}}"#, "通过「微信」以「api」「按月」"),
    ] {
        assert_eq!(of(&format!("{{\"share\":{share}}}")), printed, "{share}");
    }
}

/// Words that only give a clause its form.
const FORM: &[&str] = &[
    "仅限于",
    "仅限",
    "只限",
    "限于",
    "限定",
    "仅供",
    "面向",
    "仅",
    "只",
    "限",
    "供",
    "用于",
    "用作",
    "作为",
    "做为",
    "共享使用",
    "使用",
    "共享",
    "用途",
    "通过",
    "按照",
    "采用",
    "按",
    "以",
    "需经",
    "须经",
    "必须经",
    "经过",
    "经",
    "后方可",
    "后",
    "方可",
    "提供",
    "查询",
    "开放",
    "有效期",
    "至",
    "到",
    "止",
    "数据项",
    "字段",
    "和",
    "及",
    "或者",
    "或",
    "可",
    "调用",
    "获取",
    "与",
    "信息项",
    "能",
    "专",
    "共享有效期",
    "期限",
    "为",
    "返回",
    "应",
    "须",
    "需",
    "报",
    "才",
    "予",
    "再",
    "截",
    "年",
    "月",
    "日",
    "0",
];

/// Whether every word of a text is in another, but for words that only give a clause its form.
fn keeps(text: &str, printed: &str) -> Result<(), String> {
    let words: String = printed.chars().filter(|c| is_word(*c)).collect();
    for clause in clauses(text) {
        let clause = trim(clause);
        if is_blank(clause)
            || printed.contains(clause)
            || printed.contains(&super::quote::quoted(clause))
        {
            continue;
        }
        let mut rest = clause.to_owned();
        FORM.iter().for_each(|word| rest = rest.replace(word, "\u{1}"));
        for run in rest.split(|c: char| c == '\u{1}' || !is_word(c)).filter(|run| !run.is_empty()) {
            if !words.contains(run) {
                return Err(format!("`{run}` of `{clause}` is not in `{printed}`"));
            }
        }
    }
    Ok(())
}

/// A piece of a condition as people write it, or something like it.
fn piece() -> impl Strategy<Value = String> {
    let words = [
        "限",
        "仅限",
        "仅供",
        "供",
        "面向",
        "用于",
        "作为",
        "供参考",
        "参考",
        "使用",
        "共享",
        "市公安局",
        "市司法局",
        "有关部门",
        "全部政务部门",
        "市工业和信息化局",
        "等部门",
        "12320100671322000Q",
        "统计系统",
        "数据校核",
        "工作参考",
        "数据核验",
        "年报核验",
        "通过",
        "按",
        "以",
        "接口",
        "共享平台",
        "邮件或介质",
        "文件下载",
        "方式",
        "逐条查询",
        "经",
        "同意",
        "审核同意",
        "后",
        "有效期至",
        "2027年12月31日",
        "2027-1-2",
        "止",
        "仅提供",
        "姓名",
        "数据项",
        "不得",
        "遵守",
        "导出",
        "「",
        "」",
        "（",
        "）",
        "《",
        "、",
        "，",
        "；",
        "。",
        "和",
        "及",
        "或",
        "等",
        " ",
        "　",
        "\n",
        "除外",
        "其他",
        "无",
        "南京市",
        "各部门",
        "市级",
    ];
    prop::sample::select(words.to_vec()).prop_map(str::to_owned)
}

/// Prose made of such pieces.
fn prose() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::collection::vec(piece(), 0..24).prop_map(|pieces| pieces.concat()),
        prop::collection::vec(prop_oneof![piece(), ".{0,3}"], 0..16)
            .prop_map(|pieces| pieces.concat()),
    ]
}

#[test]
fn what_names_nobody_is_not_lost_beside_a_party() {
    for text in ["限无\t市公安局", "限市公安局、无使用"] {
        assert_eq!(keeps(text, &Condition::read(text).to_string()), Ok(()), "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn what_is_printed_reads_back(text in prose()) {
        let condition = Condition::read(&text);
        let printed = condition.to_string();
        let again = Condition::read(&printed);
        prop_assert_eq!(&again, &condition, "{}", printed);
        prop_assert_eq!(again.to_string(), printed.clone());
    }

    #[test]
    fn no_clause_is_lost(text in prose()) {
        let printed = Condition::read(&text).to_string();
        if let Err(lost) = keeps(&text, &printed) {
            prop_assert!(false, "{lost}");
        }
    }

    #[test]
    fn what_an_entry_states_reads_back(
        scope in prop::collection::vec(prose(), 0..3),
        purposes in prop::collection::vec(prose(), 0..3),
        way in (prose(), prose(), prose()),
        text in prose(),
    ) {
        let mut entry = crate::model::Entry::default();
        entry.share.scope = scope.into_iter().map(Into::into).collect();
        entry.share.purposes = purposes.into_iter().map(|text| Term::Unknown(text.into())).collect();
        entry.share.way.class = Term::Unknown(way.0.into());
        entry.share.way.kind = Term::Unknown(way.1.into());
        entry.share.way.note = way.2.into();
        entry.share.condition = text.into();
        let condition = Condition::of(&entry.share);
        let printed = condition.to_string();
        prop_assert_eq!(Condition::read(&printed), condition, "{}", printed);
    }
}
