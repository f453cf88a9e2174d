//! A profile as it stands in TOML.

use std::collections::BTreeMap;

use regex::Regex;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::Profile;
use crate::error::Error;
use crate::legal::Force;
use crate::legal::Instrument;
use crate::legal::Severity;
use crate::model::{BasisKind, Word};
use crate::text::Note;
use crate::text::reasons::of_settings;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ProfileFile {
    name: String,
    title: Title,
    main: String,
    /// Instrument → `must`, `should` or `may`: the most that its words bind here.
    holds: BTreeMap<String, String>,
    /// Rule → the most that it may weigh here.
    #[serde(default)]
    at_most: BTreeMap<String, String>,
    /// Kinds of instrument that may be the basis of 不予共享.
    bases: Vec<String>,
    /// The form of a resource code.
    code: String,
}

/// A user's profile: a built-in one, tightened.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Extension {
    pub(super) name: String,
    pub(super) extends: String,
    /// Rule → the least that it weighs.
    #[serde(default)]
    pub(super) severity: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Title {
    zh: String,
    en: String,
}

pub(super) fn read<T: DeserializeOwned>(text: &str) -> Result<T, Error> {
    toml::from_str(text).map_err(|error| {
        let Note { zh, en } = of_settings(error.message());
        wrong(zh, en)
    })
}

fn wrong(zh: impl std::fmt::Display, en: impl std::fmt::Display) -> Error {
    Error::settings(format!("适用规则：{zh}"), format!("profile: {en}"))
}

impl ProfileFile {
    /// A profile that stands by itself.
    pub(super) fn complete(self) -> Result<Profile, Error> {
        let mut holds = Vec::new();
        for (id, force) in &self.holds {
            holds.push((instrument(id)?, force_of(force)?));
        }
        let code = Regex::new(&self.code).map_err(|error| {
            wrong("`code`不是写法正确的正则表达式", format!("`code` is no pattern: {error}"))
        })?;
        Ok(Profile {
            name: self.name,
            title: [self.title.zh, self.title.en],
            main: instrument(&self.main)?,
            holds,
            at_most: severities(&self.at_most)?,
            at_least: BTreeMap::new(),
            bases: self.bases.iter().map(|word| basis(word)).collect::<Result<_, _>>()?,
            has_usual_codes: self.code == super::USUAL_CODE,
            code,
        })
    }
}

fn instrument(id: &str) -> Result<&'static Instrument, Error> {
    Instrument::named(id)
        .ok_or_else(|| wrong(format!("没有「{id}」这一文件"), format!("unknown instrument `{id}`")))
}

fn basis(word: &str) -> Result<BasisKind, Error> {
    BasisKind::ALL.iter().copied().find(|kind| kind.token() == word).ok_or_else(|| {
        wrong(format!("「{word}」不是依据的种类"), format!("`{word}` is no kind of basis"))
    })
}

fn force_of(word: &str) -> Result<Force, Error> {
    match word {
        "must" => Ok(Force::Must),
        "should" => Ok(Force::Should),
        "may" => Ok(Force::May),
        _ => Err(wrong(
            format!("「{word}」不是must、should、may之一"),
            format!("`{word}` is none of must, should, may"),
        )),
    }
}

pub(super) fn severities(
    words: &BTreeMap<String, String>,
) -> Result<BTreeMap<String, Severity>, Error> {
    let read = |(rule, word): (&String, &String)| {
        let severity = Severity::from_token(word).ok_or_else(|| {
            wrong(format!("「{word}」不是级别"), format!("`{word}` is no severity"))
        })?;
        Ok((rule.clone(), severity))
    };
    words.iter().map(read).collect()
}
