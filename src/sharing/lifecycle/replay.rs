//! 逐个环节: the events of a request, one after the other.

use super::due::{Done, Due, Scale, is_late};
use super::flaw::{Flaw, FlawKind};
use super::material::{is_for_material, is_reason, missing_material};
use super::{Life, Stage};
use crate::calendar::Date;
use crate::legal::{Duty, Period};
use crate::model::{Act, Event, EventKind, Request, ShareType, Term};

/// No register of shared data is older; an earlier day is a slip, or stands for nothing.
const FIRST_YEAR: i32 = 1949;

/// One event, and its day where that is known and credible.
#[derive(Clone, Copy)]
struct Step<'r> {
    number: usize,
    event: &'r Event<'r>,
    kind: EventKind,
    on: Option<Date>,
}

/// What is known so far.
struct Replay<'r> {
    scale: Scale<'r>,
    /// The events up to the day of the check: those with a day in order, then the others.
    steps: Vec<Step<'r>>,
    life: Life,
}

pub(super) fn of(request: &Request<'_>, share_type: Option<ShareType>, scale: Scale<'_>) -> Life {
    let mut replay = Replay { scale, steps: Vec::new(), life: Life::default() };
    replay.take(&request.events);
    let (received, at) = replay.received(request);
    replay.life.received = received;
    let is_begun = !replay.steps.is_empty() || request.received.unknown().is_some();
    replay.hold_against(received);
    replay.walk();
    replay.judge(request);
    let duty = match share_type {
        Some(ShareType::Unconditional) => Some(Duty::ReplyUnconditional),
        Some(ShareType::Conditional) => Some(Duty::ReplyConditional),
        Some(ShareType::NotShared) | None => None,
    };
    let extension = replay.extend(duty, received);
    if let Some(duty) = duty.filter(|_| received.is_some() || is_begun) {
        let done = replay.first(&[EventKind::Agreed, EventKind::Refused]);
        let due = replay.scale.weigh(duty, at, received, extension, done);
        replay.life.dues.push(due);
    }
    replay.deliver();
    replay.check();
    replay.life.flaws.sort_by_key(|flaw| (flaw.event, flaw.kind));
    replay.life
}

