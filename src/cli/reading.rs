//! How files are read, which several commands take.

use clap::ValueEnum;
use mulu::{Dialect, Encoding, InputFormat};

use super::Failure;
use super::inputs::Input;
use super::settings;

#[derive(clap::Args)]
pub(super) struct Reading {
    /// In which shape the entries come (by default what the file says) 输入格式
    #[arg(long, value_name = "json|ndjson|csv|xls|xlsx|xml", hide_possible_values = true)]
    input: Option<Shape>,
    /// In which encoding they come (by default what the bytes say) 文字编码
    #[arg(long, value_name = "auto|utf-8|gb18030", value_parser = encoding, default_value = "auto", hide_default_value = true)]
    pub(super) encoding: Encoding,
    /// The codes and columns of a system: a shipped dialect, or a TOML file 代码对照
    #[arg(long, value_name = "NAME|FILE")]
    dialect: Option<String>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Shape {
    Json,
    Ndjson,
    Csv,
    Xls,
    Xlsx,
    Xml,
}

impl Reading {
    /// The shape of an input: what was asked for, or else what its name promises.
    pub(super) fn shape(&self, input: &Input) -> InputFormat {
        match self.input {
            None => input.format(),
            Some(Shape::Json) => InputFormat::Json,
            Some(Shape::Ndjson) => InputFormat::Ndjson,
            Some(Shape::Csv) => InputFormat::Csv,
            Some(Shape::Xls | Shape::Xlsx) => InputFormat::Workbook,
            Some(Shape::Xml) => InputFormat::Xml,
        }
    }

    /// The dialect of the input, where there is one.
    pub(super) fn dialect(&self) -> Result<Option<Dialect>, Failure> {
        self.dialect.as_deref().map(settings::dialect).transpose()
    }
}

pub(super) fn encoding(name: &str) -> Result<Encoding, String> {
    Encoding::named(name).ok_or_else(|| "none of auto, utf-8, gb18030".to_owned())
}
