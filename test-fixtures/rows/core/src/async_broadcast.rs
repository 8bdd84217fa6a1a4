//! Rows of `async-broadcast` in 0.7.2. Paths: 425b1a04a5fadb35.
//!
//! - [async_broadcast::SendError::0](field@async_broadcast::SendError::0)
//! - [async_broadcast::TrySendError::Full](variant@async_broadcast::TrySendError::Full)
//! - [async_broadcast::TrySendError::Closed](variant@async_broadcast::TrySendError::Closed)
//! - [async_broadcast::TrySendError::Inactive](variant@async_broadcast::TrySendError::Inactive)
//! - [async_broadcast::RecvError::Overflowed](variant@async_broadcast::RecvError::Overflowed)
//! - [async_broadcast::RecvError::Closed](variant@async_broadcast::RecvError::Closed)
//! - [async_broadcast::TryRecvError::Overflowed](variant@async_broadcast::TryRecvError::Overflowed)
//! - [async_broadcast::TryRecvError::Empty](variant@async_broadcast::TryRecvError::Empty)
//! - [async_broadcast::TryRecvError::Closed](variant@async_broadcast::TryRecvError::Closed)
//! - [async_broadcast::Sender::broadcast](method@async_broadcast::Sender::broadcast)
//! - [async_broadcast::Sender::broadcast_direct](method@async_broadcast::Sender::broadcast_direct)
//! - [async_broadcast::Sender::broadcast_blocking](method@async_broadcast::Sender::broadcast_blocking)
//! - [async_broadcast::Sender::try_broadcast](method@async_broadcast::Sender::try_broadcast)
//! - [async_broadcast::Sender::set_overflow](method@async_broadcast::Sender::set_overflow)
//! - [async_broadcast::Sender::set_capacity](method@async_broadcast::Sender::set_capacity)
//! - [async_broadcast::Sender::capacity](method@async_broadcast::Sender::capacity)
//! - [async_broadcast::Sender::len](method@async_broadcast::Sender::len)
//! - [async_broadcast::Sender::is_full](method@async_broadcast::Sender::is_full)
//! - [async_broadcast::Sender::is_empty](method@async_broadcast::Sender::is_empty)
//! - [async_broadcast::Sender::receiver_count](method@async_broadcast::Sender::receiver_count)
//! - [async_broadcast::Sender::close](method@async_broadcast::Sender::close)
//! - [async_broadcast::Receiver::recv](method@async_broadcast::Receiver::recv)
//! - [async_broadcast::Receiver::recv_direct](method@async_broadcast::Receiver::recv_direct)
//! - [async_broadcast::Receiver::try_recv](method@async_broadcast::Receiver::try_recv)
//! - [async_broadcast::Receiver::recv_blocking](method@async_broadcast::Receiver::recv_blocking)
//! - [async_broadcast::Receiver::set_overflow](method@async_broadcast::Receiver::set_overflow)
//! - [async_broadcast::Receiver::len](method@async_broadcast::Receiver::len)
//! - [async_broadcast::InactiveReceiver::set_overflow](method@async_broadcast::InactiveReceiver::set_overflow)
//! - [async_broadcast::Sender::set_await_active](method@async_broadcast::Sender::set_await_active)
//! - [async_broadcast::Sender::new_receiver](method@async_broadcast::Sender::new_receiver)
//! - [async_broadcast::Receiver::deactivate](method@async_broadcast::Receiver::deactivate)
//! - [async_broadcast::Receiver::new_sender](method@async_broadcast::Receiver::new_sender)
//! - [async_broadcast::Receiver::new_receiver](method@async_broadcast::Receiver::new_receiver)
//! - [async_broadcast::InactiveReceiver::activate](method@async_broadcast::InactiveReceiver::activate)
//! - [async_broadcast::InactiveReceiver::activate_cloned](method@async_broadcast::InactiveReceiver::activate_cloned)

use async_broadcast::Sender as _;
use async_broadcast::Receiver as _;
use async_broadcast::InactiveReceiver as _;
use async_broadcast::SendError as _;
use async_broadcast::TrySendError as _;
use async_broadcast::RecvError as _;
use async_broadcast::TryRecvError as _;
use async_broadcast::broadcast as _;
