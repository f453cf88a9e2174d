//! 命令: one file per subcommand. It uses the public API of the library and nothing else, and is the only room
//! that reads files, the clock and the locale.

mod analyse;
mod annotate;
mod check;
mod columns;
mod convert;
mod decide;
mod dialects;
mod due;
mod explain;
mod inputs;
mod language;
mod output;
mod profiles;
mod progress;
mod reading;
mod register;
mod requests;
mod rules;
mod schema;
mod settings;
mod stop;
mod template;

use std::io;
use std::io::Write;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use mulu::{Language, Note};

/// Check government data-catalogue entries against the law.
/// 校验政务数据目录。
#[derive(Parser)]
#[command(
    version,
    disable_help_subcommand = true,
    after_help = "Exit status 退出状态: 0 nothing found 无问题, 1 findings 有问题, 2 not done or not all read 未完成"
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
    /// The language of what is said (by default that of the locale) 语言
    #[arg(long, global = true, value_name = "zh|en", hide_possible_values = true)]
    lang: Option<language::Lang>,
}

#[derive(Subcommand)]
enum Command {
    /// Say what the conditions of a catalogue come to 分析共享条件
    Analyse(analyse::Args),
    /// Check files of entries 校验目录文件
    Check(check::Args),
    /// Show what the columns of a table are 识别表格的列
    Columns(columns::Args),
    /// Write entries in another format 转换格式
    Convert(convert::Args),
    /// Say by when something is to be done, day by day 计算期限
    Due(due::Args),
    /// Decide whether a department may have the data 判断能否共享
    Decide(decide::Args),
    /// Say what a rule asks and why 解释一条规则
    Explain(explain::Args),
    /// Check a register of requests: what is late, what is due soon 校验共享申请的办理情况
    Requests(requests::Args),
    /// List the rules 列出规则
    Rules(rules::Args),
    /// List the built-in profiles 列出内置的适用规则
    Profiles(profiles::Args),
    /// List the shipped dialects, or print one 列出内置的代码对照
    Dialects(dialects::Args),
    /// Print the JSON Schema of a document 输出JSON Schema
    Schema(schema::Args),
    /// Write a workbook to be filled in 生成填报模板
    Template(template::Args),
}

/// How a call ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Status {
    /// Nothing at or above the failing severity.
    Clean,
    /// Findings.
    Found,
    /// Something was not done, or not read.
    Failed,
}

/// Why something could not be done, in both languages.
#[derive(Debug)]
struct Failure {
    zh: String,
    en: String,
}

impl Failure {
    fn new(zh: impl Into<String>, en: impl Into<String>) -> Failure {
        Failure { zh: zh.into(), en: en.into() }
    }

    /// What went wrong with a file.
    fn file(zh: &str, en: &str, path: impl std::fmt::Display, error: &io::Error) -> Failure {
        let why = Note::from(error);
        Failure::new(format!("{zh} `{path}`：{}", why.zh), format!("{en} `{path}`: {}", why.en))
    }

    /// Why a file of entries could not be read, or not to its end.
    fn input(zh: &str, en: &str, path: impl std::fmt::Display, error: &mulu::Error) -> Failure {
        let [own_zh, own_en] = [Language::Zh, Language::En].map(|language| error.text(language));
        Failure::new(format!("{zh} `{path}`：{own_zh}"), format!("{en} `{path}`: {own_en}"))
    }
}

impl From<mulu::Error> for Failure {
    fn from(error: mulu::Error) -> Failure {
        let kind = if error.is_settings() { "设置有误" } else { "无法完成" };
        let [zh, en] = [Language::Zh, Language::En].map(|language| error.text(language));
        Failure::new(format!("{kind}：{zh}"), en)
    }
}

/// Runs the command that was called.
pub(crate) fn run() -> ExitCode {
    let cli = Cli::parse();
    let language = language::chosen(cli.lang);
    let result = match cli.command {
        Command::Analyse(args) => analyse::run(args, language),
        Command::Check(args) => check::run(args, language),
        Command::Columns(args) => columns::run(args, language),
        Command::Convert(args) => convert::run(args, language),
        Command::Due(args) => due::run(args, language),
        Command::Decide(args) => decide::run(args, language),
        Command::Explain(args) => explain::run(args, language),
        Command::Requests(args) => requests::run(args, language),
        Command::Rules(args) => rules::run(args, language),
        Command::Profiles(args) => profiles::run(args, language),
        Command::Dialects(args) => dialects::run(args, language),
        Command::Schema(args) => schema::run(args),
        Command::Template(args) => template::run(args, language),
    };
    match result {
        Ok(Status::Clean) => ExitCode::SUCCESS,
        Ok(Status::Found) => ExitCode::from(1),
        Ok(Status::Failed) => ExitCode::from(2),
        Err(failure) => {
            complain(&failure, language);
            ExitCode::from(2)
        }
    }
}

/// Says on standard error why something could not be done.
fn complain(failure: &Failure, language: Language) {
    say(language::of(language, &failure.zh, &failure.en));
}

/// Says a word about the run on standard error. Nobody may be listening, which is no fault.
fn say(text: &str) {
    // A file's name may hold what would steer a terminal.
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let _ = writeln!(io::stderr(), "mulu: {text}");
}
