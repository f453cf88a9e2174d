//! 编码: bytes of any encoding to UTF-8, and why they were taken for it.

mod detect;
mod doubt;
#[cfg(feature = "capi")]
mod whole;

use std::io;
use std::io::Read;
use std::sync::{Arc, OnceLock};

use encoding_rs::{DecoderResult, GB18030, UTF_16BE, UTF_16LE};

use crate::text::Note;
use detect::Verdict;
pub(crate) use detect::Why;
use doubt::{Doubt, Suspicion};

/// 编码: what the bytes of a file are to be read as.
///
/// ```
/// use mulu::Encoding;
/// assert_eq!(Encoding::named("GBK"), Some(Encoding::Gb18030));
/// assert_eq!(Encoding::named("latin1"), None);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Encoding {
    /// 自动识别: what the bytes say.
    #[default]
    Auto,
    /// UTF-8.
    Utf8,
    /// GB 18030, of which GBK and GB 2312 are parts.
    Gb18030,
}

impl Encoding {
    /// The encoding of a name as files and command lines have it, in any case: `auto`, `utf-8`, `gb18030`, `gbk`,
    /// `gb2312`.
    ///
    /// ```
    /// use mulu::Encoding;
    /// assert_eq!(Encoding::named("GBK"), Some(Encoding::Gb18030));
    /// assert_eq!(Encoding::named("utf8"), Some(Encoding::Utf8));
    /// assert_eq!(Encoding::named("big5"), None);
    /// ```
    pub fn named(name: &str) -> Option<Encoding> {
        let letters = name.chars().filter(|c| !matches!(c, '-' | '_' | ' '));
        Some(match letters.collect::<String>().to_ascii_lowercase().as_str() {
            "auto" => Encoding::Auto,
            "utf8" => Encoding::Utf8,
            "gb18030" | "gbk" | "gb2312" | "cp936" | "windows936" => Encoding::Gb18030,
            _ => return None,
        })
    }

    /// Its name.
    ///
    /// ```
    /// assert_eq!(mulu::Encoding::Gb18030.name(), "GB 18030");
    /// ```
    pub fn name(self) -> &'static str {
        match self {
            Encoding::Auto => "auto",
            Encoding::Utf8 => "UTF-8",
            Encoding::Gb18030 => "GB 18030",
        }
    }
}

/// The largest look ahead before the encoding is settled, from the first byte on that is not ASCII.
const WINDOW: usize = 64 << 10;

/// How many bytes are decoded at a time.
const CHUNK: usize = 16 << 10;

/// Gives the text of a stream in UTF-8, whatever it is encoded in. A malformed sequence of another encoding becomes
/// the byte 0xFF; UTF-8 is passed on as it is. A mark of the byte order stays as U+FEFF, but for that of UTF-16.
pub(crate) struct Decoder<R> {
    input: R,
    declared: Encoding,
    /// What the document itself, or the settings of the caller, say that it is encoded in.
    hint: Option<(Encoding, Why)>,
    state: State,
    /// Bytes that were read and not passed on, from `used` on.
    held: Vec<u8>,
    used: usize,
    at_end: bool,
    /// Why no more can be read, once what is held was passed on.
    failure: Option<io::Error>,
    /// Where in the input `held` ends.
    offset: u64,
    decided: Decided,
    suspicion: Suspicion,
}

/// What a decoder has decided, to be asked wherever the decoder has gone.
#[derive(Clone, Debug, Default)]
pub(crate) struct Decided(Arc<OnceLock<(Verdict, Why)>>, Doubt);

impl Decided {
    /// Whether the bytes of the text are not those of the file.
    pub(crate) fn is_transcoded(&self) -> bool {
        self.0.get().is_some_and(|(verdict, _)| *verdict != Verdict::Utf8)
    }

