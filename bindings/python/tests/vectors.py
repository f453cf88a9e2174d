"""Runs the vectors: python3 vectors.py target/vectors.txt. Their format is in tests/vectors/README.md."""
import re
import sys
from typing import List

import mulu

SEVERITIES = ["-", "notice", "warning", "error"]


def settings_of(profile: str, day: str, dialect: List[str]) -> str:
    text = f'profile = "{profile}"\nas_of = {day}\n'
    if dialect:
        text += "[dialect]\n" + re.sub(r"(?m)^\[", "[dialect.", dialect[0].replace("\\n", "\n"))
    return text


def fault(lines: List[str]) -> str:
    """What is wrong with one vector, or nothing."""
    _, profile, day, format, *dialect = lines[0].split("\t")
    kind, _, text = lines[1].partition(":")
    document = bytes.fromhex(text) if kind == "hex" else text.encode()
    completeness, *not_in_force = lines[3].split("\t")
    with mulu.Checker(settings_of(profile, day, dialect)) as checker:
        number = mulu.FORMAT_NDJSON if format == "ndjson" else mulu.FORMAT_AUTO
        with checker.check(document, number) as report:
            expected = [] if lines[2] == "-" else lines[2].split("\t")
            if len(expected) != len(report):
                return f"{len(report)} findings"
            for finding, line in zip(report, expected):
                code, severity, entry, at = line.split(" ", 3)
                found = (finding.rule, str(finding.entry), finding.at)
                if found != (code, entry, at) or severity not in ("*", SEVERITIES[finding.severity]):
                    return f"found {found}, expected {line}"
                if not finding.message or not finding.basis:
                    return f"{code} says nothing"
            if report.complete != (completeness == "complete"):
                return f"not {completeness}"
        if not_in_force:
            severities = {rule.code: rule.severity for rule in checker.rules()}
            return ", ".join(f"{code} is in force" for code in not_in_force if severities[code] != 0)
    return ""


def main() -> int:
    with open(sys.argv[1], encoding="utf-8", newline="\n") as file:
        lines = file.read().split("\n")
    passed = failed = 0
    for start in range(0, len(lines) - 3, 4):
        wrong = fault(lines[start:start + 4])
        if wrong:
            print(f"{lines[start].split(chr(9))[0]}: {wrong}")
        passed, failed = passed + (not wrong), failed + bool(wrong)
    print(f"{passed} passed, {failed} failed")
    return int(passed == 0 or failed > 0)


sys.exit(main())
