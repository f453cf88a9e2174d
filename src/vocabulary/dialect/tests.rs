//! What dialects understand, and what they refuse.

use super::*;
use crate::calendar::Date;
use crate::model::{Cycle, Item, ItemType, OpenType, Purpose, ShareType, Term};
use crate::vocabulary::columns::Target;

fn unknown<T>(text: &str) -> Term<'static, T> {
    Term::Unknown(text.to_owned().into())
}

fn refusal(text: &str) -> String {
    let error = Dialect::from_toml(text).unwrap_err();
    assert!(error.is_settings());
    error.to_string()
}

#[test]
fn words_lists_cycles_and_flags_are_understood() {
    let dialect = Dialect::from_toml(
        "[codes]\n\
         '/share/type' = { 1 = 'unconditional', 01 = '有条件共享' }\n\
         '/share/purposes' = { a = 'work_reference', b = '数据校核' }\n\
         '/update_cycle' = { 6 = '每年', 7 = 'daily' }\n\
         '/items/*/nullable' = { 0 = '否', 1 = 'yes' }\n",
    )
    .unwrap();
    let mut entry = Entry::default();
    entry.share.kind = unknown(" 01　");
    entry.share.purposes = vec![unknown("b"), unknown("c"), Purpose::AdministrativeBasis.into()];
    entry.update_cycle = unknown("6");
    entry.items = vec![Item::default(), Item::default(), Item::default()];
    entry.items[1].nullable = unknown("1");
    entry.items[2].nullable = unknown("0");
    dialect.apply(&mut entry);
    let written = " 01　".into();
    assert_eq!(entry.share.kind, Term::Known { value: ShareType::Conditional, written });
    let b = Term::Known { value: Purpose::DataVerification, written: "b".into() };
    assert_eq!(entry.share.purposes, [b, unknown("c"), Purpose::AdministrativeBasis.into()]);
    assert_eq!(entry.update_cycle, Term::Known { value: Cycle::Annual, written: "6".into() });
    let flags: Vec<_> = entry.items.iter().map(|item| item.nullable.known().copied()).collect();
    assert_eq!(flags, [None, Some(true), Some(false)]);
    assert_eq!(entry.items[1].nullable.written(), "1");
}

#[test]
fn every_element_of_a_list_is_meant() {
    let dialect = Dialect::from_toml(
        "[codes]\n\
         '/items/*/type' = { 1 = 'C' }\n\
         '/items/*/share/type' = { 2 = 'conditional' }\n\
         '/assessments/*/kind' = { 1 = 'secrecy_risk' }\n",
    )
    .unwrap();
    let items = vec![Item::default(), Item::default()];
    let mut entry = Entry { items, ..Entry::default() };
    entry.items[1].kind = unknown("1");
    entry.items[1].share = Some(Box::default());
    entry.items[1].share.as_mut().unwrap().kind = unknown("2");
    entry.assessments = vec![Default::default(), Default::default(), Default::default()];
    entry.assessments[2].kind = unknown("1");
    dialect.apply(&mut entry);
    assert!(entry.items[1].kind.is(ItemType::Character));
    assert!(entry.items[1].share.as_ref().unwrap().kind.is(ShareType::Conditional));
    assert!(entry.assessments[2].kind.known().is_some());
    // What was not there is not made.
    assert_eq!(entry.items[0], Item::default());
}

#[test]
fn what_is_understood_or_not_declared_stays() {
    let dialect =
        Dialect::from_toml("[codes.'/open/type']\n1 = 'not_open'\n'甲' = 'not_open'").unwrap();
    let mut entry = Entry::default();
    entry.open.kind = Term::Known { value: OpenType::Unspecified, written: "是".into() };
    entry.share.kind = unknown("1");
    let before = entry.clone();
    dialect.apply(&mut entry);
    assert_eq!(entry, before);
    entry.open.kind = Term::Missing;
    dialect.apply(&mut entry);
    assert!(entry.open.kind.is_missing());
}

#[test]
fn a_code_that_is_a_number_is_no_wrong_type() {
    let dialect = Dialect::from_toml(
        "[codes]\n'/share/type' = { 2 = 'conditional' }\n'/share/purposes' = { 1 = '行政依据' }\n\
         '/items/*/key' = { 1 = '是' }\n",
    )
    .unwrap();
    let json = r#"{"name":1,"share":{"type":2,"purposes":[1,5],"scope":[1]},
        "items":[{},{"key":1,"nullable":1}]}"#;
    let mut entry: Entry<'_> = serde_json::from_str(json).unwrap();
    dialect.apply(&mut entry);
    let odd: Vec<&str> = entry.odd.iter().map(|odd| odd.pointer.as_str()).collect();
    assert_eq!(odd, ["/name", "/share/purposes/1", "/share/scope/0", "/items/1/nullable"]);
    assert!(entry.share.kind.is(ShareType::Conditional));
    assert!(entry.items[1].key.is(true));
}

