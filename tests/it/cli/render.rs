//! Whatever the input, its report can be shown.

use mulu::{Calendar, Checker, Language, Profile, Reader, render};
use proptest::prelude::*;

use crate::patch::patched;

/// Pieces that hurt: half characters, controls, wide and zero-width characters, brackets.
const PIECES: &[&[u8]] = &[
    b"\xff",
    b"\xe7\x9b",
    b"\0",
    b"\t",
    b"\r",
    b"\n",
    b"\x1b[31m",
    "\u{200B}".as_bytes(),
    "\u{202E}".as_bytes(),
    "👩‍👩‍👧".as_bytes(),
    "目".as_bytes(),
    b"\"",
    b"{",
    b"}",
    b"[",
    b"]",
    b",",
    b"\\ud800",
    b"12",
];

proptest! {
    #[test]
    fn every_report_can_be_shown(
        cuts in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0..40_usize), 1..6),
    ) {
        let mut input = patched(r#"[{"颜色":"红"},{"keywords":[1]}]"#).into_bytes();
        for (at, piece, gone) in cuts {
            let start = at.index(input.len());
            let end = (start + gone).min(input.len());
            input.splice(start..end, piece.get(PIECES).iter().copied());
        }
        let profile = Profile::named("national-2025").unwrap();
        let checker = Checker::new(profile, Calendar::default(), "2026-11-21".parse().unwrap()).unwrap();
        let checker = checker.excerpts();
        let mut run = checker.run();
        // A NUL near its start makes it no text, which is said by an error.
        let read = run.read(Reader::new(input.as_slice(), "a\u{1b}.json"));
        prop_assert!(read.is_ok() || input.iter().take(4).any(|byte| *byte == 0));
        let report = run.finish();
        let mut shown = Vec::new();
        render::text(&report, Language::Zh, false, &mut shown).unwrap();
        let shown = String::from_utf8(shown).unwrap();
        prop_assert!(!shown.contains(['\u{1B}', '\0', '\u{202E}']), "{shown}");
        let mut json = Vec::new();
        render::json(&report, Language::En, &mut json).unwrap();
        let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
        prop_assert_eq!(json["findings"].as_array().unwrap().len(), report.findings().len());
    }
}
