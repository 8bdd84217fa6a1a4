//! Rows of `loole` in 0.6.0. Paths: 5fd250748d52a077.
//!
//! - [loole::TrySendError::Full](variant@loole::TrySendError::Full)
//! - [loole::TrySendError::Disconnected](variant@loole::TrySendError::Disconnected)
//! - [loole::Sender::try_send](method@loole::Sender::try_send)
//! - [loole::Sender::send_async](method@loole::Sender::send_async)
//! - [loole::Sender::send](method@loole::Sender::send)
//! - [loole::Sender::len](method@loole::Sender::len)
//! - [loole::Sender::is_full](method@loole::Sender::is_full)
//! - [loole::Receiver::recv_async](method@loole::Receiver::recv_async)
//! - [loole::Receiver::recv](method@loole::Receiver::recv)
//! - [loole::Receiver::try_recv](method@loole::Receiver::try_recv)
//! - [loole::Receiver::iter](method@loole::Receiver::iter)
//! - [loole::Sender::send_timeout](method@loole::Sender::send_timeout)
//! - [loole::Sender::send_deadline](method@loole::Sender::send_deadline)
//! - [loole::Receiver::recv_timeout](method@loole::Receiver::recv_timeout)
//! - [loole::Receiver::recv_deadline](method@loole::Receiver::recv_deadline)
//! - [loole::Receiver::stream](method@loole::Receiver::stream)
//! - [loole::Receiver::into_stream](method@loole::Receiver::into_stream)

use loole::TrySendError as _;
use loole::Sender as _;
use loole::Receiver as _;
use loole::unbounded as _;
use loole::bounded as _;
