//! What the READMEs promise is run: the Rust by the documentation tests, the rest here.

use std::fs;
use std::path::Path;

const PAGES: [&str; 2] = ["README.md", "README.zh-CN.md"];

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path))
        .unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The first block of a language in a page.
fn block(page: &str, language: &str) -> String {
    let fence = format!("```{language}\n");
    let start = page.find(&fence).unwrap_or_else(|| panic!("no block of {language}")) + fence.len();
    let end = page[start..].find("```").unwrap();
    page[start..start + end].to_owned()
}

#[test]
fn the_c_example_is_the_program_that_is_compiled_and_run() {
    let program = read("tests/capi/first.c");
    for page in PAGES {
        assert_eq!(block(&read(page), "c"), program, "{page}: copy tests/capi/first.c into it");
    }
}

#[test]
fn both_pages_give_the_same_examples() {
    let [en, zh] = PAGES.map(read);
    let rust = |page: &str| block(page, "rust").replace("Language::Zh", "Language::En");
    assert_eq!(rust(&en), rust(&zh));
    let without_name =
        |page: &str| block(page, "yaml").lines().skip(1).collect::<Vec<_>>().join("\n");
    assert_eq!(without_name(&en), without_name(&zh));
}

#[test]
fn the_changelog_names_the_version() {
    assert!(read("CHANGELOG.md").contains(&format!("\n## {}\n", env!("CARGO_PKG_VERSION"))));
}

#[test]
fn every_dependency_has_its_line() {
    let (manifest, page): (toml::Table, _) =
        (toml::from_str(&read("Cargo.toml")).unwrap(), read("ARCHITECTURE.md"));
    for table in ["dependencies", "dev-dependencies"] {
        for name in manifest[table].as_table().unwrap().keys() {
            let lines = page.lines().filter(|line| line.starts_with("| `"));
            let named = lines.filter(|line| line.contains(&format!("`{name}`"))).count();
            assert_eq!(named, 1, "{name} earns its line in ARCHITECTURE.md");
        }
    }
}

#[cfg(feature = "cli")]
mod commands {
    use std::process::Command;

    use super::{PAGES, block, read};

    /// Runs the arguments of a line that calls `mulu`; gives status and standard output.
    fn run(line: &str) -> (i32, String) {
        let words: Vec<&str> = line.split_whitespace().collect();
        let output = Command::new(env!("CARGO_BIN_EXE_mulu"))
            .args(&words[1..])
            .env("LANG", "C.UTF-8")
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .unwrap();
        (output.status.code().unwrap(), String::from_utf8(output.stdout).unwrap())
    }

    #[test]
    fn the_yaml_checks_a_catalogue() {
        let folder = std::env::temp_dir().join(format!("mulu-readme-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        for page in PAGES {
            let yaml = block(&read(page), "yaml");
            let line = yaml.lines().map(str::trim).find(|line| line.starts_with("mulu ")).unwrap();
            let report = folder.join("report.json");
            let (status, _) = run(&line.replace("report.json", report.to_str().unwrap()));
            assert_eq!(status, 1, "{line}");
            let report: serde_json::Value =
                serde_json::from_str(&std::fs::read_to_string(report).unwrap()).unwrap();
            assert_eq!(report["summary"]["entries"], 24);
        }
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn the_pages_show_what_the_command_prints() {
        for (page, language) in PAGES.iter().zip(["en", "zh"]) {
            let line =
                format!("mulu check examples/catalogue.json --as-of 2026-11-21 --lang {language}");
            let (status, printed) = run(&line);
            assert_eq!(status, 1);
            let shown = block(&read(page), "text");
            assert!(
                printed.contains(shown.trim_end()),
                "{page} shows what is not printed:\n{shown}"
            );
        }
    }
}
