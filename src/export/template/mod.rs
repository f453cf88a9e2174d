//! 填报模板: a workbook to be filled in. What must be filled in follows from the rules that are in force.
//!
//! Sheets that hold no entries begin with `※`, so that nobody takes an example for data.

mod columns;
mod lists;
mod needs;
#[cfg(test)]
mod tests;

use std::io;
use std::io::Write;

use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DataValidationRule, Format, FormatAlign,
    FormatBorder, Formula, Note, Workbook, Worksheet, XlsxError,
};
use serde_json::Value;

use super::xlsx::{failed, workbook};
use crate::legal::Severity;
use crate::rules::examples::examples;
use crate::rules::{Checker, RULES};
use crate::text::Language;
use crate::vocabulary::columns::ASIDE;
use columns::{Column, Kind, columns, said, spoken};
use lists::Lists;
use needs::{Need, Needed};

/// Down to which row a template is prepared; there may be more.
const ROWS: u32 = 1_048_575;

/// What an input message holds at most, in characters.
const HINT: usize = 255;

/// 填报模板: a workbook to be filled in under the profile of a checker on its day.
///
/// One row is an item; what is said of the resource stands in the first of its rows. Columns that the rules demand are
/// coloured and say so; coded ones have drop-downs; each has a hint. Other sheets hold examples that check clean, the
/// rules in force, and the words of the drop-downs. With `all` every field of the model has a column, else those that a
/// rule or the national template asks for.
///
/// # Errors
///
/// When `out` cannot be written to, or the workbook cannot be made, which is a defect of this library.
///
/// ```
/// use mulu::{Calendar, Checker, Language, Profile};
/// let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?)?;
/// let mut out = Vec::new();
/// mulu::export::template(&checker, Language::Zh, false, &mut out)?;
/// assert!(out.starts_with(b"PK"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn template(
    checker: &Checker,
    language: Language,
    all: bool,
    out: &mut dyn Write,
) -> io::Result<()> {
    let columns = columns(checker, all)?;
    let template = Template { checker, language, columns };
    let mut book = workbook();
    template.fill(&mut book, &examples(checker.as_of())?).map_err(failed)?;
    out.write_all(&book.save_to_buffer().map_err(failed)?)
}

struct Template<'c> {
    checker: &'c Checker,
    language: Language,
    columns: Vec<(Column, Needed)>,
}

