//! The manual of the rules in Markdown: a page for each, and an index.

use std::fmt::Write;

use super::rules::days;
use super::words;
use crate::calendar::{Calendar, Date};
use crate::diag::Check;
use crate::error::Error;
use crate::legal::Citation;
use crate::profile::Profile;
use crate::rules::{Checker, RULES, Rule};
use crate::text::{Language, Words};

/// The day for which the manual gives severities: it changes with the rules, not with the day on which it is made.
const DAY: (i32, u8, u8) = (2026, 11, 21);

/// 规则手册: what the rules say, in both languages, with their severity under every built-in profile on 2026-11-21.
///
/// ```
/// let manual = mulu::render::Manual::new()?;
/// let page = manual.page(mulu::Rule::find("SHR201").unwrap());
/// assert!(page.starts_with("# SHR201 不予共享没有依据\n"));
/// assert!(manual.index().contains("[SHR201](SHR201.md)"));
/// # Ok::<(), mulu::Error>(())
/// ```
pub struct Manual {
    day: Date,
    checkers: Vec<Checker>,
}

impl Manual {
    /// The manual of all rules.
    ///
    /// # Errors
    ///
    /// When a built-in profile cannot be read, which is a defect of this library.
    ///
    /// ```
    /// let manual = mulu::render::Manual::new()?;
    /// assert_eq!(manual.files().count(), mulu::RULES.len() + 1);
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn new() -> Result<Manual, Error> {
        let (year, month, day) = DAY;
        let day = Date::new(year, month, day)
            .ok_or_else(|| Error::argument("没有这一天", "no such day"))?;
        let checker = |name| Checker::new(Profile::named(name)?, Calendar::default(), day);
        Ok(Manual { day, checkers: Profile::names().map(checker).collect::<Result<_, _>>()? })
    }

    /// All files of the manual, each with its name: the index, then a page for each rule.
    ///
    /// ```
    /// let manual = mulu::render::Manual::new()?;
    /// assert_eq!(manual.files().count(), mulu::RULES.len() + 1);
    /// assert_eq!(manual.files().next().unwrap().0, "README.md");
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn files(&self) -> impl Iterator<Item = (String, String)> {
        let pages = RULES.iter().map(|rule| (format!("{}.md", rule.code), self.page(rule)));
        std::iter::once(("README.md".to_owned(), self.index())).chain(pages)
    }

    /// The page of one rule.
    ///
    /// ```
    /// let manual = mulu::render::Manual::new()?;
    /// let page = manual.page(mulu::Rule::find("SHR201").unwrap());
    /// assert!(page.contains("## 依据 · Basis"));
    /// assert!(page.contains("第十五条第二款"));
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn page(&self, rule: &Rule) -> String {
        let mut page = format!(
            "# {} {}\n\n`{}`: {}\n\n{}\n\n{}\n\n",
            rule.code, rule.title.zh, rule.name, rule.title.en, rule.explain.zh, rule.explain.en
        );
        page += "## 依据 · Basis\n\n";
        for citation in rule.basis {
            page += &law(citation);
        }
        let _ = write!(page, "\n## 严重程度 · Severity ({})\n\n", self.day);
        page += &self.head("");
        let _ = write!(page, "|{}\n\n", self.severities(rule));
        page += "## 例 · Examples\n\n";
        page += match rule.check {
            Check::Entry(_) => ENTRY,
            Check::Catalogue(_) => CATALOGUE,
            Check::Request { .. } => REQUEST,
        };
        for bad in rule.bad {
            let _ = match bad.at {
                "" => write!(page, "\n有问题，位置是整条目录 · wrong as a whole:\n"),
                at => write!(page, "\n有问题，位置 · wrong at `{at}`:\n"),
            };
            page += &fenced(bad.change);
        }
        for good in rule.good {
            page += "\n无问题 · right:\n";
            page += &fenced(good.change);
        }
        page
    }

