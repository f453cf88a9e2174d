#!/bin/sh
# Builds the C library and installs it: PREFIX=/usr/local DESTDIR= LIBDIR=$PREFIX/lib bindings/c/install.sh
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$here/../..
prefix=${PREFIX:-/usr/local}
libdir=${LIBDIR:-$prefix/lib}
for folder in "$prefix" "$libdir"; do
    # The files for pkg-config and CMake name them, wherever those are read from.
    case $folder in /*) ;; *) echo "PREFIX and LIBDIR begin with /: $folder" >&2 && exit 2 ;; esac
done
# Whoever installs it, all may read it.
umask 022
version=$(sed -n 's/^#define MULU_VERSION "\(.*\)"$/\1/p' "$root/include/mulu.h")
built=$(mktemp -d)
trap 'rm -rf "$built"' EXIT
"$here/build.sh" "$built"

into() { # the folder under which the arguments after it go, readable by all
    mode=$1
    folder=${DESTDIR:-}$2
    shift 2
    mkdir -p "$folder"
    for file in "$@"; do
        # Moved into its place: a program that runs keeps the library that it has.
        cp "$file" "$folder/.mulu-new"
        chmod "$mode" "$folder/.mulu-new"
        mv -f "$folder/.mulu-new" "$folder/$(basename "$file")"
    done
}
literal() { printf '%s\n' "$1" | sed 's/[\\&|]/\\&/g'; }
filled() { # a template with the places filled in
    sed -e "s|@PREFIX@|$(literal "$prefix")|g" -e "s|@LIBDIR@|$(literal "$libdir")|g" -e "s|@VERSION@|$version|g" \
        "$here/$1.in" >"$built/$1"
}

for template in mulu.pc mulu-config.cmake mulu-config-version.cmake; do filled $template; done
into 755 "$libdir" "$built/libmulu.so.1.0.0"
into 644 "$libdir" "$built/libmulu.a"
ln -sf libmulu.so.1.0.0 "${DESTDIR:-}$libdir/libmulu.so.1"
ln -sf libmulu.so.1 "${DESTDIR:-}$libdir/libmulu.so"
into 644 "$prefix/include" "$root/include/mulu.h" "$root/bindings/cpp/mulu.hpp" \
    "$root/bindings/cpp/mulu_values.hpp"
into 644 "$libdir/pkgconfig" "$built/mulu.pc"
into 644 "$libdir/cmake/mulu" "$built/mulu-config.cmake" "$built/mulu-config-version.cmake"
into 644 "$prefix/share/doc/mulu" "$root/LICENSE-APACHE" "$root/LICENSE-MIT" "$root/docs/abi.md"
echo "mulu $version is installed under ${DESTDIR:-}$prefix"
