//! 检索: the entries of a catalogue by their codes.

use std::collections::HashMap;
use std::io::Read;

use super::reader::Reader;
use crate::error::Error;
use crate::model::Entry;
use crate::text::{fold_all_into, fold_into, is_blank, is_word};

/// 检索结果: of a catalogue of any size, the entries with the codes that somebody asks for. No other is kept.
///
/// ```
/// use mulu::{Listed, Listing, Reader};
/// let json = r#"[{"code":"307024/000011"},{"code":"307024/000012","name":"机动车排气检测结果"}]"#;
/// let mut listing = Listing::of(["307024/000012", "307024/000099"]);
/// listing.read(&mut Reader::new(json.as_bytes(), "catalogue.json"))?;
/// assert!(matches!(listing.entry("307024/000012"), Listed::One(entry) if entry.name == "机动车排气检测结果"));
/// assert!(matches!(listing.entry("307024/000099"), Listed::Missing));
/// # Ok::<(), mulu::Error>(())
/// ```
#[derive(Debug, Default)]
pub struct Listing {
    /// By code.
    coded: HashMap<String, Kept>,
    /// Entries without a code, by name.
    named: HashMap<String, Kept>,
}

/// What was found under a code.
#[derive(Debug, Default)]
enum Kept {
    #[default]
    Nothing,
    One(Box<Entry<'static>>),
    Several,
}

/// What a catalogue lists under a code.
#[derive(Clone, Copy, Debug)]
pub enum Listed<'l> {
    /// Nothing.
    Missing,
    /// An entry.
    One(&'l Entry<'static>),
    /// More than one entry: nobody can know which is meant.
    Several,
}

impl Listing {
    /// Asks for these codes. Width, case and blanks do not count; an empty code is that of no entry. An entry without a
    /// code is found by its name.
    ///
    /// ```
    /// use mulu::{Listed, Listing, Reader};
    /// let mut listing = Listing::of(["３０７０２４／０００００１"]);
    /// listing.read(&mut Reader::new(r#"{"code":"307024/000001"}"#.as_bytes(), "entry.json"))?;
    /// assert!(matches!(listing.entry("307024/000001"), Listed::One(_)));
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn of<'c>(codes: impl IntoIterator<Item = &'c str>) -> Listing {
        let mut listing = Listing::default();
        for code in codes {
            for (keys, key) in
                [(&mut listing.coded, by_code(code)), (&mut listing.named, by_name(code))]
            {
                if !key.is_empty() {
                    keys.insert(key, Kept::Nothing);
                }
            }
        }
        listing
    }

    /// Looks through all that a reader gives. Several files may be one catalogue.
    ///
    /// # Errors
    ///
    /// For each reason for which [`Reader::next_block`] fails. What was found until then is kept.
    ///
    /// ```
    /// use mulu::{Listed, Listing, Reader};
    /// let mut listing = Listing::of(["307024/000001", "307024/000002"]);
    /// for (file, json) in [("a.json", r#"{"code":"307024/000001"}"#), ("b.json", r#"{"code":"307024/000002"}"#)] {
    ///     listing.read(&mut Reader::new(json.as_bytes(), file))?;
    /// }
    /// assert!(matches!(listing.entry("307024/000002"), Listed::One(_)));
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn read<R: Read>(&mut self, reader: &mut Reader<R>) -> Result<(), Error> {
        while let Some(block) = reader.next_block()? {
            let mut entries = block.entries();
            while let Some(entry) = entries.next() {
                let found = match is_blank(&entry.code) {
                    false => self.coded.get_mut(&by_code(&entry.code)),
                    true => self.named.get_mut(&by_name(&entry.name)),
                };
                let Some(kept) = found else { continue };
                *kept = match kept {
                    Kept::Nothing => Kept::One(Box::new(entry.clone().into_owned())),
                    Kept::One(_) | Kept::Several => Kept::Several,
                };
            }
        }
        Ok(())
    }

    /// What the catalogue lists under a code that was asked for.
    ///
    /// ```
    /// use mulu::{Listed, Listing, Reader};
    /// let json = r#"[{"code":"307024/000001","name":"甲"},{"code":"307024/000001","name":"乙"}]"#;
    /// let mut listing = Listing::of(["307024/000001"]);
    /// listing.read(&mut Reader::new(json.as_bytes(), "catalogue.json"))?;
    /// // Nobody can know which is meant.
    /// assert!(matches!(listing.entry("307024/000001"), Listed::Several));
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn entry(&self, code: &str) -> Listed<'_> {
        let found = self.coded.get(&by_code(code)).filter(|kept| !matches!(kept, Kept::Nothing));
        match found.or_else(|| self.named.get(&by_name(code))) {
            None | Some(Kept::Nothing) => Listed::Missing,
            Some(Kept::One(entry)) => Listed::One(entry),
            Some(Kept::Several) => Listed::Several,
        }
    }
}

/// What spellings of one code have in common.
fn by_code(code: &str) -> String {
    let mut key = String::new();
    fold_all_into(&mut key, code);
    key
}

/// What spellings of one name have in common.
fn by_name(name: &str) -> String {
    let mut key = String::new();
    fold_into(&mut key, name, is_word);
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listing(codes: &[&str], json: &str) -> Listing {
        let mut listing = Listing::of(codes.iter().copied());
        listing.read(&mut Reader::new(json.as_bytes(), "f")).unwrap();
        listing
    }

    #[test]
    fn one_code_is_one_entry_or_nobody_knows() {
        let json = r#"[{"code":"1/1","name":"甲"},{"code":"1/2","name":"乙"},{"code":"１/1 "},{"name":"丙"}]"#;
        let listing = listing(&["1/1", " 1/2", "1/3", ""], json);
        assert!(matches!(listing.entry("1/1"), Listed::Several));
        assert!(matches!(listing.entry("1/2"), Listed::One(entry) if entry.name == "乙"));
        assert!(matches!(listing.entry("丙"), Listed::Missing), "nobody asked for it");
        for code in ["1/3", "", " ", "1/4"] {
            assert!(matches!(listing.entry(code), Listed::Missing), "{code}");
        }
    }

    #[test]
    fn an_entry_without_a_code_is_found_by_its_name() {
        let json = r#"[{"name":"检测 结果"},{"code":"1/1","name":"登记"},{"name":"1/1"}]"#;
        let listing = listing(&["检测结果", "登记", "1/1"], json);
        assert!(matches!(listing.entry("检测结果"), Listed::One(_)));
        assert!(matches!(listing.entry("登记"), Listed::Missing), "it has a code");
        assert!(matches!(listing.entry("1/1"), Listed::One(entry) if entry.name == "登记"));
    }

    #[test]
    fn only_what_is_asked_for_is_kept() {
        let lines: String =
            (0..5000).map(|n| format!("{{\"code\":\"1/{n}\",\"name\":\"目录{n}\"}}\n")).collect();
        let listing = listing(&["1/4999", "1/17"], &lines);
        assert!(matches!(listing.entry("1/4999"), Listed::One(entry) if entry.name == "目录4999"));
        assert!(matches!(listing.entry("1/18"), Listed::Missing));
        assert_eq!(listing.coded.len(), 2);
    }

    #[test]
    fn what_was_found_before_a_fault_stays() {
        let listing = listing(&["1/1", "1/2"], r#"[{"code":"1/1"}, {"code":"1/2""#);
        assert!(matches!(listing.entry("1/1"), Listed::One(_)));
        assert!(matches!(listing.entry("1/2"), Listed::Missing));
    }
}
