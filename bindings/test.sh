#!/bin/sh
# Runs the tests of all bindings, or of those that are named, against one library: bindings/test.sh [LANGUAGE...].
# MULU_LIBRARY names a folder into which bindings/c/build.sh has built already.
set -eu
cd "$(dirname "$0")/.."
library=${MULU_LIBRARY:-}
if [ -z "$library" ]; then
    library=${CARGO_TARGET_DIR:-target}/package
    bindings/c/build.sh "$library"
fi
library=$(cd "$library" && pwd)
vectors=target/vectors.txt
if [ ! -f $vectors ] || [ -n "$(find tests/vectors -newer $vectors)" ]; then
    cargo test --quiet --all-features --test it the_suite_is_written_out
fi
for script in bindings/*/test.sh; do
    language=$(basename "$(dirname "$script")")
    case " ${*:-$language} " in *" $language "*) ;; *) continue ;; esac
    echo "== $language"
    start=$(date +%s)
    sh "$script" "$library"
    echo "== $language: $(($(date +%s) - start)) s"
done
