//! `bplint`: lints, explains, lists.

use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    ExitCode::from(bplint::cli::main(std::env::args_os()).code())
}
