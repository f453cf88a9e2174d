//! 分段: a long input, checked by several threads.
//!
//! One thread reads and splits, hands out batches, puts their parts together in the order of the input, and
//! checks batches too while the others have enough to do. A part in which a limit strikes is checked again in
//! the run, which knows all that came before: so the report is that of one thread, whatever their number.

use std::any::Any;
use std::cell::Cell;
use std::collections::{BTreeMap, VecDeque};
use std::io::Read;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::{Condvar, Mutex, PoisonError};
use std::thread;

use super::Checker;
use super::Run;
use super::threads::{lock, spawn};
use crate::codec::{Batch, Reader, Source};
use crate::error::Error;

/// How many bytes are read ahead, so that memory stays bounded whatever the number of threads.
const AHEAD: usize = if cfg!(test) { 4 << 10 } else { 16 << 20 };

/// A batch to be checked: its position among all, the number of its first entry, and how many findings there
/// were before it, at least.
struct Task {
    position: usize,
    batch: Batch,
    first: u32,
    earlier: usize,
}

/// A batch that was checked, and what was found in it; nothing when a limit struck.
struct Part<'c> {
    batch: Batch,
    found: Option<Run<'c>>,
    /// Whether the document ended in it.
    ended: bool,
}

impl Task {
    fn check<'c>(self, checker: &'c Checker, source: &Source) -> Part<'c> {
        let mut run = Run::part(checker, self.first, self.earlier);
        let ended = Cell::new(false);
        let result = run.check_block(&source.block(&self.batch, &ended));
        Part { batch: self.batch, found: result.is_ok().then_some(run), ended: ended.get() }
    }
}

/// A part, or what a rule panicked with.
type Outcome<'c> = Result<Part<'c>, Box<dyn Any + Send>>;

/// What waits to be checked, and what waits to be put together.
#[derive(Default)]
struct Board<'c> {
    state: Mutex<State<'c>>,
    /// There is something to check, or nothing will come any more.
    to_check: Condvar,
    /// Something was checked.
    checked: Condvar,
}

#[derive(Default)]
struct State<'c> {
    tasks: VecDeque<Task>,
    outcomes: BTreeMap<usize, Outcome<'c>>,
    closed: bool,
}

impl<'c> Board<'c> {
    fn hand_out(&self, task: Task) {
        lock(&self.state).tasks.push_back(task);
        self.to_check.notify_one();
    }

    /// The next task, if there is one.
    fn task(&self) -> Option<Task> {
        lock(&self.state).tasks.pop_front()
    }

    /// Works until nothing will come any more.
    fn work(&self, checker: &'c Checker, source: &Source) {
        let is_waiting = |state: &mut State<'_>| state.tasks.is_empty() && !state.closed;
        loop {
            let state = self.to_check.wait_while(lock(&self.state), is_waiting);
            let task = state.unwrap_or_else(PoisonError::into_inner).tasks.pop_front();
            let Some(task) = task else { return };
            self.check(task, checker, source);
        }
    }

    fn check(&self, task: Task, checker: &'c Checker, source: &Source) {
        self.keep(task.position, || task.check(checker, source));
    }

    /// Makes the part at a position.
    fn keep(&self, position: usize, part: impl FnOnce() -> Part<'c>) {
        // The thread that waits for this part would wait for ever.
        let outcome = catch_unwind(AssertUnwindSafe(part));
        lock(&self.state).outcomes.insert(position, outcome);
        self.checked.notify_one();
    }

    /// The part at a position, if it is there.
    fn part(&self, position: usize) -> Option<Part<'c>> {
        let outcome = lock(&self.state).outcomes.remove(&position)?;
        Some(outcome.unwrap_or_else(|panic| resume_unwind(panic)))
    }

    /// Waits until the part at a position is there.
    fn wait_for(&self, position: usize) {
        let is_missing = |state: &mut State<'_>| !state.outcomes.contains_key(&position);
        drop(self.checked.wait_while(lock(&self.state), is_missing));
    }
}

/// Lets the other threads go, however the reading ends.
struct Closing<'b, 'c>(&'b Board<'c>);

impl Drop for Closing<'_, '_> {
    fn drop(&mut self) {
        let mut state = lock(&self.0.state);
        state.tasks.clear();
        state.closed = true;
        self.0.to_check.notify_all();
    }
}

/// Reads on to the end.
pub(super) fn read<R: Read>(run: &mut Run<'_>, reader: &mut Reader<R>) -> Result<(), Error> {
    let (board, source, checker) = (Board::default(), reader.source().clone(), run.checker);
    let work = || board.work(checker, &source);
    thread::scope(|scope| {
        let _closing = Closing(&board);
        spawn(scope, checker.jobs.get() - 1, &work);
        lead(run, reader, &board, &source)
    })
}

