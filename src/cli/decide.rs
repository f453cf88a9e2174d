//! `mulu decide`: who may have the data of a catalogue, by which article, and by when.

use std::collections::HashMap;
use std::io;
use std::io::Write;
use std::path::PathBuf;
use std::rc::Rc;

use clap::ValueEnum;
use mulu::{Checker, Decision, Entry, Language, Listed, Listing, Report, Request, render};

use super::inputs::Input;
use super::output::Output;
use super::reading::Reading;
use super::register::{self, Register};
use super::settings::Settings;
use super::{Failure, Status, complain, say};

#[derive(clap::Args)]
pub(super) struct Args {
    /// The catalogue that lists what is asked for, in any format, or `-` 目录文件
    #[arg(value_name = "CATALOGUE")]
    catalogue: PathBuf,
    /// The request, or several of them, in JSON, or `-` 共享申请文件
    #[arg(value_name = "REQUEST")]
    request: PathBuf,
    #[command(flatten)]
    settings: Settings,
    /// How the decisions are written 输出格式
    #[arg(long, value_name = "text|json", default_value = "text", hide_possible_values = true)]
    format: Format,
    /// Write the decisions to a file 写入文件
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// The whole catalogue is published: an entry without a status counts as published 目录已经统一发布
    #[arg(long)]
    published: bool,
    #[command(flatten)]
    reading: Reading,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Text,
    Json,
}

pub(super) fn run(args: Args, language: Language) -> Result<Status, Failure> {
    let checker = args.settings.checker()?;
    let catalogue = Input::named(&args.catalogue);
    let request = Input::named(&args.request);
    if matches!((&catalogue, &request), (Input::Standard, Input::Standard)) {
        return Err(Failure::new(
            "目录和申请不能都从标准输入读取",
            "catalogue and request cannot both come from standard input",
        ));
    }
    let output = Output::open(args.output.as_deref())?;
    let register = register::read(&request, args.reading.encoding)?;
    let codes = register.requests.iter().map(|request| &*request.entry);
    let mut listing = Listing::of(codes);
    let is_whole = register::look_up(&args.reading, &catalogue, &mut listing, language)?;
    let decisions = decide(&args, &checker, &listing, &register);
    output.write(|out| match args.format {
        Format::Text => texts(&decisions, language, out),
        Format::Json => documents(&decisions, register.is_alone, language, out),
    })?;
    register.failures.iter().for_each(|failure| complain(failure, language));
    say_totals(&decisions, language);
    Ok(if !is_whole || !register.failures.is_empty() {
        Status::Failed
    } else if decisions.iter().any(|(decision, _)| !decision.outcome.is_grant()) {
        Status::Found
    } else {
        Status::Clean
    })
}

/// The decision on each request, with what was found in its entry.
fn decide(
    args: &Args,
    checker: &Checker,
    listing: &Listing,
    register: &Register,
) -> Vec<(Decision, Option<Rc<Report>>)> {
    let decider = match args.published {
        true => checker.decider().published(),
        false => checker.decider(),
    };
    let mut checked: HashMap<*const Entry<'_>, Rc<Report>> = HashMap::new();
    let decide = |request: &Request<'_>| match listing.entry(&request.entry) {
        Listed::Missing => (decider.unlisted(request), None),
        Listed::Several => (decider.listed_twice(request), None),
        Listed::One(entry) => {
            let report = checked.entry(entry).or_insert_with(|| Rc::new(checker.check(entry)));
            (decider.decide(entry, request), Some(Rc::clone(report)))
        }
    };
    register.requests.iter().map(decide).collect()
}

fn texts(
    decisions: &[(Decision, Option<Rc<Report>>)],
    language: Language,
    out: &mut dyn Write,
) -> io::Result<()> {
    for (number, (decision, report)) in decisions.iter().enumerate() {
        if number > 0 {
            writeln!(out)?;
        }
        render::decision_text(decision, report.as_deref(), language, out)?;
    }
    Ok(())
}

/// One object for one request, and a list for a file that lists them.
fn documents(
    decisions: &[(Decision, Option<Rc<Report>>)],
    is_alone: bool,
    language: Language,
    out: &mut dyn Write,
) -> io::Result<()> {
    if !is_alone {
        out.write_all(b"[")?;
    }
    for (number, (decision, report)) in decisions.iter().enumerate() {
        if number > 0 {
            out.write_all(b",")?;
        }
        render::decision_json(decision, report.as_deref(), language, out)?;
    }
    if !is_alone {
        out.write_all(b"]\n")?;
    }
    Ok(())
}

/// One line on how many requests there were, and what they came to.
fn say_totals(decisions: &[(Decision, Option<Rc<Report>>)], language: Language) {
    let mut counts = Vec::new();
    for outcome in mulu::Outcome::ALL {
        let count = decisions.iter().filter(|(decision, _)| decision.outcome == outcome).count();
        if count > 0 {
            counts.push(match language {
                Language::Zh => format!("{}{count}件", outcome.title().zh),
                Language::En => format!("{} {count}", outcome.title().en),
            });
        }
    }
    let total = decisions.len();
    say(&match language {
        Language::Zh if total == 0 => "没有申请".to_owned(),
        Language::Zh => format!("申请{total}件：{}", counts.join("，")),
        Language::En if total == 0 => "no requests".to_owned(),
        Language::En => format!("requests {total}: {}", counts.join(", ")),
    });
}
