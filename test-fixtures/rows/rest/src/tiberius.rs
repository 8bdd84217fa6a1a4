//! Rows of `tiberius` in 0.13.0. Paths: 19708d432ee33f1e.
//!
//! - [tiberius::QueryStream::into_results](method@tiberius::QueryStream::into_results)
//! - [tiberius::QueryStream::into_first_result](method@tiberius::QueryStream::into_first_result)
//! - [tiberius::Client::connect](method@tiberius::Client::connect)
//! - [tiberius::Client::query](method@tiberius::Client::query)
//! - [tiberius::Client::simple_query](method@tiberius::Client::simple_query)
//! - [tiberius::QueryStream::into_row](method@tiberius::QueryStream::into_row)
//! - [tiberius::QueryStream::into_row_stream](method@tiberius::QueryStream::into_row_stream)

use tiberius::Client as _;
use tiberius::QueryStream as _;