/// Reads, hands out and puts together.
fn lead<'c, R: Read>(
    run: &mut Run<'c>,
    reader: &mut Reader<R>,
    board: &Board<'c>,
    source: &Source,
) -> Result<(), Error> {
    let checker = run.checker;
    let most = checker.jobs.get().saturating_mul(2);
    let (mut handed_out, mut joined, mut size) = (0, 0, 0);
    let mut first = run.count();
    let mut spare = Vec::new();
    let mut end = None;
    loop {
        while let Some(part) = board.part(joined) {
            joined += 1;
            size -= part.batch.size();
            let (batch, ended) = join(run, part, source)?;
            if ended {
                reader.end();
                return Ok(());
            }
            if batch.size() <= AHEAD / 16 {
                spare.push(batch);
            }
        }
        let under_way = handed_out - joined;
        if end.is_none() && under_way < most && (size < AHEAD || under_way == 0) {
            let spare = spare.pop().unwrap_or_default();
            match run.go_on().and_then(|()| reader.next_batch(spare)) {
                Ok(Some(batch)) => {
                    size += batch.size();
                    let count = u32::try_from(batch.count()).unwrap_or(u32::MAX);
                    board.hand_out(Task {
                        position: handed_out,
                        batch,
                        first,
                        earlier: run.found(),
                    });
                    first = first.saturating_add(count);
                    handed_out += 1;
                }
                last => end = Some(last.map(drop)),
            }
            continue;
        }
        match board.task() {
            Some(task) => board.check(task, checker, source),
            None if under_way > 0 => board.wait_for(joined),
            None => return end.unwrap_or(Ok(())),
        }
    }
}

