//! How far the reading has come, shown to people who wait at a terminal.

use std::cell::Cell;
use std::fmt;
use std::io;
use std::io::{IsTerminal, Read};
use std::time::{Duration, Instant};

use indicatif::{HumanBytes, ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};
use mulu::Language;

use super::language;

/// What takes no longer shows nothing.
const PATIENCE: Duration = Duration::from_millis(500);

/// A bar, or without a known length a count, that appears after a while.
pub(super) struct Progress {
    bar: ProgressBar,
    start: Instant,
    is_shown: Cell<bool>,
}

impl Progress {
    /// One for so many bytes; none when nobody watches.
    pub(super) fn new(bytes: Option<u64>, language: Language) -> Option<Progress> {
        if !io::stderr().is_terminal() {
            return None;
        }
        let bar = ProgressBar::with_draw_target(bytes, ProgressDrawTarget::hidden());
        bar.set_style(style(bytes.is_some(), language));
        Some(Progress { bar, start: Instant::now(), is_shown: Cell::new(false) })
    }

    fn pass(&self, bytes: usize) {
        self.bar.inc(bytes as u64);
        if !self.is_shown.get() && self.start.elapsed() >= PATIENCE {
            self.is_shown.set(true);
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
    }

    /// Takes it away.
    pub(super) fn end(&self) {
        self.bar.finish_and_clear();
    }
}

fn style(is_bar: bool, language: Language) -> ProgressStyle {
    let template = match (is_bar, language) {
        (true, Language::Zh) => "{bar:30} {percent}%  已读{read}，每秒{rate}，还需{left}",
        (true, Language::En) => "{bar:30} {percent}%  {read} read, {rate}/s, {left} left",
        (false, Language::Zh) => "已读{read}，每秒{rate}",
        (false, Language::En) => "{read} read, {rate}/s",
    };
    let bytes = |bytes: u64, out: &mut dyn fmt::Write| {
        let _ = write!(out, "{}", HumanBytes(bytes));
    };
    ProgressStyle::with_template(template)
        .unwrap_or_else(|_| ProgressStyle::default_bar())
        .with_key("read", move |state: &ProgressState, out: &mut dyn fmt::Write| {
            bytes(state.pos(), out);
        })
        .with_key("rate", move |state: &ProgressState, out: &mut dyn fmt::Write| {
            bytes(state.per_sec() as u64, out);
        })
        .with_key("left", move |state: &ProgressState, out: &mut dyn fmt::Write| {
            let _ = out.write_str(&time(state.eta(), language));
        })
}

/// A time in minutes and seconds.
fn time(time: Duration, language: Language) -> String {
    let (minutes, seconds) = (time.as_secs() / 60, time.as_secs() % 60);
    let (minute, second) =
        (language::of(language, "分", " min "), language::of(language, "秒", " s"));
    match minutes {
        0 => format!("{seconds}{second}"),
        _ => format!("{minutes}{minute}{seconds}{second}"),
    }
}

/// A reader whose progress is shown.
pub(super) struct Watched<'p, R> {
    pub(super) input: R,
    pub(super) progress: Option<&'p Progress>,
}

impl<R: Read> Read for Watched<'_, R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let count = self.input.read(out)?;
        if let Some(progress) = self.progress {
            progress.pass(count);
        }
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use indicatif::TermLike;

    use super::*;

    /// A terminal that keeps what is written on it.
    #[derive(Clone, Debug, Default)]
    struct Terminal(Arc<Mutex<String>>);

    impl TermLike for Terminal {
        fn width(&self) -> u16 {
            100
        }
        fn move_cursor_up(&self, _: usize) -> io::Result<()> {
            Ok(())
        }
        fn move_cursor_down(&self, _: usize) -> io::Result<()> {
            Ok(())
        }
        fn move_cursor_right(&self, _: usize) -> io::Result<()> {
            Ok(())
        }
        fn move_cursor_left(&self, _: usize) -> io::Result<()> {
            Ok(())
        }
        fn write_line(&self, text: &str) -> io::Result<()> {
            self.write_str(text)
        }
        fn write_str(&self, text: &str) -> io::Result<()> {
            self.0.lock().unwrap().push_str(text);
            Ok(())
        }
        fn clear_line(&self) -> io::Result<()> {
            Ok(())
        }
        fn flush(&self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_bar_says_how_much_was_read_and_how_long_it_takes() {
        for (language, words) in [
            (Language::Zh, ["25%  已读3.00 KiB，每秒", "，还需"]),
            (Language::En, ["25%  3.00 KiB read, ", " s left"]),
        ] {
            let terminal = Terminal::default();
            let target = ProgressDrawTarget::term_like(Box::new(terminal.clone()));
            let bar = ProgressBar::with_draw_target(Some(12 << 10), target);
            bar.set_style(style(true, language));
            bar.inc(3 << 10);
            bar.tick();
            let shown = terminal.0.lock().unwrap().clone();
            assert!(words.iter().all(|word| shown.contains(word)), "{shown}");
        }
    }

    #[test]
    fn times_are_said_in_both_languages() {
        let said =
            |seconds| [Language::Zh, Language::En].map(|l| time(Duration::from_secs(seconds), l));
        assert_eq!(said(9), ["9秒", "9 s"]);
        assert_eq!(said(130), ["2分10秒", "2 min 10 s"]);
    }
}
