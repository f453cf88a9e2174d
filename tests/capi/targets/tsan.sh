#!/bin/sh
# Every function by four threads at once, and a checker that they share, under ThreadSanitizer; the standard library
# is instrumented too, so that what it synchronises is seen.
set -eu
. "$(dirname "$0")/std.sh"
need clang clang
out=$target/tsan
mkdir -p "$out"
programs_exist
RUSTFLAGS="-Zsanitizer=thread -Copt-level=1" build_std x86_64-unknown-linux-gnu staticlib dev
library=$target/std/x86_64-unknown-linux-gnu/debug/libmulu.a
# The runtime of the installed toolchain: that of an older clang does not know all that is asked of it.
runtime=$(rustc --print sysroot)/lib/rustlib/x86_64-unknown-linux-gnu/lib/librustc-stable_rt.tsan.a
[ -f "$runtime" ] || { echo "skipped: librustc-stable_rt.tsan.a, which this toolchain has not"; exit 0; }
instrumented() { # source and program
    clang -std=c89 -D_POSIX_C_SOURCE=200112L -DMULU_THREADS -Iinclude -g -fsanitize=thread -c -o "$out/program.o" "$1"
    # shellcheck disable=SC2086
    clang -o "$2" "$out/program.o" "$library" -Wl,--whole-archive "$runtime" -Wl,--no-whole-archive $system
}
for source in target/misuse.c tests/capi/load/threads.c; do
    instrumented "$source" "$out/$(basename "$source" .c)"
done
export TSAN_OPTIONS=halt_on_error=0:exitcode=66
"$out/misuse" threads
"$out/threads" 4000
# That a race is seen: two threads that fill one entry.
cat >"$out/race.c" <<'END'
#include <pthread.h>
#include "mulu.h"
static void *fill(void *entry)
{
    int i;
    for (i = 0; i < 100; i++)
        mulu_entry_set(entry, "/name", 5, "x", 1);
    return 0;
}
int main(void)
{
    mulu_checker *checker;
    mulu_entry *entry;
    pthread_t other;
    if (mulu_checker_new("as_of = 2026-11-21", 18, &checker, 0) != MULU_OK || mulu_entry_new(checker, &entry) != MULU_OK)
        return 0;
    pthread_create(&other, 0, fill, entry);
    fill(entry);
    pthread_join(other, 0);
    return 0;
}
END
instrumented "$out/race.c" "$out/race"
if "$out/race" >"$out/race.txt" 2>&1; then
    echo "a race is not seen"
    exit 1
fi
grep -q "data race" "$out/race.txt"
echo "ThreadSanitizer: no race where the contract allows threads, and one where it does not"
