"""Checks entries in Apache Spark, a whole catalogue too, with the findings that one machine has.

    from mulu.spark import check_catalogue
    findings = check_catalogue(entries, "json", "id", 'as_of = 2026-11-21')

`df` has a column of entries in JSON, one a row, and a column that names them: ids are unique, and their order is that of
the catalogue. A row that is null, or no JSON, has a finding that says so. `settings` are those of a checker in UTF-8.
The library has to be where Python runs: in the wheel, or where MULU_LIBRARY says.
"""
from functools import lru_cache
from typing import Callable, Iterator

import pyarrow as pa
from pyspark.sql import DataFrame, functions as F
from pyspark.sql.types import DataType, LongType, StringType, StructField, StructType

from . import Checker
from . import arrow

Batches = Iterator[pa.RecordBatch]


def check(df: DataFrame, column: str, id: str, settings: str) -> DataFrame:
    """The findings in the entries, each of which stands for itself: id, rule, name, severity ("error", "warning" or
    "notice"), at, message, help, basis, and line and column in the entry."""
    rows = df.select(F.col(id).alias("id"), F.col(column).alias("entry"))
    return rows.mapInArrow(_each(arrow.check, "entry", settings), _schema(df, id, arrow.FINDINGS))


def keys(df: DataFrame, column: str, id: str, settings: str) -> DataFrame:
    """The keys under which the entries have to meet, and what they say there: id, key, line."""
    rows = df.select(F.col(id).alias("id"), F.col(column).alias("entry"))
    lines = rows.mapInArrow(_each(arrow.keys, "entry", settings), _schema(df, id, arrow.KEYS))
    return lines.select("id", F.substring_index("line", " ", 1).alias("key"), "line")


def check_between(keys: DataFrame, settings: str) -> DataFrame:
    """The findings between the entries of a catalogue that have these keys. Each is found in one group of a group-by,
    so that no entry is compared but with those that it meets; its line and column are 0."""
    groups = keys.groupBy("key").agg(F.sort_array(F.collect_list(F.struct("id", "line"))).alias("group"))
    return groups.select("group").mapInArrow(_groups(settings), _schema(keys, "id", arrow.FINDINGS))


def check_catalogue(df: DataFrame, column: str, id: str, settings: str) -> DataFrame:
    """The findings in the entries and between them."""
    return check(df, column, id, settings).union(check_between(keys(df, column, id, settings), settings))


def _schema(df: DataFrame, id: str, table: pa.Schema) -> StructType:
    """The columns of a table that has the id of a row in place of its number."""
    def kind(field: pa.Field) -> DataType:
        return LongType() if pa.types.is_integer(field.type) else StringType()

    ids = StructField("id", df.select(id).schema[0].dataType)
    return StructType([ids, *(StructField(field.name, kind(field)) for field in list(table)[1:])])


@lru_cache(maxsize=8)
def _checker(settings: str) -> "Checker[str]":
    """One checker for each process and settings."""
    return Checker(settings)


def _each(ask: Callable[..., pa.Table], column: str, settings: str) -> Callable[[Batches], Batches]:
    _checker(settings)  # settings that make no sense fail here, and not on every worker

    def run(batches: Batches) -> Batches:
        for batch in batches:
            yield from _named(ask(_checker(settings), batch.column(column)), batch.column("id"))

    return run


def _groups(settings: str) -> Callable[[Batches], Batches]:
    _checker(settings)

    def run(batches: Batches) -> Batches:
        for batch in batches:
            ids, lines = batch.column("group").flatten().flatten()
            yield from _named(arrow.check_keys(_checker(settings), lines), ids)

    return run


def _named(table: pa.Table, ids: pa.Array) -> Batches:
    """The same with the ids of the rows in place of their numbers."""
    named = table.set_column(0, "id", ids.take(table["row"]))
    yield from named.combine_chunks().to_batches()
