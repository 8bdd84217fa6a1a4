//! Rows of `rouille` in 3.6.2. Paths: 1bea6b386908a43e.
//!
//! - [rouille::websocket::Message::Text](variant@rouille::websocket::Message::Text)
//! - [rouille::websocket::Message::Binary](variant@rouille::websocket::Message::Binary)
//! - [rouille::websocket::SendError::IoError](variant@rouille::websocket::SendError::IoError)
//! - [rouille::websocket::SendError::Closed](variant@rouille::websocket::SendError::Closed)
//! - [rouille::Server::new](method@rouille::Server::new)
//! - [rouille::Server::pool_size](method@rouille::Server::pool_size)
//! - [rouille::websocket::Websocket::send_text](method@rouille::websocket::Websocket::send_text)
//! - [rouille::websocket::Websocket::send_binary](method@rouille::websocket::Websocket::send_binary)
//! - [rouille::Request::data](method@rouille::Request::data)
//! - [rouille::Request::header](method@rouille::Request::header)
//! - [rouille::Request::remove_prefix](method@rouille::Request::remove_prefix)

use rouille::Request as _;
use rouille::RequestBody as _;
use rouille::Response as _;
use rouille::Server as _;
use rouille::websocket::Message as _;
use rouille::websocket::SendError as _;
use rouille::websocket::Websocket as _;
use rouille::start_server as _;
use rouille::start_server_with_pool as _;
use rouille::input::json_input as _;
use rouille::input::plain_text_body_with_limit as _;
use rouille::input::post::raw_urlencoded_post_input as _;
