//! 没有表格: what stands for the columns of a table where this library is built without tables.

use crate::model::Entry;

/// 表头: what occurs in the entries, of which formats that are no tables need nothing.
#[derive(Clone, Debug, Default)]
pub struct Head(());

impl Head {
    /// Notes nothing.
    ///
    /// ```
    /// use mulu::export::{Form, Head, OutputFormat, Writer};
    /// let mut head = Head::default();
    /// head.see(&mulu::Entry::default());
    /// let (json, _) = Writer::new(Vec::new(), Form::new(OutputFormat::Json), &head)?.finish()?;
    /// assert_eq!(json, b"[\n]\n");
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn see(&mut self, entry: &Entry<'_>) {
        let _ = entry;
    }
}
