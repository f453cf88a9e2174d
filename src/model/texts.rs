//! 文字: every text of an entry, wherever it stands.

use super::Cycle;
use super::Term;
use super::member::{Object, View};
use crate::pointer::Path;

/// Calls `f` with every text of an object and the way to it: values, headings of `ext`, unknown members.
pub(crate) fn each_text(
    object: &dyn Object<'_>,
    path: &Path<'_>,
    f: &mut dyn FnMut(&str, &Path<'_>),
) {
    for (index, row) in object.rows().iter().enumerate() {
        let path = &Path::Key(path, row.key);
        match object.view(index) {
            Some(View::Text(text)) => f(text, path),
            Some(View::Texts(list)) => {
                for (position, text) in list.iter().enumerate() {
                    f(text, &Path::Index(path, position));
                }
            }
            Some(View::Word(slot)) => f(slot.said().map_or("", |(_, text)| text), path),
            Some(View::Words(slot)) => {
                for position in 0..slot.len() {
                    let text = slot.said(position).map_or("", |(_, text)| text);
                    f(text, &Path::Index(path, position));
                }
            }
            Some(View::Date(term)) => f(term.written(), path),
            Some(View::Count(term)) => f(term.written(), path),
            Some(View::Amount(term)) => f(term.written(), path),
            Some(View::Flag(term)) => f(term.written(), path),
            Some(View::Cycle(Term::Known { value: Cycle::Other(text), .. })) => f(text, path),
            Some(View::Cycle(term)) => f(term.written(), path),
            Some(View::Object(below) | View::Maybe(Some(below))) => each_text(below, path, f),
            Some(View::Objects(list)) => {
                for position in 0..list.len() {
                    if let Some(below) = list.get(position) {
                        each_text(below, &Path::Index(path, position), f);
                    }
                }
            }
            Some(View::Map(pairs)) => {
                for (heading, text) in pairs {
                    let path = &Path::Key(path, heading);
                    f(heading, path);
                    f(text, path);
                }
            }
            Some(View::Maybe(None)) | None => {}
        }
    }
    for (key, json) in object.extra().iter() {
        let path = &Path::Key(path, key);
        f(key, path);
        f(json, path);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Entry;

    #[test]
    fn no_text_is_left_out() {
        let json = r#"{"name":"a","keywords":["b"],"secrecy":"c","format":{"types":["d"]},"published":"e",
            "items":[{"length":"f","key":"g","share":{"reason":"h"}}],"census":{"stored_gb":"i"},
            "update_cycle":{"other":"j"},"ext":{"k":"l"},"m":"n"}"#;
        let entry: Entry<'_> = serde_json::from_str(json).unwrap();
        let mut seen = Vec::new();
        each_text(&entry, &Path::Top, &mut |text, path| {
            if !text.is_empty() {
                seen.push(format!("{} {text}", path.pointer()));
            }
        });
        seen.sort();
        let expected = [
            "/census/stored_gb i",
            "/ext/k k",
            "/ext/k l",
            "/format/types/0 d",
            "/items/0/key g",
            "/items/0/length f",
            "/items/0/share/reason h",
            "/keywords/0 b",
            "/m \"n\"",
            "/m m",
            "/name a",
            "/published e",
            "/secrecy c",
            "/update_cycle j",
        ];
        assert_eq!(seen, expected);
        let entry: Entry<'_> = serde_json::from_str(r#"{"update_cycle":"每甲"}"#).unwrap();
        let mut seen = String::new();
        each_text(&entry, &Path::Top, &mut |text, _| seen.push_str(text));
        assert_eq!(seen, "每甲");
    }
}
