//! What stands at a place, in the words of the table of fields.

use serde_json::Value;

use crate::model::member::{Object, Row, Slot};
use crate::model::{Entry, Request, WordList};
use crate::pointer::steps;
use crate::text::Language;

/// A place such as `request:/basis` or `calendar:2027`, as people call it.
pub(super) fn name(at: &str, language: Language) -> String {
    let zh = language == Language::Zh;
    let (whose, pointer) = at.split_once(':').unwrap_or(("", at));
    let row = match whose {
        "request" => find(&mut Request::default(), pointer).map(|(row, _)| row),
        "entry" => find(&mut Entry::default(), pointer).map(|(row, _)| row),
        "calendar" if zh => return format!("{pointer}年的放假安排"),
        "calendar" => return format!("the holiday notice for {pointer}"),
        "profile" if zh => return "适用规则".to_owned(),
        "profile" => return "the profile".to_owned(),
        _ => None,
    };
    let title = row.map_or(pointer, |row| if zh { row.heading } else { row.title });
    match (whose, zh) {
        ("entry", true) => format!("条目的{title}"),
        ("entry", false) => format!("{title} of the entry"),
        _ => title.to_owned(),
    }
}

/// What belongs in a member of the request.
pub(super) fn note(at: &str, language: Language) -> &'static str {
    let pointer = at.split_once(':').map_or(at, |(_, pointer)| pointer);
    find(&mut Request::default(), pointer).map_or("", |(row, _)| row.note.of(language))
}

/// Whether a value stands for a text that nobody but the applicant can word: it is an instruction in brackets.
pub(super) fn is_to_be_worded(to: &Value) -> bool {
    to.as_str().is_some_and(|text| text.starts_with('（') && text.ends_with('）'))
}

/// What a member of the request would say, as people say it.
pub(super) fn value(at: &str, to: &Value, language: Language) -> String {
    let pointer = at.split_once(':').map_or(at, |(_, pointer)| pointer);
    let mut request = Request::default();
    let list = find(&mut request, pointer).and_then(|(_, list)| list);
    said(to, pointer, list, language)
}

fn said(to: &Value, pointer: &str, list: Option<&WordList>, language: Language) -> String {
    let zh = language == Language::Zh;
    let comma = if zh { "、" } else { ", " };
    match to {
        Value::Null => if zh { "不填" } else { "nothing" }.to_owned(),
        Value::Bool(flag) => match (flag, zh) {
            (true, true) => "是",
            (false, true) => "否",
            (true, false) => "yes",
            (false, false) => "no",
        }
        .to_owned(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => {
            let is_it = |label: &&crate::model::Label| zh && label.token == text;
            let label = list.and_then(|list| list.labels.iter().find(is_it));
            label.map_or_else(|| text.clone(), |label| label.zh.to_owned())
        }
        Value::Array(values) => {
            let values = values.iter().map(|value| said(value, pointer, list, language));
            values.collect::<Vec<_>>().join(comma)
        }
        Value::Object(members) => {
            let values = members.iter().filter(|(_, value)| !value.is_null()).map(|(key, to)| {
                let pointer = format!("{pointer}/{key}");
                let mut request = Request::default();
                let list = find(&mut request, &pointer).and_then(|(_, list)| list);
                said(to, &pointer, list, language)
            });
            values.collect::<Vec<_>>().join(comma)
        }
    }
}

/// The row of the member at a pointer, and the list that its words come from. What stands in a list is called as the
/// list is.
fn find(
    object: &mut dyn Object<'_>,
    pointer: &str,
) -> Option<(&'static Row, Option<&'static WordList>)> {
    let mut object = Some(object);
    let mut found = None;
    for step in steps(pointer) {
        let Some(here) = object else { break };
        let rows = here.rows();
        let Some(index) = rows.iter().position(|row| row.key == step) else {
            // An index: its list was met by the step before.
            object = Some(here);
            continue;
        };
        let row = rows.get(index)?;
        found = Some((row, None));
        object = match here.slot(index)?.present() {
            Slot::Object(next) => Some(next),
            Slot::Objects(list) => Some(list.push()),
            Slot::Word(slot) => {
                found = Some((row, Some(slot.list())));
                None
            }
            Slot::Words(slot) => {
                found = Some((row, Some(slot.list())));
                None
            }
            _ => None,
        };
    }
    found
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn places_are_called_as_the_table_of_fields_calls_them() {
        for (at, zh, en) in [
            ("request:/basis", "使用依据", "basis of use"),
            ("request:/applicant/name", "部门名称", "department"),
            ("request:/items/2", "信息项", "items"),
            ("request:/events/1/on", "日期", "on"),
            ("entry:/share/scope", "条目的共享范围", "share scope of the entry"),
            ("entry:/items/0/share/type", "条目的共享类型", "share type of the entry"),
            ("calendar:2027", "2027年的放假安排", "the holiday notice for 2027"),
            ("request:/nowhere", "/nowhere", "/nowhere"),
        ] {
            assert_eq!(name(at, Language::Zh), zh);
            assert_eq!(name(at, Language::En), en);
        }
    }

    #[test]
    fn values_are_said_in_words() {
        for (at, to, zh, en) in [
            (
                "request:/purposes",
                json!(["data_verification", "统计"]),
                "数据校核、统计",
                "data_verification, 统计",
            ),
            (
                "request:/way",
                json!({"class": "platform", "type": "interface", "note": null}),
                "共享平台、接口",
                "platform, interface",
            ),
            ("request:/third_party", json!(false), "否", "no"),
            ("request:/until", json!("2027-12-31"), "2027-12-31", "2027-12-31"),
            ("request:/until", json!(null), "不填", "nothing"),
        ] {
            assert_eq!(value(at, &to, Language::Zh), zh);
            assert_eq!(value(at, &to, Language::En), en);
        }
    }
}
