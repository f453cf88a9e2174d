#!/bin/sh
# Tests the binding against a built library: test.sh LIBRARY.
set -eu
library=$(cd "$1" && pwd)
cd "$(dirname "$0")"
root=$(cd ../.. && pwd)
out=${CARGO_TARGET_DIR:-$root/target}/bindings/go
skip() { echo "skipped: Go, for want of $1"; exit 0; }
for tool in go "$(go env CC 2>/dev/null)" pkg-config iconv; do
    command -v "$tool" >/dev/null || skip "${tool:-a compiler}"
done

mkdir -p "$out/smoke" "$out/readme"
out=$(cd "$out" && pwd)
sed -e "s|@PREFIX@|$root|; s|@LIBDIR@|$library|; s|@VERSION@|0|" ../c/mulu.pc.in >"$out/mulu.pc"
export PKG_CONFIG_PATH="$out" LD_LIBRARY_PATH="$library" GOCACHE="${GOCACHE:-$out/cache}" GOPROXY=off
[ -z "$(gofmt -l .)" ]
go vet ./...

cp "$root"/tests/bindings/smoke/* "$out/smoke"
iconv -f UTF-8 -t GB18030 "$out/smoke/entry.json" >"$out/smoke/entry.gb18030.json"
go build -o "$out" ./tests/vectors
go build -o "$out/walk" ./tests/smoke
for check in 1 2; do
    GODEBUG=cgocheck=$check "$out/walk" "$out/smoke" >"$out/smoke.txt"
    diff "$out/smoke/expected.txt" "$out/smoke.txt"
done
echo "smoke: passed"
"$out/vectors" "$root/target/vectors.txt"
go test -race -c -o "$out/idiom" . 2>"$out/race.txt" || go test -c -o "$out/idiom" .
GODEBUG=cgocheck=2 "$out/idiom"

# The lines of the READMEs print what stands below them, in a module of their own.
printf 'module readme\n\ngo 1.19\n\nrequire mulu v0.0.0\n\nreplace mulu => %s\n' "$PWD" >"$out/readme/go.mod"
block() { awk -v mark="$2" '/^```/ { on = $0 == "```" mark; next } on' "$1"; }
for readme in README.md README.zh-CN.md; do
    block $readme go >"$out/readme/main.go"
    block $readme text >"$out/readme/expected.txt"
    [ -s "$out/readme/expected.txt" ]
    (cd "$out/readme" && go run .) | diff "$out/readme/expected.txt" -
done
echo "README: passed"
