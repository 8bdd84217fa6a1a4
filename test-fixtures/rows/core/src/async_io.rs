//! Rows of `async-io` in 2.6.0. Paths: 6a22d9bbc7acf7b1.
//!
//! - [async_io::Timer::after](method@async_io::Timer::after)
//! - [async_io::Timer::at](method@async_io::Timer::at)
//! - [async_io::Async::accept](method@async_io::Async::accept)
//! - [async_io::Timer::interval](method@async_io::Timer::interval)
//! - [async_io::Async::incoming](method@async_io::Async::incoming)
//! - [async_io::Async::readable](method@async_io::Async::readable)
//! - [async_io::Async::writable](method@async_io::Async::writable)

use async_io::Timer as _;
use async_io::Async as _;
use async_io::block_on as _;
