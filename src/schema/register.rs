//! The schema of what has become of the requests of a register, as `mulu requests --format json` writes it.
//!
//! Within version 1 members and tokens are only added, so no object is closed.

use super::head;
use super::json::{Json, object};
use super::open::{count, date, flag, list, open_object, or_null, text};
use super::report::{finding, note, tool};
use crate::legal::Duty;
use crate::sharing::{Stage, Standing};

pub(super) fn schema() -> Json {
    head(
        "requests-report",
        "共享申请办理情况 · report on requests",
        "登记册中每件申请办理到哪一步、何时到期，以及发现的问题。 / Where each request of a register stands, what is due when, and what was found.",
    )
    .and(open_object(vec![
        ("version", "版本 · version", "格式的版本 / version of the format", object! { "const" => 1 }),
        ("tool", "工具 · tool", "校验工具 / the program that checked", tool()),
        ("profile", "适用规则 · profile", "校验采用的适用规则 / the profile of the check", text()),
        ("as_of", "校验日期 · as of", "按哪一天校验 / the day of the check", date()),
        ("complete", "是否完整 · complete", "输入是否全部读到 / whether all of the input was read", flag()),
        ("requests", "申请 · requests", "逐件列出 / one after the other", list(request())),
        (
            "findings",
            "问题 · findings",
            "与校验报告相同；entry的code是所申请的条目，name是申请编号，at是申请内的指针 / as in a report; of `entry`, the code is that of the entry asked for and the name the number of the request; `at` leads into the request",
            list(finding()),
        ),
        ("summary", "汇总 · summary", "数量 / the numbers", summary()),
        ("notes?", "说明 · notes", "文件如何读取、哪些内容没有读取 / how files were read, and what of them was passed over", list(note())),
    ]))
}

fn request() -> Json {
    let stages: Vec<_> = Stage::ALL.iter().map(|stage| stage.token()).collect();
    let meanings = Stage::ALL.map(|stage| format!("{} {}", stage.token(), stage.title().zh));
    let state = format!("{} / where it stands", meanings.join("、"));
    open_object(vec![
        ("index", "序号 · index", "从0起 / its number, from 0", count()),
        ("id", "申请编号 · id", "没有编号的为空 / its number in the register, or empty", text()),
        ("entry", "条目 · entry", "所申请的条目 / the entry that is asked for", text()),
        ("state", "办理状态 · state", &state, object! { "enum" => stages }),
        ("disputed", "争议 · disputed", "是否提出争议 / whether a dispute was raised", flag()),
        ("received", "收到日期 · received", "收到申请之日 / the day of receipt", or_null(date())),
        ("due", "期限 · due", "应当何时完成什么 / what is due when", list(due())),
    ])
}

fn due() -> Json {
    let duties: Vec<_> = Duty::ALL.iter().map(|duty| duty.token()).collect();
    let standings: Vec<_> = Standing::ALL.iter().map(|standing| standing.token()).collect();
    let meanings =
        Standing::ALL.map(|standing| format!("{} {}", standing.token(), standing.title().zh));
    let standing = format!("{} / whether it was done in time", meanings.join("、"));
    open_object(vec![
        (
            "duty",
            "事项 · duty",
            "应当完成的事项 / what is to be done",
            object! { "enum" => duties },
        ),
        ("at", "起因 · at", "申请内的指针 / the pointer of what began it", text()),
        (
            "start",
            "起始日 · start",
            "当日不计入 / the day on which it began, which is not counted",
            or_null(date()),
        ),
        (
            "working_days",
            "工作日数 · working days",
            "含依法延长的 / a lawful extension included",
            or_null(count()),
        ),
        (
            "due",
            "届满日 · due",
            "不能算出的为null / the last day; null where it is not known",
            or_null(date()),
        ),
        (
            "uncovered",
            "未覆盖的年份 · uncovered",
            "没有放假安排的年份 / a year without a holiday notice",
            or_null(object! { "type" => "integer" }),
        ),
        (
            "done",
            "办结日 · done",
            "尚未办结的为null / the day on which it was done",
            or_null(date()),
        ),
        ("standing", "状况 · standing", &standing, object! { "enum" => standings }),
        (
            "basis",
            "依据 · basis",
            "规定期限的条款 / the article that sets the period",
            or_null(text()),
        ),
    ])
}

fn summary() -> Json {
    open_object(vec![
        ("requests", "申请 · requests", "校验的申请数 / requests that were checked", count()),
        (
            "clean",
            "没有问题的申请 · clean",
            "没有发现问题的申请数 / requests without a finding",
            count(),
        ),
        (
            "overdue",
            "逾期未办 · overdue",
            "有事项逾期未办的申请数 / requests of which something is overdue",
            count(),
        ),
        ("errors", "错误 · errors", "错误数 / findings that are errors", count()),
        ("warnings", "警告 · warnings", "警告数 / findings that are warnings", count()),
        ("notices", "提示 · notices", "提示数 / findings that are notices", count()),
        ("in_force", "执行的规则 · in force", "执行了的规则数 / rules that were run", count()),
        (
            "not_in_force",
            "未执行的规则 · not in force",
            "没有执行的规则数 / rules that were not run",
            count(),
        ),
    ])
}
