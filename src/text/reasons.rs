//! 原因: why something was not read, in both languages. A reader says it in English, and this table has the Chinese.

use super::{Note, fill, quote};

/// What a reason is about, and so what is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum About {
    /// Signs that are missing, or too many.
    Syntax,
    /// There is nothing.
    Nothing,
    /// Something else stands in place of an entry.
    Shape,
    /// The bytes are not in the encoding in which they were read.
    Bytes,
    /// The file is in another encoding than was said.
    Mark,
    /// It is more than is read.
    Size,
}

use About::{Bytes, Mark, Nothing, Shape, Size, Syntax};

/// The reason for bytes that stand for no character in an encoding.
pub(crate) const NO_CHARACTERS: &str = "some bytes stand for no character in {0}";

/// All reasons that are known. What stands for `{0}` and `{1}` is the same in both languages.
#[rustfmt::skip]
const REASONS: &[(&str, &str, About)] = &[
    // The readers of this library.
    ("the input is empty", "没有任何内容", Nothing),
    ("the document is empty", "文件里没有内容", Nothing),
    ("it is no object", "这里应当是一个对象，写的却是别的值", Shape),
    (NO_CHARACTERS, "有按{0}不能识别的字节", Bytes),
    ("it begins with the byte order mark of {0}, but {1} is declared", "文件开头是{0}的BOM，指定的编码却是{1}", Mark),
    ("a NUL at byte {0}: this is UTF-16 without a byte order mark, or no text; save it as UTF-8", "第{0}字节是空字符（NUL），可能是没有BOM的UTF-16，或者不是文本，请另存为UTF-8", Mark),
    ("nested deeper than {0} levels", "嵌套超过{0}层", Size),
    ("more than {0} members are odd", "有问题的字段超过{0}个", Size),
    ("more than {0} headings", "列名超过{0}个", Size),
    ("more than {0} elements", "元素超过{0}个", Size),
    ("more than {0} attributes", "属性超过{0}个", Size),
    ("the line is longer than an entry may be", "这一行超过了一个条目的长度上限", Size),
    ("the row is longer than an entry may be", "这一行超过了一个条目的长度上限", Size),
    ("nothing may follow the document", "文件的内容结束之后还有别的内容", Syntax),
    ("no entry follows the comma", "逗号后面没有条目", Syntax),
    ("no comma stands before this entry", "这一条前面缺少逗号", Syntax),
    ("the list of entries is not closed", "条目的数组没有结束", Syntax),
    ("the catalogue is not closed", "目录的对象没有结束", Syntax),
    ("the catalogue goes wrong after its entries", "目录在条目之后的部分有错误", Syntax),
    ("nothing may follow the root element", "根元素之后还有别的元素", Syntax),
    ("text outside of the root element", "根元素之外有文字", Syntax),
    ("the document ends before `</{0}>`", "文件结束时还没有`</{0}>`", Syntax),
    ("the document ends within an element", "文件在一个元素中间就结束了", Syntax),
    ("an end tag without a start tag", "有结束标签，没有开始标签", Syntax),
    ("the element is not closed", "元素没有结束", Syntax),
    ("a DOCTYPE within an element", "元素里面有DOCTYPE", Syntax),
    ("entity `&{0};` is not declared", "实体`&{0};`没有声明", Syntax),
    // The parser of JSON.
    ("EOF while parsing a list", "数组没有写完，内容就结束了", Syntax),
    ("EOF while parsing an object", "对象没有写完，内容就结束了", Syntax),
    ("EOF while parsing a string", "字符串没有写完，内容就结束了", Syntax),
    ("EOF while parsing a value", "值没有写完，内容就结束了", Syntax),
    ("expected `:`", "这里应当是冒号“:”", Syntax),
    ("expected `,` or `]`", "这里应当是逗号“,”或者“]”", Syntax),
    ("expected `,` or `}`", "这里应当是逗号“,”或者“}”", Syntax),
    ("expected `\"`", "这里应当是双引号", Syntax),
    ("expected ident", "这里的词应当是true、false或者null", Syntax),
    ("expected value", "这里应当有一个值", Syntax),
    ("invalid escape", "转义的写法不对", Syntax),
    ("invalid number", "数字的写法不对", Syntax),
    ("number out of range", "数字超出范围", Syntax),
    ("invalid unicode code point", "有不是字符的编码", Syntax),
    ("control character (\\u0000-\\u001F) found while parsing a string", "字符串里有没有转义的控制字符（\\u0000至\\u001F）", Syntax),
    ("key must be a string", "字段名应当写在双引号里", Syntax),
    ("lone leading surrogate in hex escape", "转义的代理项只有前一半", Syntax),
    ("unexpected end of hex escape", "\\u后面的十六进制数没有写完", Syntax),
    ("trailing comma", "最后一项后面多了逗号", Syntax),
    ("trailing characters", "内容结束之后还有多余的字符", Syntax),
    ("recursion limit exceeded", "嵌套太深", Size),
    // The parser of XML.
    ("expected `</{0}>`, but `</{1}>` was found", "这里应当是`</{0}>`，写的却是`</{1}>`", Syntax),
    ("close tag `</{0}>` does not match any open tag", "结束标签`</{0}>`没有对应的开始标签", Syntax),
    ("start tag not closed: `</{0}>` not found before end of input", "文件结束时还没有`</{0}>`", Syntax),
    ("tag not closed: `>` not found before end of input", "标签没有写完，缺少“>”", Syntax),
    ("comment not closed: `-->` not found before end of input", "注释没有结束，缺少“-->”", Syntax),
    ("CDATA not closed: `]]>` not found before end of input", "CDATA没有结束，缺少“]]>”", Syntax),
    ("attribute value not closed: `\"` not found before end of input", "属性值没有结束，缺少双引号", Syntax),
    ("attribute value not closed: `'` not found before end of input", "属性值没有结束，缺少单引号", Syntax),
    ("entity or character reference not closed: `;` not found before end of input", "实体没有写完，缺少分号“;”", Syntax),
];

