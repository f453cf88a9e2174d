//! The shapes in which comments are shown.

use std::fmt::Write;
use std::io;

use super::broken;

const NONE: &str = concat!(
    "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"",
    " xmlns:x=\"urn:schemas-microsoft-com:office:excel\"></xml>"
);

const KIND: &str = concat!(
    "<v:shapetype id=\"mulu_note\" coordsize=\"21600,21600\" o:spt=\"202\"",
    " path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>",
    "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>"
);

/// Adds a shape for the comment of each cell. The part is no good XML where others wrote it (`<br>` is not closed), so
/// it is not parsed.
pub(super) fn edited(old: Option<String>, cells: &[(u32, u32)]) -> io::Result<String> {
    let old = old.as_deref().unwrap_or(NONE);
    if cells.is_empty() {
        return Ok(old.to_owned());
    }
    let end = old.rfind("</xml>").ok_or_else(|| broken("the shapes of comments are broken"))?;
    let (head, tail) = old.split_at(end);
    // Names that no other shape has.
    let numbers = old.split("_x0000_s").skip(1).filter_map(leading_number);
    let first = 1 + numbers.max().unwrap_or(1024);
    let mut text = String::with_capacity(old.len() + 600 * cells.len());
    text.push_str(head);
    if !head.contains("id=\"mulu_note\"") {
        text.push_str(KIND);
    }
    for (number, (row, column)) in (first..).zip(cells) {
        // Right of the cell, and within the sheet.
        let (left, top) = ((column + 1).min(16_379), row.saturating_sub(1).min(1_048_568));
        let (right, bottom) = (left + 4, top + 7);
        let _ = write!(
            text,
            "<v:shape id=\"_x0000_s{number}\" type=\"#mulu_note\" \
             style=\"position:absolute;visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\">\
             <v:fill color2=\"#ffffe1\"/><v:shadow color=\"black\" obscured=\"t\"/>\
             <v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\"/>\
             <x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>\
             <x:Anchor>{left}, 15, {top}, 2, {right}, 31, {bottom}, 1</x:Anchor>\
             <x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column>\
             </x:ClientData></v:shape>"
        );
    }
    text.push_str(tail);
    Ok(text)
}

fn leading_number(text: &str) -> Option<u32> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    // Room for as many as there are cells.
    text.get(..end)?.parse().ok().filter(|number| *number < u32::MAX / 2)
}
