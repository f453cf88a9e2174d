#!/bin/sh
# Builds the C library, and compiles and runs the C programs of this folder against it. What is not installed is
# skipped with a line that says so. Run from anywhere; the vectors are those that `cargo test` writes out.
set -eu
cd "$(dirname "$0")/../.."

target=$(mkdir -p "${CARGO_TARGET_DIR:-target}" && cd "${CARGO_TARGET_DIR:-target}" && pwd)
out=$target/capi
lib=$target/release
strict="-pedantic -Wall -Wextra -Werror -Iinclude"
system="-lgcc_s -lutil -lrt -lpthread -lm -ldl -lc"

step() { echo "== $*"; }
skip() { echo "skipped: $*"; }
has() { command -v "$1" >/dev/null 2>&1; }

step "library"
cargo rustc --quiet --release --lib --features capi --crate-type staticlib,cdylib
vectors=target/vectors.txt
if [ ! -f $vectors ] || [ -n "$(find tests/vectors -newer $vectors)" ]; then
    cargo test --quiet --test it the_suite_is_written_out
fi
mkdir -p "$out"
ln -sf "$lib/libmulu.so" "$out/libmulu.so.1"

step "exports and SONAME"
nm -D --defined-only "$lib/libmulu.so" | awk '{ print $3 }' | LC_ALL=C sort >"$out/exports.txt"
sed -n 's/.*\(mulu_[a-z_]*\)(.*/\1/p' include/mulu.h | LC_ALL=C sort >"$out/declared.txt"
diff "$out/declared.txt" "$out/exports.txt"
if has readelf; then
    readelf -d "$lib/libmulu.so" | grep -q 'SONAME.*\[libmulu\.so\.1\]'
else
    skip "the SONAME, for want of readelf"
fi

step "header alone"
printf '#include "mulu.h"\n#include "mulu.h"\n' >"$out/header.c"
cp "$out/header.c" "$out/header.cpp"
header() {
    if has "$1"; then
        "$1" "$2" $strict -fsyntax-only "$out/header.$3"
    else
        skip "$1 $2"
    fi
}
for std in c89 c99 c11; do
    header gcc -std=$std c
    header clang -std=$std c
done
for std in c++98 c++17; do
    header g++ -std=$std cpp
    header clang++ -std=$std cpp
done

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
    for source in tests/capi/*.c; do
        name=$(basename "$source" .c)
        $compiler -std=c89 $strict -g -o "$out/$name-static" "$source" "$lib/libmulu.a" $system
        $compiler -std=c89 $strict -g -o "$out/$name" "$source" "$lib/libmulu.so" -Wl,-rpath,"$out"
    done
    for kind in "" -static; do
        run "$out/first$kind"
        run "$out/gbk$kind" >"$out/gbk.txt"
        iconv -f gbk -t utf-8 "$out/gbk.txt" | grep -q "SHR121 /share/condition .*无条件共享"
        run "$out/abuse$kind"
        run "$out/misuse$kind"
        run "$out/calendar$kind"
        run "$out/decision$kind"
        run "$out/vectors$kind" $vectors
        (ulimit -v 200000 && "$out/memory$kind")
    done
done

step "programs under AddressSanitizer"
for name in first gbk abuse misuse calendar decision vectors; do
    if gcc -std=c89 $strict -g -fsanitize=address,undefined -o "$out/$name-asan" "tests/capi/$name.c" \
        "$lib/libmulu.a" $system 2>"$out/asan.log"; then
        "$out/$name-asan" $vectors
    else
        skip "$name, for want of libasan: $(head -n 1 "$out/asan.log")"
    fi
done
echo "ok"
