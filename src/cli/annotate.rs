//! `mulu check --annotate`: the author's file comes back with the findings in it.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use mulu::{Language, Report, render};

use super::output::Output;
use super::{Failure, language, say};

/// What an old workbook begins with.
const OLD: &[u8] = b"\xD0\xCF\x11\xE0";

/// A file that is to come back, and where to.
pub(super) struct Annotation {
    input: PathBuf,
    output: Output,
}

impl Annotation {
    /// Makes sure that there is one input, and another file to write.
    pub(super) fn open(paths: &[PathBuf], output: &Path) -> Result<Annotation, Failure> {
        let [input] = paths else {
            return Err(Failure::new(
                "--annotate 一次只用于一个文件",
                "--annotate is for one file at a time",
            ));
        };
        let Some(known) = extension(input).filter(|_| !input.is_dir()) else {
            return Err(Failure::new(
                "--annotate 只用于xlsx、xlsm、xls、csv、tsv、txt文件",
                "--annotate is for a file of the kind xlsx, xlsm, xls, csv, tsv or txt",
            ));
        };
        if extension(output) != Some(known) {
            return Err(Failure::new(
                format!("批注后的文件应当以“.{known}”结尾"),
                format!("the annotated file must end in `.{known}`"),
            ));
        }
        let same = |path: &Path| fs::canonicalize(path).ok();
        if same(output).is_some_and(|path| same(input) == Some(path)) {
            return Err(Failure::new(
                "批注后的文件不能覆盖原文件",
                "the annotated file must not take the place of the original",
            ));
        }
        Ok(Annotation { input: input.clone(), output: Output::open(Some(output))? })
    }

    /// Writes the file with the findings in it.
    pub(super) fn write(self, report: &Report, language: Language) -> Result<(), Failure> {
        let name = self.input.display().to_string();
        let source = fs::read(&self.input)
            .map_err(|error| Failure::file("无法读取", "cannot read", &name, &error))?;
        let mut refused = None;
        let written = self.output.write(|out| {
            render::annotated(report, &name, &source, language, out).inspect_err(|error| {
                if error.kind() == io::ErrorKind::InvalidData {
                    refused = Some(Failure::file("无法批注", "cannot annotate", &name, error));
                }
            })
        });
        if let Some(failure) = refused {
            return Err(failure);
        }
        written?;
        if source.starts_with(OLD) {
            say(language::of(
                language,
                "xls文件已转换为xlsx文件：保留值和合并单元格，不保留样式和公式",
                "the xls file became an xlsx file: it keeps values and merged cells, not styles and formulas",
            ));
        }
        Ok(())
    }
}

/// How the name of an annotated file must end; `None` for a file that cannot be annotated.
fn extension(path: &Path) -> Option<&'static str> {
    let extension = path.extension()?.to_str()?.to_ascii_lowercase();
    match extension.as_str() {
        "xlsx" | "xls" => Some("xlsx"),
        "xlsm" => Some("xlsm"),
        "csv" => Some("csv"),
        "tsv" => Some("tsv"),
        "txt" => Some("txt"),
        _ => None,
    }
}
