//! 说明: a decision with all its reasons.

use std::borrow::Cow;
use std::sync::Arc;

use super::change;
use super::deadlines::{self, Reply};
use super::examine::{Course, Met, examine};
use super::grounds::Ground::{self, *};
use super::outcome::Weight;
use super::terms::{Terms, Whose};
use super::way;
use super::{Deadlines, Decider, Decision, Outcome, Reason, outcome_of};
use crate::calendar::Date;
use crate::legal::{Citation, Duty, LOGIC};
use crate::model::{Applicant, Entry, PersonalInfo, Purpose, Request, Term, Word};
use crate::sharing::Condition;
use crate::text::{Language, Note, Sentence, is_blank, quote};

/// The decision on a request for the data of an entry.
pub(super) fn explained(decider: &Decider, entry: &Entry<'_>, request: &Request<'_>) -> Decision {
    let mut met: Vec<Met> = Vec::new();
    let course = examine(decider, entry, request, &mut met);
    let heaviest = met.iter().map(|met| met.ground.weight()).max().unwrap_or(Weight::Nothing);
    let outcome = outcome_of(heaviest, course);
    let say = Say { decider, entry, request };
    let would_change = match outcome.is_grant() {
        true => Vec::new(),
        false => change::smallest(decider, entry, request, &met),
    };
    let code = if is_blank(&entry.code) { &request.entry } else { &entry.code };
    Decision {
        outcome,
        profile: Arc::clone(&decider.profile),
        as_of: decider.as_of,
        entry: code.to_string(),
        request: request.id.to_string(),
        reasons: say.reasons(outcome, &met, would_change.is_empty()),
        missing: say.missing(outcome, &met),
        obligations: say.obligations(outcome, &met),
        would_change,
        deadlines: say.deadlines(outcome, course, &met),
    }
}

/// The decision on a request whose entry is not there to be looked at.
pub(super) fn without_entry(decider: &Decider, request: &Request<'_>, ground: Ground) -> Decision {
    let entry = Entry::default();
    let say = Say { decider, entry: &entry, request };
    let ground = match is_blank(&request.entry) {
        true => NoEntryNamed,
        false if decider.is_in_force => ground,
        false => NotInForce,
    };
    let met = [Met { ground, whose: Whose::All, position: 0 }];
    let outcome = outcome_of(ground.weight(), Course::default());
    Decision {
        outcome,
        profile: Arc::clone(&decider.profile),
        as_of: decider.as_of,
        entry: request.entry.to_string(),
        request: request.id.to_string(),
        reasons: say.reasons(outcome, &met, true),
        missing: say.missing(outcome, &met),
        obligations: Vec::new(),
        would_change: Vec::new(),
        deadlines: say.deadlines(outcome, Course::default(), &met),
    }
}

/// Puts grounds into words.
struct Say<'s> {
    decider: &'s Decider,
    entry: &'s Entry<'s>,
    request: &'s Request<'s>,
}

