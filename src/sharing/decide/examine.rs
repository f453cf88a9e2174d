//! 逐项审查: one walk over entry and request, which meets every ground there is. Whoever only wants the outcome keeps
//! the heaviest; whoever explains it keeps them all. Nothing is allocated on the way, but for a condition in prose.

use super::Decider;
use super::deadlines;
use super::grounds::Ground::{self, *};
use super::outcome::Weight;
use super::terms::{Terms, Whose};
use super::way;
use crate::model::{Basis, CreditCode, Entry, Purpose, Request, Secrecy, ShareType, Status, Term};
use crate::sharing::{Asker, Condition, Scope, Truth, missing_material};
use crate::text::{Text, is_blank, is_same, is_same_name, trim};
use crate::vocabulary::is_placeholder;

/// One ground that was met: which, in whose sharing, and at which position.
#[derive(Clone, Copy, Debug)]
pub(super) struct Met {
    pub(super) ground: Ground,
    pub(super) whose: Whose,
    pub(super) position: u32,
}

/// What a walk comes to besides the grounds that it met.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Course {
    /// Whether any of what is asked for is shared on conditions.
    pub(super) is_conditional: bool,
    /// The share type of the whole, where it is known: the strictest of what is asked for.
    pub(super) kind: Option<ShareType>,
    /// Whether the applicant is inside of every scope that counts.
    pub(super) is_inside: bool,
}

/// Takes the grounds that are met.
pub(super) trait Notes {
    fn met(&mut self, met: Met);

    fn of(&mut self, ground: Ground, whose: Whose) {
        self.met(Met { ground, whose, position: 0 });
    }

    fn found(&mut self, ground: Ground) {
        self.of(ground, Whose::All);
    }

    fn at(&mut self, ground: Ground, position: usize) {
        self.met(Met { ground, whose: Whose::All, position: position as u32 });
    }
}

/// Keeps no more than the heaviest.
pub(super) struct Heaviest(pub(super) Weight);

impl Notes for Heaviest {
    #[inline]
    fn met(&mut self, met: Met) {
        self.0 = self.0.max(met.ground.weight());
    }
}

impl Notes for Vec<Met> {
    fn met(&mut self, met: Met) {
        self.push(met);
    }
}

/// Walks over an entry and a request.
pub(super) fn examine<N: Notes>(
    decider: &Decider,
    entry: &Entry<'_>,
    request: &Request<'_>,
    notes: &mut N,
) -> Course {
    if !decider.is_in_force {
        notes.found(NotInForce);
        return Course::default();
    }
    identity(entry, request, notes);
    standing(decider, entry, notes);
    if decider.holds_r809 {
        material(request, notes);
    }
    match &request.third_party {
        Term::Known { value: true, .. } => notes.found(ThirdParty),
        Term::Unknown(text) if !is_blank(text) => notes.found(ThirdPartyUnknown),
        _ => {}
    }
    let mut course = Course { is_inside: true, ..Course::default() };
    parts(entry, request, notes, |whose, notes| {
        let terms = Terms::of(entry, whose);
        course.is_inside &= share(decider, &terms, request, notes, &mut course);
    });
    let deadline = deadlines::reply(decider, request, course.kind, course.is_inside);
    if let Some(year) = deadline.and_then(|deadline| deadline.uncovered) {
        notes.at(NotCovered, usize::try_from(year).unwrap_or_default());
    }
    course
}

/// Who asks, and for what.
fn identity<N: Notes>(entry: &Entry<'_>, request: &Request<'_>, notes: &mut N) {
    let is_named = match () {
        () if !is_blank(&entry.code) => is_same(&entry.code, &request.entry),
        () => !is_blank(&entry.name) && is_same_name(&entry.name, &request.entry),
    };
    if is_blank(&request.entry) {
        notes.found(NoEntryNamed);
    } else if !is_named {
        notes.found(OtherEntry);
    }
    let applicant = &request.applicant;
    if !is_stated(&applicant.name) && !is_stated(&applicant.code) {
        notes.found(NoApplicant);
    } else if !is_government(&applicant.name, &applicant.code) {
        notes.found(NotGovernment);
    }
}

/// Whether nothing says that an applicant is no government department (R809 第二条): a valid code tells who registered it,
/// and without one the name may.
pub(in crate::sharing) fn is_government(name: &str, code: &str) -> bool {
    match CreditCode::read(code) {
        Ok(code) if code.is_valid() => code.authority() == '1',
        _ => {
            let name = trim(name);
            !["公司", "企业", "集团", "厂"].iter().any(|end| name.ends_with(end))
        }
    }
}

