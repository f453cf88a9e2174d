"""The tools that are measured: how each is called, how its answer is read, what it tells."""

import json
import os
import platform
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable

ROOT = Path(__file__).resolve().parents[2]
PEERS = ROOT / "target/peers"
SCHEMA = ROOT / "src/schema/entry.schema.json"

# What the faults of benches/catalogue/faults.rs show of themselves in the table that frictionless reads.
IN_TABLE = {"NoName", "Cycle", "NoSuchDay", "DayWritten", "ShareType", "Duplicate"}


@dataclass
class Tool:
    name: str
    # The command, given what `input` made.
    command: Callable[[Path], list]
    # How many entries it says are invalid, from standard output and standard error.
    invalid: Callable[[str, str], int]
    # Whether one who looks at these faults of an entry (name, where it can be seen) can see any.
    sees: Callable[[list], bool]
    # The exit status when something is invalid.
    found: int
    # What a finding tells.
    tells: dict
    note: str = ""
    # lines, array or table.
    input: str = "lines"
    # At most so many entries, where the tool is slow.
    most: int = 10**9
    environment: dict = field(default_factory=dict)


def two_numbers(out, _):
    return int(out.split()[1])


def by_schema(faults):
    return any(seen == "schema" for _, seen in faults)


def blaze():
    machine = {"aarch64": "arm64"}.get(platform.machine(), platform.machine())
    folder = PEERS / "npm/node_modules/@sourcemeta/jsonschema/build/github-releases"
    return str(folder / f"jsonschema-{platform.system().lower()}-{machine}")


def blaze_failed(out, err):
    return int(re.search(r"(\d+) failed", out + err)[1])


def checked_array(out, _):
    return len({re.match(r"\$\[(\d+)\]", error["path"])[1] for error in json.loads(out).get("errors", [])})


def table_rows(out, _):
    tasks = json.loads(out)["tasks"]
    return len({error["rowNumber"] for task in tasks for error in task["errors"]})


def not_clean(out, _):
    summary = json.loads(out)["summary"]
    return summary["entries"] - summary["clean"]


def tells(place, line, rule, law, duplicates):
    return {"place": place, "line": line, "rule": rule, "law": law, "duplicates": duplicates}


def tools(as_of, jobs):
    """All of them, ours first; `jobs` are the arguments that keep ours to one thread."""
    rust = str(PEERS / "rust/release/mulu-peers")
    python = PEERS / "python/bin"
    ours = [str(PEERS / "mulu/release/mulu"), "check", "--as-of", as_of, "--input", "ndjson", *jobs]
    return [
        Tool(
            "mulu check",
            lambda file: [*ours, "--format", "json", str(file)],
            not_clean,
            lambda faults: bool(faults),
            1,
            tells("pointer", "line, column", "yes", "article", "yes"),
            "every rule, duplicates across entries included; report as JSON",
        ),
        Tool(
            "jsonschema (Rust)",
            lambda file: [rust, "jsonschema", str(SCHEMA), str(file)],
            two_numbers,
            by_schema,
            1,
            tells("no", "no", "no", "no", "no"),
            "`is_valid` says yes or no; its other calls tell pointers, for more time",
        ),
        Tool(
            "boon (Rust)",
            lambda file: [rust, "boon", str(SCHEMA), str(file)],
            two_numbers,
            by_schema,
            1,
            tells("pointer", "no", "keyword", "no", "no"),
            "`validate`, the error not printed",
        ),
        Tool(
            "Ajv (Node)",
            lambda file: ["node", str(ROOT / "benches/peers/ajv.cjs"), str(SCHEMA), str(file)],
            two_numbers,
            by_schema,
            1,
            tells("pointer", "no", "keyword", "no", "no"),
            "compiled, first error of an entry, not printed",
            environment={"NODE_PATH": str(PEERS / "npm/node_modules")},
        ),
        Tool(
            "Blaze",
            lambda file: [blaze(), "validate", "--continue", str(SCHEMA), str(file)],
            blaze_failed,
            by_schema,
            2,
            tells("pointer", "entry number", "keyword", "no", "no"),
            "command of `@sourcemeta/jsonschema`, its program without the Node wrapper",
        ),
        Tool(
            "Blaze --fast",
            lambda file: [blaze(), "validate", "--continue", "--fast", str(SCHEMA), str(file)],
            blaze_failed,
            by_schema,
            2,
            tells("pointer", "entry number", "keyword", "no", "no"),
            "the same, compiled for speed",
        ),
        Tool(
            "check-jsonschema",
            lambda file: [
                str(python / "check-jsonschema"),
                "--schemafile",
                str(PEERS / "data/array.schema.json"),
                "-o",
                "json",
                str(file),
            ],
            checked_array,
            by_schema,
            1,
            tells("path", "no", "keyword", "no", "no"),
            "reads no NDJSON: the entries as one array, fewer of them because it is slow",
            input="array",
            most=2000,
        ),
        Tool(
            "frictionless",
            lambda file: [
                str(python / "frictionless"),
                "validate",
                str(file.name),
                "--schema",
                "table.schema.json",
                "--limit-errors",
                "1000000",
                "--json",
            ],
            table_rows,
            lambda faults: any(name in IN_TABLE for name, _ in faults),
            1,
            tells("row, column", "row", "constraint", "no", "of the key"),
            "16 columns of a flattened CSV by a table schema: presence, words, days, unique codes; no items, no lists, "
            "nothing that depends on another member; flattening is not counted",
            input="table",
        ),
    ]


def environment(tool):
    return {**os.environ, **tool.environment}
