"""Reads a generated catalogue, one entry a line, from standard input, changes one row in a hundred so that there is every
fault between entries, far apart, and writes it twice: as one document, and as Parquet in which ids stand in disorder.

prepare.py FOLDER: writes FOLDER/catalogue.ndjson and FOLDER/catalogue.parquet/.
"""
import json
import random
import sys
from pathlib import Path

import pyarrow as pa
from pyarrow import parquet

BATCH, FILE = 5_000, 50_000


def same_code(entry, group, place):
    entry["code"] = f"307024/9{group:05}"


def same_name(entry, group, place):
    entry["name"] = f"{'同名' if place % 2 else '同 名'}{group}类登记信息"
    entry["provider"]["name"] = "第一局"


def series(entry, group, place):
    entry["name"] = f"编号{group}类登记信息{place + 1}"
    entry["provider"]["name"] = "第二局"


def provider(entry, group, place):
    entry["provider"] = {"name": f"第{group}{'局' if place % 2 else '分局'}", "code": "12320100671322000Q"}


def source(entry, group, place):
    entry["class"] = {"code": f"3{group:04}"}
    entry["provider"]["name"] = entry["source_department"] = f"第{place % 2}局"
    date = {"name": "登记日期", "type": "D"}
    entry["items"] = [date] * (1 + place % 2) + [{"name": "姓名", "type": "C", "length": 50}]


def dangling(entry, group, place):
    entry["related"] = ["无", f"307024/7{group:05}", f"307024/9{group:05}"]


def relations(entry, group, place):
    # Codes stand twice and more; some relations are stated by both sides, some by one, and some codes by their owner.
    other = group ^ 1 if group % 3 else group + 1
    entry["code"] = f"307024/8{group:05}"
    entry["related"] = [f"307024/8{other:05}", f"307024/9{group:05}", f"307024/8{group:05}"][: 1 + place % 3]


FAULTS = [same_code, same_name, series, provider, source, dangling, relations, None]


def change(line, number, groups):
    """The line, with the fault that is its own; the last of them cannot be read."""
    if number % 100 != 7:
        return line
    fault, member = FAULTS[number // 100 % len(FAULTS)], number // 100 // len(FAULTS)
    if fault is None:
        return line[:-2]
    entry = json.loads(line)
    fault(entry, member % groups, member // groups)
    return json.dumps(entry, ensure_ascii=False, separators=(",", ":"))


def main():
    folder, count = Path(sys.argv[1]), int(sys.argv[2])
    table = folder / "catalogue.parquet"
    table.mkdir(parents=True, exist_ok=True)
    schema = pa.schema([("number", pa.int64()), ("json", pa.string())])
    groups = max(4, count // 100 // len(FAULTS) // 4)
    rows, writer, disorder = [], None, random.Random(1)

    def write():
        disorder.shuffle(rows)
        writer.write_batch(pa.record_batch([list(column) for column in zip(*rows)], schema=schema))
        rows.clear()

    with open(folder / "catalogue.ndjson", "w", encoding="utf-8", newline="\n") as document:
        for number, line in enumerate(sys.stdin):
            line = change(line.rstrip("\n"), number, groups)
            document.write(line + "\n")
            if number % FILE == 0:
                writer and writer.close()
                writer = parquet.ParquetWriter(table / f"{number:09}.parquet", schema, compression="none")
            rows.append((number, line))
            if len(rows) == BATCH:
                write()
        if rows:
            write()
    writer.close()


main()
