//! The profile, the day and the calendar, which several commands take.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use mulu::{Calendar, Checker, Date, Dialect, Profile};

use super::{Failure, dialects};

#[derive(clap::Args)]
pub(super) struct Settings {
    #[command(flatten)]
    law: Law,
    /// The day on which it is checked (by default today) 校验日期
    #[arg(long, value_name = "DATE")]
    pub(super) as_of: Option<Date>,
}

/// What holds, and by which calendar.
#[derive(clap::Args)]
pub(super) struct Law {
    /// What holds: a built-in profile, or a TOML file of your own 适用规则
    #[arg(long, value_name = "NAME|FILE.toml", default_value = "national-2025")]
    profile: String,
    /// Settings of this place, such as its calendar (by default `mulu.toml`, if there is one) 配置文件
    #[arg(long, value_name = "FILE.toml")]
    config: Option<PathBuf>,
}

/// The settings of the place where the command runs.
const CONFIG: &str = "mulu.toml";

impl Settings {
    /// A checker for these settings.
    pub(super) fn checker(&self) -> Result<Checker, Failure> {
        Ok(Checker::new(self.law.profile()?, self.law.calendar()?, day(self.as_of)?)?)
    }
}

impl Law {
    /// The profile.
    pub(super) fn profile(&self) -> Result<Arc<Profile>, Failure> {
        match self.profile.ends_with(".toml") {
            true => parsed(&self.profile, Profile::from_toml),
            false => Ok(Profile::named(&self.profile)?),
        }
    }

    /// The built-in calendar, and what `mulu.toml` adds to it.
    pub(super) fn calendar(&self) -> Result<Calendar, Failure> {
        let path = self.config.as_deref().unwrap_or(Path::new(CONFIG));
        let name = path.display();
        let text = match fs::read_to_string(path) {
            // Nobody has to have one.
            Err(error) if self.config.is_none() && error.kind() == io::ErrorKind::NotFound => {
                return Ok(Calendar::default());
            }
            Err(error) => return Err(Failure::file("无法读取", "cannot read", name, &error)),
            Ok(text) => text,
        };
        Calendar::from_settings(&text)
            .map_err(|error| Failure::input("设置有误，文件", "wrong settings in", name, &error))
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
    parse(&text)
        .map_err(|error| Failure::input("设置有误，文件", "wrong settings in", path, &error))
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
