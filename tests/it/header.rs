//! `include/mulu.h`, made from `src/ffi` by cbindgen.
//!
//! cbindgen is run once for each noun, so that each has its banner. What it writes is right and reads like a
//! listing; [`tidy`] changes its comments only: those of one line go on one line, those of constants behind them,
//! and what they say to readers of Rust is left out.

use std::fs;
use std::path::{Path, PathBuf};

use crate::generated::compare;

/// The nouns, in the order of the header.
const NOUNS: &[&str] = &[
    "status",
    "text",
    "checker",
    "rule",
    "field",
    "entry",
    "question",
    "report",
    "catalogue",
    "convert",
    "keys",
    "calendar",
    "decision",
    "request",
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn source(noun: &str) -> PathBuf {
    root().join("src/ffi").join(noun).with_extension("rs")
}

/// The header as the sources have it.
pub(crate) fn header() -> String {
    let config = cbindgen::Config::from_file(root().join("cbindgen.toml")).unwrap();
    let part = |text: &Option<String>| text.as_deref().unwrap().trim().to_owned() + "\n";
    let guard = config.include_guard.as_deref().unwrap();
    let mut text = part(&config.header);
    text += &format!("#ifndef {guard}\n#define {guard}\n#include <{}>\n", config.sys_includes[0]);
    text += &part(&config.after_includes);
    for noun in NOUNS {
        text += &banner(noun);
        if *noun == "status" {
            text += &version();
        }
        text += &tidy(&generated(noun, &config));
    }
    text + "\n" + &part(&config.trailer)
}

/// The first line of a noun's file, drawn across the page.
fn banner(noun: &str) -> String {
    let source = fs::read_to_string(source(noun)).unwrap();
    let title = source.lines().next().unwrap().strip_prefix("//! ").unwrap().to_owned();
    format!("\n/* ---- {:-<88} */\n\n", title + " ")
}

/// The version as macros; `mulu_version` gives the version of the library that was loaded.
fn version() -> String {
    let number = |name: &str, number: &str| format!("#define MULU_VERSION_{name} {number}\n");
    format!("#define MULU_VERSION \"{}\"\n", env!("CARGO_PKG_VERSION"))
        + &number("MAJOR", env!("CARGO_PKG_VERSION_MAJOR"))
        + &number("MINOR", env!("CARGO_PKG_VERSION_MINOR"))
        + &number("PATCH", env!("CARGO_PKG_VERSION_PATCH"))
        + "\n"
}

/// What cbindgen makes of one noun.
fn generated(noun: &str, config: &cbindgen::Config) -> String {
    let mut config = config.clone();
    (config.header, config.after_includes, config.trailer) = (None, None, None);
    (config.include_guard, config.sys_includes) = (None, Vec::new());
    let mut bytes = Vec::new();
    let builder = cbindgen::Builder::new().with_config(config).with_src(source(noun));
    builder.generate().unwrap().write(&mut bytes);
    String::from_utf8(bytes).unwrap()
}

/// The same with comments as a reader of C expects them.
fn tidy(text: &str) -> String {
    let (mut tidied, mut lines) = (String::new(), text.lines().peekable());
    let mut constants: Vec<[String; 3]> = Vec::new();
    while let Some(line) = lines.next() {
        let mut comment = Vec::new();
        let mut code = line;
        if line == "/*" {
            comment = lines.by_ref().take_while(|line| *line != " */").collect();
            let end = comment.iter().position(|line| line.trim() == "# Safety");
            comment.truncate(end.unwrap_or(comment.len()));
            while comment.last().is_some_and(|line| line.trim().is_empty()) {
                comment.pop();
            }
            code = lines.next().unwrap();
        }
        let comment = match comment.as_slice() {
            [] => String::new(),
            lines => format!("/*{} */", lines.join("\n *")),
        };
        if let Some((name, value)) = code.strip_prefix("#define ").and_then(|c| c.split_once(' ')) {
            // A value that does not go on counting begins another list.
            let number = |value: &str| value.parse::<i64>().unwrap();
            if constants.last().is_some_and(|last| number(&last[1]) >= number(value)) {
                tidied += &list(&constants);
                constants.clear();
            }
            constants.push([name.to_owned(), value.to_owned(), comment]);
        } else if !code.is_empty() {
            tidied += &list(&constants);
            if !constants.is_empty() || !comment.is_empty() {
                tidied += "\n";
            }
            constants.clear();
            if !comment.is_empty() {
                tidied += &format!("{comment}\n");
            }
            tidied += &format!("{code}\n");
        }
    }
    (tidied + &list(&constants)).trim_start().to_owned()
}

/// Constants as a list, with what they mean behind them.
fn list(constants: &[[String; 3]]) -> String {
    let width = |column: usize| constants.iter().map(|row| row[column].len()).max().unwrap_or(0);
    let mut text = String::new();
    for [name, value, comment] in constants {
        let line = format!("#define {name:w$} {value:>v$} {comment}", w = width(0), v = width(1));
        text += &format!("{}\n", line.trim_end());
    }
    if text.is_empty() { text } else { format!("\n{text}") }
}

#[test]
fn every_file_with_an_export_is_a_noun() {
    let files = fs::read_dir(root().join("src/ffi")).unwrap().flatten();
    for file in files.filter(|file| file.path().is_file()) {
        let name = file.path().file_stem().unwrap().to_str().unwrap().to_owned();
        let exports = fs::read_to_string(file.path()).unwrap().contains("no_mangle");
        assert_eq!(exports, NOUNS.contains(&name.as_str()), "{name}");
    }
}

#[test]
fn the_header_is_what_the_sources_say() {
    compare("include/mulu.h", &header());
}
