#!/bin/sh
# A catalogue in Apache Spark has the findings that it has on one machine: tests/spark/run.sh [small] [LIBRARY]. A million
# entries in a cluster of two executors of one core and a gigabyte each; `small`: 20,000 in one process. LIBRARY is a
# folder that bindings/c/build.sh filled; without one it is filled. What is not installed is skipped with a line.
set -eu
cd "$(dirname "$0")/../.."
root=$PWD

size=1000000
master='local-cluster[2,1,1024]'
days=2026-11-21
if [ "${1:-}" = small ]; then
    shift
    size=20000
    master='local[2]'
    # On the second day the profile's main instrument is not in force, which is found once.
    days='2026-11-21 2020-01-01'
fi
target=$(mkdir -p "${CARGO_TARGET_DIR:-target}" && cd "${CARGO_TARGET_DIR:-target}" && pwd)
out=$target/spark
mkdir -p "$out"

for tool in java python3; do
    command -v $tool >/dev/null 2>&1 || { echo "skipped: spark, for want of $tool"; exit 0; }
done
if [ ! -x "$out/venv/bin/python" ] || ! "$out/venv/bin/python" -c 'import pandas, pyarrow, pyspark' 2>/dev/null; then
    { python3 -m venv "$out/venv" && "$out/venv/bin/pip" install --quiet -r tests/spark/requirements.txt; } \
        >"$out/pip.txt" 2>&1 || { echo "skipped: spark, for want of pyspark: $(tail -n 1 "$out/pip.txt")"; exit 0; }
fi
library=${1:-$target/package}
[ $# -gt 0 ] || bindings/c/build.sh "$library"
MULU_LIBRARY=$(cd "$library" && pwd)
export MULU_LIBRARY PYTHONPATH="$root/bindings/python" SPARK_LOCAL_IP=127.0.0.1
export PYSPARK_PYTHON="$out/venv/bin/python" PYSPARK_DRIVER_PYTHON="$out/venv/bin/python"

python=$out/venv/bin/python
"$python" tests/spark/columns.py

folder=$out/$size
cargo build --quiet --release --example generate
rm -rf "$folder"
start=$(date +%s)
"$target/release/examples/generate" "$size" --wrong | "$python" tests/spark/prepare.py "$folder" "$size"
echo "$size entries written in $(($(date +%s) - start)) s, $(du -sm "$folder/catalogue.ndjson" | cut -f1) MB"
start=$(date +%s)
# shellcheck disable=SC2086
(cd "$out" && "$python" "$root/tests/spark/compare.py" "$folder" "$master" $days 2>"$out/spark.txt") ||
    { tail -n 30 "$out/spark.txt"; exit 1; }
echo "$(($(date +%s) - start)) s"
rm -rf "$folder"
