//! What the parser of XML says of a document, and of a tag in it.

use super::Rows;

#[rustfmt::skip]
pub(super) const ROWS: Rows = &[
    // Where a piece of the document is not whole.
    ("expected `</{0}>`, but `</{1}>` was found", "这里应当是`</{0}>`，写的却是`</{1}>`"),
    ("close tag `</{0}>` does not match any open tag", "结束标签`</{0}>`没有对应的开始标签"),
    ("start tag not closed: `</{0}>` not found before end of input", "文件结束时还没有`</{0}>`"),
    ("tag not closed: `>` not found before end of input", "标签没有写完，缺少“>”"),
    ("comment not closed: `-->` not found before end of input", "注释没有结束，缺少“-->”"),
    ("CDATA not closed: `]]>` not found before end of input", "CDATA没有结束，缺少“]]>”"),
    ("attribute value not closed: `\"` not found before end of input", "属性值没有结束，缺少双引号"),
    ("attribute value not closed: `'` not found before end of input", "属性值没有结束，缺少单引号"),
    ("entity or character reference not closed: `;` not found before end of input", "实体没有写完，缺少分号“;”"),
    ("XML declaration not closed: `?>` not found before end of input", "XML声明没有结束，缺少“?>”"),
    ("processing instruction not closed: `?>` not found before end of input", "处理指令没有结束，缺少“?>”"),
    ("DOCTYPE not closed: `>` not found before end of input", "DOCTYPE没有结束，缺少“>”"),
    ("unknown or missed symbol in markup", "“<!”后面的写法不对"),
    ("`<!DOCTYPE>` declaration does not contain a name of a document type", "DOCTYPE没有写明文档类型的名称"),
    ("forbidden string `--` was found in a comment", "注释里不能有“--”"),
    // Attributes.
    ("position {0}: attribute key must be directly followed by `=` or space", "标签内第{0}字节处，属性名后面应当是等号“=”"),
    ("position {0}: `=` must be followed by an attribute value", "标签内第{0}字节处，等号“=”后面没有属性值"),
    ("position {0}: attribute value must be enclosed in `\"` or `'`", "标签内第{0}字节处，属性值应当写在引号里"),
    ("position {0}: missing closing quote `{1}` in attribute value", "标签内第{0}字节处，属性值没有结束，缺少引号"),
    ("position {0}: duplicated attribute, previous declaration at position {1}", "标签内第{0}字节处，属性与第{1}字节处的重名"),
    // Entities and references to characters.
    ("at {0}: unrecognized entity `{1}`", "实体`&{1};`没有声明"),
    ("Error while escaping character at range {0}: Cannot find ';' after '&'", "“&”后面缺少分号“;”"),
    ("invalid character reference: `{0}` is not a valid codepoint", "字符引用的编号{0}不是字符"),
    ("invalid character reference: 0x{0} character is not permitted in XML", "XML中不能有编号为0x{0}的字符"),
    ("invalid character reference: {0}", "字符引用（&#）的写法不对"),
    ("too many nested entities in an attribute value", "属性值里的实体嵌套太多"),
    // What stands before these.
    ("I/O error: {0}", "{0}"),
    ("syntax error: {0}", "{0}"),
    ("ill-formed document: {0}", "{0}"),
    ("error while parsing attribute: {0}", "{0}"),
];
