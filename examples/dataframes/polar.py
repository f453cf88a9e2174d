import polars
from mulu import Checker, arrow

checker = Checker("as_of = 2026-11-21")
entries = polars.read_csv("entries.csv")
findings = polars.from_arrow(arrow.check(checker, entries["json"].to_arrow()))
with_ids = entries.with_row_index("row").select(polars.col("row").cast(polars.Int64), "id").join(findings, on="row")
for row in with_ids.sort("id", "rule", "at").select("id", "rule", "at", "message").iter_rows():
    print(*row)
