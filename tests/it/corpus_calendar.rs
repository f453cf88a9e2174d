//! The calendar, day by day, against the yearly files of the corpus; skipped where there is no corpus.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use mulu::{Calendar, Date, DayReason};
use serde::Deserialize;

#[derive(Deserialize)]
struct Year {
    papers: Vec<String>,
    days: Vec<Day>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Day {
    date: String,
    is_off_day: bool,
}

/// The folder of the corpus: `MULU_CORPUS`, or `../shared/data` beside the project.
fn corpus() -> Option<PathBuf> {
    let named = std::env::var_os("MULU_CORPUS").map(PathBuf::from);
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    named.into_iter().chain([beside]).find(|folder| folder.join("holidays").is_dir())
}

#[test]
fn every_day_is_worked_or_off_as_the_notices_say() {
    let Some(corpus) = corpus() else {
        println!("skipped: no corpus (set MULU_CORPUS)");
        return;
    };
    // A later year's notice prevails over the one before it.
    let (calendar, mut moved) = (Calendar::default(), HashMap::new());
    for year in 2007..=2026 {
        let text = fs::read_to_string(corpus.join(format!("holidays/{year}.json"))).unwrap();
        let told: Year = serde_json::from_str(&text).unwrap();
        let papers = told.papers.iter().map(|paper| paper.replace("http://", "https://"));
        assert_eq!(calendar.notices(year).collect::<Vec<_>>(), papers.collect::<Vec<_>>());
        let days = told.days.into_iter();
        moved.extend(days.map(|day| (day.date.parse::<Date>().unwrap(), (!day.is_off_day, year))));
    }
    let mut day = Date::new(2007, 1, 1).unwrap();
    let mut count = 0;
    while day.year() <= 2026 {
        let reason = match moved.get(&day) {
            Some((true, year)) if day.is_weekend() => DayReason::Moved(*year),
            Some((true, _)) => DayReason::Weekday,
            Some((false, year)) => DayReason::Holiday(*year),
            None if day.is_weekend() => DayReason::Weekend,
            None => DayReason::Weekday,
        };
        assert_eq!(calendar.is_working_day(day), Some(reason.is_working()), "{day}");
        assert_eq!(calendar.reason(day), Some(reason), "{day}");
        day = day.next().unwrap();
        count += 1;
    }
    assert_eq!(count, 7305, "every day was compared");
    assert_eq!(calendar.is_working_day(day), None, "{day}");
}
