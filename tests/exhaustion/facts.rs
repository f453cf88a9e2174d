//! 事实: from the values of a case to the words of the table.

use mulu::Outcome;

use crate::parties::{APPLICANTS, SCOPES, scope};
use crate::regimes::{REGIMES, Regime};
use crate::table::{Facts, Table, bit};
use crate::uses::{ASKED_PURPOSES, ASKED_WAYS, PURPOSES, WAYS};
use crate::values::*;

/// What the table says of cases.
pub(crate) struct Oracle {
    table: Table,
    /// The bits of the values whose words do not depend on other values.
    plain: [Vec<Facts>; 5],
    kinds: [Facts; 5],
    words: Words,
}

/// Bits by name, looked up once.
struct Words {
    neutral: Facts,
    law: [Facts; 2],
    material: [Facts; 2],
    status: [Facts; 2],
    secrecy: [Facts; 2],
    basis: [Facts; 2],
    answer: [Facts; 2],
    /// By cell: not stated, everyone, inside, outside, unknown.
    scope: [Facts; 5],
    purposes: [Facts; 3],
    way: [Facts; 3],
    prose: [Facts; 3],
    item: [Facts; 7],
    own: [Facts; 4],
}

fn bits<const N: usize>(column: &str, words: [&str; N]) -> [Facts; N] {
    words.map(|word| bit(column, word))
}

/// The words of a type.
const KINDS: [&str; 4] = ["unconditional", "conditional", "not_shared", "unknown"];

/// The dimensions whose words stand in the lists of values.
const PLAIN: [Dim; 5] = [Dim::Named, Dim::Applicant, Dim::Status, Dim::Secrecy, Dim::ThirdParty];

impl Oracle {
    pub(crate) fn new() -> Oracle {
        let all = |column: &str, words: Vec<&str>| words.iter().map(|w| bit(column, w)).collect();
        let plain = [
            all("entry", NAMES.iter().map(|value| value.2).collect()),
            all("who", APPLICANTS.iter().map(|value| value.2).collect()),
            all("status", STATUSES.iter().map(|value| value.1).collect()),
            all("secrecy", SECRECIES.iter().map(|value| value.1).collect()),
            all("third_party", THIRD_PARTIES.iter().map(|value| value.1).collect()),
        ];
        let neutral = [
            bit("law", "in_force"),
            bit("entry", "this"),
            bit("who", "department"),
            bit("status", "published"),
            bit("secrecy", "none"),
            bit("material", "complete"),
            bit("third_party", "no"),
            bit("answer_by", "known"),
            bit("item", "none"),
        ];
        let three = ["inside", "outside", "unknown"];
        Oracle {
            table: Table::new(),
            plain,
            kinds: TYPES.map(|value| bit("type", value.1)),
            words: Words {
                neutral: Facts(neutral.iter().map(|word| word.0).sum()),
                law: bits("law", ["in_force", "not_in_force"]),
                material: bits("material", ["complete", "missing"]),
                status: bits("status", ["published", "unknown"]),
                secrecy: bits("secrecy", ["none", "unknown"]),
                basis: bits("basis", ["accepted", "none"]),
                answer: bits("answer_by", ["known", "not_covered"]),
                scope: bits("scope", ["not_stated", "everyone", "inside", "outside", "unknown"]),
                purposes: bits("purposes", three),
                way: bits("way", three),
                prose: bits("prose", ["kept", "not_kept", "unknown"]),
                item: bits(
                    "item",
                    [
                        "none",
                        "share",
                        "on_conditions",
                        "provider",
                        "refuse",
                        "undetermined",
                        "in_doubt",
                    ],
                ),
                own: bits("type", KINDS),
            },
        }
    }

    /// The row that decides, and the outcome.
    #[inline]
    pub(crate) fn decide(&self, case: &Case) -> (usize, Outcome) {
        self.table.decide(self.facts(case))
    }

    /// The facts of a case.
    #[inline]
    pub(crate) fn facts(&self, case: &Case) -> Facts {
        let at = |dim: Dim| usize::from(case[dim as usize]);
        let regime = &REGIMES[at(Dim::Regime)];
        let words = &self.words;
        let mut facts = 0;
        for (dim, words) in PLAIN.iter().zip(&self.plain) {
            facts |= words[at(*dim)].0;
        }
        // An entry that states no status is published where the caller says so of the whole catalogue.
        if at(Dim::Status) == 1 && at(Dim::Listed) == 1 {
            facts = facts & !words.status[1].0 | words.status[0].0;
        }
        // That what is listed is no secret is said by R809 alone.
        if at(Dim::Secrecy) == 1 && !regime.asks {
            facts = facts & !words.secrecy[0].0 | words.secrecy[1].0;
        }
        facts |= words.law[usize::from(!regime.is_in_force)].0;
        facts |= words.material[usize::from(regime.asks && !is_complete(case))].0;
        let kind = self.kinds[at(Dim::Type)];
        let (share, parties) = self.share(case, regime, kind, None);
        facts |= share.0;
        let (item, is_late_for_item) = self.item(case, regime);
        let is_late = self.is_late(case, regime, kind, parties) || is_late_for_item;
        facts |= words.answer[usize::from(is_late)].0;
        facts |= item.0;
        Facts(facts)
    }

