#!/bin/sh
# Builds the C library, and compiles and runs the C programs of this folder against it. What is not installed is
# skipped with a line that says so. Run from anywhere; the vectors are those that `cargo test` writes out.
set -eu
cd "$(dirname "$0")/../.."

target=$(mkdir -p "${CARGO_TARGET_DIR:-target}" && cd "${CARGO_TARGET_DIR:-target}" && pwd)
out=$target/capi
lib=$target/package
strict="-pedantic -Wall -Wextra -Werror -Iinclude"
system="-lgcc_s -lutil -lrt -lpthread -lm -ldl -lc"

step() { echo "== $*"; }
skip() { echo "skipped: $*"; }
has() { command -v "$1" >/dev/null 2>&1; }

step "library"
bindings/c/build.sh "$lib"
vectors="target/vectors.txt target/request-vectors.txt"
if [ ! -f target/request-vectors.txt ] || [ -n "$(find tests/vectors -newer target/request-vectors.txt)" ]; then
    cargo test --quiet --all-features --test it the_suite_is_written_out
fi
mkdir -p "$out"

step "header alone"
sh tests/capi/header.sh

step "programs"
run() { # run a program by its name with its arguments, alone and under valgrind
    program=$1
    shift
    "$program" "$@"
    if has valgrind; then
        valgrind --quiet --leak-check=full --show-leak-kinds=definite --errors-for-leak-kinds=definite \
            --error-exitcode=9 "$program" "$@" >"$program.valgrind" 2>&1 || { cat "$program.valgrind"; exit 9; }
    else
        skip "$program under valgrind"
    fi
}
for compiler in gcc clang; do
    has $compiler || { skip "$compiler"; continue; }
    # The source of gbk.c is in GBK, of which clang warns.
    case $compiler in clang) source_warnings=-Wno-invalid-source-encoding ;; *) source_warnings= ;; esac
    for source in tests/capi/*.c; do
        name=$(basename "$source" .c)
        # shellcheck disable=SC2086
        $compiler -std=c89 $strict $source_warnings -g -o "$out/$name-static" "$source" "$lib/libmulu.a" $system
        # shellcheck disable=SC2086
        $compiler -std=c89 $strict $source_warnings -g -o "$out/$name" "$source" "$lib/libmulu.so" -Wl,-rpath,"$lib"
    done
    for kind in "" -static; do
        run "$out/first$kind"
        run "$out/gbk$kind" >"$out/gbk.txt"
        iconv -f gbk -t utf-8 "$out/gbk.txt" | grep -q "SHR121 /share/condition .*无条件共享"
        run "$out/abuse$kind"
        run "$out/misuse$kind"
        run "$out/calendar$kind"
        run "$out/decision$kind"
        run "$out/convert$kind"
        # shellcheck disable=SC2086
        run "$out/vectors$kind" $vectors
        (ulimit -v 200000 && "$out/memory$kind")
    done
done

step "programs under AddressSanitizer"
for name in first gbk abuse misuse calendar decision convert vectors; do
    if gcc -std=c89 $strict -g -fsanitize=address,undefined -o "$out/$name-asan" "tests/capi/$name.c" \
        "$lib/libmulu.a" $system 2>"$out/asan.log"; then
        # shellcheck disable=SC2086
        "$out/$name-asan" $vectors
    else
        skip "$name, for want of libasan: $(head -n 1 "$out/asan.log")"
    fi
done

step "every function, called wrongly"
sh tests/capi/misuse/run.sh "$lib"
step "threads and memory"
sh tests/capi/load/run.sh "$lib"
step "the package, its size and its binary interface"
MULU_ARCHIVE=$lib/libmulu.a sh tests/capi/package.sh
echo "ok"