impl Template<'_> {
    fn word<'t>(&self, zh: &'t str, en: &'t str) -> &'t str {
        match self.language {
            Language::Zh => zh,
            Language::En => en,
        }
    }

    fn fill(&self, book: &mut Workbook, examples: &[Value]) -> Result<(), XlsxError> {
        let lists = Lists::of(&self.columns, self.language);
        self.entries(book.add_worksheet(), &lists)?;
        self.examples(book.add_worksheet(), examples)?;
        self.guide(book.add_worksheet())?;
        lists.write(book, &self.aside("字典", "Lists", "下拉选项", "the words of the drop-downs"))
    }

    /// What a sheet begins with that holds no entries, so that nobody takes it for data.
    fn aside(&self, zh: &str, en: &str, what_zh: &str, what_en: &str) -> String {
        match self.language {
            Language::Zh => format!("※ {zh}：{what_zh}，{}", ASIDE.zh),
            Language::En => format!("※ {en}: {what_en}; {}", ASIDE.en),
        }
    }

    /// The sheet that is to be filled in.
    fn entries(&self, sheet: &mut Worksheet, lists: &Lists) -> Result<(), XlsxError> {
        sheet.set_name(self.word("信息资源目录", "catalogue"))?;
        let first = self.head(sheet, 0)?;
        sheet.set_freeze_panes(first, 1)?;
        let text = Format::new().set_num_format("@").set_text_wrap().set_align(FormatAlign::Top);
        let plain = Format::new().set_align(FormatAlign::Top);
        let day = plain.clone().set_num_format("yyyy-mm-dd");
        for (index, (column, needed)) in (0..).zip(&self.columns) {
            let format = match column.kind {
                Kind::Day => &day,
                Kind::Whole | Kind::Decimal => &plain,
                _ => &text,
            };
            sheet.set_column_format(index, format)?;
            let rule = self.validation(column, lists, first)?;
            let rule = rule
                .set_input_title(cut(column.field.row.heading, 32))?
                .set_input_message(cut(&self.hint(column, needed), HINT))?;
            sheet.add_data_validation(first, index, ROWS, index, &rule)?;
            let note = Note::new(cut(&self.note(column, needed), 2000)).set_author("mulu");
            // Of merged cells the first has the note.
            let is_merged = column.headings(Language::Zh).0.is_none();
            let row = if is_merged { 0 } else { first - 1 };
            sheet.insert_note(row, index, &note.set_width(320).set_height(160))?;
        }
        Ok(())
    }

    /// The headings from a row on; returns the first row below them.
    fn head(&self, sheet: &mut Worksheet, top: u32) -> Result<u32, XlsxError> {
        let zh = self.language == Language::Zh;
        let last = if zh { top + 1 } else { top };
        let mut group_start = 0;
        for (index, (column, needed)) in (0..).zip(&self.columns) {
            let (group, leaf) = column.headings(self.language);
            let format = heading(&needed.need);
            let mark = match (&needed.need, zh) {
                (Need::Always, true) => "（必填）",
                (Need::Where(..) | Need::Sometimes, true) => "（条件必填）",
                (_, true) => "（选填）",
                (Need::Always, false) => " *",
                (_, false) => "",
            };
            let text = format!("{leaf}{mark}");
            sheet.set_column_width(index, width(column))?;
            if group.is_none() {
                if zh {
                    sheet.merge_range(top, index, last, index, &text, &format)?;
                } else {
                    sheet.write_string_with_format(top, index, &text, &format)?;
                }
                group_start = index + 1;
                continue;
            }
            sheet.write_string_with_format(last, index, &text, &format)?;
            let next = self.columns.get(usize::from(index) + 1);
            if next.and_then(|(column, _)| column.headings(self.language).0) != group {
                let (name, format) = (group.unwrap_or_default(), heading(&Need::Free));
                if group_start < index {
                    sheet.merge_range(top, group_start, top, index, &name, &format)?;
                } else {
                    sheet.write_string_with_format(top, index, &name, &format)?;
                }
                group_start = index + 1;
            }
        }
        Ok(last + 1)
    }

    /// What a cell of a column takes.
    fn validation(
        &self,
        column: &Column,
        lists: &Lists,
        first: u32,
    ) -> Result<DataValidation, XlsxError> {
        let rule = DataValidation::new();
        if let Some(formula) = lists.formula(&column.pointer, first) {
            let rule = rule.allow_list_formula(Formula::new(formula));
            // Of some there may be several in one cell, or another text: the list is only a help.
            let is_open = matches!(column.kind, Kind::Words(_, true) | Kind::Cycle);
            return Ok(rule.show_error_message(!is_open));
        }
        let rule = match column.kind {
            Kind::Day => {
                let from = Formula::new("36526");
                rule.allow_date_formula(DataValidationRule::GreaterThanOrEqualTo(from))
                    .set_error_message(
                        self.word("请填写日期，例如2026-03-02", "a day such as 2026-03-02"),
                    )?
            }
            Kind::Whole => rule
                .allow_whole_number(DataValidationRule::GreaterThanOrEqualTo(0))
                .set_error_message(self.word("请填写整数", "a whole number"))?,
            Kind::Decimal => rule
                .allow_decimal_number(DataValidationRule::GreaterThanOrEqualTo(0.0))
                .set_error_message(self.word("请填写数字", "a number"))?,
            _ => rule.allow_any_value(),
        };
        Ok(rule.set_error_style(DataValidationErrorStyle::Warning))
    }

    /// What belongs into a column, and whether it must be filled in: shown beside its cells.
    fn hint(&self, column: &Column, needed: &Needed) -> String {
        let note = column.field.row.note.of(self.language);
        let several = match column.kind {
            Kind::Texts | Kind::Words(_, true) => {
                self.word("；多个值用“；”分开", "; several are parted by `；`")
            }
            _ => "",
        };
        let (need, stop) = (self.need(&needed.need), self.word("。", ". "));
        format!("{need}{stop}{note}{several}")
    }

    /// Whether a column must be filled in.
    fn need(&self, need: &Need) -> String {
        match need {
            Need::Always => self.word("必填", "required").to_owned(),
            Need::Sometimes => self.word("视情况必填", "required in some cases").to_owned(),
            Need::Advised => self.word("建议填写", "recommended").to_owned(),
            Need::Free => self.word("选填", "optional").to_owned(),
            Need::Where(pointer, tokens) => {
                let mut name = String::new();
                let words = tokens.iter().map(|token| {
                    let (field, word) = spoken(pointer, token, self.language);
                    name = field;
                    word.into_owned()
                });
                let words = words.collect::<Vec<_>>().join(self.word("、", ", "));
                match self.language {
                    Language::Zh => format!("{name}为{words}的必填"),
                    Language::En => format!("required where the {name} is {words}"),
                }
            }
        }
    }

    /// All that there is to say of a column: shown at its heading.
    fn note(&self, column: &Column, needed: &Needed) -> String {
        let row = column.field.row;
        let mut lines = vec![self.hint(column, needed)];
        lines.push(format!("{}{}", self.word("来源：", "source: "), row.source));
        for (rule, help) in &needed.rules {
            let [zh, en] = help;
            lines.push(format!("{} {}", rule.code, self.word(zh, en)));
        }
        lines.join("\n")
    }

    /// The sheet of examples.
    fn examples(&self, sheet: &mut Worksheet, examples: &[Value]) -> Result<(), XlsxError> {
        sheet.set_name(self.word("填写示例", "example"))?;
        let title = self.aside(
            "填写示例",
            "Example",
            "请在“信息资源目录”表中填写",
            "fill in the sheet `catalogue`",
        );
        sheet.write_string(0, 0, &title)?;
        let mut row = self.head(sheet, 1)?;
        sheet.set_freeze_panes(row, 1)?;
        let style = Format::new()
            .set_italic()
            .set_font_color(Color::RGB(0x59_59_59))
            .set_text_wrap()
            .set_align(FormatAlign::Top);
        for entry in examples {
            let items = entry.get("items").and_then(Value::as_array).map_or(1, Vec::len).max(1);
            for item in 0..items {
                for (index, (column, _)) in (0..).zip(&self.columns) {
                    let text = self.cell(entry, column, item);
                    if !text.is_empty() {
                        sheet.write_string_with_format(row, index, &text, &style)?;
                    }
                }
                row += 1;
            }
        }
        Ok(())
    }

    /// What an example says in a column, in the row of one of its items.
    fn cell(&self, entry: &Value, column: &Column, item: usize) -> String {
        if item > 0 && !column.field.is_item {
            return String::new();
        }
        let pointer = column.pointer.replace('*', &item.to_string());
        let word = |text: &str| match column.kind {
            Kind::Words(list, _) => {
                let label = list.labels.iter().find(|label| label.token == text);
                label.map_or(text, |label| said(label, self.language)).to_owned()
            }
            Kind::Cycle => {
                let mut named = crate::model::Cycle::NAMED.iter();
                let label = named.find(|(token, ..)| *token == text);
                label.map_or(text, |(token, zh, _)| self.word(zh, token)).to_owned()
            }
            _ => text.to_owned(),
        };
        match entry.pointer(&pointer) {
            Some(Value::String(text)) => word(text),
            Some(Value::Array(list)) => {
                let texts = list.iter().filter_map(Value::as_str).map(word);
                texts.collect::<Vec<_>>().join("；")
            }
            Some(Value::Bool(flag)) => self
                .word(if *flag { "是" } else { "否" }, if *flag { "yes" } else { "no" })
                .to_owned(),
            Some(Value::Number(number)) => number.to_string(),
            _ => String::new(),
        }
    }

    /// The sheet with the rules in force.
    fn guide(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        sheet.set_name(self.word("填写说明", "guide"))?;
        let (profile, day) = (self.checker.profile(), self.checker.as_of());
        let under = format!("{}, {day}", profile.title(self.language));
        let title = self.aside("填写说明", "Guide", &under.replace(", ", "，"), &under);
        sheet.write_string(0, 0, &title)?;
        let wrap = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        let legend = [
            (Need::Always, "必填", "required"),
            (
                Need::Sometimes,
                "条件必填：在其他栏填写某些内容时必填，见各栏的提示",
                "required where another column says so: see the hints",
            ),
            (Need::Advised, "建议填写", "recommended"),
            (Need::Free, "选填", "optional"),
        ];
        let mut row = 1;
        for (need, zh, en) in &legend {
            sheet.write_string_with_format(row, 0, "", &heading(need))?;
            sheet.write_string(row, 1, self.word(zh, en))?;
            row += 1;
        }
        let rows = self.word(
            "一行填一个信息项；资源各栏填在该资源第一个信息项的行，其余行留空。一格有多个值的，用“；”分开。",
            "A row is an item; what is said of the resource stands in the first of its rows. Several values in a cell are parted by `；`.",
        );
        sheet.write_string(row, 1, rows)?;
        row += 2;
        let headings = [
            ("规则代码", "rule", 12.0),
            ("题目", "title", 36.0),
            ("严重程度", "severity", 10.0),
            ("依据", "basis", 36.0),
            ("说明", "explanation", 90.0),
        ];
        for (index, (zh, en, width)) in (0..).zip(headings) {
            sheet.set_column_width(index, width)?;
            let format = heading(&Need::Free);
            sheet.write_string_with_format(row, index, self.word(zh, en), &format)?;
        }
        row += 1;
        let on = day.number();
        for rule in RULES {
            // Rules of this group speak of files, not of what there is to fill in.
            let Some(severity) =
                self.checker.severity(rule).filter(|_| !rule.code.starts_with("DOC"))
            else {
                continue;
            };
            let severity = match severity {
                Severity::Error => self.word("错误", "error"),
                Severity::Warning => self.word("警告", "warning"),
                Severity::Notice => self.word("提示", "notice"),
            };
            let holds = rule.basis.iter().filter(|basis| profile.severity_of(basis, on).is_some());
            let basis: Vec<String> = holds.map(ToString::to_string).collect();
            let texts = [
                rule.code,
                rule.title.of(self.language),
                severity,
                &basis.join(self.word("；", "; ")),
                rule.explain.of(self.language),
            ];
            for (index, text) in (0..).zip(texts) {
                sheet.write_string_with_format(row, index, text, &wrap)?;
            }
            row += 1;
        }
        Ok(())
    }
}

