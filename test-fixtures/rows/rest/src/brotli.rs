//! Rows of `brotli` in 9.1.1. Paths: 3ff5f949723a4f47.
//!
//! - [brotli::Decompressor::new](method@brotli::Decompressor::new)

use brotli::Decompressor as _;
