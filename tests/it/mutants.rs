//! Entries with something odd in them, for the tests that hold two ways of doing one thing against each other.

use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::Index;

use crate::catalogue::lines;
use crate::patch::clean;
use crate::tree::{Space, Style, Tree};
use words::*;

#[rustfmt::skip]
pub(crate) mod words;

/// How many cases are tried: as many as are usual, or as `MULU_CASES` says.
pub(crate) fn config(usual: u32) -> ProptestConfig {
    let asked = std::env::var("MULU_CASES").ok().and_then(|text| text.parse().ok());
    ProptestConfig::with_cases(asked.unwrap_or(usual))
}

/// Clean entries of several kinds: what is a fault in one is none in another.
pub(crate) static BASES: LazyLock<Vec<Tree>> = LazyLock::new(|| {
    let changed = |changes: &[(&str, &str)]| {
        let mut tree = Tree::of(&clean());
        changes.iter().for_each(|(pointer, json)| tree.set(pointer, Tree::of(json)));
        tree
    };
    let medium = r#"{"class":"拷盘","note":"网络不通，经同意以加密光盘交接"}"#;
    let withheld = r#"{"type":"not_shared","reason":"含有统计调查对象的资料",
        "basis":["《中华人民共和国统计法》第二十八条"]}"#;
    vec![
        changed(&[]),
        changed(&[("/share/way", medium)]),
        changed(&[(
            "/format",
            r#"{"class":"database","types":["其他"],"other":"自行开发的格式"}"#,
        )]),
        changed(&[("/share", withheld), ("/open", r#"{"type":"not_open"}"#)]),
        changed(&[("/personal_info", "\"none\""), ("/items/0/name", "\"检测次数\"")]),
    ]
});

/// What may be put where, to come close to what a quick look passes.
pub(crate) static ATTACKS: LazyLock<Vec<(String, Tree)>> = LazyLock::new(|| {
    let mut attacks = Vec::new();
    let mut add = |pointers: &[&str], values: &[Tree]| {
        for pointer in pointers {
            attacks.extend(values.iter().map(|value| ((*pointer).to_owned(), value.clone())));
        }
    };
    add(TEXTS, &texts(PLACEHOLDERS));
    add(&["/items/0/name", "/items/1/name", "/items/2/name"], &texts(NAMES));
    add(&["/items"], &raws(ITEMS));
    add(&["/items"], &many_items());
    for kind in TYPES {
        for length in LENGTHS {
            add(&["/items/1"], &raws(&[&item(&format!("\"type\":{kind},\"length\":{length}"))]));
        }
    }
    add(
        &["/items/1/key", "/items/1/nullable", "/items/0/secret", "/items/2/sensitive"],
        &raws(FLAGS),
    );
    add(&["/items/1/share", "/items/2/open"], &raws(OWN));
    add(WORDS, &raws(WORD));
    add(DAYS, &texts(DAY));
    add(DAYS, &raws(&["null", "20260302", "43000", "[]"]));
    add(&["/share/condition", "/open/condition"], &texts(CONDITIONS));
    add(&["/provider/code"], &texts(CODES));
    add(&["/name", "/short_name", "/provider/office", "/keywords/0", "/ext/甲"], &texts(GARBLED));
    for length in 254..259 {
        for (before, sign, after) in [
            ("", "长", ""),
            ("", "a", ""),
            ("", "😀", ""),
            (" ", "字", "\u{3000}"),
            ("长长", "é", "。"),
        ] {
            let text = format!("{before}{}{after}", sign.repeat(length));
            add(&["/abstract"], &texts(&[&text]));
        }
    }
    attacks
});

fn texts(texts: &[&str]) -> Vec<Tree> {
    texts.iter().map(|text| Tree::Text((*text).to_owned())).collect()
}

fn raws(raws: &[&str]) -> Vec<Tree> {
    raws.iter().map(|raw| Tree::Raw((*raw).to_owned())).collect()
}

fn item(members: &str) -> String {
    format!("{{\"name\":\"检测方法\",{members}}}")
}

/// So many items that names are compared in other ways, all different, or the last as one of the first.
fn many_items() -> Vec<Tree> {
    let list = |count: usize, twin: &str| {
        let name = |n: usize| format!("{{\"name\":\"数据项第{n}个\",\"type\":\"D\"}}");
        let mut items: Vec<String> = (0..count).map(name).collect();
        items.push(format!("{{\"name\":\"{twin}\",\"type\":\"D\"}}"));
        format!("[{}]", items.join(","))
    };
    let counts = [7, 22, 23, 24, 25, 47, 48, 49, 70];
    let twins = ["数据项第3个", "数据项第３个", "数据项第 3个", "数据项 第x个", "数据项第y个"];
    let lists = counts.iter().flat_map(|count| twins.map(|twin| list(*count, twin)));
    lists.map(Tree::Raw).collect()
}

/// One change of an entry.
#[derive(Clone, Debug)]
pub(crate) enum Edit {
    /// One of [`ATTACKS`].
    Attack(Index),
    /// A member of any object gets one of [`VALUES`].
    Value(Index, Index),
    /// A member is left out.
    Gone(Index),
    /// A member stands there twice, the second with one of [`VALUES`].
    Twice(Index, Index),
    /// A member by another key, its heading or an unknown one.
    Renamed(Index, Index),
    /// A list loses its end, or has it twice.
    List(Index, bool),
}

fn edit() -> impl Strategy<Value = Edit> {
    let any = any::<Index>;
    prop_oneof![
        6 => any().prop_map(Edit::Attack),
        2 => (any(), any()).prop_map(|(at, value)| Edit::Value(at, value)),
        2 => any().prop_map(Edit::Gone),
        1 => (any(), any()).prop_map(|(at, value)| Edit::Twice(at, value)),
        1 => (any(), any()).prop_map(|(at, key)| Edit::Renamed(at, key)),
        1 => (any(), prop::bool::ANY).prop_map(|(at, grows)| Edit::List(at, grows)),
    ]
}

impl Edit {
    fn apply(&self, tree: &mut Tree) {
        let raw = |value: &Index| Tree::Raw((*value.get(VALUES)).to_owned());
        match self {
            Edit::Attack(attack) => {
                let (pointer, value) = attack.get(&ATTACKS);
                tree.set(pointer, value.clone());
            }
            Edit::Value(at, value) => member(tree, at, |members, at| members[at].1 = raw(value)),
            Edit::Gone(at) => member(tree, at, |members, at| drop(members.remove(at))),
            Edit::Twice(at, value) => member(tree, at, |members, at| {
                members.push((members[at].0.clone(), raw(value)));
            }),
            Edit::Renamed(at, key) => {
                member(tree, at, |members, at| members[at].0 = (*key.get(KEYS)).to_owned());
            }
            Edit::List(at, grows) => member(tree, at, |members, at| {
                if let Tree::List(list) = &mut members[at].1 {
                    match list.pop() {
                        Some(last) if *grows => list.extend([last.clone(), last]),
                        _ => {}
                    }
                }
            }),
        }
    }
}

/// Changes the members of an object at one of them.
fn member(tree: &mut Tree, at: &Index, change: impl Fn(&mut Vec<(String, Tree)>, usize)) {
    let mut count = 0;
    tree.each_object(&mut |members| count += members.len());
    let Some(mut left) = (count > 0).then(|| at.index(count)) else { return };
    let mut is_done = false;
    tree.each_object(&mut |members| {
        if !is_done && left < members.len() {
            change(members, left);
            is_done = true;
        } else if !is_done {
            left -= members.len();
        }
    });
}

fn style() -> impl Strategy<Value = Style> {
    let space = prop_oneof![3 => Just(Space::None), 1 => Just(Space::One), 1 => Just(Space::Lines)];
    let escaped = prop::bool::weighted(0.15);
    (space, prop::bool::weighted(0.3), escaped, any::<u64>())
        .prop_map(|(space, shuffled, escaped, seed)| Style { space, shuffled, escaped, seed })
}

/// A clean entry: one of [`BASES`], or a generated one.
pub(crate) fn base() -> impl Strategy<Value = Tree> {
    static GENERATED: LazyLock<Vec<Tree>> =
        LazyLock::new(|| lines(100, true).iter().map(|line| Tree::of(line)).collect());
    prop_oneof![
        any::<Index>().prop_map(|at| at.get(&BASES).clone()),
        any::<Index>().prop_map(|at| at.get(&GENERATED).clone())
    ]
}

/// An entry after some edits, in some style.
pub(crate) fn mutant(most: usize) -> impl Strategy<Value = String> {
    (base(), prop::collection::vec(edit(), 0..=most), style()).prop_map(
        |(mut tree, edits, style)| {
            edits.iter().for_each(|edit| edit.apply(&mut tree));
            tree.written(style)
        },
    )
}

/// The same with edits of its characters.
pub(crate) fn garbled(most: usize) -> impl Strategy<Value = String> {
    let edits = prop::collection::vec((any::<Index>(), any::<Index>(), any::<bool>()), 1..4);
    (mutant(most), edits).prop_map(|(mut json, edits)| {
        for (place, edit, replace) in edits {
            let at = json.floor_char_boundary(place.index(json.len() + 1));
            let next = json[at..].chars().next().filter(|_| replace).map_or(0, char::len_utf8);
            let edit: &&str = edit.get(EDITS);
            json.replace_range(at..at + next, edit);
        }
        json
    })
}
