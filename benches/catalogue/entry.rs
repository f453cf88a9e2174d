//! One entry, member by member.

use super::json::{Dice, Json};
use super::words::*;
use super::{Catalogue, Fault, Identity};

/// How the data are shared.
#[derive(Clone, Copy, PartialEq)]
enum Share {
    Unconditional,
    Conditional,
    Withheld,
}

/// How the data are opened.
#[derive(Clone, Copy, PartialEq)]
enum Open {
    Unconditional,
    Conditional,
    Not,
}

/// What several members of an entry must agree on.
struct Plan<'c> {
    catalogue: &'c Catalogue,
    n: u64,
    faults: &'static [Fault],
    share: Share,
    open: Open,
    personal: &'static str,
    format: (&'static str, &'static [&'static str]),
    cycle: (&'static str, &'static str, u64),
    published: u64,
    items: Vec<usize>,
}

/// Of a hundred entries so many name their own provider as 数源部门. Article 19 of the Regulation has one named only where
/// several departments collect the same data, and then one of them leads; most data are collected by one alone. Each
/// item of these entries is remembered to the end of a run, so this number decides what a large run takes in memory.
const SOURCES: usize = 5;

/// 2026-11-20, the last working day before the day of the check, counted from 2025-01-01.
const LAST: u64 = 688;

pub(super) fn write(
    catalogue: &Catalogue,
    n: u64,
    identity: &Identity<'_>,
    faults: &'static [Fault],
    json: &mut Json,
) {
    let mut dice = Dice::new(n ^ 0x6D75_6C75);
    let plan = plan(catalogue, n, faults, &mut dice);
    json.object(|json| {
        what_it_is(&plan, identity, &mut dice, json);
        what_it_holds(&plan, &mut dice, json);
        who_may_have_it(&plan, &mut dice, json);
        when(&plan, &mut dice, json);
        how_it_came_about(&plan, &mut dice, json);
    });
}

fn plan<'c>(
    catalogue: &'c Catalogue,
    n: u64,
    faults: &'static [Fault],
    dice: &mut Dice,
) -> Plan<'c> {
    let is = |fault| faults.contains(&fault);
    let share = match dice.below(100) {
        _ if is(Fault::NoBasis) => Share::Withheld,
        _ if is(Fault::NoScope) => Share::Conditional,
        0..36 => Share::Unconditional,
        36..90 => Share::Conditional,
        _ => Share::Withheld,
    };
    let personal = dice.pick(&["none", "none", "none", "none", "general", "general", "sensitive"]);
    let format = match dice.below(100) {
        _ if is(Fault::Format) => ("spreadsheet", &DATABASES[..]),
        0..62 => ("database", &DATABASES[..]),
        62..84 => ("spreadsheet", &SHEETS[..]),
        84..95 => ("electronic_file", &FILES[..3]),
        _ => ("image", &IMAGES[..]),
    };
    let open = match (share, dice.below(3)) {
        _ if personal == "sensitive" || format.0 == "image" => Open::Not,
        (Share::Unconditional, 0 | 1) if personal == "none" => Open::Unconditional,
        (Share::Withheld, _) | (_, 0) => Open::Not,
        _ => Open::Conditional,
    };
    let cycle = if is(Fault::Stale) { ("monthly", "每月", 28) } else { dice.pick(&CYCLES) };
    let count = 4 + dice.below(11);
    let (first, stride) = (dice.below(ITEMS.len()), 1 + 2 * dice.below(ITEMS.len() / 2));
    Plan {
        catalogue,
        n,
        faults,
        share,
        open,
        personal,
        format,
        cycle,
        published: 240 + dice.below(400) as u64,
        items: (0..count).map(|at| (first + at * stride) % ITEMS.len()).collect(),
    }
}

impl Plan<'_> {
    fn is(&self, fault: Fault) -> bool {
        self.faults.contains(&fault)
    }

    fn day(&self, number: u64) -> &str {
        self.catalogue.day(number)
    }
}

