//! 校验器: the settings of a check, and an entry that has passed one.

use std::num::NonZeroUsize;
use std::ops::Deref;
use std::sync::Arc;

use super::RULES;
use super::Rule;
use super::Run;
use crate::calendar::{Calendar, Date};
use crate::diag::{Plan, Report};
use crate::error::Error;
use crate::legal::Severity;
use crate::limits::Limits;
use crate::model::Entry;
use crate::profile::Profile;
use crate::sharing::Decider;
use crate::vocabulary::Dialect;

/// 校验器: a profile on a day. Immutable, cheap to clone, shared between threads.
///
/// ```
/// use mulu::{Calendar, Checker, Entry, Profile};
/// let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?)?;
/// let report = checker.check(&Entry::default());
/// assert!(!report.is_clean());
/// # Ok::<(), mulu::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Checker {
    pub(super) plan: Arc<Plan>,
    pub(super) calendar: Arc<Calendar>,
    pub(super) limits: Limits,
    pub(super) dialect: Arc<Dialect>,
    pub(super) excerpts: bool,
    pub(super) jobs: NonZeroUsize,
}

impl Checker {
    /// A checker for a profile on a day.
    ///
    /// # Errors
    ///
    /// When the profile names a rule that does not exist, or a user's profile would loosen a rule, or raises one twice: by
    /// its name and by its code. All of them are [settings](Error::is_settings).
    ///
    /// ```
    /// use mulu::{Calendar, Checker, Profile};
    /// let (calendar, day) = (Calendar::default(), "2026-11-21".parse()?);
    /// let text = "name = '我市'\nextends = 'national-2025'\n[severity]\nname-too-long = 'error'\n";
    /// assert!(Checker::new(Profile::from_toml(text)?, calendar.clone(), day).is_ok());
    /// // What binds may not be loosened.
    /// let text = text.replace("name-too-long = 'error'", "none-without-basis = 'notice'");
    /// assert!(Checker::new(Profile::from_toml(&text)?, calendar, day).unwrap_err().is_settings());
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn new(profile: Arc<Profile>, calendar: Calendar, as_of: Date) -> Result<Checker, Error> {
        for name in profile.lowered().chain(profile.raised().map(|(name, _)| name)) {
            if Rule::find(name).is_none() {
                return Err(Error::settings(
                    format!("适用规则：没有「{name}」这条规则"),
                    format!("profile: unknown rule `{name}`"),
                ));
            }
        }
        let on = as_of.number();
        let mut rules = Vec::with_capacity(RULES.len());
        for &rule in RULES {
            let mut held: Vec<_> = rule
                .basis
                .iter()
                .filter_map(|citation| Some((profile.severity_of(citation, on)?, citation)))
                .collect();
            held.sort_by_key(|(severity, _)| std::cmp::Reverse(*severity));
            let mut severity =
                held.first().map(|(severity, _)| (*severity).min(profile.at_most(rule.name)));
            let is_rule = |name: &str| name == rule.name || name == rule.code;
            if profile.raised().filter(|(name, _)| is_rule(name)).count() > 1 {
                let (name, code) = (rule.name, rule.code);
                return Err(Error::settings(
                    format!("适用规则：「{name}」与「{code}」是同一条规则"),
                    format!("profile: `{name}` and `{code}` are one rule"),
                ));
            }
            if let Some((_, least)) = profile.raised().find(|(name, _)| is_rule(name)) {
                match severity {
                    Some(own) if own <= least => severity = Some(least),
                    Some(own) => {
                        let (name, own, least) = (rule.name, own.token(), least.token());
                        return Err(Error::settings(
                            format!("适用规则：「{name}」的级别是{own}，不得放宽为{least}"),
                            format!(
                                "profile: `{name}` is {own} and may not be loosened to {least}"
                            ),
                        ));
                    }
                    None => {}
                }
            }
            let basis = held.into_iter().map(|(_, citation)| citation).collect();
            rules.push(crate::diag::Active { rule, basis, severity });
        }
        Ok(Checker {
            plan: Arc::new(Plan { profile, as_of, rules }),
            calendar: Arc::new(calendar),
            limits: Limits::default(),
            dialect: Arc::default(),
            excerpts: false,
            jobs: NonZeroUsize::MIN,
        })
    }

    /// The same with other limits.
    ///
    /// ```
    /// use mulu::{Calendar, Checker, Limits, Profile, Reader};
    /// let mut limits = Limits::default();
    /// limits.entries = 1;
    /// let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?)?;
    /// let checker = checker.limits(limits);
    /// let mut run = checker.run();
    /// assert!(run.read(Reader::new("[{}, {}]".as_bytes(), "catalogue.json")).unwrap_err().is_limit());
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn limits(mut self, limits: Limits) -> Checker {
        self.limits = limits;
        self
    }

