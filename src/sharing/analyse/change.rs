//! 结果的变化: the requests on an entry that are decided otherwise in another version of it, as classes.

use super::applicants::{ApplicantClass, applicants};
use super::asked;
use super::atoms::Atoms;
use super::axis::{ANY, Region, boxes, cells_of};
use crate::calendar::Date;
use crate::model::{Applicant, Entry, Purpose, Request, Term, Way};
use crate::sharing::{Decider, Outcome};
use crate::text::{Text, is_blank};

/// How much work one entry is worth: requests to be decided, times the parties and words that a decision weighs.
const MOST: usize = 1 << 24;

/// What a version of a catalogue has under one code.
#[derive(Debug)]
pub(super) enum Version<'e> {
    /// Nothing.
    Unlisted,
    /// An entry.
    One(&'e Entry<'e>),
    /// An entry that was read again for this.
    Kept(Box<Entry<'e>>),
    /// More than one: nobody can know which is meant.
    Several,
}

impl Version<'_> {
    fn entry(&self) -> Option<&Entry<'_>> {
        match self {
            Version::One(entry) => Some(entry),
            Version::Kept(entry) => Some(entry),
            Version::Unlisted | Version::Several => None,
        }
    }

    fn decide(&self, decider: &Decider, request: &Request<'_>) -> Outcome {
        match self {
            Version::One(entry) => decider.outcome(entry, request),
            Version::Kept(entry) => decider.outcome(entry, request),
            Version::Unlisted => decider.unlisted(request).outcome,
            Version::Several => decider.listed_twice(request).outcome,
        }
    }
}

/// 申请的类: the requests that have in common what is named here. A list that holds `*` alone leaves it open.
///
/// Among purposes, ways, time limits and items, `*other` is any text that no condition names, `*none` is nothing stated, and
/// `*stated` is anything but nothing. A way is its class and, after `/`, its form, with `|` between several; a day stands
/// for all up to the next day that is named.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct RequestClass {
    /// Who asks: one of these.
    pub applicants: Vec<ApplicantClass>,
    /// For what: one of these purposes.
    pub purposes: Vec<String>,
    /// By which way: one of these.
    pub ways: Vec<String>,
    /// Until when.
    pub untils: Vec<String>,
    /// For which items: all of them (`*none`), or one of these.
    pub items: Vec<String>,
}

/// 结果的变化: a class of requests on one entry that came to one outcome and comes to another.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct OutcomeChange {
    /// The code of the entry, or its name where it has none.
    pub entry: String,
    /// Which requests.
    pub class: RequestClass,
    /// What they came to.
    pub before: Outcome,
    /// What they come to.
    pub after: Outcome,
    /// One of them, as a document: there may be very many changes.
    example: Box<str>,
}

impl OutcomeChange {
    /// One of the requests, which was decided under both versions.
    ///
    /// ```
    /// use mulu::{Calendar, Decider, Entry, Profile, Status, compare};
    /// let decider = Decider::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?);
    /// let mut old = Entry::default();
    /// old.code = "307024/000012".into();
    /// old.status = Status::Published.into();
    /// old.set("/share/type", "无条件共享")?;
    /// let mut new = old.clone();
    /// new.status = Status::Retired.into();
    /// for change in compare(&decider, Some(&old), Some(&new)).unwrap() {
    ///     assert_eq!(change.example().entry, "307024/000012");
    ///     assert_eq!(decider.outcome(&old, &change.example()), change.before);
    /// }
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn example(&self) -> Request<'_> {
        serde_json::from_str(&self.example).unwrap_or_default()
    }
}

