//! 结论表: which facts come to which outcome. The first row that fits decides.
//!
//! A row names what it asks of the facts, `column=word` or `column=word|word`; of what it does not name, anything
//! goes. Nothing here is shared with the code that decides.

use mulu::Outcome::{self, *};

/// A row: the facts, the outcome, and why.
type Row = (&'static str, Outcome, &'static str);

/// The columns, and the words that may stand in each.
static COLUMNS: &[(&str, &[&str])] = &[
    // Is the main instrument of the profile in force on the day?
    ("law", &["in_force", "not_in_force"]),
    // Which entry does the request name?
    ("entry", &["this", "other", "none"]),
    // Who asks? `nobody` has neither a name nor a code; `enterprise` is certainly no department.
    ("who", &["department", "enterprise", "nobody"]),
    ("status", &["published", "not_published", "unknown"]),
    ("secrecy", &["none", "secret", "unknown"]),
    // Is everything there that 第二十条第二款 asks for, where it holds?
    ("material", &["complete", "missing"]),
    ("type", &["unconditional", "conditional", "not_shared", "unknown"]),
    // Is there a basis of a rank that the profile accepts?
    ("basis", &["accepted", "none"]),
    ("scope", &["not_stated", "everyone", "inside", "outside", "unknown"]),
    ("purposes", &["inside", "outside", "unknown"]),
    ("way", &["inside", "outside", "unknown"]),
    // What prose in place of scope, purposes or way asks beside them: a consent, a last day.
    ("prose", &["kept", "not_kept", "unknown"]),
    ("third_party", &["no", "yes", "unknown"]),
    // Is the day by which the provider answers within the years of the calendar, or is there none?
    ("answer_by", &["known", "not_covered"]),
    // What an item with a share of its own comes to, by this same table.
    ("item", &["none", "share", "on_conditions", "provider", "refuse", "undetermined", "in_doubt"]),
];

/// 结论表.
#[rustfmt::skip]
static ROWS: &[Row] = &[
    ("law=not_in_force",                       Undetermined,      "nothing can be said under a text that is not in force"),
    // 拒绝.
    ("status=not_published",                   Refuse,            "R809 第二十条第二款：按照统一发布的政务数据目录"),
    ("type=not_shared basis=accepted",         Refuse,            "R809 第十四条第三项、第十五条第二款"),
    ("item=refuse",                            Refuse,            "the same for an item that is asked for"),
    // 材料不全.
    ("entry=none",                             Incomplete,        "R809 第二十条第二款：which data"),
    ("who=nobody",                             Incomplete,        "R809 第二十条第二款：who asks"),
    ("material=missing",                       Incomplete,        "R809 第二十条第二款、第二十一条第二款"),
    // 无法判断.
    ("entry=other",                            Undetermined,      "the request is about other data"),
    ("who=enterprise",                         Undetermined,      "R809 第二条：授权与否，目录中看不出"),
    ("status=unknown",                         Undetermined,      "R809 第二十条第二款"),
    ("secrecy=secret|unknown",                 Undetermined,      "R809 第三条第一款"),
    ("third_party=unknown",                    Undetermined,      "R809 第二十五条"),
    ("answer_by=not_covered",                  Undetermined,      "no notice for that year"),
    ("type=unknown",                           Undetermined,      "R809 第十四条"),
    ("type=not_shared",                        Undetermined,      "R809 第十五条第二款：未列明依据"),
    ("item=undetermined",                      Undetermined,      "the same for an item that is asked for"),
    // 由提供部门决定: what is certainly so counts before what is in doubt.
    ("third_party=yes",                        ProviderDecides,   "R809 第二十五条第一款"),
    ("item=provider",                          ProviderDecides,   "the same for an item that is asked for"),
    ("type=conditional scope=outside",         ProviderDecides,   "R809 第十五条第二款：共享范围"),
    ("type=conditional purposes=outside",      ProviderDecides,   "R809 第十五条第二款：使用用途"),
    ("type=conditional way=outside",           ProviderDecides,   "R809 第十五条第二款：等共享使用条件"),
    ("type=conditional prose=not_kept",        ProviderDecides,   "R809 第十五条第二款：等共享使用条件"),
    // 不能确定: in doubt.
    ("type=unconditional scope=outside|unknown", Undetermined,    "R809 第十四条第一项：type and scope contradict each other"),
    ("type=conditional scope=not_stated|unknown", Undetermined,   "R809 第十五条第二款：未列明共享范围，或者不能确定是否在内"),
    ("type=conditional purposes=unknown",      Undetermined,      "R809 第十五条第二款：未列明使用用途，或者不能确定是否符合"),
    ("type=conditional way=unknown",           Undetermined,      "R809 第十三条第二款、第二十条第二款：共享方式"),
    ("type=conditional prose=unknown",         Undetermined,      "R809 第十五条第二款"),
    ("item=in_doubt",                          Undetermined,      "the same for an item that is asked for"),
    // 可以共享.
    ("type=conditional",                       ShareOnConditions, "R809 第十四条第二项"),
    ("item=on_conditions",                     ShareOnConditions, "the same for an item that is asked for"),
    ("",                                       Share,             "R809 第十四条第一项"),
];

