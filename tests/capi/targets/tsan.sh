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
for source in target/misuse.c tests/capi/load/threads.c; do
    name=$(basename "$source" .c)
    # shellcheck disable=SC2086
    clang -std=c89 -D_POSIX_C_SOURCE=200112L -DMULU_THREADS -Iinclude -g -fsanitize=thread -o "$out/$name" "$source" \
        "$library" $system
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
# shellcheck disable=SC2086
clang -Iinclude -g -fsanitize=thread -o "$out/race" "$out/race.c" "$library" $system
if "$out/race" >"$out/race.txt" 2>&1; then
    echo "a race is not seen"
    exit 1
fi
grep -q "data race" "$out/race.txt"
echo "ThreadSanitizer: no race where the contract allows threads, and one where it does not"
