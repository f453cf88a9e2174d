//! 分块输入: a text that its owner hands over piece by piece, and that is read as far as it has come.

use std::io;
use std::io::Read;

use super::input::{InputFormat, is_text};
use super::reader::Reader;
use crate::vocabulary::Dialect;

/// From how many bytes on it is known what a document is.
const ENOUGH: usize = 16 << 10;

/// The bytes that have come and were not read yet.
#[derive(Debug, Default)]
pub(crate) struct Pieces {
    held: Vec<u8>,
    used: usize,
    is_whole: bool,
}

impl Pieces {
    fn len(&self) -> usize {
        self.held.len() - self.used
    }

    /// One more piece.
    pub(crate) fn push(&mut self, piece: &[u8]) {
        if self.used > self.len() {
            self.held.drain(..self.used);
            self.used = 0;
        }
        self.held.extend_from_slice(piece);
    }

    /// All that has come.
    pub(crate) fn unread(&self) -> &[u8] {
        self.held.get(self.used..).unwrap_or_default()
    }

    /// Whether so much has come that it is known what it is.
    pub(crate) fn is_enough(&self) -> bool {
        self.len() >= ENOUGH
    }

    /// Whether it can be read before all has come: a text that is no table, nor anything that a dialect must know as a
    /// whole. To be asked when there is enough.
    pub(crate) fn is_read_on(&self, format: InputFormat, dialect: &Dialect) -> bool {
        dialect.columns().is_empty() && is_text(self.unread(), format)
    }
}

impl Read for Pieces {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let held = self.unread();
        if held.is_empty() && !self.is_whole {
            return Err(io::ErrorKind::WouldBlock.into());
        }
        let count = held.len().min(out.len());
        if let (Some(from), Some(to)) = (held.get(..count), out.get_mut(..count)) {
            to.copy_from_slice(from);
        }
        self.used += count;
        Ok(count)
    }
}

impl Reader<Pieces> {
    /// Hands over one more piece; says whether it is worth reading on.
    pub(crate) fn hand_over(&mut self, piece: &[u8]) -> bool {
        let wanted = self.wanted();
        self.input().is_some_and(|pieces| {
            pieces.push(piece);
            pieces.len() >= wanted
        })
    }

    /// Nothing will come any more.
    pub(crate) fn end_of_pieces(&mut self) {
        if let Some(pieces) = self.input() {
            pieces.is_whole = true;
        }
    }
}
