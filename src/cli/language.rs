//! The language in which the command speaks.

use clap::ValueEnum;
use mulu::Language;

/// A language as it is asked for.
#[derive(Clone, Copy, ValueEnum)]
pub(super) enum Lang {
    Zh,
    En,
}

/// The language that was asked for, or else that of the locale.
pub(super) fn chosen(lang: Option<Lang>) -> Language {
    match lang {
        Some(Lang::Zh) => Language::Zh,
        Some(Lang::En) => Language::En,
        None => of_locale(["LC_ALL", "LC_MESSAGES", "LANG"].map(|name| std::env::var(name).ok())),
    }
}

/// The first of these settings that says anything counts, as POSIX has it.
fn of_locale(settings: [Option<String>; 3]) -> Language {
    let first = settings.into_iter().flatten().find(|setting| !setting.is_empty());
    if first.is_some_and(|locale| locale.starts_with("zh")) { Language::Zh } else { Language::En }
}

/// One of two texts.
pub(super) fn of<'t>(language: Language, zh: &'t str, en: &'t str) -> &'t str {
    match language {
        Language::Zh => zh,
        Language::En => en,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_setting_counts() {
        let set = |text: &str| Some(text.to_owned());
        assert_eq!(of_locale([None, None, set("zh_CN.UTF-8")]), Language::Zh);
        assert_eq!(of_locale([set(""), None, set("zh")]), Language::Zh);
        assert_eq!(of_locale([set("C"), None, set("zh_CN")]), Language::En);
        assert_eq!(of_locale([None, None, None]), Language::En);
    }
}
