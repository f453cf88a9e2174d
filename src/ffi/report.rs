//! Report: the findings of one check, in order

use std::ffi::{c_char, c_int};
use std::io::Read;
use std::sync::OnceLock;

use super::checker::mulu_checker;
use super::entry::mulu_entry;
use super::guard::{Noun, Status, bytes, column, given, guard, guard_or, lend};
use super::guard::{lent, slot, taken};
use super::rule::{is_lent_as_it_is, severity_number, text_of_rule};
#[cfg(not(feature = "files"))]
use super::status::MULU_E_FEATURE;
use super::status::MULU_E_RANGE;
use super::text::{Lent, to_lend};
use super::text::{MULU_TEXT_AT, MULU_TEXT_BASIS, MULU_TEXT_EXPLAIN};
use super::text::{MULU_TEXT_HELP, MULU_TEXT_MESSAGE, MULU_TEXT_SHEET, MULU_TEXT_TITLE};
use crate::codec::{Encoding, InputFormat, Reader};
use crate::diag::{Finding, Report};
use crate::error::Error;
use crate::model::{Entry, Odd, OddKind};
use crate::pointer::{Place, Spot};
use crate::text::{Language, reasons};

pub struct mulu_report {
    report: Report,
    language: Language,
    encoding: Encoding,
    /// The words of each finding, made when they are first asked for.
    words: Vec<OnceLock<Box<Words>>>,
    notes: Vec<Lent>,
}

struct Words {
    message: Lent,
    help: Lent,
    basis: Lent,
    /// These are lent as they stand where the encoding allows it, and are empty then.
    at: Lent,
    title: Lent,
    explain: Lent,
    sheet: Lent,
}

impl Noun for mulu_report {
    const TAG: u32 = u32::from_be_bytes(*b"mRep");
}

impl mulu_report {
    pub(super) fn new(report: Report, checker: &mulu_checker) -> mulu_report {
        let mut words = Vec::new();
        words.resize_with(report.findings().len(), OnceLock::new);
        let (language, encoding) = (checker.language, checker.encoding);
        let notes = report.notes().map(|(_, note)| to_lend(note.of(language), encoding)).collect();
        mulu_report { report, language, encoding, words, notes }
    }

    fn text(&self, index: usize, which: c_int) -> Option<&[u8]> {
        let finding = self.report.findings().get(index)?;
        let standing = match which {
            MULU_TEXT_MESSAGE | MULU_TEXT_HELP | MULU_TEXT_BASIS => None,
            MULU_TEXT_AT => Some(&*finding.at),
            MULU_TEXT_SHEET => Some(sheet_of(finding)),
            _ => Some(text_of_rule(finding.rule, self.language, which)?),
        };
        if let Some(text) = standing.filter(|text| is_lent_as_it_is(text, self.encoding)) {
            return Some(text.as_bytes());
        }
        let words = self.words.get(index)?.get_or_init(|| Box::new(self.words_of(finding)));
        Some(match which {
            MULU_TEXT_AT => &words.at,
            MULU_TEXT_MESSAGE => &words.message,
            MULU_TEXT_HELP => &words.help,
            MULU_TEXT_BASIS => &words.basis,
            MULU_TEXT_TITLE => &words.title,
            MULU_TEXT_EXPLAIN => &words.explain,
            MULU_TEXT_SHEET => &words.sheet,
            _ => return None,
        })
    }

    fn words_of(&self, finding: &Finding) -> Words {
        let citations = self.report.basis(finding).iter().map(ToString::to_string);
        let said = |text: &str| to_lend(text, self.encoding);
        let standing = |text: &str| match is_lent_as_it_is(text, self.encoding) {
            true => Lent::default(),
            false => said(text),
        };
        Words {
            message: said(&finding.text(self.language)),
            help: said(&finding.help(self.language)),
            basis: said(&citations.collect::<Vec<_>>().join("\n")),
            at: standing(&finding.at),
            title: standing(finding.rule.title.of(self.language)),
            explain: standing(finding.rule.explain.of(self.language)),
            sheet: standing(sheet_of(finding)),
        }
    }

    fn number(&self, index: usize, which: c_int) -> Option<u64> {
        let finding = self.report.findings().get(index)?;
        let place = finding.place.as_ref();
        match which {
            MULU_NUMBER_SEVERITY => u64::try_from(severity_number(Some(finding.severity))).ok(),
            MULU_NUMBER_ENTRY => Some(finding.entry.into()),
            MULU_NUMBER_LINE => Some(place.map_or(0, Place::line)),
            MULU_NUMBER_COLUMN => Some(place.map_or(0, Place::column)),
            MULU_NUMBER_OFFSET => {
                Some(place.map_or(0, |place| place.bytes().map_or(0, |bytes| bytes.start)))
            }
            MULU_NUMBER_RELATED => u64::try_from(finding.related.len()).ok(),
            MULU_NUMBER_LENGTH => Some(
                place.map_or(0, |place| place.bytes().map_or(0, |bytes| bytes.end - bytes.start)),
            ),
            _ => None,
        }
    }
}

