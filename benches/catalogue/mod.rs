//! A generated catalogue, such as a province might have: entries of about two kilobytes by several hundred
//! departments, the same on every machine. Entry `n` depends on `n` and the settings alone.
//!
//! Entries are clean under `national-2025` on [`AS_OF`]; if asked, one in [`BLOCK`] is wrong, with one to three
//! faults. Tests, benches and `generate.rs` share this file.
#![allow(dead_code, reason = "each program uses its part")]

mod entry;
mod faults;
mod json;
mod words;
#[cfg(feature = "files")]
pub(crate) mod workbook;

use std::io::{self, Write};

use json::{Dice, Json};
use words::{AREAS, BUREAUS, CITIES, RECORDS};

pub(crate) use faults::Fault;

/// The day on which the clean entries are clean.
pub(crate) const AS_OF: &str = "2026-11-21";

/// One entry of so many is wrong: 2 %.
pub(crate) const BLOCK: u64 = 50;

/// What is generated.
#[derive(Clone, Copy, Default)]
pub(crate) struct Settings {
    pub(crate) entries: u64,
    /// Whether one entry of [`BLOCK`] is wrong.
    pub(crate) wrong: bool,
    /// Whether the members of every object stand in another order in each entry.
    pub(crate) shuffled: bool,
}

pub(crate) struct Catalogue {
    settings: Settings,
    departments: Vec<Department>,
    /// The days from 2025-01-01 on.
    days: Vec<String>,
}

struct Department {
    bureau: usize,
    name: String,
    code: String,
    class: String,
}

/// What tells one entry from all others.
struct Identity<'c> {
    department: &'c Department,
    name: [&'static str; 4],
    year: String,
    subject_en: [&'static str; 2],
    code: String,
}

impl Catalogue {
    pub(crate) fn new(settings: Settings) -> Catalogue {
        let departments = (0..CITIES.len() * BUREAUS.len()).map(department).collect();
        Catalogue { settings, departments, days: days() }
    }

    /// The entries, one text each, without line ends.
    pub(crate) fn lines(&self) -> impl Iterator<Item = String> {
        let mut json = Json::default();
        (0..self.settings.entries).map(move |n| {
            self.write_entry(n, &mut json);
            json.text.clone()
        })
    }

    /// Writes all entries, one a line, or as one JSON array.
    pub(crate) fn write(&self, array: bool, out: &mut impl Write) -> io::Result<()> {
        let (start, between, end) = if array { ("[\n", ",\n", "\n]\n") } else { ("", "\n", "\n") };
        let mut json = Json::default();
        out.write_all(start.as_bytes())?;
        for n in 0..self.settings.entries {
            if n > 0 {
                out.write_all(between.as_bytes())?;
            }
            self.write_entry(n, &mut json);
            out.write_all(json.text.as_bytes())?;
        }
        if array || self.settings.entries > 0 {
            out.write_all(end.as_bytes())?;
        }
        Ok(())
    }

    /// The same as one text.
    pub(crate) fn text(&self, array: bool) -> String {
        let mut bytes = Vec::new();
        self.write(array, &mut bytes).expect("memory takes all");
        String::from_utf8(bytes).expect("made of texts")
    }

    /// What is wrong with entry `n`; nothing with most.
    pub(crate) fn faults(&self, n: u64) -> &'static [Fault] {
        if self.settings.wrong && n == wrong_of(n / BLOCK) { Fault::of(n / BLOCK) } else { &[] }
    }

    fn write_entry(&self, n: u64, json: &mut Json) {
        let faults = self.faults(n);
        // The one that was wrong before this one has the same name and code.
        let twin = faults.contains(&Fault::Duplicate) && n >= BLOCK;
        let identity = self.identity(if twin { wrong_of(n / BLOCK - 1) } else { n });
        json.begin(self.settings.shuffled.then_some(n));
        entry::write(self, n, &identity, faults, json);
    }

    /// Ten entries of a department stand together, and each department comes again.
    fn identity(&self, n: u64) -> Identity<'_> {
        let departments = self.departments.len() as u64;
        let department = &self.departments[(n / 10 % departments) as usize];
        let serial = n / 10 / departments * 10 + n % 10;
        let mut rest = serial;
        let mut digit = |base: usize| {
            let digit = rest % base as u64;
            rest /= base as u64;
            digit as usize
        };
        let (subject, record) = (digit(8), digit(RECORDS.len()));
        let area = AREAS[digit(AREAS.len())];
        let (subject, subject_en) = BUREAUS[department.bureau].subjects[subject];
        let (record, record_en) = RECORDS[record];
        let year = if rest == 0 { String::new() } else { format!("{}年", 2026 - rest) };
        let code = format!("{}/{:06}", department.class, serial + 1);
        Identity {
            department,
            // The year stands in the second place: were it the first, names of large catalogues would begin otherwise than
            // those of small ones, and sizes could not be compared.
            name: [area, "", subject, record],
            year,
            subject_en: [subject_en, record_en],
            code,
        }
    }

    /// The entry that says that it is related to `n`, and that `n` says it is related to.
    fn relative(&self, n: u64) -> Option<u64> {
        let other = match n % BLOCK {
            0 => n + 1,
            1 => n - 1,
            _ => return None,
        };
        (other < self.settings.entries).then_some(other)
    }

    /// A day, counted from 2025-01-01.
    fn day(&self, number: u64) -> &str {
        &self.days[number as usize]
    }
}

/// The wrong entry of a block: any but the first two, which are related to each other.
fn wrong_of(block: u64) -> u64 {
    block * BLOCK + 2 + Dice::new(block).below(BLOCK as usize - 2) as u64
}

fn department(number: usize) -> Department {
    let (city, division) = CITIES[number / BUREAUS.len()];
    let bureau = number % BUREAUS.len();
    let serial = 10_000_000 + Dice::new(number as u64).next() % 90_000_000;
    Department {
        bureau,
        name: format!("{city}{}", BUREAUS[bureau].name),
        code: credit_code(division, serial),
        class: format!("307{:03}{}", bureau + 1, &division[..4]),
    }
}

/// 统一社会信用代码 of a body of government, with the check characters of GB 11714 and GB 32100.
fn credit_code(division: &str, serial: u64) -> String {
    const ALPHABET: &[u8; 31] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";
    let serial = serial.to_string();
    let weights = [3, 7, 9, 10, 5, 8, 4, 2];
    let sum: u32 = serial.bytes().zip(weights).map(|(byte, w)| u32::from(byte - b'0') * w).sum();
    let check = match 11 - sum % 11 {
        10 => 'X',
        11 => '0',
        digit => char::from(b'0' + digit as u8),
    };
    let mut code = format!("11{division}{serial}{check}");
    let value = |byte| ALPHABET.iter().position(|c| *c == byte).unwrap_or(0);
    let weights = (0..17).scan(1, |weight, _| Some(std::mem::replace(weight, *weight * 3 % 31)));
    let sum: usize = code.bytes().zip(weights).map(|(byte, weight)| value(byte) * weight).sum();
    code.push(char::from(ALPHABET[(31 - sum % 31) % 31]));
    code
}

/// The days of 2025 and 2026.
fn days() -> Vec<String> {
    let months = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let mut days = Vec::new();
    for year in [2025, 2026] {
        for (month, length) in (1..).zip(months) {
            days.extend((1..=length).map(|day| format!("{year}-{month:02}-{day:02}")));
        }
    }
    days
}
