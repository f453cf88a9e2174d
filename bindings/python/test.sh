#!/bin/sh
# Tests the Python package, and the wheel that is built from it: test.sh LIBRARY.
set -eu
library=$(cd "$1" && pwd)
cd "$(dirname "$0")/../.."
here=$PWD/bindings/python
mkdir -p "${CARGO_TARGET_DIR:-target}/bindings/python"
out=$(cd "${CARGO_TARGET_DIR:-target}/bindings/python" && pwd)
python=${PYTHON:-python3}
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 8))' 2>"$out/log"; then
    echo "skipped: python, for want of Python 3.8"
    exit 0
fi
export PYTHONDONTWRITEBYTECODE=1

walk() { # the Python to run, with the package where it finds it
    "$1" "$here/tests/smoke.py" tests/bindings/smoke >"$out/smoke.txt"
    diff tests/bindings/smoke/expected.txt "$out/smoke.txt"
    for readme in README.md README.zh-CN.md; do
        sed -n '/^```python$/,/^```$/{/^```/!p;}' "$here/$readme" >"$out/readme.py"
        sed -n '/^```text$/,/^```$/{/^```/!p;}' "$here/$readme" >"$out/readme.txt"
        "$1" "$out/readme.py" | diff "$out/readme.txt" -
    done
}
(
    export PYTHONPATH="$here" MULU_LIBRARY="$library"
    walk "$python"
    "$python" "$here/tests/vectors.py" target/vectors.txt
    "$python" "$here/tests/idiom.py" 2>"$out/log" || { cat "$out/log"; exit 1; }
    for file in "$here"/mulu/*.py "$here"/tests/*.py; do
        "$python" -c 'import ast, sys; ast.parse(open(sys.argv[1], encoding="utf-8").read(), feature_version=(3, 8))' "$file"
    done
)

# What builds the wheel, and what reads the types, are taken from where they are installed, or into a place of their own.
tools=$python
if ! "$python" -c 'import hatchling, mypy, pip' 2>"$out/log"; then
    tools=$out/tools/bin/python
    "$tools" -c 'import hatchling, mypy, pip' 2>"$out/log" ||
        { "$python" -m venv "$out/tools" && "$tools" -m pip install -q --retries 1 --timeout 15 hatchling mypy; } >"$out/log" 2>&1 || true
fi
if "$tools" -c 'import mypy' 2>"$out/log"; then
    for files in "-p mulu" tests/smoke.py tests/vectors.py tests/idiom.py; do
        # shellcheck disable=SC2086
        (cd "$here" && "$tools" -m mypy --strict --no-error-summary --cache-dir="$out/mypy" $files)
    done
else
    echo "skipped: the types of python, for want of mypy"
fi
if ! "$tools" -c 'import hatchling, pip' 2>"$out/log"; then
    echo "skipped: the wheel of python, for want of hatchling"
    exit 0
fi
rm -rf "$out/wheel" "$out/fresh"
MULU_LIBRARY=$library "$tools" -m pip wheel -q --disable-pip-version-check --no-index --no-deps --no-build-isolation \
    --wheel-dir "$out/wheel" "$here"
"$python" -m venv --without-pip "$out/fresh"
"$tools" -m pip --python "$out/fresh" install -q --disable-pip-version-check --no-index "$out"/wheel/mulu-*-py3-none-*.whl
unset MULU_LIBRARY PYTHONPATH LD_LIBRARY_PATH
walk "$out/fresh/bin/python"
"$out/fresh/bin/python" -c 'import importlib.metadata as m, mulu; assert m.version("mulu") == mulu.version(), mulu.version()
import mulu._library as l; assert "fresh" in l.library._name, l.library._name'
echo "the wheel works: $(basename "$out"/wheel/*.whl)"
