//! The finding, which Java and C# read whole: a member for each text and number that a report has of it.

use super::objects::{Words, put};
use crate::interface::Interface;

impl Words {
    /// The members, and the lines that read them: `{}` stands for type and name where one is declared, and for the
    /// constant where a text or a number is read.
    pub(super) fn finding(
        &self,
        interface: &Interface,
        indent: &str,
        declare: &str,
        [text, number]: [&str; 2],
    ) -> [String; 2] {
        let [mut declared, mut read] = [String::new(), String::new()];
        for constant in &interface.constants {
            let name = constant.name.strip_prefix("MULU_").unwrap();
            let (kind, value, member) = match name.split_once('_') {
                Some(("TEXT", member)) => (self.string, text, member),
                Some(("NUMBER", member)) => (self.size, number, member),
                _ => continue,
            };
            let member = self.method(&member.to_lowercase());
            let line = put(declare, &format!("{kind} {member}"));
            declared += &format!("{indent}{}\n{indent}{line}\n", (self.doc)(&constant.comment));
            read += &format!("{indent}    {member} = {};\n", put(value, name));
        }
        [declared, read]
    }
}
