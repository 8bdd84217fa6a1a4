//! Rows of `zstd` in 0.14.4. Paths: 7c587244aef5da9c.
//!
//! - [zstd::Decoder::new](method@zstd::Decoder::new)
//! - [zstd::Decoder::with_buffer](method@zstd::Decoder::with_buffer)

use zstd::Decoder as _;
use zstd::decode_all as _;
