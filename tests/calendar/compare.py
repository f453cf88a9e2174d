"""Every day from 2007 to 2026, and deadlines that begin on each of them, against `chinesecalendar`.

The command gives the days: a period that is longer than all of them is counted, and its proof lists every day that is
known. The deadlines are counted here, day by day, and asked of the command for some hundred days.
"""

import json
import random
import subprocess
import sys
from datetime import date, timedelta

import chinese_calendar

FIRST, LAST = date(2007, 1, 1), date(2026, 12, 31)
SAMPLES = 300


def due(command, days, start, *more):
    """The document that the command prints, and its exit status."""
    call = [command, "due", str(days), start.isoformat(), "--format", "json", *more]
    done = subprocess.run(call, capture_output=True, check=False)
    if done.returncode not in (0, 2) or not done.stdout:
        sys.exit(f"{' '.join(call)}: {done.returncode}: {done.stderr.decode()}")
    return json.loads(done.stdout), done.returncode


def counted(start, days):
    """The due day, counted by the other calendar; None after its end."""
    day = start
    while days > 0:
        day += timedelta(days=1)
        if day > LAST:
            return None
        days -= chinese_calendar.is_workday(day)
    return day.isoformat()


def main(command):
    document, status = due(command, 100_000, FIRST, "--count-first-day")
    if status != 2 or document["uncovered"] != LAST.year + 1:
        sys.exit(f"the calendar does not end in {LAST.year}: {document['uncovered']}")
    worked = {day: True for day in document["counted"]}
    worked.update((skipped["on"], False) for skipped in document["skipped"])
    compared = differences = 0
    day = FIRST
    while day <= LAST:
        theirs, ours = chinese_calendar.is_workday(day), worked.pop(day.isoformat(), None)
        if ours != theirs:
            differences += 1
            print(f"{day}: ours {ours}, theirs {theirs}")
        compared += 1
        day += timedelta(days=1)
    if worked:
        sys.exit(f"days that nobody asked for: {sorted(worked)[:3]}")

    dice, span = random.Random(809), (LAST - FIRST).days
    for _ in range(SAMPLES):
        start, days = FIRST + timedelta(days=dice.randint(0, span)), dice.choice([1, 2, 5, 10, 15, 20, 250])
        ours, theirs = due(command, days, start)[0]["due"], counted(start, days)
        if ours != theirs:
            differences += 1
            print(f"{days} after {start}: ours {ours}, theirs {theirs}")
    print(f"{compared} days and {SAMPLES} deadlines compared, {differences} differences")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
