//! Requests as they are read and written: one, a list, one a line, or a register.

use mulu::{EventKind, InputFormat, OddKind, Place, Reader, Request, Term};
use proptest::prelude::*;

use crate::round_trip::Draw;

/// One request as it was read: its number, and what was odd, with its place.
type Seen = (String, Vec<(OddKind, String, Place)>);

/// All that is read, whether that was all, and why not.
fn read(input: &[u8], format: InputFormat) -> (Vec<Seen>, bool, Option<mulu::Error>) {
    read_from(Reader::new(input, "r.json").format(format))
}

fn read_from(reader: Reader<&[u8]>) -> (Vec<Seen>, bool, Option<mulu::Error>) {
    let mut reader = reader.requests();
    let (mut seen, mut error) = (Vec::new(), None);
    loop {
        match reader.next_block() {
            Ok(None) => break,
            Err(why) => {
                error = Some(why);
                break;
            }
            Ok(Some(block)) => {
                let mut requests = block.requests();
                while let Some(request) = requests.next() {
                    let request = request.clone();
                    let placed = request.odd.iter().map(|odd| {
                        let place = requests.place(&odd.pointer, odd.offset).unwrap();
                        (odd.kind, odd.pointer.clone(), place)
                    });
                    seen.push((request.id.to_string(), placed.collect()));
                }
            }
        }
    }
    (seen, reader.is_complete(), error)
}

fn ids(input: &[u8]) -> Vec<String> {
    let (seen, complete, error) = read(input, InputFormat::Auto);
    assert!(complete && error.is_none(), "{}", String::from_utf8_lossy(input));
    seen.into_iter().map(|(id, odd)| if odd.is_empty() { id } else { format!("{id}?") }).collect()
}

