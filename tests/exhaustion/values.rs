//! 取值: the dimensions of the space, and what each value of them is in an entry and a request.

use mulu::{
    Date, Entry, EventKind, Item, OpenType, Purpose, Request, Secrecy, Share, ShareType, Status,
    Term, Way, WayClass, WayType, Word,
};

use crate::parties::{APPLICANTS, SCOPES, scope};
use crate::regimes::REGIMES;
use crate::uses::{ASKED_PURPOSES, ASKED_WAYS, PURPOSES, WAYS};

/// The dimensions. A value is a position in the list of the dimension.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Dim {
    /// The profile and the day.
    Regime,
    /// Whether the caller states that the catalogue is the published one.
    Listed,
    /// Which entry the request names.
    Named,
    Applicant,
    Status,
    Type,
    Basis,
    Secrecy,
    Scope,
    Prose,
    Purposes,
    AskedPurposes,
    Way,
    AskedWay,
    AskedBasis,
    Scenario,
    AskedScope,
    Until,
    Consented,
    Items,
    Received,
    ThirdParty,
    Openness,
}

use Dim::*;

/// How many dimensions there are.
pub(crate) const DIMS: usize = 23;

/// All dimensions.
#[rustfmt::skip]
pub(crate) static ALL: [Dim; DIMS] = [
    Regime, Listed, Named, Applicant, Status, Type, Basis, Secrecy, Scope, Prose, Purposes, AskedPurposes, Way, AskedWay,
    AskedBasis, Scenario, AskedScope, Until, Consented, Items, Received, ThirdParty, Openness,
];

/// A case: the value of each dimension. Zero throughout is a case in which conditional data are shared.
pub(crate) type Case = [u8; DIMS];

/// Texts that say something, and texts that say nothing, in place of something that is asked for.
static SAID: [(&str, &str); 4] = [
    ("said", "《中华人民共和国道路交通安全法》第十三条"),
    ("missing", ""),
    ("blank", "　"),
    ("a placeholder", "待定"),
];

pub(crate) static STATUSES: [(&str, &str); 9] = [
    ("published", "published"),
    ("missing", "unknown"),
    ("update_due", "published"),
    ("draft", "not_published"),
    ("approved", "not_published"),
    ("submitted", "not_published"),
    ("returned", "not_published"),
    ("retired", "not_published"),
    ("某个状态", "unknown"),
];

pub(crate) static TYPES: [(&str, &str); 5] = [
    ("conditional", "conditional"),
    ("unconditional", "unconditional"),
    ("not_shared", "not_shared"),
    ("missing", "unknown"),
    ("内部共享", "unknown"),
];

pub(crate) static SECRECIES: [(&str, &str); 7] = [
    ("none", "none"),
    ("missing", "none"),
    ("work", "secret"),
    ("secret", "secret"),
    ("confidential", "secret"),
    ("top_secret", "secret"),
    ("某密级", "unknown"),
];

static OPENNESS: [&str; 5] = ["missing", "unconditional", "conditional", "not_open", "部分"];

pub(crate) static THIRD_PARTIES: [(&str, &str); 4] =
    [("missing", "no"), ("false", "no"), ("true", "yes"), ("也许", "unknown")];

/// 不予共享依据: in words, the texts, and the ranks that they are of. Only ranks that some profile accepts have a
/// letter: law, administrative regulation, State Council, policy of the centre, policy of a province, local regulation.
#[rustfmt::skip]
pub(crate) static BASES: &[(&str, &[&str], &str)] = &[
    ("none",                 &[],                                                  ""),
    ("a law",                &["《中华人民共和国统计法》第二十八条"],              "L"),
    ("a regulation",         &["《中华人民共和国政府信息公开条例》第十四条"],      "A"),
    ("State Council",        &["《国务院关于加强某项工作的决定》第三条"],          "S"),
    ("policy of the centre", &["《国务院办公厅关于某项工作的通知》第二条"],        "C"),
    ("policy of a province", &["《辽宁省人民政府关于某项工作的通知》第二条"],      "P"),
    ("local regulation",     &["《大连市数据管理条例》第三条"],                    "R"),
    ("local rule",           &["《大连市数据管理办法》第三条"],                    ""),
    ("department rule",      &["《财政部某项工作管理办法》第三条"],                ""),
    ("normative document",   &["《大连市关于某项工作的通知》"],                    ""),
    ("internal",             &["本局内部规定"],                                    ""),
    ("unknown rank",         &["《某某管理条例》第三条"],                          ""),
    ("internal, and a law",  &["本局内部规定", "《中华人民共和国统计法》第二十八条"], "L"),
    ("blank",                &["　"],                                              ""),
];

