//! Keys of a column, and what is found under each of them by itself.

use std::collections::BTreeMap;

use super::catalogue::entries;
use super::encoding::{Made, checker, checker_of};
use super::*;
use crate::codec::Encoding;

/// Rows as Arrow lays them out, after some bytes of other rows.
fn column(rows: &[Vec<u8>]) -> (Vec<u8>, Vec<c_int>) {
    let mut data = b"{\"name\":".to_vec();
    let mut offsets = vec![c_int::try_from(data.len()).unwrap()];
    for row in rows {
        data.extend_from_slice(row);
        offsets.push(c_int::try_from(data.len()).unwrap());
    }
    (data, offsets)
}

impl Made {
    fn keys(&self, rows: &[Vec<u8>]) -> String {
        let ((data, offsets), mut text) = (column(rows), null_mut());
        let at = data.as_ptr().cast();
        // SAFETY: the pointers lead to locals, and the text is freed when it was read.
        unsafe {
            let status =
                mulu_keys_write(self.0, at, offsets.as_ptr(), offsets.len() - 1, &mut text);
            assert_eq!(status, MULU_OK);
            let keys = self.lent(|t, l| mulu_text_get(text, t, l));
            mulu_text_free(text);
            keys
        }
    }

    fn check_keys(&self, lines: &[Vec<u8>]) -> Result<Vec<String>, c_int> {
        let ((data, offsets), mut report) = (column(lines), null_mut());
        let at = data.as_ptr().cast();
        // SAFETY: the pointers lead to locals.
        let status = unsafe {
            mulu_keys_check(self.0, at, offsets.as_ptr(), offsets.len() - 1, &mut report)
        };
        if status == MULU_OK { Ok(self.brief(report)) } else { Err(status) }
    }
}

/// Where a finding stands, its rule and weight, and the entries that it is about, under other numbers.
fn between<'n>(finding: &'n str, number: impl Fn(&'n str) -> &'n str) -> String {
    let words: Vec<_> = finding.split(' ').collect();
    let related = words[7].split(',').filter(|entry| !entry.is_empty()).map(&number);
    let related = related.collect::<Vec<_>>().join(",");
    format!("{} {} {} {related}", words[0], words[1], number(words[2]))
}

#[test]
fn keys_by_themselves_say_what_a_catalogue_says() {
    for encoding in [Encoding::Utf8, Encoding::Gb18030] {
        for (day, is_whole) in [("2026-11-21", false), ("2020-01-01", true)] {
            let settings = format!("as_of = {day}\nencoding = '{}'\n", encoding.name());
            let checker = checker_of(&settings.replace(' ', ""), encoding);
            let mut rows: Vec<_> = entries(300).iter().map(|row| checker.bytes(row)).collect();
            let document = rows.join(&b'\n');
            // What cannot be read says nothing.
            rows.extend([b"".to_vec(), b"{".to_vec()]);
            let mut of_keys: BTreeMap<String, Vec<(String, Vec<u8>)>> = BTreeMap::new();
            for line in checker.keys(&rows).lines() {
                let (row, line) = line.split_once('\t').unwrap();
                let key = line.split(' ').next().unwrap().to_owned();
                of_keys.entry(key).or_default().push((row.to_owned(), line.into()));
            }
            let mut found = Vec::new();
            for lines in of_keys.values() {
                let texts: Vec<_> = lines.iter().map(|(_, line)| line.clone()).collect();
                let mut said = checker.check_keys(&texts).unwrap();
                assert_eq!(said.pop().unwrap(), "complete: 1");
                let row = |line: &str| &*lines[line.parse::<usize>().unwrap()].0;
                found.extend(said.iter().map(|finding| between(finding, row)));
            }
            let mut whole = checker.check_briefly(&document, MULU_FORMAT_NDJSON);
            whole.retain(|line| line.contains("CAT"));
            for finding in &mut whole {
                *finding = between(finding, |entry| entry);
            }
            whole.sort();
            found.sort();
            assert_eq!(found, whole);
            assert!(found.len() > 400, "{}", found.len());
            assert!(
                found
                    .iter()
                    .any(|finding| finding.starts_with("/codeCAT103 ") && finding.contains(","))
            );
            assert_eq!(found.iter().any(|line| line.starts_with("CAT901")), is_whole);
        }
    }
}

#[test]
fn what_is_no_line_of_keys_is_refused() {
    let checker = checker(Encoding::Utf8);
    assert_eq!(checker.check_keys(&[]), Ok(vec!["complete: 1".to_owned()]));
    assert_eq!(checker.check_keys(&[b"w".to_vec()]), Ok(vec!["complete: 1".to_owned()]));
    for line in [&b""[..], b"w\n", b"0\tw", b"\xFF", "目录".as_bytes()] {
        assert_eq!(checker.check_keys(&[line.to_vec()]), Err(MULU_E_RANGE));
    }
    assert_eq!(checker.keys(&[]), "");
    assert_eq!(checker.keys(&[b"{}".to_vec(), b"1".to_vec()]), "");
}
