//! 适用规则: what holds where and when, as plain data.
//!
//! A built-in profile is one TOML file, complete in itself. A user's profile extends a built-in one and may
//! only tighten it.

mod file;

use std::collections::BTreeMap;
use std::sync::Arc;

use once_cell::sync::OnceCell;
use regex::Regex;

use crate::error::Error;
use crate::legal::Citation;
use crate::legal::Force;
use crate::legal::Instrument;
use crate::legal::Severity;
use crate::legal::{Duty, PERIODS, Period};
use crate::model::BasisKind;
use crate::text::Language;
use file::ProfileFile;

/// The built-in profiles, the default first.
static BUILT_IN: [(&str, &str); 5] = [
    ("national-2025", include_str!("builtin/national-2025.toml")),
    ("national-2017", include_str!("builtin/national-2017.toml")),
    ("liaoning-2017", include_str!("builtin/liaoning-2017.toml")),
    ("ankang-2018", include_str!("builtin/ankang-2018.toml")),
    ("lenient", include_str!("builtin/lenient.toml")),
];

/// 适用规则: the instruments that hold, and the lists that go with them.
///
/// ```
/// use mulu::{Language, Profile};
/// let profile = Profile::named("national-2025")?;
/// assert_eq!(profile.main().id, "R809");
/// assert_eq!(profile.title(Language::Zh), "全国（2025年）");
/// # Ok::<(), mulu::Error>(())
/// ```
#[derive(Debug)]
pub struct Profile {
    name: String,
    title: [String; 2],
    main: &'static Instrument,
    /// The instruments that hold, and how strongly at most.
    holds: Vec<(&'static Instrument, Force)>,
    at_most: BTreeMap<String, Severity>,
    at_least: BTreeMap<String, Severity>,
    bases: Vec<BasisKind>,
    code: Regex,
    has_usual_codes: bool,
}

/// The form of the guide.
const USUAL_CODE: &str = "^[0-9]([0-9]{2}([0-9]{3}([0-9]+)?)?)?/[0-9]+$";

impl Profile {
    /// The names of the built-in profiles, the default first.
    ///
    /// ```
    /// assert_eq!(mulu::Profile::names().next(), Some("national-2025"));
    /// ```
    pub fn names() -> impl Iterator<Item = &'static str> {
        BUILT_IN.iter().map(|(name, _)| *name)
    }

    /// A built-in profile.
    ///
    /// # Errors
    ///
    /// When there is none of that name.
    ///
    /// ```
    /// use mulu::Profile;
    /// assert_eq!(Profile::named("liaoning-2017")?.name(), "liaoning-2017");
    /// assert!(Profile::named("national-2052").unwrap_err().is_settings());
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn named(name: &str) -> Result<Arc<Profile>, Error> {
        static READ: [OnceCell<Arc<Profile>>; BUILT_IN.len()] =
            [const { OnceCell::new() }; BUILT_IN.len()];
        let known = BUILT_IN.iter().zip(&READ).find(|((known, _), _)| *known == name);
        let Some(((_, text), slot)) = known else {
            let name = crate::text::quote(name);
            return Err(Error::settings(
                format!("没有名为「{name}」的适用规则"),
                format!("unknown profile `{name}`"),
            ));
        };
        slot.get_or_try_init(|| file::read::<ProfileFile>(text)?.complete().map(Arc::new)).cloned()
    }

    /// A user's profile in TOML: `extends` names a built-in one, `[severity]` raises rules.
    ///
    /// Whether each rule exists and is raised, not lowered, is for [`Checker`](crate::Checker) to say.
    ///
    /// # Errors
    ///
    /// When the text is no TOML of this shape, has no name or that of a built-in profile, extends none of these, or raises
    /// a rule to what is no severity. All of them are [settings](Error::is_settings).
    ///
    /// ```
    /// let text = "name = 'ours'\nextends = 'national-2025'\n[severity]\nname-too-long = 'error'\n";
    /// let profile = mulu::Profile::from_toml(text)?;
    /// assert_eq!(profile.name(), "ours");
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn from_toml(text: &str) -> Result<Arc<Profile>, Error> {
        let file::Extension { name, extends, severity } = &file::read(text)?;
        if crate::text::is_blank(name) || BUILT_IN.iter().any(|(known, _)| known == name) {
            return Err(Error::settings(
                "适用规则：`name`不得与已有的重名，也不得为空",
                "profile: give it a `name` of its own",
            ));
        }
        let (_, parent) = BUILT_IN.iter().find(|(known, _)| known == extends).ok_or_else(|| {
            let extends = crate::text::quote(extends);
            Error::settings(
                format!("没有名为「{extends}」的适用规则可供扩展"),
                format!("unknown profile `{extends}` to extend"),
            )
        })?;
        let mut profile = file::read::<ProfileFile>(parent)?.complete()?;
        profile.name.clone_from(name);
        profile.at_least = file::severities(severity)?;
        Ok(Arc::new(profile))
    }

