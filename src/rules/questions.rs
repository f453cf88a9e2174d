//! 提问: what an entry still has to say, may not say, or may say only so. No list says it: the rules are asked, by
//! leaving a field out, and by trying what could stand there.

use super::examples::cases_of;
use super::{Checker, Rule};
use crate::codec::json::says_something;
use crate::diag::Finding;
use crate::legal::Severity;
use crate::model::member::{Object, View};
use crate::model::{Cycle, Entry};
use crate::pointer::is_within;

/// 需要: how much a field needs to be filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Need {
    /// 必填: without it the entry has an error.
    Required,
    /// 建议填: without it the entry has a warning.
    Advised,
    /// 选填: nothing asks for it, and some values may not stand there.
    Free,
    /// 不应填: whatever it says is wrong.
    Superfluous,
}

/// 提问: one field of an entry of which the rules have something to say.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Question {
    /// The field, or a whole object or list.
    pub pointer: String,
    /// How much it needs to be filled in.
    pub need: Need,
    /// Whether it says something to which no rule in force objects with an error or a warning.
    pub is_answered: bool,
    /// The only tokens that may stand there; `None` where nothing limits them.
    pub words: Option<Vec<&'static str>>,
    /// The rules that miss it, forbid it, or limit it.
    pub rules: Vec<&'static Rule>,
}

impl Checker {
    /// 提问: the fields of an entry that are now required, advised, superfluous, or limited to some values, in the order
    /// of the table of fields. What is not in the list is free.
    ///
    /// ```
    /// use mulu::{Calendar, Checker, Entry, Need, Profile};
    /// let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?)?;
    /// let mut entry = Entry::default();
    /// let need = |entry: &Entry<'_>, pointer: &str| {
    ///     let mut questions = checker.questions(entry).into_iter();
    ///     questions.find(|question| question.pointer == pointer).map(|question| question.need)
    /// };
    /// assert_eq!(need(&entry, "/share/type"), Some(Need::Required));
    /// assert_eq!(need(&entry, "/share/basis"), None);
    /// entry.set("/share/type", "not_shared")?;
    /// assert_eq!(need(&entry, "/share/basis"), Some(Need::Required));
    /// entry.set("/share/type", "unconditional")?;
    /// assert_eq!(need(&entry, "/share/condition"), Some(Need::Superfluous));
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn questions(&self, entry: &Entry<'_>) -> Vec<Question> {
        let examples = self.examples_like(entry);
        let mut questions = Vec::new();
        let bare = Entry { items: Vec::new(), odd: Vec::new(), ..entry.clone() };
        // The item that is asked, as the only one, and the examples with its choices.
        let mut asked_item: Option<(usize, Entry<'_>, Vec<Entry<'static>>)> = None;
        for node in nodes(entry) {
            // What may not be said has nothing in it to ask for.
            let is_below = |question: &Question| {
                question.need == Need::Superfluous && is_within(&node.pointer, &question.pointer)
            };
            if questions.iter().any(is_below) {
                continue;
            }
            let asked = match item_of(&node.pointer) {
                None => Asked {
                    checker: self,
                    entry,
                    examples: &examples,
                    at: &node.pointer,
                    is_whole: node.is_whole,
                },
                Some((position, field)) => {
                    // An item is asked by itself: what it needs hangs on the resource, and on no other item.
                    let known = asked_item.take().filter(|(known, ..)| *known == position);
                    let (_, alone, examples) = asked_item.insert(known.unwrap_or_else(|| {
                        let item = entry.items.get(position).cloned().unwrap_or_default();
                        let alone = Entry { items: vec![item], ..bare.clone() };
                        let examples = with_item(&examples, &alone);
                        (position, alone, examples)
                    }));
                    let at = format!("/items/0/{field}");
                    let asked = Asked {
                        checker: self,
                        entry: alone,
                        examples,
                        at: &at,
                        is_whole: node.is_whole,
                    };
                    questions.extend(asked.question(&node));
                    continue;
                }
            };
            questions.extend(asked.question(&node));
        }
        questions
    }

