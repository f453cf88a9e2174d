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
const AHEAD: usize = 16 << 20;

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
        let position = task.position;
        // The thread that waits for this part would wait for ever.
        let outcome = catch_unwind(AssertUnwindSafe(|| task.check(checker, source)));
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
mod tests;
