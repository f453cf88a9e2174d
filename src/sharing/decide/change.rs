//! 怎样改才行: the smallest sets of edits to a request that make it a grant, or the proof that there are none.
//!
//! An edit says something else in one member of the request. It never changes who asks, nor for which entry; of the items
//! it may leave some out; where none is left that the entry has, it asks for all. Every ground that stands in the way either goes away with one member, or with none. So without
//! leaving items out there is at most one set: the members of all grounds. If items are left out, what stands in the way
//! of those no longer counts; but whichever are kept, some sharing judges one of them, so no set is smaller than the
//! smallest that keeps the items of one sharing alone. Each set that is given was tried.

use serde_json::{Value, json};

use super::examine::{Met, are_declared, examine, is_said};
use super::grounds::Field;
use super::grounds::Ground::{ItemUnknown, ItemsOutside};
use super::outcome::Weight;
use super::terms::{Terms, Whose};
use super::way;
use super::{Decider, Edit};
use crate::model::{Act, Entry, Purpose, Request, ShareType, Term, Way, WayClass, Word};
use crate::sharing::{Condition, Truth};
use crate::text::{Text, is_blank, is_same};

/// All smallest sets of edits.
pub(super) fn smallest(
    decider: &Decider,
    entry: &Entry<'_>,
    request: &Request<'_>,
    met: &[Met],
) -> Vec<Vec<Edit>> {
    if met.iter().all(|met| met.ground != ItemUnknown) {
        return of_listed(decider, entry, request, met, false);
    }
    // What the entry does not have is left out in any case: what stands in the way then is another matter. A request that
    // named nothing else asks for all.
    let is_listed = |name: &Text<'_>| entry.items.iter().any(|item| is_same(&item.name, name));
    let mut listed = request.clone();
    listed.items.retain(is_listed);
    let mut met: Vec<Met> = Vec::new();
    examine(decider, entry, &listed, &mut met);
    of_listed(decider, entry, &listed, &met, true)
}

/// The same for a request that names no item that the entry does not have; `edits_items` where that is an edit already.
fn of_listed(
    decider: &Decider,
    entry: &Entry<'_>,
    request: &Request<'_>,
    met: &[Met],
    edits_items: bool,
) -> Vec<Vec<Edit>> {
    let mut sharings: Vec<Whose> = Vec::new();
    for met in met.iter().filter(|met| met.whose != Whose::All) {
        if !sharings.contains(&met.whose) {
            sharings.push(met.whose);
        }
    }
    let change = Change { decider, entry, request };
    let mut sets: Vec<Vec<Edit>> = Vec::new();
    let mut add = |set: Option<Vec<Edit>>| {
        let Some(set) = set else { return };
        let smallest = sets.first().map_or(usize::MAX, Vec::len);
        if set.len() < smallest {
            sets.clear();
        }
        if set.len() <= smallest && !sets.contains(&set) {
            sets.push(set);
        }
    };
    let against = || met.iter().filter(|met| met.ground.weight() > Weight::Nothing);
    if let Some(all) = fields(against()) {
        let all = if edits_items { all | Field::Items.bit() } else { all };
        add(change.tried(all, &sharings));
    }
    // What goes away with the items that it is about.
    let stays = |met: &&Met| met.ground != ItemsOutside;
    let of = |whose| fields(against().filter(stays).filter(move |met| met.whose == whose));
    if let Some(others) = of(Whose::All) {
        for whose in &sharings {
            let Some(own) = of(*whose) else { continue };
            let set = others | own | Field::Items.bit();
            let fits = |other: &&Whose| of(**other).is_some_and(|other| other & !set == 0);
            let kept: Vec<Whose> = sharings.iter().filter(fits).copied().collect();
            add(change.tried(set, &kept).or_else(|| change.tried(set, &[*whose])));
        }
    }
    sets
}

/// The members of a request that some grounds lie in; `None` where one of them lies elsewhere.
fn fields<'m>(mut met: impl Iterator<Item = &'m Met>) -> Option<u16> {
    met.try_fold(0, |fields, met| Some(fields | met.ground.account().edit?.bit()))
}

struct Change<'c> {
    decider: &'c Decider,
    entry: &'c Entry<'c>,
    request: &'c Request<'c>,
}

impl<'c> Change<'c> {
    /// The edits of some members that ask for what these sharings give, if they make the request a grant.
    fn tried(&self, fields: u16, kept: &[Whose]) -> Option<Vec<Edit>> {
        let mut edited = self.request.clone();
        let mut edits = Vec::new();
        for field in Field::ALL.into_iter().filter(|field| fields & field.bit() != 0) {
            let to = self.edit(field, kept, &mut edited)?;
            edits.push(Edit { at: field.at(), to });
        }
        self.decider.outcome(self.entry, &edited).is_grant().then_some(edits)
    }

