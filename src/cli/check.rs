//! `mulu check`: the entries of files, folders and standard input, as one run.

use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::str::FromStr;
use std::thread;

use clap::ValueEnum;
use mulu::{Checker, Language, Limits, Reader, Report, Severity, render};

use super::annotate::Annotation;
use super::inputs::Input;
use super::output::Output;
use super::progress::{Progress, Watched};
use super::reading::Reading;
use super::settings::Settings;
use super::{Failure, Status, complain, inputs, language, say, stop};

#[derive(clap::Args)]
pub(super) struct Args {
    /// Files, folders, or `-` for standard input 文件、文件夹，或者“-”（标准输入）
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    settings: Settings,
    /// How the report is written; may be repeated 报告格式
    #[arg(long, value_name = "text|json[=FILE]", default_value = "text")]
    format: Vec<Target>,
    /// Write the report to a file 报告写入文件
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    reading: Reading,
    /// The severity from which on the exit status is 1 达到此严重程度即判为不通过
    #[arg(
        long,
        value_name = "error|warning|notice|never",
        hide_possible_values = true,
        default_value = "error"
    )]
    fail_on: FailOn,
    /// Stop after so many findings 发现达到此数即停止
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    max_findings: Option<u32>,
    /// Write the workbook or CSV again, with the findings in it 写出带批注的文件
    #[arg(long, value_name = "FILE")]
    annotate: Option<PathBuf>,
    /// How many threads check (by default as many as the machine has cores) 使用的线程数
    #[arg(long, value_name = "N")]
    jobs: Option<NonZeroUsize>,
}

/// A report: its format, and the file that it goes to.
#[derive(Clone)]
struct Target {
    format: Format,
    file: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
}

/// The severity from which on a command fails.
#[derive(Clone, Copy, ValueEnum)]
pub(super) enum FailOn {
    Error,
    Warning,
    Notice,
    Never,
}

impl FromStr for Target {
    type Err = String;

    fn from_str(text: &str) -> Result<Target, String> {
        let (format, file) = match text.split_once('=') {
            Some((format, file)) => (format, Some(PathBuf::from(file))),
            None => (text, None),
        };
        let format = Format::from_str(format, false)
            .map_err(|_| format!("`{format}` is none of text, json"))?;
        if file.as_ref().is_some_and(|file| file.as_os_str().is_empty()) {
            return Err("no file is named after `=`".to_owned());
        }
        Ok(Target { format, file })
    }
}

pub(super) fn run(args: Args, language: Language) -> Result<Status, Failure> {
    let targets = targets(&args)?;
    let checker = checker(&args)?;
    let mut outputs = Vec::new();
    for target in &targets {
        outputs.push((target.format, Output::open(target.file.as_deref())?));
    }
    let annotation = args.annotate.as_deref().map(|file| Annotation::open(&args.paths, file));
    let annotation = annotation.transpose()?;
    let report = check(&args, &checker, language);
    let mut written = true;
    for (format, output) in outputs {
        let colour = output.is_coloured();
        let result = output.write(|out| match format {
            Format::Text => render::text(&report, language, colour, out),
            Format::Json => render::json(&report, language, out),
        });
        if let Err(failure) = result {
            complain(&failure, language);
            written = false;
        }
    }
    if let Some(Err(failure)) = annotation.map(|file| file.write(&report, language)) {
        complain(&failure, language);
        written = false;
    }
    say_totals(&report, language);
    Ok(if !written || !report.is_complete() {
        Status::Failed
    } else if args.fail_on.least().is_some_and(|least| report.worst() >= Some(least)) {
        Status::Found
    } else {
        Status::Clean
    })
}

/// The reports that were asked for: at most one on standard output, and no file twice.
fn targets(args: &Args) -> Result<Vec<Target>, Failure> {
    let mut targets = args.format.clone();
    if let Some(output) = &args.output {
        match targets.as_mut_slice() {
            [Target { file: file @ None, .. }] => *file = Some(output.clone()),
            _ => {
                return Err(Failure::new(
                    "--output 只用于一种报告格式；有多种格式的，请写作 --format json=FILE",
                    "--output is for a single format: write --format json=FILE for several",
                ));
            }
        }
    }
    for (position, target) in targets.iter().enumerate() {
        if targets.iter().take(position).any(|other| other.file == target.file) {
            return Err(Failure::new(
                "两种报告格式写到同一处，请写作 --format json=FILE 加以区分",
                "two formats go to the same place: write --format json=FILE",
            ));
        }
    }
    Ok(targets)
}

