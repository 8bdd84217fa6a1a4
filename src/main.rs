//! `bplint`
fn main() {}
