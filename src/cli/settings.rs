//! The profile and the day, which several commands take.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use mulu::{Calendar, Checker, Date, Dialect, Profile};

use super::{Failure, dialects};

#[derive(clap::Args)]
pub(super) struct Settings {
    /// What holds: a built-in profile, or a TOML file of your own 适用规则
    #[arg(long, value_name = "NAME|FILE.toml", default_value = "national-2025")]
    profile: String,
    /// The day on which it is checked (by default today) 校验日期
    #[arg(long, value_name = "DATE")]
    pub(super) as_of: Option<Date>,
}

impl Settings {
    /// A checker for these settings.
    pub(super) fn checker(&self) -> Result<Checker, Failure> {
        let profile = if self.profile.ends_with(".toml") {
            parsed(&self.profile, Profile::from_toml)?
        } else {
            Profile::named(&self.profile)?
        };
        Ok(Checker::new(profile, Calendar::default(), day(self.as_of)?)?)
    }
}

/// A dialect: a shipped one where it looks like a name and there is one, else a file.
pub(super) fn dialect(given: &str) -> Result<Dialect, Failure> {
    if !given.contains(['/', '\\', '.']) {
        match Dialect::named(given) {
            Err(error) if !Path::new(given).exists() => {
                return Err(dialects::unknown(given, &error));
            }
            Err(_) => {}
            found => return Ok(found?),
        }
    }
    parsed(given, Dialect::from_toml)
}

/// What a small file of settings says. Where that makes no sense, the file is named.
pub(super) fn parsed<T>(
    path: &str,
    parse: impl FnOnce(&str) -> Result<T, mulu::Error>,
) -> Result<T, Failure> {
    let text = fs::read_to_string(path)
        .map_err(|error| Failure::file("无法读取", "cannot read", path, &error))?;
    parse(&text).map_err(|error| Failure::file("设置有误，文件", "wrong settings in", path, &error))
}

/// The day that was given, or else today in Beijing, by whose clock the law counts its days.
pub(super) fn day(given: Option<Date>) -> Result<Date, Failure> {
    const BEIJING: time::Duration = time::Duration::hours(8);
    let today = || {
        let now = time::OffsetDateTime::from(SystemTime::now()).checked_add(BEIJING)?;
        Date::new(now.year(), now.month().into(), now.day())
    };
    given.or_else(today).ok_or_else(|| {
        Failure::new(
            "系统时钟有误，请用 --as-of 给出日期",
            "the clock is wrong: say the day with --as-of",
        )
    })
}
