//! Rows of `bb8` in 0.9.1. Paths: 8f165b07e87e5cf0.
//!
//! - [bb8::Pool::get](method@bb8::Pool::get)
//! - [bb8::Pool::get_owned](method@bb8::Pool::get_owned)
//! - [bb8::Pool::state](method@bb8::Pool::state)
//! - [bb8::Builder::max_size](method@bb8::Builder::max_size)
//! - [bb8::Pool::builder](method@bb8::Pool::builder)
//! - [bb8::Pool::dedicated_connection](method@bb8::Pool::dedicated_connection)
//! - [bb8::Builder::connection_timeout](method@bb8::Builder::connection_timeout)
//! - [bb8::Builder::build](method@bb8::Builder::build)

use bb8::Pool as _;
use bb8::Builder as _;
use bb8::PooledConnection as _;