/// 共享条件 in prose: what it states in a controlled form, and what it asks beside scope, purposes and way.
pub(crate) struct Prose {
    pub(crate) words: &'static str,
    text: &'static str,
    pub(crate) scope: Option<&'static str>,
    pub(crate) purposes: Option<&'static str>,
    pub(crate) way: Option<&'static str>,
    pub(crate) rest: Rest,
}

/// What prose asks beside scope, purposes and way.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Rest {
    /// Nothing, or what goes into the obligations.
    Kept,
    /// 经…同意.
    Consent,
    /// 有效期至 a day that is past.
    Past,
    /// 有效期至 a day before that until which the data are asked for, 2027-12-31.
    Short,
    /// 有效期至 a day after it.
    Long,
}

#[rustfmt::skip]
pub(crate) static PROSES: &[Prose] = &[
    prose("none",                    "",                               [None, None, None], Rest::Kept),
    prose("other prose",             "须脱敏后提供",                   [None, None, None], Rest::Kept),
    prose("a scope",                 "限市公安局使用",                 [Some("one department"), None, None], Rest::Kept),
    prose("a purpose",               "仅用于数据校核",                 [None, Some("one token"), None], Rest::Kept),
    prose("a consent",               "经市数据局同意",                 [None, None, None], Rest::Consent),
    prose("a day that is past",      "有效期至2026年6月30日",          [None, None, None], Rest::Past),
    prose("a day that is too early", "有效期至2027年6月30日",          [None, None, None], Rest::Short),
    prose("a day that is late",      "有效期至2028年6月30日",          [None, None, None], Rest::Long),
    prose("scope and purpose",       "限市公安局使用，仅用于数据校核", [Some("one department"), Some("one token"), None], Rest::Kept),
    prose("a scope, and a duty",     "限市公安局使用，不得缓存",       [Some("one department"), None, None], Rest::Kept),
    prose("a placeholder",           "无",                             [None, None, None], Rest::Kept),
    prose("a way",                   "按接口逐条查询",                 [None, None, Some("an interface, no class")], Rest::Kept),
    prose("a way, and a day that is past", "按接口逐条查询，有效期至2026年6月30日", [None, None, Some("an interface, no class")], Rest::Past),
];

