//! Field: what a member of an entry is called, what it holds, which words it takes

use std::ffi::{c_char, c_int};

use super::checker::mulu_checker;
use super::entry::pointer_of;
use super::guard::{Noun, Status, bytes, given, guard, guard_or, lend, lent, slot, taken};
use super::status::MULU_E_RANGE;
use super::text::{Lent, to_lend};
use crate::vocabulary::columns::{Field, FieldKind, field_of, fields};

/// where it stands, with an asterisk for any index of a list
pub const MULU_FIELD_POINTER: c_int = 1;
/// the heading in Chinese, which readers take for the member
pub const MULU_FIELD_HEADING: c_int = 2;
/// the title in English
pub const MULU_FIELD_TITLE: c_int = 3;
/// what belongs there
pub const MULU_FIELD_NOTE: c_int = 4;
/// the article, standard or form that it comes from
pub const MULU_FIELD_SOURCE: c_int = 5;

/// one of MULU_KIND_*
pub const MULU_FIELD_KIND: c_int = 1;
/// 1 for a list of such texts or words; else 0
pub const MULU_FIELD_LIST: c_int = 2;
/// how many words there are; 0 for what is no word
pub const MULU_FIELD_WORDS: c_int = 3;

/// any text
pub const MULU_KIND_TEXT: c_int = 1;
/// one of the words
pub const MULU_KIND_WORD: c_int = 2;
/// one of the words, or a duration of ISO 8601 such as "P121D"
pub const MULU_KIND_CYCLE: c_int = 3;
/// one of the two words "true" and "false"
pub const MULU_KIND_FLAG: c_int = 4;
/// a day such as "2026-02-13"
pub const MULU_KIND_DATE: c_int = 5;
/// a whole number
pub const MULU_KIND_COUNT: c_int = 6;
/// a decimal number
pub const MULU_KIND_AMOUNT: c_int = 7;

/// the word as it stands in documents, in ASCII
pub const MULU_WORD_TOKEN: c_int = 1;
/// the word as people read it, in Chinese
pub const MULU_WORD_LABEL: c_int = 2;
/// the code that the dialect of the checker has for it, or empty
pub const MULU_WORD_CODE: c_int = 3;

pub struct mulu_field {
    field: &'static Field,
    heading: Lent,
    note: Lent,
    source: Lent,
    words: Vec<Choice>,
}

/// A word that a field takes.
struct Choice {
    token: &'static str,
    label: Lent,
    code: Lent,
}

impl Noun for mulu_field {
    const TAG: u32 = u32::from_be_bytes(*b"mFld");
}

impl mulu_field {
    fn new(field: &'static Field, checker: &mulu_checker) -> mulu_field {
        let said = |text: &str| to_lend(text, checker.encoding);
        let code = |token: &str| {
            let element = if field.is_list { "/*" } else { "" };
            checker.dialect.code_of(&format!("{}{element}", field.pointer), token)
        };
        let choice = |(token, label): (&'static str, &str)| Choice {
            token,
            label: said(label),
            code: code(token).map(|code| said(&code)).unwrap_or_default(),
        };
        mulu_field {
            field,
            heading: said(&field.heading),
            note: said(field.row.note.of(checker.language)),
            source: said(field.row.source),
            words: field.choices().into_iter().map(choice).collect(),
        }
    }

    fn text(&self, which: c_int) -> Option<&[u8]> {
        Some(match which {
            MULU_FIELD_POINTER => self.field.pointer.as_bytes(),
            MULU_FIELD_HEADING => &self.heading,
            MULU_FIELD_TITLE => self.field.row.title.as_bytes(),
            MULU_FIELD_NOTE => &self.note,
            MULU_FIELD_SOURCE => &self.source,
            _ => return None,
        })
    }

    fn kind(&self) -> c_int {
        match self.field.kind {
            FieldKind::Text => MULU_KIND_TEXT,
            FieldKind::Word => MULU_KIND_WORD,
            FieldKind::Cycle => MULU_KIND_CYCLE,
            FieldKind::Flag => MULU_KIND_FLAG,
            FieldKind::Date => MULU_KIND_DATE,
            FieldKind::Count => MULU_KIND_COUNT,
            FieldKind::Amount => MULU_KIND_AMOUNT,
        }
    }
}

