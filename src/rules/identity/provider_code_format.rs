//! IDN403: a provider code has the form of a unified social credit code.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::GB32100;
use crate::model::{CreditCode, CreditFlaw, Entry};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::{Words, is_blank};

pub(crate) static RULE: Rule = Rule {
    code: "IDN403",
    name: "provider-code-format",
    title: Words { zh: "提供方代码格式不符", en: "a provider code of another form" },
    basis: &[GB32100.must("代码构成")],
    explain: Words {
        zh: "统一社会信用代码为18位，由数字和大写字母组成，不用I、O、S、V、Z；第3至8位是登记管理\
             机关的行政区划码，只能是数字。全角和小写先折算再判断。9位的组织机构代码和平台内部编\
             号不是统一社会信用代码。",
        en: "A unified social credit code has eighteen characters, digits and capital letters without \
             I, O, S, V and Z; places 3 to 8 are the division code of the registering authority, all \
             digits. Width and case are folded first. Organisation codes of nine characters and \
             numbers of a platform are something else.",
    },
    applies: |entry| !is_blank(&entry.provider.code),
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"provider":{"code":"1232010067132200"}}"#, at: "/provider/code" },
        Bad { change: r#"{"provider":{"code":"1232O100671322000Q"}}"#, at: "/provider/code" },
        Bad { change: r#"{"provider":{"code":"67132200-0"}}"#, at: "/provider/code" },
    ],
    good: &[Good { change: r#"{"provider":{"code":"12320100671322000Q"}}"# }],
};

static WRONG_LENGTH: Message = Message {
    text: Words { zh: "提供方代码「{0}」有{1}位，统一社会信用代码应为18位", en: "the provider code `{0}` has {1} characters, and a unified social credit code eighteen" },
    help: Words {
        zh: "对照登记证书重新填写；9位的组织机构代码已换发为18位的统一社会信用代码",
        en: "copy it from the certificate; organisation codes of nine characters were replaced",
    },
};

static WRONG_CHARACTER: Message = Message {
    text: Words { zh: "提供方代码「{0}」第{1}位「{2}」不是这一位可用的字符", en: "`{2}` may not stand in place {1} of the provider code `{0}`" },
    help: Words {
        zh: "对照登记证书改正；不用字母I、O、S、V、Z，第3至8位只用数字",
        en: "compare the certificate; I, O, S, V and Z do not occur, and places 3 to 8 are digits",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    let code = &entry.provider.code;
    match CreditCode::read(code) {
        Ok(_) => {}
        Err(CreditFlaw::Character(place, c)) => {
            let args: &[&str] = &[code, &place.to_string(), &c.to_string()];
            out.found("/provider/code", &WRONG_CHARACTER, args);
        }
        Err(CreditFlaw::Length(length)) => {
            out.found("/provider/code", &WRONG_LENGTH, &[code, &length.to_string()]);
        }
    }
}
