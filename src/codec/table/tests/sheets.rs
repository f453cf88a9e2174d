//! Several sheets, and those that are no catalogue.

use super::*;

fn notes(sheet: &'static str) -> Page {
    Page { name: sheet, rows: vec![vec![cell("填表说明")]], ..Page::default() }
}

#[test]
fn sheets_are_read_in_their_order_and_others_are_named() {
    let one = page("一", Layout::Entries, "/name|+", &["名称|备注", "甲|注"]);
    let two = page("二", Layout::Entries, "/name|+", &["名称|备注", "乙|注"]);
    let reading = read(vec![notes("说明"), one, two]);
    assert_eq!(
        reading.json,
        [r#"{"name":"甲","ext":{"备注":"注"}}"#, r#"{"name":"乙","ext":{"备注":"注"}}"#]
    );
    assert_eq!(reading.spot(1, "/name"), "二!A2");
    let first = Note {
        zh: "工作表“说明”没有读取：没有目录的标题".into(),
        en: "sheet `说明`, passed over: it has no headings of a catalogue".into(),
    };
    assert_eq!(reading.notes[0], first);
    assert_eq!(reading.notes.len(), 3);
}

#[test]
fn a_file_without_a_catalogue_is_no_clean_catalogue() {
    let error =
        feed_with(vec![notes("说明"), notes("字典")], "", &Limits::default()).err().unwrap();
    assert!(error.is_ambiguous());
    assert_eq!(
        error.text(crate::text::Language::Zh),
        "没有找到目录表格：工作表“说明”没有读取：没有目录的标题；工作表“字典”没有读取：没有目录的标题"
    );
}

#[test]
fn an_empty_table_is_an_empty_catalogue() {
    let reading = read(vec![page("一", Layout::Entries, "/name", &["名称"])]);
    assert!(reading.json.is_empty() && reading.notes.is_empty());
}

/// A file that fails after some rows.
struct Failing(usize);

impl Rows for Failing {
    fn next_row(&mut self, row: &mut Row) -> Result<bool, Error> {
        self.0 += 1;
        if self.0 == 4 {
            return Err(std::io::Error::other("the disk failed").into());
        }
        row.begin(self.0 as u32 - 1, 0);
        row.push(0, CellKind::Text, &format!("名{}", self.0));
        Ok(true)
    }
}

struct FailingBook(Vec<Sheet>);

impl Tables for FailingBook {
    type Rows = Failing;

    fn sheets(&self) -> &[Sheet] {
        &self.0
    }

    fn merges(&mut self, _: usize) -> Result<Vec<Merge>, Error> {
        Ok(Vec::new())
    }

    fn head(&mut self, _: usize) -> Result<Vec<Vec<String>>, Error> {
        Ok(Vec::new())
    }

    fn rows(&mut self, _: usize) -> Result<Failing, Error> {
        Ok(Failing(0))
    }
}

#[test]
fn what_was_read_before_a_failure_is_not_lost() {
    let sheets = vec![Sheet { name: "一".into(), is_hidden: false, has_cells: true }];
    let columns = page("一", Layout::Entries, "/name", &["名称"]).columns.unwrap();
    let mut feed =
        TableFeed::new(FailingBook(sheets), vec![Ok(columns)], Arc::default(), &Limits::default())
            .unwrap();
    let mut part = Transcript::default();
    assert!(feed.transcribe(&mut part).unwrap());
    assert_eq!(part.ends.len(), 1);
    assert!(feed.transcribe(&mut Transcript::default()).unwrap_err().is_input());
}
