//! Rows of `async-task` in 4.7.1. Paths: 1a2763194cd608e5.
//!
//! - [async_task::Task::detach](method@async_task::Task::detach)
//! - [async_task::Task::cancel](method@async_task::Task::cancel)

use async_task::Task as _;