impl<'r> Replay<'r> {
    /// Takes the events that have happened and are understood.
    fn take(&mut self, events: &'r [Event<'_>]) {
        for (number, event) in events.iter().enumerate() {
            let on = event.on.known().copied();
            if on.is_some_and(|on| on > self.scale.as_of) {
                continue;
            }
            let on = on.filter(|on| on.year() >= FIRST_YEAR);
            let Some(&kind) = event.kind.known() else {
                self.flaw(number, on, FlawKind::UnknownKind, "/kind");
                continue;
            };
            if on.is_none() {
                self.flaw(number, on, FlawKind::NoDay, "/on");
            }
            self.steps.push(Step { number, event, kind, on });
        }
        self.steps.sort_by_key(|step| (step.on.is_none(), step.on, step.number));
    }

    fn flaw(&mut self, event: usize, on: Option<Date>, kind: FlawKind, member: &str) {
        self.life.flaws.push(Flaw { kind, event, at: format!("/events/{event}{member}"), on });
    }

    /// The events of a kind: those with a day in order, then the others.
    fn of_kind(&self, kind: EventKind) -> Vec<Step<'r>> {
        self.steps.iter().copied().filter(|step| step.kind == kind).collect()
    }

    /// The day of receipt, and the pointer of what says so.
    fn received(&mut self, request: &Request<'_>) -> (Option<Date>, String) {
        let events = self.of_kind(EventKind::Received);
        let first = events.first().copied().filter(|step| step.on.is_some());
        let is_past = |day: &Date| *day <= self.scale.as_of && day.year() >= FIRST_YEAR;
        let member = request.received.known().copied().filter(is_past);
        let own = member.or_else(|| first.and_then(|step| step.on));
        for step in events.iter().filter(|step| step.on.is_some() && step.on != own) {
            self.flaw(step.number, step.on, FlawKind::ReceivedTwice, "/on");
        }
        let at = match (member, first) {
            (None, Some(step)) => format!("/events/{}/on", step.number),
            _ => "/received".to_owned(),
        };
        (own, at)
    }

    /// What is dated before the receipt was not then: its day is not known.
    fn hold_against(&mut self, received: Option<Date>) {
        let Some(received) = received else { return };
        let mut early = Vec::new();
        for step in &mut self.steps {
            if step.kind != EventKind::Received && step.on.is_some_and(|on| on < received) {
                early.push((step.number, step.on.take()));
            }
        }
        for (number, on) in early {
            self.flaw(number, on, FlawKind::BeforeReceipt, "/on");
        }
        self.steps.sort_by_key(|step| (step.on.is_none(), step.on, step.number));
    }

    /// From stage to stage, by the events whose day is known.
    fn walk(&mut self) {
        if self.life.received.is_some() {
            self.life.stage = Stage::Received;
        }
        for step in self.steps.iter().filter(|step| step.on.is_some()) {
            let is_open = matches!(self.life.stage, Stage::Unreceived | Stage::Received);
            self.life.stage = match step.kind {
                EventKind::SupplementRequested if is_open => Stage::Supplementing,
                EventKind::Supplemented if self.life.stage == Stage::Supplementing => {
                    Stage::Received
                }
                EventKind::Agreed => Stage::Agreed,
                EventKind::Refused => Stage::Refused,
                EventKind::Delivered => Stage::Delivered,
                EventKind::Suspended => Stage::Suspended,
                EventKind::Terminated => Stage::Terminated,
                EventKind::Disposed => Stage::Disposed,
                EventKind::Received if self.life.stage == Stage::Unreceived => Stage::Received,
                _ => self.life.stage,
            };
        }
        self.life.is_disputed = !self.of_kind(EventKind::Disputed).is_empty();
    }

    /// The first event of some kinds, where it was on or after the day that counts.
    fn first(&self, kinds: &[EventKind]) -> Done {
        // Those with a day come first, in order.
        match self.steps.iter().find(|step| kinds.contains(&step.kind)) {
            None => Done::No,
            Some(Step { on: Some(on), .. }) => Done::On(*on),
            Some(Step { on: None, .. }) => Done::SomeDay,
        }
    }

    /// The steps that were not lawful by themselves or by their order.
    fn judge(&mut self, request: &Request<'_>) {
        let asked = self.of_kind(EventKind::SupplementRequested);
        for step in asked.iter().skip(1) {
            self.flaw(step.number, step.on, FlawKind::SupplementRepeated, "");
        }
        let is_answer =
            |step: &Step<'_>| matches!(step.kind, EventKind::Agreed | EventKind::Refused);
        let answers: Vec<Step<'r>> = self.steps.iter().copied().filter(is_answer).collect();
        self.judge_repeated(&answers);
        for step in &answers {
            if !self.is_done(&step.event.consented) {
                self.flaw(step.number, step.on, FlawKind::AnswerWithoutConsent, "/consented");
            }
        }
        for step in answers.iter().filter(|step| step.kind == EventKind::Refused) {
            self.judge_refusal(step, &asked, request);
        }
        let suspended = self.of_kind(EventKind::Suspended).first().and_then(|step| step.on);
        for step in self.of_kind(EventKind::Terminated) {
            let is_sanction = suspended.zip(step.on).is_some_and(|(first, end)| first <= end);
            self.judge_end(&step, is_sanction);
        }
    }

    /// Only a refusal may be followed by another answer, the consent. In whatever order they came, two answers of a kind
    /// are one too many; a consent and a refusal are so only where both days are known.
    fn judge_repeated(&mut self, answers: &[Step<'r>]) {
        for (index, step) in answers.iter().enumerate() {
            let before = answers.get(..index).unwrap_or_default();
            let is_again = match (step.on, before.last()) {
                (_, None) => false,
                (Some(_), Some(last)) => {
                    (last.kind, step.kind) != (EventKind::Refused, EventKind::Agreed)
                }
                (None, Some(_)) => before.iter().any(|answer| answer.kind == step.kind),
            };
            if is_again {
                self.flaw(step.number, step.on, FlawKind::AnsweredTwice, "");
            }
        }
    }

    fn judge_refusal(&mut self, step: &Step<'r>, asked: &[Step<'r>], request: &Request<'_>) {
        let event = step.event;
        if !is_reason(&event.text) {
            self.flaw(step.number, step.on, FlawKind::RefusedWithoutReason, "/text");
        }
        // Where a day is not known it may have been asked for before. The first has the earliest day.
        let is_before = |asked: &Step<'_>| match (asked.on, step.on) {
            (Some(asked), Some(refused)) => asked <= refused,
            _ => true,
        };
        if asked.first().is_some_and(is_before) || asked.last().is_some_and(is_before) {
            return;
        }
        let lists_material = event.materials.iter().any(|text| !crate::text::is_blank(text));
        if is_for_material(&event.text) || lists_material {
            self.flaw(step.number, step.on, FlawKind::RefusedForMaterial, "");
        } else if missing_material(request).next().is_some() {
            self.flaw(step.number, step.on, FlawKind::RefusedUnasked, "");
        }
    }

    /// A service that ends for good reason is negotiated and filed (第二十七条第三款); where it was suspended because the
    /// applicant misused the data, and that was not put right, it may be ended without (第二款).
    fn judge_end(&mut self, step: &Step<'r>, is_sanction: bool) {
        let event = step.event;
        if !is_reason(&event.text) {
            self.flaw(step.number, step.on, FlawKind::EndedWithoutReason, "/text");
        }
        if is_sanction {
            return;
        }
        if !self.is_done(&event.negotiated) {
            self.flaw(step.number, step.on, FlawKind::EndedWithoutNegotiation, "/negotiated");
        }
        if !self.is_done(&event.filed) {
            self.flaw(step.number, step.on, FlawKind::EndedWithoutFiling, "/filed");
        }
    }

    /// Whether an act is recorded and has happened.
    fn is_done(&self, act: &Act<'_>) -> bool {
        act.is_done() && act.on.known().is_none_or(|on| *on <= self.scale.as_of)
    }

    /// By how many working days the answer was lawfully extended.
    fn extend(&mut self, duty: Option<Duty>, received: Option<Date>) -> u32 {
        // The most that the law allows is the same for both share types, so that it is known without the type.
        let of = |duty| self.scale.period(duty, received);
        let own = duty.and_then(of);
        let most = own.or_else(|| of(Duty::ReplyConditional)).map(|period| period.extension);
        let mut lawful = 0_u32;
        for step in self.of_kind(EventKind::Extended) {
            let before = self.life.flaws.len();
            self.judge_extension(&step, most, lawful);
            if self.is_after(own, received, lawful, step.on) {
                self.flaw(step.number, step.on, FlawKind::ExtensionAfterDue, "/on");
            }
            if self.life.flaws.len() == before && step.on.is_some() {
                let days = step.event.days.known().copied().unwrap_or(0);
                lawful = lawful.saturating_add(days);
            }
        }
        lawful
    }

    fn judge_extension(&mut self, step: &Step<'r>, most: Option<u32>, lawful: u32) {
        let event = step.event;
        match event.days {
            Term::Known { value, .. } => {
                if most.is_some_and(|most| lawful.saturating_add(value) > most) {
                    self.flaw(step.number, step.on, FlawKind::ExtensionTooLong, "/days");
                }
            }
            Term::Missing | Term::Unknown(_) => {
                self.flaw(step.number, step.on, FlawKind::ExtensionDaysUnknown, "/days");
            }
        }
        if !self.is_done(&event.consented) {
            self.flaw(step.number, step.on, FlawKind::ExtensionWithoutConsent, "/consented");
        }
        if !self.is_done(&event.notified) {
            self.flaw(step.number, step.on, FlawKind::ExtensionWithoutNotice, "/notified");
        }
    }

    /// Whether a day is past a period that began on another, as far as it was extended.
    fn is_after(
        &self,
        period: Option<&Period>,
        start: Option<Date>,
        extension: u32,
        day: Option<Date>,
    ) -> bool {
        let (Some(period), Some(start), Some(day)) = (period, start, day) else { return false };
        let days = period.working_days.saturating_add(extension);
        is_late(self.scale.calendar, start, days, day) == Some(true)
    }

    /// The delivery of the data, after it was agreed.
    fn deliver(&mut self) {
        let delivered = self.of_kind(EventKind::Delivered);
        let Some(&agreed) = self.of_kind(EventKind::Agreed).first() else {
            for step in delivered {
                self.flaw(step.number, step.on, FlawKind::DeliveredWithoutAgreement, "");
            }
            return;
        };
        let is_early =
            |step: &Step<'_>| step.on.is_some() && agreed.on.is_some() && step.on < agreed.on;
        for step in delivered.iter().filter(|step| is_early(step)) {
            self.flaw(step.number, step.on, FlawKind::DeliveredBeforeAgreement, "/on");
        }
        let in_order = delivered.iter().find(|step| !is_early(step)).map(|step| step.on);
        let done = match in_order {
            Some(Some(on)) => Done::On(on),
            Some(None) => Done::SomeDay,
            None if delivered.is_empty() => Done::No,
            None => Done::SomeDay,
        };
        let at = format!("/events/{}/on", agreed.number);
        let due = self.scale.weigh(Duty::Deliver, at, agreed.on, 0, done);
        if done != Done::No || !self.has_ended(&due) {
            self.life.dues.push(due);
        }
    }

    /// Whether the request ended while the delivery was in time.
    fn has_ended(&self, due: &Due) -> bool {
        let (Some(start), Some(period)) = (due.start, due.period) else { return false };
        let is_end =
            |step: &&Step<'_>| matches!(step.kind, EventKind::Terminated | EventKind::Disposed);
        let ends = self.steps.iter().filter(is_end).filter_map(|step| step.on);
        let mut ends = ends.filter(|end| *end >= start);
        ends.any(|end| is_late(self.scale.calendar, start, period.working_days, end) == Some(false))
    }

    /// The checks that were filed: each is resolved by the first answer after it that resolves no other.
    fn check(&mut self) {
        let filed = self.of_kind(EventKind::CheckFiled);
        let mut done = vec![Done::No; filed.len()];
        let mut open = 0;
        for step in self.of_kind(EventKind::CheckResolved) {
            let next = filed.get(open).zip(done.get_mut(open));
            let is_after = |filed: &Step<'_>| match (filed.on, step.on) {
                (Some(filed), Some(resolved)) => filed <= resolved,
                _ => true,
            };
            match next {
                Some((filed, done)) if is_after(filed) => {
                    *done = step.on.filter(|_| filed.on.is_some()).map_or(Done::SomeDay, Done::On);
                    open += 1;
                }
                _ => self.flaw(step.number, step.on, FlawKind::CheckNotFiled, ""),
            }
        }
        for (step, done) in filed.iter().zip(done) {
            let at = format!("/events/{}/on", step.number);
            let due = self.scale.weigh(Duty::Check, at, step.on, 0, done);
            self.life.dues.push(due);
        }
    }
}
