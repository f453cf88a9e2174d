//! `mulu convert`: the entries of files, folders and standard input, written in another format.
//!
//! A table needs to know its columns before its first row, so for one the input is read twice; what can be read only
//! once, such as standard input, is held in memory for that. Nothing is written where not all could be read.

use std::io;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use clap::ValueEnum;
use mulu::export::{Form, Head, Losses, OutputFormat, Writer};
use mulu::{Dialect, Entry, Language, OddKind, Reader};

use super::inputs::Input;
use super::output::Output;
use super::progress::{Progress, Watched};
use super::reading::Reading;
use super::{Failure, Status, complain, inputs, language, say, settings, stop};

/// As much of what can be read only once is held.
const MOST_HELD: u64 = 1 << 30;

#[derive(clap::Args)]
#[command(
    after_help = "Exit status 退出状态: 0 all is written 全部写出, 1 something is lost 有损失, 2 not done or not all read 未完成"
)]
pub(super) struct Args {
    /// Files, folders, or `-` for standard input 文件、文件夹，或者“-”（标准输入）
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// The format (by default that of the output's extension) 输出格式
    #[arg(long, value_name = "json|ndjson|csv|tsv|xlsx|xml", hide_possible_values = true)]
    to: Option<Format>,
    /// Write to a file 写入文件
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Chinese headings and labels, or keys and what the author wrote 用中文标题和中文值，或者英文键和原文
    #[arg(long, value_name = "zh|en", hide_possible_values = true, default_value = "en")]
    keys: language::Lang,
    /// The codes in which values are written: a shipped dialect, or a TOML file 输出所用的代码对照
    #[arg(long, value_name = "NAME|FILE")]
    to_dialect: Option<String>,
    /// The encoding of a CSV or TSV CSV、TSV文件的编码
    #[arg(
        long,
        value_name = "utf-8|gb18030",
        hide_possible_values = true,
        default_value = "utf-8"
    )]
    to_encoding: ToEncoding,
    /// Write the list of what is lost to a file, as JSON 损失清单写入文件
    #[arg(long, value_name = "FILE")]
    losses: Option<PathBuf>,
    #[command(flatten)]
    reading: Reading,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Json,
    Ndjson,
    Csv,
    Tsv,
    Xlsx,
    Xml,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ToEncoding {
    #[value(name = "utf-8")]
    Utf8,
    Gb18030,
}

pub(super) fn run(args: Args, language: Language) -> Result<Status, Failure> {
    let form = form(&args)?;
    let (mut found, mut failures) = (Vec::new(), Vec::new());
    for path in &args.paths {
        inputs::find(path, &mut found, &mut failures);
    }
    inputs::once(&mut found);
    let is_table = form.format().is_table();
    let output = Output::open(args.output.as_deref())?;
    let list = args.losses.as_deref().map(|path| Output::open(Some(path))).transpose()?;
    let stop = stop::on_signal();
    let size: Option<u64> = found.iter().map(Input::size).sum();
    let passes = if is_table { 2 } else { 1 };
    let progress = Progress::new(size.map(|size| size * passes), language);
    let mut input = Files {
        reading: &args.reading,
        dialect: args.reading.dialect()?.map(Arc::new),
        stop,
        language,
        progress: progress.as_ref(),
        sources: Vec::new(),
        failures,
    };
    input.open(found, is_table);
    let mut head = Head::default();
    if is_table {
        input
            .read(false, &mut |entry| {
                head.see(entry);
                Ok(())
            })
            .map_err(mulu::Error::from)?;
    }
    let mut done = None;
    // Standard output has what was written before a failure; a file is there when it is whole.
    let is_begun = args.output.is_none() && input.failures.is_empty();
    // What was not read is said below.
    let written = match input.failures.is_empty() {
        false => Ok(()),
        true => output.write(|out| {
            let mut writer = Writer::new(out, form, &head)?;
            let mut count = 0_u64;
            input.read(true, &mut |entry| {
                // One that could not be read is left out.
                count += u64::from(entry.odd.iter().all(|odd| odd.kind != OddKind::NotJson));
                writer.entry(entry)
            })?;
            if !input.failures.is_empty() {
                return Err(io::Error::other("not all was read"));
            }
            let (_, losses) = writer.finish()?;
            done = Some((count, losses));
            Ok(())
        }),
    };
    if let Some(progress) = &progress {
        progress.end();
    }
    if !input.failures.is_empty() {
        input.failures.iter().for_each(|failure| complain(failure, language));
        say(match is_begun {
            true => language::of(
                language,
                "没有全部读完，已经写出的内容不完整",
                "not all was read, so what is written is not whole",
            ),
            false => language::of(
                language,
                "没有全部读完，因此没有写出",
                "not all was read, so nothing is written",
            ),
        });
        return Ok(Status::Failed);
    }
    written?;
    // A reader of standard output that went away has taken what it wanted.
    let Some((count, losses)) = done else { return Ok(Status::Clean) };
    if let Some(list) = list {
        list.write(|out| losses.json(language, out))?;
    }
    say_totals(count, &losses, args.losses.is_some(), language);
    Ok(if losses.is_empty() { Status::Clean } else { Status::Found })
}