/// Whether the entry is published, and no secret.
fn standing<N: Notes>(decider: &Decider, entry: &Entry<'_>, notes: &mut N) {
    match &entry.status {
        Term::Known { value: Status::Published | Status::UpdateDue, .. } => {}
        Term::Known { .. } => notes.found(NotPublished),
        Term::Missing if decider.is_published => {}
        Term::Missing => notes.found(StatusMissing),
        Term::Unknown(_) => notes.found(StatusUnknown),
    }
    match &entry.secrecy {
        Term::Known { value: Secrecy::None, .. } => {}
        Term::Known { .. } => notes.found(Secret),
        Term::Missing if decider.holds_r809 => notes.found(NotSecret),
        Term::Missing => notes.found(SecrecyMissing),
        Term::Unknown(_) => notes.found(SecrecyUnknown),
    }
}

/// What R809 第二十条第二款 asks of a request.
fn material<N: Notes>(request: &Request<'_>, notes: &mut N) {
    for at in missing_material(request) {
        notes.found(match at {
            "/basis" => NoBasis,
            "/scenario" => NoScenario,
            "/scope" => NoScope,
            "/way" => NoWay,
            _ => NoUntil,
        });
    }
    let consent = &request.consented;
    if !consent.is_done() || !is_blank(&consent.by) && !is_stated(&consent.by) {
        notes.found(NoConsent);
    }
}

/// Whether a text says anything: it is neither blank nor a placeholder.
pub(super) fn is_stated(text: &str) -> bool {
    !is_blank(text) && !is_placeholder(text)
}

/// The sharing of everything that is asked for: that of the entry, and of each item that has its own.
fn parts<N: Notes>(
    entry: &Entry<'_>,
    request: &Request<'_>,
    notes: &mut N,
    mut judge: impl FnMut(Whose, &mut N),
) {
    let owns = |index: usize| entry.items.get(index).is_some_and(|item| item.share.is_some());
    let mut is_whole = true;
    for (position, name) in request.items.iter().enumerate() {
        if is_blank(name) {
            continue;
        }
        is_whole = false;
        match entry.items.iter().position(|item| is_same(&item.name, name)) {
            Some(index) if owns(index) => judge(Whose::Item(index as u32), notes),
            Some(_) => {}
            None => notes.at(ItemUnknown, position),
        }
    }
    let own = |name: &Text<'_>| {
        let same =
            |item: &crate::model::Item<'_>| is_same(&item.name, name) && item.share.is_some();
        entry.items.iter().any(same)
    };
    if is_whole {
        for index in (0..entry.items.len()).filter(|index| owns(*index)) {
            judge(Whose::Item(index as u32), notes);
        }
    }
    if is_whole || request.items.iter().any(|name| !is_blank(name) && !own(name)) {
        judge(Whose::Entry, notes);
    }
}

/// Judges one sharing; says whether the applicant is inside of its scope.
fn share<N: Notes>(
    decider: &Decider,
    terms: &Terms<'_>,
    request: &Request<'_>,
    notes: &mut N,
    course: &mut Course,
) -> bool {
    let kind = match terms.kind {
        Term::Known { value, .. } => *value,
        Term::Missing => {
            notes.of(ShareTypeMissing, terms.whose);
            return false;
        }
        Term::Unknown(_) => {
            notes.of(ShareTypeUnknown, terms.whose);
            return false;
        }
    };
    if course.kind.is_none_or(|known| known.is_looser_than(kind)) {
        course.kind = Some(kind);
    }
    match kind {
        ShareType::NotShared => {
            not_shared(decider, terms, notes);
            false
        }
        ShareType::Unconditional => {
            unconditional(terms, request, notes);
            true
        }
        ShareType::Conditional => {
            course.is_conditional = true;
            conditional(decider, terms, request, notes)
        }
    }
}

fn not_shared<N: Notes>(decider: &Decider, terms: &Terms<'_>, notes: &mut N) {
    let mut is_any = false;
    for (position, text) in terms.basis.iter().enumerate() {
        if !is_stated(text) {
            continue;
        }
        is_any = true;
        if decider.profile.accepts_basis(Basis::read(text).kind) {
            let position = position as u32;
            return notes.met(Met { ground: NotShared, whose: terms.whose, position });
        }
    }
    notes.of(if is_any { BasisTooLow } else { BasisMissing }, terms.whose);
}

fn unconditional<N: Notes>(terms: &Terms<'_>, request: &Request<'_>, notes: &mut N) {
    notes.of(Unconditional, terms.whose);
    if !is_blank(terms.condition) || terms.states_purposes() {
        notes.of(NoNarrowing, terms.whose);
    }
    if terms.states_scope()
        && Scope::admits_any(terms.scope, &asker(request, terms.here())) != Truth::True
    {
        notes.of(ScopeRestricted, terms.whose);
    }
    if way::is_stated(terms.way) && way::offers(terms.way, &request.way) != Truth::True {
        notes.of(OtherWay, terms.whose);
    }
}

