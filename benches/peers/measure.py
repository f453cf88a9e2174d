"""Runs all tools turn by turn on the same entries and prints how much processor time each takes.

    measure.py ENTRIES TURNS [FILE for the table]
"""

import datetime
import json
import os
import platform
import statistics
import subprocess
import sys
from pathlib import Path

import prepare
from tools import PEERS, ROOT, SCHEMA, environment, tools

DATA = PEERS / "data"
GENERATE = ROOT / "target/peers/mulu/release/examples/generate"
AS_OF = "2026-11-21"


def generate(*args):
    return subprocess.run([GENERATE, *args], check=True, capture_output=True, text=True).stdout


def seconds(tool, file):
    """User and system time of one run to its end, nothing kept of what it says."""
    null = open(os.devnull, "w")
    child = subprocess.Popen(tool.command(file), stdout=null, stderr=null, env=environment(tool), cwd=DATA)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime, child.returncode


def answer(tool, file):
    """The exit status, and how many entries are said to be invalid."""
    done = subprocess.run(tool.command(file), capture_output=True, text=True, env=environment(tool), cwd=DATA)
    try:
        return done.returncode, tool.invalid(done.stdout, done.stderr)
    except Exception as error:
        raise SystemExit(f"{tool.name} answered {done.stdout[:500]} {done.stderr[:500]}: {error!r}")


def inputs(tool, entries, lines):
    """The files that this tool reads: clean, with wrong entries, and empty."""
    count = min(entries, tool.most)
    names = {"clean": lines["clean"][:count], "wrong": lines["wrong"][:count], "empty": []}
    files = {}
    for name, some in names.items():
        if tool.input == "lines":
            files[name] = DATA / f"{name}.jsonl"
        elif tool.input == "array":
            files[name] = DATA / f"{name}.json"
            prepare.array(some, files[name])
        else:
            files[name] = DATA / f"{name}.csv"
            prepare.table(some, files[name])
    return count, files


def faults(entries):
    """The faults of each wrong entry: name, and whether the schema sees it."""
    table = {}
    for line in generate(str(entries), "--wrong", "--faults").splitlines():
        number, name, seen = line.split("\t")
        table.setdefault(int(number), []).append((name, seen))
    return table


def prove(tool, count, files, wrong):
    """Each tool really looked: it passes the clean entries and sees what it can of the wrong ones."""
    status, invalid = answer(tool, files["clean"])
    assert (status, invalid) == (0, 0), f"{tool.name} says {invalid} of the clean are invalid, status {status}"
    expected = sum(tool.sees(list_) for number, list_ in wrong.items() if number < count)
    assert expected > 0, f"{tool.name} has nothing to find in {count} entries: take more"
    status, invalid = answer(tool, files["wrong"])
    assert (status, invalid) == (tool.found, expected), (
        f"{tool.name} says {invalid} are invalid, not {expected}; status {status}"
    )
    return invalid, sum(number < count for number in wrong)


def rows(contestants, entries, turns, wrong):
    """Proves, then measures turn by turn; yields the cells of a row for each tool."""
    proofs = [prove(tool, count, files, wrong) for tool, count, files in contestants]
    clean = [[] for _ in contestants]
    empty = [[] for _ in contestants]
    for turn in range(turns):
        for (tool, _, files), times, starts in zip(contestants, clean, empty):
            for name, list_ in (("clean", times), ("empty", starts)):
                taken, status = seconds(tool, files[name])
                # Some call an empty table a fault; that they start is all that counts here.
                assert name == "empty" or status == 0, f"{tool.name} ended with {status}"
                list_.append(taken)
        print(f"turn {turn + 1} of {turns}", file=sys.stderr)
    ours = statistics.median(clean[0]) / contestants[0][1]
    for (tool, count, _), times, starts, (invalid, all_) in zip(contestants, clean, empty, proofs):
        median = statistics.median(times)
        yield [
            tool.name,
            f"{count:,}",
            f"{median:.3f}",
            f"{min(times):.3f}–{max(times):.3f}",
            f"{statistics.median(starts):.3f}",
            f"{median / count * 1e6:.1f}",
            f"{median / count / ours:.1f}",
            f"{invalid} of {all_}",
            *tool.tells.values(),
        ]


HEADINGS = [
    "tool",
    "entries",
    "CPU s",
    "from–to",
    "empty file, s",
    "µs an entry",
    "× mulu",
    "wrong entries seen",
    "place",
    "line",
    "rule",
    "law",
    "duplicates",
]


def markdown(cells):
    return "| " + " | ".join(cells) + " |"


def version(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip().splitlines()[0]


def versions():
    frozen = (ROOT / "benches/peers/requirements.txt").read_text().split()
    cargo = (ROOT / "benches/peers/rust/Cargo.toml").read_text().splitlines()
    node = (ROOT / "benches/peers/package.json").read_text().splitlines()
    pins = [line.strip().rstrip(",") for line in cargo if line.startswith(("boon", "jsonschema"))]
    pins += [line.strip().rstrip(",") for line in node if '"ajv"' in line or "@sourcemeta" in line]
    pins += [pin for pin in frozen if pin.startswith(("check-jsonschema", "frictionless", "jsonschema="))]
    return "; ".join([version("rustc", "--version"), "Node " + version("node", "--version"),
                      "Python " + platform.python_version(), *pins])


def main():
    entries, turns = int(sys.argv[1]), int(sys.argv[2])
    DATA.mkdir(parents=True, exist_ok=True)
    for name, more in (("clean", []), ("wrong", ["--wrong"])):
        (DATA / f"{name}.jsonl").write_text(generate(str(entries), *more))
    (DATA / "empty.jsonl").write_text("")
    prepare.table_schema(DATA / "table.schema.json")

    prepare.array_schema(json.loads(SCHEMA.read_text()), DATA / "array.schema.json")
    lines = {name: (DATA / f"{name}.jsonl").read_text().splitlines() for name in ("clean", "wrong")}
    help_ = subprocess.run([PEERS / "mulu/release/mulu", "check", "--help"], capture_output=True, text=True).stdout
    jobs = ["--jobs", "1"] if "--jobs" in help_ else []
    contestants = [(tool, *inputs(tool, entries, lines)) for tool in tools(AS_OF, jobs)]
    size = (DATA / "clean.jsonl").stat().st_size
    text = [
        f"# Beside other tools, {datetime.date.today()}",
        "",
        f"`benches/peers/run.sh --entries {entries} --turns {turns}`: {entries:,} clean generated entries, "
        f"{size / entries:,.0f} bytes each, keys in one order; processor time (user and system) of the whole process, "
        f"medians of {turns} turns, one tool after the other in each turn; {os.cpu_count()} cores, {platform.machine()}. "
        "Entries are the same for all, and so is the JSON Schema, but for frictionless.",
        "",
        markdown(HEADINGS),
        markdown(["---"] * len(HEADINGS)),
        *[markdown(cells) for cells in rows(contestants, entries, turns, faults(entries))],
        "",
        *[f"* {tool.name}: {tool.note}." for tool, _, _ in contestants],
        "",
        f"Versions: {versions()}.",
    ]
    print("\n".join(text))
    if len(sys.argv) > 3:
        Path(sys.argv[3]).write_text("\n".join(text) + "\n")


main()
