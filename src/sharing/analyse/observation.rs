//! 观察: what there is to say of the conditions of entries, each kind with its article and its words.

use crate::calendar::Date;
use crate::legal::{Citation, Evidence, G1272, LN88, LOGIC, PRACTICE, R51, R809};
use crate::profile::Profile;
use crate::text::{Language, Words, fill};

/// 分量: what an observation comes to. It is no severity: that is for rules to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weight {
    /// 仅供参考: it may be as it should.
    Note,
    /// 存疑: somebody should look at it.
    Doubt,
    /// 自相矛盾: both cannot hold.
    Contradiction,
}

impl Weight {
    /// The word for it in documents.
    ///
    /// ```
    /// assert_eq!(mulu::Weight::Contradiction.token(), "contradiction");
    /// ```
    pub const fn token(self) -> &'static str {
        match self {
            Weight::Note => "note",
            Weight::Doubt => "doubt",
            Weight::Contradiction => "contradiction",
        }
    }

    /// What it is called.
    ///
    /// ```
    /// assert_eq!(mulu::Weight::Contradiction.title().zh, "矛盾");
    /// ```
    pub const fn title(self) -> Words {
        match self {
            Weight::Note => Words { zh: "参考", en: "note" },
            Weight::Doubt => Words { zh: "存疑", en: "doubt" },
            Weight::Contradiction => Words { zh: "矛盾", en: "contradiction" },
        }
    }
}

/// What is said of one kind.
struct Account {
    token: &'static str,
    weight: Weight,
    /// The texts that may say so, the first that the profile holds counts.
    basis: &'static [Citation],
    text: Words,
}

macro_rules! kinds {
    ($( $(#[$note:meta])* $name:ident $token:literal $weight:ident [$($basis:expr),*] $zh:literal $en:literal; )*) => {
        /// 观察的种类: what is observed.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum ObservationKind { $( $(#[$note])* $name, )* }

        impl ObservationKind {
            /// All kinds.
            pub const ALL: &'static [ObservationKind] = &[$( ObservationKind::$name ),*];

            fn account(self) -> &'static Account {
                match self {
                    $( ObservationKind::$name => const { &Account {
                        token: $token,
                        weight: Weight::$weight,
                        basis: &[$($basis),*],
                        text: Words { zh: $zh, en: $en },
                    } }, )*
                }
            }
        }
    };
}

/// The words of R51 on share types were seen in local rules that repeat them.
const R51_TYPES: Citation = R51.must("第九条").seen(Evidence::SecondHand);

kinds! {
    /// 有条件共享，没有共享范围.
    ScopeEmpty "scope_empty" Contradiction
        [R809.must("第十五条第二款"), LN88.must("三(一)1"), G1272.must("共享条件"), LOGIC.must("")]
        "有条件共享，却没有列明共享范围，没有一个部门能确定自己在范围之内"
        "shared on conditions without a scope: no department can tell that it is inside";
    /// 共享范围把所有部门排除在外.
    NobodyInScope "nobody_in_scope" Contradiction
        [R809.must("第十四条第二项"), R51_TYPES, LOGIC.must("")]
        "共享范围「{0}」只有提供方自己，或者只有不存在的代码，其他部门都不在内"
        "the scope `{0}` holds the provider alone, or codes that do not exist: it leaves out every other department";
    /// 共享条件与所列的共享范围、使用用途等不能同时满足.
    TermsConflict "terms_conflict" Contradiction
        [LOGIC.must("")]
        "共享条件「{0}」与所列{1}没有共同之处，不能同时满足"
        "the condition `{0}` and the {2} that is stated have nothing in common: they cannot both be met";
    /// 有效期已经届满.
    ValidityPast "validity_past" Contradiction
        [LOGIC.must("")]
        "共享条件写明有效期至{0}，已经届满，没有申请能够符合"
        "the condition holds until {0}, which is past: no request can meet it";
    /// 条件所限的信息项不在条目中.
    ItemsAbsent "items_absent" Contradiction
        [LOGIC.must("")]
        "共享条件只共享「{0}」，条目却没有这些信息项"
        "the condition shares `{0}` alone, and the entry has no such item";
    /// 共享方式与格式不符.
    WayImpossible "way_impossible" Contradiction
        [G1272.must("共享方式"), R809.should("第二十二条第二款"), LOGIC.must("")]
        "信息资源格式是{0}，不能以{1}方式提供"
        "the format is {2}, which cannot be given as {3}";
    /// 无条件共享，又限定范围.
    ScopeRestricted "scope_restricted" Contradiction
        [R809.must("第十四条第一项"), R51_TYPES, LOGIC.must("")]
        "无条件共享，又把共享范围限定为「{0}」，范围以外的部门无法判断能否取得"
        "shared unconditionally, and yet only with `{0}`: other departments cannot tell whether they may have it";
    /// 各部门要符合条件，社会公众却可以无条件取得.
    OpenWider "open_wider" Doubt
        [PRACTICE.should("")]
        "{0}，却向社会无条件开放：部门取得数据反而比公众难"
        "{1}, yet open to the public without conditions: departments have it harder than everybody else";
    /// 不予共享，却向社会开放.
    WithheldOpen "withheld_open" Doubt
        [PRACTICE.should("")]
        "不予共享，却向社会开放"
        "withheld from departments, yet open to the public";
    /// 只重申需要审批.
    OnlyApproval "only_approval" Doubt
        [R809.should("第十五条第一款"), G1272.should("共享条件"), PRACTICE.should("")]
        "共享条件「{0}」只重申需要审批，没有说明什么情况下可以共享，可能属于擅自增设条件"
        "the condition `{0}` only says once more that approval is needed: it may be one that was added at will";
    /// 同一数据项，此处无条件共享，彼处有条件共享或者不予共享.
    ItemUneven "item_uneven" Doubt
        [PRACTICE.should("")]
        "数据项「{0}」在{1}条目录中无条件共享，在{2}条中有条件共享，在{3}条中不予共享"
        "the item `{0}` is shared unconditionally in {1}, on conditions in {2} and not at all in {3} entries";
    /// 共享宽于开放.
    ShareWider "share_wider" Note
        [PRACTICE.may("")]
        "{0}条目录对所有部门无条件共享，却不向社会无条件开放；二者分别确定，请核对不开放的理由是否同样适用于共享"
        "{0} entries are shared with every department but not open to the public without conditions; each is decided by itself: look whether the reason for one holds for the other";
}

impl ObservationKind {
    /// The word for it in documents.
    ///
    /// ```
    /// assert_eq!(mulu::ObservationKind::ScopeEmpty.token(), "scope_empty");
    /// ```
    pub fn token(self) -> &'static str {
        self.account().token
    }

    /// What it comes to.
    ///
    /// ```
    /// use mulu::{ObservationKind, Weight};
    /// assert_eq!(ObservationKind::ScopeEmpty.weight(), Weight::Contradiction);
    /// assert_eq!(ObservationKind::OnlyApproval.weight(), Weight::Doubt);
    /// ```
    pub fn weight(self) -> Weight {
        self.account().weight
    }

    /// The article that it rests on: the first that a profile holds on a day.
    ///
    /// ```
    /// use mulu::{Date, ObservationKind, Profile};
    /// let (profile, day) = (Profile::named("national-2025")?, Date::new(2026, 11, 21).unwrap());
    /// let basis = ObservationKind::ScopeEmpty.basis(&profile, day).unwrap();
    /// assert_eq!(basis.to_string(), "R809 第十五条第二款");
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn basis(self, profile: &Profile, on: Date) -> Option<&'static Citation> {
        let holds = |citation: &&Citation| profile.severity_of(citation, on.number()).is_some();
        self.account().basis.iter().find(holds)
    }
}

