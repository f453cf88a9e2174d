//! The manual of the rules is made from the rules: no page is stale, and none is left over.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::generated::compare;

#[test]
fn the_manual_is_what_the_rules_say() {
    let mut names = BTreeSet::new();
    for (name, page) in mulu::render::Manual::new().unwrap().files() {
        compare(&format!("docs/rules/{name}"), &page);
        names.insert(name);
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/rules");
    for file in fs::read_dir(folder).unwrap().flatten() {
        let name = file.file_name().into_string().unwrap();
        if !names.contains(&name) && std::env::var_os("MULU_BLESS").is_some() {
            fs::remove_file(file.path()).unwrap();
        } else {
            assert!(names.contains(&name), "docs/rules/{name} belongs to no rule");
        }
    }
}
