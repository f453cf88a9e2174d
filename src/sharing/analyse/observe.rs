//! 逐条观察: what there is to say of the conditions of one entry.

use std::collections::HashSet;

use super::observation::{Observation, ObservationKind};
use crate::calendar::Date;
use crate::legal::{Citation, G1272, Severity};
use crate::model::condition::is_everyone;
use crate::model::{CreditCode, Entry, OpenType, Purpose, Share, ShareType, Term, WayClass, Word};
use crate::profile::Profile;
use crate::sharing::{Condition, Contradiction, Party, PartyKind, Scope};
use crate::text::{Text, fold, is_blank, is_same_name, quote};

/// Where the guide binds, each format has its form.
const GUIDE: Citation = G1272.must("共享方式");

/// What the observations on one entry rest on.
pub(super) struct Observer<'p> {
    as_of: Date,
    guide_binds: bool,
    out: &'p mut Vec<Observation>,
    number: u32,
}

impl<'p> Observer<'p> {
    pub(super) fn new(profile: &Profile, as_of: Date, out: &'p mut Vec<Observation>) -> Self {
        let guide_binds = profile.severity_of(&GUIDE, as_of.number()) == Some(Severity::Error);
        Observer { as_of, guide_binds, out, number: 0 }
    }

    fn found<const N: usize>(&mut self, kind: ObservationKind, at: String, args: [&str; N]) {
        let args = args.iter().map(|arg| quote(arg)).collect();
        self.out.push(Observation { kind, entries: vec![self.number], at, args });
    }

    /// Looks at an entry, and at each item that has a share of its own.
    pub(super) fn look(&mut self, entry: &Entry<'_>, number: u32) {
        self.number = number;
        self.share(entry, &entry.share, "");
        self.openness(&entry.share, &entry.open.kind, "");
        for (position, item) in entry.items.iter().enumerate() {
            let base = || format!("/items/{position}");
            if let Some(share) = &item.share {
                self.share(entry, share, &base());
            }
            if let Some(open) = &item.open {
                let share = item.share.as_deref().filter(|share| !share.kind.is_missing());
                self.openness(share.unwrap_or(&entry.share), &open.kind, &base());
            }
        }
    }

    fn share(&mut self, entry: &Entry<'_>, share: &Share<'_>, base: &str) {
        let is_item = !base.is_empty();
        match share.kind.known() {
            Some(ShareType::Conditional) => self.conditional(entry, share, base),
            Some(ShareType::Unconditional) => {
                let scope = &share.scope;
                let is_open = |text: &&Text<'_>| is_blank(text) || is_everyone(text);
                if Scope::of(scope).is_stated() && !scope.iter().any(|text| is_everyone(text)) {
                    let named = scope.iter().find(|text| !is_open(text));
                    let named = named.map_or("", |text| text.as_ref());
                    self.found(
                        ObservationKind::ScopeRestricted,
                        format!("{base}/share/scope"),
                        [named],
                    );
                }
                if Condition::read(&share.condition).restates_approval() {
                    let at = format!("{base}/share/condition");
                    self.found(ObservationKind::OnlyApproval, at, [&share.condition]);
                }
            }
            // An item without a type of its own goes by that of its entry.
            _ if is_item
                && entry.share.kind.is(ShareType::Conditional)
                && share.kind.is_missing() =>
            {
                self.conditional(entry, share, base);
            }
            _ => return,
        }
        self.way(entry, share, base);
    }

