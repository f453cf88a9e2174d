#!/bin/sh
# Compiles the assembly, and runs the walk, the vectors, the tests of the idiom and the lines of the README on Mono:
# test.sh LIBRARY.
set -eu
library=$(cd "$1" && pwd)
cd "$(dirname "$0")/../.."
out=${CARGO_TARGET_DIR:-target}/bindings/csharp

for tool in mcs mono iconv; do
    command -v $tool >/dev/null || { echo "skipped: csharp, for want of $tool"; exit 0; }
done

rm -rf "$out"
mkdir -p "$out/link"
compile() {
    mcs -nologo -langversion:5 -warn:4 -warnaserror -r:System.Core.dll "$@"
}
run() {
    LD_LIBRARY_PATH="$library" mono "$@"
}
compile -target:library -out:"$out/Mulu.dll" bindings/csharp/src/*.cs
cp bindings/csharp/Mulu.dll.config "$out"
for program in Smoke Vectors; do
    compile -r:"$out/Mulu.dll" -out:"$out/$program.exe" bindings/csharp/tests/$program.cs
done
# This one sees what is internal.
compile -out:"$out/link/Idiom.exe" bindings/csharp/src/*.cs bindings/csharp/tests/Idiom.cs

iconv -f UTF-8 -t GB18030 tests/bindings/smoke/entry.json >"$out/gb18030.json"
run "$out/Smoke.exe" tests/bindings/smoke "$out/gb18030.json" >"$out/smoke.txt"
diff tests/bindings/smoke/expected.txt "$out/smoke.txt"
# The name for which .NET looks, without Mono's map.
cp "$out/Mulu.dll" "$out/Smoke.exe" "$out/link"
ln -s "$library/libmulu.so.1" "$out/link/libmulu-1.so"
LD_LIBRARY_PATH="$out/link" mono "$out/link/Smoke.exe" tests/bindings/smoke "$out/gb18030.json" >"$out/smoke.txt"
diff tests/bindings/smoke/expected.txt "$out/smoke.txt"
echo "smoke: as expected"
run "$out/Vectors.exe" target/vectors.txt
LD_LIBRARY_PATH="$out/link" mono "$out/link/Idiom.exe"

for readme in README.md README.zh-CN.md; do
    sed -n '/^```csharp$/,/^```$/p' bindings/csharp/$readme | grep -v '^```' >"$out/$readme"
done
cmp "$out/README.md" "$out/README.zh-CN.md"
cp "$out/README.md" "$out/Example.cs"
compile -r:"$out/Mulu.dll" -out:"$out/Example.exe" "$out/Example.cs"
run "$out/Example.exe" >"$out/readme.txt"
grep -q '^SHR201 /share/basis .' "$out/readme.txt"
echo "readme: as expected"