    /// Its name.
    ///
    /// ```
    /// let profile = mulu::Profile::from_toml("name = '我市'\nextends = 'national-2025'\n[severity]\n")?;
    /// assert_eq!(profile.name(), "我市");
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its title, for people.
    ///
    /// ```
    /// use mulu::{Language, Profile};
    /// assert_eq!(Profile::named("national-2017")?.title(Language::Zh), "全国（2017年）");
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn title(&self, language: Language) -> &str {
        &self.title[usize::from(language == Language::En)]
    }

    /// The instrument that it stands for: when that is not in force, a report says so.
    ///
    /// ```
    /// let main = mulu::Profile::named("national-2025")?.main();
    /// assert_eq!(main.title.zh, "政务数据共享条例");
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn main(&self) -> &'static Instrument {
        self.main
    }

    /// How strongly a citation binds here on a day, given as a number; `None` where it does not hold.
    ///
    /// ```
    /// use mulu::legal::R809;
    /// use mulu::{Profile, Severity};
    /// let citation = R809.must("第十五条第二款");
    /// let profile = Profile::named("national-2025")?;
    /// assert_eq!(profile.severity_of(&citation, 2026_11_21), Some(Severity::Error));
    /// // A day before it was in force, and where it does not hold.
    /// assert_eq!(profile.severity_of(&citation, 2025_07_31), None);
    /// assert_eq!(Profile::named("national-2017")?.severity_of(&citation, 2026_11_21), None);
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn severity_of(&self, citation: &Citation, on: u32) -> Option<Severity> {
        let mut holds = self.holds.iter();
        let (_, most) = holds.find(|(known, _)| std::ptr::eq(*known, citation.instrument))?;
        citation.instrument.is_in_force(on).then(|| citation.severity(*most))
    }

    /// 期限: the period for a duty that holds here on a day, given as a number; `None` where no text sets one.
    ///
    /// ```
    /// use mulu::{Duty, Profile};
    /// let profile = Profile::named("national-2025")?;
    /// assert_eq!(profile.period(Duty::Deliver, 2026_02_13).unwrap().working_days, 20);
    /// assert!(profile.period(Duty::Deliver, 2025_07_31).is_none());
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn period(&self, duty: Duty, on: u32) -> Option<&'static Period> {
        let holds = |period: &&Period| self.severity_of(&period.basis, on).is_some();
        PERIODS.iter().filter(|period| period.duty == duty).find(holds)
    }

    /// The most that a rule may weigh here, whatever it cites.
    pub(crate) fn at_most(&self, rule: &str) -> Severity {
        self.at_most.get(rule).copied().unwrap_or(Severity::Error)
    }

    /// Rules that a user's profile raises, and to what.
    pub(crate) fn raised(&self) -> impl Iterator<Item = (&str, Severity)> {
        self.at_least.iter().map(|(rule, severity)| (rule.as_str(), *severity))
    }

    /// The rules that a built-in profile lowers.
    pub(crate) fn lowered(&self) -> impl Iterator<Item = &str> {
        self.at_most.keys().map(String::as_str)
    }

    /// Whether a kind of instrument may be the basis of 不予共享.
    ///
    /// ```
    /// use mulu::{BasisKind, Profile};
    /// assert!(Profile::named("liaoning-2017")?.accepts_basis(BasisKind::ProvincialPolicy));
    /// assert!(!Profile::named("national-2025")?.accepts_basis(BasisKind::ProvincialPolicy));
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn accepts_basis(&self, kind: BasisKind) -> bool {
        self.bases.contains(&kind)
    }

    /// Whether a resource code has the form that is asked for here.
    ///
    /// ```
    /// let profile = mulu::Profile::named("national-2025")?;
    /// assert!(profile.is_code("307024/000012"));
    /// assert!(!profile.is_code("00201000006"));
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn is_code(&self, code: &str) -> bool {
        self.code.is_match(code)
    }

    /// Whether the form that is asked for is that of the guide (G1272): a class code of 1, 3, 6 or more digits, `/`,
    /// and a sequence number.
    pub(crate) fn has_usual_codes(&self) -> bool {
        self.has_usual_codes
    }
}