fn sheet_of(finding: &Finding) -> &str {
    match &finding.place {
        Some(Place { spot: Spot::Cell { sheet, .. }, .. }) => sheet,
        _ => "",
    }
}

/// what the bytes say, also of their encoding
pub const MULU_FORMAT_AUTO: c_int = 0;
/// a JSON list of entries, an object with `entries`, or one entry
pub const MULU_FORMAT_JSON: c_int = 1;
/// one entry a line
pub const MULU_FORMAT_NDJSON: c_int = 2;
/// a table as text; its lines say what parts the cells
pub const MULU_FORMAT_CSV: c_int = 3;
/// the same with tabs
pub const MULU_FORMAT_TSV: c_int = 4;
/// a workbook
pub const MULU_FORMAT_XLSX: c_int = 5;
/// a workbook of old, which is only read
pub const MULU_FORMAT_XLS: c_int = 6;
/// XML as `mulu convert` writes it, and in other shapes
pub const MULU_FORMAT_XML: c_int = 7;

/// one of MULU_SEVERITY_*
pub const MULU_NUMBER_SEVERITY: c_int = 1;
/// the entry, from 0; 0 too where it is about the document
pub const MULU_NUMBER_ENTRY: c_int = 2;
/// line or row, from 1, of what is wrong or of what lacks it; or 0
pub const MULU_NUMBER_LINE: c_int = 3;
/// the column in characters, or of a workbook, from 1
pub const MULU_NUMBER_COLUMN: c_int = 4;
/// the first byte, from 0; 0 when the document is not in UTF-8
pub const MULU_NUMBER_OFFSET: c_int = 5;
/// how many bytes; 0 when the document is not in UTF-8
pub const MULU_NUMBER_LENGTH: c_int = 6;
/// how many other entries it is about: see mulu_report_related
pub const MULU_NUMBER_RELATED: c_int = 7;

/// Checks an entry. The report does not refer to the entry, which may be freed first.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_entry_check(
    checker: *const mulu_checker,
    entry: *const mulu_entry,
    out: *mut *mut mulu_report,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let out = unsafe { slot(out) };
        // SAFETY: as above.
        let (checker, entry) = unsafe { (lent(checker)?, lent(entry)?) };
        let out = out.required()?;
        let mut run = checker.checker.run();
        run.check_alone(entry.said());
        if entry.is_unread() {
            run.mark_incomplete();
        }
        out.fill(|| given(mulu_report::new(run.finish(), checker)));
        Ok(())
    })
}

/// Checks a whole document. The report does not refer to the document, which may be freed first.
/// Where the format is MULU_FORMAT_AUTO, the document may be in another encoding than the checker's:
/// then a mark at its beginning says so, or its bytes do without doubt; so it is the best choice for
/// files that people bring. XML and workbooks are told from JSON then; CSV and TSV are not. The
/// formats from CSV on give MULU_E_FEATURE, under AUTO too, unless the library was built with them
/// (MULU_FEATURES=files).
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_checker_check(
    checker: *const mulu_checker,
    document: *const c_char,
    length: usize,
    format: c_int,
    out: *mut *mut mulu_report,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let out = unsafe { slot(out) };
        // SAFETY: as above.
        let (checker, document) = unsafe { (lent(checker)?, bytes(document, length)?) };
        let out = out.required()?;
        let reader = reader_of(checker, document, format_of(format)?);
        let mut run = checker.checker.run();
        if let Err(error) = run.read(reader) {
            run.check_alone(&unread(error, checker.language)?);
        }
        out.fill(|| given(mulu_report::new(run.finish(), checker)));
        Ok(())
    })
}

pub(super) fn format_of(format: c_int) -> Result<InputFormat, Status> {
    match format {
        MULU_FORMAT_AUTO => Ok(InputFormat::Auto),
        MULU_FORMAT_JSON => Ok(InputFormat::Json),
        MULU_FORMAT_NDJSON => Ok(InputFormat::Ndjson),
        #[cfg(feature = "files")]
        MULU_FORMAT_CSV | MULU_FORMAT_TSV => Ok(InputFormat::Csv),
        #[cfg(feature = "files")]
        MULU_FORMAT_XLSX | MULU_FORMAT_XLS => Ok(InputFormat::Workbook),
        #[cfg(feature = "files")]
        MULU_FORMAT_XML => Ok(InputFormat::Xml),
        #[cfg(not(feature = "files"))]
        MULU_FORMAT_CSV | MULU_FORMAT_TSV | MULU_FORMAT_XLSX | MULU_FORMAT_XLS
        | MULU_FORMAT_XML => Err(Status(MULU_E_FEATURE)),
        _ => Err(Status(MULU_E_RANGE)),
    }
}

/// A reader of a document in the encoding of a checker.
pub(super) fn reader_of<R: Read>(
    checker: &mulu_checker,
    document: R,
    format: InputFormat,
) -> Reader<R> {
    let reader = Reader::new(document, "").format(format);
    match format {
        InputFormat::Auto => reader.hint(checker.encoding),
        // It says itself what it is encoded in.
        #[cfg(feature = "files")]
        InputFormat::Xml => reader.hint(checker.encoding),
        _ => reader.encoding(checker.encoding),
    }
}

