#!/bin/sh
# Compiles and runs the tests with GnuCOBOL, all checks of the run time on: test.sh LIBRARY.
set -eu
library=$(cd "$1" && pwd)
cd "$(dirname "$0")/../.."
if ! command -v cobc >/dev/null; then
    echo "skipped: cobol, for want of cobc"
    exit 0
fi
here=bindings/cobol
out=${CARGO_TARGET_DIR:-target}/bindings/cobol
mkdir -p "$out"
export LD_LIBRARY_PATH="$library${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"

# Compiles SOURCE with what it is given besides.
compile() {
    program=$out/$(basename "$1" .cob)
    cobc -x -fixed -debug -Wall -Werror -fstatic-call -I $here -I $here/tests -o "$program" "$@" "$out/muluwrap.o" -L "$library" -lmulu
}

cobc -c -fixed -debug -Wall -Werror -fstatic-call -I $here -o "$out/muluwrap.o" $here/muluwrap.cob
compile $here/tests/smoke.cob $here/tests/walkconv.cob $here/tests/readfile.cob
compile $here/tests/vectors.cob $here/tests/readfile.cob
compile $here/tests/idiom.cob
"$out/smoke" tests/bindings/smoke >"$out/smoke.txt"
diff tests/bindings/smoke/expected.txt "$out/smoke.txt"
"$out/vectors" target/vectors.txt
"$out/idiom"

for readme in README README.zh-CN; do
    sed -n '/^```cobol$/,/^```$/p' $here/$readme.md | sed '/^```/d' >"$out/$readme.cob"
done
diff "$out/README.cob" "$out/README.zh-CN.cob"
compile "$out/README.cob"
"$out/README" >"$out/example.txt"
grep '^SHR201  /share/basis ' "$out/example.txt"
sed 's/as_of = /as_for = /' "$out/README.cob" >"$out/refused.cob"
compile "$out/refused.cob"
status=0
"$out/refused" >"$out/refused.txt" 2>&1 || status=$?
[ $status -eq 16 ] && grep -q '^MULU_E_SETTINGS: ' "$out/refused.txt"
