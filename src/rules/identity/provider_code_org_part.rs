//! IDN407: places 9 to 17 of a provider code are a valid organisation code.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::GB11714;
use crate::model::{CreditCode, Entry};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::{Words, is_blank};

pub(crate) static RULE: Rule = Rule {
    code: "IDN407",
    name: "provider-code-org-part",
    title: Words { zh: "提供方代码中的组织机构代码不符", en: "a provider code with a wrong organisation code inside" },
    basis: &[GB11714.should("校验码")],
    explain: Words {
        zh: "统一社会信用代码第9至17位是主体标识码，即组织机构代码，它的最后一位是按GB 11714计算\
             的校验码。整个代码的校验码正确而这一部分不符的很少见，可能是代码被改动后重新计算了校\
             验码，请对照证书核实。个别已赋的代码确实不符，所以不算错误。",
        en: "Places 9 to 17 of a unified social credit code are the organisation code, whose last \
             character is computed as GB 11714 says. It rarely fails where the whole code is right, \
             and may mean that a code was changed and its check character computed anew. Some codes \
             were assigned that way, so it is no error.",
    },
    applies: |entry| !is_blank(&entry.provider.code),
    check: Check::Entry(check),
    bad: &[Bad { change: r#"{"provider":{"code":"12320100671322001U"}}"#, at: "/provider/code" }],
    good: &[Good { change: r#"{"provider":{"code":"12320100671322000Q"}}"# }],
};

static WRONG_PART: Message = Message {
    text: Words { zh: "提供方代码「{0}」第9至17位「{1}」的校验码不符，应为「{2}」", en: "the check character of `{1}` in places 9 to 17 of the provider code `{0}` does not fit: it should be `{2}`" },
    help: Words {
        zh: "对照登记证书核对第9至17位",
        en: "compare places 9 to 17 with the certificate",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    let Ok(code) = CreditCode::read(&entry.provider.code) else { return };
    let organisation = code.organisation();
    if !organisation.is_valid() && code.is_valid() {
        let check = organisation.check_character().to_string();
        let args: &[&str] = &[code.as_str(), organisation.as_str(), &check];
        out.found("/provider/code", &WRONG_PART, args);
    }
}
