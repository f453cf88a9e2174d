"""The walk through all nouns: python3 smoke.py tests/bindings/smoke. Others read it before they write theirs."""
import os
import sys

import mulu

SEVERITY = {mulu.SEVERITY_NOTICE: "notice", mulu.SEVERITY_WARNING: "warning", mulu.SEVERITY_ERROR: "error"}


def read(name: str) -> bytes:
    with open(os.path.join(sys.argv[1], name), "rb") as file:
        return file.read()


def show(report: "mulu.Report[str]", messages: bool) -> None:
    with report:
        for finding in report:
            words = ["finding", finding.rule, SEVERITY[finding.severity], str(finding.entry), finding.at]
            print(*words, *([finding.message] if messages else []))
            if finding.related:
                print("related", *finding.related)
        print("complete", int(report.complete))


# The library, and settings that make no sense.
print("abi", mulu.abi())
print("status", mulu.status_text(mulu.E_RANGE))
try:
    mulu.Checker('as_of = 2026-02-13\nprofile = "none"\n')
except mulu.Error as error:
    print("refused", error.status, error.why.splitlines()[0])
checker = mulu.Checker(read("settings.toml").decode())

# One rule, one field.
rule = next(rule for rule in checker.rules() if rule.code == "SHR201")
print("rule", rule.code, SEVERITY[rule.severity], rule.name, rule.title)
field = checker.field("/share/type")
print("field", field.heading, field.kind, ",".join(f"{word.token}={word.label}" for word in field.words))

# An entry that is read: its findings, and what it has to say.
with checker.read_entry(read("entry.json")) as entry:
    show(checker.check_entry(entry), messages=True)
    questions = checker.questions(entry)
    assert questions.next is not None
    print("question", len(questions.all), questions.next.pointer, questions.next.need)
    for question in questions.all:
        if question.words:
            print("words", question.pointer, ",".join(question.words))

# An entry that is built.
with checker.new_entry() as entry:
    entry.set("/name", "车辆信息")
    entry.set("/share/type", "conditional")
    entry.set("/share/scope/-", "市公安局")
    entry.set("/share/scope/-", "市税务局")
    entry.set("/items/0/name", "号牌号码")
    try:
        entry.set("/nowhere", "x")
    except mulu.Error as error:
        print("set", error.status)
    print("get", entry.get("/name"), entry.count("/share/scope"))
    entry.remove("/share/scope/0")
    print("written", entry.write())

# A catalogue in pieces of seven bytes; the same entries as a column.
document = read("catalogue.ndjson")
with checker.catalogue(mulu.FORMAT_NDJSON) as catalogue:
    for start in range(0, len(document), 7):
        catalogue.feed(document[start:start + 7])
    show(catalogue.finish(), messages=False)
rows = document.splitlines()
ends = [0]
for row in rows:
    ends.append(ends[-1] + len(row))
offsets = b"".join(end.to_bytes(4, sys.byteorder) for end in ends)
with checker.check_column(b"".join(rows), offsets, len(rows)) as report:
    print("column", len(report), int(report.complete))

# A checker in GB18030 takes bytes and gives bytes.
gb18030 = mulu.Checker(read("settings.toml").decode().encode("gb18030") + b'encoding = "gb18030"\n')
with gb18030.check_entry(gb18030.read_entry(read("entry.json").decode().encode("gb18030"))) as raw:
    print("gb18030", raw[0].message.hex())

# A request: the decision, what is wrong with it, and what is to be done by when.
entry = checker.read_entry(read("conditional.json"))
decision = checker.decide(entry, read("request.json"))
print("decision", decision.outcome, decision.title, decision.reply_by, decision.reply_days)
for reason in decision.reasons:
    print("reason", reason.text, reason.basis)
for index, change in enumerate(decision.changes):
    for edit in change:
        print("change", index, edit.at, edit.to)
request = checker.read_request(read("request.json"))
show(checker.check_request(request, entry), messages=True)
life = checker.life(request, entry)
print("life", life.stage, life.received)
for duty in life.duties:
    print("duty", duty.name, duty.due, duty.standing)

# Working days.
print("working", int(checker.is_working_day("2026-02-14")))
try:
    checker.is_working_day("2031-02-14")
except mulu.Error as error:
    print("unknown", error.status)
counting = checker.due("reply-conditional", "2026-02-13")
print("due", counting.due, counting.working_days, len(counting.days))
print("day", counting.days[1].date, counting.days[1].why)

# A document in another format, what is lost by it, and a format that is not built in.
print("encoding", checker.encoding)
broken = read("broken.ndjson")
conversion = checker.convert(broken, mulu.FORMAT_NDJSON, mulu.FORMAT_NDJSON, mulu.WORDS_CHINESE)
print("converted", conversion.entries, conversion.lost)
print("document", conversion.document.decode().rstrip("\n"))
for loss in conversion.losses:
    print("loss", loss.kind, loss.entry, f"{loss.at}|{loss.detail}")
try:
    checker.convert(broken, mulu.FORMAT_NDJSON, mulu.FORMAT_CSV)
except mulu.Error as error:
    print("absent", error.status)

# Where the rows of the column have to meet, and all about one rule.
print("keys", len(checker.write_keys(b"".join(rows), offsets, len(rows)).splitlines()))
print("explained", checker.explain("SHR201").splitlines()[0])
