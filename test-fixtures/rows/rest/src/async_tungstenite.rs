//! Rows of `async-tungstenite` in 0.35.0. Paths: cc106056a2c4d4a9.
//!
//! - [async_tungstenite::WebSocketStream::send](method@async_tungstenite::WebSocketStream::send)
//! - [async_tungstenite::WebSocketStream::close](method@async_tungstenite::WebSocketStream::close)
//! - [async_tungstenite::WebSocketSender::send](method@async_tungstenite::WebSocketSender::send)
//! - [async_tungstenite::WebSocketSender::close](method@async_tungstenite::WebSocketSender::close)
//! - [async_tungstenite::WebSocketStream::split](method@async_tungstenite::WebSocketStream::split)

use async_tungstenite::WebSocketStream as _;
use async_tungstenite::WebSocketSender as _;
use async_tungstenite::WebSocketReceiver as _;
use async_tungstenite::accept_async as _;
use async_tungstenite::client_async as _;
use async_tungstenite::tokio::connect_async as _;
use async_tungstenite::tokio::accept_async as _;
use async_tungstenite::async_std::connect_async as _;
use async_tungstenite::smol::connect_async as _;