    /// The facts of a share, of the entry or of an item: type, basis, scope, purposes, way and prose; and the cell of
    /// the scope.
    fn share(&self, case: &Case, regime: &Regime, kind: Facts, own: Option<&Own>) -> (Facts, u8) {
        let at = |dim: Dim| usize::from(case[dim as usize]);
        let words = &self.words;
        let mut facts = kind.0;

        let is_accepted = own.is_some_and(|own| own.has_law)
            || BASES[at(Dim::Basis)].2.contains(|rank| regime.bases.contains(rank))
                && own.is_none_or(|own| !own.has_law);
        facts |= words.basis[usize::from(!is_accepted)].0;

        let applicant = at(Dim::Applicant);
        let party = |row: usize| SCOPES[row].2.as_bytes()[applicant];
        let mut parties = party(own.and_then(|own| own.scope).map_or(at(Dim::Scope), scope));
        let purpose = |row: usize| PURPOSES[row].2.as_bytes()[at(Dim::AskedPurposes)];
        let stated = own.and_then(|own| own.purposes).map(purposes);
        let mut purposes_row = stated.unwrap_or(at(Dim::Purposes));
        let mut way_row = at(Dim::Way);
        let has_way = ![1, 7].contains(&way_row);

        // Prose counts in place of what is not stated; unconditional data are never narrowed by it.
        let prose = &PROSES[at(Dim::Prose)];
        let has_purposes = ![1, 4, 5].contains(&purposes_row);
        let is_weighed = kind == words.own[1] && !(parties != b'.' && has_purposes && has_way);
        let mut rest = 0;
        if is_weighed {
            if parties == b'.'
                && let Some(words) = prose.scope
            {
                parties = party(scope(words));
            }
            if !has_purposes && let Some(words) = prose.purposes {
                purposes_row = purposes(words);
            }
            if !has_way && let Some(words) = prose.way {
                way_row = ways(words);
            }
            rest = match (prose.rest, at(Dim::Until)) {
                (Rest::Kept | Rest::Long, 0) | (Rest::Kept, _) => 0,
                (Rest::Consent | Rest::Past, _) | (Rest::Short, 0) => 1,
                // How long the data are wanted is said in words: not known.
                (Rest::Short | Rest::Long, 2) => 2,
                // It is not said at all.
                (Rest::Short | Rest::Long, _) => 0,
            };
        }
        facts |= words.prose[rest].0;
        facts |= words.scope[match parties {
            b'.' => 0,
            b'*' => 1,
            b'+' => 2,
            b'-' => 3,
            _ => 4,
        }]
        .0;
        let three = |cell| match cell {
            b'+' => 0,
            b'-' => 1,
            _ => 2,
        };
        facts |= words.purposes[three(purpose(purposes_row))].0;
        facts |= words.way[three(WAYS[way_row].2.as_bytes()[at(Dim::AskedWay)])].0;
        (Facts(facts), parties)
    }

    /// What the items that are asked for come to, and whether the answer on them is due on a day that is not known.
    fn item(&self, case: &Case, regime: &Regime) -> (Facts, bool) {
        let words = &self.words;
        let value = case[Dim::Items as usize];
        let Some(own) = own(value) else {
            // An item is asked for that the entry does not have, or there is none with a share of its own.
            let is_unlisted = value == 2 || value == 12;
            return (words.item[if is_unlisted { 5 } else { 0 }], false);
        };
        let kind = KINDS.iter().position(|kind| *kind == own.kind);
        let kind =
            kind.map_or(self.kinds[usize::from(case[Dim::Type as usize])], |at| words.own[at]);
        let (share, parties) = self.share(case, regime, kind, Some(&own));
        let (row, outcome) = self.table.decide(Facts(words.neutral.0 | share.0));
        let at = match outcome {
            Outcome::Share => 1,
            Outcome::ShareOnConditions => 2,
            Outcome::ProviderDecides => 3,
            Outcome::Refuse => 4,
            _ if crate::table::is_in_doubt(row) => 6,
            Outcome::Incomplete | Outcome::Undetermined => 5,
        };
        (words.item[at], self.is_late(case, regime, kind, parties))
    }

    /// Whether the day by which the provider answers lies beyond the years of the calendar. Only data that are shared
    /// at all have such a day.
    fn is_late(&self, case: &Case, regime: &Regime, kind: Facts, parties: u8) -> bool {
        let [unconditional, conditional, ..] = self.words.own;
        let which = match parties {
            _ if kind == unconditional => 0,
            _ if kind != conditional => return false,
            b'*' | b'+' => 1,
            _ => 2,
        };
        let (_, _, is_extended, known) = RECEIVED[usize::from(case[Dim::Received as usize])];
        let longer = if is_extended { regime.extension } else { 0 };
        regime.answer[which].is_some_and(|days| days + longer > known)
    }
}

fn purposes(words: &str) -> usize {
    PURPOSES.iter().position(|row| row.0 == words).expect("purposes")
}

fn ways(words: &str) -> usize {
    WAYS.iter().position(|row| row.0 == words).expect("a way")
}

/// Whether everything is there that 第二十条第二款 asks for.
fn is_complete(case: &Case) -> bool {
    let at = |dim: Dim| case[dim as usize];
    [Dim::AskedBasis, Dim::Scenario, Dim::AskedScope].iter().all(|dim| is_said(at(*dim)))
        && UNTILS[usize::from(at(Dim::Until))].2
        && CONSENTS[usize::from(at(Dim::Consented))].2
        && ASKED_WAYS[usize::from(at(Dim::AskedWay))].2
}

/// The facts of a case and the row that decides it, in words.
pub(crate) fn explain(oracle: &Oracle, case: &Case) -> String {
    let (row, outcome) = oracle.decide(case);
    let (pattern, why) = crate::table::row(row);
    let facts = oracle.facts(case).words();
    let asked = ASKED_PURPOSES[usize::from(case[Dim::AskedPurposes as usize])].0;
    format!("{} by row {row} [{pattern}: {why}]\n  facts: {facts} ({asked})", outcome.token())
}
