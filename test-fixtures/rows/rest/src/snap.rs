//! Rows of `snap` in 1.1.2. Paths: 478bdace7edbfef8.
//!
//! - [snap::read::FrameDecoder::new](method@snap::read::FrameDecoder::new)

use snap::read::FrameDecoder as _;
