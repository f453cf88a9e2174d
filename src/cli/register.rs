//! Requests as they are read for the commands about them.

use std::sync::Arc;

use mulu::{Encoding, Language, Listing, Odd, OddKind, Place, Reader, Request};

use super::inputs::Input;
use super::reading::Reading;
use super::{Failure, language, say, stop};

/// The requests of a file.
pub(super) struct Register {
    /// Those that could be read.
    pub(super) requests: Vec<Request<'static>>,
    /// Whether the file is one request and no list.
    pub(super) is_alone: bool,
    /// What could not be read.
    pub(super) failures: Vec<Failure>,
}

/// Reads the requests of a file. One that cannot be read is a failure, and the others are read all the same.
pub(super) fn read(input: &Input, encoding: Encoding) -> Result<Register, Failure> {
    let bytes = input.open(&stop::on_signal())?;
    let mut reader =
        Reader::new(bytes, &input.name()).format(input.format()).encoding(encoding).requests();
    let (mut requests, mut failures) = (Vec::new(), Vec::new());
    loop {
        let block = match reader.next_block() {
            Ok(None) => break,
            Ok(Some(block)) => block,
            Err(error) => {
                failures.push(Failure::input(
                    "申请没有读完",
                    "requests not read to the end",
                    input.name(),
                    &error,
                ));
                break;
            }
        };
        let mut lent = block.requests();
        while lent.next().is_some() {
            let request = lent.current();
            match request.odd.iter().find(|odd| odd.kind == OddKind::NotJson) {
                None => requests.push(request.clone().into_owned()),
                Some(odd) => {
                    let place = lent.place(&odd.pointer, odd.offset);
                    failures.push(unread(place, odd));
                }
            }
        }
    }
    if !reader.is_complete() && failures.is_empty() {
        failures.push(Failure::new(
            format!("`{}` 没有全部读完", input.name()),
            format!("not all of `{}` was read", input.name()),
        ));
    }
    Ok(Register { requests, is_alone: reader.is_alone(), failures })
}

/// Why a request could not be read, and where.
fn unread(place: Option<Place>, odd: &Odd) -> Failure {
    let at = place.map_or(String::new(), |place| {
        format!("{}:{}:{}", place.file, place.line(), place.column())
    });
    Failure::new(
        format!("{at}：这一件申请无法读取（{}）", odd.text(Language::Zh)),
        format!("{at}: this request cannot be read ({})", odd.text(Language::En)),
    )
}

/// Finds what is asked for in the catalogue; says whether all of it was read.
pub(super) fn look_up(
    reading: &Reading,
    input: &Input,
    listing: &mut Listing,
    language: Language,
) -> Result<bool, Failure> {
    let bytes = input.open(&stop::on_signal())?;
    let mut reader =
        Reader::new(bytes, &input.name()).format(reading.shape(input)).encoding(reading.encoding);
    if let Some(dialect) = reading.dialect()? {
        reader = reader.dialect(Arc::new(dialect));
    }
    let failed = |error| {
        Failure::input(
            "目录没有读完",
            "the catalogue was not read to the end",
            input.name(),
            &error,
        )
    };
    listing.read(&mut reader).map_err(failed)?;
    for note in reader.take_notes() {
        say(&format!("{}: {}", input.name(), note.of(language)));
    }
    if !reader.is_complete() {
        say(language::of(
            language,
            "目录没有全部读完，决定可能因此不同",
            "not all of the catalogue was read: decisions may differ for that",
        ));
    }
    Ok(reader.is_complete())
}
