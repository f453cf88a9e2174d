#!/usr/bin/env bash
# Does time grow with the entries, and no more; how much memory does it take; what does a second core gain; how fast does
# it start?
#
#   benches/scale.sh            a few minutes after the build; needs Rust, Python 3.9 or newer, and 2.5 GB in target/
#   benches/scale.sh --record   and writes benches/record/<day>-scale.md
set -euo pipefail
cd "$(dirname "$0")/.."
record=
case ${1:-} in
  "") ;;
  --record) record=benches/record/$(date +%F)-scale.md ;;
  *) sed -n '5,6s/^# \{0,3\}//p' "$0" >&2; exit 2 ;;
esac

# The flags of gate.sh and .ci/run, so that what all need is built once.
RUSTFLAGS="-D warnings" cargo build --quiet --release --locked --features cli --bin mulu --example generate \
  --target-dir target
exec python3 benches/scale.py ${record:+"$record"}
