//! Where a result goes: standard output, or a file that appears only when it is whole.

use std::fs;
use std::fs::File;
use std::io;
use std::io::{BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};

use super::Failure;

/// Where a result goes.
pub(super) enum Output {
    /// Standard output.
    Standard,
    /// Something that is there and no file, such as a pipe or a terminal.
    Device(PathBuf, File),
    /// A file, under a temporary name until it is whole.
    Whole(Whole),
}

/// A file under a temporary name, which goes away with this value unless it is kept.
pub(super) struct Whole {
    path: PathBuf,
    part: PathBuf,
    file: File,
}

impl Output {
    /// Opens a file, or standard output when there is none to open.
    pub(super) fn open(path: Option<&Path>) -> Result<Output, Failure> {
        let Some(path) = path else { return Ok(Output::Standard) };
        let open = || -> io::Result<Output> {
            // The file behind a link is replaced, not the link.
            let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
            if fs::metadata(&path).is_ok_and(|known| !known.is_file()) {
                let file = File::options().write(true).open(&path)?;
                return Ok(Output::Device(path, file));
            }
            let mut name = path.file_name().unwrap_or_default().to_owned();
            name.push(format!(".part{}", std::process::id()));
            let part = path.with_file_name(name);
            let file = File::create_new(&part)?;
            Ok(Output::Whole(Whole { path, part, file }))
        };
        open().map_err(|error| failed(path, &error))
    }

    /// Whether this is a terminal that shows colour.
    pub(super) fn is_coloured(&self) -> bool {
        matches!(self, Output::Standard)
            && io::stdout().is_terminal()
            && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
    }

    /// Writes the result. A reader that has gone away, such as `head`, is no failure.
    pub(super) fn write(
        self,
        write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> Result<(), Failure> {
        let through = |file: &mut dyn Write| {
            let mut out = BufWriter::with_capacity(1 << 16, file);
            write(&mut out)?;
            out.flush()
        };
        let (result, path) = match self {
            Output::Standard => (through(&mut io::stdout().lock()), PathBuf::from("<stdout>")),
            Output::Device(path, mut file) => (through(&mut file), path),
            Output::Whole(mut whole) => {
                let result = through(&mut whole.file).and_then(|()| whole.keep());
                return result.map_err(|error| failed(&whole.path, &error));
            }
        };
        match result {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
            result => result.map_err(|error| failed(&path, &error)),
        }
    }
}

impl Whole {
    /// Gives the file its name.
    fn keep(&self) -> io::Result<()> {
        if let Ok(known) = fs::metadata(&self.path) {
            fs::set_permissions(&self.part, known.permissions())?;
        }
        fs::rename(&self.part, &self.path)
    }
}

impl Drop for Whole {
    fn drop(&mut self) {
        // After it was kept there is nothing of this name, and nothing to say about it.
        let _ = fs::remove_file(&self.part);
    }
}

fn failed(path: &Path, error: &io::Error) -> Failure {
    Failure::file("无法写入", "cannot write", path.display(), error)
}
