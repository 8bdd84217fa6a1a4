//! Rows of `postage` in 0.5.0. Paths: 088e79d93534a696.
//!
//! - [postage::sink::Sink::send](method@postage::sink::Sink::send)
//! - [postage::sink::Sink::try_send](method@postage::sink::Sink::try_send)
//! - [postage::sink::Sink::blocking_send](method@postage::sink::Sink::blocking_send)
//! - [postage::stream::Stream::recv](method@postage::stream::Stream::recv)
//! - [postage::stream::Stream::try_recv](method@postage::stream::Stream::try_recv)
//! - [postage::stream::Stream::blocking_recv](method@postage::stream::Stream::blocking_recv)

use postage::mpsc::Sender as _;
use postage::mpsc::Receiver as _;
use postage::dispatch::Sender as _;
use postage::dispatch::Receiver as _;
use postage::broadcast::Sender as _;
use postage::broadcast::Receiver as _;
use postage::watch::Sender as _;
use postage::watch::Receiver as _;
use postage::oneshot::Sender as _;
use postage::oneshot::Receiver as _;
use postage::sink::Sink as _;
use postage::stream::Stream as _;
use postage::mpsc::channel as _;
use postage::dispatch::channel as _;
use postage::broadcast::channel as _;
use postage::watch::channel as _;
use postage::oneshot::channel as _;
