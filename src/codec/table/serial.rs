//! 日期序列号: a day that a spreadsheet holds as a number.

/// The text of the day that a number stands for: `2018-09-01`, or `2018-09-01 12:00:00` with a time of day. `None` for
/// a number that is hardly meant as a day: one before 1927, or after 2173.
pub(super) fn read_serial(text: &str, counts_from_1904: bool) -> Option<String> {
    const DAY: f64 = 86_400.0;
    let days = text.split('.').next().filter(|days| days.len() == 5)?;
    if !text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        return None;
    }
    let days: i64 = days.parse().ok().filter(|days| *days >= 10_000)?;
    let serial: f64 = text.parse().ok()?;
    let seconds = ((serial - days as f64) * DAY).round() as i64;
    // The first day counts 1, and 1900-02-29, which never was, counts too.
    let (year, month, day) = match counts_from_1904 {
        true => (1904, time::Month::January, 1),
        false => (1899, time::Month::December, 30),
    };
    let zero = time::Date::from_calendar_date(year, month, day).ok()?;
    let moment = zero.checked_add(time::Duration::days(days))?.midnight();
    let moment = moment.checked_add(time::Duration::seconds(seconds))?;
    let (date, (hour, minute, second)) = (moment.date(), moment.as_hms());
    let day = format!("{:04}-{:02}-{:02}", date.year(), u8::from(date.month()), date.day());
    Some(match seconds {
        0 => day,
        _ => format!("{day} {hour:02}:{minute:02}:{second:02}"),
    })
}

#[cfg(test)]
mod tests {
    use super::read_serial;

    #[test]
    fn a_number_of_five_digits_is_a_day() {
        for (text, from_1904, expected) in [
            ("42988", false, Some("2017-09-10")),
            ("41526", true, Some("2017-09-10")),
            ("42988.40625", false, Some("2017-09-10 09:45:00")),
            ("45351", false, Some("2024-02-29")),
            ("10000", false, Some("1927-05-18")),
            ("42988.999999", false, Some("2017-09-11 00:00:00")),
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
