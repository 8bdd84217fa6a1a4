//! Rows of `flate2` in 1.1.11. Paths: f68d2c5ed71fe4b4.
//!
//! - [flate2::read::GzDecoder::new](method@flate2::read::GzDecoder::new)
//! - [flate2::read::MultiGzDecoder::new](method@flate2::read::MultiGzDecoder::new)
//! - [flate2::read::ZlibDecoder::new](method@flate2::read::ZlibDecoder::new)
//! - [flate2::read::DeflateDecoder::new](method@flate2::read::DeflateDecoder::new)
//! - [flate2::bufread::GzDecoder::new](method@flate2::bufread::GzDecoder::new)
//! - [flate2::bufread::ZlibDecoder::new](method@flate2::bufread::ZlibDecoder::new)
//! - [flate2::write::GzEncoder::finish](method@flate2::write::GzEncoder::finish)
//! - [flate2::write::GzEncoder::try_finish](method@flate2::write::GzEncoder::try_finish)
//! - [flate2::write::ZlibEncoder::finish](method@flate2::write::ZlibEncoder::finish)
//! - [flate2::write::GzEncoder::new](method@flate2::write::GzEncoder::new)
//! - [flate2::write::ZlibEncoder::new](method@flate2::write::ZlibEncoder::new)

use flate2::read::GzDecoder as _;
use flate2::read::MultiGzDecoder as _;
use flate2::read::ZlibDecoder as _;
use flate2::read::DeflateDecoder as _;
use flate2::bufread::GzDecoder as _;
use flate2::bufread::ZlibDecoder as _;
use flate2::write::GzEncoder as _;
use flate2::write::ZlibEncoder as _;
