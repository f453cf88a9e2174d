//! Working days and periods.

use proptest::prelude::*;

use super::notices::YEARS;
use super::*;

fn day(text: &str) -> Date {
    Date::read(text).unwrap()
}

/// Start, working days, due day.
const DUE: [(&str, u32, &str); 11] = [
    ("2025-08-01", 10, "2025-08-15"),
    ("2025-09-26", 10, "2025-10-16"),
    ("2025-12-30", 2, "2026-01-04"),
    ("2026-02-06", 10, "2026-02-27"),
    ("2026-02-13", 1, "2026-02-14"),
    ("2026-02-13", 10, "2026-03-05"),
    ("2026-04-28", 20, "2026-05-28"),
    ("2026-09-18", 10, "2026-10-09"),
    ("2026-09-24", 10, "2026-10-15"),
    ("2026-09-30", 1, "2026-10-08"),
    ("2017-09-22", 10, "2017-10-12"),
];

#[test]
fn periods_end_on_the_last_working_day() {
    let calendar = Calendar::default();
    for (start, n, due) in DUE {
        assert_eq!(calendar.due(day(start), n), Some(day(due)), "{start} and {n}");
        assert_eq!(calendar.working_days_after(day(start), day(due)), Some(n), "{start}");
    }
}

#[test]
fn nothing_is_said_outside_the_years_that_are_known() {
    let calendar = Calendar::default();
    assert_eq!(calendar.is_working_day(day("2006-12-31")), None);
    assert_eq!(calendar.is_working_day(day("2007-01-01")), Some(false));
    assert_eq!(calendar.is_working_day(day("2026-12-31")), Some(true));
    assert_eq!(calendar.is_working_day(day("2027-01-01")), None);
    assert_eq!(calendar.due(day("2026-12-30"), 1), Some(day("2026-12-31")));
    assert_eq!(calendar.due(day("2026-12-30"), 2), None);
    assert_eq!(calendar.due(day("2006-12-29"), 1), None);
    assert_eq!(calendar.working_days_after(day("2006-12-29"), day("2007-01-04")), None);
    assert_eq!(calendar.working_days_after(day("2026-12-30"), day("2027-01-04")), None);
    assert_eq!(calendar.working_days_after(day("2026-12-30"), day("2026-12-31")), Some(1));
    assert_eq!(calendar.notices(2027).count(), 0);
    assert_eq!(calendar.notices(2006).count(), 0);
}

#[test]
fn a_period_of_no_days_ends_where_it_begins() {
    let calendar = Calendar::default();
    let (friday, saturday) = (day("2026-11-20"), day("2026-11-21"));
    assert_eq!(calendar.due(saturday, 0), Some(saturday));
    assert_eq!(calendar.working_days_after(friday, friday), Some(0));
    assert_eq!(calendar.working_days_after(saturday, friday), Some(0));
    assert_eq!(calendar.working_days_after(friday, saturday), Some(0));
}

#[test]
fn a_later_notice_prevails() {
    let calendar = Calendar::default();
    // The Spring Festival of 2020 was made longer; the Saturday that was to be worked was off.
    assert_eq!(calendar.is_working_day(day("2020-01-31")), Some(false));
    assert_eq!(calendar.is_working_day(day("2020-02-01")), Some(false));
    assert_eq!(calendar.is_working_day(day("2020-02-03")), Some(true));
    // The notice for 2019 moved days of 2018.
    assert_eq!(calendar.is_working_day(day("2018-12-29")), Some(true));
    assert_eq!(calendar.is_working_day(day("2018-12-31")), Some(false));
}

#[test]
fn the_table_is_in_order() {
    for year in &YEARS {
        assert!(!year.notices.is_empty());
        assert!(year.off.iter().all(|(first, last)| first <= last));
        assert!(year.off.is_sorted() && year.worked.is_sorted());
    }
}

/// Any day that the built-in calendar knows.
fn known() -> impl Strategy<Value = Date> {
    (2007..=2026, 1u16..=366).prop_filter_map("no such day", |(year, n)| Date::of_year(year, n))
}