    /// The same for a system whose codes a dialect declares.
    ///
    /// ```
    /// use mulu::{Calendar, Checker, Dialect, Profile, Reader};
    /// let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?)?;
    /// let finds = |checker: &Checker| -> Result<bool, mulu::Error> {
    ///     let mut run = checker.run();
    ///     run.read(Reader::new(r#"{"update_cycle":"1"}"#.as_bytes(), "portal.json"))?;
    ///     Ok(run.finish().findings().iter().any(|finding| finding.at == "/update_cycle"))
    /// };
    /// assert!(finds(&checker)?);
    /// assert!(!finds(&checker.dialect(Dialect::named("guizhou-portal")?))?);
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn dialect(mut self, dialect: Dialect) -> Checker {
        self.dialect = Arc::new(dialect);
        self
    }

    /// The same, and findings in what a reader gives keep the line on which they stand, to be shown to people.
    ///
    /// ```
    /// use mulu::{Calendar, Checker, Profile, Reader};
    /// let day = "2026-11-21".parse()?;
    /// let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), day)?.excerpts();
    /// let mut run = checker.run();
    /// run.read(Reader::new(r#"{"name": 12}"#.as_bytes(), "a.json"))?;
    /// let report = run.finish();
    /// let finding = report.findings().iter().find(|finding| finding.at == "/name").unwrap();
    /// let excerpt = finding.excerpt.as_ref().unwrap();
    /// assert_eq!(&*excerpt.line, r#"{"name": 12}"#);
    /// assert_eq!(excerpt.mark, 9..11);
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn excerpts(mut self) -> Checker {
        self.excerpts = true;
        self
    }

    /// The same, and a run uses as many threads to check a long input, where it finds them: one by default. The
    /// report is the same whatever their number, and memory stays bounded.
    ///
    /// ```
    /// use mulu::{Calendar, Checker, Profile, Reader};
    /// let checker =
    ///     Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?)?;
    /// let checker = checker.jobs(std::thread::available_parallelism().unwrap_or(std::num::NonZeroUsize::MIN));
    /// let lines = "{\"name\":\"机动车排气检测结果\"}\n".repeat(10);
    /// let mut run = checker.run();
    /// run.read(Reader::new(lines.as_bytes(), "lines.ndjson"))?;
    /// assert_eq!(run.finish().summary().entries, 10);
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn jobs(mut self, jobs: NonZeroUsize) -> Checker {
        self.jobs = jobs;
        self
    }

    /// The severity of a rule here; `None` when it is not in force.
    ///
    /// ```
    /// use mulu::{Calendar, Checker, Profile, Rule, Severity};
    /// let rule = Rule::find("SHR201").unwrap();
    /// let checker = |day: &str| Checker::new(Profile::named("national-2025")?, Calendar::default(), day.parse()?);
    /// assert_eq!(checker("2026-11-21")?.severity(rule), Some(Severity::Error));
    /// // R809 was not yet in force, and the guide of 2017 only recommends it.
    /// assert_eq!(checker("2024-11-21")?.severity(rule), Some(Severity::Warning));
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn severity(&self, rule: &Rule) -> Option<Severity> {
        self.plan.rules.iter().find(|active| std::ptr::eq(active.rule, rule))?.severity
    }

    /// The profile.
    ///
    /// ```
    /// # use mulu::{Calendar, Checker, Profile};
    /// # let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?)?;
    /// assert_eq!(checker.profile().main().id, "R809");
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn profile(&self) -> &Profile {
        &self.plan.profile
    }

    /// The day.
    ///
    /// ```
    /// # use mulu::{Calendar, Checker, Profile};
    /// # let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?)?;
    /// assert_eq!(checker.as_of(), "2026-11-21".parse()?);
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn as_of(&self) -> Date {
        self.plan.as_of
    }

    /// The working-day calendar.
    ///
    /// ```
    /// use mulu::{Calendar, Checker, Profile};
    /// let day = "2026-11-21".parse()?;
    /// let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), day)?;
    /// assert_eq!(checker.calendar().is_working_day(day), Some(false));
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// What decides requests under the same profile, calendar and day.
    ///
    /// ```
    /// use mulu::{Calendar, Checker, Entry, Profile, Request};
    /// let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-02-13".parse()?)?;
    /// let decision = checker.decider().decide(&Entry::default(), &Request::default());
    /// assert!(!decision.outcome.is_grant());
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn decider(&self) -> Decider {
        let plan = &self.plan;
        Decider::new(Arc::clone(&plan.profile), Calendar::clone(&self.calendar), plan.as_of)
    }

