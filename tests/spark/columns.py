"""Columns of all kinds, sliced, chunked, with nulls, and in several calls: run by run.sh before Spark."""
import pyarrow as pa

from mulu import Checker, Error, E_RANGE, E_SETTINGS, arrow, spark

ROWS = ['{"code":"1","name":"户籍信息"}', '{"code":"1","name":"户籍信息","related":["9","1"]}', None, "", "{", "目录𠮷"]
KINDS = [pa.string(), pa.large_string(), pa.string_view(), pa.binary(), pa.large_binary(),
         pa.binary_view(), pa.dictionary(pa.int32(), pa.string()), pa.dictionary(pa.int32(), pa.binary())]
checker = Checker("as_of = 2026-11-21")
expected, lines = (ask(checker, pa.array(ROWS)) for ask in (arrow.check, arrow.keys))


def said(table, row):
    return [finding for finding in table.to_pylist() if finding["row"] == row]


# A null is an empty row; neither can be read, and the finding says so.
assert said(expected, 0) and len(said(expected, 2)) == 1 and said(expected, 2)[0]["rule"] == "DOC101"
assert [{**finding, "row": 3} for finding in said(expected, 2)] == said(expected, 3)
assert lines["row"].to_pylist() == [0, 0, 1, 1, 1], lines

for most in (arrow.MOST, 60):
    arrow.MOST = most
    for kind in KINDS:
        column = pa.array(ROWS).cast(kind)
        chunks = pa.chunked_array([column.slice(0, 1), column.slice(1, 0), column.slice(1)])
        for whole in (column, chunks):
            assert arrow.check(checker, whole) == expected, kind
            assert arrow.keys(checker, whole) == lines, kind
        # A slice has offsets that do not begin at 0, and rows of its own.
        assert said(arrow.check(checker, column.slice(1, 2)), 0) == [{**f, "row": 0} for f in said(expected, 1)], kind
        assert arrow.check(checker, column.slice(0, 0)) == arrow.FINDINGS.empty_table(), kind
        assert arrow.keys(checker, column.slice(2)) == arrow.KEYS.empty_table(), kind

# Long rows beside each other, and a text that many rows of a dictionary have: no piece is longer than a call takes.
for rows in ["x" * 50] * 8 + [""] * 1000, ["x" * 20] * 1000, [None] * 9:
    for column in pa.array(rows, pa.large_string()), pa.array(rows).dictionary_encode(), pa.array(rows, pa.string_view()):
        pieces = list(arrow._pieces(column, 7))
        assert [row or None for _, piece in pieces for row in piece.to_pylist()] == [row or None for row in rows]
        assert max(sum(map(len, piece.to_pylist())) for _, piece in pieces) <= arrow.MOST, column.type
        assert [first for first, _ in pieces][-1] + len(pieces[-1][1]) == 7 + len(rows)

# Bytes are taken as they are, whatever holds them: what is no UTF-8 is a finding.
gbk = ["{\"name\":\"户籍信息\"}".encode("gbk")] * 2
wanted = arrow.check(checker, pa.array(gbk))
assert "DOC105" in wanted["rule"].to_pylist(), wanted["rule"]
for column in pa.array(gbk, pa.binary_view()), pa.array(gbk).dictionary_encode(), pa.array(gbk, pa.binary(len(gbk[0]))):
    assert arrow.check(checker, column) == wanted, column.type

together = sorted(lines.to_pylist(), key=lambda line: (line["line"].split(" ")[0], line["row"]))
texts = [line["line"] for line in together]
found = arrow.check_keys(checker, pa.array(["w", *texts], pa.large_string()).slice(1)).to_pylist()
between = sorted((together[f["row"]]["row"], f["rule"], f["at"], f["line"], f["column"]) for f in found)
assert between == [(0, "CAT101", "/name", 0, 0), (0, "CAT103", "/code", 0, 0), (1, "CAT301", "/related/0", 0, 0)], between
assert arrow.check_keys(checker, pa.array([], pa.string())).num_rows == 0
try:
    arrow.check_keys(checker, pa.array(["0\tw"]))
    raise SystemExit("a line with the number of its row is taken")
except Error as error:
    assert error.status == E_RANGE
for make in lambda: spark._each(arrow.check, "json", "as_of = never"), lambda: spark._groups("as_of = never"):
    try:
        make()
        raise SystemExit("settings that make no sense reach the workers")
    except Error as error:
        assert error.status == E_SETTINGS
print("columns: ok")
