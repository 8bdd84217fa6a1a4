//! Rows of `r2d2` in 0.8.10. Paths: bbaa1620b83515d8.
//!
//! - [r2d2::Pool::get](method@r2d2::Pool::get)
//! - [r2d2::Pool::get_timeout](method@r2d2::Pool::get_timeout)
//! - [r2d2::Pool::try_get](method@r2d2::Pool::try_get)
//! - [r2d2::Pool::state](method@r2d2::Pool::state)
//! - [r2d2::Builder::max_size](method@r2d2::Builder::max_size)
//! - [r2d2::Pool::new](method@r2d2::Pool::new)
//! - [r2d2::Pool::builder](method@r2d2::Pool::builder)
//! - [r2d2::Builder::connection_timeout](method@r2d2::Builder::connection_timeout)
//! - [r2d2::Builder::build](method@r2d2::Builder::build)

use r2d2::Pool as _;
use r2d2::Builder as _;
use r2d2::PooledConnection as _;
