//! Rows of `ntex` in 4.5.0. Paths: d7f940a97b8b114b.
//!
//! - [ntex::channel::bstream::Status::Eof](variant@ntex::channel::bstream::Status::Eof)
//! - [ntex::channel::bstream::Status::Ready](variant@ntex::channel::bstream::Status::Ready)
//! - [ntex::channel::bstream::Status::Dropped](variant@ntex::channel::bstream::Status::Dropped)
//! - [ntex::channel::mpsc::Sender::send](method@ntex::channel::mpsc::Sender::send)
//! - [ntex::channel::mpsc::Sender::is_closed](method@ntex::channel::mpsc::Sender::is_closed)
//! - [ntex::channel::mpsc::Sender::close](method@ntex::channel::mpsc::Sender::close)
//! - [ntex::channel::mpsc::Receiver::recv](method@ntex::channel::mpsc::Receiver::recv)
//! - [ntex::channel::bstream::Sender::feed_data](method@ntex::channel::bstream::Sender::feed_data)
//! - [ntex::channel::bstream::Sender::ready](method@ntex::channel::bstream::Sender::ready)
//! - [ntex::channel::bstream::Sender::poll_ready](method@ntex::channel::bstream::Sender::poll_ready)
//! - [ntex::channel::bstream::Receiver::read](method@ntex::channel::bstream::Receiver::read)
//! - [ntex::channel::bstream::Receiver::max_buffer_size](method@ntex::channel::bstream::Receiver::max_buffer_size)
//! - [ntex::web::types::Payload::recv](method@ntex::web::types::Payload::recv)
//! - [ntex::http::Payload::recv](method@ntex::http::Payload::recv)
//! - [ntex::web::types::PayloadConfig::limit](method@ntex::web::types::PayloadConfig::limit)
//! - [ntex::ws::WsSink::send](method@ntex::ws::WsSink::send)
//! - [ntex::channel::mpsc::Sender::closed](method@ntex::channel::mpsc::Sender::closed)
//! - [ntex::channel::oneshot::Sender::send](method@ntex::channel::oneshot::Sender::send)
//! - [ntex::web::types::PayloadConfig::new](method@ntex::web::types::PayloadConfig::new)

use ntex::rt::JoinHandle as _;
use ntex::channel::mpsc::Sender as _;
use ntex::channel::mpsc::SendError as _;
use ntex::channel::mpsc::Receiver as _;
use ntex::channel::bstream::Sender as _;
use ntex::channel::bstream::Receiver as _;
use ntex::channel::bstream::Status as _;
use ntex::channel::oneshot::Sender as _;
use ntex::channel::oneshot::Receiver as _;
use ntex::util::Bytes as _;
use ntex::web::types::Payload as _;
use ntex::http::Payload as _;
use ntex::http::error::PayloadError as _;
use ntex::web::types::PayloadConfig as _;
use ntex::ws::WsSink as _;
use ntex::rt::spawn as _;
use ntex::rt::spawn_detached as _;
use ntex::channel::mpsc::channel as _;
use ntex::channel::bstream::channel as _;
use ntex::channel::oneshot::channel as _;
