#!/usr/bin/env bash
# Counts with valgrind how many instructions the C door adds to a check in Rust, and fails where it adds over 5 %.
set -euo pipefail
cd "$(dirname "$0")/.."
RUSTFLAGS="-D warnings" cargo build --quiet --release --features capi --example door --target-dir target
door=target/release/examples/door

count() { # case and side
  local of='door::Door::*'
  [ "$2" = c ] || of='door::in_rust::*'
  valgrind --tool=callgrind --callgrind-out-file=/dev/null --collect-atstart=no --toggle-collect="$of" \
    "$door" "$1 $2" 2>&1 >/dev/null | sed -n 's/.*Collected : \([1-9][0-9]*\)$/\1/p'
}

for case in $("$door"); do
  echo "$case $(count "$case" rust) $(count "$case" c)"
done | awk '
  NF != 3 { print $1 ": valgrind counted nothing"; bad = 1; next }
  {
    added = ($3 / $2 - 1) * 100
    printf "%-9s Rust %11d, C %11d instructions: %+.2f %%\n", $1, $2, $3, added
    bad = bad || added > 5
  }
  END { exit bad || NR == 0 }
'
