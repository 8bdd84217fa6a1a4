//! Rows of `async-executor` in 1.14.1. Paths: 34c5d313c1f2eee6.
//!
//! - [async_executor::Executor::spawn](method@async_executor::Executor::spawn)
//! - [async_executor::LocalExecutor::spawn](method@async_executor::LocalExecutor::spawn)
//! - [async_executor::Executor::new](method@async_executor::Executor::new)
//! - [async_executor::LocalExecutor::new](method@async_executor::LocalExecutor::new)

use async_executor::Executor as _;
use async_executor::LocalExecutor as _;
