//! `mulu requests`: a register of requests: what is late, what is due soon, and which step was not lawful.

use std::io::Read;
use std::path::PathBuf;

use clap::ValueEnum;
use mulu::{Checker, Language, Limits, Listing, Reader, Registered, Report, Standing, render};

use super::check::FailOn;
use super::inputs::Input;
use super::output::Output;
use super::reading::Reading;
use super::register;
use super::settings::Settings;
use super::{Failure, Status, complain, language, say, stop};

#[derive(clap::Args)]
pub(super) struct Args {
    /// The register: requests and what happened to them, in JSON, or `-` 申请登记文件
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The published catalogue, in any format 统一发布的目录
    #[arg(long, value_name = "FILE")]
    catalogue: Option<PathBuf>,
    #[command(flatten)]
    settings: Settings,
    /// How the result is written 输出格式
    #[arg(long, value_name = "text|json", default_value = "text", hide_possible_values = true)]
    format: Format,
    /// Write the result to a file 写入文件
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// What is due within so many working days is due soon 即将到期的工作日数
    #[arg(long, value_name = "N", default_value_t = 3)]
    soon: u32,
    /// The severity from which on the exit status is 1 达到此严重程度即判为不通过
    #[arg(
        long,
        value_name = "error|warning|notice|never",
        hide_possible_values = true,
        default_value = "error"
    )]
    fail_on: FailOn,
    #[command(flatten)]
    reading: Reading,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
}

pub(super) fn run(args: Args, language: Language) -> Result<Status, Failure> {
    let mut checker = args.settings.checker()?;
    if args.format == Format::Text {
        checker = checker.excerpts();
    }
    let output = Output::open(args.output.as_deref())?;
    let mut is_whole = true;
    let (report, requests) = match &args.catalogue {
        None => {
            let input = Input::named(&args.file);
            let bytes = input.open(&stop::on_signal())?;
            check(&args, &checker, bytes, None, language)
        }
        Some(path) => {
            let catalogue = Input::named(path);
            let (bytes, listing);
            (bytes, listing, is_whole) = held(&args, &catalogue, language)?;
            check(&args, &checker, bytes.as_slice(), Some(&listing), language)
        }
    };
    let colour = output.is_coloured();
    output.write(|out| match args.format {
        Format::Json => render::requests_json(&report, &requests, language, out),
        Format::Text => {
            let (day, calendar) = (checker.as_of(), checker.calendar());
            render::requests_text(&requests, day, calendar, args.soon, language, out)?;
            render::text(&report, language, colour, out)
        }
    })?;
    say_totals(&report, &requests, language);
    Ok(if !is_whole || !report.is_complete() {
        Status::Failed
    } else if args.fail_on.least().is_some_and(|least| report.worst() >= Some(least)) {
        Status::Found
    } else {
        Status::Clean
    })
}

/// The bytes of the register, what the catalogue lists of all that is asked for in it, and whether all of the catalogue
/// was read. The register is looked through twice, and may come from where it can be read but once.
fn held(
    args: &Args,
    catalogue: &Input,
    language: Language,
) -> Result<(Vec<u8>, Listing, bool), Failure> {
    let input = Input::named(&args.file);
    if matches!((catalogue, &input), (Input::Standard, Input::Standard)) {
        return Err(Failure::new(
            "目录和申请登记不能都从标准输入读取",
            "catalogue and register cannot both come from standard input",
        ));
    }
    let most = Limits::default().workbook_bytes;
    let mut bytes = Vec::new();
    (input.open(&stop::on_signal())?.take(most as u64 + 1))
        .read_to_end(&mut bytes)
        .map_err(|error| Failure::file("无法读取", "cannot read", input.name(), &error))?;
    if bytes.len() > most {
        return Err(Failure::new(
            format!("`{}` 超过{most}字节，不能与目录核对", input.name()),
            format!(
                "`{}` has more than {most} bytes, too many to be held against a catalogue",
                input.name()
            ),
        ));
    }
    let mut codes = Vec::new();
    let mut reader = Reader::new(bytes.as_slice(), "").encoding(args.reading.encoding);
    reader = reader.format(input.format()).requests();
    // What goes wrong is said when the requests are checked.
    while let Ok(Some(block)) = reader.next_block() {
        let mut requests = block.requests();
        while let Some(request) = requests.next() {
            codes.push(request.entry.to_string());
        }
    }
    let mut listing = Listing::of(codes.iter().map(String::as_str));
    let is_whole = register::look_up(&args.reading, catalogue, &mut listing, language)?;
    Ok((bytes, listing, is_whole))
}

/// Checks the register; what cannot be read is said, and makes the report incomplete.
fn check(
    args: &Args,
    checker: &Checker,
    bytes: impl Read,
    listing: Option<&Listing>,
    language: Language,
) -> (Report, Vec<Registered>) {
    let input = Input::named(&args.file);
    let reader =
        Reader::new(bytes, &input.name()).format(input.format()).encoding(args.reading.encoding);
    let (mut run, mut requests) = (checker.requests(), Vec::new());
    if let Err(error) = run.read(reader, listing, |request| requests.push(request)) {
        complain(
            &Failure::input("申请没有读完", "requests not read to the end", input.name(), &error),
            language,
        );
    }
    (run.finish(), requests)
}

/// One line on how many requests there were, and how they stand.
fn say_totals(report: &Report, requests: &[Registered], language: Language) {
    let count = report.summary();
    let dues = || requests.iter().flat_map(|request| &request.life.dues);
    let standing = |standing| dues().filter(|due| due.standing == standing).count();
    let (overdue, late) = (standing(Standing::Overdue), standing(Standing::Late));
    let (profile, day) = (report.profile().name(), report.as_of());
    say(&match language {
        Language::Zh => format!(
            "共{}件申请，其中{}件没有发现问题；逾期未办{overdue}项，逾期办结{late}项；错误{}个，警告{}个，提示{}个（适用规则 {profile}，{day}）",
            count.entries, count.clean, count.errors, count.warnings, count.notices
        ),
        Language::En => format!(
            "requests {}, without findings {}; overdue {overdue}, done too late {late}; errors {}, warnings {}, notices {} ({profile} on {day})",
            count.entries, count.clean, count.errors, count.warnings, count.notices
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
