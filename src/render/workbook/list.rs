//! The sheet that lists all findings.

use std::io;
use std::io::Write;

use super::marks::{Marks, spot};
use super::styles::{Look, Styles};
use super::xml;
use crate::diag::Finding;
use crate::pointer::{Spot, cell_name};
use crate::text::Language;
use crate::vocabulary::columns::ASIDE;

/// How many findings are listed: a sheet has 1,048,576 rows.
const ROWS: usize = 1_000_000;

/// How many links a sheet has at most.
const LINKS: usize = 65_530;

/// The first row of the findings, from 0: after the title and the headings.
const FIRST: u32 = 2;

/// A column: its heading in both languages, and its width.
const COLUMNS: [(&str, &str, u32); 9] = [
    ("序号", "No.", 6),
    ("严重程度", "severity", 10),
    ("规则代码", "rule", 10),
    ("问题", "problem", 50),
    ("处理", "what to do", 50),
    ("依据", "basis", 30),
    ("工作表", "sheet", 16),
    ("单元格", "cell", 10),
    ("目录条目", "entry", 36),
];

/// Writes the sheet; `sheets` are the sheets that there are.
pub(super) fn write(
    marks: &Marks<'_>,
    sheets: &[&str],
    styles: &mut Styles,
    out: &mut dyn Write,
) -> io::Result<()> {
    write!(
        out,
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
         <worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\
         <sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"{FIRST}\" topLeftCell=\"A{}\" \
         activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>",
        FIRST + 1
    )?;
    for (number, (.., width)) in (1..).zip(COLUMNS) {
        write!(
            out,
            "<col min=\"{number}\" max=\"{number}\" width=\"{width}\" customWidth=\"1\"/>"
        )?;
    }
    out.write_all(b"</cols><sheetData>")?;
    write!(out, "<row r=\"1\">")?;
    cell(out, 0, 0, 0, &title(marks))?;
    write!(out, "</row><row r=\"2\">")?;
    let heading = styles.number(Look::Heading)?;
    for (column, (zh, en, _)) in (0..).zip(COLUMNS) {
        cell(out, 1, column, heading, marks.word(zh, en))?;
    }
    out.write_all(b"</row>")?;

    let (plain, link) = (styles.number(Look::Wrapped)?, styles.number(Look::Link)?);
    let mut links = Vec::new();
    for (row, finding) in (FIRST..).zip(marks.findings.iter().take(ROWS)) {
        let severity = styles.number(Look::Marked(plain, finding.severity))?;
        let texts = texts(marks, finding, row - FIRST + 1);
        let target = target(finding, sheets).filter(|_| links.len() < LINKS);
        write!(out, "<row r=\"{}\">", row + 1)?;
        for (column, text) in (0..).zip(&texts) {
            let style = match column {
                1 => severity,
                7 if target.is_some() => link,
                _ => plain,
            };
            cell(out, row, column, style, text)?;
        }
        out.write_all(b"</row>")?;
        links.extend(target.map(|target| (row, target)));
    }
    out.write_all(b"</sheetData>")?;
    if !links.is_empty() {
        out.write_all(b"<hyperlinks>")?;
        for (row, target) in links {
            let target = xml::escaped(&target);
            write!(
                out,
                "<hyperlink ref=\"H{}\" location=\"{target}\" display=\"{target}\"/>",
                row + 1
            )?;
        }
        out.write_all(b"</hyperlinks>")?;
    }
    out.write_all(b"</worksheet>")
}

/// What stands above the list. The sign at its beginning says that the sheet holds no entries.
fn title(marks: &Marks<'_>) -> String {
    let (report, count) = (marks.report, marks.report.summary());
    let (profile, day) = (report.profile().name(), report.as_of());
    let (errors, warnings, notices) = (count.errors, count.warnings, count.notices);
    let mut title = match marks.language {
        Language::Zh => format!(
            "※ 问题清单（{profile}，{day}）：错误{errors}个，警告{warnings}个，提示{notices}个。{}。",
            ASIDE.zh
        ),
        Language::En => format!(
            "※ Findings ({profile}, {day}): errors {errors}, warnings {warnings}, notices {notices}; {}.",
            ASIDE.en
        ),
    };
    if !report.is_complete() {
        title.push_str(
            marks
                .word("没有全部读完，清单不完整。", " Not all was read: the list is not complete."),
        );
    }
    if marks.findings.len() > ROWS {
        title.push_str(
            marks.word("问题过多，只列出前1000000个。", " Only the first 1,000,000 are listed."),
        );
    }
    title
}

/// The texts of a finding, column by column.
fn texts(marks: &Marks<'_>, finding: &Finding, number: u32) -> [String; COLUMNS.len()] {
    let (sheet, name) = match spot(finding) {
        Some(Spot::Cell { sheet, row, column }) => (sheet.to_string(), cell_name(*row, *column)),
        _ => (String::new(), String::new()),
    };
    let subject = marks.report.subject(finding.entry);
    let index = subject.index + 1;
    let entry = match (subject.name.or(subject.code), marks.language) {
        (Some(name), _) => name.to_owned(),
        (None, Language::Zh) => format!("第{index}条"),
        (None, Language::En) => format!("entry {index}"),
    };
    [
        number.to_string(),
        marks.severity(finding.severity).to_owned(),
        finding.rule.code.to_owned(),
        marks.text(finding),
        finding.help(marks.language),
        marks.basis(finding),
        sheet,
        name,
        entry,
    ]
}

/// Where a link leads.
fn target(finding: &Finding, sheets: &[&str]) -> Option<String> {
    let Some(Spot::Cell { sheet, row, column }) = spot(finding) else { return None };
    let is_there = sheets.contains(&&**sheet);
    is_there.then(|| format!("'{}'!{}", sheet.replace('\'', "''"), cell_name(*row, *column)))
}

/// A cell of text: a text that begins like a formula is none.
fn cell(out: &mut dyn Write, row: u32, column: u32, style: u32, text: &str) -> io::Result<()> {
    let (name, text) = (cell_name(row, column), xml::cell_text(text));
    if text.is_empty() {
        return write!(out, "<c r=\"{name}\" s=\"{style}\"/>");
    }
    write!(
        out,
        "<c r=\"{name}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>"
    )
}
