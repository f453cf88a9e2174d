//! What a function of the header takes and gives, without the ways of C: a text and its length are one, and what is
//! written through a pointer comes out. Every language but COBOL, which calls as C does, is written from here.

use crate::interface::Function;

/// One thing that goes in or comes out.
pub(super) struct Part<'a> {
    pub(super) is: Is,
    pub(super) name: &'a str,
    /// The type in C.
    pub(super) kind: &'a str,
    /// The name of its length, of a text.
    pub(super) length: &'a str,
}

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Is {
    Text,
    /// The bytes of a column, and where its rows end in them; their number comes next.
    Bytes,
    Offsets,
    Object,
    Int,
    Size,
    /// These come out: a text that is lent, a number, an object.
    Lent,
    Number,
    Made,
}

impl<'a> Part<'a> {
    pub(super) fn comes_out(&self) -> bool {
        matches!(self.is, Is::Lent | Is::Number | Is::Made)
    }

    /// "entry" of `const mulu_entry *`.
    pub(super) fn noun(&self) -> &'a str {
        noun(self.kind).unwrap_or_else(|| panic!("`{}` is no noun", self.kind))
    }
}

fn noun(kind: &str) -> Option<&str> {
    kind.trim_start_matches("const ").strip_prefix("mulu_")?.split(' ').next()
}

/// The parts of a function in their order.
pub(super) fn parts(f: &Function) -> Vec<Part<'_>> {
    let (mut parts, mut rest) = (Vec::new(), f.parameters.iter().peekable());
    while let Some(parameter) = rest.next() {
        let (kind, name) = (&*parameter.kind, &*parameter.name);
        let has_length = rest.peek().is_some_and(|next| next.kind.starts_with("size_t"));
        let is = match kind {
            "int" => Is::Int,
            "size_t" => Is::Size,
            "int *" | "size_t *" => Is::Number,
            "const char **" => Is::Lent,
            "const char *" if has_length => Is::Text,
            "const char *" => Is::Bytes,
            "const int *" => Is::Offsets,
            _ if noun(kind).is_none() => panic!("what is `{kind}`?"),
            _ if kind.ends_with("**") => Is::Made,
            _ => Is::Object,
        };
        let length = match is {
            Is::Text | Is::Lent => &*rest.next().unwrap().name,
            _ => "",
        };
        parts.push(Part { is, name, kind, length });
    }
    parts
}

/// Whether what it lends has an encoding of its own, or none.
pub(super) fn lends_a_document(f: &Function) -> bool {
    f.name.ends_with("_document")
}
