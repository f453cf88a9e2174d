#!/bin/sh
# Compiles the classes, and runs the walk, the vectors, the tests of the idiom and the lines of the README:
# test.sh LIBRARY. JNA names the jar of JNA.
set -eu
library=$(cd "$1" && pwd)
cd "$(dirname "$0")/../.."
jna=${JNA:-/usr/share/java/jna.jar}
out=${CARGO_TARGET_DIR:-target}/bindings/java

for tool in javac java; do
    command -v $tool >/dev/null || { echo "skipped: java, for want of $tool"; exit 0; }
done
[ -f "$jna" ] || { echo "skipped: java, for want of jna.jar"; exit 0; }

rm -rf "$out"
mkdir -p "$out/readme"
# A JDK of today finds Java 8 old, and JDK 8 itself does not know the word release.
release="--release 8"
javac $release -version >/dev/null 2>&1 || release="-source 8 -target 8"
compile() {
    # shellcheck disable=SC2086
    javac -encoding UTF-8 $release -Xlint:all,-options -Werror -cp "$out:$jna" -d "$out" "$@"
}
compile bindings/java/src/main/java/mulu/*.java bindings/java/tests/*.java
run() {
    java -XX:TieredStopAtLevel=1 -Djna.library.path="$library" -Dfile.encoding=UTF-8 -cp "$out:$jna" "$@"
}

run mulu.Smoke tests/bindings/smoke >"$out/smoke.txt"
diff tests/bindings/smoke/expected.txt "$out/smoke.txt"
echo "smoke: as expected"
run mulu.Vectors target/vectors.txt

# JNA itself is warned of while it is loaded; a call of ours must not be.
for program in Idiom "Smoke tests/bindings/smoke"; do
    # shellcheck disable=SC2086
    run -Xcheck:jni mulu.$program >"$out/jni.txt"
    if grep -E 'FATAL ERROR|at mulu\.Mulu\.mulu_' "$out/jni.txt"; then exit 1; fi
    grep '^idiom: ' "$out/jni.txt" || :
done
echo "jni: no complaint"

for readme in README.md README.zh-CN.md; do
    sed -n '/^```java$/,/^```$/p' bindings/java/$readme | grep -v '^```' >"$out/$readme"
done
cmp "$out/README.md" "$out/README.zh-CN.md"
cp "$out/README.md" "$out/readme/Example.java"
compile "$out/readme/Example.java"
run Example >"$out/readme.txt"
grep -q '^SHR201 /share/basis .' "$out/readme.txt"
echo "readme: as expected"
