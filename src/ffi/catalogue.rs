//! Catalogue: any number of entries, piece by piece, and what is wrong between them

use std::ffi::{c_char, c_int};

use super::checker::mulu_checker;
use super::entry::mulu_entry;
use super::guard::{Noun, Status, bytes, given, guard, guard_or, lent, lent_mut};
use super::guard::{room_for, slot, taken};
use super::report::{format_of, mulu_report, reader_of, unread};
use super::status::{MULU_E_PANIC, MULU_OK};
use crate::codec::{InputFormat, Pieces, Reader};
use crate::error::Error;
use crate::rules::{Paused, Run};

pub struct mulu_catalogue {
    checker: mulu_checker,
    format: InputFormat,
    /// The check so far; none while a call is at it, so that one that did not end shows.
    run: Option<Paused>,
    document: Document,
    /// Whether nothing else was checked since the document began.
    is_open: bool,
    /// Why a document could not be read on.
    failure: Option<c_int>,
}

/// The document that is fed.
enum Document {
    /// Nothing was fed.
    None,
    /// It is not yet known what it is.
    Begun(Pieces),
    /// It is read as it comes.
    Read(Box<Reader<Pieces>>),
    /// It must come as a whole.
    Held(Pieces),
    /// The rest is passed over.
    Over,
}

impl Noun for mulu_catalogue {
    const TAG: u32 = u32::from_be_bytes(*b"mCat");
}

impl mulu_catalogue {
    fn new(checker: &mulu_checker, format: InputFormat) -> mulu_catalogue {
        mulu_catalogue {
            run: Some(checker.checker.run().pause()),
            checker: checker.again(),
            format,
            document: Document::None,
            is_open: false,
            failure: None,
        }
    }

    /// Does what may fail: what is lost then is not found again, so every call after it fails as that did. What unwinds,
    /// be it for want of memory, is such a failure too.
    fn unless_failed(
        &mut self,
        act: impl FnOnce(&mut mulu_catalogue) -> Result<(), Status>,
    ) -> Result<(), Status> {
        if self.failure.is_none() {
            let status = guard(|| act(self));
            self.failure = (status != MULU_OK).then_some(status);
        }
        self.failure.map_or(Ok(()), |status| Err(Status(status)))
    }

    /// Goes on with the check.
    fn go_on(
        &mut self,
        f: impl FnOnce(&mut Run<'_>, &mut Document, &mulu_checker) -> Result<(), Status>,
    ) -> Result<(), Status> {
        let mut run =
            Run::resume(&self.checker.checker, self.run.take().ok_or(Status(MULU_E_PANIC))?);
        let result = f(&mut run, &mut self.document, &self.checker);
        self.run = Some(run.pause());
        result
    }

    fn feed(&mut self, piece: &[u8]) -> Result<(), Status> {
        let (format, was_open) = (self.format, self.is_open);
        let mut is_open = was_open;
        self.go_on(|run, document, checker| {
            if let Document::None = document {
                *document = Document::Begun(Pieces::default());
            }
            let is_worth = match document {
                Document::Begun(pieces) => {
                    pieces.push(piece);
                    pieces.is_enough()
                }
                Document::Held(pieces) => {
                    pieces.push(piece);
                    false
                }
                Document::Read(reader) => reader.hand_over(piece),
                Document::None | Document::Over => false,
            };
            if !is_worth {
                return Ok(());
            }
            if let Document::Begun(pieces) = document {
                let pieces = std::mem::take(pieces);
                if !pieces.is_read_on(format, &checker.dialect) {
                    *document = Document::Held(pieces);
                    return Ok(());
                }
                let reader = run.open(reader_of(checker, pieces, format));
                *document = Document::Read(Box::new(reader));
                is_open = true;
            }
            read_on(run, document, &mut is_open, checker)
        })?;
        self.is_open = is_open;
        Ok(())
    }

    /// Reads to the end of the document.
    fn end(&mut self) -> Result<(), Status> {
        let (format, mut is_open) = (self.format, self.is_open);
        self.go_on(|run, document, checker| match document {
            Document::Begun(pieces) | Document::Held(pieces) => {
                let read = run.read(reader_of(checker, pieces.unread(), format));
                settle(run, read, checker)
            }
            Document::Read(reader) => {
                reader.end_of_pieces();
                read_on(run, document, &mut is_open, checker)?;
                if let Document::Read(reader) = document {
                    run.close(reader, true);
                }
                Ok(())
            }
            Document::None | Document::Over => Ok(()),
        })
    }
}

/// Checks what has come of a document.
fn read_on(
    run: &mut Run<'_>,
    document: &mut Document,
    is_open: &mut bool,
    checker: &mulu_checker,
) -> Result<(), Status> {
    let Document::Read(reader) = document else { return Ok(()) };
    let read = run.read_on(reader, std::mem::replace(is_open, true));
    match read {
        Err(error) if error.is_waiting() => Ok(()),
        Err(error) => {
            run.close(reader, false);
            *document = Document::Over;
            settle(run, Err(error), checker)
        }
        Ok(()) => Ok(()),
    }
}

/// What is no text at all is no failure, but a finding.
fn settle(
    run: &mut Run<'_>,
    read: Result<(), Error>,
    checker: &mulu_checker,
) -> Result<(), Status> {
    if let Err(error) = read {
        run.check_alone(&unread(error, checker.language)?);
    }
    Ok(())
}

/// Makes an empty catalogue, to which a document is fed, entries are added, or both. `format` is
/// that of the document: one of MULU_FORMAT_*, as in mulu_checker_check.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_catalogue_new(
    checker: *const mulu_checker,
    format: c_int,
    out: *mut *mut mulu_catalogue,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let out = unsafe { slot(out) };
        // SAFETY: as above.
        let checker = unsafe { lent(checker)? };
        let (out, format) = (out.required()?, format_of(format)?);
        out.fill(|| given(mulu_catalogue::new(checker, format)));
        Ok(())
    })
}

