//! IDN304: a theme is one that the guide or the national tree lists.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::G1272;
use crate::model::{ClassKind, Entry, is_listed_theme};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::{Words, is_blank};

pub(crate) static RULE: Rule = Rule {
    code: "IDN304",
    name: "theme-class-unlisted",
    title: Words { zh: "主题不在国家目录的主题之内", en: "a theme that the national lists do not have" },
    basis: &[G1272.may("信息资源分类")],
    explain: Words {
        zh: "主题类的第二级，编制指南列出公共服务、健康保障等12个主题，国家目录的分类树另有17个。\
             各地可以增加主题，所以只作提示：如果意思相同，用国家目录的名称，便于逐级汇总。",
        en: "For the second level of the class 主题 the guide lists twelve themes and the national tree \
             seventeen. Others may be added, so this is only a notice: where one of the lists means \
             the same, its name makes it possible to sum up.",
    },
    applies: |entry| is_theme(entry) && entry.class.path.get(1).is_some_and(|name| !is_blank(name)),
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"class":{"code":"299001","path":["主题","玩具"]},"code":"299001/000012"}"#, at: "/class/path/1" },
        Bad { change: r#"{"class":{"code":null,"path":["主题","玩具"]},"code":"299001/000012"}"#, at: "/class/path/1" },
    ],
    good: &[
        Good { change: r#"{"class":{"code":"210001","path":["主题","信用体系"]},"code":"210001/000012"}"# },
        Good { change: r#"{"class":{"code":"210001","path":["主题","信用体系建设"]},"code":"210001/000012"}"# },
    ],
};

static UNLISTED: Message = Message {
    text: Words { zh: "主题「{0}」不在编制指南和国家目录的主题之内", en: "the theme `{0}` is in neither list of themes" },
    help: Words {
        zh: "意思相同的，改用已有的主题名称，例如“信用体系”“生态环保”；确需新增的，由政务数据共享主管部门确定",
        en: "use a listed name such as 信用体系 where it means the same; a new theme is for the catalogue's administrator to add",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    match entry.class.path.get(1) {
        Some(theme) if !is_listed_theme(theme) => {
            out.found("/class/path/1", &UNLISTED, &[theme]);
        }
        _ => {}
    }
}

/// Whether the class is 主题: by its code, or by its name where there is no code.
fn is_theme(entry: &Entry<'_>) -> bool {
    let class = match entry.class_code() {
        Some(code) => ClassKind::of_code(code),
        None => entry.class.path.first().and_then(|name| ClassKind::of_name(name)),
    };
    class == Some(ClassKind::Theme)
}
