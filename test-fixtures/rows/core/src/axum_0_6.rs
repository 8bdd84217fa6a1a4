//! Rows of `axum-0.6` in 0.6.20. Paths: ef687770bad40968.
//!
//! - [axum_0_6::extract::ws::Message::Text](variant@axum_0_6::extract::ws::Message::Text)
//! - [axum_0_6::extract::ws::Message::Binary](variant@axum_0_6::extract::ws::Message::Binary)
//! - [axum_0_6::extract::ws::Message::Ping](variant@axum_0_6::extract::ws::Message::Ping)
//! - [axum_0_6::extract::ws::Message::Pong](variant@axum_0_6::extract::ws::Message::Pong)
//! - [axum_0_6::extract::ws::Message::Close](variant@axum_0_6::extract::ws::Message::Close)
//! - [axum_0_6::extract::DefaultBodyLimit::disable](method@axum_0_6::extract::DefaultBodyLimit::disable)
//! - [axum_0_6::extract::DefaultBodyLimit::max](method@axum_0_6::extract::DefaultBodyLimit::max)
//! - [axum_0_6::extract::Multipart::next_field](method@axum_0_6::extract::Multipart::next_field)
//! - [axum_0_6::extract::multipart::Field::bytes](method@axum_0_6::extract::multipart::Field::bytes)
//! - [axum_0_6::extract::multipart::Field::text](method@axum_0_6::extract::multipart::Field::text)
//! - [axum_0_6::extract::multipart::Field::chunk](method@axum_0_6::extract::multipart::Field::chunk)
//! - [axum_0_6::extract::ws::WebSocket::send](method@axum_0_6::extract::ws::WebSocket::send)
//! - [axum_0_6::extract::ws::WebSocket::recv](method@axum_0_6::extract::ws::WebSocket::recv)
//! - [axum_0_6::extract::ws::WebSocketUpgrade::max_message_size](method@axum_0_6::extract::ws::WebSocketUpgrade::max_message_size)
//! - [axum_0_6::extract::ws::WebSocketUpgrade::max_frame_size](method@axum_0_6::extract::ws::WebSocketUpgrade::max_frame_size)
//! - [axum_0_6::extract::ws::WebSocketUpgrade::max_send_queue](method@axum_0_6::extract::ws::WebSocketUpgrade::max_send_queue)
//! - [axum_0_6::routing::MethodRouter::get](method@axum_0_6::routing::MethodRouter::get)
//! - [axum_0_6::routing::MethodRouter::post](method@axum_0_6::routing::MethodRouter::post)
//! - [axum_0_6::routing::MethodRouter::put](method@axum_0_6::routing::MethodRouter::put)
//! - [axum_0_6::routing::MethodRouter::patch](method@axum_0_6::routing::MethodRouter::patch)
//! - [axum_0_6::routing::MethodRouter::delete](method@axum_0_6::routing::MethodRouter::delete)
//! - [axum_0_6::body::StreamBody::new](method@axum_0_6::body::StreamBody::new)
//! - [axum_0_6::extract::ws::WebSocketUpgrade::on_upgrade](method@axum_0_6::extract::ws::WebSocketUpgrade::on_upgrade)

use axum_0_6::body::Body as _;
use axum_0_6::body::BoxBody as _;
use axum_0_6::body::StreamBody as _;
use axum_0_6::extract::RawBody as _;
use axum_0_6::extract::BodyStream as _;
use axum_0_6::extract::DefaultBodyLimit as _;
use axum_0_6::Json as _;
use axum_0_6::Extension as _;
use axum_0_6::extract::State as _;
use axum_0_6::extract::Multipart as _;
use axum_0_6::extract::multipart::Field as _;
use axum_0_6::extract::ws::WebSocket as _;
use axum_0_6::extract::ws::Message as _;
use axum_0_6::extract::ws::WebSocketUpgrade as _;
use axum_0_6::routing::MethodRouter as _;
use axum_0_6::routing::get as _;
use axum_0_6::routing::post as _;
use axum_0_6::routing::put as _;
use axum_0_6::routing::patch as _;
use axum_0_6::routing::delete as _;
use axum_0_6::routing::any as _;
