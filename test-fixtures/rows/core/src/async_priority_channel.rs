//! Rows of `async-priority-channel` in 0.2.0. Paths: a33f1a006dcb4c40.
//!
//! - [async_priority_channel::Sender::try_send](method@async_priority_channel::Sender::try_send)
//! - [async_priority_channel::Sender::send](method@async_priority_channel::Sender::send)
//! - [async_priority_channel::Receiver::recv](method@async_priority_channel::Receiver::recv)
//! - [async_priority_channel::Receiver::try_recv](method@async_priority_channel::Receiver::try_recv)

use async_priority_channel::Sender as _;
use async_priority_channel::Receiver as _;
use async_priority_channel::bounded as _;
use async_priority_channel::unbounded as _;
