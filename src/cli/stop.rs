//! Ctrl-C: the first ends the run early, with a report of what was found; the second ends the command.

use std::io;
use std::io::Read;
use std::mem;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender, SyncSender};
use std::thread;
use std::time::Duration;

use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::flag;

/// A flag that ctrl-C sets, and a polite `kill`. Where a signal cannot be caught, it ends the command as ever.
pub(super) fn on_signal() -> Arc<AtomicBool> {
    let stop = Arc::new(AtomicBool::new(false));
    for signal in [SIGINT, SIGTERM] {
        // In this order: the first signal finds the flag not set yet.
        let _ = flag::register_conditional_default(signal, Arc::clone(&stop))
            .and_then(|_| flag::register(signal, Arc::clone(&stop)));
    }
    stop
}

/// How often a reader that waits looks up.
const PATIENCE: Duration = Duration::from_millis(50);

/// What is read at a time, and how many such chunks are read ahead.
const CHUNK: usize = 1 << 16;
const AHEAD: usize = 8;

/// Input that may keep its reader waiting, such as a pipe, read by a thread of its own: the reading ends with an
/// error once the flag is set, whether or not anything comes.
pub(super) struct Waiting {
    stop: Arc<AtomicBool>,
    chunks: Receiver<io::Result<Chunk>>,
    /// What came last, and how much of it was passed on.
    chunk: Chunk,
    used: usize,
    /// The way back for what was passed on.
    spent: Sender<Vec<u8>>,
}

/// A buffer, and how many bytes of it are filled.
type Chunk = (Vec<u8>, usize);

impl Waiting {
    /// Reads what `open` opens, which may take its time too.
    pub(super) fn new<R: Read>(
        stop: &Arc<AtomicBool>,
        open: impl FnOnce() -> io::Result<R> + Send + 'static,
    ) -> io::Result<Waiting> {
        let (sender, chunks) = mpsc::sync_channel(AHEAD);
        let (spent, spare) = mpsc::channel();
        let copy = move || match open() {
            Ok(input) => copy(input, &sender, &spare),
            // Nobody may be left to hear it.
            Err(error) => drop(sender.send(Err(error))),
        };
        thread::Builder::new().spawn(copy)?;
        Ok(Waiting { stop: Arc::clone(stop), chunks, chunk: (vec![0; CHUNK], 0), used: 0, spent })
    }
}

/// Sends on what is read, to its end or the first failure, or until nobody listens.
fn copy(mut input: impl Read, sender: &SyncSender<io::Result<Chunk>>, spare: &Receiver<Vec<u8>>) {
    loop {
        let mut chunk = spare.try_recv().unwrap_or_else(|_| vec![0; CHUNK]);
        let read = match input.read(&mut chunk) {
            Ok(0) => return,
            Ok(count) => Ok((chunk, count)),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => Err(error),
        };
        let has_failed = read.is_err();
        if sender.send(read).is_err() || has_failed {
            return;
        }
    }
}

impl Read for Waiting {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        while self.used == self.chunk.1 {
            if self.stop.load(Ordering::Relaxed) {
                return Err(io::Error::other("stopped by a signal"));
            }
            match self.chunks.recv_timeout(PATIENCE) {
                Ok(chunk) => {
                    let (spent, _) = mem::replace(&mut self.chunk, chunk?);
                    self.used = 0;
                    // The other thread may have come to its end.
                    let _ = self.spent.send(spent);
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return Ok(0),
            }
        }
        let (chunk, filled) = &self.chunk;
        let count = chunk.get(self.used..*filled).unwrap_or_default().read(out)?;
        self.used += count;
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gives its bytes one by one, then fails or waits for ever.
    struct Slow {
        bytes: &'static [u8],
        then: fn() -> io::Result<usize>,
    }

    impl Read for Slow {
        fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
            let Some((first, rest)) = self.bytes.split_first() else { return (self.then)() };
            self.bytes = rest;
            out[0] = *first;
            Ok(1)
        }
    }

    fn read(bytes: &'static [u8], then: fn() -> io::Result<usize>) -> (Vec<u8>, io::Result<usize>) {
        let stop = Arc::default();
        let mut waiting = Waiting::new(&stop, move || Ok(Slow { bytes, then })).unwrap();
        let mut all = Vec::new();
        let result = waiting.read_to_end(&mut all);
        (all, result)
    }

    #[test]
    fn all_comes_through_and_so_does_a_failure() {
        let (all, result) = read(b"[{}]", || Ok(0));
        assert_eq!((all.as_slice(), result.unwrap()), (b"[{}]".as_slice(), 4));
        let (all, result) = read(b"[{}", || Err(io::Error::other("the disk is gone")));
        assert_eq!(all, b"[{}");
        assert_eq!(result.unwrap_err().to_string(), "the disk is gone");
        let stop = Arc::default();
        let nothing = || Err::<io::Empty, _>(io::Error::other("no such file"));
        let mut waiting = Waiting::new(&stop, nothing).unwrap();
        assert_eq!(waiting.read(&mut [0]).unwrap_err().to_string(), "no such file");
    }

    #[test]
    fn waiting_ends_when_the_flag_is_set() {
        let stop = Arc::new(AtomicBool::new(false));
        let forever = || loop {
            thread::park();
        };
        let slow = Slow { bytes: b"[", then: forever };
        let mut waiting = Waiting::new(&stop, move || Ok(slow)).unwrap();
        assert_eq!(waiting.read(&mut [0; 9]).unwrap(), 1);
        stop.store(true, Ordering::Relaxed);
        assert!(waiting.read(&mut [0; 9]).is_err());
    }
}
