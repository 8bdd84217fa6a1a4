//! Rows of `tungstenite-0.19` in 0.17.3. Paths: 86802c8071bd8619.
//!
//! - [tungstenite_0_19::error::Error::ConnectionClosed](variant@tungstenite_0_19::error::Error::ConnectionClosed)
//! - [tungstenite_0_19::error::Error::AlreadyClosed](variant@tungstenite_0_19::error::Error::AlreadyClosed)
//! - [tungstenite_0_19::error::Error::Io](variant@tungstenite_0_19::error::Error::Io)
//! - [tungstenite_0_19::error::Error::Tls](variant@tungstenite_0_19::error::Error::Tls)
//! - [tungstenite_0_19::error::Error::Capacity](variant@tungstenite_0_19::error::Error::Capacity)
//! - [tungstenite_0_19::error::Error::Protocol](variant@tungstenite_0_19::error::Error::Protocol)
//! - [tungstenite_0_19::error::Error::SendQueueFull](variant@tungstenite_0_19::error::Error::SendQueueFull)
//! - [tungstenite_0_19::error::Error::Utf8](variant@tungstenite_0_19::error::Error::Utf8)
//! - [tungstenite_0_19::error::Error::Url](variant@tungstenite_0_19::error::Error::Url)
//! - [tungstenite_0_19::error::Error::Http](variant@tungstenite_0_19::error::Error::Http)
//! - [tungstenite_0_19::error::Error::HttpFormat](variant@tungstenite_0_19::error::Error::HttpFormat)
//! - [tungstenite_0_19::protocol::Message::Text](variant@tungstenite_0_19::protocol::Message::Text)
//! - [tungstenite_0_19::protocol::Message::Binary](variant@tungstenite_0_19::protocol::Message::Binary)
//! - [tungstenite_0_19::protocol::Message::Ping](variant@tungstenite_0_19::protocol::Message::Ping)
//! - [tungstenite_0_19::protocol::Message::Pong](variant@tungstenite_0_19::protocol::Message::Pong)
//! - [tungstenite_0_19::protocol::Message::Close](variant@tungstenite_0_19::protocol::Message::Close)
//! - [tungstenite_0_19::protocol::Message::Frame](variant@tungstenite_0_19::protocol::Message::Frame)
//! - [tungstenite_0_19::protocol::WebSocket::read_message](method@tungstenite_0_19::protocol::WebSocket::read_message)
//! - [tungstenite_0_19::protocol::WebSocket::write_message](method@tungstenite_0_19::protocol::WebSocket::write_message)
//! - [tungstenite_0_19::protocol::WebSocket::write_pending](method@tungstenite_0_19::protocol::WebSocket::write_pending)

use tungstenite_0_19::error::Error as _;
use tungstenite_0_19::protocol::Message as _;
use tungstenite_0_19::protocol::WebSocket as _;
use tungstenite_0_19::client::connect as _;
use tungstenite_0_19::accept as _;
