//! The package of a workbook: its parts, how they refer to one another, and which of them change.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::io::{Cursor, Read, Write};

use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};
use zip::read::ZipFile;
use zip::write::{SimpleFileOptions, StreamWriter};
use zip::{ZipArchive, ZipWriter};

use super::{Bounded, PART, SHEET, broken, styles, xml};

/// What a package is written to.
pub(super) type Out<'o> = ZipWriter<StreamWriter<&'o mut dyn Write>>;

const CONTENT_TYPES: &str = "[Content_Types].xml";
const TYPE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/// A sheet of cells.
pub(super) struct Sheet {
    pub(super) name: String,
    pub(super) part: String,
}

/// One part referring to another.
struct Relation {
    id: String,
    kind: String,
    target: String,
}

/// The package of a workbook.
pub(super) struct Package<'s> {
    archive: ZipArchive<Cursor<&'s [u8]>>,
    workbook: String,
    styles: String,
    /// Parts that are new or changed, and not yet written.
    changed: BTreeMap<String, String>,
    /// Parts that are written, or taken to be changed.
    settled: BTreeSet<String>,
}

impl<'s> Package<'s> {
    pub(super) fn open(source: &'s [u8]) -> io::Result<Package<'s>> {
        let archive = ZipArchive::new(Cursor::new(source)).map_err(broken)?;
        let mut package = Package {
            archive,
            workbook: String::new(),
            styles: String::new(),
            changed: BTreeMap::new(),
            settled: BTreeSet::new(),
        };
        let top = package.relations("")?;
        let workbook = top.into_iter().find(|relation| relation.is("/officeDocument"));
        let is_book = |part: &String| part.to_ascii_lowercase().contains("workbook");
        let workbook = workbook.map(|relation| relation.target).filter(is_book);
        package.workbook = workbook.ok_or_else(|| broken("the package holds no workbook"))?;
        let styles = package.relations(&package.workbook.clone())?;
        let styles = styles.into_iter().find(|relation| relation.is("/styles"));
        package.styles = match styles {
            Some(relation) => relation.target,
            None => package.free("xl/styles", ".xml"),
        };
        Ok(package)
    }

    /// The styles as they are, or those of a workbook that has none.
    pub(super) fn styles(&mut self) -> io::Result<String> {
        Ok(self.text(&self.styles.clone())?.unwrap_or_else(|| styles::PLAIN.to_owned()))
    }

    /// The sheets of cells, in their order.
    pub(super) fn sheets(&mut self) -> Vec<Sheet> {
        let part = self.workbook.clone();
        let (Ok(relations), Ok(Some(text))) = (self.relations(&part), self.text(&part)) else {
            return Vec::new();
        };
        let mut sheets = Vec::new();
        let _ = each_tag(&text, &mut |tag| {
            if xml::is(tag, "sheet")
                && let (Some(name), Some(id)) = (xml::attribute(tag, "name"), relation_id(tag))
                && let Some(relation) = relations.iter().find(|relation| relation.id == id)
                && relation.is("/worksheet")
            {
                sheets.push(Sheet { name, part: relation.target.clone() });
            }
        });
        sheets
    }

    /// The part that holds the comments of a sheet, which may have to be made.
    pub(super) fn comments_of(&mut self, sheet: &str) -> String {
        let relations = self.relations(sheet).unwrap_or_default();
        match relations.into_iter().find(|relation| relation.is("/comments")) {
            Some(relation) => relation.target,
            None => {
                let part = self.free("xl/comments", ".xml");
                self.relate(sheet, "comments", &part);
                self.changed.insert(part.clone(), String::new());
                part
            }
        }
    }

    /// A name for a reference that the sheet does not use yet.
    pub(super) fn free_id(&mut self, part: &str) -> String {
        let relations = self.relations(part).unwrap_or_default();
        let is_free = |id: &String| relations.iter().all(|relation| relation.id != *id);
        (1..).map(|number| format!("rIdMulu{number}")).find(is_free).unwrap_or_default()
    }

    /// Makes the part with the shapes of the comments of a sheet.
    pub(super) fn add_vml(&mut self, sheet: &str, id: &str) -> String {
        let part = self.free("xl/drawings/vmlDrawing", ".vml");
        self.relate_as(sheet, "vmlDrawing", &part, id);
        part
    }

    /// The part that a reference of another stands for.
    pub(super) fn target(&mut self, part: &str, id: &str) -> io::Result<String> {
        let relations = self.relations(part)?;
        let found = relations.into_iter().find(|relation| relation.id == id);
        found.map(|relation| relation.target).ok_or_else(|| broken("a sheet refers to nothing"))
    }

    /// Writes the types of all parts, first of all as programs like it.
    pub(super) fn write_content_types(
        &mut self,
        comments: &[String],
        out: &mut Out<'_>,
    ) -> io::Result<()> {
        let text = self.text(CONTENT_TYPES)?.unwrap_or_default();
        let mut said = BTreeSet::new();
        let mut knows_vml = false;
        each_tag(&text, &mut |tag| {
            let extension = xml::attribute(tag, "Extension").unwrap_or_default();
            knows_vml |= extension.eq_ignore_ascii_case("vml");
            said.extend(xml::attribute(tag, "PartName"));
        })?;
        let list = self.free("xl/worksheets/sheet", ".xml");
        self.changed.insert(list.clone(), String::new());
        let mut parts = vec![(list, "worksheet"), (self.styles.clone(), "styles")];
        parts.extend(comments.iter().map(|part| (part.clone(), "comments")));
        parts.retain(|(part, _)| !said.contains(&format!("/{part}")));
        let children = |prefix: &str| {
            let mut children = String::new();
            if !knows_vml {
                let kind = "application/vnd.openxmlformats-officedocument.vmlDrawing";
                children.push_str(&format!(
                    "<{prefix}Default Extension=\"vml\" ContentType=\"{kind}\"/>"
                ));
            }
            for (part, kind) in &parts {
                let part = xml::escaped(part);
                children.push_str(&format!(
                    "<{prefix}Override PartName=\"/{part}\" ContentType=\"{TYPE}.{kind}+xml\"/>"
                ));
            }
            children
        };
        let text = xml::append(&text, "Types", 0, &children)?;
        self.start(CONTENT_TYPES, out)?;
        out.write_all(text.as_bytes())
    }

    /// Begins a part, which is then settled.
    pub(super) fn start(&mut self, part: &str, out: &mut Out<'_>) -> io::Result<()> {
        self.settled.insert(part.to_owned());
        self.changed.remove(part);
        out.start_file(part, SimpleFileOptions::default()).map_err(io::Error::from)
    }

    /// The bytes of a sheet.
    pub(super) fn part(
        &mut self,
        part: &str,
    ) -> io::Result<Bounded<ZipFile<'_, Cursor<&'s [u8]>>>> {
        Ok(Bounded::new(self.archive.by_name(part).map_err(broken)?, SHEET))
    }

    /// The text of a part that is about to change; `None` where there is none.
    pub(super) fn take(&mut self, part: &str) -> io::Result<Option<String>> {
        let text = self.text(part)?.filter(|text| !text.is_empty());
        self.settled.insert(part.to_owned());
        Ok(text)
    }

    /// Sets the text of a part.
    pub(super) fn put(&mut self, part: String, text: String) {
        self.settled.insert(part.clone());
        self.changed.insert(part, text);
    }

    pub(super) fn put_styles(&mut self, text: String) {
        self.put(self.styles.clone(), text);
    }

    /// Adds a sheet behind all others, under a name that none of them has, and returns its part.
    pub(super) fn add_sheet(&mut self, name: &str) -> io::Result<String> {
        let book = self.workbook.clone();
        let text = self.text(&book)?.unwrap_or_default();
        let (mut names, mut last, mut space) = (BTreeSet::new(), 0, String::new());
        each_tag(&text, &mut |tag| {
            if xml::is(tag, "sheet") {
                names.extend(xml::attribute(tag, "name").map(|name| name.to_lowercase()));
                let number = xml::attribute(tag, "sheetId").and_then(|id| id.parse::<u32>().ok());
                last = last.max(number.unwrap_or(0));
            } else if xml::is(tag, "workbook") {
                space = xml::attribute(tag, "xmlns").unwrap_or_default();
            }
        })?;
        let numbered = (2..).map(|number| format!("{name} ({number})"));
        let mut free = std::iter::once(name.to_owned()).chain(numbered);
        let name = free.find(|name| !names.contains(&name.to_lowercase())).unwrap_or_default();
        let waiting = self.changed.keys().find(|part| part.starts_with("xl/worksheets/sheet"));
        let part = waiting.cloned().unwrap_or_default();
        let id = self.relate(&book, "worksheet", &part);
        let space = self.space(&book)?;
        let child = |prefix: &str| {
            format!(
                "<{prefix}sheet name=\"{}\" sheetId=\"{}\" xmlns:r=\"{space}\" r:id=\"{id}\"/>",
                xml::escaped(&name),
                last + 1
            )
        };
        let text = xml::append(&text, "sheets", 0, &child)?;
        self.put(book.clone(), text);
        if !self.archive.file_names().flatten().any(|known| known == self.styles) {
            let part = self.styles.clone();
            self.relate(&book, "styles", &part);
        }
        Ok(part)
    }

    /// Copies every part that neither was nor will be written.
    pub(super) fn copy_rest(&mut self, out: &mut Out<'_>) -> io::Result<()> {
        for index in 0..self.archive.len() {
            let file = self.archive.by_index_raw(index).map_err(broken)?;
            let name = file.name().map_err(broken)?;
            let is_late = name == self.workbook
                || name == self.styles
                || name == relations_of(&self.workbook)
                || self.settled.contains(&*name)
                || self.changed.contains_key(&*name);
            if !is_late {
                drop(name);
                out.raw_copy_file(file)?;
            }
        }
        Ok(())
    }

    /// Writes what changed.
    pub(super) fn write_changed(&mut self, out: &mut Out<'_>) -> io::Result<()> {
        for (part, text) in std::mem::take(&mut self.changed) {
            self.start(&part, out)?;
            out.write_all(text.as_bytes())?;
        }
        Ok(())
    }

    /// The text of a part as it now is.
    fn text(&mut self, part: &str) -> io::Result<Option<String>> {
        if let Some(text) = self.changed.get(part) {
            return Ok(Some(text.clone()));
        }
        let Some(index) = self.archive.index_for_name(part) else { return Ok(None) };
        let file = self.archive.by_index(index).map_err(broken)?;
        let mut text = String::new();
        Bounded::new(file, PART).read_to_string(&mut text).map_err(broken)?;
        // What stands before the first sign is no text.
        Ok(Some(text.strip_prefix('\u{FEFF}').map_or(text.clone(), str::to_owned)))
    }

    /// What a part refers to.
    fn relations(&mut self, part: &str) -> io::Result<Vec<Relation>> {
        let mut relations = Vec::new();
        let Some(text) = self.text(&relations_of(part))? else { return Ok(relations) };
        each_tag(&text, &mut |tag| {
            let get = |name| xml::attribute(tag, name);
            if xml::is(tag, "Relationship")
                && get("TargetMode").is_none_or(|mode| mode != "External")
                && let (Some(id), Some(kind), Some(target)) =
                    (get("Id"), get("Type"), get("Target"))
            {
                relations.push(Relation { id, kind, target: resolved(part, &target) });
            }
        })?;
        Ok(relations)
    }

    /// Lets a part refer to another, and says under which name.
    fn relate(&mut self, part: &str, kind: &str, target: &str) -> String {
        let id = self.free_id(part);
        self.relate_as(part, kind, target, &id);
        id
    }

    fn relate_as(&mut self, part: &str, kind: &str, target: &str, id: &str) {
        let book = self.workbook.clone();
        let space = self.space(&book).unwrap_or_default();
        let relations = relations_of(part);
        let text = self.text(&relations).ok().flatten().unwrap_or_else(|| {
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships \
             xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>"
                .to_owned()
        });
        let child = |prefix: &str| {
            let target = xml::escaped(target);
            format!(
                "<{prefix}Relationship Id=\"{id}\" Type=\"{space}/{kind}\" Target=\"/{target}\"/>"
            )
        };
        if let Ok(text) = xml::append(&text, "Relationships", 0, &child) {
            self.put(relations, text);
        }
    }

    /// The name space of references: there are two, of the transitional and of the strict format.
    fn space(&mut self, book: &str) -> io::Result<String> {
        let relations = self.relations(book)?;
        let of_sheet =
            |relation: &Relation| relation.kind.strip_suffix("/worksheet").map(str::to_owned);
        let found = relations.iter().find_map(of_sheet);
        found.ok_or_else(|| broken("the workbook has no sheet of cells"))
    }

    /// The first name that no part has.
    fn free(&self, stem: &str, ending: &str) -> String {
        let known: BTreeSet<String> =
            self.archive.file_names().flatten().map(|name| name.to_ascii_lowercase()).collect();
        let is_free = |name: &String| {
            !known.contains(&name.to_ascii_lowercase()) && !self.changed.contains_key(name)
        };
        let names = (1..).map(|number| format!("{stem}{number}{ending}"));
        names.into_iter().find(is_free).unwrap_or_default()
    }
}

impl Relation {
    fn is(&self, kind: &str) -> bool {
        self.kind.ends_with(kind)
    }
}

/// The reference that a tag makes: an `id` with a prefix.
pub(super) fn relation_id(tag: &BytesStart<'_>) -> Option<String> {
    let mut attributes = tag.attributes();
    let mut attributes = attributes.with_checks(false).flatten();
    let found = attributes.find(|attribute| attribute.key.as_ref().ends_with(":id"))?;
    Some(unescape(&found.value).ok()?.into_owned())
}

/// The part that says what a part refers to.
fn relations_of(part: &str) -> String {
    let (folder, name) = part.rsplit_once('/').map_or(("", part), |(folder, name)| (folder, name));
    let slash = if folder.is_empty() { "" } else { "/" };
    format!("{folder}{slash}_rels/{name}.rels")
}

/// The part that a reference of another names.
fn resolved(part: &str, target: &str) -> String {
    if let Some(target) = target.strip_prefix('/') {
        return target.to_owned();
    }
    let folder = part.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut way: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                way.pop();
            }
            step => way.push(step),
        }
    }
    way.join("/")
}

/// Calls `f` with every opening tag.
fn each_tag(text: &str, f: &mut dyn FnMut(&BytesStart<'_>)) -> io::Result<()> {
    let mut reader = xml::reader(text.as_bytes(), Reader::from_reader);
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(broken)? {
            Event::Start(tag) | Event::Empty(tag) => f(&tag),
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_lead_from_the_folder_of_their_part() {
        assert_eq!(relations_of(""), "_rels/.rels");
        assert_eq!(relations_of("xl/workbook.xml"), "xl/_rels/workbook.xml.rels");
        assert_eq!(resolved("xl/worksheets/sheet1.xml", "../comments1.xml"), "xl/comments1.xml");
        assert_eq!(resolved("xl/workbook.xml", "/xl/styles.xml"), "xl/styles.xml");
        assert_eq!(resolved("", "./xl/workbook.xml"), "xl/workbook.xml");
        assert_eq!(resolved("a.xml", "../../b.xml"), "b.xml");
    }
}
