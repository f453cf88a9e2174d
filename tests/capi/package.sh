#!/bin/sh
# Installs the C library under a folder of its own and builds a program with it in each way that is promised: by
# hand, by pkg-config and by CMake, shared and static. Its size is held against bindings/c/size.txt.
set -eu
cd "$(dirname "$0")/../.."

target=$(mkdir -p "${CARGO_TARGET_DIR:-target}" && cd "${CARGO_TARGET_DIR:-target}" && pwd)
out=$target/installed
rm -rf "$out"
mkdir -p "$out"

step() { echo "== $*"; }
skip() { echo "skipped: $*"; }
has() { command -v "$1" >/dev/null 2>&1; }

step "install"
DESTDIR=$out PREFIX=/opt/mulu LIBDIR=/opt/mulu/lib64 bindings/c/install.sh
lib=$out/opt/mulu/lib64
(cd "$out/opt/mulu" && find . -type f -o -type l | LC_ALL=C sort) >"$out/files.txt"
diff - "$out/files.txt" <<'END'
./include/mulu.h
./include/mulu.hpp
./include/mulu_values.hpp
./lib64/cmake/mulu/mulu-config-version.cmake
./lib64/cmake/mulu/mulu-config.cmake
./lib64/libmulu.a
./lib64/libmulu.so
./lib64/libmulu.so.1
./lib64/libmulu.so.1.0.0
./lib64/pkgconfig/mulu.pc
./share/doc/mulu/LICENSE-APACHE
./share/doc/mulu/LICENSE-MIT
./share/doc/mulu/abi.md
END

step "size"
size=$(wc -c <"$lib/libmulu.so.1.0.0")
recorded=$(sed -n "s/^$(uname -m)-linux-gnu *\([0-9]*\).*/\1/p" bindings/c/size.txt)
if [ -n "$recorded" ]; then
    echo "$size bytes; $recorded are recorded"
    [ "$size" -le $((recorded + recorded / 20)) ] ||
        { echo "the shared library is more than a twentieth larger than bindings/c/size.txt says"; exit 1; }
else
    skip "the size, of which nothing is recorded for $(uname -m)"
fi

step "exports"
nm -D --defined-only "$lib/libmulu.so" | awk '$2 != "A" { print $3 }' | grep -v '^mulu_[a-z0-9_]*@@MULU_1$' &&
    { echo "something else is exported"; exit 1; }

# Print the findings of one entry: the programs that the READMEs have.
sed -n '/^```c$/,/^```$/p' bindings/c/README.md | sed '1d;$d' >"$out/program.c"
sed -n '/^```c$/,/^```$/p' bindings/c/README.zh-CN.md | sed '1d;$d' | diff "$out/program.c" -
sed -n '/^```cpp$/,/^```$/p' bindings/cpp/README.md | sed '1d;$d' >"$out/program.cpp"
ran() { # a program finds something
    LD_LIBRARY_PATH=$2 "$1" >"$out/said.txt"
    [ -s "$out/said.txt" ] || { echo "$1 finds nothing"; exit 1; }
    echo "$(basename "$1"): $(wc -l <"$out/said.txt") findings"
}

step "by hand"
cc -I"$out/opt/mulu/include" -o "$out/by-hand" "$out/program.c" -L"$lib" -lmulu
ran "$out/by-hand" "$lib"

step "pkg-config"
if has pkg-config; then
    export PKG_CONFIG_PATH="$lib/pkgconfig" PKG_CONFIG_SYSROOT_DIR="$out"
    # shellcheck disable=SC2046
    cc -o "$out/by-pkg-config" "$out/program.c" $(pkg-config --cflags --libs mulu)
    ran "$out/by-pkg-config" "$lib"
    # shellcheck disable=SC2046
    cc -static -o "$out/by-pkg-config-static" "$out/program.c" $(pkg-config --static --cflags --libs mulu)
    ran "$out/by-pkg-config-static" /nowhere
    [ "$(pkg-config --modversion mulu)" = "$(sed -n 's/^#define MULU_VERSION "\(.*\)"$/\1/p' include/mulu.h)" ]
else
    skip "pkg-config"
fi

step "again, where names have blanks and only the owner would read"
odd="$out/a root"
(umask 077 && DESTDIR=$odd PREFIX="/opt/mu lu & co" MULU_ARCHIVE=$lib/libmulu.a bindings/c/install.sh)
[ -z "$(find "$odd" ! -type l ! -perm -444)" ] || { echo "not everybody may read it"; exit 1; }
# A program that runs has the library open.
installed="$odd/opt/mu lu & co/lib"
exec 3<"$installed/libmulu.so.1.0.0"
held=$(stat -c %i "$installed/libmulu.so.1.0.0")
DESTDIR=$odd PREFIX="/opt/mu lu & co" MULU_ARCHIVE=$lib/libmulu.a bindings/c/install.sh
[ "$held" != "$(stat -c %i "$installed/libmulu.so.1.0.0")" ] ||
    { echo "a library that is in use is written over"; exit 1; }
exec 3<&-
if PREFIX=opt bindings/c/install.sh 2>/dev/null; then
    echo "a prefix that begins nowhere is taken"
    exit 1
fi
if has pkg-config; then
    flags=$(PKG_CONFIG_PATH="$installed/pkgconfig" PKG_CONFIG_SYSROOT_DIR='' pkg-config --cflags --libs \
        --define-variable=prefix="$odd/opt/mu lu & co" --define-variable=libdir="$installed" mulu)
    eval "cc -o \"\$out/by-odd-names\" \"\$out/program.c\" $flags"
    ran "$out/by-odd-names" "$installed"
fi

step "CMake"
if has cmake && has make; then
    cat >"$out/CMakeLists.txt" <<'END'
cmake_minimum_required(VERSION 3.13)
project(tried C CXX)
find_package(mulu 0.1 REQUIRED)
add_executable(by-cmake program.c)
target_link_libraries(by-cmake mulu::mulu)
add_executable(by-cmake-static program.c)
target_link_libraries(by-cmake-static mulu::static)
add_executable(by-cmake-cpp program.cpp)
target_link_libraries(by-cmake-cpp mulu::mulu)
END
    cmake -S "$out" -B "$out/cmake" -DCMAKE_PREFIX_PATH="$out/opt/mulu" -Dmulu_DIR="$lib/cmake/mulu" >"$out/cmake.log"
    cmake --build "$out/cmake" >>"$out/cmake.log" || { cat "$out/cmake.log"; exit 1; }
    for name in by-cmake by-cmake-static by-cmake-cpp; do ran "$out/cmake/$name" /nowhere; done
    sed -i 's/find_package(mulu 0.1 REQUIRED)/find_package(mulu 99 REQUIRED)/' "$out/CMakeLists.txt"
    if cmake -S "$out" -B "$out/cmake-99" -Dmulu_DIR="$lib/cmake/mulu" >"$out/cmake.log" 2>&1; then
        echo "CMake takes version 99"
        exit 1
    fi
else
    skip "CMake"
fi

step "ABI"
sh tests/capi/abi/run.sh "$lib"
echo "ok"
