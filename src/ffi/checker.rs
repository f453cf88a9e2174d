//! Checker: the settings of a check; immutable, shared by all threads

use std::ffi::{c_char, c_int};
use std::fmt::Display;
use std::ptr::null;
use std::str::FromStr;
use std::sync::{Arc, OnceLock};

use super::guard::{Noun, Status, bytes, given, guard, guard_or, lent, slot, taken};
use super::rule::AllRuleTexts;
use super::status::{MULU_E_LIMIT, MULU_E_SETTINGS};
use super::text::mulu_text;
use crate::calendar::{Calendar, Date};
use crate::codec::Encoding;
use crate::error::Error;
use crate::profile::Profile;
use crate::rules::Checker;
use crate::text::reasons::of_settings;
use crate::text::{Language, Note, quote};
use crate::vocabulary::Dialect;

/// The settings are a few lines and perhaps some code tables; more is a mistake.
const MOST_SETTINGS: usize = 1 << 20;

pub struct mulu_checker {
    pub(super) checker: Checker,
    pub(super) language: Language,
    pub(super) encoding: Encoding,
    pub(super) dialect: Arc<Dialect>,
    /// What is asked of the rules, where it is not lent as it stands.
    pub(super) rules: AllRuleTexts,
}

impl mulu_checker {
    /// The same settings, for what may outlive the checker.
    pub(super) fn again(&self) -> mulu_checker {
        mulu_checker {
            checker: self.checker.clone(),
            dialect: Arc::clone(&self.dialect),
            rules: OnceLock::new(),
            ..*self
        }
    }
}

impl Noun for mulu_checker {
    const TAG: u32 = u32::from_be_bytes(*b"mChk");
}

/// Makes a checker from settings in TOML, such as
///     profile = "national-2025"
///     as_of = 2026-11-21
///     language = "zh"
///     encoding = "utf-8"
///     dialect = { codes = { "/share/type" = { 1 = "unconditional", 2 = "conditional" } } }
/// Only `as_of`, the day for which is checked, is required; the others are then as above,
/// without a dialect. `language` is "zh" or "en"; `encoding` is "utf-8" or "gb18030", for which
/// "gbk" is another name, and settings that name it are in it themselves. `mulu profiles`
/// lists the profiles. A dialect says what the codes of your system mean, field by field; for one of
/// those that `mulu dialects` lists its name is enough, as in dialect = "kweaver-ddl".
/// A table `calendar` adds to the calendar of working days, which knows 2007 to 2026:
///     [calendar]
///     count_first_day = false
///     holidays = ["Losar"]
///     [[calendar.year]]
///     year = 2027
///     notices = ["where the notices for that year are"]
///     off = ["2027-01-01..2027-01-03", "2027-04-05"]
///     worked = ["2027-02-14"]
///     [[calendar.local]]
///     name = "Losar"
///     off = ["2027-02-08..2027-02-10"]
/// A year that is known takes replaces = true; local holidays count once `holidays` names them, and
/// then only the years are known in which they list a day, or which their `years` names.
/// `why` may be NULL; otherwise it receives what is wrong with the settings where the status is
/// MULU_E_SETTINGS, in the language and the encoding that a line of them names, or else in Chinese
/// and in UTF-8; and NULL where the status is another.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_checker_new(
    settings: *const c_char,
    length: usize,
    out: *mut *mut mulu_checker,
    why: *mut *mut mulu_text,
) -> c_int {
    guard(|| {
        // SAFETY: the caller keeps the contract named above.
        let (out, why) = unsafe { (slot(out), slot(why)) };
        // SAFETY: as above.
        let settings = unsafe { bytes(settings, length)? };
        let out = out.required()?;
        if settings.len() > MOST_SETTINGS {
            return Err(Status(MULU_E_LIMIT));
        }
        let (read, language, encoding) = read(settings);
        match read {
            Ok(checker) => {
                out.fill(|| given(checker));
                Ok(())
            }
            Err(error) => {
                why.fill(|| given(mulu_text::new(&error.text(language), encoding)));
                Err(Status(MULU_E_SETTINGS))
            }
        }
    })
}

