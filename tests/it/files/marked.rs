//! What an office shows of a workbook that came back: each mark stands in the cell of its finding, and nowhere else.

use std::collections::BTreeMap;
use std::process::Command;
use std::sync::Arc;
use std::{fs, path::Path};

use mulu::{Calendar, Checker, Language, Profile, Reader, Severity, Spot, render};

/// A cell: its sheet, row and column, from 0.
type Cell = (String, u32, u32);

/// Checks a workbook, lets the findings be marked in it, and looks at what LibreOffice makes of it, where it is installed.
pub(super) fn is_marked_where_it_is_wrong(workbook: &[u8], name: &str) {
    let profile = Profile::named("national-2017").unwrap();
    let checker =
        Checker::new(profile, Calendar::default(), "2017-12-01".parse().unwrap()).unwrap();
    let mut run = checker.run();
    run.read(Reader::new(workbook, name)).unwrap();
    let report = run.finish();
    let mut wrong: BTreeMap<Cell, Severity> = BTreeMap::new();
    for finding in report.findings() {
        let Some(Spot::Cell { sheet, row, column }) =
            finding.place.as_ref().map(|place| &place.spot)
        else {
            continue;
        };
        let cell = (sheet.to_string(), *row, *column);
        let worst = wrong.entry(cell).or_insert(finding.severity);
        *worst = finding.severity.max(*worst);
    }
    assert!(wrong.len() > 5, "{wrong:?}");

    let mut out = Vec::new();
    render::annotated(&report, name, workbook, Language::Zh, &mut out).unwrap();
    let again = |bytes: &[u8]| super::read(bytes, name).0;
    assert_eq!(again(workbook), again(&out));
    let Some(document) = office(&out, name) else { return };
    let sheets: Vec<Arc<str>> = wrong.keys().map(|(sheet, ..)| Arc::from(sheet.as_str())).collect();
    let mut shown = coloured(&document);
    shown.retain(|(sheet, ..), _| sheets.iter().any(|known| **known == **sheet));
    assert_eq!(shown, wrong);
    assert!(document.matches("<office:annotation ").count() >= wrong.len());
}

/// The flat document that LibreOffice makes of a workbook.
fn office(workbook: &[u8], name: &str) -> Option<String> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("office-{name}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    fs::write(&path, workbook).unwrap();
    let run = Command::new("soffice")
        .arg(format!("-env:UserInstallation=file://{}", folder.join("settings").display()))
        .args(["--headless", "--convert-to", "fods", "--outdir"])
        .args([&folder, &path])
        .output();
    let Ok(run) = run else {
        println!("skipped: no soffice");
        return None;
    };
    assert!(run.status.success(), "{run:?}");
    Some(fs::read_to_string(path.with_extension("fods")).unwrap())
}

/// The cells that have the colour of a mark.
fn coloured(document: &str) -> BTreeMap<Cell, Severity> {
    let mut marks: BTreeMap<String, Severity> = BTreeMap::new();
    for style in document.split("<style:style ").skip(1) {
        let body = style.split("</style:style>").next().unwrap();
        let severity = match () {
            () if body.contains("fo:background-color=\"#ff9999\"") => Severity::Error,
            () if body.contains("fo:background-color=\"#ffeb84\"") => Severity::Warning,
            () if body.contains("fo:background-color=\"#bdd7ee\"") => Severity::Notice,
            () => continue,
        };
        marks.insert(attribute(style, "style:name").unwrap(), severity);
    }
    let mut cells = BTreeMap::new();
    for table in document.split("<table:table ").skip(1) {
        let sheet = attribute(table, "table:name").unwrap();
        let table = table.split("</table:table>").next().unwrap();
        let mut row = 0;
        for text in table.split("<table:table-row ").skip(1) {
            let rows = times(text, "table:number-rows-repeated");
            let mut column = 0;
            for tag in text.split("<table:") {
                if !tag.starts_with("table-cell") && !tag.starts_with("covered-table-cell") {
                    continue;
                }
                let columns = times(tag, "table:number-columns-repeated");
                let style = attribute(tag, "table:style-name");
                if let Some(severity) = style.and_then(|style| marks.get(&style)) {
                    assert!(rows * columns < 1000, "{sheet}: a mark over {rows} × {columns} cells");
                    let all = (row..row + rows).flat_map(|row| {
                        (column..column + columns).map(move |column| (row, column))
                    });
                    cells
                        .extend(all.map(|(row, column)| ((sheet.clone(), row, column), *severity)));
                }
                column += columns;
            }
            row += rows;
        }
    }
    cells
}

fn times(tag: &str, name: &str) -> u32 {
    attribute(tag, name).map_or(1, |times| times.parse().unwrap())
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let tag = tag.split('>').next()?;
    let (_, rest) = tag.split_once(&format!("{name}=\""))?;
    rest.split('"').next().map(str::to_owned)
}
