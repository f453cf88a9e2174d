//! 输入: what a stream holds, found out from what was declared, and from its first bytes.

use std::io;
use std::io::Read;

use super::block::Source;
use super::encoding::{Decoder, Encoding};
use super::reader::InputFormat;
use crate::error::Error;
use crate::text::Note;

/// A stream on its way to being read.
pub(super) enum Input<R> {
    /// Nothing was read of it yet.
    New(R),
    /// JSON, decoded.
    Text(Decoder<R>),
    /// It is gone.
    Spent,
}

impl<R: Read> Input<R> {
    /// Opens a stream.
    ///
    /// # Errors
    ///
    /// When it cannot be read, or is not what was declared.
    pub(super) fn open(
        input: R,
        format: InputFormat,
        encoding: Encoding,
        source: &Source,
    ) -> Result<Input<R>, Error> {
        let _ = (format, source);
        Ok(Input::Text(Decoder::new(input, encoding)))
    }

    /// Whether the bytes that are read are not those of the file.
    pub(super) fn is_transcoded(&self) -> bool {
        match self {
            Input::Text(decoder) => decoder.is_transcoded(),
            Input::New(_) | Input::Spent => false,
        }
    }

    /// Whether nothing was passed over.
    pub(super) fn is_complete(&self) -> bool {
        true
    }

    /// What was found out about a text that is not UTF-8.
    pub(super) fn note(&self) -> Option<Note> {
        match self {
            Input::Text(decoder) if decoder.is_transcoded() => {
                let (name, why) = decoder.decided()?;
                let (zh, en) = why.words();
                Some(Note::new(format!("按{name}读取：{zh}"), format!("read as {name}: {en}")))
            }
            _ => None,
        }
    }
}

impl<R: Read> Read for Input<R> {
    #[inline]
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        match self {
            Input::Text(decoder) => decoder.read(out),
            Input::New(_) | Input::Spent => Ok(0),
        }
    }
}
