//! Rows of `lz4_flex` in 0.14.0. Paths: 8a6a09f01c8e2ef9.
//!
//! - [lz4_flex::frame::FrameDecoder::new](method@lz4_flex::frame::FrameDecoder::new)

use lz4_flex::frame::FrameDecoder as _;