/// The facts of a case, one bit for each word of each column.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Facts(pub(crate) u64);

impl Facts {
    /// The facts in words.
    pub(crate) fn words(self) -> String {
        let mut said = Vec::new();
        for (column, words) in COLUMNS {
            for word in *words {
                if self.0 & bit(column, word).0 != 0 {
                    said.push(format!("{column}={word}"));
                }
            }
        }
        said.join(" ")
    }
}

/// The bit of one word in one column.
pub(crate) fn bit(column: &str, word: &str) -> Facts {
    let mut at = 0;
    for (name, words) in COLUMNS {
        if *name == column {
            let place = words.iter().position(|known| *known == word);
            return Facts(1 << (at + place.unwrap_or_else(|| panic!("no {column}={word}"))));
        }
        at += words.len();
    }
    panic!("no column {column}");
}

/// All bits of one column.
pub(crate) fn column(name: &str) -> Facts {
    let (_, words) = COLUMNS.iter().find(|(known, _)| *known == name).expect("a column");
    Facts(words.iter().map(|word| bit(name, word).0).sum())
}

/// 结论表, made ready for use.
pub(crate) struct Table {
    /// What a row forbids, and its outcome.
    rows: Vec<(u64, Outcome)>,
}

impl Table {
    pub(crate) fn new() -> Table {
        let forbidden = |facts: &str| {
            let mut mask = 0;
            for pair in facts.split_whitespace() {
                let (name, words) = pair.split_once('=').expect("column=word");
                let allowed: u64 = words.split('|').map(|word| bit(name, word).0).sum();
                mask |= column(name).0 & !allowed;
            }
            mask
        };
        Table { rows: ROWS.iter().map(|row| (forbidden(row.0), row.1)).collect() }
    }

    /// The position of the row that decides, and the outcome.
    #[inline]
    pub(crate) fn decide(&self, facts: Facts) -> (usize, Outcome) {
        let fits = |row: &(u64, Outcome)| row.0 & facts.0 == 0;
        let at = self.rows.iter().position(fits).expect("the last row fits all facts");
        (at, self.rows[at].1)
    }
}

/// What a row says.
pub(crate) fn row(at: usize) -> (&'static str, &'static str) {
    (ROWS[at].0, ROWS[at].2)
}

/// Whether a row says that something is in doubt, which what is certain would have settled.
pub(crate) fn is_in_doubt(at: usize) -> bool {
    ROWS[at].1 == Undetermined && ROWS[..at].iter().any(|row| row.1 == ProviderDecides)
}

/// How many rows there are.
pub(crate) fn rows() -> usize {
    ROWS.len()
}

/// Every combination of words, one of each column: how many, and the outcome of each with its row.
pub(crate) fn for_all(mut see: impl FnMut(Facts, usize, Outcome)) -> u64 {
    let table = Table::new();
    let bits: Vec<Vec<u64>> = COLUMNS
        .iter()
        .map(|(name, words)| words.iter().map(|word| bit(name, word).0).collect())
        .collect();
    let all: u64 = bits.iter().map(|words| words.len() as u64).product();
    for mut number in 0..all {
        let mut facts = 0;
        for words in &bits {
            facts |= words[(number % words.len() as u64) as usize];
            number /= words.len() as u64;
        }
        let (row, outcome) = table.decide(Facts(facts));
        see(Facts(facts), row, outcome);
    }
    all
}