#[test]
fn requests_come_in_four_shapes() {
    assert_eq!(ids(br#"{"id":"1"}"#), ["1"]);
    assert_eq!(ids(b"\n[ {\"id\":\"1\"},\n{\"id\":\"2\"} ]\n"), ["1", "2"]);
    assert_eq!(ids(b"{\"id\":\"1\"}\n\n{\"id\":\"2\"}"), ["1", "2"]);
    assert_eq!(ids(br#"{"version":1,"requests":[{"id":"1"},{"id":"2"}],"name":"x"}"#), ["1", "2"]);
    assert_eq!(ids(br#"{"requests":[]}"#), [""; 0]);
    assert_eq!(ids(br#"[]"#), [""; 0]);
    // A list of entries is no list of requests, and `requests` that is no list is unknown.
    assert_eq!(ids(br#"{"entries":[{"id":"1"}]}"#), ["?"]);
    assert_eq!(ids(br#"{"id":"1","requests":1}"#), ["1?"]);
    // To a reader of entries a register is an odd entry.
    let mut reader = Reader::new(&br#"{"requests":[{"id":"1"}]}"#[..], "r.json");
    let block = reader.next_block().unwrap().unwrap();
    assert_eq!(block.entries().next().unwrap().odd[0].kind, OddKind::UnknownMember);
}

#[test]
fn encodings_are_those_of_entries() {
    let text = "[{\"id\":\"申请一\"},{\"编号\":1,\"申请编号\":\"申请二\"}]";
    let gb = encoding_rs::GB18030.encode(text).0;
    let bom = [b"\xEF\xBB\xBF", text.as_bytes()].concat();
    for bytes in [text.as_bytes(), &gb, &bom] {
        assert_eq!(ids(bytes), ["申请一", "申请二?"]);
    }
}

#[test]
fn what_is_odd_has_its_place() {
    let text = "[\n {\"id\":\"1\", \"applicant\":{\"name\":\"甲\",\"部门名称\":\"乙\"}, \"色\":1},\n \
                {\"id\":2, \"events\":[{\"on\":\"2026-02-16\"},{\"materials\":{}}], \"consented\":\"是\"}]";
    let (seen, complete, _) = read(text.as_bytes(), InputFormat::Auto);
    assert!(complete);
    let odd: Vec<_> = seen.iter().flat_map(|(_, odd)| odd).collect();
    let found: Vec<_> = odd
        .iter()
        .map(|(kind, at, place)| {
            let bytes = place.bytes().unwrap();
            let text = &text[bytes.start as usize..bytes.end as usize];
            (*kind, at.as_str(), place.line(), text)
        })
        .collect();
    assert_eq!(
        found,
        [
            (OddKind::DuplicateKey, "/applicant/name", 2, "\"甲\""),
            (OddKind::UnknownMember, "/色", 2, "1"),
            (OddKind::WrongType, "/id", 3, "2"),
            (OddKind::WrongType, "/events/1/materials", 3, "{}"),
        ]
    );
    assert!(odd.iter().all(|(_, _, place)| &*place.file == "r.json" && place.column() > 1));
}

#[test]
fn a_broken_line_does_not_end_the_file() {
    let bytes = b"{\"id\":\"1\"}\n{\"id\":\"2\",}\n12\n{\"id\":\"\xFF\"}\n{\"id\":\"5\"}\n";
    let (seen, complete, error) = read_from(
        Reader::new(&bytes[..], "r").encoding(mulu::Encoding::Utf8).format(InputFormat::Ndjson),
    );
    assert!(complete && error.is_none());
    let kinds: Vec<_> =
        seen.iter().map(|(id, odd)| (id.as_str(), odd.first().map(|odd| odd.0))).collect();
    assert_eq!(
        kinds,
        [
            ("1", None),
            ("", Some(OddKind::NotJson)),
            ("", Some(OddKind::NotJson)),
            ("\u{FFFD}", Some(OddKind::DecodingLoss)),
            ("5", None)
        ]
    );
    assert_eq!(seen[1].1[0].2.line(), 2);
    // In a list it does.
    let (seen, complete, _) = read(b"[{\"id\":\"1\"},{\"id\":\"2\",},{}]", InputFormat::Auto);
    assert_eq!((seen.len(), complete), (2, false));
}

#[test]
fn a_request_is_bounded_as_an_entry_is() {
    let mut limits = mulu::Limits::default();
    limits.entry_bytes = 100;
    let large = format!("{{\"id\":\"1\"}}\n{{\"id\":\"{}\"}}\n{{\"id\":\"3\"}}\n", "x".repeat(200));
    let mut reader = Reader::new(large.as_bytes(), "r").requests().limits(limits);
    let mut seen = Vec::new();
    while let Some(block) = reader.next_block().unwrap() {
        let mut requests = block.requests();
        while let Some(request) = requests.next() {
            seen.push(request.id.to_string());
        }
    }
    assert_eq!((seen.join(" "), reader.is_complete()), ("1  3".to_owned(), false));
    let deep = format!("{{\"id\":\"1\",\"x\":{}{}}}", "[".repeat(90), "]".repeat(90));
    let (seen, ..) = read(deep.as_bytes(), InputFormat::Auto);
    assert_eq!(seen[0].1[0].0, OddKind::NotJson);
}

#[test]
fn a_register_of_thousands_is_read() {
    let lines: String =
        (0..20_000).map(|n| format!("{{\"id\":\"{n}\",\"entry\":\"1/1\"}}\n")).collect();
    let (seen, complete, _) = read(lines.as_bytes(), InputFormat::Auto);
    assert!(complete && seen.len() == 20_000 && seen[19_999].0 == "19999");
}

#[test]
fn an_act_may_be_no_more_than_a_day_a_name_or_a_yes() {
    let read = |json: &str| serde_json::from_str::<Request<'_>>(json).unwrap().into_owned();
    let consented = |json: &str| read(&format!("{{\"consented\":{json}}}")).consented;
    assert_eq!(
        consented("\"2026-02-12\"").on.known(),
        consented("{\"on\":\"2026-02-12\"}").on.known()
    );
    assert_eq!(consented("\"王某\"").by, "王某");
    assert!(consented("true").is_done() && !consented("\"否\"").is_done());
    let request = read(r#"{"events":[{"on":"2026-02-16","kind":"同意共享"},{"kind":"agrees"}]}"#);
    assert_eq!(request.events[0].kind.known(), Some(&EventKind::Agreed));
    assert!(matches!(&request.events[1].kind, Term::Unknown(text) if text == "agrees"));
}

fn any_request() -> impl Strategy<Value = Request<'static>> {
    (prop::collection::vec(any::<u32>(), 0..300), 0..10_u32).prop_map(|(numbers, missing)| {
        let mut request = Request::default();
        Draw::new(numbers, missing, Draw::unique).fill(&mut request);
        request
    })
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(request in any_request()) {
        let json = serde_json::to_string(&request).unwrap();
        let read: Request<'_> = serde_json::from_str(&json).unwrap();
        prop_assert_eq!(&read, &request, "{}", json);
        prop_assert_eq!(&serde_json::to_string(&read).unwrap(), &json);
        // Nothing but the unknown members is odd about it.
        prop_assert!(read.odd.iter().all(|odd| odd.kind == OddKind::UnknownMember));
        prop_assert_eq!(read.into_owned(), request);
    }

    #[test]
    fn a_stream_says_what_serde_says(requests in prop::collection::vec(any_request(), 0..4)) {
        let json = serde_json::to_string(&requests).unwrap();
        let mut reader = Reader::new(json.as_bytes(), "r").requests();
        let mut read = Vec::new();
        while let Some(block) = reader.next_block().unwrap() {
            let mut lent = block.requests();
            while let Some(request) = lent.next() {
                read.push(request.clone().into_owned());
            }
        }
        prop_assert_eq!(read, requests);
    }
}
