//! 内存: a clean entry without escape sequences is read and checked without taking memory for itself.
//!
//! A program of its own, for it counts what its allocator is asked for.
#![allow(unsafe_code, reason = "an allocator cannot be written without")]

#[path = "../benches/catalogue/mod.rs"]
mod generated;

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

use generated::{AS_OF, Catalogue, Settings};
use mulu::{Calendar, Checker, Entry, InputFormat, Profile, Reader};

/// The allocator of the system, counting how often this thread asks for memory or for more of it.
struct Counting;

thread_local! {
    static ASKED: Cell<u64> = const { Cell::new(0) };
}

fn count() {
    // A thread that ends may have lost its counter before its last memory.
    let _ = ASKED.try_with(|asked| asked.set(asked.get() + 1));
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

// SAFETY: every call goes to the allocator of the system as it is; counting takes no memory.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count();
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        unsafe { System.dealloc(memory, layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        count();
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn realloc(&self, memory: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        count();
        unsafe { System.realloc(memory, layout, size) }
    }
}

/// How often memory is asked for while something is done.
fn asked<T>(act: impl FnOnce() -> T) -> (u64, T) {
    let before = ASKED.get();
    let result = act();
    (ASKED.get() - before, result)
}

fn checker() -> Checker {
    let profile = Profile::named("national-2025").unwrap();
    Checker::new(profile, Calendar::default(), AS_OF.parse().unwrap()).unwrap()
}

fn clean(entries: u64, shuffled: bool) -> Vec<String> {
    Catalogue::new(Settings { entries, wrong: false, shuffled }).lines().collect()
}

/// An entry of the same shape and size with another code and another name.
fn twin(json: &str) -> String {
    json.replace("/000", "/900").replacen("\"name\":\"", "\"name\":\"新", 1)
}

/// The lists of a run that grow with its entries, each to twice its size when it is full: seven of the index
/// (names, series, codes, codes of providers, related codes, relations, items of sources), its sources and its set of
/// providers, and the starts, the names and their ends of the list of origins.
const LISTS: u64 = 12;

#[test]
fn the_allocator_counts() {
    assert_eq!(asked(|| Box::new(7)).0, 1);
    assert_eq!(asked(|| vec![1, 2, 3].into_iter().sum::<u32>()).0, 1);
    assert_eq!(asked(|| 7).0, 0);
}

/// Once an entry holds as much as any of them, more are read without any memory.
#[test]
fn reading_more_entries_of_a_block_takes_none() {
    for shuffled in [false, true] {
        let entries = clean(20, shuffled);
        let text = entries.join("\n").repeat(20).replace("}{", "}\n{");
        let mut reader = Reader::new(text.as_bytes(), "clean").format(InputFormat::Ndjson);
        let mut counted = 0;
        while let Some(block) = reader.next_block().unwrap() {
            let mut all = block.entries();
            let (first, _) = asked(|| entries.iter().take_while(|_| all.next().is_some()).count());
            let (more, count) = asked(|| {
                let mut count = 0;
                while let Some(entry) = all.next() {
                    assert!(!entry.name.is_empty() && entry.odd.is_empty());
                    count += 1;
                }
                count
            });
            assert!(first > 0 && more == 0, "{more} times for {count} entries more");
            counted += count;
        }
        assert!(counted > 250, "{counted}");
    }
}

/// One by one, every rule looking closely.
#[test]
fn checking_more_entries_takes_no_more_than_the_lists() {
    let (checker, lines) = (checker(), clean(2000, false));
    let entries: Vec<Entry<'_>> =
        lines.iter().map(|line| serde_json::from_str(line).unwrap()).collect();
    let mut run = checker.run();
    entries[..1000].iter().for_each(|entry| run.check(entry));
    let (more, ()) = asked(|| entries[1000..].iter().for_each(|entry| run.check(entry)));
    assert!(run.finish().is_clean());
    assert!(more <= LISTS, "{more} times for 1000 entries");
}

/// Read and checked in groups: twice as many entries in one block.
#[test]
fn twice_as_many_entries_of_a_block_take_no_more_than_the_lists() {
    const MORE: usize = 48;
    let (checker, lines) = (checker(), clean(200, false));
    // The blocks become larger, so the fifth has room for all.
    let before = entries_before(&lines, 4);
    let more = &lines[before..before + MORE];
    let twins: Vec<String> = more.iter().map(|json| twin(json)).collect();
    let once = &lines[..before + MORE];
    let count = |lines: &[String]| {
        let text = lines.join("\n");
        let mut run = checker.run();
        let (count, result) = asked(|| run.read(Reader::new(text.as_bytes(), "clean")));
        result.unwrap();
        assert!(run.finish().is_clean());
        count
    };
    // What is made on first use is made.
    count(once);
    let (one, two) = (count(once), count(&[once, &twins].concat()));
    // The one list more is that of the entries of a block, which the reader keeps.
    assert!(two - one <= LISTS + 1, "{one} and {two} times");
}

/// How many entries the first blocks hold.
fn entries_before(lines: &[String], blocks: usize) -> usize {
    let text = lines.join("\n");
    let mut reader = Reader::new(text.as_bytes(), "clean").format(InputFormat::Ndjson);
    let mut count = 0;
    for _ in 0..blocks {
        let block = reader.next_block().unwrap().expect("a block");
        let mut all = block.entries();
        while all.next().is_some() {
            count += 1;
        }
    }
    count
}
