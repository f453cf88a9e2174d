//! How names and sentences of the header are said elsewhere.

/// `reply_by` as `Reply_by`.
pub(super) fn capital(name: &str) -> String {
    name[..1].to_uppercase() + &name[1..]
}

/// "The days." as "the days."
pub(super) fn small(text: &str) -> String {
    text[..1].to_lowercase() + &text[1..]
}

/// `reply_by` as `replyBy`.
pub(super) fn camel(name: &str) -> String {
    let mut words = name.split('_').map(str::to_lowercase);
    let first = words.next().unwrap();
    words.fold(first, |name, word| name + &capital(&word))
}

/// A template with what stands for `{}` in it.
pub(super) fn put(template: &str, text: &str) -> String {
    template.replace("{}", text)
}

/// What the header says of a function, for those who have a copy and free nothing.
pub(super) fn copied(about: &str) -> String {
    let mut about = about.replacen("Lends", "Gives", 1);
    for words in [
        ": until the entry changes",
        ": with a NUL at the end, and never to be freed",
        ": with a NUL at the end, never to be freed",
        ", which may be freed first",
        ", which may be freed then",
        " (MULU_FEATURES=files)",
    ] {
        about = about.replacen(words, "", 1);
    }
    about
}

/// A comment in lines of at most `width`, each behind a prefix.
pub(super) fn wrapped(text: &str, prefix: &str, width: usize) -> String {
    let mut lines = vec![prefix.to_owned()];
    for word in text.split_whitespace() {
        let last = lines.last_mut().unwrap();
        if last.chars().count() + word.chars().count() < width {
            if last.len() > prefix.len() {
                last.push(' ');
            }
            last.push_str(word);
        } else {
            lines.push(format!("{prefix}{word}"));
        }
    }
    lines.join("\n")
}
