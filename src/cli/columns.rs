//! `mulu columns`: what the columns of a file of tables are, to be looked at, and to be written down and settled.

mod dialect;

use std::io;
use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;

use clap::ValueEnum;
use mulu::vocabulary::columns::{Column, Columns, Recognition, Target, field_of};
use mulu::{Encoding, Language, Limits, SheetColumns, cell_name, columns_of};
use serde_json::{Value, json};
use unicode_width::UnicodeWidthStr;

use super::inputs::Input;
use super::output::Output;
use super::{Failure, Status, reading, settings};

/// Exit status 1: a column could be several fields, or no sheet is a catalogue, so that somebody must say something.
#[derive(clap::Args)]
#[command(
    after_help = "Exit status 退出状态: 0 every column is settled 各列均已确定, 1 something is to be said 尚需指定, 2 not done 未完成"
)]
pub(super) struct Args {
    /// A workbook or CSV, or `-` for standard input 工作簿或者CSV文件，或者“-”（标准输入）
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The columns of a system: a shipped dialect, or a TOML file 代码对照
    #[arg(long, value_name = "NAME|FILE")]
    dialect: Option<String>,
    /// In which encoding a CSV comes (by default what the bytes say) 文字编码
    #[arg(long, value_name = "auto|utf-8|gb18030", value_parser = reading::encoding, default_value = "auto", hide_default_value = true)]
    encoding: Encoding,
    /// How it is written 格式
    #[arg(long, value_name = "text|json", default_value = "text", hide_possible_values = true)]
    format: Format,
    /// Write to a file 写入文件
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Write what the columns are as a dialect, to be edited and given with --dialect 将列的对应关系写成代码对照
    #[arg(long, value_name = "FILE.toml")]
    write_dialect: Option<PathBuf>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Text,
    Json,
}

pub(super) fn run(args: Args, language: Language) -> Result<Status, Failure> {
    let dialect = args.dialect.as_deref().map(settings::dialect).transpose()?;
    let input = match args.file.as_os_str() == "-" {
        true => Input::Standard,
        false => Input::File(args.file),
    };
    let bytes = input.open(&Arc::default())?;
    let sheets = columns_of(bytes, args.encoding, dialect.as_ref(), &Limits::default())
        .map_err(|error| Failure::input("无法读取", "cannot read", input.name(), &error))?;
    if let Some(path) = &args.write_dialect {
        let text = dialect::text(&sheets, &input.name());
        Output::open(Some(path))?.write(|out| out.write_all(text.as_bytes()))?;
    }
    Output::open(args.output.as_deref())?.write(|out| match args.format {
        Format::Text => list(&sheets, language, out),
        Format::Json => {
            let sheets: Vec<Value> = sheets.iter().map(described).collect();
            serde_json::to_writer_pretty(&mut *out, &json!({ "version": 1, "sheets": sheets }))?;
            writeln!(out)
        }
    })?;
    let found: Vec<&Columns> = sheets.iter().filter_map(catalogue).collect();
    let mut columns = found.iter().flat_map(|found| &found.columns);
    let is_settled = !found.is_empty() && !columns.any(is_ambiguous);
    Ok(if is_settled { Status::Clean } else { Status::Found })
}

fn catalogue(sheet: &SheetColumns) -> Option<&Columns> {
    match &sheet.recognition {
        Recognition::Catalogue(found) => Some(found),
        _ => None,
    }
}

fn is_ambiguous(column: &Column) -> bool {
    matches!(column.target, Target::Ambiguous(_))
}