    /// The name of the encoding; `None` while all bytes were ASCII.
    pub(crate) fn name(&self) -> Option<&'static str> {
        self.0.get().map(|(verdict, _)| verdict.name())
    }

    /// The name of the encoding, and why; `None` while all bytes were ASCII.
    #[cfg(test)]
    fn known(&self) -> Option<(&'static str, Why)> {
        self.0.get().map(|(verdict, why)| (verdict.name(), *why))
    }

    /// What a text that is not UTF-8 was read as, and why.
    pub(crate) fn note(&self) -> Option<Note> {
        let (verdict, why) = self.0.get().filter(|(verdict, _)| *verdict != Verdict::Utf8)?;
        let (name, (mut zh, mut en)) = (verdict.name(), why.words());
        if self.1.is_raised() {
            zh.push_str("；但是其字节也是有效的UTF-8，可能指定错了编码");
            en.push_str("; but its bytes are valid UTF-8 as well, so it may be declared wrongly");
        }
        Some(Note::new(format!("按{name}读取：{zh}"), format!("read as {name}: {en}")))
    }
}

enum State {
    /// Nothing was passed on yet.
    Start,
    /// Nothing but ASCII so far, so it does not matter yet.
    Ascii,
    /// UTF-8: bytes are passed on as they are.
    Plain,
    /// Another encoding; what was decoded and found no room yet.
    Foreign(Box<encoding_rs::Decoder>, Vec<u8>),
    /// All was decoded.
    Done,
}

impl<R: Read> Decoder<R> {
    /// A decoder of a stream.
    pub(crate) fn new(input: R, declared: Encoding) -> Decoder<R> {
        Decoder {
            input,
            declared,
            hint: None,
            state: State::Start,
            held: Vec::new(),
            used: 0,
            at_end: false,
            failure: None,
            offset: 0,
            decided: Decided::default(),
            suspicion: Suspicion::default(),
        }
    }

    /// The first bytes, as they stand in the file: so many, or fewer where the file ends. Nothing may be read before.
    pub(crate) fn peek(&mut self, count: usize) -> &[u8] {
        self.hold(count);
        self.held.get(self.used..).unwrap_or_default()
    }

