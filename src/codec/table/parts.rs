//! 并列的信息项: the names, and types, of several items in one cell.

use std::borrow::Cow;

use crate::codec::lists::split_list;
use crate::model::{ItemType, Word};
use crate::text::trim;
use crate::vocabulary::find;

/// Items that stand in one cell.
#[derive(Debug, PartialEq)]
pub(super) struct Parts<'t> {
    /// Names, and types where they are given.
    pub(super) items: Vec<(Cow<'t, str>, Option<&'t str>)>,
    /// Whether groups of them have names, which no field takes.
    pub(super) has_groups: bool,
}

/// The items of a cell such as `测站编码/C、水位/N；雨量：时段雨量/N`, as the water sector writes them, if each of them
/// has a type: of one item alone only where `takes_one`.
pub(super) fn typed_parts(cell: &str, takes_one: bool) -> Option<Parts<'_>> {
    if !cell.contains('/') {
        return None;
    }
    let (mut items, mut has_groups) = (Vec::new(), false);
    for group in cell.split(['；', ';', '\n', '\r']).map(trim).filter(|group| !group.is_empty()) {
        let list = match group.split_once(['：', ':']) {
            Some((_, list)) => {
                has_groups = true;
                list
            }
            None => group,
        };
        for part in list.split(['、', '，', ',']).map(trim).filter(|part| !part.is_empty()) {
            let (name, kind) = part.rsplit_once('/')?;
            let (name, kind) = (trim(name), trim(kind));
            if name.is_empty() {
                return None;
            }
            find(ItemType::LIST, kind)?;
            items.push((Cow::Borrowed(name), Some(kind)));
        }
    }
    let is_enough = items.len() > 1 || (takes_one && items.len() == 1);
    is_enough.then_some(Parts { items, has_groups })
}

/// The items of a cell that lists nothing but names.
pub(super) fn named_parts(cell: &str) -> Option<Parts<'_>> {
    if !cell.contains(['、', '，', ',', ';', '；', '\n', '\r']) {
        return None;
    }
    let names = split_list("/items/*/name", cell);
    let items: Vec<_> = names.into_iter().map(|name| (name, None)).collect();
    (items.len() > 1).then_some(Parts { items, has_groups: false })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(parts: Option<Parts<'_>>) -> String {
        let shown = |(name, kind): &(Cow<'_, str>, Option<&str>)| match kind {
            Some(kind) => format!("{name}={kind}"),
            None => name.to_string(),
        };
        parts.map_or("-".into(), |parts| {
            let items: Vec<_> = parts.items.iter().map(shown).collect();
            format!("{}{}", items.join("|"), if parts.has_groups { "*" } else { "" })
        })
    }

    #[test]
    fn items_with_their_types_stand_in_one_cell() {
        for (cell, expected) in [
            (
                "测站编码/C、水位/N；雨量：时段雨量/N、观测时间/T",
                "测站编码=C|水位=N|时段雨量=N|观测时间=T*",
            ),
            ("测站编码/字符型C,\n水位/N", "测站编码=字符型C|水位=N"),
            ("升/降级/C、水位/N", "升/降级=C|水位=N"),
            ("水位/N", "-"),
            ("水位/N、流量", "-"),
            ("水位/流量", "-"),
            ("/N、水位/N", "-"),
            ("姓名、性别", "-"),
        ] {
            assert_eq!(shown(typed_parts(cell, false)), expected, "{cell}");
        }
        assert_eq!(shown(typed_parts("水位/N", true)), "水位=N");
    }

    #[test]
    fn names_stand_in_one_cell() {
        assert_eq!(shown(named_parts("姓名、性别（男、女）；住址")), "姓名|性别（男、女）|住址");
        assert_eq!(shown(named_parts("1.姓名\n2.性别")), "姓名|性别");
        assert_eq!(shown(named_parts("姓名")), "-");
        assert_eq!(shown(named_parts("姓名、")), "-");
    }
}
