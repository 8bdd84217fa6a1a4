//! `cargo bplint`: lints the packages of a cargo workspace.

use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    ExitCode::from(bplint::cli::cargo_main(std::env::args_os()).code())
}