/// How many fields an entry has, those of its items counted once.
///
/// # Safety
///
/// None is needed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_field_count() -> usize {
    guard_or(0, || Ok(fields().len()))
}

/// Makes field `index` of the table of fields, in the language and encoding of the checker.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_field_at(
    checker: *const mulu_checker,
    index: usize,
    out: *mut *mut mulu_field,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let out = unsafe { slot(out) };
        // SAFETY: as above.
        let checker = unsafe { lent(checker)? };
        let out = out.required()?;
        let field = fields().get(index).ok_or(Status(MULU_E_RANGE))?;
        out.fill(|| given(mulu_field::new(field, checker)));
        Ok(())
    })
}

/// Makes the field that a pointer leads to, such as "/share/type", "/items/0/type", or
/// "/items/-/type" for an item that is to be added. MULU_E_RANGE: it leads to no field; an object,
/// such as "/share", is none.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_field_of(
    checker: *const mulu_checker,
    pointer: *const c_char,
    length: usize,
    out: *mut *mut mulu_field,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let out = unsafe { slot(out) };
        // SAFETY: as above.
        let (checker, pointer) = unsafe { (lent(checker)?, bytes(pointer, length)?) };
        let out = out.required()?;
        let pointer = pointer_of(pointer, checker.encoding)?;
        // What is to be added takes what any element takes.
        let any = |token| if token == "-" { "0" } else { token };
        let pointer: Vec<&str> = pointer.split('/').map(any).collect();
        let field = field_of(&pointer.join("/")).ok_or(Status(MULU_E_RANGE))?;
        out.fill(|| given(mulu_field::new(field, checker)));
        Ok(())
    })
}

/// Lends one text: MULU_FIELD_POINTER to MULU_FIELD_SOURCE.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_field_text(
    field: *const mulu_field,
    which: c_int,
    text: *mut *const c_char,
    length: *mut usize,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let (text, length) = unsafe { (slot(text), slot(length)) };
        // SAFETY: as above.
        let field = unsafe { lent(field)? };
        let (text, length) = (text.required()?, length.required()?);
        lend(field.text(which).ok_or(Status(MULU_E_RANGE))?, text, length);
        Ok(())
    })
}

/// Gives one number: MULU_FIELD_KIND, LIST or WORDS.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_field_number(
    field: *const mulu_field,
    which: c_int,
    number: *mut usize,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let number = unsafe { slot(number) };
        // SAFETY: as above.
        let field = unsafe { lent(field)? };
        let number = number.required()?;
        let said = match which {
            MULU_FIELD_KIND => usize::try_from(field.kind()).unwrap_or(0),
            MULU_FIELD_LIST => usize::from(field.field.is_list),
            MULU_FIELD_WORDS => field.words.len(),
            _ => return Err(Status(MULU_E_RANGE)),
        };
        number.fill(|| said);
        Ok(())
    })
}

/// Lends one text of word `word`: any of MULU_WORD_*.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_field_word(
    field: *const mulu_field,
    word: usize,
    which: c_int,
    text: *mut *const c_char,
    length: *mut usize,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let (text, length) = unsafe { (slot(text), slot(length)) };
        // SAFETY: as above.
        let field = unsafe { lent(field)? };
        let (text, length) = (text.required()?, length.required()?);
        let word = field.words.get(word).ok_or(Status(MULU_E_RANGE))?;
        let said = match which {
            MULU_WORD_TOKEN => word.token.as_bytes(),
            MULU_WORD_LABEL => &word.label,
            MULU_WORD_CODE => &word.code,
            _ => return Err(Status(MULU_E_RANGE)),
        };
        lend(said, text, length);
        Ok(())
    })
}

/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_field_free(field: *mut mulu_field) {
    guard_or((), || {
        // SAFETY: the caller keeps the contract named above.
        unsafe { taken(field) }
    })
}
