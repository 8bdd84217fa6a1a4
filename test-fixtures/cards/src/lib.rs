//! The Rust blocks of the cards. Written by `BLESS=1 cargo test --test cards`.

mod missing_reason;
mod unknown_rule;
mod unparsed_file;
mod unused_suppression;
