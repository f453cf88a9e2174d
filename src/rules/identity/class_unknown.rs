//! IDN301: the class is one of the three of the guide.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::G1272;
use crate::model::{ClassKind, Entry};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::{Words, is_blank};

pub(crate) static RULE: Rule = Rule {
    code: "IDN301",
    name: "class-unknown",
    title: Words { zh: "信息资源分类不在三类之内", en: "a class that is none of the three" },
    basis: &[G1272.must("信息资源分类")],
    explain: Words {
        zh: "信息资源分类的第一级只有三类：1 基础、2 主题、3 部门，分类码的第一位就是类。没有填写\
             分类码的，按信息资源代码中的分类码判断。其他数字或者名称，汇总到上级目录时无处可放。",
        en: "The first level of the classification has three classes: 1 base, 2 theme, 3 department, \
             and the first digit of a class code is the class. Where no class code is given, the one \
             in the resource code counts. Anything else has no place in the catalogue above.",
    },
    applies: |entry| entry.class_code().is_some() || entry.class.path.first().is_some_and(|n| !is_blank(n)),
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"class":{"code":"407024"},"code":"407024/000012"}"#, at: "/class/code" },
        Bad { change: r#"{"class":{"code":null},"code":"407024/000012"}"#, at: "/code" },
        Bad { change: r#"{"class":{"path":["综合","省（自治区、直辖市）和计划单列市"]}}"#, at: "/class/path/0" },
    ],
    good: &[
        Good { change: r#"{"class":{"path":["3 部门","省（自治区、直辖市）和计划单列市"]}}"# },
        Good { change: r#"{"class":{"code":"307024","path":[]}}"# },
        Good { change: r#"{"class":{"path":[" "]}}"# },
    ],
};

static NO_SUCH_CODE: Message = Message {
    text: Words { zh: "分类码「{0}」的第一位不是1、2或者3", en: "the class code `{0}` does not begin with 1, 2 or 3" },
    help: Words {
        zh: "分类码以1（基础）、2（主题）或者3（部门）开头，按数据的来源和用途选择",
        en: "begin with 1 for base data, 2 for a theme or 3 for a department",
    },
};

static NO_SUCH_NAME: Message = Message {
    text: Words { zh: "「{0}」不是基础、主题、部门三类之一", en: "`{0}` is none of the classes base (基础), theme (主题) and department (部门)" },
    help: Words {
        zh: "第一级填写“基础”“主题”或者“部门”，其他分类写在它的下级",
        en: "give one of the three as the first level and put your own below it",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    let code = entry.class_code();
    if let Some(code) = code.filter(|code| ClassKind::of_code(code).is_none()) {
        let at = if is_blank(&entry.class.code) { "/code" } else { "/class/code" };
        return out.found(at, &NO_SUCH_CODE, &[code]);
    }
    match entry.class.path.first() {
        Some(name) if !is_blank(name) && ClassKind::of_name(name).is_none() => {
            out.found("/class/path/0", &NO_SUCH_NAME, &[name]);
        }
        _ => {}
    }
}
