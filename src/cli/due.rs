//! `mulu due`: by when something is to be done, with the proof of each day.

use std::path::PathBuf;

use clap::ValueEnum;
use mulu::render::Proof;
use mulu::{Calendar, Date, Duty, Language, Period, Profile, render};

use super::output::Output;
use super::settings::Law;
use super::{Failure, Status, complain, settings};

#[derive(clap::Args)]
pub(super) struct Args {
    /// reply-unconditional, reply-conditional, deliver, check, catalogue-update, review; or a number of working days
    /// 期限种类，或工作日数
    #[arg(value_name = "KIND|DAYS")]
    kind: String,
    /// The day of the event with which the period begins 起始日
    #[arg(value_name = "DATE")]
    start: Date,
    #[command(flatten)]
    law: Law,
    /// Say how much time is left on this day 截至日期
    #[arg(long, value_name = "DATE")]
    as_of: Option<Date>,
    /// A lawful extension, in working days 依法延长的工作日数
    #[arg(long, value_name = "DAYS", default_value_t = 0, hide_default_value = true)]
    extend: u32,
    /// More years and local holidays, in TOML; repeatable 补充年份和地方节假日，可重复
    #[arg(long, value_name = "FILE.toml")]
    calendar: Vec<PathBuf>,
    /// Local holidays of that file that count; repeatable 计入的地方节假日，可重复
    #[arg(long, value_name = "NAME")]
    holidays: Vec<String>,
    /// Count the day on which the period begins 开始的当日计入
    #[arg(long)]
    count_first_day: bool,
    /// How it is written 格式
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

/// What is counted: a period of law, or so many working days.
enum Kind {
    Duty(Duty),
    Days(u32),
}

pub(super) fn run(args: Args, language: Language) -> Result<Status, Failure> {
    let (kind, profile) = (kind(&args.kind)?, args.law.profile()?);
    let period = match kind {
        Kind::Duty(duty) => Some(period(&profile, duty, args.start)?),
        Kind::Days(_) => None,
    };
    let days = match (&kind, period) {
        (Kind::Days(days), _) if args.extend == 0 => *days,
        (Kind::Days(_), _) => {
            return Err(Failure::new(
                "工作日数不能延长：请写出延长后的总数",
                "a number of working days is not extended: give the sum",
            ));
        }
        (Kind::Duty(_), period) => extended(period, args.extend)?,
    };
    let calendar = calendar(&args)?;
    let counting = calendar.count(args.start, days);
    let period = period.map(|period| (&*profile, period));
    let as_of = args.as_of;
    let proof = Proof { counting: &counting, calendar: &calendar, period, as_of };
    Output::open(args.output.as_deref())?.write(|out| match args.format {
        Format::Text => render::due_text(&proof, language, out),
        Format::Json => render::due_json(&proof, language, out),
    })?;
    let Some(lack) = counting.uncovered.and_then(|year| calendar.lacks(year)) else {
        return Ok(Status::Clean);
    };
    let (zh, en) = (lack.of(Language::Zh), lack.of(Language::En));
    let failure = Failure::new(
        format!("日历未覆盖：缺少{zh}，届满日无法确定（可用 --calendar 补充）"),
        format!(
            "not covered by the calendar: for want of {en} the due day is not known (--calendar adds years)"
        ),
    );
    complain(&failure, language);
    Ok(Status::Failed)
}

fn kind(word: &str) -> Result<Kind, Failure> {
    if let Some(duty) = Duty::from_token(word) {
        return Ok(Kind::Duty(duty));
    }
    let is_number = !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    if let Some(days) = word.parse().ok().filter(|_| is_number) {
        return Ok(Kind::Days(days));
    }
    let duties = Duty::ALL.map(Duty::token);
    Err(Failure::new(
        format!("没有期限种类 `{word}`：可用{}，或工作日数", duties.join("、")),
        format!(
            "no kind of period `{word}`: there are {}, or a number of working days",
            duties.join(", ")
        ),
    ))
}

/// The period that holds on the day on which it begins.
fn period(profile: &Profile, duty: Duty, start: Date) -> Result<&'static Period, Failure> {
    profile.period(duty, start.number()).ok_or_else(|| {
        let (name, main, title) = (profile.name(), profile.main(), duty.title());
        if main.is_in_force(start.number()) {
            return Failure::new(
                format!("适用规则 {name} 没有规定期限：{}", title.zh),
                format!("the profile {name} sets no period to {}", title.en),
            );
        }
        let id = main.id;
        Failure::new(
            format!("适用规则 {name} 的主要依据 {id} 在{start}未施行，没有期限：{}", title.zh),
            format!("{id}, for which the profile {name} stands, is not in force on {start}: no period to {}", title.en),
        )
    })
}

/// The working days of a period with its extension, which may not be longer than its text allows.
fn extended(period: Option<&Period>, by: u32) -> Result<u32, Failure> {
    let Some(Period { working_days, extension: most, basis, .. }) = period else { return Ok(by) };
    match by {
        0 => Ok(*working_days),
        by if by <= *most => Ok(working_days + by),
        _ if *most == 0 => Err(Failure::new(
            format!("{basis} 的期限没有规定可以延长"),
            format!("no text allows the period of {basis} to be extended"),
        )),
        _ => Err(Failure::new(
            format!("{basis} 的期限最多可以延长{most}个工作日"),
            format!("the period of {basis} may be extended by at most {most} working days"),
        )),
    }
}

/// The calendar of the settings, and what the call adds to it.
fn calendar(args: &Args) -> Result<Calendar, Failure> {
    let mut calendar = args.law.calendar()?;
    for file in &args.calendar {
        let given = calendar.clone();
        calendar = settings::parsed(&file.to_string_lossy(), |text| given.with_toml(text))?;
    }
    for name in &args.holidays {
        calendar = calendar.with_holidays(name)?;
    }
    let counts = args.count_first_day || calendar.counts_first_day();
    Ok(calendar.counting_first_day(counts))
}
