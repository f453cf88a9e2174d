//! What the columns are, as a dialect that can be edited.

use std::collections::BTreeMap;

use mulu::SheetColumns;
use mulu::vocabulary::columns::{Column, Layout, Target, field_of};
use serde_json::{Value, json};

use super::{catalogue, plain};

/// The dialect in TOML. A heading that could be several fields stands there with its choices, each behind a number
/// sign: while none is taken, the file is refused as before.
pub(super) fn text(sheets: &[SheetColumns], file: &str) -> String {
    let file = plain(file);
    let mut text = format!(
        "# 各列的对应关系，由 mulu columns 根据“{file}”写出；修改后用 --dialect 指定。\n\
         # What the columns of `{file}` are, as `mulu columns` found it: edit it, and give it with --dialect.\n\
         # \"标题 heading\" = \"/pointer\" | \"ext\" 原样保留 kept | \"\" 不读取 ignored\n"
    );
    let found: Vec<_> =
        sheets.iter().filter_map(|sheet| Some((sheet, catalogue(sheet)?))).collect();
    if !found.is_empty() && found.iter().all(|(_, one)| one.layout == Layout::Headings) {
        text.push_str("\nlayout = \"headings\"\n");
        return text;
    }
    text.push_str("\n[columns]\n");
    let columns = || found.iter().flat_map(|(_, one)| &one.columns);
    let mut goes: BTreeMap<String, Vec<&Target>> = BTreeMap::new();
    for column in columns() {
        let targets = goes.entry(folded(&column.heading)).or_default();
        if !targets.contains(&&column.target) {
            targets.push(&column.target);
        }
    }
    for (sheet, one) in &found {
        if !sheet.name.is_empty() {
            text.push_str(&format!("\n# {}\n", plain(&sheet.name)));
        }
        for column in &one.columns {
            // Each heading stands once, however often it occurs.
            let Some(targets) = goes.remove(&folded(&column.heading)) else { continue };
            text.push_str(&line(column, &targets));
        }
    }
    text
}

/// What a dialect takes for the same heading: blanks and case do not count.
fn folded(heading: &str) -> String {
    let narrow = |c: char| match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        _ => c,
    };
    let chars = heading.chars().map(narrow).filter(|c| !c.is_whitespace());
    chars.collect::<String>().to_lowercase()
}

fn line(column: &Column, targets: &[&Target]) -> String {
    let heading = quoted(&column.heading);
    let choices = |why: &str, pointers: &[Value]| {
        let lines = pointers.iter().map(|one| format!("# {heading} = {}\n", toml(one)));
        format!("# {why}\n{}", lines.collect::<String>())
    };
    match (targets, &column.target) {
        ([_], Target::Ambiguous(pointers)) => {
            let pointers: Vec<Value> = pointers.iter().map(|one| json!(one)).collect();
            choices(
                "请选择一行，去掉行首的# Choose a line, and take its number sign away",
                &pointers,
            )
        }
        ([one], _) => {
            let title = match one {
                Target::Field(pointer) => field_of(pointer).map(|field| field.row.heading),
                _ => None,
            };
            let title = title.map(|title| format!("  # {title}")).unwrap_or_default();
            format!("{heading} = {}{title}\n", toml(&target(one)))
        }
        _ => {
            let all: Vec<Value> = targets.iter().map(|one| target(one)).collect();
            choices(
                "同一标题在各表中含义不同，仍由程序识别 Not the same on all sheets: recognised as before",
                &all,
            )
        }
    }
}

/// Where a column goes, as a dialect writes it; `null` where somebody must choose.
pub(super) fn target(target: &Target) -> Value {
    match target {
        Target::Field(pointer) => json!(pointer),
        Target::FirstKnown(pointers) => json!(pointers),
        Target::ByShareType([unconditional, conditional, not_shared]) => json!({
            "unconditional": unconditional,
            "conditional": conditional,
            "not_shared": not_shared,
        }),
        Target::Ignored => json!(""),
        Target::Ambiguous(_) => Value::Null,
        _ => json!("ext"),
    }
}

/// A value in TOML, on one line.
fn toml(value: &Value) -> String {
    match value {
        Value::String(text) => quoted(text),
        Value::Array(list) => {
            let list: Vec<String> = list.iter().map(toml).collect();
            format!("[{}]", list.join(", "))
        }
        Value::Object(members) => {
            let members: Vec<String> =
                members.iter().map(|(key, value)| format!("{key} = {}", toml(value))).collect();
            format!("{{ {} }}", members.join(", "))
        }
        _ => "\"ext\"".to_owned(),
    }
}

/// A text in quotation marks, as TOML has it.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            c if c.is_control() => quoted.push_str(&format!("\\u{:04X}", c as u32)),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}
