//! 输入: what a stream holds, found out from its first bytes, its name and what was declared.

use std::io;
use std::io::Read;

use super::block::Source;
use super::encoding::{Decoder, Encoding};
use super::reader::InputFormat;
use crate::error::Error;

/// How many bytes tell what a file is.
const FIRST: usize = 512;

/// A stream on its way to being read.
pub(super) enum Input<R> {
    /// Nothing was read of it yet.
    New(R),
    /// JSON, decoded.
    Text(Decoder<R>),
    /// Another format.
    #[cfg(feature = "files")]
    Feed(Box<Foreign<R>>),
    /// It is gone.
    Spent,
}
