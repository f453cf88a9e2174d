//! The dialects of systems that were seen.

use once_cell::sync::OnceCell;

use super::{Dialect, file};
use crate::error::Error;
use crate::text::quote;

macro_rules! dialects {
    ($( $name:literal )*) => {
        /// Name and text of each, in alphabetical order.
        pub(super) static ALL: &[(&str, &str)] =
            &[$( ($name, include_str!(concat!("../dialects/", $name, ".toml"))) ),*];
    };
}

dialects! {
    "census-2017"
    "guizhou-portal"
    "kweaver-ddl"
}

pub(super) fn text(name: &str) -> Result<&'static str, Error> {
    Ok(ALL[position(name)?].1)
}

/// A shipped dialect, compiled when it is first asked for.
pub(super) fn read(name: &str) -> Result<Dialect, Error> {
    static READ: OnceCell<Box<[OnceCell<Dialect>]>> = OnceCell::new();
    let position = position(name)?;
    let read = READ.get_or_init(|| ALL.iter().map(|_| OnceCell::new()).collect());
    read[position].get_or_try_init(|| file::read(ALL[position].1, &mut Vec::new())).cloned()
}

fn position(name: &str) -> Result<usize, Error> {
    let unknown = || Error::settings(format!("unknown dialect `{}`", quote(name)));
    ALL.iter().position(|(known, _)| *known == name).ok_or_else(unknown)
}