/// The due day, counted day by day.
fn plainly(calendar: &Calendar, start: Date, n: u32) -> Option<Date> {
    calendar.is_working_day(start)?;
    let (mut day, mut left) = (start, n);
    if calendar.counts_first_day() && n > 0 && calendar.is_working_day(start)? {
        left -= 1;
    }
    while left > 0 {
        day = day.next()?;
        left -= u32::from(calendar.is_working_day(day)?);
    }
    Some(day)
}

proptest! {
    #[test]
    fn words_give_what_days_give(start in known(), n in 0u32..600, first in any::<bool>()) {
        let calendar = Calendar::default().counting_first_day(first);
        let due = calendar.due(start, n);
        prop_assert_eq!(due, plainly(&calendar, start, n));
        prop_assert_eq!(calendar.try_due(start, n).err().map(|late| late.year), due.is_none().then_some(2027));
        if let Some(due) = due && n > 0 {
            prop_assert_eq!(calendar.is_working_day(due), Some(true));
            // Counting is the inverse.
            prop_assert_eq!(calendar.working_days_after(start, due), Some(n));
            let eve = due.after(-1).unwrap();
            if eve >= start && eve.year() >= 2007 {
                prop_assert_eq!(calendar.working_days_after(start, eve), Some(n - 1));
            }
        }
    }

    #[test]
    fn a_period_may_be_cut_in_two(start in known(), n in 0u32..60, m in 0u32..60) {
        let calendar = Calendar::default();
        let whole = calendar.due(start, n + m);
        prop_assert_eq!(whole, calendar.due(start, n).and_then(|half| calendar.due(half, m)));
    }

    #[test]
    fn with_the_first_day_it_ends_no_later(start in known(), n in 1u32..60) {
        let (without, with) = (Calendar::default(), Calendar::default().counting_first_day(true));
        let is_worked = without.is_working_day(start).unwrap();
        // A first day that is worked takes the place of the last.
        prop_assert_eq!(with.due(start, n), without.due(start, n - u32::from(is_worked)));
    }

    #[test]
    fn every_day_of_the_proof_is_there_once(start in known(), n in 0u32..60, first in any::<bool>()) {
        let calendar = Calendar::default().counting_first_day(first);
        let counting = calendar.count(start, n);
        prop_assert_eq!(counting.due, calendar.due(start, n));
        prop_assert_eq!(counting.uncovered, counting.due.is_none().then_some(2027));
        prop_assert!(counting.due.is_none() || counting.counted.len() == n as usize);
        let days: Vec<Date> = counting.days().map(|(day, _)| day).collect();
        prop_assert_eq!(days.len(), counting.counted.len() + counting.skipped.len());
        prop_assert_eq!(days[0], start);
        prop_assert!(days.iter().zip(&days[1..]).all(|(one, next)| one.next() == Some(*next)));
        prop_assert_eq!(*days.last().unwrap(), counting.due.unwrap_or(day("2026-12-31")));
        for (n, (day, counts)) in counting.days().filter(|(_, counts)| counts.is_ok()).enumerate() {
            prop_assert_eq!(counts, Ok(n as u32 + 1));
            prop_assert_eq!(calendar.is_working_day(day), Some(true));
        }
        for skipped in &counting.skipped {
            let is_start = skipped.why == DayReason::Start;
            prop_assert_eq!(is_start, skipped.on == start && (!first || n == 0));
            prop_assert!(is_start || calendar.is_working_day(skipped.on) == Some(false));
            prop_assert!(is_start || calendar.reason(skipped.on) == Some(skipped.why.clone()));
        }
    }

    #[test]
    fn no_text_makes_a_calendar_panic(text in "(\\[\\[(year|local)\\]\\]\n|(year|off|worked|years|name|notices) = (20[0-3][0-9]|\\[('20(26|27)-(01|12)-[0-3][0-9]',?){0,3}\\]|'x')\n){0,9}") {
        let _ = Calendar::from_toml(&text);
    }
}

