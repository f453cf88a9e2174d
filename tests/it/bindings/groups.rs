//! What Node and PHP read of an answer: a member for each constant of a group, such as MULU_LIFE_*.

use super::words::camel;
use crate::interface::{Constant, Interface};

/// Constants that begin alike, with ascending values.
pub(super) struct Group<'a> {
    /// `DECISION`, and `DECISION_NUMBERS` for those behind them whose values ascend once more.
    pub(super) name: String,
    /// Each with the name of its member: `replyBy` of MULU_DECISION_REPLY_BY.
    pub(super) members: Vec<(String, &'a Constant)>,
}

fn value(constant: &Constant) -> u32 {
    constant.value.parse().unwrap()
}

/// Whether these are themselves answers, and not what is asked for.
fn answers(interface: &Interface, prefix: &str) -> bool {
    let words = format!("one of MULU_{prefix}_*");
    let constants = interface.constants.iter().map(|constant| &constant.comment);
    let mut comments = constants.chain(interface.functions.iter().map(|f| &f.comment));
    prefix == "E" || comments.any(|comment| comment.contains(&words))
}

pub(super) fn groups(interface: &Interface) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    let mut last = ("", 0);
    for constant in &interface.constants {
        let name = constant.name.strip_prefix("MULU_").unwrap();
        let Some((prefix, rest)) = name.split_once('_') else { continue };
        if last.0 != prefix || last.1 >= value(constant) {
            let more = if last.0 == prefix { "_NUMBERS" } else { "" };
            groups.push(Group { name: prefix.to_owned() + more, members: Vec::new() });
        }
        last = (prefix, value(constant));
        groups.last_mut().unwrap().members.push((camel(rest), constant));
    }
    groups.retain(|group| !answers(interface, &group.name));
    groups
}
