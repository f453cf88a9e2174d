//! 校验共享申请: the rules about requests look at requests.

mod read;

use std::sync::Arc;

pub use read::Registered;

use super::document::unknown_word;
use super::{Case, Check, Checker, Context};
use crate::diag::{Active, Finding, Index, Origins, Report, Sink, Tally};
use crate::model::{Entry, OddKind, Request};
use crate::pointer::{Place, is_within};
use crate::text::Note;

/// 共享申请的校验: a check of any number of requests.
///
/// ```
/// use mulu::{Calendar, Checker, Profile, Request};
/// let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?)?;
/// let request: Request = serde_json::from_str(r#"{"id":"REQ-1","entry":"307024/000012"}"#)?;
/// let mut run = checker.requests();
/// run.check(&request, None);
/// let report = run.finish();
/// let finding = report.findings().iter().find(|finding| finding.at == "/basis").unwrap();
/// assert_eq!(finding.rule.name, "request-incomplete");
/// assert_eq!(report.subject(0).name, Some("REQ-1"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct RequestRun<'c> {
    checker: &'c Checker,
    /// The rules that take part, in the order of the registry, and how each fared.
    rules: Vec<&'c Active>,
    has_catalogue: bool,
    findings: Vec<Finding>,
    named: Vec<(u32, String, String)>,
    tallies: Vec<Tally>,
    origins: Origins,
    notes: Vec<(Arc<str>, Note)>,
    is_complete: bool,
    is_full: bool,
}

/// The rule that says that nothing was checked because the law is not in force: it speaks of every run.
const NOT_IN_FORCE: &str = "CAT901";

/// Whether a rule takes part: those about requests, about what was odd in a document, and about the day.
fn takes_part(active: &&Active) -> bool {
    matches!(active.rule.check, Check::Request { .. })
        || is_of_document(active)
        || is_of_run(active)
}

fn is_of_document(active: &Active) -> bool {
    active.rule.code.starts_with("DOC")
}

fn is_of_run(active: &Active) -> bool {
    active.rule.code == NOT_IN_FORCE
}

impl<'c> RequestRun<'c> {
    pub(super) fn new(checker: &'c Checker) -> RequestRun<'c> {
        let tally = |active: &Active| Tally {
            rule: active.rule,
            in_force: active.severity.is_some(),
            applicable: 0,
            found: 0,
        };
        let rules: Vec<&Active> = checker.plan.rules.iter().filter(takes_part).collect();
        let tallies = rules.iter().copied().map(tally).collect();
        RequestRun {
            checker,
            rules,
            has_catalogue: false,
            findings: Vec::new(),
            named: Vec::new(),
            tallies,
            origins: Origins::default(),
            notes: Vec::new(),
            is_complete: true,
            is_full: false,
        }
    }

    /// The same with the published catalogue at hand: an entry that is not given with its request is not listed.
    ///
    /// ```
    /// # use mulu::{Calendar, Checker, Profile, Request};
    /// # let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?)?;
    /// let mut request = Request::default();
    /// request.entry = "307024/000099".into();
    /// let mut run = checker.requests().with_catalogue();
    /// run.check(&request, None);
    /// assert!(run.finish().findings().iter().any(|finding| finding.at == "/entry"));
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn with_catalogue(mut self) -> RequestRun<'c> {
        self.has_catalogue = true;
        self
    }

    /// The requests that follow, with their places, come from this file.
    ///
    /// ```
    /// # use mulu::{Calendar, Checker, Profile, Reader};
    /// # let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?)?;
    /// let mut reader = Reader::new(r#"{"id":"REQ-1"}"#.as_bytes(), "register.json").requests();
    /// let (mut run, block) = (checker.requests(), reader.next_block()?.unwrap());
    /// let mut requests = block.requests();
    /// run.open("register.json");
    /// while requests.next().is_some() {
    ///     run.check_at(requests.current(), None, Some(&requests.start()));
    /// }
    /// assert_eq!(run.finish().subject(0).file, Some("register.json"));
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn open(&mut self, file: &str) {
        self.origins.open(&Arc::from(file));
    }

