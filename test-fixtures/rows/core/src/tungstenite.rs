//! Rows of `tungstenite` in 0.30.0. Paths: 2a4e13ceb8eec66b.
//!
//! - [tungstenite::error::Error::ConnectionClosed](variant@tungstenite::error::Error::ConnectionClosed)
//! - [tungstenite::error::Error::AlreadyClosed](variant@tungstenite::error::Error::AlreadyClosed)
//! - [tungstenite::error::Error::Io](variant@tungstenite::error::Error::Io)
//! - [tungstenite::error::Error::Tls](variant@tungstenite::error::Error::Tls)
//! - [tungstenite::error::Error::Capacity](variant@tungstenite::error::Error::Capacity)
//! - [tungstenite::error::Error::Protocol](variant@tungstenite::error::Error::Protocol)
//! - [tungstenite::error::Error::WriteBufferFull](variant@tungstenite::error::Error::WriteBufferFull)
//! - [tungstenite::error::Error::Utf8](variant@tungstenite::error::Error::Utf8)
//! - [tungstenite::error::Error::AttackAttempt](variant@tungstenite::error::Error::AttackAttempt)
//! - [tungstenite::error::Error::Url](variant@tungstenite::error::Error::Url)
//! - [tungstenite::error::Error::Http](variant@tungstenite::error::Error::Http)
//! - [tungstenite::error::Error::HttpFormat](variant@tungstenite::error::Error::HttpFormat)
//! - [tungstenite::protocol::Message::Text](variant@tungstenite::protocol::Message::Text)
//! - [tungstenite::protocol::Message::Binary](variant@tungstenite::protocol::Message::Binary)
//! - [tungstenite::protocol::Message::Ping](variant@tungstenite::protocol::Message::Ping)
//! - [tungstenite::protocol::Message::Pong](variant@tungstenite::protocol::Message::Pong)
//! - [tungstenite::protocol::Message::Close](variant@tungstenite::protocol::Message::Close)
//! - [tungstenite::protocol::Message::Frame](variant@tungstenite::protocol::Message::Frame)
//! - [tungstenite::protocol::WebSocketConfig::max_message_size](method@tungstenite::protocol::WebSocketConfig::max_message_size)
//! - [tungstenite::protocol::WebSocketConfig::max_frame_size](method@tungstenite::protocol::WebSocketConfig::max_frame_size)
//! - [tungstenite::protocol::WebSocketConfig::max_write_buffer_size](method@tungstenite::protocol::WebSocketConfig::max_write_buffer_size)
//! - [tungstenite::protocol::WebSocketConfig::write_buffer_size](method@tungstenite::protocol::WebSocketConfig::write_buffer_size)
//! - [tungstenite::protocol::WebSocket::read](method@tungstenite::protocol::WebSocket::read)
//! - [tungstenite::protocol::WebSocket::read_message](method@tungstenite::protocol::WebSocket::read_message)
//! - [tungstenite::protocol::WebSocket::send](method@tungstenite::protocol::WebSocket::send)
//! - [tungstenite::protocol::WebSocket::write](method@tungstenite::protocol::WebSocket::write)
//! - [tungstenite::protocol::WebSocket::write_message](method@tungstenite::protocol::WebSocket::write_message)
//! - [tungstenite::protocol::WebSocket::flush](method@tungstenite::protocol::WebSocket::flush)
//! - [tungstenite::protocol::WebSocket::write_pending](method@tungstenite::protocol::WebSocket::write_pending)
//! - [tungstenite::protocol::WebSocket::close](method@tungstenite::protocol::WebSocket::close)
//! - [tungstenite::protocol::WebSocketConfig::read_buffer_size](method@tungstenite::protocol::WebSocketConfig::read_buffer_size)
//! - [tungstenite::protocol::WebSocket::from_raw_socket](method@tungstenite::protocol::WebSocket::from_raw_socket)
//! - [tungstenite::protocol::WebSocket::get_ref](method@tungstenite::protocol::WebSocket::get_ref)
//! - [tungstenite::protocol::WebSocket::get_mut](method@tungstenite::protocol::WebSocket::get_mut)

use tungstenite::protocol::WebSocketConfig as _;
use tungstenite::error::Error as _;
use tungstenite::protocol::Message as _;
use tungstenite::protocol::WebSocket as _;
use tungstenite::client::connect as _;
use tungstenite::client::connect_with_config as _;
use tungstenite::client::client as _;
use tungstenite::accept as _;
use tungstenite::accept_with_config as _;
use tungstenite::accept_hdr as _;
