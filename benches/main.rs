//! The benches, and at their end the ratios of one interleaved run.
//!
//! Names are paths: what is measured, on which input, by whom. Each bench asserts its result, and rivals run beside
//! us on the same bytes.

mod catalogue;
mod check;
mod decide;
mod due;
#[cfg(feature = "capi")]
mod ffi;
#[cfg(feature = "capi")]
mod header;
mod ratio;
mod rival;

use criterion::Criterion;

fn main() {
    let mut criterion = Criterion::default().configure_from_args().sample_size(50).without_plots();
    check::benches(&mut criterion);
    decide::benches(&mut criterion);
    due::benches(&mut criterion);
    #[cfg(feature = "capi")]
    ffi::benches(&mut criterion);
    criterion.final_summary();
    if std::env::args().any(|arg| arg == "--bench") {
        ratio::print();
        #[cfg(feature = "capi")]
        ffi::print();
    }
}
