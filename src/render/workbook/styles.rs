//! The styles of a workbook, and those derived from them: a marked cell keeps its style but for the fill.

use std::collections::HashMap;
use std::io;

use quick_xml::Reader;
use quick_xml::events::Event;

use super::{broken, xml};
use crate::legal::Severity;

/// What a workbook without styles has.
pub(super) const PLAIN: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">",
    "<fonts count=\"1\"><font/></fonts>",
    "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>",
    "<fill><patternFill patternType=\"gray125\"/></fill></fills>",
    "<borders count=\"1\"><border/></borders>",
    "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs>",
    "<cellXfs count=\"1\"><xf xfId=\"0\"/></cellXfs></styleSheet>"
);

/// The fills that are added: of errors, warnings, notices, and of headings.
const FILLS: [&str; 4] = ["FFFF9999", "FFFFEB84", "FFBDD7EE", "FFD9D9D9"];

/// A style of the list of findings.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Look {
    /// A marked cell that keeps its style of this number but for the fill.
    Marked(u32, Severity),
    /// A heading.
    Heading,
    /// A text of several lines.
    Wrapped,
    /// A link.
    Link,
}

/// The styles of a workbook while it is annotated.
pub(super) struct Styles {
    xml: String,
    /// The cell styles as they are written.
    cells: Vec<String>,
    fonts: usize,
    fills: usize,
    added: Vec<String>,
    known: HashMap<Look, u32>,
}

impl Styles {
    /// Reads what there is to derive from.
    pub(super) fn read(text: &str) -> io::Result<Styles> {
        let mut styles = Styles {
            xml: text.to_owned(),
            cells: Vec::new(),
            fonts: 0,
            fills: 0,
            added: Vec::new(),
            known: HashMap::new(),
        };
        let mut reader = xml::reader(text.as_bytes(), Reader::from_reader);
        let mut buffer = Vec::new();
        let mut way: Vec<String> = Vec::new();
        let mut begins = 0;
        loop {
            let before = reader.buffer_position() as usize;
            buffer.clear();
            let event = reader.read_event_into(&mut buffer).map_err(broken)?;
            let list = if way.len() == 2 { way.last().map_or("", String::as_str) } else { "" };
            match &event {
                Event::Start(_) | Event::Empty(_) if list == "fonts" => styles.fonts += 1,
                Event::Start(_) | Event::Empty(_) if list == "fills" => styles.fills += 1,
                Event::Start(_) if list == "cellXfs" => begins = before,
                Event::Empty(_) if list == "cellXfs" => {
                    let end = reader.buffer_position() as usize;
                    styles.cells.push(text.get(before..end).unwrap_or_default().to_owned());
                }
                _ => {}
            }
            match event {
                Event::Start(tag) => way.push(tag.local_name().as_ref().to_owned()),
                Event::End(_) => {
                    way.pop();
                    if way.len() == 2 && way.last().is_some_and(|list| list == "cellXfs") {
                        let end = reader.buffer_position() as usize;
                        styles.cells.push(text.get(begins..end).unwrap_or_default().to_owned());
                    }
                }
                Event::Eof => break,
                _ => {}
            }
        }
        Ok(styles)
    }

    /// The number of a style, which is added when it is asked for first.
    pub(super) fn number(&mut self, look: Look) -> io::Result<u32> {
        if let Some(number) = self.known.get(&look) {
            return Ok(*number);
        }
        let style = match look {
            Look::Marked(old, severity) => {
                let fill = match severity {
                    Severity::Error => 0,
                    Severity::Warning => 1,
                    Severity::Notice => 2,
                };
                let known = || self.cells.iter().chain(&self.added);
                let old = known().nth(old as usize).or_else(|| self.cells.first());
                let old = old.map_or("<xf xfId=\"0\"/>", String::as_str);
                filled(old, self.fills + fill)?
            }
            Look::Heading => self.own(self.fonts, self.fills + 3),
            Look::Wrapped => self.own(0, 0),
            Look::Link => self.own(self.fonts + 1, 0),
        };
        let number = (self.cells.len() + self.added.len()) as u32;
        self.added.push(style);
        self.known.insert(look, number);
        Ok(number)
    }

