//! 相关条目: the other entries that a finding is about, for people.

use crate::diag::{Finding, Report};
use crate::text::{Language, Words, quote};

/// How many related entries are named.
const RELATED: usize = 5;

/// The other entries that it is about; of many, the first.
pub(super) fn related(report: &Report, finding: &Finding, language: Language) -> Option<String> {
    let own = report.subject(finding.entry).file;
    let named = |entry: &u32| {
        let text = subject(report, *entry, language);
        match report.subject(*entry).file {
            Some(file) if own != Some(file) => format!("{file} {text}"),
            _ => text,
        }
    };
    let mut related: Vec<_> = finding.related.iter().take(RELATED).map(named).collect();
    let more = finding.related.len().saturating_sub(RELATED);
    if more > 0 {
        related.push(match language {
            Language::Zh => format!("另外{more}条"),
            Language::En => format!("{more} more"),
        });
    }
    (!related.is_empty()).then(|| related.join(Words { zh: "；", en: "; " }.of(language)))
}

/// An entry as people find it again: its number from 1, code and name.
pub(super) fn subject(report: &Report, entry: u32, language: Language) -> String {
    let subject = report.subject(entry);
    let number = subject.index + 1;
    let mut text = match language {
        Language::Zh => format!("第{number}条"),
        Language::En => format!("entry {number}"),
    };
    for part in [subject.code, subject.name].into_iter().flatten() {
        text.push(' ');
        text.push_str(&quote(part));
    }
    text
}
