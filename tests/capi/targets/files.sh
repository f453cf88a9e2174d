#!/bin/sh
# The C library with tables, workbooks and XML (MULU_FEATURES=files), and the C programs: alone, under valgrind and
# under AddressSanitizer.
set -eu
. "$(dirname "$0")/std.sh"
out=$target/files
mkdir -p "$out"
programs_exist
MULU_FEATURES=files bindings/c/build.sh "$out"
echo "$(wc -c <"$out/libmulu.so.1.0.0") bytes stripped"
strict="-std=c89 -pedantic -Wall -Wextra -Werror -g -Iinclude"
for name in first abuse misuse calendar decision convert vectors; do
    case $name in
        convert) given=files ;;
        *) given="target/vectors.txt target/request-vectors.txt" ;;
    esac
    echo "== $name"
    # shellcheck disable=SC2086
    cc $strict -o "$out/$name" "tests/capi/$name.c" "$out/libmulu.so.1.0.0" -Wl,-rpath,"$out"
    # shellcheck disable=SC2086
    "$out/$name" $given
    if command -v valgrind >/dev/null 2>&1; then
        # shellcheck disable=SC2086
        valgrind --quiet --leak-check=full --show-leak-kinds=definite --errors-for-leak-kinds=definite \
            --error-exitcode=9 "$out/$name" $given >"$out/valgrind.txt" 2>&1 || { cat "$out/valgrind.txt"; exit 9; }
    else
        echo "skipped: $name under valgrind"
    fi
    # shellcheck disable=SC2086
    if cc $strict -fsanitize=address,undefined -fno-sanitize-recover=all -o "$out/$name-asan" "tests/capi/$name.c" \
        "$out/libmulu.a" $system 2>"$out/asan.log"; then
        "$out/$name-asan" $given
    else
        echo "skipped: $name, for want of libasan: $(head -n 1 "$out/asan.log")"
    fi
done
sh tests/capi/abi/run.sh "$out"
sh tests/capi/misuse/run.sh "$out"
sh tests/capi/load/run.sh "$out"
