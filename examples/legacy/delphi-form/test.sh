#!/bin/sh
# Plays the session in UTF-8 and in GBK, in both modes of Free Pascal: test.sh LIBRARY, the folder of libmulu.so.
set -eu
library=$(cd "$1" && pwd)
cd "$(dirname "$0")/../../.."
for tool in fpc iconv; do
    if ! command -v $tool >/dev/null; then
        echo "skipped: delphi-form, for want of $tool"
        exit 0
    fi
done
here=examples/legacy/delphi-form
out=${CARGO_TARGET_DIR:-target}/examples/delphi-form
mkdir -p "$out"
export LD_LIBRARY_PATH="$library${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"

iconv -f UTF-8 -t GBK $here/session.txt >"$out/session.gbk"
for mode in delphi objfpc; do
    rm -rf "${out:?}/$mode"
    mkdir "$out/$mode"
    if ! fpc -M$mode -gh -Sewn -vewnh -l- -Fubindings/pascal -Fubindings/pascal/tests -Fl"$library" -FE"$out/$mode" \
        -FU"$out/$mode" $here/Clerk.dpr >"$out/fpc.txt" || grep -E '^[^ ]+\([0-9,]+\) Hint' "$out/fpc.txt"; then
        cat "$out/fpc.txt"
        exit 1
    fi
    rm -f "$out/heap.txt"
    export HEAPTRC="log=$out/heap.txt"
    "$out/$mode/Clerk" utf-8 $here/session.txt >"$out/form.txt"
    diff $here/expected.txt "$out/form.txt"
    "$out/$mode/Clerk" gbk "$out/session.gbk" >"$out/form.gbk"
    iconv -f GBK -t UTF-8 "$out/form.gbk" | diff $here/expected.txt -
    [ "$(grep -c '^0 unfreed memory blocks : 0$' "$out/heap.txt")" -eq 2 ]
    # Half a session leaves something to be asked for.
    head -n 12 $here/session.txt >"$out/half.txt"
    if "$out/$mode/Clerk" utf-8 "$out/half.txt" >"$out/form.txt"; then
        echo "half an entry passes for a whole one"
        exit 1
    fi
done
echo "delphi-form: the form is as expected after each step, in UTF-8 and GBK"
