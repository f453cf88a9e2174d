//! 方言: what the codes and the column names of a system mean.
//!
//! A bare digit means another thing in every system, so none is read until somebody declares the system. The
//! dialects of systems that were seen are shipped by name; what is left out there was not seen, or was seen to mean
//! two things.

mod code;
mod days;
mod file;
mod shipped;
#[cfg(test)]
mod tests;
mod write;

use std::borrow::Cow;

use crate::error::Error;
use crate::model::member::{Object, Slot, View};
use crate::model::{Entry, Odd, OddKind};
use crate::pointer::steps;
use crate::text::Language;
use crate::vocabulary::columns::{Layout, Target};
use code::{Kind, Table};

/// 方言: what the codes of a system mean, field by field, and what its columns are called.
///
/// Written in TOML: one table a field, under its pointer with `items/*` for every item. All of it may be left out.
///
/// ```toml
/// name = "our-platform"
/// title = "某市共享平台"
/// title_en = "sharing platform of a city"
/// source = "where this was seen"
/// extends = "guizhou-portal"       # a shipped dialect; a table given here takes the place of its table
///
/// [codes.'/share/type']            # code = word, in any spelling that is read; of two codes for one word the
/// 1 = "无条件共享"                 # first is written
/// 2 = "有条件共享"
///
/// [flags.'/format/types']          # a sum of flags, as 5 = 1 + 4
/// 1 = "xls"
/// 4 = "xml"
///
/// [dates]                          # days that are counted: epoch-ms, epoch-s, excel-1900, excel-1904
/// '/published' = "epoch-ms"
///
/// [columns]                        # heading or key = where its cells go; of several for one field the first counts
/// "资源名称" = "/name"
/// "开放条件" = ["/open/type", "/open/condition"]      # the first whose list knows the word, else the last
/// "共享条件/不予共享依据" = { unconditional = "/share/condition", conditional = "/share/condition", not_shared = "/share/basis" }
/// "备注" = "ext"                   # kept under its heading
/// "序号" = ""                      # ignored
/// ```
///
/// `layout = "headings"`, before the first table, says that each sheet is a resource and its headings are the items;
/// `items` and `entries` say that a row is one.
///
/// A missing value has no code: where a system shows an empty field as one of its words, that word was not said by
/// the department, and a table that said so would make a fact of a missing one.
///
/// ```
/// let dialect = mulu::Dialect::from_toml("[codes.'/share/type']\n1 = 'unconditional'\n2 = '有条件共享'\n").unwrap();
/// let mut entry = mulu::Entry::default();
/// entry.share.kind = mulu::Term::Unknown("2".into());
/// dialect.apply(&mut entry);
/// assert!(entry.share.kind.is(mulu::ShareType::Conditional));
/// assert_eq!(entry.share.kind.written(), "2");
/// ```
#[derive(Clone, Debug, Default)]
pub struct Dialect {
    name: String,
    /// In Chinese and in English.
    title: [String; 2],
    source: String,
    fields: Vec<Field>,
    columns: Vec<(String, Target)>,
    layout: Option<Layout>,
}

/// One field, and what its texts stand for.
#[derive(Clone, Debug)]
struct Field {
    pointer: String,
    /// The steps of its pointer.
    way: Vec<String>,
    kind: Kind,
    /// Whether it has several values.
    is_list: bool,
    table: Table,
}

impl Dialect {
    /// Reads a dialect.
    ///
    /// # Errors
    ///
    /// All of them are [settings](Error::is_settings):
    ///
    /// * The text is no TOML of this shape, or `layout` is none of the three.
    /// * `extends` names no shipped dialect.
    /// * A pointer names no field of the kind that its table is for, or has two tables.
    /// * A word is not in the field's list; a code is empty, has blanks around it, or is already another word of the list;
    ///   a flag is no power of two; a way of counting days is none of the four.
    /// * A column stands twice, goes to no field, or to a list or table of fields of another form than the one above.
    ///
    /// ```
    /// use mulu::Dialect;
    /// let dialect = Dialect::from_toml("[codes.'/share/type']\n1 = '无条件共享'\n2 = '有条件共享'\n")?;
    /// assert_eq!(dialect.code_of("/share/type", "有条件共享").as_deref(), Some("2"));
    /// // 看情况 is no word of the list.
    /// assert!(Dialect::from_toml("[codes.'/share/type']\n1 = '看情况'\n").is_err());
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn from_toml(text: &str) -> Result<Dialect, Error> {
        file::read(text, &mut Vec::new())
    }

