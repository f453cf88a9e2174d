//! The package of a workbook: its parts, how they refer to one another, and which of them change.

use std::collections::{BTreeMap, BTreeSet, HashMap};
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

const NO_RELATIONS: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>"
);

/// How hard parts are packed: what comes after this takes much longer and gains little.
const LEVEL: Option<i64> = Some(3);

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
    /// Where the parts are, by their plain names.
    places: HashMap<String, usize>,
    workbook: String,
    styles: String,
    /// The part that will list the findings.
    list: String,
    /// Parts that are new or changed, and not yet written.
    changed: BTreeMap<String, String>,
    /// Parts that are written, or taken to be changed.
    settled: BTreeSet<String>,
}

impl<'s> Package<'s> {
    pub(super) fn open(source: &'s [u8]) -> io::Result<Package<'s>> {
        let archive = ZipArchive::new(Cursor::new(source)).map_err(broken)?;
        let names = archive.file_names().zip(0..);
        let places = names.filter_map(|(name, place)| Some((plain(&name.ok()?), place))).collect();
        let mut package = Package {
            archive,
            places,
            list: String::new(),
            workbook: String::new(),
            styles: String::new(),
            changed: BTreeMap::new(),
            settled: BTreeSet::new(),
        };
        let top = package.relations("")?;
        let workbook = top.into_iter().find(|relation| relation.is("/officeDocument"));
        let workbook = workbook.map(|relation| relation.target);
        package.workbook = workbook.ok_or_else(|| broken("the package holds no workbook"))?;
        let styles = package.relations(&package.workbook.clone())?;
        let styles = styles.into_iter().find(|relation| relation.is("/styles"));
        package.styles = match styles {
            Some(relation) => relation.target,
            None => package.free("xl/styles", ".xml"),
        };
        package.list = package.free("xl/worksheets/sheet", ".xml");
        Ok(package)
    }

    /// The styles as they are, or those of a workbook that has none.
    pub(super) fn styles(&mut self) -> io::Result<String> {
        Ok(self.text(&self.styles.clone())?.unwrap_or_else(|| styles::PLAIN.to_owned()))
    }

    /// The sheets of cells, in their order.
    pub(super) fn sheets(&mut self) -> io::Result<Vec<Sheet>> {
        let part = self.workbook.clone();
        let relations = self.relations(&part)?;
        let text = self.text(&part)?.unwrap_or_default();
        let mut sheets = Vec::new();
        each_tag(&text, &mut |tag| {
            if xml::is(tag, "sheet")
                && let (Some(name), Some(id)) = (xml::attribute(tag, "name"), relation_id(tag))
                && let Some(relation) = relations.iter().find(|relation| relation.id == id)
                && relation.is("/worksheet")
            {
                sheets.push(Sheet { name, part: relation.target.clone() });
            }
        })?;
        Ok(sheets)
    }

    /// The part that holds the comments of a sheet, which may have to be made.
    pub(super) fn comments_of(&mut self, sheet: &str) -> io::Result<String> {
        let relations = self.relations(sheet)?;
        if let Some(known) = relations.into_iter().find(|relation| relation.is("/comments")) {
            return Ok(known.target);
        }
        let part = self.free("xl/comments", ".xml");
        let id = self.free_id(sheet)?;
        self.relate(sheet, "comments", &part, &id)?;
        self.changed.insert(part.clone(), String::new());
        Ok(part)
    }

    /// A name for a reference that the part does not use yet.
    pub(super) fn free_id(&mut self, part: &str) -> io::Result<String> {
        let relations = self.relations(part)?;
        let is_free = |id: &String| relations.iter().all(|relation| relation.id != *id);
        Ok((1..).map(|number| format!("rIdMulu{number}")).find(is_free).unwrap_or_default())
    }

    /// Whether a sheet refers to a part with shapes of the old kind.
    pub(super) fn has_vml(&mut self, sheet: &str) -> io::Result<bool> {
        Ok(self.relations(sheet)?.iter().any(|relation| relation.is("/vmlDrawing")))
    }

    /// Makes the part with the shapes of the comments of a sheet.
    pub(super) fn add_vml(&mut self, sheet: &str, id: &str) -> io::Result<String> {
        let part = self.free("xl/drawings/vmlDrawing", ".vml");
        self.relate(sheet, "vmlDrawing", &part, id)?;
        Ok(part)
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
        let mut parts = vec![(self.list.clone(), "worksheet"), (self.styles.clone(), "styles")];
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
        self.settled.insert(plain(part));
        self.changed.remove(part);
        out.start_file(part, SimpleFileOptions::default().compression_level(LEVEL))
            .map_err(io::Error::from)
    }

    /// The bytes of a sheet.
    pub(super) fn part(
        &mut self,
        part: &str,
    ) -> io::Result<Bounded<ZipFile<'_, Cursor<&'s [u8]>>>> {
        let place = self.places.get(&plain(part)).copied();
        let place = place.ok_or_else(|| broken(format!("the workbook has no part `{part}`")))?;
        Ok(Bounded::new(self.archive.by_index(place).map_err(broken)?, SHEET))
    }

    /// The text of a part that is about to change; `None` where there is none.
    pub(super) fn take(&mut self, part: &str) -> io::Result<Option<String>> {
        let text = self.text(part)?.filter(|text| !text.is_empty());
        self.settled.insert(plain(part));
        Ok(text)
    }

    /// Sets the text of a part.
    pub(super) fn put(&mut self, part: String, text: String) {
        self.settled.insert(plain(&part));
        self.changed.insert(part, text);
    }

    pub(super) fn put_styles(&mut self, text: String) {
        self.put(self.styles.clone(), text);
    }

    /// Adds a sheet behind all others, under a name that none of them has; returns its part.
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
        let part = self.list.clone();
        let id = self.free_id(&book)?;
        self.relate(&book, "worksheet", &part, &id)?;
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
        if !self.places.contains_key(&plain(&self.styles)) {
            let (part, id) = (self.styles.clone(), self.free_id(&book)?);
            self.relate(&book, "styles", &part, &id)?;
        }
        Ok(part)
    }

