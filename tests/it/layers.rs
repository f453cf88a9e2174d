//! The direction of dependencies, as a table.

use std::{fs, path::Path};

/// Each room and the rooms it may name. Nothing may name `ffi` or `cli`.
const ROOMS: &[(&str, &[&str])] = &[
    ("error", &["text"]),
    ("limits", &["error"]),
    ("pointer", &["error"]),
    ("text", &["error"]),
    ("legal", BASE),
    ("calendar", BASE),
    ("model", &["error", "limits", "pointer", "text", "legal", "calendar"]),
    ("vocabulary", &["error", "limits", "pointer", "text", "legal", "calendar", "model"]),
    (
        "profile",
        &["error", "limits", "pointer", "text", "legal", "calendar", "model", "vocabulary"],
    ),
    ("sharing", TO_PROFILE),
    ("diag", TO_SHARING),
    ("codec", TO_SHARING),
    ("rules", TO_CODEC),
    ("render", TO_RULES),
    ("schema", TO_RULES),
    ("export", TO_RULES),
    ("ffi", TO_RENDER),
];

const BASE: &[&str] = &["error", "limits", "pointer", "text"];
const TO_PROFILE: &[&str] =
    &["error", "limits", "pointer", "text", "legal", "calendar", "model", "vocabulary", "profile"];
const TO_SHARING: &[&str] = &[
    "error",
    "limits",
    "pointer",
    "text",
    "legal",
    "calendar",
    "model",
    "vocabulary",
    "profile",
    "sharing",
];
const TO_CODEC: &[&str] = &[
    "error",
    "limits",
    "pointer",
    "text",
    "legal",
    "calendar",
    "model",
    "vocabulary",
    "profile",
    "sharing",
    "diag",
    "codec",
];
const TO_RULES: &[&str] = &[
    "error",
    "limits",
    "pointer",
    "text",
    "legal",
    "calendar",
    "model",
    "vocabulary",
    "profile",
    "sharing",
    "diag",
    "codec",
    "rules",
];
const TO_RENDER: &[&str] = &[
    "error",
    "limits",
    "pointer",
    "text",
    "legal",
    "calendar",
    "model",
    "vocabulary",
    "profile",
    "sharing",
    "diag",
    "codec",
    "rules",
    "render",
    "schema",
    "export",
];

#[test]
fn rooms_only_look_left() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for (room, allowed) in ROOMS {
        visit(&src.join(room), &mut |file, text| {
            for (n, line) in text.lines().enumerate() {
                for rest in line.split("crate::").skip(1) {
                    let target = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap();
                    // Types that `lib.rs` re-exports are named in documentation only.
                    let is_doc = line.trim_start().starts_with("//");
                    let fine = is_doc || target == *room || allowed.contains(&target);
                    assert!(fine, "{}:{}: {room} names {target}", file.display(), n + 1);
                }
            }
        });
    }
}

#[test]
fn every_room_is_in_the_table() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for entry in fs::read_dir(src).unwrap().flatten() {
        let name = entry.path().file_stem().unwrap().to_str().unwrap().to_owned();
        let known = ["lib", "main", "cli"].contains(&name.as_str())
            || ROOMS.iter().any(|(room, _)| *room == name);
        assert!(known, "{name} has no place in the table");
    }
}

#[test]
fn unsafe_is_allowed_in_one_place() {
    let mut places = Vec::new();
    visit(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut |file, text| {
        let allows =
            |line: &&str| line.contains("unsafe_code") && !line.trim_start().starts_with("//");
        places
            .extend(text.lines().filter(allows).map(|line| format!("{}: {line}", file.display())));
    });
    assert!(places.len() <= 1 && places.iter().all(|place| place.contains("lib.rs")), "{places:?}");
}

/// What is longer than 600 lines is about more than one thing.
#[test]
fn no_file_is_too_long_to_be_read() {
    for folder in ["src", "tests", "benches", "examples"] {
        visit(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut |file, text| {
            let lines = text.lines().count();
            assert!(lines <= 600, "{}: {lines} lines", file.display());
        });
    }
}

/// Calls `f` with every source file of a room, be it a file or a folder.
fn visit(path: &Path, f: &mut dyn FnMut(&Path, String)) {
    if path.is_dir() {
        fs::read_dir(path).unwrap().for_each(|entry| visit(&entry.unwrap().path(), f));
    } else {
        let file = if path.exists() { path.to_owned() } else { path.with_extension("rs") };
        if file.extension().is_some_and(|extension| extension == "rs")
            && let Ok(text) = fs::read_to_string(&file)
        {
            f(&file, text);
        }
    }
}