fn what_it_is(plan: &Plan<'_>, identity: &Identity<'_>, dice: &mut Dice, json: &mut Json) {
    let department = identity.department;
    let bureau = &BUREAUS[department.bureau];
    let mut name = identity.name;
    name[1] = &identity.year;
    let [area, _, subject, record] = name;
    let office = dice.pick(&OFFICES);
    json.text("code", &[&identity.code]);
    json.text("name", if plan.is(Fault::NoName) { &[] } else { &name });
    json.text("name_en", &[identity.subject_en[0], "_", identity.subject_en[1]]);
    json.member("class", |json| {
        json.text("code", &[&department.class]);
        json.texts("path", &["部门", "省（自治区、直辖市）和计划单列市", "市级部门"]);
    });
    json.member("provider", |json| {
        json.text("name", &[&department.name]);
        json.text("office", &[office]);
        let (most, last) = department.code.split_at(department.code.len() - 1);
        let wrong = if last == "A" { "B" } else { "A" };
        let last = if plan.is(Fault::CheckCharacter) { wrong } else { last };
        json.text("code", &[most, last]);
    });
    let mut items = plan.items.iter().map(|item| ITEMS[*item].0);
    let mut item = || items.next().unwrap_or("备注");
    let garbled = if plan.is(Fault::Garbled) { "锟斤拷锟斤拷" } else { "" };
    json.text(
        "abstract",
        &[
            &department.name,
            office,
            "在履行职责过程中形成的",
            area,
            subject,
            record,
            "，包括",
            item(),
            "、",
            item(),
            "、",
            item(),
            "等数据项，",
            plan.cycle.1,
            "由",
            bureau.system,
            "汇总更新，",
            garbled,
            "供政务部门依法使用。",
        ],
    );
    json.texts("keywords", &[subject, record, bureau.category]);
    json.text("source_system", &[bureau.system]);
    if dice.chance(SOURCES) {
        json.text("source_department", &[&department.name]);
    }
    json.text("category", &[bureau.category]);
    if plan.is(Fault::Member) {
        json.text("remarks", &["历史遗留字段"]);
    }
    let related = match plan.catalogue.relative(plan.n) {
        Some(other) => plan.catalogue.identity(other).code,
        None if plan.is(Fault::Dangling) => department.class.clone() + "/999999",
        None => return,
    };
    json.texts("related", &[&related]);
}

fn what_it_holds(plan: &Plan<'_>, dice: &mut Dice, json: &mut Json) {
    let (class, types) = plan.format;
    json.member("format", |json| {
        json.text("class", &[class]);
        let first = dice.below(types.len());
        if dice.chance(15) {
            json.texts("types", &[types[first], types[(first + 1) % types.len()]]);
        } else {
            json.texts("types", &[types[first]]);
        }
    });
    let twice = plan.is(Fault::ItemTwice).then(|| plan.items[0]);
    let wrong_length = plan.is(Fault::Length);
    let mut items: Vec<(usize, usize)> = plan.items.iter().copied().enumerate().collect();
    if plan.personal != "none" {
        // An identity number in every other of them, first of all.
        items[0].1 = if plan.n.is_multiple_of(2) { PERSON } else { items[0].1 };
    }
    if let Some(item) = twice {
        items[0].1 = item;
        items[1].1 = item;
    }
    json.list("items", &items, |json, (position, item)| {
        let (name, name_en, kind, length, precision) = *ITEMS.get(*item).unwrap_or(&IDENTITY);
        json.object(|json| {
            json.text("name", &[name]);
            json.text("name_en", &[name_en]);
            json.text("type", &[kind]);
            match length {
                _ if wrong_length && *position == 2 => json.text("length", &["不定"]),
                0 => {}
                _ => json.raw("length", &NUMBERS[usize::from(length)]),
            }
            if precision > 0 {
                json.raw("precision", &NUMBERS[usize::from(precision)]);
            }
            if *position == 0 {
                json.raw("key", "true");
                json.raw("nullable", "false");
            }
        });
    });
}

/// The place in [`ITEMS`] that stands for [`IDENTITY`], which only entries with personal information have.
const PERSON: usize = usize::MAX;
const IDENTITY: (&str, &str, &str, u8, u8) = ("身份证号码", "id_number", "C", 18, 0);

/// Lengths as texts.
static NUMBERS: std::sync::LazyLock<Vec<String>> =
    std::sync::LazyLock::new(|| (0..=255).map(|number: u8| number.to_string()).collect());