impl Say<'_> {
    /// The reasons: what stands in the way, the heaviest first; of a grant what speaks for it.
    fn reasons(&self, outcome: Outcome, met: &[Met], is_final: bool) -> Vec<Reason> {
        let mut reasons = Vec::with_capacity(met.len() + 2);
        let found = |ground| Met { ground, whose: Whose::All, position: 0 };
        if outcome.is_grant() {
            reasons.extend(met.iter().filter_map(|met| self.reason(met)));
            let answer = match outcome {
                Outcome::Share => AnswerUnconditional,
                _ => AnswerConditional,
            };
            reasons.extend(self.reason(&found(answer)));
            return reasons;
        }
        if outcome == Outcome::Incomplete {
            reasons.extend(self.reason(&found(TellOnce)));
        }
        let mut against: Vec<&Met> =
            met.iter().filter(|met| met.ground.weight() > Weight::Nothing).collect();
        against.sort_by_key(|met| std::cmp::Reverse(met.ground.weight()));
        reasons.extend(against.iter().filter_map(|met| self.reason(met)));
        if outcome == Outcome::ProviderDecides {
            reasons.extend(self.reason(&found(AnswerOutside)));
        }
        if is_final {
            let is_fixed = |met: &&&Met| met.ground.account().edit.is_none();
            let last = against.iter().find(is_fixed).or(against.first());
            reasons.extend(last.and_then(|last| self.nothing_to_change(last)));
        }
        reasons
    }

    /// That no edit of the request makes it a grant, and why.
    fn nothing_to_change(&self, last: &Met) -> Option<Reason> {
        let mut reason = self.reason(last)?;
        let [zh, en] = [Language::Zh, Language::En].map(|language| reason.text(language));
        let words = NothingToChange.account().text;
        reason.sentence = Sentence { words, args: vec![Note::new(zh, en)] };
        Some(reason)
    }

    /// One ground as a reason; `None` where no text that holds says it.
    fn reason(&self, met: &Met) -> Option<Reason> {
        let account = met.ground.account();
        let basis = self.citation(account.basis, met.ground.weight())?;
        let sentence = Sentence { words: account.text, args: self.args(met) };
        Some(Reason { basis, at: self.at(met), sentence })
    }

    /// The first of the texts that the profile holds on the day. What stands in the way always has one.
    fn citation(&self, basis: &'static [Citation], weight: Weight) -> Option<&'static Citation> {
        static SELF_EVIDENT: Citation = LOGIC.must("");
        let on = self.decider.as_of.number();
        let held = basis.iter().find(|c| self.decider.profile.severity_of(c, on).is_some());
        held.or((weight > Weight::Nothing).then_some(&SELF_EVIDENT))
    }

    /// What the wording of a ground names.
    fn args(&self, met: &Met) -> Vec<Note> {
        let (entry, request) = (self.entry, self.request);
        let same = |text: &str| vec![Note::new(text, text)];
        let quoted = |text: &str| same(&quote(text));
        let terms = || Terms::of(entry, met.whose);
        match met.ground {
            NotInForce => {
                let main = self.decider.profile.main().title;
                let day = self.decider.as_of.to_string();
                vec![Note::new(main.zh, main.en), Note::new(&*day, &*day)]
            }
            NotListed | ListedTwice | OtherEntry => quoted(&request.entry),
            NotPublished => vec![label(&entry.status)],
            StatusUnknown => quoted(entry.status.written()),
            Secret => vec![label(&entry.secrecy)],
            SecrecyUnknown => quoted(entry.secrecy.written()),
            ShareTypeUnknown => quoted(terms().kind.written()),
            NotShared => quoted(terms().basis.get(met.position as usize).map_or("", |text| text)),
            BasisTooLow => quoted(&terms().basis.join("、")),
            NotGovernment | ScopeOutside | ScopeInside => {
                let Applicant { name, code, .. } = &request.applicant;
                quoted(if is_blank(name) { code } else { name })
            }
            ThirdPartyUnknown => quoted(request.third_party.written()),
            ScopeUnclear => quoted(&match terms() {
                terms if terms.states_scope() => terms.scope.join("、"),
                terms => terms.weighed().map(|prose| prose.scope.to_string()).unwrap_or_default(),
            }),
            PurposesOutside | PurposesUnclear => {
                let of = |of: fn(&Term<'_, Purpose>) -> Note| request.purposes.iter().map(of);
                let all = |language| {
                    let texts = of(label).map(|note| note.of(language).to_owned());
                    texts.collect::<Vec<_>>().join(if language == Language::Zh {
                        "、"
                    } else {
                        ", "
                    })
                };
                vec![Note::new(quote(&all(Language::Zh)), quote(&all(Language::En)))]
            }
            WayOutside | OtherWay => match terms() {
                terms if way::is_stated(terms.way) => vec![way::label(terms.way)],
                terms => terms
                    .weighed()
                    .and_then(|prose| Some(vec![way::label(prose.ways.first()?)]))
                    .unwrap_or_default(),
            },
            ConsentAsked => {
                let prose = terms().weighed();
                let by = |prose: Condition<'_>| Some(quoted(prose.consents.first()?.by()));
                prose.and_then(by).unwrap_or_default()
            }
            ValidityPast | ValidityShort | ValidityUnclear => {
                let prose = terms().weighed();
                let last = |prose: Condition<'_>| Some(same(&prose.until?.to_string()));
                prose.and_then(last).unwrap_or_default()
            }
            ItemUnknown => quoted(request.items.get(met.position as usize).map_or("", |text| text)),
            NotCovered => same(&met.position.to_string()),
            KeepCondition => same(terms().condition),
            _ => Vec::new(),
        }
    }

    /// Where a ground lies.
    fn at(&self, met: &Met) -> Cow<'static, str> {
        let at = met.ground.account().at;
        match met.ground {
            NotInForce => Cow::Owned(format!("{at}{}", self.decider.profile.name())),
            _ if !at.contains('{') => Cow::Borrowed(at),
            _ => {
                let at = at.replace("{s}", &met.whose.pointer());
                Cow::Owned(at.replace("{n}", &met.position.to_string()))
            }
        }
    }

    /// What is missing or cannot be known, where that is what the outcome rests on.
    fn missing(&self, outcome: Outcome, met: &[Met]) -> Vec<Cow<'static, str>> {
        let mut missing = Vec::new();
        if matches!(outcome, Outcome::Incomplete | Outcome::Undetermined) {
            for met in met.iter().filter(|met| met.ground.account().is_missing) {
                let at = self.at(met);
                if !missing.contains(&at) {
                    missing.push(at);
                }
            }
        }
        missing
    }

    /// What the applicant must keep to, if it gets the data.
    fn obligations(&self, outcome: Outcome, met: &[Met]) -> Vec<Reason> {
        let mut obligations = Vec::new();
        let mut add = |ground, whose| {
            obligations.extend(self.reason(&Met { ground, whose, position: 0 }));
        };
        for met in met.iter().filter(|met| met.ground == Conditional) {
            let terms = Terms::of(self.entry, met.whose);
            if !is_blank(terms.condition) {
                add(KeepCondition, met.whose);
            }
        }
        if outcome.is_grant() || outcome == Outcome::ProviderDecides {
            for met in met.iter().filter(|met| met.ground == OtherWay) {
                add(OtherWay, met.whose);
            }
            for ground in [KeepPurpose, ReportErrors, DisposeAfterUse, KeepRecords] {
                add(ground, Whose::Entry);
            }
            let info = &self.entry.personal_info;
            if !info.is_missing() && !info.is(PersonalInfo::None) {
                add(GuardPersonal, Whose::Entry);
            }
        }
        obligations
    }

    /// The working days of a period; none where its end is not known.
    fn counted(&self, start: Date, end: Option<Date>, working_days: u32) -> Vec<Date> {
        let calendar = &self.decider.calendar;
        let mut counted = Vec::with_capacity(working_days.min(64) as usize);
        let first = if calendar.counts_first_day() { Some(start) } else { start.next() };
        let mut next = first.filter(|_| working_days > 0);
        while let (Some(day), Some(end)) = (next, end)
            && day <= end
        {
            if calendar.is_working_day(day) == Some(true) {
                counted.push(day);
            }
            next = day.next();
        }
        counted
    }

    /// By when the provider answers and delivers.
    fn deadlines(&self, outcome: Outcome, course: Course, met: &[Met]) -> Deadlines {
        let is_inside = course.is_inside;
        let mut deadlines =
            Deadlines { received: deadlines::received(self.request), ..Default::default() };
        // Of a request of which it is not known when it was received, the period that holds now is given.
        let on = deadlines.received.unwrap_or(self.decider.as_of);
        let period =
            course.kind.and_then(|kind| deadlines::period(self.decider, kind, is_inside, on));
        if let Some(period) = period {
            deadlines.reply_working_days = Some(period.working_days);
            deadlines.basis.push(&period.basis);
        }
        if let Some(reply) = deadlines::reply(self.decider, self.request, course.kind, is_inside) {
            let Reply { received, working_days, by, uncovered, .. } = reply;
            deadlines.reply_working_days = Some(working_days);
            (deadlines.reply_by, deadlines.uncovered) = (by, uncovered);
            deadlines.counted = self.counted(received, by, working_days);
        }
        let ends_it = |met: &Met| matches!(met.ground, NotInForce | NotListed | ListedTwice);
        let is_refused = outcome == Outcome::Refuse || met.iter().any(ends_it);
        let deliver = self.decider.profile.period(Duty::Deliver, self.decider.as_of.number());
        if let Some(period) = deliver.filter(|_| !is_refused) {
            deadlines.deliver_working_days = Some(period.working_days);
            deadlines.basis.push(&period.basis);
        }
        deadlines
    }
}

/// What a coded member says, for people: the Chinese label, or the token; what was not understood as it stands.
pub(super) fn label<T: Word>(term: &Term<'_, T>) -> Note {
    match term.known() {
        Some(value) => Note::new(value.label(), value.token()),
        None => Note::new(term.written(), term.written()),
    }
}
