"""Checks what prepare.py wrote, once on one machine by the library and once in Spark, and compares all findings.

compare.py FOLDER MASTER [DAY...]: prints counts, seconds and memory; ends with 1 where anything differs but the places.
"""
import os
import sys
import threading
import time
from collections import Counter
from pathlib import Path

from pyspark.sql import SparkSession

from mulu import Checker, FORMAT_NDJSON
from mulu.arrow import SEVERITIES
from mulu.spark import check_catalogue

BETWEEN = {"CAT101", "CAT102", "CAT103", "CAT104", "CAT201", "CAT301", "CAT303"}
TEXTS = ["at", "severity", "name", "message", "help", "basis"]
# A Python worker holds a batch of rows and what was found in it, whatever the size of the catalogue.
MOST = 700 << 20


class Memory(threading.Thread):
    """The most that a process below this one held, of Java and of Python."""

    def __init__(self):
        super().__init__(daemon=True)
        self.most = Counter()
        self.start()

    def run(self):
        while True:
            parents, held = {}, {}
            for folder in Path("/proc").glob("[0-9]*"):
                try:
                    lines = (folder / "status").read_text().splitlines()
                except OSError:
                    continue
                said = dict(line.split(":\t", 1) for line in lines if ":\t" in line)
                parents[int(folder.name)] = int(said["PPid"])
                held[int(folder.name)] = (said["Name"], int(said.get("VmRSS", "0").split()[0]) << 10)
            for process, (name, size) in held.items():
                above = process
                while above in parents and above != os.getpid():
                    above = parents[above]
                if above == os.getpid() and process != above:
                    kind = "java" if name == "java" else "python"
                    self.most[kind] = max(self.most[kind], size)
            time.sleep(0.5)


def on_one_machine(folder, settings):
    with Checker(settings) as checker, checker.catalogue(FORMAT_NDJSON) as catalogue:
        with open(folder / "catalogue.ndjson", "rb") as document:
            while piece := document.read(1 << 20):
                catalogue.feed(piece)
        with catalogue.finish() as report:
            return sorted((finding.entry, finding.rule, *(SEVERITIES[finding.severity] if name == "severity" else
                           getattr(finding, name) for name in TEXTS)) for finding in report)


def in_spark(spark, folder, settings):
    rows = spark.read.parquet(str(folder / "catalogue.parquet"))
    table = check_catalogue(rows, "json", "number", settings).select("id", "rule", *TEXTS).toArrow()
    return sorted(zip(*(column.to_pylist() for column in table.columns)))


def few_rows(spark):
    """Ids that are texts, in disorder; a row that is null; and both widths of Arrow's strings."""
    entry = '{"code":"307024/000012","related":["9"]}'
    rows = spark.createDataFrame([("b", entry), ("a", entry), ("c", None)], "code string, json string")
    for wide in ("false", "true"):
        spark.conf.set("spark.sql.execution.arrow.useLargeVarTypes", wide)
        found = check_catalogue(rows, "json", "code", "as_of = 2026-11-21").select("id", "rule", "at", "line").collect()
        between = sorted(tuple(row) for row in found if row.rule.startswith("CAT"))
        assert between == [("a", "CAT103", "/code", 0), ("a", "CAT301", "/related/0", 0),
                           ("b", "CAT301", "/related/0", 0)], between
        assert [tuple(row) for row in found if row.id == "c"] == [("c", "DOC101", "", 1)], found
    spark.conf.unset("spark.sql.execution.arrow.useLargeVarTypes")


def session(master):
    python = f"{os.path.dirname(os.path.abspath(__file__))}/../../bindings/python"
    builder = SparkSession.builder.master(master).appName("mulu")
    for name, value in {
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.ui.enabled": "false",
        "spark.executor.memory": "1024m",
        "spark.sql.shuffle.partitions": "32",
        "spark.executorEnv.PYTHONPATH": os.path.abspath(python),
        "spark.executorEnv.MULU_LIBRARY": os.environ["MULU_LIBRARY"],
    }.items():
        builder = builder.config(name, value)
    spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    return spark


def main():
    folder, master, days = Path(sys.argv[1]), sys.argv[2], sys.argv[3:] or ["2026-11-21"]
    start = time.time()
    memory, spark = Memory(), session(master)
    print(f"Spark {spark.version}, {master}, begun in {time.time() - start:.0f} s", flush=True)
    few_rows(spark)
    wrong, lacks = False, set(BETWEEN)
    for day in days:
        settings = f"as_of = {day}"
        start = time.time()
        one = on_one_machine(folder, settings)
        middle = time.time()
        other = in_spark(spark, folder, settings)
        end = time.time()
        rules = Counter(finding[1] for finding in one)
        print(f"{day}: one machine {len(one)} findings in {middle - start:.0f} s, Spark {len(other)} in {end - middle:.0f} s")
        print("between entries:", *(f"{rule} {n}" for rule, n in sorted(rules.items()) if rule.startswith("CAT")))
        missing, surplus = Counter(one) - Counter(other), Counter(other) - Counter(one)
        for words, some in (("only on one machine", missing), ("only in Spark", surplus)):
            for finding in sorted(some)[:5]:
                print(f"{words}:", *finding[:3], finding[5])
        wrong |= one != other
        lacks -= rules.keys()
    spark.stop()
    if lacks:
        print("the catalogue has nothing for", *sorted(lacks))
    print("the most that one process held:", *(f"{kind} {most >> 20} MB" for kind, most in sorted(memory.most.items())))
    wrong |= bool(lacks) or memory.most["python"] > MOST
    print("different" if wrong else "the same findings")
    sys.exit(int(wrong))


main()
