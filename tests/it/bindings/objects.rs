//! What Java and C# have in common: each function once as C has it, and once as a language with objects would: a
//! text and its length are one, what is lent or made is returned, and a status that is no MULU_OK is thrown.

use crate::interface::{Function, Interface, Parameter};

/// How a language says it; `{}` stands for what is put there.
pub(super) struct Words {
    /// A size_t for its users, and as C has it; how one becomes the other.
    pub(super) size: &'static str,
    pub(super) c_size: &'static str,
    pub(super) to_c: &'static str,
    pub(super) from_c: &'static str,
    /// A text with its length.
    pub(super) bytes: &'static str,
    pub(super) length: &'static str,
    pub(super) string: &'static str,
    /// A pointer to an object; what receives one, a size or an int, and how that is made and read.
    pub(super) pointer: &'static str,
    pub(super) pointers: [&'static str; 3],
    pub(super) sizes: [&'static str; 3],
    pub(super) ints: [&'static str; 3],
    pub(super) arrow: &'static str,
    /// A function of C, what stands before an output of it, and the class that holds them all.
    pub(super) native: &'static str,
    pub(super) out: &'static str,
    pub(super) class: &'static str,
    /// A comment before a declaration.
    pub(super) doc: fn(&str) -> String,
    /// Whether methods begin with a capital.
    pub(super) capitals: bool,
}

/// A function as the language has it.
pub(super) struct Call<'a> {
    pub(super) gives: &'a str,
    pub(super) name: &'a str,
    pub(super) declared: Vec<String>,
    /// Those of them that receive an output besides the first.
    pub(super) more: Vec<&'a Parameter>,
    body: String,
}

fn is_output(parameter: &Parameter) -> bool {
    parameter.kind.ends_with("**") || matches!(&*parameter.kind, "size_t *" | "int *")
}

pub(super) fn capital(name: &str) -> String {
    name[..1].to_uppercase() + &name[1..]
}

pub(super) fn put(template: &str, text: &str) -> String {
    template.replace("{}", text)
}

impl Words {
    pub(super) fn method(&self, name: &str) -> String {
        if self.capitals { capital(name) } else { name.to_owned() }
    }

    /// What receives an output.
    pub(super) fn receiver(&self, c: &str) -> [&'static str; 3] {
        match c {
            "int *" => self.ints,
            "size_t *" => self.sizes,
            _ => self.pointers,
        }
    }

    /// A C type as the language hands it to C.
    fn kind(&self, c: &str, nouns: &[String]) -> &'static str {
        let is_noun = |c: &str| {
            let name = c.strip_prefix("const ").unwrap_or(c).strip_prefix("mulu_");
            name.is_some_and(|name| nouns.iter().any(|noun| noun == name))
        };
        match c {
            "void" => "void",
            "int" => "int",
            "size_t" => self.c_size,
            "const char *" => self.bytes,
            "const int *" => "int[]",
            "int *" | "size_t *" | "const char **" => self.receiver(c)[0],
            _ if c.strip_suffix(" **").is_some_and(is_noun) => self.receiver(c)[0],
            _ if c.strip_suffix(" *").is_some_and(is_noun) => self.pointer,
            _ => panic!("what is `{c}` in Java and C#?"),
        }
    }

    pub(super) fn call<'a>(&'a self, f: &'a Function, nouns: &[String]) -> Call<'a> {
        let (mut declared, mut passed, mut more) = (Vec::new(), Vec::new(), Vec::new());
        let mut around = "{}".to_owned();
        let changes = f.parameters.first().is_some_and(|p| p.kind.starts_with("mulu_"));
        let (mut gives, mut inner) = match &*f.returns {
            "size_t" => (self.size, self.from_c.to_owned()),
            _ if changes => ("int", format!("Handle.{}({{}})", self.method("done"))),
            _ => ("int", "{}".to_owned()),
        };
        let mut has_output = false;
        let mut rest = f.parameters.iter().peekable();
        while let Some(parameter) = rest.next() {
            let Parameter { kind, name } = parameter;
            if is_output(parameter) && has_output {
                declared.push(format!("{} {name}", self.kind(kind, nouns)));
                passed.push(name.clone());
                more.push(parameter);
            } else if kind == "const char **" {
                let length = &rest.next().unwrap().name;
                (gives, has_output) = (self.bytes, true);
                let lent = self.method("lent");
                inner = format!("Handle.{lent}(({name}_, {length}_) {} {{}})", self.arrow);
                passed.extend([format!("{name}_"), format!("{length}_")]);
            } else if is_output(parameter) {
                let [_, new, value] = self.receiver(kind);
                gives = match &**kind {
                    "int *" => "int",
                    "size_t *" => self.size,
                    _ => self.pointer,
                };
                has_output = true;
                let out = self.method("out");
                inner = put(value, &format!("Handle.{out}({new}, {name}_ {} {{}})", self.arrow));
                passed.push(format!("{name}_"));
            } else if kind.contains("mulu_") {
                let with = self.method("with");
                around =
                    put(&around, &format!("Handle.{with}({name}, {name}_ {} {{}})", self.arrow));
                declared.push(format!("Handle {name}"));
                passed.push(format!("{name}_"));
            } else if kind == "const char *" && rest.next_if(|next| next.kind == "size_t").is_some()
            {
                declared.push(format!("{} {name}", self.bytes));
                passed.extend([name.clone(), put(self.to_c, &put(self.length, name))]);
            } else if kind == "const int *" && rest.next_if(|next| next.kind == "size_t").is_some()
            {
                // A column: the texts go before, and their ends are counted here.
                let rows =
                    format!("Handle.{}({}, {name})", self.method("rows"), passed.last().unwrap());
                declared.push(format!("int[] {name}"));
                passed.extend([name.clone(), put(self.to_c, &rows)]);
            } else if kind == "size_t" {
                declared.push(format!("{} {name}", self.size));
                passed.push(put(self.to_c, name));
            } else {
                declared.push(format!("{} {name}", self.kind(kind, nouns)));
                passed.push(name.clone());
            }
        }
        let call = format!("{}({})", f.name, passed.join(", "));
        let name = f.name.strip_prefix("mulu_").unwrap();
        Call { gives, name, declared, more, body: put(&around, &put(&inner, &call)) }
    }

    pub(super) fn constants(&self, interface: &Interface, indent: &str, declare: &str) -> String {
        let mut text = String::new();
        for constant in &interface.constants {
            if !constant.comment.is_empty() {
                text += &format!("{indent}{}\n", (self.doc)(&constant.comment));
            }
            let name = constant.name.strip_prefix("MULU_").unwrap();
            text += &format!("{indent}{declare}{name} = {};\n", constant.value);
        }
        text
    }

    /// All functions, as C has them and with objects: but for those that free them, and what ends with a NUL.
    pub(super) fn functions(&self, interface: &Interface, indent: &str) -> String {
        let mut text = String::new();
        for f in &interface.functions {
            let declare = |p: &Parameter| {
                let out = if is_output(p) { self.out } else { "" };
                format!("{out}{} {}_", self.kind(&p.kind, &interface.nouns), p.name)
            };
            let parameters: Vec<_> = f.parameters.iter().map(declare).collect();
            let returns = match &*f.returns {
                "const char *" => self.pointer,
                other => self.kind(other, &interface.nouns),
            };
            text += &put(self.native, &format!("{returns} {}({})", f.name, parameters.join(", ")));
            if f.returns == "int" || f.returns == "size_t" {
                let Call { gives, name, declared, body, .. } = self.call(f, &interface.nouns);
                let declared = declared.join(", ");
                text +=
                    &format!("{indent}static {gives} {name}({declared}) {{ return {body}; }}\n");
            }
        }
        text
    }
}
