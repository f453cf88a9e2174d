#!/bin/sh
# The binary interface of the library that was built: what it exports, what its debug information says beside the
# header, and a program of the first header. `tests/capi/abi/run.sh [folder]`: a folder that bindings/c/build.sh filled;
# without one it is filled.
# MULU_DEBUG_LIBRARY may name one with debug information. What is not installed is skipped with a line that says so.
set -eu
cd "$(dirname "$0")/../../.."

target=$(mkdir -p "${CARGO_TARGET_DIR:-target}" && cd "${CARGO_TARGET_DIR:-target}" && pwd)
out=$target/abi
built=${1:-$target/package}
mkdir -p "$out/broken"
[ $# -gt 0 ] || bindings/c/build.sh "$built"
strict="-std=c89 -pedantic -Wall -Wextra -Werror"

step() { echo "== $*"; }
skip() { echo "skipped: $*"; }
has() { command -v "$1" >/dev/null 2>&1; }

step "exports, their version, and the SONAME"
sed -n 's/^[a-z].*\(mulu_[a-z0-9_]*\)(.*/\1@@MULU_1/p' tests/capi/abi/interface.txt | LC_ALL=C sort >"$out/listed.txt"
nm -D --defined-only --with-symbol-versions "$built/libmulu.so.1.0.0" | awk '$2 != "A" { print $3 }' |
    LC_ALL=C sort >"$out/exported.txt"
diff "$out/listed.txt" "$out/exported.txt"
echo "$(wc -l <"$out/exported.txt") functions, all of them mulu_*@@MULU_1"
readelf -d "$built/libmulu.so.1.0.0" | grep -q 'SONAME.*\[libmulu\.so\.1\]'

step "a program of the first header"
cc $strict -Itests/capi/abi/1.0 -c -o "$out/program.o" tests/capi/abi/1.0/program.c
cc -o "$out/program" "$out/program.o" "$built/libmulu.so.1.0.0" -Wl,-rpath,"$built"
"$out/program"

step "the first header beside today's, as debug information"
# A stub has the types that a caller sees; a library that lost or changed a function differs from it.
stub() { # a library of the functions of a header that do nothing
    {
        echo '#include "mulu.h"'
        sed -n 's/^[a-z].*[ *]\(mulu_[a-z0-9_]*\)(.*/\1/p' "$1/mulu.h" | while read -r function; do
            # The declaration, of which the parameters have names; nothing is asked of what it answers.
            awk -v name="$function(" 'index($0, name) && /^[a-z]/ { on = 1 } on { print } on && /;/ { exit }' "$1/mulu.h" |
                sed '$s/;.*/ { STUB }/' |
                sed "s/STUB/$(grep -q "^void $function(" "$1/mulu.h" && echo "" || echo "return 0;")/"
        done
        grep -o '^typedef struct mulu_[a-z]*' "$1/mulu.h" | sed 's/typedef struct \(mulu_[a-z]*\)/struct \1 { int tag; };/'
    } >"$2.c"
    cc -std=c89 -g -shared -fPIC -Wno-unused-parameter -I"$1" -Wl,-soname,libmulu.so.1 \
        -Wl,--version-script="$out/$3.map" -o "$2" "$2.c"
}
if has abidiff; then
    map() { # a version script of the functions of a header
        echo "MULU_1 { global:"
        sed -n 's/^[a-z].*[ *]\(mulu_[a-z0-9_]*\)(.*/    \1;/p' "$1"
        echo "local: *; };"
    }
    map tests/capi/abi/1.0/mulu.h >"$out/first.map"
    map include/mulu.h >"$out/today.map"
    stub tests/capi/abi/1.0 "$out/first.so" first
    stub include "$out/today.so" today
    # 4 says that something differs, 8 that it may not: only what is added is allowed, which is no difference here.
    abidiff --no-added-syms "$out/first.so" "$out/today.so"
    # The symbols alone, of the library itself.
    abidiff --no-added-syms --drop-private-types "$out/first.so" "$built/libmulu.so.1.0.0" >"$out/abidiff.txt" ||
        { cat "$out/abidiff.txt"; exit 1; }
    if [ -n "${MULU_DEBUG_LIBRARY:-}" ]; then
        # A library built with -Cdebuginfo=2 and not stripped. Its types have other names in Rust, and what a handle
        # leads to is no secret there; how many parameters there are, and how large, is the same.
        abidiff --no-added-syms "$out/today.so" "$MULU_DEBUG_LIBRARY" >"$out/debug.txt" || [ $? -lt 8 ]
        grep -q "type name changed from 'int' to 'i32'" "$out/debug.txt" ||
            { echo "$MULU_DEBUG_LIBRARY has no debug information"; exit 1; }
        if grep -E "parameter .* was (added|removed)|Removed function|^ {6}type size changed" "$out/debug.txt"; then
            exit 1
        fi
        echo "the debug information of the library agrees with the header"
    fi
    # That abidiff sees what it shall see: a function less, and a parameter changed.
    sed 's/size_t mulu_rule_count(void);//; s/int mulu_report_complete(const mulu_report \*report)/int mulu_report_complete(int report)/' \
        include/mulu.h >"$out/broken/mulu.h"
    map "$out/broken/mulu.h" >"$out/broken.map"
    stub "$out/broken" "$out/broken.so" broken
    if abidiff "$out/today.so" "$out/broken.so" >"$out/broken.txt"; then
        echo "abidiff sees nothing"
        exit 1
    fi
    grep -q "mulu_rule_count" "$out/broken.txt"
    grep -q "mulu_report_complete" "$out/broken.txt"
    echo "the first header and today's: no difference but what was added"
else
    skip "abidiff, which Debian has in abigail-tools"
fi
echo "ok"
