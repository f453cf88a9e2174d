//! 文件的种类: what a block can lend, one after the other: entries, or requests.

use serde_json::Result;

use super::json;
use crate::limits::Limits;
use crate::model::member::Object;
use crate::model::{Entry, Odd, Request};
use crate::vocabulary::Dialect;

/// What a block can lend: an entry, or a request.
pub trait Document<'a>: Object<'a> + Default {
    /// Fills it from what is plainly written; `false` when anything is out of the ordinary, and then it holds nothing
    /// of use.
    fn fill_plain(&mut self, json: &'a str, order: &json::Order) -> bool;

    /// Fills it, noting what is odd.
    fn fill(&mut self, json: &'a str, limits: &Limits) -> Result<()>;

    /// One that borrows nothing, for a text that does not stay.
    fn owned(json: &str, limits: &Limits) -> Result<Self>;

    /// What was odd.
    fn odd_mut(&mut self) -> &mut Vec<Odd>;

    /// Says what its codes mean.
    fn apply(&mut self, dialect: &Dialect);
}

impl<'a> Document<'a> for Entry<'a> {
    #[inline(always)]
    fn fill_plain(&mut self, json: &'a str, order: &json::Order) -> bool {
        json::fill_plain(self, json, order)
    }

    fn fill(&mut self, json: &'a str, limits: &Limits) -> Result<()> {
        json::fill(self, json, limits)
    }

    fn owned(json: &str, limits: &Limits) -> Result<Self> {
        let mut entry = Entry::default();
        json::fill(&mut entry, json, limits)?;
        Ok(entry.into_owned())
    }

    fn odd_mut(&mut self) -> &mut Vec<Odd> {
        &mut self.odd
    }

    #[inline(always)]
    fn apply(&mut self, dialect: &Dialect) {
        dialect.apply(self);
    }
}

/// Requests are few beside entries: there is one reader of them, the one that knows what is odd. They come in the words
/// of this library, so there are no codes to tell.
impl<'a> Document<'a> for Request<'a> {
    fn fill_plain(&mut self, _: &'a str, _: &json::Order) -> bool {
        false
    }

    fn fill(&mut self, json: &'a str, limits: &Limits) -> Result<()> {
        json::fill_request(self, json, limits)
    }

    fn owned(json: &str, limits: &Limits) -> Result<Self> {
        let mut request = Request::default();
        json::fill_request(&mut request, json, limits)?;
        Ok(request.into_owned())
    }

    fn odd_mut(&mut self) -> &mut Vec<Odd> {
        &mut self.odd
    }

    fn apply(&mut self, _: &Dialect) {}
}
