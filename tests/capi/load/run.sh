#!/bin/sh
# A million checks from four threads, memory that runs out, and what is asked of the system.
# `tests/capi/load/run.sh [folder]`: a folder that bindings/c/build.sh filled; without one it is filled. MULU_CHECKS is
# how many checks.
set -eu
cd "$(dirname "$0")/../../.."

target=$(mkdir -p "${CARGO_TARGET_DIR:-target}" && cd "${CARGO_TARGET_DIR:-target}" && pwd)
built=${1:-$target/package}
out=$target/load
mkdir -p "$out"
[ $# -gt 0 ] || bindings/c/build.sh "$built"
options="-pedantic -Wall -Wextra -Werror -O1 -g -Iinclude"

# shellcheck disable=SC2086
cc -std=c89 -D_POSIX_C_SOURCE=200112L -pthread $options -o "$out/threads" tests/capi/load/threads.c \
    "$built/libmulu.so.1.0.0" -Wl,-rpath,"$built"
"$out/threads" "${MULU_CHECKS:-1000000}"
# shellcheck disable=SC2086
cc -std=c99 -D_GNU_SOURCE -pthread $options -o "$out/quiet" tests/capi/load/quiet.c \
    "$built/libmulu.so.1.0.0" -Wl,-rpath,"$built" -ldl
"$out/quiet"
# shellcheck disable=SC2086
cc -std=c99 -D_GNU_SOURCE $options -o "$out/hunger" tests/capi/load/hunger.c tests/capi/load/starve.c \
    "$built/libmulu.so.1.0.0" -Wl,-rpath,"$built" -ldl
if [ -n "${MULU_STABLE:-}" ]; then
    echo "skipped: memory that runs out, which ends a library that was built with MULU_STABLE"
else
    RUST_BACKTRACE=0 "$out/hunger"
fi
