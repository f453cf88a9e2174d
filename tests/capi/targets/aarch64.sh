#!/bin/sh
# The C library for 64-bit ARM, and the C programs, under qemu.
set -eu
. "$(dirname "$0")/std.sh"
need aarch64-linux-gnu-gcc gcc-aarch64-linux-gnu
need qemu-aarch64 qemu-user
out=$target/aarch64
mkdir -p "$out"
programs_exist
export CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_LINKER=aarch64-linux-gnu-gcc
build_std aarch64-unknown-linux-gnu staticlib c
MULU_ARCHIVE=$target/std/aarch64-unknown-linux-gnu/c/libmulu.a CC=aarch64-linux-gnu-gcc \
    STRIP=aarch64-linux-gnu-strip bindings/c/build.sh "$out"
echo "$(wc -c <"$out/libmulu.so.1.0.0") bytes stripped"
run() { # a program and what it is given
    program=$1
    shift
    qemu-aarch64 -L /usr/aarch64-linux-gnu -E LD_LIBRARY_PATH="$out" "$program" "$@"
}
for source in tests/capi/*.c tests/capi/abi/1.0/program.c target/misuse.c tests/capi/load/threads.c; do
    name=$(basename "$source" .c)
    aarch64-linux-gnu-gcc -std=c89 -D_POSIX_C_SOURCE=200112L -DMULU_THREADS -pthread -pedantic -Wall -Wextra -Werror \
        -Iinclude -o "$out/$name" "$source" "$out/libmulu.so.1.0.0"
done
for name in first abuse calendar decision convert program misuse; do
    echo "== $name"
    run "$out/$name"
done
echo "== misuse threads"
run "$out/misuse" threads
echo "== vectors"
run "$out/vectors" target/vectors.txt target/request-vectors.txt
echo "== threads"
run "$out/threads" 20000
