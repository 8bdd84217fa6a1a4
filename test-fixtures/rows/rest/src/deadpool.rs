//! Rows of `deadpool` in 0.13.1. Paths: 4da9b42bd1229b04.
//!
//! - [deadpool::managed::Pool::get](method@deadpool::managed::Pool::get)
//! - [deadpool::managed::Pool::timeout_get](method@deadpool::managed::Pool::timeout_get)
//! - [deadpool::managed::Pool::status](method@deadpool::managed::Pool::status)
//! - [deadpool::managed::Pool::resize](method@deadpool::managed::Pool::resize)
//! - [deadpool::managed::PoolBuilder::max_size](method@deadpool::managed::PoolBuilder::max_size)
//! - [deadpool::unmanaged::Pool::get](method@deadpool::unmanaged::Pool::get)
//! - [deadpool::unmanaged::Pool::try_get](method@deadpool::unmanaged::Pool::try_get)
//! - [deadpool::managed::Pool::builder](method@deadpool::managed::Pool::builder)
//! - [deadpool::managed::PoolBuilder::wait_timeout](method@deadpool::managed::PoolBuilder::wait_timeout)
//! - [deadpool::managed::PoolBuilder::build](method@deadpool::managed::PoolBuilder::build)

use deadpool::managed::Pool as _;
use deadpool::managed::PoolBuilder as _;
use deadpool::managed::Object as _;
use deadpool::unmanaged::Pool as _;
use deadpool::unmanaged::Object as _;
