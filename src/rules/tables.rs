//! 代码表: a code that was not understood lacks its table, or the table lacks the code; what is to be done differs.

use crate::diag::{Context, Message};

/// What to say of a text that may be a code: the first where no table was declared for its field, the second where the
/// table does not have it.
pub(super) fn by_table(
    context: &Context<'_>,
    at: &str,
    [without, outside]: [&'static Message; 2],
) -> &'static Message {
    if context.dialect.has(at) { outside } else { without }
}
