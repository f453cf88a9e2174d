//! A profile as it stands in TOML.

use std::collections::BTreeMap;

use regex::Regex;
use serde::Deserialize;

use super::Profile;
use crate::error::Error;
use crate::legal::Force;
use crate::legal::Instrument;
use crate::legal::Severity;
use crate::model::{BasisKind, Word};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ProfileFile {
    pub(super) name: String,
    #[serde(default)]
    pub(super) extends: Option<String>,
    #[serde(default)]
    title: Option<Title>,
    #[serde(default)]
    main: String,
    /// Instrument → `must`, `should` or `may`: the most that its words bind here.
    #[serde(default)]
    holds: BTreeMap<String, String>,
    /// Rule → the most that it may weigh here.
    #[serde(default)]
    at_most: BTreeMap<String, String>,
    /// Rule → the least that it weighs; in a user's profile only.
    #[serde(default)]
    pub(super) severity: BTreeMap<String, String>,
    /// Kinds of instrument that may be the basis of 不予共享.
    #[serde(default)]
    bases: Vec<String>,
    /// The form of a resource code.
    #[serde(default)]
    code: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Title {
    zh: String,
    en: String,
}

pub(super) fn read(text: &str) -> Result<ProfileFile, Error> {
    toml::from_str(text).map_err(|error| Error::settings(format!("profile: {}", error.message())))
}

impl ProfileFile {
    /// A profile that stands by itself.
    pub(super) fn complete(self) -> Result<Profile, Error> {
        let title = self.title.ok_or_else(|| Error::settings("profile: no `title`"))?;
        let mut holds = BTreeMap::new();
        for (id, force) in &self.holds {
            holds.insert(instrument(id)?.id, force_of(force)?);
        }
        let code = Regex::new(&self.code)
            .map_err(|error| Error::settings(format!("profile: `code` is no pattern: {error}")))?;
        Ok(Profile {
            name: self.name,
            title: [title.zh, title.en],
            main: instrument(&self.main)?,
            holds,
            at_most: severities(&self.at_most)?,
            at_least: severities(&self.severity)?,
            bases: self.bases.iter().map(|word| basis(word)).collect::<Result<_, _>>()?,
            code,
        })
    }
}

fn instrument(id: &str) -> Result<&'static Instrument, Error> {
    Instrument::named(id)
        .ok_or_else(|| Error::settings(format!("profile: unknown instrument `{id}`")))
}

fn basis(word: &str) -> Result<BasisKind, Error> {
    BasisKind::ALL
        .iter()
        .copied()
        .find(|kind| kind.token() == word)
        .ok_or_else(|| Error::settings(format!("profile: `{word}` is no kind of basis")))
}

fn force_of(word: &str) -> Result<Force, Error> {
    match word {
        "must" => Ok(Force::Must),
        "should" => Ok(Force::Should),
        "may" => Ok(Force::May),
        _ => Err(Error::settings(format!("profile: `{word}` is none of must, should, may"))),
    }
}

pub(super) fn severities(
    words: &BTreeMap<String, String>,
) -> Result<BTreeMap<String, Severity>, Error> {
    let read = |(rule, word): (&String, &String)| {
        let severity = Severity::from_token(word)
            .ok_or_else(|| Error::settings(format!("profile: `{word}` is no severity")))?;
        Ok((rule.clone(), severity))
    };
    words.iter().map(read).collect()
}
