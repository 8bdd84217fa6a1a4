//! Rows of `opendal` in 0.59.5. Paths: 59417e055ac04be8.
//!
//! - [opendal::Operator::read](method@opendal::Operator::read)
//! - [opendal::Operator::list](method@opendal::Operator::list)
//! - [opendal::Writer::write](method@opendal::Writer::write)
//! - [opendal::Writer::close](method@opendal::Writer::close)
//! - [opendal::Writer::abort](method@opendal::Writer::abort)
//! - [opendal::Operator::lister](method@opendal::Operator::lister)
//! - [opendal::Operator::write](method@opendal::Operator::write)
//! - [opendal::Operator::writer](method@opendal::Operator::writer)
//! - [opendal::Operator::reader](method@opendal::Operator::reader)
//! - [opendal::Reader::into_stream](method@opendal::Reader::into_stream)
//! - [opendal::Reader::into_bytes_stream](method@opendal::Reader::into_bytes_stream)

use opendal::Operator as _;
use opendal::Lister as _;
use opendal::Writer as _;
use opendal::Reader as _;
use opendal::BufferStream as _;
use opendal::FuturesBytesStream as _;
