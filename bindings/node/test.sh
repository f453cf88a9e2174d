#!/bin/sh
# Tests the binding against a built library: test.sh LIBRARY. The package and koffi are put into the target folder.
set -eu
library=$(cd "$1" && pwd)
cd "$(dirname "$0")"
root=$(cd ../.. && pwd)
out=${CARGO_TARGET_DIR:-$root/target}/bindings/node
skip() { echo "skipped: Node, for want of $1"; exit 0; }
for tool in node npm iconv; do
    command -v $tool >/dev/null || skip $tool
done

mkdir -p "$out/mulu" "$out/smoke"
out=$(cd "$out" && pwd)
cp ./*.js ./*.ts package.json "$out/mulu"
if [ ! -d "$out/mulu/node_modules/koffi" ]; then
    npm install --prefix "$out/mulu" --no-audit --no-fund --loglevel=error >"$out/npm.log" 2>&1 || skip koffi
fi
export NODE_PATH="$out" LD_LIBRARY_PATH="$library"

cp "$root"/tests/bindings/smoke/* "$out/smoke"
iconv -f UTF-8 -t GB18030 "$out/smoke/entry.json" >"$out/smoke/entry.gb18030.json"
node test/smoke.js "$out/smoke" >"$out/smoke.txt"
diff "$out/smoke/expected.txt" "$out/smoke.txt"
echo "smoke: passed"
node test/vectors.js "$root/target/vectors.txt"
node --expose-gc test/idiom.js index.d.ts
names='Checker, MuluError, abi, constants, statusText, version'
echo "import { $names } from '$out/mulu/index.js'" | node --input-type=module -

# The lines of the READMEs print what stands below them.
block() { awk -v mark="$2" '/^```/ { on = $0 == "```" mark; next } on' "$1"; }
for readme in README.md README.zh-CN.md; do
    block $readme js >"$out/readme.js"
    block $readme text >"$out/readme.txt"
    [ -s "$out/readme.txt" ]
    node "$out/readme.js" | diff "$out/readme.txt" -
done
echo "README: passed"
