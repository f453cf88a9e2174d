//! IDN404: the check character of a provider code is right.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::GB32100;
use crate::model::{CreditCode, Entry};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::{Words, is_blank};

pub(crate) static RULE: Rule = Rule {
    code: "IDN404",
    name: "provider-code-check-digit",
    title: Words { zh: "提供方代码校验码不符", en: "a provider code with a wrong check character" },
    basis: &[GB32100.must("校验码")],
    explain: Words {
        zh: "统一社会信用代码的最后一位是校验码，由前17位按GB 32100规定的方法计算。算出来不符，说\
             明代码中至少有一位抄错了：可能是校验码，也可能是前面的任何一位，所以不能只改最后一位。",
        en: "The last character of a unified social credit code is computed from the other seventeen \
             as GB 32100 says. Where it does not fit, at least one character was miscopied, which may \
             be any of them, so changing the last one is no cure.",
    },
    applies: |entry| !is_blank(&entry.provider.code),
    check: Check::Entry(check),
    bad: &[
        Bad { change: r#"{"provider":{"code":"12320100671322000A"}}"#, at: "/provider/code" },
        Bad { change: r#"{"provider":{"code":"11100000000013039X"}}"#, at: "/provider/code" },
        Bad { change: r#"{"provider":{"code":"91440300708461136A"}}"#, at: "/provider/code" },
    ],
    good: &[
        Good { change: r#"{"provider":{"code":"12320100671322000Q"}}"# },
        Good { change: r#"{"provider":{"code":"11100000000013039Y"}}"# },
    ],
};

static WRONG_CHECK: Message = Message {
    text: Words { zh: "提供方代码「{0}」的校验码不符，按前17位计算应为「{1}」", en: "the check character of the provider code `{0}` does not fit: the others give `{1}`" },
    help: Words {
        zh: "对照登记证书逐位核对，不要只改最后一位",
        en: "compare all characters with the certificate; do not just change the last one",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    let Ok(code) = CreditCode::read(&entry.provider.code) else { return };
    if !code.is_valid() {
        let check = code.check_character().to_string();
        out.found("/provider/code", &WRONG_CHECK, &[&entry.provider.code, &check]);
    }
}