/// 观察: one thing to be said of the conditions of one entry, or of several.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Observation {
    /// What it is.
    pub kind: ObservationKind,
    /// The entries that it is about, counted from 0; of very many only the first.
    pub entries: Vec<u32>,
    /// An RFC 6901 pointer into the first of them.
    pub at: String,
    /// What stands for `{0}`, `{1}` … in the wording.
    pub args: Vec<String>,
}

impl Observation {
    /// The observation as a sentence.
    ///
    /// ```
    /// use mulu::{Analyser, Calendar, Decider, Entry, Language, Profile};
    /// let decider = Decider::new(Profile::named("national-2025")?, Calendar::default(), "2026-11-21".parse()?);
    /// let mut entry = Entry::default();
    /// entry.set("/share/type", "无条件共享")?;
    /// entry.set("/share/scope/0", "市公安局")?;
    /// let mut analyser = Analyser::new(decider);
    /// analyser.add(&entry);
    /// let text = analyser.finish().observations()[0].text(Language::Zh);
    /// assert_eq!(text, "无条件共享，又把共享范围限定为「市公安局」，范围以外的部门无法判断能否取得");
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn text(&self, language: Language) -> String {
        fill(self.kind.account().text.of(language), &self.args)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_a_word_of_its_own_and_a_basis_everywhere() {
        let mut tokens: Vec<_> = ObservationKind::ALL.iter().map(|kind| kind.token()).collect();
        tokens.sort_unstable();
        tokens.dedup();
        assert_eq!(tokens.len(), ObservationKind::ALL.len());
        for name in Profile::names() {
            let profile = Profile::named(name).unwrap();
            for day in [Date::new(2018, 1, 1), Date::new(2026, 11, 21)] {
                for kind in ObservationKind::ALL {
                    assert!(kind.basis(&profile, day.unwrap()).is_some(), "{name} {kind:?}");
                }
            }
        }
    }
}