    /// Lets one member say what these sharings ask; `None` where nothing would do.
    fn edit(&self, field: Field, kept: &[Whose], edited: &mut Request<'c>) -> Option<Value> {
        Some(match field {
            Field::Basis => stated(&mut edited.basis, "（写明履行职责所依据的规定及条款）"),
            Field::Scenario => stated(&mut edited.scenario, "（写明在什么业务中使用）"),
            Field::Scope => stated(&mut edited.scope, "（写明由哪些内设机构、人员使用）"),
            Field::Consented => {
                edited.consented = Act { done: true.into(), ..Act::default() };
                json!({ "done": true })
            }
            Field::ThirdParty => {
                edited.third_party = false.into();
                json!(false)
            }
            Field::Until => {
                let last = self.conditions(kept).filter_map(|prose| prose.until).min();
                let last = last.or_else(|| self.decider.as_of.after(365))?;
                edited.until = last.into();
                json!(last.to_string())
            }
            Field::Items => {
                edited.items = self.kept_items(kept);
                // An entry without items is asked for as a whole.
                let is_whole = self.entry.items.iter().all(|item| is_blank(&item.name));
                (is_whole || !edited.items.is_empty()).then(|| json!(edited.items))?
            }
            Field::Purposes => {
                edited.purposes = self.purposes(kept)?;
                json!(edited.purposes.iter().map(word_of).collect::<Vec<_>>())
            }
            Field::Way => {
                edited.way = self.way(kept);
                let Way { class, kind, .. } = &edited.way;
                let members = [("class", word_of(class)), ("type", word_of(kind))];
                let said = members.into_iter().filter(|(_, word)| !word.is_empty());
                Value::Object(said.map(|(key, word)| (key.to_owned(), json!(word))).collect())
            }
        })
    }

    /// The terms of those of these sharings that are conditional.
    fn conditional<'k>(&'k self, kept: &'k [Whose]) -> impl Iterator<Item = Terms<'c>> + 'k {
        let terms = kept.iter().map(|whose| Terms::of(self.entry, *whose));
        terms.filter(|terms| terms.kind.is(ShareType::Conditional))
    }

    /// Their conditions in prose, as far as these count.
    fn conditions<'k>(&'k self, kept: &'k [Whose]) -> impl Iterator<Item = Condition<'c>> + 'k {
        self.conditional(kept).filter_map(|terms| terms.weighed())
    }

    /// Of the items that are asked for, those that these sharings judge.
    fn kept_items(&self, kept: &[Whose]) -> Vec<Text<'c>> {
        let judge = |index: usize| match self.entry.items.get(index) {
            Some(item) if item.share.is_some() => Whose::Item(index as u32),
            _ => Whose::Entry,
        };
        let is_kept = |index: usize| kept.contains(&judge(index));
        let items = &self.entry.items;
        if self.request.items.iter().all(|name| is_blank(name)) {
            let named = items.iter().enumerate().filter(|(_, item)| !is_blank(&item.name));
            let kept = named.filter(|(index, _)| is_kept(*index));
            return kept.map(|(_, item)| item.name.clone()).collect();
        }
        let index = |name: &str| items.iter().position(|item| is_same(&item.name, name));
        let asked = self.request.items.iter().filter(|name| !is_blank(name));
        asked.filter(|name| index(name).is_some_and(is_kept)).cloned().collect()
    }

    /// The purposes that all of these sharings declare: those of them that are asked for, or else all.
    fn purposes(&self, kept: &[Whose]) -> Option<Vec<Term<'c, Purpose>>> {
        let declared = |terms: Terms<'c>| -> Vec<Term<'c, Purpose>> {
            match terms.weighed() {
                Some(prose) if !terms.states_purposes() => prose.purposes,
                _ => terms.purposes.iter().filter(|purpose| is_said(purpose)).cloned().collect(),
            }
        };
        let all: Vec<_> = self.conditional(kept).map(declared).collect();
        let fits = |purpose: &&Term<'c, Purpose>| {
            let purpose = std::slice::from_ref(*purpose);
            all.iter().all(|declared| are_declared(declared, purpose) == Some(Truth::True))
        };
        let asked: Vec<_> = self.request.purposes.iter().filter(fits).cloned().collect();
        if !asked.is_empty() {
            return Some(asked);
        }
        let common: Vec<_> = all.first()?.iter().filter(fits).cloned().collect();
        (!common.is_empty()).then_some(common)
    }

    /// The way that the first of these sharings offers, or the platform.
    fn way(&self, kept: &[Whose]) -> Way<'c> {
        let offered = kept.iter().find_map(|whose| {
            let terms = Terms::of(self.entry, *whose);
            match terms.weighed() {
                Some(prose) if !way::is_stated(terms.way) => prose.ways.into_iter().next(),
                _ => way::is_stated(terms.way).then(|| terms.way.clone()),
            }
        });
        let platform = || Way { class: WayClass::Platform.into(), ..Way::default() };
        Way { note: Text::default(), ..offered.unwrap_or_else(platform) }
    }
}

/// Lets a text say something, to be put in its author's own words.
fn stated<'a>(member: &mut Text<'a>, text: &'static str) -> Value {
    *member = Text::Borrowed(text);
    json!(text)
}

/// A word as documents have it; what was not understood as it stands.
fn word_of<T: Word>(term: &Term<'_, T>) -> String {
    term.known().map_or_else(|| term.written().to_owned(), |value| value.token().to_owned())
}
