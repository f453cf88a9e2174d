//! REQ305: a service that is given does not end without reason, negotiation and filing.

use crate::diag::Message;
use crate::diag::Sink;
use crate::legal::R809;
use crate::model::EventKind;
use crate::rules::{Bad, Case, Check, Context, Good, Rule};
use crate::sharing::FlawKind;
use crate::text::Words;

pub(crate) static RULE: Rule = Rule {
    code: "REQ305",
    name: "service-stopped-without-filing",
    title: Words { zh: "擅自终止共享服务", en: "a service ended without filing" },
    basis: &[R809.must("第二十七条第三款"), R809.must("第二十七条第二款")],
    explain: Words {
        zh: "提供部门无正当理由，不得终止或者变更已提供的政务数据共享服务。确需终止的，应当与需求部门协商，并报同级政务数据共享主管部门备案。\
             需求部门擅自超出范围使用或者提供给第三方，已经暂停共享权限，拒不整改或者整改不到位的，可以终止共享，不以协商和备案为前提，\
             但应当写明理由。",
        en: "Without good reason the provider does not end or change a service that it gives. Where it must, it \
             negotiates with the applicant and files that with the authority of the same level. Where the applicant misused \
             the data, was suspended and did not put it right, the service may be ended without either, but not \
             without a reason.",
    },
    applies: |_| false,
    check: Check::Request {
        applies: |case| {
            case.request.events.iter().any(|event| event.kind.is(EventKind::Terminated))
        },
        check,
    },
    bad: &[
        Bad {
            change: r#"{"events":[{"on":"2026-04-20","kind":"agreed","consented":"王强"},{"on":"2026-05-12","kind":"delivered"},
                {"on":"2026-09-01","kind":"terminated","negotiated":"2026-08-20","filed":"2026-08-25"}]}"#,
            at: "/events/2/text",
        },
        Bad {
            change: r#"{"events":[{"on":"2026-04-20","kind":"agreed","consented":"王强"},{"on":"2026-05-12","kind":"delivered"},
                {"on":"2026-09-01","kind":"terminated","text":"来源系统停用","filed":"2026-08-25"}]}"#,
            at: "/events/2/negotiated",
        },
        Bad {
            change: r#"{"events":[{"on":"2026-04-20","kind":"agreed","consented":"王强"},{"on":"2026-05-12","kind":"delivered"},
                {"on":"2026-09-01","kind":"terminated","text":"来源系统停用","negotiated":"2026-08-20"}]}"#,
            at: "/events/2/filed",
        },
    ],
    good: &[
        Good {
            change: r#"{"events":[{"on":"2026-04-20","kind":"agreed","consented":"王强"},{"on":"2026-05-12","kind":"delivered"},
                {"on":"2026-09-01","kind":"terminated","text":"来源系统停用","negotiated":"2026-08-20","filed":"2026-08-25"}]}"#,
        },
        Good {
            change: r#"{"events":[{"on":"2026-04-20","kind":"agreed","consented":"王强"},{"on":"2026-05-12","kind":"delivered"},
                {"on":"2026-07-01","kind":"suspended","text":"擅自提供给第三方，限期整改"},
                {"on":"2026-09-01","kind":"terminated","text":"逾期没有整改"}]}"#,
        },
    ],
};

static NO_REASON: Message = Message {
    text: Words { zh: "终止共享没有写明理由", en: "the service ended without a reason" },
    help: Words {
        zh: "写明正当理由；没有的，恢复服务",
        en: "give the reason; where there is none, restore the service",
    },
};

static NOT_NEGOTIATED: Message = Message {
    text: Words {
        zh: "终止共享，没有写明与需求部门协商",
        en: "the service ended, and negotiation with the applicant is not shown",
    },
    help: Words {
        zh: "登记协商的日期；没有协商的，恢复服务并协商",
        en: "record the day; where there was no negotiation, restore the service and negotiate",
    },
};

static NOT_FILED: Message = Message {
    text: Words {
        zh: "终止共享，没有写明报同级政务数据共享主管部门备案",
        en: "the service ended, and its filing with the authority is not shown",
    },
    help: Words {
        zh: "登记备案的日期；没有备案的，立即报备",
        en: "record the day; where it was not filed, file it now",
    },
};

fn check(case: &Case<'_>, context: &Context<'_>, out: &mut Sink<'_>) {
    for flaw in &case.life.flaws {
        let message = match flaw.kind {
            FlawKind::EndedWithoutReason => &NO_REASON,
            FlawKind::EndedWithoutNegotiation => &NOT_NEGOTIATED,
            FlawKind::EndedWithoutFiling => &NOT_FILED,
            _ => continue,
        };
        if case.is_bound(&RULE, flaw.on, context) {
            out.found(flaw.at.clone(), message, &[]);
        }
    }
}
