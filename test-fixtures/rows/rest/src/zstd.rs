//! Rows of `zstd` in 0.14.4. Paths: cd072689656764c8.
//!

use zstd::decode_all as _;