fn checker(args: &Args) -> Result<Checker, Failure> {
    let cores = || thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
    let mut checker = args.settings.checker()?.jobs(args.jobs.unwrap_or_else(cores));
    if let Some(most) = args.max_findings {
        let mut limits = Limits::default();
        limits.findings = most as usize;
        checker = checker.limits(limits);
    }
    if let Some(dialect) = args.reading.dialect()? {
        checker = checker.dialect(dialect);
    }
    if args.format.iter().any(|target| target.format == Format::Text) {
        checker = checker.excerpts();
    }
    Ok(checker)
}

/// Checks all that can be read; what cannot is said, and makes the report incomplete.
fn check(args: &Args, checker: &Checker, language: Language) -> Report {
    let (mut found, mut failures) = (Vec::new(), Vec::new());
    for path in &args.paths {
        inputs::find(path, &mut found, &mut failures);
    }
    inputs::once(&mut found);
    let progress = Progress::new(found.iter().map(Input::size).sum(), language);
    let stop = stop::on_signal();
    let mut run = checker.run().stop_when(&stop);
    for input in &found {
        if run.is_full() {
            break;
        }
        match input.open(&stop) {
            Err(failure) => failures.push(failure),
            Ok(bytes) => {
                let bytes = Watched { input: bytes, progress: progress.as_ref() };
                let reader = Reader::new(bytes, &input.name())
                    .format(args.reading.shape(input))
                    .encoding(args.reading.encoding);
                match run.read(reader) {
                    Err(error) if error.is_stopped() => {
                        failures
                            .push(Failure::new("收到中断信号，没有读完", "stopped by a signal"));
                        break;
                    }
                    Err(error) if !run.is_full() => {
                        failures.push(Failure::input(
                            if error.is_limit() {
                                "超出读取的上限，没有读完"
                            } else if error.is_format() || error.is_ambiguous() {
                                "无法读取"
                            } else {
                                "没有读完"
                            },
                            "not read to the end",
                            input.name(),
                            &error,
                        ));
                    }
                    _ => {}
                }
            }
        }
    }
    if !failures.is_empty() {
        run.mark_incomplete();
    }
    let report = run.finish();
    if let Some(progress) = &progress {
        progress.end();
    }
    for failure in &failures {
        complain(failure, language);
    }
    report
}

impl FailOn {
    /// The least that fails; nothing does for `never`.
    pub(super) fn least(self) -> Option<Severity> {
        match self {
            FailOn::Error => Some(Severity::Error),
            FailOn::Warning => Some(Severity::Warning),
            FailOn::Notice => Some(Severity::Notice),
            FailOn::Never => None,
        }
    }
}

/// One line on how many entries and findings there were, and what was not read.
fn say_totals(report: &Report, language: Language) {
    let count = report.summary();
    let (profile, day) = (report.profile().name(), report.as_of());
    let plural = |n: usize, word: &str| format!("{n} {word}{}", if n == 1 { "" } else { "s" });
    say(&match language {
        Language::Zh => format!(
            "共{}条目录，其中{}条没有发现问题；错误{}个，警告{}个，提示{}个（适用规则 {profile}，{day}，施行中的规则{}条）",
            count.entries, count.clean, count.errors, count.warnings, count.notices, count.in_force
        ),
        Language::En => format!(
            "entries {}, without findings {}; {}, {}, {} ({profile} on {day}, {} in force)",
            count.entries,
            count.clean,
            plural(count.errors, "error"),
            plural(count.warnings, "warning"),
            plural(count.notices, "notice"),
            plural(count.in_force, "rule"),
        ),
    });
    for (file, note) in report.notes() {
        say(&format!("{file}: {}", note.of(language)));
    }
    if !report.is_complete() {
        say(language::of(
            language,
            "没有全部读完，报告不完整",
            "not all was read: the report is not complete",
        ));
    }
}
