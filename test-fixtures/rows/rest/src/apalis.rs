//! Rows of `apalis` in 1.0.0. Paths: 6dd1a5a23de8b8d9.
//!
//! - [apalis::layers::WorkerBuilderExt::concurrency](method@apalis::layers::WorkerBuilderExt::concurrency)
//! - [apalis::layers::WorkerBuilderExt::rate_limit](method@apalis::layers::WorkerBuilderExt::rate_limit)

use apalis::layers::WorkerBuilderExt as _;
