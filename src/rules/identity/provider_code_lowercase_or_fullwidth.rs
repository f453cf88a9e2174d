//! IDN405: a provider code is written in half-width capitals.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::GB32100;
use crate::model::{CreditCode, Entry};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::{Words, is_blank, trim};

pub(crate) static RULE: Rule = Rule {
    code: "IDN405",
    name: "provider-code-lowercase-or-fullwidth",
    title: Words { zh: "提供方代码用了全角或者小写", en: "a provider code in lower case or full width" },
    basis: &[GB32100.should("代码字符集")],
    explain: Words {
        zh: "统一社会信用代码用半角数字和大写字母书写。写成全角或者小写的，人能看懂，系统逐字比\
             对却对不上，同一单位会被当成两个单位。",
        en: "Unified social credit codes are written in half-width digits and capital letters. People \
             understand other spellings, but systems that compare letter by letter take one body for \
             two.",
    },
    applies: |entry| !is_blank(&entry.provider.code),
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"provider":{"code":"12320100671322000q"}}"#, at: "/provider/code" },
        Bad { change: r#"{"provider":{"code":"１２320100671322000Q"}}"#, at: "/provider/code" },
    ],
    good: &[Good { change: r#"{"provider":{"code":" 12320100671322000Q "}}"# }],
};

static SPELLING: Message = Message {
    text: Words { zh: "提供方代码「{0}」用了全角或者小写字符", en: "the provider code `{0}` is in lower case or full width" },
    help: Words {
        zh: "改为半角大写：{1}",
        en: "write it in half-width capitals: {1}",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    let written = trim(&entry.provider.code);
    if written.bytes().all(|byte| !byte.is_ascii_lowercase() && byte.is_ascii()) {
        return;
    }
    if let Ok(code) = CreditCode::read(written) {
        out.found("/provider/code", &SPELLING, &[written, code.as_str()]);
    }
}
