# What the scripts of this folder share; they read it with `.`. Another target's standard library is built from the
# source that Debian has (rustc-web, cargo-web, rust-web-src). Nothing is downloaded but crates.
cd "$(dirname "$0")/../../.."
target=$(mkdir -p "${CARGO_TARGET_DIR:-target}" && cd "${CARGO_TARGET_DIR:-target}" && pwd)
system="-lgcc_s -lutil -lrt -lpthread -lm -ldl -lc"

need() { # a program, and the package that has it
    command -v "$1" >/dev/null 2>&1 || { echo "skipped: $1, which Debian has in $2"; exit 0; }
}

build_std() { # target, kinds of library, profile: the library under target/std
    need /usr/bin/rustc rustc-web
    need /usr/bin/cargo cargo-web
    [ -d "$(/usr/bin/rustc --print sysroot)/lib/rustlib/src/rust/library" ] ||
        { echo "skipped: the source of Rust's library, which Debian has in rust-web-src"; exit 0; }
    PATH=/usr/bin:/bin RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 CARGO_TARGET_DIR=$target/std \
        /usr/bin/cargo rustc --quiet --profile "$3" --lib --no-default-features --features capi --crate-type "$2" \
        -Zbuild-std=std,panic_unwind --target "$1" -- --cfg mulu_unwinds
}

programs_exist() { # what `cargo test` writes out
    if [ ! -f target/misuse.c ] || [ ! target/misuse.c -nt include/mulu.h ] || [ ! -f target/request-vectors.txt ]; then
        cargo test --quiet --all-features --test it -- every_function_is_called_rightly_and_wrongly \
            the_suite_is_written_out
    fi
}
