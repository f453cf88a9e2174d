//! 怎样改才行: the smallest sets of edits to a request that make it a grant, or the proof that there are none.
//!
//! Every ground that stands in the way either goes away when one member of the request says something else, or no edit
//! of the request removes it. So without leaving items out there is at most one set: the members of all grounds. The
//! other way is to ask for fewer items, and then what stands in the way of the others no longer counts: whichever items
//! are kept, one of them is judged by some sharing, so no set is smaller than the smallest that keeps the items of one
//! sharing alone. Each set that is given was tried.

use serde_json::{Value, json};

use super::Decider;
use super::Edit;
use super::examine::{Met, are_declared, is_said, is_stated};
use super::grounds::Field;
use super::grounds::Ground::{ItemUnknown, ItemsOutside};
use super::outcome::Weight;
use super::terms::{Terms, Whose};
use super::way;
use crate::calendar::Date;
use crate::model::{Entry, Purpose, Request, ShareType, Term, Way, Word};
use crate::sharing::Truth;
use crate::text::{Text, is_blank, is_same};

/// All smallest sets of edits.
pub(super) fn smallest(
    decider: &Decider,
    entry: &Entry<'_>,
    request: &Request<'_>,
    met: &[Met],
) -> Vec<Vec<Edit>> {
    let against = || met.iter().filter(|met| met.ground.weight() > Weight::Nothing);
    let is_about_items = |met: &&Met| matches!(met.ground, ItemUnknown | ItemsOutside);
    let all = fields(against());
    let others = fields(against().filter(|met| met.whose == Whose::All && !is_about_items(met)));
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
    add(all.and_then(|all| change.tried(all, None)));
    if let Some(others) = others
        && entry.items.iter().any(|item| !is_blank(&item.name))
    {
        for whose in change.sharings() {
            let own = against().filter(|met| met.whose == whose && !is_about_items(met));
            let known = met.iter().any(|met| met.whose == whose);
            // What was not asked for was not judged: trying it will tell.
            if let Some(own) =
                fields(own).filter(|_| known || request.items.iter().all(|name| is_blank(name)))
            {
                add(change.tried(others | own | Field::Items.bit(), Some(whose)));
            }
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