#[test]
fn an_empty_dialect_changes_nothing() {
    let mut entry: Entry<'_> = serde_json::from_str(r#"{"share":{"type":2}}"#).unwrap();
    let before = entry.clone();
    for empty in [
        Dialect::default(),
        Dialect::from_toml("").unwrap(),
        Dialect::from_toml("[codes]").unwrap(),
    ] {
        empty.apply(&mut entry);
        assert_eq!((&entry, &entry.odd), (&before, &before.odd));
    }
}

#[test]
fn what_makes_no_sense_is_refused() {
    for pointer in [
        "",
        "/",
        "/colour",
        "/name",
        "/share",
        "/items",
        "/items/*",
        "/items/0/type",
        "/share/type/0",
    ] {
        let text = format!("[codes.'{pointer}']\n");
        assert_eq!(refusal(&text), format!("dialect: `{pointer}` is no coded field"));
    }
    for (pointer, word) in [
        ("/share/type", "保密"),
        ("/share/purposes", "x"),
        ("/update_cycle", "经常"),
        ("/items/*/key", "也许"),
        ("/share/type", ""),
    ] {
        let text = format!("[codes.'{pointer}']\n9 = '{word}'");
        let why = format!("dialect: code `9` of `{pointer}`: unknown word `{word}`");
        assert_eq!(refusal(&text), why);
    }
    assert!(refusal("[code]").starts_with("dialect: unknown field"));
    assert!(refusal("codes = 1").starts_with("dialect: "));
    assert!(refusal("[codes.'/share/type']\n1 = 2").starts_with("dialect: "));
    assert!(refusal("[").starts_with("dialect: "));
}

