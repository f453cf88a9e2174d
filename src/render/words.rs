//! The words for severity, force and evidence.

use crate::legal::{Evidence, Force, Severity};
use crate::text::Words;

/// The word for a severity; of a rule that is not in force, that.
pub(super) fn severity(severity: Option<Severity>) -> Words {
    match severity {
        Some(Severity::Error) => Words { zh: "错误", en: "error" },
        Some(Severity::Warning) => Words { zh: "警告", en: "warning" },
        Some(Severity::Notice) => Words { zh: "提示", en: "notice" },
        None => Words { zh: "未施行", en: "not in force" },
    }
}

/// The word for the force of a citation.
pub(crate) fn force(force: Force) -> Words {
    match force {
        Force::Must => Words { zh: "应当", en: "must" },
        Force::Should => Words { zh: "宜", en: "should" },
        Force::May => Words { zh: "可以", en: "may" },
    }
}

/// How well a text is known.
pub(super) fn evidence(evidence: Evidence) -> Words {
    match evidence {
        Evidence::Verified => Words { zh: "已核对原文", en: "read at the source" },
        Evidence::SecondHand => Words { zh: "据转引", en: "second hand" },
        Evidence::Memory => {
            Words { zh: "凭记忆，未核对原文", en: "from memory, not checked" }
        }
    }
}

/// The token for how well a text is known.
pub(crate) fn evidence_token(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Verified => "verified",
        Evidence::SecondHand => "second_hand",
        Evidence::Memory => "memory",
    }
}

/// A day such as `2025_08_01` as it is written.
pub(crate) fn day(number: u32) -> String {
    format!("{:04}-{:02}-{:02}", number / 10_000, number / 100 % 100, number % 100)
}
