//! What there is to check: files, folders and standard input.

use std::collections::HashSet;
use std::fs;
use std::fs::File;
use std::io;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use mulu::InputFormat;

use super::Failure;
use super::stop::Waiting;

/// The extensions of files that hold entries.
const EXTENSIONS: [(&[&str], InputFormat); 5] = [
    (&["json"], InputFormat::Auto),
    (&["ndjson", "jsonl"], InputFormat::Ndjson),
    (&["csv", "tsv"], InputFormat::Csv),
    (&["xlsx", "xlsm", "xls", "et"], InputFormat::Workbook),
    (&["xml"], InputFormat::Xml),
];

/// One thing to check.
pub(super) enum Input {
    /// Standard input, written `-`.
    Standard,
    /// A file.
    File(PathBuf),
}

impl Input {
    /// A file by its path, or standard input, written `-`.
    pub(super) fn named(path: &Path) -> Input {
        match path == Path::new("-") {
            true => Input::Standard,
            false => Input::File(path.to_owned()),
        }
    }

    /// The name under which findings show it.
    pub(super) fn name(&self) -> String {
        match self {
            Input::Standard => "<stdin>".to_owned(),
            Input::File(path) => path.display().to_string(),
        }
    }

    /// Its bytes. Where they may be long in coming, the wait for them ends when the flag is set.
    pub(super) fn open(&self, stop: &Arc<AtomicBool>) -> Result<Box<dyn Read>, Failure> {
        let open = || -> io::Result<Box<dyn Read>> {
            Ok(match self {
                Input::Standard => Box::new(Waiting::new(stop, || Ok(io::stdin().lock()))?),
                Input::File(path) if fs::metadata(path)?.is_file() => Box::new(File::open(path)?),
                Input::File(path) => {
                    let path = path.clone();
                    Box::new(Waiting::new(stop, || File::open(path))?)
                }
            })
        };
        open().map_err(|error| Failure::file("无法读取", "cannot read", self.name(), &error))
    }

    /// How many bytes it has, where that is known.
    pub(super) fn size(&self) -> Option<u64> {
        match self {
            Input::Standard => None,
            Input::File(path) => {
                fs::metadata(path).ok().filter(|known| known.is_file()).map(|known| known.len())
            }
        }
    }

    /// The shape that its name promises.
    pub(super) fn format(&self) -> InputFormat {
        match self {
            Input::File(path) => format_of(path).unwrap_or_default(),
            Input::Standard => InputFormat::Auto,
        }
    }
}

/// What a path stands for: itself, or the files in a folder and below it, sorted. What cannot be read is put
/// with the failures, and the rest goes on.
pub(super) fn find(path: &Path, inputs: &mut Vec<Input>, failures: &mut Vec<Failure>) {
    if path != Path::new("-") && path.is_dir() {
        let mut files = Vec::new();
        collect(path, &mut files, failures);
        if files.is_empty() {
            failures.push(Failure::new(
                format!("文件夹 `{}` 中没有目录文件（{}）", path.display(), names("、")),
                format!("no file of entries in the folder `{}` ({})", path.display(), names(", ")),
            ));
        }
        files.sort();
        inputs.extend(files.into_iter().map(Input::File));
    } else {
        inputs.push(Input::named(path));
    }
}

/// Leaves each file once, however often and by whatever way it was named: read twice, its entries would be
/// duplicates of themselves.
pub(super) fn once(inputs: &mut Vec<Input>) {
    let mut seen = HashSet::new();
    inputs.retain(|input| match input {
        Input::Standard => true,
        Input::File(path) => fs::canonicalize(path).map_or(true, |real| seen.insert(real)),
    });
}

/// The files of entries in a folder and below it. Linked folders are left out, for they may lead in a circle.
fn collect(folder: &Path, files: &mut Vec<PathBuf>, failures: &mut Vec<Failure>) {
    let mut visit = || -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let path = entry.path();
            if entry.file_type()?.is_dir() {
                collect(&path, files, failures);
            } else if format_of(&path).is_some() && !is_lock(&path) && !path.is_dir() {
                files.push(path);
            }
        }
        Ok(())
    };
    if let Err(error) = visit() {
        failures.push(unread(folder, &error));
    }
}

/// The format that the extension of a file promises.
fn format_of(path: &Path) -> Option<InputFormat> {
    let own = path.extension()?;
    let same = |extension: &&str| own.eq_ignore_ascii_case(extension);
    let (_, format) = EXTENSIONS.iter().find(|(extensions, _)| extensions.iter().any(same))?;
    Some(*format)
}

/// Whether a file is what a spreadsheet program leaves beside a workbook that is open.
fn is_lock(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"~$"))
}

/// All extensions.
fn names(comma: &str) -> String {
    let all: Vec<&str> =
        EXTENSIONS.iter().flat_map(|(extensions, _)| *extensions).copied().collect();
    all.join(comma)
}

fn unread(path: &Path, error: &io::Error) -> Failure {
    Failure::file("无法读取", "cannot read", path.display(), error)
}
