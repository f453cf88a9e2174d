//! A register as it is read: every request with its place, its entry and its life.

use std::io::Read;

use super::RequestRun;
use crate::codec::{Listed, Listing, Reader};
use crate::error::Error;
use crate::model::{Entry, OddKind, Request};
use crate::sharing::Life;
use crate::text::{Note, Words, quote};

/// Of a longer report, the lines of the first findings are enough.
const EXCERPTS: usize = 10_000;

/// 登记的申请: one request of a register, and what has become of it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Registered {
    /// Its number in the run, from 0.
    pub index: u32,
    /// 申请编号.
    pub id: String,
    /// 所申请的条目.
    pub entry: String,
    /// 办理情况.
    pub life: Life,
}

impl RequestRun<'_> {
    /// Checks all requests that a reader gives, places the findings, and says what has become of each. With a catalogue,
    /// each is held against its entry there.
    ///
    /// # Errors
    ///
    /// For each reason for which [`Reader::next_block`] fails, and when there are more requests, or more findings, than
    /// the limits allow. What was found until then stays in the report, which says that it is not complete.
    ///
    /// ```
    /// use mulu::{Calendar, Checker, Profile, Reader, Stage};
    /// let checker = Checker::new(Profile::named("national-2025")?, Calendar::default(), "2026-03-30".parse()?)?;
    /// let json = r#"[{"id":"1","share_type":"conditional","received":"2026-02-13"}]"#;
    /// let (mut run, mut register) = (checker.requests(), Vec::new());
    /// run.read(Reader::new(json.as_bytes(), "register.json"), None, |request| register.push(request))?;
    /// assert_eq!(register[0].life.stage, Stage::Received);
    /// assert!(register[0].life.reply().unwrap().standing.is_broken());
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn read<R: Read>(
        &mut self,
        reader: Reader<R>,
        catalogue: Option<&Listing>,
        mut each: impl FnMut(Registered),
    ) -> Result<(), Error> {
        self.has_catalogue |= catalogue.is_some();
        let mut reader = reader.limits(self.checker.limits).requests();
        self.open(reader.file());
        let result = self.read_all(&mut reader, catalogue, &mut each);
        self.is_complete &= result.is_ok() && reader.is_complete();
        for note in reader.take_notes() {
            self.note(reader.file(), note);
        }
        result
    }

    fn read_all<R: Read>(
        &mut self,
        reader: &mut Reader<R>,
        catalogue: Option<&Listing>,
        each: &mut dyn FnMut(Registered),
    ) -> Result<(), Error> {
        let file = reader.file().clone();
        let mut unclear: Vec<String> = Vec::new();
        while let Some(block) = reader.next_block()? {
            let mut requests = block.requests();
            while requests.next().is_some() {
                let (request, start) = (requests.current(), requests.start());
                let offset = || start.bytes().map_or(0, |bytes| bytes.start);
                let limits = self.checker.limits;
                if self.count() >= limits.entries {
                    let most = limits.entries.into();
                    return Err(Error::limit(
                        Words { zh: "申请的件数", en: "the number of requests" },
                        most,
                        offset(),
                    ));
                }
                if self.is_full {
                    let most = limits.findings as u64;
                    return Err(Error::limit(
                        Words { zh: "问题的个数", en: "the number of findings" },
                        most,
                        offset(),
                    ));
                }
                let listed = catalogue.map(|listing| listing.entry(&request.entry));
                let entry = match listed {
                    Some(Listed::One(entry)) => Some(entry),
                    _ => None,
                };
                if let Some(Listed::Several) = listed {
                    unclear.push(request.entry.to_string());
                }
                let is_given = self.has_catalogue;
                // Which of several is meant nobody knows, so nothing can be said of it.
                self.has_catalogue &= !matches!(listed, Some(Listed::Several));
                let index = self.count();
                let before = self.findings.len();
                let shows = self.checker.excerpts && before < EXCERPTS;
                for finding in self.check_at(request, entry, Some(&start)) {
                    finding.place = requests.place(&finding.at, finding.offset);
                    if shows {
                        finding.excerpt = requests.excerpt(&finding.at, finding.offset);
                    }
                }
                self.has_catalogue = is_given;
                if request.odd.iter().all(|odd| odd.kind != OddKind::NotJson) {
                    each(self.registered(index, request, entry));
                }
            }
        }
        unclear.sort();
        unclear.dedup();
        for code in unclear {
            let code = quote(&code);
            self.note(&file, Note::new(
                format!("目录中有两个以上条目的代码为「{code}」，没有与申请核对"),
                format!("the catalogue has more than one entry `{code}`, which requests were not held against"),
            ));
        }
        Ok(())
    }

    fn registered(
        &self,
        index: u32,
        request: &Request<'_>,
        entry: Option<&Entry<'_>>,
    ) -> Registered {
        let checker = self.checker;
        let own = entry.and_then(|entry| entry.share.kind.known());
        let share_type = own.or_else(|| request.share_type.known()).copied();
        Registered {
            index,
            id: request.id.to_string(),
            entry: request.entry.to_string(),
            life: Life::of(
                request,
                share_type,
                checker.profile(),
                checker.calendar(),
                checker.as_of(),
            ),
        }
    }
}
