#!/bin/sh
# Runs the programs of this folder, compares what they print, and the READMEs with both: test.sh [LIBRARY], a folder that
# bindings/c/build.sh filled; without one it is filled. What is not installed is skipped with a line that says so.
set -eu
cd "$(dirname "$0")/../.."
root=$PWD

target=$(mkdir -p "${CARGO_TARGET_DIR:-target}" && cd "${CARGO_TARGET_DIR:-target}" && pwd)
out=$target/dataframes
mkdir -p "$out"
command -v python3 >/dev/null 2>&1 || { echo "skipped: dataframes, for want of python3"; exit 0; }
if ! "$out/venv/bin/python" -c 'import duckdb, numpy, polars, pyarrow' 2>/dev/null; then
    { python3 -m venv "$out/venv" && "$out/venv/bin/pip" install --quiet -r examples/dataframes/requirements.txt; } \
        >"$out/pip.txt" 2>&1 || { echo "skipped: dataframes, for want of packages: $(tail -n 1 "$out/pip.txt")"; exit 0; }
fi
library=${1:-$target/package}
[ $# -gt 0 ] || bindings/c/build.sh "$library"
MULU_LIBRARY=$(cd "$library" && pwd)
export MULU_LIBRARY PYTHONPATH="$root/bindings/python" PYTHONDONTWRITEBYTECODE=1

cd examples/dataframes
for name in duck polar; do
    "$out/venv/bin/python" $name.py >"$out/$name.txt"
    diff $name.txt "$out/$name.txt"
done
# The blocks of the READMEs, in their order.
cat duck.py duck.txt polar.py polar.txt >"$out/shown.txt"
for page in README.md README.zh-CN.md; do
    awk '/^```(python|text)$/ { on = 1; next } /^```$/ { on = 0 } on' $page | diff "$out/shown.txt" -
done
echo "dataframes: ok"
