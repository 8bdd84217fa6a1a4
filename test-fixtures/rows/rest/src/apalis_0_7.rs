//! Rows of `apalis-0.7` in 0.7.4. Paths: 6dd1a5a23de8b8d9.
//!
//! - [apalis_0_7::layers::WorkerBuilderExt::concurrency](method@apalis_0_7::layers::WorkerBuilderExt::concurrency)
//! - [apalis_0_7::layers::WorkerBuilderExt::rate_limit](method@apalis_0_7::layers::WorkerBuilderExt::rate_limit)

use apalis_0_7::layers::WorkerBuilderExt as _;