    /// Right entries in which the choices of this one were made.
    fn examples_like(&self, entry: &Entry<'_>) -> Vec<Entry<'static>> {
        // They are in the binary, and a test reads them.
        let cases = cases_of(self.as_of()).unwrap_or_default().into_iter().map(|case| {
            let case = case.to_string();
            let read: Result<Entry<'_>, _> = serde_json::from_str(&case);
            read.map(Entry::into_owned).unwrap_or_default()
        });
        let nodes = nodes(entry);
        let like = |mut example: Entry<'static>| {
            example.items.truncate(1);
            for node in nodes.iter().filter(|node| item_of(&node.pointer).is_none()) {
                choose(node, entry, &mut example);
            }
            example
        };
        let mut examples: Vec<Entry<'static>> = Vec::new();
        for example in cases.map(like) {
            // Many differed in nothing but their choices.
            if !examples.contains(&example) {
                examples.push(example);
            }
        }
        examples
    }
}

/// Examples with the choices of the only item of an entry.
fn with_item(examples: &[Entry<'static>], entry: &Entry<'_>) -> Vec<Entry<'static>> {
    let mut examples = examples.to_vec();
    for node in nodes(entry).iter().filter(|node| item_of(&node.pointer).is_some()) {
        examples.iter_mut().for_each(|example| choose(node, entry, example));
    }
    examples
}

/// Makes a choice of an entry in an example too: what is said from a list of words.
fn choose(node: &Node, entry: &Entry<'_>, example: &mut Entry<'_>) {
    if node.words.is_none() {
        return;
    }
    // What cannot go or be said there is none of the choices of the example.
    let _ = example.remove(&node.pointer);
    match entry.count(&node.pointer) {
        None => {
            let text = entry.get(&node.pointer).unwrap_or_default();
            let _ = example.set(&node.pointer, &text);
        }
        Some(count) => {
            for n in 0..count {
                let text = entry.get(&format!("{}/{n}", node.pointer)).unwrap_or_default();
                let _ = example.set(&format!("{}/-", node.pointer), &text);
            }
        }
    }
}

/// A field, an object or a list of an entry.
struct Node {
    pointer: String,
    says: bool,
    /// Whether it holds other fields, which are asked by themselves.
    is_whole: bool,
    /// The tokens that it takes, where they come from a list; and whether it takes several.
    words: Option<(Vec<&'static str>, bool)>,
}

/// All fields, objects and lists of an entry that could say something, in the order of the table of fields.
fn nodes(entry: &Entry<'_>) -> Vec<Node> {
    let mut nodes = Vec::new();
    walk(entry, "", &mut nodes);
    nodes
}

fn walk(object: &dyn Object<'_>, above: &str, nodes: &mut Vec<Node>) {
    for (index, row) in object.rows().iter().enumerate() {
        let Some(view) = object.view(index) else { continue };
        let pointer = format!("{above}/{}", row.key);
        let tokens = |list: &'static crate::model::WordList| {
            list.labels.iter().map(|label| label.token).collect()
        };
        let words = match view {
            View::Word(slot) => Some((tokens(slot.list()), false)),
            View::Words(slot) => Some((tokens(slot.list()), true)),
            View::Cycle(_) => {
                Some((Cycle::NAMED.iter().map(|(token, ..)| *token).collect(), false))
            }
            View::Flag(_) => Some((vec!["true", "false"], false)),
            _ => None,
        };
        let is_whole = matches!(view, View::Object(_) | View::Maybe(_) | View::Objects(_));
        nodes.push(Node { pointer: pointer.clone(), says: says_something(view), is_whole, words });
        match view {
            View::Object(next) | View::Maybe(Some(next)) => walk(next, &pointer, nodes),
            View::Objects(list) => {
                for (number, next) in (0..list.len()).filter_map(|n| Some((n, list.get(n)?))) {
                    walk(next, &format!("{pointer}/{number}"), nodes);
                }
            }
            _ => {}
        }
    }
}

/// The position of the item that a pointer leads into, and the rest of the pointer.
fn item_of(pointer: &str) -> Option<(usize, &str)> {
    let (position, rest) = pointer.strip_prefix("/items/")?.split_once('/')?;
    Some((position.parse().ok()?, rest))
}

