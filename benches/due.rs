//! `due/…`: deadlines, and days counted between two, each from every day of twelve years.

use std::hint::black_box;

use criterion::{Criterion, Throughput};
use mulu::{Calendar, Date};

/// Every day of these years.
fn days() -> Vec<Date> {
    let first = Date::new(2014, 1, 1).expect("a day");
    let days = std::iter::successors(Some(first), |day| day.next());
    days.take_while(|day| day.year() <= 2025).collect()
}

/// How many days there are from each first day to its deadline, in all.
fn due(calendar: &Calendar, days: &[Date], n: u32) -> i64 {
    let last = |day: &Date| calendar.due(*day, n).expect("a year that is known");
    days.iter().map(|day| last(day).days_since(*day)).sum()
}

/// The same one day after the other, as it was done before there were words to count.
fn due_by_days(calendar: &Calendar, days: &[Date], n: u32) -> i64 {
    let last = |day: &Date| {
        let (mut day, mut left) = (*day, n);
        while left > 0 {
            day = day.next().expect("a day");
            left -= u32::from(calendar.is_working_day(day).expect("a year that is known"));
        }
        day
    };
    days.iter().map(|day| last(day).days_since(*day)).sum()
}

pub(crate) fn benches(c: &mut Criterion) {
    let (calendar, days) = (Calendar::default(), days());
    let lasts: Vec<_> = days.iter().filter_map(|day| calendar.due(*day, 10)).collect();
    assert_eq!(lasts.len(), days.len());
    let mut group = c.benchmark_group("due");
    group.throughput(Throughput::Elements(days.len() as u64));
    for n in [1, 10, 20] {
        let expected = due_by_days(&calendar, &days, n);
        group.bench_function(format!("{n}/mulu"), |b| {
            b.iter(|| assert_eq!(due(black_box(&calendar), &days, n), expected));
        });
        group.bench_function(format!("{n}/by-days"), |b| {
            b.iter(|| assert_eq!(due_by_days(black_box(&calendar), &days, n), expected));
        });
    }
    group.bench_function("between/mulu", |b| {
        b.iter(|| {
            let between = |(day, last): (&Date, &Date)| calendar.working_days_after(*day, *last);
            let count: u32 = days.iter().zip(&lasts).filter_map(between).sum();
            assert_eq!(count as usize, 10 * days.len());
        });
    });
    group.bench_function("10/proof", |b| {
        b.iter(|| {
            let counted = |day: &Date| calendar.count(*day, 10).counted.len();
            assert_eq!(days.iter().map(counted).sum::<usize>(), 10 * days.len());
        });
    });
    group.finish();
}
