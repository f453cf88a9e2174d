//! Conversion: a document written in another format, and what is lost by it

use std::ffi::{c_char, c_int};
use std::sync::Arc;

use super::checker::mulu_checker;
use super::guard::{Noun, Status, bytes, given, guard, guard_or, lend, lent};
use super::guard::{room_for, slot, taken};
use super::report::{MULU_FORMAT_JSON, MULU_FORMAT_NDJSON, format_of, reader_of};
use super::status::{MULU_E_MEMORY, MULU_E_RANGE, MULU_E_UNREAD};
use super::text::{Lent, json_in, to_lend};
#[cfg(feature = "files")]
use crate::codec::Encoding;
use crate::codec::InputFormat;
use crate::error::Error;
use crate::export::{Form, Head, Loss, Losses, OutputFormat, Writer};
use crate::model::{Entry, OddKind};

/// keys, and values as written; for a code of the dialect its word
pub const MULU_WORDS_KEYS: c_int = 1;
/// headings and labels in Chinese
pub const MULU_WORDS_CHINESE: c_int = 2;
/// keys, and the codes of the checker's dialect for values
pub const MULU_WORDS_CODES: c_int = 3;

/// how many entries were written
pub const MULU_CONVERSION_ENTRIES: c_int = 1;
/// how many losses there are, listed or not
pub const MULU_CONVERSION_LOSSES: c_int = 2;

/// what kind of loss it is: a word such as "too_long"
pub const MULU_LOSS_KIND: c_int = 1;
/// where: RFC 6901 JSON Pointer into the entry, empty for all of it
pub const MULU_LOSS_AT: c_int = 2;
/// the text that it is about, cut short; or why it was not read
pub const MULU_LOSS_DETAIL: c_int = 3;
/// the code of the entry, or empty
pub const MULU_LOSS_CODE: c_int = 4;
/// the name of the entry, or empty
pub const MULU_LOSS_NAME: c_int = 5;

/// The texts of a loss, in the order in which they are kept.
const TEXTS: [c_int; 5] =
    [MULU_LOSS_KIND, MULU_LOSS_AT, MULU_LOSS_DETAIL, MULU_LOSS_CODE, MULU_LOSS_NAME];

pub struct mulu_conversion {
    document: Vec<u8>,
    entries: usize,
    count: usize,
    /// The losses that are listed: the entry of each, and its texts in the order of `TEXTS`.
    losses: Vec<(usize, [Lent; 5])>,
}

impl Noun for mulu_conversion {
    const TAG: u32 = u32::from_be_bytes(*b"mCnv");
}

impl mulu_conversion {
    fn new(
        document: Vec<u8>,
        entries: usize,
        losses: &Losses,
        checker: &mulu_checker,
    ) -> mulu_conversion {
        let said = |text: &str| to_lend(text, checker.encoding);
        let loss = |loss: &Loss| {
            let detail = loss.text(checker.language);
            let texts = [loss.kind.name(), &loss.at, &detail, &loss.code, &loss.name];
            (usize::try_from(loss.entry).unwrap_or(usize::MAX), texts.map(said))
        };
        let count = usize::try_from(losses.count()).unwrap_or(usize::MAX);
        mulu_conversion { document, entries, count, losses: losses.iter().map(loss).collect() }
    }
}

/// Writes the entries of a document in another format. `from` is one of MULU_FORMAT_*, read as
/// mulu_checker_check reads it; `to` is one of them but AUTO and XLS; `words` is one of
/// MULU_WORDS_*. JSON, NDJSON, CSV and TSV are written in the encoding of the checker, XML in UTF-8
/// as it says itself; a workbook, which has no encoding, is made by way of a temporary file, and
/// where that cannot be written there is MULU_E_MEMORY. MULU_E_FEATURE: one of the formats is not
/// part of this build. MULU_E_UNREAD: nothing is written, and mulu_checker_check says why. An entry
/// alone that cannot be read is left out, as a loss.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_convert(
    checker: *const mulu_checker,
    document: *const c_char,
    length: usize,
    from: c_int,
    to: c_int,
    words: c_int,
    out: *mut *mut mulu_conversion,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let out = unsafe { slot(out) };
        // SAFETY: as above.
        let (checker, document) = unsafe { (lent(checker)?, bytes(document, length)?) };
        let out = out.required()?;
        let (from, form) = (format_of(from)?, form_of(to, words, checker)?);
        room_for(document.len())?;
        let conversion = converted(checker, document, from, form)?;
        out.fill(|| given(conversion));
        Ok(())
    })
}

/// Lends the document that was written.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_conversion_document(
    conversion: *const mulu_conversion,
    text: *mut *const c_char,
    length: *mut usize,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let (text, length) = unsafe { (slot(text), slot(length)) };
        // SAFETY: as above.
        let conversion = unsafe { lent(conversion)? };
        lend(&conversion.document, text.required()?, length.required()?);
        Ok(())
    })
}

/// Gives one number: any of MULU_CONVERSION_*.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_conversion_number(
    conversion: *const mulu_conversion,
    which: c_int,
    number: *mut usize,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let number = unsafe { slot(number) };
        // SAFETY: as above.
        let conversion = unsafe { lent(conversion)? };
        let number = number.required()?;
        let said = match which {
            MULU_CONVERSION_ENTRIES => conversion.entries,
            MULU_CONVERSION_LOSSES => conversion.count,
            _ => return Err(Status(MULU_E_RANGE)),
        };
        number.fill(|| said);
        Ok(())
    })
}

