//! CSV: RFC 4180, with commas or tabs, in UTF-8 with its mark or in GB 18030, so that spreadsheets open it as it is.
//!
//! A text that a spreadsheet would take for a formula begins with an apostrophe, which reading takes away again
//! ([`guard`]).

use std::borrow::Cow;
use std::io;
use std::io::Write;

use encoding_rs::{EncoderResult, GB18030};

use super::form::{Form, OutputFormat};
use super::losses::{LossKind, Notes};
use crate::codec::guard;
use crate::pointer::Path;

pub(super) struct CsvSheet<W: Write> {
    out: csv::Writer<W>,
    is_gb18030: bool,
}

impl<W: Write> CsvSheet<W> {
    pub(super) fn new(mut out: W, form: &Form) -> io::Result<CsvSheet<W>> {
        let is_gb18030 = form.is_gb18030;
        if !is_gb18030 {
            out.write_all("\u{FEFF}".as_bytes())?;
        }
        let delimiter = if form.format == OutputFormat::Tsv { b'\t' } else { b',' };
        let mut builder = csv::WriterBuilder::new();
        let out = builder.delimiter(delimiter).terminator(csv::Terminator::CRLF).from_writer(out);
        Ok(CsvSheet { out, is_gb18030 })
    }

    pub(super) fn row(&mut self, cells: &[String]) -> io::Result<()> {
        for cell in cells {
            let cell = guard(cell);
            if self.is_gb18030 {
                self.out.write_field(GB18030.encode(&cell).0)?;
            } else {
                self.out.write_field(cell.as_bytes())?;
            }
        }
        Ok(self.out.write_record(None::<&[u8]>)?)
    }

    /// The text with what the encoding has.
    pub(super) fn fit<'t>(
        &self,
        text: Cow<'t, str>,
        at: &Path<'_>,
        notes: &mut Notes<'_>,
    ) -> Cow<'t, str> {
        // Nearly every text is there; of the others each character is asked.
        if !self.is_gb18030 || is_there(&text) {
            return text;
        }
        notes.note(LossKind::Characters, at, &text);
        let mut buffer = [0; 4];
        let shown = |c: char| if is_there(c.encode_utf8(&mut buffer)) { c } else { '?' };
        Cow::Owned(text.chars().map(shown).collect())
    }

    pub(super) fn finish(self) -> io::Result<W> {
        self.out.into_inner().map_err(|error| error.into_error())
    }
}

/// Whether GB 18030 has every character of a text, and reads it as the same again: of a few that are for private use it
/// makes others.
fn is_there(text: &str) -> bool {
    if text.is_ascii() {
        return true;
    }
    let mut bytes = vec![0; text.len() * 2 + 16];
    let mut encoder = GB18030.new_encoder();
    let (result, _, written) = encoder.encode_from_utf8_without_replacement(text, &mut bytes, true);
    let bytes = bytes.get(..written).unwrap_or_default();
    result == EncoderResult::InputEmpty
        && GB18030.decode_without_bom_handling_and_without_replacement(bytes).as_deref()
            == Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gb18030_has_all_but_a_few_private_characters() {
        for text in ["目录", "𠮷野家", "㐀€£ñ", "😀", "\u{E000}"] {
            assert!(is_there(text), "{text}");
        }
        assert!(!is_there("a\u{E5E5}"));
        let lost: Vec<u32> = (0x80..=0x10_FFFF)
            .filter(|n| char::from_u32(*n).is_some_and(|c| !is_there(&c.to_string())))
            .collect();
        assert!(lost.iter().all(|n| (0xE000..0xF900).contains(n)) && lost.len() < 30, "{lost:X?}");
    }
}
