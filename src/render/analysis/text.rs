//! An analysis for people: what was observed, what changes, and who gets what.

use std::io;
use std::io::Write;

use crate::model::{Purpose, WayClass, WayType, Word};
use crate::render::lines::Lines;
use crate::sharing::{Access, Analysis, ApplicantClass, Observation, OutcomeChange, RequestClass};
use crate::text::{Language, quote};

/// How many entries and parties are named of many.
const NAMED: usize = 5;
const PARTIES: usize = 20;

/// An analysis for people, written as it is made.
///
/// # Errors
///
/// When `out` cannot be written to.
///
/// ```
/// use mulu::{Analyser, Calendar, Decider, Entry, Language, Profile, ShareType};
/// let decider = Decider::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?);
/// let mut analyser = Analyser::new(decider);
/// let mut entry = Entry::default();
/// entry.share.kind = ShareType::Conditional.into();
/// analyser.add(&entry);
/// let mut out = Vec::new();
/// mulu::render::analysis_text(&analyser.finish(), Language::Zh, &mut out)?;
/// assert!(String::from_utf8_lossy(&out).starts_with("矛盾[scope_empty]："));
/// # Ok::<(), mulu::Error>(())
/// ```
pub fn analysis_text(
    analysis: &Analysis,
    language: Language,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut text = Text { analysis, lines: Lines { out, language } };
    for one in analysis.observations() {
        text.observation(one)?;
    }
    for change in analysis.changes() {
        text.change(change)?;
    }
    text.access(analysis.access())
}

struct Text<'a, 'o> {
    analysis: &'a Analysis,
    lines: Lines<'o>,
}

impl Text<'_, '_> {
    /// One of two texts.
    fn of<'t>(&self, zh: &'t str, en: &'t str) -> &'t str {
        match self.lines.language {
            Language::Zh => zh,
            Language::En => en,
        }
    }

    /// What something is called, and what it says.
    fn said(&mut self, indent: &str, zh: &str, en: &str, text: &str) -> io::Result<()> {
        let name = self.of(zh, en);
        let colon = self.of("：", ": ");
        self.lines.line(&format!("{indent}{name}{colon}{text}"))
    }

    fn observation(&mut self, one: &Observation) -> io::Result<()> {
        let language = self.lines.language;
        let weight = one.kind.weight().title().of(language);
        let kind = one.kind.token();
        self.said(
            "",
            &format!("{weight}[{kind}]"),
            &format!("{weight}[{kind}]"),
            &one.text(language),
        )?;
        let mut entries: Vec<String> =
            one.entries.iter().take(NAMED).map(|entry| self.subject(*entry)).collect();
        if let [only] = entries.as_mut_slice() {
            only.push(' ');
            only.push_str(&one.at);
        }
        let entries = entries.join(self.of("；", "; "));
        let entries = match one.entries.len() > NAMED {
            true => format!("{entries}{}", self.of("；等", "; and more")),
            false => entries,
        };
        self.said("  ", "位置", "at", &entries)?;
        if let Some(basis) = self.analysis.basis(one) {
            let title = basis.instrument.title.of(language);
            let basis = match (basis.instrument.number.is_empty(), language) {
                (true, _) => format!("{basis} {title}"),
                (false, Language::Zh) => format!("{basis}（《{title}》）"),
                (false, Language::En) => format!("{basis} ({title})"),
            };
            self.said("  ", "依据", "basis", &basis)?;
        }
        self.lines.line("")
    }

    /// An entry as people find it again: its number from 1, code and name.
    fn subject(&self, entry: u32) -> String {
        let number = u64::from(entry) + 1;
        let mut text = match self.lines.language {
            Language::Zh => format!("第{number}条"),
            Language::En => format!("entry {number}"),
        };
        let (code, name) = self.analysis.subject(entry);
        for part in [code, name].into_iter().filter(|part| !part.is_empty()) {
            text.push(' ');
            text.push_str(&quote(part));
        }
        text
    }

    fn change(&mut self, change: &OutcomeChange) -> io::Result<()> {
        let language = self.lines.language;
        let [before, after] = [change.before, change.after].map(|one| one.title().of(language));
        let entry = quote(&change.entry);
        self.said("", "结果变化", "change", &format!("{entry} {before} → {after}"))?;
        self.class(&change.class)?;
        let example = serde_json::to_string(&change.example)?;
        self.said("  ", "例如", "such as", &example)?;
        self.lines.line("")
    }