    /// Begins a run over any number of entries.
    ///
    /// ```
    /// # use mulu::{Calendar, Checker, Entry, Profile};
    /// # let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?)?;
    /// let mut entry = Entry::default();
    /// entry.code = "307024/000012".into();
    /// let mut run = checker.run();
    /// run.check(&entry);
    /// run.check(&entry);
    /// // What one entry by itself does not show.
    /// assert!(run.finish().findings().iter().any(|finding| finding.related == [1]));
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn run(&self) -> Run<'_> {
        Run::new(self)
    }

    /// Checks one entry by itself: rules about the catalogue have nothing to say of its entries.
    ///
    /// ```
    /// # use mulu::{Calendar, Checker, Entry, Profile};
    /// # let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?)?;
    /// let mut entry = Entry::default();
    /// entry.set("/share/type", "不予共享")?;
    /// let report = checker.check(&entry);
    /// let finding = report.findings().iter().find(|finding| finding.at == "/share/basis").unwrap();
    /// assert_eq!(finding.rule.code, "SHR201");
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn check(&self, entry: &Entry<'_>) -> Report {
        let mut run = self.run();
        run.check_alone(entry);
        run.finish()
    }

    /// Lets an entry in that has no error; otherwise the report that says why not.
    ///
    /// # Errors
    ///
    /// The report, when it holds an error.
    ///
    /// ```
    /// # use mulu::{Calendar, Checker, Entry, Profile};
    /// # let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?)?;
    /// let Err(report) = checker.admit(Entry::default()) else { panic!("an empty entry") };
    /// assert!(report.findings().iter().any(|finding| finding.at == "/name"));
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn admit<'a>(&self, entry: Entry<'a>) -> Result<Checked<Entry<'a>>, Box<Report>> {
        let report = self.check(&entry);
        if report.worst() == Some(Severity::Error) {
            return Err(Box::new(report));
        }
        Ok(Checked {
            value: entry,
            profile: Arc::clone(&self.plan.profile),
            as_of: self.plan.as_of,
        })
    }
}

/// 已校验: a value that was checked and has no error. It can be read and not changed.
///
/// ```
/// use mulu::{Calendar, Checker, Entry, Profile};
/// let checker = Checker::new(Profile::named("lenient")?, Calendar::default(), "2026-11-21".parse()?)?;
/// let mut entry = Entry::default();
/// entry.name = "机动车登记信息".into();
/// let checked = checker.admit(entry).expect("no error under this profile");
/// // It reads as the entry that it is, and `checked.name = …` does not compile.
/// assert_eq!(checked.name, "机动车登记信息");
/// assert_eq!((checked.profile().name(), checked.as_of()), ("lenient", "2026-11-21".parse()?));
/// let mut entry = checked.into_inner();
/// entry.name = "机动车登记信息（2026年）".into();
/// # Ok::<(), mulu::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Checked<T> {
    value: T,
    profile: Arc<Profile>,
    as_of: Date,
}

impl<T> Checked<T> {
    /// The profile under which it was checked.
    ///
    /// ```
    /// # use mulu::{Calendar, Checker, Entry, Profile};
    /// # let checker = Checker::new(Profile::named("lenient")?, Calendar::default(), "2026-11-21".parse()?)?;
    /// let checked = checker.admit(Entry::default()).unwrap();
    /// assert_eq!(checked.profile().name(), "lenient");
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// The day for which it was checked.
    ///
    /// ```
    /// # use mulu::{Calendar, Checker, Entry, Profile};
    /// # let checker = Checker::new(Profile::named("lenient")?, Calendar::default(), "2026-11-21".parse()?)?;
    /// let checked = checker.admit(Entry::default()).unwrap();
    /// assert_eq!(checked.as_of(), "2026-11-21".parse()?);
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn as_of(&self) -> Date {
        self.as_of
    }

    /// The value, which may now be changed and is no longer known to be right.
    ///
    /// ```
    /// # use mulu::{Calendar, Checker, Entry, Profile};
    /// # let checker = Checker::new(Profile::named("lenient")?, Calendar::default(), "2026-11-21".parse()?)?;
    /// let mut entry = checker.admit(Entry::default()).unwrap().into_inner();
    /// // There is no such day, and nothing stops it here: the entry is to be checked again.
    /// entry.set("/published", "2023-02-30")?;
    /// assert!(checker.admit(entry).is_err());
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn into_inner(self) -> T {
        self.value
    }
}

impl<T> Deref for Checked<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}