const fn prose(
    words: &'static str,
    text: &'static str,
    [scope, purposes, way]: [Option<&'static str>; 3],
    rest: Rest,
) -> Prose {
    Prose { words, text, scope, purposes, way, rest }
}

/// 使用时限: in words, how it is written; whether it is stated, and whether as a day.
pub(crate) static UNTILS: [(&str, &str, bool, bool); 4] = [
    ("a day", "2027-12-31", true, true),
    ("missing", "", false, false),
    ("in words", "一年", true, false),
    ("a placeholder", "待定", false, false),
];

/// 负责人同意: in words, by, on, done; and whether it is given.
pub(crate) static CONSENTS: [(&str, [&str; 3], bool); 8] = [
    ("a name", ["张明", "", ""], true),
    ("missing", ["", "", ""], false),
    ("yes", ["", "", "true"], true),
    ("no", ["张明", "", "false"], false),
    ("a day", ["", "2026-03-02", ""], true),
    ("unreadable", ["张明", "", "也许"], false),
    ("a blank", ["　", "", ""], false),
    ("a placeholder", ["无", "", ""], false),
];

/// 收到申请之日: in words, the day, whether ten more working days are recorded, and for how many working days
/// after it the calendar, which ends with 2026, is known.
pub(crate) static RECEIVED: [(&str, &str, bool, u32); 7] = [
    ("in time", "2026-03-02", false, 200),
    ("missing", "", false, 200),
    ("in the last days of the calendar", "2026-12-30", false, 1),
    ("on its last day", "2026-12-31", false, 0),
    ("in its last month", "2026-12-10", false, 15),
    ("in its last month, and extended", "2026-12-10", true, 15),
    ("unreadable", "某日", false, 200),
];

/// 信息项: what the entry lists with a share of its own, and what the request names.
pub(crate) static ITEMS: [&str; 14] = [
    "all are asked for, none has a share of its own",
    "one is asked for",
    "one is asked for that the entry does not have",
    "one is not shared, with a law",
    "one is not shared, with a law, and another is asked for",
    "one is not shared, and names no basis",
    "one is unconditional",
    "one is conditional",
    "one is conditional, for another department",
    "one is conditional, for other purposes",
    "one has a type that nobody knows",
    "one has a scope of its own and no type",
    "one is asked for, and the entry lists none",
    "a blank is asked for",
];

/// What the item with a share of its own states; `None` where there is none that counts.
pub(crate) struct Own {
    pub(crate) kind: &'static str,
    pub(crate) has_law: bool,
    pub(crate) scope: Option<&'static str>,
    pub(crate) purposes: Option<&'static str>,
}

/// The share of the item that counts, by the value of [`Items`].
pub(crate) fn own(value: u8) -> Option<Own> {
    let own = |kind| Own { kind, has_law: false, scope: None, purposes: None };
    match value {
        3 => Some(Own { has_law: true, ..own("not_shared") }),
        5 => Some(own("not_shared")),
        6 => Some(own("unconditional")),
        7 => Some(own("conditional")),
        8 => Some(Own { scope: Some("another department"), ..own("conditional") }),
        9 => Some(Own { purposes: Some("free text"), ..own("conditional") }),
        10 => Some(own("unknown")),
        // What it does not state it takes from the entry, its type too.
        11 => Some(Own { scope: Some("another department"), ..own("") }),
        _ => None,
    }
}

/// 申请的信息资源: in words, the code of the entry and what the request names; and what that is.
pub(crate) static NAMES: [(&str, [&str; 2], &str); 5] = [
    ("this one", ["307024/000012", "307024/000012"], "this"),
    ("none", ["307024/000012", ""], "none"),
    ("another", ["307024/000012", "307024/000013"], "other"),
    ("one, and the entry has no code", ["", "307024/000012"], "other"),
    ("a blank", ["307024/000012", "　"], "none"),
];

/// How many values a dimension has.
pub(crate) fn count(dim: Dim) -> usize {
    match dim {
        Regime => REGIMES.len(),
        Listed => 2,
        Named => NAMES.len(),
        Applicant => APPLICANTS.len(),
        Status => STATUSES.len(),
        Type => TYPES.len(),
        Basis => BASES.len(),
        Secrecy => SECRECIES.len(),
        // The last row is what prose states in place of the field; so with purposes.
        Scope => SCOPES.len() - 1,
        Prose => PROSES.len(),
        Purposes => PURPOSES.len() - 1,
        AskedPurposes => ASKED_PURPOSES.len(),
        Way => WAYS.len(),
        AskedWay => ASKED_WAYS.len(),
        AskedBasis | Scenario | AskedScope => SAID.len(),
        Until => UNTILS.len(),
        Consented => CONSENTS.len(),
        Items => ITEMS.len(),
        Received => RECEIVED.len(),
        ThirdParty => THIRD_PARTIES.len(),
        Openness => OPENNESS.len(),
    }
}

/// A value in words.
pub(crate) fn words(dim: Dim, value: u8) -> &'static str {
    let at = usize::from(value);
    match dim {
        Regime => REGIMES[at].words,
        Listed => ["by each entry", "by the caller"][at],
        Named => NAMES[at].0,
        Applicant => APPLICANTS[at].0,
        Status => STATUSES[at].0,
        Type => TYPES[at].0,
        Basis => BASES[at].0,
        Secrecy => SECRECIES[at].0,
        Scope => SCOPES[at].0,
        Prose => PROSES[at].words,
        Purposes => PURPOSES[at].0,
        AskedPurposes => ASKED_PURPOSES[at].0,
        Way => WAYS[at].0,
        AskedWay => ASKED_WAYS[at].0,
        AskedBasis | Scenario | AskedScope => SAID[at].0,
        Until => UNTILS[at].0,
        Consented => CONSENTS[at].0,
        Items => ITEMS[at],
        Received => RECEIVED[at].0,
        ThirdParty => THIRD_PARTIES[at].0,
        Openness => OPENNESS[at],
    }
}

/// Whether a text that is asked for is said.
pub(crate) fn is_said(value: u8) -> bool {
    value == 0
}

/// An entry and a request that say what a case asks.
pub(crate) struct Subject {
    pub(crate) entry: Entry<'static>,
    pub(crate) request: Request<'static>,
    pub(crate) case: Case,
}

impl Subject {
    pub(crate) fn new(case: &Case) -> Subject {
        let mut subject =
            Subject { entry: Entry::default(), request: Request::default(), case: *case };
        for dim in ALL {
            subject.set(dim, case[dim as usize]);
        }
        subject
    }

