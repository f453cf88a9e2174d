//! 穷举: decisions on requests, held against a table that a lawyer can read.
//!
//! `table.rs` is the table: facts and their outcome, the first row that fits. `facts.rs` and the small tables of
//! `parties.rs`, `uses.rs` and `regimes.rs` say what the words of an entry and a request are as facts. `values.rs` holds the
//! values of each dimension; `space.rs` walks through their combinations; `relations.rs` holds cases against those beside
//! them; `documents.rs` does so with real JSON; `change.rs` tries out every set of edits.
//!
//! How much is walked through: by default a spread sample (debug) or the short blocks, all of them (release). With
//! `MULU_CASES=all` the long blocks, all of them, more than a thousand million cases; with `MULU_CASES=5000000` about so
//! many of them. What was covered is printed:
//!
//! ```text
//! cargo test --release --test exhaustion -- --nocapture
//! MULU_CASES=all cargo test --release --test exhaustion the_space -- --nocapture
//! ```

mod change;
mod dice;
mod documents;
mod facts;
mod parties;
mod regimes;
mod relations;
mod space;
mod table;
mod uses;
mod values;

use std::env;
use std::num::NonZero;
use std::thread;
use std::time::Instant;

use mulu::Outcome;

use space::{Block, walk};
use values::Dim::*;

/// Every row of the table decides something, and what it decides keeps to the order of outcomes.
#[test]
fn the_table_is_sound() {
    let mut used = vec![0_u64; table::rows()];
    let [third, not_shared] =
        [("third_party", "yes"), ("type", "not_shared")].map(|(c, w)| table::bit(c, w).0);
    let all = table::for_all(|facts, row, outcome| {
        used[row] += 1;
        if outcome.is_grant() {
            assert!(facts.0 & third == 0 && facts.0 & not_shared == 0, "{}", facts.words());
        }
    });
    assert!(all > 100_000, "{all}");
    for (at, times) in used.iter().enumerate() {
        assert!(*times > 0, "row {at} never decides: {:?}", table::row(at));
    }
}

/// The blocks that are walked through in CI: representatives of all classes, in every combination.
fn short() -> Vec<Block> {
    let atoms = Block::of(
        "every atom, applicant, basis and profile",
        &[
            Regime,
            Basis,
            Applicant,
            Prose,
            Scope,
            Purposes,
            AskedPurposes,
            Way,
            AskedWay,
            Type,
            ThirdParty,
            Openness,
        ],
    );
    let gates = Block::of(
        "everything that stands before the conditions",
        &[Regime, Listed, Status, Named, Applicant, Secrecy, Received, Items, Type, ThirdParty],
    );
    let material = Block::of(
        "the material",
        &[
            Regime, Type, AskedBasis, Scenario, AskedScope, Until, Consented, AskedWay, Prose,
            ThirdParty,
        ],
    );
    vec![
        atoms
            .only(Regime, &[0, 1, 2, 3, 4, 5, 6])
            .only(Applicant, &[0, 3, 5, 7, 10])
            .only(Prose, &[0, 1, 4])
            .only(Scope, &[0, 1, 2, 4])
            .only(Purposes, &[0, 1])
            .only(AskedPurposes, &[0, 1, 4])
            .only(Way, &[0, 1])
            .only(AskedWay, &[0, 2, 4])
            .only(ThirdParty, &[0, 2, 3]),
        gates
            .only(Regime, &[0, 1, 2, 4, 6])
            .only(Status, &[0, 1, 3, 8])
            .only(Named, &[0, 1, 2])
            .only(Applicant, &[0, 5, 7, 10])
            .only(Secrecy, &[0, 1, 3, 6])
            .only(Received, &[0, 1, 2, 3, 5]),
        material
            .only(Regime, &[0, 1, 4, 7])
            .only(AskedScope, &[0, 1])
            .only(Prose, &[0, 6, 7])
            .only(ThirdParty, &[0, 2]),
    ]
}

/// The blocks of the long run: every value of what a block is about, in every combination.
fn long() -> Vec<Block> {
    let conditions = &[
        Regime,
        Applicant,
        Prose,
        Scope,
        Purposes,
        AskedPurposes,
        Way,
        AskedWay,
        Until,
        Type,
        ThirdParty,
    ];
    let gates = &[
        Regime, Listed, Status, Named, Applicant, Secrecy, Received, Items, Type, ThirdParty,
        Openness,
    ];
    let bases = &[
        Regime,
        Basis,
        Applicant,
        Prose,
        Scope,
        AskedPurposes,
        AskedWay,
        Type,
        Secrecy,
        Items,
        Openness,
    ];
    let material = &[
        Regime, Applicant, AskedBasis, Scenario, AskedScope, Until, Consented, AskedWay, Status,
        Type, ThirdParty,
    ];
    let items = &[
        Regime,
        Basis,
        Applicant,
        Items,
        Prose,
        Scope,
        Purposes,
        AskedPurposes,
        Way,
        AskedWay,
        Type,
    ];
    let mut blocks = short();
    blocks.truncate(1);
    blocks.extend([
        Block::of("scope, purposes, way and prose", conditions)
            .only(Regime, &[0, 1, 2])
            .only(Applicant, &[0, 2, 3, 4, 5, 6, 7, 8, 12, 13])
            .only(Until, &[0, 2])
            .only(ThirdParty, &[0, 2]),
        Block::of("all that stands before the conditions", gates).only(Openness, &[0, 1]),
        Block::of("bases of what is not shared", bases)
            .only(Applicant, &[0, 3, 5, 7, 10])
            .only(Prose, &[0, 4])
            .only(AskedPurposes, &[0, 1, 4])
            .only(AskedWay, &[0, 2, 4])
            .only(Items, &[0, 3, 5]),
        Block::of("all material", material).only(Applicant, &[0, 5, 10]).only(Status, &[0, 1, 3]),
        Block::of("items with a share of their own", items)
            .only(Regime, &[0, 1, 2])
            .only(Basis, &[0, 1, 4])
            .only(Prose, &[0, 1, 4, 8])
            .only(Purposes, &[0, 1, 2])
            .only(AskedPurposes, &[0, 1, 3])
            .only(Way, &[0, 1])
            .only(AskedWay, &[0, 2, 4]),
    ]);
    blocks
}