/// 两个版本的比较: the classes of requests whose outcome differs between two versions of an entry, each with an example
/// that was decided under both. Of an entry that was added or taken away there is one version.
///
/// The requests are complete and name the entry; they differ in who asks, in purpose, way, time limit and, where the
/// conditions speak of items, in these. Within these, every request whose outcome differs is in exactly one class. One
/// that states several purposes or items is weighed as a whole: its outcome differs only where that of one of them does,
/// or where one of them is undetermined in both versions.
/// `None` where the conditions tell apart more requests than are looked at.
///
/// ```
/// use mulu::{Calendar, Decider, Entry, Outcome, Profile, ShareType, Status, compare};
/// let day = "2026-11-21".parse()?;
/// let decider = Decider::new(Profile::named("national-2025")?, Calendar::default(), day);
/// let mut old = Entry::default();
/// old.code = "307024/000012".into();
/// old.status = Status::Published.into();
/// old.share.kind = ShareType::Unconditional.into();
/// let mut new = old.clone();
/// new.share.kind = ShareType::NotShared.into();
/// new.share.basis.push("《中华人民共和国统计法》第二十八条".into());
/// let changes = compare(&decider, Some(&old), Some(&new)).unwrap();
/// assert_eq!((changes[0].before, changes[0].after), (Outcome::Share, Outcome::Refuse));
/// assert_eq!(decider.outcome(&new, &changes[0].example()), Outcome::Refuse);
/// # Ok::<(), mulu::Error>(())
/// ```
pub fn compare(
    decider: &Decider,
    old: Option<&Entry<'_>>,
    new: Option<&Entry<'_>>,
) -> Option<Vec<OutcomeChange>> {
    let version = |entry| match entry {
        Some(entry) => Version::One(entry),
        None => Version::Unlisted,
    };
    between(decider, &version(old), &version(new))
}

/// The same of whatever two versions have under one code.
pub(super) fn between(
    decider: &Decider,
    old: &Version<'_>,
    new: &Version<'_>,
) -> Option<Vec<OutcomeChange>> {
    let Some(own) = new.entry().or(old.entry()) else { return Some(Vec::new()) };
    let space = Space::of([old.entry(), new.entry()], decider)?;
    let (sizes, count) = (space.sizes(), space.count()?);
    let mut cells = Vec::with_capacity(count);
    let mut request = template(own);
    // Where there is no entry, only who asks can make a difference.
    let same_applicant = count.checked_div(space.applicants.len()).unwrap_or(count).max(1);
    let mut last = (Outcome::Undetermined, Outcome::Undetermined);
    for cell in 0..count {
        space.fill(&mut request, cell);
        let is_next = cell % same_applicant == 0;
        if is_next || old.entry().is_some() {
            last.0 = old.decide(decider, &request);
        }
        if is_next || new.entry().is_some() {
            last.1 = new.decide(decider, &request);
        }
        cells.push(last);
    }
    let changes = boxes(&cells, &sizes).into_iter().filter(|(_, (before, after))| before != after);
    let changes = changes.map(|(chosen, (before, after))| {
        space.fill(&mut request, space.first(&chosen));
        let entry = request.entry.to_string();
        OutcomeChange {
            entry,
            class: space.class(&chosen),
            before,
            after,
            example: serde_json::to_string(&request).unwrap_or_default().into_boxed_str(),
        }
    });
    let mut changes: Vec<_> = changes.collect();
    // What is no longer given, or now is, comes before what is only put otherwise.
    let is_other = |change: &OutcomeChange| change.before.is_grant() == change.after.is_grant();
    changes.sort_by_key(is_other);
    Some(changes)
}

