//! Rows of `axum` in 0.8.9. Paths: 62c2c2e52e671006.
//!
//! - [axum::extract::ws::Message::Text](variant@axum::extract::ws::Message::Text)
//! - [axum::extract::ws::Message::Binary](variant@axum::extract::ws::Message::Binary)
//! - [axum::extract::ws::Message::Ping](variant@axum::extract::ws::Message::Ping)
//! - [axum::extract::ws::Message::Pong](variant@axum::extract::ws::Message::Pong)
//! - [axum::extract::ws::Message::Close](variant@axum::extract::ws::Message::Close)
//! - [axum::extract::DefaultBodyLimit::disable](method@axum::extract::DefaultBodyLimit::disable)
//! - [axum::extract::DefaultBodyLimit::max](method@axum::extract::DefaultBodyLimit::max)
//! - [axum::extract::Multipart::next_field](method@axum::extract::Multipart::next_field)
//! - [axum::extract::multipart::Field::bytes](method@axum::extract::multipart::Field::bytes)
//! - [axum::extract::multipart::Field::text](method@axum::extract::multipart::Field::text)
//! - [axum::extract::multipart::Field::chunk](method@axum::extract::multipart::Field::chunk)
//! - [axum::extract::ws::WebSocket::send](method@axum::extract::ws::WebSocket::send)
//! - [axum::extract::ws::WebSocket::recv](method@axum::extract::ws::WebSocket::recv)
//! - [axum::extract::ws::WebSocketUpgrade::max_message_size](method@axum::extract::ws::WebSocketUpgrade::max_message_size)
//! - [axum::extract::ws::WebSocketUpgrade::max_frame_size](method@axum::extract::ws::WebSocketUpgrade::max_frame_size)
//! - [axum::extract::ws::WebSocketUpgrade::max_write_buffer_size](method@axum::extract::ws::WebSocketUpgrade::max_write_buffer_size)
//! - [axum::extract::ws::WebSocketUpgrade::write_buffer_size](method@axum::extract::ws::WebSocketUpgrade::write_buffer_size)
//! - [axum::routing::MethodRouter::get](method@axum::routing::MethodRouter::get)
//! - [axum::routing::MethodRouter::post](method@axum::routing::MethodRouter::post)
//! - [axum::routing::MethodRouter::put](method@axum::routing::MethodRouter::put)
//! - [axum::routing::MethodRouter::patch](method@axum::routing::MethodRouter::patch)
//! - [axum::routing::MethodRouter::delete](method@axum::routing::MethodRouter::delete)
//! - [axum::body::Body::new](method@axum::body::Body::new)
//! - [axum::body::Body::empty](method@axum::body::Body::empty)
//! - [axum::body::Body::from_stream](method@axum::body::Body::from_stream)
//! - [axum::body::Body::into_data_stream](method@axum::body::Body::into_data_stream)
//! - [axum::extract::ws::WebSocketUpgrade::on_upgrade](method@axum::extract::ws::WebSocketUpgrade::on_upgrade)
//! - [axum::extract::ws::WebSocketUpgrade::on_failed_upgrade](method@axum::extract::ws::WebSocketUpgrade::on_failed_upgrade)
//! - [axum::extract::ws::WebSocketUpgrade::protocols](method@axum::extract::ws::WebSocketUpgrade::protocols)
//! - [axum::response::sse::Sse::new](method@axum::response::sse::Sse::new)
//! - [axum::response::sse::Sse::keep_alive](method@axum::response::sse::Sse::keep_alive)
//! - [axum::serve::Serve::with_graceful_shutdown](method@axum::serve::Serve::with_graceful_shutdown)
//! - [axum::middleware::Next::run](method@axum::middleware::Next::run)

use axum::body::Body as _;
use axum::body::BodyDataStream as _;
use axum::extract::DefaultBodyLimit as _;
use axum::Json as _;
use axum::Form as _;
use axum::Extension as _;
use axum::extract::State as _;
use axum::extract::Path as _;
use axum::extract::Query as _;
use axum::extract::Multipart as _;
use axum::extract::multipart::Field as _;
use axum::extract::ws::WebSocket as _;
use axum::extract::ws::Message as _;
use axum::extract::ws::WebSocketUpgrade as _;
use axum::response::sse::Sse as _;
use axum::serve::Serve as _;
use axum::serve::WithGracefulShutdown as _;
use axum::middleware::Next as _;
use axum::routing::MethodRouter as _;
use axum::body::to_bytes as _;
use axum::serve as _;
use axum::routing::get as _;
use axum::routing::post as _;
use axum::routing::put as _;
use axum::routing::patch as _;
use axum::routing::delete as _;
use axum::routing::any as _;