/// The style of a heading: the colour says how much the column needs to be filled in.
fn heading(need: &Need) -> Format {
    let colour = match need {
        Need::Always => 0xFF_C7_CE,
        Need::Where(..) | Need::Sometimes => 0xFF_EB_9C,
        Need::Advised => 0xDD_EB_F7,
        Need::Free => 0xF2_F2_F2,
    };
    Format::new()
        .set_bold()
        .set_text_wrap()
        .set_border(FormatBorder::Thin)
        .set_align(FormatAlign::Center)
        .set_align(FormatAlign::VerticalCenter)
        .set_background_color(Color::RGB(colour))
}

fn width(column: &Column) -> f64 {
    match column.field.pointer.as_str() {
        "/abstract" | "/share/condition" | "/share/basis" | "/share/reason" => 32.0,
        _ => match column.kind {
            Kind::Flag | Kind::Whole | Kind::Decimal => 11.0,
            Kind::Day => 13.0,
            _ => 18.0,
        },
    }
}

/// As many characters of a text as there is room for, counted in units of UTF-16 as spreadsheets do.
fn cut(text: &str, most: usize) -> String {
    let mut left = most;
    text.chars()
        .take_while(|c| match left.checked_sub(c.len_utf16()) {
            Some(rest) => {
                left = rest;
                true
            }
            None => false,
        })
        .collect()
}
