#!/bin/sh
# The DLL for 64-bit Windows with its import library and .def, and the C programs, under wine.
set -eu
. "$(dirname "$0")/std.sh"
need x86_64-w64-mingw32-gcc gcc-mingw-w64-x86-64
out=$target/windows
mkdir -p "$out"
programs_exist
export CARGO_TARGET_X86_64_PC_WINDOWS_GNU_LINKER=x86_64-w64-mingw32-gcc
build_std x86_64-pc-windows-gnu staticlib c
archive=$target/std/x86_64-pc-windows-gnu/c/libmulu.a
[ -f "$archive" ] || archive=$target/std/x86_64-pc-windows-gnu/c/mulu.lib

{
    echo "LIBRARY mulu-1.dll"
    echo "EXPORTS"
    sed -n 's/^[a-z].*[ *]\(mulu_[a-z0-9_]*\)(.*/    \1/p' include/mulu.h
} >"$out/mulu.def"
# The libraries that Rust's standard library asks for.
x86_64-w64-mingw32-gcc -shared -static-libgcc -s -o "$out/mulu-1.dll" "$out/mulu.def" "$archive" \
    -Wl,--out-implib="$out/libmulu.dll.a" -Wl,--gc-sections -lkernel32 -lntdll -luserenv -lws2_32 -ldbghelp -lbcrypt \
    -ladvapi32
echo "$(wc -c <"$out/mulu-1.dll") bytes stripped"
x86_64-w64-mingw32-objdump -p "$out/mulu-1.dll" | tr -d '\r' | sed -n 's/.*\(mulu_[a-z0-9_]*\).*/\1/p' |
    LC_ALL=C sort -u >"$out/exported.txt"
sed -n 's/^ *\(mulu_[a-z0-9_]*\)$/\1/p' "$out/mulu.def" | LC_ALL=C sort | diff - "$out/exported.txt"
x86_64-w64-mingw32-objdump -p "$out/mulu-1.dll" | sed -n 's/.*DLL Name: /needs /p'

for source in tests/capi/*.c tests/capi/abi/1.0/program.c target/misuse.c; do
    name=$(basename "$source" .c)
    x86_64-w64-mingw32-gcc -std=c89 -pedantic -Wall -Wextra -Werror -Iinclude -o "$out/$name.exe" "$source" \
        "$out/libmulu.dll.a"
done
wine=$(command -v wine64 || command -v wine || ls /usr/lib/wine/wine64 2>/dev/null || true)
[ -n "$wine" ] || { echo "skipped: wine, which Debian has in wine64"; exit 0; }
# Old wines have no bcryptprimitives.dll, of which Rust takes the one function that this stands in for.
printf '%s\n' '#include <windows.h>' 'BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);' \
    '__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T size);' \
    'BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T size) { return SystemFunction036(data, (ULONG)size); }' >"$out/prng.c"
x86_64-w64-mingw32-gcc -shared -o "$out/bcryptprimitives.dll" "$out/prng.c" -ladvapi32
export WINEPREFIX="$out/wine" WINEDEBUG=-all
cp target/vectors.txt target/request-vectors.txt "$out"
cd "$out"
for name in first abuse calendar decision convert program misuse "vectors vectors.txt request-vectors.txt"; do
    echo "== $name"
    # shellcheck disable=SC2086
    "$wine" ${name%% *}.exe $(echo "$name" | sed -n 's/^[a-z]* //p')
done
