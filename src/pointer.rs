//! RFC 6901 JSON Pointers, and the places in a file that they lead to.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

/// Where a finding stands in the file that was read.
///
/// ```
/// use std::sync::Arc;
/// # let json = "{\n  \"name\": \"机动车登记信息\",\n  \"update_cycle\": \"经常\"\n}";
/// # let mut reader = mulu::Reader::new(json.as_bytes(), "entry.json");
/// # let block = reader.next_block()?.unwrap();
/// # let mut entries = block.entries();
/// # entries.next();
/// let place = entries.place("/update_cycle", None).unwrap();
/// assert_eq!(place.file, Arc::from("entry.json"));
/// assert_eq!((place.line(), place.column()), (3, 19));
/// let bytes = place.bytes().unwrap();
/// assert_eq!(&json[bytes.start as usize..bytes.end as usize], "\"经常\"");
/// # Ok::<(), mulu::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Place {
    /// The file's name as it was given.
    pub file: Arc<str>,
    /// Where in it.
    pub spot: Spot,
}

/// Where in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Spot {
    /// In a text.
    Text {
        /// The line, from 1.
        line: u64,
        /// The column in characters, from 1.
        column: u64,
        /// The bytes of the file, from 0; `None` where the file was transcoded.
        bytes: Option<Range<u64>>,
    },
    /// In a workbook; of merged cells the first.
    Cell {
        /// The sheet's name.
        sheet: Arc<str>,
        /// The row, from 0.
        row: u32,
        /// The column, from 0.
        column: u32,
    },
}

impl Place {
    /// The line, or the row of the cell, from 1.
    ///
    /// ```
    /// let mut reader = mulu::Reader::new("\n\n{}".as_bytes(), "entry.json");
    /// let block = reader.next_block()?.unwrap();
    /// let mut entries = block.entries();
    /// entries.next();
    /// assert_eq!(entries.start().line(), 3);
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn line(&self) -> u64 {
        match self.spot {
            Spot::Text { line, .. } => line,
            Spot::Cell { row, .. } => u64::from(row) + 1,
        }
    }

    /// The column in characters, or that of the cell, from 1.
    ///
    /// ```
    /// // Characters are counted, not bytes.
    /// let json = r#"{"信息资源名称": 12}"#;
    /// let mut reader = mulu::Reader::new(json.as_bytes(), "entry.json");
    /// let block = reader.next_block()?.unwrap();
    /// let mut entries = block.entries();
    /// entries.next();
    /// assert_eq!(entries.place("/name", None).unwrap().column(), 12);
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn column(&self) -> u64 {
        match self.spot {
            Spot::Text { column, .. } => column,
            Spot::Cell { column, .. } => u64::from(column) + 1,
        }
    }

    /// The bytes of the file, from 0; `None` in a workbook, and where the file was transcoded.
    ///
    /// ```
    /// let mut reader = mulu::Reader::new(r#"[{"name": 12}]"#.as_bytes(), "catalogue.json");
    /// let block = reader.next_block()?.unwrap();
    /// let mut entries = block.entries();
    /// entries.next();
    /// assert_eq!(entries.place("/name", None).unwrap().bytes(), Some(10..12));
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn bytes(&self) -> Option<Range<u64>> {
        match &self.spot {
            Spot::Text { bytes, .. } => bytes.clone(),
            Spot::Cell { .. } => None,
        }
    }
}

/// The name of a cell as spreadsheets show it; row and column from 0.
///
/// ```
/// assert_eq!(mulu::cell_name(3, 15), "P4");
/// assert_eq!(mulu::cell_name(0, 702), "AAA1");
/// ```
pub fn cell_name(row: u32, column: u32) -> String {
    let (mut letters, mut rest) = (Vec::new(), u64::from(column) + 1);
    while rest > 0 {
        letters.push(b'A' + ((rest - 1) % 26) as u8);
        rest = (rest - 1) / 26;
    }
    letters.reverse();
    let letters = String::from_utf8(letters).unwrap_or_default();
    format!("{letters}{}", u64::from(row) + 1)
}

/// 摘录: the line on which a finding stands, cut to a window around what it is about.
///
/// It is for people to read: bytes that are no characters are shown as U+FFFD, and `...` stands where the line
/// was cut.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Excerpt {
    /// The line, or a window of it, without its line break.
    pub line: Box<str>,
    /// The bytes of `line` that the finding is about, as far as they stand on this line.
    pub mark: Range<u32>,
}

/// One step of a pointer, with `~` and `/` escaped as RFC 6901 asks.
pub(crate) fn escape(token: &str) -> Cow<'_, str> {
    if token.contains(['~', '/']) {
        Cow::Owned(token.replace('~', "~0").replace('/', "~1"))
    } else {
        Cow::Borrowed(token)
    }
}

/// The steps of a pointer, unescaped: none for the whole document.
pub(crate) fn steps(pointer: &str) -> impl Iterator<Item = Cow<'_, str>> {
    pointer.split('/').skip(1).map(|token| {
        if token.contains('~') {
            Cow::Owned(token.replace("~1", "/").replace("~0", "~"))
        } else {
            Cow::Borrowed(token)
        }
    })
}

/// Whether `pointer` is `top` or lies below it.
pub(crate) fn is_within(pointer: &str, top: &str) -> bool {
    pointer.strip_prefix(top).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The way from an entry down to the member that is being read; becomes a pointer only when needed.
#[derive(Clone, Copy)]
pub(crate) enum Path<'p> {
    /// The entry itself.
    Top,
    /// A member of an object.
    Key(&'p Path<'p>, &'p str),
    /// An element of a list, from 0.
    Index(&'p Path<'p>, usize),
}

impl Path<'_> {
    /// The pointer that this way is written as.
    pub(crate) fn pointer(&self) -> String {
        match self {
            Path::Top => String::new(),
            Path::Key(parent, key) => format!("{}/{}", parent.pointer(), escape(key)),
            Path::Index(parent, index) => format!("{}/{index}", parent.pointer()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pointer_escapes_and_unescapes() {
        let path = Path::Index(&Path::Key(&Path::Top, "a/b~c"), 3);
        assert_eq!(path.pointer(), "/a~1b~0c/3");
        assert_eq!(steps("/a~1b~0c/3").collect::<Vec<_>>(), ["a/b~c", "3"]);
        assert_eq!(steps("").count(), 0);
    }

    #[test]
    fn within_means_at_or_below() {
        assert!(is_within("/share/type", "/share"));
        assert!(is_within("/share", "/share"));
        assert!(is_within("/share", ""));
        assert!(!is_within("/shared", "/share"));
    }
}
