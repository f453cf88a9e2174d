//! IDN303: code and name of the class agree.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::G1272;
use crate::model::{ClassKind, Entry};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "IDN303",
    name: "class-name-code-mismatch",
    title: Words { zh: "分类码与分类名称不一致", en: "class code and class name do not agree" },
    basis: &[G1272.should("信息资源分类")],
    explain: Words {
        zh: "分类码的第一位与第一级的名称说的是同一件事：1 基础、2 主题、3 部门。两者不一致，说明\
             其中一个填错了，目录会被归入错误的类。没有填写分类码的，按信息资源代码中的分类码判断。",
        en: "The first digit of the class code and the name of the first level say the same: 1 base, \
             2 theme, 3 department. Where they differ one of them is wrong, and the entry falls into \
             the wrong class. Where no class code is given, the one in the resource code counts.",
    },
    applies: |entry| entry.class_code().is_some(),
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"class":{"path":["基础","省（自治区、直辖市）和计划单列市"]},"share":{"type":"unconditional","condition":null,"scope":null}}"#, at: "/class/path/0" },
        Bad { change: r#"{"class":{"code":null},"code":"107024/000012"}"#, at: "/class/path/0" },
    ],
    good: &[Good { change: r#"{"class":{"code":"107024","path":["基础信息资源","法人单位基础信息资源"]},"code":"107024/000012"}"# }],
};

static MISMATCH: Message = Message {
    text: Words { zh: "分类码「{0}」属于“{1}”类，名称却是「{2}」", en: "the class code `{0}` stands for {1}, but the name is `{2}`" },
    help: Words {
        zh: "核对这条目录属于哪一类，使分类码的第一位与名称一致：1 基础、2 主题、3 部门",
        en: "see which is right and make them agree: 1 基础, 2 主题, 3 部门",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    let (Some(code), Some(name)) = (entry.class_code(), entry.class.path.first()) else { return };
    let (Some(coded), Some(named)) = (ClassKind::of_code(code), ClassKind::of_name(name)) else {
        return;
    };
    if coded != named {
        out.found("/class/path/0", &MISMATCH, &[code, coded.label(), name]);
    }
}