/// Who asks, as a scope sees them.
fn asker<'r>(request: &'r Request<'_>, here: Option<u32>) -> Asker<'r> {
    let applicant = &request.applicant;
    Asker { name: &applicant.name, code: &applicant.code, system: &applicant.system, here }
}

fn conditional<N: Notes>(
    decider: &Decider,
    terms: &Terms<'_>,
    request: &Request<'_>,
    notes: &mut N,
) -> bool {
    notes.of(Conditional, terms.whose);
    let prose = terms.weighed();
    let asker = asker(request, terms.here());
    let scope = match &prose {
        _ if terms.states_scope() => Some(Scope::admits_any(terms.scope, &asker)),
        Some(prose) if prose.scope.is_stated() => Some(prose.scope.admits(&asker)),
        _ => None,
    };
    notes.of(truth(scope, [ScopeOutside, ScopeUnclear, ScopeInside], ScopeMissing), terms.whose);

    let declared = match &prose {
        Some(prose) if !terms.states_purposes() => &prose.purposes[..],
        _ => terms.purposes,
    };
    let purposes = match declared.iter().any(|purpose| is_said(purpose)) {
        false => PurposesMissing,
        true => {
            let truths = [PurposesOutside, PurposesUnclear, PurposesInside];
            truth(are_declared(declared, &request.purposes), truths, PurposesNotAsked)
        }
    };
    notes.of(purposes, terms.whose);

    let ways = match &prose {
        Some(prose) if !way::is_stated(terms.way) => &prose.ways[..],
        _ => std::slice::from_ref(terms.way),
    };
    let offered = ways.iter().filter(|way| way::is_stated(way));
    let offered = offered.map(|way| way::offers(way, &request.way)).reduce(Truth::or);
    let way = truth(offered, [WayOutside, WayUnclear, WayInside], WayMissing);
    let is_asked = way == WayMissing || way::is_stated(&request.way);
    notes.of(if is_asked { way } else { WayNotAsked }, terms.whose);
    if let Some(prose) = &prose {
        weigh(decider, prose, terms.whose, request, notes);
    }
    scope == Some(Truth::True)
}

/// The ground for what is false, unknown or true, or for what is not stated at all.
fn truth(truth: Option<Truth>, [no, unclear, yes]: [Ground; 3], missing: Ground) -> Ground {
    match truth {
        Some(Truth::False) => no,
        Some(Truth::Unknown) => unclear,
        Some(Truth::True) => yes,
        None => missing,
    }
}

/// What a condition in prose asks beside scope, purposes and way.
fn weigh<N: Notes>(
    decider: &Decider,
    prose: &Condition<'_>,
    whose: Whose,
    request: &Request<'_>,
    notes: &mut N,
) {
    if !prose.consents.is_empty() {
        notes.of(ConsentAsked, whose);
    }
    let is_listed = |name: &Text<'_>| prose.items.iter().any(|item| is_same(item, name));
    let mut asked = request.items.iter().filter(|name| !is_blank(name)).peekable();
    if !prose.items.is_empty() && (asked.peek().is_none() || !asked.all(is_listed)) {
        notes.of(ItemsOutside, whose);
    }
    match (prose.until, &request.until) {
        (None, _) => {}
        (Some(last), _) if last < decider.as_of => notes.of(ValidityPast, whose),
        (Some(last), Term::Known { value, .. }) if *value <= last => {}
        (Some(_), Term::Known { .. }) => notes.of(ValidityShort, whose),
        (Some(_), _) => notes.of(ValidityUnclear, whose),
    }
}

/// Whether a purpose is stated, be it one of the list or not.
pub(super) fn is_said(purpose: &Term<'_, Purpose>) -> bool {
    match purpose {
        Term::Missing => false,
        Term::Known { .. } => true,
        Term::Unknown(text) => is_stated(text),
    }
}

/// Whether every purpose that is asked for is declared; `None` where none is asked for.
pub(super) fn are_declared(
    declared: &[Term<'_, Purpose>],
    asked: &[Term<'_, Purpose>],
) -> Option<Truth> {
    let one = |asked: &Term<'_, Purpose>| {
        let mut is_free = asked.known().is_none();
        for declared in declared.iter().filter(|purpose| is_said(purpose)) {
            match (asked, declared) {
                (Term::Known { value, .. }, Term::Known { value: known, .. }) if value == known => {
                    return Truth::True;
                }
                (Term::Unknown(text), Term::Unknown(known)) if is_same(text, known) => {
                    return Truth::True;
                }
                _ => is_free |= declared.known().is_none(),
            }
        }
        if is_free { Truth::Unknown } else { Truth::False }
    };
    let mut asked = asked.iter().filter(|purpose| is_said(purpose)).peekable();
    asked.peek()?;
    Some(asked.map(one).fold(Truth::True, Truth::and))
}
