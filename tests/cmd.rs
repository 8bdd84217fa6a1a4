//! The command line, as people meet it: each file in `cmd` is a session with exit codes and both streams.
//!
//! `TRYCMD=overwrite cargo test --test cmd` writes the sessions anew.

#[test]
fn sessions() {
    trycmd::TestCases::new()
        .env("NO_COLOR", "1")
        .register_bin("bplint", trycmd::cargo::cargo_bin!("bplint"))
        .register_bin("cargo-bplint", trycmd::cargo::cargo_bin!("cargo-bplint"))
        .case("tests/cmd/*.trycmd");
}
