//! Lines of text for people, in which no data can steer the terminal.

use std::io;
use std::io::Write;

use crate::text::Language;

/// Where lines go, and in which language.
pub(super) struct Lines<'o> {
    pub(super) out: &'o mut dyn Write,
    pub(super) language: Language,
}

impl Lines<'_> {
    /// A line, in which nothing may steer a terminal or turn the direction of writing.
    pub(super) fn line(&mut self, text: &str) -> io::Result<()> {
        let steers = |c: char| {
            c.is_control() || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
        };
        let text: String = text.chars().map(|c| if steers(c) { ' ' } else { c }).collect();
        writeln!(self.out, "{}", text.trim_end())
    }

    /// A heading and what stands below it, numbered; nothing where there is nothing.
    pub(super) fn list(
        &mut self,
        heading: &str,
        texts: impl ExactSizeIterator<Item = String>,
    ) -> io::Result<()> {
        if texts.len() == 0 {
            return Ok(());
        }
        self.line(heading)?;
        texts.enumerate().try_for_each(|(n, text)| self.line(&format!("  {}. {text}", n + 1)))
    }
}
