//! Every coded field has exactly one rule that speaks of a word that is not of its list.

use mulu::model::member::{Object, Slot};
use mulu::{Calendar, Checker, Entry, Profile};

use crate::patch::clean;

/// No list has this word.
const WORD: &str = "甲乙丙";

/// Fields whose unknown words are the matter of a rule of their own.
const OWN: &[(&str, &str)] = &[
    ("/share/type", "SHR102"),
    ("/share/way/class", "SHR302"),
    ("/share/way/type", "SHR302"),
    ("/open/type", "OPN102"),
    ("/update_cycle", "TIM102"),
    ("/format/class", "CON102"),
    ("/format/types/0", "CON105"),
    ("/items/0/type", "CON205"),
];

/// A purpose may be any text.
const FREE: &[&str] = &["/share/purposes/0", "/items/0/share/purposes/0"];

/// The pointers of all coded fields below an object; of a list, of its first element.
fn coded(object: &mut dyn Object<'_>, path: &str, found: &mut Vec<String>) {
    for (index, row) in object.rows().iter().enumerate() {
        let path = format!("{path}/{}", row.key);
        match object.slot(index).map(Slot::present) {
            Some(Slot::Word(_) | Slot::Flag(_) | Slot::Cycle(_)) => found.push(path),
            Some(Slot::Words(_)) => found.push(format!("{path}/0")),
            Some(Slot::Object(below)) => coded(below, &path, found),
            Some(Slot::Objects(list)) => coded(list.push(), &format!("{path}/0"), found),
            _ => {}
        }
    }
}

#[test]
fn every_coded_field_has_one_rule_for_unknown_words() {
    let mut pointers = Vec::new();
    coded(&mut Entry::default(), "", &mut pointers);
    assert!(pointers.len() > 20, "{pointers:?}");
    for (pointer, _) in OWN {
        assert!(pointers.iter().any(|known| known == pointer), "{pointer} is no coded field");
    }
    let profile = Profile::named("national-2025").unwrap();
    let day = "2026-11-21".parse().unwrap();
    let checker = Checker::new(profile, Calendar::default(), day).unwrap();
    let json = clean();
    for pointer in pointers.iter().filter(|pointer| !FREE.contains(&pointer.as_str())) {
        let own = OWN.iter().find(|(known, _)| known == pointer);
        let code = own.map_or("DOC107", |(_, code)| code);
        let mut entry: Entry<'_> = serde_json::from_str(&json).unwrap();
        entry.set(pointer, WORD).unwrap();
        let report = checker.check(&entry);
        let there = report.findings().iter().filter(|finding| finding.at == *pointer);
        let codes: Vec<_> = there.map(|finding| finding.rule.code).collect();
        assert_eq!(codes, [code], "{pointer}");
    }
}
