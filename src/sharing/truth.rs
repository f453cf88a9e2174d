//! 真、假、未知: what can be said of a fact, where unknown is never yes.

use std::ops::Not;

/// 真值: true, false or unknown, in the logic of Kleene.
///
/// ```
/// use mulu::Truth;
/// assert_eq!(Truth::False.and(Truth::Unknown), Truth::False);
/// assert_eq!(Truth::True.and(Truth::Unknown), Truth::Unknown);
/// assert_eq!(Truth::True.or(Truth::Unknown), Truth::True);
/// assert_eq!(!Truth::Unknown, Truth::Unknown);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Truth {
    /// 假.
    False,
    /// 未知: it may be either.
    Unknown,
    /// 真.
    True,
}

impl Truth {
    /// All three, from false to true.
    pub const ALL: [Truth; 3] = [Truth::False, Truth::Unknown, Truth::True];

    /// 且: false where one is false, true where both are true.
    ///
    /// ```
    /// use mulu::Truth;
    /// assert_eq!(Truth::Unknown.and(Truth::False), Truth::False);
    /// ```
    pub fn and(self, other: Truth) -> Truth {
        self.min(other)
    }

    /// 或: true where one is true, false where both are false.
    ///
    /// ```
    /// use mulu::Truth;
    /// assert_eq!(Truth::Unknown.or(Truth::False), Truth::Unknown);
    /// ```
    pub fn or(self, other: Truth) -> Truth {
        self.max(other)
    }

    /// Whether it is known to be true: unknown is never yes.
    ///
    /// ```
    /// use mulu::Truth;
    /// assert!(Truth::True.is_true() && !Truth::Unknown.is_true());
    /// ```
    pub fn is_true(self) -> bool {
        self == Truth::True
    }

    /// Whether it is known to be false.
    ///
    /// ```
    /// use mulu::Truth;
    /// assert!(Truth::False.is_false() && !Truth::Unknown.is_false());
    /// ```
    pub fn is_false(self) -> bool {
        self == Truth::False
    }

    /// Whether it is not known.
    ///
    /// ```
    /// use mulu::Truth;
    /// assert!(Truth::Unknown.is_unknown() && !Truth::True.is_unknown());
    /// ```
    pub fn is_unknown(self) -> bool {
        self == Truth::Unknown
    }
}

impl Not for Truth {
    type Output = Truth;

    /// 非: unknown stays unknown.
    fn not(self) -> Truth {
        match self {
            Truth::False => Truth::True,
            Truth::Unknown => Truth::Unknown,
            Truth::True => Truth::False,
        }
    }
}

impl From<bool> for Truth {
    fn from(value: bool) -> Truth {
        if value { Truth::True } else { Truth::False }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_holds_for_both_readings_of_unknown_is_known() {
        // An operator is right when it says of unknown what it would say of true and of false alike.
        let readings = |truth: Truth| match truth {
            Truth::False => vec![false],
            Truth::Unknown => vec![false, true],
            Truth::True => vec![true],
        };
        let common = |results: Vec<bool>| match (results.contains(&true), results.contains(&false))
        {
            (true, false) => Truth::True,
            (false, true) => Truth::False,
            _ => Truth::Unknown,
        };
        for one in Truth::ALL {
            let negated = readings(one).into_iter().map(|one| !one).collect();
            assert_eq!(!one, common(negated));
            for other in Truth::ALL {
                let pairs = |op: fn(bool, bool) -> bool| {
                    let with = |one| readings(other).into_iter().map(move |other| op(one, other));
                    readings(one).into_iter().flat_map(with).collect::<Vec<bool>>()
                };
                assert_eq!(one.and(other), common(pairs(|one, other| one & other)));
                assert_eq!(one.or(other), common(pairs(|one, other| one | other)));
            }
        }
    }
}
