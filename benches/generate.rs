//! Writes a generated catalogue to standard output.
//!
//! `cargo run --release --example generate -- 100000 --wrong --shuffled > catalogue.ndjson`

mod catalogue;

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use catalogue::{Catalogue, Settings};

const USAGE: &str = "usage: generate ENTRIES [--wrong] [--shuffled] [--array] [--faults]
  --wrong     2 % of the entries are wrong (one in fifty)
  --shuffled  the members of every object stand in another order in each entry
  --array     one JSON array in place of one entry a line
  --faults    write which entries are wrong, and how, in place of the entries: number, fault,
              and whether the JSON Schema of an entry can see it (schema) or only the rules can (rules)";

fn main() -> ExitCode {
    let (mut settings, mut array, mut faults) = (Settings::default(), false, false);
    let mut has_number = false;
    for arg in std::env::args().skip(1) {
        match (arg.as_str(), arg.parse()) {
            ("--wrong", _) => settings.wrong = true,
            ("--shuffled", _) => settings.shuffled = true,
            ("--array", _) => array = true,
            ("--faults", _) => faults = true,
            (_, Ok(entries)) => (settings.entries, has_number) = (entries, true),
            _ => {
                eprintln!("{USAGE}");
                return ExitCode::from(2);
            }
        }
    }
    if !has_number {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    }
    let catalogue = Catalogue::new(settings);
    let mut out = BufWriter::with_capacity(1 << 20, io::stdout().lock());
    let written = if faults {
        list(&catalogue, settings.entries, &mut out)
    } else {
        catalogue.write(array, &mut out)
    };
    match written.and_then(|()| out.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        // Who reads may have had enough, such as `head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn list(catalogue: &Catalogue, entries: u64, out: &mut impl Write) -> io::Result<()> {
    for n in 0..entries {
        for fault in catalogue.faults(n) {
            let seen = if fault.is_in_schema() { "schema" } else { "rules" };
            writeln!(out, "{n}\t{fault:?}\t{seen}")?;
        }
    }
    Ok(())
}
