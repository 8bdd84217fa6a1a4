//! Rows of `tungstenite-0.19` in 0.17.3. Paths: 86802c8071bd8619.
//!
//! - [tungstenite_0_19::Error::ConnectionClosed](variant@tungstenite_0_19::Error::ConnectionClosed)
//! - [tungstenite_0_19::Error::AlreadyClosed](variant@tungstenite_0_19::Error::AlreadyClosed)
//! - [tungstenite_0_19::Error::Io](variant@tungstenite_0_19::Error::Io)
//! - [tungstenite_0_19::Error::Tls](variant@tungstenite_0_19::Error::Tls)
//! - [tungstenite_0_19::Error::Capacity](variant@tungstenite_0_19::Error::Capacity)
//! - [tungstenite_0_19::Error::Protocol](variant@tungstenite_0_19::Error::Protocol)
//! - [tungstenite_0_19::Error::SendQueueFull](variant@tungstenite_0_19::Error::SendQueueFull)
//! - [tungstenite_0_19::Error::Utf8](variant@tungstenite_0_19::Error::Utf8)
//! - [tungstenite_0_19::Error::Url](variant@tungstenite_0_19::Error::Url)
//! - [tungstenite_0_19::Error::Http](variant@tungstenite_0_19::Error::Http)
//! - [tungstenite_0_19::Error::HttpFormat](variant@tungstenite_0_19::Error::HttpFormat)
//! - [tungstenite_0_19::Message::Text](variant@tungstenite_0_19::Message::Text)
//! - [tungstenite_0_19::Message::Binary](variant@tungstenite_0_19::Message::Binary)
//! - [tungstenite_0_19::Message::Ping](variant@tungstenite_0_19::Message::Ping)
//! - [tungstenite_0_19::Message::Pong](variant@tungstenite_0_19::Message::Pong)
//! - [tungstenite_0_19::Message::Close](variant@tungstenite_0_19::Message::Close)
//! - [tungstenite_0_19::Message::Frame](variant@tungstenite_0_19::Message::Frame)
//! - [tungstenite_0_19::WebSocket::read_message](method@tungstenite_0_19::WebSocket::read_message)
//! - [tungstenite_0_19::WebSocket::write_message](method@tungstenite_0_19::WebSocket::write_message)
//! - [tungstenite_0_19::WebSocket::write_pending](method@tungstenite_0_19::WebSocket::write_pending)

use tungstenite_0_19::Error as _;
use tungstenite_0_19::Message as _;
use tungstenite_0_19::WebSocket as _;
use tungstenite_0_19::connect as _;
use tungstenite_0_19::accept as _;