    /// Copies every part that neither was nor will be written.
    pub(super) fn copy_rest(&mut self, out: &mut Out<'_>) -> io::Result<()> {
        let late =
            [plain(&self.workbook), plain(&self.styles), plain(&relations_of(&self.workbook))];
        for index in 0..self.archive.len() {
            let file = self.archive.by_index_raw(index).map_err(broken)?;
            let name = plain(&file.name().map_err(broken)?);
            if !late.contains(&name) && !self.settled.contains(&name) {
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
        let Some(place) = self.places.get(&plain(part)) else { return Ok(None) };
        let file = self.archive.by_index(*place).map_err(broken)?;
        let mut text = String::new();
        Bounded::new(file, PART).read_to_string(&mut text).map_err(broken)?;
        if text.starts_with('\u{FEFF}') {
            text.remove(0);
        }
        Ok(Some(text))
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

    /// Lets a part refer to another, under this name.
    fn relate(&mut self, part: &str, kind: &str, target: &str, id: &str) -> io::Result<()> {
        let space = self.space(&self.workbook.clone())?;
        let relations = relations_of(part);
        let text = self.text(&relations)?.unwrap_or_else(|| NO_RELATIONS.to_owned());
        let child = |prefix: &str| {
            let target = xml::escaped(target);
            format!(
                "<{prefix}Relationship Id=\"{id}\" Type=\"{space}/{kind}\" Target=\"/{target}\"/>"
            )
        };
        let text = xml::append(&text, "Relationships", 0, &child)?;
        self.put(relations, text);
        Ok(())
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
        let is_free = |name: &String| {
            !self.places.contains_key(&plain(name)) && !self.changed.contains_key(name)
        };
        let mut names = (1..).map(|number| format!("{stem}{number}{ending}"));
        names.find(is_free).unwrap_or_default()
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

/// The name of a part as programs compare it: without regard to case, and some write the wrong slash.
fn plain(name: &str) -> String {
    name.trim_start_matches(['/', '\\']).replace('\\', "/").to_lowercase()
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
