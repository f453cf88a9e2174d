//! 需求部门与共享范围: who asks, whom an entry means, and whether the one is among the other.

/// An applicant: in words, name, code, system, and what it is certain of it.
pub(crate) type Applicant = (&'static str, [&'static str; 3], &'static str);

/// A valid code of 南京市 (320100), of the nation (100000), of an enterprise, and one whose check character is wrong.
const CITY: &str = "12320100671322000Q";
const NATION: &str = "12100000400000624D";
const FIRM: &str = "91440300708461136T";
const WRONG: &str = "12320100671322000A";
const SYSTEM: &str = "公安综合应用平台";

/// 需求部门, in the order of the columns of [`SCOPES`].
#[rustfmt::skip]
pub(crate) static APPLICANTS: &[Applicant] = &[
    /* a */ ("named inside",               ["市公安局", "", ""],                   "department"),
    /* b */ ("named inside, with blanks",  ["　市公安局 ", "", ""],                "department"),
    /* c */ ("a code alone",               ["", CITY, ""],                         "department"),
    /* d */ ("name and code",              ["市公安局", CITY, ""],                 "department"),
    /* e */ ("name and system",            ["市公安局", "", SYSTEM],               "department"),
    /* f */ ("named, another",             ["市税务局", "", ""],                   "department"),
    /* g */ ("another, of the nation",     ["市税务局", NATION, ""],               "department"),
    /* h */ ("an enterprise by its code",  ["某某服务中心", FIRM, ""],             "enterprise"),
    /* i */ ("an enterprise by its name",  ["南京某某科技有限公司", "", ""],       "enterprise"),
    /* j */ ("a department by its code",   ["南京某某集团", CITY, ""],             "department"),
    /* k */ ("nobody, with a system",      ["", "", SYSTEM],                       "nobody"),
    /* l */ ("nobody: a placeholder",      ["无", "", ""],                         "nobody"),
    /* m */ ("another, wrong code",        ["市税务局", WRONG, ""],                "department"),
    /* n */ ("a wrong code alone",         ["", WRONG, ""],                        "department"),
    /* o */ ("an enterprise, wrong code",  ["南京某某科技有限公司", WRONG, ""],    "enterprise"),
];

/// 共享范围: in words, the parties, and for each applicant: `+` inside, `-` outside, `?` not known, `*` everyone,
/// `.` nothing is stated.
///
/// Whether somebody is meant by name is not known of one who states no name; so with codes and systems. A wrong code
/// says nothing of its owner.
#[rustfmt::skip]
pub(crate) static SCOPES: &[(&str, &[&str], &str)] = &[
    //                                                                       abcdefghijklmno
    ("two departments",       &["市公安局", "市交通运输局"],                "++?++-----??-?-"),
    ("not stated",            &[],                                          "..............."),
    ("everyone",              &["全部政务部门"],                            "***************"),
    ("another department",    &["市税务局"],                                "--?--++---??+?-"),
    ("a class",               &["有关部门"],                                "???????????????"),
    ("a code",                &[CITY],                                      "??++??--?+?????"),
    ("a system",              &[SYSTEM],                                    "????+?????+????"),
    ("a code or a name",      &[CITY, "市税务局"],                          "??++?++-?+??+??"),
    ("a name or a class",     &["市公安局", "有关部门"],                    "++?++??????????"),
    ("a class of one trade",  &["公安部门"],                                "???????????????"),
    ("of a division",         &["南京市各部门"],                            "??++??--?+?????"),
    ("prose",                 &["参与机动车年检工作的单位"],                "???????????????"),
    ("blank",                 &["　"],                                      "..............."),
    ("a placeholder",         &["无"],                                      "..............."),
    // What `限市公安局使用` in place of the field states.
    ("one department",        &["市公安局"],                                "++?++-----??-?-"),
];

/// The position of a scope by its words.
pub(crate) fn scope(words: &str) -> usize {
    SCOPES.iter().position(|row| row.0 == words).expect("a scope")
}
