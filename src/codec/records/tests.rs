use super::*;
use crate::codec::InputFormat;
use crate::limits::Limits;

const DIALECT: &str = r#"
[columns]
"资源名称" = "/name"
"标题" = "/name"
"标签" = "/keywords"
"数据格式" = ["/format/class", "/format/types"]
"开放条件" = ["/open/type", "/open/condition"]
"共享类型" = "/share/type"
"共享条件/不予共享依据" = { unconditional = "/share/condition", conditional = "/share/condition", not_shared = "/share/basis" }
"大小" = "/census/stored_gb"
"备注" = "ext"
"序号" = ""
"名称" = "/items/*/name"

[codes.'/share/type']
9 = "不予共享"
"#;

fn dialect() -> Arc<Dialect> {
    Arc::new(Dialect::from_toml(DIALECT).unwrap())
}

/// Line, column and bytes.
type Place = (u64, u64, Range<u64>);

/// The entries of some records, what was noticed, and the places that were asked for.
fn read(input: &str, pointers: &[&str]) -> (Vec<String>, Vec<Vec<Place>>, bool) {
    let reader = Reader::new(input.as_bytes(), "x").format(InputFormat::Auto);
    let mut records = Records::new(reader, dialect());
    let (mut entries, mut spots) = (Vec::new(), Vec::new());
    loop {
        let mut transcript = Transcript::default();
        if !records.transcribe(&mut transcript).unwrap() {
            break;
        }
        let mut start = 0;
        for (number, end) in transcript.ends.iter().enumerate() {
            let json = std::str::from_utf8(&transcript.json[start..*end]).unwrap();
            let odd = transcript.odd.iter().filter(|(entry, _)| *entry == number);
            let odd: String = odd.map(|(_, o)| format!(" {:?} {}", o.kind, o.pointer)).collect();
            entries.push(format!("{json}{odd}"));
            start = *end;
            let places = transcript.places.as_ref().unwrap();
            let spot = |pointer: &&str| match places.spot(number, pointer) {
                Spot::Text { line, column, bytes } => (line, column, bytes.unwrap()),
                Spot::Cell { .. } => panic!("no cell"),
            };
            spots.push(pointers.iter().map(spot).collect());
        }
    }
    (entries, spots, records.is_complete())
}

fn one(input: &str) -> String {
    let (entries, ..) = read(input, &[]);
    assert_eq!(entries.len(), 1);
    entries[0].clone()
}

