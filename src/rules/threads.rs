//! 线程: work that is shared out, without which all would be the same and slower.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;

/// Does something with each, on several threads where there are to be more than one.
pub(super) fn each<T>(jobs: usize, items: impl Iterator<Item = T> + Send, act: impl Fn(T) + Sync) {
    if jobs == 1 {
        return items.for_each(act);
    }
    let items = Mutex::new(items);
    let next = || lock(&items).next();
    let work = || {
        while let Some(item) = next() {
            act(item);
        }
    };
    thread::scope(|scope| {
        spawn(scope, jobs - 1, &work);
        work();
    });
}

/// Starts so many threads, or as many as there can be: whoever calls this does the same work.
pub(super) fn spawn<'scope>(
    scope: &'scope thread::Scope<'scope, '_>,
    count: usize,
    work: &'scope (impl Fn() + Sync),
) {
    for _ in 0..count {
        if thread::Builder::new().spawn_scoped(scope, work).is_err() {
            return;
        }
    }
}

/// Locks; a thread that panicked while it held the lock has left nothing half done.
pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
