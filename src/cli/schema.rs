//! `mulu schema`: the JSON Schema of a document.

use std::path::PathBuf;

use clap::ValueEnum;
use mulu::schema::document;

use super::output::Output;
use super::{Failure, Status};

#[derive(clap::Args)]
pub(super) struct Args {
    /// The document 文件种类
    #[arg(value_name = "entry|catalogue|report", hide_possible_values = true)]
    name: Name,
    /// Write to a file 写入文件
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Name {
    Entry,
    Catalogue,
    Report,
}

pub(super) fn run(args: Args) -> Result<Status, Failure> {
    let name = match args.name {
        Name::Entry => "entry",
        Name::Catalogue => "catalogue",
        Name::Report => "report",
    };
    let text = document(name).ok_or_else(|| {
        Failure::new(format!("没有 `{name}` 的模式"), format!("there is no schema of `{name}`"))
    })?;
    Output::open(args.output.as_deref())?.write(|out| out.write_all(text.as_bytes()))?;
    Ok(Status::Clean)
}
