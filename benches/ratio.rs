//! Ratios to `serde_json`'s typed borrowed parse, measured turn by turn in one run so that a machine whose speed
//! drifts does not matter. Medians.

use std::hint::black_box;
use std::time::Instant;

use crate::check::{ITEMS, check, checker, lines};
use crate::rival;

/// Entries in one turn, as lines; turns.
const ENTRIES: usize = 2000;
const TURNS: usize = 41;

type Rival<'r> = (&'static str, Box<dyn Fn() -> usize + 'r>);

pub(crate) fn print() {
    let checker = checker();
    let (clean, mixed) = (lines(ENTRIES, 0), lines(ENTRIES, 50));
    let parse = |text: &str| {
        text.lines()
            .map(|line| {
                serde_json::from_slice::<rival::Entry>(line.as_bytes()).expect("JSON").items.len()
            })
            .sum()
    };
    let values = |text: &str| {
        text.lines()
            .map(|line| {
                serde_json::from_slice::<serde_json::Value>(line.as_bytes()).expect("JSON")["items"]
                    .as_array()
                    .map_or(0, Vec::len)
            })
            .sum()
    };
    let rivals: Vec<Rival<'_>> = vec![
        ("serde_json typed borrowed", Box::new(|| parse(black_box(&clean)))),
        ("serde_json Value", Box::new(|| values(black_box(&clean)))),
        (
            "mulu, all rules, clean",
            Box::new(|| ITEMS * ENTRIES + check(&checker, black_box(&clean))),
        ),
        (
            "mulu, all rules, 2 % wrong",
            Box::new(|| ITEMS * ENTRIES + usize::from(check(&checker, black_box(&mixed)) == 0)),
        ),
    ];
    #[cfg(feature = "schema")]
    let rivals = {
        let (mut rivals, validator, clean) = (rivals, crate::check::validator(), &clean);
        let is_valid = move |line: &str| {
            let value: serde_json::Value = serde_json::from_slice(line.as_bytes()).expect("JSON");
            usize::from(validator.is_valid(&value))
        };
        let all = move || ITEMS * black_box(clean).lines().map(&is_valid).sum::<usize>();
        rivals.push(("jsonschema, its shape alone, no places", Box::new(all)));
        rivals
    };
    let mut times = vec![Vec::new(); rivals.len()];
    for _ in 0..TURNS {
        for ((_, run), times) in rivals.iter().zip(&mut times) {
            let start = Instant::now();
            assert_eq!(run(), ITEMS * ENTRIES);
            times.push(start.elapsed().as_secs_f64());
        }
    }
    let medians: Vec<f64> = times
        .iter_mut()
        .map(|times| {
            times.sort_by(f64::total_cmp);
            times[TURNS / 2]
        })
        .collect();
    println!(
        "\nratio to serde_json typed borrowed, {ENTRIES} entries of {} bytes, median of {TURNS}:",
        clean.len() / ENTRIES
    );
    for ((name, _), median) in rivals.iter().zip(&medians) {
        println!(
            "{:>8.2} ×  {:>7.2} µs an entry  {name}",
            median / medians[0],
            median / ENTRIES as f64 * 1e6
        );
    }
}
