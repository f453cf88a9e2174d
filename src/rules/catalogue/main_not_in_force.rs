//! CAT901: the instrument that a profile stands for is in force on the day of the check.

use crate::diag::Index;
use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::LOGIC;
use crate::rules::{Check, Context, Good, Rule};
use crate::text::Language;
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "CAT901",
    name: "main-not-in-force",
    title: Words { zh: "适用规则的主要依据当日未施行", en: "the profile's main instrument is not in force" },
    basis: &[LOGIC.must("")],
    explain: Words {
        zh: "校验所用的适用规则以一部文件为主要依据，而这部文件在校验日期尚未施行或者已经失效。\
             依据它的规则都没有执行，没有发现问题并不说明目录正确。",
        en: "The profile stands for an instrument that is not yet, or no longer, in force on the day of the \
             check. No rule that rests on it was run, so a lack of findings proves nothing.",
    },
    applies: |_| true,
    check: Check::Catalogue(check),
    bad: &[],
    good: &[Good { change: "{}" }],
};

static NOT_IN_FORCE: Message = Message {
    text: Words { zh: "《{0}》在{1}尚未施行或者已经失效，依据它的规则都没有执行", en: "{0} is not in force on {1}: no rule that rests on it was run" },
    help: Words {
        zh: "改用校验日期适用的规则（--profile），或者改正校验日期（--as-of）",
        en: "choose the profile that holds on that day (--profile), or correct the day (--as-of)",
    },
};

/// Whether it is found, whatever the entries say.
pub(crate) fn is_found(context: &Context<'_>) -> bool {
    !context.profile.main().is_in_force(context.as_of.number())
}

fn check(index: &Index, context: &Context<'_>, out: &mut Sink<'_>) {
    if let Some(first) = index.first().filter(|_| is_found(context)) {
        let title = context.profile.main().title.of(Language::Zh);
        out.found_between(&[first], "", &NOT_IN_FORCE, &[title, &context.as_of.to_string()]);
    }
}
