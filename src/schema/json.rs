//! JSON whose members keep their order, so that a schema reads from the top.

use std::fmt;

use serde_json::Value;

/// A JSON value with ordered members.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Json {
    Null,
    Bool(bool),
    Number(u32),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

/// An object: `object! { "type" => "string", "minLength" => 1 }`.
macro_rules! object {
    ($( $key:expr => $value:expr ),* $(,)?) => {
        $crate::schema::json::Json::Object(vec![
            $( (String::from($key), $crate::schema::json::Json::from($value)) ),*
        ])
    };
}

pub(super) use object;

impl Json {
    /// The same object with the members of another one after its own.
    pub(super) fn and(self, more: Json) -> Json {
        match (self, more) {
            (Json::Object(mut members), Json::Object(more)) => {
                members.extend(more);
                Json::Object(members)
            }
            (other, _) => other,
        }
    }

    /// Writes the value: on one line where that fits, else one member a line.
    fn lay_out(&self, f: &mut fmt::Formatter<'_>, depth: usize) -> fmt::Result {
        const WIDTH: usize = 100;
        let line = self.on_one_line();
        if line.chars().count() + 2 * depth <= WIDTH {
            return f.write_str(&line);
        }
        let (open, close, count) = match self {
            Json::List(values) => ('[', ']', values.len()),
            Json::Object(members) => ('{', '}', members.len()),
            _ => return f.write_str(&line),
        };
        writeln!(f, "{open}")?;
        for index in 0..count {
            write!(f, "{:1$}", "", 2 * (depth + 1))?;
            match self {
                Json::List(values) => values[index].lay_out(f, depth + 1)?,
                Json::Object(members) => {
                    write!(f, "{}: ", quoted(&members[index].0))?;
                    members[index].1.lay_out(f, depth + 1)?;
                }
                _ => {}
            }
            f.write_str(if index + 1 < count { ",\n" } else { "\n" })?;
        }
        write!(f, "{:1$}{close}", "", 2 * depth)
    }

    fn on_one_line(&self) -> String {
        match self {
            Json::Null => "null".to_owned(),
            Json::Bool(flag) => flag.to_string(),
            Json::Number(number) => number.to_string(),
            Json::Text(text) => quoted(text),
            Json::List(values) => {
                let values: Vec<_> = values.iter().map(Json::on_one_line).collect();
                format!("[{}]", values.join(", "))
            }
            Json::Object(members) => {
                let member = |(key, value): &(String, Json)| {
                    format!("{}: {}", quoted(key), value.on_one_line())
                };
                let members: Vec<_> = members.iter().map(member).collect();
                if members.is_empty() {
                    "{}".to_owned()
                } else {
                    format!("{{ {} }}", members.join(", "))
                }
            }
        }
    }
}

fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.lay_out(f, 0)
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Json {
        Json::Text(text.to_owned())
    }
}

impl From<String> for Json {
    fn from(text: String) -> Json {
        Json::Text(text)
    }
}

impl From<u32> for Json {
    fn from(number: u32) -> Json {
        Json::Number(number)
    }
}

impl From<bool> for Json {
    fn from(flag: bool) -> Json {
        Json::Bool(flag)
    }
}

impl<T: Into<Json>> From<Vec<T>> for Json {
    fn from(values: Vec<T>) -> Json {
        Json::List(values.into_iter().map(Into::into).collect())
    }
}

impl<T: Into<Json>, const N: usize> From<[T; N]> for Json {
    fn from(values: [T; N]) -> Json {
        Json::List(values.into_iter().map(Into::into).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fits_stands_on_one_line_and_the_rest_keeps_its_order() {
        let short = object! { "type" => ["string", "null"], "minLength" => 1, "x" => object! {} };
        assert_eq!(short.to_string(), r#"{ "type": ["string", "null"], "minLength": 1, "x": {} }"#);
        let long = object! { "b" => "字".repeat(60), "a" => "字".repeat(60), "c" => Json::Null };
        let lines: Vec<_> = long.to_string().lines().map(str::to_owned).collect();
        assert_eq!(lines.len(), 5);
        assert!(lines[1].starts_with("  \"b\": ") && lines[3] == "  \"c\": null");
        let value: Value = serde_json::from_str(&long.to_string()).unwrap();
        assert_eq!(value["a"], "字".repeat(60));
    }
}
