#!/bin/sh
# Tests the binding against a built library: test.sh LIBRARY.
set -eu
library=$(cd "$1" && pwd)
cd "$(dirname "$0")"
root=$(cd ../.. && pwd)
out=${CARGO_TARGET_DIR:-$root/target}/bindings/php
skip() { echo "skipped: PHP, for want of $1"; exit 0; }
command -v php >/dev/null || skip php
for extension in FFI iconv; do
    php -r "exit(extension_loaded('$extension') ? 0 : 1);" || skip "the extension $extension"
done
php -r 'exit(PHP_VERSION_ID >= 80100 ? 0 : 1);' || skip "PHP 8.1"

mkdir -p "$out"
export LD_LIBRARY_PATH="$library"
run() { php -d ffi.enable=1 -d error_reporting=-1 -d display_errors=stderr "$@"; }

run tests/smoke.php "$root/tests/bindings/smoke" >"$out/smoke.txt"
diff "$root/tests/bindings/smoke/expected.txt" "$out/smoke.txt"
echo "smoke: passed"
run tests/vectors.php "$root/target/vectors.txt"
run tests/idiom.php

# The lines of the READMEs print what stands below them.
block() { awk -v mark="$2" '/^```/ { on = $0 == "```" mark; next } on' "$1"; }
for readme in README.md README.zh-CN.md; do
    block $readme php >"$out/readme.php"
    block $readme text >"$out/readme.txt"
    [ -s "$out/readme.txt" ]
    run -d auto_prepend_file="$PWD/src/mulu.php" "$out/readme.php" | diff "$out/readme.txt" -
done
echo "README: passed"
