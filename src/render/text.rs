//! The report for people: what is wrong, the line on which it stands, what to do, and the law.

use std::io;
use std::io::Write;
use std::ops::Range;

use annotate_snippets::{
    Annotation, AnnotationKind, Element, Group, Level, Renderer, Snippet, normalize_untrusted_str,
};

use super::related::{related, subject};
use super::words;
use crate::diag::{Finding, Report};
use crate::legal::{Citation, Severity};
use crate::pointer::{Spot, cell_name};
use crate::text::Language;

/// The report for people, finding by finding, written as it is made; nothing for a clean report.
///
/// # Errors
///
/// When `out` cannot be written to.
///
/// ```
/// use mulu::{Calendar, Checker, Entry, Language, Profile};
/// let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?)?;
/// let mut out = Vec::new();
/// mulu::render::text(&checker.check(&Entry::default()), Language::Zh, false, &mut out)?;
/// assert!(String::from_utf8_lossy(&out).contains("错误[IDN101]"));
/// # Ok::<(), mulu::Error>(())
/// ```
pub fn text(
    report: &Report,
    language: Language,
    colour: bool,
    out: &mut dyn Write,
) -> io::Result<()> {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    for finding in report.findings() {
        let title = level(finding.severity)
            .with_name(words::severity(Some(finding.severity)).of(language))
            .primary_title(finding.text(language))
            .id(finding.rule.code);
        writeln!(out, "{}", renderer.render(&[Group::with_title(title)]))?;
        let frame = frame(finding);
        if let Some(place) = &finding.place {
            // The renderer counts columns in the excerpt; those of the file are ours to write.
            let gap = if frame.is_some() { place.line().to_string().len() } else { 0 };
            // A name with a line feed would look like lines of the report.
            let file = place.file.replace(['\n', '\r'], " ");
            let file = normalize_untrusted_str(&file);
            let spot = match &place.spot {
                Spot::Text { line, column, .. } => format!(":{line}:{column}"),
                Spot::Cell { sheet, row, column } => {
                    let sheet = sheet.replace(['\n', '\r'], " ");
                    let sheet = normalize_untrusted_str(&sheet);
                    format!("!{sheet}!{}", cell_name(*row, *column))
                }
            };
            writeln!(out, "{:gap$}--> {file}{spot}", "")?;
        }
        let elements = frame.into_iter().chain(notes(report, finding, language));
        let group = Group::with_level(level(finding.severity)).elements(elements);
        writeln!(out, "{}\n", renderer.render(&[group]))?;
    }
    Ok(())
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Notice => Level::INFO,
    }
}

/// The line on which it stands, with a caret under what is meant.
fn frame(finding: &Finding) -> Option<Element<'_>> {
    let (place, excerpt) = (finding.place.as_ref()?, finding.excerpt.as_ref()?);
    let Range { start, end } = excerpt.mark;
    let mark: Annotation<'_> = AnnotationKind::Primary.span(start as usize..end as usize);
    let line = usize::try_from(place.line()).unwrap_or(usize::MAX);
    let snippet = Snippet::source(&*excerpt.line).line_start(line).annotation(mark);
    Some(Element::from(snippet))
}

/// Which entry and field it is about, what to do, and the law.
fn notes<'r>(
    report: &'r Report,
    finding: &'r Finding,
    language: Language,
) -> impl Iterator<Item = Element<'r>> {
    let zh = language == Language::Zh;
    // The renderer trusts these texts, and they quote the user's: nothing in them may steer a terminal.
    let note = |name: &'static str, text: String| {
        Element::from(Level::NOTE.with_name(name).message(normalize_untrusted_str(&text)))
    };
    let mut notes = vec![note(
        if zh { "位置" } else { "at" },
        format!("{} {}", subject(report, finding.entry, language), finding.at)
            .trim_end()
            .to_owned(),
    )];
    if let Some(text) = related(report, finding, language) {
        notes.push(note(if zh { "相关" } else { "related" }, text));
    }
    notes.push(note(if zh { "处理" } else { "help" }, finding.help(language)));
    let law = |citation: &&Citation| cited(citation, language);
    let basis: Vec<_> = report.basis(finding).iter().map(law).collect();
    let text = basis.join(if zh { "；" } else { "; " });
    notes.push(note(if zh { "依据" } else { "basis" }, text));
    notes.into_iter()
}

/// A citation with the title of its instrument.
fn cited(citation: &Citation, language: Language) -> String {
    let title = citation.instrument.title.of(language);
    match (citation.instrument.number.is_empty(), language) {
        (true, _) => format!("{citation} {title}"),
        (false, Language::Zh) => format!("{citation}（《{title}》）"),
        (false, Language::En) => format!("{citation} ({title})"),
    }
}
