//! A decision as text, so that whoever handles the request knows what to do.

use std::io;
use std::io::Write;

use super::names::{is_to_be_worded, name, note, value};
use crate::diag::Report;
use crate::legal::Citation;
use crate::render::lines::Lines;
use crate::render::words;
use crate::sharing::{Deadlines, Decision, Edit, Outcome};
use crate::text::Language;

/// A decision as text: outcome, reasons, what is missing, what would change it, and by when; with what was found in
/// the entry, if that was checked.
///
/// # Errors
///
/// When `out` cannot be written to.
///
/// ```
/// use mulu::{Calendar, Decider, Language, Profile, Request};
/// let decider = Decider::new(Profile::named("national-2025")?, Calendar::default(), "2026-02-13".parse()?);
/// let mut request = Request::default();
/// request.id = "REQ-1".into();
/// let mut out = Vec::new();
/// mulu::render::decision_text(&decider.unlisted(&request), None, Language::Zh, &mut out)?;
/// assert!(String::from_utf8_lossy(&out).starts_with("申请「REQ-1」："));
/// # Ok::<(), mulu::Error>(())
/// ```
pub fn decision_text(
    decision: &Decision,
    findings: Option<&Report>,
    language: Language,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut page = Page(Lines { out, language });
    page.title(decision)?;
    page.list(
        "理由",
        "Reasons",
        decision.reasons.iter().map(|reason| {
            let text = reason.text(language);
            match language {
                Language::Zh => {
                    format!("{text}（{}；{}）", cited(reason.basis, language), reason.at)
                }
                Language::En => {
                    format!("{text} ({}; {})", cited(reason.basis, language), reason.at)
                }
            }
        }),
    )?;
    let (zh, en) = match decision.outcome {
        Outcome::Incomplete => ("应当一次性告知补充", "To be asked for, all at once"),
        _ => ("需要补充或者查明", "Missing, or not known"),
    };
    page.list(
        zh,
        en,
        decision.missing.iter().map(|at| match language {
            Language::Zh => format!("{}（{at}）", name(at, language)),
            Language::En => format!("{} ({at})", name(at, language)),
        }),
    )?;
    let obligations = decision.obligations.iter().map(|reason| reason.text(language));
    page.list("使用要求", "Obligations", obligations)?;
    page.changes(decision)?;
    page.deadlines(&decision.deadlines)?;
    if let Some(report) = findings {
        page.list(
            "条目存在的问题",
            "Found in the entry",
            report.findings().iter().map(|finding| {
                let severity = words::severity(Some(finding.severity)).of(language);
                let (code, text) = (finding.rule.code, finding.text(language));
                match language {
                    Language::Zh => format!("{severity}[{code}]：{text}（{}）", finding.at),
                    Language::En => format!("{severity}[{code}]: {text} ({})", finding.at),
                }
            }),
        )?;
    }
    Ok(())
}

/// A page of lines.
struct Page<'o>(Lines<'o>);

