//! Rows of `faktory` in 0.13.1. Paths: 2e2d5cb17d0c6a85.
//!
//! - [faktory::WorkerBuilder::workers](method@faktory::WorkerBuilder::workers)
//! - [faktory::WorkerBuilder::register_fn](method@faktory::WorkerBuilder::register_fn)
//! - [faktory::Client::enqueue](method@faktory::Client::enqueue)
//! - [faktory::WorkerBuilder::connect](method@faktory::WorkerBuilder::connect)
//! - [faktory::Worker::builder](method@faktory::Worker::builder)
//! - [faktory::Worker::run](method@faktory::Worker::run)
//! - [faktory::Client::connect](method@faktory::Client::connect)

use faktory::WorkerBuilder as _;
use faktory::Worker as _;
use faktory::Client as _;
