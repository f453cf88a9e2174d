//! What is wrong with which cell, and in which words it is said.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::super::related::related;
use super::super::words;
use crate::diag::{Finding, Report};
use crate::legal::Severity;
use crate::pointer::Spot;
use crate::text::Language;

/// How many findings one cell says out; the list has all of them.
const SAID: usize = 20;

/// The cells of a sheet that are marked, by row and column from 0.
pub(super) type Cells = BTreeMap<(u32, u32), Mark>;

/// A cell with findings.
pub(super) struct Mark {
    /// The worst of them.
    pub(super) severity: Severity,
    /// Their numbers in the list.
    pub(super) findings: Vec<u32>,
}

/// The findings of one file.
pub(super) struct Marks<'r> {
    pub(super) report: &'r Report,
    pub(super) language: Language,
    /// Those of the file, in the order of the report.
    pub(super) findings: Vec<&'r Finding>,
    /// The marked cells, sheet by sheet.
    pub(super) sheets: BTreeMap<Arc<str>, Cells>,
}

impl<'r> Marks<'r> {
    /// Of all findings those that stand in the file, or in none.
    pub(super) fn of(report: &'r Report, file: &str, language: Language) -> Marks<'r> {
        let is_here = |finding: &&Finding| match &finding.place {
            Some(place) => *place.file == *file,
            None => report.subject(finding.entry).file.is_none_or(|other| other == file),
        };
        let findings: Vec<&Finding> = report.findings().iter().filter(is_here).collect();
        let mut sheets: BTreeMap<Arc<str>, Cells> = BTreeMap::new();
        for (number, finding) in (0..).zip(&findings) {
            let Some(Spot::Cell { sheet, row, column }) = spot(finding) else { continue };
            let fresh = || Mark { severity: finding.severity, findings: Vec::new() };
            let cells = match sheets.get_mut(sheet) {
                Some(cells) => cells,
                None => sheets.entry(Arc::clone(sheet)).or_default(),
            };
            let mark = cells.entry((*row, *column)).or_insert_with(fresh);
            mark.severity = mark.severity.max(finding.severity);
            mark.findings.push(number);
        }
        Marks { report, language, findings, sheets }
    }

    /// One of two wordings.
    pub(super) fn word(&self, zh: &'static str, en: &'static str) -> &'static str {
        match self.language {
            Language::Zh => zh,
            Language::En => en,
        }
    }

    /// The name of the list.
    pub(super) fn title(&self) -> &'static str {
        self.word("问题清单", "Findings")
    }

    /// The word for a severity.
    pub(super) fn severity(&self, severity: Severity) -> &'static str {
        words::severity(Some(severity)).of(self.language)
    }

    /// What is wrong, and with which other entries.
    pub(super) fn text(&self, finding: &Finding) -> String {
        let text = finding.text(self.language);
        match (related(self.report, finding, self.language), self.language) {
            (None, _) => text,
            (Some(others), Language::Zh) => format!("{text}（相关：{others}）"),
            (Some(others), Language::En) => format!("{text} (related: {others})"),
        }
    }

    /// What the law says, article by article.
    pub(super) fn basis(&self, finding: &Finding) -> String {
        let basis = self.report.basis(finding).iter();
        basis.map(ToString::to_string).collect::<Vec<_>>().join(self.word("；", "; "))
    }

    /// All that is said at a cell, a line or two for each finding.
    pub(super) fn note(&self, mark: &Mark) -> String {
        let mut lines = Vec::new();
        let colon = self.word("：", ": ");
        for finding in self.some(&mark.findings) {
            let (severity, code) = (self.severity(finding.severity), finding.rule.code);
            lines.push(format!("{severity} {code}{colon}{}", self.text(finding)));
            lines.push(format!("{}{colon}{}", self.word("依据", "basis"), self.basis(finding)));
        }
        lines.extend(self.more(&mark.findings));
        lines.join("\n")
    }

    /// The same in one line, without the law.
    pub(super) fn line(&self, findings: &[u32]) -> String {
        let said = |finding: &Finding| format!("{} {}", finding.rule.code, self.text(finding));
        let lines: Vec<String> = self.some(findings).map(said).chain(self.more(findings)).collect();
        lines.join("；")
    }

    fn some(&self, findings: &[u32]) -> impl Iterator<Item = &'r Finding> {
        findings.iter().take(SAID).filter_map(|number| self.findings.get(*number as usize)).copied()
    }

    fn more(&self, findings: &[u32]) -> Option<String> {
        let more = findings.len().checked_sub(SAID).filter(|more| *more > 0)?;
        Some(match self.language {
            Language::Zh => format!("另有{more}个问题，见问题清单"),
            Language::En => format!("{more} more in the list of findings"),
        })
    }
}

/// Where a finding stands.
pub(super) fn spot(finding: &Finding) -> Option<&Spot> {
    finding.place.as_ref().map(|place| &place.spot)
}