    fn conditional(&mut self, entry: &Entry<'_>, share: &Share<'_>, base: &str) {
        let is_item = !base.is_empty();
        let scope = Scope::of(&share.scope);
        let prose = Condition::read(&share.condition);
        let at = |field: &str| format!("{base}/share/{field}");
        // What an item does not state it takes from its entry.
        let takes = is_item && !Condition::of(share).scope.is_stated();
        if !takes && !scope.is_stated() && !prose.scope.is_stated() {
            self.found(ObservationKind::ScopeEmpty, at("scope"), []);
        }
        let stated = if scope.is_stated() { &scope } else { &prose.scope };
        if stated.is_stated() && stated.parties().iter().all(|party| is_nobody(party, entry)) {
            self.found(ObservationKind::NobodyInScope, at("scope"), [&stated.to_string()]);
        }
        for found in Contradiction::all(share, &entry.format, self.as_of) {
            let (zh, en) = match found {
                Contradiction::Scope => ("共享范围", "scope"),
                Contradiction::Way => ("共享方式", "way"),
                _ => continue,
            };
            let args = [&share.condition, zh, en];
            self.found(ObservationKind::TermsConflict, at("condition"), args);
        }
        if are_other_purposes(share, &prose) {
            let args = [share.condition.as_ref(), "使用用途", "purposes"];
            self.found(ObservationKind::TermsConflict, at("condition"), args);
        }
        if let Some(last) = prose.until.filter(|last| *last < self.as_of) {
            self.found(ObservationKind::ValidityPast, at("condition"), [&last.to_string()]);
        }
        if !prose.items.is_empty() && !entry.items.is_empty() {
            let own: HashSet<String> = entry.items.iter().map(|item| fold(&item.name)).collect();
            if !prose.items.iter().any(|name| own.contains(&fold(name))) {
                let named = prose.items.join("、");
                self.found(ObservationKind::ItemsAbsent, at("condition"), [&named]);
            }
        }
        if prose.restates_approval() {
            self.found(ObservationKind::OnlyApproval, at("condition"), [&share.condition]);
        }
    }

    /// A form in which the format cannot be given, by the platform, which alone has forms.
    fn way(&mut self, entry: &Entry<'_>, share: &Share<'_>, base: &str) {
        let way = &share.way;
        let (Some(format), Some(form)) = (entry.format.class.known(), way.kind.known()) else {
            return;
        };
        let misfit = way.misfit(*format).filter(|misfit| self.guide_binds || !misfit.is_by_guide());
        if misfit.is_some() && way.class.is(WayClass::Platform) {
            let args = [format.label(), form.label(), format.token(), form.token()];
            self.found(ObservationKind::WayImpossible, format!("{base}/share/way/type"), args);
        }
    }

    fn openness(&mut self, share: &Share<'_>, open: &Term<'_, OpenType>, base: &str) {
        let at = format!("{base}/open/type");
        let is_open = open.is(OpenType::Unconditional);
        match share.kind.known() {
            Some(ShareType::NotShared)
                if is_open || open.is(OpenType::Conditional) || open.is(OpenType::Unspecified) =>
            {
                self.found(ObservationKind::WithheldOpen, at, []);
            }
            Some(kind @ ShareType::Conditional) if is_open => {
                self.found(ObservationKind::OpenWider, at, [kind.label(), "shared on conditions"]);
            }
            _ => {}
        }
    }
}

/// Whether a party is nobody who could ask: the provider itself, or a code that no body has.
fn is_nobody(party: &Party<'_>, entry: &Entry<'_>) -> bool {
    let provider = &entry.provider;
    match party.kind() {
        PartyKind::Department => {
            !is_blank(&provider.name) && is_same_name(party.text(), &provider.name)
        }
        PartyKind::Code => {
            let code = CreditCode::read(party.text());
            code.is_ok_and(|code| !code.is_valid() || CreditCode::read(&provider.code) == Ok(code))
        }
        _ => false,
    }
}