#[test]
fn every_reason_is_said() {
    let calendar = Calendar::default();
    for (text, reason) in [
        ("2026-02-13", DayReason::Weekday),
        ("2026-02-14", DayReason::Moved(2026)),
        // A Sunday within the days off, and one by itself.
        ("2026-02-15", DayReason::Holiday(2026)),
        ("2026-03-08", DayReason::Weekend),
        ("2018-12-29", DayReason::Moved(2019)),
        ("2018-12-30", DayReason::Holiday(2019)),
        ("2011-12-31", DayReason::Moved(2012)),
        ("2022-12-31", DayReason::Holiday(2023)),
    ] {
        assert_eq!(calendar.reason(day(text)), Some(reason), "{text}");
    }
    assert_eq!(calendar.reason(day("2027-01-01")), None);
}

#[test]
fn late_december_may_still_be_moved() {
    let provisional = |start: &str, n| Calendar::default().count(day(start), n).provisional;
    assert_eq!(provisional("2026-12-17", 5), None);
    assert_eq!(provisional("2026-12-17", 6), Some(2027));
    assert_eq!(provisional("2026-12-30", 2), Some(2027));
    assert_eq!(provisional("2025-12-25", 10), None);
    let text = "[[year]]\nyear = 2027\nnotices = ['x']\noff = ['2027-01-01']\n";
    let calendar = Calendar::from_toml(text).unwrap();
    assert_eq!(calendar.count(day("2026-12-17"), 9).provisional, None);
    assert_eq!(calendar.count(day("2026-12-30"), 2).due, Some(day("2027-01-04")));
}

/// What is wrong with a calendar.
fn fault(text: &str) -> String {
    Calendar::from_toml(text).expect_err(text).to_string()
}

#[test]
fn what_makes_no_sense_is_said() {
    let year = |more: &str| fault(&format!("[[year]]\nyear = 2027\nnotices = ['x']\n{more}"));
    let local = |more: &str| fault(&format!("[[local]]\nname = '藏历新年'\n{more}"));
    for (fault, expected) in [
        (
            fault("colour = 1"),
            "unknown field `colour`, expected one of `count_first_day`, `holidays`, `year`, `local`",
        ),
        (fault("[[year]]\nyear = 2027"), "missing field `notices`"),
        (
            fault("[[year]]\nyear = 2027\nnotices = []"),
            "say in `notices` where the notices for 2027 are",
        ),
        (
            fault("[[year]]\nyear = 2027\nnotices = [' ']"),
            "say in `notices` where the notices for 2027 are",
        ),
        (fault("[[year]]\nyear = 20270\nnotices = ['x']"), "20270 is no year from 1949 to 2199"),
        (
            fault("[[year]]\nyear = 2026\nnotices = ['x']"),
            "2026 is known: say `replaces = true` where this shall replace it",
        ),
        (year("[[year]]\nyear = 2027\nnotices = ['y']\nreplaces = true"), "2027 is given twice"),
        (year("off = ['2028-01-01']"), "2028-01-01 lies outside of 2027 and the December before"),
        (year("off = ['2026-11-30']"), "2026-11-30 lies outside of 2027 and the December before"),
        (
            year("worked = ['2025-12-28']"),
            "2025-12-28 lies outside of 2027 and the December before",
        ),
        (
            year("off = ['2026-12-30..2027-01-03']\nworked = ['2027-01-02']"),
            "2027-01-02 is both off and worked",
        ),
        (
            year("off = ['2026-12-26']\nworked = ['2026-12-26']"),
            "2026-12-26 is both off and worked",
        ),
        (
            year("worked = ['2027-01-04']"),
            "2027-01-04 is no weekend: it is worked without being listed",
        ),
        (year("off = ['2027-02-30']"), "`2027-02-30` is no day and no days"),
        (year("off = ['2027-02-01..']"), "`2027-02-01..` is no day and no days"),
        (
            year("off = ['2027-02-02..2027-02-01']"),
            "`2027-02-02..2027-02-01` ends before it begins, or is longer than a month",
        ),
        (
            year("off = ['2027-02-02..2027-03-08']"),
            "`2027-02-02..2027-03-08` ends before it begins, or is longer than a month",
        ),
        (
            year("off = [20270101]"),
            "a day is a text such as \"2027-01-01\" or \"2027-01-01..2027-01-03\"",
        ),
        (year("off = [2027-01-01T00:00:00Z]"), "`2027-01-01T00:00:00Z` is no day and no days"),
        (fault("[[local]]\nname = ' '\noff = []"), "local holidays have no name"),
        (local("off = []"), "local holidays `藏历新年`: no day and no year"),
        (
            local("off = ['2026-02-18']\nyears = [2027]"),
            "local holidays `藏历新年`: 2026-02-18 lies outside of `years`",
        ),
        (
            local("off = ['2026-02-18']\n[[local]]\nname = '藏历新年'\noff = ['2026-02-18']"),
            "local holidays `藏历新年` stand twice",
        ),
        (fault("holidays = ['藏历新年']"), "no local holidays `藏历新年` are given"),
    ] {
        assert_eq!(fault, format!("calendar: {expected}"));
    }
    assert!(Calendar::from_toml("[").unwrap_err().is_settings());
}