impl Page<'_> {
    fn title(&mut self, decision: &Decision) -> io::Result<()> {
        let (profile, day) = (decision.profile.name(), decision.as_of);
        let outcome = decision.outcome.title().of(self.0.language);
        let whose = |zh: &str, en: &str, text: &str| match (text.is_empty(), self.0.language) {
            (true, _) => String::new(),
            (false, Language::Zh) => format!("{zh}「{text}」"),
            (false, Language::En) => format!("{en} `{text}`"),
        };
        let subjects =
            [whose("申请", "request", &decision.request), whose("条目", "entry", &decision.entry)];
        let subjects: Vec<_> = subjects.into_iter().filter(|text| !text.is_empty()).collect();
        let line = match (self.0.language, subjects.is_empty()) {
            (Language::Zh, true) => format!("{outcome}（{profile}，{day}）"),
            (Language::En, true) => format!("{outcome} ({profile}, {day})"),
            (Language::Zh, _) => format!("{}：{outcome}（{profile}，{day}）", subjects.join("，")),
            (Language::En, _) => format!("{}: {outcome} ({profile}, {day})", subjects.join(", ")),
        };
        self.0.line(&line)
    }

    /// A heading and what stands below it; nothing where there is nothing.
    fn list(
        &mut self,
        zh: &str,
        en: &str,
        texts: impl ExactSizeIterator<Item = String>,
    ) -> io::Result<()> {
        let heading = if self.0.language == Language::Zh { zh } else { en };
        self.0.list(heading, texts)
    }

    fn changes(&mut self, decision: &Decision) -> io::Result<()> {
        let language = self.0.language;
        let changed = |edit: &Edit| {
            let Edit { at, to, .. } = edit;
            let name = name(at, language);
            match (is_to_be_worded(to).then(|| note(at, language)), language) {
                (Some(note), Language::Zh) => format!("写明{name}：{note}（{at}）"),
                (Some(note), Language::En) => format!("state the {name}: {note} ({at})"),
                (None, Language::Zh) => {
                    format!("{name}写为「{}」（{at}）", value(at, to, language))
                }
                (None, Language::En) => format!("{name}: `{}` ({at})", value(at, to, language)),
            }
        };
        let sets = decision.would_change.iter().map(|edits| {
            let edits: Vec<_> = edits.iter().map(changed).collect();
            edits.join(if language == Language::Zh { "，并且" } else { ", and " })
        });
        let (zh, en) = match decision.would_change.len() {
            1 => ("这样修改申请即可共享", "With this change to the request the data are shared"),
            _ => (
                "任选一项修改申请即可共享",
                "With any one of these changes to the request the data are shared",
            ),
        };
        self.list(zh, en, sets)
    }

    fn deadlines(&mut self, deadlines: &Deadlines) -> io::Result<()> {
        let mut lines = Vec::new();
        let Deadlines { received, reply_working_days, reply_by, uncovered, .. } = deadlines;
        let zh = self.0.language == Language::Zh;
        match (reply_by, reply_working_days, received) {
            (Some(by), Some(days), Some(received)) if zh => lines.push(format!(
                "提供部门应当在{by}以前答复（{received}收到申请，之后{days}个工作日）"
            )),
            (Some(by), Some(days), Some(received)) => lines.push(format!(
                "the provider answers by {by} (received on {received}, {})",
                working_days(*days)
            )),
            (None, Some(days), _) if zh => {
                lines.push(format!("提供部门应当在收到申请之日起{days}个工作日内答复"));
            }
            (None, Some(days), _) => lines.push(format!(
                "the provider answers within {} of receiving the request",
                working_days(*days)
            )),
            _ => {}
        }
        if let Some(year) = uncovered {
            lines.push(match zh {
                true => format!("没有{year}年的放假安排，答复的最后日期无法算出"),
                false => {
                    format!("the last day cannot be told without the holiday notice for {year}")
                }
            });
        }
        if let Some(days) = deadlines.deliver_working_days {
            lines.push(match zh {
                true => format!("同意共享的，应当在答复之日起{days}个工作日内共享数据"),
                false => {
                    let days = working_days(days);
                    format!("the data are delivered within {days} of the consent")
                }
            });
        }
        if !deadlines.basis.is_empty() {
            let basis: Vec<_> =
                deadlines.basis.iter().map(|basis| cited(basis, self.0.language)).collect();
            lines.push(match zh {
                true => format!("依据：{}", basis.join("；")),
                false => format!("by {}", basis.join("; ")),
            });
        }
        self.list("期限", "Deadlines", lines.into_iter())
    }
}

fn working_days(days: u32) -> String {
    format!("{days} working day{}", if days == 1 { "" } else { "s" })
}

/// A citation with the title of its instrument, as people cite it.
fn cited(citation: &Citation, language: Language) -> String {
    let title = citation.instrument.title.of(language);
    match (citation.instrument.number.is_empty(), language) {
        (true, _) => title.to_owned(),
        (false, Language::Zh) => format!("《{title}》{}", citation.place),
        (false, Language::En) => format!("{title}, {citation}"),
    }
}
