//! Rows of `futures-buffered` in 0.2.14. Paths: 5a6b2e8afc0ba135.
//!
//! - [futures_buffered::FuturesUnorderedBounded::new](method@futures_buffered::FuturesUnorderedBounded::new)
//! - [futures_buffered::FuturesUnorderedBounded::try_push](method@futures_buffered::FuturesUnorderedBounded::try_push)
//! - [futures_buffered::FuturesUnordered::push](method@futures_buffered::FuturesUnordered::push)
//! - [futures_buffered::FuturesUnordered::new](method@futures_buffered::FuturesUnordered::new)

use futures_buffered::FuturesUnorderedBounded as _;
use futures_buffered::FuturesUnordered as _;
use futures_buffered::join_all as _;
