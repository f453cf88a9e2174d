//! `peers jsonschema|boon SCHEMA FILE`: how many of the lines are valid JSON and not valid by the schema.
//!
//! Prints the number of lines and the number of those that are invalid; ends with 1 when there are such.

use std::error::Error;
use std::process::ExitCode;

use serde_json::Value;

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let args: Vec<String> = std::env::args().collect();
    let [_, which, schema, file] = &args[..] else {
        return Err("usage: peers jsonschema|boon SCHEMA FILE".into());
    };
    let schema: Value = serde_json::from_slice(&std::fs::read(schema)?)?;
    let bytes = std::fs::read(file)?;
    let (entries, invalid) = match which.as_str() {
        "jsonschema" => {
            let validator = jsonschema::validator_for(&schema)?;
            count(&bytes, |entry| validator.is_valid(entry))?
        }
        "boon" => {
            let (mut schemas, mut compiler) = (boon::Schemas::new(), boon::Compiler::new());
            compiler.add_resource("entry.json", schema)?;
            let index = compiler.compile("entry.json", &mut schemas)?;
            count(&bytes, |entry| schemas.validate(entry, index).is_ok())?
        }
        _ => return Err(format!("no validator is called {which}").into()),
    };
    println!("{entries} {invalid}");
    Ok(ExitCode::from(u8::from(invalid > 0)))
}

fn count(
    bytes: &[u8],
    is_valid: impl Fn(&Value) -> bool,
) -> Result<(usize, usize), serde_json::Error> {
    let (mut entries, mut invalid) = (0, 0);
    for line in bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
        entries += 1;
        invalid += usize::from(!is_valid(&serde_json::from_slice(line)?));
    }
    Ok((entries, invalid))
}
