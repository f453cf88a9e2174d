//! The rules as lists: for people on a terminal, and for programs.

use std::io;
use std::io::Write;

use serde_json::{Value, json};

use super::words;
use crate::legal::Citation;
use crate::rules::{Check, Checker, RULES, Rule};
use crate::text::{Language, Words};

/// All rules, one a line: code, severity under the checker's profile on its day, name and title.
///
/// # Errors
///
/// When `out` cannot be written to.
///
/// ```
/// use mulu::{Calendar, Checker, Language, Profile, RULES};
/// let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?)?;
/// let mut out = Vec::new();
/// mulu::render::rules_text(&checker, Language::En, &mut out)?;
/// assert_eq!(String::from_utf8_lossy(&out).lines().count(), RULES.len());
/// # Ok::<(), mulu::Error>(())
/// ```
pub fn rules_text(checker: &Checker, language: Language, out: &mut dyn Write) -> io::Result<()> {
    for rule in RULES {
        let severity = words::severity(checker.severity(rule)).of(language);
        let (columns, wanted) = match language {
            Language::Zh => (2 * severity.chars().count(), 6),
            Language::En => (severity.len(), 12),
        };
        let gap = " ".repeat(wanted - columns);
        let title = rule.title.of(language);
        writeln!(out, "{}  {severity}{gap}  {:<40}  {title}", rule.code, rule.name)?;
    }
    Ok(())
}

/// One rule: why, how bad it is under the checker's profile on its day, the law, and examples.
///
/// # Errors
///
/// When `out` cannot be written to.
///
/// ```
/// use mulu::{Calendar, Checker, Language, Profile, Rule};
/// let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?)?;
/// let rule = Rule::find("SHR201").unwrap();
/// let mut out = Vec::new();
/// mulu::render::rule_text(&checker, rule, Language::Zh, &mut out)?;
/// let text = String::from_utf8(out).unwrap();
/// assert!(text.starts_with("SHR201 none-without-basis\n不予共享没有依据\n"));
/// assert!(text.contains("R809 第十五条第二款"));
/// # Ok::<(), mulu::Error>(())
/// ```
pub fn rule_text(
    checker: &Checker,
    rule: &Rule,
    language: Language,
    out: &mut dyn Write,
) -> io::Result<()> {
    let zh = language == Language::Zh;
    writeln!(out, "{} {}\n{}\n", rule.code, rule.name, rule.title.of(language))?;
    writeln!(out, "{}\n", rule.explain.of(language))?;
    let severity = words::severity(checker.severity(rule)).of(language);
    let (profile, day) = (checker.profile().name(), checker.as_of());
    if zh {
        writeln!(out, "严重程度：{severity}（适用规则 {profile}，{day}）\n\n依据：")?;
    } else {
        writeln!(out, "severity: {severity} ({profile} on {day})\n\nbasis:")?;
    }
    for citation in rule.basis {
        writeln!(out, "  {citation}  {}", law(citation, language))?;
    }
    let (wrong, right) = if zh { ("有问题", "无问题") } else { ("wrong", "right") };
    let (what_zh, what_en) = match rule.check {
        Check::Request { .. } => ("一件没有问题的共享申请", "a request"),
        Check::Entry(_) | Check::Catalogue(_) => ("一条没有问题的目录", "an entry"),
    };
    if zh {
        writeln!(out, "\n例（对{what_zh}作如下修改，RFC 7396）：")?;
    } else {
        writeln!(out, "\nexamples (changes to {what_en} without findings, RFC 7396):")?;
    }
    for bad in rule.bad {
        writeln!(out, "  {wrong} {}  {}", bad.at, one_line(bad.change))?;
    }
    for good in rule.good {
        writeln!(out, "  {right}  {}", one_line(good.change))?;
    }
    Ok(())
}

/// The instrument of a citation: title, number, days in force, force of the words, how well they are known.
fn law(citation: &Citation, language: Language) -> String {
    let instrument = citation.instrument;
    let title = instrument.title.of(language);
    let force = words::force(citation.force).of(language);
    if instrument.number.is_empty() {
        return format!("{title}  {force}");
    }
    let evidence = words::evidence(citation.evidence).of(language);
    let days = days(citation).of(language);
    match language {
        Language::Zh => {
            format!("《{title}》（{}）  {days}  {force}  {evidence}", instrument.number)
        }
        Language::En => format!("{title} ({})  {days}  {force}  {evidence}", instrument.number),
    }
}

/// Two sentences made for one citation.
pub(super) struct Said {
    zh: String,
    en: String,
}

impl Said {
    pub(super) fn of(self, language: Language) -> String {
        match language {
            Language::Zh => self.zh,
            Language::En => self.en,
        }
    }
}

/// The days on which the instrument of a citation is in force.
pub(super) fn days(citation: &Citation) -> Said {
    let from = words::day(citation.instrument.from);
    match citation.instrument.until.map(words::day) {
        None => Said { zh: format!("{from}起施行"), en: format!("in force from {from}") },
        Some(until) => Said {
            zh: format!("{from}起施行，{until}起失效"),
            en: format!("in force from {from} until {until}"),
        },
    }
}

/// An example on one line.
fn one_line(change: &str) -> String {
    change.lines().map(str::trim).collect()
}

/// Rules as one JSON document: words in both languages, citations, and the severity under the checker's profile
/// on its day, which is null where a rule is not in force.
///
/// # Errors
///
/// When `out` cannot be written to.
///
/// ```
/// use mulu::{Calendar, Checker, Profile, RULES};
/// let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?)?;
/// let mut out = Vec::new();
/// mulu::render::rules_json(&checker, RULES, &mut out)?;
/// let list: serde_json::Value = serde_json::from_slice(&out).unwrap();
/// assert_eq!(list["rules"][0]["code"], RULES[0].code);
/// # Ok::<(), mulu::Error>(())
/// ```
pub fn rules_json(
    checker: &Checker,
    rules: &[&'static Rule],
    out: &mut dyn Write,
) -> io::Result<()> {
    let document = json!({
        "version": 1,
        "profile": checker.profile().name(),
        "as_of": checker.as_of().to_string(),
        "rules": rules.iter().map(|rule| described(checker, rule)).collect::<Vec<_>>(),
    });
    serde_json::to_writer_pretty(&mut *out, &document)?;
    out.write_all(b"\n")
}

fn described(checker: &Checker, rule: &Rule) -> Value {
    let both = |words: &Words| json!({"zh": words.zh, "en": words.en});
    let citation = |citation: &Citation| {
        let instrument = citation.instrument;
        json!({
            "instrument": instrument.id,
            "title": both(&instrument.title),
            "number": instrument.number,
            "place": citation.place,
            "force": words::force(citation.force).en,
            "evidence": words::evidence_token(citation.evidence),
            "from": words::day(instrument.from),
            "until": instrument.until.map(words::day),
        })
    };
    json!({
        "code": rule.code,
        "name": rule.name,
        "severity": checker.severity(rule).map(|severity| severity.token()),
        "title": both(&rule.title),
        "explain": both(&rule.explain),
        "basis": rule.basis.iter().map(citation).collect::<Vec<_>>(),
    })
}
