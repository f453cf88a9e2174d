//! 序列值: numbers of cells as text, and the days that some of them are shown as.

use std::fmt::Write;

use super::{CellKind, Row};
use crate::calendar::Date;

/// How a number format shows its numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    Number,
    Day,
}

impl Shown {
    /// What the formats show that every workbook has without naming them (ECMA-376, 18.8.30); those of East Asia are
    /// days too.
    pub(super) fn built_in(format: u32) -> Shown {
        match format {
            14..=22 | 27..=36 | 45 | 47 | 50..=58 => Shown::Day,
            _ => Shown::Number,
        }
    }

    /// What a format shows that is written out, such as `yyyy"年"m"月"`.
    pub(super) fn by(code: &str) -> Shown {
        let mut chars = code.chars();
        while let Some(c) = chars.next() {
            match c.to_ascii_lowercase() {
                // The next character stands for itself, is as wide as a blank, or fills the cell.
                '\\' | '_' | '*' => {
                    chars.next();
                }
                '"' => while chars.next().is_some_and(|c| c != '"') {},
                '[' => {
                    let word: String = chars.by_ref().take_while(|c| *c != ']').collect();
                    // Hours that go on after 24 are a span of time, not a time of day.
                    if word.to_ascii_lowercase().trim_matches(['h', 'm', 's']).is_empty() {
                        return Shown::Number;
                    }
                }
                // What follows is how numbers below zero are shown.
                ';' => break,
                'y' | 'm' | 'd' | 'h' | 's' => return Shown::Day,
                _ => {}
            }
        }
        Shown::Number
    }
}

/// Numbers of days, and from which day they count.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Days {
    pub(super) from_1904: bool,
}

impl Days {
    /// Adds a number as its format shows it. A number that is no day in any calendar of spreadsheets stays a number.
    pub(super) fn push(
        self,
        row: &mut Row,
        column: u32,
        number: f64,
        shown: Shown,
        text: &mut String,
    ) {
        text.clear();
        let kind = match shown {
            Shown::Day => self.write(number, text),
            Shown::Number => None,
        };
        let kind = kind.unwrap_or_else(|| {
            text.clear();
            write_number(number, text);
            CellKind::Number
        });
        row.push(column, kind, text);
    }

    /// Writes `2017-09-10`, `2017-09-10 09:45:00`, or for less than a day `09:45:00`.
    fn write(self, number: f64, text: &mut String) -> Option<CellKind> {
        // The last number of a day is that of 9999-12-31.
        if !(0.0..2_958_466.0).contains(&number) {
            return None;
        }
        let seconds = (number * 86_400.0).round() as i64;
        let (day, second) = (seconds / 86_400, seconds % 86_400);
        let time = format!("{:02}:{:02}:{:02}", second / 3600, second / 60 % 60, second % 60);
        if number < 1.0 && second > 0 {
            text.push_str(&time);
            return Some(CellKind::Text);
        }
        match (self.from_1904, day) {
            // Spreadsheets count a day that never was, so that what was sold in 1983 need not change.
            (false, 60) => text.push_str("1900-02-29"),
            (false, 0) => return None,
            (false, _) => {
                let before =
                    if day < 60 { Date::new(1899, 12, 31) } else { Date::new(1899, 12, 30) };
                write!(text, "{}", before?.after(day)?).ok()?;
            }
            (true, _) => write!(text, "{}", Date::new(1904, 1, 1)?.after(day)?).ok()?,
        }
        if second > 0 {
            text.push(' ');
            text.push_str(&time);
        }
        Some(CellKind::Day)
    }
}

/// The text of the day that a number stands for: `2018-09-01`, or `2018-09-01 12:00:00` with a time of day. `None` for
/// a number that is hardly meant as a day: one before 1927, or after 2173.
pub(super) fn read_serial(text: &str, from_1904: bool) -> Option<String> {
    let days = text.split('.').next().filter(|days| days.len() == 5 && !days.starts_with('0'))?;
    if !text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        return None;
    }
    let mut day = String::with_capacity(days.len() + 14);
    Days { from_1904 }.write(text.parse().ok()?, &mut day)?;
    Some(day)
}

