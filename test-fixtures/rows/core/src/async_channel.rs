//! Rows of `async-channel` in 2.5.0. Paths: 1bdbe5d71991238c.
//!
//! - [async_channel::SendError::0](field@async_channel::SendError::0)
//! - [async_channel::TrySendError::Full](variant@async_channel::TrySendError::Full)
//! - [async_channel::TrySendError::Closed](variant@async_channel::TrySendError::Closed)
//! - [async_channel::TryRecvError::Empty](variant@async_channel::TryRecvError::Empty)
//! - [async_channel::TryRecvError::Closed](variant@async_channel::TryRecvError::Closed)
//! - [async_channel::Sender::send](method@async_channel::Sender::send)
//! - [async_channel::Sender::try_send](method@async_channel::Sender::try_send)
//! - [async_channel::Sender::send_blocking](method@async_channel::Sender::send_blocking)
//! - [async_channel::Sender::force_send](method@async_channel::Sender::force_send)
//! - [async_channel::Sender::close](method@async_channel::Sender::close)
//! - [async_channel::Sender::is_closed](method@async_channel::Sender::is_closed)
//! - [async_channel::Sender::is_empty](method@async_channel::Sender::is_empty)
//! - [async_channel::Sender::is_full](method@async_channel::Sender::is_full)
//! - [async_channel::Sender::len](method@async_channel::Sender::len)
//! - [async_channel::Sender::capacity](method@async_channel::Sender::capacity)
//! - [async_channel::Sender::receiver_count](method@async_channel::Sender::receiver_count)
//! - [async_channel::Sender::sender_count](method@async_channel::Sender::sender_count)
//! - [async_channel::Receiver::recv](method@async_channel::Receiver::recv)
//! - [async_channel::Receiver::try_recv](method@async_channel::Receiver::try_recv)
//! - [async_channel::Receiver::recv_blocking](method@async_channel::Receiver::recv_blocking)
//! - [async_channel::Receiver::close](method@async_channel::Receiver::close)
//! - [async_channel::Receiver::is_closed](method@async_channel::Receiver::is_closed)
//! - [async_channel::Receiver::is_empty](method@async_channel::Receiver::is_empty)
//! - [async_channel::Receiver::is_full](method@async_channel::Receiver::is_full)
//! - [async_channel::Receiver::len](method@async_channel::Receiver::len)
//! - [async_channel::Receiver::capacity](method@async_channel::Receiver::capacity)
//! - [async_channel::Sender::downgrade](method@async_channel::Sender::downgrade)
//! - [async_channel::WeakSender::upgrade](method@async_channel::WeakSender::upgrade)
//! - [async_channel::SendError::into_inner](method@async_channel::SendError::into_inner)
//! - [async_channel::TrySendError::into_inner](method@async_channel::TrySendError::into_inner)
//! - [async_channel::TrySendError::is_full](method@async_channel::TrySendError::is_full)
//! - [async_channel::TrySendError::is_closed](method@async_channel::TrySendError::is_closed)

use async_channel::Sender as _;
use async_channel::Receiver as _;
use async_channel::WeakSender as _;
use async_channel::SendError as _;
use async_channel::TrySendError as _;
use async_channel::RecvError as _;
use async_channel::TryRecvError as _;
use async_channel::unbounded as _;
use async_channel::bounded as _;
