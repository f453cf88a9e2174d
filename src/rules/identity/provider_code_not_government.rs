//! IDN406: a provider is registered as a body of government.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::{GB32100, R809};
use crate::model::{CreditCode, Entry};
use crate::rules::{Bad, Check, Context, Good, Rule};
use crate::text::{Words, is_blank};

pub(crate) static RULE: Rule = Rule {
    code: "IDN406",
    name: "provider-code-not-government",
    title: Words { zh: "提供方不是机构编制部门登记的单位", en: "a provider that is not registered as a body of government" },
    basis: &[GB32100.may("登记管理部门代码"), R809.may("第二条")],
    explain: Words {
        zh: "机关、事业单位和机构编制部门管理的群众团体，代码第1位是1。其他数字也合法：法律、法规\
             授权的具有管理公共事务职能的组织，可以是企业或者工会。所以只作提示，防止误填了承建公\
             司等其他单位的代码。",
        en: "Codes of government bodies and public institutions begin with 1. Others are lawful too, \
             for a law may give an enterprise or a trade union public functions. This is only a \
             notice, in case the code is that of a contractor.",
    },
    applies: |entry| !is_blank(&entry.provider.code),
    check: Check::Entry(check),
    bad: &[Bad { change: r#"{"provider":{"code":"91440300708461136T"}}"#, at: "/provider/code" }],
    good: &[Good { change: r#"{"provider":{"code":"11100000000013039Y"}}"# }],
};

static NOT_GOVERNMENT: Message = Message {
    text: Words { zh: "提供方代码「{0}」第1位是「{1}」，不是机构编制部门登记的单位", en: "the provider code `{0}` begins with `{1}`, so no authority of government staffing registered it" },
    help: Words {
        zh: "确认提供方是法律、法规授权管理公共事务的组织；如果填的是承建单位的代码，改为提供方自己的代码",
        en: "make sure that a law gives the provider public functions; if the code is a contractor's, give the provider's own",
    },
};

fn check(entry: &Entry<'_>, _: &Context<'_>, out: &mut Sink<'_>) {
    let Ok(code) = CreditCode::read(&entry.provider.code) else { return };
    if code.authority() != '1' && code.is_valid() {
        let first = code.authority().to_string();
        out.found("/provider/code", &NOT_GOVERNMENT, &[code.as_str(), &first]);
    }
}
