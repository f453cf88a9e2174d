//! 申请部门的类: the applicants that the scopes of an entry tell apart.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::atoms::Atoms;
use super::axis::{NONE, OTHER, Region, cells_of, folded_pairs, grouped};
use crate::model::{Applicant, CreditCode, divisions};
use crate::sharing::decide::is_government;
use crate::sharing::{Asker, Party, PartyKind, Scope, Truth};
use crate::text::{fold_into, is_blank, is_word};

/// 申请部门的类: who asks, as far as it makes a difference.
///
/// Words that begin with `*` stand for more than one: `*other` is any that no condition names, `*none` is nothing
/// stated, and `*320100` is any code that no condition names and that is registered in a division which the conditions
/// treat as this one. A code that is not valid tells nothing, as if none were stated.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ApplicantClass {
    /// Its name is one of these.
    pub names: Vec<String>,
    /// Its credit code is one of these; any where there are none here.
    pub codes: Vec<String>,
    /// The system that asks is one of these; any where there are none here.
    pub systems: Vec<String>,
}

/// The texts that scopes name, and which of them do, as what.
type Named = BTreeMap<String, (String, Vec<(usize, PartyKind)>)>;

/// A code of a body of government in each division there is.
static CODES: LazyLock<Vec<(u32, String)>> =
    LazyLock::new(|| divisions().map(|division| (division, code_in(division))).collect());

/// A code of a body of government in a division.
pub(super) fn code_in(division: u32) -> String {
    let stem = format!("11{division:06}000000000");
    let check = CreditCode::read(&format!("{stem}0")).map(|code| code.check_character());
    format!("{stem}{}", check.unwrap_or('0'))
}

/// The regions of applicants; `None` where to tell them apart takes more than `most` looks at a party.
pub(super) fn applicants(
    atoms: &Atoms<'_>,
    most: usize,
) -> Option<Vec<Region<Applicant<'static>, ApplicantClass>>> {
    let (mut names, mut codes, mut systems) = (Named::new(), Named::new(), Named::new());
    let mut places = Vec::new();
    for (number, (scope, here)) in atoms.scopes.iter().enumerate() {
        for party in scope.parties() {
            let named = match party.kind() {
                PartyKind::Department | PartyKind::Prose => &mut names,
                PartyKind::Code => &mut codes,
                PartyKind::System => &mut systems,
                PartyKind::Everyone | PartyKind::Except => continue,
                _ => {
                    places.push((party, *here));
                    continue;
                }
            };
            let (_, scopes) = named
                .entry(folded(party.text()))
                .or_insert_with(|| (party.text().to_owned(), Vec::new()));
            scopes.push((number, party.kind()));
        }
    }
    let divided = if places.is_empty() { 0 } else { CODES.len() };
    cells_of(&[places.len(), divided + codes.len()], most)?;
    let mut name_regions = named_regions(&names, |name| is_government(name, ""));
    name_regions.push(other("另一政府部门", &names));
    name_regions.push(none());
    let judged = |code: &str| {
        let of = |(party, here): &(&Party<'_>, _)| {
            party.admits(&Asker { code, here: *here, ..Asker::default() })
        };
        places.iter().map(of).collect::<Vec<Truth>>()
    };
    let mut code_regions = vec![none()];
    code_regions.extend(named_regions(&codes, |code| (is_government("", code), judged(code))));
    let free = CODES.iter().filter(|(_, code)| !codes.contains_key(&folded(code)));
    let divided = match places.is_empty() {
        true => grouped(free.take(1).map(|(_, code)| ((), code, OTHER.to_owned()))),
        false => {
            grouped(free.map(|(division, code)| (judged(code), code, format!("*{division:06}"))))
        }
    };
    code_regions.extend(divided.into_iter().map(|region| Region {
        shown: region.shown.into_iter().take(1).collect(),
        value: region.value.clone(),
    }));
    let mut system_regions = vec![none()];
    if !systems.is_empty() {
        system_regions.extend(named_regions(&systems, |_| ()));
        system_regions.push(other("另一信息系统", &systems));
    }
    let looks = [name_regions.len(), code_regions.len(), system_regions.len(), atoms.weight()];
    cells_of(&looks, most)?;
    Some(combined(atoms, &name_regions, &code_regions, &system_regions))
}

/// Names, codes and systems in all combinations, those together that no scope tells apart.
fn combined(
    atoms: &Atoms<'_>,
    names: &[Region<String>],
    codes: &[Region<String>],
    systems: &[Region<String>],
) -> Vec<Region<Applicant<'static>, ApplicantClass>> {
    let mut all = Vec::new();
    for (at, name) in names.iter().enumerate() {
        for (rest, (code, system)) in codes
            .iter()
            .flat_map(|code| systems.iter().map(move |system| (code, system)))
            .enumerate()
        {
            let (name, code, system) = (&name.value, &code.value, &system.value);
            let judged = |(scope, here): &(Scope<'_>, Option<u32>)| {
                scope.admits(&Asker { name, code, system, here: *here })
            };
            let scopes: Vec<Truth> = atoms.scopes.iter().map(judged).collect();
            // A request says who asks.
            if is_blank(name) && is_blank(code) {
                continue;
            }
            let applicant = Applicant {
                name: name.clone().into(),
                code: code.clone().into(),
                system: system.clone().into(),
                ..Applicant::default()
            };
            all.push(((scopes, is_government(name, code)), applicant, (at, rest)));
        }
    }
    let seconds = codes.len() * systems.len();
    let shown = |(at, rest): (usize, Option<usize>)| {
        let texts = |regions: &[Region<String>], at: usize| {
            regions.get(at).map(|region| region.shown.clone()).unwrap_or_default()
        };
        let mut class = ApplicantClass { names: texts(names, at), ..ApplicantClass::default() };
        if let Some(rest) = rest {
            let (code, system) = (rest / systems.len().max(1), rest % systems.len().max(1));
            class.codes = texts(codes, code);
            if systems.len() > 1 {
                class.systems = texts(systems, system);
            }
        }
        class
    };
    let regions = grouped(all).into_iter().map(|region| Region {
        shown: folded_pairs(&region.shown, seconds).into_iter().map(shown).collect(),
        value: region.value,
    });
    regions.collect()
}

/// The texts that stand in the same scopes as the same, and are alike in what else counts.
fn named_regions<K: std::hash::Hash + Eq>(
    named: &Named,
    also: impl Fn(&str) -> K,
) -> Vec<Region<String>> {
    grouped(
        named
            .values()
            .map(|(text, scopes)| ((scopes.clone(), also(text)), text.clone(), text.clone())),
    )
}

/// Something that no scope names.
fn other(word: &str, named: &Named) -> Region<String> {
    let numbered = (2..).map(|number| format!("{word}{number}"));
    let mut words = std::iter::once(word.to_owned()).chain(numbered);
    let value = words.find(|word| !named.contains_key(&folded(word))).unwrap_or_default();
    Region { shown: vec![OTHER.to_owned()], value }
}

fn none() -> Region<String> {
    Region { shown: vec![NONE.to_owned()], value: String::new() }
}

fn folded(text: &str) -> String {
    let mut folded = String::new();
    fold_into(&mut folded, text, is_word);
    folded
}
