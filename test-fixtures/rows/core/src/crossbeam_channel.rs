//! Rows of `crossbeam-channel` in 0.5.17. Paths: 7a9e032888562b5e.
//!
//! - [crossbeam_channel::SendError::0](field@crossbeam_channel::SendError::0)
//! - [crossbeam_channel::TrySendError::Full](variant@crossbeam_channel::TrySendError::Full)
//! - [crossbeam_channel::TrySendError::Disconnected](variant@crossbeam_channel::TrySendError::Disconnected)
//! - [crossbeam_channel::SendTimeoutError::Timeout](variant@crossbeam_channel::SendTimeoutError::Timeout)
//! - [crossbeam_channel::SendTimeoutError::Disconnected](variant@crossbeam_channel::SendTimeoutError::Disconnected)
//! - [crossbeam_channel::TryRecvError::Empty](variant@crossbeam_channel::TryRecvError::Empty)
//! - [crossbeam_channel::TryRecvError::Disconnected](variant@crossbeam_channel::TryRecvError::Disconnected)
//! - [crossbeam_channel::RecvTimeoutError::Timeout](variant@crossbeam_channel::RecvTimeoutError::Timeout)
//! - [crossbeam_channel::RecvTimeoutError::Disconnected](variant@crossbeam_channel::RecvTimeoutError::Disconnected)
//! - [crossbeam_channel::Sender::send](method@crossbeam_channel::Sender::send)
//! - [crossbeam_channel::Sender::try_send](method@crossbeam_channel::Sender::try_send)
//! - [crossbeam_channel::Sender::send_timeout](method@crossbeam_channel::Sender::send_timeout)
//! - [crossbeam_channel::Sender::send_deadline](method@crossbeam_channel::Sender::send_deadline)
//! - [crossbeam_channel::Sender::is_empty](method@crossbeam_channel::Sender::is_empty)
//! - [crossbeam_channel::Sender::is_full](method@crossbeam_channel::Sender::is_full)
//! - [crossbeam_channel::Sender::len](method@crossbeam_channel::Sender::len)
//! - [crossbeam_channel::Sender::capacity](method@crossbeam_channel::Sender::capacity)
//! - [crossbeam_channel::Receiver::recv](method@crossbeam_channel::Receiver::recv)
//! - [crossbeam_channel::Receiver::try_recv](method@crossbeam_channel::Receiver::try_recv)
//! - [crossbeam_channel::Receiver::recv_timeout](method@crossbeam_channel::Receiver::recv_timeout)
//! - [crossbeam_channel::Receiver::recv_deadline](method@crossbeam_channel::Receiver::recv_deadline)
//! - [crossbeam_channel::Receiver::iter](method@crossbeam_channel::Receiver::iter)
//! - [crossbeam_channel::Receiver::try_iter](method@crossbeam_channel::Receiver::try_iter)
//! - [crossbeam_channel::Receiver::into_iter](method@crossbeam_channel::Receiver::into_iter)
//! - [crossbeam_channel::Receiver::is_empty](method@crossbeam_channel::Receiver::is_empty)
//! - [crossbeam_channel::Receiver::is_full](method@crossbeam_channel::Receiver::is_full)
//! - [crossbeam_channel::Receiver::len](method@crossbeam_channel::Receiver::len)
//! - [crossbeam_channel::Receiver::capacity](method@crossbeam_channel::Receiver::capacity)
//! - [crossbeam_channel::Select::select](method@crossbeam_channel::Select::select)
//! - [crossbeam_channel::Select::ready](method@crossbeam_channel::Select::ready)
//! - [crossbeam_channel::SelectedOperation::send](method@crossbeam_channel::SelectedOperation::send)
//! - [crossbeam_channel::Select::new](method@crossbeam_channel::Select::new)
//! - [crossbeam_channel::Select::send](method@crossbeam_channel::Select::send)
//! - [crossbeam_channel::Select::recv](method@crossbeam_channel::Select::recv)
//! - [crossbeam_channel::Select::try_select](method@crossbeam_channel::Select::try_select)
//! - [crossbeam_channel::SelectedOperation::index](method@crossbeam_channel::SelectedOperation::index)
//! - [crossbeam_channel::SelectedOperation::recv](method@crossbeam_channel::SelectedOperation::recv)
//! - [crossbeam_channel::SendError::into_inner](method@crossbeam_channel::SendError::into_inner)
//! - [crossbeam_channel::TrySendError::into_inner](method@crossbeam_channel::TrySendError::into_inner)
//! - [crossbeam_channel::TrySendError::is_full](method@crossbeam_channel::TrySendError::is_full)
//! - [crossbeam_channel::TrySendError::is_disconnected](method@crossbeam_channel::TrySendError::is_disconnected)
//! - [crossbeam_channel::SendTimeoutError::into_inner](method@crossbeam_channel::SendTimeoutError::into_inner)

use crossbeam_channel::Sender as _;
use crossbeam_channel::Receiver as _;
use crossbeam_channel::Select as _;
use crossbeam_channel::SelectedOperation as _;
use crossbeam_channel::TrySelectError as _;
use crossbeam_channel::SendError as _;
use crossbeam_channel::TrySendError as _;
use crossbeam_channel::SendTimeoutError as _;
use crossbeam_channel::RecvError as _;
use crossbeam_channel::TryRecvError as _;
use crossbeam_channel::RecvTimeoutError as _;
use crossbeam_channel::unbounded as _;
use crossbeam_channel::bounded as _;
use crossbeam_channel::never as _;
use crossbeam_channel::after as _;
use crossbeam_channel::tick as _;
