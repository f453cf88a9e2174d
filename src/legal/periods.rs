//! 期限: within how many working days something is to be done, and which text says so.

use super::Citation;
use super::Evidence;
use super::{LN88, R51, R809};
use crate::text::Words;

/// 期限的种类: what is to be done in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Duty {
    /// 答复无条件共享的申请.
    ReplyUnconditional,
    /// 答复有条件共享的申请.
    ReplyConditional,
    /// 同意共享后共享数据.
    Deliver,
    /// 核实、更正并反馈校核结果.
    Check,
    /// 更新目录.
    CatalogueUpdate,
    /// 审核并发布更新后的目录.
    Review,
}

impl Duty {
    /// All duties.
    pub const ALL: [Duty; 6] = [
        Duty::ReplyUnconditional,
        Duty::ReplyConditional,
        Duty::Deliver,
        Duty::Check,
        Duty::CatalogueUpdate,
        Duty::Review,
    ];

    /// The word for it in documents and on the command line.
    ///
    /// ```
    /// assert_eq!(mulu::Duty::ReplyUnconditional.token(), "reply-unconditional");
    /// ```
    pub const fn token(self) -> &'static str {
        match self {
            Duty::ReplyUnconditional => "reply-unconditional",
            Duty::ReplyConditional => "reply-conditional",
            Duty::Deliver => "deliver",
            Duty::Check => "check",
            Duty::CatalogueUpdate => "catalogue-update",
            Duty::Review => "review",
        }
    }

    /// The duty that a word stands for.
    ///
    /// ```
    /// use mulu::Duty;
    /// assert_eq!(Duty::from_token("deliver"), Some(Duty::Deliver));
    /// assert_eq!(Duty::from_token("wait"), None);
    /// ```
    pub fn from_token(token: &str) -> Option<Duty> {
        Duty::ALL.into_iter().find(|duty| duty.token() == token)
    }

    /// What it is, for people.
    ///
    /// ```
    /// let title = mulu::Duty::Deliver.title();
    /// assert_eq!((title.zh, title.en), ("同意共享后共享数据", "deliver after agreeing to share"));
    /// ```
    pub const fn title(self) -> Words {
        match self {
            Duty::ReplyUnconditional => Words {
                zh: "答复无条件共享的申请",
                en: "answer a request for unconditional data",
            },
            Duty::ReplyConditional => Words {
                zh: "答复有条件共享的申请",
                en: "answer a request for conditional data",
            },
            Duty::Deliver => {
                Words { zh: "同意共享后共享数据", en: "deliver after agreeing to share" }
            }
            Duty::Check => Words {
                zh: "核实、更正并反馈校核结果",
                en: "verify, correct and answer a request for correction",
            },
            Duty::CatalogueUpdate => Words { zh: "更新目录", en: "update the catalogue" },
            Duty::Review => Words {
                zh: "审核并发布更新后的目录",
                en: "review and publish the updated catalogue",
            },
        }
    }
}

/// 期限: how long something may take.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Period {
    /// What is to be done.
    pub duty: Duty,
    /// 工作日数, counted from the day after the event.
    pub working_days: u32,
    /// 最多可以延长的工作日数; 0 where no text allows more time.
    pub extension: u32,
    /// Whether it holds only for requests from outside the scope that the entry declares.
    pub only_outside_scope: bool,
    /// The text that says so.
    pub basis: Citation,
}

const fn period(duty: Duty, working_days: u32, extension: u32, basis: Citation) -> Period {
    Period { duty, working_days, extension, only_outside_scope: false, basis }
}

/// All periods; of those of one duty that hold, the first counts.
pub static PERIODS: &[Period] = &[
    period(Duty::ReplyUnconditional, 1, 10, R809.must("第二十一条第一款")),
    period(Duty::ReplyConditional, 10, 10, R809.must("第二十一条第一款")),
    period(Duty::Deliver, 20, 0, R809.must("第二十二条第一款")),
    period(Duty::Check, 10, 0, R809.must("第二十六条第二款")),
    period(Duty::CatalogueUpdate, 10, 5, R809.must("第十七条第二款")),
    period(Duty::Review, 2, 0, R809.must("第十七条第三款")),
    Period {
        only_outside_scope: true,
        ..period(Duty::ReplyConditional, 10, 0, LN88.must("三(一)4"))
    },
    period(Duty::ReplyConditional, 10, 0, R51.must("第十二条").seen(Evidence::Memory)),
    period(Duty::CatalogueUpdate, 15, 0, R51.must("第八条").seen(Evidence::Memory)),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_duty_has_a_period_and_a_word_of_its_own() {
        for duty in Duty::ALL {
            assert_eq!(Duty::from_token(duty.token()), Some(duty));
            assert!(PERIODS.iter().any(|period| period.duty == duty), "{duty:?}");
        }
    }
}