#[test]
fn flags_are_summed_in_a_list_and_single_elsewhere() {
    let dialect = Dialect::from_toml(
        "[flags]\n'/format/types' = { 1 = 'xls', 2 = 'xml', 8 = 'pdf' }\n\
         '/share/way/type' = { 1 = '数据库', 2 = '接口' }\n",
    )
    .unwrap();
    let read = |json: &str| {
        let mut entry: Entry<'_> = serde_json::from_str(json).unwrap();
        dialect.apply(&mut entry);
        let odd = entry.odd.len();
        (entry.into_owned(), odd)
    };
    let (mut entry, odd) = read(r#"{"format":{"types":[11]},"share":{"way":{"type":2}}}"#);
    let written: Vec<&str> = entry.format.types.iter().map(Term::written).collect();
    assert_eq!((written, odd), (vec!["1", "2", "8"], 0));
    assert!(entry.format.types.iter().all(|term| term.known().is_some()));
    assert!(entry.share.way.kind.known().is_some());
    assert_eq!(dialect.write(&mut entry), []);
    assert_eq!(entry.format.types, [unknown("11")]);
    assert_eq!(entry.share.way.kind.written(), "2");
    // A part that is not declared makes the whole unknown, and so does a sum where there is one value.
    for json in [r#"{"format":{"types":[5]}}"#, r#"{"share":{"way":{"type":3}}}"#] {
        let (entry, odd) = read(json);
        let known = entry.format.types.iter().filter(|term| term.known().is_some()).count();
        assert!(odd == 1 && known == 0 && entry.share.way.kind.known().is_none(), "{json}");
    }
    let (entry, _) = read(r#"{"format":{"types":["0","1","8","3","docx"]}}"#);
    let known: Vec<bool> = entry.format.types.iter().map(|term| term.known().is_some()).collect();
    assert_eq!(known, [false, true, true, false, true]);
}

#[test]
fn days_that_are_counted_are_days_of_china() {
    let dialect = Dialect::from_toml(
        "[dates]\n'/published' = 'epoch-ms'\n'/assessments/*/on' = 'excel-1900'\n",
    )
    .unwrap();
    let json = r#"{"published":1504972800000,"updated":1504972800000,"assessments":[{"on":"43000"},{"on":"2017-9-22"}]}"#;
    let mut entry: Entry<'_> = serde_json::from_str(json).unwrap();
    dialect.apply(&mut entry);
    let day = |term: &Term<'_, Date>| term.known().map(ToString::to_string);
    assert_eq!(day(&entry.published).as_deref(), Some("2017-09-10"));
    assert_eq!((day(&entry.updated), entry.odd.len()), (None, 1));
    let on: Vec<_> = entry.assessments.iter().map(|made| day(&made.on).unwrap()).collect();
    assert_eq!(on, ["2017-09-22"; 2]);
    assert_eq!(dialect.write(&mut entry), []);
    let written = entry.assessments.iter().map(|made| made.on.written());
    assert_eq!(written.collect::<Vec<_>>(), ["43000"; 2]);
    // What another system reads is no count of milliseconds.
    assert_eq!(Dialect::default().write(&mut entry), []);
    assert_eq!((entry.published.written(), entry.published.is_missing()), ("", false));
}

#[test]
fn columns_say_where_cells_go() {
    let text = "[columns]\n'名称' = '/name'\n'开放条件' = ['/open/type', '/open/condition']\n\
        '共享条件/依据' = { unconditional = '/share/condition', conditional = '/share/condition', not_shared = '/share/basis' }\n\
        '目' = '/class/path/2'\n'字段' = '/items/*/name'\n'备注' = 'ext'\n'序号' = ''\n";
    let dialect = Dialect::from_toml(text).unwrap();
    let field = |pointer: &str| Target::Field(pointer.to_owned());
    let of = |pointers: &[&str]| pointers.iter().map(|one| one.to_string()).collect::<Vec<_>>();
    let targets: Vec<_> = dialect.columns().iter().map(|(_, target)| target.clone()).collect();
    let by_type = ["/share/condition", "/share/condition", "/share/basis"].map(str::to_owned);
    let expected = [
        field("/name"),
        Target::FirstKnown(of(&["/open/type", "/open/condition"])),
        Target::ByShareType(by_type),
        field("/class/path/2"),
        field("/items/*/name"),
        Target::Extra,
        Target::Ignored,
    ];
    assert_eq!(targets, expected);
}

#[test]
fn what_is_wrong_in_a_column_names_the_column() {
    for (given, why) in [
        ("'/colour'", "`/colour` is no field"),
        ("'/share'", "`/share` is no field"),
        ("'/items'", "`/items` is no field"),
        ("'/items/0/name'", "`/items/0/name` is no field"),
        ("'/assessments/*/on'", "`/assessments/*/on` is no field"),
        ("'/ext'", "`/ext` is no field"),
        ("'/class/path/x'", "`/class/path/x` is no field"),
        ("1", "neither a pointer, nor a list or table of pointers"),
        ("[1, 2]", "a pointer is a text"),
        ("[]", "a list has two fields or more"),
        ("['/open/type']", "a list has two fields or more"),
        ("['/name', '/open/type']", "`/name` has no list of words, so it must be the last"),
        ("{ unconditional = '/name' }", "no field for `conditional`"),
        ("{ shared = '/name' }", "`shared` is no share type"),
    ] {
        let text = format!("[columns]\n'甲' = {given}\n");
        assert_eq!(refusal(&text), format!("dialect: column `甲`: {why}"));
    }
    assert_eq!(refusal("[columns]\n'Ａ' = ''\n'a ' = ''"), "dialect: column `a ` stands twice");
}

#[test]
fn a_table_is_of_its_kind_and_of_one_meaning() {
    for (text, why) in [
        (
            "[codes]\n'/open/type' = { '是' = 'not_open' }",
            "code `是` of `/open/type` is already the word `yes`",
        ),
        (
            "[codes]\n'/open/type' = { '' = '是' }",
            "code `` of `/open/type` is empty or has blanks around it",
        ),
        (
            "[codes]\n'/open/type' = { ' 1' = '是' }",
            "code ` 1` of `/open/type` is empty or has blanks around it",
        ),
        ("[codes]\n'/open/type' = 1", "`/open/type` is no table of codes"),
        ("[codes]\n'/open/type' = { 1 = 2 }", "code `1` of `/open/type`: no text"),
        (
            "[codes]\n'/published' = { 1 = '2' }",
            "`/published` is no coded field: its days belong into [dates]",
        ),
        (
            "[flags]\n'/format/types' = { 3 = 'xls' }",
            "flag `3` of `/format/types` is none of 1, 2, 4, 8 …",
        ),
        (
            "[flags]\n'/format/types' = { '+1' = 'xls' }",
            "flag `+1` of `/format/types` is none of 1, 2, 4, 8 …",
        ),
        (
            "[flags]\n'/format/types' = { 1 = 'xyz' }",
            "code `1` of `/format/types`: unknown word `xyz`",
        ),
        ("[dates]\n'/name' = 'epoch-s'", "`/name` is no coded field"),
        ("[dates]\n'/open/type' = 'epoch-s'", "`/open/type` is no day"),
        (
            "[dates]\n'/updated' = 'unix'",
            "days of `/updated` are counted in none of epoch-ms, epoch-s, excel-1900, excel-1904",
        ),
        (
            "[codes]\n'/share/way/type' = { 1 = '接口' }\n[flags]\n'/share/way/type' = { 1 = '接口' }",
            "`/share/way/type` has two tables",
        ),
        ("extends = 'nobody'", "unknown dialect `nobody`"),
        ("name = 'portal'\nextends = 'portal'", "`portal` extends itself"),
        ("name = 'portal'\nextends = 'anhui-wuhu-portal'", "`portal` extends itself"),
    ] {
        let why =
            if why.starts_with("unknown d") { why.to_owned() } else { format!("dialect: {why}") };
        assert_eq!(refusal(text), why);
    }
}

#[test]
fn an_heir_takes_whole_tables_and_puts_its_columns_first() {
    let dialect = Dialect::from_toml(
        "name = 'ours'\nextends = 'rc-resource-v2'\n[codes.'/share/type']\n9 = '不予共享'\n[columns]\n'甲' = ''\n",
    )
    .unwrap();
    assert_eq!(dialect.code_of("/update_cycle", "每半年").as_deref(), Some("6"));
    assert_eq!(dialect.code_of("/format/class", "数据库").as_deref(), Some("3"));
    assert_eq!(dialect.code_of("/share/type", "不予共享").as_deref(), Some("9"));
    assert_eq!(dialect.code_of("/share/type", "有条件共享"), None);
    let heir = Dialect::from_toml("extends = 'portal'\n[columns]\n'开放条件' = '/open/condition'")
        .unwrap();
    let all = Dialect::named("portal").unwrap();
    assert_eq!(
        heir.columns()[0],
        ("开放条件".to_owned(), Target::Field("/open/condition".to_owned()))
    );
    assert_eq!(heir.columns().len(), all.columns().len());
}

#[test]
fn nothing_changes_its_meaning_when_it_is_written() {
    let from = Dialect::from_toml("[codes.'/update_cycle']\n3 = '每周'\n4 = '每月'\n").unwrap();
    let to = Dialect::from_toml("[codes.'/update_cycle']\n3 = '每月'\n9 = '其他'\n").unwrap();
    let read = |text: &'static str| {
        let mut entry = Entry { update_cycle: unknown(text), ..Entry::default() };
        from.apply(&mut entry);
        entry
    };
    let at = |token: &str| vec![("/update_cycle".to_owned(), token.to_owned())];
    // Left as it was, 3 would be 每月 there.
    let mut entry = read("3");
    assert_eq!(to.write(&mut entry), at("weekly"));
    assert_eq!(
        (entry.update_cycle.known(), entry.update_cycle.written()),
        (Some(&Cycle::Weekly), "")
    );
    let mut entry = read("4");
    assert_eq!((to.write(&mut entry), entry.update_cycle.written()), (vec![], "3"));
    // What was not understood would be understood there, so it is told.
    let mut entry = read("9");
    assert_eq!((to.write(&mut entry), entry.update_cycle), (at("9"), unknown("9")));
    // 其他 has a code, and 其他（每5年） has none.
    let mut entry =
        Entry { update_cycle: Cycle::Other("每5年".into()).into(), ..Entry::default() };
    assert_eq!(to.write(&mut entry), at("其他（每5年）"));
    assert!(entry.update_cycle.is(Cycle::Other("每5年".into())));
    // A field without a table takes no code of another system with it.
    let mut entry = read("3");
    assert_eq!(Dialect::default().write(&mut entry), []);
    assert_eq!(
        (entry.update_cycle.known(), entry.update_cycle.written()),
        (Some(&Cycle::Weekly), "")
    );
    let mut entry = read("每周(更新说明:无)");
    entry.update_cycle =
        Term::Known { value: Cycle::Weekly, written: "每周(更新说明:无)".into() };
    let before = entry.clone();
    assert_eq!((Dialect::default().write(&mut entry), &entry), (vec![], &before));
}

#[test]
fn what_was_a_number_is_written_as_the_other_system_does() {
    let mut entry: Entry<'_> = serde_json::from_str(r#"{"share":{"type":2}}"#).unwrap();
    Dialect::named("share-123").unwrap().apply(&mut entry);
    assert_eq!(Dialect::named("share-012").unwrap().write(&mut entry), []);
    assert_eq!(serde_json::to_string(&entry).unwrap(), r#"{"share":{"type":"1"}}"#);
    Dialect::default().write(&mut entry);
    assert_eq!(serde_json::to_string(&entry).unwrap(), r#"{"share":{"type":"conditional"}}"#);
}
