//! Real files: templates that people fill in, and what comes of them.

mod damaged;
mod empty;
mod filled;
mod forms;
mod hostile;
mod marked;
mod templates;

use std::path::{Path, PathBuf};

use mulu::{Entry, Reader};

/// The folder of real files, or a line that says that it is absent.
pub(crate) fn corpus(folder: &str) -> Option<PathBuf> {
    let data = match std::env::var_os("MULU_CORPUS") {
        Some(data) => PathBuf::from(data),
        None => Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data"),
    };
    let folder = data.join(folder);
    if folder.is_dir() {
        return Some(folder);
    }
    println!("skipped: no files in {}", folder.display());
    None
}

/// All entries of a file, and what there is to say of it.
pub(crate) fn read(bytes: &[u8], file: &str) -> (Vec<Entry<'static>>, Vec<String>) {
    let mut reader = Reader::new(bytes, file);
    let mut read = Vec::new();
    while let Some(block) = reader.next_block().unwrap() {
        let mut entries = block.entries();
        while let Some(entry) = entries.next() {
            read.push(entry.clone().into_owned());
        }
    }
    assert!(reader.is_complete());
    (read, reader.take_notes().into_iter().map(|note| note.en).collect())
}
