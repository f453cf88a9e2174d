//! Why an entry was not read: what the readers of this library say, and the parser of JSON.

use super::{NO_CHARACTERS, Rows};

/// There is nothing.
#[rustfmt::skip]
pub(super) const NOTHING: Rows = &[
    ("the input is empty", "没有任何内容"),
    ("the document is empty", "文件里没有内容"),
];

/// Something else stands there.
#[rustfmt::skip]
pub(super) const SHAPE: Rows = &[
    ("it is no object", "这里应当是一个对象，写的却是别的值"),
];

/// The bytes are no text of the encoding.
#[rustfmt::skip]
pub(super) const BYTES: Rows = &[
    (NO_CHARACTERS, "有按{0}不能识别的字节"),
];

/// The text is in another encoding.
#[rustfmt::skip]
pub(super) const MARK: Rows = &[
    ("it begins with the byte order mark of {0}, but {1} is declared", "文件开头是{0}的BOM，指定的编码却是{1}"),
    ("a NUL at byte {0}: this is UTF-16 without a byte order mark, or no text; save it as UTF-8", "第{0}字节是空字符（NUL），可能是没有BOM的UTF-16，或者不是文本，请另存为UTF-8"),
];

/// There is too much.
#[rustfmt::skip]
pub(super) const SIZE: Rows = &[
    ("nested deeper than {0} levels", "嵌套超过{0}层"),
    ("more than {0} members are odd", "有问题的字段超过{0}个"),
    ("more than {0} headings", "列名超过{0}个"),
    ("more than {0} elements", "元素超过{0}个"),
    ("more than {0} attributes", "属性超过{0}个"),
    ("the line is longer than an entry may be", "这一行超过了一个条目的长度上限"),
    ("the row is longer than an entry may be", "这一行超过了一个条目的长度上限"),
    ("recursion limit exceeded", "嵌套太深"),
];

/// Signs are missing, or too many.
#[rustfmt::skip]
pub(super) const SYNTAX: Rows = &[
    ("nothing may follow the document", "文件的内容结束之后还有别的内容"),
    ("no entry follows the comma", "逗号后面没有条目"),
    ("no comma stands before this entry", "这一条前面缺少逗号"),
    ("the list of entries is not closed", "条目的数组没有结束"),
    ("the catalogue is not closed", "目录的对象没有结束"),
    ("the catalogue goes wrong after its entries", "目录在条目之后的部分有错误"),
    ("nothing may follow the root element", "根元素之后还有别的元素"),
    ("text outside of the root element", "根元素之外有文字"),
    ("the document ends before `</{0}>`", "文件结束时还没有`</{0}>`"),
    ("the document ends within an element", "文件在一个元素中间就结束了"),
    ("an end tag without a start tag", "有结束标签，没有开始标签"),
    ("the element is not closed", "元素没有结束"),
    ("a DOCTYPE within an element", "元素里面有DOCTYPE"),
    ("entity `&{0};` is not declared", "实体`&{0};`没有声明"),
];

/// What the parser of JSON says.
#[rustfmt::skip]
pub(super) const JSON: Rows = &[
    ("EOF while parsing a list", "数组没有写完，内容就结束了"),
    ("EOF while parsing an object", "对象没有写完，内容就结束了"),
    ("EOF while parsing a string", "字符串没有写完，内容就结束了"),
    ("EOF while parsing a value", "值没有写完，内容就结束了"),
    ("expected `:`", "这里应当是冒号“:”"),
    ("expected `,` or `]`", "这里应当是逗号“,”或者“]”"),
    ("expected `,` or `}`", "这里应当是逗号“,”或者“}”"),
    ("expected `\"`", "这里应当是双引号"),
    ("expected ident", "这里的词应当是true、false或者null"),
    ("expected value", "这里应当有一个值"),
    ("invalid escape", "转义的写法不对"),
    ("invalid number", "数字的写法不对"),
    ("number out of range", "数字超出范围"),
    ("invalid unicode code point", "有不是字符的编码"),
    ("control character (\\u0000-\\u001F) found while parsing a string", "字符串里有没有转义的控制字符（\\u0000至\\u001F）"),
    ("key must be a string", "字段名应当写在双引号里"),
    ("lone leading surrogate in hex escape", "转义的代理项只有前一半"),
    ("unexpected end of hex escape", "\\u后面的十六进制数没有写完"),
    ("trailing comma", "最后一项后面多了逗号"),
    ("trailing characters", "内容结束之后还有多余的字符"),
];
