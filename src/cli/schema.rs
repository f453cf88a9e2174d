//! `mulu schema`: the JSON Schema of a document.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use mulu::schema::{NAMES, document};

use super::output::Output;
use super::{Failure, Status};

#[derive(clap::Args)]
pub(super) struct Args {
    /// The document 文件种类
    #[arg(value_name = "NAME", value_parser = PossibleValuesParser::new(NAMES.iter().copied()))]
    name: String,
    /// Write to a file 写入文件
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
}

pub(super) fn run(args: Args) -> Result<Status, Failure> {
    let name = &args.name;
    let text = document(name).ok_or_else(|| {
        Failure::new(format!("没有 `{name}` 的模式"), format!("there is no schema of `{name}`"))
    })?;
    Output::open(args.output.as_deref())?.write(|out| out.write_all(text.as_bytes()))?;
    Ok(Status::Clean)
}