/// A reason as it is shown.
pub(crate) struct Reason {
    pub(crate) said: Note,
    pub(crate) about: About,
    /// What stands for `{0}`, where something does.
    pub(crate) first: String,
}

/// A reason in both languages; one that is not known is the same in both.
pub(crate) fn reason(detail: &str) -> Reason {
    match known(detail) {
        Some((en, zh, about, mut args)) => {
            let said = Note::new(fill(zh, &args), fill(en, &args));
            let first = if args.is_empty() { String::new() } else { args.swap_remove(0) };
            Reason { said, about, first }
        }
        None => Reason { said: Note::new(detail, detail), about: Syntax, first: String::new() },
    }
}

/// A reason to be kept: in one of our own words nothing but what was found there is cut, any other as a whole.
pub(crate) fn detail(reason: &str) -> String {
    known(reason).map_or_else(|| quote(reason), |(en, _, _, args)| fill(en, &args))
}

type Known = (&'static str, &'static str, About, Vec<String>);

fn known(reason: &str) -> Option<Known> {
    let mut rows = REASONS.iter();
    rows.find_map(|(en, zh, about)| Some((*en, *zh, *about, matched(en, reason)?)))
}

/// What of a text stands for `{0}`, `{1}` … of a wording, if it is put together from that.
fn matched(wording: &str, mut text: &str) -> Option<Vec<String>> {
    let (mut rest, mut found) = (wording, Vec::new());
    loop {
        let hole = |number: usize| format!("{{{number}}}");
        let Some((before, after)) = rest.split_once(&hole(found.len())) else {
            return (text == rest).then_some(found);
        };
        text = text.strip_prefix(before)?;
        let next = after.split(&hole(found.len() + 1)).next().unwrap_or_default();
        let end = if next.is_empty() { text.len() } else { text.find(next)? };
        let (arg, behind) = text.split_at_checked(end)?;
        found.push(quote(arg));
        (text, rest) = (behind, after);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_is_found_and_said_in_chinese() {
        for (en, zh, about) in REASONS {
            let args = ["甲".to_owned(), "乙".to_owned()];
            let found = reason(&fill(en, &args));
            assert_eq!((found.said.en, found.said.zh), (fill(en, &args), fill(zh, &args)), "{en}");
            assert_eq!(found.about, *about, "{en}");
            assert_eq!(en.contains("{0}"), zh.contains("{0}"), "{en}");
            assert_eq!(en.contains("{1}"), zh.contains("{1}"), "{en}");
        }
    }

    #[test]
    fn what_the_parser_says_is_known() {
        let texts = [
            "",
            "[1",
            "{\"a\"",
            "\"a",
            "{\"a\" 1}",
            "[1 2]",
            "{\"a\":1 2}",
            "tru",
            "?",
            "\"\\x\"",
            "01",
            "1e999",
            "{1:2}",
            "[1,]",
            "{\"a\":1,}",
            "1 2",
            "\"\u{1}\"",
            "\"\\ud800\"",
            "\"\\ud800x\"",
            "\"\\u12\"",
        ];
        for text in texts {
            let error = serde_json::from_str::<serde_json::Value>(text).unwrap_err().to_string();
            let said = error.split(" at line ").next().unwrap();
            assert!(known(said).is_some(), "{text}: {said}");
        }
        let deep = serde_json::from_str::<serde_json::Value>(&"[".repeat(999)).unwrap_err();
        assert!(known(deep.to_string().split(" at line ").next().unwrap()).is_some(), "{deep}");
    }

    #[test]
    fn only_what_was_found_is_cut() {
        let mark = "it begins with the byte order mark of UTF-16LE, but UTF-8 is declared";
        assert_eq!(detail(mark), mark);
        let long = "x".repeat(99);
        let cut = format!("the document ends before `</{}…>`", "x".repeat(40));
        assert_eq!(detail(&format!("the document ends before `</{long}>`")), cut);
        assert_eq!(detail(&long), format!("{}…", "x".repeat(40)));
        assert_eq!(reason("别的原因").said, Note::new("别的原因", "别的原因"));
        assert_eq!(reason("expected `,` or `}`").said.zh, "这里应当是逗号“,”或者“}”");
    }
}
