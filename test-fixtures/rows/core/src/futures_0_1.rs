//! Rows of `futures-0.1` in 0.1.31. Paths: 942607eaeb566317.
//!
//! - [futures_0_1::sync::mpsc::Sender::try_send](method@futures_0_1::sync::mpsc::Sender::try_send)
//! - [futures_0_1::sync::mpsc::UnboundedSender::unbounded_send](method@futures_0_1::sync::mpsc::UnboundedSender::unbounded_send)
//! - [futures_0_1::sync::mpsc::UnboundedSender::send](method@futures_0_1::sync::mpsc::UnboundedSender::send)

use futures_0_1::sync::mpsc::Sender as _;
use futures_0_1::sync::mpsc::UnboundedSender as _;
use futures_0_1::sync::mpsc::Receiver as _;
use futures_0_1::sync::mpsc::UnboundedReceiver as _;
use futures_0_1::sync::mpsc::unbounded as _;
use futures_0_1::unsync::mpsc::unbounded as _;
use futures_0_1::sync::mpsc::channel as _;
use futures_0_1::unsync::mpsc::channel as _;
