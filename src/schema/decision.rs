//! The schema of a decision, as `mulu decide --format json` writes it.
//!
//! Within version 1 members and tokens are only added, so no object is closed.

use super::head;
use super::json::{Json, object};
use super::open::{count, date, list, open_object, or_null, text};
use super::report;
use crate::sharing::Outcome;

pub(super) fn schema() -> Json {
    let one = object! { "$ref" => "#/$defs/decision" };
    head(
        "decision",
        "共享决定 · decision",
        "对一件共享申请的决定；申请文件是列表的，为决定的列表。 / The decision on a request; of a file that lists requests, a list of decisions.",
    )
    .and(object! {
        "anyOf" => [one.clone(), list(one)],
        "$defs" => object! { "decision" => decision() },
    })
}

fn decision() -> Json {
    let outcomes: Vec<_> = Outcome::ALL.iter().map(|outcome| outcome.token()).collect();
    let meanings =
        Outcome::ALL.map(|outcome| format!("{} {}", outcome.token(), outcome.title().zh));
    let outcome = format!("{} / what the request comes to", meanings.join("、"));
    open_object(vec![
        (
            "version",
            "版本 · version",
            "格式的版本 / version of the format",
            object! { "const" => 1 },
        ),
        (
            "profile",
            "适用规则 · profile",
            "决定采用的适用规则 / the profile of the decision",
            text(),
        ),
        ("as_of", "决定日期 · as of", "按哪一天的规定决定 / the day whose law was applied", date()),
        ("outcome", "决定 · outcome", &outcome, object! { "enum" => outcomes }),
        ("entry", "条目 · entry", "信息资源代码 / code of the entry", text()),
        (
            "request",
            "申请编号 · request",
            "没有编号的为空 / number of the request, or empty",
            text(),
        ),
        ("reasons", "理由 · reasons", "最重的在前 / the strongest first", list(reason())),
        (
            "missing",
            "缺少或者不明 · missing",
            "如request:/basis、entry:/share/scope、calendar:2027 / what is missing or cannot be known",
            list(text()),
        ),
        (
            "obligations",
            "使用要求 · obligations",
            "需求部门应当遵守的要求 / what the applicant keeps to",
            list(text()),
        ),
        (
            "would_change",
            "可改之处 · would change",
            "最小的修改，任一组即可共享；没有的为空，最后一条理由说明 / the smallest sets of edits to the request, any of which makes it a grant; none when the last reason says so",
            list(list(edit())),
        ),
        (
            "deadlines",
            "期限 · deadlines",
            "答复和共享的期限 / by when the provider answers and delivers",
            deadlines(),
        ),
        (
            "findings?",
            "条目的问题 · findings",
            "条目存在的问题，与校验报告相同 / what was found in the entry, as in a report",
            list(report::finding()),
        ),
    ])
}

fn reason() -> Json {
    open_object(vec![
        ("text", "理由 · text", "一句话 / a sentence", text()),
        ("basis", "依据 · basis", "文件和条款 / instrument and article", text()),
        (
            "at",
            "位置 · at",
            "entry:或者request:加JSON指针 / `entry:` or `request:` and a JSON pointer",
            text(),
        ),
    ])
}

fn edit() -> Json {
    open_object(vec![
        (
            "at",
            "位置 · at",
            "request:加JSON指针 / `request:` and a JSON pointer",
            object! {
                "type" => "string", "pattern" => "^request:/",
            },
        ),
        ("to", "改为 · to", "该处的内容 / what would stand there", object! {}),
    ])
}

fn deadlines() -> Json {
    open_object(vec![
        ("received", "收到日期 · received", "收到申请之日 / the day of receipt", or_null(date())),
        (
            "reply_working_days",
            "答复工作日数 · working days to answer",
            "含依法延长的 / a lawful extension included",
            or_null(count()),
        ),
        (
            "reply_by",
            "答复期限 · reply by",
            "最迟答复的日期；不能算出的为null / the last day for the answer; null where it is not known",
            or_null(date()),
        ),
        ("counted", "计入的工作日 · counted", "逐日列出 / the working days up to it", list(date())),
        (
            "uncovered",
            "未覆盖的年份 · uncovered",
            "没有放假安排的年份 / a year without a holiday notice",
            or_null(object! { "type" => "integer" }),
        ),
        (
            "deliver_working_days",
            "共享工作日数 · working days to deliver",
            "同意共享以后 / after agreeing",
            or_null(count()),
        ),
        (
            "basis",
            "依据 · basis",
            "规定这些期限的条款 / the articles that set these periods",
            list(text()),
        ),
    ])
}
