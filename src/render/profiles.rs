//! The profiles as lists: for people on a terminal, and for programs.

use std::io;
use std::io::Write;
use std::sync::Arc;

use serde_json::json;

use super::words;
use crate::calendar::Date;
use crate::profile::Profile;
use crate::text::Language;

/// Profiles, one a line: name, title, main instrument, and since when it is in force.
///
/// # Errors
///
/// When `out` cannot be written to.
///
/// ```
/// let profiles = [mulu::Profile::named("national-2025")?];
/// let mut out = Vec::new();
/// mulu::render::profiles_text(&profiles, "2025-07-31".parse()?, mulu::Language::En, &mut out)?;
/// assert!(String::from_utf8_lossy(&out).ends_with("not in force on 2025-07-31\n"));
/// # Ok::<(), mulu::Error>(())
/// ```
pub fn profiles_text(
    profiles: &[Arc<Profile>],
    day: Date,
    language: Language,
    out: &mut dyn Write,
) -> io::Result<()> {
    for profile in profiles {
        let main = profile.main();
        let (name, title) = (profile.name(), profile.title(language));
        let (law, from) = (main.title.of(language), words::day(main.from));
        let state = match (main.is_in_force(day.number()), language) {
            (true, Language::Zh) => format!("{from}起施行"),
            (false, Language::Zh) => format!("{day}未施行"),
            (true, Language::En) => format!("in force from {from}"),
            (false, Language::En) => format!("not in force on {day}"),
        };
        match (main.number, language) {
            // What is ours has no number, and no day on which it came into force.
            ("", Language::Zh) => writeln!(out, "{name:<14}  {title}：{law}")?,
            ("", Language::En) => writeln!(out, "{name:<14}  {title}: {law}")?,
            (number, Language::Zh) => {
                writeln!(out, "{name:<14}  {title}：《{law}》（{number}），{state}")?;
            }
            (number, Language::En) => {
                writeln!(out, "{name:<14}  {title}: {law} ({number}), {state}")?;
            }
        }
    }
    Ok(())
}

/// Profiles as one JSON document.
///
/// # Errors
///
/// When `out` cannot be written to.
///
/// ```
/// let profiles = [mulu::Profile::named("national-2025")?];
/// let mut out = Vec::new();
/// mulu::render::profiles_json(&profiles, "2026-11-21".parse()?, &mut out)?;
/// let list: serde_json::Value = serde_json::from_slice(&out).unwrap();
/// assert_eq!(list["profiles"][0]["main"]["in_force"], true);
/// # Ok::<(), mulu::Error>(())
/// ```
pub fn profiles_json(profiles: &[Arc<Profile>], day: Date, out: &mut dyn Write) -> io::Result<()> {
    let described = |profile: &Arc<Profile>| {
        let main = profile.main();
        json!({
            "name": profile.name(),
            "title": {"zh": profile.title(Language::Zh), "en": profile.title(Language::En)},
            "main": {
                "instrument": main.id,
                "title": {"zh": main.title.zh, "en": main.title.en},
                "number": main.number,
                "from": words::day(main.from),
                "until": main.until.map(words::day),
                "in_force": main.is_in_force(day.number()),
            },
        })
    };
    let document = json!({
        "version": 1,
        "as_of": day.to_string(),
        "profiles": profiles.iter().map(described).collect::<Vec<_>>(),
    });
    serde_json::to_writer_pretty(&mut *out, &document)?;
    out.write_all(b"\n")
}
