//! `mulu explain`: what a rule asks, by which article, and what breaks it.

use std::path::PathBuf;

use mulu::{Language, Rule, render};

use super::output::Output;
use super::rules::Format;
use super::settings::Settings;
use super::{Failure, Status};

#[derive(clap::Args)]
pub(super) struct Args {
    /// The code or the name of a rule 规则代码或者名称
    #[arg(value_name = "CODE|NAME")]
    rule: String,
    #[command(flatten)]
    settings: Settings,
    /// How it is written 格式
    #[arg(
        long,
        value_name = "text|json|markdown",
        default_value = "text",
        hide_possible_values = true
    )]
    format: Format,
    /// Write it to a file 写入文件
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
}

pub(super) fn run(args: Args, language: Language) -> Result<Status, Failure> {
    let asked = &args.rule;
    let found = Rule::find(asked)
        .or_else(|| Rule::find(&asked.to_uppercase()))
        .or_else(|| Rule::find(&asked.to_lowercase()));
    let rule = found.ok_or_else(|| {
        Failure::new(
            format!("没有规则 `{asked}`，用 `mulu rules` 查看全部规则"),
            format!("unknown rule `{asked}`: `mulu rules` lists them"),
        )
    })?;
    let checker = args.settings.checker()?;
    let manual = match args.format {
        Format::Markdown => Some(render::Manual::new()?),
        Format::Text | Format::Json => None,
    };
    Output::open(args.output.as_deref())?.write(|out| match (args.format, &manual) {
        (Format::Json, _) => render::rules_json(&checker, &[rule], out),
        (_, Some(manual)) => out.write_all(manual.page(rule).as_bytes()),
        _ => render::rule_text(&checker, rule, language, out),
    })?;
    Ok(Status::Clean)
}
