//! 发现: one thing that is wrong, where, and what to do about it.

use std::borrow::Cow;

use super::Rule;
use crate::legal::Severity;
use crate::pointer::{Excerpt, Place};
use crate::text::{Language, Words, fill};

/// The wording of a finding. `{0}`, `{1}` … stand for its arguments.
#[derive(Debug)]
pub struct Message {
    /// What is wrong.
    pub text: Words,
    /// What to do.
    pub help: Words,
}

/// 发现: one finding. Words and place are made when it is shown, so that one report speaks both languages.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Finding {
    /// The rule that found it.
    pub rule: &'static Rule,
    /// How bad it is, under the profile and on the day of the run.
    pub severity: Severity,
    /// The entry, counted from 0 over the whole run.
    pub entry: u32,
    /// An RFC 6901 pointer into the entry.
    pub at: Cow<'static, str>,
    /// Its wording.
    pub message: &'static Message,
    /// What stands for `{0}`, `{1}` … in the wording.
    pub args: Vec<String>,
    /// The other entries that it is about, counted as `entry` is.
    pub related: Vec<u32>,
    /// Where it stands in the file; `None` for an entry that came from no file.
    pub place: Option<Place>,
    /// The line on which it stands, where the checker was asked to keep it.
    pub excerpt: Option<Excerpt>,
    /// The byte of the entry that it is about, where the pointer does not say it.
    pub(crate) offset: Option<usize>,
}

impl Finding {
    /// What is wrong, in one language.
    ///
    /// ```
    /// use mulu::Language;
    /// # use mulu::{Calendar, Checker, Entry, Profile};
    /// # let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?)?;
    /// let mut entry = Entry::default();
    /// entry.set("/update_cycle", "经常")?;
    /// let report = checker.check(&entry);
    /// let finding = report.findings().iter().find(|finding| finding.at == "/update_cycle").unwrap();
    /// assert_eq!(finding.text(Language::Zh), "更新周期「经常」不能识别");
    /// assert!(finding.text(Language::En).contains("`经常`"));
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn text(&self, language: Language) -> String {
        fill(self.message.text.of(language), &self.args)
    }

    /// What to do, in one language.
    ///
    /// ```
    /// use mulu::Language;
    /// # use mulu::{Calendar, Checker, Entry, Profile};
    /// # let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?)?;
    /// let report = checker.check(&Entry::default());
    /// let finding = report.findings().iter().find(|finding| finding.at == "/share/type").unwrap();
    /// assert_eq!(finding.help(Language::Zh), "填写“无条件共享”“有条件共享”或者“不予共享”");
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn help(&self, language: Language) -> String {
        fill(self.message.help.of(language), &self.args)
    }
}
