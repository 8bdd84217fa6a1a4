//! Rows of `tungstenite` in 0.30.0. Paths: 2a4e13ceb8eec66b.
//!
//! - [tungstenite::Error::ConnectionClosed](variant@tungstenite::Error::ConnectionClosed)
//! - [tungstenite::Error::AlreadyClosed](variant@tungstenite::Error::AlreadyClosed)
//! - [tungstenite::Error::Io](variant@tungstenite::Error::Io)
//! - [tungstenite::Error::Tls](variant@tungstenite::Error::Tls)
//! - [tungstenite::Error::Capacity](variant@tungstenite::Error::Capacity)
//! - [tungstenite::Error::Protocol](variant@tungstenite::Error::Protocol)
//! - [tungstenite::Error::WriteBufferFull](variant@tungstenite::Error::WriteBufferFull)
//! - [tungstenite::Error::Utf8](variant@tungstenite::Error::Utf8)
//! - [tungstenite::Error::AttackAttempt](variant@tungstenite::Error::AttackAttempt)
//! - [tungstenite::Error::Url](variant@tungstenite::Error::Url)
//! - [tungstenite::Error::Http](variant@tungstenite::Error::Http)
//! - [tungstenite::Error::HttpFormat](variant@tungstenite::Error::HttpFormat)
//! - [tungstenite::Message::Text](variant@tungstenite::Message::Text)
//! - [tungstenite::Message::Binary](variant@tungstenite::Message::Binary)
//! - [tungstenite::Message::Ping](variant@tungstenite::Message::Ping)
//! - [tungstenite::Message::Pong](variant@tungstenite::Message::Pong)
//! - [tungstenite::Message::Close](variant@tungstenite::Message::Close)
//! - [tungstenite::Message::Frame](variant@tungstenite::Message::Frame)
//! - [tungstenite::protocol::WebSocketConfig::max_message_size](method@tungstenite::protocol::WebSocketConfig::max_message_size)
//! - [tungstenite::protocol::WebSocketConfig::max_frame_size](method@tungstenite::protocol::WebSocketConfig::max_frame_size)
//! - [tungstenite::protocol::WebSocketConfig::max_write_buffer_size](method@tungstenite::protocol::WebSocketConfig::max_write_buffer_size)
//! - [tungstenite::protocol::WebSocketConfig::write_buffer_size](method@tungstenite::protocol::WebSocketConfig::write_buffer_size)
//! - [tungstenite::WebSocket::read](method@tungstenite::WebSocket::read)
//! - [tungstenite::WebSocket::read_message](method@tungstenite::WebSocket::read_message)
//! - [tungstenite::WebSocket::send](method@tungstenite::WebSocket::send)
//! - [tungstenite::WebSocket::write](method@tungstenite::WebSocket::write)
//! - [tungstenite::WebSocket::write_message](method@tungstenite::WebSocket::write_message)
//! - [tungstenite::WebSocket::flush](method@tungstenite::WebSocket::flush)
//! - [tungstenite::WebSocket::write_pending](method@tungstenite::WebSocket::write_pending)
//! - [tungstenite::WebSocket::close](method@tungstenite::WebSocket::close)
//! - [tungstenite::protocol::WebSocketConfig::read_buffer_size](method@tungstenite::protocol::WebSocketConfig::read_buffer_size)
//! - [tungstenite::WebSocket::from_raw_socket](method@tungstenite::WebSocket::from_raw_socket)
//! - [tungstenite::WebSocket::get_ref](method@tungstenite::WebSocket::get_ref)
//! - [tungstenite::WebSocket::get_mut](method@tungstenite::WebSocket::get_mut)

use tungstenite::protocol::WebSocketConfig as _;
use tungstenite::Error as _;
use tungstenite::Message as _;
use tungstenite::WebSocket as _;
use tungstenite::connect as _;
use tungstenite::client::connect_with_config as _;
use tungstenite::client::client as _;
use tungstenite::accept as _;
use tungstenite::accept_with_config as _;
use tungstenite::accept_hdr as _;
