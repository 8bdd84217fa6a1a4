//! Rows of `salvo` in 1.1.0. Paths: 33447d986e6e4f8b.
//!
//! - [salvo::Request::payload](method@salvo::Request::payload)
//! - [salvo::Request::payload_with_max_size](method@salvo::Request::payload_with_max_size)
//! - [salvo::Request::set_secure_max_size](method@salvo::Request::set_secure_max_size)
//! - [salvo::http::body::BodySender::send_data](method@salvo::http::body::BodySender::send_data)
//! - [salvo::websocket::WebSocket::send](method@salvo::websocket::WebSocket::send)
//! - [salvo::websocket::WebSocket::recv](method@salvo::websocket::WebSocket::recv)
//! - [salvo::Request::parse_json](method@salvo::Request::parse_json)
//! - [salvo::Request::form_data](method@salvo::Request::form_data)
//! - [salvo::Request::take_body](method@salvo::Request::take_body)
//! - [salvo::http::ResBody::channel](method@salvo::http::ResBody::channel)
//! - [salvo::http::ResBody::stream](method@salvo::http::ResBody::stream)

use salvo::Request as _;
use salvo::http::ReqBody as _;
use salvo::http::ResBody as _;
use salvo::http::body::BodySender as _;
use salvo::websocket::WebSocket as _;