    fn class(&mut self, class: &RequestClass) -> io::Result<()> {
        let comma = self.of("、", ", ").to_owned();
        let who = match class.applicants.is_empty() {
            true => self.of("所有部门", "every department").to_owned(),
            false => {
                let named: Vec<_> =
                    class.applicants.iter().map(|one| self.applicant(one)).collect();
                named.join(self.of("；或者", "; or "))
            }
        };
        self.said("  ", "申请部门", "applicant", &who)?;
        for (zh, en, words) in [
            ("使用用途", "purpose", &class.purposes),
            ("共享方式", "way", &class.ways),
            ("使用时限", "until", &class.untils),
            ("信息项", "items", &class.items),
        ] {
            if *words != ["*"] {
                let words: Vec<_> = words.iter().map(|word| self.word(word, zh)).collect();
                self.said("  ", zh, en, &words.join(&comma))?;
            }
        }
        Ok(())
    }

    fn applicant(&self, class: &ApplicantClass) -> String {
        let comma = self.of("、", ", ");
        let list = |words: &[String]| {
            let more = words.len().saturating_sub(NAMED);
            let mut named: Vec<_> =
                words.iter().take(NAMED).map(|word| self.word(word, "申请部门")).collect();
            if more > 0 {
                named.push(match self.lines.language {
                    Language::Zh => format!("另外{more}个"),
                    Language::En => format!("{more} more"),
                });
            }
            named.join(comma)
        };
        let mut text = list(&class.names);
        for (zh, en, words) in [
            ("，统一社会信用代码", ", credit code ", &class.codes),
            ("，信息系统", ", system ", &class.systems),
        ] {
            if !words.is_empty() {
                text.push_str(self.of(zh, en));
                text.push_str(&list(words));
            }
        }
        text
    }

    /// A word of a class, as people say it.
    fn word(&self, word: &str, what: &str) -> String {
        if what == "共享方式" && (word.contains('/') || word.contains('|')) {
            let parts = word.split('/').map(|part| {
                let words: Vec<_> = part.split('|').map(|word| self.word(word, what)).collect();
                words.join(self.of("或", " or "))
            });
            return parts.collect::<Vec<_>>().join(self.of("，形式", ", form "));
        }
        let zh = self.lines.language == Language::Zh;
        let label = || match what {
            "使用用途" => label_of::<Purpose>(word),
            "共享方式" => label_of::<WayClass>(word).or_else(|| label_of::<WayType>(word)),
            _ => None,
        };
        match word {
            "*other" => {
                self.of("其他（条件没有写到的）", "any other that no condition names").to_owned()
            }
            "*stated" => self.of("任何一种", "any that is stated").to_owned(),
            "*none" if what == "信息项" => self.of("全部信息项", "all items").to_owned(),
            "*none" => self.of("未写明", "none stated").to_owned(),
            _ => match word.strip_prefix('*') {
                Some(division) if zh => format!("登记在{division}等行政区划的其他代码"),
                Some(division) => format!("another registered in a division such as {division}"),
                None => label().filter(|_| zh).map_or_else(|| quote(word), str::to_owned),
            },
        }
    }

    fn access(&mut self, access: &[Access]) -> io::Result<()> {
        let heading = self.of(
            "无须提供部门另行决定即可取得的目录（直接共享／按条件共享）",
            "entries that a department gets without the provider having to decide (share / share on conditions)",
        );
        let heading = heading.to_owned();
        self.lines.line(&heading)?;
        for one in access.iter().take(PARTIES + 1) {
            let name = match &one.party {
                None => self.of("所有部门", "every department").to_owned(),
                Some(party) => quote(party),
            };
            let beside = if one.party.is_some() { self.of("另有", "beside that ") } else { "" };
            let counts = format!("{beside}{} / {}", one.share, one.share_on_conditions);
            self.said("  ", &name, &name, &counts)?;
        }
        match access.len().saturating_sub(PARTIES + 1) {
            0 => Ok(()),
            more => {
                let line = match self.lines.language {
                    Language::Zh => format!("  另外{more}个部门或者系统，见JSON格式的结果"),
                    Language::En => format!("  {more} more, see the result as JSON"),
                };
                self.lines.line(&line)
            }
        }
    }
}

/// The label of a token.
fn label_of<T: Word>(token: &str) -> Option<&'static str> {
    T::LIST.labels.iter().find(|label| label.token == token).map(|label| label.zh)
}
