//! `mulu profiles`: the built-in profiles, and whether their main instrument is in force.

use std::path::PathBuf;

use clap::ValueEnum;
use mulu::{Date, Language, Profile, render};

use super::output::Output;
use super::{Failure, Status, settings};

#[derive(clap::Args)]
pub(super) struct Args {
    /// The day that is asked about (by default today) 日期
    #[arg(long, value_name = "DATE")]
    as_of: Option<Date>,
    /// How they are written 格式
    #[arg(long, value_name = "text|json", default_value = "text", hide_possible_values = true)]
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
    let day = settings::day(args.as_of)?;
    let profiles = Profile::names().map(Profile::named).collect::<Result<Vec<_>, _>>()?;
    Output::open(args.output.as_deref())?.write(|out| match args.format {
        Format::Text => render::profiles_text(&profiles, day, language, out),
        Format::Json => render::profiles_json(&profiles, day, out),
    })?;
    Ok(Status::Clean)
}
