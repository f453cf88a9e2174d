//! 列: which column of a table is which field.
//!
//! [`recognise`] maps the headings of any template to the model, says how sure it is and why, and refuses to guess.

mod aside;
mod canonical;
mod column;
mod fold;
mod form;
mod head;
mod headings;
mod recognise;
mod resolve;
#[cfg(test)]
mod tests;

#[cfg(feature = "files")]
pub(crate) use aside::ASIDE;
pub use canonical::{Field, FieldKind, field_of, fields};
pub use column::{Column, Columns, Head, Layout, Reason, Target};
pub use recognise::{NotACatalogue, Recognition, recognise, recognise_all};
