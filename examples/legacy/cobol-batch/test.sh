#!/bin/sh
# Compiles the batch in GBK and runs it on the file: test.sh LIBRARY, the folder of libmulu.so.
set -eu
library=$(cd "$1" && pwd)
cd "$(dirname "$0")/../../.."
for tool in cobc iconv; do
    if ! command -v $tool >/dev/null; then
        echo "skipped: cobol-batch, for want of $tool"
        exit 0
    fi
done
here=examples/legacy/cobol-batch
out=${CARGO_TARGET_DIR:-target}/examples/cobol-batch
mkdir -p "$out"
export LD_LIBRARY_PATH="$library${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"

iconv -f UTF-8 -t GBK $here/CATBATCH.cob >"$out/CATBATCH.cob"
cobc -x -fixed -debug -Wall -Werror -fstatic-call -I $here -I bindings/cobol -o "$out/catbatch" \
    "$out/CATBATCH.cob" bindings/cobol/muluwrap.cob -L "$library" -lmulu

# Runs the batch on FILE, and fails unless its return code is CODE.
run() {
    code=0
    "$out/catbatch" "$1" $here/SETTINGS.TOML >"$out/report.gbk" 2>"$out/errors.gbk" || code=$?
    if [ $code -ne "$2" ]; then
        echo "return code $code, not $2"
        cat "$out/report.gbk" "$out/errors.gbk"
        return 1
    fi
}

run $here/CATALOG.DAT 8
iconv -f GBK -t UTF-8 "$out/report.gbk" | diff $here/expected.txt -

# A trailer that counts otherwise, no trailer, nothing wrong, no file.
LC_ALL=C sed 's/^T00000006/T00000007/' $here/CATALOG.DAT >"$out/more.dat"
run "$out/more.dat" 12
head -n 6 $here/CATALOG.DAT >"$out/open.dat"
run "$out/open.dat" 12
{ head -n 1 $here/CATALOG.DAT; tail -n 1 $here/CATALOG.DAT | LC_ALL=C sed 's/^T00000006/T00000001/'; } >"$out/clean.dat"
run "$out/clean.dat" 0
run "$out/nowhere.dat" 16
echo "cobol-batch: the report and 5 return codes are as expected"
