//! Texts of XLS: each says how wide its characters are, and may go on in the next record, where it says so again.

use encoding_rs::Encoding;

/// How texts without Unicode are encoded: those of Excel 5 and 95, and none later.
#[derive(Clone, Copy)]
pub(super) struct Old(pub(super) &'static Encoding);

impl Old {
    pub(super) fn of(page: u16) -> Old {
        Old(match page {
            936 => encoding_rs::GBK,
            950 => encoding_rs::BIG5,
            932 => encoding_rs::SHIFT_JIS,
            949 => encoding_rs::EUC_KR,
            1250 => encoding_rs::WINDOWS_1250,
            1251 => encoding_rs::WINDOWS_1251,
            _ => encoding_rs::WINDOWS_1252,
        })
    }
}

/// Bytes that may stand in several records: the first, and those that continue it.
pub(super) struct Bytes<'b> {
    pieces: Vec<&'b [u8]>,
    /// The piece that is read, and where in it.
    piece: usize,
    at: usize,
}

impl<'b> Bytes<'b> {
    pub(super) fn new(pieces: Vec<&'b [u8]>) -> Bytes<'b> {
        Bytes { pieces, piece: 0, at: 0 }
    }

    fn rest(&self) -> &'b [u8] {
        self.pieces.get(self.piece).and_then(|piece| piece.get(self.at..)).unwrap_or_default()
    }

    /// Goes to the next piece when this one is used up; `false` when there is none.
    fn turn(&mut self) -> bool {
        while self.rest().is_empty() {
            if self.piece + 1 >= self.pieces.len() {
                return false;
            }
            (self.piece, self.at) = (self.piece + 1, 0);
        }
        true
    }

    pub(super) fn byte(&mut self) -> Option<u8> {
        self.turn();
        let byte = *self.rest().first()?;
        self.at += 1;
        Some(byte)
    }

    pub(super) fn number(&mut self) -> Option<u16> {
        Some(u16::from_le_bytes([self.byte()?, self.byte()?]))
    }

    pub(super) fn long(&mut self) -> Option<u32> {
        Some(u32::from_le_bytes([self.byte()?, self.byte()?, self.byte()?, self.byte()?]))
    }

    pub(super) fn pass(&mut self, mut count: usize) {
        while count > 0 && self.turn() {
            let here = self.rest().len().min(count);
            self.at += here;
            count -= here;
        }
    }

    /// A text of so many characters, of which the flags come next; says whether it is damaged. `None` when it is cut.
    pub(super) fn unicode(&mut self, count: usize, into: &mut String) -> Option<bool> {
        let flags = self.byte()?;
        let runs = if flags & 8 != 0 { usize::from(self.number()?) * 4 } else { 0 };
        let extra = if flags & 4 != 0 { self.long()? as usize } else { 0 };
        let is_damaged = self.characters(count, flags & 1 != 0, into)?;
        self.pass(runs);
        self.pass(extra);
        Some(is_damaged)
    }

    fn characters(
        &mut self,
        mut count: usize,
        mut is_wide: bool,
        into: &mut String,
    ) -> Option<bool> {
        let (mut is_damaged, mut high) = (false, None);
        while count > 0 {
            if self.rest().is_empty() {
                if !self.turn() {
                    return None;
                }
                is_wide = self.byte()? & 1 != 0;
                continue;
            }
            count -= 1;
            let unit = if is_wide { self.number()? } else { u16::from(self.byte()?) };
            // Pairs of units may stand in two records.
            let pair = high.take().map_or([unit, 0], |high| [high, unit]);
            if (0xD800..0xDC00).contains(&unit) && count > 0 {
                if pair[1] != 0 {
                    into.push(char::REPLACEMENT_CHARACTER);
                    is_damaged = true;
                }
                high = Some(unit);
                continue;
            }
            let units = pair.into_iter().take(if pair[1] == 0 { 1 } else { 2 });
            for c in char::decode_utf16(units) {
                is_damaged |= c.is_err();
                into.push(c.unwrap_or(char::REPLACEMENT_CHARACTER));
            }
        }
        Some(is_damaged)
    }

    /// A text of so many bytes that are encoded as of old.
    pub(super) fn old(&mut self, count: usize, old: Old, into: &mut String) -> Option<bool> {
        let mut bytes = Vec::new();
        for _ in 0..count {
            bytes.push(self.byte()?);
        }
        let (text, _, is_damaged) = old.0.decode(&bytes);
        into.push_str(&text);
        Some(is_damaged)
    }
}
