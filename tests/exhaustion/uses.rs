//! 使用用途和共享方式: what an entry states, what a request states, and whether the one covers the other.
//!
//! In the cells: `+` covered, `-` not covered, `?` not known.

/// 使用用途 of a request, in the order of the columns of [`PURPOSES`]. What is no token is free text.
#[rustfmt::skip]
pub(crate) static ASKED_PURPOSES: &[(&str, &[&str])] = &[
    /* a */ ("a declared one",        &["data_verification"]),
    /* b */ ("another",               &["administrative_basis"]),
    /* c */ ("none",                  &[]),
    /* d */ ("free text, declared",   &["道路交通事故处理"]),
    /* e */ ("free text, another",    &["保险理赔"]),
    /* f */ ("one of each",           &["data_verification", "administrative_basis"]),
    /* g */ ("declared and free",     &["data_verification", "保险理赔"]),
    /* h */ ("another and free",      &["administrative_basis", "保险理赔"]),
    /* i */ ("free text with blanks", &["　道路 交通事故处理"]),
    /* j */ ("blank",                 &["　"]),
    /* k */ ("a placeholder",         &["无"]),
];

/// 使用用途 of an entry.
#[rustfmt::skip]
pub(crate) static PURPOSES: &[(&str, &[&str], &str)] = &[
    //                                                                            abcdefghijk
    ("tokens",            &["data_verification", "business_collaboration"],      "+-???-?-???"),
    ("not stated",        &[],                                                   "???????????"),
    ("free text",         &["道路交通事故处理"],                                 "???+????+??"),
    ("a token and text",  &["data_verification", "道路交通事故处理"],            "+??+????+??"),
    ("blank",             &[" "],                                                "???????????"),
    ("a placeholder",     &["无"],                                               "???????????"),
    // What `仅用于数据校核` in place of the field states.
    ("one token",         &["data_verification"],                                "+-???-?-???"),
];

/// A way: class and type; what is no token is a word that nobody knows.
type Way = [&'static str; 2];

/// 共享方式 of a request, in the order of the columns of [`WAYS`]; and whether it states anything.
#[rustfmt::skip]
pub(crate) static ASKED_WAYS: &[(&str, Way, bool)] = &[
    /* a */ ("the platform, interface", ["platform", "interface"], true),
    /* b */ ("the platform, file",      ["platform", "file"],      true),
    /* c */ ("e-mail",                  ["email", ""],             true),
    /* d */ ("none",                    ["", ""],                  false),
    /* e */ ("an unknown word",         ["微信", ""],              true),
    /* f */ ("the platform",            ["platform", ""],          true),
    /* g */ ("e-mail or media",         ["email_or_media", ""],    true),
    /* h */ ("paper",                   ["media_paper", ""],       true),
    /* i */ ("another unknown word",    ["传真", ""],              true),
    /* j */ ("other",                   ["other", ""],             true),
    /* k */ ("an interface, no class",  ["", "interface"],         true),
    /* l */ ("the platform, and an unknown word", ["platform", "微信"], true),
    /* m */ ("an unknown word for the type",      ["", "微信"],    true),
    /* n */ ("a placeholder",           ["无", ""],             false),
];

/// 共享方式 of an entry. Types are those of the platform alone (rule 71): a type without a class agrees with the platform,
/// and of any other class nothing is known.
#[rustfmt::skip]
pub(crate) static WAYS: &[(&str, Way, &str)] = &[
    //                                                         abcdefghijklmn
    ("the platform, interface", ["platform", "interface"],    "+--??+--?-+???"),
    ("not stated",              ["", ""],                     "??????????????"),
    ("the platform",            ["platform", ""],             "++-??+--?-++??"),
    ("e-mail or media",         ["email_or_media", ""],       "--+??-++?-?-??"),
    ("e-mail",                  ["email", ""],                "--+??-+-?-?-??"),
    ("an unknown word",         ["微信", ""],                 "????+?????????"),
    // What `按接口逐条查询` in place of the field states too.
    ("an interface, no class",  ["", "interface"],            "+-???+????+???"),
    ("a placeholder",           ["无", ""],                   "??????????????"),
    // What 其他 stands for is not said.
    ("other",                   ["other", ""],                "---??---???-??"),
];
