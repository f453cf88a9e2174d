//! The C door by its sources: nothing that is exported can forget its guard, and no danger is without its reason.

use std::fs;
use std::path::Path;

/// Each file of the C door: its name and its text.
fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders =
        ["src/ffi", "src/ffi/tests"].map(|folder| fs::read_dir(root.join(folder)).unwrap());
    let files = folders.into_iter().flatten().flatten().map(|file| file.path());
    files
        .filter(|path| path.is_file())
        .map(|path| {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            (name, fs::read_to_string(&path).unwrap())
        })
        .collect()
}

/// What is wrong with one file.
fn faults(text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let comment_above = |line: usize| {
        let is_comment = |line: &&&str| line.starts_with("//") || line.starts_with("#[");
        let above: Vec<&str> = lines[..line].iter().rev().take_while(is_comment).copied().collect();
        above.join("\n")
    };
    for (n, line) in lines.iter().enumerate() {
        if line.starts_with("//") {
            continue;
        }
        let at = n + 1;
        if line.contains("unsafe {") && !comment_above(n).contains("// SAFETY: ") {
            faults.push(format!("{at}: an unsafe block without SAFETY"));
        }
        if line.contains("unsafe ")
            && line.contains("fn ")
            && !comment_above(n).contains("# Safety")
        {
            faults.push(format!("{at}: an unsafe function without `# Safety`"));
        }
        if line.contains("extern \"C\"") && !line.starts_with("pub unsafe extern \"C\" fn mulu_") {
            faults.push(format!("{at}: not `pub unsafe extern \"C\" fn mulu_…`"));
        }
        if line.contains("no_mangle") {
            let rest = &lines[n + 1..];
            let body = rest.iter().position(|line| line.ends_with('{')).map(|open| open + 1);
            let (first, end) = match body {
                Some(body) if body < rest.len() => (rest[body], text.lines().skip(at + body)),
                _ => ("", text.lines().skip(lines.len())),
            };
            if !first.starts_with("guard(|| ") && !first.starts_with("guard_or(") {
                faults.push(format!("{at}: an exported function without its guard"));
            }
            // The guard is the whole body: what follows its first line is deeper, until the body ends.
            let whole = end.skip(1).take_while(|line| *line != "}");
            if whole.filter(|line| !line.starts_with("     ")).any(|line| line != "    })") {
                faults.push(format!("{at}: something stands beside the guard"));
            }
            if !rest[0].contains("extern \"C\"") {
                faults.push(format!("{at}: exported, and not to C"));
            }
        }
    }
    faults
}

#[test]
fn nothing_exported_forgets_its_guard() {
    let mut exported = 0;
    for (name, text) in sources() {
        assert_eq!(faults(&text), Vec::<String>::new(), "src/ffi/{name}");
        exported += text.matches("#[unsafe(no_mangle)]").count();
    }
    assert!(exported > 15, "{exported}");
}

#[test]
fn a_forgotten_guard_is_seen() {
    let good = "/// # Safety\n///\n/// None.\n#[unsafe(no_mangle)]\npub unsafe extern \"C\" fn mulu_x(\n    \
                a: usize,\n) -> c_int {\n    guard(|| {\n        // SAFETY: why.\n        let b = unsafe { lent(a) };\n        \
                Ok(())\n    })\n}\n";
    assert_eq!(faults(good), Vec::<String>::new());
    for (from, to) in [
        ("guard(|| {", "(|| {"),
        ("    guard(|| {", "    touch(a);\n    guard(|| {"),
        ("    })\n}", "    });\n    touch(a)\n}"),
        ("// SAFETY: why.", "// Because."),
        ("/// # Safety\n", "/// Nothing.\n"),
        ("pub unsafe extern", "pub extern"),
        ("extern \"C\" fn", "fn"),
        ("fn mulu_x", "fn other_x"),
    ] {
        let bad = good.replacen(from, to, 1);
        assert_ne!(bad, good);
        assert!(!faults(&bad).is_empty(), "{bad}");
    }
}

#[test]
fn every_exported_function_is_in_the_header() {
    let header = crate::header::header();
    for (name, text) in sources() {
        for line in text.lines().filter_map(|line| line.split_once("extern \"C\" fn ")) {
            let function = line.1.split('(').next().unwrap();
            assert!(header.contains(&format!("{function}(")), "{name}: {function}");
        }
    }
    // What is said to readers of Rust stays behind.
    for word in ["# Safety", "Option", "Box", "&str", "`mulu.h`", "unsafe", "//"] {
        assert!(!header.contains(word), "{word}");
    }
    for line in header.lines() {
        assert!(line.chars().count() <= 100 && line.is_ascii(), "{line}");
    }
}