    /// Changes one dimension.
    pub(crate) fn set(&mut self, dim: Dim, value: u8) {
        self.case[dim as usize] = value;
        let at = usize::from(value);
        let (entry, request) = (&mut self.entry, &mut self.request);
        match dim {
            // These two are in the decider.
            Regime | Listed => {}
            Named => {
                let [code, asked] = NAMES[at].1;
                entry.code = code.into();
                request.entry = asked.into();
            }
            Applicant => {
                let [name, code, system] = APPLICANTS[at].1;
                request.applicant.name = name.into();
                request.applicant.code = code.into();
                request.applicant.system = system.into();
            }
            Status => entry.status = term::<Status>(STATUSES[at].0),
            Type => entry.share.kind = term::<ShareType>(TYPES[at].0),
            Basis => entry.share.basis = texts(BASES[at].1),
            Secrecy => entry.secrecy = term::<Secrecy>(SECRECIES[at].0),
            Scope => entry.share.scope = texts(SCOPES[at].1),
            Prose => entry.share.condition = PROSES[at].text.into(),
            Purposes => entry.share.purposes = purposes(PURPOSES[at].1),
            AskedPurposes => request.purposes = purposes(ASKED_PURPOSES[at].1),
            Way => entry.share.way = way(WAYS[at].1),
            AskedWay => request.way = way(ASKED_WAYS[at].1),
            AskedBasis => request.basis = SAID[at].1.into(),
            Scenario => request.scenario = SAID[at].1.into(),
            AskedScope => request.scope = SAID[at].1.into(),
            Until => request.until = date(UNTILS[at].1),
            Consented => {
                let [by, on, done] = CONSENTS[at].1;
                request.consented.by = by.into();
                request.consented.on = date(on);
                request.consented.done = truth(done);
            }
            Items => {
                entry.items = items(value);
                request.items = match value {
                    1 | 4 | 12 => texts(&["检测日期"]),
                    2 => texts(&["车主住址"]),
                    13 => texts(&["　"]),
                    _ => Vec::new(),
                };
            }
            Received => {
                request.received = date(RECEIVED[at].1);
                request.events.clear();
                if RECEIVED[at].2 {
                    request.events.push(extension());
                }
            }
            ThirdParty => request.third_party = truth(THIRD_PARTIES[at].0),
            Openness => entry.open.kind = term::<OpenType>(OPENNESS[at]),
        }
    }
}

/// What a word says of a list: nothing, one of its values, or nothing that is understood.
fn term<T: Word>(word: &'static str) -> Term<'static, T> {
    match T::ALL.iter().find(|value| value.token() == word) {
        Some(value) => Term::from(*value),
        None if word.is_empty() || word == "missing" => Term::Missing,
        None => Term::Unknown(word.into()),
    }
}

fn truth(word: &'static str) -> Term<'static, bool> {
    match word {
        "" | "missing" => Term::Missing,
        "true" => true.into(),
        "false" => false.into(),
        _ => Term::Unknown(word.into()),
    }
}

fn date(text: &'static str) -> Term<'static, Date> {
    match text.parse() {
        Ok(day) => Term::Known { value: day, written: text.into() },
        Err(_) if text.is_empty() => Term::Missing,
        Err(_) => Term::Unknown(text.into()),
    }
}

fn texts(texts: &[&'static str]) -> Vec<mulu::Text<'static>> {
    texts.iter().map(|text| (*text).into()).collect()
}

fn purposes(words: &[&'static str]) -> Vec<Term<'static, Purpose>> {
    words.iter().map(|word| term(word)).collect()
}

fn way([class, kind]: [&'static str; 2]) -> Way<'static> {
    let mut way = Way::default();
    way.class = term::<WayClass>(class);
    way.kind = term::<WayType>(kind);
    way
}

fn extension() -> mulu::Event<'static> {
    let mut event = mulu::Event::default();
    event.on = date("2026-12-11");
    event.kind = EventKind::Extended.into();
    event.days = 10.into();
    event.consented.by = "市数据局".into();
    event.notified.on = date("2026-12-11");
    event
}

/// The items of an entry, the last of which has a share of its own where the value asks for it.
fn items(value: u8) -> Vec<Item<'static>> {
    let mut items = Vec::new();
    if value == 12 {
        return items;
    }
    for name in ["号牌号码", "检测日期", "检测结论"] {
        let mut item = Item::default();
        item.name = name.into();
        items.push(item);
    }
    let mut share = Share::default();
    // Value 4 has what value 3 has, but asks for another item.
    let Some(own) = own(if value == 4 { 3 } else { value }) else { return items };
    share.kind =
        if own.kind == "unknown" { Term::Unknown("某种类型".into()) } else { term(own.kind) };
    if own.has_law {
        share.basis = texts(BASES[1].1);
    }
    share.scope = texts(own.scope.map_or(&[], |words| SCOPES[scope(words)].1));
    let stated = PURPOSES.iter().find(|row| Some(row.0) == own.purposes);
    share.purposes = purposes(stated.map_or(&[], |row| row.1));
    if let Some(item) = items.last_mut() {
        item.share = Some(Box::new(share));
    }
    items
}
