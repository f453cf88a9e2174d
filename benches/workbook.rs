//! What it costs to read and check a workbook, beside `calamine`'s own reader of cells on the same bytes: processor time
//! of this thread, turn by turn, medians.
//!
//! `cargo run --release --features files --example workbook -- 100000`; with `--write FOLDER` the workbooks are kept.

mod catalogue;

use std::fs;
use std::io::Cursor;
use std::time::Instant;

use calamine::{DataRef, Reader as _, Xlsx};
use catalogue::AS_OF;
use catalogue::workbook::{Rows, workbook};
use mulu::{Calendar, Checker, Profile, Reader};

/// How often each is done.
const TURNS: usize = 11;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let rows = args.first().and_then(|rows| rows.parse().ok()).unwrap_or(100_000);
    for (name, what) in [("resources", Rows::Resources), ("items", Rows::Items)] {
        let bytes = workbook(rows, what).expect("a workbook");
        if let [_, flag, folder] = &*args
            && flag == "--write"
        {
            fs::write(format!("{folder}/{name}-{rows}.xlsx"), &bytes).expect("a file");
        }
        println!("{rows} rows of {name}, {} bytes", bytes.len());
        let mut times = [const { Vec::new() }; 3];
        for _ in 0..TURNS {
            let (time, cells) = timed(|| cells(&bytes));
            assert!(cells > u64::from(rows) * 4);
            times[0].push(time);
            let (time, (entries, found)) = timed(|| checked(&bytes, "national-2017"));
            assert!(found == 0 && (what == Rows::Items || entries == rows));
            times[1].push(time);
            // Two and twenty columns have no room for all that the Regulation of 2025 asks for.
            let (time, (_, found)) = timed(|| checked(&bytes, "national-2025"));
            assert!(found >= 4 * entries as usize);
            times[2].push(time);
        }
        let [calamine, clean, wrong] = times.map(|mut times| {
            times.sort_by(f64::total_cmp);
            times[TURNS / 2]
        });
        println!("    1.00 × {calamine:8.3} s  calamine, cells alone");
        println!("{:8.2} × {clean:8.3} s  mulu, read and checked, all clean", clean / calamine);
        println!("{:8.2} × {wrong:8.3} s  mulu, four findings an entry", wrong / calamine);
    }
}

/// What is done, and the processor time that it took.
fn timed<T>(act: impl FnOnce() -> T) -> (f64, T) {
    let (before, start) = (processor_time(), Instant::now());
    let result = act();
    let time = processor_time().zip(before).map(|(after, before)| after - before);
    (time.unwrap_or_else(|| start.elapsed().as_secs_f64()), result)
}

/// The seconds that this thread has had of a processor; `None` where the system does not tell.
fn processor_time() -> Option<f64> {
    let line = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanoseconds: f64 = line.split(' ').next()?.parse().ok()?;
    Some(nanoseconds / 1e9)
}

/// How many cells hold something, by `calamine`.
fn cells(bytes: &[u8]) -> u64 {
    let mut book = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    let sheet = book.sheet_names()[0].clone();
    let mut cells = book.worksheet_cells_reader(&sheet).expect("a sheet");
    let mut count = 0;
    while let Some(cell) = cells.next_cell().expect("a cell") {
        count += u64::from(*cell.get_value() != DataRef::Empty);
    }
    count
}

/// How many entries were read and checked, and how many findings there were.
fn checked(bytes: &[u8], profile: &str) -> (u32, usize) {
    let profile = Profile::named(profile).expect("a profile");
    let day = AS_OF.parse().expect("a day");
    let checker = Checker::new(profile, Calendar::default(), day).expect("settings");
    let mut run = checker.run();
    run.read(Reader::new(bytes, "catalogue.xlsx")).expect("entries");
    let report = run.finish();
    (report.summary().entries, report.findings().len())
}
