//! 引用: what an instrument asks, where it says so, and with which force.

use super::Evidence;
use super::Instrument;

/// 轻重: how bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// 提示: worth knowing; nothing is wrong.
    Notice,
    /// 警告: probably wrong, or against good practice.
    Warning,
    /// 错误: against a binding text, or a contradiction in the data.
    Error,
}

impl Severity {
    /// All severities, the mildest first.
    pub const ALL: [Severity; 3] = [Severity::Notice, Severity::Warning, Severity::Error];

    /// The word for this severity in every document.
    ///
    /// ```
    /// assert_eq!(mulu::Severity::Error.token(), "error");
    /// ```
    pub const fn token(self) -> &'static str {
        match self {
            Severity::Notice => "notice",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }

    /// The severity that a word stands for.
    ///
    /// ```
    /// use mulu::Severity;
    /// assert_eq!(Severity::from_token("warning"), Some(Severity::Warning));
    /// assert_eq!(Severity::from_token("fatal"), None);
    /// ```
    pub fn from_token(token: &str) -> Option<Severity> {
        Severity::ALL.into_iter().find(|severity| severity.token() == token)
    }
}

/// 约束力: the force of the words that are cited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Force {
    /// 可以、提示: the text speaks of it without asking for it.
    May,
    /// 宜、可参照: the text recommends it.
    Should,
    /// 应当、不得: the text demands it.
    Must,
}

impl Force {
    /// The severity of doing otherwise.
    ///
    /// ```
    /// use mulu::{Force, Severity};
    /// assert_eq!(Force::Should.severity(), Severity::Warning);
    /// ```
    pub const fn severity(self) -> Severity {
        match self {
            Force::May => Severity::Notice,
            Force::Should => Severity::Warning,
            Force::Must => Severity::Error,
        }
    }
}

/// One place in one instrument, and the force of its words.
#[derive(Clone, Copy, Debug)]
pub struct Citation {
    /// The instrument that is cited.
    pub instrument: &'static Instrument,
    /// The article, paragraph, section or element in it.
    pub place: &'static str,
    /// How strongly its words bind.
    pub force: Force,
    /// How well we know these words.
    pub evidence: Evidence,
}

impl Citation {
    /// The same citation with evidence of its own, where it differs from the instrument's.
    ///
    /// ```
    /// use mulu::Severity;
    /// use mulu::legal::{Evidence, Force, R51};
    /// let citation = R51.must("第九条").seen(Evidence::Memory);
    /// // What is known from memory alone never makes an error.
    /// assert_eq!(citation.severity(Force::Must), Severity::Warning);
    /// ```
    pub const fn seen(mut self, evidence: Evidence) -> Citation {
        self.evidence = evidence;
        self
    }

    /// The severity that this citation gives where its instrument binds at most with `most`.
    ///
    /// What is known from memory only never makes an error.
    ///
    /// ```
    /// use mulu::{Force, Severity, legal::R809};
    /// let citation = R809.must("第十五条第二款");
    /// assert_eq!(citation.severity(Force::Must), Severity::Error);
    /// assert_eq!(citation.severity(Force::Should), Severity::Warning);
    /// ```
    pub fn severity(&self, most: Force) -> Severity {
        let severity = self.force.min(most).severity();
        match self.evidence {
            Evidence::Memory => severity.min(Severity::Warning),
            Evidence::SecondHand | Evidence::Verified => severity,
        }
    }
}

impl std::fmt::Display for Citation {
    /// The short form that findings carry: `R809 第十五条第二款`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.place.is_empty() {
            f.write_str(self.instrument.id)
        } else {
            write!(f, "{} {}", self.instrument.id, self.place)
        }
    }
}