#[test]
fn values_go_where_the_dialect_says() {
    for (record, entry) in [
        (
            r#"{"标题":"甲","序号":7,"备注":"乙","别的":"丙"}"#,
            r#"{"name":"甲","ext":{"备注":"乙","别的":"丙"}}"#,
        ),
        // Of two names for a field the first that the dialect declares counts, unless it says nothing.
        (r#"{"标题":"甲","资源名称":"乙"}"#, r#"{"name":"乙","ext":{"标题":"甲"}}"#),
        (r#"{"标题":"甲","资源名称":" "}"#, r#"{"name":"甲"}"#),
        (r#"{"标题":null,"资源名称":null,"备注":null}"#, "{}"),
        // Lists, however they are written.
        (r#"{"标签":"教育、科技"}"#, r#"{"keywords":["教育","科技"]}"#),
        (r#"{"标签":["教育","科、技",""]}"#, r#"{"keywords":["教育","科、技"]}"#),
        (r#"{"数据格式":"['xls', 'xml']"}"#, r#"{"format":{"types":["xls","xml"]}}"#),
        (r#"{"数据格式":"数据库"}"#, r#"{"format":{"class":"数据库"}}"#),
        (r#"{"数据格式":"数据库,mysql"}"#, r#"{"format":{"class":"数据库","types":["mysql"]}}"#),
        (r#"{"开放条件":"有条件开放"}"#, r#"{"open":{"type":"有条件开放"}}"#),
        (r#"{"开放条件":"限本市单位"}"#, r#"{"open":{"condition":"限本市单位"}}"#),
        // By share type, in words and in codes.
        (
            r#"{"共享条件/不予共享依据":"《保密法》、第二条","共享类型":"不予共享"}"#,
            r#"{"share":{"type":"不予共享","basis":["《保密法》、第二条"]}}"#,
        ),
        (
            r#"{"共享条件/不予共享依据":"《保密法》","共享类型":9}"#,
            r#"{"share":{"type":"9","basis":["《保密法》"]}}"#,
        ),
        (
            r#"{"共享条件/不予共享依据":"说明","共享类型":"？"}"#,
            r#"{"share":{"type":"？","condition":"说明"}}"#,
        ),
        // Numbers.
        (r#"{"大小":3.5,"标题":12}"#, r#"{"name":"12","census":{"stored_gb":3.5}}"#),
        // What nobody knows is kept as it is.
        (
            r#"{"x":{"a":[1]},"y":[1,"2"],"z":["一","二"],"n":true,"e":""}"#,
            r#"{"ext":{"x":"{\"a\":[1]}","y":"[1,\"2\"]","z":"一、二","n":"true","e":""}}"#,
        ),
        // Members of an entry, in both languages, and with columns beside them.
        (
            r#"{"信息资源名称":"甲","share":{"共享条件":"乙"},"共享类型":"有条件共享"}"#,
            r#"{"name":"甲","share":{"condition":"乙","type":"有条件共享"}}"#,
        ),
        (
            r#"{"items":[{"信息项名称":"甲"},{}],"ext":{"备注":"一"},"备注":"二"}"#,
            r#"{"items":[{"name":"甲"},{}],"ext":{"备注":"一","备注 [2]":"二"}}"#,
        ),
        (
            r#"{"share":"x","共享类型":"有条件共享"}"#,
            r#"{"share":"x","ext":{"共享类型":"有条件共享"}}"#,
        ),
        // Fields by their headings.
        (r#"{"信息资源提供方代码":"1"}"#, r#"{"provider":{"code":"1"}}"#),
        (r#"{"名称":"甲"}"#, r#"{"items":[{"name":"甲"}]}"#),
    ] {
        assert_eq!(one(record), entry, "{record}");
    }
}

#[test]
fn what_is_odd_is_noted() {
    assert_eq!(one(r#"{"标题":"甲","标题":"乙"}"#), r#"{"name":"乙"} DuplicateKey /name"#);
    assert_eq!(one("{\"标题\":\"a\tb\"}"), "{\"name\":\"a\\tb\"} RawControl /name");
    assert_eq!(one("{\"标题\":\"\\ud800\"}"), "{\"name\":\"\u{FFFD}\"} DecodingLoss /name");
    assert_eq!(one("12"), "{} NotJson ");
    assert_eq!(one("{\"标题\" 1}"), "{} NotJson ");
    let deep = format!("{{\"items\":{}{}}}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(one(&deep).starts_with("{\"items\":[[[["));
}

#[test]
fn bytes_that_are_no_characters_are_noted() {
    let input = b"{\"\xE6\xA0\x87\xE9\xA2\x98\":\"a\xFF\",\"x\":{\"y\":\"\xFF\"}}";
    let mut records = Records::new(Reader::new(&input[..], "x"), dialect());
    let mut transcript = Transcript::default();
    assert!(records.transcribe(&mut transcript).unwrap());
    let json = std::str::from_utf8(&transcript.json).unwrap();
    assert_eq!(json, "{\"name\":\"a\u{FFFD}\",\"ext\":{\"x\":\"{\\\"y\\\":\\\"\u{FFFD}\\\"}\"}}");
    let odd: Vec<&str> = transcript.odd.iter().map(|(_, odd)| odd.pointer.as_str()).collect();
    assert_eq!(odd, ["/name", "/ext/x"]);
}

#[test]
fn what_was_not_read_or_lost_names_the_encoding() {
    let details = |input: &[u8]| {
        let reader = Reader::new(input, "x").encoding(crate::codec::Encoding::Gb18030);
        let mut records = Records::new(reader, dialect());
        let mut transcript = Transcript::default();
        assert!(records.transcribe(&mut transcript).unwrap());
        transcript.odd.into_iter().map(|(_, odd)| odd.detail).collect::<Vec<_>>()
    };
    let none = "some bytes stand for no character in GB 18030";
    assert_eq!(details(b"{\"\xB1\xEA\xCC\xE2\":\"\xBB\xFA\xB6"), [none]);
    assert_eq!(details(b"{\"\xB1\xEA\xCC\xE2\" 1,\"\xB6\":2}"), ["expected `:`"]);
    assert_eq!(details(b"{\"\xB1\xEA\xCC\xE2\":\"\\ud800\"}"), ["\\ud800"]);
    // The block of which it is part says the rest.
    assert_eq!(details(b"{\"\xB1\xEA\xCC\xE2\":\"\xBB\xFA\xFF\"}"), [""]);
}

#[test]
fn a_line_that_cannot_be_read_does_not_end_the_lines() {
    let (entries, _, is_complete) = read("{\"标题\":\"甲\"}\n{\"标题\n{\"标题\":\"乙\"}\n", &[]);
    assert_eq!(entries, ["{\"name\":\"甲\"}", "{} NotJson ", "{\"name\":\"乙\"}"]);
    assert!(is_complete);
    let (entries, _, is_complete) = read("[{\"标题\":\"甲\"},{\"标题\" 1},{}]", &[]);
    assert_eq!(entries, ["{\"name\":\"甲\"}", "{} NotJson "]);
    assert!(!is_complete);
}

#[test]
fn values_are_placed_in_the_record() {
    let input = "\n {\"标题\": \"甲\",\n \"标签\":[\"一\",\n\"二\"], \"别的\":1, \"share\":{\"共享类型\":2}}\n{\"标题\":\"乙\"}";
    let pointers = [
        "",
        "/name",
        "/keywords",
        "/keywords/1",
        "/ext/别的",
        "/share/type",
        "/share/condition",
        "/open/type",
    ];
    let (_, spots, _) = read(input, &pointers);
    let text = |spot: &Place| input[spot.2.start as usize..spot.2.end as usize].to_owned();
    let texts: Vec<String> = spots[0].iter().map(text).collect();
    assert_eq!(
        texts,
        ["{", "\"甲\"", "[\"一\",\n\"二\"]", "\"二\"", "1", "2", "{\"共享类型\":2}", "{"]
    );
    assert_eq!((spots[0][1].0, spots[0][1].1), (2, 9));
    assert_eq!((spots[0][3].0, spots[0][3].1), (4, 1));
    assert_eq!((text(&spots[1][1]).as_str(), spots[1][1].0), ("\"乙\"", 5));
}

#[test]
fn the_limits_of_a_reader_hold() {
    let limits = Limits { entry_bytes: 50, ..Limits::default() };
    let input = format!("[{{\"标题\":\"{}\"}}]", "x".repeat(100));
    let reader = Reader::new(input.as_bytes(), "x").limits(limits);
    let mut records = Records::new(reader, dialect());
    assert!(records.transcribe(&mut Transcript::default()).unwrap_err().is_limit());
}

/// The lines of a file of records, where there are any.
fn corpus(file: &str) -> Option<String> {
    let folder = std::env::var_os("MULU_CORPUS").map_or_else(
        || std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data"),
        Into::into,
    );
    let text = std::fs::read_to_string(folder.join("portals").join(file)).ok();
    if text.is_none() {
        println!("skipped: no records in {}", folder.display());
    }
    text
}

/// What a member of a record says, as texts; nothing for `null` and blank texts.
fn said(value: &serde_json::Value) -> Vec<String> {
    let texts = match value {
        serde_json::Value::String(text) => vec![text.clone()],
        serde_json::Value::Number(number) => vec![number.to_string()],
        serde_json::Value::Array(list) => list.iter().flat_map(said).collect(),
        _ => Vec::new(),
    };
    texts.into_iter().filter(|text| !crate::text::is_blank(text)).collect()
}

/// The texts at a pointer of an entry.
fn texts_at(entry: &serde_json::Value, pointer: &str) -> Vec<String> {
    entry.pointer(pointer).map(said).unwrap_or_default()
}

#[test]
fn every_value_of_a_real_record_arrives_where_the_dialect_declares() {
    let dialect = Arc::new(Dialect::named("portal").unwrap());
    for (file, count) in
        [("sample_40_per_portal_nocontact.jsonl", 2915), ("edge_values_nocontact.jsonl", 578)]
    {
        let Some(text) = corpus(file) else { return };
        let reader = Reader::new(text.as_bytes(), file).format(InputFormat::Ndjson);
        let mut records = Records::new(reader, Arc::clone(&dialect));
        let mut lines = text.lines();
        let (mut entries, mut values) = (0, 0);
        let mut transcript = Transcript::default();
        while records.transcribe(&mut transcript).unwrap() {
            assert!(transcript.odd.is_empty(), "{:?}", transcript.odd);
            let mut start = 0;
            for (number, end) in transcript.ends.iter().enumerate() {
                let json = &transcript.json[start..*end];
                start = *end;
                let places = transcript.places.as_ref().unwrap();
                values += compare(&dialect, &text, lines.next().unwrap(), json, &|pointer| {
                    places.spot(number, pointer)
                });
                entries += 1;
            }
            transcript = Transcript::default();
        }
        assert!(records.is_complete());
        assert_eq!(entries, count, "{file}");
        assert!(values > 10 * count, "{values}");
    }
}

/// Holds a record against its entry; says how many values there were.
fn compare(
    dialect: &Dialect,
    file: &str,
    line: &str,
    json: &[u8],
    spot: &dyn Fn(&str) -> Spot,
) -> usize {
    let record: serde_json::Map<String, serde_json::Value> = serde_json::from_str(line).unwrap();
    let entry: serde_json::Value = serde_json::from_slice(json).unwrap();
    let parsed: Entry<'_> = serde_json::from_slice(json).unwrap();
    assert_eq!(parsed.odd, [], "{line}");
    let mut taken: Vec<&str> = Vec::new();
    let mut count = 0;
    let declared = dialect.columns().iter().map(|(name, target)| (name.as_str(), Some(target)));
    let is_declared = |name: &&String| dialect.columns().iter().any(|(known, _)| known == *name);
    let others = record.keys().filter(|name| !is_declared(name)).map(|name| (name.as_str(), None));
    for (name, target) in declared.chain(others) {
        let Some(value) = record.get(name) else { continue };
        let texts = said(value);
        if texts.is_empty() {
            continue;
        }
        count += texts.len();
        let ext = format!("/ext/{}", escape(name));
        let pointer = match target {
            Some(Target::Field(pointer)) => {
                let is_list = crate::vocabulary::columns::field_of(pointer).unwrap().is_list;
                let is_first = is_list || !taken.contains(&pointer.as_str());
                taken.push(pointer);
                if is_first { pointer.clone() } else { ext }
            }
            Some(Target::FirstKnown(pointers)) => {
                let is_type = crate::vocabulary::find(
                    <crate::model::OpenType as crate::model::Word>::LIST,
                    &texts[0],
                )
                .is_some();
                let pointer = &pointers[usize::from(!is_type)];
                let is_first = !taken.contains(&pointer.as_str());
                taken.push(pointer);
                if is_first { pointer.clone() } else { ext }
            }
            Some(Target::Extra) | None => ext,
            other => panic!("{name}: {other:?}"),
        };
        // Lists in one text are taken apart; several texts for one are put together.
        let arrived = texts_at(&entry, &pointer);
        let letters = |texts: &[String]| -> String {
            texts.concat().chars().filter(|c| c.is_alphanumeric()).collect()
        };
        let is_json = || {
            arrived[0].starts_with('[')
                && serde_json::from_str(&arrived[0])
                    .is_ok_and(|json: serde_json::Value| json == *value)
        };
        assert!(
            letters(&arrived).contains(&letters(&texts)) || is_json(),
            "{name} {pointer}: {texts:?} {arrived:?}"
        );
        if let serde_json::Value::String(text) = value
            && !crate::vocabulary::columns::field_of(&pointer).is_some_and(|field| field.is_list)
        {
            assert_eq!(&arrived[0], text, "{name} {pointer}");
        }
        let Spot::Text { bytes: Some(bytes), .. } = spot(&pointer) else { panic!("{pointer}") };
        let there = file.get(bytes.start as usize..bytes.end as usize).unwrap();
        let is_shared = taken.iter().filter(|taken| **taken == pointer).count() > 1;
        assert!(is_shared || serde_json::from_str::<serde_json::Value>(there).unwrap() == *value);
    }
    count
}
