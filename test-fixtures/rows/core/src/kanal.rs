//! Rows of `kanal` in 0.1.1. Paths: f6ac19c9c68d0a09.
//!
//! - [kanal::SendError::Closed](variant@kanal::SendError::Closed)
//! - [kanal::SendError::ReceiveClosed](variant@kanal::SendError::ReceiveClosed)
//! - [kanal::SendErrorTimeout::Closed](variant@kanal::SendErrorTimeout::Closed)
//! - [kanal::SendErrorTimeout::ReceiveClosed](variant@kanal::SendErrorTimeout::ReceiveClosed)
//! - [kanal::SendErrorTimeout::Timeout](variant@kanal::SendErrorTimeout::Timeout)
//! - [kanal::ReceiveError::Closed](variant@kanal::ReceiveError::Closed)
//! - [kanal::ReceiveError::SendClosed](variant@kanal::ReceiveError::SendClosed)
//! - [kanal::ReceiveErrorTimeout::Closed](variant@kanal::ReceiveErrorTimeout::Closed)
//! - [kanal::ReceiveErrorTimeout::SendClosed](variant@kanal::ReceiveErrorTimeout::SendClosed)
//! - [kanal::ReceiveErrorTimeout::Timeout](variant@kanal::ReceiveErrorTimeout::Timeout)
//! - [kanal::Sender::send](method@kanal::Sender::send)
//! - [kanal::Sender::try_send](method@kanal::Sender::try_send)
//! - [kanal::Sender::try_send_realtime](method@kanal::Sender::try_send_realtime)
//! - [kanal::Sender::send_timeout](method@kanal::Sender::send_timeout)
//! - [kanal::Sender::close](method@kanal::Sender::close)
//! - [kanal::Sender::len](method@kanal::Sender::len)
//! - [kanal::Sender::is_empty](method@kanal::Sender::is_empty)
//! - [kanal::Sender::is_full](method@kanal::Sender::is_full)
//! - [kanal::Sender::capacity](method@kanal::Sender::capacity)
//! - [kanal::Sender::is_closed](method@kanal::Sender::is_closed)
//! - [kanal::AsyncSender::send](method@kanal::AsyncSender::send)
//! - [kanal::AsyncSender::try_send](method@kanal::AsyncSender::try_send)
//! - [kanal::AsyncSender::try_send_realtime](method@kanal::AsyncSender::try_send_realtime)
//! - [kanal::AsyncSender::len](method@kanal::AsyncSender::len)
//! - [kanal::AsyncSender::is_empty](method@kanal::AsyncSender::is_empty)
//! - [kanal::AsyncSender::is_full](method@kanal::AsyncSender::is_full)
//! - [kanal::AsyncSender::capacity](method@kanal::AsyncSender::capacity)
//! - [kanal::Receiver::recv](method@kanal::Receiver::recv)
//! - [kanal::Receiver::try_recv](method@kanal::Receiver::try_recv)
//! - [kanal::Receiver::recv_timeout](method@kanal::Receiver::recv_timeout)
//! - [kanal::Receiver::len](method@kanal::Receiver::len)
//! - [kanal::AsyncReceiver::recv](method@kanal::AsyncReceiver::recv)
//! - [kanal::AsyncReceiver::try_recv](method@kanal::AsyncReceiver::try_recv)
//! - [kanal::AsyncReceiver::len](method@kanal::AsyncReceiver::len)
//! - [kanal::Sender::clone_async](method@kanal::Sender::clone_async)
//! - [kanal::Sender::to_async](method@kanal::Sender::to_async)
//! - [kanal::Sender::as_async](method@kanal::Sender::as_async)
//! - [kanal::AsyncSender::clone_sync](method@kanal::AsyncSender::clone_sync)
//! - [kanal::AsyncSender::to_sync](method@kanal::AsyncSender::to_sync)
//! - [kanal::AsyncSender::as_sync](method@kanal::AsyncSender::as_sync)
//! - [kanal::Receiver::clone_async](method@kanal::Receiver::clone_async)
//! - [kanal::Receiver::to_async](method@kanal::Receiver::to_async)
//! - [kanal::Receiver::as_async](method@kanal::Receiver::as_async)
//! - [kanal::AsyncReceiver::stream](method@kanal::AsyncReceiver::stream)
//! - [kanal::AsyncReceiver::clone_sync](method@kanal::AsyncReceiver::clone_sync)
//! - [kanal::AsyncReceiver::to_sync](method@kanal::AsyncReceiver::to_sync)

use kanal::Sender as _;
use kanal::AsyncSender as _;
use kanal::Receiver as _;
use kanal::AsyncReceiver as _;
use kanal::SendError as _;
use kanal::SendErrorTimeout as _;
use kanal::ReceiveError as _;
use kanal::ReceiveErrorTimeout as _;
use kanal::CloseError as _;
use kanal::unbounded as _;
use kanal::unbounded_async as _;
use kanal::bounded as _;
use kanal::bounded_async as _;
