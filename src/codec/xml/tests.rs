use std::ops::Range;

use super::*;
use crate::model::Entry;
use crate::pointer::Spot;

/// What a document gives: each entry with what is odd about it, and the rest.
struct Given {
    entries: Vec<String>,
    transcripts: Vec<Transcript>,
    notes: Vec<Note>,
    is_complete: bool,
    failure: Option<Error>,
}

impl Given {
    /// The place of a pointer into an entry.
    fn spot(&self, entry: usize, pointer: &str) -> (u64, u64, Option<Range<u64>>) {
        let mut entry = entry;
        for transcript in &self.transcripts {
            if entry < transcript.ends.len() {
                match transcript.places.as_ref().unwrap().spot(entry, pointer) {
                    Spot::Text { line, column, bytes } => return (line, column, bytes),
                    Spot::Cell { .. } => panic!("no cell"),
                }
            }
            entry -= transcript.ends.len();
        }
        panic!("no entry {entry}");
    }
}

fn read_with(input: &[u8], limits: &Limits, dialect: &str) -> Given {
    let dialect = Arc::new(Dialect::from_toml(dialect).unwrap());
    let mut xml = Xml::new(Decoder::new(input, Encoding::Auto), limits, dialect);
    let mut given = Given {
        entries: Vec::new(),
        transcripts: Vec::new(),
        notes: Vec::new(),
        is_complete: true,
        failure: None,
    };
    loop {
        let mut transcript = Transcript::default();
        let result = xml.transcribe(&mut transcript);
        let mut start = 0;
        for (number, end) in transcript.ends.iter().enumerate() {
            let json = std::str::from_utf8(&transcript.json[start..*end]).unwrap();
            let odd = transcript.odd.iter().filter(|(entry, _)| *entry == number);
            let odd: String =
                odd.map(|(_, o)| format!(" {:?} {} {}", o.kind, o.pointer, o.detail)).collect();
            given.entries.push(format!("{json}{odd}"));
            start = *end;
        }
        given.notes.append(&mut transcript.notes);
        given.transcripts.push(transcript);
        match result {
            Ok(true) => {}
            Ok(false) => break,
            Err(error) => {
                given.failure = Some(error);
                break;
            }
        }
    }
    given.is_complete = xml.is_complete();
    given
}

fn read(input: &str) -> Given {
    read_with(input.as_bytes(), &Limits::default(), "")
}

fn entries(input: &str) -> Vec<String> {
    let given = read(input);
    assert!(given.is_complete && given.failure.is_none(), "{input} {:?}", given.entries);
    given.entries
}

/// The members of one entry.
fn members(inside: &str) -> String {
    let document = format!("<catalogue><entry>{inside}</entry></catalogue>");
    entries(&document).remove(0)
}