/// The form that was asked for.
fn form(args: &Args) -> Result<Form, Failure> {
    let extension = args.output.as_deref().and_then(Path::extension).unwrap_or_default();
    let is = |name: &str| extension.eq_ignore_ascii_case(name);
    let format = match args.to {
        Some(Format::Json) => OutputFormat::Json,
        Some(Format::Ndjson) => OutputFormat::Ndjson,
        Some(Format::Csv) => OutputFormat::Csv,
        Some(Format::Tsv) => OutputFormat::Tsv,
        Some(Format::Xlsx) => OutputFormat::Xlsx,
        Some(Format::Xml) => OutputFormat::Xml,
        None if is("json") => OutputFormat::Json,
        None if is("ndjson") || is("jsonl") => OutputFormat::Ndjson,
        None if is("csv") => OutputFormat::Csv,
        None if is("tsv") => OutputFormat::Tsv,
        None if is("xlsx") => OutputFormat::Xlsx,
        None if is("xml") => OutputFormat::Xml,
        None => {
            return Err(Failure::new(
                "不清楚输出什么格式，请用 --to 指明",
                "which format to write is not clear: say it with --to",
            ));
        }
    };
    let mut form = Form::new(format);
    if let language::Lang::Zh = args.keys {
        form = form.in_chinese();
    }
    if let Some(name) = &args.to_dialect {
        form = form.in_dialect(Arc::new(settings::dialect(name)?));
    }
    match args.to_encoding {
        ToEncoding::Utf8 => Ok(form),
        ToEncoding::Gb18030 => form
            .in_gb18030()
            .map_err(|error| Failure::new("只有CSV和TSV可以用GB 18030编码写出", error.to_string())),
    }
}

/// What is read, and what could not be.
struct Files<'f> {
    reading: &'f Reading,
    dialect: Option<Arc<Dialect>>,
    stop: Arc<AtomicBool>,
    language: Language,
    progress: Option<&'f Progress>,
    sources: Vec<Source>,
    failures: Vec<Failure>,
}

/// One input, with its bytes where they are held.
struct Source {
    input: Input,
    held: Option<Vec<u8>>,
}

impl Files<'_> {
    /// Makes ready what there is to read; holds what can be read only once, if it is to be read twice.
    fn open(&mut self, found: Vec<Input>, is_twice: bool) {
        for input in found {
            let held = match is_twice && input.size().is_none() {
                false => Ok(None),
                true => self.hold(&input).map(Some),
            };
            match held {
                Ok(held) => self.sources.push(Source { input, held }),
                Err(failure) => self.failures.push(failure),
            }
        }
    }

    fn hold(&self, input: &Input) -> Result<Vec<u8>, Failure> {
        let mut bytes = Vec::new();
        let read = input.open(&self.stop)?.take(MOST_HELD + 1).read_to_end(&mut bytes);
        read.map_err(|error| Failure::file("无法读取", "cannot read", input.name(), &error))?;
        if bytes.len() as u64 > MOST_HELD {
            let name = input.name();
            return Err(Failure::new(
                format!("`{name}` 超过1 GiB，请先存为文件再转换为表格"),
                format!(
                    "`{name}` is larger than 1 GiB: save it to a file before making a table of it"
                ),
            ));
        }
        Ok(bytes)
    }

    /// Calls `f` with every entry. What cannot be read is put with the failures; what `f` fails with ends it.
    fn read(
        &mut self,
        is_last: bool,
        f: &mut dyn FnMut(&Entry<'_>) -> io::Result<()>,
    ) -> io::Result<()> {
        for source in &self.sources {
            let name = source.input.name();
            let bytes: Box<dyn Read + '_> = match &source.held {
                Some(bytes) => Box::new(Cursor::new(bytes)),
                None => match source.input.open(&self.stop) {
                    Ok(bytes) => bytes,
                    Err(failure) => {
                        self.failures.push(failure);
                        continue;
                    }
                },
            };
            let bytes = Watched { input: bytes, progress: self.progress };
            let mut reader = Reader::new(bytes, &name)
                .format(self.reading.shape(&source.input))
                .encoding(self.reading.encoding);
            if let Some(dialect) = &self.dialect {
                reader = reader.dialect(Arc::clone(dialect));
            }
            let ended = loop {
                match reader.next_block() {
                    Ok(None) => break Ok(()),
                    Err(error) => break Err(error),
                    Ok(Some(block)) => {
                        let mut entries = block.entries();
                        while let Some(entry) = entries.next() {
                            f(entry)?;
                        }
                    }
                }
                if self.stop.load(Ordering::Relaxed) {
                    self.failures
                        .push(Failure::new("收到中断信号，没有读完", "stopped by a signal"));
                    return Ok(());
                }
            };
            let failure = match ended {
                Err(error) => {
                    Some(Failure::input("没有读完", "not read to the end", &name, &error))
                }
                Ok(()) if reader.is_complete() => None,
                Ok(()) => Some(Failure::new(
                    format!("没有读完 `{name}`，用 mulu check 可以看到原因"),
                    format!("not read to the end `{name}`: mulu check says why"),
                )),
            };
            self.failures.extend(failure);
            if is_last {
                for note in reader.take_notes() {
                    say(&format!("{name}: {}", language::of(self.language, &note.zh, &note.en)));
                }
            }
        }
        Ok(())
    }
}

/// One line on how many entries were written, and how much was lost.
fn say_totals(count: u64, losses: &Losses, is_listed: bool, language: Language) {
    let lost = losses.count();
    say(&match language {
        Language::Zh => format!("共写出{count}条目录，损失{lost}处"),
        Language::En => format!("entries {count}, losses {lost}"),
    });
    if lost > 0 && !is_listed {
        say(language::of(
            language,
            "用 --losses FILE 可以列出损失了什么",
            "--losses FILE lists what is lost",
        ));
    }
}
