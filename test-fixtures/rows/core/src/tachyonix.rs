//! Rows of `tachyonix` in 0.3.1. Paths: 3ea080df99a17618.
//!
//! - [tachyonix::TrySendError::Full](variant@tachyonix::TrySendError::Full)
//! - [tachyonix::TrySendError::Closed](variant@tachyonix::TrySendError::Closed)
//! - [tachyonix::Sender::try_send](method@tachyonix::Sender::try_send)
//! - [tachyonix::Sender::send](method@tachyonix::Sender::send)
//! - [tachyonix::Sender::send_timeout](method@tachyonix::Sender::send_timeout)
//! - [tachyonix::Receiver::recv](method@tachyonix::Receiver::recv)
//! - [tachyonix::Receiver::recv_timeout](method@tachyonix::Receiver::recv_timeout)
//! - [tachyonix::Receiver::try_recv](method@tachyonix::Receiver::try_recv)

use tachyonix::TrySendError as _;
use tachyonix::Sender as _;
use tachyonix::Receiver as _;
use tachyonix::channel as _;
