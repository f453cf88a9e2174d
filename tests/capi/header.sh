#!/bin/sh
# The header alone, by every compiler that is installed and every edition of C and C++ that it knows: included twice,
# every function called, no warning. Prints how many combinations were clean.
set -eu
cd "$(dirname "$0")/../.."

out=${CARGO_TARGET_DIR:-target}/header
mkdir -p "$out"
warnings="-Wall -Wextra -Werror -pedantic -Iinclude"

{
    echo '#include "mulu.h"'
    echo '#include "mulu.h"'
    echo 'typedef void (*any_function)(void);'
    echo 'any_function all[] = {'
    sed -n 's/^[a-z].*[ *]\(mulu_[a-z0-9_]*\)(.*/    (any_function)\1,/p' include/mulu.h
    echo '    (any_function)0 };'
} >"$out/header.c"
# C++98 has no other cast for functions either.
cp "$out/header.c" "$out/header.cpp"

count=0
failed=0
try() { # compiler, options and file, which is clean or counted as failed
    if said=$("$@" -c -o "$out/header.o" 2>&1) && [ -z "$said" ]; then
        count=$((count + 1))
    else
        echo "not clean: $*"
        echo "$said" | head -n 5
        failed=$((failed + 1))
    fi
}
knows() { # whether a compiler can compile a file of its language with these options at all
    printf '#include <stddef.h>\nint main(void);\n' >"$out/empty.$3"
    "$1" $2 -c -o "$out/empty.o" "$out/empty.$3" >/dev/null 2>&1
}
combinations() { # compiler, extension, options for the machine, editions
    compiler=$1 extension=$2 machine=$3
    shift 3
    command -v "$compiler" >/dev/null 2>&1 || { echo "skipped: $compiler"; return 0; }
    for edition in "$@"; do
        if knows "$compiler" "-std=$edition $machine" "$extension"; then
            # shellcheck disable=SC2086
            try "$compiler" -std=$edition $machine $warnings "$out/header.$extension"
        else
            echo "skipped: $compiler -std=$edition $machine"
        fi
    done
}

c="c89 c99 c11 c17 c2x"
cpp="c++98 c++11 c++14 c++17 c++20 c++2b"
for machine in "" -m32; do
    combinations gcc c "$machine" $c
    combinations clang c "$machine" $c
    combinations g++ cpp "$machine" $cpp
    combinations clang++ cpp "$machine" $cpp
done
combinations tcc c "" c89 c99 c11
for other in x86_64-w64-mingw32-gcc i686-w64-mingw32-gcc aarch64-linux-gnu-gcc musl-gcc; do
    combinations $other c "" c89 c17
done
echo "$count combinations are clean, $failed are not"
[ "$failed" -eq 0 ] && [ "$count" -ge "${MULU_COMBINATIONS:-1}" ]