/// Whether the purposes of the field and those of the prose are words of the list, and none is the same.
fn are_other_purposes(share: &Share<'_>, prose: &Condition<'_>) -> bool {
    let words = |purposes: &[Term<'_, Purpose>]| {
        purposes.iter().try_fold(0_u32, |words, one| Some(words | 1 << one.known()?.index()))
    };
    match (words(&share.purposes), words(&prose.purposes)) {
        (Some(own), Some(other)) => own != 0 && other != 0 && own & other == 0,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Format, FormatClass, Item, WayType};

    fn observed(profile: &str, entry: &Entry<'_>) -> Vec<(&'static str, String)> {
        let (profile, mut out) = (Profile::named(profile).unwrap(), Vec::new());
        Observer::new(&profile, Date::new(2026, 11, 21).unwrap(), &mut out).look(entry, 7);
        assert!(out.iter().all(|one| one.entries == [7]));
        out.into_iter().map(|one| (one.kind.token(), one.at)).collect()
    }

    fn conditional(scope: &'static str, condition: &'static str) -> Entry<'static> {
        let mut entry = Entry::default();
        entry.provider.name = "市生态环境局".into();
        entry.provider.code = "12320100671322000Q".into();
        entry.share.kind = ShareType::Conditional.into();
        entry.share.scope.push(scope.into());
        entry.share.condition = condition.into();
        entry
    }

    /// What is observed of the conditions of an entry that is shared on them.
    fn of(scope: &'static str, condition: &'static str) -> Vec<&'static str> {
        let found = observed("national-2025", &conditional(scope, condition));
        found.into_iter().map(|(kind, _)| kind).collect()
    }

    #[test]
    fn conditions_that_cannot_be_met() {
        assert_eq!(of("", ""), ["scope_empty"]);
        assert_eq!(of("", "限市公安局使用"), [""; 0]);
        assert_eq!(of("市生态环境局", ""), ["nobody_in_scope"]);
        assert_eq!(of("12320100671322000Q、12320100671322000A", ""), ["nobody_in_scope"]);
        assert_eq!(of("市生态环境局、市公安局", ""), [""; 0]);
        assert_eq!(of("市司法局", "限市公安局使用"), ["terms_conflict"]);
        assert_eq!(of("市公安局", "有效期至2025年12月31日"), ["validity_past"]);
        assert_eq!(of("市公安局", "有效期至2026年11月21日"), [""; 0]);
        assert_eq!(of("市公安局", "需领导审批"), ["only_approval"]);
        let mut entry = conditional("市公安局", "用于数据校核");
        entry.share.purposes.push(Purpose::WorkReference.into());
        assert_eq!(observed("national-2025", &entry)[0].0, "terms_conflict");
        entry.share.purposes.push(Purpose::DataVerification.into());
        assert_eq!(observed("national-2025", &entry), []);
    }

    #[test]
    fn items_are_looked_at_with_what_is_their_own() {
        let mut entry = conditional("市公安局", "");
        let mut item = Item { name: "检测结论".into(), ..Item::default() };
        let mut share =
            Share { condition: "有效期至2025年12月31日".into(), ..Share::default() };
        item.share = Some(Box::new(share.clone()));
        entry.items.push(item);
        let expected = [("validity_past", "/items/0/share/condition".to_owned())];
        assert_eq!(observed("national-2025", &entry), expected);
        share.kind = ShareType::Unconditional.into();
        share.scope.push("市公安局".into());
        entry.items[0].share = Some(Box::new(share));
        let expected = [("scope_restricted", "/items/0/share/scope".to_owned())];
        assert_eq!(observed("national-2025", &entry), expected);
    }

    #[test]
    fn ways_and_openness() {
        let mut entry = conditional("市公安局", "");
        entry.format = Format { class: FormatClass::Image.into(), ..Format::default() };
        entry.share.way.class = WayClass::Platform.into();
        entry.share.way.kind = WayType::Database.into();
        let expected = [("way_impossible", "/share/way/type".to_owned())];
        assert_eq!(observed("national-2025", &entry), expected);
        entry.share.way.kind = WayType::Interface.into();
        assert_eq!(observed("national-2025", &entry), []);
        assert_eq!(observed("national-2017", &entry), expected);
        entry.open.kind = OpenType::Unconditional.into();
        assert_eq!(observed("national-2025", &entry)[0].0, "open_wider");
        entry.share.kind = ShareType::NotShared.into();
        assert_eq!(observed("national-2025", &entry)[0].0, "withheld_open");
        entry.open.kind = OpenType::NotOpen.into();
        assert_eq!(observed("national-2025", &entry), []);
    }
}
