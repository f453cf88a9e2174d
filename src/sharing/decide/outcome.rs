//! 决定的结果.

use crate::text::Words;

/// How much one ground weighs. The heaviest settles the outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Weight {
    /// It stands in nobody's way.
    Nothing,
    /// Whether a declared condition is met cannot be known; one that is not met settles it all the same.
    Unclear,
    /// A declared condition is not met, or the provider's consent is needed.
    Outside,
    /// Something else cannot be known.
    Undetermined,
    /// Material is missing.
    Incomplete,
    /// The law says no.
    Refuse,
}

/// 决定的结果: what a request comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// 直接共享: unconditional data.
    Share,
    /// 按条件共享: inside the declared scope, purposes and way.
    ShareOnConditions,
    /// 由提供部门决定: conditional and outside of what is declared, or to be passed on to a third party.
    ProviderDecides,
    /// 不予共享.
    Refuse,
    /// 申请材料不全.
    Incomplete,
    /// 无法判断: something cannot be known.
    Undetermined,
}

impl Outcome {
    /// All outcomes.
    pub const ALL: [Outcome; 6] = [
        Outcome::Share,
        Outcome::ShareOnConditions,
        Outcome::ProviderDecides,
        Outcome::Refuse,
        Outcome::Incomplete,
        Outcome::Undetermined,
    ];

    /// The word for it in documents.
    ///
    /// ```
    /// assert_eq!(mulu::Outcome::ShareOnConditions.token(), "share_on_conditions");
    /// ```
    pub const fn token(self) -> &'static str {
        match self {
            Outcome::Share => "share",
            Outcome::ShareOnConditions => "share_on_conditions",
            Outcome::ProviderDecides => "provider_decides",
            Outcome::Refuse => "refuse",
            Outcome::Incomplete => "incomplete",
            Outcome::Undetermined => "undetermined",
        }
    }

    /// Whether the data are to be shared as they are asked for.
    ///
    /// ```
    /// use mulu::Outcome;
    /// assert!(Outcome::Share.is_grant() && Outcome::ShareOnConditions.is_grant());
    /// assert!(!Outcome::ProviderDecides.is_grant() && !Outcome::Undetermined.is_grant());
    /// ```
    pub const fn is_grant(self) -> bool {
        matches!(self, Outcome::Share | Outcome::ShareOnConditions)
    }

    /// What it is called.
    ///
    /// ```
    /// assert_eq!(mulu::Outcome::ProviderDecides.title().zh, "由提供部门决定");
    /// ```
    pub const fn title(self) -> Words {
        match self {
            Outcome::Share => Words { zh: "直接共享", en: "share" },
            Outcome::ShareOnConditions => {
                Words { zh: "按条件共享", en: "share on conditions" }
            }
            Outcome::ProviderDecides => {
                Words { zh: "由提供部门决定", en: "the provider decides" }
            }
            Outcome::Refuse => Words { zh: "不予共享", en: "refuse" },
            Outcome::Incomplete => Words { zh: "材料不全，应当补充", en: "incomplete" },
            Outcome::Undetermined => Words { zh: "无法判断", en: "undetermined" },
        }
    }
}
