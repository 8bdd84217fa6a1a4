//! Rows of `async-compression` in 0.4.52. Paths: 67ab8b24f32751fb.
//!
//! - [async_compression::tokio::bufread::GzipDecoder::new](method@async_compression::tokio::bufread::GzipDecoder::new)
//! - [async_compression::tokio::bufread::ZlibDecoder::new](method@async_compression::tokio::bufread::ZlibDecoder::new)
//! - [async_compression::tokio::bufread::DeflateDecoder::new](method@async_compression::tokio::bufread::DeflateDecoder::new)
//! - [async_compression::tokio::bufread::BrotliDecoder::new](method@async_compression::tokio::bufread::BrotliDecoder::new)
//! - [async_compression::tokio::bufread::ZstdDecoder::new](method@async_compression::tokio::bufread::ZstdDecoder::new)
//! - [async_compression::tokio::write::GzipEncoder::new](method@async_compression::tokio::write::GzipEncoder::new)
//! - [async_compression::tokio::write::ZstdEncoder::new](method@async_compression::tokio::write::ZstdEncoder::new)

use async_compression::tokio::bufread::GzipDecoder as _;
use async_compression::tokio::bufread::ZlibDecoder as _;
use async_compression::tokio::bufread::DeflateDecoder as _;
use async_compression::tokio::bufread::BrotliDecoder as _;
use async_compression::tokio::bufread::ZstdDecoder as _;
use async_compression::tokio::write::GzipEncoder as _;
use async_compression::tokio::write::ZstdEncoder as _;