#[test]
fn our_own_shape_is_read() {
    for (xml, json) in [
        ("<code>307024/000012</code><name>甲</name>", r#"{"code":"307024/000012","name":"甲"}"#),
        (
            "<class><code>307024</code><path>部门</path><path>省</path></class>",
            r#"{"class":{"code":"307024","path":["部门","省"]}}"#,
        ),
        (
            "<keywords>机动车</keywords><name>x</name><keywords>尾气</keywords>",
            r#"{"keywords":["机动车","尾气"],"name":"x"}"#,
        ),
        (
            "<items><item><name>号牌</name><type>C</type><length>15</length><key>true</key></item><item/><item><share/></item></items>",
            r#"{"items":[{"name":"号牌","type":"C","length":15,"key":true},{},{"share":{}}]}"#,
        ),
        (
            "<share><type>conditional</type><scope>市公安局</scope><way><class>platform</class></way></share>",
            r#"{"share":{"type":"conditional","scope":["市公安局"],"way":{"class":"platform"}}}"#,
        ),
        (
            "<update_cycle><other>每学期</other></update_cycle>",
            r#"{"update_cycle":{"other":"每学期"}}"#,
        ),
        (
            "<assessments><item><kind>secrecy_risk</kind></item></assessments>",
            r#"{"assessments":[{"kind":"secrecy_risk"}]}"#,
        ),
        (
            "<census><stored_gb>3.5</stored_gb><field name=\"结构化信息记录总数（万）\">010</field></census>",
            r#"{"census":{"stored_gb":3.5,"records_10k":"010"}}"#,
        ),
        (
            "<ext><field name=\"a/b（G）\">3.5</field><field name=\"空\"/><json name=\"控\">\"\\u0001\"</json></ext>",
            r#"{"ext":{"a/b（G）":"3.5","空":"","控":"\u0001"}}"#,
        ),
        (
            "<json name=\"colour\">[\"red\"]</json><json name=\"keywords\">[\"\",\"\"]</json>",
            r#"{"colour":["red"],"keywords":["",""]}"#,
        ),
        ("<json name=\"信息资源名称\">[1]</json>", r#"{"name":[1]}"#),
        ("<share><json name=\"colour\">{}</json></share>", r#"{"share":{"colour":{}}}"#),
        // Blanks are part of a text unless there is a line break among them.
        (
            "<name> 甲 </name><abstract>\n  乙\n  丙\n</abstract>",
            r#"{"name":" 甲 ","abstract":"乙\n  丙"}"#,
        ),
        (
            "<name>&#10;甲&#13;</name><abstract>\n&#9;乙\t</abstract>",
            r#"{"name":"\n甲\r","abstract":"\t乙\t"}"#,
        ),
        ("<name/><keywords/><items/><published></published>", r#"{"keywords":[],"items":[]}"#),
        (
            "<信息资源名称>甲</信息资源名称><共享属性><共享类型>有条件共享</共享类型></共享属性>",
            r#"{"name":"甲","share":{"type":"有条件共享"}}"#,
        ),
    ] {
        assert_eq!(members(xml), json, "{xml}");
    }
    let both = entries(
        "<catalogue><version>1</version><name>目录</name><entry><name>甲</name></entry><entry/></catalogue>",
    );
    assert_eq!(both, [r#"{"name":"甲"}"#, "{}"]);
    assert_eq!(entries("<entry><name>甲</name></entry>"), [r#"{"name":"甲"}"#]);
    assert!(entries("<catalogue/>").is_empty());
}

#[test]
fn other_shapes_are_read() {
    for (xml, expected) in [
        // Flat records with Chinese headings.
        (
            "<rows><row><信息资源名称>甲</信息资源名称><共享类型>不予共享</共享类型><关键字>教育、科技</关键字><大小>3</大小></row><row><信息资源名称>乙</信息资源名称></row></rows>",
            vec![
                r#"{"name":"甲","keywords":["教育","科技"],"share":{"type":"不予共享"},"ext":{"大小":"3"}}"#,
                r#"{"name":"乙"}"#,
            ],
        ),
        // A wrapper around them, a count before them, and what follows.
        (
            "<response><total>2</total><data><rows><row><x>1</x></row><row><x>2</x></row></rows></data></response>",
            vec![r#"{"ext":{"x":"1"}}"#, r#"{"ext":{"x":"2"}}"#],
        ),
        // Attributes, and fields that are named in one.
        (
            "<rows><row name=\"甲\" code=\"1\"/><row name=\"乙\"/></rows>",
            vec![r#"{"name":"甲","code":"1"}"#, r#"{"name":"乙"}"#],
        ),
        (
            "<resultset><row><field name=\"信息资源名称\">甲</field><field name=\"大小\">1</field></row></resultset>",
            vec![r#"{"name":"甲","ext":{"大小":"1"}}"#],
        ),
        // One entry as the root, though its first member is unknown.
        (
            "<资源><编号>7</编号><信息资源名称>甲</信息资源名称></资源>",
            vec![r#"{"name":"甲","ext":{"编号":"7"}}"#],
        ),
        ("<资源><编号>7</编号></资源>", vec![r#"{"ext":{"编号":"7"}}"#]),
        // An object first.
        (
            "<list><one><provider><name>局</name></provider></one></list>",
            vec![r#"{"provider":{"name":"局"}}"#],
        ),
        // Lists in other shapes.
        (
            "<entry><keywords><keyword>a</keyword><keyword>b</keyword></keywords><items><name>甲</name></items><items><name>乙</name></items></entry>",
            vec![r#"{"keywords":["a","b"],"items":[{"name":"甲"},{"name":"乙"}]}"#],
        ),
        (
            "<entry><信息项><信息项名称>甲</信息项名称></信息项><信息项><信息项名称>乙</信息项名称></信息项></entry>",
            vec![r#"{"items":[{"name":"甲"},{"name":"乙"}]}"#],
        ),
        // What the model does not know.
        (
            "<entry><x a=\"1\"><y>2</y><y>3</y>z</x><name lang=\"zh\">甲</name></entry>",
            vec![r##"{"x":{"@a":"1","y":["2","3"],"#text":"z"},"name":"甲","name@lang":"zh"}"##],
        ),
        (
            "<entry><share>x<type>y</type></share><open>z</open></entry>",
            vec![r##"{"share":{"type":"y","#text":"x"},"open":"z"}"##],
        ),
        ("<entry><name>甲</name><name>乙</name></entry>", vec![r#"{"name":"甲","name":"乙"}"#]),
        // Namespaces, comments, instructions, CDATA and references.
        (
            "\u{FEFF}<?xml version=\"1.0\"?>\r\n<!DOCTYPE m:a SYSTEM \"http://example.invalid/a.dtd\">\r\n<!-- a --><m:a xmlns:m=\"urn:m\" xsi:y=\"1\"><m:entry><?pi x?><m:name>a<!-- b --><![CDATA[<&]]>&lt;&#x76EE;\r\nb</m:name></m:entry></m:a>\n",
            vec![r#"{"name":"a<&<目\nb"}"#],
        ),
    ] {
        assert_eq!(entries(xml), expected, "{xml}");
    }
}

#[test]
fn what_is_passed_over_is_said() {
    let given =
        read("<r><total>2</total><page>1</page><row><x>1</x></row><end>z</end><end>z</end></r>");
    assert_eq!(given.entries, [r#"{"ext":{"x":"1"}}"#]);
    let notes: Vec<&str> = given.notes.iter().map(|note| note.zh.as_str()).collect();
    assert_eq!(notes, ["有4个元素不是目录条目，没有读取：total、page、end"]);
    assert!(read("<catalogue><version>1</version><entry/></catalogue>").notes.is_empty());
}

#[test]
fn a_dialect_says_what_elements_are_called() {
    let dialect = "[columns]\n'title' = '/name'\n'gxlx' = '/share/type'\n'gxtj' = { unconditional = '/share/condition', conditional = '/share/condition', not_shared = '/share/basis' }\n'xh' = ''\n";
    let xml =
        "<rs><r><xh>1</xh><gxtj>《保密法》</gxtj><title>甲</title><gxlx>不予共享</gxlx></r></rs>";
    let given = read_with(xml.as_bytes(), &Limits::default(), dialect);
    assert_eq!(
        given.entries,
        [r#"{"name":"甲","share":{"type":"不予共享","basis":["《保密法》"]}}"#]
    );
    assert_eq!(given.spot(0, "/share/basis/0").1, 24);
}

#[test]
fn places_are_those_of_the_document() {
    let xml = "<catalogue>\n <entry>\n  <信息资源名称>\n   甲乙\n  </信息资源名称>\n  <share type=\"x\"/><keywords>a</keywords>\n </entry>\n <entry><keywords>b</keywords><items><item><name>c</name></item></items></entry>\n</catalogue>";
    let given = read(xml);
    let text = |entry, pointer: &str| {
        let (line, column, bytes) = given.spot(entry, pointer);
        let bytes = bytes.unwrap();
        (line, column, &xml[bytes.start as usize..bytes.end as usize])
    };
    assert_eq!(text(0, "/name"), (4, 4, "甲乙"));
    assert_eq!(text(0, ""), (2, 2, "<entry>"));
    assert_eq!(text(0, "/share/type").2, "<share type=\"x\"/>");
    assert_eq!(text(0, "/open/type"), (2, 2, "<entry>"));
    assert_eq!(text(0, "/keywords/0").2, "a");
    assert_eq!(text(1, "/keywords/0"), (8, 19, "b"));
    assert_eq!(text(1, "/items/0/name").2, "c");
    assert_eq!(text(1, "/items/0/type").2, "<item>");
    // With a mark at the beginning, bytes are those of the file; transcoded there are none.
    let given = read(&format!("\u{FEFF}{xml}"));
    assert_eq!(given.spot(0, "/name").2.unwrap().start as usize, xml.find('甲').unwrap() + 3);
    let (bytes, ..) = encoding_rs::GB18030.encode(xml);
    let given = read_with(&bytes, &Limits::default(), "");
    assert_eq!(given.spot(0, "/name"), (4, 4, None));
}

#[test]
fn encodings_are_told_apart_and_explained() {
    let xml = |name: &str| {
        format!("<?xml version='1.0' encoding='{name}'?><rows><row><名称>目录</名称></row></rows>")
    };
    let gb = |text: &str| encoding_rs::GB18030.encode(text).0.into_owned();
    let notes = |bytes: &[u8]| {
        let given = read_with(bytes, &Limits::default(), "");
        assert_eq!(given.entries, [r#"{"ext":{"名称":"目录"}}"#]);
        given.notes.into_iter().map(|note| note.zh).collect::<Vec<_>>()
    };
    assert!(notes(xml("UTF-8").as_bytes()).is_empty());
    // That it was not UTF-8 says whoever holds the decoder.
    assert!(notes(&gb(&xml("GBK"))).is_empty() && notes(&gb(&xml("gb2312"))).is_empty());
    assert_eq!(
        notes(&gb(&xml("UTF-8"))).last().unwrap(),
        "XML声明的编码是UTF-8，内容实际按GB 18030解码"
    );
    assert_eq!(notes(xml("GBK").as_bytes()), ["XML声明的编码是GBK，内容实际按UTF-8解码"]);
    // One word alone could be letters, but for the declaration.
    let given = read_with(
        &gb("<?xml version='1.0' encoding='GBK'?><entry><name>丁</name></entry>"),
        &Limits::default(),
        "",
    );
    assert_eq!(given.entries, [r#"{"name":"丁"}"#]);
}

#[test]
fn bytes_that_are_no_characters_are_noted() {
    let given = read_with(b"<entry><name>a\xFF\xFEb</name><share><reason>\xE7\x9B</reason></share><x>\x01</x></entry>", &Limits::default(), "");
    assert_eq!(
        given.entries,
        [
            "{\"name\":\"a\u{FFFD}b\",\"share\":{\"reason\":\"\u{FFFD}\"},\"ext\":{\"x\":\"\\u0001\"}} DecodingLoss /name  DecodingLoss /share/reason  RawControl /ext/x "
        ]
    );
    assert_eq!(given.spot(0, "/share/reason").2, Some(39..41));
}

#[test]
fn entities_are_never_expanded() {
    let laughs = "<!DOCTYPE a [\n<!ENTITY a \"x\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;\">]><a><entry><name>&b;</name></entry></a>";
    let given = read(laughs);
    let error = given.failure.unwrap();
    assert!(error.is_format());
    assert_eq!(
        error.to_string(),
        "cannot read this as XML: its DOCTYPE declares entities, which are not expanded: byte 14"
    );
    assert!(given.entries.is_empty() && !given.is_complete);
    // A declaration without entities does no harm; what it does not declare is a fault.
    let given = read(
        "<!DOCTYPE a [<!ELEMENT a ANY>]><a><entry>\n<name>&b;</name></entry><entry><name>甲</name></entry></a>",
    );
    assert_eq!(given.entries, ["{} NotJson  entity `&b;` is not declared", r#"{"name":"甲"}"#]);
    assert_eq!(given.spot(0, "").0, 2);
    assert!(!given.is_complete && given.failure.is_none());
    let given = read("<a><entry name=\"&b;\"/></a>");
    assert!(given.entries[0].contains("NotJson"), "{:?}", given.entries);
    let given = read("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>");
    assert!(given.failure.unwrap().is_format());
}

#[test]
fn what_comes_before_a_fault_is_kept() {
    for (rest, reason, line) in [
        ("<entry><name>乙</nam></entry></a>", "expected `</name>`", 2),
        ("<entry><name>乙", "the document ends within an element", 2),
        ("<entry>\n<name", "tag not closed", 3),
        ("", "the document ends before `</a>`", 2),
        ("</a><a/>", "nothing may follow the root element", 2),
        ("</a>x", "text outside of the root element", 2),
        ("<entry>a & b</entry></a>", "", 2),
    ] {
        let given = read(&format!("<a><entry><name>甲</name></entry>\n{rest}"));
        assert_eq!(given.entries.len(), 2, "{rest} {:?}", given.entries);
        assert_eq!(given.entries[0], r#"{"name":"甲"}"#);
        assert!(
            given.entries[1].starts_with("{} NotJson") && given.entries[1].contains(reason),
            "{} {rest}",
            given.entries[1]
        );
        assert_eq!(given.spot(1, "").0, line, "{rest}");
        assert!(!given.is_complete);
    }
    for (input, reason) in [
        ("", "the document is empty"),
        ("x", "text outside"),
        ("<!-- -->", "the document is empty"),
    ] {
        let given = read(input);
        assert!(given.entries[0].contains(reason), "{input} {:?}", given.entries);
    }
}

#[test]
fn what_is_too_large_is_refused() {
    let limits = Limits { entry_bytes: 1 << 20, ..Limits::default() };
    let long = "x".repeat(2 << 20);
    for inside in [
        format!("<entry><name>{long}</name></entry>"),
        format!("<entry name=\"{long}\"/>"),
        format!("<!-- {long} --><entry/>"),
        format!("<{long}>"),
        format!("<entry>{}", "<a>".repeat(1 << 20)),
    ] {
        let given = read_with(
            format!("<a><entry><name>甲</name></entry>{inside}</a>").as_bytes(),
            &limits,
            "",
        );
        assert!(given.failure.unwrap().is_limit());
        assert_eq!(given.entries, [r#"{"name":"甲"}"#]);
    }
    let deep = format!("<a><entry>{}{}</entry><entry/></a>", "<x>".repeat(70), "</x>".repeat(70));
    assert!(
        read(&deep).entries[0].contains("nested deeper than 64 levels"),
        "{:?}",
        read(&deep).entries
    );
    let many = format!("<a><entry>{}</entry></a>", "<x/>".repeat(100_001));
    assert!(read(&many).entries[0].contains("more than 100000 elements"));
    let many =
        format!("<a><entry {}/></a>", (0..101).map(|n| format!("a{n}='' ")).collect::<String>());
    assert!(
        read(&many).entries[0].contains("more than 100 attributes"),
        "{:?}",
        read(&many).entries
    );
    // Many members of one name, and of many names, take no more time than there are of them.
    let same = "<x>1</x><keywords>a</keywords><name>a</name>".repeat(30_000);
    assert_eq!(read(&format!("<a><entry>{same}</entry></a>")).entries.len(), 1);
}

#[test]
fn names_that_tables_have_are_known() {
    let xml = "<rs><r><数据集名称>甲</数据集名称><来源部门>局</来源部门><提供方>处</提供方><共享方式>接口</共享方式><更新频率>每日</更新频率><不予共享理由>涉密</不予共享理由><共享条件_不予共享依据>a</共享条件_不予共享依据></r></rs>";
    let given = read(xml);
    let entry: Entry<'_> = serde_json::from_str(&given.entries[0]).unwrap();
    assert_eq!((entry.name.as_ref(), entry.provider.name.as_ref()), ("甲", "局"));
    assert_eq!(entry.share.way.kind.written(), "接口");
    assert_eq!(entry.update_cycle.written(), "每日");
    // What another name gave already is kept.
    assert_eq!(entry.ext[0], ("提供方".into(), "处".into()));
    assert_eq!(entry.odd, []);
    // The same name means the same further on, whatever stands beside it.
    let two = read(
        "<rs><r><数据集名称>甲</数据集名称><来源部门>局</来源部门></r><r><来源部门>处</来源部门></r></rs>",
    );
    assert_eq!(two.entries[1], r#"{"provider":{"name":"处"}}"#);
    let (line, column, _) = two.spot(1, "/provider/name");
    assert_eq!((line, column), (1, 51));
}

#[test]
fn many_entries_come_in_pieces() {
    let one = format!("<entry><name>甲</name><abstract>{}</abstract></entry>\n", "乙".repeat(300));
    let given = read(&format!("<catalogue>\n{}</catalogue>", one.repeat(2_000)));
    assert_eq!(given.entries.len(), 2_000);
    assert!(given.transcripts.len() > 3);
    assert_eq!(given.spot(1_999, "/name").0, 2_001);
    let entry: Entry<'_> = serde_json::from_str(&given.entries[1_999]).unwrap();
    assert_eq!((entry.name.as_ref(), entry.odd.len()), ("甲", 0));
}
