//! IDN408: the division in a provider code is one of GB/T 2260.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::GBT2260;
use crate::model::{CreditCode, Entry, is_division};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::{Words, is_blank};

pub(crate) static RULE: Rule = Rule {
    code: "IDN408",
    name: "provider-code-region-unknown",
    title: Words { zh: "提供方代码中的行政区划码查不到", en: "a provider code with an unknown division" },
    basis: &[GBT2260.may("")],
    explain: Words {
        zh: "统一社会信用代码第3至8位是登记管理机关的行政区划码，100000表示国家。行政区划会调整，\
             已撤销的区划码仍留在原来的代码里，所以查不到只作提示：如果不是早年登记的单位，请核对\
             是否抄错。",
        en: "Places 3 to 8 of a unified social credit code are the division of the registering \
             authority; 100000 is the nation. Divisions change, and codes of abolished ones stay in \
             credit codes, so this is only a notice: unless the body was registered long ago, look \
             whether it was miscopied.",
    },
    applies: |entry| !is_blank(&entry.provider.code),
    check: Check::Entry(check),
    bad: &[Bad { change: r#"{"provider":{"code":"129999996713220004"}}"#, at: "/provider/code" }],
    good: &[
        Good { change: r#"{"provider":{"code":"11100000000013039Y"}}"# },
        Good { change: r#"{"provider":{"code":"12320100671322000Q"}}"# },
    ],
};

static UNKNOWN_DIVISION: Message = Message {
    text: Words { zh: "提供方代码「{0}」中的行政区划码「{1}」查不到", en: "the division `{1}` in the provider code `{0}` is not known" },
    help: Words {
        zh: "对照登记证书核对第3至8位；区划已撤销的，不必修改",
        en: "compare places 3 to 8 with the certificate; where the division was abolished, leave it",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    let Ok(code) = CreditCode::read(&entry.provider.code) else { return };
    if !is_division(code.division()) && code.is_valid() {
        let division = format!("{:06}", code.division());
        out.found("/provider/code", &UNKNOWN_DIVISION, &[code.as_str(), &division]);
    }
}