    /// What a document is said to be encoded in, and by whom. It settles what the bytes leave open.
    #[cfg_attr(
        not(any(feature = "files", feature = "capi")),
        allow(dead_code, reason = "XML and callers in C say so")
    )]
    pub(crate) fn hint(&mut self, encoding: Encoding, by: Why) {
        self.hint = Some((encoding, by));
    }

    /// The encoding that the bytes are declared to be in. To be said before anything is read.
    pub(crate) fn declare(&mut self, encoding: Encoding) {
        self.declared = encoding;
    }

    /// What it reads from.
    #[cfg(feature = "capi")]
    pub(crate) fn input(&mut self) -> &mut R {
        &mut self.input
    }

    /// What it decides, once it has decided: nothing while all bytes were ASCII.
    pub(crate) fn decided(&self) -> Decided {
        self.decided.clone()
    }

    /// All bytes as they stand in the file, but no more than so many. To be asked before anything is read.
    ///
    /// # Errors
    ///
    /// When the input cannot be read.
    #[cfg(feature = "files")]
    pub(crate) fn raw(mut self, most: usize) -> io::Result<Vec<u8>> {
        let mut bytes = self.held.split_off(self.used);
        let rest = most.saturating_sub(bytes.len()) as u64;
        self.input.take(rest).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    /// Reads so many bytes on to a buffer, or what there is; says how many came. UTF-8 goes there without a copy.
    ///
    /// # Errors
    ///
    /// When the input cannot be read; what came before that is in the buffer.
    pub(crate) fn append(&mut self, want: usize, buffer: &mut Vec<u8>) -> io::Result<usize> {
        let before = buffer.len();
        loop {
            let missing = want - (buffer.len() - before);
            if let (State::Plain, true, None) = (&self.state, self.held.is_empty(), &self.failure) {
                let input = &mut self.input;
                input.take(missing as u64).read_to_end(buffer)?;
                return Ok(buffer.len() - before);
            }
            let start = buffer.len();
            // What is held comes in pieces; the rest follows without a copy.
            buffer.resize(start + missing.min(CHUNK), 0);
            let read = self.read(buffer.get_mut(start..).unwrap_or_default());
            buffer.truncate(start + *read.as_ref().unwrap_or(&0));
            let is_again = |error: &io::Error| error.kind() == io::ErrorKind::Interrupted;
            if read.as_ref().is_err_and(is_again) {
                continue;
            }
            if read? == 0 || missing == 0 || buffer.len() - before == want {
                return Ok(buffer.len() - before);
            }
        }
    }

    /// Reads on until so many bytes are held, or all.
    fn hold(&mut self, count: usize) {
        let before = self.held.len();
        let Some(want) = count.checked_sub(before - self.used).filter(|want| *want > 0) else {
            return;
        };
        if self.at_end || self.failure.is_some() {
            return;
        }
        let result = self.input.by_ref().take(want as u64).read_to_end(&mut self.held);
        let read = self.held.len() - before;
        self.offset += read as u64;
        match result {
            Ok(_) => self.at_end = read < want,
            // More will come, and then it is asked for again.
            Err(failure) if failure.kind() == io::ErrorKind::WouldBlock => {}
            Err(failure) => self.failure = Some(failure),
        }
    }

    /// Passes on what is held, else what the input gives.
    fn pass(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let held = self.held.get(self.used..).unwrap_or_default();
        if held.is_empty() {
            let read = self.read_input(out)?;
            self.offset += read as u64;
            return Ok(read);
        }
        let count = held.len().min(out.len());
        if let (Some(from), Some(to)) = (held.get(..count), out.get_mut(..count)) {
            to.copy_from_slice(from);
        }
        self.used += count;
        if self.used == self.held.len() {
            // It is not needed again.
            (self.held, self.used) = (Vec::new(), 0);
        }
        Ok(count)
    }

    fn read_input(&mut self, out: &mut [u8]) -> io::Result<usize> {
        match self.failure.take() {
            Some(failure) => Err(failure),
            None => self.input.read(out),
        }
    }

    /// Looks at the marks that a file may begin with.
    fn start(&mut self) -> io::Result<()> {
        self.hold(4);
        let held = self.held.get(self.used..).unwrap_or_default();
        let mark = detect::mark(held);
        let is_nul = held.iter().take(2).any(|byte| *byte == 0);
        let declared = match self.declared {
            Encoding::Auto => None,
            Encoding::Utf8 => Some(Verdict::Utf8),
            Encoding::Gb18030 => Some(Verdict::Gb18030),
        };
        match (mark, declared) {
            (Some(mark), Some(declared)) if mark != declared => {
                return Err(refuse(format!(
                    "it begins with the byte order mark of {}, but {} is declared",
                    mark.name(),
                    declared.name()
                )));
            }
            (Some(mark), _) => {
                if matches!(mark, Verdict::Utf16Le | Verdict::Utf16Be) {
                    self.used += 2;
                }
                self.settle(mark, Why::Mark);
            }
            (None, Some(declared)) => self.settle(declared, Why::Declared),
            (None, None) if is_nul => return Err(refuse_nul(0)),
            (None, None) => self.state = State::Ascii,
        }
        Ok(())
    }

    /// From here on the encoding is known.
    fn settle(&mut self, verdict: Verdict, why: Why) {
        // It is decided once.
        let _ = self.decided.0.set((verdict, why));
        if why == Why::Declared && verdict == Verdict::Gb18030 {
            self.suspicion.begin();
        }
        self.state = match verdict {
            Verdict::Utf8 => State::Plain,
            Verdict::Gb18030 => State::foreign(GB18030),
            Verdict::Utf16Le => State::foreign(UTF_16LE),
            Verdict::Utf16Be => State::foreign(UTF_16BE),
        };
    }

    /// Passes on ASCII; at the first other byte the encoding is settled.
    fn read_ascii(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let count = self.pass(out)?;
        let passed = out.get(..count).unwrap_or_default();
        let plain = encoding_rs::Encoding::ascii_valid_up_to(passed);
        let Some(other) = passed.get(plain..).filter(|other| !other.is_empty()) else {
            return Ok(count);
        };
        let byte = self.offset - (self.held.len() - self.used) as u64 - other.len() as u64;
        // The rest is held back, and as much more as it takes to tell.
        let mut held = other.to_vec();
        held.extend_from_slice(self.held.get(self.used..).unwrap_or_default());
        (self.held, self.used) = (held, 0);
        self.hold(WINDOW);
        if self.held.len() < WINDOW && !self.at_end && self.failure.is_none() {
            // It hangs on bytes that are still to come, and so does all that was looked at.
            let mut held = passed.get(..plain).unwrap_or_default().to_vec();
            held.append(&mut self.held);
            self.held = held;
            return Err(io::ErrorKind::WouldBlock.into());
        }
        let window = self.held.get(..WINDOW.min(self.held.len())).unwrap_or_default();
        let is_whole = self.at_end && window.len() == self.held.len();
        let (verdict, why) = detect::judge(window, is_whole, byte, self.hint);
        // A NUL here and there is a fault of the text; of UTF-16 it is every other byte of what is ASCII.
        let nuls = memchr::memchr_iter(0, window).count();
        if !matches!(why, Why::Valid)
            && nuls * 16 >= window.len()
            && let Some(nul) = memchr::memchr(0, window)
        {
            return Err(refuse_nul(byte + nul as u64));
        }
        self.settle(verdict, why);
        if plain > 0 { Ok(plain) } else { self.read(out) }
    }

    /// Passes on decoded text.
    fn read_foreign(&mut self, out: &mut [u8]) -> io::Result<usize> {
        loop {
            let State::Foreign(_, spilled) = &mut self.state else { return Ok(0) };
            if !spilled.is_empty() {
                let count = spilled.len().min(out.len());
                for (to, from) in out.iter_mut().zip(spilled.drain(..count)) {
                    *to = from;
                }
                return Ok(count);
            }
            if self.used == self.held.len() && !self.at_end {
                self.held.clear();
                self.used = 0;
                let mut chunk = [0; CHUNK];
                let read = self.read_input(&mut chunk)?;
                self.held.extend_from_slice(chunk.get(..read).unwrap_or_default());
                self.offset += read as u64;
                self.at_end = read == 0;
            }
            let State::Foreign(decoder, spilled) = &mut self.state else { return Ok(0) };
            let is_small = out.len() < SMALLEST;
            let mut small = [0; SMALLEST];
            let room: &mut [u8] = if is_small { &mut small } else { &mut *out };
            let most = room.len() - 1;
            let (result, read, mut count) = decoder.decode_to_utf8_without_replacement(
                self.held.get(self.used..).unwrap_or_default(),
                room.get_mut(..most).unwrap_or_default(),
                self.at_end,
            );
            let bytes = self.held.get(self.used..self.used + read).unwrap_or_default();
            self.suspicion.see(bytes, &self.decided.1);
            self.used += read;
            let is_done = self.at_end && result == DecoderResult::InputEmpty;
            if matches!(result, DecoderResult::Malformed(..))
                && let Some(next) = room.get_mut(count)
            {
                *next = 0xFF;
                count += 1;
            }
            if is_small {
                spilled.extend(small.iter().take(count));
            }
            if is_done {
                // A decoder that has come to its end must not be asked again.
                (self.held, self.used) = (std::mem::take(spilled), 0);
                self.state = State::Done;
                return if is_small { self.read_done(out) } else { Ok(count) };
            }
            if !is_small && count > 0 {
                return Ok(count);
            }
        }
    }

    /// Passes on the last of what was decoded.
    fn read_done(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.held.is_empty() { Ok(0) } else { self.pass(out) }
    }
}

/// A decoder needs so much room at least: one character, and the byte for what is malformed.
const SMALLEST: usize = 32;

impl State {
    fn foreign(encoding: &'static encoding_rs::Encoding) -> State {
        State::Foreign(Box::new(encoding.new_decoder_without_bom_handling()), Vec::new())
    }
}

impl<R: Read> Read for Decoder<R> {
    #[inline]
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        match self.state {
            State::Plain if self.held.is_empty() && self.failure.is_none() => self.input.read(out),
            _ => self.read_slowly(out),
        }
    }
}

impl<R: Read> Decoder<R> {
    #[cold]
    fn read_slowly(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if out.is_empty() {
            return Ok(0);
        }
        if matches!(self.state, State::Start) {
            self.start()?;
        }
        match self.state {
            State::Start | State::Plain => self.pass(out),
            State::Ascii => self.read_ascii(out),
            State::Foreign(..) => self.read_foreign(out),
            State::Done => self.read_done(out),
        }
    }
}

fn refuse(text: String) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, text)
}

fn refuse_nul(byte: u64) -> io::Error {
    refuse(format!(
        "a NUL at byte {byte}: this is UTF-16 without a byte order mark, or no text; save it as UTF-8"
    ))
}

#[cfg(test)]
mod tests;
