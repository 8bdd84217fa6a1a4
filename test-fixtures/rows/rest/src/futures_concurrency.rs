//! Rows of `futures-concurrency` in 7.7.1. Paths: 288d94c109235210.
//!
//! - [futures_concurrency::concurrent_stream::ConcurrentStream::limit](method@futures_concurrency::concurrent_stream::ConcurrentStream::limit)

use futures_concurrency::concurrent_stream::ConcurrentStream as _;