#[test]
fn the_space() {
    let asked = env::var("MULU_CASES").ok();
    let (blocks, cases) = match asked.as_deref() {
        Some("all") => (long(), None),
        Some(number) => (long(), Some(number.parse().expect("MULU_CASES is a number or `all`"))),
        None if cfg!(debug_assertions) => (long(), Some(600_000)),
        None => (short(), None),
    };
    let all: u64 = blocks.iter().map(Block::len).sum();
    let began = Instant::now();
    let mut sum = space::Tally::default();
    for block in &blocks {
        let share: Option<u64> = cases
            .map(|cases: u64| (block.len() as u128 * u128::from(cases) / u128::from(all)) as u64);
        let tally = walk(block, share, asked.is_some());
        let of = if tally.cases == block.len() {
            String::from("all")
        } else {
            format!("{} of", tally.cases)
        };
        println!("{}: {of} {} cases: {}", block.words, block.len(), block.product());
        assert!(share.is_some() || tally.cases == block.len());
        report(&tally);
        sum.add(tally);
    }
    let is_all = cases.is_none();
    println!("{} cases of {all} in {:.1} s", sum.cases, began.elapsed().as_secs_f64());
    match asked.as_deref() {
        Some("all") => assert!(sum.cases >= 1_000_000_000, "{}", sum.cases),
        None if is_all => assert!(sum.cases >= 10_000_000, "{}", sum.cases),
        _ => {}
    }
    sum.assert_none();
}

/// How many cases by chance, in a debug build, in a release build, and in a long run.
fn by_chance(debug: u64, release: u64, long: u64) -> u64 {
    match env::var("MULU_CASES").as_deref() {
        Ok("all") => long,
        _ if cfg!(debug_assertions) => debug,
        _ => release,
    }
}

/// What a decision says would change it is the truth: every set of edits was tried.
#[test]
fn would_change() {
    let cases = by_chance(32, 1_000, 10_000);
    let (deciders, edits) = (space::Deciders::new(), change::Edits::new());
    let threads = thread::available_parallelism().map_or(1, NonZero::get) as u64;
    let mut seen = change::Seen::default();
    thread::scope(|scope| {
        let (deciders, edits) = (&deciders, &edits);
        let part =
            |seed| scope.spawn(move || change::try_all(deciders, edits, seed, cases / threads));
        let parts: Vec<_> = (0..threads).map(part).collect();
        parts.into_iter().for_each(|part| seen.add(part.join().expect("no fault of its own")));
    });
    println!(
        "{} cases: {} granted, {} that nothing changes; {} sets; by size {:?}",
        seen.cases, seen.grants, seen.none, seen.sets, seen.by_size
    );
    let shown = seen.faults.iter().take(10).cloned().collect::<Vec<_>>().join("\n");
    assert!(seen.faults.is_empty(), "{} faults\n{shown}", seen.faults.len());
    assert!(seen.grants > 0 && seen.none > 0 && seen.by_size[1] > 0 && seen.by_size[2] > 0);
}

/// What holds of cases holds of their documents.
#[test]
fn documents() {
    let seen = documents::try_all(&space::Deciders::new(), 809, by_chance(300, 5_000, 100_000));
    println!(
        "{} documents, {} refused, {} granted: {} times a member removed, {} times replaced",
        seen.documents, seen.refused, seen.granted, seen.removed, seen.replaced
    );
    let shown = seen.faults.iter().take(10).cloned().collect::<Vec<_>>().join("\n");
    assert!(seen.faults.is_empty(), "{} faults\n{shown}", seen.faults.len());
    assert!(seen.refused > 0 && seen.granted > 0 && seen.removed > 100);
}

/// Prints what a walk has seen.
fn report(tally: &space::Tally) {
    let outcomes: Vec<String> = Outcome::ALL
        .iter()
        .map(|outcome| format!("{} {}", outcome.token(), tally.by_outcome[*outcome as usize]))
        .collect();
    println!("  {}", outcomes.join(", "));
    let rows = tally.by_row.iter().filter(|times| **times > 0).count();
    let proofs = &tally.relations;
    println!(
        "  {rows} rows of the table decided; not shared {}, third party {}, again {}, openness {}, parent {}, unknown {}, removed {}",
        proofs.not_shared,
        proofs.third_party,
        proofs.again,
        proofs.openness,
        proofs.parent,
        proofs.unknown,
        proofs.removed
    );
}
