#!/usr/bin/env bash
# Counts the instructions of a check with valgrind and compares them with benches/record/instructions.tsv.
#
#   benches/gate.sh          fails when a case takes over 3 % more instructions than recorded, or over 3 % less
#   benches/gate.sh --bless  writes the record
#
# Counts repeat where times do not. They depend on the compiler, whose version stands in the record: under another one
# the margin is 15 %. They depend on the processor too: code that chooses AVX2 at run time gets it under valgrind where
# the machine has it, and only there; so the record says whether it had.
set -euo pipefail
cd "$(dirname "$0")/.."
record=benches/record/instructions.tsv

avx2=$(grep -qw avx2 /proc/cpuinfo && echo yes || echo no)
built_with="$(rustc --version | cut -d' ' -f1,2), $(uname -m), AVX2: $avx2"
# Flags are part of what is built, so they are the same everywhere; these are the ones of .ci/run, which so builds once.
RUSTFLAGS="-D warnings" cargo build --quiet --release --example gate --target-dir target
gate=target/release/examples/gate

count() {
  local log=target/gate.log
  if ! valgrind --tool=callgrind --callgrind-out-file=/dev/null --collect-atstart=no \
      --toggle-collect='gate::counted*' "$gate" "$1" 2>"$log"; then
    cat "$log" >&2
    return 1
  fi
  sed -n 's/.*Collected : \([1-9][0-9]*\)$/\1/p' "$log"
}

new=$(mktemp)
trap 'rm -f "$new"' EXIT
printf '# instructions of 400 entries; benches/gate.sh --bless writes this\n# %s\n' "$built_with" >"$new"
for case in $("$gate"); do
  instructions=$(count "$case")
  [ -n "$instructions" ] || { echo "valgrind counted nothing for $case"; exit 2; }
  printf '%s\t%s\n' "$case" "$instructions" >>"$new"
done

if [ "${1:-}" = --bless ]; then
  cp "$new" "$record"
  cat "$record"
  exit
fi

recorded_with=$(sed -n '2s/^# //p' "$record")
margin=3
if [ "$recorded_with" != "$built_with" ]; then
  margin=15
  echo "!! recorded with $recorded_with"
  echo "!! but this is  $built_with: the margin is $margin %, not 3 %. Record anew with: benches/gate.sh --bless"
fi
awk -F'\t' -v margin="$margin" '
  /^#/ { next }
  NR == FNR { recorded[$1] = $2; next }
  {
    cases++
    if (!($1 in recorded)) { printf "%-9s is not in the record\n", $1; bad = 1; next }
    change = ($2 / recorded[$1] - 1) * 100
    verdict = "as recorded"
    if (change > margin) { verdict = "SLOWER than recorded"; slower = 1 }
    if (change < -margin) { verdict = "faster than recorded"; faster = 1 }
    printf "%-9s %12d instructions, %+7.2f %%: %s\n", $1, $2, change, verdict
  }
  END {
    if (slower) print "find what made it slower; if the work is worth it, record it with: benches/gate.sh --bless"
    if (faster) print "well done; keep the record true with: benches/gate.sh --bless"
    for (name in recorded) known++
    if (known != cases) { print "the record has other cases; write it with: benches/gate.sh --bless"; bad = 1 }
    exit bad || slower || faster
  }
' "$record" "$new"
