#!/bin/sh
# Tests mulu.hpp with every C++ compiler that is there: test.sh LIBRARY.
set -eu
library=$(cd "$1" && pwd)
cd "$(dirname "$0")/../.."
here=bindings/cpp
out=${CARGO_TARGET_DIR:-target}/bindings/cpp
mkdir -p "$out"
has() { command -v "$1" >/dev/null 2>&1; }

flags="-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror -g -I$here -Iinclude"
built() { # the compiler with its flags, the source, the program
    # shellcheck disable=SC2086
    $1 $flags -o "$3" "$2" -L"$library" -lmulu -pthread -Wl,-rpath,"$library"
}
run() { # what runs a program, or nothing; the programs
    # shellcheck disable=SC2086
    $1 "$2-smoke" tests/bindings/smoke >"$2-smoke.txt"
    diff tests/bindings/smoke/expected.txt "$2-smoke.txt"
    $1 "$2-vectors" target/vectors.txt
    $1 "$2-idiom"
}

compilers=
for compiler in g++ clang++; do
    if has $compiler; then compilers="$compilers $compiler"; else echo "skipped: $compiler, which is not there"; fi
done
if [ -z "$compilers" ]; then
    echo "skipped: cpp, for want of g++ or clang++"
    exit 0
fi
for compiler in $compilers; do
    for standard in 11 14 17 20 2b; do
        # shellcheck disable=SC2086
        $compiler -std=c++$standard $flags -fsyntax-only $here/tests/idiom.cpp
    done
done

first=${compilers# }
first=${first%% *}
for name in smoke vectors idiom; do
    built "$first -std=c++11" $here/tests/$name.cpp "$out/plain-$name"
done
run "" "$out/plain"
if has valgrind; then
    # The library keeps its tables to the end of the program: what is reachable is not lost.
    run "valgrind --quiet --leak-check=full --show-leak-kinds=definite --errors-for-leak-kinds=definite \
        --error-exitcode=9" "$out/plain"
else
    echo "skipped: valgrind, which is not there"
fi
echo 'int main() {}' >"$out/empty.cpp"
sanitized="$first -std=c++17 -fsanitize=address,undefined -fno-sanitize-recover=all"
if $sanitized -o "$out/empty" "$out/empty.cpp" 2>"$out/log" && "$out/empty" 2>>"$out/log"; then
    for name in smoke vectors idiom; do
        built "$sanitized" $here/tests/$name.cpp "$out/sanitized-$name"
    done
    run "" "$out/sanitized"
else
    echo "skipped: the sanitizers, which $first has not"
fi

for readme in README.md README.zh-CN.md; do
    sed -n '/^```cpp$/,/^```$/{/^```/!p;}' $here/$readme >"$out/example.cpp"
    sed -n '/^```text$/,/^```$/{/^```/!p;}' $here/$readme >"$out/example.txt"
    built "$first -std=c++11" "$out/example.cpp" "$out/example"
    "$out/example" | diff "$out/example.txt" -
done