fn who_may_have_it(plan: &Plan<'_>, dice: &mut Dice, json: &mut Json) {
    let city = CITIES[dice.below(CITIES.len())].0;
    json.member("share", |json| {
        let kind = match plan.share {
            _ if plan.is(Fault::ShareType) => "部分共享",
            Share::Unconditional => "unconditional",
            Share::Conditional => "conditional",
            Share::Withheld => "not_shared",
        };
        json.text("type", &[kind]);
        match plan.share {
            Share::Unconditional => {}
            Share::Conditional => {
                json.text("condition", &[dice.pick(&CONDITIONS)]);
                if !plan.is(Fault::NoScope) {
                    let first = dice.below(BUREAUS.len());
                    let one = city.to_owned() + BUREAUS[first].name;
                    let other = city.to_owned() + BUREAUS[(first + 7) % BUREAUS.len()].name;
                    json.texts("scope", &[&one, &other]);
                }
                let first = dice.below(PURPOSES.len());
                let purposes = [PURPOSES[first], PURPOSES[(first + 1) % PURPOSES.len()]];
                json.texts("purposes", &purposes[..1 + dice.below(2)]);
            }
            Share::Withheld => {
                let (reason, basis) = dice.pick(&WITHHELD);
                json.text("reason", &[reason]);
                let bases = [basis];
                json.texts("basis", if plan.is(Fault::NoBasis) { &[] } else { &bases });
                return;
            }
        }
        let ways: &[&str] = match plan.format.0 {
            "database" => &["database", "interface", "interface"],
            "spreadsheet" => &["file", "interface"],
            _ => &["file"],
        };
        json.member("way", |json| {
            json.text("class", &["platform"]);
            json.text("type", &[dice.pick(ways)]);
        });
    });
    json.member("open", |json| match plan.open {
        Open::Unconditional => json.text("type", &["unconditional"]),
        Open::Conditional => {
            json.text("type", &["conditional"]);
            json.text("condition", &[dice.pick(&OPENINGS)]);
        }
        Open::Not => {
            json.text("type", &["not_open"]);
            json.text("reason", &["公开后可能影响当事人合法权益"]);
        }
    });
    json.text("level", &[dice.pick(&LEVELS)]);
    json.text("level_of", &["市"]);
    json.text("secrecy", &["none"]);
    json.text("personal_info", &[plan.personal]);
}

fn when(plan: &Plan<'_>, dice: &mut Dice, json: &mut Json) {
    let cycle = if plan.is(Fault::Cycle) { "经常" } else { plan.cycle.0 };
    let updated = (LAST - dice.below(plan.cycle.2 as usize) as u64).max(plan.published);
    json.text("update_cycle", &[cycle]);
    let published = plan.day(plan.published);
    let no_such_day = "2026-02-30";
    json.text("published", &[if plan.is(Fault::NoSuchDay) { no_such_day } else { published }]);
    json.text("updated", &[if plan.is(Fault::Stale) { "2025-01-06" } else { plan.day(updated) }]);
}

fn how_it_came_about(plan: &Plan<'_>, dice: &mut Dice, json: &mut Json) {
    let before = |days: u64| plan.day(plan.published - days);
    let secrecy = ("secrecy_risk", before(12), "不涉及国家秘密和工作秘密");
    let personal = ("personal_info_impact", before(11), "影响可控，已采取去标识化措施");
    let both = [secrecy, personal];
    let made = if plan.personal == "none" { &both[..1] } else { &both };
    json.list("assessments", made, |json, (kind, on, result)| {
        json.object(|json| {
            json.text("kind", &[kind]);
            json.text("on", &[on]);
            json.text("result", &[result]);
        });
    });
    json.member("approved", |json| {
        json.text("by", &[dice.pick(&PEOPLE)]);
        let on = if plan.is(Fault::DayWritten) { "2026年2月3日" } else { before(8) };
        json.text("on", &[on]);
    });
    json.text("submitted", &[before(6)]);
    json.text("reviewed", &[before(3)]);
    if dice.chance(50) {
        let number = (10_000_000 + dice.below(89_999_999)).to_string();
        json.member("contact", |json| {
            json.text("name", &[dice.pick(&PEOPLE)]);
            json.text("phone", &["0", &number[..2], "-", &number]);
        });
    }
    json.text("status", &["published"]);
}