/// Adds a part to the run; gives back the batch, and whether the document ended in it.
fn join<'c>(run: &mut Run<'c>, part: Part<'c>, source: &Source) -> Result<(Batch, bool), Error> {
    match part.found {
        Some(found) if run.has_room(&found) => {
            run.append(found);
            Ok((part.batch, part.ended))
        }
        _ => {
            let ended = Cell::new(false);
            run.check_block(&source.block(&part.batch, &ended))?;
            Ok((part.batch, ended.get()))
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io;
    use std::num::NonZeroUsize;

    use std::sync::atomic::{AtomicBool, Ordering};

    use proptest::prelude::*;

    use super::*;
    use crate::calendar::Calendar;
    use crate::codec::InputFormat;
    use crate::limits::Limits;
    use crate::profile::Profile;

    /// Entries, right and wrong, whole and broken. Codes and names repeat, and refer to each other.
    const PIECES: [&str; 14] = [
        r#"{}"#,
        r#"{"code":"307024/000001","name":"机动车排气检测结果","provider":{"name":"甲局","code":"12320100671322000Q"}}"#,
        r#"{"code":"307024/000002","name":"机动车排气检测结果1","provider":{"name":"甲局"},"related":["307024/000001","9"]}"#,
        r#"{"code":"307024/000003","name":"机动车排气检测结果2","provider":{"name":"乙局","code":"12320100671322000Q"}}"#,
        r#"{"name":"户籍","name":"户籍信息","share":{"type":"not_shared"},"update_cycle":"经常"}"#,
        r#"{"name":12,"source_department":"甲局","class":{"code":"1"},"provider":{"name":"甲局"},"items":[{"name":"出生日期"}]}"#,
        r#"{"source_department":"乙局","class":{"code":"1"},"provider":{"name":"乙局"},"items":[{"name":"出生日期"}]}"#,
        "{\n \"name\": \"多行\"\n}",
        "{\"name\":\"a\tb\"}",
        r#"{"name":"未完"#,
        r#"{"name" 1}"#,
        "12",
        "",
        r#"{"name":"很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长"}"#,
    ];

    /// The good pieces alone, so that not every document ends at once.
    const GOOD: usize = 8;

    #[derive(Clone, Debug)]
    struct Document {
        pieces: Vec<&'static str>,
        shape: usize,
    }

    impl Document {
        fn text(&self) -> String {
            match self.shape {
                0 => self.pieces.join("\n"),
                1 => format!("[{}]", self.pieces.join(",\n")),
                2 => format!("{{\"version\":1,\"entries\":[{}]}}", self.pieces.join(",")),
                _ => format!("[{}] x", self.pieces.join(", ")),
            }
        }
    }

    fn documents() -> impl Strategy<Value = Vec<Document>> {
        let piece = prop_oneof![
            12 => prop::sample::select(&PIECES[..GOOD]),
            1 => prop::sample::select(PIECES.as_slice()),
        ];
        let document = (prop::collection::vec(piece, 0..24), 0..4_usize)
            .prop_map(|(pieces, shape)| Document { pieces, shape });
        prop::collection::vec(document, 1..4)
    }

    fn checker(jobs: usize, limits: Limits) -> Checker {
        let profile = Profile::named("national-2025").unwrap();
        let day = "2026-11-21".parse().unwrap();
        let checker = Checker::new(profile, Calendar::default(), day).unwrap();
        checker.limits(limits).excerpts().jobs(NonZeroUsize::new(jobs).unwrap())
    }

    /// All that a run has to say.
    fn said(run: Run<'_>) -> Vec<String> {
        let report = run.finish();
        let mut said = vec![format!("{:?} {:?}", report.is_complete(), report.summary())];
        said.extend(report.findings().iter().map(|finding| {
            format!(
                "{} {:?} {:?} {} {:?} {:?} {:?}",
                finding.rule.code,
                finding.severity,
                report.subject(finding.entry),
                finding.at,
                finding.args,
                finding.related,
                (&finding.place, &finding.excerpt)
            )
        }));
        said.extend(report.tallies().iter().map(|t| format!("{} {}", t.applicable, t.found)));
        said
    }

    /// What is said of some documents, read in pieces of so many bytes.
    fn check(checker: &Checker, documents: &[Document], chunk: usize) -> Vec<String> {
        let mut run = checker.run();
        let mut errors = Vec::new();
        for (document, file) in documents.iter().zip(["a", "b", "c"]) {
            let text = document.text();
            let reader = Reader::new(text.as_bytes(), file).chunk(chunk);
            let format = if document.shape == 0 { InputFormat::Ndjson } else { InputFormat::Auto };
            errors.push(format!("{:?}", run.read(reader.format(format))));
        }
        let mut said = said(run);
        said.append(&mut errors);
        said
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(150))]

        #[test]
        fn the_number_of_threads_does_not_matter(
            documents in documents(),
            chunk in 1..400_usize,
            jobs in 2..6_usize,
            entries in prop_oneof![Just(u32::MAX), 0..40_u32],
            findings in prop_oneof![Just(usize::MAX), 0..600_usize],
            entry_bytes in prop_oneof![Just(1 << 20), 100..200_usize],
        ) {
            let limits = Limits { entries, findings, entry_bytes, ..Limits::default() };
            let one = check(&checker(1, limits), &documents, chunk);
            prop_assert_eq!(one, check(&checker(jobs, limits), &documents, chunk));
        }
    }

    /// A reader that asks for what it gives.
    struct Asking<F>(F);

    impl<F: FnMut(&mut [u8]) -> io::Result<usize>> Read for Asking<F> {
        fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
            (self.0)(out)
        }
    }

    #[test]
    fn what_was_read_before_a_stop_or_a_failure_is_checked() {
        let text = format!("{}\n", PIECES[1]).repeat(200);
        for (jobs, is_stop) in [(1, true), (1, false), (3, true), (3, false)] {
            let checker = checker(jobs, Limits::default());
            let stop = AtomicBool::new(false);
            let gone = Asking(|_: &mut [u8]| {
                stop.store(is_stop, Ordering::Relaxed);
                Err(io::Error::other("gone"))
            });
            let mut run = checker.run().stop_when(&stop);
            let reader = Reader::new(text.as_bytes().chain(gone), "a").chunk(500);
            let error = run.read(reader).unwrap_err();
            assert_eq!((error.is_stopped(), error.is_input()), (is_stop, !is_stop));
            let report = run.finish();
            assert!(!report.is_complete());
            let entries = report.summary().entries;
            // What the reader holds to tell the encoding is left when a run is stopped.
            assert!(if is_stop { entries > 0 } else { entries == 200 }, "{entries}");
        }
    }

    #[test]
    fn a_run_that_is_stopped_reads_no_more() {
        for jobs in [1, 3] {
            let checker = checker(jobs, Limits::default());
            let (stop, mut times) = (AtomicBool::new(false), 0);
            // This goes on for ever.
            let endless = Asking(|out: &mut [u8]| {
                times += 1;
                stop.store(times > 500, Ordering::Relaxed);
                let line = b"{} \n";
                out[..line.len()].copy_from_slice(line);
                Ok(line.len())
            });
            let mut run = checker.run().stop_when(&stop);
            let error = run.read(Reader::new(endless, "a").chunk(32)).unwrap_err();
            assert!(error.is_stopped());
            let report = run.finish();
            assert!(!report.is_complete());
            let entries = report.summary().entries;
            assert!((430..=510).contains(&entries), "{entries}");
        }
    }

    #[test]
    fn a_panic_reaches_the_caller() {
        let board = Board::default();
        board.keep(0, || panic!("a defect"));
        board.wait_for(0);
        let panic = catch_unwind(AssertUnwindSafe(|| board.part(0).is_some())).unwrap_err();
        assert_eq!(panic.downcast_ref::<&str>(), Some(&"a defect"));
        assert!(board.part(0).is_none());
    }
}