    /// A style of the list.
    fn own(&self, font: usize, fill: usize) -> String {
        let prefix = self.cells.first().and_then(|first| first.strip_prefix('<'));
        let name = prefix.and_then(|first| first.split([' ', '/', '>']).next()).unwrap_or("xf");
        let prefix = name.strip_suffix("xf").unwrap_or_default();
        format!(
            "<{prefix}xf numFmtId=\"0\" fontId=\"{font}\" fillId=\"{fill}\" borderId=\"0\" xfId=\"0\" \
             applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\">\
             <{prefix}alignment vertical=\"top\" wrapText=\"1\"/></{prefix}xf>"
        )
    }

    /// The styles with those that were added.
    pub(super) fn finish(self) -> io::Result<String> {
        let fonts = |p: &str| {
            format!(
                "<{p}font><{p}b/></{p}font><{p}font><{p}u/><{p}color rgb=\"FF0563C1\"/></{p}font>"
            )
        };
        let fills = |p: &str| {
            let fill = |colour: &str| {
                format!(
                    "<{p}fill><{p}patternFill patternType=\"solid\"><{p}fgColor rgb=\"{colour}\"/>\
                     <{p}bgColor indexed=\"64\"/></{p}patternFill></{p}fill>"
                )
            };
            FILLS.map(fill).concat()
        };
        let text = xml::append(&self.xml, "fonts", 2, &fonts)?;
        let text = xml::append(&text, "fills", FILLS.len(), &fills)?;
        xml::append(&text, "cellXfs", self.added.len(), &|_| self.added.concat())
    }
}

/// A cell style with another fill.
fn filled(style: &str, fill: usize) -> io::Result<String> {
    let mut reader = xml::reader(style.as_bytes(), Reader::from_reader);
    let mut buffer = Vec::new();
    let fill = fill.to_string();
    let set = [("fillId", Some(fill.as_str())), ("applyFill", Some("1"))];
    let (tag, close) = match reader.read_event_into(&mut buffer).map_err(broken)? {
        Event::Start(tag) => (xml::with(&tag, &set), ">"),
        Event::Empty(tag) => (xml::with(&tag, &set), "/>"),
        _ => return Err(broken("the styles of the workbook are broken")),
    };
    let rest = style.get(reader.buffer_position() as usize..).unwrap_or_default();
    Ok(format!("<{}{close}{rest}", &*tag))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_marked_cell_keeps_all_but_its_fill() {
        let text = PLAIN.replace(
            "<xf xfId=\"0\"/></cellXfs>",
            "<xf xfId=\"0\"/><xf numFmtId=\"14\" fillId=\"1\" borderId=\"3\"><alignment wrapText=\"1\"/></xf></cellXfs>",
        );
        let mut styles = Styles::read(&text).unwrap();
        assert_eq!((styles.fonts, styles.fills, styles.cells.len()), (1, 2, 2));
        assert_eq!(styles.number(Look::Marked(1, Severity::Warning)).unwrap(), 2);
        assert_eq!(styles.number(Look::Heading).unwrap(), 3);
        assert_eq!(styles.number(Look::Marked(1, Severity::Warning)).unwrap(), 2);
        let text = styles.finish().unwrap();
        assert!(text.contains(
            "<xf numFmtId=\"14\" borderId=\"3\" fillId=\"3\" applyFill=\"1\"><alignment wrapText=\"1\"/></xf>"
        ));
        assert!(text.contains("<fonts count=\"3\">") && text.contains("<fills count=\"6\">"));
        let again = Styles::read(&text).unwrap();
        assert_eq!((again.fonts, again.fills, again.cells.len()), (3, 6, 4));
    }
}
