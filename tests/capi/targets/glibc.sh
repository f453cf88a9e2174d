#!/bin/sh
# The shared library for old Linux: linked from the archive by zig, which knows what each glibc had, for glibc 2.17
# (2012: CentOS 7, and the Kylin and UOS systems made from later ones). zig comes from PyPI, as ziglang, into a folder
# of its own; its std needs no other target, so `cargo zigbuild` has nothing to add.
set -eu
cd "$(dirname "$0")/../../.."
target=$(mkdir -p "${CARGO_TARGET_DIR:-target}" && cd "${CARGO_TARGET_DIR:-target}" && pwd)
out=$target/glibc
mkdir -p "$out"
glibc=${MULU_GLIBC:-2.17}
if [ ! -x "$out/zig/bin/python" ]; then
    python3 -m venv "$out/zig" && "$out/zig/bin/pip" install --quiet ziglang ||
        { echo "skipped: ziglang, which is on PyPI"; rm -rf "$out/zig"; exit 0; }
fi
export ZIG_GLOBAL_CACHE_DIR="$out/cache"
CC="$out/zig/bin/python -m ziglang cc -target $(uname -m)-linux-gnu.$glibc" bindings/c/build.sh "$out"

echo "$(wc -c <"$out/libmulu.so.1.0.0") bytes stripped, for glibc $glibc"
nm -D "$out/libmulu.so.1.0.0" | sed -n 's/.*@\(GLIBC_[0-9.]*\)$/\1/p' | sort -V | uniq -c
newest=$(nm -D "$out/libmulu.so.1.0.0" | sed -n 's/.*@GLIBC_\([0-9.]*\)$/\1/p' | sort -V | tail -n 1)
[ "$(printf '%s\n%s\n' "$newest" "$glibc" | sort -V | tail -n 1)" = "$glibc" ] ||
    { echo "it needs glibc $newest"; exit 1; }
echo "it needs glibc $newest, and these libraries:"
readelf -d "$out/libmulu.so.1.0.0" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/    \1/p'
sh tests/capi/abi/run.sh "$out"
sh tests/capi/misuse/run.sh "$out"
for name in first abuse calendar decision convert vectors; do
    cc -std=c89 -Iinclude -o "$out/$name" "tests/capi/$name.c" "$out/libmulu.so.1.0.0" -Wl,-rpath,"$out"
    echo "== $name"
    "$out/$name" target/vectors.txt target/request-vectors.txt
done
