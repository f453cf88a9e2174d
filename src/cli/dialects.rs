//! `mulu dialects`: the shipped dialects as a list, or one of them to be copied and changed.

use std::io;
use std::io::Write;
use std::path::PathBuf;

use clap::ValueEnum;
use mulu::{Dialect, Language};
use serde_json::json;

use super::output::Output;
use super::{Failure, Status};

#[derive(clap::Args)]
pub(super) struct Args {
    /// The dialect to print, in TOML; all are listed without it 输出其中一个
    #[arg(value_name = "NAME")]
    name: Option<String>,
    /// How the list is written 清单格式
    #[arg(long, value_name = "text|json", default_value = "text", hide_possible_values = true)]
    #[arg(conflicts_with = "name")]
    format: Format,
    /// Write to a file 写入文件
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Text,
    Json,
}

pub(super) fn run(args: Args, language: Language) -> Result<Status, Failure> {
    let path = args.output.as_deref();
    if let Some(name) = &args.name {
        let text = Dialect::text_of(name).map_err(|error| unknown(name, &error))?;
        Output::open(path)?.write(|out| out.write_all(text.as_bytes()))?;
        return Ok(Status::Clean);
    }
    let dialects = Dialect::names().map(Dialect::named).collect::<Result<Vec<_>, _>>()?;
    Output::open(path)?.write(|out| match args.format {
        Format::Text => list(&dialects, language, out),
        Format::Json => {
            let dialects: Vec<_> = dialects.iter().map(described).collect();
            serde_json::to_writer_pretty(&mut *out, &json!({ "dialects": dialects }))?;
            writeln!(out)
        }
    })?;
    Ok(Status::Clean)
}

/// A name that no dialect has.
pub(super) fn unknown(name: &str, error: &mulu::Error) -> Failure {
    Failure::new(
        format!("没有内置代码对照 `{name}`，用 mulu dialects 列出全部"),
        format!("{error}: mulu dialects lists them all"),
    )
}

/// One dialect a line: name, title, and what it declares.
fn list(dialects: &[Dialect], language: Language, out: &mut dyn Write) -> io::Result<()> {
    let width = dialects.iter().map(|dialect| dialect.name().len()).max().unwrap_or(0);
    for dialect in dialects {
        let (columns, title) = (dialect.columns().len(), dialect.title(language));
        let mut fields: Vec<String> = dialect.fields().map(str::to_owned).collect();
        let (colon, comma) = match language {
            Language::En => (": ", ", "),
            _ => ("：", "、"),
        };
        if columns > 0 {
            fields.push(match language {
                Language::En => format!("{columns} columns"),
                _ => format!("{columns}列"),
            });
        }
        writeln!(out, "{:<width$}  {title}{colon}{}", dialect.name(), fields.join(comma))?;
    }
    Ok(())
}

fn described(dialect: &Dialect) -> serde_json::Value {
    json!({
        "name": dialect.name(),
        "title": { "zh": dialect.title(Language::Zh), "en": dialect.title(Language::En) },
        "source": dialect.source(),
        "fields": dialect.fields().collect::<Vec<_>>(),
        "columns": dialect.columns().iter().map(|(heading, _)| heading).collect::<Vec<_>>(),
    })
}
