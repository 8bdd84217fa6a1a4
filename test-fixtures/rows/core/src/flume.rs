//! Rows of `flume` in 0.12.0. Paths: 8690d28f5998ee31.
//!
//! - [flume::SendError::0](field@flume::SendError::0)
//! - [flume::TrySendError::Full](variant@flume::TrySendError::Full)
//! - [flume::TrySendError::Disconnected](variant@flume::TrySendError::Disconnected)
//! - [flume::SendTimeoutError::Timeout](variant@flume::SendTimeoutError::Timeout)
//! - [flume::SendTimeoutError::Disconnected](variant@flume::SendTimeoutError::Disconnected)
//! - [flume::RecvError::Disconnected](variant@flume::RecvError::Disconnected)
//! - [flume::TryRecvError::Empty](variant@flume::TryRecvError::Empty)
//! - [flume::TryRecvError::Disconnected](variant@flume::TryRecvError::Disconnected)
//! - [flume::RecvTimeoutError::Timeout](variant@flume::RecvTimeoutError::Timeout)
//! - [flume::RecvTimeoutError::Disconnected](variant@flume::RecvTimeoutError::Disconnected)
//! - [flume::Sender::send](method@flume::Sender::send)
//! - [flume::Sender::try_send](method@flume::Sender::try_send)
//! - [flume::Sender::send_async](method@flume::Sender::send_async)
//! - [flume::Sender::into_send_async](method@flume::Sender::into_send_async)
//! - [flume::Sender::send_timeout](method@flume::Sender::send_timeout)
//! - [flume::Sender::send_deadline](method@flume::Sender::send_deadline)
//! - [flume::Sender::is_disconnected](method@flume::Sender::is_disconnected)
//! - [flume::Sender::is_empty](method@flume::Sender::is_empty)
//! - [flume::Sender::is_full](method@flume::Sender::is_full)
//! - [flume::Sender::len](method@flume::Sender::len)
//! - [flume::Sender::capacity](method@flume::Sender::capacity)
//! - [flume::Receiver::recv](method@flume::Receiver::recv)
//! - [flume::Receiver::try_recv](method@flume::Receiver::try_recv)
//! - [flume::Receiver::recv_async](method@flume::Receiver::recv_async)
//! - [flume::Receiver::into_recv_async](method@flume::Receiver::into_recv_async)
//! - [flume::Receiver::recv_timeout](method@flume::Receiver::recv_timeout)
//! - [flume::Receiver::recv_deadline](method@flume::Receiver::recv_deadline)
//! - [flume::Receiver::iter](method@flume::Receiver::iter)
//! - [flume::Receiver::try_iter](method@flume::Receiver::try_iter)
//! - [flume::Receiver::drain](method@flume::Receiver::drain)
//! - [flume::Receiver::into_iter](method@flume::Receiver::into_iter)
//! - [flume::Receiver::is_disconnected](method@flume::Receiver::is_disconnected)
//! - [flume::Receiver::is_empty](method@flume::Receiver::is_empty)
//! - [flume::Receiver::is_full](method@flume::Receiver::is_full)
//! - [flume::Receiver::len](method@flume::Receiver::len)
//! - [flume::Receiver::capacity](method@flume::Receiver::capacity)
//! - [flume::Sender::sink](method@flume::Sender::sink)
//! - [flume::Sender::into_sink](method@flume::Sender::into_sink)
//! - [flume::Receiver::stream](method@flume::Receiver::stream)
//! - [flume::Receiver::into_stream](method@flume::Receiver::into_stream)
//! - [flume::SendError::into_inner](method@flume::SendError::into_inner)
//! - [flume::TrySendError::into_inner](method@flume::TrySendError::into_inner)
//! - [flume::SendTimeoutError::into_inner](method@flume::SendTimeoutError::into_inner)

use flume::Sender as _;
use flume::Receiver as _;
use flume::SendError as _;
use flume::TrySendError as _;
use flume::SendTimeoutError as _;
use flume::RecvError as _;
use flume::TryRecvError as _;
use flume::RecvTimeoutError as _;
use flume::unbounded as _;
use flume::bounded as _;
