#!/bin/sh
# Compiles and runs the tests in both modes of Free Pascal, and in a third where `string` is in UTF-16, as it is since
# Delphi 2009: test.sh LIBRARY.
set -eu
library=$(cd "$1" && pwd)
cd "$(dirname "$0")/../.."
if ! command -v fpc >/dev/null; then
    echo "skipped: pascal, for want of fpc"
    exit 0
fi
here=bindings/pascal
out=${CARGO_TARGET_DIR:-target}/bindings/pascal
export LD_LIBRARY_PATH="$library${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"

# Compiles PROGRAM in MODE, and fails at a warning, note or hint about a source; not so in the third mode, in which
# Free Pascal's own units have strings of the other kind.
compile() {
    strict=-Sewn faults='^[^ ]+\([0-9,]+\) (Hint|Note|Warning)'
    if [ "$2" = delphiunicode ]; then
        strict=-Se faults='\) Error'
    fi
    if ! fpc -M"$2" -gh -gl $strict -vewnh -l- -Fu$here -Fu$here/tests -Fl"$library" -FE"$out/$2" -FU"$out/$2" \
        "$1" >"$out/fpc.txt" 2>&1 || grep -E "$faults" "$out/fpc.txt"; then
        cat "$out/fpc.txt"
        return 1
    fi
}

# Runs PROGRAM of MODE, and fails when it leaves memory behind.
run() {
    program=$1 mode=$2
    shift 2
    rm -f "$out/heap.txt"
    HEAPTRC="log=$out/heap.txt" "$out/$mode/$program" "$@"
    if ! grep -q '^0 unfreed memory blocks : 0$' "$out/heap.txt"; then
        cat "$out/heap.txt"
        return 1
    fi
}

for readme in $here/README.md $here/README.zh-CN.md; do
    mkdir -p "$out"
    sed -n '/^```pascal$/,/^```$/p' $readme | sed '/^```/d' >"$out/Example.txt"
    [ ! -f "$out/Example.dpr" ] || [ $readme = $here/README.md ] || diff "$out/Example.dpr" "$out/Example.txt"
    mv "$out/Example.txt" "$out/Example.dpr"
done
for mode in delphi objfpc delphiunicode; do
    rm -rf "${out:?}/$mode"
    mkdir -p "$out/$mode"
    for program in $here/tests/Smoke $here/tests/Vectors $here/tests/Idiom "$out/Example"; do
        compile $program.dpr $mode
    done
    run Smoke $mode tests/bindings/smoke >"$out/smoke.txt"
    diff tests/bindings/smoke/expected.txt "$out/smoke.txt"
    run Vectors $mode target/vectors.txt
    run Idiom $mode
    run Example $mode >"$out/example.txt"
    grep '^SHR201 /share/basis: ' "$out/example.txt"
done