/// The encoding of every text of a checker, "utf-8" or "gb18030": with a NUL at the end, never to be
/// freed.
///
/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_checker_encoding(checker: *const mulu_checker) -> *const c_char {
    guard_or(null(), || {
        // SAFETY: the caller keeps the contract named above.
        let checker = unsafe { lent(checker)? };
        let name = match checker.encoding {
            Encoding::Gb18030 => c"gb18030",
            _ => c"utf-8",
        };
        Ok(name.as_ptr())
    })
}

/// # Safety
///
/// The pointers obey the contract at the head of `mulu.h`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mulu_checker_free(checker: *mut mulu_checker) {
    guard_or((), || {
        // SAFETY: the caller keeps the contract named above.
        unsafe { taken(checker) }
    })
}

/// The settings as they stand in TOML.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Settings {
    #[serde(default = "first_profile")]
    profile: String,
    as_of: toml::value::Datetime,
    #[serde(default)]
    language: Option<String>,
    #[serde(default)]
    encoding: Option<String>,
    #[serde(default)]
    dialect: Option<toml::Value>,
    #[serde(default)]
    calendar: toml::Table,
}

fn first_profile() -> String {
    Profile::names().next().unwrap_or_default().to_owned()
}

/// The checker, or what is wrong; and the language and the encoding in which to say so.
fn read(settings: &[u8]) -> (Result<mulu_checker, Error>, Language, Encoding) {
    let (language, encoding) = spoken(settings);
    (parsed(settings, encoding).and_then(checker), language, encoding)
}

/// The language and the encoding that settings name, each line by itself: so they are known also where the whole makes
/// no sense.
fn spoken(settings: &[u8]) -> (Language, Encoding) {
    let lines = settings.split(|byte| *byte == b'\n');
    // What stands in a table is about something else.
    let lines = lines.take_while(|line| !line.trim_ascii_start().starts_with(b"["));
    let alone = lines.filter_map(|line| toml::from_str(&String::from_utf8_lossy(line)).ok());
    let alone: Vec<toml::Table> = alone.collect();
    let first = |key| alone.iter().find_map(|line| line.get(key)?.as_str());
    let language = if first("language") == Some("en") { Language::En } else { Language::Zh };
    match first("encoding").and_then(Encoding::named) {
        Some(Encoding::Gb18030) => (language, Encoding::Gb18030),
        _ => (language, Encoding::Utf8),
    }
}

impl Settings {
    /// The encoding that they name.
    fn encoding(&self) -> Option<Encoding> {
        match self.encoding.as_deref() {
            None => Some(Encoding::Utf8),
            Some(name) => Encoding::named(name).filter(|encoding| *encoding != Encoding::Auto),
        }
    }
}

fn wrong(zh: impl Display, en: impl Display) -> Error {
    Error::settings(format!("设置有误：{zh}"), format!("settings: {en}"))
}

fn parsed(settings: &[u8], encoding: Encoding) -> Result<Settings, Error> {
    let settings = encoding.decode(settings);
    let text = str::from_utf8(&settings).map_err(|error| match encoding {
        Encoding::Gb18030 => wrong("不是GB 18030编码", "they are not in GB 18030"),
        _ => wrong("不是UTF-8编码", error),
    })?;
    toml::from_str(text).map_err(|error| {
        let Note { zh, en } = of_settings(error.message());
        wrong(zh, en)
    })
}

