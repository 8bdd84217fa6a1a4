//! Rows of `oneshot` in 0.2.1. Paths: bcf89a77931d0582.
//!
//! - [oneshot::Sender::send](method@oneshot::Sender::send)
//! - [oneshot::Receiver::recv](method@oneshot::Receiver::recv)
//! - [oneshot::Receiver::recv_deadline](method@oneshot::Receiver::recv_deadline)
//! - [oneshot::Receiver::recv_timeout](method@oneshot::Receiver::recv_timeout)

use oneshot::Sender as _;
use oneshot::Receiver as _;
use oneshot::channel as _;
