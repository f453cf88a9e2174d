#!/bin/sh
# Builds the archive and, from it, the shared library: build.sh FOLDER. Linked by hand, because only so its symbols
# get a version: rustc writes a version script of its own, and a linker takes one.
# MULU_FEATURES=files builds with tables, workbooks and XML too, which makes the library larger.
# MULU_ARCHIVE names an archive that is there already; CC names the compiler. MULU_STABLE=1 leaves out the one thing
# that Rust calls unstable: see src/ffi/memory.rs.
set -eu
out=$(mkdir -p "$1" && cd "$1" && pwd)
cd "$(dirname "$0")/../.."

# The libraries that Rust's standard library asks for.
system="-lgcc_s -lutil -lrt -lpthread -lm -ldl -lc"

if [ -n "${MULU_ARCHIVE:-}" ]; then
    cp "$MULU_ARCHIVE" "$out/libmulu.a"
else
    target=${CARGO_TARGET_DIR:-target}
    library="--quiet --profile c --lib --no-default-features --features capi${MULU_FEATURES:+,$MULU_FEATURES} --crate-type staticlib"
    if [ -n "${MULU_STABLE:-}" ]; then
        # shellcheck disable=SC2086
        cargo rustc $library
    else
        # shellcheck disable=SC2086
        RUSTC_BOOTSTRAP=mulu cargo rustc $library -- --cfg mulu_unwinds
    fi
    cp "$target/c/libmulu.a" "$out/libmulu.a"
fi

functions=$(sed -n 's/^[a-z].*\(mulu_[a-z0-9_]*\)(.*/\1/p' include/mulu.h)
{
    echo "MULU_1 {"
    echo "    global:"
    for function in $functions; do echo "        $function;"; done
    echo "    local: *;"
    echo "};"
} >"$out/mulu.map"
wanted=$(for function in $functions; do printf ' -Wl,-u,%s' "$function"; done)
# Never unloaded: tables that are made once stay, whichever plugin of a host made them.
# shellcheck disable=SC2086
${CC:-cc} -shared -o "$out/libmulu.so.1.0.0" -Wl,-soname,libmulu.so.1 -Wl,--version-script="$out/mulu.map" \
    -Wl,--gc-sections -Wl,-z,relro,-z,now -Wl,-z,noexecstack -Wl,-z,nodelete \
    $wanted "$out/libmulu.a" $system
cp "$out/libmulu.so.1.0.0" "$out/libmulu.debug.so"
${STRIP:-strip} "$out/libmulu.so.1.0.0"
${STRIP:-strip} --strip-debug "$out/libmulu.a"
ln -sf libmulu.so.1.0.0 "$out/libmulu.so.1"
ln -sf libmulu.so.1 "$out/libmulu.so"
