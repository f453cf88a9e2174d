"""Checks columns of pyarrow, and so of all that speaks Arrow: DuckDB, Polars, Spark.

A column is an array, or a chunked one, of any type of strings or bytes, sliced or not. A row that is null is an empty
one: a finding says that it cannot be read.
"""
from ctypes import c_size_t, c_void_p, string_at
from typing import Any, Dict, Iterator, List, Tuple, Union

import pyarrow as pa
from pyarrow import compute, csv

from . import Checker, Report
from . import _header as H
from ._library import library

Column = Union[pa.Array, pa.ChunkedArray]
SEVERITIES = {H.SEVERITY_NOTICE: "notice", H.SEVERITY_WARNING: "warning", H.SEVERITY_ERROR: "error"}
TEXTS = {"rule": H.TEXT_RULE, "name": H.TEXT_NAME, "at": H.TEXT_AT, "message": H.TEXT_MESSAGE, "help": H.TEXT_HELP,
         "basis": H.TEXT_BASIS}
NUMBERS = {"row": H.NUMBER_ENTRY, "severity": H.NUMBER_SEVERITY, "line": H.NUMBER_LINE, "column": H.NUMBER_COLUMN}
# The first row of a column is row 0. What stands between entries has no place: its line and column are 0.
FINDINGS = pa.schema([(name, pa.int64() if name in ("row", "line", "column") else pa.string()) for name in (
    "row", "rule", "name", "severity", "at", "message", "help", "basis", "line", "column")])
KEYS = pa.schema([("row", pa.int64()), ("line", pa.string())])
MOST = 1 << 30  # bytes of one call, whose offsets are of 32 bits


def check(checker: "Checker[str]", column: Column) -> pa.Table:
    """The findings in the entries of a column, each of which stands for itself: a table as FINDINGS."""
    return _tables(FINDINGS, (_findings(checker.check_column(*_laid_out(array)), first)
                              for first, array in _pieces(column)))


def keys(checker: "Checker[str]", column: Column) -> pa.Table:
    """The lines of the keys under which the rows of a column have to meet: a table as KEYS. A key is the text of its
    line up to the first blank."""
    return _tables(KEYS, (_lines(checker.write_keys(*_laid_out(array)), first) for first, array in _pieces(column)))


def check_keys(checker: "Checker[str]", lines: Column) -> pa.Table:
    """The findings between the entries of such lines: all lines of a key, in the order of the entries, and of as many
    keys as one likes. A table as FINDINGS, whose rows are those of the lines."""
    array = _array(lines)
    return _findings(checker.check_keys(*_laid_out(array)), 0)


def _pieces(column: Column, first: int = 0) -> Iterator[Tuple[int, pa.Array]]:
    """The column in arrays that one call takes, each with the number of its first row: halves of halves, since long
    rows may stand beside each other."""
    if _is("view", column):
        column = column.cast(pa.large_binary() if _is("binary", column) else pa.large_string())
    half = len(column) // 2
    if half and _size(column) > MOST:
        yield from _pieces(column.slice(0, half), first)
        yield from _pieces(column.slice(half), first + half)
    elif len(column):
        yield first, _array(column)


def _is(word: str, column: Column) -> bool:
    """Whether the name of a type has a word in it, that of the texts of a dictionary too."""
    return word in str(column.type)


def _size(column: Column) -> int:
    """How many bytes the rows have, each for itself: a dictionary has few, and its rows may have many."""
    if isinstance(column, pa.ChunkedArray):
        return sum(map(_size, column.chunks))
    if not pa.types.is_dictionary(column.type):
        return int(column.nbytes)
    texts = column.dictionary.cast(pa.large_binary() if _is("binary", column) else pa.large_string())
    return compute.sum(compute.binary_length(texts).take(column.indices)).as_py() or 0


def _array(column: Column) -> pa.Array:
    """One array of 32-bit offsets, without nulls."""
    kind, empty = (pa.binary(), b"") if _is("binary", column) else (pa.string(), "")
    array = compute.fill_null(column.cast(kind), empty)
    return array.combine_chunks() if isinstance(array, pa.ChunkedArray) else array


def _laid_out(array: pa.Array) -> Tuple[Any, Any, int]:
    """What the library takes of an array that lives until the call is over: where the bytes begin, where the offsets
    begin, and how many rows there are."""
    if not len(array):
        return None, bytes(4), 0
    _, offsets, data = array.buffers()
    return data.address if data else None, offsets.address + 4 * array.offset, len(array)


def _findings(report: "Report[str]", first: int) -> pa.Table:
    """A table of many findings: what `Report` would give one by one, without an object for each."""
    columns: Dict[str, List[Any]] = {name: [] for name in FINDINGS.names}
    text, length, number = c_void_p(), c_size_t(), c_size_t()
    texts = [(columns[name], which) for name, which in TEXTS.items()]
    numbers = [(columns[name], which) for name, which in NUMBERS.items()]
    with report:
        raw, lends, gives = report._raw, library.mulu_report_text, library.mulu_report_number
        for index in range(len(report)):
            for column, which in texts:
                if lends(raw, index, which, text, length):
                    raise IndexError(index)
                column.append(string_at(text, length.value).decode())
            for column, which in numbers:
                if gives(raw, index, which, number):
                    raise IndexError(index)
                column.append(number.value)
    columns["row"] = [first + row for row in columns["row"]]
    columns["severity"] = [SEVERITIES.get(severity, "error") for severity in columns["severity"]]
    return pa.table(columns, schema=FINDINGS)


def _lines(text: str, first: int) -> pa.Table:
    if not text:
        return KEYS.empty_table()
    table = csv.read_csv(pa.py_buffer(text.encode()), csv.ReadOptions(column_names=KEYS.names),
                         csv.ParseOptions(delimiter="\t", quote_char=False),
                         csv.ConvertOptions(column_types=KEYS, strings_can_be_null=False))
    return table.set_column(0, KEYS[0], compute.add(table["row"], first))


def _tables(schema: pa.Schema, tables: Iterator[pa.Table]) -> pa.Table:
    return pa.concat_tables([schema.empty_table(), *tables])
