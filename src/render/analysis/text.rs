//! An analysis for people: what was observed, what changes, and who gets what.

use std::io;
use std::io::Write;

use crate::model::{self, WayClass, WayType, Word};
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

/// What a word of a class is about.
#[derive(Clone, Copy)]
enum What {
    Applicant,
    Purpose,
    Class,
    Form,
    Day,
    Item,
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
        let example = serde_json::to_string(&change.example())?;
        self.said("  ", "例如", "such as", &example)?;
        self.lines.line("")
    }

    fn class(&mut self, class: &RequestClass) -> io::Result<()> {
        let who: Vec<_> = class.applicants.iter().map(|one| self.applicant(one)).collect();
        self.said("  ", "申请部门", "applicant", &who.join(self.of("；或者", "; or ")))?;
        let list = |text: &Self, what: What, words: &[String]| {
            let words: Vec<_> = words.iter().map(|word| text.word(word, what)).collect();
            words.join(text.of("、", ", "))
        };
        let any = ["*"];
        if class.purposes != any {
            let words = list(self, What::Purpose, &class.purposes);
            self.said("  ", "使用用途", "purpose", &words)?;
        }
        if class.ways != any {
            let ways = self.ways(&class.ways);
            self.said("  ", "共享方式", "way", &ways)?;
        }
        if class.untils != any {
            let days = list(self, What::Day, &class.untils);
            self.said("  ", "使用时限", "until", &days)?;
        }
        if class.items != any {
            let words = list(self, What::Item, &class.items);
            self.said("  ", "信息项", "items", &words)?;
        }
        Ok(())
    }

    /// Ways by their classes, each with its forms in brackets.
    fn ways(&self, ways: &[String]) -> String {
        let mut classes: Vec<(&str, Vec<&str>)> = Vec::new();
        for way in ways {
            let (class, form) = match way.split_once('/') {
                Some((class, form)) => (class, Some(form)),
                None => (way.as_str(), None),
            };
            match classes.iter_mut().find(|(known, _)| *known == class) {
                Some((_, forms)) => forms.extend(form),
                None => classes.push((class, form.into_iter().collect())),
            }
        }
        let or = self.of("、", ", ");
        let words = |words: &str, what: What| {
            words.split('|').map(|word| self.word(word, what)).collect::<Vec<_>>().join(or)
        };
        let said = classes.into_iter().map(|(class, forms)| {
            let class = words(class, What::Class);
            let forms: Vec<_> = forms.into_iter().map(|form| words(form, What::Form)).collect();
            match (forms.is_empty(), self.lines.language) {
                (true, _) => class,
                (false, Language::Zh) => format!("{class}（{}）", forms.join(or)),
                (false, Language::En) => format!("{class} ({})", forms.join(or)),
            }
        });
        said.collect::<Vec<_>>().join(self.of("；", "; "))
    }

    fn applicant(&self, class: &ApplicantClass) -> String {
        let comma = self.of("、", ", ");
        let list = |words: &[String]| {
            let more = words.len().saturating_sub(NAMED);
            let mut named: Vec<_> =
                words.iter().take(NAMED).map(|word| self.word(word, What::Applicant)).collect();
            if more > 0 {
                named.push(match self.lines.language {
                    Language::Zh => format!("另外{more}个"),
                    Language::En => format!("{more} more"),
                });
            }
            named.join(comma)
        };
        let mut text = match class.names.as_slice() {
            [none] if none == "*none" => self.of("未写明名称", "no name").to_owned(),
            names => list(names),
        };
        for (zh, en, words) in [
            ("，统一社会信用代码：", ", credit code: ", &class.codes),
            ("，信息系统：", ", system: ", &class.systems),
        ] {
            if !words.is_empty() {
                text.push_str(self.of(zh, en));
                text.push_str(&list(words));
            }
        }
        text
    }

    /// A word of a class, as people say it.
    fn word(&self, word: &str, what: What) -> String {
        use What::{Applicant, Class, Form, Item, Purpose};
        let zh = self.lines.language == Language::Zh;
        let said = match (word, what) {
            ("*", _) => self.of("所有部门", "every department"),
            ("*other", Applicant) => {
                self.of("其他（条件没有写明的）", "any other that is not named")
            }
            ("*other", Class | Form) => self.of("其他写法", "another word"),
            ("*other", Item) => self.of("条目没有的信息项", "an item that is not in the entry"),
            ("*other", _) => self.of("其他文字写明的用途", "any other text"),
            ("*stated", _) => self.of("任何方式", "any"),
            ("*none", Item) => self.of("全部信息项", "all items"),
            ("*none", _) => self.of("未写明", "none stated"),
            _ => match word.strip_prefix('*') {
                Some(division) if zh => return format!("登记在{division}等行政区划的其他代码"),
                Some(division) => return format!("others registered in such as {division}"),
                None => {
                    let label = match what {
                        Purpose => label_of::<model::Purpose>(word),
                        Class => label_of::<WayClass>(word),
                        Form => label_of::<WayType>(word),
                        _ => None,
                    };
                    return label.filter(|_| zh).map_or_else(|| quote(word), str::to_owned);
                }
            },
        };
        said.to_owned()
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