/// The sheets one after the other, and a line for each column, aligned also where characters are wide.
fn list(sheets: &[SheetColumns], language: Language, out: &mut dyn Write) -> io::Result<()> {
    let is_english = language == Language::En;
    for (number, sheet) in sheets.iter().enumerate() {
        if number > 0 {
            writeln!(out)?;
        }
        let name = plain(&sheet.name);
        let name = match (name.is_empty(), is_english) {
            (true, true) => "the table".to_owned(),
            (true, false) => "表格".to_owned(),
            (false, true) => format!("sheet `{name}`"),
            (false, false) => format!("工作表“{name}”"),
        };
        let found = match &sheet.recognition {
            Recognition::Catalogue(found) => found,
            Recognition::NotACatalogue(why) => {
                let why = why.text().of(language);
                match is_english {
                    true => writeln!(out, "{name} is passed over: {why}")?,
                    false => writeln!(out, "{name}不读取：{why}")?,
                }
                continue;
            }
            _ => continue,
        };
        let (layout, first, last) =
            (found.layout.text().of(language), found.head.start + 1, found.head.end);
        let rows = match (is_english, first == last) {
            (true, true) => format!("headings in row {first}"),
            (true, false) => format!("headings in rows {first} to {last}"),
            (false, true) => format!("标题在第{first}行"),
            (false, false) => format!("标题在第{first}至{last}行"),
        };
        match is_english {
            true => writeln!(out, "{name}: {layout}; {rows}")?,
            false => writeln!(out, "{name}：{layout}；{rows}")?,
        }
        let rows: Vec<[String; 4]> = found.columns.iter().map(|one| row(one, language)).collect();
        let width =
            |at: usize| rows.iter().filter_map(|row| row.get(at)).map(|cell| cell.width()).max();
        let [letter, heading, field] = [0, 1, 2].map(|at| width(at).unwrap_or(0));
        for [a, b, c, rest] in &rows {
            let [a, b, c] = [(a, letter), (b, heading), (c, field)]
                .map(|(cell, width)| format!("{cell}{}", " ".repeat(width - cell.width())));
            writeln!(out, "  {a}  {b}  {c}  {rest}")?;
        }
    }
    Ok(())
}

/// A column in four cells: its letter, its heading, where it goes, and how sure that is and why.
fn row(column: &Column, language: Language) -> [String; 4] {
    let is_english = language == Language::En;
    let named = |pointer: &String| {
        let title = field_of(pointer).map(|field| match is_english {
            true => field.row.title,
            false => field.row.heading,
        });
        format!("{pointer} {}", title.unwrap_or_default())
    };
    let listed = |pointers: &[String]| {
        pointers.iter().map(named).collect::<Vec<_>>().join(if is_english {
            ", or "
        } else {
            " 或者 "
        })
    };
    let goes = match &column.target {
        Target::Field(pointer) => named(pointer),
        Target::FirstKnown(pointers) => listed(pointers),
        Target::ByShareType(pointers) => {
            let mut pointers = pointers.to_vec();
            pointers.dedup();
            listed(&pointers)
        }
        Target::Ambiguous(choices) => match is_english {
            true => format!("? {}", choices.join(", ")),
            false => format!("？ {}", choices.join("、")),
        },
        Target::Ignored => if is_english { "(ignored)" } else { "（不读取）" }.to_owned(),
        _ => if is_english { "(kept in ext)" } else { "（原样保留）" }.to_owned(),
    };
    let why = column.reason.text().of(language);
    [
        letters(column.index),
        plain(&column.heading),
        goes,
        format!("{:>3}  {why}", column.confidence),
    ]
}

/// The column's name as spreadsheets show it.
fn letters(index: u32) -> String {
    cell_name(0, index).trim_end_matches('1').to_owned()
}

/// Text of a file on a terminal: nothing in it may steer that.
fn plain(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

fn described(sheet: &SheetColumns) -> Value {
    match &sheet.recognition {
        Recognition::Catalogue(found) => json!({
            "sheet": &*sheet.name,
            "layout": found.layout.token(),
            "head": [found.head.start + 1, found.head.end],
            "columns": found.columns.iter().map(column).collect::<Vec<_>>(),
        }),
        Recognition::NotACatalogue(why) => json!({ "sheet": &*sheet.name, "skipped": why.token() }),
        _ => json!({ "sheet": &*sheet.name }),
    }
}

/// A column for programs. What it goes to is written as in a dialect; what is to be chosen stands in `choices`.
fn column(column: &Column) -> Value {
    let mut described = json!({
        "column": letters(column.index),
        "heading": column.heading,
        "target": dialect::target(&column.target),
        "confidence": column.confidence,
        "reason": column.reason.token(),
    });
    if let (Target::Ambiguous(choices), Some(members)) = (&column.target, described.as_object_mut())
    {
        members.insert("choices".to_owned(), json!(choices));
    }
    described
}
