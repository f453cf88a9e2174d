#!/bin/sh
# Feeds mulu.h what a fuzzer makes up: run.sh [SECONDS], 60 unless said. The library tells the fuzzer which of its
# branches were taken, and runs under AddressSanitizer. It begins with the vectors; what fails is left in
# target/fuzz/failures, and becomes a vector. What was found worth keeping stays in target/fuzz/corpus.
set -eu
cd "$(dirname "$0")/../../.."

seconds=${1:-60}
target=$(mkdir -p "${CARGO_TARGET_DIR:-target}" && cd "${CARGO_TARGET_DIR:-target}" && pwd)
out=$target/fuzz
triple=x86_64-unknown-linux-gnu
rm -rf "$out/seeds"
mkdir -p "$out/corpus" "$out/failures" "$out/seeds"
skip() { echo "skipped: fuzzing, for want of $*"; exit 0; }
command -v clang >/dev/null || skip clang
echo 'int LLVMFuzzerTestOneInput(const char *b, unsigned long n) { return b == 0 && n; }' >"$out/probe.c"
clang -fsanitize=fuzzer,address "$out/probe.c" -o "$out/probe" 2>/dev/null || skip "libFuzzer of clang"

# The counters of branches, as clang's -fsanitize=fuzzer sets them too.
RUSTC_BOOTSTRAP=1 RUSTFLAGS="-Zsanitizer=address -Cpasses=sancov-module \
-Cllvm-args=-sanitizer-coverage-level=4 -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
-Cllvm-args=-sanitizer-coverage-pc-table -Cllvm-args=-sanitizer-coverage-trace-compares \
-Cdebug-assertions=on -Copt-level=1 -Cdebuginfo=1" \
    cargo rustc --quiet --target $triple --target-dir "$out/build" --release --config profile.release.lto=false \
    --config profile.release.codegen-units=16 --lib --no-default-features --features capi --crate-type staticlib
clang -std=c99 -D_POSIX_C_SOURCE=200112L -Wall -Wextra -Werror -Iinclude -g -O1 -fsanitize=fuzzer,address \
    -o "$out/harness" tests/capi/fuzz/harness.c "$out/build/$triple/release/libmulu.a" \
    -lgcc_s -lutil -lrt -lpthread -lm -ldl -lc

# The vectors whose document is a text: as a document, as an entry, to be converted; and the requests. The second byte
# says what is done: 36 is the first letter that leaves nothing when it is divided by 9.
awk -v out="$out/seeds" '
    NR % 4 == 2 && sub(/^text:/, "") {
        printf "%c%c%c%c%s", 48, 36, 48, 64, $0 >(out "/document" NR)
        printf "%c%c%c%c%s", 48, 43, 48, 48, $0 >(out "/conversion" NR)
        gsub(/^\[|\]$/, "")
        printf "%c%c%s\n/name=x\n-/share\n/share/type=1\n", 48, 37, $0 >(out "/entry" NR)
        close(out "/document" NR); close(out "/conversion" NR); close(out "/entry" NR)
    }' target/vectors.txt
awk -v out="$out/seeds" '
    NR % 5 == 2 { sub(/^text:/, ""); request = $0 }
    NR % 5 == 3 {
        sub(/^text:\[/, ""); sub(/\]$/, "")
        printf "%c%c%s\n%s", 48, 38, ($0 == "-" ? "" : $0), request >(out "/request" NR); close(out "/request" NR)
    }' target/request-vectors.txt
printf '0\047as_of = 2026-11-21\nprofile = "lenient"\n[calendar]\ncount_first_day = true\n[[calendar.year]]\nyear = 2027\nnotices = ["x"]\noff = ["2027-01-01..2027-01-03"]\nworked = ["2027-02-14"]\n' >"$out/seeds/settings"
printf '0(reply-conditional\n2026-02-13\n1234' >"$out/seeds/due"

# No input larger than 64 KB, none for longer than 20 seconds, 2 GB of memory at most.
"$out/harness" -max_total_time="$seconds" -max_len=65536 -timeout=20 -rss_limit_mb=2048 -print_final_stats=1 \
    -use_value_profile=0 -artifact_prefix="$out/failures/" "$out/corpus" "$out/seeds" >"$out/log.txt" 2>&1 || {
    tail -n 40 "$out/log.txt"
    exit 1
}
grep -E "Done|stat::|cov:" "$out/log.txt" | tail -n 7
