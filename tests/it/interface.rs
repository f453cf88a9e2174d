//! The C interface as a compiler sees it: the functions, constants and nouns of a header of ours.

/// What a header declares.
pub(crate) struct Interface {
    pub(crate) functions: Vec<Function>,
    /// Without those that name the version.
    pub(crate) constants: Vec<Constant>,
    /// The names behind `mulu_`: "checker", "entry" and so on.
    pub(crate) nouns: Vec<String>,
}

/// One constant, whose value is an integer.
pub(crate) struct Constant {
    pub(crate) name: String,
    pub(crate) value: String,
    /// What stands behind it, or nothing.
    pub(crate) comment: String,
}

/// One exported function.
pub(crate) struct Function {
    /// What stands above it, on one line.
    pub(crate) comment: String,
    pub(crate) returns: String,
    pub(crate) name: String,
    pub(crate) parameters: Vec<Parameter>,
}

/// One parameter: `const char **` and `text`.
pub(crate) struct Parameter {
    pub(crate) kind: String,
    pub(crate) name: String,
}

impl Constant {
    /// The name without `MULU_`.
    pub(crate) fn short(&self) -> &str {
        self.name.strip_prefix("MULU_").unwrap()
    }

    pub(crate) fn number(&self) -> u32 {
        self.value.parse().unwrap()
    }
}

impl Parameter {
    fn read(text: &str) -> Parameter {
        let end = text.rfind([' ', '*']).map_or(0, |at| at + 1);
        let (kind, name) = text.split_at(end);
        Parameter { kind: kind.trim().to_owned(), name: name.to_owned() }
    }
}

impl Function {
    fn read(declaration: &str, comment: &str) -> Function {
        let (head, rest) = declaration.split_once('(').unwrap();
        let head = Parameter::read(head);
        let list = rest.strip_suffix(");").unwrap();
        let parameters = list.split(", ").filter(|text| *text != "void").map(Parameter::read);
        Function {
            comment: comment.to_owned(),
            returns: head.kind,
            name: head.name,
            parameters: parameters.collect(),
        }
    }

    /// The name without `mulu_`.
    pub(crate) fn short(&self) -> &str {
        self.name.strip_prefix("mulu_").unwrap()
    }

    /// The declaration on one line, with or without the names of the parameters.
    pub(crate) fn signature(&self, with_names: bool) -> String {
        let join = |kind: &str, name: &str| match kind.ends_with('*') {
            true => format!("{kind}{name}"),
            false => format!("{kind} {name}").trim_end().to_owned(),
        };
        let name = |parameter: &Parameter| match with_names {
            true => join(&parameter.kind, &parameter.name),
            false => parameter.kind.clone(),
        };
        let mut list = self.parameters.iter().map(name).collect::<Vec<_>>().join(", ");
        if list.is_empty() {
            list.push_str("void");
        }
        format!("{}({list});", join(&self.returns, &self.name))
    }

    /// What stands above it, without the marks.
    pub(crate) fn about(&self) -> &str {
        self.comment.trim_start_matches("/* ").trim_end_matches(" */")
    }

    /// Whether the header says of a pointer that it may be NULL.
    pub(crate) fn may_be_null(&self, parameter: &str) -> bool {
        [" may be NULL", ", which may be NULL"]
            .iter()
            .any(|words| self.comment.contains(&format!("`{parameter}`{words}")))
    }
}

impl Interface {
    /// Reads a header as tests/it/header.rs writes it.
    pub(crate) fn read(header: &str) -> Interface {
        let mut interface =
            Interface { functions: Vec::new(), constants: Vec::new(), nouns: Vec::new() };
        let mut comment = String::new();
        let mut lines = header.lines().map(str::trim);
        while let Some(line) = lines.next() {
            if line.starts_with("/*") {
                comment = line.to_owned();
                while !comment.ends_with("*/") {
                    let more = lines.next().unwrap();
                    comment += " ";
                    comment += more.strip_prefix("* ").unwrap_or(more);
                }
            } else if let Some(constant) = line.strip_prefix("#define MULU_") {
                let (constant, comment) = constant.split_once("/*").unwrap_or((constant, "*/"));
                let mut words = constant.split_whitespace();
                let name = format!("MULU_{}", words.next().unwrap());
                if let Some(value) = words.next().filter(|_| !name.starts_with("MULU_VERSION")) {
                    let comment = comment.strip_suffix("*/").unwrap().trim().to_owned();
                    interface.constants.push(Constant { name, value: value.to_owned(), comment });
                }
            } else if let Some(noun) = line.strip_prefix("typedef struct mulu_") {
                interface.nouns.push(noun.split(' ').next().unwrap().to_owned());
            } else if line.contains("mulu_") && line.contains('(') {
                let mut declaration = line.to_owned();
                while !declaration.ends_with(';') {
                    declaration += " ";
                    declaration += lines.next().unwrap();
                }
                interface.functions.push(Function::read(&declaration, &comment));
                comment.clear();
            } else {
                comment.clear();
            }
        }
        interface
    }
}

#[test]
fn a_declaration_is_read() {
    let header = "/* Lends one text;\n * `number`, which may be NULL, is its number. */\n\
                  int mulu_x_text(const mulu_x *x,\n                size_t index,\n                \
                  const char **text,\n                size_t *number);\nvoid mulu_x_free(mulu_x *x);\n\
                  int mulu_abi(void);\n#define MULU_VERSION \"1\"\n#define MULU_A   1 /* one */\n\
                  typedef struct mulu_x mulu_x;\n";
    let interface = Interface::read(header);
    let signatures: Vec<_> =
        interface.functions.iter().map(|function| function.signature(true)).collect();
    assert_eq!(
        signatures,
        [
            "int mulu_x_text(const mulu_x *x, size_t index, const char **text, size_t *number);",
            "void mulu_x_free(mulu_x *x);",
            "int mulu_abi(void);",
        ]
    );
    let text = &interface.functions[0];
    assert_eq!(
        text.signature(false),
        "int mulu_x_text(const mulu_x *, size_t, const char **, size_t *);"
    );
    assert!(text.may_be_null("number") && !text.may_be_null("text"));
    assert!(!interface.functions[1].may_be_null("number"));
    let constants: Vec<_> =
        interface.constants.iter().map(|c| [&*c.name, &*c.value, &*c.comment]).collect();
    assert_eq!(constants, [["MULU_A", "1", "one"]]);
    assert_eq!(interface.nouns, ["x"]);
}