fn checker(settings: Settings) -> Result<mulu_checker, Error> {
    let language = match settings.language.as_deref() {
        None | Some("zh") => Language::Zh,
        Some("en") => Language::En,
        Some(other) => {
            let other = quote(other);
            return Err(wrong(
                format!("语言「{other}」既不是zh，也不是en"),
                format!("language `{other}` is neither zh nor en"),
            ));
        }
    };
    let Some(encoding) = settings.encoding() else {
        let other = quote(settings.encoding.as_deref().unwrap_or_default());
        return Err(wrong(
            format!("编码「{other}」既不是utf-8，也不是gb18030"),
            format!("encoding `{other}` is neither utf-8 nor gb18030"),
        ));
    };
    let dialect = match settings.dialect {
        Some(toml::Value::String(name)) => Dialect::named(&name)?,
        Some(toml::Value::Table(table)) => Dialect::from_toml(&table.to_string())?,
        Some(_) => {
            return Err(wrong(
                "dialect既不是名称，也不是表",
                "dialect is neither a name nor a table",
            ));
        }
        None => Dialect::default(),
    };
    let as_of = Date::from_str(&settings.as_of.to_string())
        .map_err(|error| wrong(error.text(Language::Zh), error.text(Language::En)))?;
    let profile = Profile::named(&settings.profile)?;
    let calendar = Calendar::from_toml(&settings.calendar.to_string())?;
    let checker = Checker::new(profile, calendar, as_of)?;
    Ok(mulu_checker {
        checker: checker.dialect(dialect.clone()),
        language,
        encoding,
        dialect: Arc::new(dialect),
        rules: OnceLock::new(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dialect_is_a_name_or_a_table() {
        let settings = |dialect: &str| format!("as_of = 2026-11-21\ndialect = {dialect}\n");
        let said = |dialect: &str| match read(settings(dialect).as_bytes()).0 {
            Ok(checker) => checker.dialect.name().to_owned(),
            Err(error) => error.to_string(),
        };
        assert_eq!(said("'kweaver-ddl'"), "kweaver-ddl");
        assert_eq!(said("{ name = 'ours', extends = 'kweaver-ddl' }"), "ours");
        assert_eq!(said("'nobody'"), "unknown dialect `nobody`");
        assert_eq!(said("1"), "settings: dialect is neither a name nor a table");
    }
    #[test]
    fn settings_are_in_the_encoding_that_they_name() {
        let settings = |name: &str| {
            format!(
                "as_of = 2026-11-21\nencoding = '{name}'\ncalendar = {{ holidays = ['洛萨'] }}\n"
            )
        };
        let why = |settings: &[u8]| match read(settings) {
            (Ok(checker), _, encoding) => {
                assert_eq!(checker.encoding, encoding);
                encoding.name().to_owned()
            }
            (Err(error), _, encoding) => format!("{} {error}", encoding.name()),
        };
        let gbk = |name: &str| Encoding::Gb18030.encode(&settings(name)).into_owned();
        let unknown = |name| format!("{name} calendar: no local holidays `洛萨` are given");
        assert_eq!(why(&gbk("gbk")), unknown("GB 18030"));
        assert_eq!(why(&gbk("GB18030")), unknown("GB 18030"));
        assert_eq!(why(settings("utf-8").as_bytes()), unknown("UTF-8"));
        assert_eq!(why(b"as_of = 2026-11-21\nencoding = 'gbk'\n"), "GB 18030");
        assert_eq!(why(b"as_of = 2026-11-21\n"), "UTF-8");
        assert_eq!(
            why(b"as_of = 2026-11-21\nencoding = 'latin1'\n"),
            "UTF-8 settings: encoding `latin1` is neither utf-8 nor gb18030"
        );
        assert_eq!(
            why(b"as_of = 2026-11-21\nencoding = 'gbk'\n# \xFF"),
            "GB 18030 settings: they are not in GB 18030"
        );
        let neither = why(b"as_of = 2026-11-21\n# \xFF");
        assert!(neither.starts_with("UTF-8 settings: invalid utf-8 sequence"), "{neither}");
    }

    #[test]
    fn what_cannot_be_read_is_said_in_the_encoding_and_the_language_that_a_line_names() {
        let said = |settings: &str| {
            let (read, language, encoding) = read(&Encoding::Gb18030.encode(settings));
            let why = read.err().unwrap().text(language);
            (why.split(['：', ':']).next().unwrap().to_owned(), encoding.name())
        };
        let both = |words: &str, encoding| (words.to_owned(), encoding);
        let broken = "as_of = tomorrow\nencoding = \"gbk\"\n";
        assert_eq!(said(broken), both("设置有误", "GB 18030"));
        assert_eq!(said(&format!("{broken}# 编码\n")), both("设置有误", "GB 18030"));
        assert_eq!(said(&format!("language = 'en'\n{broken}")), both("settings", "GB 18030"));
        assert_eq!(said("as_of = tomorrow\nlanguage = 'en'\n"), both("settings", "UTF-8"));
        assert_eq!(said("as_of = tomorrow\n"), both("设置有误", "UTF-8"));
    }
}