    /// The table of contents.
    ///
    /// ```
    /// let index = mulu::render::Manual::new()?.index();
    /// assert!(mulu::RULES.iter().all(|rule| index.contains(rule.code)));
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn index(&self) -> String {
        let mut page = format!(
            "# 规则 · Rules\n\n各适用规则之下的严重程度（{}）。`—` 表示未施行。\n\n\
             Severity under each profile on {}; `—` is not in force.\n",
            self.day, self.day
        );
        let mut group = "";
        for rule in RULES {
            let own = rule.code.get(..3).unwrap_or(rule.code);
            if own != group {
                group = own;
                let _ = write!(page, "\n## {group} {}\n\n", words_of_group(group));
                page += &self.head("| | ");
            }
            let (code, Words { zh, en }) = (rule.code, rule.title);
            let severities = self.severities(rule);
            let _ = writeln!(page, "| [{code}]({code}.md) | {zh}<br>{en} |{severities}");
        }
        page
    }

    /// The head of a table with a column for each profile.
    fn head(&self, before: &str) -> String {
        let names: String = self
            .checkers
            .iter()
            .map(|checker| format!(" {} |", checker.profile().name()))
            .collect();
        let columns = before.matches('|').count() + self.checkers.len();
        format!("{before}|{names}\n|{}\n", " --- |".repeat(columns))
    }

    /// The severity of a rule under each profile, as cells of a table.
    fn severities(&self, rule: &Rule) -> String {
        let cell = |checker: &Checker| match checker.severity(rule) {
            None => " — |".to_owned(),
            severity => {
                let Words { zh, en } = words::severity(severity);
                format!(" {zh} {en} |")
            }
        };
        self.checkers.iter().map(cell).collect()
    }
}

const ENTRY: &str = "对一条没有问题的目录（[clean.json](../../tests/vectors/clean.json)）作如下修改（RFC 7396）。\n\n\
    Changes (RFC 7396) to an [entry without findings](../../tests/vectors/clean.json).\n";

const CATALOGUE: &str = "每一项对一条没有问题的目录（[clean.json](../../tests/vectors/clean.json)）作修改（RFC 7396），\
    各成一条。\n\nEach element changes (RFC 7396) an [entry without findings](../../tests/vectors/clean.json), \
    and is an entry of its own.\n";

const REQUEST: &str = "对一件没有问题的共享申请（[clean_request.json](../../tests/vectors/clean_request.json)，所申请的是\
    [clean.json](../../tests/vectors/clean.json)）作如下修改（RFC 7396）；\
    是列表的，第一项修改申请，第二项修改目录条目。\n\n\
    Changes (RFC 7396) to a [request without findings](../../tests/vectors/clean_request.json) for an \
    [entry without findings](../../tests/vectors/clean.json); of a list, the first element changes the request and the \
    second the entry.\n";

/// A citation as an item of a list, in both languages.
fn law(citation: &Citation) -> String {
    let instrument = citation.instrument;
    let force = words::force(citation.force);
    if instrument.number.is_empty() {
        let Words { zh, en } = instrument.title;
        return format!("* **{citation}** {zh} · {en}: {} {}\n", force.zh, force.en);
    }
    let evidence = words::evidence(citation.evidence);
    let line = |language| (days(citation).of(language), force.of(language), evidence.of(language));
    let (zh, en) = (line(Language::Zh), line(Language::En));
    format!(
        "* **{citation}**\n  《{}》（{}），{}；{}；{}  \n  {} ({}), {}; {}; {}\n",
        instrument.title.zh,
        instrument.number,
        zh.0,
        zh.1,
        zh.2,
        instrument.title.en,
        instrument.number,
        en.0,
        en.1,
        en.2
    )
}

/// An example in a fence, without the blanks by which the source is indented.
fn fenced(change: &str) -> String {
    let lines: Vec<_> = change.lines().map(str::trim).collect();
    format!("\n```json\n{}\n```\n", lines.join("\n  "))
}

/// What a group of rules is about.
fn words_of_group(group: &str) -> &'static str {
    match group {
        "DOC" => "文件 · document",
        "IDN" => "标识 · identity",
        "CON" => "内容 · content",
        "SHR" => "共享 · sharing",
        "OPN" => "开放 · openness",
        "TIM" => "时效 · timeliness",
        "REQ" => "共享申请 · request",
        "CAT" => "目录 · catalogue",
        _ => "",
    }
}
