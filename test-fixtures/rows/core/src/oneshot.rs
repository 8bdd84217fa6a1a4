//! Rows of `oneshot` in 0.2.1. Paths: 48d7d6b9ed48e354.
//!
//! - [oneshot::Sender::send](method@oneshot::Sender::send)
//! - [oneshot::Receiver::recv](method@oneshot::Receiver::recv)

use oneshot::Sender as _;
use oneshot::Receiver as _;
use oneshot::channel as _;
