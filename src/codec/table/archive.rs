//! 压缩包: the parts of a ZIP file that is held in memory. Nothing is believed of the sizes that it declares.

use std::collections::HashMap;
use std::io::{self, Cursor, Read};
use std::sync::Arc;

use flate2::Crc;
use flate2::read::DeflateDecoder;
use memchr::memmem;

use super::what;
use crate::error::Error;
use crate::limits::Limits;
use crate::text::Words;

/// A workbook has some dozens; each is remembered while the file is open.
const PARTS: usize = 16_384;

const DAMAGED: Words = Words { zh: "压缩包已损坏", en: "its ZIP archive is damaged" };

/// The parts of a ZIP file, by their names.
#[derive(Debug)]
pub(super) struct Archive {
    bytes: Arc<[u8]>,
    parts: HashMap<String, Entry>,
    most: u64,
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    start: u64,
    length: u64,
    is_deflated: bool,
    check: u32,
}

impl Archive {
    pub(super) fn open(bytes: Arc<[u8]>, limits: &Limits) -> Result<Archive, Error> {
        // Before anything is remembered of them: a directory may name millions of parts.
        if memmem::find_iter(&bytes, b"PK\x01\x02").take(PARTS + 1).count() > PARTS {
            return Err(Error::limit(
                Words { zh: "工作簿各部分的清单", en: "the list of a workbook's parts" },
                PARTS as u64,
                0,
            ));
        }
        let damaged = |error| Error::damaged(what::XLSX, DAMAGED, error);
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes.clone())).map_err(damaged)?;
        let mut parts = HashMap::new();
        for index in 0..zip.len() {
            let part = zip.by_index_raw(index).map_err(damaged)?;
            if part.encrypted() {
                return Err(Error::unreadable(what::XLSX, what::PROTECTED));
            }
            let is_deflated = match part.compression() {
                zip::CompressionMethod::Stored => false,
                zip::CompressionMethod::Deflated => true,
                // Found missing if it is asked for.
                _ => continue,
            };
            let (Some(start), Ok(name)) = (part.data_start(), part.name()) else { continue };
            let (length, check) = (part.compressed_size(), part.crc32());
            parts.insert(plain(&name), Entry { start, length, is_deflated, check });
        }
        Ok(Archive { bytes, parts, most: limits.unpacked_bytes })
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.parts.contains_key(&plain(name))
    }

    /// Unpacks a part while it is read.
    pub(super) fn part(&self, name: &str) -> Option<Part> {
        let entry = *self.parts.get(&plain(name))?;
        let mut packed = Packed { bytes: self.bytes.clone(), at: entry.start as usize, end: 0 };
        packed.end = packed.at.saturating_add(entry.length as usize).min(self.bytes.len());
        let input = match entry.is_deflated {
            true => Input::Deflated(Box::new(DeflateDecoder::new(packed))),
            false => Input::Stored(packed),
        };
        Some(Part { input, sum: Crc::new(), check: None, read: 0, most: self.most })
    }

    /// The same, for what is read to its end: there its checksum is looked at.
    pub(super) fn checked_part(&self, name: &str) -> Option<Part> {
        let check = self.parts.get(&plain(name))?.check;
        self.part(name).map(|part| Part { check: Some(check), ..part })
    }

    /// A small part as a whole.
    pub(super) fn whole(&self, name: &str, most: usize) -> Result<Option<Vec<u8>>, Error> {
        let Some(part) = self.checked_part(name) else { return Ok(None) };
        let mut bytes = Vec::new();
        part.take(most as u64 + 1).read_to_end(&mut bytes).map_err(damaged)?;
        if bytes.len() > most {
            return Err(Error::limit(
                Words { zh: "工作簿的一部分", en: "a part of a workbook" },
                most as u64,
                most as u64,
            ));
        }
        Ok(Some(bytes))
    }
}

/// Names are compared as Excel does: without regard to case, and some writers set the wrong slash.
fn plain(name: &str) -> String {
    name.trim_start_matches(['/', '\\']).replace('\\', "/").to_lowercase()
}

/// What went wrong while a part was unpacked.
pub(super) fn damaged(error: io::Error) -> Error {
    // A limit was met inside of `read`, which can only give errors of input.
    match error.downcast::<Error>() {
        Ok(limit) => limit,
        Err(error) => Error::damaged(what::XLSX, DAMAGED, error),
    }
}

/// A part that is unpacked while it is read.
pub(super) struct Part {
    input: Input,
    sum: Crc,
    check: Option<u32>,
    read: u64,
    most: u64,
}

enum Input {
    Stored(Packed),
    Deflated(Box<DeflateDecoder<Packed>>),
}

/// The bytes of a part as they stand in the file.
struct Packed {
    bytes: Arc<[u8]>,
    at: usize,
    end: usize,
}

impl Read for Packed {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let rest = self.bytes.get(self.at..self.end).unwrap_or_default();
        let count = rest.len().min(into.len());
        if let (Some(from), Some(to)) = (rest.get(..count), into.get_mut(..count)) {
            to.copy_from_slice(from);
        }
        self.at += count;
        Ok(count)
    }
}

impl Read for Part {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = match &mut self.input {
            Input::Stored(packed) => packed.read(into)?,
            Input::Deflated(decoder) => decoder.read(into)?,
        };
        self.read += count as u64;
        if self.read > self.most {
            let limit = Error::limit(
                Words {
                    zh: "工作簿解压后的一部分", en: "an unpacked part of a workbook"
                },
                self.most,
                self.most,
            );
            return Err(io::Error::other(limit));
        }
        if let Some(check) = self.check {
            self.sum.update(into.get(..count).unwrap_or_default());
            if count == 0 && !into.is_empty() && self.sum.sum() != check {
                return Err(io::Error::new(io::ErrorKind::InvalidData, "a checksum is wrong"));
            }
        }
        Ok(count)
    }
}
