//! Rows of `threadpool` in 1.8.1. Paths: 0ff1baebf1bb2cec.
//!
//! - [threadpool::ThreadPool::execute](method@threadpool::ThreadPool::execute)
//! - [threadpool::ThreadPool::queued_count](method@threadpool::ThreadPool::queued_count)
//! - [threadpool::ThreadPool::join](method@threadpool::ThreadPool::join)
//! - [threadpool::ThreadPool::new](method@threadpool::ThreadPool::new)

use threadpool::ThreadPool as _;
