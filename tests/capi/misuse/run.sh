#!/bin/sh
# Runs target/misuse.c, which `cargo test --all-features --test it misuse` writes: alone, under valgrind, under
# AddressSanitizer and UndefinedBehaviorSanitizer, and in threads. `tests/capi/misuse/run.sh [folder]`: a folder that
# bindings/c/build.sh filled; without one it is filled. What is not installed is skipped with a line that says so.
set -eu
cd "$(dirname "$0")/../../.."

target=$(mkdir -p "${CARGO_TARGET_DIR:-target}" && cd "${CARGO_TARGET_DIR:-target}" && pwd)
built=${1:-$target/package}
out=$target/misuse
mkdir -p "$out"
[ $# -gt 0 ] || bindings/c/build.sh "$built"
[ -f target/misuse.c ] && [ target/misuse.c -nt include/mulu.h ] ||
    cargo test --quiet --all-features --test it every_function_is_called_rightly_and_wrongly
options="-std=c89 -D_POSIX_C_SOURCE=200112L -DMULU_THREADS -pthread -pedantic -Wall -Wextra -Werror -g -Iinclude"
system="-lgcc_s -lutil -lrt -lpthread -lm -ldl -lc"

# shellcheck disable=SC2086
cc $options -o "$out/misuse" target/misuse.c "$built/libmulu.so.1.0.0" -Wl,-rpath,"$built"
"$out/misuse"
"$out/misuse" threads
if command -v valgrind >/dev/null 2>&1; then
    valgrind --quiet --leak-check=full --show-leak-kinds=definite --errors-for-leak-kinds=definite --error-exitcode=9 \
        "$out/misuse" >"$out/valgrind.txt" 2>&1 || { cat "$out/valgrind.txt"; exit 9; }
    echo "valgrind: no error, no byte lost"
else
    echo "skipped: valgrind"
fi
# shellcheck disable=SC2086
if cc $options -fsanitize=address,undefined -fno-sanitize-recover=all -o "$out/misuse-asan" target/misuse.c \
    "$built/libmulu.a" $system 2>"$out/asan.log"; then
    "$out/misuse-asan"
    "$out/misuse-asan" threads
    echo "AddressSanitizer and UndefinedBehaviorSanitizer: nothing"
else
    echo "skipped: AddressSanitizer: $(head -n 1 "$out/asan.log")"
fi
# That the program sees a status that is not the contract's.
sed 's/== MULU_E_HANDLE/== MULU_E_LIMIT/' target/misuse.c >"$out/wrong.c"
# shellcheck disable=SC2086
cc $options -o "$out/wrong" "$out/wrong.c" "$built/libmulu.so.1.0.0" -Wl,-rpath,"$built"
if "$out/wrong" >"$out/wrong.txt"; then
    echo "a wrong status is not seen"
    exit 1
fi
echo "ok"
