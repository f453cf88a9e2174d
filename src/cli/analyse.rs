//! `mulu analyse`: what there is to say of the conditions of a catalogue, and what another version of it changes.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use clap::ValueEnum;
use mulu::{Analyser, Analysis, Decider, Entry, Language, Reader, render};

use super::inputs::Input;
use super::output::Output;
use super::reading::Reading;
use super::settings::Settings;
use super::{Failure, Status, complain, inputs, language, say, stop};

/// Exit status 1: a contradiction, or a request that is decided otherwise than before.
#[derive(clap::Args)]
#[command(
    after_help = "Exit status 退出状态: 0 nothing of the kind 无矛盾、无变化, 1 contradictions or changed outcomes 有矛盾或者结果变化, 2 not done or not all read 未完成"
)]
pub(super) struct Args {
    /// Files, folders, or `-` for standard input 文件、文件夹，或者“-”（标准输入）
    #[arg(required = true, value_name = "CATALOGUE")]
    paths: Vec<PathBuf>,
    /// An earlier version: say which requests are decided otherwise 与此前的版本比较
    #[arg(long, value_name = "OLD")]
    against: Vec<PathBuf>,
    #[command(flatten)]
    settings: Settings,
    /// The catalogue as a whole is the published one: an entry without a status is published 整个目录均已发布
    #[arg(long)]
    published: bool,
    /// How it is written 格式
    #[arg(long, value_name = "text|json", default_value = "text", hide_possible_values = true)]
    format: Format,
    /// Write to a file 写入文件
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    reading: Reading,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Text,
    Json,
}

pub(super) fn run(args: Args, language: Language) -> Result<Status, Failure> {
    let is_standard = |paths: &[PathBuf]| paths.iter().any(|path| path == Path::new("-"));
    if is_standard(&args.paths) && is_standard(&args.against) {
        return Err(Failure::new(
            "两个版本不能都从标准输入读取",
            "both versions cannot come from standard input",
        ));
    }
    let mut decider = args.settings.checker()?.decider();
    if args.published {
        decider = decider.published();
    }
    let output = Output::open(args.output.as_deref())?;
    let analysis = analyse(&args, decider, language)?;
    output.write(|out| match args.format {
        Format::Text => render::analysis_text(&analysis, language, out),
        Format::Json => render::analysis_json(&analysis, language, out),
    })?;
    say_totals(&analysis, language);
    Ok(match (analysis.is_complete(), analysis.is_found()) {
        (false, _) => Status::Failed,
        (true, true) => Status::Found,
        (true, false) => Status::Clean,
    })
}

/// Reads the earlier version, if there is one, and then the catalogue.
fn analyse(args: &Args, decider: Decider, language: Language) -> Result<Analysis, Failure> {
    let dialect = args.reading.dialect()?.map(Arc::new);
    let stop = stop::on_signal();
    let mut analyser = Analyser::new(decider);
    let mut failures = Vec::new();
    let mut read = |paths: &[PathBuf], take: &mut dyn FnMut(&Entry<'_>)| {
        for input in found(paths, &mut failures) {
            let bytes = match input.open(&stop) {
                Ok(bytes) => bytes,
                Err(failure) => {
                    failures.push(failure);
                    continue;
                }
            };
            let mut reader = Reader::new(bytes, &input.name())
                .format(args.reading.shape(&input))
                .encoding(args.reading.encoding);
            if let Some(dialect) = &dialect {
                reader = reader.dialect(Arc::clone(dialect));
            }
            if let Err(failure) = each(reader, &stop, &input, language, take) {
                failures.push(failure);
            }
        }
    };
    if !args.against.is_empty() {
        analyser = analyser.against();
        read(&args.against, &mut |entry| analyser.add_old(entry));
    }
    read(&args.paths, &mut |entry| analyser.add(entry));
    if !failures.is_empty() {
        analyser.mark_incomplete();
    }
    for failure in &failures {
        complain(failure, language);
    }
    Ok(analyser.finish())
}

/// What there is to read, each file once.
fn found(paths: &[PathBuf], failures: &mut Vec<Failure>) -> Vec<Input> {
    let mut found = Vec::new();
    paths
        .iter()
        .map(PathBuf::as_path)
        .for_each(|path: &Path| inputs::find(path, &mut found, failures));
    inputs::once(&mut found);
    found
}

/// Reads one input to its end.
fn each<R: std::io::Read>(
    mut reader: Reader<R>,
    stop: &AtomicBool,
    input: &Input,
    language: Language,
    take: &mut dyn FnMut(&Entry<'_>),
) -> Result<(), Failure> {
    let not_read = |zh, en, error: &mulu::Error| Failure::input(zh, en, input.name(), error);
    let mut odd = 0;
    loop {
        if stop.load(Ordering::Relaxed) {
            return Err(Failure::new("收到中断信号，没有读完", "stopped by a signal"));
        }
        let block = match reader.next_block() {
            Ok(Some(block)) => block,
            Ok(None) => break,
            Err(error) => return Err(not_read("没有读完", "not read to the end", &error)),
        };
        let mut entries = block.entries();
        while let Some(entry) = entries.next() {
            // What is no JSON is no entry.
            if entry.odd.iter().any(|odd| odd.kind == mulu::OddKind::NotJson) {
                odd += 1;
            } else {
                take(entry);
            }
        }
    }
    for note in reader.take_notes() {
        say(&format!("{}: {}", input.name(), note.of(language)));
    }
    if odd > 0 || !reader.is_complete() {
        let name = input.name();
        return Err(Failure::new(
            format!("`{name}` 中有条目不能读取，请先用 mulu check 校验"),
            format!("not all of `{name}` can be read: see mulu check"),
        ));
    }
    Ok(())
}

/// One line on what was found.
fn say_totals(analysis: &Analysis, language: Language) {
    let (count, observed) = (analysis.count(), analysis.observations().len());
    let (changed, profile, day) =
        (analysis.changes().len(), analysis.profile().name(), analysis.as_of());
    let compared = analysis.is_comparison();
    say(&match language {
        Language::Zh => {
            let changes = if compared {
                format!("，结果有变化的申请{changed}类")
            } else {
                String::new()
            };
            format!("共{count}条目录，分析结果{observed}项{changes}（适用规则 {profile}，{day}）")
        }
        Language::En => {
            let changes = if compared {
                format!(", classes of requests that change {changed}")
            } else {
                String::new()
            };
            format!("entries {count}, observations {observed}{changes} ({profile} on {day})")
        }
    });
    if !analysis.is_complete() {
        say(language::of(
            language,
            "没有全部读完，分析不完整",
            "not all was read: the analysis is not complete",
        ));
    }
}