/// Writes a number as people see it: with fifteen digits that count, which is what spreadsheets show, and no more of
/// them than needed.
pub(super) fn write_number(number: f64, text: &mut String) {
    let seen = format!("{number:.14e}").parse().unwrap_or(number);
    // Writing to a text does not fail.
    let _ = write!(text, "{seen}");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(number: f64, from_1904: bool) -> (String, CellKind) {
        let (mut row, mut text) = (Row::default(), String::new());
        Days { from_1904 }.push(&mut row, 0, number, Shown::Day, &mut text);
        (row.text_of(&row.cells()[0]).to_owned(), row.cells()[0].kind)
    }

    #[test]
    fn days_by_both_calendars() {
        let day = |text: &str| (text.to_owned(), CellKind::Day);
        assert_eq!(shown(1.0, false), day("1900-01-01"));
        assert_eq!(shown(59.0, false), day("1900-02-28"));
        assert_eq!(shown(60.0, false), day("1900-02-29"));
        assert_eq!(shown(61.0, false), day("1900-03-01"));
        assert_eq!(shown(42988.0, false), day("2017-09-10"));
        assert_eq!(shown(42988.40625, false), day("2017-09-10 09:45:00"));
        assert_eq!(shown(42988.999_999_9, false), day("2017-09-11"));
        assert_eq!(shown(2_958_465.0, false), day("9999-12-31"));
        assert_eq!(shown(0.0, true), day("1904-01-01"));
        assert_eq!(shown(41526.0, true), day("2017-09-10"));
        assert_eq!(shown(0.40625, false), ("09:45:00".to_owned(), CellKind::Text));
        for number in [0.0, -1.0, 2_958_466.0, 20_170_910.0] {
            assert_eq!(shown(number, false), (format!("{number}"), CellKind::Number));
        }
    }

    #[test]
    fn numbers_as_people_see_them() {
        let text = |number| {
            let mut text = String::new();
            write_number(number, &mut text);
            text
        };
        assert_eq!(text(15.0), "15");
        assert_eq!(text(0.1 + 0.2), "0.3");
        assert_eq!(text(3.5), "3.5");
        assert_eq!(text(-1e-7), "-0.0000001");
        assert_eq!(text(110_101_199_003_071_230.0), "110101199003071000");
    }

    #[test]
    fn formats_that_show_days() {
        for code in [
            "yyyy-mm-dd",
            "yyyy\"年\"m\"月\"d\"日\"",
            "[$-804]yyyy;@",
            "h:mm",
            "[Red]d",
            "e年m月",
            "m/d/yy h:mm",
        ] {
            assert_eq!(Shown::by(code), Shown::Day, "{code}");
        }
        for code in [
            "General",
            "0.00",
            "@",
            "#,##0\\d",
            "0\"日\"",
            "[h]:mm",
            "[Red]0",
            "0_d",
            "0;d",
            "G/通用格式",
        ] {
            assert_eq!(Shown::by(code), Shown::Number, "{code}");
        }
    }

    #[test]
    fn a_number_of_five_digits_is_a_day() {
        for (text, from_1904, expected) in [
            ("42988", false, Some("2017-09-10")),
            ("41526", true, Some("2017-09-10")),
            ("42988.40625", false, Some("2017-09-10 09:45:00")),
            ("45351", false, Some("2024-02-29")),
            ("10000", false, Some("1927-05-18")),
            ("42988.999999", false, Some("2017-09-11")),
            ("2017", false, None),
            ("20170910", false, None),
            ("00060", false, None),
            ("-2988", false, None),
            ("1e999", false, None),
            ("42988.", false, Some("2017-09-10")),
            ("42988.5.5", false, None),
            ("", false, None),
        ] {
            assert_eq!(read_serial(text, from_1904).as_deref(), expected, "{text}");
        }
    }
}
