//! Rows of `xz2` in 0.1.7. Paths: 29d5ca1a66ff3ac5.
//!
//! - [xz2::read::XzDecoder::new](method@xz2::read::XzDecoder::new)
//! - [xz2::read::XzDecoder::new_multi_decoder](method@xz2::read::XzDecoder::new_multi_decoder)
//! - [xz2::bufread::XzDecoder::new](method@xz2::bufread::XzDecoder::new)
//! - [xz2::bufread::XzDecoder::new_multi_decoder](method@xz2::bufread::XzDecoder::new_multi_decoder)

use xz2::read::XzDecoder as _;
use xz2::bufread::XzDecoder as _;
