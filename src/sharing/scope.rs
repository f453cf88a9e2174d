//! 共享范围: who may have the data.

use std::collections::HashSet;
use std::fmt;

use super::bodies::is_plain_department;
use super::kind::PartyKind;
use super::parts::parts;
use super::party::{self, Asker, Party};
use super::truth::Truth;
use crate::model::CreditCode;
use crate::text::{Text, fold_into, is_blank, is_same_name, is_word};
use crate::vocabulary::is_placeholder;

/// 共享范围: the parties that may have the data; none where nothing is stated.
///
/// ```
/// use mulu::{Asker, Scope, Truth};
/// let scope = Scope::read("市公安局、12320100671322000Q");
/// let asker = Asker { name: "市生态环境局", code: "12320100671322000Q", ..Asker::default() };
/// assert_eq!(scope.admits(&asker), Truth::True);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scope<'a> {
    parties: Vec<Party<'a>>,
}

impl<'a> Scope<'a> {
    /// Reads one text: a party, or a list of parties with 、 or the like between them.
    ///
    /// ```
    /// use mulu::Scope;
    /// assert_eq!(Scope::read("市公安局、市司法局").parties().len(), 2);
    /// assert_eq!(Scope::read("市工业和信息化局").parties().len(), 1);
    /// assert!(!Scope::read("暂无").is_stated());
    /// ```
    pub fn read(text: &'a str) -> Scope<'a> {
        let mut scope = Scope::default();
        scope.add(text);
        scope
    }

    /// What the 共享范围 of an entry states.
    ///
    /// ```
    /// use mulu::Scope;
    /// let texts = ["市公安局、市司法局".into(), " ".into(), "/".into()];
    /// assert_eq!(Scope::of(&texts).parties().len(), 2);
    /// ```
    pub fn of(texts: &'a [Text<'a>]) -> Scope<'a> {
        let mut scope = Scope::default();
        texts.iter().for_each(|text| scope.add(text));
        scope
    }

    fn add(&mut self, text: &'a str) {
        self.parties.extend(stated(text).map(Party::read));
    }

    /// The scope of these parties.
    pub(super) fn with(parties: Vec<Party<'a>>) -> Scope<'a> {
        Scope { parties }
    }

    /// Its parties, in the order in which they are named.
    ///
    /// ```
    /// let scope = mulu::Scope::read("市公安局、市司法局");
    /// let names: Vec<&str> = scope.parties().iter().map(|party| party.text()).collect();
    /// assert_eq!(names, ["市公安局", "市司法局"]);
    /// ```
    pub fn parties(&self) -> &[Party<'a>] {
        &self.parties
    }

    /// Whether any party is named.
    ///
    /// ```
    /// assert!(!mulu::Scope::default().is_stated());
    /// ```
    pub fn is_stated(&self) -> bool {
        !self.parties.is_empty()
    }

    /// Whether every department is meant, and none left out.
    ///
    /// ```
    /// use mulu::Scope;
    /// assert!(Scope::read("全部政务部门").is_everyone());
    /// assert!(!Scope::read("全部政务部门，公安部门除外").is_everyone());
    /// ```
    pub fn is_everyone(&self) -> bool {
        let has = |kind| self.parties.iter().any(|party| party.kind() == kind);
        has(PartyKind::Everyone) && !has(PartyKind::Except)
    }

    /// Whether who asks may have the data, as far as the scope goes. Allocates nothing.
    ///
    /// Where no scope is stated, or some are left out in words, it is unknown.
    ///
    /// ```
    /// use mulu::{Asker, Scope, Truth};
    /// let asker = Asker { name: "市司法局", ..Asker::default() };
    /// assert_eq!(Scope::read("市公安局、市税务局").admits(&asker), Truth::False);
    /// assert_eq!(Scope::read("市公安局、政法部门").admits(&asker), Truth::Unknown);
    /// assert_eq!(Scope::default().admits(&asker), Truth::Unknown);
    /// ```
    pub fn admits(&self, asker: &Asker<'_>) -> Truth {
        is_one(self.parties.iter().map(|party| (party.kind(), party.text())), asker)
    }

    /// What [`admits`](Scope::admits) says of the 共享范围 of an entry, without a scope to be made first. Allocates
    /// nothing.
    ///
    /// ```
    /// use mulu::{Asker, Scope, Truth};
    /// let asker = Asker { name: "市司法局", ..Asker::default() };
    /// assert_eq!(Scope::admits_any(&["市公安局、市司法局".into()], &asker), Truth::True);
    /// ```
    pub fn admits_any(texts: &[Text<'_>], asker: &Asker<'_>) -> Truth {
        // As almost all are: nobody else is meant by the name of a department.
        let is_plain = !texts.is_empty() && texts.iter().all(|text| is_plain_department(text));
        if is_plain && !is_blank(asker.name) {
            let is_meant = |text: &Text<'_>| is_same_name(text, asker.name);
            return texts.iter().any(is_meant).into();
        }
        let parties = texts.iter().flat_map(|text| stated(text));
        is_one(parties.map(|part| (PartyKind::of(part), part)), asker)
    }

    /// Whether two scopes share nobody for certain: each names single bodies only, of one kind, and no body twice.
    pub(super) fn is_disjoint(&self, other: &Scope<'_>) -> bool {
        let (Some(kind), Some(bodies)) = (self.only_kind(), self.bodies()) else { return false };
        other.only_kind() == Some(kind)
            && other.bodies().is_some_and(|all| all.is_disjoint(&bodies))
    }

    /// The kind that all parties are of, where they are.
    fn only_kind(&self) -> Option<PartyKind> {
        let kind = self.parties.first()?.kind();
        self.parties.iter().all(|party| party.kind() == kind).then_some(kind)
    }

    /// What the spellings of each party have in common, where all are single bodies: names, or codes that are valid.
    fn bodies(&self) -> Option<HashSet<String>> {
        let body = |party: &Party<'_>| match party.kind() {
            PartyKind::Department => {
                let mut name = String::new();
                fold_into(&mut name, party.text(), is_word);
                Some(name)
            }
            PartyKind::Code => {
                let code = CreditCode::read(party.text()).ok().filter(CreditCode::is_valid)?;
                Some(code.to_string())
            }
            _ => None,
        };
        self.parties.iter().map(body).collect()
    }

    /// The same with text of its own.
    ///
    /// ```
    /// use mulu::Scope;
    /// assert_eq!(Scope::read("市公安局").into_owned(), Scope::read("市公安局"));
    /// ```
    pub fn into_owned(self) -> Scope<'static> {
        Scope { parties: self.parties.into_iter().map(Party::into_owned).collect() }
    }
}

