//! Rows of `bzip2` in 0.6.1. Paths: be078b15356dafb7.
//!
//! - [bzip2::read::BzDecoder::new](method@bzip2::read::BzDecoder::new)
//! - [bzip2::read::MultiBzDecoder::new](method@bzip2::read::MultiBzDecoder::new)
//! - [bzip2::bufread::BzDecoder::new](method@bzip2::bufread::BzDecoder::new)
//! - [bzip2::bufread::MultiBzDecoder::new](method@bzip2::bufread::MultiBzDecoder::new)

use bzip2::read::BzDecoder as _;
use bzip2::read::MultiBzDecoder as _;
use bzip2::bufread::BzDecoder as _;
use bzip2::bufread::MultiBzDecoder as _;