    /// The names of the shipped dialects, in alphabetical order.
    ///
    /// ```
    /// assert!(mulu::Dialect::names().any(|name| name == "census-2017"));
    /// ```
    pub fn names() -> impl Iterator<Item = &'static str> {
        shipped::ALL.iter().map(|(name, _)| *name)
    }

    /// A shipped dialect.
    ///
    /// # Errors
    ///
    /// When there is none of that name.
    ///
    /// ```
    /// let dialect = mulu::Dialect::named("guizhou-portal")?;
    /// assert_eq!(dialect.code_of("/update_cycle", "每季度").as_deref(), Some("1"));
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn named(name: &str) -> Result<Dialect, Error> {
        shipped::read(name)
    }

    /// A shipped dialect as it is written, to be copied and changed.
    ///
    /// # Errors
    ///
    /// When there is none of that name.
    ///
    /// ```
    /// assert!(mulu::Dialect::text_of("guizhou-portal")?.contains("[codes.'/update_cycle']"));
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn text_of(name: &str) -> Result<&'static str, Error> {
        shipped::text(name)
    }

    /// Its name; empty when it was given none.
    ///
    /// ```
    /// assert_eq!(mulu::Dialect::from_toml("name = '我市'")?.name(), "我市");
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its title, for people; empty when it was given none.
    ///
    /// ```
    /// use mulu::{Dialect, Language};
    /// let dialect = Dialect::from_toml("title = '某市共享平台'\ntitle_en = 'platform of a city'")?;
    /// assert_eq!(dialect.title(Language::Zh), "某市共享平台");
    /// assert_eq!(dialect.title(Language::En), "platform of a city");
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn title(&self, language: Language) -> &str {
        &self.title[usize::from(language == Language::En)]
    }

    /// Where it was seen; empty when that was not said.
    ///
    /// ```
    /// assert!(!mulu::Dialect::named("guizhou-portal")?.source().is_empty());
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The pointers of the fields whose codes it declares, in the order of the file.
    ///
    /// ```
    /// let dialect = mulu::Dialect::named("guizhou-portal")?;
    /// assert_eq!(dialect.fields().collect::<Vec<_>>(), ["/update_cycle"]);
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn fields(&self) -> impl Iterator<Item = &str> {
        self.fields.iter().map(|field| field.pointer.as_str())
    }

    /// The headings and keys that it declares and where their cells go, in order: of several that go to one field,
    /// the first that a record has counts.
    ///
    /// ```
    /// use mulu::vocabulary::columns::Target;
    /// let dialect = mulu::Dialect::from_toml("[columns]\n'备注' = 'ext'\n")?;
    /// assert_eq!(dialect.columns(), [("备注".to_owned(), Target::Extra)]);
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn columns(&self) -> &[(String, Target)] {
        &self.columns
    }

    /// What a row of its sheets is, where it says so.
    ///
    /// ```
    /// use mulu::{Dialect, vocabulary::columns::Layout};
    /// let dialect = Dialect::from_toml("layout = 'headings'").unwrap();
    /// assert_eq!(dialect.layout(), Some(Layout::Headings));
    /// ```
    pub fn layout(&self) -> Option<Layout> {
        self.layout
    }

    /// The code that stands for a word in a field: the first that was declared for it. For a day, its count.
    ///
    /// ```
    /// let dialect = mulu::Dialect::named("kweaver-ddl")?;
    /// assert_eq!(dialect.code_of("/share/type", "不予共享").as_deref(), Some("3"));
    /// assert_eq!(dialect.code_of("/share/type", "有条件").as_deref(), Some("2"));
    /// assert_eq!(dialect.code_of("/open/type", "有条件"), None);
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn code_of(&self, pointer: &str, word: &str) -> Option<Cow<'_, str>> {
        let field = self.field(pointer)?;
        field.table.code_of(&field.kind.read(word)?)
    }

    /// Whether a field has a table.
    pub(crate) fn has(&self, pointer: &str) -> bool {
        self.field(pointer).is_some()
    }

    /// Whether a field has a table that knows this text.
    pub(crate) fn knows(&self, pointer: &str, text: &str) -> bool {
        self.field(pointer).is_some_and(|field| field.knows(text))
    }

    /// The field at a pointer; an element of a list is meant by `*` and by its index.
    fn field(&self, pointer: &str) -> Option<&Field> {
        let way: Vec<_> = steps(pointer).collect();
        self.fields.iter().find(|field| field.way.len() == way.len() && field.leads_to(&way))
    }

    /// Understands the codes of an entry that were not understood so far.
    ///
    /// ```
    /// let dialect = mulu::Dialect::named("guizhou-portal")?;
    /// let mut entry: mulu::Entry = serde_json::from_str(r#"{"update_cycle":"1"}"#).unwrap();
    /// dialect.apply(&mut entry);
    /// assert!(entry.update_cycle.is(mulu::Cycle::Quarterly));
    /// # Ok::<(), mulu::Error>(())
    /// ```
    pub fn apply(&self, entry: &mut Entry<'_>) {
        for field in &self.fields {
            read_below(entry, &field.way, &field.table);
        }
        if !self.fields.is_empty() {
            entry.odd.retain(|odd| !self.explains(odd));
        }
    }

    /// Whether a value of the wrong type is a code that is declared: many systems write codes as numbers.
    fn explains(&self, odd: &Odd) -> bool {
        if odd.kind != OddKind::WrongType {
            return false;
        }
        let way: Vec<_> = steps(&odd.pointer).collect();
        // One step more leads into a list of words.
        let is_there = |field: &&Field| {
            let rest = way.get(field.way.len()..).unwrap_or_default();
            field.leads_to(&way) && rest.len() <= 1 && rest.iter().all(|step| is_number(step))
        };
        self.fields.iter().filter(is_there).any(|field| field.knows(&odd.detail))
    }
}