/// A field that is asked of the rules.
struct Asked<'q> {
    checker: &'q Checker,
    entry: &'q Entry<'q>,
    examples: &'q [Entry<'static>],
    /// Where it stands in the entry and in the examples.
    at: &'q str,
    /// Whether it holds other fields.
    is_whole: bool,
}

impl Asked<'_> {
    /// What the rules say of it; `None` where it is free.
    fn question(&self, node: &Node) -> Option<Question> {
        let (without, anyhow) = self.left_out(self.entry);
        let missed = anyhow.iter().filter(|finding| finding.at == self.at);
        let mut need = match missed.clone().map(|finding| finding.severity).max() {
            Some(Severity::Error) => Need::Required,
            Some(_) => Need::Advised,
            None => Need::Free,
        };
        let mut rules: Vec<&'static Rule> = missed.map(|finding| finding.rule).collect();
        let mut words = None;
        if let Some((tokens, is_list)) = &node.words {
            let at = if *is_list { format!("{}/-", self.at) } else { self.at.to_owned() };
            let mut allowed = tokens.clone();
            allowed.retain(|token| {
                let mut tried = without.clone();
                let is_said = tried.set(&at, token).is_ok();
                let against = self.added(&self.found(&tried), &anyhow);
                rules.extend(&against);
                is_said && against.is_empty()
            });
            match allowed.len() {
                0 if need == Need::Free => need = Need::Superfluous,
                count if count > 0 && count < tokens.len() => words = Some(allowed),
                _ => {}
            }
        } else if need == Need::Free
            && !(node.says && self.added(&self.found(self.entry), &anyhow).is_empty())
            && let Some(against) = self.against_examples()
        {
            need = Need::Superfluous;
            rules.extend(against);
        }
        if need == Need::Free && words.is_none() {
            return None;
        }
        rules.sort_by_key(|rule| rule.code);
        rules.dedup_by_key(|rule| rule.code);
        let found = self.found(self.entry);
        let is_answered = node.says && !found.iter().any(|finding| is_within(&finding.at, self.at));
        Some(Question { pointer: node.pointer.clone(), need, is_answered, words, rules })
    }

    /// The rules that object to the field in every example that has it; `None` where one does not, or none has it.
    fn against_examples(&self) -> Option<Vec<&'static Rule>> {
        let mut all = Vec::new();
        for example in self.examples {
            let (without, anyhow) = self.left_out(example);
            if without == *example {
                continue;
            }
            let against = self.added(&self.found(example), &anyhow);
            if against.is_empty() {
                return None;
            }
            all.extend(against);
        }
        (!all.is_empty()).then_some(all)
    }

    /// An entry without the field, and what is found in it.
    fn left_out<'e>(&self, entry: &Entry<'e>) -> (Entry<'e>, Vec<Finding>) {
        let mut without = entry.clone();
        // Where it does not stand, nothing is left out.
        let _ = without.remove(self.at);
        let found = self.found(&without);
        (without, found)
    }

    /// The rules that found something in the field, and nothing there before.
    fn added(&self, found: &[Finding], before: &[Finding]) -> Vec<&'static Rule> {
        let is_here = |finding: &&Finding| self.is_about(finding);
        let is_new = |finding: &&Finding| {
            !before.iter().filter(is_here).any(|old| std::ptr::eq(old.rule, finding.rule))
        };
        found.iter().filter(is_here).filter(is_new).map(|finding| finding.rule).collect()
    }

    /// Whether something is found in the field itself, or in an element of it.
    fn is_about(&self, finding: &Finding) -> bool {
        finding.at == self.at || (!self.is_whole && is_within(&finding.at, self.at))
    }

    /// What is found with a warning at least.
    fn found(&self, entry: &Entry<'_>) -> Vec<Finding> {
        let report = self.checker.check(entry);
        let weighs = |finding: &&Finding| finding.severity >= Severity::Warning;
        report.findings().iter().filter(weighs).cloned().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Calendar;
    use crate::profile::Profile;

    fn checker() -> Checker {
        let profile = Profile::named("national-2025").unwrap();
        Checker::new(profile, Calendar::default(), "2026-11-21".parse().unwrap()).unwrap()
    }

    /// What is asked of an entry: pointer, need, whether it is answered, words and rules.
    fn asked(entry: &Entry<'_>) -> Vec<String> {
        let line = |question: Question| {
            let rules: Vec<_> = question.rules.iter().map(|rule| rule.code).collect();
            let words = question.words.map(|words| format!(" {}", words.join("|")));
            let answered = if question.is_answered { " answered" } else { "" };
            let Question { pointer, need, .. } = question;
            format!("{pointer} {need:?}{answered}{} {}", words.unwrap_or_default(), rules.join(","))
        };
        checker().questions(entry).into_iter().map(line).collect()
    }

    fn line(asked: &[String], pointer: &str) -> Option<String> {
        let line = asked.iter().find(|line| line.split(' ').next() == Some(pointer));
        line.map(|line| line[pointer.len() + 1..].to_owned())
    }

    #[test]
    fn what_is_asked_follows_what_was_said() {
        let nothing = asked(&Entry::default());
        assert_eq!(line(&nothing, "/share/type").unwrap(), "Required SHR101");
        assert_eq!(line(&nothing, "/items").unwrap(), "Required CON201");
        assert_eq!(line(&nothing, "/category").unwrap(), "Advised CON302");
        assert_eq!(line(&nothing, "/share/basis"), None);
        assert_eq!(line(&nothing, "/short_name"), None);

        let json = r#"{"share":{"type":"not_shared"},"items":[{"name":"甲"},{}]}"#;
        let refused = asked(&serde_json::from_str(json).unwrap());
        assert_eq!(line(&refused, "/share/type").unwrap(), "Required answered SHR101");
        assert_eq!(line(&refused, "/share/basis").unwrap(), "Required SHR201");
        assert_eq!(line(&refused, "/open/type").unwrap(), "Free not_open SHR206");
        assert_eq!(line(&refused, "/items/0/name").unwrap(), "Required answered CON202");
        assert_eq!(line(&refused, "/items/1/name").unwrap(), "Required CON202");

        let json = r#"{"share":{"type":"unconditional","condition":"仅用于机动车年检核验，按接口逐条查询"},"format":{"class":"spreadsheet"}}"#;
        let shared = asked(&serde_json::from_str(json).unwrap());
        assert_eq!(line(&shared, "/share/condition").unwrap(), "Superfluous SHR121");
        assert_eq!(line(&shared, "/share/scope").unwrap(), "Superfluous SHR122");
        assert!(line(&shared, "/format/types").unwrap().starts_with("Advised et|xls|xlsx|other "));
    }

    /// Says all that an example says at a pointer or below it.
    fn answer(entry: &mut Entry<'_>, question: &Question, example: &Entry<'_>) {
        let mut said = false;
        example.each_text(&mut |pointer, text| {
            if is_within(&pointer, &question.pointer) {
                entry.set(&pointer, text).unwrap();
                said = true;
            }
        });
        assert!(said, "no example answers {question:?}");
    }

    #[test]
    fn who_answers_every_question_has_a_right_entry() {
        let checker = checker();
        // One example of each share type.
        for case in cases_of(checker.as_of()).unwrap().iter().take(3) {
            let case = case.to_string();
            let example: Entry<'_> = serde_json::from_str(&case).unwrap();
            // On this it hangs which assessments there are, and no rule asks for it.
            let personal_info = example.personal_info.clone();
            let mut entry = Entry { personal_info, ..Entry::default() };
            // Whoever answers begins with a word that the rules will not let stand.
            entry.set("/secrecy", "secret").unwrap();
            for round in 0.. {
                assert!(round < 60, "{:?}", asked(&entry));
                let questions = checker.questions(&entry);
                let is_open = |question: &&Question| {
                    !question.is_answered && question.need != Need::Superfluous
                };
                let Some(question) = questions.iter().find(is_open) else { break };
                match (&question.words, question.need) {
                    (Some(words), Need::Free) => entry.set(&question.pointer, words[0]).unwrap(),
                    _ => answer(&mut entry, question, &example),
                }
            }
            let report = checker.check(&entry);
            let wrong: Vec<_> =
                report.findings().iter().filter(|f| f.severity >= Severity::Warning).collect();
            assert!(wrong.is_empty(), "{wrong:?}");
        }
    }
}
