//! The codes and names of the entries of a catalogue, in one text.

use crate::model::Entry;

/// The most bytes that are kept of a code, and of a name.
const MOST: usize = 512;

/// Codes and names one after the other, and where each ends.
#[derive(Clone, Debug, Default)]
pub(super) struct Subjects {
    texts: String,
    ends: Vec<(usize, usize)>,
}

impl Subjects {
    pub(super) fn add(&mut self, entry: &Entry<'_>) {
        self.texts.push_str(start(&entry.code));
        let code = self.texts.len();
        self.texts.push_str(start(&entry.name));
        self.ends.push((code, self.texts.len()));
    }

    pub(super) fn count(&self) -> u32 {
        u32::try_from(self.ends.len()).unwrap_or(u32::MAX)
    }

    /// Code and name of an entry; empty where it has none.
    pub(super) fn get(&self, entry: u32) -> (&str, &str) {
        let at = entry as usize;
        let Some(&(code, name)) = self.ends.get(at) else { return ("", "") };
        let start = at.checked_sub(1).and_then(|at| self.ends.get(at)).map_or(0, |ends| ends.1);
        let text = |range| self.texts.get(range).unwrap_or_default();
        (text(start..code), text(code..name))
    }
}

/// The start of a text, whole characters of it.
fn start(text: &str) -> &str {
    text.get(..text.floor_char_boundary(MOST)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_entry_has_its_own() {
        let mut subjects = Subjects::default();
        let long = "长".repeat(MOST);
        for (code, name) in [("1/1", "甲"), ("", ""), ("1/2", long.as_str())] {
            let mut entry = Entry::default();
            (entry.code, entry.name) = (code.into(), name.into());
            subjects.add(&entry);
        }
        assert_eq!((subjects.count(), subjects.get(0)), (3, ("1/1", "甲")));
        assert_eq!((subjects.get(1), subjects.get(3)), (("", ""), ("", "")));
        let (code, name) = subjects.get(2);
        assert_eq!((code, name.chars().count()), ("1/2", MOST / 3));
    }
}