/// Feeds the next piece of the document, of any size, cut anywhere. What is whole of it is checked
/// and let go. A mistake in the call, such as NULL, changes nothing; after any other failure every
/// call gives the same status, up to mulu_catalogue_finish.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_catalogue_feed(
    catalogue: *mut mulu_catalogue,
    piece: *const c_char,
    length: usize,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let catalogue = unsafe { lent_mut(catalogue)? };
        // SAFETY: as above.
        let piece = unsafe { bytes(piece, length)? };
        catalogue.unless_failed(|catalogue| {
            room_for(piece.len().saturating_mul(3))?;
            catalogue.feed(piece)
        })
    })
}

/// Adds one entry, which may be freed then. Entries are counted in the order in which they are
/// checked.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_catalogue_add(
    catalogue: *mut mulu_catalogue,
    entry: *const mulu_entry,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let catalogue = unsafe { lent_mut(catalogue)? };
        // SAFETY: as above.
        let entry = unsafe { lent(entry)? };
        catalogue.is_open = false;
        catalogue.unless_failed(|catalogue| {
            catalogue.go_on(|run, _, _| {
                run.check(entry.said());
                if entry.is_unread() {
                    run.mark_incomplete();
                }
                Ok(())
            })
        })
    })
}

/// Ends the document, and gives the findings of all entries and of the catalogue as a whole: for a
/// document the same as mulu_checker_check. The catalogue is empty again, also after a failure.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_catalogue_finish(
    catalogue: *mut mulu_catalogue,
    out: *mut *mut mulu_report,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let out = unsafe { slot(out) };
        // SAFETY: as above.
        let catalogue = unsafe { lent_mut(catalogue)? };
        let out = out.required()?;
        // It is empty first: what follows may unwind.
        let empty = mulu_catalogue::new(&catalogue.checker, catalogue.format);
        let mut full = std::mem::replace(catalogue, empty);
        full.unless_failed(mulu_catalogue::end)?;
        let run = Run::resume(&full.checker.checker, full.run.ok_or(Status(MULU_E_PANIC))?);
        out.fill(|| given(mulu_report::new(run.finish(), &full.checker)));
        Ok(())
    })
}

/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_catalogue_free(catalogue: *mut mulu_catalogue) {
    guard_or((), || {
        // SAFETY: the caller keeps the contract named above.
        unsafe { taken(catalogue) }
    })
}
