//! Rows of `local-channel` in 0.1.5. Paths: f0965bfe17067e6c.
//!
//! - [local_channel::mpsc::Sender::send](method@local_channel::mpsc::Sender::send)
//! - [local_channel::mpsc::Receiver::recv](method@local_channel::mpsc::Receiver::recv)

use local_channel::mpsc::Sender as _;
use local_channel::mpsc::Receiver as _;
use local_channel::mpsc::SendError as _;
use local_channel::mpsc::channel as _;
