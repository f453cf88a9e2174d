#!/bin/sh
# All tests by one command: the library, the command, the C library, the bindings, the examples for old systems. What is
# not installed is skipped with a line that says so. Seconds per part are printed; MULU_COMBINATIONS is how many ways to
# compile the header there must be at least.
set -eu
cd "$(dirname "$0")/.."

part() { # a name and a command
    name=$1
    shift
    echo "== $name"
    start=$(date +%s)
    "$@"
    echo "== $name: $(($(date +%s) - start)) s"
}

part library cargo test --all-features
part c sh tests/capi/run.sh
# The shared library and the archive that were just built.
MULU_LIBRARY=${CARGO_TARGET_DIR:-target}/package
export MULU_LIBRARY
part bindings sh bindings/test.sh
for script in examples/*/test.sh examples/legacy/*/test.sh; do
    [ -f "$script" ] || continue
    part "$(dirname "$script")" sh "$script" "$(cd "$MULU_LIBRARY" && pwd)"
done