#[test]
fn a_year_may_be_replaced_and_moves_the_december_before_it() {
    let text = "[[year]]\nyear = 2019\nnotices = ['x']\noff = [2019-01-01]\nreplaces = true\n";
    let calendar = Calendar::from_toml(text).unwrap();
    assert_eq!(calendar.notices(2019).collect::<Vec<_>>(), ["x"]);
    assert_eq!(calendar.is_working_day(day("2019-10-01")), Some(true));
    // What the notice for 2019 said of 2018 went with it; the notice for 2020 still holds, and so does the default.
    assert_eq!(calendar.reason(day("2018-12-31")), Some(DayReason::Weekday));
    assert_eq!(calendar.is_working_day(day("2020-01-31")), Some(false));
    assert_eq!(Calendar::default().is_working_day(day("2018-12-31")), Some(false));

    // Later notices first, and years apart.
    let text = "[[year]]\nyear = 2031\nnotices = ['b']\noff = ['2030-12-31..2031-01-01']\nworked = ['2030-12-29']\n\
                [[year]]\nyear = 2030\nnotices = ['a']\noff = ['2030-01-01']\n";
    let calendar = Calendar::from_toml(text).unwrap();
    assert_eq!(calendar.reason(day("2030-12-31")), Some(DayReason::Holiday(2031)));
    assert_eq!(calendar.reason(day("2030-12-29")), Some(DayReason::Moved(2031)));
    assert_eq!(calendar.reason(day("2030-12-30")), Some(DayReason::Weekday));
    assert_eq!(calendar.is_working_day(day("2029-12-31")), None);
    assert_eq!(calendar.try_due(day("2026-12-31"), 1).unwrap_err().year, 2027);
    assert_eq!(calendar.working_days_after(day("2026-12-31"), day("2030-01-02")), None);
}

#[test]
fn local_holidays_are_off_and_nothing_else() {
    let text = "[[local]]\nname = '藏历新年'\noff = ['2026-02-18..2026-02-24', '2026-02-28', '2026-03-07']\n";
    let calendar = Calendar::from_toml(text).unwrap();
    let tibet = calendar.clone().with_holidays("藏历新年").unwrap();
    let local = DayReason::Local("藏历新年".into());
    for (text, without, with) in [
        ("2026-02-18", DayReason::Holiday(2026), DayReason::Holiday(2026)),
        ("2026-02-24", DayReason::Weekday, local.clone()),
        ("2026-02-28", DayReason::Moved(2026), local.clone()),
        ("2026-03-07", DayReason::Weekend, DayReason::Weekend),
        ("2026-03-09", DayReason::Weekday, DayReason::Weekday),
    ] {
        assert_eq!(calendar.reason(day(text)), Some(without), "{text}");
        assert_eq!(tibet.is_working_day(day(text)), Some(with.is_working()), "{text}");
        assert_eq!(tibet.reason(day(text)), Some(with), "{text}");
    }
    assert_eq!(calendar.local_holidays().count(), 0);
    assert_eq!(tibet.local_holidays().collect::<Vec<_>>(), [("藏历新年", &[2026][..])]);
    assert_eq!(calendar.due(day("2026-02-13"), 10), Some(day("2026-03-05")));
    assert_eq!(tibet.due(day("2026-02-13"), 10), Some(day("2026-03-09")));
    // The layer is known of one year.
    assert_eq!(tibet.is_working_day(day("2025-12-31")), None);
    assert_eq!(tibet.is_working_day(day("2027-01-04")), None);
}
