//! What it costs to read a workbook, beside `calamine`'s own reader of cells on the same bytes, turn by turn.
//!
//! `cargo run --release --features files --example workbook -- 100000`; with `--write FILE` the workbook is written there.

mod catalogue;

use std::io::Cursor;
use std::time::Instant;

use calamine::{DataRef, Reader as _, Xlsx};
use catalogue::workbook::{Rows, workbook};

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let rows = args.first().and_then(|rows| rows.parse().ok()).unwrap_or(100_000);
    for (name, what) in [("resources", Rows::Resources), ("items", Rows::Items)] {
        let bytes = workbook(rows, what).expect("a workbook");
        if let [_, flag, folder] = &*args
            && flag == "--write"
        {
            std::fs::write(format!("{folder}/{name}-{rows}.xlsx"), &bytes).expect("a file");
        }
        println!("one row of {name}: {rows} rows, {} bytes", bytes.len());
        let mut times = Vec::new();
        for _ in 0..7 {
            let start = Instant::now();
            let cells = calamine(&bytes);
            times.push(start.elapsed().as_secs_f64());
            assert!(cells > u64::from(rows) * 3);
        }
        times.sort_by(f64::total_cmp);
        println!("{:8.3} s  calamine, cells alone", times[3]);
    }
}

/// How many cells hold something, by `calamine`.
fn calamine(bytes: &[u8]) -> u64 {
    let mut book = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    let sheet = book.sheet_names()[0].clone();
    let mut cells = book.worksheet_cells_reader(&sheet).expect("a sheet");
    let mut count = 0;
    while let Some(cell) = cells.next_cell().expect("a cell") {
        count += u64::from(*cell.get_value() != DataRef::Empty);
    }
    count
}
