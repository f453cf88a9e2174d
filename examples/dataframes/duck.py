import duckdb
import pyarrow as pa
from mulu import Checker, arrow

checker = Checker("as_of = 2026-11-21")

def wrong(entries: pa.ChunkedArray) -> pa.Array:
    rules = [[] for _ in range(len(entries))]
    for finding in arrow.check(checker, entries).to_pylist():
        rules[finding["row"]].append(finding["rule"] + " " + finding["at"])
    return pa.array(rules, pa.list_(pa.string()))

duckdb.create_function("wrong", wrong, ["VARCHAR"], "VARCHAR[]", type="arrow", null_handling="special")
for row in duckdb.sql("select id, unnest(wrong(json)) from 'entries.csv' order by all").fetchall():
    print(*row)