/// An entry in place of what could not be read; that it is no text, or a damaged workbook, is no failure.
pub(super) fn unread(error: Error, language: Language) -> Result<Entry<'static>, Status> {
    let reason = match error.no_text() {
        Some(reason) => reasons::detail(&reason),
        None if error.is_format() || error.is_ambiguous() => error.text(language),
        None => return Err(error.into()),
    };
    let odd = vec![Odd::new(OddKind::NotJson, "", reason)];
    Ok(Entry { odd, ..Entry::default() })
}

/// Checks a column of texts as Apache Arrow lays them out: row `i` is the bytes of `data` from
/// `offsets[i]` to `offsets[i + 1]`, so there are `count + 1` offsets, none below the one before.
/// Each row is an entry in JSON, and stands for itself: the number of an entry is that of its row,
/// places count from the beginning of the row, and nothing is said of a catalogue. `data` may be
/// NULL where no row has a byte. MULU_E_RANGE: the offsets go back, or begin below 0.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_checker_check_column(
    checker: *const mulu_checker,
    data: *const c_char,
    offsets: *const c_int,
    count: usize,
    out: *mut *mut mulu_report,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let out = unsafe { slot(out) };
        // SAFETY: as above.
        let checker = unsafe { lent(checker)? };
        // SAFETY: as above.
        let column = unsafe { column(data, offsets, count)? };
        let out = out.required()?;
        let mut run = checker.checker.run().alone();
        run.read_rows(column.data, &mut column.rows(), checker.encoding)?;
        out.fill(|| given(mulu_report::new(run.finish(), checker)));
        Ok(())
    })
}

/// How many findings there are: entry by entry, by pointer and rule; then those of the catalogue.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_report_count(report: *const mulu_report) -> usize {
    guard_or(0, || {
        // SAFETY: the caller keeps the contract named above.
        let report = unsafe { lent(report)? };
        Ok(report.report.findings().len())
    })
}

/// 1 when the input was read to its end; 0 when something was not: then no finding is no good news.
/// What is no entry, as a line of NDJSON that is no JSON, has a finding instead: DOC101.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_report_complete(report: *const mulu_report) -> c_int {
    guard_or(0, || {
        // SAFETY: the caller keeps the contract named above.
        let report = unsafe { lent(report)? };
        Ok(report.report.is_complete().into())
    })
}

/// Lends one text of finding `index`: any of MULU_TEXT_*.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_report_text(
    report: *const mulu_report,
    index: usize,
    which: c_int,
    text: *mut *const c_char,
    length: *mut usize,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let (text, length) = unsafe { (slot(text), slot(length)) };
        // SAFETY: as above.
        let report = unsafe { lent(report)? };
        let (text, length) = (text.required()?, length.required()?);
        let found = report.text(index, which).ok_or(Status(MULU_E_RANGE))?;
        lend(found, text, length);
        Ok(())
    })
}

/// How many notes there are on the document as a whole: how it was read, and what of it was passed
/// over, such as a column that no field is known for.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_report_notes(report: *const mulu_report) -> usize {
    guard_or(0, || {
        // SAFETY: the caller keeps the contract named above.
        Ok(unsafe { lent(report)? }.notes.len())
    })
}

/// Lends note `index`, a sentence for people.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_report_note(
    report: *const mulu_report,
    index: usize,
    text: *mut *const c_char,
    length: *mut usize,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let (text, length) = unsafe { (slot(text), slot(length)) };
        // SAFETY: as above.
        let report = unsafe { lent(report)? };
        let (text, length) = (text.required()?, length.required()?);
        lend(report.notes.get(index).ok_or(Status(MULU_E_RANGE))?, text, length);
        Ok(())
    })
}

/// Gives one number of finding `index`. An entry by itself has no place: of its findings line,
/// column, offset and length are 0.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_report_number(
    report: *const mulu_report,
    index: usize,
    which: c_int,
    number: *mut usize,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let number = unsafe { slot(number) };
        // SAFETY: as above.
        let report = unsafe { lent(report)? };
        let number = number.required()?;
        let found = report.number(index, which).ok_or(Status(MULU_E_RANGE))?;
        number.fill(|| usize::try_from(found).unwrap_or(usize::MAX));
        Ok(())
    })
}

/// Gives the number of another entry that finding `index` is about, counted as MULU_NUMBER_ENTRY
/// is, which is the first of all; `other` is below MULU_NUMBER_RELATED.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_report_related(
    report: *const mulu_report,
    index: usize,
    other: usize,
    number: *mut usize,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let number = unsafe { slot(number) };
        // SAFETY: as above.
        let report = unsafe { lent(report)? };
        let number = number.required()?;
        let finding = report.report.findings().get(index);
        let related = finding.and_then(|finding| finding.related.get(other));
        let entry = *related.ok_or(Status(MULU_E_RANGE))?;
        number.fill(|| usize::try_from(entry).unwrap_or(usize::MAX));
        Ok(())
    })
}

/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_report_free(report: *mut mulu_report) {
    guard_or((), || {
        // SAFETY: the caller keeps the contract named above.
        unsafe { taken(report) }
    })
}