    /// Checks one request, with the entry that it asks for where the catalogue has it.
    ///
    /// ```
    /// # use mulu::{Calendar, Checker, Entry, Profile, Request, ShareType};
    /// # let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-03-30".parse()?)?;
    /// let request: Request = serde_json::from_str(r#"{"received":"2026-02-13"}"#)?;
    /// let is_late = |entry| {
    ///     let mut run = checker.requests();
    ///     run.check(&request, entry);
    ///     run.finish().findings().iter().any(|found| found.rule.name == "reply-overdue-conditional")
    /// };
    /// let mut entry = Entry::default();
    /// entry.share.kind = ShareType::Conditional.into();
    /// // How long the provider has depends on the entry.
    /// assert!(is_late(Some(&entry)) && !is_late(None));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn check(&mut self, request: &Request<'_>, entry: Option<&Entry<'_>>) {
        self.check_at(request, entry, None);
    }

    /// The same for a request that begins at a place of the file that was opened last; gives the new findings, of which
    /// the caller knows the places.
    ///
    /// ```
    /// # use mulu::{Calendar, Checker, Profile, Reader};
    /// # let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?)?;
    /// let json = r#"[{"id":"REQ-1","entry":"307024/000012"}]"#;
    /// let mut reader = Reader::new(json.as_bytes(), "register.json").requests();
    /// let (mut run, block) = (checker.requests(), reader.next_block()?.unwrap());
    /// let mut requests = block.requests();
    /// while requests.next().is_some() {
    ///     for finding in run.check_at(requests.current(), None, Some(&requests.start())) {
    ///         finding.place = requests.place(&finding.at, None);
    ///     }
    /// }
    /// let report = run.finish();
    /// let place = report.findings()[0].place.as_ref().unwrap();
    /// assert_eq!((place.line(), place.column()), (1, 2));
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn check_at(
        &mut self,
        request: &Request<'_>,
        entry: Option<&Entry<'_>>,
        start: Option<&Place>,
    ) -> &mut [Finding] {
        let number = self.origins.count();
        self.origins.add_named(&request.entry, &request.id, start);
        let before = self.findings.len();
        let checker = self.checker;
        let context = checker.context();
        let case = Case::new(request, entry, self.has_catalogue, &context);
        let shell = Entry { odd: request.odd.clone(), ..Entry::default() };
        for (active, tally) in self.rules.iter().zip(&mut self.tallies) {
            let Some(severity) = active.severity else { continue };
            let out = &mut self.findings;
            let mut sink = Sink { rule: active.rule, severity, entry: number, out };
            let applies = match active.rule.check {
                Check::Request { applies, check } if applies(&case) => {
                    check(&case, &context, &mut sink);
                    true
                }
                // What was noticed in a document is the same in a request as in an entry.
                Check::Entry(check) if is_of_document(active) => {
                    check(&shell, &context, &mut sink);
                    if std::ptr::eq(active.rule, &unknown_word::RULE) {
                        unknown_word::check_request(request, &mut sink);
                    }
                    true
                }
                _ => false,
            };
            tally.applicable += u32::from(applies);
        }
        self.settle(request, number, before);
        self.findings.get_mut(before..).unwrap_or_default()
    }

    /// Drops what only follows from a value that could not be read, and brings the rest into order.
    fn settle(&mut self, request: &Request<'_>, number: u32, before: usize) {
        let unread = |kind| matches!(kind, OddKind::NotJson | OddKind::WrongType);
        let odd: Vec<&str> = (request.odd.iter().filter(|odd| unread(odd.kind)))
            .map(|odd| odd.pointer.as_str())
            .collect();
        let mut new = self.findings.split_off(before);
        new.retain(|finding| {
            finding.rule.code.starts_with("DOC")
                || !odd.iter().any(|top| is_within(&finding.at, top))
        });
        new.sort_by(|a, b| (&a.at, a.rule.code).cmp(&(&b.at, b.rule.code)));
        for tally in &mut self.tallies {
            let of_rule = |finding: &Finding| std::ptr::eq(finding.rule, tally.rule);
            tally.found += u32::from(new.iter().any(of_rule));
        }
        if !new.is_empty() {
            self.named.push((number, request.entry.to_string(), request.id.to_string()));
        }
        self.findings.append(&mut new);
        let most = self.checker.limits.findings;
        if self.findings.len() > most {
            self.findings.truncate(most);
            self.is_full = true;
            self.is_complete = false;
        }
    }

    /// How many requests there were.
    ///
    /// ```
    /// # use mulu::{Calendar, Checker, Profile, Request};
    /// # let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?)?;
    /// let mut run = checker.requests();
    /// run.check(&Request::default(), None);
    /// assert_eq!(run.count(), 1);
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn count(&self) -> u32 {
        self.origins.count()
    }

    /// Whether there were more findings than the limits let a report keep.
    ///
    /// ```
    /// # use mulu::{Calendar, Checker, Limits, Profile, Request};
    /// # let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?)?;
    /// let mut limits = Limits::default();
    /// limits.findings = 1;
    /// let checker = checker.limits(limits);
    /// let mut run = checker.requests();
    /// run.check(&Request::default(), None);
    /// assert!(run.is_full() && !run.finish().is_complete());
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn is_full(&self) -> bool {
        self.is_full
    }

    /// Something was not read: the report will say that it is not complete.
    ///
    /// ```
    /// # use mulu::{Calendar, Checker, Profile};
    /// # let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?)?;
    /// let mut run = checker.requests();
    /// run.mark_incomplete();
    /// assert!(!run.finish().is_complete());
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn mark_incomplete(&mut self) {
        self.is_complete = false;
    }

    /// There is something to say of a file as a whole.
    ///
    /// ```
    /// # use mulu::{Calendar, Checker, Profile, Reader};
    /// # let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?)?;
    /// // {"id":"1","entry":"目录"} in GB 18030, which nobody declared.
    /// let bytes = b"{\"id\":\"1\",\"entry\":\"\xC4\xBF\xC2\xBC\"}";
    /// let mut reader = Reader::new(&bytes[..], "register.json").requests();
    /// while reader.next_block()?.is_some() {}
    /// let mut run = checker.requests();
    /// for note in reader.take_notes() {
    ///     run.note("register.json", note);
    /// }
    /// assert_eq!(run.finish().notes().next().unwrap().0, "register.json");
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn note(&mut self, file: &str, note: Note) {
        self.notes.push((Arc::from(file), note));
    }

    /// Ends the run. In the report `entry` of a finding is the number of its request, and its pointer leads into the
    /// request; a subject has the code of the entry that was asked for, and as its name the number of the request.
    ///
    /// ```
    /// # use mulu::{Calendar, Checker, Profile, Request};
    /// # let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?)?;
    /// let request: Request = serde_json::from_str(r#"{"id":"REQ-1","entry":"307024/000012"}"#).unwrap();
    /// let mut run = checker.requests();
    /// run.check(&request, None);
    /// let report = run.finish();
    /// let subject = report.subject(0);
    /// assert_eq!((subject.code, subject.name), (Some("307024/000012"), Some("REQ-1")));
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn finish(mut self) -> Report {
        let context = self.checker.context();
        for (active, tally) in self.rules.iter().zip(&mut self.tallies) {
            let (Check::Catalogue(check), Some(severity)) = (active.rule.check, active.severity)
            else {
                continue;
            };
            let before = self.findings.len();
            let out = &mut self.findings;
            check(
                &Index::default(),
                &context,
                &mut Sink { rule: active.rule, severity, entry: 0, out },
            );
            tally.applicable = 1;
            tally.found = u32::from(self.findings.len() > before);
        }
        Report {
            plan: Arc::clone(&self.checker.plan),
            findings: self.findings,
            origins: self.origins,
            named: self.named,
            tallies: self.tallies,
            complete: self.is_complete,
            notes: self.notes,
        }
    }
}

impl Checker {
    /// 校验共享申请: begins a run over any number of requests.
    ///
    /// ```
    /// # use mulu::{Calendar, Checker, Profile};
    /// # let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?)?;
    /// let report = checker.requests().finish();
    /// assert!(report.tallies().iter().any(|tally| tally.rule.name == "request-incomplete"));
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn requests(&self) -> RequestRun<'_> {
        RequestRun::new(self)
    }

    pub(super) fn context(&self) -> Context<'_> {
        Context {
            profile: &self.plan.profile,
            calendar: &self.calendar,
            as_of: self.plan.as_of,
            dialect: &self.dialect,
            is_sound: false,
        }
    }
}
