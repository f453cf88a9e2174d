//! 文本表: the texts that the sheets of a workbook share, one behind the other.

use crate::error::Error;
use crate::limits::Limits;
use crate::text::Words;

/// Texts by their numbers.
#[derive(Debug, Default)]
pub(super) struct Texts {
    text: String,
    ends: Vec<u32>,
    /// The numbers of those that were damaged, in order.
    damaged: Vec<u32>,
    most: usize,
}

impl Texts {
    pub(super) fn new(limits: &Limits) -> Texts {
        // Numbers of bytes fit into 32 bits.
        Texts { most: limits.workbook_bytes.min(u32::MAX as usize), ..Texts::default() }
    }

    pub(super) fn push(&mut self, text: &str, is_damaged: bool) -> Result<(), Error> {
        if self.text.len() + text.len() + (self.ends.len() + 1) * size_of::<u32>() > self.most {
            return Err(Error::limit(
                Words { zh: "工作簿的文本清单", en: "the list of a workbook's texts" },
                self.most as u64,
                0,
            ));
        }
        if is_damaged {
            self.damaged.push(self.ends.len() as u32);
        }
        self.text.push_str(text);
        self.ends.push(self.text.len() as u32);
        Ok(())
    }

    /// One text, and whether it is damaged.
    pub(super) fn get(&self, number: usize) -> Option<(&str, bool)> {
        let end = *self.ends.get(number)? as usize;
        let before = number.checked_sub(1).and_then(|before| self.ends.get(before));
        let text = self.text.get(before.map_or(0, |start| *start as usize)..end)?;
        let is_damaged =
            !self.damaged.is_empty() && self.damaged.binary_search(&(number as u32)).is_ok();
        Some((text, is_damaged))
    }
}