impl Field {
    /// Whether a text is understood here: a sum of several flags only where there may be several values.
    fn knows(&self, text: &str) -> bool {
        self.table.read(text).is_some() || (self.is_list && self.table.has_sum(text))
    }

    /// Whether its way leads along these steps, which may go on.
    fn leads_to(&self, steps: &[Cow<'_, str>]) -> bool {
        let same = |(one, other): (&String, &Cow<'_, str>)| {
            one == other || (one == "*" && is_number(other))
        };
        self.way.len() <= steps.len() && self.way.iter().zip(steps).all(same)
    }
}

fn is_number(step: &str) -> bool {
    !step.is_empty() && step.bytes().all(|byte| byte.is_ascii_digit())
}

/// Understands the codes of one field, below an object. Nothing is made that was not there.
fn read_below(object: &mut dyn Object<'_>, way: &[String], table: &Table) {
    let Some((step, rest)) = way.split_first() else { return };
    let Some(index) = object.rows().iter().position(|row| row.key == step) else { return };
    if matches!(object.view(index), Some(View::Maybe(None))) {
        return;
    }
    match (object.slot(index).map(Slot::present), rest) {
        (Some(Slot::Object(next)), _) => read_below(next, rest, table),
        (Some(Slot::Objects(list)), [_, rest @ ..]) => {
            for position in 0..list.len() {
                if let Some(next) = list.at(position) {
                    read_below(next, rest, table);
                }
            }
        }
        (Some(slot), []) => table.read_in(slot),
        _ => {}
    }
}
