//! `mulu rules`: the registry as a list, or the whole manual.

use std::fs;
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use mulu::{Language, RULES, render};

use super::output::Output;
use super::settings::Settings;
use super::{Failure, Status};

#[derive(clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    settings: Settings,
    /// How they are written 格式
    #[arg(
        long,
        value_name = "text|json|markdown",
        default_value = "text",
        hide_possible_values = true
    )]
    format: Format,
    /// Write to a file, or for markdown a page for each rule into a folder 写入文件；markdown写入文件夹
    #[arg(long, value_name = "FILE|FOLDER")]
    output: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    Text,
    Json,
    Markdown,
}

pub(super) fn run(args: Args, language: Language) -> Result<Status, Failure> {
    let path = args.output.as_deref();
    match (args.format, path) {
        (Format::Markdown, Some(folder)) => manual_into(folder)?,
        (Format::Markdown, None) => {
            let manual = render::Manual::new()?;
            Output::Standard
                .write(|out| manual.files().try_for_each(|(_, page)| writeln!(out, "{page}")))?;
        }
        (Format::Json, _) => {
            let checker = args.settings.checker()?;
            Output::open(path)?.write(|out| render::rules_json(&checker, RULES, out))?;
        }
        (Format::Text, _) => {
            let checker = args.settings.checker()?;
            Output::open(path)?.write(|out| render::rules_text(&checker, language, out))?;
        }
    }
    Ok(Status::Clean)
}

/// Writes the manual, a file for each page.
fn manual_into(folder: &Path) -> Result<(), Failure> {
    fs::create_dir_all(folder)
        .map_err(|error| Failure::file("无法写入", "cannot write", folder.display(), &error))?;
    for (name, page) in render::Manual::new()?.files() {
        Output::open(Some(&folder.join(name)))?.write(|out| out.write_all(page.as_bytes()))?;
    }
    Ok(())
}
