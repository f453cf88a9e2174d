//! The schema of a report, as `mulu check --format json` writes it.
//!
//! Within version 1 members and tokens are only added, so no object is closed.

use super::head;
use super::json::{Json, object};
use super::open::{count, date, flag, list, open_object, or_null, text};
use crate::legal::Severity;

pub(super) fn schema() -> Json {
    head(
        "report",
        "校验报告 · report",
        "一次校验的结果：发现的问题和数量。 / The result of a check: its findings and their numbers.",
    )
    .and(open_object(vec![
        ("version", "版本 · version", "报告格式的版本 / version of the format", object! { "const" => 1 }),
        ("tool", "工具 · tool", "校验工具 / the program that checked", tool()),
        ("profile", "适用规则 · profile", "校验采用的适用规则 / the profile of the check", text()),
        ("as_of", "校验日期 · as of", "按哪一天的规定校验 / the day whose law was applied", date()),
        ("complete", "是否完整 · complete", "输入是否全部读到 / whether all of the input was read", flag()),
        ("findings", "问题 · findings", "发现的问题，先条目后目录 / what was found: of entries, then of the catalogue", list(finding())),
        ("summary", "汇总 · summary", "数量 / the numbers", summary()),
        ("notes?", "说明 · notes", "文件如何读取、哪些内容没有读取 / how files were read, and what of them was passed over", list(note())),
    ]))
}

pub(super) fn note() -> Json {
    open_object(vec![
        ("file", "文件 · file", "文件名 / name of the file", text()),
        ("text", "内容 · text", "说明的内容 / the note", text()),
    ])
}

pub(super) fn tool() -> Json {
    open_object(vec![
        ("name", "名称 · name", "工具名称 / name of the program", text()),
        ("version", "版本 · version", "工具版本 / its version", text()),
    ])
}

pub(super) fn finding() -> Json {
    let severities: Vec<_> = Severity::ALL.iter().rev().map(|severity| severity.token()).collect();
    open_object(vec![
        (
            "rule",
            "规则代码 · rule",
            "三个字母和三位数字，不会改变 / three letters and three digits, stable",
            object! { "type" => "string", "pattern" => "^[A-Z]{3}[0-9]{3}$" },
        ),
        (
            "name",
            "规则名称 · name of the rule",
            "不会改变 / stable",
            object! { "type" => "string", "pattern" => "^[a-z0-9]+(-[a-z0-9]+)*$" },
        ),
        (
            "severity",
            "严重程度 · severity",
            "error错误、warning警告、notice提示 / how bad it is",
            object! { "enum" => severities },
        ),
        ("message", "问题 · message", "哪里不对 / what is wrong", text()),
        ("help", "办法 · help", "怎样改正 / what to do", text()),
        (
            "entry",
            "条目 · entry",
            "问题所在的条目 / the entry that it is about",
            or_null(subject()),
        ),
        (
            "at",
            "位置 · at",
            "条目内的JSON指针 / an RFC 6901 pointer into the entry",
            object! { "type" => "string", "pattern" => "^(/([^~/]|~[01])*)*$" },
        ),
        (
            "place",
            "文件位置 · place",
            "在文件中的位置；不是从文件读入的为null / where it stands in the file; null where there is none",
            or_null(place()),
        ),
        (
            "basis",
            "依据 · basis",
            "文件和条款 / instruments and their articles",
            object! { "type" => "array", "minItems" => 1, "items" => text() },
        ),
        (
            "related",
            "相关条目 · related",
            "问题涉及的其他条目 / the other entries that it is about",
            list(subject()),
        ),
        (
            "fix?",
            "修改 · fix",
            "可以自动做的修改 / what may be changed automatically",
            or_null(fix()),
        ),
    ])
}

fn subject() -> Json {
    open_object(vec![
        ("file?", "文件 · file", "条目所在的文件 / the file of the entry", or_null(text())),
        (
            "index",
            "序号 · index",
            "条目在文件中的序号，从0起 / its number in the file, from 0",
            count(),
        ),
        ("code?", "代码 · code", "信息资源代码 / its code", or_null(text())),
        ("name?", "名称 · name", "信息资源名称 / its name", or_null(text())),
    ])
}

fn place() -> Json {
    open_object(vec![
        ("file", "文件 · file", "文件名 / name of the file", text()),
        ("line?", "行 · line", "从1起 / from 1", or_null(count())),
        ("column?", "列 · column", "以字符计，从1起 / in characters, from 1", or_null(count())),
        ("offset?", "偏移 · offset", "以字节计，从0起；转换过编码的为null / in bytes, from 0; null in a file that was transcoded", or_null(count())),
        ("length?", "长度 · length", "以字节计 / in bytes", or_null(count())),
        ("sheet?", "工作表 · sheet", "工作表名称 / name of the sheet", text()),
        ("cell?", "单元格 · cell", "如P4 / such as P4", object! { "type" => "string", "pattern" => "^[A-Z]+[1-9][0-9]*$" }),
    ])
    .and(object! {
        "anyOf" => [
            object! { "required" => ["line", "column", "offset", "length"] },
            object! { "required" => ["sheet", "cell"] },
        ],
    })
}

fn fix() -> Json {
    let edit = open_object(vec![
        ("offset", "偏移 · offset", "以字节计 / in bytes", count()),
        ("length", "长度 · length", "以字节计 / in bytes", count()),
        ("text", "文字 · text", "改成的文字 / what stands there instead", text()),
    ]);
    open_object(vec![
        ("safe", "是否稳妥 · safe", "不改变含义 / whether the meaning stays the same", flag()),
        ("edits", "修改 · edits", "逐处修改 / the edits", list(edit)),
    ])
}

fn summary() -> Json {
    open_object(vec![
        ("entries", "条目 · entries", "校验的条目数 / entries that were checked", count()),
        (
            "clean",
            "没有问题的条目 · clean",
            "没有发现问题的条目数 / entries without a finding",
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
