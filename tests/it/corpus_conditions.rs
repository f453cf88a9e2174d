//! Conditions and names of departments as real portals write them: all are read, and nothing of them is lost.
//!
//! The records are not part of the repository: see `corpus_portals`.

use std::collections::BTreeSet;
use std::fs;

use mulu::{Condition, Party, PartyKind};
use serde_json::Value;

use crate::corpus_portals::corpus;

/// Letters that give a clause its form: 仅限…使用, 用于…, 通过…提供, 经…后方可.
const FORM: &str = "仅只限于定供可专面向由用作为做途使共享通过按照以采取需须应必报经后方才能再予有效期截至到止返回数据信息项字段和及或者与";

/// What members with such a word in their name say, and what the table of variants lists.
fn texts(of: &[&str]) -> Option<BTreeSet<String>> {
    let portals = corpus()?;
    let mut texts = BTreeSet::new();
    for file in ["sample_40_per_portal_nocontact.jsonl", "edge_values_nocontact.jsonl"] {
        for line in fs::read_to_string(portals.join(file)).unwrap().lines() {
            let record: Value = serde_json::from_str(line).unwrap();
            for (key, value) in record.as_object().unwrap() {
                if of.iter().any(|word| key.contains(word)) {
                    texts.extend(value.as_str().map(str::to_owned));
                }
            }
        }
    }
    Some(texts)
}

/// How many of some texts state what is asked, by the one that reads them.
fn count<'t>(texts: &'t BTreeSet<String>, is: impl Fn(&Condition<'t>) -> bool) -> usize {
    texts.iter().filter(|text| is(&Condition::read(text))).count()
}

#[test]
fn every_real_condition_is_read_and_printed_without_loss() {
    let Some(texts) = texts(&["条件", "共享", "开放", "公开"]) else { return };
    for text in &texts {
        let condition = Condition::read(text);
        let printed = condition.to_string();
        assert_eq!(Condition::read(&printed), condition, "{text} is printed as {printed}");
        let is_kept = |c: &char| printed.contains(*c) || FORM.contains(*c);
        let lost: String = text.chars().filter(|c| c.is_alphanumeric() && !is_kept(c)).collect();
        assert_eq!(lost, "", "{text} is printed as {printed}");
    }
    let understood = count(&texts, |condition| condition.remainder.is_empty());
    let counts = [
        texts.len(),
        understood,
        count(&texts, |condition| condition.scope.is_stated()),
        count(&texts, |condition| !condition.purposes.is_empty()),
        count(&texts, |condition| !condition.ways.is_empty()),
        count(&texts, |condition| !condition.consents.is_empty()),
        count(&texts, Condition::restates_approval),
    ];
    // Distinct texts, wholly understood, scope, purposes, ways, consents, nothing but approval.
    assert_eq!(counts, [178, 19, 1, 12, 0, 4, 14]);
}

#[test]
fn real_departments_are_known_by_their_names() {
    let of = ["部门", "单位", "提供方", "机构"];
    let Some(names) = texts(&of) else { return };
    let (mut departments, mut others) = (0, Vec::new());
    for name in names.iter().map(|name| name.trim()).filter(|name| !name.is_empty()) {
        match Party::read(name).kind() {
            PartyKind::Department => departments += 1,
            PartyKind::Prose => others.push(name),
            kind => panic!("{name} is {kind:?}"),
        }
    }
    let places = others.iter().filter(|name| name.ends_with(['县', '区', '市', '镇', '乡', '道']));
    // The others are places, offices within a department, and names that many have.
    assert_eq!((departments, others.len(), places.count()), (1258, 128, 109));
}
