//! Rows of `rayon` in 1.12.0. Paths: 458eafc32307889c.
//!
//! - [rayon::ThreadPool::spawn](method@rayon::ThreadPool::spawn)
//! - [rayon::ThreadPool::spawn_fifo](method@rayon::ThreadPool::spawn_fifo)
//! - [rayon::ThreadPool::install](method@rayon::ThreadPool::install)
//! - [rayon::Scope::spawn](method@rayon::Scope::spawn)
//! - [rayon::ThreadPoolBuilder::new](method@rayon::ThreadPoolBuilder::new)
//! - [rayon::ThreadPoolBuilder::num_threads](method@rayon::ThreadPoolBuilder::num_threads)
//! - [rayon::ThreadPoolBuilder::build](method@rayon::ThreadPoolBuilder::build)

use rayon::ThreadPool as _;
use rayon::ThreadPoolBuilder as _;
use rayon::Scope as _;
use rayon::spawn as _;
use rayon::spawn_fifo as _;
