//! Rows of `calloop` in 0.14.5. Paths: 8b5e61b3a12a9661.
//!
//! - [calloop::channel::Sender::send](method@calloop::channel::Sender::send)
//! - [calloop::channel::SyncSender::send](method@calloop::channel::SyncSender::send)
//! - [calloop::channel::SyncSender::try_send](method@calloop::channel::SyncSender::try_send)

use calloop::channel::Sender as _;
use calloop::channel::SyncSender as _;
use calloop::channel::Channel as _;
use calloop::channel::channel as _;
use calloop::channel::sync_channel as _;
