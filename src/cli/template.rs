//! `mulu template`: a workbook to be filled in.

use std::path::PathBuf;

use mulu::{Language, export};

use super::output::Output;
use super::settings::Settings;
use super::{Failure, Status};

#[derive(clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    settings: Settings,
    /// With a column for every field 包括全部字段
    #[arg(long)]
    all: bool,
    /// The workbook to write 写入的工作簿
    #[arg(short, long, value_name = "FILE.xlsx")]
    output: PathBuf,
}

pub(super) fn run(args: Args, language: Language) -> Result<Status, Failure> {
    let checker = args.settings.checker()?;
    Output::open(Some(&args.output))?
        .write(|out| export::template(&checker, language, args.all, out))?;
    Ok(Status::Clean)
}
