//! Members that the model does not know, kept as the JSON that stood there.

use std::borrow::Cow;

use serde_json::value::RawValue;

use crate::error::Error;
use crate::text::{Text, reasons};

/// Unknown members of one object, in their order, as raw JSON.
///
/// ```
/// let json = r#"{"name":"目录","colour":{"of":"ink"}}"#;
/// let entry: mulu::Entry = serde_json::from_str(json).unwrap();
/// assert_eq!(entry.extra.get("colour"), Some(r#"{"of":"ink"}"#));
/// ```
#[derive(Clone, Debug, Default)]
pub struct Extra<'a>(Vec<(Text<'a>, Box<RawValue>)>);

impl<'a> Extra<'a> {
    /// The raw JSON of a member.
    ///
    /// ```
    /// let entry: mulu::Entry = serde_json::from_str(r#"{"负责科室":{"名称":"车管所"}}"#)?;
    /// assert_eq!(entry.extra.get("负责科室"), Some(r#"{"名称":"车管所"}"#));
    /// assert_eq!(entry.extra.get("科室"), None);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn get(&self, key: &str) -> Option<&str> {
        self.iter().find(|(name, _)| *name == key).map(|(_, json)| json)
    }

    /// Keeps a member; one of the same name is replaced.
    ///
    /// # Errors
    ///
    /// When `json` is no JSON value.
    ///
    /// ```
    /// let mut entry = mulu::Entry::default();
    /// entry.extra.insert("负责科室", r#""车管所""#)?;
    /// assert_eq!(serde_json::to_string(&entry)?, r#"{"负责科室":"车管所"}"#);
    /// // Not in quotation marks, it is no JSON.
    /// assert!(entry.extra.insert("负责科室", "车管所").is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn insert(&mut self, key: impl Into<Text<'a>>, json: &str) -> Result<(), Error> {
        let raw = RawValue::from_string(json.to_owned()).map_err(|error| {
            let why = reasons::reason(&reasons::of_json(&error)).said.zh;
            Error::argument(format!("不是JSON的值：{why}"), format!("no JSON value: {error}"))
        })?;
        self.put(key.into(), raw);
        Ok(())
    }

    /// Keeps a member that was read; says whether one of the same name stood there before.
    pub(crate) fn put(&mut self, key: Text<'a>, raw: Box<RawValue>) -> bool {
        if let Some(slot) = self.0.iter_mut().find(|(name, _)| *name == key) {
            slot.1 = raw;
            return true;
        }
        self.0.push((key, raw));
        false
    }

    /// Forgets a member.
    pub(crate) fn remove(&mut self, key: &str) {
        self.0.retain(|(name, _)| name != key);
    }

    /// Name and raw JSON of each member.
    ///
    /// ```
    /// let entry: mulu::Entry = serde_json::from_str(r#"{"科室":1,"name":"甲","备注":null}"#)?;
    /// assert_eq!(entry.extra.iter().collect::<Vec<_>>(), [("科室", "1"), ("备注", "null")]);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(key, raw)| (key.as_ref(), raw.get()))
    }

    /// Whether there is none.
    ///
    /// ```
    /// let entry: mulu::Entry = serde_json::from_str(r#"{"name":"甲","share":{"科室":1}}"#)?;
    /// assert!(entry.extra.is_empty());
    /// assert!(!entry.share.extra.is_empty());
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn raw(&self) -> impl Iterator<Item = (&str, &RawValue)> {
        self.0.iter().map(|(key, raw)| (key.as_ref(), raw.as_ref()))
    }

    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    pub(super) fn into_owned(self) -> Extra<'static> {
        let own = |(key, raw): (Text<'_>, _)| (Cow::Owned(key.into_owned()), raw);
        Extra(self.0.into_iter().map(own).collect())
    }
}

impl PartialEq for Extra<'_> {
    fn eq(&self, other: &Extra<'_>) -> bool {
        self.iter().eq(other.iter())
    }
}