/// A complete request for the data of an entry, of which only who asks and for what is left open.
pub(super) fn template(entry: &Entry<'_>) -> Request<'static> {
    let mut request = Request::default();
    let name = if is_blank(&entry.code) { &entry.name } else { &entry.code };
    request.entry = Text::Owned(name.to_string());
    request.basis = "履行法定职责".into();
    request.scenario = "办理业务时核验".into();
    request.scope = "本部门内设机构".into();
    request.consented.done = true.into();
    request
}

/// All that the conditions of an entry tell apart, axis by axis.
struct Space {
    applicants: Vec<Region<Applicant<'static>, ApplicantClass>>,
    items: Vec<Region<Vec<Text<'static>>>>,
    untils: Vec<Region<Option<Date>>>,
    purposes: Vec<Region<Vec<Term<'static, Purpose>>>>,
    ways: Vec<Region<Way<'static>>>,
    /// What each decision weighs.
    weight: usize,
}

impl Space {
    /// `None` where these would be too many.
    fn of(versions: [Option<&Entry<'_>>; 2], decider: &Decider) -> Option<Space> {
        let (atoms, must) = (Atoms::of(versions), decider.asks_material());
        Some(Space {
            applicants: applicants(&atoms, MOST)?,
            items: asked::items(&atoms),
            untils: asked::untils(&atoms, decider.as_of(), must),
            purposes: asked::purposes(&atoms),
            ways: asked::ways(&atoms, must, MOST)?,
            weight: atoms.weight(),
        })
    }

    /// How many cells there are; `None` where these are too many.
    fn count(&self) -> Option<usize> {
        let count = cells_of(&self.sizes(), MOST)?;
        cells_of(&[count, self.weight], MOST).map(|_| count)
    }

    /// How many regions each axis has, the slowest first.
    fn sizes(&self) -> [usize; 5] {
        [
            self.applicants.len(),
            self.items.len(),
            self.untils.len(),
            self.purposes.len(),
            self.ways.len(),
        ]
    }

    /// Makes a request that of a cell.
    fn fill(&self, request: &mut Request<'static>, cell: usize) {
        let mut rest = cell;
        let mut place = |size: usize| {
            let place = rest % size.max(1);
            rest /= size.max(1);
            place
        };
        let [applicants, items, untils, purposes, ways] = self.sizes();
        if let Some(region) = self.ways.get(place(ways)) {
            request.way.clone_from(&region.value);
        }
        if let Some(region) = self.purposes.get(place(purposes)) {
            request.purposes.clone_from(&region.value);
        }
        if let Some(region) = self.untils.get(place(untils)) {
            request.until = region.value.map_or_else(Default::default, Into::into);
        }
        if let Some(region) = self.items.get(place(items)) {
            request.items.clone_from(&region.value);
        }
        if let Some(region) = self.applicants.get(place(applicants)) {
            request.applicant.clone_from(&region.value);
        }
    }

    /// The first cell of a box.
    fn first(&self, chosen: &[Vec<usize>]) -> usize {
        let first = |positions: &Vec<usize>| positions.first().copied().unwrap_or(0);
        let places = chosen.iter().map(first).zip(self.sizes());
        places.fold(0, |cell, (place, size)| cell * size + place)
    }

    /// The class that a box is.
    fn class(&self, chosen: &[Vec<usize>]) -> RequestClass {
        let [applicants, items, untils, purposes, ways] = chosen else {
            return RequestClass::default();
        };
        let everyone = || ApplicantClass { names: vec![ANY.to_owned()], ..Default::default() };
        let who = match applicants.len() == self.applicants.len() {
            true => vec![everyone()],
            false => picked(&self.applicants, applicants).cloned().collect(),
        };
        RequestClass {
            applicants: who,
            purposes: said(&self.purposes, purposes),
            ways: said(&self.ways, ways),
            untils: said(&self.untils, untils),
            items: said(&self.items, items),
        }
    }
}

fn picked<'r, V, S>(regions: &'r [Region<V, S>], at: &'r [usize]) -> impl Iterator<Item = &'r S> {
    at.iter().filter_map(|at| regions.get(*at)).flat_map(|region| &region.shown)
}

/// The texts of the regions that are chosen; `*` where these are all.
fn said<V>(regions: &[Region<V>], chosen: &[usize]) -> Vec<String> {
    match chosen.len() == regions.len() {
        true => vec![ANY.to_owned()],
        false => picked(regions, chosen).cloned().collect(),
    }
}