/// How many losses are listed: all of them, or the first hundred thousand.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_conversion_count(conversion: *const mulu_conversion) -> usize {
    guard_or(0, || {
        // SAFETY: the caller keeps the contract named above.
        Ok(unsafe { lent(conversion)? }.losses.len())
    })
}

/// Lends one text of loss `index`, any of MULU_LOSS_*; `number`, which may be NULL, is that of the
/// entry that lost it, from 0.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_conversion_loss(
    conversion: *const mulu_conversion,
    index: usize,
    which: c_int,
    text: *mut *const c_char,
    length: *mut usize,
    number: *mut usize,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let (text, length, number) = unsafe { (slot(text), slot(length), slot(number)) };
        // SAFETY: as above.
        let conversion = unsafe { lent(conversion)? };
        let (text, length) = (text.required()?, length.required()?);
        let (entry, texts) = conversion.losses.get(index).ok_or(Status(MULU_E_RANGE))?;
        let at = TEXTS.iter().position(|text| *text == which);
        let said = at.and_then(|at| texts.get(at)).ok_or(Status(MULU_E_RANGE))?;
        lend(said, text, length);
        number.fill(|| *entry);
        Ok(())
    })
}

/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_conversion_free(conversion: *mut mulu_conversion) {
    guard_or((), || {
        // SAFETY: the caller keeps the contract named above.
        unsafe { taken(conversion) }
    })
}

/// How a document is written.
fn form_of(to: c_int, words: c_int, checker: &mulu_checker) -> Result<Form, Status> {
    let form = match to {
        MULU_FORMAT_JSON => Form::new(OutputFormat::Json),
        MULU_FORMAT_NDJSON => Form::new(OutputFormat::Ndjson),
        _ => form_of_file(to, checker)?,
    };
    match words {
        MULU_WORDS_KEYS => Ok(form),
        MULU_WORDS_CHINESE => Ok(form.in_chinese()),
        MULU_WORDS_CODES => Ok(form.in_dialect(Arc::clone(&checker.dialect))),
        _ => Err(Status(MULU_E_RANGE)),
    }
}

#[cfg(feature = "files")]
fn form_of_file(to: c_int, checker: &mulu_checker) -> Result<Form, Status> {
    use super::report::{MULU_FORMAT_CSV, MULU_FORMAT_TSV, MULU_FORMAT_XLSX, MULU_FORMAT_XML};

    let format = match to {
        MULU_FORMAT_CSV => OutputFormat::Csv,
        MULU_FORMAT_TSV => OutputFormat::Tsv,
        MULU_FORMAT_XLSX => return Ok(Form::new(OutputFormat::Xlsx)),
        MULU_FORMAT_XML => return Ok(Form::new(OutputFormat::Xml)),
        _ => return Err(Status(MULU_E_RANGE)),
    };
    let form = Form::new(format);
    Ok(if checker.encoding == Encoding::Gb18030 { form.in_gb18030()? } else { form })
}

#[cfg(not(feature = "files"))]
fn form_of_file(to: c_int, _: &mulu_checker) -> Result<Form, Status> {
    use super::report::{MULU_FORMAT_AUTO, MULU_FORMAT_XLS};

    // What is written in no build.
    if matches!(to, MULU_FORMAT_AUTO | MULU_FORMAT_XLS) {
        return Err(Status(MULU_E_RANGE));
    }
    // What is written in another one; or no format at all.
    format_of(to)?;
    Err(Status(MULU_E_RANGE))
}

/// Reads a document, for a table twice, and writes it.
fn converted(
    checker: &mulu_checker,
    document: &[u8],
    from: InputFormat,
    form: Form,
) -> Result<mulu_conversion, Status> {
    let (mut head, mut entries, format) = (Head::default(), 0, form.format());
    if format.is_table() {
        each_entry(checker, document, from, &mut |entry| {
            head.see(entry);
            Ok(())
        })?;
    }
    let want = |_| Status(MULU_E_MEMORY);
    let mut writer = Writer::new(Vec::new(), form, &head).map_err(want)?;
    each_entry(checker, document, from, &mut |entry| {
        entries += usize::from(entry.odd.iter().all(|odd| odd.kind != OddKind::NotJson));
        writer.entry(entry).map_err(want)
    })?;
    let (written, losses) = writer.finish().map_err(want)?;
    let written = match format {
        OutputFormat::Json | OutputFormat::Ndjson => json_in(written, checker.encoding),
        #[cfg(feature = "files")]
        _ => written,
    };
    Ok(mulu_conversion::new(written, entries, &losses, checker))
}

/// Calls `f` with every entry of a document that can be read to its end.
fn each_entry(
    checker: &mulu_checker,
    document: &[u8],
    from: InputFormat,
    f: &mut dyn FnMut(&Entry<'_>) -> Result<(), Status>,
) -> Result<(), Status> {
    let reader = reader_of(checker, document, from);
    let mut reader = reader.dialect(Arc::clone(&checker.dialect));
    while let Some(block) = reader.next_block().map_err(unread)? {
        let mut entries = block.entries();
        while let Some(entry) = entries.next() {
            f(entry)?;
        }
    }
    if reader.is_complete() { Ok(()) } else { Err(Status(MULU_E_UNREAD)) }
}

/// The status for a document that cannot be read.
fn unread(error: Error) -> Status {
    let is_wrong = error.no_text().is_some() || error.is_format() || error.is_ambiguous();
    if is_wrong { Status(MULU_E_UNREAD) } else { error.into() }
}