impl fmt::Display for Scope<'_> {
    /// The parties, with 、 between them.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, party) in self.parties.iter().enumerate() {
            if at > 0 {
                f.write_str("、")?;
            }
            f.write_str(party.text())?;
        }
        Ok(())
    }
}

/// The parties that a text names, without what only fills the field.
fn stated(text: &str) -> impl Iterator<Item = &str> {
    parts(text).filter(|part| !is_blank(part) && !is_placeholder(part))
}

/// Whether one of the parties is who asks.
fn is_one<'p>(parties: impl Iterator<Item = (PartyKind, &'p str)>, asker: &Asker<'_>) -> Truth {
    let (mut truth, mut is_stated, mut leaves_out) = (Truth::False, false, false);
    for (kind, text) in parties {
        is_stated = true;
        leaves_out |= kind == PartyKind::Except;
        truth = truth.or(party::admits(kind, text, asker));
    }
    if is_stated && !leaves_out { truth } else { Truth::Unknown }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Truth::{False, True, Unknown};
    use super::*;

    const CODE: &str = "12320100671322000Q";

    fn named(name: &str) -> Asker<'_> {
        Asker { name, ..Asker::default() }
    }

    #[test]
    fn who_is_meant() {
        let coded =
            Asker { name: "市生态环境局", code: CODE, system: "", here: Some(320_100) };
        for (scope, asker, truth) in [
            ("市公安局", named("市公安局"), True),
            ("市公安局", named(" 市公安局　"), True),
            ("市应急管理局（市安委办）", named("市应急管理局(市安委办)"), True),
            ("市公安局", named("某市公安局"), False),
            ("市公安局、市司法局", named("市司法局"), True),
            ("市公安局、市司法局等部门", named("市司法局"), True),
            ("市公安局、市司法局等部门", named("市税务局"), Unknown),
            ("市公安局", named(""), Unknown),
            ("市公安局", Asker { code: CODE, ..Asker::default() }, Unknown),
            ("有关部门", named("市公安局"), Unknown),
            ("公安部门、市税务局", named("市公安局"), Unknown),
            ("公安部门", named("公安部门"), True),
            ("全部政务部门", named(""), True),
            ("全部政务部门，公安部门除外", named("市司法局"), Unknown),
            ("除公安局外的全部政务部门", named("市公安局"), Unknown),
            ("无", named("市公安局"), Unknown),
            ("暂无", named("市公安局"), Unknown),
            ("", named("市公安局"), Unknown),
            (CODE, coded, True),
            ("１２320100671322000q", coded, True),
            (CODE, named("市公安局"), Unknown),
            ("91440300708461136T", coded, False),
            ("91440300708461136T", Asker { code: "12320100671322000A", ..coded }, Unknown),
            ("人口信息系统", Asker { system: "人口信息系统", ..coded }, True),
            ("人口信息系统", Asker { system: "法人信息系统", ..coded }, False),
            ("人口信息系统", coded, Unknown),
            ("市级政务部门", coded, True),
            ("市级政务部门", Asker { here: None, ..coded }, Unknown),
            ("市级政务部门", named("市公安局"), Unknown),
            ("省级政务部门", coded, False),
            ("国家部委", coded, False),
            ("全市各部门", coded, True),
            ("全市各部门", Asker { here: Some(320_200), ..coded }, False),
            ("全市各部门", Asker { here: None, ..coded }, Unknown),
            ("南京市各部门", coded, True),
            ("江苏省各部门", coded, Unknown),
            ("江苏省各级政务部门", coded, True),
            ("苏州市各部门", coded, False),
            ("苏州市各部门", Asker { code: "12320100671322000A", ..coded }, Unknown),
        ] {
            assert_eq!(Scope::read(scope).admits(&asker), truth, "{scope}: {asker:?}");
            assert_eq!(Scope::admits_any(&[scope.into()], &asker), truth, "{scope}: {asker:?}");
        }
    }

    #[test]
    fn two_lists_of_departments_share_somebody_or_nobody() {
        let is_disjoint = |one, other| Scope::read(one).is_disjoint(&Scope::read(other));
        assert!(is_disjoint("市公安局、市司法局", "市税务局"));
        assert!(!is_disjoint("市公安局、市司法局", "市税务局、市司法局"));
        assert!(!is_disjoint("市公安局", "政法部门") && !is_disjoint("", "市公安局"));
        assert!(!is_disjoint("市公安局", CODE) && !is_disjoint("市公安局", "全部政务部门"));
    }

    /// A text of a scope, from parts that mean something and others.
    fn text() -> impl Strategy<Value = String> {
        let parts = [
            "市公安局",
            "市司法局",
            CODE,
            "91440300708461136T",
            "人口信息系统",
            "有关部门",
            "全部政务部门",
            "市级政务部门",
            "省级政务部门",
            "全市各部门",
            "南京市各部门",
            "江苏省各级政务部门",
            "公安部门除外",
            "无",
            "、",
            "，",
            "和",
            "等部门",
            "（",
            "）",
            " ",
            "x",
        ];
        prop::collection::vec(prop::sample::select(parts.to_vec()), 0..8)
            .prop_map(|parts| parts.concat())
    }

    fn one_of(texts: &'static [&'static str]) -> impl Strategy<Value = &'static str> {
        prop::sample::select(texts)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn who_tells_less_is_told_nothing_else(
            texts in prop::collection::vec(text(), 0..3),
            name in one_of(&["", " ", "市公安局", "市税务局", "有关部门"]),
            code in one_of(&["", CODE, "12320100671322000A", "91440300708461136T", "x"]),
            system in one_of(&["", "人口信息系统", "法人信息系统"]),
            here in prop::sample::select(&[None, Some(320_100), Some(440_300), Some(320_000)][..]),
            kept in prop::array::uniform4(any::<bool>()),
        ) {
            let texts: Vec<Text<'_>> = texts.into_iter().map(Text::Owned).collect();
            let asker = Asker { name, code, system, here };
            let less = Asker {
                name: if kept[0] { name } else { "" },
                code: if kept[1] { code } else { "" },
                system: if kept[2] { system } else { "" },
                here: here.filter(|_| kept[3]),
            };
            let (all, some) = (Scope::admits_any(&texts, &asker), Scope::admits_any(&texts, &less));
            prop_assert!(some == all || some == Unknown, "{some:?} of less, {all:?} of all");
            prop_assert_eq!(all, Scope::of(&texts).admits(&asker));
        }

        #[test]
        fn every_letter_of_a_scope_is_in_a_party(text in text()) {
            let letters = |text: &str| text.chars().filter(|c| crate::text::is_word(*c)).collect::<String>();
            let parts: String = parts(&text).collect::<Vec<_>>().concat();
            let joints = ['和', '及', '与', '或'];
            prop_assert_eq!(letters(&parts).replace(joints, ""), letters(&text).replace(joints, ""));
        }
    }
}
