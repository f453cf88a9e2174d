"""Measures the command on generated catalogues of several sizes, and on one core and two: see scale.sh."""

import datetime
import os
import platform
import re
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
RELEASE = ROOT / "target/release"
DATA = ROOT / "target/scale"
# Sizes, how often each is measured, and from which on there is only the pipe: three million entries have 6 GB.
SIZES = [(10_000, 21), (100_000, 9), (1_000_000, 3), (3_000_000, 3)]
BASE = 100_000
MOST_IN_A_FILE = 1_000_000
# What one core and two are measured with, turn by turn.
ENTRIES, TURNS = 1_000_000, 9
# How often the command is started.
STARTS = 101


def generate(entries, out):
    return subprocess.Popen([RELEASE / "examples/generate", str(entries)], stdout=out)


def check(jobs, file, entries, source=None):
    """Processor seconds, wall seconds and the most memory in MB of one run, which must find all entries clean.

    The memory is at least that of this program, from which the process branched off: some 20 MB.
    """
    command = [RELEASE / "mulu", "check", "--as-of", "2026-11-21", "--input", "ndjson", "--jobs", str(jobs)]
    command += ["--format", "json", "--output", "/dev/null", file]
    start = time.perf_counter()
    child = subprocess.Popen(command, stdin=source, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    if source:
        source.close()
    said = child.stderr.read()
    # Of this child alone; RUSAGE_CHILDREN would be of all that there were.
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    counted = re.search(r"entries (\d+), without findings (\d+)", said)
    assert child.returncode == 0 and counted and counted.groups() == (str(entries),) * 2, said
    # Kilobytes on Linux, bytes on macOS.
    unit = 1 if sys.platform == "darwin" else 1024
    return usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss * unit / 1e6


def check_pipe(entries):
    source = generate(entries, subprocess.PIPE)
    measured = check(1, "-", entries, source.stdout)
    assert source.wait() == 0
    return measured


def write(entries):
    """A file of so many entries."""
    path = DATA / f"{entries}.jsonl"
    with path.open("wb") as out:
        assert generate(entries, out).wait() == 0
    return path


def sources(path):
    """How many entries name a source department."""
    with path.open("rb") as lines:
        return sum(b'"source_department"' in line for line in lines)


def sizes(files):
    """For each way in and size: microseconds an entry, and the most memory. Ways and sizes take turns."""
    runs = {(way, size): [] for way in ("pipe", "file") for size, _ in SIZES if way == "pipe" or size in files}
    for turn in range(max(turns for _, turns in SIZES)):
        for size, turns in SIZES:
            if turn < turns:
                runs["pipe", size].append(check_pipe(size))
                if size in files:
                    runs["file", size].append(check(1, files[size], size))
        print(f"turn {turn + 1}", file=sys.stderr)
    return {
        key: (statistics.median(cpu for cpu, _, _ in of) / key[1] * 1e6, max(most for _, _, most in of), len(of))
        for key, of in runs.items()
    }


def cores(file):
    """Wall seconds with one thread and with two, and how many times faster two are in the same turn."""
    one, two = [], []
    for _ in range(TURNS):
        one.append(check(1, file, ENTRIES)[1])
        two.append(check(2, file, ENTRIES)[1])
    gain = statistics.median(a / b for a, b in zip(one, two))
    return statistics.median(one), statistics.median(two), gain


def starts():
    """Wall milliseconds of a whole process: one that says its version, and one that checks an entry from a file."""
    one, version = write(1), []
    for _ in range(STARTS):
        start = time.perf_counter()
        subprocess.run([RELEASE / "mulu", "--version"], check=True, stdout=subprocess.DEVNULL)
        version.append((time.perf_counter() - start) * 1e3)
    entry = [check(1, one, 1)[1] * 1e3 for _ in range(STARTS)]
    one.unlink()
    return statistics.median(version), statistics.median(entry)


def table(measured):
    yield "| entries | from | turns | µs an entry | to 100,000 | memory, MB | bound, MB |"
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    for (way, size), (each, most, turns) in measured.items():
        deviation = (each / measured[way, BASE][0] - 1) * 100
        bound = 64 + 80 * size / 1e6
        yield f"| {size:,} | {way} | {turns} | {each:.2f} | {deviation:+.1f} % | {most:.0f} | {bound:.0f} |"


def main():
    DATA.mkdir(parents=True, exist_ok=True)
    files = {size: write(size) for size, _ in SIZES if size <= MOST_IN_A_FILE}
    share = sources(files[BASE]) / BASE * 100
    measured = sizes(files)
    one, two, gain = cores(files[ENTRIES])
    version, entry = starts()
    text = [
        f"# Scale, {datetime.date.today()}",
        "",
        "`benches/scale.sh`: clean generated entries of "
        f"{files[BASE].stat().st_size / BASE:,.0f} bytes, one a line, keys in one order; `--jobs 1`; processor time (user and "
        "system) of the whole command, medians; memory is the most that the process ever had, and of all turns. "
        f"{share:.1f} % of the entries name their provider as 数源部门: each item of these is remembered to the end. "
        f"{os.cpu_count()} cores, {platform.machine()}, load {os.getloadavg()[0]:.1f} at the end.",
        "",
        *table(measured),
        "",
        f"Cores: {ENTRIES:,} entries from a file, {TURNS} turns of each: `--jobs 1` {one:.2f} s, `--jobs 2` {two:.2f} s of wall "
        f"time; two are {gain:.2f} times as fast as one.",
        "",
        f"Starts: {STARTS} of each, wall time of the whole process: `mulu --version` {version:.1f} ms, "
        f"`mulu check` of one entry {entry:.1f} ms.",
    ]
    print("\n".join(text))
    if len(sys.argv) > 1:
        Path(sys.argv[1]).write_text("\n".join(text) + "\n")
    for path in files.values():
        path.unlink()


main()
