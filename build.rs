//! Gives the C library its SONAME, by which programs that are linked with it ask for it.

use std::env;

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    let is_linux = env::var("CARGO_CFG_TARGET_OS").is_ok_and(|os| os == "linux");
    if is_linux && env::var_os("CARGO_FEATURE_CAPI").is_some() {
        // Of the package's own targets none is a cdylib, so cargo warns of `rustc-cdylib-link-arg`; a program,
        // such as a test, does nothing with a SONAME.
        println!("cargo:rustc-link-arg=-Wl,-soname,libmulu.so.1");
    }
}
